// The statements of trust policies by which somebody from outside of the account gets into a role.
import { namesAction } from '../../policy/action.ts'
import type { CompiledStatement } from '../../policy/compile.ts'
import type { Condition, PolicyDocument } from '../../policy/document.ts'
import { WEB_IDENTITY_ACTION } from '../../policy/generate/trust-document.ts'
import { policyReader } from '../permissions/policies.ts'
import type { AuthorizationDetails, RoleDetail, Snapshot } from '../snapshot/index.ts'
import { whoFits, whoIsAdmitted } from './admitted.ts'
import { outsideAccounts, wholeAccount } from './aws-principals.ts'
import { denialsOf } from './denials.ts'
import type { GithubStatement } from './github-statement.ts'
import { githubTrust } from './github-trust.ts'
import { obstacleTo, providerFinder } from './obstacle.ts'
import { type OidcStatement, oidcTrust } from './oidc-trust.ts'
import type { Entry } from './who-can-enter.ts'

const ASSUME_ACTION = 'sts:assumerole'
const SAML_ACTION = 'sts:assumerolewithsaml'

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
      .flatMap(oidcWays),
    ...details.roles.flatMap(role => {
      const { document } = policyReader(details).trust(role)
      if (document === null) return []
      return document.compiled
        .filter(({ statement }) => statement.effect === 'Allow')
        .flatMap(allow => [
          ...samlWays({ role, document, allow }, snapshot),
          ...awsWays({ role, document, allow }, accountId),
        ])
    }),
  ]
}

/** An Allow statement, with the policy that it stands in. */
interface Allowing {
  readonly role: RoleDetail
  readonly document: PolicyDocument
  readonly allow: CompiledStatement
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
  conditions: conditionsOf(statement.statement.conditions, [], statement.issuer),
})

function oidcWays(statement: OidcStatement): Way[] {
  const { role, document, provider, issuer, vendor, tenant, conditions } = statement
  const denials = denialsOf(document, WEB_IDENTITY_ACTION.toLowerCase(), ({ Federated }) =>
    Federated.includes(provider),
  )
  if (denials === null) return []
  const isShared = vendor?.sharing === 'shared'
  const who = bearersOf(statement)
  return [
    {
      role,
      kind: 'oidc',
      issuer,
      who,
      admitted: [{ who, openness: isShared ? tenant : 'closed' }],
      conditions: conditionsOf(
        conditions.map(({ condition }) => condition),
        denials,
        issuer,
      ),
    },
  ]
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

function samlWays({ role, document, allow }: Allowing, snapshot: Snapshot): Way[] {
  const { principals, conditions } = allow.statement
  if (principals === null || principals.everyone || !namesAction(allow, SAML_ACTION)) return []
  return principals.Federated.filter(arn => isSamlProvider(arn, snapshot)).flatMap(arn => {
    const denials = denialsOf(document, SAML_ACTION, ({ Federated }) => Federated.includes(arn))
    if (denials === null) return []
    const issuer = arn.slice(arn.indexOf('/') + 1)
    return {
      role,
      kind: 'saml',
      issuer,
      ...closed(`people who sign in through ${issuer}`),
      conditions: conditionsOf(conditions, denials, 'saml'),
    }
  })
}

/** Whether it is there, as far as can be seen: those of other accounts cannot. */
const isSamlProvider = (arn: string, { accountId, samlProviders }: Snapshot): boolean =>
  arn.includes(':saml-provider/') &&
  (samlProviders.status !== 'collected' ||
    !arn.includes(`:iam::${accountId}:`) ||
    samlProviders.value.some(one => one.arn === arn))

function awsWays({ role, document, allow }: Allowing, account: string): Way[] {
  if (!namesAction(allow, ASSUME_ACTION)) return []
  const { principals, conditions } = allow.statement
  return outsideAccounts(principals, account).flatMap(({ issuer, who }) => {
    const denials = denialsOf(document, ASSUME_ACTION, ({ AWS }) =>
      AWS.some(name => name === '*' || wholeAccount(name) === issuer),
    )
    if (denials === null) return []
    const openness = conditions.length + denials.length === 0 ? 'anyone' : 'conditional'
    return {
      role,
      kind: issuer === '*' ? 'everyone' : 'aws',
      issuer,
      ...(issuer === '*' ? { who, admitted: [{ who, openness }] } : closed(who)),
      conditions: conditionsOf(conditions, denials, ''),
    }
  })
}

/** `sub StringLike repo:acme/*`, `denied if aws:PrincipalAccount StringNotEquals 111122223333`; keys of the issuer without its name. */
const conditionsOf = (
  conditions: readonly Condition[],
  denials: readonly (readonly Condition[])[],
  issuer: string,
): string[] => {
  const say = (condition: Condition): string => conditionText(condition, issuer)
  return [...conditions.map(say), ...denials.map(denial => `denied if ${denial.map(say).join(' and ')}`)]
}

const conditionText = ({ key, written, values }: Condition, issuer: string): string => {
  const prefix = `${issuer.toLowerCase()}:`
  const short = key.toLowerCase().startsWith(prefix) ? key.slice(prefix.length) : key
  return `${short} ${written} ${values.join(' or ')}`
}
