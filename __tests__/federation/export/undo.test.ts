// The post step: what main exported is gone afterwards, what others wrote is still there, and it never fails.
import fs from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type ExportOptions, exportSession } from '../../../src/federation/export/index.ts'
import { undo } from '../../../src/federation/export/undo.ts'
import { type Machine, thisMachine } from '../../../src/files/machine.ts'
import { session, toEnvironment, toProfile } from '../../fixtures/export-cases.ts'
import { type FakeRunner, fakeRunner } from '../../fixtures/fake-runner.ts'
import { type ProfileHome, profileHome, systemError, withFileSystem } from '../../fixtures/profile-home.ts'

let home: ProfileHome
beforeEach(() => {
  home = profileHome()
})
afterEach(() => home.remove())

/** The main step; gives its state. */
const main = async (options: ExportOptions): Promise<Readonly<Record<string, string>>> => {
  const runner = fakeRunner(home.env)
  await exportSession(runner, session, options)
  return runner.state
}

const post = async (
  state: Readonly<Record<string, string>>,
  machine: Machine = thisMachine,
  env: Readonly<Record<string, string>> = {},
): Promise<FakeRunner> => {
  const runner = fakeRunner({ ...home.env, ...env }, { state })
  await undo(runner, machine)
  return runner
}

const replaceIn = (file: string, from: string, to: string): void =>
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(from, to))

const warningsIn = (log: readonly string[]): string[] => log.filter(line => line.startsWith('::warning::'))

describe('undoing the environment', () => {
  it('blanks exactly the variables that were exported', async () => {
    const { exported, log } = await post(await main(toEnvironment))
    expect(exported).toEqual({
      AWS_REGION: '',
      AWS_DEFAULT_REGION: '',
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_SESSION_TOKEN: '',
    })
    expect(log).toEqual([`Blanked: ${Object.keys(exported).join(', ')}`])
  })

  it('blanks nothing when main exported nothing', async () => {
    const { exported } = await post(await main({ ...toEnvironment, outputEnvCredentials: false }))
    expect(exported).toEqual({})
  })

  it('does nothing when main never came to export', async () => {
    expect((await post({})).effects).toEqual([])
  })

  it('leaves everything with AWS_SKIP_CLEANUP_STEP', async () => {
    const state = await main({ ...toProfile('prod'), outputEnvCredentials: true })
    const { exported, log } = await post(state, thisMachine, { AWS_SKIP_CLEANUP_STEP: 'true' })
    expect(exported).toEqual({})
    expect(log.join()).toContain('AWS_SKIP_CLEANUP_STEP')
    expect(home.read(home.credentials)).toContain('[prod]')
  })
})

