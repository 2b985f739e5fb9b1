// Refusals of a job explained beyond the hints of a trust policy: by the claims alone, by the provider, by neither.
import { describe, expect, it } from '@jest/globals'
import type { Job } from '../../../sandbox/job.ts'
import type { ErrorCode } from '../../../src/errors.ts'
import { type DeniedJob, diagnoseJob } from '../../../src/policy/diagnose.ts'
import { denied, known, refusal } from '../../fixtures/denied-job.ts'
import { ACCOUNT, ISSUER, keyed, ROLE, trusting } from '../../fixtures/github-job.ts'

const MAIN = 'repo:octo-org/octo-repo:ref:refs/heads/main'
const REUSABLE = 'octo-org/workflows/.github/workflows/deploy.yml@refs/heads/main'

const hintIds = (job: DeniedJob): string[] => diagnoseJob(job).hints.map(({ id }) => id)

describe('without a trust policy', () => {
  it.each<[string, Partial<Job>, string[]]>([
    ['a branch', {}, ['no-environment']],
    ['an environment', { environment: 'production' }, ['environment-in-subject']],
    ['a pull request', { eventName: 'pull_request', ref: 'refs/pull/7/merge' }, ['pull-request']],
    ['a merge queue', { ref: 'refs/heads/gh-readonly-queue/main/pr-7-0a' }, ['merge-queue']],
    ['a tag', { ref: 'refs/tags/v1' }, ['tag-instead-of-branch']],
    ['an immutable subject', { immutableSubject: true }, ['no-environment', 'subject-has-ids']],
    ['an escaped colon', { environment: 'a:b' }, ['environment-in-subject', 'colon-escaped']],
    ['a reusable workflow', { jobWorkflowRef: REUSABLE }, ['no-environment', 'reusable-workflow']],
    ['a customised subject', { includeClaimKeys: ['repository_id'] }, ['custom-subject']],
    [
      "an enterprise's own issuer",
      { issuer: `https://${ISSUER}/octo` },
      ['provider-of-other-issuer', 'no-environment'],
    ],
  ])('hints follow from the claims and are none of them certain: %s', (_name, job, ids) => {
    const { hints, difference, reading } = diagnoseJob(denied(job))
    expect(hints.map(({ id }) => id)).toEqual([...ids, 'case-differs'])
    expect(hints.some(({ certain }) => certain)).toBe(false)
    expect({ difference, reading }).toEqual({ difference: null, reading: null })
  })

  it('says what GitHub asserted, and nothing else of the token', () => {
    const { asserted } = diagnoseJob(denied({ environment: 'production' }))
    expect(Object.fromEntries(asserted.map(({ name, value }) => [name, value]))).toEqual({
      iss: `https://${ISSUER}`,
      aud: 'sts.amazonaws.com',
      sub: 'repo:octo-org/octo-repo:environment:production',
      repository: 'octo-org/octo-repo',
      repository_id: '74',
      repository_owner_id: '65',
      ref: 'refs/heads/main',
      environment: 'production',
      job_workflow_ref: 'octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main',
      event_name: 'push',
    })
  })

  it.each<[ErrorCode, RegExp]>([
    ['sts-access-denied', /one answer for a role that does not exist/],
    ['sts-provider-missing', /no IAM OIDC provider/],
    ['sts-audience-rejected', /client IDs/],
    ['sts-token-expired', /too old/],
    ['sts-token-invalid', /not about the trust policy/],
  ])('says what %s means', (code, meaning) => {
    expect(diagnoseJob(denied({}, { refusal: refusal(code) })).answer?.meaning).toMatch(meaning)
  })
})

