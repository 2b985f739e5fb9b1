// What an issue remembers of the run that wrote it, in a comment that Markdown does not show. Pure.
import { createHash } from 'node:crypto'
import { DRIFT_RULE } from '../comparison/index.ts'
import { type Finding, NOT_AUDITED_RULE, type Severity, severities } from '../finding.ts'
import type { Report } from './report.ts'

/** The open findings of one rule and severity. */
export interface OpenGroup {
  readonly rule: string
  readonly severity: Severity
  readonly count: number
  /** The first ten hex digits of each fingerprint, sorted; null where there are too many to remember. */
  readonly ids: readonly string[] | null
  /** Ten hex digits over all ids: what tells two groups of the same size apart. */
  readonly hash: string
}

export interface IssueState {
  /** Sixteen hex digits over all that the issue says; a run that finds the same has nothing to write. */
  readonly digest: string
  readonly groups: readonly OpenGroup[]
}

const ID_LENGTH = 10
/** Of the 65,536 characters that GitHub takes, so many at most are for remembering. */
const MOST_CHARACTERS = 24_000

/** Short form of a fingerprint, unique enough within one rule of one account. */
export const idOf = ({ fingerprint }: Pick<Finding, 'fingerprint'>): string => fingerprint.slice(0, ID_LENGTH)

/**
 * What is open in a report. Findings that the issue knows of and that could not be judged this time stay; and of
 * drift, which has happened and is over, what was told last, until something else has happened.
 * @param before what the issue remembers, if anything
 */
export function openGroups(report: Report, before: readonly OpenGroup[]): OpenGroup[] {
  const failed = report.findings.filter(({ status }) => status === 'fail')
  const hasDrifted = failed.some(({ rule }) => rule === DRIFT_RULE)
  const isUnjudged = unjudgedIn(report)
  const unjudged = before
    .filter(({ rule }) => rule !== DRIFT_RULE)
    .flatMap(group =>
      (group.ids ?? []).filter(id => isUnjudged(group.rule, id)).map(id => [keyOf(group), id]),
    )
  const open = [...failed.map(finding => [keyOf(finding), idOf(finding)]), ...unjudged] as [string, string][]
  const groups = new Map(
    [...Map.groupBy(open, ([key]) => key)].map(([key, members]) => [
      key,
      groupOf(
        key,
        members.map(([, id]) => id),
      ),
    ]),
  )
  for (const group of before)
    if (group.rule === DRIFT_RULE ? !hasDrifted : group.ids === null && isUnjudged(group.rule, null))
      groups.set(keyOf(group), group)
  return [...groups.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

const keyOf = ({ severity, rule }: Pick<Finding, 'severity' | 'rule'>): string => `${severity} ${rule}`

function groupOf(key: string, ids: readonly string[]): OpenGroup {
  const [severity, rule] = key.split(' ') as [Severity, string]
  const sorted = [...new Set(ids)].sort()
  return { rule, severity, count: sorted.length, ids: sorted, hash: hash(sorted.join(' '), ID_LENGTH) }
}

/**
 * Whether a finding of a rule may be there still though no result says so; null: any of the rule's. A rule that could
 * not be evaluated at all says so about the account; of an account that was not audited, none was.
 */
function unjudgedIn({ findings }: Report): (rule: string, id: string | null) => boolean {
  if (findings.some(({ rule }) => rule === NOT_AUDITED_RULE)) return () => true
  const undecided = findings.filter(({ status }) => status === 'error' || status === 'manual')
  const unseen = new Set(
    undecided
      .filter(({ status, resource }) => status === 'error' && resource.type === 'account')
      .map(({ rule }) => rule),
  )
  const open = new Set(undecided.map(finding => `${finding.rule} ${idOf(finding)}`))
  const judged = new Set(findings.map(finding => `${finding.rule} ${idOf(finding)}`))
  return (rule, id) =>
    id === null
      ? unseen.has(rule)
      : open.has(`${rule} ${id}`) || (unseen.has(rule) && !judged.has(`${rule} ${id}`))
}

/** The state of an issue that says `text` about these groups. */
export const stateOf = (text: string, groups: readonly OpenGroup[]): IssueState => {
  const fitting = withinLimit(groups)
  return { digest: hash([text, ...fitting.map(lineOf)].join('\n'), 16), groups: fitting }
}

/** Forgets the ids of the largest groups first. */
function withinLimit(groups: readonly OpenGroup[]): OpenGroup[] {
  let left = MOST_CHARACTERS
  const fitting = new Set<OpenGroup>()
  for (const group of groups.toSorted((a, b) => a.count - b.count)) {
    left -= lineOf(group).length
    if (left >= 0) fitting.add(group)
  }
  return groups.map(group => (fitting.has(group) ? group : { ...group, ids: null }))
}

/** The state as an HTML comment. Nothing in it can end the comment: rule ids have single hyphens, all else is hex. */
export const written = ({ digest, groups }: IssueState): string =>
  [`<!-- keyless-aws:state:1 ${digest}`, ...groups.map(lineOf), '-->'].join('\n')

const lineOf = ({ severity, rule, count, ids, hash }: OpenGroup): string =>
  `${severity} ${rule} ${count} ${ids === null ? `~${hash}` : ids.join('')}`

/** The state that stands in the body of an issue; null when there is none, or somebody has changed it. */
export function stateIn(body: string): IssueState | null {
  const [, digest, lines = ''] = /<!-- keyless-aws:state:1 ([0-9a-f]{16})\r?\n([\s\S]*?)-->/.exec(body) ?? []
  if (digest === undefined) return null
  const groups = lines
    .split(/\r?\n/)
    .filter(line => line !== '')
    .map(readLine)
  return groups.every(group => group !== null) ? { digest, groups } : null
}

const LINE = /^([a-z]+) ([a-z0-9-]+) (\d+) (~?)((?:[0-9a-f]{10})+)$/

function readLine(line: string): OpenGroup | null {
  const [, severity, rule = '', count, forgotten, hex = ''] = LINE.exec(line) ?? []
  const known = severities.find(name => name === severity)
  if (known === undefined) return null
  if (forgotten === '~') return { rule, severity: known, count: Number(count), ids: null, hash: hex }
  const ids = hex.match(/.{10}/g) ?? []
  return groupOf(`${known} ${rule}`, ids)
}

const hash = (text: string, digits: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, digits)
