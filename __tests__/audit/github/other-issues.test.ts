// Which of several issues is kept: on another page, or made by two runs at once.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Finding } from '../../../src/audit/finding.ts'
import { keepIssues } from '../../../src/audit/github/keep-issue.ts'
import { issueText, markerOf } from '../../../src/audit/report/issue.ts'
import { finding, report } from '../../fixtures/findings.ts'
import { type GitHubWorld, openGitHubWorld, REPOSITORY } from '../../fixtures/github-world.ts'

const RUN = 'https://github.com/octo-org/octo-repo/actions/runs/1'
const alice = finding()
const [owner = '', repo = ''] = REPOSITORY.split('/')

let world: GitHubWorld
beforeEach(async () => {
  world = await openGitHubWorld()
})
afterEach(() => world.stop())

const run = async (...findings: readonly Finding[]): Promise<readonly string[]> =>
  (await keepIssues([report(findings)], world.repository, RUN)).addresses

const issueNow = async (number: number) =>
  (await world.github.rest.issues.get({ owner, repo, issue_number: number })).data

describe('the issue of an account, among others', () => {
  it('is found on the second page', async () => {
    await run(alice)
    for (let index = 0; index < 55; index++)
      await world.repository.create(`Other ${index}`, 'nothing of ours')
    world.asked()
    await run(alice)
    expect(world.asked()).toEqual(['GET issues', 'GET issues'])
  })

  it('leaves one open when two runs at once have made two', async () => {
    const { body } = issueText(report([alice]), null, { marker: markerOf(report([])), runUrl: RUN })
    await world.repository.create('first', body)
    await world.repository.create('second', body)
    world.asked()
    const [address] = await run(alice)
    expect(world.wrote()).toEqual(['PATCH issues/:number'])
    expect((await issueNow(1)).html_url).toBe(address)
    const { state, state_reason } = await issueNow(2)
    expect([state, state_reason]).toEqual(['closed', 'not_planned'])
  })

  it('reopens the one that was kept, not the second one that was closed for it', async () => {
    const { body } = issueText(report([alice]), null, { marker: markerOf(report([])), runUrl: RUN })
    await world.repository.create('first', body)
    await world.repository.create('second', body)
    await run(alice)
    await run()
    await run(alice)
    const states = [(await issueNow(1)).state, (await issueNow(2)).state]
    expect(states).toEqual(['open', 'closed'])
    expect((await world.repository.comments(1)).at(-1)?.body).toContain(
      '### New\n\n- medium `access-key-not-rotated`: user `alice`',
    )
  })
})