describe('a refusal that comes before the trust policy', () => {
  it.each([
    ['github.com', `https://${ISSUER}`, `https://${ISSUER}.`],
    ['an enterprise', `https://${ISSUER}/octo`, 'an issuer of its own'],
    ['GitHub Enterprise Server', 'https://github.octo.example/_services/token', 'well-known'],
    ['the beta', 'https://vstoken.actions.githubusercontent.com', 'the beta'],
  ])('names the provider to create for %s', (_name, issuer, part) => {
    const { hints } = diagnoseJob(denied({ issuer }, { refusal: refusal('sts-provider-missing') }))
    expect(hints).toMatchObject([{ id: 'provider-missing', certain: true }])
    expect(hints[0]?.text).toContain(part)
    expect(hints[0]?.text).toContain(issuer)
  })

  it.each([
    ['eu-central-1', ROLE, 'add-client-id-to-open-id-connect-provider'],
    ['cn-north-1', ROLE.replace('arn:aws:', 'arn:aws-cn:'), 'audience: sts.amazonaws.com.cn'],
  ])('says what to do about the audience in %s', (region, roleArn, part) => {
    const job = denied({}, { region, roleArn, refusal: refusal('sts-audience-rejected') })
    expect(diagnoseJob(job).hints).toMatchObject([
      { id: 'audience-not-in-provider', text: expect.stringContaining(part) },
    ])
  })

  it('is not blamed on a trust policy that admits the job', () => {
    const policy = known(trusting({ StringEquals: keyed({ sub: MAIN }) }))
    const { otherReasons, reading } = diagnoseJob(
      denied({}, { ...policy, refusal: refusal('sts-provider-missing') }),
    )
    expect({ otherReasons, decision: reading?.decision }).toEqual({ otherReasons: [], decision: 'allowed' })
  })

  it('is told from a role and a region of different partitions', () => {
    expect(hintIds(denied({}, { region: 'cn-north-1' }))).toEqual(['role-partition'])
    expect(hintIds(denied({}, { region: 'eu-central-2' }))).not.toContain('role-partition')
  })
})

describe('a trust policy that admits what STS refused', () => {
  it('is said to, with what else denies', () => {
    const { reading, hints, otherReasons, difference } = diagnoseJob(
      denied({}, known(trusting({ StringEquals: keyed({ sub: MAIN }) }))),
    )
    expect({ decision: reading?.decision, hints, difference }).toEqual({
      decision: 'allowed',
      hints: [],
      difference: null,
    })
    expect(otherReasons.join('\n')).toMatch(
      /does not exist[\s\S]*not the trust policy[\s\S]*resource control/,
    )
  })
})

describe('the statement shown', () => {
  const statements = (...list: object[]) => known({ Version: '2012-10-17', Statement: list })
  const forGithub = (claims: object) => trusting({ StringEquals: keyed(claims) }).Statement as object[]

  it('is the one about web identities, not one that merely has fewer parts', () => {
    const forAccount = { Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'sts:AssumeRole' }
    const [github] = forGithub({ sub: 'a', aud: 'b', actor: 'c', ref: 'd' })
    const { reading } = diagnoseJob(denied({}, statements(forAccount, github as object)))
    expect(reading?.statement?.name).toBe('Allow statement 2')
  })

  it('is the one that lacks least', () => {
    const [far] = forGithub({ sub: 'repo:octo-org/a:ref:refs/heads/main', actor: 'hubot' })
    const [near] = forGithub({ sub: 'repo:octo-org/octo-repo:ref:refs/heads/next' })
    const { reading, hints } = diagnoseJob(denied({}, statements(far as object, near as object)))
    expect(reading?.statement?.name).toBe('Allow statement 2')
    expect(hints.map(({ id }) => id)).toEqual(['branch-differs'])
  })

  it('gets the hints on the value that is nearest among several', () => {
    const sub = ['repo:octo-org/other:environment:production', 'repo:octo-org/octo-repo:ref:refs/heads/next']
    expect(hintIds(denied({}, known(trusting({ StringEquals: keyed({ sub }) }))))).toEqual(['branch-differs'])
  })

  it('gets one hint per part in which the subject differs', () => {
    const job = { immutableSubject: true, environment: 'production' }
    expect(hintIds(denied(job, known(trusting({ StringEquals: keyed({ sub: MAIN }) }))))).toEqual([
      'subject-has-ids',
      'environment-in-subject',
    ])
  })
})
