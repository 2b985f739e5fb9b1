// The post entry as the runner starts it: a process of its own, with main's state in its environment.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { exportSession } from '../src/federation/export/index.ts'
import { session, toProfile } from './fixtures/export-cases.ts'
import { fakeRunner } from './fixtures/fake-runner.ts'
import { profileHome } from './fixtures/profile-home.ts'

const home = profileHome()
afterAll(() => home.remove())

const variables = join(home.directory, 'github-env')

/** Throws when the process fails. */
const runPost = (state: string | undefined): string => {
  fs.writeFileSync(variables, '')
  const { AWS_SKIP_CLEANUP_STEP: _, ...env } = process.env
  return execFileSync(process.execPath, [join(import.meta.dirname, '..', 'src', 'post.ts')], {
    env: { ...env, ...home.env, GITHUB_ENV: variables, 'STATE_keyless-undo': state },
    encoding: 'utf8',
  })
}

describe('the post entry', () => {
  it('undoes what main recorded', async () => {
    const main = fakeRunner(home.env)
    await exportSession(main, session, { ...toProfile('prod'), outputEnvCredentials: true })
    expect(runPost(main.state['keyless-undo'])).toMatch(
      /^Blanked: .*AWS_PROFILE\nRemoved: \[prod\] from .*\nRemoved: \[profile prod\] from .*\nRemoved: .*keyless-aws-.*\n$/,
    )
    expect(fs.readFileSync(variables, 'utf8')).toMatch(/^AWS_PROFILE<<(\S+)\r?\n\r?\n\1$/m)
    expect(home.list()).toBe(null)
  })

  it('succeeds with a warning when the state is damaged', () => {
    expect(runPost('damaged')).toMatch(/^::warning::The credentials of this step could not be cleaned up/)
  })

  it('has nothing to do when main recorded nothing', () => {
    expect([runPost(undefined), fs.readFileSync(variables, 'utf8')]).toEqual(['', ''])
  })
})
