// What is asked of GitHub about the repositories in trust policies, and what becomes of the answers.
import { describe, expect, it } from '@jest/globals'
import { completeDetails } from '../../../sandbox/accounts/details.ts'
import { collectGithub } from '../../../src/audit/collect/github.ts'
import type { GithubAnswer } from '../../../src/audit/github/reader.ts'
import type { GithubFacts } from '../../../src/audit/github-facts.ts'
import type { AuthorizationDetails } from '../../../src/audit/snapshot.ts'

const ISSUER = 'token.actions.githubusercontent.com'
const account = { accountId: '111122223333', partition: 'aws' }

/** One role per subject. */
const trusting = (...subjects: string[]): AuthorizationDetails =>
  completeDetails(
    {
      roles: subjects.map((subject, index) => ({
        name: `role-${index}`,
        trustPolicy: {
          Version: '2012-10-17',
          Statement: {
            Effect: 'Allow',
            Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${ISSUER}` },
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: { StringLike: { [`${ISSUER}:sub`]: subject } },
          },
        },
      })),
    },
    account,
  )

const repository = (fullName: string, more: object = {}): GithubAnswer => {
  const [login, name] = fullName.split('/')
  return ok({ id: 88, name, owner: { login, id: 77 }, visibility: 'private', ...more })
}
const ok = (json: unknown): GithubAnswer => ({ status: 200, json })
const refused = (status: number): GithubAnswer => ({ status, json: { message: 'no' } })
const ownTemplate = ok({ use_default: true, sub_claim_prefix: 'repo:acme/app' })

/** Answers by path; whatever is not listed is not found. `Error` stands for a connection that broke. */
const fakeReader = (answers: Readonly<Record<string, GithubAnswer | Error>>) => {
  const asked: string[] = []
  return {
    asked,
    get: async (path: string): Promise<GithubAnswer> => {
      asked.push(path)
      const answer = answers[path] ?? refused(404)
      if (answer instanceof Error) throw answer
      return answer
    },
  }
}

const collectWith = async (
  details: AuthorizationDetails,
  answers: Parameters<typeof fakeReader>[0],
  limit?: number,
): Promise<{ facts: GithubFacts; asked: string[]; lines: string[] }> => {
  const reader = fakeReader(answers)
  const lines: string[] = []
  const collected = await collectGithub(details, reader, {
    progress: line => lines.push(line),
    ...(limit !== undefined && { limit }),
  })
  if (collected.status !== 'collected') throw new Error(`not collected: ${collected.status}`)
  return { facts: collected.value, asked: reader.asked, lines }
}

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

  it('may refuse one question without the others being lost', async () => {
    const { facts } = await collectWith(
      trusting('repo:acme/app:environment:prod', 'repo:acme/site:environment:prod'),
      {
        '/repos/acme/app': repository('acme/app'),
        '/repos/acme/app/actions/oidc/customization/sub': refused(403),
        '/repos/acme/app/environments/prod': refused(403),
        '/repos/acme/site': refused(451),
      },
    )
    expect(facts.repositories['acme/app']).toMatchObject({
      status: 'found',
      subject: { status: 'denied', permission: 'actions: read' },
      environments: { prod: { status: 'denied', message: 'GitHub answered 403' } },
    })
    expect(facts.repositories['acme/site']).toEqual({ status: 'unknown', reason: 'GitHub answered 451' })
  })

  it('is believed about the permission that it names', async () => {
    const { facts } = await collectWith(trusting('repo:acme/app:pull_request'), {
      '/repos/acme/app': repository('acme/app'),
      '/repos/acme/app/actions/oidc/customization/sub': { ...refused(403), permission: 'oidc: read' },
    })
    expect(facts.repositories['acme/app']).toMatchObject({ subject: { permission: 'oidc: read' } })
  })

  it('is not believed that an environment is not there, by a token that may not see environments', async () => {
    const { facts } = await collectWith(trusting('repo:acme/app:environment:prod'), {
      '/repos/acme/app': repository('acme/app'),
    })
    expect(facts.repositories['acme/app']).toMatchObject({
      subject: { status: 'denied', permission: 'actions: read' },
      environments: { prod: { status: 'denied', permission: 'actions: read' } },
    })
  })

  it('may not know the token', async () => {
    const { facts } = await collectWith(trusting('repo:acme/app:pull_request'), {
      '/repos/acme/app': refused(401),
    })
    expect(facts.repositories['acme/app']).toEqual({
      status: 'unknown',
      reason: 'GitHub does not know the token',
    })
  })

  it.each([
    ['an answer without ids', ok({ name: 'app', owner: { login: 'acme' } })],
    ['an empty answer', ok(null)],
    ['a list', ok([])],
  ])('is not believed when it gives %s', async (_, answer) => {
    const { facts } = await collectWith(trusting('repo:acme/app:pull_request'), { '/repos/acme/app': answer })
    expect(facts.repositories['acme/app']).toEqual({ status: 'unknown', reason: 'GitHub answered 200' })
  })

  it.each([
    ['answers that it was too much', refused(429), 'GitHub has answered too many requests'],
    ['does not answer', new Error('reset'), 'GitHub did not answer'],
  ])('is left alone once it %s', async (_, answer, reason) => {
    const subjects = Array.from({ length: 20 }, (__, index) => `repo:acme/app-${index}:pull_request`)
    const { facts, asked } = await collectWith(trusting(...subjects), { '/repos/acme/app-0': answer })
    expect(asked.length).toBeLessThan(8)
    expect(facts.repositories['acme/app-19']).toEqual({ status: 'unknown', reason })
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
