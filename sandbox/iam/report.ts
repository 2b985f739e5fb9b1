// GenerateCredentialReport and GetCredentialReport.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
import { credentialReportCsv } from '../credential-report-csv.ts'
import { Refusal } from '../query-protocol.ts'
import type { XmlRecord } from '../xml.ts'
import { type IamState, served } from './state.ts'

/** A report younger than this is not made again. */
const FRESH_MS = 4 * 3_600_000

/** STARTED, INPROGRESS or COMPLETE; moves the report on. */
export function generateCredentialReport(state: IamState): XmlRecord {
  if (state.generationRefused)
    throw new Refusal('LimitExceeded', 409, 'The number of credential report generations is exceeded.')
  if (state.report.kind === 'making') return { State: 'INPROGRESS' }
  if (state.report.kind === 'complete' && state.now() - state.report.generatedAt.getTime() < FRESH_MS)
    return { State: 'COMPLETE' }
  state.report = { kind: 'making', looksLeft: state.looksNeeded }
  return {
    State: 'STARTED',
    Description: 'No report exists. Starting a new report generation task',
  }
}

/** The report as base64, or a refusal while there is none. */
export function getCredentialReport(state: IamState): XmlRecord {
  const report = served(state.snapshot.credentialReport)
  state.report = looked(state)
  switch (state.report.kind) {
    case 'absent':
      throw new Refusal('ReportNotPresent', 410, 'Unknown')
    case 'expired':
      throw new Refusal('ReportExpired', 410, 'Unknown')
    case 'making':
      throw new Refusal('ReportInProgress', 404, 'Unknown')
    case 'complete':
      return {
        Content: Buffer.from(credentialReportCsv(report)).toString('base64'),
        GeneratedTime: state.report.generatedAt,
        ReportFormat: 'text/csv',
      }
  }
}

function looked({ report, now }: IamState): IamState['report'] {
  if (report.kind !== 'making') return report
  return report.looksLeft > 0
    ? { kind: 'making', looksLeft: report.looksLeft - 1 }
    : { kind: 'complete', generatedAt: new Date(now()) }
}
