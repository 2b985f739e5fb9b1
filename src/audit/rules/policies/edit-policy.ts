// The commands that change, detach and delete policies.

import { word } from '../../../shell.ts'
import type { Principal } from '../../permissions/principals.ts'
import { principalsOf } from '../../permissions/principals.ts'
import { collected, type ManagedPolicy, type Snapshot } from '../../snapshot/index.ts'
import { script } from '../remedy-script.ts'
import type { AccountPolicy } from './account-policies.ts'

/** IAM keeps five versions of a policy (IAM quotas); the sixth is refused. */
export const MAX_VERSIONS = 5

/** Beyond this many, the command that lists them is shorter than they are. */
const MAX_DETACHMENTS = 20

/** Fetches the document, lets it be edited, and puts it back. */
export const editPolicy = (policy: AccountPolicy): string =>
  policy.kind === 'managed' ? editManaged(policy.policy) : editInline(policy.owner, policy.policyName)

function editManaged(policy: ManagedPolicy): string {
  const arn = `--policy-arn ${word(policy.arn)}`
  const [oldest] = otherVersions(policy)
  const full = oldest !== undefined && policy.versions.length >= MAX_VERSIONS
  return script(
    `aws iam get-policy-version ${arn} --version-id ${word(policy.defaultVersionId)} --query PolicyVersion.Document --output json > policy.json`,
    '# Narrow the statement in policy.json, then:',
    ...(full ? [`aws iam delete-policy-version ${arn} --version-id ${word(oldest.id)}`] : []),
    `aws iam create-policy-version ${arn} --policy-document file://policy.json --set-as-default`,
  )
}

function editInline({ kind, detail }: Principal, policyName: string): string {
  const policy = `--${kind}-name ${word(detail.name)} --policy-name ${word(policyName)}`
  return script(
    `aws iam get-${kind}-policy ${policy} --query PolicyDocument --output json > policy.json`,
    '# Narrow the statement in policy.json, then:',
    `aws iam put-${kind}-policy ${policy} --policy-document file://policy.json`,
  )
}

/** Takes a managed policy away from a principal. */
export const detachPolicy = ({ kind, detail }: Principal, arn: string): string =>
  `aws iam detach-${kind}-policy --${kind}-name ${word(detail.name)} --policy-arn ${word(arn)}`

/** Deletes an inline policy of a principal. */
export const deleteInline = ({ kind, detail }: Principal, policyName: string): string =>
  `aws iam delete-${kind}-policy --${kind}-name ${word(detail.name)} --policy-name ${word(policyName)}`

/** Takes a managed policy away from all who have it. */
export function detachFromAll({ arn }: ManagedPolicy, snapshot: Snapshot): string {
  const holders = principalsOf(collected(snapshot.authorizationDetails)).filter(({ detail }) =>
    detail.attachedPolicies.some(attached => attached.arn === arn),
  )
  const detachments = holders.map(holder => detachPolicy(holder, arn))
  const list = `aws iam list-entities-for-policy --policy-arn ${word(arn)}`
  return detachments.length > MAX_DETACHMENTS
    ? script(list, '# From each of them:', ...detachments.slice(0, 1))
    : script(list, ...detachments)
}

/** Deletes a policy that nothing uses: IAM wants its other versions gone first. */
export const deletePolicy = (policy: ManagedPolicy): string =>
  script(
    ...otherVersions(policy).map(
      ({ id }) => `aws iam delete-policy-version --policy-arn ${word(policy.arn)} --version-id ${word(id)}`,
    ),
    `aws iam delete-policy --policy-arn ${word(policy.arn)}`,
  )

/** All versions but the default one, oldest first. */
export const otherVersions = ({ versions, defaultVersionId }: ManagedPolicy): ManagedPolicy['versions'] =>
  versions
    .filter(version => !version.isDefault && version.id !== defaultVersionId)
    .toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt))
