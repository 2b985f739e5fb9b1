// Rule role-cross-account-no-guard: roles that other accounts assume ask for MFA, an external ID or the organisation.
import type { PolicyDocument } from '../../../policy/document.ts'
import type { Rule } from '../../rule.ts'
import type { RoleDetail } from '../../snapshot/index.ts'
import { editTrust } from './edit-trust.ts'
import { foreignTrusts } from './foreign-trust.ts'
import { type Guard, guardAgainst } from './guard.ts'
import { judgeTrust, type RoleFault } from './judge-roles.ts'
import type { Target } from './request-facts.ts'

export const roleCrossAccountNoGuard: Rule = {
  id: 'role-cross-account-no-guard',
  title: 'Roles for other accounts require an external ID or MFA',
  severity: 'medium',
  rationale:
    'Without an external ID a supplier can be talked into using its access for somebody else; without MFA one leaked key in the other account is enough.',
  remedy:
    'For a supplier, demand the external ID agreed on (sts:ExternalId); for people, MFA (aws:MultiFactorAuthPresent); within an organisation, aws:PrincipalOrgID.',
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: (snapshot, { knownAccounts }, now) =>
    judgeTrust(snapshot, {
      nobody: 'No role lets in another account.',
      passes: 'Roles for other accounts ask for an external ID, MFA or the organisation',
      judge: (role, trust) => judge(role, trust, { role, account: snapshot, now }, knownAccounts),
    }),
}

function judge(
  role: RoleDetail,
  trust: PolicyDocument,
  target: Target,
  known: readonly string[],
): RoleFault[] | null {
  const foreign = foreignTrusts(trust, target)
  if (foreign.length === 0) return null
  return foreign.flatMap(({ account, arns }) => {
    const guard = guardAgainst(trust, account, arns, target)
    if (guard === 'guarded') return []
    return [
      {
        status: 'fail' as const,
        // An external ID is for third parties; of an account known by name, and of a gap for keys, much less is to fear.
        ...((known.includes(account) || guard === 'if-exists') && { severity: 'low' as const }),
        says: `${sayings[guard]} ${account}`,
        evidence: { account, tried: arns, guard, known: known.includes(account) },
        remedy: editTrust(role, addGuard),
        discriminator: account,
      },
    ]
  })
}

const sayings: Readonly<Record<Exclude<Guard, 'guarded'>, string>> = {
  none: 'asks for neither an external ID nor MFA of account',
  'if-exists':
    'asks for MFA by …IfExists, which requests with a long-term access key meet without MFA, of account',
}

const addGuard =
  'Add to the statement "Condition": {"StringEquals": {"sts:ExternalId": "ID-AGREED-ON"}} for a supplier, or "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}} for people.'
