// Rule role-trust-wildcard: no role can be assumed by whoever has an AWS account.
import type { PolicyDocument, Statement } from '../../../policy/document.ts'
import type { Rule } from '../../rule.ts'
import type { RoleDetail } from '../../snapshot/index.ts'
import { ASSUME_ROLE, admission, isOpen } from './admission.ts'
import { editTrust } from './edit-trust.ts'
import { judgeTrust, type RoleFault } from './judge-roles.ts'
import type { Target } from './request-facts.ts'
import { knowingExternalId, strangersTo } from './strangers.ts'

export const roleTrustWildcard: Rule = {
  id: 'role-trust-wildcard',
  title: 'No role can be assumed by any principal',
  severity: 'critical',
  rationale:
    'A trust policy with the principal * lets in everybody whom its conditions do not keep out: every AWS account in the world, and all principals of this one without a permission of their own.',
  remedy: 'Name the accounts, roles or services that are to assume the role as its principals.',
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: (snapshot, _settings, now) =>
    judgeTrust(snapshot, {
      nobody: 'The account has no roles whose trust its owner decides.',
      passes: 'No role trusts just any principal',
      judge: (role, trust) => judge(role, trust, { role, account: snapshot, now }),
    }),
}

/** How far everybody gets, from the worst: as they are, with an external ID they found out, or not at all. */
const openings = {
  open: { severity: 'critical', says: 'can be assumed from any AWS account' },
  'external-id': {
    severity: 'medium',
    says: 'can be assumed from any AWS account that knows or guesses its external ID',
  },
  conditions: {
    severity: 'low',
    says: 'trusts the principal *, and only conditions keep other accounts out',
  },
} as const

function judge(role: RoleDetail, trust: PolicyDocument, target: Target): RoleFault[] {
  const wildcards = trust.statements.filter(admitsEverybody)
  if (wildcards.length === 0) return []
  const opening = openingOf(trust, wildcards, target)
  const { severity, says } = openings[opening]
  return [
    {
      status: 'fail',
      severity,
      says,
      evidence: { opening, statements: wildcards.map(({ index, sid }) => sid ?? index) },
      remedy: editTrust(role, 'In trust.json, put the principals that need the role in the place of "*".'),
    },
  ]
}

const admitsEverybody = ({ effect, principals }: Statement): boolean =>
  effect === 'Allow' && principals !== null && (principals.everyone || principals.AWS.includes('*'))

function openingOf(
  trust: PolicyDocument,
  wildcards: readonly Statement[],
  target: Target,
): keyof typeof openings {
  const strangers = strangersTo(trust, target)
  const letsIn = (caller: (typeof strangers)[number]): boolean => {
    const { decision, by } = admission(trust, caller)
    return isOpen(decision) && by.some(statement => wildcards.includes(statement))
  }
  if (strangers.some(letsIn) || admitsForeignTokens(trust)) return 'open'
  return strangers.some(caller => letsIn(knowingExternalId(caller))) ? 'external-id' : 'conditions'
}

/** Everybody includes who has a token of an identity provider that AWS knows by itself, such as Google. */
const admitsForeignTokens = (trust: PolicyDocument): boolean =>
  admission(
    trust,
    {
      principal: { type: 'Federated', id: 'accounts.google.com' },
      context: new Map(),
      chooses: () => false,
    },
    `${ASSUME_ROLE}WithWebIdentity`,
  ).decision === 'allowed'
