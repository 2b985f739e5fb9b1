// A user or a session that asks for a role with AssumeRole, as STS would look at it. Pure.
// Source: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
//         https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_permissions-required
import { parseArn, roleArnOf } from '../../aws/arn.ts'
import { requestContext } from '../condition.ts'
import type { TrustPolicy } from '../generate/trust-document.ts'
import type { TrustRequest } from '../trust-policy.ts'
import type { Certainty, CertaintyOf } from './certainty.ts'

export interface Caller {
  /** As GetCallerIdentity says. */
  readonly arn: string
  readonly sessionName: string
  readonly externalId: string | null
  readonly tags: readonly { readonly key: string; readonly value: string }[]
  readonly transitiveTagKeys: readonly string[]
}

/** The permissions in the trust policy that the call needs: session tags take one of their own. */
export const actionsNeeded = ({ tags }: Caller): readonly string[] => [
  'sts:AssumeRole',
  ...(tags.length > 0 ? ['sts:TagSession'] : []),
]

/** The request of AssumeRole for one of the actions it needs. */
export const callerRequest = (caller: Caller, action: string): TrustRequest => ({
  action,
  principal: { type: 'AWS', id: caller.arn },
  context: requestContext({
    ...Object.fromEntries(caller.tags.map(({ key, value }) => [`aws:RequestTag/${key}`, value])),
    'aws:TagKeys': caller.tags.length > 0 ? caller.tags.map(({ key }) => key) : undefined,
    'aws:PrincipalAccount': parseArn(caller.arn)?.accountId,
    'aws:PrincipalArn': isUser(caller) ? caller.arn : undefined,
    'sts:ExternalId': caller.externalId ?? undefined,
    'sts:RoleSessionName': caller.sessionName,
    'sts:TransitiveTagKeys': caller.transitiveTagKeys.length > 0 ? caller.transitiveTagKeys : undefined,
  }),
})

const isUser = ({ arn }: Caller): boolean => /^arn:[^:]+:iam::\d+:user\//.test(arn)

const CERTAIN =
  /^(aws:(requesttag\/.*|tagkeys|principalaccount)|sts:(externalid|rolesessionname|transitivetagkeys))$/s

/** A session's ARN lacks the path of its role, so aws:PrincipalArn is known of users only. */
export const certaintyForCaller =
  (caller: Caller): CertaintyOf =>
  (key): Certainty =>
    CERTAIN.test(key) || (key === 'aws:principalarn' && isUser(caller)) ? 'certain' : 'unknown'

const EXTERNAL_ID = 'EXTERNAL-ID'

/** The smallest trust policy that admits the caller, and what to know before pasting it. */
export const callerPolicy = (
  caller: Caller,
): { readonly policy: TrustPolicy; readonly notes: readonly string[] } => {
  const role = roleArnOf(caller.arn)
  const actions = actionsNeeded(caller)
  return {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: role ?? caller.arn },
          Action: actions.length === 1 ? actions[0]! : actions,
          ...(caller.externalId !== null && {
            Condition: { StringEquals: { 'sts:ExternalId': EXTERNAL_ID } },
          }),
        },
      ],
    },
    notes: [
      ...(role === null ? [] : ['If the role of the caller has a path, its ARN has that before the name.']),
      ...(caller.externalId === null
        ? []
        : [`Put the value of role-external-id in place of ${EXTERNAL_ID}.`]),
    ],
  }
}
