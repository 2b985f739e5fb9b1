// Session tags of AssumeRole against the sandbox through the real client.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Sandbox } from '../../sandbox/index.ts'
import { assume, builder, denied, HOME, hop, refused, sessionOf, startChains, USER } from './chains.ts'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startChains()
})

afterAll(() => sandbox.stop())

describe('session tags', () => {
  const repository = { Key: 'Repository', Value: 'octo-org/octo-repo' }

  it('are seen by the conditions of the trust policy', async () => {
    await expect(assume(sandbox, builder, 'tagged', { Tags: [repository] })).resolves.toMatchObject({
      PackedPolicySize: expect.any(Number),
    })
    await expect(
      assume(sandbox, builder, 'tagged', { Tags: [{ ...repository, Value: 'other' }] }),
    ).rejects.toMatchObject({
      name: 'AccessDenied',
    })
  })

  it('need sts:TagSession in the trust policy', async () => {
    const role = `arn:aws:iam::${HOME}:role/untagged`
    await expect(assume(sandbox, builder, role)).resolves.toBeDefined()
    await expect(assume(sandbox, builder, role, { Tags: [repository] })).rejects.toMatchObject(
      denied(USER, 'sts:TagSession', role),
    )
  })

  it.each([
    [
      'two keys that differ in case only',
      { Tags: [repository, { Key: 'repository', Value: 'x' }] },
      'InvalidParameterValue',
      'Duplicate tag keys found',
    ],
    [
      'a transitive key without tag',
      { Tags: [repository], TransitiveTagKeys: ['Actor'] },
      'InvalidParameterValue',
      'must be included in the requested tags',
    ],
    [
      'a reserved prefix',
      { Tags: [{ Key: 'aws:x', Value: 'x' }] },
      'ValidationError',
      'aws: prefixed tag key names',
    ],
    [
      'a forbidden character',
      { Tags: [{ Key: 'Branch', Value: 'a*b' }] },
      'ValidationError',
      'tags.member.value',
    ],
    [
      '51 tags',
      { Tags: Array.from({ length: 51 }, (_, n) => ({ Key: `k${n}`, Value: 'v' })) },
      'ValidationError',
      'less than or equal to 50',
    ],
  ])('are refused with %s', async (_name, request, code, message) => {
    await expect(assume(sandbox, builder, hop, request)).rejects.toMatchObject(
      refused(code, 400, expect.stringContaining(message)),
    )
  })

  it('travel down the chain when transitive, and cannot be replaced there', async () => {
    const first = await sessionOf(
      assume(sandbox, builder, hop, { Tags: [repository], TransitiveTagKeys: ['Repository'] }),
    )
    const caller = sandbox.keyring.find(
      (await sessionOf(assume(sandbox, first, 'release'))).accessKeyId,
    )?.caller
    expect(caller?.kind === 'session' ? [...caller.tags] : null).toEqual([
      ['Repository', 'octo-org/octo-repo'],
    ])
    await expect(
      assume(sandbox, first, 'release', { Tags: [{ Key: 'repository', Value: 'x' }] }),
    ).rejects.toMatchObject(
      refused('InvalidParameterValue', 400, expect.stringContaining('conflicts with a transitive tag key')),
    )
  })
})
