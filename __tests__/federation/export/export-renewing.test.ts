// A profile that renews itself: what is written, what is exported beside it, and that post leaves nothing of it.
import fs from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readStored } from '../../../src/credential-process/session-file.ts'
import { readSettings } from '../../../src/credential-process/settings.ts'
import { type ExportOptions, exportSession } from '../../../src/federation/export/index.ts'
import { undo } from '../../../src/federation/export/undo.ts'
import { type Machine, thisMachine } from '../../../src/files/machine.ts'
import { session, settings, toProfile, toRenewingProfile } from '../../fixtures/export-cases.ts'
import { type FakeRunner, fakeRunner } from '../../fixtures/fake-runner.ts'
import { readSection } from '../../fixtures/one-section.ts'
import { type ProfileHome, profileHome, systemError, withFileSystem } from '../../fixtures/profile-home.ts'

const posix = process.platform === 'win32' ? it.skip : it
const machine: Machine = { ...thisMachine, node: '/runner/node', entry: '/action/dist/index.js' }

let home: ProfileHome
let temp: string
let env: Record<string, string>
let runner: FakeRunner
beforeEach(() => {
  home = profileHome()
  temp = home.temp
  env = home.env
  runner = fakeRunner(env)
})
afterEach(() => home.remove())

const main = (options: ExportOptions, on: Machine = machine) => exportSession(runner, session, options, on)

const post = async (state: Readonly<Record<string, string>> = runner.state): Promise<FakeRunner> => {
  const after = fakeRunner(env, { state })
  await undo(after, machine)
  return after
}

const sectionIn = (file: string, title: string) =>
  Object.fromEntries(readSection(home.read(file) ?? '', title) ?? [])
const directories = (): string[] => fs.readdirSync(temp)

