// Who from outside of the account can become which of its roles: one row for each way in.
import { namesAction } from '../../policy/action.ts'
import type { CompiledStatement } from '../../policy/compile.ts'
import type { Condition } from '../../policy/document.ts'
import type { Finding, Severity } from '../finding.ts'
import { rankOf as rankOfSeverity } from '../findings.ts'
import { policyReader } from '../permissions/policies.ts'
import type { AuthorizationDetails, RoleDetail, Snapshot } from '../snapshot/index.ts'
import { whoFits, whoIsAdmitted } from './admitted.ts'
import { outsideAccounts } from './aws-principals.ts'
import type { GithubStatement } from './github-statement.ts'
import { githubTrust } from './github-trust.ts'
import { type OidcStatement, oidcTrust } from './oidc-trust.ts'
import { type Privilege, privilegeOf } from './privilege.ts'

/** `everyone`: the Principal is `*` for AWS principals. */
export type EntryKind = 'everyone' | 'github' | 'oidc' | 'saml' | 'aws'

/**
 * `anyone`: every tenant of the issuer, or every AWS account. `crafted`: whoever takes a name that fits. `conditional`:
 * every AWS account that meets the conditions. `closed`: those named only.
 */
export type EntryOpenness = 'anyone' | 'crafted' | 'conditional' | 'closed'

/** One alternative of those that an entry lets in. */
export interface Admitted {
  readonly who: string
  readonly openness: EntryOpenness
}

export interface Entry {
  readonly role: string
  readonly roleArn: string
  readonly kind: EntryKind
  /** Issuer without scheme, name of a SAML provider, account id, or `*`. */
  readonly issuer: string
  /** In words: `any repository of acme`, `role/deploy of account 444455556666`. */
  readonly who: string
  /** The same one by one. */
  readonly admitted: readonly Admitted[]
  /** What else is asked, a condition each: `aud StringEquals sts.amazonaws.com`. */
  readonly conditions: readonly string[]
  readonly privilege: Privilege
  /** ISO 8601 UTC; null: not within the 400 days that AWS remembers. */
  readonly lastUsedAt: string | null
  /** The gravest failed finding about the role. */
  readonly worst: { readonly rule: string; readonly severity: Severity } | null
}

type Way = Pick<Entry, 'kind' | 'issuer' | 'who' | 'admitted' | 'conditions'> & { readonly role: RoleDetail }

/**
 * All ways in, the most open first, and of those the most powerful roles. A statement that admits nobody is left out.
 * @param findings of the same run, in any order
 * @returns null when the roles were not collected
 */
export function whoCanEnter(snapshot: Snapshot, findings: readonly Finding[]): readonly Entry[] | null {
  const { authorizationDetails } = snapshot
  if (authorizationDetails.status !== 'collected') return null
  const privilege = privilegeOf(snapshot)
  const worst = worstByArn(findings)
  return waysIn(authorizationDetails.value, snapshot.accountId)
    .map(way => ({ way, privilege: privilege(way.role) }))
    .toSorted(
      (a, b) => rankOf(a.way) - rankOf(b.way) || powers.indexOf(a.privilege) - powers.indexOf(b.privilege),
    )
    .map(({ way: { role, kind, issuer, who, admitted, conditions }, privilege: power }) => ({
      role: role.name,
      roleArn: role.arn,
      kind,
      issuer,
      who,
      admitted,
      conditions,
      privilege: power,
      lastUsedAt: role.lastUsedAt,
      worst: worst.get(role.arn) ?? null,
    }))
}

const powers: readonly Privilege[] = ['admin', 'privileged', 'unknown', 'write', 'read', 'none']

function worstByArn(findings: readonly Finding[]): Map<string, NonNullable<Entry['worst']>> {
  const worst = new Map<string, NonNullable<Entry['worst']>>()
  for (const { status, resource, rule, severity } of findings) {
    const known = worst.get(resource.arn)
    if (
      status === 'fail' &&
      (known === undefined || rankOfSeverity(severity) < rankOfSeverity(known.severity))
    )
      worst.set(resource.arn, { rule, severity })
  }
  return worst
}

