// Questions to GitHub: which answers are answers, and which failures are failures.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { answer, refuse, reset } from '../../../sandbox/faults.ts'
import { openGitHub } from '../../../src/audit/github/client.ts'
import { type GithubReader, githubReader } from '../../../src/audit/github/reader.ts'
import { type GitHubWorld, openGitHubWorld, REPOSITORY, TOKEN } from '../../fixtures/github-world.ts'
import { thrown } from '../../fixtures/thrown.ts'

let world: GitHubWorld
let reader: GithubReader
beforeEach(async () => {
  world = await openGitHubWorld()
  reader = githubReader(await openGitHub(TOKEN, world.edge))
})
afterEach(() => world.stop())

const json = (status: number, body: object, headers: Record<string, string> = {}) =>
  answer(status, 'application/json', JSON.stringify(body), headers)

describe('a question to GitHub', () => {
  it('is answered by status and body', async () => {
    world.faults.add({ service: 'github' }, json(200, { id: 5 }))
    expect(await reader.get(`/repos/${REPOSITORY}`)).toEqual({ status: 200, json: { id: 5 } })
  })

  it.each([401, 403, 404, 451])('takes %d for an answer', async status => {
    world.faults.add({ service: 'github' }, json(status, { message: 'no' }))
    expect(await reader.get(`/repos/${REPOSITORY}`)).toEqual({ status, json: { message: 'no' } })
  })

  it.each([
    ['actions=read', 'actions: read'],
    [
      'contents=write,workflows=write; administration=write',
      'contents: write,workflows: write or administration: write',
    ],
  ])('tells that the token lacks %s', async (accepted, permission) => {
    const headers = { 'x-accepted-github-permissions': accepted }
    world.faults.add({ service: 'github' }, json(403, { message: 'no' }, headers))
    expect(await reader.get(`/repos/${REPOSITORY}`)).toMatchObject({ status: 403, permission })
  })

  it('takes a redirect for an answer, and does not follow it', async () => {
    const url = 'https://api.github.com/repositories/5'
    world.faults.add({ service: 'github' }, json(301, { url }, { location: url }))
    expect(await reader.get(`/repos/${REPOSITORY}`)).toEqual({ status: 301, json: { url } })
    expect(world.slept).toEqual([])
  })

  it.each([
    ['429', 429, {}, 'slow down'],
    ['403 with nothing remaining', 403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }, 'no'],
    ['403 of a secondary limit', 403, {}, 'You have exceeded a secondary rate limit.'],
  ])('answers 429 for %s', async (_, status, headers, message) => {
    world.faults.add({ service: 'github' }, json(status, { message }, headers))
    expect(await reader.get(`/repos/${REPOSITORY}`)).toMatchObject({ status: 429 })
  })

  it('throws when the connection breaks', async () => {
    world.faults.add({ service: 'github' }, reset())
    expect(await thrown(reader.get(`/repos/${REPOSITORY}`))).toBeInstanceOf(Error)
  })

  it('answers what GitHub still says when patience is over', async () => {
    world.faults.add({ service: 'github' }, refuse('', 503, 'unavailable'))
    expect(await reader.get(`/repos/${REPOSITORY}`)).toMatchObject({ status: 503 })
  })
})
