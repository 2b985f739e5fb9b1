// Takes account ids, user names and key ids out of a report, for repositories that everybody can read.
import type { Comparison, KnownFinding } from '../comparison/index.ts'
import { type Finding, fingerprint, type Resource } from '../finding.ts'
import type { Snapshot } from '../snapshot/index.ts'
import { idReplacer, idsIn } from './ids.ts'
import { nameReplacer } from './name-replacer.ts'
import { pseudonyms } from './pseudonyms.ts'
import type { Report } from './report.ts'

const REMEMBERED = 20_000

/** Every user name that the snapshot knows, also of users that no finding is about. */
export function userNames(snapshot: Snapshot): string[] {
  const { credentialReport, authorizationDetails, serviceSpecificCredentials } = snapshot
  return [
    ...(credentialReport.status === 'collected' ? credentialReport.value.users.map(row => row.user) : []),
    ...(authorizationDetails.status === 'collected'
      ? authorizationDetails.value.users.map(user => user.name)
      : []),
    ...(serviceSpecificCredentials.status === 'collected'
      ? serviceSpecificCredentials.value.map(credential => credential.userName)
      : []),
    ...Object.keys(snapshot.userDetails),
  ]
}

/**
 * The report with pseudonyms in place of account ids (`account-3f2a`), user names (`user-3f2a`), key ids (`key-3f2a`),
 * other unique ids (`id-3f2a`) and the account alias, in names, ARNs, messages, evidence and remedies alike. The same
 * name gets the same pseudonym in every run, and no two ids of a report, or users of an account, get the same one.
 * Fingerprints are made anew from the pseudonyms: the original ones could be turned back by trying all account ids.
 * @param users user names to look for, besides those that findings are about; see {@link userNames}
 * @param hideIds replaces ids in a text; reports that are read together must share it
 */
export function redact(
  report: Report,
  users: readonly string[],
  hideIds: Hide = idReplacer(idsOf([report]), [report.account]),
): Report {
  const hidden = through(report, hider(report, [...users, ...usersOf(report)], hideIds))
  return {
    ...hidden,
    findings: withNewFingerprints(hidden.findings),
    comparison: hidden.comparison && {
      ...hidden.comparison,
      resolved: withNewFingerprints(hidden.comparison.resolved),
      unjudged: withNewFingerprints(hidden.comparison.unjudged),
    },
  }
}

/** Every account id, key id and unique id that redacted reports would show. */
export function idsOf(reports: readonly Report[]): ReadonlySet<string> {
  const found = new Set<string>()
  const note = remembering(text => {
    for (const id of idsIn(text)) found.add(id)
    return text
  })
  for (const report of reports) through(report, note)
  return found
}

/** The report with every text that stays in it put through `hide`. */
const through = (report: Report, hide: Hide): Report => ({
  ...report,
  account: hide(report.account),
  accountAlias: report.accountAlias === null ? null : hide(report.accountAlias),
  callerArn: hide(report.callerArn),
  findings: report.findings.map(finding =>
    redactFinding(SILENT.has(finding.status) ? silenced(finding) : finding, hide),
  ),
  comparison: report.comparison && redactComparison(report.comparison, hide),
  inventory: null,
  whoCanEnter: report.whoCanEnter && (hideWithin(report.whoCanEnter, hide) as Report['whoCanEnter']),
})

type Hide = (text: string) => string

/** Users that are gone since the earlier report are in no snapshot. */
const usersOf = ({ findings, callerArn, comparison }: Report): string[] =>
  [
    callerArn,
    ...[findings, comparison?.resolved ?? [], comparison?.unjudged ?? []]
      .flat()
      .map(({ resource }) => resource.arn),
  ].flatMap(arn => {
    const name = /:user\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1]
    return name === undefined ? [] : [name]
  })

function hider({ account, accountAlias }: Report, users: readonly string[], hideIds: Hide): Hide {
  const names = pseudonyms('user', users, { salt: account })
  // As unique as the account, of which it is another name.
  if (accountAlias !== null && !names.has(accountAlias))
    names.set(accountAlias, hideIds(account).replace(/^account/, 'alias'))
  const replaceNames = nameReplacer(names)
  return remembering(text => names.get(text) ?? hideIds(replaceNames(text)))
}

/** Names, ARNs and remedies come again with every rule; what is said of them only once. */
function remembering(hide: Hide): Hide {
  const known = new Map<string, string>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    const hidden = hide(text)
    if (known.size >= REMEMBERED) known.clear()
    known.set(text, hidden)
    return hidden
  }
}

/** What is in order is counted where everybody can read, and not told: most of a report's text need not be searched. */
const SILENT: ReadonlySet<Finding['status']> = new Set(['pass', 'not-applicable'])

const silenced = (finding: Finding): Finding => ({ ...finding, message: '', evidence: {}, remedy: '' })

function redactFinding(finding: Finding, hide: Hide): Finding {
  const { account, resource, message, evidence, remedy, waiver } = finding
  return {
    ...finding,
    account: hide(account),
    resource: redactResource(resource, hide),
    message: hide(message),
    evidence: hideWithin(evidence, hide) as Finding['evidence'],
    remedy: hide(remedy),
    ...(waiver && { waiver: { ...waiver, reason: hide(waiver.reason) } }),
  }
}

function redactComparison(comparison: Comparison, hide: Hide): Comparison {
  const redacted = <Known extends KnownFinding>(known: readonly Known[]): Known[] =>
    known.map(finding => ({
      ...finding,
      account: hide(finding.account),
      resource: redactResource(finding.resource, hide),
    }))
  return { ...comparison, resolved: redacted(comparison.resolved), unjudged: redacted(comparison.unjudged) }
}

/** The last part of an ARN is a name of its own, even where it consists of punctuation. */
function redactResource({ type, name, arn }: Resource, hide: Hide): Resource {
  const last = arn.lastIndexOf('/') + 1
  return { type, name: hide(name), arn: hide(arn.slice(0, last)) + hide(arn.slice(last)) }
}

function hideWithin(value: unknown, hide: Hide): unknown {
  if (typeof value === 'string') return hide(value)
  if (Array.isArray(value)) return value.map(item => hideWithin(item, hide))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [hide(key), hideWithin(item, hide)]))
}

function withNewFingerprints<Known extends KnownFinding>(findings: readonly Known[]): Known[] {
  const seen = new Map<string, number>()
  return findings.map(finding => {
    const { rule, account, resource } = finding
    const ordinal = seen.get(`${rule} ${resource.arn}`) ?? 0
    seen.set(`${rule} ${resource.arn}`, ordinal + 1)
    return { ...finding, fingerprint: fingerprint(rule, account, resource, String(ordinal)) }
  })
}
