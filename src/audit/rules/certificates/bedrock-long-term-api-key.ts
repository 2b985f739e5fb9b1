// Rule bedrock-long-term-api-key: Bedrock is called with short-term keys or with a role.
import { administratorReach } from '../../administrator.ts'
import { daysBetween } from '../../clock.ts'
import type { RuleResult } from '../../finding.ts'
import { type Principal, principalsOf } from '../../principals.ts'
import { reachOf, within } from '../../reach.ts'
import type { Rule } from '../../rule.ts'
import { collected, type ServiceSpecificCredential, type Snapshot } from '../../snapshot.ts'
import { notApplicable } from '../judge-rows.ts'
import {
  authenticates,
  deleteServiceCredential,
  isBedrockKey,
  serviceCredentialResource,
  userArns,
} from './service-credentials.ts'

/** An expiry this far away, in days, is none. */
const FOR_GOOD = 10_000

/** An action that does not exist: only who may do all in Bedrock may do it. */
const ANY_BEDROCK_ACTION = 'bedrock:KeylessAwsNoSuchAction'

/**
 * Fails on every key that can still authenticate. One without expiry date never expires (IAM API,
 * CreateServiceSpecificCredential, CredentialAgeDays), and is critical, as is one whose user may do everything, or
 * everything in Bedrock.
 */
export const bedrockLongTermApiKey: Rule = {
  id: 'bedrock-long-term-api-key',
  title: 'There are no long-term API keys for Bedrock',
  severity: 'high',
  rationale:
    'A long-term API key is a bearer token: whoever has the text runs models at your cost. It brings along an IAM user that nobody knows of, and the credential report does not mention it.',
  remedy: 'Delete the key and its phantom user; use short-term keys, or a role.',
  controls: {},
  needs: ['serviceSpecificCredentials'],
  evaluate: (snapshot, _, now): RuleResult[] => {
    const keys = collected(snapshot.serviceSpecificCredentials).filter(isBedrockKey)
    if (keys.length === 0) return [notApplicable(snapshot, 'There are no API keys for Bedrock.')]
    const arns = userArns(snapshot)
    const owners = usersByName(snapshot)
    return keys.map(key => ({
      ...judge(key, privilegeOf(key, owners, snapshot), now),
      resource: serviceCredentialResource(key, arns, snapshot),
      discriminator: key.id,
    }))
  },
}

/** null: the policies of the owner are not known. */
type Privilege = 'administrator' | 'all of Bedrock' | 'ordinary' | null

function judge(
  key: ServiceSpecificCredential,
  privilege: Privilege,
  now: Date,
): Omit<RuleResult, 'resource'> {
  const { id, userName, status, createdAt, expiresAt } = key
  const evidence = { id, status, createdAt, expiresAt, ownerMay: privilege ?? 'unknown' }
  const name = `${userName}'s API key ${id} for Bedrock`
  if (!authenticates(key, now)) {
    return { status: 'pass', message: `${name} is inactive or has expired.`, evidence }
  }
  const forGood = expiresAt === null || daysBetween(now, expiresAt) > FOR_GOOD
  const privileged = privilege === 'administrator' || privilege === 'all of Bedrock'
  const validity = forGood ? 'never expires' : `is valid until ${expiresAt}`
  const power = privileged
    ? `, and its user may do ${privilege === 'administrator' ? 'anything' : 'all in Bedrock'}`
    : ''
  return {
    status: 'fail',
    message: `${name} ${validity}${power}.`,
    evidence,
    remedy: deleteServiceCredential(key),
    ...((forGood || privileged) && { severity: 'critical' as const }),
  }
}

function privilegeOf(
  { userName }: ServiceSpecificCredential,
  owners: ReadonlyMap<string, Principal>,
  snapshot: Snapshot,
): Privilege {
  const owner = owners.get(userName)
  if (owner === undefined) return null
  const { policies, boundary } = owner
  if (administratorReach(policies, snapshot, boundary) !== 'limited') return 'administrator'
  const bedrock = reachOf(policies, ANY_BEDROCK_ACTION, within(snapshot, 'arn:{p}:bedrock:*:{a}:*'), boundary)
  return bedrock === 'limited' ? 'ordinary' : 'all of Bedrock'
}

function usersByName({ authorizationDetails }: Snapshot): ReadonlyMap<string, Principal> {
  if (authorizationDetails.status !== 'collected') return new Map()
  const users = principalsOf(authorizationDetails.value).filter(({ kind }) => kind === 'user')
  return new Map(users.map(user => [user.detail.name, user]))
}
