// The lock between processes: who waits, whose lock is taken over, and that none is left behind.
import fs from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { withLocks } from '../../src/files/file-lock.ts'
import { type Machine, thisMachine } from '../../src/files/machine.ts'
import { profileHome, systemError, withFileSystem, withoutWaiting } from '../fixtures/profile-home.ts'

const home = profileHome()
const file = join(home.directory, 'config')
const lock = `${file}.lock`
afterEach(() => {
  for (const name of fs.readdirSync(home.directory))
    fs.rmSync(join(home.directory, name), { recursive: true })
})

afterAll(home.remove)

const LIVING = 11
const DEAD = 12
let machine: ReturnType<typeof withoutWaiting>
beforeEach(() => {
  const simulated: Machine = { ...thisMachine, host: 'here', pid: 10, isAlive: pid => pid !== DEAD }
  machine = withoutWaiting(simulated)
})

const holder = (pid: number, host = 'here', secondsAgo = 0): string =>
  JSON.stringify({ pid, host, time: new Date(Date.now() - secondsAgo * 1000).toISOString(), id: 'x' })

const take = (files = [file]): Promise<string> => withLocks(machine, files, async () => 'taken')

describe('a lock', () => {
  it('names its holder while it is held and is gone afterwards', async () => {
    const during = await withLocks(machine, [file], async () => fs.readFileSync(lock, 'utf8'))
    expect(JSON.parse(during)).toMatchObject({ pid: 10, host: 'here', time: expect.stringMatching(/Z$/) })
    expect(fs.existsSync(lock)).toBe(false)
  })

  it('is gone after a task that failed', async () => {
    const task = withLocks(machine, [file], () => Promise.reject(new Error('the task failed')))
    await expect(task).rejects.toThrow('the task failed')
    expect(fs.readdirSync(home.directory)).toEqual([])
  })

  it('is gone when the process ends before the task does', async () => {
    const atExit = new Set<() => void>()
    const ending: Machine = {
      ...machine,
      onExit: task => {
        atExit.add(task)
        return () => atExit.delete(task)
      },
    }
    await withLocks(ending, [file, `${file}2`], async () => {
      for (const task of atExit) task()
      expect(fs.readdirSync(home.directory)).toEqual([])
    })
    expect(atExit.size).toBe(0)
  })

  it('is taken once for a file named twice', async () => {
    await expect(take([file, file])).resolves.toBe('taken')
  })

  it('lets tasks of one process follow each other', async () => {
    const order: string[] = []
    const task = (name: string) => async () => {
      order.push(`${name} starts`)
      await Promise.resolve()
      order.push(`${name} ends`)
    }
    await Promise.all([withLocks(machine, [file], task('a')), withLocks(machine, [file], task('b'))])
    expect(order).toEqual(['a starts', 'a ends', 'b starts', 'b ends'])
  })

  it('is not removed by a holder that lost it', async () => {
    await withLocks(machine, [file], async () => fs.writeFileSync(lock, holder(LIVING)))
    expect(fs.readFileSync(lock, 'utf8')).toContain(`"pid":${LIVING}`)
  })
})

