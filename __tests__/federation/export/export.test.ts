// What a session becomes for the steps that follow: variables and outputs, and in which order.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { exportSession, unsetCurrentCredentials } from '../../../src/federation/export/index.ts'
import { longTermKeys, session, toEnvironment, toProfile } from '../../fixtures/export-cases.ts'
import { type FakeRunner, fakeRunner } from '../../fixtures/fake-runner.ts'
import { type ProfileHome, profileHome } from '../../fixtures/profile-home.ts'

const { accessKeyId, secretAccessKey, sessionToken, expiration } = session.credentials
const region = { AWS_REGION: 'eu-central-1', AWS_DEFAULT_REGION: 'eu-central-1' }
const keys = {
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  AWS_SESSION_TOKEN: sessionToken!,
}
const identity = { 'aws-account-id': '111122223333', 'authenticated-arn': session.arn }

let home: ProfileHome
let runner: FakeRunner
beforeEach(() => {
  home = profileHome()
  runner = fakeRunner(home.env)
})
afterEach(() => home.remove())

describe('exporting a session', () => {
  it('sets region and keys for later steps, and outputs whose they are', async () => {
    const record = await exportSession(runner, session, toEnvironment)
    expect(runner.exported).toEqual({ ...region, ...keys })
    expect(runner.outputs).toEqual(identity)
    expect(record).toEqual({
      environment: Object.keys(runner.exported),
      outputs: Object.keys(identity),
      profiles: [],
      files: [],
      renewing: false,
    })
  })

  it('outputs the credentials when asked to, the expiration as plain ISO 8601', async () => {
    await exportSession(runner, session, { ...toEnvironment, outputCredentials: true })
    expect(runner.outputs).toEqual({
      ...identity,
      'aws-access-key-id': accessKeyId,
      'aws-secret-access-key': secretAccessKey,
      'aws-session-token': sessionToken,
      'aws-expiration': expiration,
    })
  })

  it('outputs no session token and no expiration of long-term keys', async () => {
    await exportSession(runner, longTermKeys, { ...toEnvironment, outputCredentials: true })
    expect(Object.keys(runner.outputs)).toEqual([
      ...Object.keys(identity),
      'aws-access-key-id',
      'aws-secret-access-key',
    ])
  })

  it('exports no variable without output-env-credentials, but still says whose session it is', async () => {
    const record = await exportSession(runner, session, { ...toEnvironment, outputEnvCredentials: false })
    expect([runner.exported, record.environment, runner.outputs]).toEqual([{}, [], identity])
  })

  it('blanks a stale session token that long-term keys would be refused with', async () => {
    runner = fakeRunner({ ...home.env, AWS_SESSION_TOKEN: 'stale' })
    await exportSession(runner, longTermKeys, toEnvironment)
    expect(runner.exported.AWS_SESSION_TOKEN).toBe('')
  })

  it('exports no session token where there is neither an old nor a new one', async () => {
    await exportSession(runner, longTermKeys, toEnvironment)
    expect(runner.exported).not.toHaveProperty('AWS_SESSION_TOKEN')
  })

  it('masks first, records second, exports third', async () => {
    await exportSession(runner, session, { ...toEnvironment, maskAccountId: true })
    expect(runner.masks).toEqual([accessKeyId, secretAccessKey, sessionToken, '111122223333', session.arn])
    expect([...new Set(runner.effects.map(effect => effect.split(' ')[0]))]).toEqual([
      'mask',
      'state',
      'output',
      'env',
    ])
  })

  it('warns of a profile in the environment, which some SDKs would take instead', async () => {
    runner = fakeRunner({ ...home.env, AWS_PROFILE: 'earlier' })
    await exportSession(runner, session, toEnvironment)
    expect(runner.log).toEqual([expect.stringMatching(/^::warning::AWS_PROFILE is set \(earlier\)/)])
    runner = fakeRunner({ ...home.env, AWS_PROFILE: 'earlier' })
    await exportSession(runner, session, { ...toProfile('prod'), outputEnvCredentials: true })
    await exportSession(runner, session, { ...toEnvironment, outputEnvCredentials: false })
    expect(runner.log).toEqual([])
  })

  it('masks neither account nor ARN unasked', async () => {
    await exportSession(runner, session, toEnvironment)
    expect(runner.masks).toEqual([accessKeyId, secretAccessKey, sessionToken])
  })
})

describe('the credentials of the environment', () => {
  it('are blanked together with the region', () => {
    unsetCurrentCredentials(runner)
    expect(runner.exported).toEqual(
      Object.fromEntries([...Object.keys(region), ...Object.keys(keys)].map(name => [name, ''])),
    )
  })

  it('of the environment get their region and are reported, but not exported again', async () => {
    await exportSession(
      runner,
      { ...session, source: 'environment' },
      { ...toEnvironment, maskAccountId: true },
    )
    expect([runner.exported, runner.outputs]).toEqual([region, identity])
    expect(runner.masks).toEqual(expect.arrayContaining([secretAccessKey, '111122223333', session.arn]))
    expect(JSON.parse(runner.state['keyless-undo']!)).toMatchObject([{ variables: Object.keys(region) }])
  })
})
