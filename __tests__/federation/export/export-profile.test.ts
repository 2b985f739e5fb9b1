// What a session becomes on disk: a profile, or nothing at all.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { exportSession } from '../../../src/federation/export/index.ts'
import { thisMachine } from '../../../src/files/machine.ts'
import { longTermKeys, session, toProfile } from '../../fixtures/export-cases.ts'
import { type FakeRunner, fakeRunner } from '../../fixtures/fake-runner.ts'
import { type ProfileHome, profileHome, withFileSystem } from '../../fixtures/profile-home.ts'

const { accessKeyId, secretAccessKey, sessionToken } = session.credentials
const region = { AWS_REGION: 'eu-central-1', AWS_DEFAULT_REGION: 'eu-central-1' }
const keys = {
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  AWS_SESSION_TOKEN: sessionToken!,
}

let home: ProfileHome
let runner: FakeRunner
beforeEach(() => {
  home = profileHome()
  runner = fakeRunner(home.env)
})
afterEach(() => home.remove())

/** The line by which this action knows its profiles again. */
const mark = (): string => {
  const [record] = JSON.parse(runner.state['keyless-undo']!)
  return `keyless_directory = ${record.privateDirectories[0]}\n`
}

const HASH = expect.stringMatching(/^[\da-f]{24}$/)

describe('exporting to a profile', () => {
  const credentials = `aws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\naws_session_token = ${sessionToken}\n`

  it('writes the keys into one file and the region into the other', async () => {
    const record = await exportSession(runner, session, toProfile('prod'))
    expect(home.read(home.credentials)).toBe(`[prod]\n${credentials}${mark()}`)
    expect(home.read(home.config)).toBe(`[profile prod]\nregion = eu-central-1\n${mark()}`)
    expect([record.profiles, record.files]).toEqual([['prod'], [home.config, home.credentials]])
    expect(runner.exported).toEqual({})
  })

  it('calls default by its bare name in both files', async () => {
    await exportSession(runner, session, toProfile('default'))
    expect([home.read(home.credentials), home.read(home.config)]).toEqual([
      `[default]\n${credentials}${mark()}`,
      `[default]\nregion = eu-central-1\n${mark()}`,
    ])
  })

  it('leaves out the session token of long-term keys', async () => {
    await exportSession(runner, longTermKeys, toProfile('ci'))
    expect(home.read(home.credentials)).not.toContain('aws_session_token')
  })

  it('also exports AWS_PROFILE with output-env-credentials', async () => {
    await exportSession(runner, session, { ...toProfile('prod'), outputEnvCredentials: true })
    expect(runner.exported).toEqual({ ...region, ...keys, AWS_PROFILE: 'prod' })
  })

  it.each([
    ['default', `[default]\nregion = eu-central-1\n${credentials}MARK`],
    ['prod', `[profile prod]\nregion = eu-central-1\nMARK[prod]\n${credentials}MARK`],
  ])('puts both parts of %s into one file where the environment names one', async (name, text) => {
    const files = { AWS_CONFIG_FILE: home.config, AWS_SHARED_CREDENTIALS_FILE: home.config }
    runner = fakeRunner({ RUNNER_TEMP: home.temp, ...files })
    await exportSession(runner, session, toProfile(name))
    expect(home.read(home.config)).toBe(text.replaceAll('MARK', mark()))
  })

  it('records what it will leave behind before it is there, without a secret', async () => {
    let atRename = ''
    const renameSync: typeof thisMachine.fs.renameSync = (from, to) => {
      atRename ||= runner.state['keyless-undo'] ?? ''
      thisMachine.fs.renameSync(from, to)
    }
    await exportSession(runner, session, toProfile('prod'), withFileSystem({ renameSync }))
    expect(atRename).toBe(runner.state['keyless-undo'])
    expect(JSON.parse(atRename)).toMatchObject([
      { sections: { [home.config]: { 'profile prod': HASH }, [home.credentials]: { prod: HASH } } },
    ])
    for (const secret of Object.values(keys)) expect(atRename).not.toContain(secret)
  })

  it.each([
    ['credentials', '[prod]\naws_access_key_id = old\n'],
    ['config', '[profile "prod"]\nregion = old\n'],
  ] as const)('refuses a profile that exists in %s, and exports nothing', async (file, text) => {
    home.write(home[file], text)
    const refused = exportSession(runner, session, {
      ...toProfile('prod'),
      outputEnvCredentials: true,
      outputCredentials: true,
    })
    await expect(refused).rejects.toMatchObject({
      code: 'profile-exists',
      message: expect.stringContaining(home[file]),
    })
    expect([runner.exported, runner.outputs, JSON.parse(runner.state['keyless-undo']!)]).toEqual([{}, {}, []])
    expect([home.list(), home.read(home[file])]).toEqual([[file], text])
  })

  it('replaces a profile that exists with overwrite-aws-profile, and no other', async () => {
    home.write(home.credentials, '[prod]\ncredential_process = old\n# note\n[prod2]\nk = v\n')
    await exportSession(runner, session, toProfile('prod', true))
    expect(home.read(home.credentials)).toBe(`[prod]\n${credentials}${mark()}# note\n[prod2]\nk = v\n`)
  })

  it('leaves no directory behind when the profile could not be written', async () => {
    const renameSync = (): never => {
      throw Object.assign(new Error('EIO: broken, rename'), { code: 'EIO' })
    }
    const failed = exportSession(runner, session, toProfile('prod'), withFileSystem({ renameSync }))
    await expect(failed).rejects.toMatchObject({ code: 'profile-file-unwritable' })
    expect(home.list()).toBe(null)
  })

  it('refuses a secret with a line break without showing it', async () => {
    const broken = { ...session, credentials: { ...session.credentials, secretAccessKey: 'two\nlines' } }
    await expect(exportSession(runner, broken, toProfile('prod'))).rejects.toMatchObject({
      code: 'input-invalid',
      message: expect.not.stringContaining('two'),
    })
    expect(home.list()).toBe(null)
  })

  it('keeps the records of several exports of one process together', async () => {
    await exportSession(runner, session, toProfile('one'))
    await exportSession(runner, session, toProfile('two'))
    const records = JSON.parse(runner.state['keyless-undo']!)
    expect(records.map(({ sections }: Record<string, object>) => sections)).toEqual([
      { [home.config]: { 'profile one': HASH }, [home.credentials]: { one: HASH } },
      { [home.config]: { 'profile two': HASH }, [home.credentials]: { two: HASH } },
    ])
  })
})
