// Who from outside of the account can become which of its roles, for the map in the HTML report.
import type { Admitted, Entry, EntryKind } from '../../trust/who-can-enter.ts'

/** From the most open to the least. */
export const entranceKinds = ['anyone', 'github', 'oidc', 'saml', 'account'] as const
export type EntranceKind = (typeof entranceKinds)[number]

export interface Entrance {
  readonly kind: EntranceKind
  /** In words: `octo-org/octo-repo, on branch main`. */
  readonly who: string
  /** ARN. */
  readonly role: string
  readonly isAdministrator: boolean
}

/** Each of those that the entries let in, once for a role; the most powerful roles first, and the most open. */
export function entrances(entries: readonly Entry[]): Entrance[] {
  const all = entries.flatMap(({ kind, admitted, roleArn, privilege }) =>
    admitted.map(one => ({
      kind: kindOf(kind, one),
      who: one.who.replace(/^jobs of /, ''),
      role: roleArn,
      isAdministrator: privilege === 'admin',
    })),
  )
  const different = new Map(all.map(entrance => [`${entrance.who} ${entrance.role}`, entrance]))
  return [...different.values()].sort((a, b) => rankOf(a) - rankOf(b))
}

const kinds: Readonly<Record<EntryKind, EntranceKind>> = {
  everyone: 'account',
  github: 'github',
  oidc: 'oidc',
  saml: 'saml',
  aws: 'account',
}

const kindOf = (kind: EntryKind, { openness }: Admitted): EntranceKind =>
  openness === 'anyone' || openness === 'crafted' ? 'anyone' : kinds[kind]

/** 0 is the most open way into an administrator's role. */
export const rankOf = ({ kind, isAdministrator }: Entrance): number =>
  entranceKinds.indexOf(kind) + (isAdministrator ? 0 : entranceKinds.length)
