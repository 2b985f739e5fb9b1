// Rule bedrock-long-term-api-key: Bedrock is called with short-term keys or with a role.
import { daysBetween } from '../../clock.ts'
import type { RuleResult } from '../../finding.ts'
import { type Principal, principalsOf } from '../../permissions/principals.ts'
import { reachOf, within } from '../../permissions/reach.ts'
import type { Rule } from '../../rule.ts'
import { collected, type ServiceSpecificCredential, type Snapshot } from '../../snapshot/index.ts'
import { notApplicable } from '../judge-rows.ts'
import { type Privilege, privilegeOf } from '../privilege.ts'
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
 * CreateServiceSpecificCredential, CredentialAgeDays), and is critical, as is one whose user may do all in Bedrock, is
 * an administrator or can become one.
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
      ...judge(key, powerOf(key, owners, snapshot), now),
      resource: serviceCredentialResource(key, arns, snapshot),
      discriminator: key.id,
    }))
  },
}

/** What the owner of a key may do. */
type Power = Privilege | 'all of Bedrock' | 'unknown'

const saying: Readonly<Partial<Record<Power, string>>> = {
  administrator: ', and its user may do anything',
  escalation: ', and its user can raise its own privileges',
  'all of Bedrock': ', and its user may do all in Bedrock',
}

function judge(key: ServiceSpecificCredential, power: Power, now: Date): Omit<RuleResult, 'resource'> {
  const { id, userName, status, createdAt, expiresAt } = key
  const evidence = { id, status, createdAt, expiresAt, ownerMay: power }
  const name = `${userName}'s API key ${id} for Bedrock`
  if (!authenticates(key, now)) {
    return { status: 'pass', message: `${name} is inactive or has expired.`, evidence }
  }
  const forGood = expiresAt === null || daysBetween(now, expiresAt) > FOR_GOOD
  const validity = forGood ? 'never expires' : `is valid until ${expiresAt}`
  const gravely = saying[power]
  return {
    status: 'fail',
    message: `${name} ${validity}${gravely ?? ''}.`,
    evidence,
    remedy: deleteServiceCredential(key),
    ...((forGood || gravely !== undefined) && { severity: 'critical' as const }),
  }
}

function powerOf(
  { userName }: ServiceSpecificCredential,
  owners: ReadonlyMap<string, Principal>,
  snapshot: Snapshot,
): Power {
  const owner = owners.get(userName)
  if (owner === undefined) return 'unknown'
  const privilege = privilegeOf(owner, snapshot)
  if (privilege !== 'ordinary') return privilege
  const allOfBedrock = within(snapshot, 'arn:{p}:bedrock:*:{a}:*')
  const bedrock = reachOf(owner.policies, ANY_BEDROCK_ACTION, allOfBedrock, owner.boundary)
  return bedrock === 'limited' ? privilege : 'all of Bedrock'
}

function usersByName({ authorizationDetails }: Snapshot): ReadonlyMap<string, Principal> {
  if (authorizationDetails.status !== 'collected') return new Map()
  const users = principalsOf(authorizationDetails.value).filter(({ kind }) => kind === 'user')
  return new Map(users.map(user => [user.detail.name, user]))
}
