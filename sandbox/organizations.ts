// AWS Organizations, as far as an audit asks it: ListAccounts over the JSON protocol, for those who may.
// Source: https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccounts.html
import { randomUUID } from 'node:crypto'
import type { Endpoint } from './endpoint.ts'
import type { WireError } from './faults.ts'
import { signatureError } from './gate-errors.ts'
import type { Caller, Keyring } from './keyring.ts'
import { json, type SandboxRequest, type SandboxResponse } from './message.ts'
import { SignatureRefusal } from './signature.ts'
import { verifySignature } from './sigv4.ts'

export interface OrganizationAccount {
  /** Twelve digits. */
  readonly id: string
  readonly name: string
  /** Default: ACTIVE. */
  readonly state?: 'PENDING_ACTIVATION' | 'ACTIVE' | 'SUSPENDED' | 'PENDING_CLOSURE' | 'CLOSED'
}

export interface Organization {
  readonly managementAccount: string
  /** May list accounts too. */
  readonly delegatedAdministrators?: readonly string[]
  readonly accounts: readonly OrganizationAccount[]
  /** At most 20, as AWS has it; AWS may put fewer on a page than were asked for. */
  readonly pageSize?: number
}

const TARGET = /^AWSOrganizationsV20161128\.(\w+)$/
const CONTENT_TYPE = 'application/x-amz-json-1.1'

/** The service over one organisation. */
export const organizationsEndpoint = (
  organization: Organization,
  { keyring, now }: { readonly keyring: Keyring; readonly now: () => number },
): Endpoint => ({
  service: 'organizations',
  describe: request => ({ action: actionOf(request) ?? 'unknown', params: {} }),
  refuse,
  handle: async request => {
    try {
      const options = { service: 'organizations', find: keyring.find, now, skewMinutes: 5 }
      const { credential } = await verifySignature(request, options)
      return answer(request, credential.caller, organization)
    } catch (thrown) {
      // The JSON protocol words refused signatures as DynamoDB does.
      if (thrown instanceof SignatureRefusal) return refuse(signatureError('dynamodb', thrown))
      throw thrown
    }
  },
})

const actionOf = ({ headers }: SandboxRequest): string | undefined =>
  TARGET.exec(headers['x-amz-target'] ?? '')?.[1]

const refuse = ({ code, status, message }: WireError): SandboxResponse =>
  answered(status, { __type: code, Message: message })

const answered = (status: number, value: unknown): SandboxResponse =>
  json(status, value, { 'content-type': CONTENT_TYPE, 'x-amzn-requestid': randomUUID() })

const answer = (request: SandboxRequest, caller: Caller, organization: Organization): SandboxResponse => {
  if (actionOf(request) !== 'ListAccounts')
    return refuse({ code: 'UnknownOperationException', status: 400, message: '' })
  const { managementAccount, delegatedAdministrators = [], accounts } = organization
  const { id } = caller.account
  if (!accounts.some(account => account.id === id))
    return refuse({
      code: 'AWSOrganizationsNotInUseException',
      status: 400,
      message: 'Your account is not a member of an organization.',
    })
  if (![managementAccount, ...delegatedAdministrators].includes(id))
    return refuse({
      code: 'AccessDeniedException',
      status: 400,
      message: "You don't have permissions to access this resource.",
    })
  return listAccounts(request, organization)
}

const listAccounts = (
  { body }: SandboxRequest,
  { accounts, managementAccount, pageSize = 20 }: Organization,
): SandboxResponse => {
  const { NextToken = '0', MaxResults = 20 } = JSON.parse(body.toString() || '{}') as {
    readonly NextToken?: string
    readonly MaxResults?: number
  }
  const start = Number(NextToken)
  const end = start + Math.min(MaxResults, pageSize)
  return answered(200, {
    Accounts: accounts.slice(start, end).map(account => accountElement(account, managementAccount)),
    ...(end < accounts.length && { NextToken: String(end) }),
  })
}

const accountElement = ({ id, name, state = 'ACTIVE' }: OrganizationAccount, managementAccount: string) => ({
  Id: id,
  Arn: `arn:aws:organizations::${managementAccount}:account/o-exampleorgid/${id}`,
  Email: `${id}@example.com`,
  Name: name,
  State: state,
  JoinedMethod: 'CREATED',
  JoinedTimestamp: 1_700_000_000,
})
