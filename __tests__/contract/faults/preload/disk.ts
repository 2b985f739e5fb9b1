// Preloaded into a step: the file system below FAULT_DIRECTORY answers FAULT_ERRNO to whoever writes to it. EROFS and
// EACCES refuse at once; ENOSPC lets files be made and takes half of what is to be in them, as a full disk does.
import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'

const { FAULT_DIRECTORY = '', FAULT_ERRNO = '' } = process.env
const full = FAULT_ERRNO === 'ENOSPC'
const root = path.resolve(FAULT_DIRECTORY)

const isBelow = (file: unknown): boolean =>
  typeof file === 'string' && (path.resolve(file) + path.sep).startsWith(root + path.sep)

const refused = (call: string): Error =>
  Object.assign(new Error(`${FAULT_ERRNO}: refused by the test, ${call}`), {
    code: FAULT_ERRNO,
    syscall: call,
  })

const original = { ...fs }
const writing = fs.constants.O_WRONLY | fs.constants.O_RDWR | fs.constants.O_CREAT
const opened = new Set<number>()

const half = (data: unknown): string | Uint8Array => {
  const bytes = Buffer.from(data as string)
  return bytes.subarray(0, bytes.length / 2)
}

Object.assign(fs, {
  mkdirSync: (file: string, ...rest: [fs.MakeDirectoryOptions]) => {
    if (isBelow(file) && !full) throw refused('mkdir')
    return original.mkdirSync(file, ...rest)
  },
  openSync: (file: string, flags: number, ...rest: [number]) => {
    const affected = isBelow(file) && typeof flags === 'number' && (flags & writing) !== 0
    if (affected && !full) throw refused('open')
    const descriptor = original.openSync(file, flags, ...rest)
    if (affected) opened.add(descriptor)
    return descriptor
  },
  closeSync: (descriptor: number) => {
    opened.delete(descriptor)
    original.closeSync(descriptor)
  },
  writeFileSync: (file: number | string, data: string, ...rest: [fs.WriteFileOptions]) => {
    if (typeof file === 'number' ? !opened.has(file) : !isBelow(file))
      return original.writeFileSync(file, data, ...rest)
    if (full) original.writeFileSync(file, half(data), ...rest)
    throw refused('write')
  },
})

const { mkdir, mkdtemp, writeFile } = promises
Object.assign(promises, {
  mkdir: async (file: string, ...rest: [fs.MakeDirectoryOptions]) => {
    if (isBelow(file) && !full) throw refused('mkdir')
    return mkdir(file, ...rest)
  },
  mkdtemp: async (prefix: string) => {
    if (isBelow(prefix) && !full) throw refused('mkdtemp')
    return mkdtemp(prefix)
  },
  writeFile: async (file: string, data: string, ...rest: [fs.WriteFileOptions]) => {
    if (!isBelow(file)) return writeFile(file, data, ...rest)
    if (full) await writeFile(file, typeof data === 'string' ? half(data) : '', ...rest)
    throw refused('write')
  },
})
syncBuiltinESMExports()
