// The door before the emulator of GitHub's REST API.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { refuse } from '../../sandbox/faults.ts'
import { type Sandbox, startSandbox } from '../../sandbox/index.ts'

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
