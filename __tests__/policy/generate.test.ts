// Generated trust policies: whom they admit, what they never hold, and what they warn of.
import { describe, expect, it } from '@jest/globals'
import type { Job } from '../../sandbox/job.ts'
import { certaintyFor, webIdentityRequest } from '../../src/policy/diagnose/web-identity.ts'
import { parsePolicy } from '../../src/policy/document.ts'
import {
  generateTrustPolicy,
  type JobContext,
  type SubjectForm,
  type TrustPolicy,
  type TrustWish,
} from '../../src/policy/generate.ts'
import { decideTrust } from '../../src/policy/trust-policy.ts'
import { contextCases, elsewhere, provider, wishFor } from '../fixtures/generated-trust.ts'
import { ACCOUNT, claimsFor } from '../fixtures/github-job.ts'

const decisionFor = (policy: TrustPolicy, job: Partial<Job>, audience?: string): string => {
  const identity = {
    claims: claimsFor(job, audience),
    partition: 'aws',
    accountId: ACCOUNT,
    sessionName: 'x',
  }
  return decideTrust(parsePolicy(policy), webIdentityRequest(identity)).decision
}

const conditionOf = (wish: TrustWish): object =>
  generateTrustPolicy(wish).policy.Statement[0]?.Condition ?? {}

describe.each(contextCases)('a policy for $name', ({ wish, job, others }) => {
  const forms: readonly SubjectForm[] = ['legacy', 'immutable', 'both']

  it.each(forms)('admits exactly that job with the subject form %s', subjectForm => {
    const { policy } = generateTrustPolicy({ ...wish, subjectForm })
    const admitted = { legacy: subjectForm !== 'immutable', immutable: subjectForm !== 'legacy' }
    expect(decisionFor(policy, job)).toBe(admitted.legacy ? 'allowed' : 'implicit-deny')
    expect(decisionFor(policy, { ...job, immutableSubject: true })).toBe(
      admitted.immutable ? 'allowed' : 'implicit-deny',
    )
  })

  it.each(forms)('admits nothing else with the subject form %s', subjectForm => {
    const { policy } = generateTrustPolicy({ ...wish, subjectForm })
    for (const immutableSubject of [false, true]) {
      for (const [name, other] of Object.entries(others))
        expect({ name, decision: decisionFor(policy, { ...other, immutableSubject }) }).toEqual({
          name,
          decision: 'implicit-deny',
        })
      for (const [name, other] of Object.entries(elsewhere))
        expect({ name, decision: decisionFor(policy, { ...job, ...other, immutableSubject }) }).toEqual({
          name,
          decision: 'implicit-deny',
        })
    }
  })

  it('wants the audience, and neither passes on an absent key nor on a set of values', () => {
    const { policy } = generateTrustPolicy(wish)
    expect(decisionFor(policy, job, 'https://github.com/octo-org')).toBe('implicit-deny')
    expect(JSON.stringify(policy)).not.toMatch(/ForAllValues|ForAnyValue|IfExists|Not|Null/)
  })

  it('rests on nothing that only AWS sees', () => {
    const { policy } = generateTrustPolicy(wish)
    const identity = { claims: claimsFor(job), partition: 'aws', accountId: ACCOUNT, sessionName: 'x' }
    const keys = parsePolicy(policy).statements.flatMap(({ conditions }) => conditions.map(({ key }) => key))
    expect(keys.map(key => certaintyFor(identity)(key.toLowerCase()))).toEqual(keys.map(() => 'certain'))
  })
})

