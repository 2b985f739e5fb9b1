// What fails: at once where waiting cannot help, with one code, and with nothing exported, written or output.

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import {
  answer,
  type Fault,
  html,
  malformed,
  noValue,
  refuse,
  reset,
  throttle,
  truncated,
  unavailable,
} from '../../sandbox/faults.ts'
import type { Job } from '../../sandbox/job.ts'
import type { ErrorCode } from '../../src/errors.ts'
import { errorCode, exportedNothing, KEYS, openWorld, ROLE, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => world.sandbox.faults.clear())
afterAll(() => world.stop())

/** A payload file and the variable that names it. */
const eventFile = (workspace: string, payload: unknown): Record<string, string> => {
  const file = path.join(workspace, 'event.json')
  writeFileSync(file, JSON.stringify(payload))
  return { GITHUB_EVENT_PATH: file }
}

const pullRequest = (head: string, login: string) => ({
  pull_request: {
    head: { repo: { full_name: head } },
    base: { repo: { full_name: 'octo-org/octo-repo' } },
    user: { login },
  },
})

describe('a job without a token', () => {
  it.each<[string, unknown, ErrorCode, string]>([
    ['a push', {}, 'token-permission-missing', 'id-token: write'],
    [
      'a pull request from a fork',
      pullRequest('mallory/octo-repo', 'mallory'),
      'token-fork-pull-request',
      'mallory/octo-repo',
    ],
    [
      'a Dependabot pull request',
      pullRequest('octo-org/octo-repo', 'dependabot[bot]'),
      'token-dependabot',
      'Dependabot',
    ],
  ])('on %s fails in under a second and says what to do', async (_, payload, code, text) => {
    const job = await world.job({ permission: 'none' })
    const step = await job.main({ 'role-to-assume': ROLE }, { env: eventFile(job.workspace, payload) })
    expect([errorCode(step), step.exitCode, exportedNothing(step)]).toEqual([code, 1, true])
    expect(step.stdout).toContain(text)
    expect(job.stsActions()).toEqual([])
  })
})

describe('wrong inputs', () => {
  it('are reported all at once, before any request', async () => {
    const job = await world.job()
    const before = world.sandbox.requests.length
    const step = await job.main({
      'role-to-assume': ROLE,
      'role-duration-seconds': '1h',
      'output-credentials': 'yes',
      'aws-profile': 'a b',
      'custom-tags': '{',
      'allowed-account-ids': '1',
      'aws-region': 'EU',
    })
    expect(errorCode(step)).toBe('input-invalid')
    for (const name of [
      'aws-region',
      'role-duration-seconds',
      'output-credentials',
      'aws-profile',
      'custom-tags',
      'allowed-account-ids',
    ])
      expect(step.stdout).toContain(`- ${name} `)
    expect(world.sandbox.requests.length).toBe(before)
  })

  it.each([
    ['a user', 'arn:aws:iam::111122223333:user/x', 'only roles can be assumed'],
    ['a session', 'arn:aws:sts::111122223333:assumed-role/deploy/x', 'arn:aws:iam::111122223333:role/deploy'],
    ['a bare name', 'deploy', 'must be a full ARN'],
    ['a role of another partition', 'arn:aws-cn:iam::111122223333:role/deploy', 'partition aws-cn'],
  ])('for role-to-assume naming %s say what to write', async (_, role, text) => {
    const job = await world.job()
    const step = await job.main({ 'role-to-assume': role })
    expect([errorCode(step), exportedNothing(step)]).toEqual(['input-invalid', true])
    expect(step.stdout).toContain(text)
  })
})

