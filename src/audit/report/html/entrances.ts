// Who from outside of the account can become which of its roles, for the map in the HTML report.
import type { OutsideTrust } from '../../drift/outside-trust.ts'
import type { Inventory } from '../../inventory.ts'
import type { Snapshot } from '../../snapshot.ts'
import { whoFits } from '../../trust/admitted.ts'
import { githubIssuer } from '../../trust/github-issuer.ts'
import { githubTrust } from '../../trust/github-trust.ts'
import type { Scope } from '../../trust/scope.ts'
import type { Entry } from '../../trust/who-can-enter.ts'

/** From the most open to the least. */
export const entranceKinds = ['anyone', 'github', 'oidc', 'saml', 'account'] as const
export type EntranceKind = (typeof entranceKinds)[number]

export interface Entrance {
  readonly kind: EntranceKind
  /** In words: `octo-org/octo-repo, on branch main`, `account 444455556666`. */
  readonly who: string
  /** ARN. */
  readonly role: string
  readonly isAdministrator: boolean
}

/**
 * The entrances that inventories tell of, the most open and powerful first.
 * @param snapshot with it, GitHub's tokens are told apart by repository and context
 * @param entries tell them apart where there is no snapshot; where these are missing too, only the issuer is told
 */
export function entrances(
  inventories: readonly Inventory[],
  snapshot: Snapshot | null,
  entries: readonly Entry[],
): Entrance[] {
  const administrators = new Set(inventories.flatMap(inventory => inventory.administrators ?? []))
  const admitted = admittedByRole(snapshot) ?? admittedByEntry(entries)
  const all = inventories
    .flatMap(inventory => inventory.outsideTrusts ?? [])
    .flatMap(trust =>
      namedBy(trust, admitted).map(({ kind, who }) => ({
        kind,
        who,
        role: trust.role,
        isAdministrator: administrators.has(trust.role),
      })),
    )
  const different = new Map(all.map(entrance => [`${entrance.who} ${entrance.role}`, entrance]))
  return [...different.values()].sort((a, b) => weight(a) - weight(b))
}

const weight = ({ kind, isAdministrator }: Entrance): number =>
  entranceKinds.indexOf(kind) + (isAdministrator ? 0 : entranceKinds.length)

type Named = Pick<Entrance, 'kind' | 'who'>

function namedBy({ role, principal }: OutsideTrust, admitted: Admitted): readonly Named[] {
  if (principal === '*') return [{ kind: 'anyone', who: 'everyone (*)' }]
  const provider = /:(oidc|saml)-provider\/(.+)$/.exec(principal)
  if (provider === null) return [namedDirectly(principal)]
  const [, type, name = ''] = provider
  if (type === 'saml') return [{ kind: 'saml', who: `${name} (SAML)` }]
  if (githubIssuer(name) === null) return [{ kind: 'oidc', who: name }]
  return admitted === null ? [{ kind: 'github', who: name }] : (admitted.get(`${role} ${principal}`) ?? [])
}

/** An account, a principal of one, or an issuer that AWS knows without a provider (`accounts.google.com`). */
function namedDirectly(principal: string): Named {
  const account = /^\d{12}$/.exec(principal)?.[0] ?? /^arn:[^:]+:iam::(\d{12}):root$/.exec(principal)?.[1]
  if (account !== undefined) return { kind: 'account', who: `account ${account}` }
  const part = /^arn:[^:]+:(?:iam|sts)::(\d{12}):(.+)$/.exec(principal)
  if (part !== null) return { kind: 'account', who: `${part[2]} of account ${part[1]}` }
  return { kind: principal.startsWith('arn:') ? 'account' : 'oidc', who: principal }
}

/** By role and provider; a provider that is missing admits nobody. null: not known. */
type Admitted = ReadonlyMap<string, readonly Named[]> | null

function admittedByRole(snapshot: Snapshot | null): Admitted {
  if (snapshot?.authorizationDetails.status !== 'collected') return null
  const admitted = new Map<string, Named[]>()
  for (const { role, statements } of githubTrust(snapshot.authorizationDetails.value).roles)
    for (const statement of statements) {
      if (statement.life !== 'live') continue
      const key = `${role.arn} ${statement.provider ?? '*'}`
      const named = statement.admitted.map(
        (scope): Named => ({
          kind: isAnyones(scope) ? 'anyone' : 'github',
          who: whoFits(scope, statement).replace(/^jobs of /, ''),
        }),
      )
      admitted.set(key, [...(admitted.get(key) ?? []), ...named])
    }
  return admitted
}

function admittedByEntry(entries: readonly Entry[]): Admitted {
  const github = entries.filter(({ kind }) => kind === 'github')
  if (github.length === 0) return null
  const admitted = Map.groupBy(github, ({ roleArn, issuer }) => `${roleArn} ${providerArn(roleArn, issuer)}`)
  return new Map(
    [...admitted].map(([key, ways]) => [
      key,
      ways.map(({ who }): Named => ({ kind: 'github', who: who.replace(/^jobs of /, '') })),
    ]),
  )
}

/** The provider of an issuer in the account of a role. */
const providerArn = (roleArn: string, issuer: string): string =>
  roleArn.replace(/:role\/.*$/, `:oidc-provider/${issuer}`)

/** Whether a stranger can have, or make, a repository that is let in. */
const isAnyones = ({ tenant }: Scope): boolean => tenant === 'anyone' || tenant === 'crafted'
