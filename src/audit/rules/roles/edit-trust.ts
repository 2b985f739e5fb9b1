// The commands that change whom a role trusts.

import { word } from '../../../shell.ts'
import type { RoleDetail } from '../../snapshot/index.ts'
import { script } from '../remedy-script.ts'

/** Fetches the trust policy, lets it be edited as `how` says, and puts it back. */
export function editTrust({ name }: RoleDetail, how: string): string {
  const role = `--role-name ${word(name)}`
  return script(
    `aws iam get-role ${role} --query Role.AssumeRolePolicyDocument --output json > trust.json`,
    `# ${how} Then:`,
    `aws iam update-assume-role-policy ${role} --policy-document file://trust.json`,
  )
}
