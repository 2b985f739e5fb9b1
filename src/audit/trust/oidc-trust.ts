// The statements of trust policies that let in tokens of OIDC issuers other than GitHub's.
import { namesAction } from '../../policy/action.ts'
import type { CompiledStatement } from '../../policy/compile.ts'
import type { PolicyDocument, Statement } from '../../policy/document.ts'
import { WEB_IDENTITY_ACTION } from '../../policy/generate/trust-document.ts'
import { policyReader } from '../permissions/policies.ts'
import type { AuthorizationDetails, RoleDetail } from '../snapshot/index.ts'
import { type JudgedCondition, judgeEffect } from './condition-effect.ts'
import { githubIssuer, issuerOf, type Presence } from './github-issuer.ts'
import { labelOf } from './github-statement.ts'
import type { Vendor } from './issuer.ts'
import { rankOfTenant, type Tenant } from './tenant.ts'
import { hasWildcard, isOnlyWildcards } from './value-pattern.ts'
import { bareIssuers, vendorOf } from './vendor.ts'

export interface OidcStatement {
  readonly role: RoleDetail
  readonly document: PolicyDocument
  readonly statement: Statement
  readonly label: string
  /** Without scheme. */
  readonly issuer: string
  /** As in the Principal: an ARN, or a name that AWS knows. */
  readonly provider: string
  /** null: nothing is known of the issuer, so it is taken for one tenant's own. */
  readonly vendor: Vendor | null
  readonly conditions: readonly JudgedCondition[]
  /** How closely the tenant is pinned; for a private issuer, whether anything but the audience is. */
  readonly tenant: Tenant
  /** Whether one project or workload of the tenant is pinned; null where that cannot be told. */
  readonly project: boolean | null
  /** Whether a condition is met by no token. */
  readonly dead: boolean
}

const known = new WeakMap<AuthorizationDetails, readonly OidcStatement[]>()

/** Reads the trust policies of all roles; once per snapshot. Those that cannot be read are left out. */
export function oidcTrust(details: AuthorizationDetails): readonly OidcStatement[] {
  const before = known.get(details)
  if (before !== undefined) return before
  const reader = policyReader(details)
  const statements = details.roles.flatMap(role => {
    const { document } = reader.trust(role)
    return document === null ? [] : readRole(role, document)
  })
  known.set(details, statements)
  return statements
}

const readRole = (role: RoleDetail, document: PolicyDocument): OidcStatement[] =>
  document.compiled
    .filter(({ statement }) => statement.effect === 'Allow')
    .filter(statement => namesAction(statement, WEB_IDENTITY_ACTION.toLowerCase()))
    .flatMap(compiled => providersIn(compiled).map(named => readStatement(role, compiled, document, named)))

type Named = Pick<OidcStatement, 'provider' | 'issuer'>

function providersIn({ statement: { principals } }: CompiledStatement): Named[] {
  if (principals === null || principals.everyone) return []
  return principals.Federated.flatMap(provider => {
    const issuer = issuerOf(provider) ?? (bareIssuers.has(provider) ? provider : null)
    return issuer === null || githubIssuer(issuer) !== null ? [] : [{ provider, issuer }]
  })
}

function readStatement(
  role: RoleDetail,
  { statement }: CompiledStatement,
  document: PolicyDocument,
  named: Named,
): OidcStatement {
  const vendor = vendorOf(named.issuer)
  const conditions = statement.conditions.map(condition =>
    judgeEffect(condition, document.version, named.issuer, presenceOf),
  )
  return {
    ...named,
    role,
    document,
    statement,
    label: labelOf(statement),
    vendor,
    conditions,
    tenant: vendor?.sharing === 'shared' ? tenantIn(conditions, vendor) : ownTenant(conditions),
    project: vendor?.project ? pinsProject(conditions, vendor) : null,
    dead: conditions.some(({ effect }) => effect === 'never'),
  }
}

/** Every token has these; which others it has depends on the vendor, so a lax condition on one is none. */
const presenceOf = (claim: string): Presence => (claim === 'aud' || claim === 'sub' ? 'always' : 'sometimes')

/** The closest of the conditions counts, of its values the weakest. */
const tenantIn = (conditions: readonly JudgedCondition[], vendor: Vendor): Tenant =>
  conditions
    .map(condition => tenantOf(condition, vendor))
    .reduce((a, b) => (rankOfTenant(b) > rankOfTenant(a) ? b : a), 'anyone')

function tenantOf({ effect, scope, claim, patterns, condition }: JudgedCondition, vendor: Vendor): Tenant {
  if (scope === 'request')
    return claim === vendor.key && isPlainComparison(condition) && !condition.values.some(hasWildcard)
      ? 'closed'
      : 'anyone'
  const pins = claim === 'sub' || claim === vendor.key || vendor.tenantClaims.includes(claim)
  if (effect !== 'restricts' || scope !== 'token' || !pins) return 'anyone'
  return patterns
    .map(({ text }) => (claim === 'sub' ? tenantOfSubject(text, vendor) : tenantOfText(text)))
    .reduce((a, b) => (rankOfTenant(b) < rankOfTenant(a) ? b : a), 'closed')
}

const isPlainComparison = ({ operator, qualifier, ifExists }: JudgedCondition['condition']): boolean =>
  /^String(Equals|Like)/.test(operator) && qualifier === null && !ifExists

/** Where the audience tells tenants apart, only subjects that begin with the tenant do so as well. */
function tenantOfSubject(text: string, { key, closes, tenantClaims }: Vendor): Tenant {
  if (closes?.test(text)) return 'closed'
  if (hasWildcard(text)) return tenantOfText(text)
  return key === 'sub' || tenantClaims.includes('sub') ? 'closed' : 'anyone'
}

/** A name that ends in a wildcard can be that of another tenant; without a first character it is anybody's. */
const tenantOfText = (text: string): Tenant =>
  !hasWildcard(text) ? 'closed' : /^([a-z_]+:)?[*?]/.test(text) ? 'anyone' : 'crafted'

/** A private issuer has one tenant; what is to be told apart are the workloads of it. */
const ownTenant = (conditions: readonly JudgedCondition[]): Tenant =>
  conditions.some(
    ({ effect, scope, claim, patterns }) =>
      effect === 'restricts' &&
      scope === 'token' &&
      claim !== 'aud' &&
      !patterns.some(({ text }) => isOnlyWildcards(text)),
  )
    ? 'closed'
    : 'anyone'

const pinsProject = (conditions: readonly JudgedCondition[], vendor: Vendor): boolean =>
  conditions.some(
    ({ effect, scope, claim, patterns }) =>
      effect === 'restricts' &&
      scope === 'token' &&
      patterns.every(({ text }) =>
        claim === 'sub'
          ? !hasWildcard(text) || vendor.project?.test(text) === true
          : vendor.projectClaims.includes(claim) && !hasWildcard(text),
      ),
  )
