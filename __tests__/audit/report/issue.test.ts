// The text of issues and comments: what it says, and that nothing from AWS becomes markup.
import { describe, expect, it } from '@jest/globals'
import { reportNotAudited } from '../../../src/audit/accounts/not-audited.ts'
import { DRIFT_RULE } from '../../../src/audit/comparison/index.ts'
import { type Finding, fingerprint } from '../../../src/audit/finding.ts'
import { merge } from '../../../src/audit/merge.ts'
import { BODY_LIMIT, isClean, issueText, markerOf, titleOf } from '../../../src/audit/report/issue.ts'
import { issueChanges } from '../../../src/audit/report/issue-changes.ts'
import { issueComment } from '../../../src/audit/report/issue-comment.ts'
import { openGroups, stateIn } from '../../../src/audit/report/issue-state.ts'
import { redact } from '../../../src/audit/report/redact.ts'
import type { Report } from '../../../src/audit/report/report.ts'
import { accountId, findingIn, merging, reportOn } from '../../fixtures/accounts.ts'
import { account, finding, hostileNames, report, user } from '../../fixtures/findings.ts'

const place = { marker: markerOf(report([])), runUrl: 'https://github.com/octo-org/octo-repo/actions/runs/1' }

const bodyOf = (given: Report): string => issueText(given, null, place).body

/** Outside of code, where GitHub looks for neither mentions nor markup. */
const prose = (markdown: string): string =>
  markdown
    .replaceAll(/<!-- keyless-aws:[\s\S]*?-->/g, '')
    .replaceAll(/`[^`\n]*`|<code>[^<]*<\/code>/g, '')
    .replaceAll(/<\/?(details|summary|sub)>/g, '')

const MARKUP = /<|\]\(javascript|^\s*::|@(?=\w)|!\[/m

const many = (count: number, given: Partial<Finding> = {}): Finding[] =>
  Array.from({ length: count }, (_, index) => finding({ ...given, resource: user(`user-${index}`) }))

describe('the body of an issue', () => {
  it('says how much is open, then what, worst first, then what could not be judged', () => {
    const body = bodyOf(
      report([
        finding(),
        finding({
          severity: 'critical',
          rule: 'root-mfa-disabled',
          title: 'Root has MFA',
          resource: account,
        }),
        finding({
          rule: 'x',
          status: 'error',
          missingPermission: 'iam:GetAccountSummary',
          resource: account,
        }),
        finding({ rule: 'y', status: 'manual' }),
        finding({ rule: 'z', status: 'waived' }),
      ]),
    )
    expect(body).toContain(
      '**2 findings** in account `111122223333` (`example-corp`): 1 critical, 1 medium. 1 finding waived.',
    )
    expect(body).toContain(
      '### Critical\n\n**Root has MFA: no** · `root-mfa-disabled` · 1 finding\n\n- account `111122223333`',
    )
    expect(body).toContain('### Could not be evaluated\n\n`x`\n\nTo be allowed: `iam:GetAccountSummary`.')
    expect(body).toContain('### To be looked at\n\n`y`')
    expect(body.indexOf('### Critical')).toBeLessThan(body.indexOf('### Medium'))
  })

  it('says once what is there several times, and folds long lists', () => {
    const keys = ['a', 'b'].map(one => finding({ fingerprint: fingerprint('k', '1', account, one) }))
    expect(bodyOf(report(keys))).toContain('- user `alice` (2 times)')
    const folded = bodyOf(report(many(40)))
    expect(folded).toContain('<details><summary>40 resources</summary>')
    expect(folded).toContain('- … and 15 more')
  })

  it('holds nothing that moves while the findings stand', () => {
    const later = report([finding({ message: '121 days', evidence: { ageDays: 121 } })], {
      times: { ...report([]).times, generated: '2026-11-22T12:00:00.000Z' },
      apiCalls: 99,
    })
    expect(bodyOf(later)).toBe(bodyOf(report([finding()])))
  })

  it('about several accounts tells them apart, and says which nobody could look at', () => {
    const [first, second, third] = [1, 2, 3].map(accountId) as [string, string, string]
    const denied = { message: 'The account was not audited.', remedy: '', explanation: [] }
    const body = bodyOf(
      merge(
        [
          reportOn(first, [findingIn(first)]),
          reportOn(second, [findingIn(second)]),
          reportNotAudited({ accountId: third, partition: 'aws' }, denied, null, merging()),
        ],
        merging(),
      ),
    )
    expect(body).toContain('**2 findings** in 3 accounts: 2 medium. 1 account was not audited.')
    for (const id of [first, second]) expect(body).toContain(`- user \`alice\` in account \`${id}\``)
  })

  it('fits GitHub’s limit however much there is, losing the mildest first, and says so', () => {
    const rules = Array.from({ length: 300 }, (_, index) => `rule-${index}`)
    const everything = rules.flatMap((rule, index) =>
      many(20, { rule, title: 'T'.repeat(200), severity: index === 299 ? 'critical' : 'low' }),
    )
    const { body, state } = issueText(report(everything), null, place)
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(BODY_LIMIT)
    expect(body).toContain('**6,000 findings**')
    expect(body).toContain('### Critical')
    expect(body).toContain('**This list is cut**')
    expect(stateIn(body)).toEqual(state)
  })

  it('keeps hostile names inert', () => {
    const body = bodyOf(report(hostileNames.map(name => finding({ resource: user(name), title: name }))))
    expect(prose(body)).not.toMatch(MARKUP)
    expect(body.match(/keyless-aws:audit/g)).toHaveLength(1)
  })

  it('names no user, no key and no account id in a public repository', () => {
    const { body } = issueText(redact(report([finding()]), []), null, {
      ...place,
      marker: markerOf(redact(report([]), [])),
    })
    expect(body).not.toMatch(/alice|111122223333|example-corp/)
    expect(body).toMatch(/<!-- keyless-aws:audit:account-[0-9a-f]{4} -->/)
    expect(titleOf(redact(report([]), []))).toMatch(/^AWS credential audit: account account-[0-9a-f]{4}$/)
  })
})

