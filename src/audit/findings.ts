// From what rules say to findings: identity, controls, remedy and order.
import { withJoinedValues } from '../shell.ts'
import { type Finding, fingerprint, type RuleResult, type Severity, severities } from './finding.ts'
import type { RuleDescription } from './rule.ts'

/**
 * The findings of one rule. Results that a rule cannot tell apart (two keys of a user made in the same second) are
 * numbered in its order, so that fingerprints are unique.
 * @param account twelve digits
 * @param severity replaces the severity of the rule and of every result
 */
export function toFindings(
  rule: RuleDescription,
  results: readonly RuleResult[],
  account: string,
  severity?: Severity,
): Finding[] {
  const seen = new Map<string, number>()
  return results.map(result => {
    const { resource, discriminator = '' } = result
    const identity = fingerprint(rule.id, account, resource, discriminator)
    const ordinal = (seen.get(identity) ?? 0) + 1
    seen.set(identity, ordinal)
    return {
      rule: rule.id,
      title: rule.title,
      status: result.status,
      severity: severity ?? result.severity ?? rule.severity,
      account,
      resource,
      message: result.message,
      evidence: result.evidence,
      remedy: withJoinedValues(result.remedy ?? rule.remedy),
      controls: result.controls ?? rule.controls,
      fingerprint:
        ordinal === 1
          ? identity
          : fingerprint(rule.id, account, resource, `${discriminator}\u0000${ordinal}`),
      ...(result.missingPermission !== undefined && { missingPermission: result.missingPermission }),
    }
  })
}

const rank = new Map<Severity, number>(severities.map((severity, index) => [severity, index]))

/** How grave: 0 is `critical`. */
export const rankOf = (severity: Severity): number => rank.get(severity) ?? severities.length

/** By severity, rule, resource, fingerprint: the same findings always come in the same order. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted(
    (a, b) =>
      rankOf(a.severity) - rankOf(b.severity) ||
      compare(a.rule, b.rule) ||
      compare(a.resource.arn, b.resource.arn) ||
      compare(a.fingerprint, b.fingerprint),
  )

// Code units, not a locale: the order must not depend on the runner.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