describe('exporting a profile that renews itself', () => {
  it('writes the command and the settings into the config file, and no key anywhere', async () => {
    const record = await main(toRenewingProfile('prod'))
    const [directory = ''] = directories()
    const settingsFile = join(temp, directory, '1.settings.json')
    expect(sectionIn(home.config, 'profile prod')).toEqual({
      region: 'eu-central-1',
      credential_process: `/runner/node /action/dist/credential-process.js ${settingsFile}`,
      keyless_settings: settingsFile,
    })
    expect(home.list()).toEqual(['config'])
    expect(record).toMatchObject({ profiles: ['prod'], files: [home.config], renewing: true })
    expect(readSettings(fs.readFileSync(settingsFile, 'utf8'), settingsFile)).toEqual(settings)
  })

  it('stores the first session, so that no tool asks for another one', async () => {
    const noon = Date.parse('2026-11-21T22:26:00Z')
    await main(toRenewingProfile('prod'), { ...machine, now: () => noon })
    const file = join(temp, directories()[0] ?? '', '1.session.json')
    expect(readStored(fs.readFileSync(file, 'utf8'))).toEqual({
      obtained: '2026-11-21T22:26:00.000Z',
      answer: {
        Version: 1,
        AccessKeyId: session.credentials.accessKeyId,
        SecretAccessKey: session.credentials.secretAccessKey,
        SessionToken: session.credentials.sessionToken,
        Expiration: session.credentials.expiration,
      },
    })
  })

  it('exports the profile and the region, and never a key', async () => {
    await main(toRenewingProfile('prod'))
    expect(runner.exported).toEqual({
      AWS_REGION: 'eu-central-1',
      AWS_DEFAULT_REGION: 'eu-central-1',
      AWS_PROFILE: 'prod',
      AWS_SDK_LOAD_CONFIG: '1',
    })
  })

  it('blanks what AWS tools would take before the profile, where it is set', async () => {
    runner = fakeRunner({
      ...env,
      AWS_ACCESS_KEY_ID: 'stale',
      AWS_SESSION_TOKEN: 'stale',
      AWS_WEB_IDENTITY_TOKEN_FILE: '/var/run/token',
      AWS_DEFAULT_PROFILE: 'other',
    })
    await main(toRenewingProfile('prod'))
    expect(runner.exported).toMatchObject({
      AWS_ACCESS_KEY_ID: '',
      AWS_SESSION_TOKEN: '',
      AWS_WEB_IDENTITY_TOKEN_FILE: '',
      AWS_DEFAULT_PROFILE: 'prod',
    })
    expect(runner.exported).not.toHaveProperty('AWS_SECRET_ACCESS_KEY')
  })

  it('exports nothing when only the profile is wanted', async () => {
    await main({ ...toRenewingProfile('prod'), outputEnvCredentials: false })
    expect(runner.exported).toEqual({})
  })

  posix('keeps directory and files from everybody else', async () => {
    await main(toRenewingProfile('prod'))
    const directory = join(temp, directories()[0] ?? '')
    const modes = ['.', '1.settings.json', '1.session.json'].map(
      name => fs.statSync(join(directory, name)).mode,
    )
    expect(modes.map(mode => (mode & 0o777).toString(8))).toEqual(['700', '600', '600'])
  })

  it('tells no secret to the state of the step', async () => {
    await main(toRenewingProfile('prod'))
    const { secretAccessKey, sessionToken } = session.credentials
    for (const secret of [secretAccessKey, sessionToken, 'ProxyPassword'])
      expect(JSON.stringify(runner.state)).not.toContain(secret)
  })

  it.each([
    ['config', '[profile prod]\nregion = old\n'],
    ['credentials', '[prod]\naws_access_key_id = old\n'],
  ] as const)('refuses a profile that exists in %s, and leaves nothing', async (file, text) => {
    home.write(home[file], text)
    await expect(main(toRenewingProfile('prod'))).rejects.toMatchObject({ code: 'profile-exists' })
    expect([home.read(home[file]), directories(), runner.exported]).toEqual([text, [], {}])
    expect(JSON.parse(runner.state['keyless-undo'] ?? '')).toEqual([])
  })

  it('with overwrite-aws-profile removes the keys that would win over it', async () => {
    home.write(home.credentials, '[prod]\naws_access_key_id = old\n[other]\nk = v\n')
    await main(toRenewingProfile('prod', true))
    expect(home.read(home.credentials)).toBe('[other]\nk = v\n')
  })

  it('leaves nothing when the profile could not be written', async () => {
    const renameSync: typeof fs.renameSync = (from, to) => {
      if (to === home.config) throw systemError('EIO')
      fs.renameSync(from, to)
    }
    const failed = main(toRenewingProfile('prod'), withFileSystem({ renameSync }, machine))
    await expect(failed).rejects.toMatchObject({ code: 'profile-file-unwritable' })
    expect([home.list(), directories()]).toEqual([null, []])
  })

  it('refuses a session that does not end', async () => {
    const endless = { ...session, credentials: { ...session.credentials, expiration: null } }
    const failed = exportSession(runner, endless, toRenewingProfile('prod'), machine)
    await expect(failed).rejects.toMatchObject({ code: 'session-incomplete' })
    expect(directories()).toEqual([])
  })
})

