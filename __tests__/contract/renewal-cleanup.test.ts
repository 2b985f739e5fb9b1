// What profiles that renew themselves leave behind: nothing, whoever shares the machine.
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { profileOf, renewing } from './renewing.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const posix = process.platform === 'win32' ? it.skip : it

describe('the clean-up', () => {
  it('leaves no file and no directory', async () => {
    const job = await world.job()
    const step = await job.main(renewing)
    const post = await job.post(step)
    expect(post.exported).toEqual(Object.fromEntries(Object.keys(step.exported).map(name => [name, ''])))
    expect([readdirSync(job.home), readdirSync(job.runnerTemp)]).toEqual([[], []])
  })

  posix('of one job takes nothing from another that shares its home directory', async () => {
    const [one, other] = [await world.job(), await world.job()]
    const shared = { HOME: one.home, USERPROFILE: one.home }
    Object.assign(other.env, shared)
    const [stepOfOne, stepOfOther] = [await one.main(renewing), await other.main(renewing)]
    await one.post(stepOfOne)
    expect(readdirSync(one.runnerTemp)).toEqual([])
    const command = profileOf(one, stepOfOther.exported.AWS_PROFILE ?? '').credential_process ?? 'exit 9'
    expect((await other.run('sh', ['-c', command])).exitCode).toBe(0)
    await other.post(stepOfOther)
    expect([readdirSync(one.home), readdirSync(other.runnerTemp)]).toEqual([[], []])
  })

  it('stays away with AWS_SKIP_CLEANUP_STEP', async () => {
    const job = await world.job()
    const step = await job.main(renewing)
    await job.post(step, { env: { AWS_SKIP_CLEANUP_STEP: 'true' } })
    expect(readdirSync(job.runnerTemp)).toHaveLength(1)
  })
})
