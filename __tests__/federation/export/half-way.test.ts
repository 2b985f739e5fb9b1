// An export that the runner stops half-way, as when the disk of its files fills up: later steps see none of it.
import { readdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { exportSession } from '../../../src/federation/export/index.ts'
import { session, toProfile } from '../../fixtures/export-cases.ts'
import { type FakeRunner, fakeRunner } from '../../fixtures/fake-runner.ts'
import { type ProfileHome, profileHome } from '../../fixtures/profile-home.ts'

let home: ProfileHome
let runner: FakeRunner
beforeEach(() => {
  home = profileHome()
  runner = fakeRunner(home.env)
})
afterEach(() => home.remove())

const everything = { ...toProfile('prod'), outputCredentials: true, outputEnvCredentials: true }

/** The runner, with a file that takes one value and no more. */
const stoppedAt = (name: 'setOutput' | 'exportVariable'): FakeRunner => {
  const set = runner[name]
  let times = 0
  return Object.assign(runner, {
    [name]: (key: string, value: string) => {
      if (value !== '' && times++ > 0) throw new Error('ENOSPC')
      set(key, value)
    },
  })
}

describe.each(['setOutput', 'exportVariable'] as const)('when %s fails', name => {
  it('leaves no profile, and nothing but blanks of what was set', async () => {
    await expect(exportSession(stoppedAt(name), session, everything)).rejects.toThrow('ENOSPC')
    expect([home.list(), readdirSync(home.temp)]).toEqual([null, []])
    const values = [...Object.values(runner.exported), ...Object.values(runner.outputs)]
    expect(values.filter(value => value !== '')).toEqual([])
    expect(JSON.parse(runner.state['keyless-undo']!)).toEqual([])
  })

  it('sets no variable before every output is set', async () => {
    await exportSession(stoppedAt(name), session, everything).catch(() => undefined)
    const set = runner.effects.filter(effect => /^(env|output) /.test(effect))
    const before = set.slice(
      0,
      Math.max(
        0,
        set.findIndex(effect => effect.startsWith('env ')),
      ),
    )
    expect(before).toHaveLength(name === 'setOutput' ? 0 : 6)
  })
})
