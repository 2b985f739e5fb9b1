// What the job summary says about an earlier report.
import { describe, expect, it } from '@jest/globals'
import { type Baseline, compare, openFindings } from '../../../src/audit/comparison/index.ts'
import type { Finding } from '../../../src/audit/finding.ts'
import { redact } from '../../../src/audit/report/redact.ts'
import type { Report } from '../../../src/audit/report/report.ts'
import { summary } from '../../../src/audit/report/summary.ts'
import { account, finding, hostileNames, report, user } from '../../fixtures/findings.ts'

const baseline = (findings: readonly Finding[]): Baseline => ({
  generated: '2026-11-20T12:00:00.000Z',
  open: openFindings(findings, []),
  inventory: null,
})

const since = (before: readonly Finding[], now: readonly Finding[]): Report => {
  const { findings, comparison } = compare(now, baseline(before), new Set(now.map(({ rule }) => rule)))
  return report(findings, { comparison })
}

describe('the job summary of a compared run', () => {
  const unjudged = finding({ rule: 'root-mfa-disabled', resource: user('carol') })
  const text = summary(
    since(
      [finding(), unjudged],
      [
        finding({ status: 'pass' }),
        finding({ resource: user('bob') }),
        finding({ rule: 'root-mfa-disabled', status: 'error', resource: account }),
      ],
    ),
  )

  it('says what is new, resolved and unjudged before everything else', () => {
    expect(text).toContain(
      '### Since the report of 2026-11-20T12:00:00.000Z\n\n1 new finding, 1 resolved, 0 unchanged.',
    )
    expect(text).toContain(
      '#### New: 1\n\n| Rule | Severity | Resource | Finding |\n| --- | --- | --- | --- |\n| `access-key-not-rotated` | medium | user `bob` | The access key of bob is 120 days old. |',
    )
    expect(text).toContain(
      '#### Resolved: 1\n\n| Rule | Severity | Resource | Why |\n| --- | --- | --- | --- |\n| `access-key-not-rotated` | medium | user `alice` | passes now |',
    )
    expect(text).toContain('#### Known, and could not be judged this time: 1')
    expect(text.indexOf('#### Resolved')).toBeLessThan(text.indexOf('### Medium: 1 finding'))
  })

  it('says nothing of the kind when nothing was compared', () => {
    expect(summary(report([finding()]))).not.toMatch(/Since the report|New:|Resolved:/)
  })

  it('says that nothing changed, in one line', () => {
    const quiet = summary(since([finding()], [finding()]))
    expect(quiet).toContain('0 new findings, 0 resolved, 1 unchanged.')
    expect(quiet).not.toMatch(/#### (New|Resolved|Known)/)
  })

  it('keeps hostile names of what is gone inert', () => {
    const gone = hostileNames.map(name => finding({ resource: user(name) }))
    const lines = summary(since(gone, [finding({ rule: 'other' })])).split('\n')
    for (const line of lines.filter(row => row.startsWith('| `access-key-not-rotated`')))
      expect(line.replaceAll(/\\[\s\S]/g, '').split('|')).toHaveLength(6)
    expect(lines.join('\n')).not.toMatch(/<img|<script|javascript:|^\s*::/m)
  })

  it('names no user that is gone in a public repository', () => {
    const gone = since([finding({ resource: user('bob') })], [finding({ status: 'pass' })])
    const hidden = summary(redact(gone, []))
    expect(hidden).toContain('#### Resolved: 1')
    expect(hidden).not.toMatch(/bob|111122223333/)
  })
})
