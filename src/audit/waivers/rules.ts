// The rules about the waivers themselves: they are judged after all others and cannot be waived.
import type { RuleDescription } from '../rule.ts'

/** Days before its end from which on a waiver is reported as expiring. */
export const EXPIRING_DAYS = 14

export const waiverExpired: RuleDescription = {
  id: 'waiver-expired',
  title: 'No waiver has expired',
  severity: 'medium',
  rationale:
    'A waiver accepts a risk until a date. Once that has passed, nobody has decided anew, and its findings count again.',
  remedy:
    'Fix the findings and delete the waiver, or decide anew: give it a later date and a current reason.',
  controls: {},
}

export const waiverExpiring: RuleDescription = {
  id: 'waiver-expiring',
  title: 'No waiver expires soon',
  severity: 'low',
  rationale: `A waiver that ends within ${EXPIRING_DAYS} days leaves little time to fix what it covers before its findings count again.`,
  remedy: 'Fix the findings before the waiver ends, or decide anew.',
  controls: {},
}

export const waiverUnused: RuleDescription = {
  id: 'waiver-unused',
  title: 'Every waiver covers a finding',
  severity: 'informational',
  rationale: 'A waiver that covers nothing hides the next finding that happens to match it.',
  remedy: 'Delete the waiver, or correct its rule, resource or account.',
  controls: {},
}

export const waiverRules: readonly RuleDescription[] = [waiverExpired, waiverExpiring, waiverUnused]
