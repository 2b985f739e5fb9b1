// AssumeRole: a signed request of a user or a session, answered with a session of the role.
// Source: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
import { type RequestContext, requestContext } from '../../src/policy/condition.ts'
import { decideTrust } from '../../src/policy/trust-policy.ts'
import type { Account, Role } from '../account.ts'
import type { Caller } from '../keyring.ts'
import { type QueryCall, Refusal } from '../query-protocol.ts'
import type { XmlRecord } from '../xml.ts'
import { callerContext, globalContext } from './context.ts'
import { assumeRoleConstraints, checkParameters } from './parameters.ts'
import { type RoleTarget, readTarget, sessionResult, sessionSeconds } from './role-session.ts'
import { packSession } from './session-policy.ts'
import { readSessionTags, type SessionTags } from './session-tags.ts'
import type { StsState } from './state.ts'

/** Answers a request of a caller whose signature has been verified for `region`. */
export const assumeRole = (state: StsState, call: QueryCall, caller: Caller, region: string): XmlRecord => {
  const { params } = call
  checkParameters(params, assumeRoleConstraints)
  const target = readTarget(params, state)
  const tags = readSessionTags(params, caller)
  const packedPercent = packSession(params, target.account, tags.effective, state.packedPolicyBytes)
  const sourceIdentity = readSourceIdentity(call, caller)
  const context = contextOf(call, caller, tags, region, state)
  const { account, role } = authorize(target, caller, context, actionsOf(call, tags))
  const seconds = sessionSeconds(params, role, caller.kind === 'session')
  const session = state.keyring.issue({
    account,
    role,
    sessionName: params.get('RoleSessionName') ?? '',
    lifetimeSeconds: state.sessionLifetimeSeconds ?? seconds,
    tags: tags.effective,
    transitiveTagKeys: tags.transitiveKeys,
    sourceIdentity,
  })
  return {
    ...sessionResult(session, packedPercent),
    ...(sourceIdentity === undefined ? {} : { SourceIdentity: sourceIdentity }),
  }
}

// "After the source identity is set, it cannot be changed" (IAM User Guide, monitor and control actions taken with
// assumed roles); it stays with every session down the chain.
const readSourceIdentity = ({ params }: QueryCall, caller: Caller): string | undefined => {
  const inherited = caller.kind === 'session' ? caller.sourceIdentity : undefined
  const requested = params.get('SourceIdentity')
  if (inherited !== undefined && requested !== undefined && requested !== inherited)
    throw new Refusal('AccessDenied', 403, 'The source identity of a session cannot be changed.')
  return requested ?? inherited
}

// Session tags need sts:TagSession, a source identity sts:SetSourceIdentity, in the trust policy too
// (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_permissions-required).
const actionsOf = ({ params }: QueryCall, { requested }: SessionTags): readonly string[] => [
  'sts:AssumeRole',
  ...(requested.size > 0 ? ['sts:TagSession'] : []),
  ...(params.has('SourceIdentity') ? ['sts:SetSourceIdentity'] : []),
]

const contextOf = (
  { params, request }: QueryCall,
  caller: Caller,
  { requested, transitiveKeys }: SessionTags,
  region: string,
  { now }: StsState,
): RequestContext =>
  requestContext({
    ...globalContext(request, region, now()),
    ...callerContext(caller),
    ...Object.fromEntries([...requested].map(([key, value]) => [`aws:RequestTag/${key}`, value])),
    'aws:TagKeys': requested.size > 0 ? [...requested.keys()] : undefined,
    'sts:ExternalId': params.get('ExternalId'),
    'sts:RoleSessionName': params.get('RoleSessionName'),
    'sts:SourceIdentity': params.get('SourceIdentity'),
    'sts:TransitiveTagKeys': transitiveKeys.length > 0 ? transitiveKeys : undefined,
  })

const authorize = (
  { arn, account, role }: RoleTarget,
  caller: Caller,
  context: RequestContext,
  actions: readonly string[],
): { readonly account: Account; readonly role: Role } => {
  for (const action of actions) {
    const isAllowed = caller.allowAssume && role !== undefined && isTrusted(role, caller, action, context)
    if (!isAllowed)
      throw new Refusal(
        'AccessDenied',
        403,
        `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${arn}`,
      )
  }
  return { account: account as Account, role: role as Role }
}

// A session is also its role: a trust policy may name either, and a Deny of either holds. The role's ARN has to be
// tried on its own because a session's ARN lacks the role's path.
const isTrusted = (
  { trustPolicy }: Role,
  caller: Caller,
  action: string,
  context: RequestContext,
): boolean => {
  const names = caller.kind === 'session' ? [caller.arn, caller.roleArn] : [caller.arn]
  const decisions = names.map(
    id => decideTrust(trustPolicy, { action, principal: { type: 'AWS', id }, context }).decision,
  )
  const isDenied = decisions.some(decision => decision === 'explicit-deny' || decision === 'unknown')
  return !isDenied && decisions.includes('allowed')
}
