// Session policies and the packed size of what a session carries along.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session
import { deflateRawSync } from 'node:zlib'
import { parsePolicy } from '../../src/policy/document.ts'
import type { Account } from '../account.ts'
import { listParam, type QueryParams, Refusal } from '../query-protocol.ts'
import { validationError } from './parameters.ts'

/**
 * Checks Policy and PolicyArns and measures them together with the session's tags.
 * @returns the packed size in per cent of the allotment; undefined when the session carries nothing.
 * @throws Refusal MalformedPolicyDocument, ValidationError or PackedPolicyTooLarge
 */
export const packSession = (
  params: QueryParams,
  account: Pick<Account, 'id' | 'partition'> | undefined,
  tags: ReadonlyMap<string, string>,
  allottedBytes: number,
): number | undefined => {
  const policy = params.get('Policy')
  if (policy !== undefined) checkSessionPolicy(policy)
  const arns = listParam(params, 'PolicyArns').map(member => member.get('arn') ?? '')
  for (const arn of arns) checkPolicyArn(arn, account)
  if (policy === undefined && arns.length === 0 && tags.size === 0) return undefined
  const policies = [policy ?? '', ...arns]
  const percent = Math.max(
    plainPercent(policies),
    packedPercent([...policies, ...[...tags].flat()], allottedBytes),
  )
  if (percent > 100)
    throw new Refusal(
      'PackedPolicyTooLarge',
      400,
      `Packed policy consumes ${percent}% of allotted space, please use smaller policy.`,
    )
  return percent
}

// "The plaintext that you use for both inline and managed session policies can't exceed 2,048 characters."
const plainPercent = (policies: readonly string[]): number =>
  Math.ceil((policies.join('').length * 100) / 2048)

// AWS documents that policies, ARNs and tags are compressed into a binary form with a limit of its own, but not the
// form or the limit. Deflate against a fixed allotment behaves alike: it grows with content that does not repeat.
const packedPercent = (parts: readonly string[], allottedBytes: number): number =>
  Math.ceil((deflateRawSync(parts.join('\n')).length * 100) / allottedBytes)

// A session policy is a policy of an identity: no principal, and resources named.
const checkSessionPolicy = (policy: string): void => {
  const parsed = attempt(() => JSON.parse(policy), 'This policy contains invalid Json')
  const { statements } = attempt(() => parsePolicy(parsed), 'Syntax errors in policy.')
  if (statements.some(({ principals, resources }) => principals !== null || resources === null))
    throw malformed('Syntax errors in policy.')
}

const attempt = <T>(read: () => T, otherwise: string): T => {
  try {
    return read()
  } catch {
    throw malformed(otherwise)
  }
}

const malformed = (message: string): Refusal => new Refusal('MalformedPolicyDocument', 400, message)

// "The policies must exist in the same account as the role"; AWS's own are in every account.
const checkPolicyArn = (arn: string, account: Pick<Account, 'id' | 'partition'> | undefined): void => {
  const [, partition, owner] = arn.match(/^arn:([a-z-]+):iam::(aws|\d{12}):policy\/[\w+=,.@/-]+$/) ?? []
  if (owner === undefined) throw validationError(`${arn} is invalid`)
  if (account === undefined) return
  if (partition !== account.partition || (owner !== 'aws' && owner !== account.id))
    throw validationError(`The policy ${arn} does not exist in the account of the role.`)
}
