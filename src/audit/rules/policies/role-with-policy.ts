// Rules that want a role for a task: whether any role has the policy that AWS provides for it.

import { word } from '../../../shell.ts'
import type { RuleResult } from '../../finding.ts'
import { collected, type Snapshot } from '../../snapshot/index.ts'
import { script } from '../remedy-script.ts'
import { accountResource } from '../subjects.ts'
import { listed } from '../wording.ts'

export interface Task {
  /** Name of the AWS-managed policy. */
  readonly policy: string
  /** Name for the role in the remedy. */
  readonly role: string
  /** What else is worth knowing when there is no such role. */
  readonly note?: (snapshot: Snapshot) => string
}

/** One result for the account. The policy is told by its ARN: anybody can call a policy so. */
export function judgeRoleWithPolicy(snapshot: Snapshot, { policy, role, note }: Task): RuleResult[] {
  const arn = `arn:${snapshot.partition}:iam::aws:policy/${policy}`
  const holders = collected(snapshot.authorizationDetails).roles.filter(({ attachedPolicies }) =>
    attachedPolicies.some(attached => attached.arn === arn),
  )
  const resource = accountResource(snapshot)
  const evidence = { policy: arn, roles: holders.map(({ name }) => name) }
  if (holders.length > 0) {
    const message = `${policy} is attached to ${listed(evidence.roles)}.`
    return [{ status: 'pass', resource, message, evidence }]
  }
  return [
    {
      status: 'fail',
      resource,
      message: [`No role has ${policy}.`, note?.(snapshot) ?? ''].join(' ').trimEnd(),
      evidence,
      remedy: script(
        `aws iam create-role --role-name ${role} --assume-role-policy-document ${word(trustOwnAccount(snapshot))}`,
        `aws iam attach-role-policy --role-name ${role} --policy-arn ${word(arn)}`,
      ),
    },
  ]
}

/** Principals of the account that their own policies allow it to, and that have signed in with MFA. */
const trustOwnAccount = ({ partition, accountId }: Snapshot): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: `arn:${partition}:iam::${accountId}:root` },
        Action: 'sts:AssumeRole',
        Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      },
    ],
  })
