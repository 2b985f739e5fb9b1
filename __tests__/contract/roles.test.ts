// Several roles in one step: one token, a profile each, all or nothing.
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sampleAccounts, trustGitHub } from '../../sandbox/sample.ts'
import { age, credentialProcess, profileOf } from './renewing.ts'
import { errorCode, exportedNothing, KEYS, openWorld, ROLE, type World } from './world.ts'

const [home, other] = sampleAccounts
const RELEASE = 'arn:aws:iam::444455556666:role/release'
const ABSENT = 'arn:aws:iam::111122223333:role/absent'
const SUBJECT = 'repo:octo-org/octo-repo:ref:refs/heads/main'
const names = Array.from({ length: 20 }, (_, index) => `r${index + 1}`)
const arnOf = (name: string): string => `arn:aws:iam::111122223333:role/${name}`

let world: World
beforeAll(async () => {
  const trustPolicy = trustGitHub('111122223333', SUBJECT)
  const roles = [...(home?.roles ?? []), ...names.map(name => ({ name, trustPolicy }))]
  world = await openWorld({ accounts: [{ ...home, id: '111122223333', roles }, other!] })
})
afterAll(() => world.stop())

const requestsOf = async <T>(step: () => Promise<T>): Promise<[T, string[]]> => {
  const before = world.sandbox.requests.length
  const result = await step()
  return [result, world.sandbox.requests.slice(before).map(({ action }) => action)]
}

const identityIn = (sessions: string | undefined, name: string) => JSON.parse(sessions ?? '{}')[name]

describe('roles', () => {
  it('cost one token and one exchange each, and become a profile each', async () => {
    const job = await world.job()
    const lines = names.map(name => `${name} = ${arnOf(name)} session-name=${name}-session`)
    const [step, requests] = await requestsOf(() => job.main({ roles: lines.join('\n') }))
    expect([step.exitCode, step.exported]).toEqual([0, {}])
    expect(requests).toEqual(['token', ...names.map(() => 'AssumeRoleWithWebIdentity')])
    expect(step.log.match(/^Token: /gm)).toHaveLength(1)
    for (const name of names) {
      expect(profileOf(job, name)).toEqual({ region: 'eu-central-1', keyless_directory: expect.anything() })
      expect(job.homeFiles()['.aws/credentials']).toMatch(
        new RegExp(`^\\[${name}\\]\naws_access_key_id = ASIA`, 'm'),
      )
      expect(identityIn(step.outputs['role-sessions'], name)).toEqual({
        account: '111122223333',
        arn: `arn:aws:sts::111122223333:assumed-role/${name}/${name}-session`,
        region: 'eu-central-1',
        expiration: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      })
    }
    await job.post(step)
    expect(readdirSync(job.home)).toEqual([])
  })

  it('named default feed the environment too, in their own region', async () => {
    const job = await world.job()
    const step = await job.main({ roles: `default = ${ROLE} region=us-east-2\nr1 = ${arnOf('r1')}` })
    expect(step.exported).toMatchObject({
      AWS_PROFILE: 'default',
      AWS_REGION: 'us-east-2',
      AWS_ACCESS_KEY_ID: expect.stringMatching(/^ASIA/),
    })
    expect(step.outputs['authenticated-arn']).toBe(
      'arn:aws:sts::111122223333:assumed-role/deploy/GitHubActions',
    )
    expect([profileOf(job, 'default'), profileOf(job, 'r1')].map(({ region }) => region)).toEqual([
      'us-east-2',
      'eu-central-1',
    ])
  })

  it('named default leave the environment alone with output-env-credentials: false', async () => {
    const job = await world.job()
    const step = await job.main({ roles: `default = ${ROLE}`, 'output-env-credentials': 'false' })
    expect([step.exitCode, step.exported]).toEqual([0, {}])
  })

  it('show their credentials in the output only with output-credentials, masked in the log', async () => {
    const job = await world.job()
    const step = await job.main({ roles: `a = ${ROLE}\nb = ${arnOf('r1')}`, 'output-credentials': 'true' })
    for (const name of ['a', 'b']) {
      const { accessKeyId, secretAccessKey, sessionToken } = identityIn(step.outputs['role-sessions'], name)
      expect(step.masks).toEqual(expect.arrayContaining([accessKeyId, secretAccessKey, sessionToken]))
    }
  })

  it('keep account ids and ARNs out of the log with mask-aws-account-id', async () => {
    const job = await world.job()
    const roles = `hub = ${ROLE}\nspoke = ${RELEASE} via=hub`
    const { exitCode, log } = await job.main({ roles, 'mask-aws-account-id': 'true' })
    expect(exitCode).toBe(0)
    expect(log).not.toMatch(/111122223333|444455556666/)
  })

  it('with via are assumed with the session of the role they name, whatever the order of the lines', async () => {
    const job = await world.job()
    const roles = `spoke = ${RELEASE} via=hub session-name=from-hub\nhub = ${ROLE}`
    const [step, requests] = await requestsOf(() => job.main({ roles }))
    expect(requests).toEqual(['token', 'AssumeRoleWithWebIdentity', 'AssumeRole'])
    expect(identityIn(step.outputs['role-sessions'], 'spoke').arn).toBe(
      'arn:aws:sts::444455556666:assumed-role/release/from-hub',
    )
    expect(world.sandbox.requests.at(-1)?.params).toMatchObject({
      DurationSeconds: '3600',
      'Tags.member.1.Key': 'GitHub',
    })
  })

  it('may be a YAML list with a session policy', async () => {
    const job = await world.job()
    const roles = `- name: a\n  role: ${ROLE}\n  inline-session-policy:\n    Version: '2012-10-17'\n    Statement: []\n`
    expect((await job.main({ roles })).exitCode).toBe(0)
    expect(world.sandbox.requests.at(-1)?.params.Policy).toBe('{"Version":"2012-10-17","Statement":[]}')
  })
})

