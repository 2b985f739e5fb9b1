// Rule oidc-trust-mutable-names: tenants are told by ids where the issuer has some.
import type { Rule } from '../../rule.ts'
import type { OidcStatement } from '../../trust/oidc-trust.ts'
import { listed } from '../wording.ts'
import { judgeOidcStatements, type OidcFault, oidcBasics } from './judge-oidc.ts'

export const oidcTrustMutableNames: Rule = {
  ...oidcBasics,
  id: 'oidc-trust-mutable-names',
  title: 'Trusts in OIDC issuers tell tenants by ids that no rename changes',
  severity: 'informational',
  rationale:
    'A name that is given up can be taken by somebody else, whose tokens then have the same subject. For GitHub see gh-legacy-sub.',
  remedy: 'Add a StringEquals condition on the id.',
  evaluate: snapshot => judgeOidcStatements(snapshot, judge),
}

function judge({ tenant, dead, vendor, issuer, conditions }: OidcStatement): OidcFault | null {
  if (dead || tenant !== 'closed' || vendor === null || vendor.ids.length === 0) return null
  const pinned = conditions.some(({ effect, claim }) => effect === 'restricts' && vendor.ids.includes(claim))
  // The subjects of a vendor without names in them need no other id.
  if (pinned || vendor.sharing === 'private') return null
  return {
    kind: 'upkeep',
    severity: 'informational',
    says: `tells tenants of ${vendor.name} by name only; there is ${listed(vendor.ids.map(id => `${issuer}:${id}`))}`,
  }
}
