// refreshable-credentials: which sources can renew themselves, and what their settings say.
import fs from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { RenewalSettings } from '../../../src/credential-process/settings.ts'
import { edgeFor } from '../../../src/federation/edge.ts'
import { exportSession } from '../../../src/federation/export/index.ts'
import { refreshableProfile } from '../../../src/federation/profile/refreshable.ts'
import { thisMachine } from '../../../src/files/machine.ts'
import { readInputs } from '../../../src/inputs.ts'
import { session } from '../../fixtures/export-cases.ts'
import { fakeRunner } from '../../fixtures/fake-runner.ts'
import { type ProfileHome, profileHome } from '../../fixtures/profile-home.ts'

const ROLE = 'arn:aws:iam::111122223333:role/deploy'
const OIDC = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://t.example/?x=1', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't' }
const JOB = { GITHUB_RUN_ID: '1600000001', GITHUB_RUN_ATTEMPT: '2', GITHUB_REPOSITORY: 'octo-org/octo-repo' }

let home: ProfileHome
beforeEach(() => {
  home = profileHome()
})
afterEach(() => home.remove())

const profileOf = async (
  given: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = OIDC,
) => {
  const variables = Object.entries({
    'aws-region': 'eu-central-1',
    'refreshable-credentials': 'true',
    ...given,
  })
  const runner = fakeRunner({
    ...home.env,
    ...JOB,
    ...env,
    RUNNER_TEMP: home.directory,
    ...Object.fromEntries(variables.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  })
  const { inputs } = readInputs(runner.env)
  return { runner, profile: await refreshableProfile(inputs, edgeFor(inputs, runner)) }
}

const settingsOf = async (...given: Parameters<typeof profileOf>): Promise<RenewalSettings> =>
  (await profileOf(...given)).profile.renewal as RenewalSettings

/** The environment after a step that exported a profile of its own. */
const afterRefreshableStep = async (): Promise<Record<string, string>> => {
  const { runner, profile } = await profileOf({ 'role-to-assume': ROLE })
  const options = {
    region: 'eu-central-1',
    outputCredentials: false,
    outputEnvCredentials: true,
    maskAccountId: false,
  }
  await exportSession(runner, session, { ...options, profile }, thisMachine)
  return { ...OIDC, ...runner.exported }
}

describe('a profile that renews itself', () => {
  it('has a name of this job alone unless it is given one', async () => {
    const [first, second] = [
      await profileOf({ 'role-to-assume': ROLE }),
      await profileOf({ 'role-to-assume': ROLE }),
    ]
    expect(first.profile.name).toMatch(/^keyless-1600000001-2-[\da-f]{8}$/)
    expect(second.profile.name).not.toBe(first.profile.name)
    const named = await profileOf({
      'role-to-assume': ROLE,
      'aws-profile': 'prod',
      'overwrite-aws-profile': 'true',
    })
    expect(named.profile).toMatchObject({ name: 'prod', overwrite: true, renewal: { profile: 'prod' } })
  })

  it('is renewed with what the inputs say, at the endpoint that main found', async () => {
    const policy = '{"Version":"2012-10-17","Statement":[]}'
    const settings = await settingsOf(
      {
        'role-to-assume': ROLE,
        audience: 'https://aud.example',
        'http-proxy': 'http://proxy.example:3128',
        'no-proxy': 'localhost',
        'role-session-name': 'octo@deploy',
        'role-duration-seconds': '900',
        'inline-session-policy': policy,
        'managed-session-policies': 'arn:aws:iam::aws:policy/ReadOnlyAccess',
        'role-external-id': 'not-for-web-identities',
        'disable-retry': 'true',
      },
      { ...OIDC, AWS_USE_FIPS_ENDPOINT: 'true' },
    )
    expect(settings).toMatchObject({
      audience: 'https://aud.example',
      httpProxy: 'http://proxy.example:3128',
      noProxy: 'localhost',
      maxAttempts: 1,
      specialCharactersWorkaround: false,
    })
    expect(settings.chain).toEqual([
      {
        roleArn: ROLE,
        region: 'eu-central-1',
        endpoint: 'https://sts-fips.eu-central-1.amazonaws.com/',
        sessionName: 'octo@deploy',
        durationSeconds: 900,
        policy,
        policyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
        externalId: null,
        tags: [],
        transitiveTagKeys: [],
      },
    ])
  })

  it.each([
    ['aws-global', 'us-east-1', 'https://sts.amazonaws.com/'],
    ['fips-us-east-1', 'us-east-1', 'https://sts-fips.us-east-1.amazonaws.com/'],
  ])('of the region %s signs for %s', async (region, signed, endpoint) => {
    const { chain } = await settingsOf({ 'role-to-assume': ROLE, 'aws-region': region })
    expect(chain[0]).toMatchObject({ region: signed, endpoint })
  })

  it('holds no token and no request variable', async () => {
    expect(JSON.stringify(await settingsOf({ 'role-to-assume': ROLE }))).not.toContain('t.example')
  })
})

describe('role-chaining behind a profile that renews itself', () => {
  it('is renewed by the calls of that profile and one more', async () => {
    const env = await afterRefreshableStep()
    const { chain } = await settingsOf(
      {
        'role-to-assume': 'release',
        'role-chaining': 'true',
        'role-external-id': 'only-us',
        'custom-tags': '{"Team":"a"}',
        'transitive-tag-keys': 'Team\nAbsent',
      },
      env,
    )
    expect(chain.map(({ roleArn }) => roleArn)).toEqual([ROLE, 'arn:aws:iam::111122223333:role/release'])
    expect(chain[0]).toMatchObject({ tags: [], externalId: null })
    expect(chain[1]).toMatchObject({ externalId: 'only-us', transitiveTagKeys: ['Team'] })
    expect(chain[1]?.tags).toEqual(
      expect.arrayContaining([
        { key: 'Repository', value: 'octo-org/octo-repo', droppable: false },
        { key: 'Team', value: 'a', droppable: false },
      ]),
    )
  })

  it('sends no tags with role-skip-session-tagging', async () => {
    const given = { 'role-to-assume': 'x', 'role-chaining': 'true', 'role-skip-session-tagging': 'true' }
    expect((await settingsOf(given, await afterRefreshableStep())).chain[1]?.tags).toEqual([])
  })

  it.each<[string, (env: Record<string, string>) => Record<string, string>]>([
    ['keys in the environment', () => ({ ...OIDC, AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' })],
    ['a profile of fixed keys', env => ({ ...env, AWS_PROFILE: 'fixed' })],
    [
      'a profile whose settings are gone',
      env => {
        for (const name of fs.readdirSync(home.directory).filter(name => name.startsWith('keyless-aws-')))
          fs.rmSync(join(home.directory, name), { recursive: true })
        return env
      },
    ],
  ])('needs one, not %s', async (_, change) => {
    const env = change(await afterRefreshableStep())
    await expect(profileOf({ 'role-to-assume': ROLE, 'role-chaining': 'true' }, env)).rejects.toMatchObject({
      code: 'input-invalid',
      hint: expect.stringContaining('refreshable-credentials: true'),
    })
  })
})

describe('a source that nothing can renew', () => {
  it.each([
    [{ 'aws-access-key-id': 'a', 'aws-secret-access-key': 'b' }, 'aws-access-key-id'],
    [{ 'role-to-assume': ROLE, 'web-identity-token-file': 'token' }, 'web-identity-token-file'],
    [{ 'role-to-assume': ROLE, 'use-existing-credentials': 'true' }, 'use-existing-credentials'],
    [{ 'role-to-assume': ROLE, 'output-env-credentials': 'false' }, 'aws-profile is required'],
    [{}, 'refreshable-credentials'],
  ])('is refused: %j', async (given, named) => {
    await expect(profileOf(given)).rejects.toMatchObject({
      code: 'input-invalid',
      message: expect.stringContaining(named),
    })
  })

  it('is a job without the permission to ask for tokens', async () => {
    await expect(profileOf({ 'role-to-assume': ROLE }, {})).rejects.toMatchObject({
      code: 'token-permission-missing',
    })
  })
})
