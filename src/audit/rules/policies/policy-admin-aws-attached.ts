// Rule policy-admin-aws-attached: who has a policy of AWS's own that makes administrators is known.
import { policyReader } from '../../permissions/policies.ts'
import type { Principal } from '../../permissions/principals.ts'
import type { Rule } from '../../rule.ts'
import { collected, type Snapshot } from '../../snapshot/index.ts'
import { script } from '../remedy-script.ts'
import { listed } from '../wording.ts'
import { administrativePrivileges, noFullPrivileges } from './controls.ts'
import { detachPolicy } from './edit-policy.ts'
import { isAdministratorPolicy } from './full-privileges.ts'
import { isEditable, judgePrincipals, type PrincipalFault } from './judge-principals.ts'

/** One result per principal, so that it can be waived for those who have the policy on purpose. */
export const policyAdminAwsAttached: Rule = {
  id: 'policy-admin-aws-attached',
  title: 'AWS-managed policies that allow everything are attached to nobody',
  severity: 'informational',
  rationale:
    'Break-glass and deployment roles have such a policy on purpose. The list of those who have it should be short, and known by heart.',
  remedy: 'Detach the policy from whoever does not need it; give that principal a policy for what it does.',
  controls: { ...noFullPrivileges, ...administrativePrivileges },
  needs: ['authorizationDetails'],
  evaluate: (snapshot, { forbidAdministrators }) => {
    const adminPolicies = adminPoliciesOfAws(snapshot)
    return judgePrincipals(snapshot, {
      among: isEditable,
      nobody: 'There are no users, groups or roles that can be edited.',
      passes: 'No user, group or role has an AWS-managed policy that allows everything.',
      judge: principal => judge(principal, adminPolicies, forbidAdministrators),
    })
  },
}

function judge(
  principal: Principal,
  adminPolicies: ReadonlySet<string>,
  forbidden: boolean,
): PrincipalFault | null {
  const attached = principal.detail.attachedPolicies.filter(({ arn }) => adminPolicies.has(arn))
  if (attached.length === 0) return null
  return {
    says: `has ${listed(attached.map(({ name }) => name))}`,
    evidence: { policies: attached.map(({ arn }) => arn) },
    remedy: script(...attached.map(({ arn }) => detachPolicy(principal, arn))),
    ...(forbidden && { severity: 'critical' as const }),
  }
}

const adminPoliciesOfAws = (snapshot: Snapshot): ReadonlySet<string> =>
  new Set(
    [...policyReader(collected(snapshot.authorizationDetails)).managed.values()].flatMap(
      ({ policy, document }) =>
        policy.awsManaged && document !== null && isAdministratorPolicy(document, snapshot)
          ? [policy.arn]
          : [],
    ),
  )
