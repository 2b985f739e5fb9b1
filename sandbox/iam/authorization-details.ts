// GetAccountAuthorizationDetails: users, groups, roles and policies in one paged list.
// Source: https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
import type { AuthorizationDetails, ManagedPolicy, Snapshot } from '../../src/audit/snapshot/index.ts'
import { listParam, type QueryParams, Refusal } from '../query-protocol.ts'
import type { XmlRecord } from '../xml.ts'
import { groupElement, policyElement, roleElement, userElement } from './detail-elements.ts'
import { pageOf } from './paging.ts'
import { type IamState, served } from './state.ts'

const filters = ['User', 'Role', 'Group', 'LocalManagedPolicy', 'AWSManagedPolicy'] as const
type Filter = (typeof filters)[number]

interface Item {
  readonly filter: Filter
  readonly element: () => XmlRecord
}

/** One page of what the Filter asks for; everything when there is none. */
export function getAccountAuthorizationDetails(state: IamState, params: QueryParams): XmlRecord {
  const wanted = readFilter(params)
  const all = itemsOf(served(state.snapshot.authorizationDetails), state.snapshot)
  const { items, paging } = pageOf(
    all.filter(item => wanted.has(item.filter)),
    params,
    state.largestPage,
  )
  const elements = (...kinds: Filter[]): XmlRecord[] =>
    items.filter(item => kinds.includes(item.filter)).map(item => item.element())
  return {
    UserDetailList: elements('User'),
    GroupDetailList: elements('Group'),
    RoleDetailList: elements('Role'),
    Policies: elements('LocalManagedPolicy', 'AWSManagedPolicy'),
    ...paging,
  }
}

function readFilter(params: QueryParams): ReadonlySet<Filter> {
  const given = listParam(params, 'Filter').map(member => member.get('') ?? '')
  const known = (value: string): value is Filter => (filters as readonly string[]).includes(value)
  if (!given.every(known))
    throw new Refusal(
      'ValidationError',
      400,
      `1 validation error detected: Value '[${given.join(', ')}]' at 'filter' failed to satisfy constraint: Member must satisfy enum value set: [${filters.join(', ')}]`,
    )
  return new Set(given.length > 0 ? given : filters)
}

const itemsOf = ({ users, groups, roles, policies }: AuthorizationDetails, snapshot: Snapshot): Item[] => [
  ...users.map((user): Item => ({ filter: 'User', element: () => userElement(user) })),
  ...groups.map((group): Item => ({ filter: 'Group', element: () => groupElement(group) })),
  ...roles.map((role): Item => ({ filter: 'Role', element: () => roleElement(role, snapshot) })),
  ...policies.map(policyItem),
  ...unusedAwsPolicies(snapshot).map(policyItem),
]

const policyItem = (policy: ManagedPolicy): Item => ({
  filter: policy.awsManaged ? 'AWSManagedPolicy' : 'LocalManagedPolicy',
  element: () => policyElement(policy),
})

/** AWS lists policies of its own that nobody uses, too; a reader that keeps them audits AWS instead of the account. */
const unusedAwsPolicies = ({ partition }: Snapshot): ManagedPolicy[] =>
  ['AmazonGlacierFullAccess', 'AWSDataPipelineFullAccess'].map(name => ({
    name,
    id: `ANPA${Buffer.from(name).toString('hex').toUpperCase().slice(0, 17)}`,
    arn: `arn:${partition}:iam::aws:policy/${name}`,
    path: '/',
    awsManaged: true,
    attachmentCount: 0,
    permissionsBoundaryUsageCount: 0,
    isAttachable: true,
    defaultVersionId: 'v1',
    createdAt: '2015-02-06T18:40:28Z',
    updatedAt: '2015-02-06T18:40:28Z',
    versions: [{ id: 'v1', isDefault: true, createdAt: '2015-02-06T18:40:28Z', document: unusedDocument }],
  }))

const unusedDocument = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['glacier:*'], Resource: '*' }],
})
