// The closed list of reasons why a condition is met, is not met, or cannot be told.

/** Code → what it says, as the end of a sentence about one condition. */
export const reasons = {
  // met
  'value-matches': 'the value is one that the condition wants',
  'value-not-excluded': 'the value is none of those that the condition excludes',
  'absent-and-negated': 'the key is absent, which meets a negated operator',
  'absent-and-if-exists': 'the key is absent, which meets every …IfExists operator',
  'absent-and-for-all-values': 'the key is absent or empty, which meets every ForAllValues operator',
  'absent-as-wanted': 'the key is absent, as the condition wants',
  'present-as-wanted': 'the key is present, as the condition wants',
  // not met: the key
  'key-absent': 'the request does not have this key',
  'key-never-populated': 'AWS never fills this key from a GitHub token',
  'key-of-other-provider': 'the request has this claim under the key of another identity provider',
  'present-but-unwanted': 'the key is present and the condition wants it absent',
  // not met: the value
  'value-differs': 'the value is none of those that the condition wants',
  'value-excluded': 'the value is one that the condition excludes',
  'variable-absent': 'the value of the policy has a variable that the request does not fill',
  'case-differs': 'the value differs in upper and lower case only, and this operator tells them apart',
  'whitespace-differs': 'the value differs in leading or trailing white space only',
  'wildcard-is-literal': 'the value would fit with wildcards, but this operator takes * and ? literally',
  'colon-escaped': 'the value differs in the escaping of colons only: GitHub writes %3A within a name',
  'subject-form-differs': 'one subject has the owner and repository ids in it, the other has not',
  'subject-ids-differ': 'the names are the same but the owner or repository id is another',
  'subject-context-differs': 'the repository is the same but the subject is of another kind of context',
  'subject-repository-differs': 'the context is the same but the repository is another',
  // cannot be told
  'operator-unknown': 'AWS has no such condition operator',
  'combination-undocumented': 'AWS does not document this combination of operator and prefix or suffix',
  'set-operator-missing': 'the key has several values, which needs ForAllValues or ForAnyValue',
  'value-malformed': 'a value of the policy is not of the type that the operator compares',
  'seen-malformed': 'the value of the request is not of the type that the operator compares',
  'variable-multivalued': 'the value of the policy has a variable with several values',
  'filled-by-aws': 'AWS takes the value from the request itself, so it is not known here',
  'filling-unconfirmed': 'whether AWS fills this key from such a token is not confirmed',
  'variable-wildcard': 'a variable brings * or ? into a pattern, which AWS does not document',
} as const satisfies Record<string, string>

export type ReasonCode = keyof typeof reasons
