// The door before the emulator of GitHub's REST API.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { refuse } from '../../sandbox/faults.ts'
import { siteAnswer, type Tokens } from '../../sandbox/github/reads.ts'
import type { GithubSite } from '../../sandbox/github/site.ts'
import { type Sandbox, startSandbox } from '../../sandbox/index.ts'
import type { SandboxResponse } from '../../sandbox/message.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox({ github: { owner: 'octo-org', repository: 'octo-repo', token: 't' } })
})
afterAll(() => sandbox.stop())

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${sandbox.urls.github}/repos/octo-org/octo-repo/${path}`, {
    ...init,
    headers: { authorization: 'Bearer t' },
  })

const create = (body: string): Promise<Response> =>
  ask('issues', { method: 'POST', body: JSON.stringify({ title: 'title', body }) })

describe("the sandbox's GitHub", () => {
  it('takes a body of 65,536 characters, and refuses one more as GitHub does', async () => {
    expect((await create('名'.repeat(65_536))).status).toBe(201)
    const refused = await create('名'.repeat(65_537))
    expect(refused.status).toBe(422)
    expect(JSON.stringify(await refused.json())).toContain('body is too long (maximum is 65536 characters)')
  })

  it('writes down what it was asked, numbers left out', async () => {
    const before = sandbox.requests.length
    await ask('issues/1')
    await ask('issues/1', { method: 'PATCH', body: '{"state":"closed"}' })
    expect(
      sandbox.requests.slice(before).map(({ service, action, status }) => [service, action, status]),
    ).toEqual([
      ['github', 'GET issues/:number', 200],
      ['github', 'PATCH issues/:number', 200],
    ])
  })

  it('names itself in links to further pages', async () => {
    await create('second')
    const { headers } = await ask('issues?per_page=1&state=all')
    expect(headers.get('link')).toContain(`<${sandbox.urls.github}/repos/octo-org/octo-repo/issues?`)
  })

  it('refuses on demand in GitHub’s own shape', async () => {
    sandbox.faults.add(
      { service: 'github', action: 'GET issues' },
      refuse('', 403, 'Resource not accessible'),
      1,
    )
    const refused = await ask('issues')
    expect([refused.status, await refused.json()]).toEqual([
      403,
      { message: 'Resource not accessible', documentation_url: 'https://docs.github.com/rest' },
    ])
  })
})

describe("the sandbox's GitHub, asked about repositories", () => {
  const repositories: GithubSite['repositories'] = [
    {
      fullName: 'octo-org/Web-Shop',
      id: 7,
      formerNames: ['octo-org/shop'],
      environments: {
        'prod:eu': { reviewers: ['octocat'], waitMinutes: 5, branches: 'selected' },
        preview: {},
      },
    },
    { fullName: 'octo-org/old', id: 8, immutableSubject: false, template: ['repo', 'job_workflow_ref'] },
    { fullName: 'octo-org/site', id: 9, visibility: 'public', environments: { live: {} } },
  ]
  const tokens: Tokens = new Map([
    ['ghs_all', { permissions: { actions: 'read' } }],
    ['ghs_blind', { permissions: {} }],
    ['github_pat_blind', { permissions: {} }],
    ['ghs_site', { permissions: { actions: 'read' }, repositories: ['octo-org/site'] }],
  ])
  const get = (path: string, token: string | null = 'ghs_all'): SandboxResponse | null =>
    siteAnswer({ owners: { 'octo-org': 1 }, repositories }, tokens, {
      method: 'GET',
      path,
      query: '',
      headers: { host: 'api', ...(token !== null && { authorization: `Bearer ${token}` }) },
      body: Buffer.alloc(0),
    })
  const bodyOf = (answer: SandboxResponse | null): unknown => JSON.parse(String(answer?.body))
  const TEMPLATE = 'actions/oidc/customization/sub'

  it('finds them in any case and by their id, and answers in its own', () => {
    for (const path of ['/repos/OCTO-ORG/web-shop', '/repositories/7'])
      expect(bodyOf(get(path))).toMatchObject({
        id: 7,
        name: 'Web-Shop',
        visibility: 'private',
        owner: { login: 'octo-org', id: 1 },
      })
  })

  it('leads from a former name to the address by id, below it as well', () => {
    expect(get('/repos/octo-org/shop')).toMatchObject({
      status: 301,
      headers: { location: 'http://api/repositories/7' },
    })
    expect(bodyOf(get('/repos/octo-org/shop/environments/prod%3Aeu'))).toMatchObject({
      message: 'Moved Permanently',
      url: 'http://api/repositories/7/environments/prod%3Aeu',
    })
  })

  it('tells the template of subjects and how they begin', () => {
    expect(bodyOf(get(`/repos/octo-org/web-shop/${TEMPLATE}`))).toEqual({
      use_default: true,
      use_immutable_subject: true,
      sub_claim_prefix: 'repo:octo-org@1/Web-Shop@7',
    })
    expect(bodyOf(get(`/repos/octo-org/old/${TEMPLATE}`))).toEqual({
      use_default: false,
      include_claim_keys: ['repo', 'job_workflow_ref'],
      use_immutable_subject: false,
      sub_claim_prefix: 'repo:octo-org/old',
    })
  })

  it('tells the rules of environments', () => {
    expect(bodyOf(get('/repos/octo-org/web-shop/environments/prod%3Aeu'))).toMatchObject({
      name: 'prod:eu',
      protection_rules: [{ type: 'wait_timer' }, { type: 'required_reviewers' }, { type: 'branch_policy' }],
      deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
    })
    expect(bodyOf(get('/repos/octo-org/web-shop/environments/preview'))).toMatchObject({
      protection_rules: [],
      deployment_branch_policy: null,
    })
  })

  it.each<[string, string, string | null, number]>([
    ['a repository that is not there', '/repos/octo-org/none', 'ghs_all', 404],
    ['an owner who is not there', '/users/nobody', 'ghs_all', 404],
    ['an environment that is not there', '/repos/octo-org/web-shop/environments/none', 'ghs_all', 404],
    ['a private repository to a token of another', '/repos/octo-org/web-shop', 'ghs_site', 404],
    ['where a private repository has gone', '/repos/octo-org/shop', 'ghs_site', 404],
    ['a private repository to nobody', '/repos/octo-org/web-shop', null, 404],
    ['a template to nobody', `/repos/octo-org/site/${TEMPLATE}`, null, 401],
    ['anything to a token that it did not give out', '/repos/octo-org/site', 'ghs_stolen', 401],
    ['a template to a token without actions: read', `/repos/octo-org/old/${TEMPLATE}`, 'ghs_blind', 403],
    ['an environment to such a token', '/repos/octo-org/web-shop/environments/preview', 'ghs_blind', 403],
  ])('refuses %s', (_, path, token, status) => {
    expect(get(path, token)?.status).toBe(status)
  })

  it('shows public environments to everybody', () => {
    expect(get('/repos/octo-org/site/environments/live', null)?.status).toBe(200)
    expect(get('/repos/octo-org/site/environments/live', 'ghs_blind')?.status).toBe(200)
  })

  it('names the permission that a token lacks, and its kind', () => {
    for (const [token, kind] of [
      ['ghs_blind', 'integration'],
      ['github_pat_blind', 'personal access token'],
    ] as const) {
      const refused = get(`/repos/octo-org/old/${TEMPLATE}`, token)
      expect(refused?.headers['x-accepted-github-permissions']).toBe('actions=read')
      expect(bodyOf(refused)).toMatchObject({ message: `Resource not accessible by ${kind}` })
    }
  })

  it('leaves all else to the emulator', () => {
    for (const path of ['/repos/octo-org/site/issues', '/repos/octo-org/none/labels/x', '/rate_limit'])
      expect(get(path)).toBeNull()
  })
})
