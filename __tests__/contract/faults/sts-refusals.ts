// Every refusal that STS documents for AssumeRoleWithWebIdentity.
// Source: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html#API_AssumeRoleWithWebIdentity_Errors
import { refuse } from '../../../sandbox/faults.ts'
import { always, type FaultCase, once } from './fault-case.ts'

const AT = 'STS'
const TARGET = { service: 'sts', action: 'AssumeRoleWithWebIdentity' } as const

const refusal = (code: string, status: number, message: string, outcome: FaultCase['outcome']): FaultCase =>
  always(AT, TARGET, `${code}: ${message}`, refuse(code, status, message), outcome)

const passing = (code: string, status: number, message: string): FaultCase =>
  once(AT, TARGET, `${code}: ${message}`, refuse(code, status, message))

const invalidToken = (message: string, outcome: FaultCase['outcome']): FaultCase =>
  refusal('InvalidIdentityToken', 400, message, outcome)

const KEYS_UNREACHABLE = "Couldn't retrieve verification key from your identity provider"
const EXPIRED = 'Token expired: current date/time must be before the expiration date/time'
const TOO_OLD = 'Token too old: must be sent before it expires'
const IDP = 'Your identity provider could not be reached'

export const stsRefusals: readonly FaultCase[] = [
  refusal(
    'AccessDenied',
    403,
    'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    'sts-access-denied',
  ),
  invalidToken(
    'No OpenIDConnect provider found in your account for https://issuer.example',
    'sts-provider-missing',
  ),
  invalidToken('Incorrect token audience', 'sts-audience-rejected'),
  invalidToken(KEYS_UNREACHABLE, 'sts-idp-unreachable'),
  passing('InvalidIdentityToken', 400, KEYS_UNREACHABLE),
  invalidToken(
    "OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint",
    'sts-token-invalid',
  ),
  invalidToken('The ID Token provided is not a valid JWT', 'sts-token-invalid'),
  invalidToken('Missing a required claim: aud', 'sts-token-invalid'),
  invalidToken('The identity provider has more than 100 RSA keys', 'sts-token-invalid'),
  refusal('ExpiredTokenException', 400, EXPIRED, 'sts-token-expired'),
  passing('ExpiredTokenException', 400, EXPIRED),
  refusal('ExpiredTokenException', 400, TOO_OLD, 'sts-token-expired'),
  refusal('IDPRejectedClaim', 403, 'The identity provider rejected the claim', 'sts-token-invalid'),
  passing('IDPRejectedClaim', 403, 'The identity provider rejected the claim'),
  refusal('IDPCommunicationError', 400, IDP, 'sts-idp-unreachable'),
  passing('IDPCommunicationError', 400, IDP),
  refusal('MalformedPolicyDocument', 400, 'Syntax errors in policy', 'sts-session-policy-invalid'),
  refusal(
    'PackedPolicyTooLarge',
    400,
    'Packed policy consumes 112% of allotted space, please use smaller policy',
    'sts-packed-policy-too-large',
  ),
  refusal('RegionDisabledException', 403, 'STS is not activated in this region', 'sts-region-disabled'),
  refusal(
    'ValidationError',
    400,
    'The requested DurationSeconds exceeds the MaxSessionDuration set for this role',
    'sts-request-invalid',
  ),
  refusal(
    'ValidationError',
    400,
    'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    'sts-request-invalid',
  ),
  refusal(
    'ValidationError',
    400,
    "1 validation error detected: Value at 'roleSessionName' failed to satisfy constraint",
    'sts-request-invalid',
  ),
  refusal('ValidationError', 400, 'Request ARN is invalid', 'sts-request-invalid'),
]
