// What an explanation ends with: the smallest trust policy for the job, and the command for the account's owner.
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import type { Job } from '../../../sandbox/job.ts'
import { webIdentityRequest } from '../../../src/policy/diagnose/web-identity.ts'
import { diagnoseJob } from '../../../src/policy/diagnose.ts'
import { parsePolicy } from '../../../src/policy/document.ts'
import { decideTrust } from '../../../src/policy/trust-policy.ts'
import { denied, known } from '../../fixtures/denied-job.ts'
import { ACCOUNT, claimsFor, ISSUER, keyed, ROLE, trusting } from '../../fixtures/github-job.ts'

const REUSABLE = 'octo-org/workflows/.github/workflows/deploy.yml@refs/heads/main'

describe('the smallest trust policy', () => {
  it.each<[string, Partial<Job>, Partial<Job>]>([
    ['a branch', {}, { ref: 'refs/heads/topic' }],
    ['an environment', { environment: 'a:b*${x}' }, { environment: 'a:b' }],
    ['an immutable subject', { immutableSubject: true }, {}],
    ['a pull request', { eventName: 'pull_request', ref: 'refs/pull/7/merge' }, {}],
    ['a tag', { ref: 'refs/tags/v1' }, { ref: 'refs/tags/v2' }],
    ['a customised subject', { includeClaimKeys: ['repository_id', 'context'] }, {}],
    ["an enterprise's own issuer", { issuer: `https://${ISSUER}/octo` }, {}],
    ['GitHub Enterprise Server', { issuer: 'https://github.octo.example/_services/token' }, {}],
  ])('admits the job that was refused, and not another: %s', (_name, job, other) => {
    const { policy } = diagnoseJob(denied(job)).remedy
    const decide = (of: Partial<Job>): string =>
      decideTrust(
        parsePolicy(policy),
        webIdentityRequest({ claims: claimsFor(of), partition: 'aws', accountId: ACCOUNT, sessionName: 'x' }),
      ).decision
    expect(decide(job)).toBe('allowed')
    expect(decide(other)).toBe('implicit-deny')
    expect(decide({ ...job, repository: 'other', repositoryId: '75' })).toBe('implicit-deny')
  })

  it('admits the next run of a merge queue as well', () => {
    const queued = (run: string) => ({ ref: `refs/heads/gh-readonly-queue/main/${run}` })
    const { policy, notes } = diagnoseJob(denied(queued('pr-7-0a1b'))).remedy
    expect(policy.Statement[0]?.Condition).toMatchObject({
      StringLike: {
        [`${ISSUER}:sub`]: 'repo:octo-org/octo-repo:ref:refs/heads/gh-readonly-queue/main/*',
      },
    })
    expect(notes).toHaveLength(1)
  })

  it('keeps a condition on the reusable workflow that the policy has', () => {
    const conditionFor = (wanted: object) =>
      diagnoseJob(denied({ jobWorkflowRef: REUSABLE }, known(trusting({ StringEquals: keyed(wanted) }))))
        .remedy.policy.Statement[0]?.Condition?.StringEquals
    expect(conditionFor({ sub: 'x', job_workflow_ref: 'y' })).toHaveProperty(
      [`${ISSUER}:job_workflow_ref`],
      REUSABLE,
    )
    expect(conditionFor({ sub: 'x' })).not.toHaveProperty([`${ISSUER}:job_workflow_ref`])
  })

  it('wants the ids only where AWS reads them', () => {
    const textFor = (job: Partial<Job>, roleArn = ROLE) =>
      JSON.stringify(diagnoseJob(denied(job, { roleArn })).remedy.policy)
    expect(textFor({})).toContain('repository_id')
    expect(textFor({ issuer: 'https://github.octo.example/_services/token' })).not.toContain('repository_id')
    expect(textFor({}, ROLE.replace('arn:aws:', 'arn:aws-us-gov:'))).not.toContain('repository_id')
  })
})

const posix = process.platform === 'win32' ? describe.skip : describe

posix('the CloudTrail command', () => {
  it.each(['production', "it's", 'a"b', '$(reboot)', 'back\\slash'])(
    'looks for the region and the subject, whatever is in it: %j',
    environment => {
      const { lookup } = diagnoseJob(denied({ environment }))
      const script = `aws() { printf '%s\\0' "$@"; }\n${lookup}`
      const { stdout, status } = spawnSync('bash', ['-s'], { input: script, encoding: 'utf8' })
      const words = stdout.split('\0')
      expect(status).toBe(0)
      expect(words[words.indexOf('--region') + 1]).toBe('eu-central-1')
      const query = words[words.indexOf('--query') + 1] ?? ''
      // JMESPath's raw strings: only the quote is escaped. The event is JSON within JSON.
      const [, raw = ''] = /contains\(CloudTrailEvent, '((?:[^'\\]|\\.)*)'\)/.exec(query) ?? []
      expect(JSON.parse(`"${raw.replaceAll("\\'", "'")}"`)).toBe(claimsFor({ environment }).sub)
    },
  )
})
