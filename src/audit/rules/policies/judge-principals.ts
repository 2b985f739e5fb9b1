// From a rule's verdicts on users, groups and roles to its results: one per fault, or one for the account.
import type { RuleResult } from '../../finding.ts'
import { type Principal, principalsOf } from '../../permissions/principals.ts'
import { collected, type Snapshot } from '../../snapshot/index.ts'
import { notApplicable } from '../judge-rows.ts'
import { accountResource, principalResource } from '../subjects.ts'
import { listed } from '../wording.ts'

/** What is wrong with a principal. `says` continues the sentence that it begins. */
export interface PrincipalFault
  extends Pick<RuleResult, 'evidence' | 'severity' | 'remedy' | 'discriminator'> {
  readonly says: string
}

/** What a rule asks of principals. */
export interface PrincipalRule {
  readonly among: (principal: Principal) => boolean
  /** Said when there is none of them. */
  readonly nobody: string
  /** Said when none of them is at fault. */
  readonly passes: string
  judge(principal: Principal): PrincipalFault | null
}

/**
 * Asks a rule about each principal. Those without fault share one `pass`, since a large account has thousands. For
 * rules that rest on names and attachments; see judgePermissions for those that rest on what policies allow.
 */
export const judgePrincipals = (snapshot: Snapshot, rule: PrincipalRule): RuleResult[] =>
  resultsOf(snapshot, rule, faultResult)

/**
 * The same for rules that rest on what policies allow: a policy that cannot be read might allow more, and a boundary
 * that cannot be read might allow less.
 */
export const judgePermissions = (snapshot: Snapshot, rule: PrincipalRule): RuleResult[] =>
  resultsOf(snapshot, rule, (principal, fault) =>
    isUnclear(principal, fault) ? unreadable(principal) : faultResult(principal, fault),
  )

function resultsOf(
  snapshot: Snapshot,
  { among, nobody, passes, judge }: PrincipalRule,
  toResult: (principal: Principal, fault: PrincipalFault | null) => RuleResult | null,
): RuleResult[] {
  const principals = principalsOf(collected(snapshot.authorizationDetails)).filter(among)
  if (principals.length === 0) return [notApplicable(snapshot, nobody)]
  const results = principals.flatMap(principal => toResult(principal, judge(principal)) ?? [])
  return results.length > 0 ? results : [nothingFound(snapshot, passes, principals.length)]
}

const isUnclear = ({ malformed, boundaryKnown }: Principal, fault: PrincipalFault | null): boolean =>
  fault === null ? malformed.length > 0 : !boundaryKnown

function faultResult(principal: Principal, fault: PrincipalFault | null): RuleResult | null {
  if (fault === null) return null
  const { says, ...rest } = fault
  return {
    ...rest,
    status: 'fail',
    resource: principalResource(principal),
    message: `${nameOf(principal)} ${says}.`,
  }
}

const unreadable = (principal: Principal): RuleResult => ({
  status: 'error',
  resource: principalResource(principal),
  message: `What ${principal.kind} ${principal.detail.name} may do is not known: ${listed(principal.malformed.map(({ name }) => name))} cannot be read.`,
  evidence: { malformed: principal.malformed },
})

const nothingFound = (snapshot: Snapshot, message: string, judged: number): RuleResult => ({
  status: 'pass',
  resource: accountResource(snapshot),
  message,
  evidence: { judged },
})

const nameOf = ({ kind, detail }: Principal): string =>
  `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)} ${detail.name}`

export const isUser = ({ kind }: Principal): boolean => kind === 'user'
export const isGroup = ({ kind }: Principal): boolean => kind === 'group'
export const isRole = ({ kind }: Principal): boolean => kind === 'role'
export const isEditable = ({ editable }: Principal): boolean => editable
