// Waivers: findings accepted for a time. What has expired opens its findings again and is itself reported.
import { fits, patternOf } from '../../policy/wildcard.ts'
import type { Waiver } from '../config/index.ts'
import type { Finding, Resource, RuleResult } from '../finding.ts'
import type { RuleDescription } from '../rule.ts'
import { expiryInstant } from './expiry.ts'
import { EXPIRING_DAYS, waiverExpired, waiverExpiring, waiverUnused } from './rules.ts'

const DAY = 86_400_000

/** What a rule about the waivers says; evaluate.ts makes findings of it, as of any rule's results. */
export interface WaiverVerdict {
  readonly rule: RuleDescription
  readonly results: readonly RuleResult[]
}

/** A waiver for the audited account, with the number of findings it matches. */
interface Use {
  readonly waiver: Waiver
  readonly matched: number
}

/** Waivers end at an instant of their own; one whose end cannot be read (parseConfig lets none through) has ended. */
const hasExpired = (waiver: Waiver, now: Date): boolean =>
  (expiryInstant(waiver.expires)?.getTime() ?? 0) <= now.getTime()

const expiresSoon = (waiver: Waiver, now: Date): boolean =>
  !hasExpired(waiver, now) && hasExpired(waiver, new Date(now.getTime() + EXPIRING_DAYS * DAY))

/**
 * Marks the failed and manual findings that a valid waiver matches as `waived`. What could not be evaluated is never
 * waived. Of several valid waivers the one that lasts longest is named.
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  now: Date,
): readonly Finding[] {
  const matching = matcher(waivers.filter(waiver => !hasExpired(waiver, now)))
  return findings.map(finding => {
    const [waiver] = matching(finding).toSorted(longestFirst)
    if (waiver === undefined) return finding
    const { reason, owner, expires } = waiver
    return { ...finding, status: 'waived', waiver: { reason, owner, expires } }
  })
}

const longestFirst = (a: Waiver, b: Waiver): number =>
  (expiryInstant(b.expires)?.getTime() ?? 0) - (expiryInstant(a.expires)?.getTime() ?? 0)

/** Judges the waivers that are meant for the account. `findings` as the rules made them, before any was waived. */
export function judgeWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  account: Resource,
  now: Date,
): readonly WaiverVerdict[] {
  const meant = waivers.filter(waiver => waiver.account === null || waiver.account === account.name)
  const unjudged = new Set(findings.filter(finding => finding.status === 'error').map(({ rule }) => rule))
  const uses = usesOf(meant, findings)
  const expired = uses.filter(({ waiver }) => hasExpired(waiver, now))
  const expiring = uses.filter(({ waiver, matched }) => matched > 0 && expiresSoon(waiver, now))
  const unused = uses.filter(
    ({ waiver, matched }) => matched === 0 && !hasExpired(waiver, now) && !unjudged.has(waiver.rule),
  )
  return [
    { rule: waiverExpired, results: verdicts(expired, meant, account, expiredMessage) },
    { rule: waiverExpiring, results: verdicts(expiring, meant, account, expiringMessage) },
    { rule: waiverUnused, results: verdicts(unused, meant, account, unusedMessage) },
  ]
}

function usesOf(waivers: readonly Waiver[], findings: readonly Finding[]): Use[] {
  const matching = matcher(waivers)
  const counts = new Map<Waiver, number>()
  for (const finding of findings)
    for (const waiver of matching(finding)) counts.set(waiver, (counts.get(waiver) ?? 0) + 1)
  return waivers.map(waiver => ({ waiver, matched: counts.get(waiver) ?? 0 }))
}

/** The waivers that match a finding, whether valid or not. Patterns are made ready once, not once a finding. */
function matcher(waivers: readonly Waiver[]): (finding: Finding) => Waiver[] {
  const ready = waivers.map(waiver => ({ waiver, pattern: patternOf(waiver.resource) }))
  const byRule = Map.groupBy(ready, ({ waiver }) => waiver.rule)
  return ({ rule, status, account, resource }) =>
    status !== 'fail' && status !== 'manual'
      ? []
      : (byRule.get(rule) ?? [])
          .filter(({ waiver }) => waiver.account === null || waiver.account === account)
          .filter(({ pattern }) => fits(pattern, resource.name) || fits(pattern, resource.arn))
          .map(({ waiver }) => waiver)
}

function verdicts(
  uses: readonly Use[],
  meant: readonly Waiver[],
  account: Resource,
  message: (use: Use) => string,
): RuleResult[] {
  if (meant.length === 0)
    return [sound(account, 'not-applicable', 'No waiver is configured for this account.')]
  if (uses.length === 0)
    return [sound(account, 'pass', `None of the ${meant.length} waivers for this account.`)]
  return uses.map(use => ({
    status: 'fail',
    resource: account,
    message: message(use),
    evidence: evidenceOf(use),
    discriminator: [use.waiver.rule, use.waiver.resource, use.waiver.account ?? '*'].join('\u0000'),
  }))
}

const sound = (account: Resource, status: 'pass' | 'not-applicable', message: string): RuleResult => ({
  status,
  resource: account,
  message,
  evidence: {},
})

const subject = ({ rule, resource, line }: Waiver): string =>
  `The waiver of ${rule} for ${resource} (line ${line})`

const expiredMessage = ({ waiver, matched }: Use): string =>
  matched > 0
    ? `${subject(waiver)} expired on ${waiver.expires}; findings it covered: ${matched}, open again.`
    : `${subject(waiver)} expired on ${waiver.expires} and covers nothing any more.`

const expiringMessage = ({ waiver, matched }: Use): string =>
  `${subject(waiver)} expires on ${waiver.expires}; findings it covers: ${matched}.`

const unusedMessage = ({ waiver }: Use): string => `${subject(waiver)} covers no finding.`

const evidenceOf = ({ waiver, matched }: Use): RuleResult['evidence'] => ({
  rule: waiver.rule,
  resource: waiver.resource,
  expires: waiver.expires,
  reason: waiver.reason,
  owner: waiver.owner,
  line: waiver.line,
  findings: matched,
})
