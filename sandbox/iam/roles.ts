// One role by its name.
import { type QueryParams, Refusal } from '../query-protocol.ts'
import type { XmlRecord } from '../xml.ts'
import { roleElement } from './detail-elements.ts'
import { type IamState, served } from './state.ts'

/** Source: https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html */
export const getRole = ({ snapshot }: IamState, params: QueryParams): XmlRecord => {
  const wanted = params.get('RoleName') ?? ''
  const { roles } = served(snapshot.authorizationDetails)
  // Names are unique without regard to case (IAM quotas), and found in any.
  const role = roles.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())
  if (role === undefined)
    throw new Refusal('NoSuchEntity', 404, `The role with name ${wanted} cannot be found.`)
  // What the list of all details holds beyond this answer: policies and instance profiles have calls of their own.
  const { InstanceProfileList, RolePolicyList, AttachedManagedPolicies, ...element } = roleElement(
    role,
    snapshot,
  )
  return { Role: { ...element, MaxSessionDuration: role.maxSessionDuration ?? 3600 } }
}
