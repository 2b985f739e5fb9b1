// The table of who can enter, for the job summary and as a spreadsheet.

import { csvCell, markdown, markdownCode, shorten } from '../../escape.ts'
import { type Entry, opennessOf } from '../trust/who-can-enter.ts'
import { longTable } from './markdown-parts.ts'
import { counted } from './wording.ts'

const ROWS = { open: 15, most: 150 }
const CELL_LENGTH = 300

/** A section of GitHub Flavored Markdown; null entries: the roles were not collected. */
export function whoCanEnterSection(entries: readonly Entry[] | null): string {
  if (entries === null) return '### Who can enter\n\nNot known: the roles were not collected.'
  if (entries.length === 0) return '### Who can enter\n\nNobody from outside of the account.'
  const nameOf = new Set(entries.map(accountOf)).size > 1 ? arnOf : roleOf
  const head = ['Who', 'Role', 'Issuer', 'May', 'Last used', 'Worst finding', 'Under the conditions']
  const body = longTable(
    head,
    entries.map(entry => row(entry, nameOf(entry))),
    ROWS,
    count => `… and ${counted(count, 'way')} more in who-can-enter.csv.`,
  )
  return `### Who can enter: ${counted(entries.length, 'way')}\n\n${body}`
}

const accountOf = ({ roleArn }: Entry): string => roleArn.split(':')[4] ?? ''
const roleOf = ({ role }: Entry): string => shorten(role, 128)
/** Roles of the same name stand in many accounts. */
const arnOf = ({ roleArn }: Entry): string => shorten(roleArn, 256)

const row = ({ who, issuer, privilege, lastUsedAt, worst, conditions }: Entry, role: string): string[] => [
  markdown(shorten(who, CELL_LENGTH)),
  markdownCode(role),
  markdownCode(shorten(issuer, 255)),
  markdown(powers[privilege]),
  lastUsedAt === null ? 'not in 400 days' : markdown(lastUsedAt.slice(0, 10)),
  worst === null ? '' : `${worst.severity}: ${markdownCode(worst.rule)}`,
  markdown(shorten(conditions.join('; '), CELL_LENGTH)),
]

const powers: Readonly<Record<Entry['privilege'], string>> = {
  admin: 'do everything',
  privileged: 'give itself everything',
  write: 'write',
  read: 'read',
  none: 'do nothing',
  unknown: 'not known',
}

const columns: readonly (readonly [name: string, value: (entry: Entry) => string])[] = [
  ['role', entry => entry.role],
  ['role arn', entry => entry.roleArn],
  ['kind', entry => entry.kind],
  ['issuer', entry => entry.issuer],
  ['who', entry => entry.who],
  ['openness', opennessOf],
  ['conditions', entry => entry.conditions.join('; ')],
  ['privilege', entry => entry.privilege],
  ['last used', entry => entry.lastUsedAt ?? ''],
  ['worst severity', entry => entry.worst?.severity ?? ''],
  ['worst rule', entry => entry.worst?.rule ?? ''],
]

/** CSV (RFC 4180: CRLF, every cell quoted) with a header line; cells that would be calculated start with an apostrophe. */
export const whoCanEnterCsv = (entries: readonly Entry[]): string =>
  [columns.map(([name]) => name), ...entries.map(entry => columns.map(([, value]) => value(entry)))]
    .map(cells => `${cells.map(csvCell).join(',')}\r\n`)
    .join('')
