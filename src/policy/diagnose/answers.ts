// What a refusal of STS means, as far as AWS documents it.
// Source: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html#API_AssumeRoleWithWebIdentity_Errors
import type { ErrorCode } from '../../errors.ts'

const meanings: Partial<Readonly<Record<ErrorCode, string>>> = {
  'sts-access-denied':
    'By all reports STS gives this one answer for a role that does not exist, for a condition that is not met, for a Deny, and for a policy of the organisation. It never says which.',
  'sts-provider-missing':
    "The role's account has no IAM OIDC provider for the issuer of the token, or the account in role-to-assume is another one.",
  'sts-audience-rejected':
    "The provider exists, but the audience of the token is none of its client IDs. This comes before the role's trust policy.",
  'sts-token-expired': 'The token was too old when STS looked at it.',
  'sts-token-invalid': 'STS could not accept the token itself; this is not about the trust policy.',
}

/** The meaning of a refusal by our code for it. */
export const meaningOf = (code: ErrorCode): string =>
  meanings[code] ?? 'This is not a decision of the trust policy.'

/** What denies a request that the trust policy admits. `caller`: who signed it; null for a token. */
export const otherReasonsFor = (
  roleArn: string,
  source: string,
  caller: string | null,
): readonly string[] => [
  `The role does not exist under exactly this ARN (${roleArn}): account, path, upper and lower case.`,
  `What was read (${source}) is not the trust policy that the role has now, or a change to it is minutes old and has not reached every region.`,
  ...(caller === null
    ? [
        'A resource control policy of the organisation denies it. One written for repo:OWNER/* may not cover subjects with ids in them.',
      ]
    : [
        `The permissions of ${caller} do not allow it: its identity policies, its permissions boundary, the session policy it was assumed with.`,
        'A service control policy or a resource control policy of the organisation denies it.',
      ]),
]
