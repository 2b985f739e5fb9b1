// IAM's read API over snapshots: who may call, what is refused on demand, and which action answers.
import {
  getAccountPasswordPolicy,
  getAccountSummary,
  getOpenIdConnectProvider,
  listAccountAliases,
  listOpenIdConnectProviders,
  listSamlProviders,
  listServerCertificates,
  listServiceSpecificCredentials,
  listVirtualMfaDevices,
} from './iam/account-lists.ts'
import { getAccountAuthorizationDetails } from './iam/authorization-details.ts'
import { generateCredentialReport, getCredentialReport } from './iam/report.ts'
import { getRole, listRoles } from './iam/roles.ts'
import { IAM_NAMESPACE, IAM_VERSION, type IamState } from './iam/state.ts'
import {
  listAccessKeys,
  listMfaDevices,
  listSigningCertificates,
  listSshPublicKeys,
} from './iam/user-credentials.ts'
import { type QueryAction, type QueryParams, type QueryService, Refusal } from './query-protocol.ts'
import { type QuerySigning, verifyQuery } from './query-signature.ts'
import type { XmlRecord } from './xml.ts'

/** Answers one action from an account's state, or throws a Refusal. */
export type IamAction = (state: IamState, params: QueryParams) => XmlRecord

export const iamActions: Readonly<Record<string, IamAction>> = {
  GenerateCredentialReport: generateCredentialReport,
  GetCredentialReport: getCredentialReport,
  GetAccountSummary: getAccountSummary,
  GetAccountPasswordPolicy: getAccountPasswordPolicy,
  GetAccountAuthorizationDetails: getAccountAuthorizationDetails,
  GetRole: getRole,
  ListAccountAliases: listAccountAliases,
  ListRoles: listRoles,
  ListVirtualMFADevices: listVirtualMfaDevices,
  ListServerCertificates: listServerCertificates,
  ListServiceSpecificCredentials: listServiceSpecificCredentials,
  ListOpenIDConnectProviders: listOpenIdConnectProviders,
  GetOpenIDConnectProvider: getOpenIdConnectProvider,
  ListSAMLProviders: listSamlProviders,
  ListAccessKeys: listAccessKeys,
  ListMFADevices: listMfaDevices,
  ListSigningCertificates: listSigningCertificates,
  ListSSHPublicKeys: listSshPublicKeys,
}

/** How the service knows who signs: the sandbox's shared state. */
export type Signers = Omit<QuerySigning, 'service'>

/**
 * The service over each account's state, by account id. Give it to the sandbox as
 * `iam: shared => iamService(states, shared)`; every call must be signed, and sees the signer's account.
 */
export const iamService = (states: ReadonlyMap<string, IamState>, signers: Signers): QueryService => ({
  namespace: IAM_NAMESPACE,
  version: IAM_VERSION,
  actions: Object.fromEntries(
    Object.entries(iamActions).map(([name, action]): [string, QueryAction] => [
      name,
      async ({ request, params }) => {
        const { caller } = (await verifyQuery(request, { service: 'iam', ...signers })).credential
        const state = states.get(caller.account.id)
        if (state === undefined) throw denied(name, caller.arn)
        refuse(state, name, caller.arn)
        return action(state, params)
      },
    ]),
  ),
})

function refuse(state: IamState, action: string, callerArn: string): void {
  const throttlesLeft = state.throttled.get(action) ?? 0
  state.throttled.set(action, throttlesLeft - 1)
  if (throttlesLeft > 0) throw new Refusal('Throttling', 400, 'Rate exceeded')
  if (state.denied.has(action)) throw denied(action, callerArn)
}

const denied = (action: string, callerArn: string): Refusal =>
  new Refusal(
    'AccessDenied',
    403,
    `User: ${callerArn} is not authorized to perform: iam:${action} on resource: * because no identity-based policy allows the iam:${action} action`,
  )
