// What an audit leaves open, as the body of a GitHub issue or of a comment on a pull request. Pure text.
import { createHash } from 'node:crypto'
import { markdown, markdownCode, shorten } from '../../escape.ts'
import { DRIFT_RULE } from '../comparison/index.ts'
import { type Finding, NOT_AUDITED_RULE, type Severity, severities } from '../finding.ts'
import { type Block, withinBytes } from './blocks.ts'
import { type IssueState, openGroups, stateIn, stateOf, written } from './issue-state.ts'
import { folded } from './markdown-parts.ts'
import { permissionsToAdd } from './permissions.ts'
import type { Report } from './report.ts'
import { counted } from './wording.ts'

/**
 * GitHub refuses an issue or a comment with more characters ("body is too long (maximum is 65536 characters)"). Bytes
 * are counted here, of which there are never fewer.
 */
export const BODY_LIMIT = 65_536

const SHOWN_RESOURCES = 25

/** A text that remembers what it says: see issue-state.ts. */
export interface IssueText {
  readonly body: string
  readonly state: IssueState
}

/** Where a text belongs, and who writes it. */
export interface Place {
  readonly marker: string
  /** Address of this run. */
  readonly runUrl: string
}

/**
 * The hidden line by which an issue of an account is found again. A hash of the account id, or the pseudonym of a
 * redacted report: a hash as long as this one could be turned back by trying all account ids.
 */
export const markerOf = ({ account }: Pick<Report, 'account'>): string => {
  const name = /^\d{12}$/.test(account)
    ? createHash('sha256').update(`account\u0000${account}`).digest('hex').slice(0, 16)
    : account
  return `<!-- keyless-aws:audit:${name} -->`
}

export const titleOf = ({ account }: Pick<Report, 'account'>): string =>
  `AWS credential audit: account ${account}`

/** Nothing is left to do: no finding but informational ones, and everything was evaluated. */
export const isClean = ({ findings }: Report): boolean =>
  !findings.some(
    ({ status, severity }) => status === 'error' || (status === 'fail' && severity !== 'informational'),
  )

/**
 * The current state of an account. Nothing in it moves while the findings stand: no age, no time, and the link to the
 * run is that of the run which wrote it.
 * @param before body that this one replaces; null: there is none
 */
export function issueText(report: Report, before: string | null, { marker, runUrl }: Place): IssueText {
  const groups = openGroups(report, (before === null ? null : stateIn(before))?.groups ?? [])
  const blocks = [
    headBlock(report),
    ...severities.flatMap(severity => severityBlocks(report, severity)),
    ...restBlocks(report),
  ]
  const state = stateOf(blocks.map(({ text }) => text).join('\n\n'), groups)
  const frame = [marker, written(state)]
  const foot = `<sub>Kept by Keyless AWS, and rewritten when an audit finds something else: last by ${runLink(runUrl)}, whose summary has evidence and remedies.</sub>`
  const left = BODY_LIMIT - Buffer.byteLength([...frame, foot].join('\n\n')) - 10
  return { state, body: [...frame, ...withinBytes(blocks, left, cutNotice), foot].join('\n\n') }
}

/** Text of our own making: the address comes from the runner. */
export const runLink = (runUrl: string): string => `[this run](${encodeURI(runUrl)})`

const cutNotice = (leftOut: number): string =>
  `**This list is cut**: GitHub takes no more than 65,536 characters. Left out: ${counted(leftOut, 'finding')}.`

