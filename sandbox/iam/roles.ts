// Roles: one by its name, and the list of them.
import type { RoleDetail, Snapshot } from '../../src/audit/snapshot/index.ts'
import { type QueryParams, Refusal } from '../query-protocol.ts'
import type { XmlRecord } from '../xml.ts'
import { roleElement } from './detail-elements.ts'
import { pageOf } from './paging.ts'
import { type IamState, served } from './state.ts'

/** Source: https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html */
export const getRole = ({ snapshot }: IamState, params: QueryParams): XmlRecord => {
  const wanted = params.get('RoleName') ?? ''
  const { roles } = served(snapshot.authorizationDetails)
  // Names are unique without regard to case (IAM quotas), and found in any.
  const role = roles.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())
  if (role === undefined)
    throw new Refusal('NoSuchEntity', 404, `The role with name ${wanted} cannot be found.`)
  return { Role: ownElement(role, snapshot) }
}

/** Source: https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html */
export function listRoles({ snapshot, largestPage }: IamState, params: QueryParams): XmlRecord {
  const prefix = params.get('PathPrefix') ?? '/'
  if (!/^\/([!-~]+\/)?$/.test(prefix))
    throw new Refusal(
      'ValidationError',
      400,
      'The specified value for pathPrefix is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.',
    )
  const { roles } = served(snapshot.authorizationDetails)
  const below = roles.filter(({ path }) => path.startsWith(prefix))
  const { items, paging } = pageOf(below, params, largestPage)
  return { Roles: items.map(role => listElement(role, snapshot)), ...paging }
}

/** What the list of all details holds beyond it, policies and instance profiles, has calls of its own. */
function ownElement(role: RoleDetail, snapshot: Snapshot): XmlRecord {
  const { InstanceProfileList, RolePolicyList, AttachedManagedPolicies, ...element } = roleElement(
    role,
    snapshot,
  )
  return { ...element, MaxSessionDuration: durationOf(role, snapshot) }
}

/** The list leaves out three members that GetRole gives. */
function listElement(role: RoleDetail, snapshot: Snapshot): XmlRecord {
  const { PermissionsBoundary, RoleLastUsed, Tags, ...element } = ownElement(role, snapshot)
  return element
}

/** An hour is what a role has of which nothing else was said. */
const durationOf = ({ name }: RoleDetail, { sessionDurations }: Snapshot): number => {
  const known = sessionDurations?.status === 'collected' ? sessionDurations.value : {}
  return (Object.hasOwn(known, name) ? known[name] : undefined) ?? 3600
}
