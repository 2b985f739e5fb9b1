// SARIF 2.1.0 for GitHub code scanning: one alert per failed finding.
import { gzipSync } from 'node:zlib'
import { oneLine, shorten } from '../../escape.ts'
import type { Finding } from '../finding.ts'
import type { RuleDescription } from '../rule.ts'
import type { Report } from './report.ts'
import { levelOf, sarifRule } from './sarif-rule.ts'
import { counted } from './wording.ts'

export interface SarifOptions {
  /**
   * A file of the repository, with `/`, that every alert points to: code scanning knows no other places. It must stay
   * the same from run to run, or every alert is closed and opened anew.
   */
  readonly location: string
  /** Bytes that the compressed file may have; default: what code scanning takes. */
  readonly maxBytes?: number
}

/** What code scanning takes: https://docs.github.com/code-security/code-scanning/troubleshooting-sarif-uploads */
export const MOST_RESULTS = 25_000
const MOST_GZIP_BYTES = 10 * 1000 * 1000

/**
 * The failed findings as SARIF. Passed, waived and manual ones are no alerts; what could not be evaluated is a tool
 * notification. Messages hold no ages and no counts, so that an alert stays the same from day to day. When there are
 * more results than GitHub takes, the mildest are left out and a notification says so.
 */
export function sarif(report: Report, options: SarifOptions): string {
  const { maxBytes = MOST_GZIP_BYTES } = options
  const failed = report.findings.filter(finding => finding.status === 'fail')
  let kept = failed.slice(0, MOST_RESULTS)
  for (;;) {
    const text = `${JSON.stringify(sarifLog(report, kept, failed.length - kept.length, options))}\n`
    const size = text.length > maxBytes ? gzipSync(text).length : text.length
    if (size <= maxBytes || kept.length === 0) return text
    kept = kept.slice(0, Math.floor((kept.length * maxBytes * 0.9) / size))
  }
}

const sarifLog = (
  report: Report,
  failed: readonly Finding[],
  leftOut: number,
  { location }: SarifOptions,
) => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'Keyless AWS',
          semanticVersion: report.toolVersion,
          rules: report.rules.map(sarifRule),
        },
      },
      // The category keeps the alerts of several accounts apart.
      automationDetails: { id: `keyless-aws/${categoryOf(report)}/` },
      invocations: [invocation(report, leftOut)],
      columnKind: 'utf16CodeUnits',
      results: failed.map(resultOf(report.rules, location)),
    },
  ],
})

/** One category for several accounts, which must not close the alerts that an audit of one of them opened. */
const categoryOf = ({ account, accounts }: Report): string =>
  accounts === undefined ? account : `accounts-from-${account}`

function resultOf(rules: readonly RuleDescription[], location: string) {
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]))
  const uri = location.split('/').map(encodeURIComponent).join('/')
  // Code scanning asks for all four numbers, though the finding is about no line of the file.
  const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 }
  return (finding: Finding) => ({
    ruleId: finding.rule,
    ruleIndex: indexes.get(finding.rule) ?? -1,
    level: levelOf(finding.severity),
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, region },
        logicalLocations: [
          { name: oneLine(finding.resource.name), fullyQualifiedName: oneLine(finding.resource.arn) },
        ],
      },
    ],
    // Code scanning looks at primaryLocationLineHash only; others may look at the name that says what it is.
    partialFingerprints: {
      primaryLocationLineHash: finding.fingerprint,
      'keylessAwsFinding/v1': finding.fingerprint,
    },
  })
}

// Only the first sentence is shown where space is short, and brackets make links in SARIF messages.
const messageOf = ({ resource, title, account }: Finding): string =>
  oneLine(
    `${resource.type} ${shorten(resource.name, 128)} in account ${account} violates: ${title}. ARN: ${resource.arn}`,
  ).replace(/[[\]\\]/g, '\\$&')

function invocation(report: Report, leftOut: number) {
  const errors = report.findings.filter(finding => finding.status === 'error')
  const place = ({ account }: Finding) => (report.accounts === undefined ? '' : `In account ${account}: `)
  return {
    executionSuccessful: errors.length === 0,
    endTimeUtc: report.times.generated,
    toolExecutionNotifications: [
      ...errors.slice(0, MOST_RESULTS).map(finding => ({
        level: 'error',
        message: { text: oneLine(place(finding) + finding.message) },
        associatedRule: { id: finding.rule },
      })),
      ...(leftOut > 0
        ? [
            {
              level: 'warning',
              message: { text: `${counted(leftOut, 'result')} left out: too many for GitHub.` },
            },
          ]
        : []),
    ],
  }
}
