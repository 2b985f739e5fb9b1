// The statements of trust policies by which somebody from outside of the account gets into a role.
import { namesAction } from '../../policy/action.ts'
import type { CompiledStatement } from '../../policy/compile.ts'
import type { Condition } from '../../policy/document.ts'
import { policyReader } from '../permissions/policies.ts'
import type { AuthorizationDetails, RoleDetail, Snapshot } from '../snapshot/index.ts'
import { whoFits, whoIsAdmitted } from './admitted.ts'
import { outsideAccounts } from './aws-principals.ts'
import type { GithubStatement } from './github-statement.ts'
import { githubTrust } from './github-trust.ts'
import { obstacleTo, providerFinder } from './obstacle.ts'
import { type OidcStatement, oidcTrust } from './oidc-trust.ts'
import type { Entry } from './who-can-enter.ts'

/** One way into one role. */
export type Way = Pick<Entry, 'kind' | 'issuer' | 'who' | 'admitted' | 'conditions'> & {
  readonly role: RoleDetail
}

/**
 * A statement that admits nobody is left out, and so is one whose provider is not there or takes none of its tokens.
 * Source: IAM User Guide, "Roles terms and concepts", trust policy.
 */
export function waysIn(details: AuthorizationDetails, snapshot: Snapshot): Way[] {
  const { accountId } = snapshot
  const provider = providerFinder(snapshot)
  const isClear = (statement: GithubStatement | OidcStatement): boolean =>
    obstacleTo(statement, accountId, provider) === null
  return [
    ...githubTrust(details).roles.flatMap(({ role, statements }) =>
      statements
        .filter(({ life }) => life === 'live')
        .filter(isClear)
        .map(statement => githubWay(role, statement)),
    ),
    ...oidcTrust(details)
      .filter(({ dead }) => !dead)
      .filter(isClear)
      .map(oidcWay),
    ...details.roles.flatMap(role =>
      (policyReader(details).trust(role).document?.compiled ?? [])
        .filter(({ statement }) => statement.effect === 'Allow')
        .flatMap(statement => [
          ...samlWays(role, statement, snapshot),
          ...awsWays(role, statement, accountId),
        ]),
    ),
  ]
}

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

const oidcWay = (statement: OidcStatement): Way => {
  const { role, issuer, vendor, tenant, conditions } = statement
  const isShared = vendor?.sharing === 'shared'
  const who = bearersOf(statement)
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

function bearersOf({ issuer, vendor, tenant, conditions }: OidcStatement): string {
  const whose = vendor === null ? issuer : vendor.name
  const subjects = conditions
    .filter(({ scope, claim, effect }) => scope === 'token' && claim === 'sub' && effect === 'restricts')
    .flatMap(({ patterns }) => patterns.map(({ written }) => written))
  if (subjects.length > 0) return `${subjects.join(' or ')} of ${whose}`
  if (vendor?.sharing !== 'shared') return `whatever ${whose} issues tokens for`
  return tenant === 'anyone' ? `any tenant of ${whose}` : `tenants of ${whose} that meet the conditions`
}

function samlWays(
  role: RoleDetail,
  compiled: CompiledStatement,
  { accountId, samlProviders }: Snapshot,
): Way[] {
  const { principals, conditions } = compiled.statement
  if (principals === null || principals.everyone || !namesAction(compiled, 'sts:assumerolewithsaml'))
    return []
  // Whether a provider of another account is there cannot be seen from here.
  const isGone = (arn: string): boolean =>
    samlProviders.status === 'collected' &&
    arn.includes(`:iam::${accountId}:`) &&
    samlProviders.value.every(one => one.arn !== arn)
  return principals.Federated.filter(arn => arn.includes(':saml-provider/') && !isGone(arn)).map(arn => {
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
