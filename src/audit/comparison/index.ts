// This run against an earlier one: which findings are new, which are resolved, which are as they were. Pure.
import type { Change, Finding, Severity, Status } from '../finding.ts'
import { rankOf } from '../findings.ts'
import type { Inventory } from './inventory.ts'

/** A finding that was open in an earlier report: as much of it as is needed to say that it no longer is. */
export type KnownFinding = Pick<
  Finding,
  'rule' | 'title' | 'severity' | 'account' | 'resource' | 'fingerprint'
>

/** What an earlier report says of one account. */
export interface Baseline {
  /** When the earlier report was made, ISO 8601 UTC. */
  readonly generated: string
  /** What was open then, by fingerprint, and what was known to be but could not be judged. */
  readonly open: ReadonlyMap<string, KnownFinding>
  /** null: the earlier report holds none. */
  readonly inventory: Inventory | null
}

/**
 * Why a finding is no longer open: its resource passes; it is not there any more, or the rule does not apply to it any
 * more; a waiver accepts it; the rule is off.
 */
export type Resolution = 'passes' | 'gone' | 'waived' | 'rule-off'

export interface ResolvedFinding extends KnownFinding {
  readonly because: Resolution
}

export interface Comparison {
  /** When the earlier report was made, ISO 8601 UTC. */
  readonly baseline: string
  readonly new: number
  readonly unchanged: number
  readonly resolved: readonly ResolvedFinding[]
  /** Open then, and could not be judged now: not resolved, and not new when they are seen again. */
  readonly unjudged: readonly KnownFinding[]
}

export interface Compared {
  /** In the same order, each with its `change`. */
  readonly findings: readonly Finding[]
  readonly comparison: Comparison
}

/**
 * Findings of this rule tell of what happened between two reports. They are gone by the next, and so neither known
 * from before nor resolved: each is new.
 */
export const DRIFT_RULE = 'drift-since-baseline'

/**
 * Compares by fingerprint. A failed finding that was not open in the baseline, or that was milder there, is `new`; one
 * that was open and now is not, is `resolved`; all else, passes included, is `unchanged`. Waived is not open.
 * @param activeRules ids of the rules that were evaluated now
 */
export function compare(
  findings: readonly Finding[],
  baseline: Baseline,
  activeRules: ReadonlySet<string>,
): Compared {
  const now = new Map(findings.map(finding => [finding.fingerprint, finding]))
  const unseen = unseenIn(findings)
  const closed = [...baseline.open.values()].filter(
    ({ fingerprint }) => now.get(fingerprint)?.status !== 'fail',
  )
  const [unjudged, resolved] = split(closed, known => isUnjudged(known, now.get(known.fingerprint), unseen))
  const changed = findings.map(finding => ({ ...finding, change: changeOf(finding, baseline) }))
  return {
    findings: changed,
    comparison: {
      baseline: baseline.generated,
      new: changed.filter(({ change }) => change === 'new').length,
      unchanged: changed.filter(({ status, change }) => status === 'fail' && change === 'unchanged').length,
      resolved: resolved.map(known => ({
        ...known,
        because: resolutionOf(known, now.get(known.fingerprint), activeRules),
      })),
      unjudged,
    },
  }
}

/** What a later run compares itself with: what is open now, and what was open and could not be judged. */
export const openFindings = (
  findings: readonly (KnownFinding & Pick<Finding, 'status'>)[],
  unjudged: readonly KnownFinding[],
): ReadonlyMap<string, KnownFinding> =>
  new Map(
    [...unjudged, ...findings.filter(({ status, rule }) => status === 'fail' && rule !== DRIFT_RULE)].map(
      ({ rule, title, severity, account, resource, fingerprint }) => [
        fingerprint,
        { rule, title, severity, account, resource, fingerprint },
      ],
    ),
  )

function changeOf({ fingerprint, status, severity }: Finding, { open }: Baseline): Change {
  const before = open.get(fingerprint)
  if (status === 'fail') return before !== undefined && !isGraver(severity, before) ? 'unchanged' : 'new'
  return before !== undefined && !undecided.has(status) ? 'resolved' : 'unchanged'
}

/** Neither a finding nor a pass. */
const undecided: ReadonlySet<Status> = new Set(['error', 'manual'])

const isGraver = (severity: Severity, before: KnownFinding): boolean =>
  rankOf(severity) < rankOf(before.severity)

/** What could not be judged, a rule as a whole (then it says so about the account) or on a resource. */
const unseenIn = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(
    findings
      .filter(({ status }) => status === 'error')
      .map(({ rule, account, resource }) =>
        resource.type === 'account' ? `${account} ${rule}` : `${account} ${rule} ${resource.arn}`,
      ),
  )

function isUnjudged(known: KnownFinding, now: Finding | undefined, unseen: ReadonlySet<string>): boolean {
  if (now !== undefined) return undecided.has(now.status)
  const rule = `${known.account} ${known.rule}`
  return unseen.has(rule) || unseen.has(`${rule} ${known.resource.arn}`)
}

function resolutionOf(
  known: KnownFinding,
  now: Finding | undefined,
  active: ReadonlySet<string>,
): Resolution {
  if (now?.status === 'waived') return 'waived'
  if (now?.status === 'pass') return 'passes'
  return active.has(known.rule) ? 'gone' : 'rule-off'
}

function split<T>(items: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  const { yes = [], no = [] } = Object.groupBy(items, item => (belongs(item) ? 'yes' : 'no'))
  return [yes, no]
}