const waysIn = (details: AuthorizationDetails, account: string): Way[] => [
  ...githubTrust(details).roles.flatMap(({ role, statements }) =>
    statements.filter(({ life }) => life === 'live').map(statement => githubWay(role, statement)),
  ),
  ...oidcTrust(details)
    .filter(({ dead }) => !dead)
    .map(oidcWay),
  ...details.roles.flatMap(role =>
    (policyReader(details).trust(role).document?.compiled ?? [])
      .filter(({ statement }) => statement.effect === 'Allow')
      .flatMap(statement => [...samlWays(role, statement), ...awsWays(role, statement, account)]),
  ),
]

const opennesses: readonly EntryOpenness[] = ['anyone', 'crafted', 'conditional', 'closed']

/** The openness of the most open of those that an entry lets in. */
export const opennessOf = ({ admitted }: Pick<Entry, 'admitted'>): EntryOpenness =>
  opennesses.find(known => admitted.some(({ openness }) => openness === known)) ?? 'closed'

const rankOf = (way: Way): number => opennesses.indexOf(opennessOf(way))

const closed = (who: string): Pick<Way, 'who' | 'admitted'> => ({
  who,
  admitted: [{ who, openness: 'closed' }],
})

const githubWay = (role: RoleDetail, statement: GithubStatement): Way => ({
  role,
  kind: 'github',
  issuer: statement.provider === null ? '*' : statement.issuer,
  who: whoIsAdmitted(statement),
  admitted: statement.admitted.map(scope => ({
    who: whoFits(scope, statement),
    openness: statement.kind === 'private' ? 'closed' : scope.tenant,
  })),
  conditions: conditionsOf(statement.statement.conditions, statement.issuer),
})

const oidcWay = ({ role, issuer, vendor, tenant, conditions }: OidcStatement): Way => {
  const isShared = vendor?.sharing === 'shared'
  const subjects = conditions
    .filter(({ scope, claim, effect }) => scope === 'token' && claim === 'sub' && effect === 'restricts')
    .flatMap(({ patterns }) => patterns.map(({ written }) => written))
  const whose = vendor === null ? issuer : vendor.name
  const who =
    subjects.length > 0
      ? `${subjects.join(' or ')} of ${whose}`
      : isShared && tenant === 'anyone'
        ? `any tenant of ${whose}`
        : `whatever ${whose} issues tokens for`
  return {
    role,
    kind: 'oidc',
    issuer,
    who,
    admitted: [{ who, openness: isShared ? tenant : 'closed' }],
    conditions: conditionsOf(
      conditions.map(({ condition }) => condition),
      issuer,
    ),
  }
}

function samlWays(role: RoleDetail, compiled: CompiledStatement): Way[] {
  const { principals, conditions } = compiled.statement
  if (principals === null || principals.everyone || !namesAction(compiled, 'sts:assumerolewithsaml'))
    return []
  return principals.Federated.filter(arn => arn.includes(':saml-provider/')).map(arn => {
    const issuer = arn.slice(arn.indexOf('/') + 1)
    return {
      role,
      kind: 'saml',
      issuer,
      ...closed(`people who sign in through ${issuer}`),
      conditions: conditionsOf(conditions, 'saml'),
    }
  })
}

function awsWays(role: RoleDetail, compiled: CompiledStatement, account: string): Way[] {
  if (!namesAction(compiled, 'sts:assumerole')) return []
  const { principals, conditions } = compiled.statement
  const openness = conditions.length === 0 ? 'anyone' : 'conditional'
  return outsideAccounts(principals, account).map(({ issuer, who }) => ({
    role,
    kind: issuer === '*' ? 'everyone' : 'aws',
    issuer,
    ...(issuer === '*' ? { who, admitted: [{ who, openness }] } : closed(who)),
    conditions: conditionsOf(conditions, ''),
  }))
}

/** `sub StringLike repo:acme/*`; keys of the issuer without its name. */
const conditionsOf = (conditions: readonly Condition[], issuer: string): string[] =>
  conditions.map(({ key, written, values }) => {
    const prefix = `${issuer.toLowerCase()}:`
    const short = key.toLowerCase().startsWith(prefix) ? key.slice(prefix.length) : key
    return `${short} ${written} ${values.join(' or ')}`
  })
