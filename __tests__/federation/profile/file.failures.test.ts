// All or none: whatever fails while profile files are edited, they are as they were and nothing is left beside them.
import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { editFiles, type FileEdit } from '../../../src/federation/profile/file.ts'
import { type Machine, thisMachine } from '../../../src/files/machine.ts'
import {
  type ProfileHome,
  profileHome,
  systemError,
  withFileSystem,
  withoutWaiting,
} from '../../fixtures/profile-home.ts'

let home: ProfileHome
beforeEach(() => {
  home = profileHome()
})
afterEach(() => home.remove())

const append = (path: string, line: string): FileEdit => ({ path, edit: text => `${text ?? ''}${line}` })
const both = (): FileEdit[] => [append(home.config, 'c'), append(home.credentials, 'k')]

describe('a failure on the way', () => {
  /** Throws at the nth call. */
  const refusal = (code: string, nth: number): (() => void) => {
    let calls = 0
    return () => {
      if (++calls === nth) throw systemError(code)
    }
  }
  const renaming = (code: string, nth: number): Machine => {
    const refuse = refusal(code, nth)
    const renameSync: typeof fs.renameSync = (from, to) => {
      refuse()
      fs.renameSync(from, to)
    }
    return withFileSystem({ renameSync })
  }
  const creating = (code: string, nth: number): Machine => {
    const refuse = refusal(code, nth)
    const openSync: typeof fs.openSync = (path, ...rest) => {
      if (String(path).includes('.keyless-')) refuse()
      return fs.openSync(path, ...rest)
    }
    return withFileSystem({ openSync })
  }
  const syncing = (code: string): Machine => withFileSystem({ fsyncSync: refusal(code, 1) })

  const table: [what: string, machine: () => Machine, code: string][] = [
    ['the edit of the second file', () => thisMachine, ''],
    ['creating the first temporary file', () => creating('EROFS', 1), 'EROFS'],
    ['creating a later temporary file', () => creating('EACCES', 3), 'EACCES'],
    ['writing to the disk', () => syncing('ENOSPC'), 'ENOSPC'],
    ['replacing the first file', () => renaming('EPERM', 1), 'EPERM'],
    ['replacing the second file', () => renaming('EIO', 2), 'EIO'],
  ]
  it.each(table)(
    'in %s leaves both files as they were, and nothing beside them',
    async (_, machine, code) => {
      home.write(home.config, 'old c')
      home.write(home.credentials, 'old k')
      const refuse = (): string => {
        throw new Error('the edit refused')
      }
      const edits =
        code === '' ? [append(home.config, 'c'), { path: home.credentials, edit: refuse }] : both()
      await expect(editFiles(machine(), edits)).rejects.toMatchObject(
        code === ''
          ? { message: 'the edit refused' }
          : {
              code: 'profile-file-unwritable',
              message: expect.stringMatching(`${home.directory}.*${code}: refused`),
            },
      )
      expect([home.read(home.config), home.read(home.credentials)]).toEqual(['old c', 'old k'])
      expect(home.list()).toEqual(['config', 'credentials'])
    },
  )

  it('in replacing the second file removes the first if there was none before', async () => {
    await expect(editFiles(renaming('EIO', 2), both())).rejects.toMatchObject({
      code: 'profile-file-unwritable',
    })
    expect(home.list()).toEqual([])
  })

  it('in taking the first file back is told', async () => {
    home.write(home.config, 'old c')
    let renames = 0
    const renameSync: typeof fs.renameSync = (from, to) => {
      if (++renames > 1) throw systemError('EIO')
      fs.renameSync(from, to)
    }
    await expect(editFiles(withFileSystem({ renameSync }), both())).rejects.toMatchObject({
      message: expect.stringContaining(`${home.config} had been changed already and could not be put back`),
    })
  })

  it('never shows what the system says after the errno', async () => {
    await expect(editFiles(renaming('EIO', 1), both())).rejects.toMatchObject({
      message: expect.not.stringContaining('/secret/path'),
    })
  })

  const busy = (failures: number): Machine => {
    const renameSync: typeof fs.renameSync = (from, to) => {
      if (failures-- > 0) throw systemError('EBUSY')
      fs.renameSync(from, to)
    }
    return withoutWaiting({ ...withFileSystem({ renameSync }), platform: 'win32' })
  }
  it('because Windows holds a file open for a moment is tried again', async () => {
    await editFiles(busy(5), both())
    expect([home.read(home.config), home.read(home.credentials)]).toEqual(['c', 'k'])
  })

  it('because Windows keeps a file open ends after a bounded number of tries', async () => {
    await expect(editFiles(busy(Number.POSITIVE_INFINITY), both())).rejects.toMatchObject({
      code: 'profile-file-unwritable',
    })
    expect(home.list()).toEqual([])
  })
})
