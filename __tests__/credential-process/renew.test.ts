// Renewal against the sandbox, with a clock of the test: when a session is replaced, by what, and what is left of it.
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { answer, refuse, throttle, unavailable } from '../../sandbox/faults.ts'
import { failureLine } from '../../src/credential-process/renew.ts'
import { KeylessError } from '../../src/errors.ts'
import { connectProxy } from '../fixtures/connect-proxy.ts'
import { closedAfterEach } from '../fixtures/opened.ts'
import { systemError } from '../fixtures/profile-home.ts'
import { openRenewingProfile, RELEASE, type RenewingProfile, roleCall } from '../fixtures/renewing-profile.ts'
import { webIdentityXml } from '../fixtures/sts-answers.ts'

const opened = closedAfterEach()

let profile: RenewingProfile
beforeEach(async () => {
  profile = await openRenewingProfile()
})
afterEach(() => profile.stop())

const EXCHANGE = ['token', 'AssumeRoleWithWebIdentity']

describe('renewal', () => {
  it('asks GitHub for a token and STS for a session, and stores it for the next caller', async () => {
    const given = await profile.call()
    expect(given).toEqual({
      Version: 1,
      AccessKeyId: expect.stringMatching(/^ASIA/),
      SecretAccessKey: expect.any(String),
      SessionToken: expect.stringMatching(/^IQoJ/),
      Expiration: profile.instant(3600),
    })
    expect(profile.stored()).toEqual({ obtained: profile.instant(0), answer: given })
    expect(await profile.call()).toEqual(given)
    expect(profile.asked()).toEqual(EXCHANGE)
  })

  it('comes ten minutes before the end of an hour, with a token of its own', async () => {
    const first = await profile.call()
    profile.pass(3000 - 1)
    expect(await profile.call()).toEqual(first)
    expect(profile.asked()).toEqual(EXCHANGE)
    profile.pass(1)
    const second = await profile.call()
    expect(second.Expiration).toBe(profile.instant(3000 + 3600))
    expect(profile.asked()).toEqual(EXCHANGE)
  })

  it('sends what the settings say', async () => {
    const policy = '{"Version":"2012-10-17","Statement":[]}'
    const policyArns = ['arn:aws:iam::aws:policy/ReadOnlyAccess']
    const call = { sessionName: 'octo@deploy', durationSeconds: 900, policy, policyArns }
    profile.configure({ chain: [roleCall(profile.sandbox.urls.sts, call)] })
    await profile.call()
    expect(profile.sandbox.requests.at(-1)?.params).toMatchObject({
      RoleSessionName: 'octo@deploy',
      DurationSeconds: '900',
      Policy: policy,
      'PolicyArns.member.1.arn': policyArns[0],
    })
    expect(profile.sandbox.requests[0]?.params).toMatchObject({ audience: 'sts.amazonaws.com' })
  })

  it('happens once for ten who ask at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => profile.call()))
    expect(new Set(answers.map(({ AccessKeyId }) => AccessKeyId)).size).toBe(1)
    expect(profile.asked()).toEqual(EXCHANGE)
    expect(fs.readdirSync(profile.directory).sort()).toEqual(['1.session.json', '1.settings.json'])
  })

  it('replaces a file that holds no session, and what a killed process left beside it', async () => {
    const left = path.join(profile.directory, '1.session.json.keyless-99-0123456789abcdef.tmp')
    for (const file of [left, path.join(profile.directory, '1.session.json')]) fs.writeFileSync(file, '{"obt')
    await profile.call()
    expect(profile.stored()).not.toBe(null)
    expect(fs.existsSync(left)).toBe(false)
  })

  it('assumes the further roles of the chain, each with the session before', async () => {
    const sts = profile.sandbox.urls.sts
    const tags = [
      { key: 'Repository', value: 'octo-org/octo-repo', droppable: false },
      { key: 'RunId', value: '1', droppable: true },
    ]
    const release = roleCall(sts, {
      roleArn: RELEASE,
      externalId: 'only-us',
      tags,
      transitiveTagKeys: ['RunId'],
    })
    profile.configure({ chain: [roleCall(sts), release] })
    const { AccessKeyId } = await profile.call()
    expect(profile.asked()).toEqual([...EXCHANGE, 'AssumeRole'])
    expect(profile.sandbox.keyring.find(AccessKeyId)?.caller.arn).toBe(
      'arn:aws:sts::444455556666:assumed-role/release/GitHubActions',
    )
    expect(profile.sandbox.requests.at(-1)?.params).toMatchObject({
      ExternalId: 'only-us',
      'Tags.member.1.Key': 'Repository',
      'TransitiveTagKeys.member.1': 'RunId',
    })
  })

  it('gives up the droppable tags when STS finds them too large', async () => {
    const sts = profile.sandbox.urls.sts
    const tags = [
      { key: 'Repository', value: 'r', droppable: false },
      { key: 'RunId', value: '1', droppable: true },
    ]
    profile.configure({ chain: [roleCall(sts), roleCall(sts, { roleArn: RELEASE, tags })] })
    const tooLarge = refuse('PackedPolicyTooLarge', 400, 'Packed size consumes 117% of the allotted space.')
    profile.sandbox.faults.add({ service: 'sts', action: 'AssumeRole' }, tooLarge, 1)
    await profile.call()
    expect(Object.values(profile.sandbox.requests.at(-1)?.params ?? {})).not.toContain('RunId')
  })

  it('goes through the proxy of the settings', async () => {
    const proxy = await opened(connectProxy())
    profile.configure({ httpProxy: `http://user:secret@127.0.0.1:${proxy.port}` })
    await profile.call()
    const hosts = [profile.sandbox.urls.issuer, profile.sandbox.urls.sts].map(url => new URL(url).host)
    expect(proxy.tunnels.map(({ target }) => target)).toEqual(hosts)
    expect(proxy.tunnels[0]?.authorization).toMatch(/^Basic /)
  })

  it('tries again what can pass later, and asks for a new token when STS wants one', async () => {
    const { faults } = profile.sandbox
    faults.add({ service: 'issuer', action: 'token' }, unavailable(), 1)
    faults.add({ service: 'sts' }, throttle(), 1)
    faults.add({ service: 'sts' }, refuse('IDPRejectedClaim', 403, 'The token was revoked.'), 1)
    await profile.call()
    const sts = 'AssumeRoleWithWebIdentity'
    expect(profile.asked()).toEqual(['token', 'token', sts, sts, 'token', sts])
  })

  it('stores nothing when the job ends meanwhile', async () => {
    const lstatSync: typeof fs.lstatSync = ((...args: Parameters<typeof fs.lstatSync>) => {
      if (profile.sandbox.requests.length === EXCHANGE.length)
        fs.rmSync(profile.settingsFile, { force: true })
      return fs.lstatSync(...args)
    }) as typeof fs.lstatSync
    await profile.call(profile.env, { ...profile.machine, fs: { ...profile.machine.fs, lstatSync } })
    expect(fs.readdirSync(profile.directory)).toEqual([])
  })
})

