// The credential process as AWS tools start it: a process of its own, its output, its exit code.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openRenewingProfile, type RenewingProfile } from '../fixtures/renewing-profile.ts'

const entry = path.join(import.meta.dirname, '..', '..', 'src', 'credential-process', 'index.ts')

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const run = (args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> =>
  new Promise(resolve => {
    const child = spawn(process.execPath, [entry, ...args], { env: { PATH: process.env.PATH, ...env } })
    const [stdout, stderr]: [string[], string[]] = [[], []]
    child.stdout.on('data', chunk => stdout.push(String(chunk)))
    child.stderr.on('data', chunk => stderr.push(String(chunk)))
    child.on('close', code => resolve({ code, stdout: stdout.join(''), stderr: stderr.join('') }))
  })

let profile: RenewingProfile
beforeEach(async () => {
  profile = await openRenewingProfile()
})
afterEach(() => profile.stop())

describe('the credential process', () => {
  it('prints a new session, then the stored one without a request or the settings', async () => {
    const first = await run([profile.settingsFile], profile.env)
    expect([first.code, first.stderr, profile.asked()]).toEqual([
      0,
      '',
      ['token', 'AssumeRoleWithWebIdentity'],
    ])
    expect(JSON.parse(first.stdout)).toEqual(profile.stored()?.answer)
    fs.rmSync(profile.settingsFile)
    expect(await run([profile.settingsFile], {})).toEqual(first)
    expect(profile.asked()).toEqual([])
  })

  it('prints one line on standard error and exits with 1 when it fails', async () => {
    const { code, stdout, stderr } = await run([profile.settingsFile], {})
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^keyless-aws: \[token-permission-missing\] .*\n$/)
  })

  it.each([[[]], [['']], [['/no/such/1.settings.json']], [['relative']]])('fails with %j', async args => {
    const { code, stderr } = await run(args, profile.env)
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^keyless-aws: \[renewal-settings-unusable\]/)])
  })

  it('makes one exchange for many processes, and keeps its files private', async () => {
    const ended = await Promise.all(Array.from({ length: 8 }, () => run([profile.settingsFile], profile.env)))
    expect(new Set(ended.map(({ stdout }) => stdout)).size).toBe(1)
    expect(profile.asked()).toEqual(['token', 'AssumeRoleWithWebIdentity'])
    expect(fs.readdirSync(profile.directory).sort()).toEqual(['1.session.json', '1.settings.json'])
    const { mode } = fs.statSync(path.join(profile.directory, '1.session.json'))
    if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o600)
  })
})
