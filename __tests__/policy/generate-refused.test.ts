// Wishes that no trust policy can fulfil: refused, with every value at fault by name.
import { describe, expect, it } from '@jest/globals'
import { KeylessError } from '../../src/errors.ts'
import { generateTrustPolicy, type JobContext, type TrustWish } from '../../src/policy/generate.ts'
import { provider, wishFor } from '../fixtures/generated-trust.ts'

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
