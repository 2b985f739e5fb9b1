// The map of who can enter: on the left who, on the right which role, with a line for each way in.
import { counted } from '../wording.ts'
import { picture } from './charts.ts'
import { type Entrance, type EntranceKind, entranceKinds, rankOf } from './entrances.ts'
import { joined, type Markup, markup, nothing } from './markup.ts'

/** What a map can show and still be read; the table below it holds more. */
const MOST_LINES = 16
const MOST_ROWS = 500
const ROW = 56
const GAP = 8

/** The map, and the same as a table. */
export function entranceMap(entrances: readonly Entrance[]): Markup {
  if (entrances.length === 0)
    return markup`<p class="none">No role trusts anybody from outside of the account.</p>`
  const drawn = worthDrawing(entrances)
  const more = entrances.length - drawn.length
  const note =
    more > 0
      ? markup`<p class="note">The most open and most powerful ${drawn.length} of ${counted(entrances.length, 'way')} in.</p>`
      : nothing
  return joined([map(drawn), legend(drawn), note, table(entrances)])
}

/** The first ones; among ways as open and as powerful, one of everybody who can enter before a second of anybody. */
function worthDrawing(entrances: readonly Entrance[]): Entrance[] {
  const seen = new Map<string, number>()
  const ranked = entrances.map((entrance, index) => {
    const earlier = seen.get(entrance.who) ?? 0
    seen.set(entrance.who, earlier + 1)
    return { entrance, index, earlier }
  })
  return ranked
    .toSorted((a, b) => rankOf(a.entrance) - rankOf(b.entrance) || a.earlier - b.earlier)
    .slice(0, MOST_LINES)
    .toSorted((a, b) => a.index - b.index)
    .map(({ entrance }) => entrance)
}

const kindNames: Readonly<Record<EntranceKind, string>> = {
  anyone: 'open to strangers',
  github: 'GitHub',
  oidc: 'other OIDC issuer',
  saml: 'SAML',
  account: 'AWS account',
}

/** The colours that are in the map, on both of its sides. */
function legend(entrances: readonly Entrance[]): Markup {
  const kinds = entranceKinds.filter(known => entrances.some(({ kind }) => kind === known))
  const named: [string, string][] = kinds.map(kind => [kind, kindNames[kind]])
  if (entrances.some(({ isAdministrator }) => isAdministrator))
    named.push(['administrator', 'administrator role'])
  return markup`<p class="legend">${named.map(([kind, name]) => markup`<span class="${kind}">${name}</span> `)}</p>`
}

function map(entrances: readonly Entrance[]): Markup {
  const left = placed(entrances.map(({ who, kind }) => [who, kind]))
  const right = placed(
    entrances.map(({ role, isAdministrator }) => [role, isAdministrator ? 'administrator' : 'role']),
  )
  const height = ROW * Math.max(left.size, right.size)
  const y = (side: Side, name: string): number => ((side.get(name)?.index ?? 0) + 0.5) * (height / side.size)
  const lines = entrances.map(({ who, role, kind }) => {
    const [from, to] = [y(left, who), y(right, role)]
    return markup`<path d="M0 ${from}C50 ${from} 50 ${to} 100 ${to}" class="way ${kind}"/>`
  })
  const links = markup`<svg x="44%" width="12%" y="0" height="${height}" viewBox="0 0 100 ${height}" preserveAspectRatio="none">${joined(lines)}</svg>`
  const nameOf = new Set(entrances.map(({ role }) => accountOf(role))).size > 1 ? roleInAccount : roleName
  const names = [
    ...[...left].map(([name, { kind }]) => label({ name, whole: name, side: 'who', kind, y: y(left, name) })),
    ...[...right].map(([arn, { kind }]) =>
      label({ name: nameOf(arn), whole: arn, side: 'which', kind, y: y(right, arn) }),
    ),
  ]
  const said = `Map of ${counted(left.size, 'principal')} from outside and the ${counted(right.size, 'role')} they can become; the table below says the same.`
  return picture(said, height, joined([links, ...names]))
}

type Side = ReadonlyMap<string, { readonly index: number; readonly kind: string }>

/** Every name once, in the order of its first line, so that few lines cross. */
function placed(named: readonly (readonly [name: string, kind: string])[]): Side {
  const side = new Map<string, { index: number; kind: string }>()
  for (const [name, kind] of named) if (!side.has(name)) side.set(name, { index: side.size, kind })
  return side
}

interface Label {
  readonly name: string
  readonly whole: string
  readonly side: 'who' | 'which'
  readonly kind: string
  /** Pixels from the top to its middle. */
  readonly y: number
}

/** Three lines of text at most, which CSS cuts; the tooltip holds the whole name. */
const label = ({ name, whole, side, kind, y }: Label): Markup =>
  markup`<foreignObject x="${side === 'who' ? '0' : '56%'}" y="${y - (ROW - GAP) / 2}" width="44%" height="${ROW - GAP}"><div xmlns="http://www.w3.org/1999/xhtml" class="${`place ${side} ${kind}`}" title="${whole}"><span>${name}</span></div></foreignObject>`

function table(entrances: readonly Entrance[]): Markup {
  const rows = entrances
    .slice(0, MOST_ROWS)
    .map(
      ({ who, role, isAdministrator }) =>
        markup`<tr><td>${who}</td><td><code>${role}</code></td><td>${isAdministrator ? 'administrator' : ''}</td></tr>`,
    )
  return markup`<details class="fold"><summary>As a table</summary>
<div class="scroll" role="region" tabindex="0" aria-label="Who can enter, as a table"><table>
<thead><tr><th scope="col">Who</th><th scope="col">Role</th><th scope="col">Power</th></tr></thead>
<tbody>${joined(rows)}</tbody>
</table></div></details>`
}

const accountOf = (arn: string): string => arn.split(':')[4] ?? ''

/** Roles of the same name stand in many accounts. */
const roleInAccount = (arn: string): string => `${roleName(arn)} in ${accountOf(arn)}`

const roleName = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1)