describe('an account', () => {
  it.each<[string, Finding[], boolean]>([
    ['with passes', [finding({ status: 'pass' })], true],
    ['with informational findings', [finding({ severity: 'informational' })], true],
    ['with waived findings', [finding({ status: 'waived', severity: 'critical' })], true],
    ['with something to look at', [finding({ status: 'manual' })], true],
    ['with a low finding', [finding({ severity: 'low' })], false],
    ['that could not be judged', [finding({ status: 'error' })], false],
  ])('%s is clean or not', (_, findings, clean) => {
    expect(isClean(report(findings))).toBe(clean)
  })
})

describe('the comment on a change', () => {
  const change = (before: readonly Finding[], now: readonly Finding[]) =>
    issueChanges(openGroups(report(before), []), openGroups(report(now), []), report(now))

  it('fits GitHub’s limit however much has changed', () => {
    const names = Array.from({ length: 1_000 }, (_, index) => `${'名'.repeat(120)}${index}`)
    const fresh = names.map(name => finding({ resource: user(name), rule: 'r'.repeat(60) }))
    const text = issueComment(change([], fresh), 'open', place.runUrl)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(BODY_LIMIT)
    expect(text).toContain('**1,000 new, 0 resolved**')
  })

  it('keeps hostile names and hostile messages inert', () => {
    const fresh = hostileNames.flatMap(name => [
      finding({ resource: user(name) }),
      finding({ rule: DRIFT_RULE, resource: user(name), message: name }),
    ])
    expect(prose(issueComment(change([], fresh), 'open', place.runUrl))).not.toMatch(MARKUP)
  })

  it('says of a waived finding that it is waived', () => {
    const text = issueComment(change([finding()], [finding({ status: 'waived' })]), 'closed', place.runUrl)
    expect(text).toContain('user `alice` (waived)')
  })
})
