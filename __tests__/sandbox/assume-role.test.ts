// AssumeRole and GetCallerIdentity against the sandbox through the real client: users, external ids, chains.
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Sandbox } from '../../sandbox/index.ts'
import {
  assume,
  builder,
  clientOf,
  denied,
  HOME,
  hop,
  keysOf,
  OTHER,
  refused,
  sessionOf,
  startChains,
  USER,
} from './chains.ts'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startChains()
})

afterAll(() => sandbox.stop())

describe('GetCallerIdentity', () => {
  it('names a user by ARN, unique id and account', async () => {
    await expect(clientOf(sandbox, builder).send(new GetCallerIdentityCommand({}))).resolves.toMatchObject({
      Account: HOME,
      Arn: USER,
      UserId: expect.stringMatching(/^AIDA[A-Z2-7]{17}$/),
    })
  })

  it.each([
    ['an unknown key', { accessKeyId: 'AKIANOBODY', secretAccessKey: 'x' }, 'InvalidClientTokenId'],
    ['an inactive key', keysOf('retired'), 'InvalidClientTokenId'],
    ['a wrong secret', { ...builder, secretAccessKey: 'x' }, 'SignatureDoesNotMatch'],
    ["a session token that is not the key's", { ...builder, sessionToken: 'x' }, 'InvalidClientTokenId'],
  ])('refuses %s', async (_name, keys, code) => {
    await expect(clientOf(sandbox, keys).send(new GetCallerIdentityCommand({}))).rejects.toMatchObject(
      refused(code, 403, expect.any(String)),
    )
  })

  it('refuses a region in which STS is not activated, naming the account', async () => {
    await expect(
      clientOf(sandbox, builder, 'ap-east-1').send(new GetCallerIdentityCommand({})),
    ).rejects.toMatchObject(
      refused('RegionDisabledException', 403, expect.stringContaining(`account:${HOME}`)),
    )
  })
})

describe('AssumeRole by a user', () => {
  it("gives a session of up to the role's maximum", async () => {
    const answer = await assume(sandbox, builder, hop, { DurationSeconds: 43_200 })
    expect(answer.AssumedRoleUser?.Arn).toBe(`arn:aws:sts::${HOME}:assumed-role/hop/GitHubActions`)
    await expect(
      clientOf(sandbox, await sessionOf(Promise.resolve(answer))).send(new GetCallerIdentityCommand({})),
    ).resolves.toMatchObject({ Arn: `arn:aws:sts::${HOME}:assumed-role/hop/GitHubActions` })
  })

  it('accepts a trust policy that names the account', async () => {
    await expect(assume(sandbox, builder, `arn:aws:iam::${HOME}:role/root`)).resolves.toBeDefined()
  })

  it.each([
    ['that trusts somebody else', builder, `arn:aws:iam::${OTHER}:role/release`],
    ['that does not exist', builder, `arn:aws:iam::${OTHER}:role/nobody`],
    ["without permission of one's own", keysOf('powerless'), `arn:aws:iam::${HOME}:role/root`],
  ])('denies a role %s, naming caller, action and role', async (_name, keys, role) => {
    const who = `arn:aws:iam::${HOME}:user/ci/${keys === builder ? 'builder' : 'powerless'}`
    await expect(assume(sandbox, keys, role)).rejects.toMatchObject(denied(who, 'sts:AssumeRole', role))
  })

  it('needs the external id that the trust policy asks for', async () => {
    const role = `arn:aws:iam::${OTHER}:role/external`
    await expect(assume(sandbox, builder, 'external', { ExternalId: 'agreed:upon/1' })).resolves.toBeDefined()
    await expect(assume(sandbox, builder, 'external')).rejects.toMatchObject(
      denied(USER, 'sts:AssumeRole', role),
    )
    await expect(assume(sandbox, builder, 'external', { ExternalId: 'agreed' })).rejects.toMatchObject(
      denied(USER, 'sts:AssumeRole', role),
    )
  })
})

describe('role chaining', () => {
  const viaHop = () => sessionOf(assume(sandbox, builder, hop))

  it('accepts a trust policy that names the role with its path', async () => {
    const answer = await assume(sandbox, await viaHop(), 'release', { DurationSeconds: 3600 })
    expect(answer.AssumedRoleUser?.Arn).toBe(`arn:aws:sts::${OTHER}:assumed-role/release/GitHubActions`)
  })

  it('gives no more than an hour, whatever the role allows', async () => {
    await expect(assume(sandbox, await viaHop(), 'release', { DurationSeconds: 3601 })).rejects.toMatchObject(
      refused(
        'ValidationError',
        400,
        expect.stringContaining('1 hour session limit for roles assumed by role chaining'),
      ),
    )
  })

  it('keeps the source identity down the chain', async () => {
    const first = await sessionOf(assume(sandbox, builder, hop, { SourceIdentity: 'octocat' }))
    await expect(assume(sandbox, first, 'release')).resolves.toMatchObject({ SourceIdentity: 'octocat' })
    await expect(assume(sandbox, first, 'release', { SourceIdentity: 'mallory' })).rejects.toMatchObject({
      name: 'AccessDenied',
    })
  })
})
