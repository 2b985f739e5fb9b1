// Which roles trust which identity providers.
import { policyReader } from '../permissions/policies.ts'
import type { AuthorizationDetails, RoleDetail } from '../snapshot/index.ts'

const known = new WeakMap<AuthorizationDetails, ReadonlyMap<string, readonly RoleDetail[]>>()

/** What stands as Federated in an Allow statement of a trust policy (an ARN, as a rule) → the roles; once per snapshot. */
export function rolesByProvider(details: AuthorizationDetails): ReadonlyMap<string, readonly RoleDetail[]> {
  const before = known.get(details)
  if (before !== undefined) return before
  const reader = policyReader(details)
  const roles = new Map<string, RoleDetail[]>()
  for (const role of details.roles) {
    const statements = reader.trust(role).document?.statements ?? []
    const names = statements.flatMap(({ effect, principals }) =>
      effect === 'Allow' && principals !== null && !principals.everyone ? principals.Federated : [],
    )
    for (const name of new Set(names)) {
      const trusting = roles.get(name)
      if (trusting === undefined) roles.set(name, [role])
      else trusting.push(role)
    }
  }
  known.set(details, roles)
  return roles
}
