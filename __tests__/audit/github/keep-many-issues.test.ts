// The issues of many accounts, against an emulator of GitHub's REST API.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { refuse } from '../../../sandbox/faults.ts'
import { keepIssues } from '../../../src/audit/github/keep-issue.ts'
import type { Report } from '../../../src/audit/report/report.ts'
import { accountId, findingIn, reportOn } from '../../fixtures/accounts.ts'
import { type GitHubWorld, openGitHubWorld } from '../../fixtures/github-world.ts'

const RUN = 'https://github.com/octo-org/octo-repo/actions/runs/1'

let world: GitHubWorld
beforeEach(async () => {
  world = await openGitHubWorld()
})
afterEach(() => world.stop())

const keep = async (...reports: readonly Report[]): Promise<readonly string[]> =>
  (await keepIssues(reports, world.repository, RUN)).addresses

describe('issues of many accounts', () => {
  const reportsOn = (count: number, name = 'alice'): Report[] =>
    Array.from({ length: count }, (_, index) => {
      const resource = { type: 'user', name, arn: '' } as const
      return reportOn(accountId(index), [findingIn(accountId(index), { resource })])
    })

  it('are found from one look', async () => {
    const addresses = await keep(...reportsOn(2))
    expect(new Set(addresses).size).toBe(2)
    world.asked()
    expect(await keep(...reportsOn(2))).toEqual(addresses)
    expect(world.asked()).toEqual(['GET issues'])
  })

  it('are kept though one of them is locked', async () => {
    await keep(...reportsOn(4))
    world.asked()
    const comment = { service: 'github', action: 'POST issues/:number/comments' } as const
    world.faults.add(comment, refuse('', 403, 'Unable to create comment because issue is locked.'), 1)
    const { addresses, unkept, reason } = await keepIssues(reportsOn(4, 'bob'), world.repository, RUN)
    expect(addresses).toHaveLength(3)
    expect([unkept, reason]).toEqual([[accountId(0)], expect.objectContaining({ status: 403 })])
    expect(world.wrote().filter(action => action === 'PATCH issues/:number')).toHaveLength(4)
  })

  it('are given up after three refusals in a row', async () => {
    world.faults.add({ service: 'github', action: 'POST issues' }, refuse('', 403, 'Resource not accessible'))
    const { addresses, unkept } = await keepIssues(reportsOn(10), world.repository, RUN)
    expect([addresses, unkept]).toEqual([[], reportsOn(10).map(({ account: id }) => id)])
    expect(world.wrote().filter(action => action === 'POST issues')).toHaveLength(3)
  })

  it('are written a second apart when they are many', async () => {
    await keep(...reportsOn(15))
    expect(world.wrote()).toHaveLength(16)
    expect(world.slept).toEqual(Array.from({ length: 6 }, () => 1000))
  })
})
