// Policies that make full administrators by themselves, which each rule then leaves to the rules about them.
import type { PolicyDocument } from '../../../policy/document.ts'
import { grantsOf } from '../../../policy/permissions.ts'
import { administratorReach, isHeldBack, UNNAMED_ACTION } from '../../permissions/administrator.ts'
import type { Account, Reach } from '../../permissions/reach.ts'
import { type Fault, statementName } from './judge-policies.ts'

const reaches = new WeakMap<PolicyDocument, Reach>()

/** Asked by many rules about each policy of an account, so remembered by document. */
export function fullPrivileges(document: PolicyDocument, account: Account): Reach {
  const known = reaches.get(document)
  if (known !== undefined) return known
  const reach = administratorReach([{ name: '', document }], account)
  reaches.set(document, reach)
  return reach
}

/** Whether a policy is reported by the rules about administrators, so that other rules need not repeat it. */
export const isAdministratorPolicy = (document: PolicyDocument, account: Account): boolean =>
  fullPrivileges(document, account) !== 'limited'

/** The fault of a policy that makes administrators; milder where conditions have to be met. */
export function fullPrivilegesFault(document: PolicyDocument, account: Account): Fault[] {
  const reach = fullPrivileges(document, account)
  if (reach === 'limited') return []
  const { grants } = grantsOf([{ name: '', document }], UNNAMED_ACTION)
  const statements = grants.map(({ statement }) => statementName(statement))
  return [
    {
      says: `allows all actions on all resources${reach === 'conditional' ? ' under conditions' : ''}`,
      evidence: { reach, statements },
      isLeftTo: ({ principal }) => !isHeldBack(principal, account),
      ...(reach === 'conditional' && { severity: 'medium' as const }),
    },
  ]
}
