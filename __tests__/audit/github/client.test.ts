// The client of GitHub's API: where it asks, as whom, how patiently, and through which proxy.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { answer, type Fault, refuse, reset } from '../../../sandbox/faults.ts'
import { openGitHub } from '../../../src/audit/github/client.ts'
import { agentFor } from '../../../src/aws/proxy.ts'
import { connectProxy } from '../../fixtures/connect-proxy.ts'
import { type GitHubWorld, openGitHubWorld, REPOSITORY, TOKEN } from '../../fixtures/github-world.ts'
import { thrown } from '../../fixtures/thrown.ts'

let world: GitHubWorld
beforeEach(async () => {
  world = await openGitHubWorld()
})
afterEach(() => world.stop())

const limited = (headers: Record<string, string>): Fault =>
  answer(
    403,
    'application/json',
    JSON.stringify({ message: 'You have exceeded a secondary rate limit.' }),
    headers,
  )

describe('the client', () => {
  it('asks where GITHUB_API_URL says, and masks the token', async () => {
    await world.repository.issues()
    expect(world.asked()).toEqual(['GET issues'])
    expect(world.runner.masks).toContain(TOKEN)
  })

  it('waits as long as Retry-After says, then goes on', async () => {
    world.faults.add({ service: 'github', action: 'POST issues' }, limited({ 'retry-after': '20' }), 2)
    await world.repository.create('title', 'body')
    expect(world.slept).toEqual([20_000, 20_000])
  })

  it('gives up when GitHub wants more patience than a step has', async () => {
    world.faults.add({ service: 'github' }, limited({ 'retry-after': '3600' }))
    expect(await thrown(world.repository.issues())).toMatchObject({ status: 403 })
    expect([world.slept, world.asked()]).toEqual([[], ['GET issues']])
  })

  it('gives up when short waits together are too long', async () => {
    world.faults.add({ service: 'github' }, limited({ 'retry-after': '70' }))
    await thrown(world.repository.issues())
    expect(world.slept).toEqual([70_000, 70_000])
  })

  it('asks four times at most', async () => {
    world.faults.add({ service: 'github' }, refuse('', 503, 'unavailable'))
    expect(await thrown(world.repository.issues())).toMatchObject({ status: 503 })
    expect(world.asked()).toHaveLength(4)
    expect(world.slept).toEqual([1_000, 2_000, 4_000])
  })

  it('reads again after a broken connection, and never writes twice', async () => {
    world.faults.add({ service: 'github' }, reset(), 1)
    await world.repository.issues()
    world.asked()
    world.faults.add({ service: 'github', action: 'POST issues/:number/comments' }, reset(3), 1)
    await thrown(world.repository.comment(1, 'hello'))
    expect(world.asked()).toEqual(['POST issues/:number/comments'])
  })

  it('takes a redirect for a failure, since it means another repository', async () => {
    world.faults.add(
      { service: 'github' },
      answer(301, 'application/json', '{}', { location: 'http://127.0.0.1:1/' }),
    )
    expect(String(await thrown(world.repository.issues()))).toContain('redirect 301')
  })

  it('goes through the proxy', async () => {
    const proxy = await connectProxy()
    try {
      const settings = { proxy: new URL(`http://127.0.0.1:${proxy.port}`), noProxy: '' }
      const github = await openGitHub(TOKEN, { ...world.edge, agentFor: url => agentFor(url, settings) })
      const [owner = '', repo = ''] = REPOSITORY.split('/')
      await github.rest.issues.listForRepo({ owner, repo })
      expect(proxy.tunnels.map(({ target }) => target)).toEqual([new URL(world.url).host])
      expect(world.asked()).toEqual(['GET issues'])
    } finally {
      await proxy.close()
    }
  })
})
