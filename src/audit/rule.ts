// A rule: data plus one pure function.

import type { Settings } from './config/settings.ts'
import type { Controls } from './controls.ts'
import type { RuleResult, Severity } from './finding.ts'
import type { Snapshot, SnapshotPart } from './snapshot/index.ts'

export interface Rule {
  /** Words in kebab case; part of the public contract. */
  readonly id: string
  /** What is true when the rule passes. */
  readonly title: string
  readonly severity: Severity
  /** Why it matters, one to three sentences. */
  readonly rationale: string
  /** What to change in general; results carry the command for their resource. */
  readonly remedy: string
  readonly controls: Controls
  /** A rule that not every account wants: off unless the configuration enables it. */
  readonly optIn?: true
  /** Parts without which nothing can be said: when one is missing, `evaluate` is not called and the rule yields `error`. */
  readonly needs: readonly SnapshotPart[]
  /** Pure. Ages of report data are measured at the report's generatedAt, all else at `now`. At least one result. */
  evaluate(snapshot: Snapshot, settings: Settings, now: Date): readonly RuleResult[]
}

/** What reports need to know of a rule. */
export type RuleDescription = Pick<
  Rule,
  'id' | 'title' | 'severity' | 'rationale' | 'remedy' | 'controls' | 'optIn'
>