describe('a token file', () => {
  it.each<[string, (workspace: string) => void, ErrorCode]>([
    ['that is missing', () => {}, 'token-file-unreadable'],
    ['that is a directory', workspace => mkdirSync(path.join(workspace, 'token')), 'token-file-unreadable'],
    [
      'that is no token',
      workspace => writeFileSync(path.join(workspace, 'token'), 'hello'),
      'token-malformed',
    ],
    [
      'that is huge',
      workspace => writeFileSync(path.join(workspace, 'token'), 'x'.repeat(30_000)),
      'token-file-unreadable',
    ],
    [
      'that is a symbolic link',
      workspace => {
        writeFileSync(path.join(workspace, 'real'), 'x')
        symlinkSync(path.join(workspace, 'real'), path.join(workspace, 'token'))
      },
      'token-file-unreadable',
    ],
  ])('%s fails at once', async (_, prepare, code) => {
    const job = await world.job()
    prepare(job.workspace)
    const step = await job.main({ 'role-to-assume': ROLE, 'web-identity-token-file': 'token' })
    expect([errorCode(step), exportedNothing(step), job.stsActions()]).toEqual([code, true, []])
  })
})

const denials: [string, Partial<Job>, Record<string, string>, ErrorCode, string][] = [
  [
    'a foreign repository',
    { owner: 'mallory', repository: 'octo-repo' },
    {},
    'sts-access-denied',
    'Not authorized to perform',
  ],
  ['another branch', { ref: 'refs/heads/other' }, {}, 'sts-access-denied', 'Not authorized to perform'],
  [
    'a role that does not exist',
    {},
    { 'role-to-assume': 'arn:aws:iam::111122223333:role/absent' },
    'sts-access-denied',
    'Not authorized',
  ],
  [
    'a role of an account without the provider',
    {},
    { 'role-to-assume': 'arn:aws:iam::444455556666:role/release' },
    'sts-provider-missing',
    'No OpenIDConnect provider',
  ],
  [
    'an audience the provider does not list',
    {},
    { audience: 'other' },
    'sts-audience-rejected',
    'Incorrect token audience',
  ],
  [
    'a longer session than the role allows',
    {},
    { 'role-duration-seconds': '7200' },
    'sts-request-invalid',
    'MaxSessionDuration',
  ],
]

describe('a refusal', () => {
  it.each(denials)('of %s is final after one request', async (_, change, inputs, code, text) => {
    const job = await world.job({ job: change })
    const step = await job.main({ 'role-to-assume': ROLE, 'aws-profile': 'x', ...inputs })
    expect([errorCode(step), step.exitCode, exportedNothing(step)]).toEqual([code, 1, true])
    expect(step.stdout).toContain(text)
    expect(job.stsActions()).toEqual(['AssumeRoleWithWebIdentity'])
    expect(job.homeFiles()).toEqual({})
  })

  it('of wrong source keys is final after one request', async () => {
    const job = await world.job()
    const step = await job.main({ ...KEYS, 'aws-secret-access-key': 'wrong' })
    expect([errorCode(step), exportedNothing(step), job.stsActions()]).toEqual([
      'credentials-invalid',
      true,
      ['GetCallerIdentity'],
    ])
  })
})

describe('a session of the wrong account', () => {
  it('is not exported', async () => {
    const job = await world.job()
    const step = await job.main({
      'role-to-assume': ROLE,
      'allowed-account-ids': '444455556666, 777788889999',
      'aws-profile': 'x',
      'output-credentials': 'true',
    })
    expect([errorCode(step), step.exitCode, exportedNothing(step), job.homeFiles()]).toEqual([
      'account-not-allowed',
      1,
      true,
      {},
    ])
  })

  it('or of another role than asked for is not exported', async () => {
    const job = await world.job()
    world.sandbox.faults.add(
      { service: 'sts' },
      answer(200, 'text/xml', await sessionXml('444455556666', '2099-01-01T00:00:00Z')),
    )
    const step = await job.main({ 'role-to-assume': ROLE, 'output-credentials': 'true' })
    expect([errorCode(step), exportedNothing(step)]).toEqual(['role-mismatch', true])
  })

  it('or that has expired is not exported', async () => {
    const job = await world.job()
    world.sandbox.faults.add(
      { service: 'sts' },
      answer(200, 'text/xml', await sessionXml('111122223333', '2020-01-01T00:00:00Z')),
    )
    const step = await job.main({ 'role-to-assume': ROLE })
    expect([errorCode(step), exportedNothing(step)]).toEqual(['session-expired', true])
  })
})

