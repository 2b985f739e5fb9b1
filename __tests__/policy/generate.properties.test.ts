// What holds for every generated trust policy: it admits exactly its job, whatever the names are.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Job, pushToMain } from '../../sandbox/job.ts'
import { webIdentityRequest } from '../../src/policy/diagnose/web-identity.ts'
import { parsePolicy } from '../../src/policy/document.ts'
import { generateTrustPolicy, type JobContext, type SubjectForm } from '../../src/policy/generate.ts'
import { decideTrust } from '../../src/policy/trust-policy.ts'
import { provider } from '../fixtures/generated-trust.ts'
import { ACCOUNT, claimsFor } from '../fixtures/github-job.ts'

const seeded = { seed: 20261121, numRuns: 300 }

const id = fc.integer({ min: 1, max: 999_999_999 }).map(String)
const owner = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,20}$/)
const repository = fc.stringMatching(/^[\w.-]{1,30}$/)
const branch = fc
  .stringMatching(/^[a-z0-9_@#$%{}-]{1,12}(\/[a-z0-9-]{1,8})?$/)
  .filter(name => !/@\{/.test(name))
const environment = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 20 }),
    fc.constantFrom('*', 'a:b', '${aws:x}', "it's", '%3A', 'ü'),
  )
  .filter(name => /^[^\p{Cc}]+$/u.test(name))

interface Case {
  readonly context: JobContext
  readonly job: Partial<Job>
  /** Another job of the same kind. */
  readonly other: Partial<Job>
}

const contexts: fc.Arbitrary<Case> = fc.oneof(
  fc.tuple(environment, environment).map(([name, another]) => ({
    context: { kind: 'environment' as const, name, branch: null },
    job: { environment: name },
    other: another === name ? {} : { environment: another },
  })),
  fc.tuple(branch, branch).map(([name, another]) => ({
    context: { kind: 'branch' as const, name },
    job: { ref: `refs/heads/${name}` },
    other: { ref: `refs/heads/${another === name ? `${another}x` : another}` },
  })),
  fc.tuple(branch, branch).map(([name, another]) => ({
    context: { kind: 'merge-queue' as const, branch: name },
    job: { ref: `refs/heads/gh-readonly-queue/${name}/pr-1-0a1b` },
    other: { ref: `refs/heads/${another}` },
  })),
)

const repositories = fc.record({
  owner,
  name: repository,
  ids: fc.record({ owner: id, repository: id }),
})

describe('a generated policy', () => {
  it('admits its job and no job of another repository, owner, branch or environment', () => {
    const forms = fc.constantFrom<SubjectForm>('legacy', 'immutable', 'both')
    fc.assert(
      fc.property(
        repositories,
        contexts,
        forms,
        repositories,
        (wished, { context, job, other }, form, foreign) => {
          const { policy } = generateTrustPolicy({
            repositories: [wished],
            context,
            jobWorkflowRef: null,
            subjectForm: form,
            provider,
          })
          const document = parsePolicy(policy)
          const decide = (of: typeof wished, changes: Partial<Job>): string => {
            const claims = claimsFor({
              ...pushToMain,
              owner: of.owner,
              ownerId: of.ids.owner,
              repository: of.name,
              repositoryId: of.ids.repository,
              immutableSubject: form !== 'legacy',
              ...changes,
            })
            const identity = { claims, partition: 'aws', accountId: ACCOUNT, sessionName: 'x' }
            return decideTrust(document, webIdentityRequest(identity)).decision
          }
          expect(decide(wished, job)).toBe('allowed')
          expect(decide(wished, other)).toBe('implicit-deny')
          if (foreign.owner !== wished.owner) {
            expect(decide({ ...wished, owner: foreign.owner }, job)).toBe('implicit-deny')
            expect(decide(foreign, job)).toBe('implicit-deny')
          }
          if (foreign.name !== wished.name)
            expect(decide({ ...wished, name: foreign.name }, job)).toBe('implicit-deny')
          if (foreign.ids.repository !== wished.ids.repository)
            expect(decide({ ...wished, ids: foreign.ids }, job)).toBe('implicit-deny')
        },
      ),
      seeded,
    )
  })
})
