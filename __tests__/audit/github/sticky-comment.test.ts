// The comment on a pull request, against an emulator of GitHub's REST API.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Finding } from '../../../src/audit/finding.ts'
import { keepComment } from '../../../src/audit/github/sticky-comment.ts'
import { markerOf } from '../../../src/audit/report/issue.ts'
import { finding, report, user } from '../../fixtures/findings.ts'
import { type GitHubWorld, openGitHubWorld, REPOSITORY } from '../../fixtures/github-world.ts'

const RUN = 'https://github.com/octo-org/octo-repo/actions/runs/1'
const [owner = '', repo = ''] = REPOSITORY.split('/')

let world: GitHubWorld
let number: number
beforeEach(async () => {
  world = await openGitHubWorld()
  const { data } = await world.github.rest.pulls.create({
    owner,
    repo,
    title: 'A change',
    head: 'topic',
    base: 'main',
  })
  number = data.number
  world.asked()
})
afterEach(() => world.stop())

const run = (...findings: readonly Finding[]): Promise<string | null> =>
  keepComment(report(findings), number, world.repository, RUN)

const comments = async (): Promise<string[]> => {
  const all = await world.repository.comments(number)
  world.asked()
  return all.map(({ body }) => body)
}

describe('the comment on a pull request', () => {
  it('is written once, and left alone while nothing changes', async () => {
    const address = await run(finding())
    expect(world.asked()).toEqual(['GET issues/:number/comments', 'POST issues/:number/comments'])
    expect(await run(finding({ message: 'The access key of alice is 121 days old.' }))).toBe(address)
    expect(world.asked()).toEqual(['GET issues/:number/comments'])
    const [body, ...others] = await comments()
    expect(body).toContain('- user `alice`')
    expect(others).toEqual([])
  })

  it('is rewritten in its place when something changes, to nothing left as well', async () => {
    await run(finding())
    await run(finding({ resource: user('bob') }))
    expect(await comments()).toEqual([expect.stringContaining('- user `bob`')])
    await run(finding({ status: 'pass' }))
    expect(await comments()).toEqual([expect.stringContaining('**0 findings**')])
  })

  it('is not written where there never was anything to say', async () => {
    expect(await run(finding({ status: 'pass' }))).toBeNull()
    expect(await comments()).toEqual([])
  })

  it('is found on a later page, among the comments of others', async () => {
    await run(finding())
    for (let index = 0; index < 60; index++) await world.repository.comment(number, `comment ${index}`)
    world.asked()
    await run(finding())
    expect(world.wrote()).toEqual([])
  })

  it('is not taken from somebody without rights who wrote the marker, so that our words never stand under their name', async () => {
    await world.outsider.comment(number, `${markerOf(report([]))}\nAll is well.`)
    world.asked()
    await run(finding())
    expect(world.wrote()).toEqual(['POST issues/:number/comments'])
  })
})
