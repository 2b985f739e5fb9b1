// The constraints of AssumeRoleWithWebIdentity, as the real client meets them at the sandbox.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type AssumeRequest, type Federated, ROLE, startFederated } from './federated.ts'

let federated: Federated

beforeAll(async () => {
  federated = await startFederated()
})

afterAll(() => federated.stop())

describe('a request that breaks a constraint', () => {
  const constraint = (rule: string) => expect.stringContaining(`failed to satisfy constraint: ${rule}`)
  const cases: [string, AssumeRequest, unknown][] = [
    [
      'a short role ARN',
      { RoleArn: 'arn:aws' },
      constraint('Member must have length greater than or equal to 20'),
    ],
    [
      'a one-letter session name',
      { RoleSessionName: 'x' },
      constraint('Member must have length greater than or equal to 2'),
    ],
    [
      'a long session name',
      { RoleSessionName: 'x'.repeat(65) },
      constraint('Member must have length less than or equal to 64'),
    ],
    [
      'a space in the session name',
      { RoleSessionName: 'a b' },
      constraint('Member must satisfy regular expression pattern: [\\w+=,.@-]*'),
    ],
    [
      'a duration below 15 minutes',
      { DurationSeconds: 899 },
      constraint('Member must have value greater than or equal to 900'),
    ],
    [
      'a duration above 12 hours',
      { DurationSeconds: 43_201 },
      constraint('Member must have value less than or equal to 43200'),
    ],
    [
      "a duration above the role's maximum",
      { DurationSeconds: 7201 },
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    ],
    [
      'an empty token',
      { WebIdentityToken: 'x' },
      constraint('Member must have length greater than or equal to 4'),
    ],
    [
      'a session policy over 2048 characters',
      { Policy: ' '.repeat(2049) },
      constraint('Member must have length less than or equal to 2048'),
    ],
    [
      'eleven policy ARNs',
      { PolicyArns: Array(11).fill({ arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }) },
      constraint('Member must have length less than or equal to 10'),
    ],
    [
      'a policy of another account',
      { PolicyArns: [{ arn: 'arn:aws:iam::444455556666:policy/p' }] },
      expect.stringContaining('does not exist in the account of the role'),
    ],
    ['an ARN that is none', { RoleArn: 'not an ARN at all, sorry' }, 'Request ARN is invalid'],
    ['a role of another partition', { RoleArn: ROLE.replace('aws:', 'aws-cn:') }, 'Request ARN is invalid'],
    ['a ProviderId', { ProviderId: 'www.amazon.com' }, expect.stringContaining('ProviderId')],
  ]
  it.each(cases)('is refused with ValidationError: %s', async (_name, request, message) => {
    expect(await federated.refusalOf(request)).toEqual({ name: 'ValidationError', status: 400, message })
  })

  it('names every violation at once, and never the token', async () => {
    const { message } = await federated.refusalOf({ RoleSessionName: '!', WebIdentityToken: 'abc' })
    expect(message).toBe(
      "3 validation errors detected: Value '!' at 'roleSessionName' failed to satisfy constraint: Member must have length greater than or equal to 2; " +
        "Value '!' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*; " +
        "Value at 'webIdentityToken' failed to satisfy constraint: Member must have length greater than or equal to 4",
    )
  })

  it.each([
    ['no JSON', '{', 'This policy contains invalid Json'],
    ['no policy', '{"Statement":[{"Effect":"Maybe"}]}', 'Syntax errors in policy.'],
    [
      'a principal',
      '{"Statement":{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}}',
      'Syntax errors in policy.',
    ],
    ['no resource', '{"Statement":{"Effect":"Allow","Action":"s3:*"}}', 'Syntax errors in policy.'],
  ])(
    'is refused with MalformedPolicyDocument when its session policy has or is %s',
    async (_name, Policy, message) => {
      expect(await federated.refusalOf({ Policy })).toEqual({
        name: 'MalformedPolicyDocumentException',
        status: 400,
        message,
      })
    },
  )

  it('is refused with PackedPolicyTooLarge when the policy does not pack', async () => {
    const Action = Array.from(
      { length: 58 },
      (_, index) => `service${index * 7919}:DoThing${(index * 104_729).toString(36)}`,
    )
    const Policy = JSON.stringify({ Statement: [{ Effect: 'Allow', Action, Resource: '*' }] })
    expect(Policy.length).toBeLessThanOrEqual(2048)
    const { name, status, message } = await federated.refusalOf({ Policy })
    expect([name, status]).toEqual(['PackedPolicyTooLargeException', 400])
    expect(message).toMatch(/^Packed policy consumes 1\d\d% of allotted space, please use smaller policy\.$/)
  })
})
