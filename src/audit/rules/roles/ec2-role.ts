// Roles for EC2 instances, which get them through an instance profile and in no other way.
import type { PolicyDocument, Statement } from '../../../policy/document.ts'
import { policyReader } from '../../permissions/policies.ts'
import { isEditable } from '../../permissions/principals.ts'
import { collected, type RoleDetail, type Snapshot } from '../../snapshot/index.ts'

/** `ec2.amazonaws.com`, in China also `ec2.amazonaws.com.cn`. */
const EC2 = /^ec2\.amazonaws\.com(\.cn)?$/

/** Tells the roles that EC2 alone can assume. */
export function ec2Roles(snapshot: Snapshot): (role: RoleDetail) => boolean {
  const reader = policyReader(collected(snapshot.authorizationDetails))
  return role => isEditable(role) && isForEc2Alone(reader.trust(role).document)
}

const isForEc2Alone = (trust: PolicyDocument | null): boolean => {
  const allows = trust?.statements.filter(({ effect }) => effect === 'Allow') ?? []
  return allows.length > 0 && allows.every(trustsEc2Alone)
}

const trustsEc2Alone = ({ principals }: Statement): boolean =>
  principals !== null &&
  !principals.everyone &&
  principals.Service.some(service => EC2.test(service)) &&
  principals.Service.every(service => EC2.test(service)) &&
  [principals.AWS, principals.Federated, principals.CanonicalUser].every(names => names.length === 0)
