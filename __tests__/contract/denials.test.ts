// Denials as a workflow sees them: STS refuses, and log and summary name the one condition that fails.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Job } from '../../sandbox/job.ts'
import { trustGitHub } from '../../sandbox/sample.ts'
import { ACCOUNT, ISSUER, keyed, trusting } from '../fixtures/github-job.ts'
import { hintCases } from '../fixtures/hint-cases.ts'
import { openTrustWorld, type TrustWorld } from './trust-world.ts'
import { errorCode, exportedNothing } from './world.ts'

const MAIN = 'repo:octo-org/octo-repo:ref:refs/heads/main'
const ROLE = `arn:aws:iam::${ACCOUNT}:role/explained`

let world: TrustWorld
beforeAll(async () => {
  world = await openTrustWorld()
})
afterAll(() => world.stop())

/** A job whose workspace holds the role's trust policy as trust.json. */
const jobWith = async (policy: unknown, job: Partial<Job> = {}) => {
  world.sandbox.directory.putRole(ACCOUNT, { name: 'explained', trustPolicy: policy })
  const started = await world.job({ job })
  writeFileSync(path.join(started.workspace, 'trust.json'), JSON.stringify(policy))
  return started
}

const linesOf = (log: string): string[] => log.replace(/::group::[\s\S]*?::endgroup::\n?/g, '').split('\n')

