// The numbers behind the charts of the HTML report.
import { daysBetween } from '../../clock.ts'
import type { Inventory } from '../../comparison/inventory.ts'
import { type Finding, type Severity, severities } from '../../finding.ts'
import { type Report, waysInto } from '../report.ts'
import { type Entrance, entrances } from './entrances.ts'

export interface ChartData {
  /** Failed findings; every severity once, worst first. */
  readonly severities: readonly { readonly severity: Severity; readonly count: number }[]
  /** Access keys of users by age; null: there is no credential report. */
  readonly keyAges: readonly KeyAges[] | null
  /** Whoever can sign in, by group; a group that no rule judged is missing. */
  readonly mfa: readonly MfaCoverage[]
  /** null: not collected, or not to be told (the report is redacted). */
  readonly entrances: readonly Entrance[] | null
}

export interface KeyAges {
  readonly label: string
  readonly active: number
  readonly inactive: number
}

export interface MfaCoverage {
  readonly group: string
  readonly covered: number
  readonly total: number
}

/** What the charts show of a report on one account or on several. */
export function chartData(report: Report): ChartData {
  const ways = waysInto(report)
  return {
    severities: severities.map(severity => ({ severity, count: report.decision.counts[severity] })),
    keyAges: keyAges(datedInventories(report)),
    mfa: mfaCoverage(report.findings),
    entrances: ways && entrances(ways),
  }
}

/** An inventory and the instant its ages are measured at. */
interface Dated {
  readonly inventory: Inventory
  readonly measuredAt: string
}

const datedInventories = (report: Report): Dated[] =>
  [report, ...(report.accounts ?? [])].flatMap(({ inventory, times }) =>
    inventory === null ? [] : [{ inventory, measuredAt: times.credentialReport ?? times.asOf }],
  )

/** Upper bounds in whole days. 90 days is where the frameworks ask for rotation. */
const ageGroups: readonly (readonly [label: string, most: number])[] = [
  ['≤ 30 d', 30],
  ['≤ 90 d', 90],
  ['≤ 180 d', 180],
  ['≤ 1 y', 365],
  ['≤ 2 y', 730],
  ['> 2 y', Number.POSITIVE_INFINITY],
]

function keyAges(inventories: readonly Dated[]): KeyAges[] | null {
  const reported = inventories.filter(({ inventory }) => inventory.users !== undefined)
  if (reported.length === 0) return null
  const groups = ageGroups.map(([label]) => ({ label, active: 0, inactive: 0 }))
  for (const { inventory, measuredAt } of reported)
    for (const { createdAt, active } of inventory.users?.flatMap(user => user.keys) ?? []) {
      const age = daysBetween(createdAt, measuredAt)
      const group = groups[ageGroups.findIndex(([, most]) => age <= most)]
      if (group) group[active ? 'active' : 'inactive'] += 1
    }
  return groups
}

/** Rules that judge every member of a group by its MFA. */
const mfaRules: readonly (readonly [group: string, rule: string])[] = [
  ['Root', 'root-mfa-disabled'],
  ['Administrators', 'user-admin-mfa-disabled'],
  ['Console users', 'user-console-mfa-disabled'],
]

const judged: ReadonlySet<Finding['status']> = new Set(['pass', 'fail', 'waived'])

/**
 * Counted from what the rules say, passes included, which every report holds. A new user passes without MFA for some
 * days, and is not taken for covered where the report says so in its evidence (a redacted one does not).
 */
function mfaCoverage(findings: readonly Finding[]): MfaCoverage[] {
  return mfaRules.flatMap(([group, rule]) => {
    const members = findings.filter(finding => finding.rule === rule && judged.has(finding.status))
    const covered = members.filter(
      ({ status, evidence }) => status === 'pass' && evidence.mfaActive !== false,
    )
    return members.length === 0 ? [] : [{ group, covered: covered.length, total: members.length }]
  })
}
