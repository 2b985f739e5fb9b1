// What only AWS sees: decisions stay open where they rest on it, and only there.
import { describe, expect, it } from '@jest/globals'
import type { Job } from '../../../sandbox/job.ts'
import { type DeniedJob, diagnoseJob } from '../../../src/policy/diagnose.ts'
import { denied, known } from '../../fixtures/denied-job.ts'
import { ACCOUNT, claimsFor, keyed, PROVIDER, ROLE, trusting } from '../../fixtures/github-job.ts'

const MAIN = 'repo:octo-org/octo-repo:ref:refs/heads/main'

describe('what only AWS sees', () => {
  const decisionOf = (condition: object, job: Partial<Job> = {}, changes: Partial<DeniedJob> = {}) =>
    diagnoseJob(denied(job, { ...known(trusting(condition)), ...changes })).reading?.decision

  it.each([
    ['the source address', { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }],
    ['its absence', { StringNotEquals: { 'aws:SourceVpc': 'vpc-1' } }],
    ['a variable of it', { StringEquals: keyed({ actor: '${aws:SourceVpc}' }) }],
    [
      'the workflow ref of a job that stands in no reusable workflow',
      {
        StringEquals: keyed({
          job_workflow_ref: 'octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main',
        }),
      },
    ],
  ])('leaves the decision open: %s', (_name, condition) => {
    expect(decisionOf(condition)).toBe('unknown')
  })

  it('does not matter where a claim already decides', () => {
    const condition = {
      IpAddress: { 'aws:SourceIp': '10.0.0.0/8' },
      StringEquals: keyed({ sub: 'repo:octo-org/other:ref:refs/heads/main' }),
    }
    expect(decisionOf(condition)).toBe('implicit-deny')
    expect(decisionOf(condition, { repository: 'other' })).toBe('unknown')
  })

  it('includes the newer keys outside of the partition aws', () => {
    const roleArn = ROLE.replace('arn:aws:', 'arn:aws-cn:')
    const changes = { roleArn, region: 'cn-north-1' }
    const trust = (claims: object) =>
      known(
        trusting(
          { StringEquals: keyed({ sub: MAIN, ...claims }) },
          { Principal: { Federated: PROVIDER.replace('arn:aws:', 'arn:aws-cn:') } },
        ),
      )
    const decide = (claims: object) =>
      diagnoseJob(denied({}, { ...changes, ...trust(claims) })).reading?.decision
    expect(decide({ repository_id: '74' })).toBe('unknown')
    expect(decide({ repository_id: '75' })).toBe('implicit-deny')
    expect(decide({})).toBe('allowed')
  })

  it('is everything but audience and subject of an issuer that is not GitHub', () => {
    const issuer = 'gitlab.octo.example'
    const claims = { ...claimsFor(), iss: `https://${issuer}` }
    const trust = (wanted: object) =>
      known(
        trusting(
          { StringEquals: keyed(wanted, issuer) },
          { Principal: { Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/${issuer}` } },
        ),
      )
    const decide = (wanted: object) => diagnoseJob({ ...denied({}, trust(wanted)), claims }).reading?.decision
    expect(decide({ sub: MAIN, namespace_id: '7' })).toBe('unknown')
    expect(decide({ sub: 'other' })).toBe('implicit-deny')
  })
})
