// What a rule of GitHub trust is: what it looks for, how grave that is, and all it may look at.

import type { Settings } from '../../config/settings.ts'
import type { RuleResult, Severity } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import type { GithubFacts } from '../../snapshot/github-facts.ts'
import type { Snapshot } from '../../snapshot/index.ts'
import type { GithubStatement } from '../../trust/github-statement.ts'
import type { GithubRole } from '../../trust/github-trust.ts'
import type { ProviderFinder } from '../../trust/obstacle.ts'
import type { Privilege } from '../../trust/privilege.ts'

/**
 * `exposure`: it lets somebody in who should not be; graver for privileged roles. `dead`: it keeps out those who
 * should get in. `upkeep`: it does neither, and should be put right.
 */
export type Kind = 'exposure' | 'dead' | 'upkeep'

export interface Detector extends Omit<Rule, 'needs' | 'evaluate' | 'controls'> {
  readonly kind: Kind
  /** Parts of the snapshot besides the authorization details. */
  readonly alsoNeeds?: Rule['needs']
}

/** Looks at one statement at a time. */
export interface StatementDetector extends Detector {
  detect(statement: GithubStatement, context: RoleContext): Fault | null
}

/** Looks at a role as a whole. */
export interface RoleDetector extends Detector {
  detect(context: RoleContext): readonly RoleFault[]
}

export interface RoleFault extends Fault {
  /** The statement that lets in those whom the fault is about; `says` then continues the sentence that names it. */
  readonly statement?: GithubStatement
}

/** `says` continues the sentence that names the role or the statement, without a full stop. */
export interface Fault extends Pick<RuleResult, 'discriminator' | 'missingPermission'> {
  readonly says: string
  /** Whom it lets in, where more is known than the policy says; default: whom the policy admits. */
  readonly who?: string
  /** Default: the command that puts the trust policy right; null: the remedy of the rule says it all. */
  readonly remedy?: string | null
  /** Default: `fail`. */
  readonly status?: 'fail' | 'error' | 'manual'
  /** Of this fault, when it is of another kind than its rule. */
  readonly kind?: Kind
  /** Of this fault, when it is not that of its rule; before the privilege of the role is looked at. */
  readonly severity?: Severity
  /** The conditions at fault, as quoted in the evidence. */
  readonly quote?: readonly Quotable[]
  readonly evidence?: RuleResult['evidence']
}

export interface Quotable {
  readonly written: string
  readonly key: string
  readonly values: readonly string[]
}

export interface RoleContext {
  readonly snapshot: Snapshot
  readonly settings: Settings
  readonly now: Date
  readonly trusting: GithubRole
  /** Judged when first asked for. */
  privilege(): Privilege
  readonly provider: ProviderFinder
  /** What keeps every token out beside the policy; continues a sentence after `if`. null: nothing. */
  obstacle(statement: GithubStatement): string | null
  /** null: GitHub was not asked, or did not answer. */
  readonly github: GithubFacts | null
}