function headBlock(report: Report): Block {
  const { decision, findings } = report
  const failed = standing(findings)
  const unseen = findings.filter(({ rule }) => rule === NOT_AUDITED_RULE).length
  const numbers = severities.flatMap(severity => {
    const { length } = failed.filter(finding => finding.severity === severity)
    return length === 0 ? [] : [`${length.toLocaleString('en-US')} ${severity}`]
  })
  if (report.accounts === undefined && unseen > 0)
    return {
      text: `**Account ${markdownCode(report.account)} was not audited**: what was open there may still be.`,
      rank: 0,
      results: 0,
    }
  const sentences = [
    `**${counted(failed.length, 'finding')}** in ${whose(report)}${numbers.length > 0 ? `: ${numbers.join(', ')}` : ''}.`,
    ...(unseen > 0 ? [`${counted(unseen, 'account')} ${unseen === 1 ? 'was' : 'were'} not audited.`] : []),
    ...(decision.waived > 0 ? [`${counted(decision.waived, 'finding')} waived.`] : []),
  ]
  return { text: sentences.join(' '), rank: 0, results: 0 }
}

function whose({ account, accountAlias, accounts }: Report): string {
  if (accounts !== undefined) return counted(accounts.length, 'account')
  return `account ${markdownCode(account)}${accountAlias === null ? '' : ` (${markdownCode(accountAlias)})`}`
}

/** Drift has happened and is over: it is told in a comment, and is no part of the state. */
const standing = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ status, rule }) => status === 'fail' && rule !== DRIFT_RULE)

function severityBlocks({ findings, accounts }: Report, severity: Severity): Block[] {
  const failed = standing(findings).filter(finding => finding.severity === severity)
  const nameOf = accounts === undefined ? resourceText : resourceInAccount
  return [...Map.groupBy(failed, ({ rule }) => rule).values()].map((group, position) => ({
    text:
      (position === 0 ? `### ${severity[0]?.toUpperCase()}${severity.slice(1)}\n\n` : '') +
      ruleText(group, nameOf),
    rank: 2 + severities.indexOf(severity),
    results: group.length,
  }))
}

function ruleText(group: readonly Finding[], nameOf: (finding: Finding) => string): string {
  const [first] = group as readonly [Finding]
  const head = `**${markdown(first.title)}: no** · ${markdownCode(first.rule)} · ${counted(group.length, 'finding')}`
  const names = [...Map.groupBy(group, nameOf)].map(([name, { length }]) =>
    length === 1 ? `- ${name}` : `- ${name} (${length} times)`,
  )
  const shown = names.slice(0, SHOWN_RESOURCES)
  const more = names.length - shown.length
  const list = [...shown, ...(more > 0 ? [`- … and ${more.toLocaleString('en-US')} more`] : [])].join('\n')
  return `${head}\n\n${names.length > 5 ? folded(`${names.length.toLocaleString('en-US')} resources`, list) : list}`
}

/** A resource as a list item shows it. */
export const resourceText = ({ resource }: Pick<Finding, 'resource'>): string =>
  `${markdown(resource.type)} ${markdownCode(shorten(resource.name, 128))}`

const resourceInAccount = (finding: Finding): string =>
  `${resourceText(finding)} in account ${markdownCode(finding.account)}`

/** What could not be evaluated, and what somebody must look at, by rule. */
function restBlocks(report: Report): Block[] {
  const { findings } = report
  const errors = findings.filter(({ status }) => status === 'error')
  const manual = findings.filter(({ status }) => status === 'manual')
  const permissions = permissionsToAdd(report)
  const allow =
    permissions.length > 0 ? `\n\nTo be allowed: ${permissions.map(markdownCode).join(', ')}.` : ''
  return [
    ...(errors.length > 0
      ? [{ text: `### Could not be evaluated\n\n${rulesIn(errors)}${allow}`, rank: 1, results: 0 }]
      : []),
    ...(manual.length > 0
      ? [{ text: `### To be looked at\n\n${rulesIn(manual)}`, rank: 7, results: 0 }]
      : []),
  ]
}

const rulesIn = (findings: readonly Finding[]): string =>
  [...Map.groupBy(findings, ({ rule }) => rule)]
    .map(
      ([rule, { length }]) =>
        `${markdownCode(rule)}${length === 1 ? '' : ` (${length.toLocaleString('en-US')})`}`,
    )
    .join(', ')