describe('a lock held by another', () => {
  const stale: [what: string, content: () => string][] = [
    ['whose process is dead', () => holder(DEAD)],
    ['older than a minute', () => holder(LIVING, 'here', 61)],
    ['older than a minute on another host', () => holder(LIVING, 'elsewhere', 61)],
  ]
  it.each(stale)('%s is taken over at once', async (_, content) => {
    fs.writeFileSync(lock, content())
    await expect(take()).resolves.toBe('taken')
    expect(machine.slept()).toBe(0)
    expect(fs.readdirSync(home.directory)).toEqual([])
  })

  const held: [what: string, content: () => string, named: string][] = [
    ['that lives', () => holder(LIVING), 'process 11 of "here"'],
    ['of a process of another host', () => holder(DEAD, 'elsewhere'), 'process 12 of "elsewhere"'],
    [
      'that wrote something else',
      () => '{"pid":-1,"host":"here","time":"2026-01-01T00:00:00Z"}',
      'another process',
    ],
  ]
  it.each(held)('%s is waited for, and named when it does not let go', async (_, content, named) => {
    fs.writeFileSync(lock, content())
    await expect(take()).rejects.toMatchObject({
      code: 'profile-file-locked',
      message: expect.stringContaining(`${lock} is held by ${named}`),
    })
    expect(machine.slept()).toBeGreaterThan(20_000)
    expect(machine.slept()).toBeLessThan(60_000)
    expect(fs.readdirSync(home.directory)).toEqual(['config.lock'])
  })

  it('is taken as soon as it is released', async () => {
    fs.writeFileSync(lock, holder(LIVING))
    const sleep = async (milliseconds: number) => {
      await machine.sleep(milliseconds)
      if (machine.slept() > 500) fs.rmSync(lock, { force: true })
    }
    await expect(withLocks({ ...machine, sleep }, [file], async () => 'taken')).resolves.toBe('taken')
  })

  it('without a readable name is taken over when the file is older than a minute', async () => {
    fs.writeFileSync(lock, 'something else')
    const old = Date.now() / 1000 - 61
    fs.utimesSync(lock, old, old)
    await expect(take()).resolves.toBe('taken')
  })

  it('that its holder never filled is taken over after ten seconds', async () => {
    fs.writeFileSync(lock, '')
    await expect(take()).resolves.toBe('taken')
    expect(machine.slept()).toBeGreaterThan(9_000)
    expect(machine.slept()).toBeLessThan(12_000)
  })

  it('is not held by whoever fills it after another has taken it over', async () => {
    let held = false
    const writeFileSync: typeof fs.writeFileSync = (...written) => {
      fs.writeFileSync(...written)
      if (held) return
      held = true
      fs.rmSync(lock)
      fs.writeFileSync(lock, holder(LIVING))
    }
    const task = withLocks(withFileSystem({ writeFileSync }, machine), [file], async () => 'taken')
    await expect(task).rejects.toMatchObject({ code: 'profile-file-locked' })
  })

  it('is left to whoever is taking it over already', async () => {
    fs.writeFileSync(lock, holder(DEAD))
    fs.writeFileSync(`${lock}.takeover`, holder(LIVING))
    await expect(take()).rejects.toMatchObject({ code: 'profile-file-locked' })
  })

  it('is taken over although an earlier takeover was killed', async () => {
    fs.writeFileSync(lock, holder(DEAD))
    fs.writeFileSync(`${lock}.takeover`, '')
    const old = Date.now() / 1000 - 61
    fs.utimesSync(`${lock}.takeover`, old, old)
    await expect(take()).resolves.toBe('taken')
    expect(fs.readdirSync(home.directory)).toEqual([])
  })
})

describe('a lock that cannot be created', () => {
  it.each(['EROFS', 'EACCES', 'ENOSPC'])('for %s is an error at once', async code => {
    const openSync = () => {
      throw systemError(code)
    }
    const task = withLocks(withFileSystem({ openSync }, machine), [file], async () => 'taken')
    await expect(task).rejects.toMatchObject({
      code: 'profile-file-unwritable',
      message: expect.stringContaining(`${lock} cannot be read or replaced: ${code}`),
    })
    expect(machine.slept()).toBe(0)
  })

  it('is not left half-written', async () => {
    const writeFileSync = () => {
      throw systemError('ENOSPC')
    }
    const task = withLocks(withFileSystem({ writeFileSync }, machine), [file], async () => 'taken')
    await expect(task).rejects.toMatchObject({ code: 'profile-file-unwritable' })
    expect(fs.readdirSync(home.directory)).toEqual([])
  })

  it('because another job removed the directory is created with it', async () => {
    const inside = join(home.directory, 'gone', 'config')
    await expect(take([inside])).resolves.toBe('taken')
  })

  it('because Windows is still deleting the old one is waited for', async () => {
    let refusals = 3
    const openSync: typeof fs.openSync = (...options) => {
      if (refusals-- > 0) throw systemError('EPERM')
      return fs.openSync(...options)
    }
    const windows = withFileSystem({ openSync }, { ...machine, platform: 'win32' })
    await expect(withLocks(windows, [file], async () => 'taken')).resolves.toBe('taken')
    expect(machine.slept()).toBeGreaterThan(0)
  })
})
