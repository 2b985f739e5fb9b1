// Why a role was refused, as data: what was asserted, what was answered, what the policy wants, what to change.

import type { Decision } from '../decision.ts'
import type { TrustPolicy } from '../generate/trust-document.ts'
import type { Ternary } from '../ternary.ts'

/** The closed list of hints: id → what it says in a few words. */
export const hintTitles = {
  // how a value differs from the one wanted
  'case-differs': 'Only upper and lower case differ',
  'whitespace-differs': 'Only white space differs',
  'wildcard-in-string-equals': 'A wildcard under an operator that takes it literally',
  'colon-escaped': 'GitHub writes a colon within a name as %3A',
  'value-differs': 'Another value is wanted',
  'value-excluded': 'The policy excludes this value',
  // the subject
  'subject-has-ids': 'The token has the immutable subject, the policy wants the legacy one',
  'subject-lacks-ids': 'The token has the legacy subject, the policy wants the immutable one',
  'ids-differ': 'The names are the same, the ids are not',
  'environment-in-subject': 'The subject names the environment instead of the branch',
  'no-environment': 'The job has no environment, and the policy wants one',
  'environment-differs': 'Another environment is wanted',
  'pull-request': 'A pull request is not a branch',
  'not-a-pull-request': 'The policy admits pull requests only',
  'merge-queue': 'The ref is that of a merge queue',
  'tag-instead-of-branch': 'The run is of a tag, and the policy wants a branch',
  'branch-instead-of-tag': 'The run is of a branch, and the policy wants a tag',
  'branch-differs': 'Another branch is wanted',
  'tag-differs': 'Another tag is wanted',
  'repository-differs': 'Another repository is wanted',
  'subject-without-context': 'The subject wanted ends after the repository',
  'custom-subject': 'The subject is not of the template that the policy expects',
  'reusable-workflow': 'Another reusable workflow is wanted',
  // keys
  'audience-differs': 'Another audience is wanted',
  'key-never-filled': 'AWS never fills this key',
  'key-of-other-issuer': 'The key is that of another issuer',
  'claim-absent': 'The token lacks this claim',
  // the provider
  'provider-missing': 'The account has no provider for this issuer',
  'audience-not-in-provider': 'The provider does not know the audience',
  'provider-of-other-account': 'The provider is of another account',
  'provider-of-other-issuer': 'The provider is of another issuer',
  'provider-of-other-partition': 'The provider is of another partition',
  'provider-not-an-arn': 'The principal is not the ARN of a provider',
  'principal-not-federated': 'The policy trusts no identity provider',
  'principal-not-named': 'The policy does not trust this principal',
  // the rest
  'wrong-action': 'The action is not the one that the call needs',
  'role-missing': 'The role does not exist',
  'role-arn-differs': 'The role has another ARN',
  'role-partition': 'Role and region are of different partitions',
  'explicit-deny': 'A Deny applies',
  'nothing-allowed': 'The policy allows nothing',
} as const satisfies Record<string, string>

export type HintId = keyof typeof hintTitles

export interface Hint {
  readonly id: HintId
  /** Whether the policy shows it; otherwise it follows from the claims alone and is worth a look. */
  readonly certain: boolean
  /** One or two sentences: what is wanted, what is there, the line to change. */
  readonly text: string
}

export interface Assertion {
  readonly name: string
  readonly value: string
}

export interface Answer {
  /** STS's own code, e.g. `AccessDenied`. */
  readonly code: string
  readonly message: string
  /** What the code means, as far as AWS documents it. */
  readonly meaning: string
}

/** One part of a statement: the principal, the action, or a condition. */
export interface Part {
  readonly met: Ternary
  /** E.g. `StringEquals token.actions.githubusercontent.com:sub`. */
  readonly what: string
  readonly wanted: readonly string[]
  /** null: the request has none. */
  readonly seen: readonly string[] | null
  /** How both compare, as the end of a sentence. */
  readonly reason: string
}

export interface PolicyReading {
  /** Where the policy is from, e.g. `the file trust.json`. */
  readonly source: string
  readonly decision: Decision
  /** The statement that comes closest, or the Deny that applies; null when the policy has none to speak of. */
  readonly statement: { readonly name: string; readonly parts: readonly Part[] } | null
  /** How many statements the policy has. */
  readonly statements: number
}

export interface Explanation {
  /** Who asked, as a heading: `What GitHub asserted`. */
  readonly identity: string
  readonly asserted: readonly Assertion[]
  /** null when STS was not asked. */
  readonly answer: Answer | null
  /** null when the trust policy is not known. */
  readonly reading: PolicyReading | null
  /** The likeliest first. */
  readonly hints: readonly Hint[]
  /** What else denies, when the trust policy would admit the request. */
  readonly otherReasons: readonly string[]
  /** The smallest trust policy that admits exactly this, and what to know about it. */
  readonly remedy: { readonly policy: TrustPolicy; readonly notes: readonly string[] }
  /** A shell command for the owner of the account. */
  readonly lookup: string
  /** The key difference in one sentence; null when the policy shows none. */
  readonly difference: string | null
}
