// The job summary: what stands in it, what is cut, and that nothing from AWS becomes markup.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { severities } from '../../../src/audit/finding.ts'
import { SUMMARY_BYTES, summary } from '../../../src/audit/report/summary.ts'
import { account, finding, hostileNames, report, user } from '../../fixtures/findings.ts'

const many = (count: number, given: Parameters<typeof finding>[0] = {}) =>
  Array.from({ length: count }, (_, index) => finding({ ...given, resource: user(`user-${index}`) }))

/** Lines outside code blocks. */
function prose(markdown: string): string[] {
  let fence: string | null = null
  return markdown.split('\n').filter(line => {
    const [run] = /^`{3,}/.exec(line) ?? []
    if (fence === null && run !== undefined) {
      fence = run
      return false
    }
    if (fence !== null && line === fence) {
      fence = null
      return false
    }
    return fence === null
  })
}

const cells = (row: string): number => row.replaceAll(/\\[\s\S]/g, '').split('|').length - 2

describe('the job summary', () => {
  it('says first what was decided, with all numbers', () => {
    const text = summary(report([finding({ severity: 'critical' }), ...many(2), finding({ status: 'pass' })]))
    const [title, , verdict, , head, , numbers] = text.split('\n')
    expect(title).toBe('## AWS credential audit: fail')
    expect(verdict).toBe('Failed: 1 finding of severity high or worse.')
    expect(head).toBe(
      '| critical | high | medium | low | informational | not evaluated | to be looked at | waived | passed | not applicable |',
    )
    expect(numbers).toBe('| 1 | 0 | 2 | 0 | 0 | 0 | 0 | 0 | 1 | 0 |')
  })

  it('prints both clocks, the account and the number of API calls', () => {
    const text = summary(report([]))
    expect(text).toContain('Account `111122223333` (`example-corp`), partition `aws`')
    expect(text).toContain(
      'The credential report is of 2026-11-21T09:30:00.000Z; ages in it are measured then.',
    )
    expect(text).toContain('All other ages are measured at 2026-11-21T12:00:00.000Z.')
    expect(text).toContain('14 API calls')
  })

  it('shows a finding with resource, evidence, controls and remedy', () => {
    const text = summary(report([finding()]))
    expect(text).toContain('### Medium: 1 finding\n\n#### ✗ Access keys are rotated')
    expect(text).toContain('`access-key-not-rotated` · 1 finding · cis-5.0 1.13; security-hub IAM.3')
    expect(text).toContain(
      '| user `alice`<br>`arn:aws:iam::111122223333:user/alice` | The access key of alice is 120 days old. | `ageDays: 120` |',
    )
    expect(text).toContain('```\naws iam update-access-key --user-name alice --status Inactive\n```')
  })

  it('goes from critical to informational', () => {
    const found = severities.toReversed().map(severity => finding({ severity, rule: `rule-${severity}` }))
    const headings = summary(report(found)).match(/^### \w+/gm)
    expect(headings).toEqual([
      '### Critical',
      '### High',
      '### Medium',
      '### Low',
      '### Informational',
      '### Who',
    ])
  })

  it('draws the severities that occur', () => {
    const text = summary(report([finding({ severity: 'low' }), ...many(2)]))
    expect(text).toContain(
      '```mermaid\npie showData\n  title Failed findings by severity\n  "medium" : 2\n  "low" : 1\n```',
    )
    expect(summary(report([]))).not.toContain('mermaid')
  })

  it('folds long tables and counts what it does not show', () => {
    const text = summary(report(many(150)))
    expect(text).toContain('<details><summary>90 more</summary>')
    expect(text).toContain('… and 50 more in audit.json and audit.csv.')
    expect(text).toContain('… and 130 more in audit.json.')
  })

  it('lists what could not be evaluated with the permission to add', () => {
    const denied = finding({
      rule: 'password-policy-missing',
      status: 'error',
      severity: 'high',
      resource: account,
      message: 'Could not be evaluated: iam:GetAccountPasswordPolicy is not allowed.',
      missingPermission: 'iam:GetAccountPasswordPolicy',
    })
    const text = summary(report([denied]))
    expect(text).toContain('## AWS credential audit: incomplete')
    expect(text).toContain('### Could not be evaluated: 1')
    expect(text).toContain('| `iam:GetAccountPasswordPolicy` |')
  })

  it('lists what is waived, by whom and until when, and what is to be looked at', () => {
    const waived = finding({
      status: 'waived',
      waiver: { reason: 'vendor', owner: 'security@example.com', expires: '2026-12-31' },
    })
    const text = summary(report([waived, finding({ rule: 'look', status: 'manual' })]))
    expect(text).toContain(
      '| `access-key-not-rotated` | `alice` | vendor | security&#64;&#8203;example.com | 2026-12-31 |',
    )
    expect(text).toContain('### To be looked at: 1')
  })

  it('has a section per framework asked for', () => {
    const text = summary(report([finding()], { frameworks: ['cis-5.0', 'pci-dss-4.0.1'] }))
    expect(text).toContain('### CIS AWS Foundations Benchmark 5.0.0')
    expect(text).toContain('| 1.13 | failed | 1 of 1 | `access-key-not-rotated` |')
    expect(text).toContain('### PCI DSS 4.0.1\n\nNo rule that was evaluated answers')
    expect(text).not.toContain('CIS AWS Foundations Benchmark 3.0.0')
  })

  it('stays below what GitHub takes, keeps the worst and says what is missing', () => {
    const found = severities.flatMap(severity =>
      Array.from({ length: 12 }, (_, index) =>
        many(200, { severity, rule: `${severity}-${index}`, message: '&'.repeat(400) }),
      ).flat(),
    )
    const text = summary(report(found, { frameworks: ['cis-5.0'] }))
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(SUMMARY_BYTES)
    expect(text).toContain('### Critical: 2,400 findings')
    expect(text).not.toContain('### Informational')
    expect(text).toMatch(/\*\*This summary is cut\.\*\* .* left out: [\d,]+ results\./)
    expect(text).toContain('### CIS AWS Foundations Benchmark 5.0.0')
  })

  it('lets nothing from AWS become markup, a table cell or a command of the runner', () => {
    const name = fc.oneof(fc.constantFrom(...hostileNames), fc.string({ unit: 'binary' }))
    const found = fc.record({
      name,
      message: name,
      remedy: name,
      key: name,
      status: fc.constantFrom('fail', 'error', 'manual', 'waived'),
    })
    fc.assert(
      fc.property(fc.array(found, { maxLength: 5 }), name, (given, alias) => {
        const findings = given.map(({ name, message, remedy, key, status }, index) =>
          finding({
            rule: `rule-${index}`,
            status: status as 'fail',
            resource: user(name),
            message,
            remedy,
            evidence: { [key]: name },
            missingPermission: name,
            waiver: { reason: message, owner: name, expires: '2026-12-31' },
          }),
        )
        const text = summary(
          report(findings, { accountAlias: alias, callerArn: alias, frameworks: ['cis-5.0'] }),
        )
        const lines = prose(text)
        const bare = lines.map(line => line.replace(/<\/?(?:details|summary|code)>|<br>/g, ''))
        expect(bare.filter(line => line.includes('<'))).toEqual([])
        expect(text.split('\n').filter(line => /^\s*::|##\[/.test(line))).toEqual([])
        expect(bare.filter(line => /!\[|\]\(|[^:]:\/\//.test(line.replace(/`[^`]*`/g, '')))).toEqual([])
        expectEqualRows(lines)
      }),
      { numRuns: 200 },
    )
  })
})

/** Every row has as many cells as the head of its table. */
function expectEqualRows(lines: readonly string[]): void {
  let width: number | null = null
  for (const line of lines) {
    if (!line.startsWith('|')) width = null
    else width ??= cells(line)
    if (width !== null) expect(cells(line)).toBe(width)
  }
}
