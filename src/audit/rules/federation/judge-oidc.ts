// From a verdict on one statement for an OIDC issuer other than GitHub's to the results of a rule.
import type { RuleResult, Severity } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { collected, type Snapshot } from '../../snapshot/index.ts'
import { obstacleTo, providerFinder } from '../../trust/obstacle.ts'
import { type OidcStatement, oidcTrust } from '../../trust/oidc-trust.ts'
import { privilegeOf } from '../../trust/privilege.ts'
import { notApplicable } from '../judge-rows.ts'
import { accountResource, roleResource } from '../subjects.ts'
import { counted } from '../wording.ts'
import { unreadableRoles } from './judge-trust.ts'
import { exposureSeverity } from './severity.ts'

/** `says` continues `Role NAME, statement 1: `, without a full stop. */
export interface OidcFault extends Pick<RuleResult, 'remedy'> {
  readonly says: string
  readonly severity: Severity
  /** Whether privileges of the role make it graver. */
  readonly kind: 'exposure' | 'upkeep'
  readonly evidence?: RuleResult['evidence']
}

/** One result for each statement at fault; those without share one `pass`. */
export function judgeOidcStatements(
  snapshot: Snapshot,
  detect: (statement: OidcStatement, snapshot: Snapshot) => OidcFault | null,
): RuleResult[] {
  const statements = oidcTrust(collected(snapshot.authorizationDetails))
  const provider = providerFinder(snapshot)
  const faults = statements.flatMap(statement => {
    const fault = detect(statement, snapshot)
    if (fault === null) return []
    const obstacle = fault.kind === 'exposure' ? obstacleTo(statement, snapshot.accountId, provider) : null
    return [resultOf(statement, fault, obstacle, snapshot)]
  })
  const results = [...faults, ...unreadableRoles(snapshot)]
  if (results.length > 0) return results
  return statements.length === 0
    ? [notApplicable(snapshot, "No role of the account trusts an OIDC issuer other than GitHub's.")]
    : [nothingFound(snapshot, statements.length)]
}

/** The parts of such a rule that are the same for all. */
export const oidcBasics = { controls: {}, needs: ['authorizationDetails'] } as const satisfies Partial<Rule>

function resultOf(
  statement: OidcStatement,
  fault: OidcFault,
  obstacle: string | null,
  snapshot: Snapshot,
): RuleResult {
  const { role, label, issuer, vendor, conditions, statement: written } = statement
  const privilege = privilegeOf(snapshot)(role)
  return {
    status: 'fail',
    severity: fault.kind === 'exposure' ? exposureSeverity(fault.severity, privilege) : fault.severity,
    resource: roleResource(role),
    message: `Role ${role.name}, ${label}${obstacle === null ? '' : `, which would count if ${obstacle}`}: ${fault.says}.`,
    evidence: {
      statement: label,
      issuer,
      vendor: vendor?.name ?? null,
      conditions: conditions.map(({ condition: { written, key, values } }) =>
        JSON.stringify({ [written]: { [key]: values } }),
      ),
      privilege,
      ...fault.evidence,
    },
    ...(fault.remedy !== undefined && { remedy: fault.remedy }),
    discriminator: `${written.sid ?? label} ${issuer}`,
  }
}

const nothingFound = (snapshot: Snapshot, judged: number): RuleResult => ({
  status: 'pass',
  resource: accountResource(snapshot),
  message: `None of ${counted(judged, 'statement')} for OIDC issuers other than GitHub's is at fault.`,
  evidence: { judged },
})

/** What is said of people who may come in: `any tenant of GitLab.com`, `any workload of ISSUER`. */
export const anyTenant = ({ vendor, issuer }: OidcStatement): string =>
  vendor?.sharing === 'shared' ? `any tenant of ${vendor.name}` : `anything that ${issuer} issues a token for`

/** How the key is written that tells tenants apart. */
export const tenancyKey = ({ vendor, issuer }: OidcStatement): string => {
  const key = vendor?.key ?? 'sub'
  return key === 'sts:rolesessionname' ? 'sts:RoleSessionName' : `${issuer}:${key}`
}
