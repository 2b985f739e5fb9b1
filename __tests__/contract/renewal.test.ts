// refreshable-credentials: what a step exports, and how a session that is due is replaced.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { refuse } from '../../sandbox/faults.ts'
import { age, credentialProcess, EXCHANGE, exchanges, expire, profileOf, renewing } from './renewing.ts'
import { type ContractJob, errorCode, exportedNothing, KEYS, openWorld, ROLE, type World } from './world.ts'

const RELEASE = 'arn:aws:iam::444455556666:role/release'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const posix = process.platform === 'win32' ? it.skip : it
const awsCliIsThere = spawnSync('aws', ['--version']).status === 0
const withAwsCli = awsCliIsThere ? it : it.skip
if (!awsCliIsThere) console.warn('The AWS CLI is not installed: the cases that use it are skipped.')

const awsCli = (job: ContractJob) =>
  job.run('aws', ['sts', 'get-caller-identity', '--endpoint-url', world.sandbox.urls.sts])

/** How many calls asked who they are, and with how many different sessions. */
const sessionsOf = (requests: World['sandbox']['requests']): { calls: number; sessions: number } => {
  const keys = requests
    .filter(({ action }) => action === 'GetCallerIdentity')
    .map(({ headers }) => /Credential=(\w+)/.exec(headers.authorization ?? '')?.[1])
  return { calls: keys.length, sessions: new Set(keys).size }
}

describe('refreshable-credentials', () => {
  it('exports a profile and its region, and writes keys into no profile file', async () => {
    const job = await world.job({ env: { AWS_ACCESS_KEY_ID: 'stale', AWS_SECRET_ACCESS_KEY: 'stale' } })
    const step = await job.main(renewing)
    expect(step.exitCode).toBe(0)
    const name = step.exported.AWS_PROFILE ?? ''
    expect(name).toMatch(/^keyless-1600000001-2-[\da-f]{8}$/)
    expect(step.exported).toEqual({
      AWS_REGION: 'eu-central-1',
      AWS_DEFAULT_REGION: 'eu-central-1',
      AWS_PROFILE: name,
      AWS_SDK_LOAD_CONFIG: '1',
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
    })
    expect(Object.keys(job.homeFiles())).toEqual(['.aws/config'])
    expect(Object.keys(profileOf(job, name))).toEqual(['region', 'credential_process', 'keyless_settings'])
    expect(step.outputs['aws-account-id']).toBe('111122223333')
  })

  it('leaves the environment alone with aws-profile, unless output-env-credentials says otherwise', async () => {
    const job = await world.job()
    expect((await job.main({ ...renewing, 'aws-profile': 'a' })).exported).toEqual({})
    const step = await job.main({ ...renewing, 'aws-profile': 'b', 'output-env-credentials': 'true' })
    expect(step.exported).toMatchObject({ AWS_PROFILE: 'b' })
    expect(profileOf(job, 'a')).toHaveProperty('credential_process')
  })

  it('writes nothing when the first session is refused', async () => {
    const job = await world.job()
    const step = await job.main({ ...renewing, 'role-to-assume': 'arn:aws:iam::111122223333:role/absent' })
    expect([errorCode(step), exportedNothing(step)]).toEqual(['sts-access-denied', true])
    expect([readdirSync(job.home), readdirSync(job.runnerTemp)]).toEqual([[], []])
  })

  it.each([
    [{ ...KEYS }, 'input-invalid'],
    [{ 'role-to-assume': ROLE, 'web-identity-token-file': 'token' }, 'input-invalid'],
    [{ 'role-to-assume': ROLE, 'role-chaining': 'true' }, 'input-invalid'],
    [{}, 'input-invalid'],
  ])('is refused with %j, which nothing can renew', async (inputs, code) => {
    const job = await world.job()
    const step = await job.main({ 'refreshable-credentials': 'true', ...inputs })
    expect([errorCode(step), exportedNothing(step), job.stsActions()]).toEqual([code, true, []])
  })

  it('says what is missing in a job without the permission', async () => {
    const job = await world.job({ permission: 'none' })
    expect(errorCode(await job.main(renewing))).toBe('token-permission-missing')
  })
})

describe('a session that is due', () => {
  posix(
    'is replaced once for twenty that ask at the same time, in every life',
    async () => {
      const job = await world.job()
      await job.main(renewing)
      for (const life of [2, 3, 4]) {
        age(job)
        const asked = await Promise.all(Array.from({ length: 20 }, () => credentialProcess(job)))
        expect(new Set(asked.map(({ exitCode, stdout }) => `${exitCode} ${stdout}`)).size).toBe(1)
        expect([asked[0]?.exitCode, exchanges(job)]).toEqual([0, life])
      }
    },
    120_000,
  )

  withAwsCli(
    'is replaced once for twenty AWS CLIs at the same time, in each of three lives, and none of them fails',
    async () => {
      const job = await world.job()
      await job.main(renewing)
      for (const life of [2, 3, 4]) {
        expire(job, world)
        const before = world.sandbox.requests.length
        const asked = await Promise.all(Array.from({ length: 20 }, () => awsCli(job)))
        expect(asked.map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual(asked.map(() => [0, '']))
        expect(exchanges(job)).toBe(life)
        expect(sessionsOf(world.sandbox.requests.slice(before))).toEqual({ calls: 20, sessions: 1 })
      }
    },
    600_000,
  )

  withAwsCli('makes the AWS CLI show the one line that says why it could not be replaced', async () => {
    const job = await world.job()
    await job.main(renewing)
    age(job)
    world.sandbox.faults.add(
      { service: 'sts', action: EXCHANGE },
      refuse('AccessDenied', 403, 'Not authorized.'),
      1,
    )
    const { exitCode, stderr } = await awsCli(job)
    expect(exitCode).not.toBe(0)
    expect(stderr).toMatch(/keyless-aws: \[sts-access-denied\] STS answered AccessDenied.*\n/)
  })

  posix("cannot be replaced outside the job's environment, and says so", async () => {
    const job = await world.job()
    await job.main(renewing)
    age(job)
    const { exitCode, stdout, stderr } = await credentialProcess(job, {
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined,
    })
    expect([exitCode, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^keyless-aws: \[token-permission-missing\] .*\n$/)
  })

  posix('of a chained role is replaced by both calls, though the first profile is gone', async () => {
    const job = await world.job()
    const first = await job.main(renewing)
    const second = await job.main({ ...renewing, 'role-to-assume': RELEASE, 'role-chaining': 'true' })
    expect(second.outputs['authenticated-arn']).toMatch(/assumed-role\/release/)
    expect(job.stsActions()).toEqual([EXCHANGE, 'AssumeRole'])
    const profile = second.exported.AWS_PROFILE ?? ''
    await job.post(first)
    Object.assign(job.env, { AWS_PROFILE: profile })
    age(job)
    expect((await credentialProcess(job)).exitCode).toBe(0)
    expect(job.stsActions()).toEqual([EXCHANGE, 'AssumeRole', EXCHANGE, 'AssumeRole'])
  })
})
