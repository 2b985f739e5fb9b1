// Denials of AssumeRole as a workflow sees them: the role's trust policy read from IAM where the caller may.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { directoryEntry } from '../../sandbox/accounts/directory-entry.ts'
import { type IamState, iamState } from '../../sandbox/iam/state.ts'
import { iamService } from '../../sandbox/iam.ts'
import { sampleAccounts, trustPrincipal } from '../../sandbox/sample.ts'
import { ACCOUNT } from '../fixtures/github-job.ts'
import { buildSnapshot } from '../fixtures/snapshot-builder.ts'
import { errorCode, exportedNothing, KEYS, openWorld, type World } from './world.ts'

const USER = `arn:aws:iam::${ACCOUNT}:user/legacy-ci`
const trustWithout = (permission: string) => {
  const policy = trustPrincipal(USER) as { Statement: { Action: string[] }[] }
  return {
    ...policy,
    Statement: policy.Statement.map(one => ({
      ...one,
      Action: one.Action.filter(name => name !== permission),
    })),
  }
}

const snapshot = buildSnapshot(
  {
    snapshot: {
      authorizationDetails: {
        roles: [
          { name: 'untagged', trustPolicy: trustWithout('sts:TagSession') },
          { name: 'stranger', trustPolicy: trustPrincipal(`arn:aws:iam::${ACCOUNT}:user/somebody-else`) },
          { name: 'nested', path: '/ci/', trustPolicy: trustPrincipal(USER) },
        ],
      },
    },
  },
  new Date('2026-11-21T12:00:00Z'),
)

let world: World
let state: IamState
beforeAll(async () => {
  const users = sampleAccounts[0]?.users ?? []
  world = await openWorld({
    accounts: [
      { ...directoryEntry(snapshot), users },
      { id: '444455556666', roles: [{ name: 'release', trustPolicy: trustPrincipal('777788889999') }] },
    ],
    iam: shared => {
      state = iamState(snapshot)
      return iamService(new Map([[ACCOUNT, state]]), shared)
    },
  })
})
afterAll(() => world.stop())

/** A step with the user's keys; IAM's actions are those that it called. */
const refusedStep = async (role: string, inputs: Readonly<Record<string, string>> = {}) => {
  const job = await world.job({ env: { AWS_ENDPOINT_URL_IAM: world.sandbox.urls.iam as string } })
  const before = world.sandbox.requests.length
  const step = await job.main({ ...KEYS, 'role-to-assume': role, ...inputs })
  const iamActions = world.sandbox.requests
    .slice(before)
    .filter(({ service }) => service === 'iam')
    .map(({ action }) => action)
  expect([errorCode(step), step.exitCode, exportedNothing(step)]).toEqual(['sts-access-denied', 1, true])
  return { ...step, iamActions }
}

const roleArn = (name: string): string => `arn:aws:iam::${ACCOUNT}:role/${name}`

describe("a refusal in the caller's own account", () => {
  it('names the missing permission for session tags, and both ways out', async () => {
    const { log, iamActions, stdout } = await refusedStep(roleArn('untagged'))
    expect(iamActions).toEqual(['GetRole'])
    expect(log).toContain(`principal: ${USER}`)
    expect(log).toContain('The trust policy (iam:GetRole) does not admit the request')
    expect(log).toMatch(/NOT MET: Action[\s\S]*actual: "sts:TagSession"/)
    expect(stdout).toMatch(/^::error::\[sts-access-denied\].*role-skip-session-tagging: true/m)
  })

  it('names the principal that the policy does not trust, with a policy that does', async () => {
    const { log, summary } = await refusedStep(roleArn('stranger'))
    expect(log).toContain('[principal-not-named]')
    expect(log).toContain(`"AWS": "${USER}"`)
    expect(summary).toContain('The policy does not trust this principal')
  })

  it('names the path of a role that was asked for without it', async () => {
    const { log } = await refusedStep(roleArn('nested'))
    expect(log).toContain(`Write role-to-assume: ${roleArn('ci/nested')} [role-arn-differs]`)
  })

  it('says that a role does not exist', async () => {
    const { log } = await refusedStep(roleArn('absent'))
    expect(log).toContain(`There is no role ${roleArn('absent')}. Correct role-to-assume. [role-missing]`)
  })

  it('prefers the file of the repository, and goes on without it when it cannot be read', async () => {
    const job = await world.job({ env: { AWS_ENDPOINT_URL_IAM: world.sandbox.urls.iam as string } })
    writeFileSync(path.join(job.workspace, 'trust.json'), JSON.stringify(trustPrincipal(USER)))
    const inputs = { ...KEYS, 'role-to-assume': roleArn('stranger') }
    const fromFile = await job.main({ ...inputs, 'trust-policy-file': 'trust.json' })
    expect(fromFile.log).toContain('The trust policy (the file trust.json) admits the request')
    expect(fromFile.log).toContain('something else denies it')
    const without = await job.main({ ...inputs, 'trust-policy-file': 'missing.json' })
    expect(without.stdout).toMatch(/^::warning::trust-policy-file "missing\.json" cannot be read/m)
    expect(without.log).toContain('The trust policy (iam:GetRole) does not admit the request')
  })
})

describe('a refusal whose role cannot be read', () => {
  it('of a missing permission is explained all the same, without a word on it', async () => {
    ;(state as { denied: ReadonlySet<string> }).denied = new Set(['GetRole'])
    const { log, iamActions, stdout } = await refusedStep(roleArn('untagged'))
    ;(state as { denied: ReadonlySet<string> }).denied = new Set()
    expect(iamActions).toEqual(['GetRole'])
    expect(log).toContain('What STS answered: AccessDenied')
    expect(log.replace(/^::debug::.*$/gm, '')).not.toMatch(/GetRole|NOT MET/)
    expect(log).toContain('STS names sts:TagSession')
    expect(stdout).not.toMatch(/^::warning/m)
  })

  it('of another account is not asked for', async () => {
    const { log, iamActions } = await refusedStep('arn:aws:iam::444455556666:role/release')
    expect(iamActions).toEqual([])
    expect(log).toContain('Of another account both have to allow it')
  })

  it('is not asked of AWS with credentials for an STS of its own', async () => {
    const job = await world.job({ env: { AWS_ENDPOINT_URL_STS: '' } })
    const before = world.sandbox.requests.length
    const step = await job.main({
      ...KEYS,
      'role-to-assume': roleArn('untagged'),
      'sts-endpoint': world.sandbox.urls.sts,
    })
    expect(errorCode(step)).toBe('sts-access-denied')
    expect(world.sandbox.requests.slice(before).map(({ service }) => service)).not.toContain('iam')
  })
})