describe('undoing a profile that renews itself', () => {
  it('removes section, files and directories, also what was added since', async () => {
    await main(toRenewingProfile('prod'))
    const directory = join(temp, directories()[0] ?? '')
    fs.writeFileSync(join(directory, '1.session.json.lock'), '')
    const { log } = await post()
    expect([home.list(), directories()]).toEqual([null, []])
    expect(log.slice(1)).toEqual([`Removed: [profile prod] from ${home.config}`, `Removed: ${directory}`])
  })

  it('leaves what another job of this machine has written into the same files', async () => {
    await main(toRenewingProfile('mine'))
    const other = fakeRunner(env)
    await exportSession(other, session, toRenewingProfile('theirs'), machine)
    await post()
    expect(sectionIn(home.config, 'profile theirs')).toHaveProperty('credential_process')
    expect(directories()).toHaveLength(1)
    await post(other.state)
    expect([home.list(), directories()]).toEqual([null, []])
  })

  it('leaves the profile of another job that has taken its name, though the region is the same', async () => {
    await exportSession(runner, session, toProfile('prod'))
    const other = fakeRunner(env)
    const credentials = {
      ...session.credentials,
      secretAccessKey: 'AnotherSecretThatIsFortyCharactersLong00',
    }
    await exportSession(other, { ...session, credentials }, toProfile('prod', true))
    await post()
    expect(sectionIn(home.config, 'profile prod')).toMatchObject({ region: 'eu-central-1' })
    await post(other.state)
    expect(home.list()).toBe(null)
  })

  it('removes no directory but one of its own', async () => {
    await main(toRenewingProfile('prod'))
    for (const wrong of [home.directory, temp, join(temp, 'keyless-aws-'), dirname(home.directory)]) {
      fs.mkdirSync(wrong, { recursive: true })
      const [record] = JSON.parse(runner.state['keyless-undo'] ?? '')
      await post({
        'keyless-undo': JSON.stringify([{ ...record, sections: {}, files: [], privateDirectories: [wrong] }]),
      })
      expect(fs.existsSync(wrong)).toBe(true)
    }
  })

  posix('follows no link put in place of its directory', async () => {
    await main(toRenewingProfile('prod'))
    const directory = join(temp, directories()[0] ?? '')
    const elsewhere = join(home.directory, 'elsewhere')
    fs.renameSync(directory, elsewhere)
    fs.symlinkSync(elsewhere, directory)
    await post()
    expect(fs.readdirSync(elsewhere)).toHaveLength(2)
  })
})

describe.each([
  ['renews itself', toRenewingProfile],
  ['holds keys', toProfile],
] as const)('a profile that %s, whose job never came to its clean-up,', (_, toThatProfile) => {
  /**
   * Writes a profile and lets its directory vanish, as the runner empties its temporary directory.
   * @returns the name of the directory
   */
  const abandon = async (name: string, on: Machine = machine): Promise<string> => {
    await exportSession(fakeRunner(env), session, toThatProfile(name), on)
    const [directory = ''] = directories()
    fs.rmSync(join(temp, directory), { recursive: true })
    return directory
  }

  it('is removed by the next job, which may take its name', async () => {
    await abandon('prod')
    await abandon('old')
    await main(toRenewingProfile('prod'))
    expect(Object.keys(sectionIn(home.config, 'profile prod'))).toHaveLength(3)
    expect(home.read(home.config)).not.toContain('[profile old]')
    expect(home.read(home.credentials)).toBeNull()
    await post()
    expect([home.list(), directories()]).toEqual([null, []])
  })

  it('stays when it is of another machine, which may share the home directory', async () => {
    await abandon('prod', { ...machine, host: 'another' })
    await main(toRenewingProfile('mine'))
    expect(home.read(home.config)).toContain('[profile prod]')
    await expect(main(toRenewingProfile('prod'))).rejects.toMatchObject({ code: 'profile-exists' })
  })

  it('stays while its job runs', async () => {
    await exportSession(fakeRunner(env), session, toThatProfile('prod'), machine)
    await main(toRenewingProfile('mine'))
    expect(home.read(home.config)).toContain('[profile prod]')
  })

  it('stays when what it names cannot be looked at', async () => {
    const directory = await abandon('prod')
    const lstatSync: typeof fs.lstatSync = ((...args: Parameters<typeof fs.lstatSync>) => {
      if (String(args[0]).includes(directory)) throw systemError('EACCES')
      return fs.lstatSync(...args)
    }) as typeof fs.lstatSync
    const failed = main(toProfile('prod'), withFileSystem({ lstatSync }, machine))
    await expect(failed).rejects.toMatchObject({ code: 'profile-exists' })
  })

  it('is no profile that others wrote, wherever their settings lie', async () => {
    home.write(
      home.config,
      '[profile theirs]\nkeyless_settings = /no/such/file\nkeyless_directory = /no/such\n[profile b]\nregion = x\n',
    )
    await main(toRenewingProfile('prod'))
    expect(home.read(home.config)).toMatch(
      /^\[profile theirs\]\nkeyless_settings.*\nkeyless_directory.*\n\[profile b\]\nregion = x\n/,
    )
  })
})
