// What GitHub would say of a job in the sandbox: its subject in every form, and its claims.
import { describe, expect, it } from '@jest/globals'
import { claimsOf, type Job, pushToMain } from '../../sandbox/job.ts'

describe('the subject', () => {
  it.each([
    ['a push', {}, 'repo:octo-org/octo-repo:ref:refs/heads/main'],
    ['a tag', { ref: 'refs/tags/v1.2.3' }, 'repo:octo-org/octo-repo:ref:refs/tags/v1.2.3'],
    [
      'a pull request',
      { eventName: 'pull_request', ref: 'refs/pull/7/merge' },
      'repo:octo-org/octo-repo:pull_request',
    ],
    ['an environment', { environment: 'production' }, 'repo:octo-org/octo-repo:environment:production'],
    [
      'an environment in a pull request',
      { environment: 'preview', eventName: 'pull_request' },
      'repo:octo-org/octo-repo:environment:preview',
    ],
    [
      'a colon in the environment',
      { environment: 'prod:eu' },
      'repo:octo-org/octo-repo:environment:prod%3Aeu',
    ],
    [
      'a colon on an old server',
      { environment: 'prod:eu', escapesColons: false },
      'repo:octo-org/octo-repo:environment:prod:eu',
    ],
    [
      'a merge queue',
      { eventName: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-7-9f3c1d2' },
      'repo:octo-org/octo-repo:ref:refs/heads/gh-readonly-queue/main/pr-7-9f3c1d2',
    ],
    ['the immutable form', { immutableSubject: true }, 'repo:octo-org@65/octo-repo@74:ref:refs/heads/main'],
    [
      'the immutable form of an environment',
      { immutableSubject: true, environment: 'production' },
      'repo:octo-org@65/octo-repo@74:environment:production',
    ],
    [
      'a called workflow',
      { jobWorkflowRef: 'octo-org/shared/.github/workflows/deploy.yml@refs/tags/v2' },
      'repo:octo-org/octo-repo:ref:refs/heads/main',
    ],
    [
      'a template with the called workflow',
      {
        jobWorkflowRef: 'octo-org/shared/.github/workflows/d.yml@refs/tags/v2',
        includeClaimKeys: ['repo', 'context', 'job_workflow_ref'],
      },
      'repo:octo-org/octo-repo:ref:refs/heads/main:job_workflow_ref:octo-org/shared/.github/workflows/d.yml@refs/tags/v2',
    ],
    [
      'a template without the repository',
      { includeClaimKeys: ['repository_owner_id', 'repository_id', 'context'], eventName: 'pull_request' },
      'repository_owner_id:65:repository_id:74:pull_request',
    ],
    [
      'a template in the immutable form',
      { includeClaimKeys: ['repo', 'actor'], immutableSubject: true },
      'repo:octo-org@65/octo-repo@74:actor:octocat',
    ],
  ] satisfies [string, Partial<Job>, string][])('of %s', (_name, change, subject) => {
    expect(claimsOf({ ...pushToMain, ...change }).sub).toBe(subject)
  })

  it('is not guessed where GitHub does not document it', () => {
    expect(() => claimsOf({ ...pushToMain, eventName: 'pull_request_target' })).toThrow('does not document')
  })
})

describe('the claims', () => {
  it('are all strings, with the ids of owner and repository', () => {
    const claims = claimsOf({
      ...pushToMain,
      enterprise: 'octo',
      enterpriseId: '9',
      properties: { tier: 'gold' },
    })
    expect(Object.values(claims).filter(value => typeof value !== 'string')).toEqual([])
    expect(claims).toMatchObject({
      repository: 'octo-org/octo-repo',
      repository_id: '74',
      repository_owner_id: '65',
      repo_property_tier: 'gold',
      enterprise_id: '9',
      ref_type: 'branch',
      job_workflow_ref: 'octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main',
    })
  })

  it('lack the environment and the enterprise of a job without them', () => {
    expect(Object.keys(claimsOf(pushToMain))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(environment|enterprise)/)]),
    )
  })
})
