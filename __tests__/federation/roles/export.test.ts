// Sessions of many roles become profiles, as long as what post must undo can be handed on to it.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { undo } from '../../../src/federation/export/undo.ts'
import type { AssumedRole } from '../../../src/federation/roles/assume.ts'
import { exportRoles } from '../../../src/federation/roles/export.ts'
import { readRoles } from '../../../src/federation/roles/read.ts'
import { readInputs } from '../../../src/inputs.ts'
import { session } from '../../fixtures/export-cases.ts'
import { fakeRunner } from '../../fixtures/fake-runner.ts'
import { type ProfileHome, profileHome } from '../../fixtures/profile-home.ts'

let home: ProfileHome
beforeEach(() => {
  home = profileHome()
})
afterEach(() => home.remove())

const { inputs } = readInputs({ 'INPUT_AWS-REGION': 'eu-central-1', INPUT_ROLES: 'x' })

const assumed = async (count: number): Promise<AssumedRole[]> => {
  const lines = Array.from(
    { length: count },
    (_, n) => `account-${n} = arn:aws:iam::111122223333:role/deploy`,
  )
  return (await readRoles(lines.join('\n'))).map(role => ({ role, session }))
}

describe('the profiles of many roles', () => {
  it('are undone by a record that fits an environment variable of Windows, with 250 of them', async () => {
    const runner = fakeRunner(home.env)
    await exportRoles(runner, await assumed(250), inputs)
    expect(home.read(home.credentials)?.match(/^\[account-\d+\]$/gm)).toHaveLength(250)
    expect(runner.state['keyless-undo']?.length).toBeLessThan(32_767)
    await undo(fakeRunner(home.env, { state: runner.state }))
    expect(home.list()).toBe(null)
  })

  it('are refused, and none is written, when no such record could hold them', async () => {
    const runner = fakeRunner(home.env)
    await expect(exportRoles(runner, await assumed(1000), inputs)).rejects.toMatchObject({
      code: 'input-invalid',
      message: expect.stringMatching(/^These are too many profiles for one step/),
    })
    expect([home.list(), runner.outputs, runner.exported, runner.state]).toEqual([null, {}, {}, {}])
  })
})