describe('a renewal that fails', () => {
  const codeOf = async (call: Promise<unknown>): Promise<string> =>
    call.then(
      () => 'none',
      (error: KeylessError) => error.code,
    )

  const failures: [what: string, change: () => void, code: string][] = [
    [
      'STS refuses',
      () => profile.sandbox.faults.add({ service: 'sts' }, refuse('AccessDenied', 403, 'No.')),
      'sts-access-denied',
    ],
    ['STS is down', () => profile.sandbox.faults.add({ service: 'sts' }, unavailable()), 'sts-unavailable'],
    [
      'GitHub gives no token',
      () => profile.sandbox.faults.add({ service: 'issuer' }, unavailable(500)),
      'token-request-failed',
    ],
    ['the settings are gone', () => fs.rmSync(profile.settingsFile), 'renewal-settings-unusable'],
    [
      'the settings are of another version',
      () => profile.configure({ version: 2 as 1 }),
      'renewal-settings-unusable',
    ],
    [
      'the session is of another role',
      () => {
        profile.sandbox.faults.add({ service: 'sts' }, answer(200, 'text/xml', webIdentityXml))
        const roleArn = 'arn:aws:iam::111122223333:role/other'
        profile.configure({ chain: [roleCall(profile.sandbox.urls.sts, { roleArn })] })
      },
      'role-mismatch',
    ],
  ]
  it.each(failures)('because %s has its code, and leaves no lock', async (_, change, code) => {
    change()
    expect(await codeOf(profile.call())).toBe(code)
    expect(fs.readdirSync(profile.directory).filter(name => name.includes('lock'))).toEqual([])
  })

  it("because the job's variables are missing says which ones", async () => {
    await expect(profile.call({})).rejects.toMatchObject({
      code: 'token-permission-missing',
      message: expect.stringContaining('ACTIONS_ID_TOKEN_REQUEST_TOKEN'),
    })
    expect(profile.asked()).toEqual([])
  })

  it('is none as long as the stored session lasts a minute, and is tried again by the next caller', async () => {
    const first = await profile.call()
    profile.sandbox.faults.add({ service: 'sts' }, refuse('AccessDenied', 403, 'No.'))
    profile.pass(3600 - 61)
    expect([await profile.call(), await profile.call()]).toEqual([first, first])
    expect(profile.asked()).toEqual([...EXCHANGE, ...EXCHANGE, ...EXCHANGE])
    profile.pass(2)
    expect(await codeOf(profile.call())).toBe('sts-access-denied')
    profile.sandbox.faults.clear()
    expect((await profile.call()).AccessKeyId).not.toBe(first.AccessKeyId)
  })

  it('because the disk is full has a code, and keeps the old session', async () => {
    const first = await profile.call()
    profile.pass(3600)
    const fsyncSync = (): never => {
      throw systemError('ENOSPC')
    }
    const full = { ...profile.machine, fs: { ...profile.machine.fs, fsyncSync } }
    expect(await codeOf(profile.call(profile.env, full))).toBe('profile-file-unwritable')
    expect(profile.stored()?.answer).toEqual(first)
  })

  it('is one line on standard error, whatever the message holds', () => {
    const error = new KeylessError('sts-unavailable', 'one\ntwo\u2028three', { hint: '  a:\n    b\u001b[1m' })
    expect(failureLine(error)).toBe('keyless-aws: [sts-unavailable] one two three a: b [1m\n')
    expect(failureLine('thrown')).toMatch(/^keyless-aws: \[internal\] thrown .*\n$/)
  })
})
