// Rule: the credential report that everything rests on is fresh.
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { type CredentialReport, collected } from '../../snapshot/index.ts'
import { script } from '../remedy-script.ts'
import { credentialReportResource } from '../subjects.ts'

const HOUR = 3_600_000

export const credentialReportStale: Rule = {
  id: 'credential-report-stale',
  title: 'The credential report is not older than expected',
  severity: 'informational',
  rationale:
    'AWS makes a new report at most every four hours. One that is older than that by far means that generating it failed, and every finding speaks of an account of the past.',
  remedy: 'Generate the report anew and run the audit again.',
  controls: {},
  needs: ['credentialReport'],
  evaluate: (snapshot, { thresholds }, now) => {
    const report = collected(snapshot.credentialReport)
    const verdict = judge(report, thresholds.credentialReportMaxAgeHours, now)
    return [{ ...verdict, resource: credentialReportResource(snapshot) }]
  },
}

/** The age of the report itself is the one that is measured now and not at the report's own time. */
function judge(report: CredentialReport, limitHours: number, now: Date): Omit<RuleResult, 'resource'> {
  // Clocks differ a little: a report from the future is a new one.
  const age = Math.max(0, now.getTime() - Date.parse(report.generatedAt))
  const evidence = { generatedAt: report.generatedAt, reused: report.reused, limitHours }
  const message = `The credential report was generated at ${report.generatedAt}, ${(age / HOUR).toFixed(1)} hours ago.`
  if (age <= limitHours * HOUR) return { status: 'pass', message, evidence }
  return {
    status: 'fail',
    message: report.reused ? `${message} AWS refused to make a new one.` : message,
    evidence,
    remedy: script(
      'aws iam generate-credential-report',
      '# When State is COMPLETE, run the audit again. LimitExceeded passes after some hours.',
    ),
  }
}
