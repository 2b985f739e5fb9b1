// The rules of this group, in the order reports print them.
import type { Rule } from '../../rule.ts'
import { cloudshellFullAccess } from './cloudshell-full-access.ts'
import { groupDenyUserActions } from './group-deny-user-actions.ts'
import { groupEmpty } from './group-empty.ts'
import { inlinePoliciesPresent } from './inline-policies-present.ts'
import { missingTags } from './missing-tags.ts'
import { policyAdminAwsAttached } from './policy-admin-aws-attached.ts'
import { policyAdminCustomerAttached } from './policy-admin-customer-attached.ts'
import { policyAdminCustomerUnattached } from './policy-admin-customer-unattached.ts'
import { policyAdminInline } from './policy-admin-inline.ts'
import { policyAllowNotaction } from './policy-allow-notaction.ts'
import { policyAssumeRoleAny } from './policy-assume-role-any.ts'
import { policyFullAccessCloudtrail } from './policy-full-access-cloudtrail.ts'
import { policyFullAccessKms } from './policy-full-access-kms.ts'
import { policyKmsDecryptAll } from './policy-kms-decrypt-all.ts'
import { policyMarketplaceSubscribe } from './policy-marketplace-subscribe.ts'
import { policyNonStsAction } from './policy-non-sts-action.ts'
import { policyPassroleAny } from './policy-passrole-any.ts'
import { policyPrivilegeEscalation } from './policy-privilege-escalation.ts'
import { policyRiskClasses } from './policy-risk-classes.ts'
import { policyServiceWildcard } from './policy-service-wildcard.ts'
import { policySourceIpMissing } from './policy-source-ip-missing.ts'
import { policyUnused } from './policy-unused.ts'
import { policyVersionsNearLimit } from './policy-versions-near-limit.ts'
import { securityAuditRoleMissing } from './security-audit-role-missing.ts'
import { supportRoleMissing } from './support-role-missing.ts'
import { userAdminPolicy } from './user-admin-policy.ts'
import { userCanEditIam } from './user-can-edit-iam.ts'
import { userDirectPolicies } from './user-direct-policies.ts'
import { userNoPermissionsBoundary } from './user-no-permissions-boundary.ts'
import { userNotInGroup } from './user-not-in-group.ts'
import { userWithoutPermissions } from './user-without-permissions.ts'

export const policiesRules: readonly Rule[] = [
  policyAdminCustomerAttached,
  policyAdminAwsAttached,
  policyAdminCustomerUnattached,
  policyAdminInline,
  userAdminPolicy,
  userDirectPolicies,
  inlinePoliciesPresent,
  policyServiceWildcard,
  policyAllowNotaction,
  policyPassroleAny,
  policyAssumeRoleAny,
  policyNonStsAction,
  policyPrivilegeEscalation,
  policyFullAccessCloudtrail,
  policyFullAccessKms,
  policyKmsDecryptAll,
  policyMarketplaceSubscribe,
  policyRiskClasses,
  policyUnused,
  policyVersionsNearLimit,
  cloudshellFullAccess,
  supportRoleMissing,
  securityAuditRoleMissing,
  groupEmpty,
  userNotInGroup,
  userWithoutPermissions,
  userCanEditIam,
  userNoPermissionsBoundary,
  policySourceIpMissing,
  missingTags,
  groupDenyUserActions,
]
