// What GitHub is told after an audit, and what happens when it will not listen.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { answer, refuse, reset } from '../../../sandbox/faults.ts'
import { tellGitHub } from '../../../src/audit/github/index.ts'
import { accountId, findingIn, reportOn } from '../../fixtures/accounts.ts'
import { fakeRunner } from '../../fixtures/fake-runner.ts'
import { finding, report } from '../../fixtures/findings.ts'
import { type GitHubWorld, openGitHubWorld, REPOSITORY, TOKEN } from '../../fixtures/github-world.ts'

let world: GitHubWorld
beforeEach(async () => {
  world = await openGitHubWorld()
})
afterEach(() => world.stop())

const found = report([finding()])
const tell = (edge = world.edge): Promise<void> => tellGitHub(found, [found], TOKEN, edge)

const onEvent = (name: string, payload: Record<string, unknown>) => ({
  ...world.edge,
  runner: fakeRunner({ ...world.runner.env, GITHUB_EVENT_NAME: name }, { event: payload }),
})

describe('after an audit', () => {
  it('the output holds the address of the issue', async () => {
    await tell()
    expect(world.runner.outputs['audit-issue-url']).toMatch(/\/octo-org\/octo-repo\/issues\/1$/)
    expect(world.runner.log).toEqual([])
  })

  it('a pull request gets a comment, and no issue', async () => {
    const [owner = '', repo = ''] = REPOSITORY.split('/')
    const { data } = await world.github.rest.pulls.create({
      owner,
      repo,
      title: 'x',
      head: 'topic',
      base: 'main',
    })
    world.asked()
    const edge = onEvent('pull_request', { pull_request: { number: data.number } })
    await tell(edge)
    expect(world.wrote()).toEqual(['POST issues/:number/comments'])
    expect(edge.runner.outputs['audit-issue-url']).toContain('#issuecomment-')
  })

  it('another event that merely mentions a pull request gets the issue', async () => {
    await tell(onEvent('workflow_run', { pull_request: { number: 7 } }))
    expect(world.wrote()).toContain('POST issues')
  })
})

describe('a GitHub that will not listen', () => {
  it.each([
    [
      'a missing permission',
      refuse('', 403, 'Resource not accessible by integration'),
      /answer 403 to GET \/repos\/octo-org\/octo-repo\/issues: Resource not accessible/,
    ],
    ['a repository that is not there', refuse('', 404, 'Not Found'), /answer 404 to GET/],
    ['a server in trouble', refuse('', 502, 'Bad gateway'), /answer 502 to GET/],
    [
      'a broken connection',
      reset(),
      /No answer to GET \/repos\/octo-org\/octo-repo\/issues: 127\.0\.0\.1:\d+ closed/,
    ],
  ])(
    'because of %s is a warning with the permission to add, and nothing is thrown',
    async (_, fault, expected) => {
      world.faults.add({ service: 'github' }, fault)
      await tell()
      const [warning = '', ...others] = world.runner.log
      expect(others).toEqual([])
      expect(warning).toMatch(/^::warning::\[github-request-failed\] The audit's issue could not be kept\. /)
      expect(warning).toMatch(expected)
      expect(warning).toContain('issues: write')
      expect(warning).not.toContain(TOKEN)
      expect(world.runner.outputs).toEqual({})
    },
  )

  it('to one account of several is a warning that names it, and the others have their issues', async () => {
    const reports = [1, 2, 3].map(number => reportOn(accountId(number), [findingIn(accountId(number))]))
    world.faults.add({ service: 'github', action: 'POST issues' }, refuse('', 403, 'Issue is locked.'), 1)
    await tellGitHub(found, reports, TOKEN, world.edge)
    expect(world.runner.log).toEqual([
      expect.stringContaining(`of account ${accountId(1)} could not be kept.`),
    ])
    expect(world.runner.log[0]).toContain('Issue is locked.')
    expect(world.runner.outputs['audit-issue-url']).toMatch(/issues\/1$/)
  })

  it('with more issues than can be looked through is a warning, and nothing is made twice', async () => {
    const next = { link: `<${world.url}/repos/${REPOSITORY}/issues?page=2>; rel="next"` }
    world.faults.add({ service: 'github', action: 'GET issues' }, answer(200, 'application/json', '[]', next))
    await tell()
    expect(world.wrote()).toEqual([])
    expect(world.runner.log).toEqual([
      expect.stringMatching(/^::warning::\[github-request-failed\].*more than 2,500 issues with the label/),
    ])
  })

  it('without the name of a repository is a warning, too', async () => {
    const edge = { ...world.edge, runner: fakeRunner({ GITHUB_REPOSITORY: 'nonsense' }) }
    await tell(edge)
    expect(edge.runner.log[0]).toContain('GITHUB_REPOSITORY is "nonsense", not the owner and name')
  })
})
