// Rule oidc-trust-broad-subject: a subject names one tenant, and one project or workload of it.
import type { Rule } from '../../rule.ts'
import type { OidcStatement } from '../../trust/oidc-trust.ts'
import { anyTenant, judgeOidcStatements, type OidcFault, oidcBasics } from './judge-oidc.ts'

export const oidcTrustBroadSubject: Rule = {
  ...oidcBasics,
  id: 'oidc-trust-broad-subject',
  title: 'Subjects of OIDC issuers name one project or workload',
  severity: 'high',
  rationale:
    'organization:acme* is met by a tenant acme-x as well, whom anybody can be; a whole organisation, group or cluster takes in each of its projects, also those to come. For GitHub see gh-owner-prefix and its neighbours.',
  remedy:
    'Close the name of the tenant with its separator and name the project: see the example in the evidence.',
  evaluate: snapshot => judgeOidcStatements(snapshot, judge),
}

function judge(statement: OidcStatement): OidcFault | null {
  const { tenant, project, dead, vendor } = statement
  if (dead || tenant === 'anyone') return null
  const evidence = { example: vendor?.example ?? null }
  if (tenant === 'crafted')
    return {
      kind: 'exposure',
      severity: 'critical',
      says: `${anyTenant(statement)} whose name fits can become it, since a wildcard stands in the name of the tenant`,
      evidence,
    }
  if (project !== false || vendor === null) return null
  return {
    kind: 'exposure',
    severity: vendor.sharing === 'shared' ? 'high' : 'medium',
    says:
      vendor.sharing === 'shared'
        ? `every project of a tenant of ${vendor.name} can become it`
        : `more than one ${vendor.runs === 'pipelines' ? 'project' : 'workload'} of ${statement.issuer} can become it`,
    evidence,
  }
}
