// The commands that delete a role: IAM refuses as long as policies or instance profiles hang on it.

import { word } from '../../../shell.ts'
import type { RoleDetail } from '../../snapshot/index.ts'
import { script } from '../remedy-script.ts'

/** IAM User Guide, "Delete roles or instance profiles". An instance profile holds one role, so it goes as well. */
export function deleteRole({ name, attachedPolicies, inlinePolicies, instanceProfiles }: RoleDetail): string {
  const role = `--role-name ${word(name)}`
  return script(
    ...instanceProfiles.flatMap(profile => [
      `aws iam remove-role-from-instance-profile --instance-profile-name ${word(profile)} ${role}`,
      `aws iam delete-instance-profile --instance-profile-name ${word(profile)}`,
    ]),
    ...attachedPolicies.map(({ arn }) => `aws iam detach-role-policy ${role} --policy-arn ${word(arn)}`),
    ...inlinePolicies.map(policy => `aws iam delete-role-policy ${role} --policy-name ${word(policy.name)}`),
    `aws iam delete-role ${role}`,
  )
}
