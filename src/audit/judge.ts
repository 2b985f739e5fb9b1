// What was collected of one account, judged: evaluate → compare → decide. Pure.
import type { Inputs } from '../inputs.ts'
import { version } from '../version.ts'
import type { Collection } from './collect-account.ts'
import { type Baseline, compare } from './comparison/index.ts'
import type { AuditConfig } from './config/index.ts'
import { decide } from './decision.ts'
import { activeRules, evaluate } from './evaluate.ts'
import { type Report, reportOf } from './report/report.ts'
import { against, rules, trustRules } from './rules/index.ts'
import { waiverRules } from './waivers/rules.ts'

type Wishes = Pick<
  Inputs,
  'auditAsOf' | 'auditTrustOnly' | 'auditFailOn' | 'auditFailOnError' | 'auditFailOnNew' | 'auditFrameworks'
>

/**
 * The report on one account.
 * @param baseline what an earlier report says of the same account; null: nothing is compared
 * @param generated when the report is made; also the instant that ages are measured at, unless the inputs name one
 */
export const judge = (
  { snapshot, apiCalls }: Collection,
  baseline: Baseline | null,
  config: AuditConfig,
  wishes: Wishes,
  generated: Date,
): Report => {
  const asOf = wishes.auditAsOf ?? generated
  const wanted = wishes.auditTrustOnly ? trustRules : rules
  const active = activeRules([...wanted, ...waiverRules], config)
  const found = evaluate(snapshot, against(wanted, baseline), config, asOf)
  const { findings, comparison } =
    baseline === null
      ? { findings: found, comparison: null }
      : compare(found, baseline, new Set(active.map(({ id }) => id)))
  return reportOf({
    snapshot,
    apiCalls,
    findings,
    comparison,
    generated,
    asOf,
    toolVersion: version,
    decision: decide(findings, {
      failOn: wishes.auditFailOn,
      failOnError: wishes.auditFailOnError,
      failOnNew: wishes.auditFailOnNew,
    }),
    rules: active,
    frameworks: wishes.auditFrameworks,
  })
}
