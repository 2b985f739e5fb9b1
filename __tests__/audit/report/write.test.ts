// Reports on disk.
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { writeReports } from '../../../src/audit/report/write.ts'

describe('the reports on disk', () => {
  let root = ''
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'reports-'))
  })
  afterEach(() => rm(root, { recursive: true }))

  const modeOf = async (path: string) => ((await lstat(path)).mode & 0o777).toString(8)

  it('are the ones asked for, under their names', async () => {
    const directory = join(root, 'a', 'b')
    const paths = await writeReports(directory, { summary: '# S\n', json: '{}\n', snapshot: '{"v":1}' })
    expect((await readdir(directory)).sort()).toEqual(['audit.json', 'snapshot.json', 'summary.md'])
    expect(paths).toEqual({
      summary: join(directory, 'summary.md'),
      json: join(directory, 'audit.json'),
      snapshot: join(directory, 'snapshot.json'),
    })
    expect(await readFile(join(directory, 'summary.md'), 'utf8')).toBe('# S\n')
  })

  it('can come in parts', async () => {
    const { csv = '' } = await writeReports(root, { csv: ['a,b\r\n', '1,', '2\r\n'] })
    expect(await readFile(csv, 'utf8')).toBe('a,b\r\n1,2\r\n')
  })

  const onPosix = process.platform === 'win32' ? it.skip : it

  onPosix('can be read by their owner only', async () => {
    const directory = join(root, 'reports')
    const { csv = '' } = await writeReports(directory, { csv: 'a\r\n' })
    expect(await modeOf(directory)).toBe('700')
    expect(await modeOf(csv)).toBe('600')
  })

  it('replace what an earlier run left', async () => {
    await writeReports(root, { sarif: 'old' })
    const { sarif = '' } = await writeReports(root, { sarif: 'new' })
    expect(await readFile(sarif, 'utf8')).toBe('new')
    expect(await readdir(root)).toEqual(['audit.sarif'])
  })

  onPosix('replace a symbolic link instead of following it', async () => {
    const target = join(root, 'target')
    await writeFile(target, 'untouched')
    await symlink(target, join(root, 'audit.json'))
    const { json = '' } = await writeReports(root, { json: '{}' })
    expect(await readFile(target, 'utf8')).toBe('untouched')
    expect((await lstat(json)).isSymbolicLink()).toBe(false)
  })

  it('name the file that cannot be written, and leave nothing behind', async () => {
    await mkdir(join(root, 'audit.csv'))
    await writeFile(join(root, 'audit.csv', 'x'), '')
    await expect(writeReports(root, { csv: 'a' })).rejects.toMatchObject({
      code: 'report-unwritable',
      message: expect.stringContaining('audit.csv cannot be written'),
    })
    expect(await readdir(root)).toEqual(['audit.csv'])
  })

  it('name the directory that cannot be made', async () => {
    await writeFile(join(root, 'file'), '')
    await expect(writeReports(join(root, 'file', 'x'), { csv: 'a' })).rejects.toMatchObject({
      code: 'report-unwritable',
    })
  })
})