describe('the conditions', () => {
  it('are exact but for tags and merge queues', () => {
    for (const { wish } of contextCases)
      expect(Object.keys(conditionOf(wish))).toEqual(
        ['tag', 'merge-queue'].includes(wish.context.kind)
          ? ['StringEquals', 'StringLike']
          : ['StringEquals'],
      )
  })

  it('are exact for a tag without wildcards, too', () => {
    expect(conditionOf(wishFor({ kind: 'tag', pattern: 'v1' }, { subjectForm: 'legacy' }))).toMatchObject({
      StringEquals: {
        'token.actions.githubusercontent.com:sub': 'repo:octo-org/octo-repo:ref:refs/tags/v1',
      },
    })
  })

  it('take what the policy language would read in a name for what it is', () => {
    const name = 'a*b?${aws:username}'
    const context: JobContext = { kind: 'environment', name, branch: null }
    const { policy } = generateTrustPolicy(wishFor(context))
    expect(decisionFor(policy, { environment: name })).toBe('allowed')
    expect(decisionFor(policy, { environment: 'axxbx' })).toBe('implicit-deny')
  })

  it.each([
    ['github.com', {}, true],
    ['an enterprise of github.com', { issuer: `${provider.issuer}/octo-enterprise` }, true],
    ['GHE.com', { issuer: 'token.actions.octo.ghe.com' }, true],
    ['a partition for which AWS does not say', { partition: 'aws-cn' }, false],
    ['GitHub Enterprise Server', { issuer: 'github.octo.example/_services/token' }, false],
  ])('want the ids where AWS reads them: %s', (_name, change, expected) => {
    const wish = wishFor(
      { kind: 'branch', name: 'main' },
      { subjectForm: 'legacy', provider: { ...provider, ...change } },
    )
    const { policy, warnings } = generateTrustPolicy(wish)
    expect(/:repository_id/.test(JSON.stringify(policy))).toBe(expected)
    expect(warnings.some(({ id }) => id === 'claims-left-out')).toBe(!expected)
  })

  it('want no ids when those of one repository are not known', () => {
    const repositories = [
      ...wishFor({ kind: 'branch', name: 'main' }).repositories,
      { owner: 'octo-org', name: 'other', ids: null },
    ]
    const wish = wishFor({ kind: 'branch', name: 'main' }, { subjectForm: 'legacy', repositories })
    expect(conditionOf(wish)).toEqual({
      StringEquals: {
        'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
        'token.actions.githubusercontent.com:sub': [
          'repo:octo-org/octo-repo:ref:refs/heads/main',
          'repo:octo-org/other:ref:refs/heads/main',
        ],
      },
    })
  })

  it('list both spellings of a colon for a GitHub Enterprise Server, which may be an old one', () => {
    const wish = wishFor(
      { kind: 'environment', name: 'prod:eu', branch: null },
      { subjectForm: 'legacy', provider: { ...provider, issuer: 'github.octo.example/_services/token' } },
    )
    expect(conditionOf(wish)).toMatchObject({
      StringEquals: {
        'github.octo.example/_services/token:sub': [
          'repo:octo-org/octo-repo:environment:prod%3Aeu',
          'repo:octo-org/octo-repo:environment:prod:eu',
        ],
      },
    })
  })
})

describe('the warnings', () => {
  it.each([
    [{ kind: 'tag', pattern: 'v*' }, 'tag-wildcard'],
    [{ kind: 'pull-request' }, 'pull-request'],
    [{ kind: 'merge-queue', branch: 'main' }, 'merge-queue'],
    [{ kind: 'environment', name: 'production', branch: null }, 'environment-protection'],
  ] as const)('on %j name %s', (context, id) => {
    expect(generateTrustPolicy(wishFor(context)).warnings.map(warning => warning.id)).toContain(id)
  })

  it('are about the subject form only for an exact tag', () => {
    const { warnings } = generateTrustPolicy(wishFor({ kind: 'tag', pattern: 'v1' }))
    expect(warnings.map(({ id }) => id)).toEqual(['both-subjects'])
  })

  it.each(['legacy', 'immutable', 'both'] as const)('say what the subject form %s entails', subjectForm => {
    const { warnings } = generateTrustPolicy(wishFor({ kind: 'branch', name: 'main' }, { subjectForm }))
    expect(warnings.map(({ id }) => id)).toEqual([
      { legacy: 'legacy-subject', immutable: 'immutable-subject', both: 'both-subjects' }[subjectForm],
    ])
  })

  it('say that the claim ref may not be read in another partition', () => {
    const { warnings } = generateTrustPolicy(
      wishFor(
        { kind: 'environment', name: 'production', branch: 'main' },
        { provider: { ...provider, partition: 'aws-us-gov' } },
      ),
    )
    expect(warnings.map(({ id }) => id)).toContain('claims-unconfirmed')
  })

  it('count the characters of a policy above the quota', () => {
    const repositories = Array.from({ length: 40 }, (_, index) => ({
      owner: 'octo-org',
      name: `repository-${index}`,
      ids: null,
    }))
    const { policy, warnings } = generateTrustPolicy(
      wishFor({ kind: 'branch', name: 'main' }, { repositories, subjectForm: 'legacy' }),
    )
    expect(warnings.find(({ id }) => id === 'policy-size')?.text).toContain(
      `${JSON.stringify(policy).length}`,
    )
  })
})
