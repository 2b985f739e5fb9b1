// The rules of this group, in the order reports print them.
import type { Rule } from '../../rule.ts'
import { credentialReportStale } from './credential-report-stale.ts'
import { driftSinceBaseline } from './drift-since-baseline.ts'
import { quotaNearLimit } from './quota-near-limit.ts'
import { stsGlobalTokenVersion } from './sts-global-token-version.ts'
import { virtualMfaUnassigned } from './virtual-mfa-unassigned.ts'

export const accountRules: readonly Rule[] = [
  quotaNearLimit,
  virtualMfaUnassigned,
  stsGlobalTokenVersion,
  credentialReportStale,
  driftSinceBaseline(null),
]
