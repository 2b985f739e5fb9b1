// From a rule's verdicts on policies to its results: one per fault, or one for the account when there is none.
import type { PolicyDocument, Statement } from '../../../policy/document.ts'
import type { RuleResult } from '../../finding.ts'
import type { Snapshot } from '../../snapshot/index.ts'
import { notApplicable } from '../judge-rows.ts'
import { accountResource } from '../subjects.ts'
import { capitalised } from '../wording.ts'
import type { AccountPolicy } from './account-policies.ts'
import { editPolicy } from './edit-policy.ts'
import { asLeftToHolders, type Holder } from './held-back.ts'

/** What is wrong with a policy. `says` continues the sentence that its name begins. */
export interface Fault extends Pick<RuleResult, 'severity' | 'remedy'> {
  readonly says: string
  readonly evidence: RuleResult['evidence']
  /** The statement at fault, where a policy can have several faults. */
  readonly statement?: Statement
  /** Tells faults of one policy apart that are not those of a statement. */
  readonly aspect?: string
  /** Whether somebody who has the policy can do what is wrong with it; where nobody can, the fault is low. */
  readonly isLeftTo?: (holder: Holder) => boolean
}

/**
 * Asks a rule about each policy. A document that cannot be read is an `error` of its own and stops no other. Since a
 * large account has thousands of policies, those without fault share one `pass`.
 */
export function judgePolicies<P extends AccountPolicy>(
  snapshot: Snapshot,
  policies: readonly P[],
  judge: (document: PolicyDocument, policy: P) => readonly Fault[],
): RuleResult[] {
  if (policies.length === 0) return [notApplicable(snapshot, 'There is no such policy in the account.')]
  const results = policies.flatMap(policy => {
    const { document, problem } = policy.parsed
    return document === null
      ? [unreadable(policy, problem)]
      : asLeftToHolders(judge(document, policy), policy, snapshot).map(fault => faultResult(policy, fault))
  })
  return results.length > 0 ? results : [nothingFound(snapshot, policies.length)]
}

/** A statement by its Sid, which is unique within a policy, else by its place, counted from 1. */
export const statementName = ({ sid, index }: Statement): string =>
  sid === undefined ? `statement ${index + 1}` : `statement ${sid}`

function faultResult(
  policy: AccountPolicy,
  { says, evidence, statement, aspect, isLeftTo: _, ...rest }: Fault,
): RuleResult {
  const part = statement === undefined ? aspect : statementName(statement)
  const discriminator = [policy.discriminator, part].filter(text => text != null).join(': ')
  return {
    remedy: editPolicy(policy),
    ...rest,
    status: 'fail',
    resource: policy.resource,
    message: `${capitalised(policy.name)} ${says}.`,
    evidence: statement === undefined ? evidence : { statement: statementName(statement), ...evidence },
    ...(discriminator !== '' && { discriminator }),
  }
}

const unreadable = (policy: AccountPolicy, problem: string): RuleResult => ({
  status: 'error',
  resource: policy.resource,
  message: `${capitalised(policy.name)} cannot be read: ${problem}`,
  evidence: { problem },
  ...(policy.discriminator !== null && { discriminator: policy.discriminator }),
})

const nothingFound = (snapshot: Snapshot, policies: number): RuleResult => ({
  status: 'pass',
  resource: accountResource(snapshot),
  message: policies === 1 ? 'The one policy is without fault.' : `None of ${policies} policies is at fault.`,
  evidence: { policies },
})
