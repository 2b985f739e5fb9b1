// Rule user-key-quarantined: AWS has not found a key of this account in public.

import { word } from '../../../shell.ts'
import type { Resource, RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { type AuthorizationDetails, collected, type Snapshot } from '../../snapshot/index.ts'
import { script } from '../remedy-script.ts'
import { accountResource } from '../subjects.ts'
import { deactivateKey } from './commands.ts'
import { type AccessKey, accessKeysOf } from './keys.ts'

/** AWS attaches one of AWSCompromisedKeyQuarantine, …V2, …V3; the prefix catches what comes after them. */
const quarantinePolicy = /^arn:[\w-]+:iam::aws:policy\/AWSCompromisedKeyQuarantine/
/** The inline policy AWS used before there were managed ones. */
const formerInlinePolicy = 'AWSExposedCredentialPolicy_DO_NOT_REMOVE'

type Kind = 'user' | 'group' | 'role'
type Principal = AuthorizationDetails['users' | 'groups' | 'roles'][number]

/**
 * Looks at users, groups and roles. Source: AWS managed policies AWSCompromisedKeyQuarantine, …V2 and …V3, which
 * AWS attaches itself (AWS Managed Policy Reference).
 */
export const userKeyQuarantined: Rule = {
  id: 'user-key-quarantined',
  title: 'No principal is under quarantine for a leaked key',
  severity: 'critical',
  rationale:
    'AWS attaches this policy when it has found a key in public. It denies a short list of actions only: for all else the key still works, for whoever found it too.',
  remedy:
    "Deactivate the user's keys first, rotate what depends on them, review CloudTrail, answer the AWS support case, and only then detach the policy.",
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: (snapshot): RuleResult[] => {
    const { users, groups, roles } = collected(snapshot.authorizationDetails)
    const keys = snapshot.credentialReport.status === 'collected' ? accessKeysOf(snapshot) : null
    const quarantined = [
      ...users.flatMap(user => judge('user', user, keys)),
      ...groups.flatMap(group => judge('group', group, keys)),
      ...roles.flatMap(role => judge('role', role, keys)),
    ]
    return quarantined.length > 0 ? quarantined : [noneQuarantined(snapshot)]
  },
}

function judge(kind: Kind, principal: Principal, allKeys: readonly AccessKey[] | null): RuleResult[] {
  const attached = principal.attachedPolicies.filter(policy => quarantinePolicy.test(policy.arn))
  const inline = principal.inlinePolicies.filter(policy => policy.name.startsWith(formerInlinePolicy))
  if (attached.length + inline.length === 0) return []
  const policies = [...attached.map(policy => policy.arn), ...inline.map(policy => policy.name)]
  const keys = allKeys?.filter(key => key.row.arn === principal.arn && key.state === 'active') ?? null
  const resource: Resource = { type: kind, name: principal.name, arn: principal.arn }
  const evidence = {
    policies,
    activeKeysCreatedAt: keys?.map(key => key.createdAt) ?? 'report not collected',
  }
  const message = `AWS has put ${kind} ${principal.name} under quarantine: a key was found in public. ${stillOpen(kind, keys)}`
  const detach = [
    ...attached.map(
      ({ arn }) =>
        `aws iam detach-${kind}-policy --${kind}-name ${word(principal.name)} --policy-arn ${word(arn)}`,
    ),
    ...inline.map(
      ({ name }) =>
        `aws iam delete-${kind}-policy --${kind}-name ${word(principal.name)} --policy-name ${word(name)}`,
    ),
  ]
  return [
    { status: 'fail', resource, message, evidence, remedy: endQuarantine(kind, principal, keys, detach) },
  ]
}

/** The quarantine stops little: what counts is whether a key is still alive. */
function stillOpen(kind: Kind, keys: readonly AccessKey[] | null): string {
  if (keys === null || kind !== 'user') return 'Whether its keys still work is not known here.'
  if (keys.length === 0) return 'No key of the user is active any more.'
  const lastUse = keys
    .flatMap(({ use }) => (use.kind === 'used' ? [use.at] : []))
    .toSorted()
    .at(-1)
  const active = `Active keys: ${keys.length}`
  return lastUse === undefined ? `${active}, never used.` : `${active}, last used at ${lastUse}.`
}

function endQuarantine(
  kind: Kind,
  { name }: Principal,
  keys: readonly AccessKey[] | null,
  detach: readonly string[],
): string {
  const listKeys = kind === 'user' ? [`aws iam list-access-keys --user-name ${word(name)}`] : []
  return script(
    ...(keys === null || keys.length === 0 ? listKeys : keys.map(deactivateKey)),
    `aws cloudtrail lookup-events --lookup-attributes AttributeKey=Username,AttributeValue=${word(name)}`,
    '# Replace what depends on the key, answer the AWS support case, and only then:',
    ...detach,
  )
}

const noneQuarantined = (snapshot: Snapshot): RuleResult => ({
  status: 'pass',
  resource: accountResource(snapshot),
  message: 'No user, group or role carries a quarantine policy.',
  evidence: {},
})
