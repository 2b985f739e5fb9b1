// The registry: every rule of the audit, group by group.
import { type Baseline, DRIFT_RULE } from '../comparison/index.ts'
import type { Rule } from '../rule.ts'
import { accessKeysRules } from './access-keys/index.ts'
import { driftSinceBaseline } from './account/drift-since-baseline.ts'
import { accountRules } from './account/index.ts'
import { certificatesRules } from './certificates/index.ts'
import { consoleRules } from './console/index.ts'
import { federationRules } from './federation/index.ts'
import { passwordPolicyRules } from './password-policy/index.ts'
import { policiesRules } from './policies/index.ts'
import { rolesRules } from './roles/index.ts'
import { rootRules } from './root/index.ts'

export const rules: readonly Rule[] = [
  ...rootRules,
  ...passwordPolicyRules,
  ...consoleRules,
  ...accessKeysRules,
  ...certificatesRules,
  ...policiesRules,
  ...rolesRules,
  ...federationRules,
  ...accountRules,
]

/** The part of audit-trust-only: who can enter, from trust policies and providers alone. */
export const trustRules: readonly Rule[] = [
  ...rolesRules.filter(({ id }) => /^role-(trust|cross-account|confused)-/.test(id)),
  ...federationRules,
]

/** The rules for a run that can be compared with an earlier one. */
export const against = (
  rules: readonly Rule[],
  baseline: Pick<Baseline, 'generated' | 'inventory'> | null,
): readonly Rule[] => rules.map(rule => (rule.id === DRIFT_RULE ? driftSinceBaseline(baseline) : rule))
