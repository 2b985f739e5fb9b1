// Users, groups, roles and policies of the account, in one walk over GetAccountAuthorizationDetails.
import type {
  GetAccountAuthorizationDetailsResponse,
  IamManagedPolicyDetail,
  IamReader,
} from '../../aws/iam.ts'
import type {
  AuthorizationDetails,
  GroupDetail,
  ManagedPolicy,
  RoleDetail,
  UserDetail,
} from '../snapshot/index.ts'
import { isAwsManaged, readGroup, readPolicy, readRole, readUser } from './authorization-details-items.ts'
import { eachPage } from './pages.ts'
import { required } from './part.ts'

/**
 * Walks the whole account in pages of 1000 (IAM API Reference, GetAccountAuthorizationDetails). AWS lists its own
 * managed policies too; only those in use are kept. Each page is reduced before the next one is read.
 */
export async function readAuthorizationDetails(
  iam: Pick<IamReader, 'getAccountAuthorizationDetails'>,
  progress: (line: string) => void,
): Promise<AuthorizationDetails> {
  const users: UserDetail[] = []
  const groups: GroupDetail[] = []
  const roles: RoleDetail[] = []
  const policies: ManagedPolicy[] = []
  let pages = 0
  await eachPage(
    request =>
      iam.getAccountAuthorizationDetails({
        Filter: ['User', 'Group', 'Role', 'LocalManagedPolicy', 'AWSManagedPolicy'],
        ...request,
      }),
    (page: GetAccountAuthorizationDetailsResponse) => {
      // An answer that is none, e.g. of a proxy, must not be taken for an empty account.
      required(page.IsTruncated, 'IsTruncated')
      users.push(...(page.UserDetailList ?? []).map(readUser))
      groups.push(...(page.GroupDetailList ?? []).map(readGroup))
      roles.push(...(page.RoleDetailList ?? []).map(readRole))
      policies.push(...(page.Policies ?? []).filter(isOursOrUsed).map(readPolicy))
      pages++
      if (page.IsTruncated === true)
        progress(
          `Authorization details: ${pages} pages so far, ${users.length} users, ${groups.length} groups, ${roles.length} roles, ${policies.length} policies.`,
        )
    },
  )
  return { users, groups, roles, policies }
}

const isOursOrUsed = (policy: IamManagedPolicyDetail): boolean =>
  !isAwsManaged(policy.Arn ?? '') ||
  (policy.AttachmentCount ?? 0) > 0 ||
  (policy.PermissionsBoundaryUsageCount ?? 0) > 0
