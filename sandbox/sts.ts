// The token service: which action is signed, by whom, and what it answers.
import { type QueryCall, type QueryService, Refusal } from './query-protocol.ts'
import { verifyQuery } from './query-signature.ts'
import type { Verified } from './sigv4.ts'
import { assumeRole } from './sts/assume-role.ts'
import { STS_NAMESPACE, STS_VERSION, type StsState } from './sts/state.ts'
import { assumeRoleWithWebIdentity } from './sts/web-identity.ts'

/** STS with AssumeRoleWithWebIdentity, AssumeRole and GetCallerIdentity. */
export const stsService = (state: StsState): QueryService => ({
  namespace: STS_NAMESPACE,
  version: STS_VERSION,
  actions: {
    AssumeRoleWithWebIdentity: assumeRoleWithWebIdentity(state),
    AssumeRole: async call => {
      const { credential, region } = await authenticate(call, state)
      return assumeRole(state, call, credential.caller, region)
    },
    GetCallerIdentity: async call => {
      const { caller } = (await authenticate(call, state)).credential
      return { Arn: caller.arn, UserId: caller.userId, Account: caller.account.id }
    },
  },
})

const authenticate = async ({ request }: QueryCall, state: StsState): Promise<Verified> => {
  const verified = await verifyQuery(request, { service: 'sts', keyring: state.keyring, now: state.now })
  if (state.disabledRegions.includes(verified.region))
    throw new Refusal(
      'RegionDisabledException',
      403,
      `STS is not activated in this region for account:${verified.credential.caller.account.id}. Your account administrator can activate STS in this region using the IAM Console.`,
    )
  return verified
}
