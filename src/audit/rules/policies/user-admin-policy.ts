// Rule user-admin-policy: nobody has AdministratorAccess for good.

import type { Severity } from '../../finding.ts'
import { isHeldBack } from '../../permissions/administrator.ts'
import { type Principal, principalsOf } from '../../permissions/principals.ts'
import type { Rule } from '../../rule.ts'
import { collected, type Snapshot } from '../../snapshot/index.ts'
import { detachPolicy } from './edit-policy.ts'
import { isEditable, judgePrincipals, type PrincipalFault } from './judge-principals.ts'

const severityOf: Readonly<Record<Principal['kind'], Severity>> = {
  user: 'critical',
  group: 'high',
  role: 'high',
}

/**
 * Looks at direct attachments of the AWS-managed policy AdministratorAccess. Milder where a boundary or a Deny of
 * the same principal leaves no administrator.
 */
export const userAdminPolicy: Rule = {
  id: 'user-admin-policy',
  title: 'No user, group or role has AdministratorAccess',
  severity: 'high',
  rationale:
    'Whoever gets hold of one such principal owns the account. For a user that is one leaked key away.',
  remedy:
    'Give the principal a policy for what it does. For emergencies keep one role that is watched, and waive this finding for it.',
  controls: {
    // As Prowler's framework file pci_4.0_aws.json maps its checks, without its running number of the check.
    'pci-dss-4.0.1': ['7.2.1', '7.2.2', '7.2.5', '7.3.1', '7.3.2', '7.3.3', '8.2.7', '8.2.8', '8.3.4'],
  },
  needs: ['authorizationDetails'],
  evaluate: snapshot => {
    // The ARN, not the name: a policy of the account's own may be called AdministratorAccess too.
    const arn = `arn:${snapshot.partition}:iam::aws:policy/AdministratorAccess`
    return judgePrincipals(snapshot, {
      among: isEditable,
      nobody: 'There are no users, groups or roles that can be edited.',
      passes: 'No user, group or role has AdministratorAccess.',
      judge: principal =>
        principal.detail.attachedPolicies.some(policy => policy.arn === arn)
          ? administrator(principal, arn, snapshot)
          : null,
    })
  },
}

function administrator(principal: Principal, arn: string, snapshot: Snapshot): PrincipalFault {
  const members = membersOf(principal, snapshot)
  const limited = isHeldBack(principal, snapshot)
  return {
    says: limited ? 'has AdministratorAccess, which a boundary or a Deny limits' : 'has AdministratorAccess',
    severity: limited ? 'low' : severityOf[principal.kind],
    evidence: { policy: arn, limited, ...(principal.kind === 'group' && { members }) },
    remedy: detachPolicy(principal, arn),
  }
}

const membersOf = ({ detail }: Principal, snapshot: Snapshot): string[] =>
  principalsOf(collected(snapshot.authorizationDetails)).flatMap(other =>
    other.kind === 'user' && other.detail.groups.includes(detail.name) ? [other.detail.name] : [],
  )
