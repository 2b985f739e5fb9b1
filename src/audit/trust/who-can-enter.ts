// Who from outside of the account can become which of its roles: one row for each way in.
import type { Finding, Severity } from '../finding.ts'
import { rankOf as rankOfSeverity } from '../findings.ts'
import type { Snapshot } from '../snapshot/index.ts'
import { type Privilege, privilegeOf } from './privilege.ts'
import { type Way, waysIn } from './ways-in.ts'

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

/**
 * All ways in, the most open first, and of those the most powerful roles. A statement that admits
 * nobody is left out, and so is one whose provider is not there or takes none of its tokens.
 * @param findings of the same run, in any order
 * @returns null when the roles were not collected
 */
export function whoCanEnter(snapshot: Snapshot, findings: readonly Finding[]): readonly Entry[] | null {
  const { authorizationDetails } = snapshot
  if (authorizationDetails.status !== 'collected') return null
  const privilege = privilegeOf(snapshot)
  const worst = worstByArn(findings)
  return waysIn(authorizationDetails.value, snapshot)
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

const opennesses: readonly EntryOpenness[] = ['anyone', 'crafted', 'conditional', 'closed']

/** The openness of the most open of those that an entry lets in. */
export const opennessOf = ({ admitted }: Pick<Entry, 'admitted'>): EntryOpenness =>
  opennesses.find(known => admitted.some(({ openness }) => openness === known)) ?? 'closed'

const rankOf = (way: Way): number => opennesses.indexOf(opennessOf(way))