describe('roles of which some fail', () => {
  it('leave nothing, and each failure is explained', async () => {
    const job = await world.job()
    const roles = `good = ${ROLE}\nbad = ${ABSENT}\nworse = ${arnOf('r1')} duration=43200\nspoke = ${RELEASE} via=bad`
    const step = await job.main({ roles })
    expect([errorCode(step), exportedNothing(step)]).toEqual(['roles-failed', true])
    expect([readdirSync(job.home), readdirSync(job.runnerTemp)]).toEqual([[], []])
    const errors = step.stdout.split('\n').filter(line => line.startsWith('::error::'))
    expect(errors).toEqual([
      expect.stringMatching(/^::error::Role bad: \[sts-access-denied\]/),
      expect.stringMatching(/^::error::Role worse: \[sts-request-invalid\] .*MaxSessionDuration/),
      expect.stringMatching(
        /^::error::Role spoke: \[roles-failed\] It was not asked for, since the role bad/,
      ),
      expect.stringMatching(
        /^::error::\[roles-failed\] 3 of 4 roles could not be assumed: bad, worse, spoke\./,
      ),
    ])
    expect(step.log).toContain(`Role bad (${ABSENT}) failed:`)
    await job.post(step)
    expect(readdirSync(job.home)).toEqual([])
  })

  it('because an account is not allowed leave nothing either', async () => {
    const job = await world.job()
    const roles = `hub = ${ROLE}\nspoke = ${RELEASE} via=hub`
    const step = await job.main({ roles, 'allowed-account-ids': '111122223333' })
    expect([errorCode(step), exportedNothing(step)]).toEqual(['roles-failed', true])
    expect(step.stdout).toContain('Role spoke: [account-not-allowed]')
  })

  it('because a profile exists leave it as it was', async () => {
    const job = await world.job()
    await job.main({ roles: `a = ${ROLE}` })
    const before = job.homeFiles()
    const roles = `b = ${arnOf('r1')}\na = ${arnOf('r2')}`
    const step = await job.main({ roles })
    expect([errorCode(step), exportedNothing(step), job.homeFiles()]).toEqual([
      'profile-exists',
      true,
      before,
    ])
    expect((await job.main({ roles, 'overwrite-aws-profile': 'true' })).exitCode).toBe(0)
  })

  const refused: [inputs: Record<string, string>, named: string][] = [
    [{ roles: `a = ${ROLE}`, 'role-to-assume': ROLE }, 'role-to-assume contradicts roles'],
    [{ roles: `a = ${ROLE}`, 'aws-profile': 'x' }, 'aws-profile contradicts roles'],
    [{ roles: `a = ${ROLE}`, ...KEYS }, 'aws-access-key-id contradicts roles'],
    [{ roles: `a = ${ROLE}`, 'role-chaining': 'true' }, 'role-chaining contradicts roles'],
    [{ roles: `a = ${ROLE}`, audit: 'true' }, 'audit with roles needs a role named default'],
    [{ roles: `a = ${ROLE} via=b\nb = ${ROLE} via=a` }, 'via goes round in a circle'],
  ]
  it.each(refused)('because of the inputs %j are asked for by no request', async (inputs, named) => {
    const job = await world.job()
    const [step, requests] = await requestsOf(() => job.main(inputs))
    expect([errorCode(step), requests]).toEqual(['input-invalid', []])
    expect(step.stdout).toContain(named)
  })

  it('because GitHub gives no token hear it once, and ask for none again', async () => {
    const job = await world.job({ env: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'expired' } })
    const roles = names.map(name => `${name} = ${arnOf(name)}`).join('\n')
    const [step, requests] = await requestsOf(() => job.main({ roles }))
    expect([errorCode(step), requests]).toEqual(['token-request-failed', ['token']])
    expect(step.stdout.match(/^::error::/gm)).toHaveLength(1)
  })

  it('because the permission is missing hear it once', async () => {
    const job = await world.job({ permission: 'none' })
    const step = await job.main({ roles: `a = ${ROLE}\nb = ${ROLE}` })
    expect(errorCode(step)).toBe('token-permission-missing')
    expect(step.stdout.match(/^::error::/gm)).toHaveLength(1)
  })
})

