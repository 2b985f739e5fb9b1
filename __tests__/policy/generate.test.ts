// Generated trust policies: whom they admit, what they never hold, what they warn of, and what is refused.
import { describe, expect, it } from '@jest/globals'
import type { Job } from '../../sandbox/job.ts'
import { KeylessError } from '../../src/errors.ts'
import { certaintyFor, webIdentityRequest } from '../../src/policy/diagnose/web-identity.ts'
import { parsePolicy } from '../../src/policy/document.ts'
import {
  generateTrustPolicy,
  type JobContext,
  type SubjectForm,
  type TrustPolicy,
  type TrustWish,
  trustPolicyText,
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

describe('the text of a policy', () => {
  it('is indented while short, and has no white space near the quota', () => {
    const long = Array.from({ length: 30 }, (_, index) => ({
      owner: 'octo-org',
      name: `repository-${index}`,
      ids: null,
    }))
    const texts = [wishFor({ kind: 'branch', name: 'main' }).repositories, long].map(repositories =>
      trustPolicyText(
        generateTrustPolicy(
          wishFor({ kind: 'branch', name: 'main' }, { repositories, subjectForm: 'legacy' }),
        ).policy,
      ),
    )
    expect(texts.map(text => text.includes('\n'))).toEqual([true, false])
  })
})

describe('what no policy can say', () => {
  const branch: JobContext = { kind: 'branch', name: 'main' }
  const of = (owner: string, name: string) => ({ repositories: [{ owner, name, ids: null }] })

  it.each<[string, Partial<TrustWish>, string]>([
    ['a repository with a wildcard', of('octo-org', '*'), 'the repository "*"'],
    ['an owner that is none', of('octo/org', 'x'), 'the owner "octo/org"'],
    ['no repository', { repositories: [] }, 'no repository'],
    ['a branch with a wildcard', { context: { kind: 'branch', name: 'release/*' } }, 'has a wildcard'],
    ['a ref for a branch', { context: { kind: 'branch', name: 'refs/heads/main' } }, 'without refs/'],
    ['a branch no git has', { context: { kind: 'merge-queue', branch: 'a..b' } }, '"a..b"'],
    ['a tag with a space', { context: { kind: 'tag', pattern: 'v 1' } }, '"v 1"'],
    [
      'an environment without a name',
      { context: { kind: 'environment', name: '', branch: null } },
      'environment',
    ],
    ['the immutable subject without ids', of('octo-org', 'octo-repo'), 'needs the ids'],
    [
      'an id that is no number',
      { repositories: [{ owner: 'octo-org', name: 'x', ids: { owner: 'octo', repository: '74' } }] },
      '"octo"',
    ],
    ['a short ref of a reusable workflow', { jobWorkflowRef: 'o/r/.github/workflows/x.yml@v1' }, '@v1'],
    [
      'an immutable subject of GitHub Enterprise Server',
      { provider: { ...provider, issuer: 'github.octo.example/_services/token' } },
      'no immutable subjects',
    ],
    [
      'a claim that AWS does not read',
      {
        subjectForm: 'legacy',
        jobWorkflowRef: 'o/r/.github/workflows/x.yml@refs/heads/main',
        provider: { ...provider, issuer: 'github.octo.example/_services/token' },
      },
      'no claim job_workflow_ref',
    ],
    ['an issuer with its scheme', { provider: { ...provider, issuer: 'https://x.example' } }, 'https://'],
    ['an unknown partition', { provider: { ...provider, partition: 'aws-moon' } }, '"aws-moon"'],
    ['an account id of eleven digits', { provider: { ...provider, accountId: '11112222333' } }, 'twelve'],
    ['an empty audience', { provider: { ...provider, audience: '' } }, 'audience'],
  ])('is refused by name: %s', (_name, change, part) => {
    const generate = () => generateTrustPolicy(wishFor(branch, change))
    expect(generate).toThrow(KeylessError)
    expect(generate).toThrow(part)
  })

  it('is refused with every problem at once', () => {
    const change = { provider: { ...provider, partition: 'x', accountId: '1' } }
    expect(() => generateTrustPolicy(wishFor(branch, change))).toThrow(/partition "x".*account id "1"/)
  })
})
