// What profiles that renew themselves leave behind: nothing, whoever shares the machine and whenever main is killed.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { profileOf, renewing } from './renewing.ts'
import { type ContractJob, openWorld, type World } from './world.ts'

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
    expect([one.homeFiles(), readdirSync(other.runnerTemp)]).toEqual([{}, []])
  })

  it('stays away with AWS_SKIP_CLEANUP_STEP', async () => {
    const job = await world.job()
    const step = await job.main(renewing)
    await job.post(step, { env: { AWS_SKIP_CLEANUP_STEP: 'true' } })
    expect(readdirSync(job.runnerTemp)).toHaveLength(1)
  })
})

describe('a main that is killed at any of fifty moments', () => {
  const entriesBelow = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => path.join(folder, name))

  /** What readers take for a whole file is one, and nothing is open to others. */
  const expectWhole = (job: ContractJob): void => {
    for (const entry of [...entriesBelow(job.home), ...entriesBelow(job.runnerTemp)]) {
      expect([entry, statSync(entry).mode & 0o077]).toEqual([entry, 0])
      if (/(settings|session)\.json$/.test(entry))
        expect(JSON.parse(readFileSync(entry, 'utf8'))).toBeTruthy()
      if (/\.aws.config$/.test(entry))
        expect(readFileSync(entry, 'utf8')).toMatch(/^\[.*\]\n(\w+ = .*\n){3}$/)
    }
  }

  posix(
    'leaves nothing half-written or open to others, and its post step and the next job end clean',
    async () => {
      const job = await world.job()
      const { durationMs, ...whole } = await job.main(renewing)
      await job.post({ durationMs, ...whole })
      for (let moment = 0; moment < 50; moment++) {
        const step = await job.main(renewing, { killAfter: (durationMs * moment) / 40 })
        expectWhole(job)
        // Every fifth time the machine dies with main; the runner empties its directory before the next job.
        if (moment % 5 !== 4) await job.post(step)
        else
          for (const name of readdirSync(job.runnerTemp))
            await job.run('rm', ['-r', path.join(job.runnerTemp, name)])
        const next = moment % 5 === 4 ? await job.main(renewing) : null
        if (next) await job.post(next)
        expect([moment, job.homeFiles(), readdirSync(job.runnerTemp)]).toEqual([moment, {}, []])
      }
    },
    300_000,
  )
})
