// Editing profile files on disk: private, never through a link, and by several processes at once.
import { execFile, execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { editFiles, type FileEdit } from '../../../src/federation/profile/file.ts'
import { thisMachine } from '../../../src/files/machine.ts'
import { readSection } from '../../fixtures/one-section.ts'
import { type ProfileHome, profileHome } from '../../fixtures/profile-home.ts'

const onPosix = process.platform === 'win32' ? it.skip : it
const writer = join(import.meta.dirname, '..', '..', 'fixtures', 'profile-writer.ts')
const spawnWriter = (args: string[], env: Record<string, string> = {}) =>
  promisify(execFile)(process.execPath, [writer, ...args], { env: { ...process.env, ...env } })

let home: ProfileHome
beforeEach(() => {
  home = profileHome()
})
afterEach(() => home.remove())

const append = (path: string, line: string): FileEdit => ({ path, edit: text => `${text ?? ''}${line}` })
const both = (): FileEdit[] => [append(home.config, 'c'), append(home.credentials, 'k')]
const mode = (path: string): number => fs.statSync(path).mode & 0o777

describe('editing files', () => {
  it('creates what is missing and leaves nothing else', async () => {
    await editFiles(thisMachine, both())
    expect([home.read(home.config), home.read(home.credentials)]).toEqual(['c', 'k'])
    expect(home.list()).toEqual(['config', 'credentials'])
  })

  it('removes a file whose text becomes null', async () => {
    home.write(home.config, 'old')
    await editFiles(thisMachine, [{ path: home.config, edit: () => null }])
    expect(home.list()).toEqual([])
  })

  it.each([
    ['UTF-8 behind a byte order mark', Buffer.from('\uFEFF# ä\r\n')],
    ['what is no UTF-8', Buffer.from([0x23, 0xe4, 0x80, 0xff, 0x0a, 0x00])],
  ])('keeps %s byte for byte', async (_, bytes) => {
    home.write(home.config, bytes)
    await editFiles(thisMachine, [append(home.config, 'new')])
    expect(fs.readFileSync(home.config)).toEqual(Buffer.concat([bytes, Buffer.from('new')]))
  })

  it('does not write a text that stays', async () => {
    home.write(home.config, 'same')
    const before = fs.statSync(home.config).ino
    await editFiles(thisMachine, [append(home.config, '')])
    expect(fs.statSync(home.config).ino).toBe(before)
  })

  onPosix('makes the directory 0700 and the files 0600, also those that were open to others', async () => {
    home.write(home.config, 'old', 0o664)
    home.write(home.credentials, 'old', 0o644)
    fs.chmodSync(join(home.directory, '.aws'), 0o755)
    await editFiles(thisMachine, [append(home.config, 'c'), append(home.credentials, '')])
    expect([join(home.directory, '.aws'), home.config, home.credentials].map(mode)).toEqual([
      0o700, 0o600, 0o600,
    ])
  })

  onPosix('closes a directory to others without opening it to its owner', async () => {
    home.write(home.config, 'old')
    fs.chmodSync(join(home.directory, '.aws'), 0o555)
    // The superuser may write nevertheless; anybody else is refused.
    await editFiles(thisMachine, both()).catch(() => {})
    expect(mode(join(home.directory, '.aws'))).toBe(0o500)
    fs.chmodSync(join(home.directory, '.aws'), 0o700)
  })

  onPosix('leaves the mode of a directory that is not .aws', async () => {
    fs.chmodSync(home.directory, 0o755)
    await editFiles(thisMachine, [append(join(home.directory, 'config'), 'c')])
    expect(mode(home.directory)).toBe(0o755)
  })
})

describe('a path that is not what it should be', () => {
  const table: [what: string, prepare: () => void][] = [
    ['a symbolic link to a file', () => fs.symlinkSync(join(home.directory, 'elsewhere'), home.credentials)],
    ['a directory', () => fs.mkdirSync(home.credentials)],
    ['a pipe', () => execFileSync('mkfifo', [home.credentials])],
  ]
  onPosix.each(table)('is refused: %s in place of a file', async (_, prepare) => {
    home.write(home.config, 'old')
    home.write(join(home.directory, 'elsewhere'), 'other')
    prepare()
    await expect(editFiles(thisMachine, both())).rejects.toMatchObject({
      code: 'profile-file-unsafe',
      message: expect.stringContaining(home.credentials),
    })
    expect([home.read(home.config), home.read(join(home.directory, 'elsewhere'))]).toEqual(['old', 'other'])
    expect(home.list()).toEqual(['config', 'credentials'])
  })

  onPosix.each(['file', 'directory'])(
    'is refused: a symbolic link to a %s in place of the directory',
    async kind => {
      const target = join(home.directory, 'target')
      if (kind === 'directory') fs.mkdirSync(target)
      fs.symlinkSync(target, join(home.directory, '.aws'))
      await expect(editFiles(thisMachine, both())).rejects.toMatchObject({ code: 'profile-file-unsafe' })
      expect(fs.existsSync(target) ? fs.readdirSync(target) : []).toEqual([])
    },
  )

  it('is refused: a file in place of the directory', async () => {
    home.write(join(home.directory, '.aws'), 'file')
    await expect(editFiles(thisMachine, both())).rejects.toMatchObject({ code: 'profile-file-unsafe' })
  })
})

describe('several processes', () => {
  it('never lose a section, even when all find a stale lock', async () => {
    home.write(home.config, '# mine\n[mine]\nregion = here\n')
    home.write(
      `${home.config}.lock`,
      JSON.stringify({ pid: 1, host: 'gone', time: '2026-01-01T00:00:00.000Z', id: 'x' }),
    )
    const titles = [1, 2, 3, 4].map(process => [1, 2, 3, 4, 5].map(section => `s${process}-${section}`))
    await Promise.all(titles.map(mine => spawnWriter([home.config, ...mine])))
    const text = home.read(home.config) ?? ''
    expect(titles.flat().filter(title => readSection(text, title)?.get('region') !== title)).toEqual([])
    expect(text.startsWith('# mine\n[mine]\nregion = here\n')).toBe(true)
    expect(home.list()).toEqual(['config'])
  })

  it('leave the old file when one is killed, and the next puts in order what it left', async () => {
    home.write(home.config, 'old')
    await expect(spawnWriter([home.config, 'a'], { KILL: '1' })).rejects.toThrow('Command failed')
    expect(home.read(home.config)).toBe('old')
    expect(home.list()!.length).toBeGreaterThan(2)
    await editFiles(thisMachine, [append(home.config, ' and new')])
    expect(home.read(home.config)).toBe('old and new')
    expect(home.list()).toEqual(['config'])
  })

  it('keep files of others whose names are only alike', async () => {
    home.write(`${home.config}.keyless-notes.tmp`, 'mine')
    await editFiles(thisMachine, both())
    expect(home.list()).toContain('config.keyless-notes.tmp')
  })
})