describe('undoing a profile', () => {
  it('removes files and directory that were not there before', async () => {
    const { log } = await post(await main(toProfile('prod')))
    expect([home.list(), fs.readdirSync(home.temp), log]).toEqual([
      null,
      [],
      [
        `Removed: [prod] from ${home.credentials}`,
        `Removed: [profile prod] from ${home.config}`,
        expect.stringMatching(/^Removed: .*keyless-aws-[\da-f]{8}-[\da-f]{16}$/),
      ],
    ])
  })

  it.each([
    [
      'with comments, other profiles and a nested property',
      '# mine\n[a]\ns3 =\n  max = 1\n\n[sso-session prod]\nk=v\n',
    ],
    ['with CRLF and without a final line break', '[a]\r\nk = v'],
    ['empty', ''],
  ])('restores a file %s byte for byte', async (_, text) => {
    home.write(home.config, text)
    home.write(home.credentials, text)
    await post(await main(toProfile('prod')))
    expect([home.read(home.config), home.read(home.credentials)]).toEqual([text, text])
  })

  it('keeps a section that was changed since, and says so', async () => {
    const state = await main(toProfile('prod'))
    replaceIn(home.config, 'eu-central-1', 'us-east-1')
    const { log } = await post(state)
    expect(home.read(home.config)).toContain('us-east-1')
    expect(warningsIn(log)).toEqual([
      `::warning::[profile prod] in ${home.config} has been changed since this action wrote it, and stays.`,
    ])
    expect(home.list()).toEqual(['config'])
  })

  it('keeps what others added to a file that it created', async () => {
    const state = await main(toProfile('prod'))
    fs.appendFileSync(home.credentials, '# next\n[other]\nk = v\n')
    await post(state)
    expect(home.read(home.credentials)).toBe('# next\n[other]\nk = v\n')
  })

  it('finds its section again after another tool wrote the file with other line breaks', async () => {
    const state = await main(toProfile('prod'))
    fs.writeFileSync(home.config, `# by hand\r\n${home.read(home.config)!.replaceAll('\n', '\r\n')}`)
    await post(state)
    expect(home.read(home.config)).toBe('# by hand\r\n')
  })

  it('removes its own section where it had overwritten another', async () => {
    home.write(home.credentials, '[prod]\nk = old\n[other]\nk = v\n')
    await post(await main(toProfile('prod', true)))
    expect([home.list(), home.read(home.credentials)]).toEqual([['credentials'], '[other]\nk = v\n'])
  })

  it('removes what jobs that share the files have made, whichever of them ends last', async () => {
    const first = await main(toProfile('one'))
    const second = await main(toProfile('two'))
    await post(first)
    expect(home.read(home.credentials)).toMatch(/^\[two\]\n(aws_.*\n){3}keyless_directory.*\n$/)
    await post(second)
    expect(home.list()).toBe(null)
  })

  it('leaves a directory that was empty before', async () => {
    fs.mkdirSync(join(home.directory, '.aws'))
    await post(await main(toProfile('prod')))
    expect(home.list()).toEqual([])
  })

  it('leaves a directory elsewhere that was there before, though nothing is left in it', async () => {
    const config = join(home.directory, 'work', 'config')
    home.write(config, '[a]\nk = v\n')
    const runner = fakeRunner({ ...home.env, AWS_CONFIG_FILE: config })
    await exportSession(runner, session, toProfile('prod'))
    fs.rmSync(config)
    await post(runner.state)
    expect([home.list(), fs.existsSync(join(home.directory, 'work'))]).toEqual([null, true])
  })

  it('undoes several steps in reverse order', async () => {
    const first = await main(toProfile('one'))
    const second = await main(toProfile('two'))
    await post(second)
    expect(home.read(home.credentials)).toMatch(/^\[one\]\n(aws_.*\n){3}keyless_directory.*\n$/)
    await post(first)
    expect(home.list()).toBe(null)
  })

  it.each([
    ['the section', () => home.write(home.credentials, '')],
    ['the file', () => fs.rmSync(home.credentials)],
    ['the directory', () => fs.rmSync(join(home.directory, '.aws'), { recursive: true })],
  ])('is silent when %s has been removed already', async (_, remove) => {
    const state = await main(toProfile('prod'))
    remove()
    const { log } = await post(state)
    expect([warningsIn(log), home.list()]).toEqual([[], null])
  })

  it('undoes the one file that a killed main had written', async () => {
    const runner = fakeRunner(home.env)
    let atKill: Readonly<Record<string, string>> = {}
    const renameSync: typeof fs.renameSync = (from, to) => {
      fs.renameSync(from, to)
      if (to === home.config) atKill = { ...runner.state }
    }
    await exportSession(runner, session, toProfile('prod'), withFileSystem({ renameSync }))
    fs.rmSync(home.credentials)
    await post(atKill)
    expect(home.list()).toBe(null)
  })
})

describe('undoing what cannot be undone', () => {
  it.each([
    '{',
    '"text"',
    '[null]',
    '[{"variables":[1]}]',
    '[{"variables":[],"files":[],"disposableFiles":[],"disposableDirectories":[],"privateDirectories":[],"sections":[]}]',
    '[{"variables":[],"files":[],"disposableFiles":[],"disposableDirectories":[],"privateDirectories":[],"sections":{"/":{"x":1}}}]',
  ])('warns about the state %j and goes on', async state => {
    const { log, failed } = await post({ 'keyless-undo': state })
    expect(log).toEqual([
      expect.stringMatching(/^::warning::The credentials of this step could not be cleaned up/),
    ])
    expect(failed).toBe(null)
  })

  it('warns when the runner takes no variables', async () => {
    const state = await main(toEnvironment)
    const runner = fakeRunner(home.env, { state })
    const exportVariable = (): never => {
      throw new Error('no GITHUB_ENV')
    }
    await undo({ ...runner, exportVariable }, thisMachine)
    expect(runner.log).toEqual([expect.stringContaining('no GITHUB_ENV')])
  })

  it('still cleans the second file when the first cannot be changed', async () => {
    home.write(home.config, '# mine\n')
    const state = await main(toProfile('prod'))
    const renameSync: typeof fs.renameSync = (from, to) => {
      if (to === home.config) throw systemError('EROFS')
      fs.renameSync(from, to)
    }
    const { log } = await post(state, withFileSystem({ renameSync }))
    expect(warningsIn(log)).toEqual([
      expect.stringMatching(/^::warning::The profile in .*config could not be removed: .*EROFS/),
    ])
    expect(home.list()).toEqual(['config'])
  })
})
