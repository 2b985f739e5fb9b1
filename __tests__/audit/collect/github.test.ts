// What is asked of GitHub about the repositories in trust policies, and what becomes of the answers.
import { describe, expect, it } from '@jest/globals'
import { collectWith, ok, ownTemplate, repository, trusting } from '../../fixtures/github-answers.ts'

describe('GitHub', () => {
  it('is not asked where no policy names a repository', async () => {
    const { asked, facts, lines } = await collectWith(trusting('repo:acme/*', 'repo:*', '*'), {})
    expect([asked, lines]).toEqual([[], []])
    expect(facts).toEqual({ repositories: {}, owners: {}, skipped: [] })
  })

  it('is asked once about a repository, its template and its environments', async () => {
    const subjects = ['repo:acme/app:environment:prod%3Aeu', 'repo:Acme/app:environment:staging']
    const { asked, facts } = await collectWith(trusting(...subjects), {
      '/repos/acme/app': repository('acme/app'),
      '/repos/acme/app/actions/oidc/customization/sub': ownTemplate,
      '/repos/acme/app/environments/prod%3Aeu': ok({
        protection_rules: [{ type: 'required_reviewers' }],
        deployment_branch_policy: null,
      }),
    })
    expect(asked.toSorted()).toEqual([
      '/repos/acme/app',
      '/repos/acme/app/actions/oidc/customization/sub',
      '/repos/acme/app/environments/prod%3Aeu',
      '/repos/acme/app/environments/staging',
    ])
    expect(facts.repositories['acme/app']).toEqual({
      status: 'found',
      owner: 'acme',
      name: 'app',
      ownerId: '77',
      repositoryId: '88',
      visibility: 'private',
      subject: {
        status: 'collected',
        value: { useDefault: true, claimKeys: [], prefix: 'repo:acme/app' },
      },
      environments: {
        'prod:eu': { status: 'collected', value: { exists: true, hasRules: true, limitsRefs: false } },
        staging: { status: 'collected', value: { exists: false, hasRules: false, limitsRefs: false } },
      },
    })
  })

  it.each([
    ['no rule at all', [], null, false, false],
    ['a limit on branches alone', [{ type: 'branch_policy' }], { protected_branches: true }, false, true],
    ['a timer and a limit', [{ type: 'wait_timer' }, { type: 'branch_policy' }], {}, true, true],
  ])('tells an environment with %s', async (_, rules, branches, hasRules, limitsRefs) => {
    const { facts } = await collectWith(trusting('repo:acme/app:environment:prod'), {
      '/repos/acme/app': repository('acme/app'),
      '/repos/acme/app/environments/prod': ok({
        protection_rules: rules,
        deployment_branch_policy: branches,
      }),
    })
    expect(facts.repositories['acme/app']).toMatchObject({
      environments: { prod: { value: { exists: true, hasRules, limitsRefs } } },
    })
  })

  it('is asked about the repository of a reusable workflow', async () => {
    const subject = 'repo:acme/app:job_workflow_ref:acme/flows/.github/workflows/deploy.yml@refs/heads/main'
    const { facts } = await collectWith(trusting(subject), {
      '/repos/acme/flows': repository('acme/flows', { visibility: 'internal' }),
    })
    expect(facts.repositories['acme/flows']).toMatchObject({ visibility: 'internal' })
  })

  it('is followed to where a repository has moved', async () => {
    const { facts, asked } = await collectWith(trusting('repo:acme/old:ref:refs/heads/main'), {
      '/repos/acme/old': { status: 301, json: { url: 'https://api.github.com/repositories/88' } },
      '/repositories/88': repository('acme/new'),
      '/repos/acme/new/actions/oidc/customization/sub': ownTemplate,
    })
    expect(facts.repositories['acme/old']).toMatchObject({ status: 'found', owner: 'acme', name: 'new' })
    expect(asked).toContain('/repos/acme/new/actions/oidc/customization/sub')
  })

  it('is asked nothing twice about a repository of an old and a new name', async () => {
    const { asked } = await collectWith(
      trusting('repo:acme/old:environment:prod', 'repo:acme/new:environment:prod'),
      {
        '/repos/acme/old': { status: 301, json: { url: 'https://api.github.com/repositories/88' } },
        '/repositories/88': repository('acme/new'),
        '/repos/acme/new': repository('acme/new'),
        '/repos/acme/new/actions/oidc/customization/sub': ownTemplate,
      },
    )
    expect(asked.toSorted()).toEqual([
      '/repos/acme/new',
      '/repos/acme/new/actions/oidc/customization/sub',
      '/repos/acme/new/environments/prod',
      '/repos/acme/old',
      '/repositories/88',
    ])
  })

  it('is not followed to another host', async () => {
    const { facts, asked } = await collectWith(trusting('repo:acme/old:ref:refs/heads/main'), {
      '/repos/acme/old': { status: 301, json: { url: 'https://example.com/elsewhere' } },
    })
    expect(facts.repositories['acme/old']).toMatchObject({ status: 'unknown', reason: 'GitHub answered 301' })
    expect(asked).toHaveLength(1)
  })

  it('is asked whether the owner of a repository that is not there is there', async () => {
    const subjects = [
      'repo:gone/app:pull_request',
      'repo:gone/site:pull_request',
      'repo:acme/app:pull_request',
    ]
    const { facts, asked } = await collectWith(trusting(...subjects), {
      '/users/acme': ok({ login: 'acme', id: 77 }),
    })
    expect(facts.owners).toEqual({
      acme: { status: 'found', login: 'acme', id: '77' },
      gone: { status: 'free' },
    })
    expect(asked.filter(path => path.startsWith('/users/'))).toHaveLength(2)
  })

  it('is asked about so many repositories and no more', async () => {
    const { facts, asked, lines } = await collectWith(
      trusting('repo:acme/a:pull_request', 'repo:acme/b:pull_request', 'repo:acme/c:pull_request'),
      { '/users/acme': ok({ login: 'acme', id: 77 }) },
      2,
    )
    expect(asked).toEqual(['/repos/acme/a', '/repos/acme/b', '/users/acme'])
    expect(facts.skipped).toEqual(['acme/c'])
    expect(lines).toEqual(['Asking GitHub about 2 of the 3 repositories in trust policies.'])
  })
})