describe('roles that renew themselves', () => {
  const posix = process.platform === 'win32' ? it.skip : it

  posix('do so one by one, a chained one through the role it builds on', async () => {
    const job = await world.job()
    const roles = `default = ${ROLE}\nspoke = ${RELEASE} via=default`
    const step = await job.main({ roles, 'refreshable-credentials': 'true' })
    expect(step.exported).toMatchObject({ AWS_PROFILE: 'default', AWS_SDK_LOAD_CONFIG: '1' })
    expect(Object.keys(job.homeFiles())).toEqual(['.aws/config'])
    Object.assign(job.env, { AWS_PROFILE: 'spoke' })
    age(job)
    const [answer, requests] = await requestsOf(() => credentialProcess(job))
    expect([answer.exitCode, requests]).toEqual([0, ['token', 'AssumeRoleWithWebIdentity', 'AssumeRole']])
    const { AccessKeyId } = JSON.parse(answer.stdout)
    expect(world.sandbox.keyring.find(AccessKeyId)?.caller.arn).toMatch(/assumed-role\/release/)
    await job.post(step)
    expect([readdirSync(job.home), readdirSync(job.runnerTemp)]).toEqual([[], []])
  })

  it('take the place of keys with overwrite-aws-profile', async () => {
    const job = await world.job()
    const first = await job.main({ roles: `a = ${ROLE}` })
    const roles = { roles: `a = ${ROLE}`, 'refreshable-credentials': 'true' }
    expect(errorCode(await job.main(roles))).toBe('profile-exists')
    const step = await job.main({ ...roles, 'overwrite-aws-profile': 'true' })
    expect(job.homeFiles()['.aws/credentials']).toBe('')
    await job.post(step)
    await job.post(first)
    expect(readdirSync(job.home)).toEqual([])
  })
})
