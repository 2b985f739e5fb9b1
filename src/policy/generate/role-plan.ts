// A role and the provider it trusts, ready to be written in the language of a deployment tool.
import type { Provider, TrustPolicy } from './trust-document.ts'

export interface RolePlan {
  /** At most 64 characters of `[\w+=,.@-]`. */
  readonly roleName: string
  readonly provider: Provider
  readonly policy: TrustPolicy
}
