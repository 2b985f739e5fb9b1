// The roles that trust GitHub, statement by statement, and the grade of each.
import { namesAction } from '../../policy/action.ts'
import type { CompiledStatement } from '../../policy/compile.ts'
import type { PolicyDocument } from '../../policy/document.ts'
import { WEB_IDENTITY_ACTION } from '../../policy/generate/trust-document.ts'
import { fits, patternOf } from '../../policy/wildcard.ts'
import { policyReader } from '../permissions/policies.ts'
import type { AuthorizationDetails, RoleDetail } from '../snapshot/index.ts'
import { type GithubIssuer, githubIssuer, issuerOf, SHARED_ISSUER } from './github-issuer.ts'
import { type GithubStatement, labelOf, readDenial, readStatement } from './github-statement.ts'

/** A role whose trust policy speaks of GitHub. */
export interface GithubRole {
  readonly role: RoleDetail
  readonly document: PolicyDocument
  /** The Allow statements that GitHub's tokens can meet, by their principal and action. */
  readonly statements: readonly GithubStatement[]
  readonly misdirected: readonly MisdirectedStatement[]
}

/** An Allow statement that is meant for GitHub and admits no token, by its action or by its principal. */
export interface MisdirectedStatement {
  readonly statement: CompiledStatement['statement']
  readonly label: string
  readonly fault: 'action' | 'principal'
  /** What the Principal says. */
  readonly named: string
}

export interface GithubTrust {
  readonly roles: readonly GithubRole[]
  /** Roles whose trust policy cannot be read, with the reason. */
  readonly unreadable: readonly { readonly role: RoleDetail; readonly problem: string }[]
}

const ACTION = WEB_IDENTITY_ACTION.toLowerCase()

const known = new WeakMap<AuthorizationDetails, GithubTrust>()

/** Reads the trust policies of all roles; once per snapshot. */
export function githubTrust(details: AuthorizationDetails): GithubTrust {
  const before = known.get(details)
  if (before !== undefined) return before
  const reader = policyReader(details)
  const read = details.roles.map(role => ({ role, ...reader.trust(role) }))
  const trust = {
    roles: read.flatMap(({ role, document }) => (document === null ? [] : readRole(role, document))),
    unreadable: read.flatMap(({ role, problem }) => (problem === null ? [] : [{ role, problem }])),
  }
  known.set(details, trust)
  return trust
}

/** Reads one trust policy; empty when it has nothing to do with GitHub. */
export function readRole(role: RoleDetail, document: PolicyDocument): GithubRole[] {
  const { statements, misdirected } = readTrust(document)
  return statements.length + misdirected.length === 0 ? [] : [{ role, document, statements, misdirected }]
}

type Read = Pick<GithubRole, 'statements' | 'misdirected'>

/** Roles that one template made have the same document. */
const documents = new WeakMap<PolicyDocument, Read>()

/** The statements of a trust policy that speak of GitHub. */
export function readTrust(document: PolicyDocument): Read {
  const before = documents.get(document)
  if (before !== undefined) return before
  const read = readDocument(document)
  documents.set(document, read)
  return read
}

function readDocument(document: PolicyDocument): Read {
  const allows = document.compiled.filter(({ statement }) => statement.effect === 'Allow')
  return {
    statements: allows.filter(namesWebIdentity).flatMap(allow =>
      issuersNamed(allow).map(named => {
        const denies = document.compiled.filter(deny => deniesTokens(deny, named.provider))
        return readStatement(
          allow,
          document.version,
          named,
          readDenial(denies, document.version, named.issuer),
        )
      }),
    ),
    misdirected: allows.flatMap(misdirectedIn),
  }
}

const namesWebIdentity = (statement: CompiledStatement): boolean => namesAction(statement, ACTION)

type Named = Pick<GithubStatement, 'issuer' | 'kind' | 'provider'>

function issuersNamed({ statement }: CompiledStatement): Named[] {
  const { principals } = statement
  if (principals === null) return []
  if (principals.everyone) return [everybody(statement)]
  const named = principals.Federated.flatMap(arn => {
    const issuer = issuerOf(arn)
    const kind = issuer === null ? null : githubIssuer(issuer)
    return issuer === null || kind === null ? [] : [{ issuer, kind, provider: arn }]
  })
  const star = [...principals.Federated, ...principals.AWS].some(
    name => name === '*' || isProviderPattern(name),
  )
  return star && named.length === 0 ? [everybody(statement)] : named
}

const isProviderPattern = (name: string): boolean =>
  /[*?]/.test(name) &&
  name.includes(':oidc-provider/') &&
  fits(patternOf(name.slice(name.indexOf(':oidc-provider/'))), `:oidc-provider/${SHARED_ISSUER}`)

/** Everybody includes the tokens of GitHub's issuer that the conditions speak of, github.com's unless they say. */
function everybody({ conditions }: CompiledStatement['statement']): Named {
  const issuers = conditions.flatMap(({ key }) => {
    const issuer = key.slice(0, Math.max(0, key.lastIndexOf(':')))
    const kind = githubIssuer(issuer)
    return kind === null ? [] : [{ issuer, kind }]
  })
  return {
    ...(issuers[0] ?? { issuer: SHARED_ISSUER, kind: 'shared' satisfies GithubIssuer }),
    provider: null,
  }
}

/** Whether a statement is a Deny that certainly is about the tokens of a provider. */
const deniesTokens = (compiled: CompiledStatement, provider: string | null): boolean => {
  const { effect, principals } = compiled.statement
  if (effect !== 'Deny' || principals === null || !namesWebIdentity(compiled)) return false
  return principals.everyone || (provider !== null && principals.Federated.includes(provider))
}

/** With other statements such as one for `sts:TagSession` alone there is nothing wrong. */
function misdirectedIn(compiled: CompiledStatement): MisdirectedStatement[] {
  const { statement } = compiled
  if (statement.principals === null || statement.principals.everyone) return []
  const label = labelOf(statement)
  return statement.principals.Federated.flatMap((named): MisdirectedStatement[] => {
    if (isBareIssuer(named)) return [{ statement, label, fault: 'principal', named }]
    const issuer = issuerOf(named)
    if (issuer === null || githubIssuer(issuer) === null || namesWebIdentity(compiled)) return []
    return assumes(compiled) ? [{ statement, label, fault: 'action', named }] : []
  })
}

/** A host or URL where the ARN of the provider belongs. */
const isBareIssuer = (named: string): boolean =>
  githubIssuer(named.replace(/^https?:\/\//, '').replace(/\/$/, '')) !== null

const assumes = (compiled: CompiledStatement): boolean =>
  ['sts:assumerole', 'sts:assumerolewithsaml'].some(action => namesAction(compiled, action))