/** The parts that the log calls not met. */
const unmetIn = (log: string): string[] =>
  Array.from(log.matchAll(/^ {2}NOT MET: (.*?) \(/gm), ([, part = '']) => part)

/** A Deny applies because everything in it is met, and a policy without an Allow has nothing to show. */
const isShownPart = (hint: string): boolean => hint !== 'explicit-deny' && hint !== 'nothing-allowed'

describe.each(hintCases)('$hint: $name', ({ hint, job, policy, unmet, near }) => {
  it('is named before STS is asked, which would refuse it', async () => {
    const started = await jobWith(policy, job)
    const step = await started.main({ 'role-to-assume': ROLE, 'trust-policy-file': 'trust.json' })
    expect([errorCode(step), step.exitCode, exportedNothing(step)]).toEqual([
      'trust-policy-mismatch',
      1,
      true,
    ])
    expect(started.stsActions()).toEqual([])
    expect(step.log).toContain(unmet)
    expect(unmetIn(step.log)).toEqual(isShownPart(hint) ? expect.arrayContaining([unmet]) : [])
    // With another issuer every key is another one as well.
    if (hint !== 'provider-of-other-issuer') expect(unmetIn(step.log).length).toBeLessThanOrEqual(1)
    expect(step.log.match(/\[[a-z-]+\]$/gm)).toEqual([`[${hint}]`])
    expect(step.summary).toContain('does not admit this job')
    expect(linesOf(step.log).length).toBeLessThan(60)
    await expect(world.ask(ROLE, job)).rejects.toMatchObject({ name: 'AccessDenied' })
  })

  it('is admitted by STS at the nearest miss', async () => {
    await jobWith(near.policy)
    await expect(world.ask(ROLE, near.job)).resolves.toMatchObject({ accountId: ACCOUNT })
  })
})

describe('a refusal without a known trust policy', () => {
  it('shows the claims, what STS said, where to look, and a policy that STS then accepts', async () => {
    const job = { environment: 'production', immutableSubject: true }
    const started = await jobWith(trustGitHub(ACCOUNT, MAIN), job)
    const step = await started.main({ 'role-to-assume': ROLE })
    expect([errorCode(step), step.exitCode, exportedNothing(step)]).toEqual(['sts-access-denied', 1, true])
    expect(started.stsActions()).toEqual(['AssumeRoleWithWebIdentity'])
    for (const part of [
      '  sub: repo:octo-org@65/octo-repo@74:environment:production',
      'What STS answered: AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity',
      '[environment-in-subject]',
      '[subject-has-ids]',
      'aws cloudtrail lookup-events --region eu-central-1',
    ])
      expect(step.log).toContain(part)
    const pasted = /^\{\n[\s\S]*?^\}$/m.exec(step.log)?.[0] ?? ''
    world.sandbox.directory.putRole(ACCOUNT, { name: 'explained', trustPolicy: JSON.parse(pasted) })
    await expect(world.ask(ROLE, job)).resolves.toMatchObject({ accountId: ACCOUNT })
    await expect(world.ask(ROLE, { ...job, environment: 'staging' })).rejects.toThrow('Not authorized')
    expect(step.summary).toContain('### AWS refused')
    expect(linesOf(step.log).length).toBeLessThan(60)
  })

  it.each<[string, Partial<Job>, Record<string, string>, string, string]>([
    [
      'a missing provider',
      { issuer: `https://${ISSUER}/another-enterprise` },
      {},
      'sts-provider-missing',
      'an issuer of its own',
    ],
    ['an unknown audience', {}, { audience: 'other' }, 'sts-audience-rejected', 'none of the client IDs'],
  ])('names %s', async (_name, job, inputs, code, text) => {
    const step = await (await jobWith(trustGitHub(ACCOUNT, MAIN), job)).main({
      'role-to-assume': ROLE,
      ...inputs,
    })
    expect(errorCode(step)).toBe(code)
    expect(step.log).toContain(text)
    expect(step.stdout).toMatch(new RegExp(`^::error::\\[${code}\\].*${text}`, 'm'))
  })

  it('proposes the audience of China in its regions', async () => {
    const step = await (await world.job()).main({
      'aws-region': 'cn-north-1',
      'role-to-assume': 'arn:aws-cn:iam::777788889999:role/deploy',
    })
    expect(errorCode(step)).toBe('sts-audience-rejected')
    expect(step.stdout).toMatch(/^::error::.*%0A {2}audience: sts\.amazonaws\.com\.cn/m)
  })

  it('explains a token that is too old, which no policy can help', async () => {
    const started = await jobWith(trustGitHub(ACCOUNT, MAIN))
    const issuedAt = Math.floor(Date.now() / 1000) - 3600
    const token = await (await world.sandbox.registerJob(world.jobOf({}))).mint({
      audience: 'sts.amazonaws.com',
      issuedAt,
    })
    writeFileSync(path.join(started.workspace, 'token'), token)
    const step = await started.main({
      'role-to-assume': ROLE,
      'web-identity-token-file': 'token',
      'retry-max-attempts': '1',
    })
    expect(errorCode(step)).toBe('sts-token-expired')
    expect(step.log).toContain('The token was too old when STS looked at it.')
  })

  it('keeps the account id out of log and summary where it is masked', async () => {
    const started = await jobWith(trustGitHub(ACCOUNT, 'repo:octo-org/other:ref:refs/heads/main'))
    const step = await started.main({
      'role-to-assume': ROLE,
      'trust-policy-file': 'trust.json',
      'mask-aws-account-id': 'true',
    })
    expect(errorCode(step)).toBe('trust-policy-mismatch')
    expect(step.log).not.toContain(ACCOUNT)
    expect(step.summary).not.toContain(ACCOUNT)
    expect(step.summary).toContain('arn:aws:iam::***:oidc-provider')
  })
})

describe('a trust policy file', () => {
  it('that admits the job changes nothing', async () => {
    const started = await jobWith(trustGitHub(ACCOUNT, MAIN))
    const step = await started.main({ 'role-to-assume': ROLE, 'trust-policy-file': 'trust.json' })
    expect(step.exitCode).toBe(0)
    expect(step.summary).toBe('')
    expect(started.stsActions()).toEqual(['AssumeRoleWithWebIdentity'])
  })

  it('that admits what STS refuses has the other reasons listed', async () => {
    const started = await jobWith(trustGitHub(ACCOUNT, MAIN))
    world.sandbox.directory.removeRole(ACCOUNT, 'explained')
    const step = await started.main({ 'role-to-assume': ROLE, 'trust-policy-file': 'trust.json' })
    expect(errorCode(step)).toBe('sts-access-denied')
    expect(step.log).toMatch(
      /admits the request, so something else denies it:\n {2}1\. The role does not exist/,
    )
  })

  it('that rests on what only AWS sees leaves the decision to STS, and explains the rest', async () => {
    const policy = trusting({
      StringEquals: keyed({ sub: MAIN }),
      IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
    })
    const started = await jobWith(policy)
    const step = await started.main({ 'role-to-assume': ROLE, 'trust-policy-file': 'trust.json' })
    expect(errorCode(step)).toBe('sts-access-denied')
    expect(started.stsActions()).toEqual(['AssumeRoleWithWebIdentity'])
    expect(step.log).toContain('  cannot be told: IpAddress aws:SourceIp')
    expect(step.log).not.toContain('NOT MET')
  })

  it.each([
    ['missing.json', '', 'trust-policy-file-unreadable'],
    ['bad.json', '{"Statement": {"Effect": "allow"}}', 'policy-invalid'],
  ])('that cannot be used fails before STS is asked: %s', async (file, text, code) => {
    const started = await jobWith(trustGitHub(ACCOUNT, MAIN))
    if (text !== '') writeFileSync(path.join(started.workspace, file), text)
    const step = await started.main({ 'role-to-assume': ROLE, 'trust-policy-file': file })
    expect([errorCode(step), exportedNothing(step), started.stsActions()]).toEqual([code, true, []])
    expect(step.stdout).toContain(file)
  })
})
