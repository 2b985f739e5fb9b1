// AssumeRoleWithWebIdentity: an unsigned request with a token, answered with a session of the role.
// Source: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
import { requestContext } from '../../src/policy/condition.ts'
import { decideTrust } from '../../src/policy/trust-policy.ts'
import { type Account, providerArn, type Role } from '../account.ts'
import { type QueryAction, type QueryCall, Refusal } from '../query-protocol.ts'
import { globalContext, tokenContext } from './context.ts'
import { checkParameters, validationError, webIdentityConstraints } from './parameters.ts'
import { readTarget, sessionResult, sessionSeconds } from './role-session.ts'
import { packSession } from './session-policy.ts'
import type { StsState } from './state.ts'
import { type VerifiedToken, verifyToken } from './verify-token.ts'

const ACTION = 'sts:AssumeRoleWithWebIdentity'

export const assumeRoleWithWebIdentity =
  (state: StsState): QueryAction =>
  async call => {
    const { params } = call
    checkParameters(params, webIdentityConstraints)
    // "Do not specify this value for OpenID Connect ID tokens"
    if (params.has('ProviderId')) throw validationError('ProviderId is for OAuth 2.0 access tokens only')
    const { account, role } = readTarget(params, state)
    const packedPercent = packSession(params, account, new Map(), state.packedPolicyBytes)
    const token = await verifyToken(params.get('WebIdentityToken') ?? '', account, state)
    if (account === undefined || role === undefined || !isTrusted(account, role, token, call, state))
      throw new Refusal('AccessDenied', 403, `Not authorized to perform ${ACTION}`)
    const seconds = sessionSeconds(params, role, false)
    const session = state.keyring.issue({
      account,
      role,
      sessionName: params.get('RoleSessionName') ?? '',
      lifetimeSeconds: state.sessionLifetimeSeconds ?? seconds,
      tags: new Map(),
      transitiveTagKeys: [],
      sourceIdentity: undefined,
    })
    return {
      Audience: token.audience,
      ...sessionResult(session, packedPercent),
      Provider: providerArn(account, token.provider),
      SubjectFromWebIdentityToken: token.subject,
    }
  }

const isTrusted = (
  account: Account,
  role: Role,
  token: VerifiedToken,
  { params, request }: QueryCall,
  { region, now }: StsState,
): boolean => {
  const context = requestContext({
    ...globalContext(request, region, now()),
    ...tokenContext(token),
    'sts:RoleSessionName': params.get('RoleSessionName'),
    // True only for tokens whose claim https://aws.amazon.com/roles lists the role; GitHub cannot add such a claim.
    'sts:RoleAuthorizedByIdp': false,
  })
  const principal = { type: 'Federated', id: providerArn(account, token.provider) } as const
  return decideTrust(role.trustPolicy, { action: ACTION, principal, context }).decision === 'allowed'
}
