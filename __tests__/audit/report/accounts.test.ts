// Reports about several accounts: JSON, summary, SARIF, clocks, and what is hidden in them.
import { describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import { failureOf, reportNotAudited } from '../../../src/audit/accounts/not-audited.ts'
import { parseReport } from '../../../src/audit/accounts/read-report.ts'
import { merge } from '../../../src/audit/merge.ts'
import { json } from '../../../src/audit/report/json.ts'
import { reportSchema } from '../../../src/audit/report/json-schema.ts'
import { redactAccounts } from '../../../src/audit/report/redact-accounts.ts'
import type { AccountEntry } from '../../../src/audit/report/report.ts'
import { sarif } from '../../../src/audit/report/sarif.ts'
import { summary } from '../../../src/audit/report/summary.ts'
import { clocks } from '../../../src/audit/report/wording.ts'
import { KeylessError } from '../../../src/errors.ts'
import { version } from '../../../src/version.ts'
import { accountId, findingIn, HOME, merging, reportOn } from '../../fixtures/accounts.ts'
import { hostileNames } from '../../fixtures/findings.ts'

const [first, second, third] = [accountId(1), accountId(2), accountId(3)]
const named = (name: string) => ({ type: 'user', name, arn: '' }) as const
const denied = failureOf(new KeylessError('sts-access-denied', `Role in ${third} refused.`), ['Who asked:'])

const several = merge(
  [
    reportOn(first, [
      findingIn(first, { resource: named('alice'), severity: 'critical' }),
      findingIn(first, {
        rule: 'role-trust',
        resource: named('bob'),
        message: `It trusts arn:aws:iam::${second}:user/carol.`,
      }),
    ]),
    reportOn(second, [findingIn(second, { resource: named('alice'), status: 'pass' })]),
    reportNotAudited({ accountId: third, partition: 'aws' }, denied, null, merging()),
  ],
  merging({ toolVersion: version }),
)
const shard = { ...several, shard: { index: 1, count: 2, accounts: [first, second, third] } }

const isValid = new Ajv({ allowUnionTypes: true, validateFormats: false }).compile(reportSchema)

describe('a report about several accounts', () => {
  it.each([
    ['as one job makes it', several],
    ['as a shard makes it', shard],
    ['as everybody may see it', redactAccounts(shard)],
  ])('fits the schema %s', (_, given) => {
    expect(isValid(JSON.parse(json(given))) ? [] : isValid.errors).toEqual([])
  })

  it('is read back from its JSON as it was', () => {
    expect(parseReport(json(shard), 'audit.json')).toEqual({ ...shard, frameworks: [] })
  })

  it.each([
    ['no JSON', '{', 'not JSON'],
    ['no report', '{}', 'no report'],
    ['redacted', json(redactAccounts(several)), 'redacted'],
    ['damaged', json(several).replace('"severity":"critical"', '"severity":"worst"'), 'damaged at /results/'],
  ])('is not read when it is %s', (_, text, problem) => {
    expect(() => parseReport(text, 'shard-1/audit.json')).toThrow(KeylessError)
    expect(() => parseReport(text, 'shard-1/audit.json')).toThrow(problem)
  })

  it('keeps its alerts apart from those of an audit of one account', () => {
    const { runs } = JSON.parse(sarif(several, { location: 'audit.yml' }))
    expect(runs[0].automationDetails.id).toBe(`keyless-aws/accounts-from-${HOME}/`)
  })

  it('tells in SARIF which account something could not be evaluated in', () => {
    const { runs } = JSON.parse(sarif(several, { location: 'audit.yml' }))
    const texts = runs[0].invocations[0].toolExecutionNotifications.map(
      (notification: { message: { text: string } }) => notification.message.text,
    )
    expect(texts).toEqual([expect.stringContaining(`In account ${third}: `)])
  })

  it('names the oldest of its credential reports', () => {
    expect(clocks(several)).toContain('the oldest is of 2026-11-21T09:30:00.000Z')
  })
})

describe('the summary of several accounts', () => {
  it('has a row for each, the worst first, and says why one is missing', () => {
    const text = summary(several)
    const rows = [third, first, second].map(account => text.indexOf(`| \`${account}\` |`))
    expect(rows.every(position => position > 0)).toBe(true)
    expect(rows).toEqual(rows.toSorted((a, b) => a - b))
    expect(text).toContain(`#### Not audited: \`${third}\``)
    expect(text).toContain('Who asked:')
  })

  it('tells of accounts that are missing for the same reason once', () => {
    const failure = { message: 'There is no report of shard 2/3.', remedy: 'Re-run.', explanation: [] }
    const missing = [first, second].map(account =>
      reportNotAudited({ accountId: account, partition: 'aws' }, failure, null, merging()),
    )
    const text = summary(merge(missing, merging()))
    expect(text.match(/#### Not audited/g)).toHaveLength(1)
    expect(text).toContain(`#### Not audited: \`${first}\`, \`${second}\``)
  })

  it('does not say that nobody can enter accounts whose roles nobody has seen', () => {
    expect(summary(several)).toContain('Not known: the roles were not collected.')
    const [entry, ...others] = several.accounts ?? []
    const partly = { ...several, accounts: [{ ...entry, whoCanEnter: [] } as AccountEntry, ...others] }
    expect(summary(partly)).toContain('Nobody from outside of the account.\n\nNot known of 2 accounts.')
  })

  it('says nothing of accounts when there is one', () => {
    expect(summary(reportOn(first, []))).not.toContain('### Accounts')
  })

  it.each(hostileNames)('is not broken by an alias or an explanation %j', hostile => {
    const explained = { message: hostile, remedy: 'Re-run.', explanation: [hostile] }
    const text = summary(
      merge(
        [
          reportOn(first, [], { accountAlias: hostile }),
          reportNotAudited({ accountId: second, partition: 'aws' }, explained, null, merging()),
        ],
        merging(),
      ),
    )
    expect(text).not.toMatch(/^\s*::|##\[/m)
    // In a fenced block nothing is markup.
    expect(text.replace(/^(`{3,})\n[\s\S]*?^\1$/gm, '')).not.toMatch(/<script|<img/)
    const rows = text.split('\n').filter(line => line.startsWith(`| \`${first}\``))
    expect(rows.map(row => row.split(' | ').length)).toEqual([9])
  })
})

describe('redactAccounts', () => {
  const hidden = redactAccounts(shard)
  const text = summary(hidden) + json(hidden)

  it('leaves no account id, alias or user name, not even that of a user of another account', () => {
    for (const secret of [HOME, first, second, third, 'alias-of-', 'alice', 'bob', 'carol'])
      expect(text).not.toContain(secret)
  })

  it('calls equal names of different accounts differently', () => {
    const users = hidden.findings
      .filter(({ rule }) => rule === 'access-key-not-rotated')
      .map(({ resource }) => resource.name)
    expect(new Set(users).size).toBe(2)
  })

  it('keeps every number', () => {
    expect(hidden.decision).toEqual(several.decision)
    expect(hidden.accounts?.map(({ status, decision }) => [status, decision])).toEqual(
      several.accounts?.map(({ status, decision }) => [status, decision]),
    )
  })
})