const sessionXml = async (account: string, expiration: string): Promise<string> => `
<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleWithWebIdentityResult>
<AssumedRoleUser><AssumedRoleId>AROAEXAMPLE:x</AssumedRoleId><Arn>arn:aws:sts::${account}:assumed-role/deploy/GitHubActions</Arn></AssumedRoleUser>
<Credentials><AccessKeyId>ASIAEXAMPLEEXAMPLE12</AccessKeyId><SecretAccessKey>c2VjcmV0</SecretAccessKey><SessionToken>dG9rZW4=</SessionToken><Expiration>${expiration}</Expiration></Credentials>
</AssumeRoleWithWebIdentityResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></AssumeRoleWithWebIdentityResponse>`

describe('what can pass later', () => {
  it.each<[string, Fault, number]>([
    ['throttling', throttle(), 2],
    ['503', unavailable(), 2],
    ['a page of a proxy in between', html(502), 1],
    ['a broken connection', reset(), 2],
    ['a broken connection within the answer', reset(40), 1],
    [
      'unreachable signing keys',
      refuse(
        'InvalidIdentityToken',
        400,
        "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements",
      ),
      2,
    ],
    [
      'IDPCommunicationError',
      refuse('IDPCommunicationError', 400, 'Your identity provider could not be reached'),
      1,
    ],
  ])('at STS (%s) is tried again', async (_, fault, times) => {
    const job = await world.job()
    world.sandbox.faults.add({ service: 'sts' }, fault, times)
    const step = await job.main({ 'role-to-assume': ROLE })
    expect(step.exitCode).toBe(0)
    expect(job.stsActions()).toHaveLength(times + 1)
  })

  it.each<[string, Fault, number]>([
    ['429', answer(429, 'application/json', '{}'), 2],
    ['503', unavailable(), 2],
    ['a broken connection', reset(), 2],
  ])('at the token service (%s) is tried again', async (_, fault, times) => {
    const job = await world.job()
    world.sandbox.faults.add({ service: 'issuer' }, fault, times)
    expect((await job.main({ 'role-to-assume': ROLE })).exitCode).toBe(0)
  })

  it('is tried once with disable-retry, and as often as retry-max-attempts says', async () => {
    const job = await world.job()
    world.sandbox.faults.add({ service: 'sts' }, throttle())
    expect(errorCode(await job.main({ 'role-to-assume': ROLE, 'disable-retry': 'true' }))).toBe(
      'sts-unavailable',
    )
    expect(job.stsActions()).toHaveLength(1)
    await job.main({ 'role-to-assume': ROLE, 'retry-max-attempts': '3' })
    expect(job.stsActions()).toHaveLength(4)
    await job.main({ 'role-to-assume': ROLE, 'retry-max-attempts': '0' })
    expect(job.stsActions()).toHaveLength(5)
  })

  it('gets a fresh token when STS calls the old one expired, once', async () => {
    const job = await world.job()
    const expired = refuse(
      'ExpiredTokenException',
      400,
      'Token expired: current date/time 1 must be before the expiration date/time0',
    )
    const tokens = () => world.sandbox.requests.filter(({ action }) => action === 'token').length
    const before = tokens()
    world.sandbox.faults.add({ service: 'sts' }, expired, 1)
    expect((await job.main({ 'role-to-assume': ROLE })).exitCode).toBe(0)
    expect(tokens() - before).toBe(2)
    world.sandbox.faults.add({ service: 'sts' }, expired)
    expect(errorCode(await job.main({ 'role-to-assume': ROLE }))).toBe('sts-token-expired')
    expect(tokens() - before).toBe(4)
  })
})

