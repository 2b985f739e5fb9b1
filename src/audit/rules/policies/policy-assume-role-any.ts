// Rule policy-assume-role-any: whoever may assume roles may assume certain roles.
import type { PolicyDocument } from '../../../policy/document.ts'
import { type Grant, grantsOf } from '../../../policy/permissions.ts'
import { reachingGrants, within } from '../../permissions/reach.ts'
import type { Rule } from '../../rule.ts'
import type { Snapshot } from '../../snapshot/index.ts'
import { listed } from '../wording.ts'
import { policiesInForce } from './account-policies.ts'
import { isAdministratorPolicy } from './full-privileges.ts'
import type { Holder } from './held-back.ts'
import { type Fault, judgePolicies } from './judge-policies.ts'
import { isLimited } from './limiting-conditions.ts'

/**
 * One result per statement: high for any role and for role names in any account, low for names by wildcard within
 * one account.
 */
export const policyAssumeRoleAny: Rule = {
  id: 'policy-assume-role-any',
  title: 'sts:AssumeRole is allowed for named roles only',
  severity: 'high',
  rationale:
    'Every role whose trust policy names the whole account, here or elsewhere, is open to such a principal, those made later included.',
  remedy: 'Name the ARNs of the roles in Resource.',
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: snapshot =>
    judgePolicies(snapshot, policiesInForce(snapshot), document => judge(document, snapshot)),
}

function judge(document: PolicyDocument, snapshot: Snapshot): Fault[] {
  if (isAdministratorPolicy(document, snapshot)) return []
  const granted = grantsOf([{ name: '', document }], 'sts:AssumeRole')
  const roles = within(snapshot, 'arn:{p}:iam::{a}:role/*')
  const anyRole = new Set(reachingGrants(granted.grants, roles))
  return granted.grants
    .filter(({ statement }) => !isLimited(statement))
    .flatMap(grant => faultOf(grant, anyRole.has(grant) ? roles : null))
}

/** @param anyRole the pattern of all roles, where the grant reaches it */
function faultOf({ statement, resources }: Grant, anyRole: string | null): Fault[] {
  const evidence = { resources }
  if (anyRole !== null)
    return [{ statement, says: 'allows to assume any role', evidence, isLeftTo: reaching([anyRole]) }]
  const elsewhere = resources.filter(isOfAnyAccount)
  if (elsewhere.length > 0) {
    const says = `allows to assume roles of any account: ${listed(elsewhere)}`
    return [{ statement, says, evidence, isLeftTo: reaching(elsewhere) }]
  }
  const open = resources.filter(resource => /[*?]/.test(resource))
  if (open.length === 0) return []
  return [{ statement, severity: 'low', says: `allows to assume every role like ${listed(open)}`, evidence }]
}

const reaching =
  (roles: readonly string[]) =>
  ({ reach }: Holder): boolean =>
    roles.some(pattern => reach('sts:AssumeRole', pattern) !== 'limited')

/** `arn:aws:iam::*:role/x`: whoever makes a role of that name in an account of theirs can let us in, and log us. */
const isOfAnyAccount = (resource: string): boolean => /^arn:[^:]*:iam::[^:]*[*?]/.test(resource)
