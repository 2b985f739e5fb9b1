// Main killed before each single call of the file system: nothing half-written, nothing open to others, and post (or the
// next job) leaves nothing of it. Death is played: from that call on, no call of the dead process does anything.
import fs from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readStored } from '../../../src/credential-process/session-file.ts'
import { readSettings } from '../../../src/credential-process/settings.ts'
import { type ExportOptions, exportSession } from '../../../src/federation/export/index.ts'
import { undo } from '../../../src/federation/export/undo.ts'
import { type FileSystem, type Machine, thisMachine } from '../../../src/files/machine.ts'
import { session, toProfile, toRenewingProfile } from '../../fixtures/export-cases.ts'
import { fakeRunner } from '../../fixtures/fake-runner.ts'
import { type ProfileHome, profileHome, withoutWaiting } from '../../fixtures/profile-home.ts'

/** No process has this number. */
const DEAD = 2 ** 30

let home: ProfileHome
let env: Record<string, string>
beforeEach(() => {
  home = profileHome()
  env = home.env
})
afterEach(() => home.remove())

/** A machine whose process dies after so many calls of the file system. */
const dyingAfter = (calls: number): { machine: Machine; isDead: () => boolean } => {
  let left = calls
  const mortal = new Proxy(thisMachine.fs, {
    get: (target, name: keyof FileSystem) => {
      const member: unknown = target[name]
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => {
        left -= 1
        if (left < 0) throw new Error('dead')
        return member(...args)
      }
    },
  })
  return { machine: { ...thisMachine, pid: DEAD, fs: mortal }, isDead: () => left < 0 }
}

interface Killed {
  readonly survived: boolean
  /** What the runner was told until then. */
  readonly state: Readonly<Record<string, string>>
}

const main = async (options: ExportOptions, calls: number): Promise<Killed> => {
  const { machine, isDead } = dyingAfter(calls)
  const state: Record<string, string> = {}
  const saveState = (name: string, value: string): void => {
    if (!isDead()) state[name] = value
  }
  const runner = { ...fakeRunner(env), saveState }
  const survived = await exportSession(runner, session, options, machine).then(
    () => true,
    () => false,
  )
  return { survived, state }
}

const post = async (state: Killed['state']): Promise<string[]> => {
  const runner = fakeRunner(env, { state })
  await undo(runner, withoutWaiting())
  return runner.log.filter(line => line.startsWith('::warning::'))
}

const filesLeft = (): string[] =>
  fs.readdirSync(home.directory, { recursive: true, encoding: 'utf8' }).filter(name => name !== 'temp')

/** Every file that a reader would take for one of its own is whole, and nothing is open to others. */
const expectWhole = (): void => {
  for (const name of filesLeft()) {
    const file = join(home.directory, name)
    const { mode } = fs.statSync(file)
    if (process.platform !== 'win32') expect([name, mode & 0o077]).toEqual([name, 0])
    const text = fs.statSync(file).isFile() ? fs.readFileSync(file, 'utf8') : ''
    if (name.endsWith('.session.json')) expect(readStored(text)).not.toBe(null)
    if (name.endsWith('.settings.json')) expect(readSettings(text, file).profile).toBe('prod')
    if (/aws.(config|credentials)$/.test(name)) expect(text).toMatch(/^\[(profile )?prod\]\n(\w+ = \S.*\n)+$/)
  }
}

const kinds: [kind: string, options: ExportOptions][] = [
  ['that renews itself', toRenewingProfile('prod')],
  ['of fixed keys', toProfile('prod')],
]

describe('a main that is killed', () => {
  it.each(kinds)('at any point of writing a profile %s is undone by its post step', async (_, options) => {
    for (let calls = 0; ; calls++) {
      const { survived, state } = await main(options, calls)
      expectWhole()
      expect([calls, await post(state), filesLeft()]).toEqual([calls, [], []])
      if (survived) break
      expect(calls).toBeLessThan(200)
    }
  })

  it.each(kinds)(
    'and never undone, writing a profile %s, does not keep the next job from its own',
    async (_, options) => {
      for (let calls = 0; ; calls++) {
        const { survived } = await main(options, calls)
        if (survived) break
        // The runner empties its temporary directory before the next job.
        fs.rmSync(home.temp, { recursive: true })
        fs.mkdirSync(home.temp)
        const runner = fakeRunner(env)
        await exportSession(runner, session, options, withoutWaiting())
        expect([calls, await post(runner.state)]).toEqual([calls, []])
        expect([calls, home.list() ?? []]).toEqual([calls, []])
        fs.rmSync(join(home.directory, '.aws'), { recursive: true, force: true })
      }
    },
  )
})