describe('an answer that is none', () => {
  it.each<[string, Fault, ErrorCode]>([
    ['JSON without a token', noValue(), 'token-request-failed'],
    ['no JSON', malformed('application/json'), 'token-request-failed'],
    ['403', answer(403, 'application/json', '{"message":"eyJhbGciOi.secret"}'), 'token-request-failed'],
    ['a token that is none', answer(200, 'application/json', '{"value":"plain"}'), 'token-malformed'],
    ['more than a mebibyte', answer(200, 'application/json', 'x'.repeat(2_000_000)), 'token-request-failed'],
  ])('of the token service (%s) exports nothing', async (_, fault, code) => {
    const job = await world.job()
    world.sandbox.faults.add({ service: 'issuer' }, fault)
    const step = await job.main({ 'role-to-assume': ROLE, 'retry-max-attempts': '2' })
    expect([errorCode(step), exportedNothing(step), job.stsActions()]).toEqual([code, true, []])
  })

  it.each<[string, Fault]>([
    ['no XML', malformed()],
    ['a truncated body', truncated(700)],
    ['an empty body', answer(200, 'text/xml', '')],
    ['a page of HTML', html(200)],
    ['a success without credentials', answer(200, 'text/xml', '<AssumeRoleWithWebIdentityResponse/>')],
  ])('of STS (%s) exports nothing', async (_, fault) => {
    const job = await world.job()
    world.sandbox.faults.add({ service: 'sts' }, fault)
    const step = await job.main({ 'role-to-assume': ROLE, 'retry-max-attempts': '2' })
    expect([errorCode(step), exportedNothing(step)]).toEqual(['session-incomplete', true])
  })
})

describe('action-timeout-s', () => {
  it('ends the step when something hangs', async () => {
    const job = await world.job()
    world.sandbox.faults.add({ service: 'sts' }, { kind: 'deliver', delivery: { delayMs: 60_000 } })
    const step = await job.main({ 'role-to-assume': ROLE, 'action-timeout-s': '1' })
    expect([errorCode(step), step.exitCode, exportedNothing(step)]).toEqual(['action-timeout', 1, true])
  })
})

describe('a proxy', () => {
  let proxy: Server
  const tunnels: string[] = []
  beforeAll(async () => {
    proxy = createServer((_, response) => response.writeHead(405).end())
    proxy.on('connect', ({ url = '' }, socket) => {
      tunnels.push(url)
      const [host, port] = url.split(':')
      const upstream = connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        upstream.pipe(socket).pipe(upstream)
      })
      for (const side of [upstream, socket]) side.on('error', () => side.destroy())
    })
    await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => void proxy.close())
  const proxyUrl = (): string => `http://user:p4ssw0rd@127.0.0.1:${(proxy.address() as AddressInfo).port}`

  it('serves the token request and STS, and its password is never printed', async () => {
    const job = await world.job()
    const step = await job.main({ 'role-to-assume': ROLE, 'http-proxy': proxyUrl() })
    expect(step.exitCode).toBe(0)
    const { issuer, sts } = world.sandbox.urls
    expect(tunnels.splice(0).sort()).toEqual([issuer, sts].map(url => new URL(url).host).sort())
    expect(step.stdout).not.toContain('p4ssw0rd')
  })

  it('serves signed calls too', async () => {
    const job = await world.job()
    expect((await job.main({ ...KEYS, 'http-proxy': proxyUrl() })).exitCode).toBe(0)
    expect(tunnels.splice(0)).toEqual([new URL(world.sandbox.urls.sts).host])
  })

  it('is passed by for hosts in no-proxy, and taken from HTTPS_PROXY', async () => {
    const job = await world.job()
    const step = await job.main(
      { 'role-to-assume': ROLE, 'no-proxy': '127.0.0.1' },
      { env: { HTTPS_PROXY: proxyUrl() } },
    )
    expect([step.exitCode, tunnels.splice(0)]).toEqual([0, []])
    expect(step.log).toContain('http-proxy from HTTPS_PROXY')
  })

  it('that is not there fails instead of being passed by', async () => {
    const job = await world.job()
    const step = await job.main({
      'role-to-assume': ROLE,
      'http-proxy': 'http://127.0.0.1:1',
      'retry-max-attempts': '2',
    })
    expect([errorCode(step), exportedNothing(step), job.stsActions()]).toEqual([
      'token-request-failed',
      true,
      [],
    ])
  })
})
