// Reports for repositories that everybody can read.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { csv } from '../../../src/audit/report/csv.ts'
import { json } from '../../../src/audit/report/json.ts'
import { nameReplacer } from '../../../src/audit/report/name-replacer.ts'
import { pseudonym } from '../../../src/audit/report/pseudonyms.ts'
import { redact, userNames } from '../../../src/audit/report/redact.ts'
import { summary } from '../../../src/audit/report/summary.ts'
import { ACCOUNT, finding, report, user } from '../../fixtures/findings.ts'
import { buildSnapshot } from '../../fixtures/snapshot-builder.ts'

const accountName = pseudonym('account', ACCOUNT)
const userName = (name: string) => pseudonym('user', name, ACCOUNT)

describe('a redacted report', () => {
  const secret = finding({
    message: 'alice (AKIAIOSFODNN7EXAMPLE) signs in at https://example-corp.signin.aws.amazon.com with bob.',
    evidence: {
      arn: `arn:aws:iam::${ACCOUNT}:mfa/alice`,
      members: ['alice', 'bob', { alice: 'AIDACKCEVSQ6C2EXAMPLE' }],
      trusted: '444455556666',
      days: 120,
    },
    remedy: `aws iam delete-access-key --user-name alice --access-key-id AKIAIOSFODNN7EXAMPLE`,
  })
  const redacted = redact(report([secret]), ['alice', 'bob'])
  const [found] = redacted.findings

  it('puts pseudonyms in place of users, accounts, keys, other ids and the alias', () => {
    expect(found?.resource).toEqual({
      type: 'user',
      name: userName('alice'),
      arn: `arn:aws:iam::${accountName}:user/${userName('alice')}`,
    })
    const key = pseudonym('key', 'AKIAIOSFODNN7EXAMPLE')
    expect(found?.message).toBe(
      `${userName('alice')} (${key}) signs in at https://${accountName.replace('account', 'alias')}.signin.aws.amazon.com with ${userName('bob')}.`,
    )
    expect(found?.evidence).toEqual({
      arn: `arn:aws:iam::${accountName}:mfa/${userName('alice')}`,
      members: [
        userName('alice'),
        userName('bob'),
        { [userName('alice')]: pseudonym('id', 'AIDACKCEVSQ6C2EXAMPLE') },
      ],
      trusted: pseudonym('account', '444455556666'),
      days: 120,
    })
    expect(found?.remedy).toBe(
      `aws iam delete-access-key --user-name ${userName('alice')} --access-key-id ${key}`,
    )
  })

  it('shows none of them in any report', () => {
    for (const text of [summary(redacted), csv(redacted), json(redacted)])
      expect(text).not.toMatch(/alice|bob|111122223333|444455556666|AKIA|AIDA|example-corp/)
  })

  it('is the same in every run, and findings stay apart', () => {
    const two = report([finding(), finding({ fingerprint: 'f'.repeat(32) })])
    expect(redact(two, [])).toEqual(redact(two, []))
    expect(new Set(redact(two, []).findings.map(({ fingerprint }) => fingerprint)).size).toBe(2)
  })

  it('has fingerprints that do not follow from the account id', () => {
    expect(found?.fingerprint).toMatch(/^[0-9a-f]{32}$/)
    expect(found?.fingerprint).not.toBe(secret.fingerprint)
  })

  it('leaves times, counts and rules as they are', () => {
    const original = report([secret])
    expect(redacted).toMatchObject({
      times: original.times,
      decision: original.decision,
      rules: original.rules,
      apiCalls: original.apiCalls,
    })
    expect(redacted.callerArn).toBe(`arn:aws:sts::${accountName}:assumed-role/audit/GitHubActions`)
  })

  it('knows users from the findings themselves, behind paths and with odd names', () => {
    const names = ['o=b,r+i@e.n', '---', 'user', 'root', 'división']
    const found = names.map(name =>
      finding({ resource: { ...user(name), arn: `arn:aws:iam::${ACCOUNT}:user/team/${name}` } }),
    )
    for (const { resource } of redact(report(found), []).findings) {
      expect(resource.name).toMatch(/^user-[0-9a-f]{4}$/)
      expect(resource.arn).toBe(`arn:aws:iam::${accountName}:user/team/${resource.name}`)
    }
  })
})

describe('the user names of a snapshot', () => {
  it('come from every part that has some', () => {
    const now = new Date('2026-11-21T12:00:00Z')
    const snapshot = buildSnapshot(
      {
        report: [{ user: '<root_account>' }, { user: 'alice' }],
        snapshot: {
          serviceSpecificCredentials: [
            {
              id: 'ACCAEXAMPLE',
              userName: 'carol',
              serviceName: 'x',
              status: 'Active',
              createdAt: '',
              expiresAt: null,
            },
          ],
          userDetails: { dave: {} },
        },
      },
      now,
    )
    expect(userNames(snapshot)).toEqual(['alice', 'carol', 'dave'])
  })
})

describe('names in running text', () => {
  const replace = nameReplacer(
    new Map([
      ['al', '<1>'],
      ['al-old', '<2>'],
      ['@team', '<3>'],
      ['user', '<4>'],
      ['名前', '<5>'],
      ['---', '<6>'],
    ]),
  )

  it.each([
    ['al', '<1>'],
    ['al, al. (al) "al" al-new', '<1>, <1>. (<1>) "<1>" <1>-new'],
    ['also ideal al_2 al2', 'also ideal al_2 al2'],
    ['al-old', '<2>'],
    ['al-older', '<1>-older'],
    ['a@team', 'a<3>'],
    ['arn:aws:iam::1:user/al', 'arn:aws:iam::1:user/<1>'],
    ['the user: user', 'the <4>: <4>'],
    ['名前:', '<5>:'],
    ['名前達', '名前達'],
    ['a --- b', 'a --- b'],
    ['', ''],
  ])('of %j become %s', (text, expected) => {
    expect(replace(text)).toBe(expected)
  })

  it('are all found where they stand between spaces', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 8 })
      .filter(text => /[a-zA-Z0-9]/.test(text) && !text.includes(' '))
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 6 }), names => {
        const replaced = nameReplacer(new Map(names.map(one => [one, '\u0000'])))(names.join(' '))
        expect(replaced).toBe(names.map(() => '\u0000').join(' '))
      }),
    )
  })
})
