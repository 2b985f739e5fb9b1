// The life of an account's issue, against an emulator of GitHub's REST API.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { failureOf, reportNotAudited } from '../../../src/audit/accounts/not-audited.ts'
import { DRIFT_RULE } from '../../../src/audit/comparison/index.ts'
import type { Finding } from '../../../src/audit/finding.ts'
import { keepIssues } from '../../../src/audit/github/keep-issue.ts'
import { LABEL } from '../../../src/audit/github/repository.ts'
import { markerOf, titleOf } from '../../../src/audit/report/issue.ts'
import type { Report } from '../../../src/audit/report/report.ts'
import { KeylessError } from '../../../src/errors.ts'
import { merging } from '../../fixtures/accounts.ts'
import { ACCOUNT, account, finding, report, user } from '../../fixtures/findings.ts'
import { type GitHubWorld, openGitHubWorld, REPOSITORY } from '../../fixtures/github-world.ts'

const RUN = 'https://github.com/octo-org/octo-repo/actions/runs/1'
const alice = finding()
const bob = finding({ resource: user('bob'), severity: 'high' })
const [owner = '', repo = ''] = REPOSITORY.split('/')

let world: GitHubWorld
beforeEach(async () => {
  world = await openGitHubWorld()
})
afterEach(() => world.stop())

const keep = async (...reports: readonly Report[]): Promise<readonly string[]> =>
  (await keepIssues(reports, world.repository, RUN)).addresses

const run = (...findings: readonly Finding[]): Promise<readonly string[]> => keep(report(findings))

const issueNow = async (number = 1) => {
  const { data } = await world.github.rest.issues.get({ owner, repo, issue_number: number })
  const comments = await world.repository.comments(number)
  world.asked()
  return { ...data, said: comments.map(({ body }) => body) }
}

