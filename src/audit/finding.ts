// What a rule says about a resource, and the identity of a finding.
import { createHash } from 'node:crypto'
import type { Controls } from './controls.ts'

export const severities = ['critical', 'high', 'medium', 'low', 'informational'] as const
export type Severity = (typeof severities)[number]

/** `error`: could not be evaluated. `waived` is set by the waivers, never by a rule. */
export type Status = 'pass' | 'fail' | 'manual' | 'not-applicable' | 'error' | 'waived'

export type ResourceType =
  | 'account'
  | 'root'
  | 'user'
  | 'access-key'
  | 'signing-certificate'
  | 'server-certificate'
  | 'ssh-public-key'
  | 'service-specific-credential'
  | 'mfa-device'
  | 'password-policy'
  | 'group'
  | 'role'
  | 'policy'
  | 'inline-policy'
  | 'oidc-provider'
  | 'saml-provider'
  | 'credential-report'

export interface Resource {
  readonly type: ResourceType
  /** Name as people know it, e.g. the user name. */
  readonly name: string
  readonly arn: string
}

/** What a rule's evaluate returns: one per resource judged; at least one per rule. */
export interface RuleResult {
  readonly status: Exclude<Status, 'waived'>
  readonly resource: Resource
  /** One sentence for people. May hold ages and counts. */
  readonly message: string
  /** The values the judgement rests on, for evidence: plain data, no secret. */
  readonly evidence: Readonly<Record<string, unknown>>
  /** When this result is graver or milder than the rule's own severity. */
  readonly severity?: Severity
  /** The command or steps for this resource; complete, partition-aware. */
  readonly remedy?: string
  /** What tells two findings of one rule on one resource apart (a statement, a key's creation time). Never an age, never a key slot. */
  readonly discriminator?: string
  /** For `error`: the permission to add, of IAM or (`actions: read`) of github-token. */
  readonly missingPermission?: string
  /** When this result answers other controls than its rule, because it stands in for another rule's finding. */
  readonly controls?: Controls
}

/** A result with everything a report needs. The JSON report holds exactly this. */
export interface Finding {
  readonly rule: string
  readonly title: string
  readonly status: Status
  readonly severity: Severity
  readonly account: string
  readonly resource: Resource
  readonly message: string
  readonly evidence: Readonly<Record<string, unknown>>
  readonly remedy: string
  readonly controls: Controls
  readonly fingerprint: string
  readonly missingPermission?: string
  readonly waiver?: { readonly reason: string; readonly owner: string | null; readonly expires: string }
  /** Against an earlier report, where there is one; see compare.ts. */
  readonly change?: Change
}

/** `resolved`: a finding in the earlier report, and none now. */
export type Change = 'new' | 'unchanged' | 'resolved'

/** Its only result is `error`: nobody could look at the account, so that nothing is known of any other rule there. */
export const NOT_AUDITED_RULE = 'account-not-audited'

/** Identity of a finding: rule + account + resource (+ discriminator); stable while the cause stands. 32 hex digits of SHA-256. */
export const fingerprint = (rule: string, account: string, resource: Resource, discriminator = ''): string =>
  createHash('sha256')
    .update([rule, account, resource.arn, discriminator].join('\u0000'))
    .digest('hex')
    .slice(0, 32)
