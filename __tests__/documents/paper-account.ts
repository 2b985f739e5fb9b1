// An account that the commands of the documents change: it has what they made, and refuses what cannot be done yet.

import { parse } from 'yaml'
import {
  type QueryParams,
  Refusal,
  readCall,
  renderError,
  renderResponse,
} from '../../sandbox/query-protocol.ts'
import { type Served, serve } from '../../sandbox/server.ts'
import type { XmlRecord } from '../../sandbox/xml.ts'
import { ACCOUNT, PROVIDER } from '../fixtures/github-job.ts'

export interface Call {
  readonly action: string
  readonly params: QueryParams
}

export interface PaperAccount {
  /** Of STS, IAM and CloudFormation alike. */
  readonly url: string
  readonly calls: readonly Call[]
  close(): Promise<void>
}

interface Holdings {
  readonly roles: Set<string>
  /** Name → parameters of its change set. */
  readonly stacks: Map<string, QueryParams>
  hasProvider: boolean
}

/** @param roles names of the roles that are there before the first command; with one, the provider is there too */
export const openAccount = async (roles: readonly string[]): Promise<PaperAccount> => {
  const calls: Call[] = []
  const holdings: Holdings = { roles: new Set(roles), stacks: new Map(), hasProvider: roles.length > 0 }
  const served: Served = await serve(request => {
    const { action, params } = readCall(request)
    calls.push({ action, params })
    try {
      const answer = answers[action]
      if (answer === undefined) throw new Refusal('InvalidAction', 400, `The documents call ${action}.`)
      return renderResponse(NAMESPACE, action, answer(params, holdings), 'request')
    } catch (thrown) {
      if (thrown instanceof Refusal) return renderError(NAMESPACE, thrown, 'request')
      throw thrown
    }
  })
  return { url: served.url, calls, close: served.close }
}

/** The tools do not look at it. */
const NAMESPACE = 'https://aws.example/'

const arnOf = (role: string): string => `arn:aws:iam::${ACCOUNT}:role/${role}`

const required = (params: QueryParams, name: string): string => {
  const value = params.get(name)
  if (!value) throw new Refusal('ValidationError', 400, `${name} is missing`)
  return value
}

const existing = (params: QueryParams, { roles }: Holdings): string => {
  const name = required(params, 'RoleName')
  if (!roles.has(name)) throw new Refusal('NoSuchEntity', 404, `There is no role ${name} yet.`)
  return name
}

const changed = (params: QueryParams, holdings: Holdings): XmlRecord => {
  existing(params, holdings)
  return {}
}

const answers: Readonly<Record<string, (params: QueryParams, holdings: Holdings) => XmlRecord>> = {
  GetCallerIdentity: () => ({
    Account: ACCOUNT,
    UserId: 'AIDAEXAMPLE',
    Arn: `arn:aws:iam::${ACCOUNT}:user/you`,
  }),
  ListOpenIDConnectProviders: (_, { hasProvider }) => ({
    OpenIDConnectProviderList: hasProvider ? [{ Arn: PROVIDER }] : [],
  }),
  GetOpenIDConnectProvider: (_, { hasProvider }) => {
    if (!hasProvider) throw new Refusal('NoSuchEntity', 404, 'There is no provider yet.')
    return { ClientIDList: ['sts.amazonaws.com'] }
  },
  CreateOpenIDConnectProvider: (_, holdings) => {
    holdings.hasProvider = true
    return { OpenIDConnectProviderArn: PROVIDER }
  },
  AddClientIDToOpenIDConnectProvider: () => ({}),
  // Ways to make one role stand side by side in a document: making it twice is no mistake of theirs.
  CreateRole: (params, { roles }) => {
    const name = required(params, 'RoleName')
    roles.add(name)
    return { Role: { RoleName: name, Arn: arnOf(name), Path: '/', RoleId: 'AROAEXAMPLE' } }
  },
  GetRole: (params, holdings) => ({ Role: { Arn: arnOf(existing(params, holdings)) } }),
  PutRolePolicy: changed,
  UpdateRole: changed,
  DescribeStacks: (params, { stacks }) => {
    const name = required(params, 'StackName')
    if (!stacks.has(name)) throw new Refusal('ValidationError', 400, `Stack with id ${name} does not exist`)
    return { Stacks: [{ StackName: name, StackStatus: 'CREATE_COMPLETE', CreationTime: new Date(0) }] }
  },
  CreateChangeSet: (params, { stacks }) => {
    stacks.set(required(params, 'StackName'), params)
    return { Id: required(params, 'ChangeSetName'), StackId: required(params, 'StackName') }
  },
  DescribeChangeSet: () => ({ Status: 'CREATE_COMPLETE', ExecutionStatus: 'AVAILABLE' }),
  ExecuteChangeSet: (params, holdings) => {
    createStack(holdings.stacks.get(required(params, 'StackName')) ?? new Map(), holdings)
    return {}
  },
}

/** Makes what the template has. @throws Refusal where a provider would be the second of its issuer */
const createStack = (params: QueryParams, holdings: Holdings): void => {
  const { Resources } = parse(required(params, 'TemplateBody'))
  if (params.get('Capabilities.member.1') !== 'CAPABILITY_NAMED_IAM')
    throw new Refusal(
      'InsufficientCapabilitiesException',
      400,
      'Requires capabilities : [CAPABILITY_NAMED_IAM]',
    )
  const isProviderNamed = [...params.values()].includes(PROVIDER)
  if (Resources.Provider !== undefined && !isProviderNamed) {
    if (holdings.hasProvider) throw new Refusal('EntityAlreadyExists', 409, 'The provider is there already.')
    holdings.hasProvider = true
  }
  holdings.roles.add(Resources.Role.Properties.RoleName)
}