describe('an issue', () => {
  it('is created with its label and marker when there is something to do', async () => {
    const [address] = await run(alice)
    expect(world.asked()).toEqual(['GET issues', 'GET labels/keyless-aws', 'POST labels', 'POST issues'])
    const { title, body, state, html_url, labels } = await issueNow()
    expect([title, state, html_url]).toEqual([titleOf(report([])), 'open', address])
    expect(labels.map(label => (typeof label === 'string' ? label : label.name))).toEqual([LABEL])
    expect(body).toContain(markerOf(report([])))
    expect(body).toContain('- user `alice`')
  })

  it('is not created for an account with nothing but passes and informational findings', async () => {
    expect(await run(finding({ status: 'pass' }), finding({ severity: 'informational' }))).toEqual([])
    expect(world.asked()).toEqual(['GET issues'])
  })

  it('is left alone by a run that finds the same, whatever the ages and the clock say', async () => {
    await run(alice, bob)
    world.asked()
    const older = finding({ message: 'The access key of alice is 121 days old.', evidence: { ageDays: 121 } })
    const [address] = await run(older, bob)
    expect(world.asked()).toEqual(['GET issues'])
    expect(address).toBe((await issueNow()).html_url)
  })

  it('is rewritten, with one comment, when something changed, and then left alone', async () => {
    await run(alice)
    world.asked()
    await run(finding({ status: 'pass' }), bob)
    expect(world.wrote()).toEqual(['PATCH issues/:number', 'POST issues/:number/comments'])
    const { body, said } = await issueNow()
    expect(body).toContain('- user `bob`')
    expect(body).not.toContain('`alice`')
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('**1 new, 1 resolved**')
    expect(said[0]).toContain('### New\n\n- high `access-key-not-rotated`: user `bob`')
    expect(said[0]).toContain('### Resolved\n\n- `access-key-not-rotated`: user `alice`')
    await run(finding({ status: 'pass' }), bob)
    expect(world.wrote()).toEqual([])
  })

  it('is closed with a comment when nothing is left, and then left alone', async () => {
    await run(alice)
    world.asked()
    await run(finding({ status: 'pass' }))
    expect(world.wrote()).toEqual(['PATCH issues/:number', 'POST issues/:number/comments'])
    const { state, state_reason, said } = await issueNow()
    expect([state, state_reason]).toEqual(['closed', 'completed'])
    expect(said[0]).toContain('Nothing is left to do: closed.')
    await run(finding({ status: 'pass' }))
    expect(world.asked()).toEqual(['GET issues'])
  })

  it('is reopened by a relapse, and no second one is made', async () => {
    await run(alice)
    await run()
    world.asked()
    await run(alice)
    expect(world.wrote()).toEqual(['PATCH issues/:number', 'POST issues/:number/comments'])
    const { state, said } = await issueNow()
    expect(state).toBe('open')
    expect(said.at(-1)).toContain('Reopened.')
    expect(said.at(-1)).toContain('### New\n\n- medium `access-key-not-rotated`: user `alice`')
  })

  it('stays open when a rule could not be evaluated, and takes its findings for neither gone nor new', async () => {
    await run(alice)
    await run(finding({ status: 'error', resource: account, missingPermission: 'iam:GetCredentialReport' }))
    const { state, body, said } = await issueNow()
    expect([state, said]).toEqual(['open', []])
    expect(body).toContain(
      '### Could not be evaluated\n\n`access-key-not-rotated`\n\nTo be allowed: `iam:GetCredentialReport`.',
    )
    await run(alice)
    expect((await issueNow()).said).toEqual([])
  })

  it('stays open when the account could not be audited, and takes its findings for neither gone nor new', async () => {
    const failure = failureOf(new KeylessError('sts-access-denied', 'STS refused.'), [])
    await run(alice, bob)
    await keep(reportNotAudited({ accountId: ACCOUNT, partition: 'aws' }, failure, null, merging()))
    const { state, body, said } = await issueNow()
    expect([state, said]).toEqual(['open', []])
    expect(body).toContain(`**Account \`${ACCOUNT}\` was not audited**`)
    expect(body).toContain('To be allowed: `sts:AssumeRole`.')
    await run(alice)
    expect((await issueNow()).said).toEqual([expect.stringContaining('**0 new, 1 resolved**')])
  })

  it('is told of drift once, though the same run is repeated and the next day is quiet', async () => {
    const drift = finding({
      rule: DRIFT_RULE,
      severity: 'informational',
      resource: user('mallory'),
      message: 'User mallory is new.',
    })
    await run(alice)
    world.asked()
    await run(alice, drift)
    expect(world.wrote()).toEqual(['PATCH issues/:number', 'POST issues/:number/comments'])
    await run(alice, drift)
    await run(alice)
    expect(world.wrote()).toEqual([])
    const { body, said } = await issueNow()
    expect(said[0]).toContain('### What changed in the account\n\n- informational: User mallory is new.')
    expect(body).not.toContain('mallory')
  })

  it('that drift alone opens says what happened in a comment', async () => {
    await run(finding({ rule: DRIFT_RULE, severity: 'high', message: 'Root was used.' }))
    expect((await issueNow()).said[0]).toContain('- high: Root was used.')
  })

  it('is rewritten without a comment when somebody took its memory away', async () => {
    await run(alice)
    await world.repository.rewrite(1, { body: markerOf(report([])) })
    world.asked()
    await run(alice, bob)
    expect(world.wrote()).toEqual(['PATCH issues/:number'])
    expect((await issueNow()).body).toContain('- user `bob`')
  })

  it('says that a finding has become graver, and of a milder one nothing', async () => {
    await run(alice)
    await run(finding({ severity: 'critical' }))
    await run(finding({ severity: 'low' }))
    const { said } = await issueNow()
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('- critical `access-key-not-rotated`: user `alice`')
  })

  it('names how many are gone when their resources are', async () => {
    await run(alice, bob)
    await run(bob)
    expect((await issueNow()).said[0]).toContain(
      '- `access-key-not-rotated`: 1 resource no longer there, or the rule is off',
    )
  })
})
