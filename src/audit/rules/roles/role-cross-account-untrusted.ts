// Rule role-cross-account-untrusted: the other accounts that roles let in are known ones.
import type { PolicyDocument } from '../../../policy/document.ts'
import type { Rule } from '../../rule.ts'
import type { RoleDetail } from '../../snapshot/index.ts'
import { editTrust } from './edit-trust.ts'
import { foreignTrusts } from './foreign-trust.ts'
import { judgeTrust, type RoleFault } from './judge-roles.ts'
import type { Target } from './request-facts.ts'

export const roleCrossAccountUntrusted: Rule = {
  id: 'role-cross-account-untrusted',
  title: 'Only known accounts can assume roles',
  severity: 'medium',
  rationale:
    'Whoever runs a trusted account decides who in it becomes the role. An account id says nothing of whose it is, and nobody notices one that has stayed from a supplier of old.',
  remedy:
    'Find out whose the account is. Take it out of the trust policy, or name it in known-accounts of the configuration.',
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: (snapshot, { knownAccounts }, now) =>
    judgeTrust(snapshot, {
      nobody: 'No role lets in another account.',
      passes: 'Roles let in known accounts only',
      judge: (role, trust) => judge(role, trust, { role, account: snapshot, now }, knownAccounts),
    }),
}

/** One fault per account, so that a waiver for one of them does not cover the next. */
function judge(
  role: RoleDetail,
  trust: PolicyDocument,
  target: Target,
  known: readonly string[],
): RoleFault[] | null {
  const foreign = foreignTrusts(trust, target)
  if (foreign.length === 0) return null
  return foreign
    .filter(({ account }) => !known.includes(account))
    .map(({ account, arns }) => ({
      // As long as nobody has said which accounts are known, none can be told to be unknown.
      status: known.length === 0 ? 'manual' : 'fail',
      says: `can be assumed from account ${account}, which is not one of the known ones`,
      evidence: { account, tried: arns, knownAccounts: known.length },
      remedy: editTrust(role, `Take account ${account} out of trust.json, unless it is a known one.`),
      discriminator: account,
    }))
}
