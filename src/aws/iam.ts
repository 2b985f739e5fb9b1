// The IAM calls of the audit and of explanations, all of them reads but GenerateCredentialReport. Alone imports @aws-sdk/client-iam.
import type { Agent } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import {
  GenerateCredentialReportCommand,
  GetAccountAuthorizationDetailsCommand,
  type GetAccountAuthorizationDetailsRequest,
  GetAccountPasswordPolicyCommand,
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  GetOpenIDConnectProviderCommand,
  GetRoleCommand,
  IAMClient,
  type IAMClientConfig,
  ListAccessKeysCommand,
  ListAccountAliasesCommand,
  ListMFADevicesCommand,
  ListOpenIDConnectProvidersCommand,
  ListRolesCommand,
  type ListRolesRequest,
  ListSAMLProvidersCommand,
  ListServerCertificatesCommand,
  ListServiceSpecificCredentialsCommand,
  ListSigningCertificatesCommand,
  ListSSHPublicKeysCommand,
  ListVirtualMFADevicesCommand,
} from '@aws-sdk/client-iam'
import { askedEndpoint } from './asked-endpoint.ts'
import { type Backoff, withBackoff } from './backoff.ts'
import { triesWorth } from './iam-errors.ts'
import { within } from './time-limit.ts'
import { APP_ID } from './user-agent.ts'

export type {
  GetAccountAuthorizationDetailsResponse,
  GroupDetail as IamGroupDetail,
  ManagedPolicyDetail as IamManagedPolicyDetail,
  PolicyDetail as IamPolicyDetail,
  RoleDetail as IamRoleDetail,
  Tag as IamTag,
  UserDetail as IamUserDetail,
} from '@aws-sdk/client-iam'

export interface IamReaderOptions {
  /** Decides the partition's IAM endpoint and the signing region. AWS_ENDPOINT_URL_IAM and the like are honoured by the SDK. */
  readonly region: string
  readonly credentials: {
    readonly accessKeyId: string
    readonly secretAccessKey: string
    readonly sessionToken?: string
  }
  /** Wins over the environment's endpoint. */
  readonly endpoint?: string
  /** From `agentFor`, asked for `iamEndpoint`. */
  readonly agent?: Agent | undefined
  /** How calls are tried again; default: 8 tries, pauses up to 10 s. */
  readonly backoff?: Partial<Backoff>
  /** Milliseconds for one try, to the last byte of the answer; default 60,000. */
  readonly limitMs?: number
}

const defaultBackoff: Backoff = {
  maxAttempts: 8,
  baseMs: 300,
  capMs: 10_000,
  sleep: async milliseconds => {
    await pause(milliseconds)
  },
  random: Math.random,
}

export type IamReader = ReturnType<typeof iamReader>

/** Where a paged list goes on; IAM's largest page is 1000. */
interface Page {
  readonly Marker?: string | undefined
  readonly MaxItems?: number
}

/**
 * A reader of one account's IAM. Every method is one operation of the IAM API Reference under its own name; what can pass
 * is tried again (`triesWorth`), everything else is thrown as the SDK throws it (`iamErrorCode` names it).
 */
export function iamReader(options: IamReaderOptions) {
  const client = new IAMClient(clientConfig(options))
  const backoff = { ...defaultBackoff, ...options.backoff }
  let calls = 0
  const call: Call = send => {
    const counted = () => {
      calls++
      return within(options.limitMs ?? LIMIT_MS, 'IAM', send)
    }
    return withBackoff(counted, triesWorth, backoff)
  }
  return {
    /** API calls made so far, repeated tries included. */
    calls: () => calls,
    /** Ends idle connections. */
    close: () => client.destroy(),
    ...accountReads(client, call),
    ...providerReads(client, call),
    ...userReads(client, call),
    getRole: (RoleName: string) => call(() => client.send(new GetRoleCommand({ RoleName }))),
  }
}

/** A page of 1000 principals takes IAM several seconds. */
const LIMIT_MS = 60_000

type Call = <T>(send: () => Promise<T>) => Promise<T>

const accountReads = (client: IAMClient, call: Call) => ({
  generateCredentialReport: () => call(() => client.send(new GenerateCredentialReportCommand({}))),
  getCredentialReport: () => call(() => client.send(new GetCredentialReportCommand({}))),
  getAccountSummary: () => call(() => client.send(new GetAccountSummaryCommand({}))),
  getAccountPasswordPolicy: () => call(() => client.send(new GetAccountPasswordPolicyCommand({}))),
  getAccountAuthorizationDetails: (input: GetAccountAuthorizationDetailsRequest) =>
    call(() => client.send(new GetAccountAuthorizationDetailsCommand(input))),
  listAccountAliases: () => call(() => client.send(new ListAccountAliasesCommand({}))),
  listRoles: (input: ListRolesRequest) => call(() => client.send(new ListRolesCommand(input))),
  listVirtualMfaDevices: (page: Page) =>
    call(() => client.send(new ListVirtualMFADevicesCommand({ AssignmentStatus: 'Any', ...page }))),
  listServerCertificates: (page: Page) => call(() => client.send(new ListServerCertificatesCommand(page))),
  /** The whole account's. IAM pages this list only when MaxItems is sent. */
  listServiceSpecificCredentials: (page: Page) =>
    call(() => client.send(new ListServiceSpecificCredentialsCommand({ AllUsers: true, ...page }))),
})

const providerReads = (client: IAMClient, call: Call) => ({
  listOpenIdConnectProviders: () => call(() => client.send(new ListOpenIDConnectProvidersCommand({}))),
  getOpenIdConnectProvider: (arn: string) =>
    call(() => client.send(new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn }))),
  listSamlProviders: () => call(() => client.send(new ListSAMLProvidersCommand({}))),
})

const userReads = (client: IAMClient, call: Call) => ({
  listAccessKeys: (UserName: string) => call(() => client.send(new ListAccessKeysCommand({ UserName }))),
  listMfaDevices: (UserName: string) => call(() => client.send(new ListMFADevicesCommand({ UserName }))),
  listSigningCertificates: (UserName: string) =>
    call(() => client.send(new ListSigningCertificatesCommand({ UserName }))),
  listSshPublicKeys: (UserName: string) =>
    call(() => client.send(new ListSSHPublicKeysCommand({ UserName }))),
})

const clientConfig = ({ region, credentials, endpoint, agent }: IamReaderOptions): IAMClientConfig => ({
  region,
  credentials,
  ...(endpoint !== undefined && { endpoint }),
  // One owner of repetition: withBackoff.
  maxAttempts: 1,
  userAgentAppId: APP_ID,
  requestHandler: {
    connectionTimeout: 10_000,
    requestTimeout: LIMIT_MS,
    throwOnRequestTimeout: true,
    ...(agent !== undefined && { httpAgent: agent, httpsAgent: agent }),
  },
})

/**
 * The endpoint of IAM for a region, as the SDK resolves it: the partition's global endpoint, or what
 * AWS_ENDPOINT_URL_IAM, AWS_ENDPOINT_URL, the FIPS and dual-stack switches or the shared config file make of it.
 * Nothing is sent. Throws what the SDK throws when it finds no endpoint.
 */
export const iamEndpoint = (region: string): Promise<URL> =>
  askedEndpoint(requestHandler => {
    const credentials = { accessKeyId: 'unused', secretAccessKey: 'unused' }
    const client = new IAMClient({ region, credentials, maxAttempts: 1, requestHandler })
    return client.send(new ListAccountAliasesCommand({}))
  })
