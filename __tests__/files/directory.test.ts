// Directories of profile files: made private, one by one, and never taken from somebody else.
import { statSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ensureDirectory } from '../../src/files/directory.ts'
import { thisMachine } from '../../src/files/machine.ts'
import { type ProfileHome, profileHome, systemError, withFileSystem } from '../fixtures/profile-home.ts'
import { thrown } from '../fixtures/thrown.ts'

let home: ProfileHome
beforeEach(() => {
  home = profileHome()
})
afterEach(() => home.remove())

describe('a directory that is missing', () => {
  it('is made with those above it, for its owner alone', () => {
    const directory = path.join(home.directory, 'a', 'b', '.aws')
    ensureDirectory(thisMachine, directory)
    expect(statSync(directory).isDirectory()).toBe(true)
    if (process.platform !== 'win32') expect(statSync(path.dirname(directory)).mode & 0o777).toBe(0o700)
  })

  it('is the same to us when another process makes it at the same moment', () => {
    const { mkdirSync } = thisMachine.fs
    const machine = withFileSystem({
      mkdirSync: ((file: string) => {
        mkdirSync(file)
        mkdirSync(file)
      }) as typeof mkdirSync,
    })
    ensureDirectory(machine, path.dirname(home.config))
    expect(home.list()).toEqual([])
  })

  it('is said to be on a read-only file system where it is, though Node says so for one directory only', async () => {
    const machine = withFileSystem({
      mkdirSync: ((_: string, options?: { recursive?: boolean }) => {
        throw systemError(options?.recursive ? 'ENOENT' : 'EROFS')
      }) as typeof thisMachine.fs.mkdirSync,
    })
    const error = await thrown((async () => ensureDirectory(machine, path.dirname(home.config)))())
    expect(error).toMatchObject({
      code: 'profile-file-unwritable',
      message: expect.stringContaining('EROFS'),
    })
  })
})
