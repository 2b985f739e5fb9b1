// From a user's access keys to a role that GitHub Actions assumes: the steps, in order, as commands.
import { generateTrustPolicy } from '../../../policy/generate.ts'
import { word } from '../../../shell.ts'
import type { GroupDetail, Snapshot, UserDetail } from '../../snapshot/index.ts'
import { script } from '../remedy-script.ts'
import { deactivateKey, deleteInactiveKey } from './commands.ts'
import { type GithubProvider, githubProvider } from './github-provider.ts'
import type { AccessKey } from './keys.ts'

/** Who moves: the user's name, its active keys, and its details (`user`; null where they could not be read). */
export interface Mover {
  readonly name: string
  readonly keys: readonly AccessKey[]
  readonly user: UserDetail | null
}

/**
 * The whole way: provider (where it is missing), role with its trust policy, the same permissions, workflow, proof
 * that the keys are quiet, deactivation, deletion. OWNER/REPO stands for the repository, which no snapshot knows.
 */
export function migrationSteps(mover: Mover, snapshot: Snapshot): string {
  const provider = githubProvider(snapshot)
  const role = roleNameFor(mover, snapshot)
  const steps = [
    ...providerStep(provider),
    roleStep(mover, role, provider, snapshot),
    permissionsStep(mover, role, snapshot),
    workflowStep(role, snapshot),
    verifyStep(mover, role),
    script('Deactivate the keys, which can be undone:', ...mover.keys.map(deactivateKey)),
    script('Delete them when nothing has missed them:', ...mover.keys.map(deleteInactiveKey)),
  ]
  return script(...steps.map((step, index) => `# ${index + 1}. ${step}`))
}

/** IAM role names have at most 64 characters and are unique without regard to case (IAM quotas). */
function roleNameFor({ name }: Mover, { authorizationDetails }: Snapshot): string {
  const taken = new Set(
    authorizationDetails.status === 'collected'
      ? authorizationDetails.value.roles.map(role => role.name.toLowerCase())
      : [],
  )
  const candidates = ['-github', '-github-2', '-github-3'].map(
    suffix => `${name.slice(0, 64 - suffix.length)}${suffix}`,
  )
  return candidates.find(candidate => !taken.has(candidate.toLowerCase())) ?? candidates[0]!
}

function providerStep({ state, issuer, arn, audience }: GithubProvider): string[] {
  const create = `aws iam create-open-id-connect-provider --url https://${issuer} --client-id-list ${audience}`
  switch (state) {
    case 'present':
      return []
    case 'absent':
      return [script("Create GitHub's OIDC provider, once per account:", create)]
    case 'audience-missing':
      return [
        script(
          "Let GitHub's OIDC provider accept the audience:",
          `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${word(arn)} --client-id ${audience}`,
        ),
      ]
    case 'unknown':
      return [
        script(
          "Look whether GitHub's OIDC provider exists with this audience, and create it if not:",
          `aws iam get-open-id-connect-provider --open-id-connect-provider-arn ${word(arn)}`,
          create,
        ),
      ]
  }
}

function roleStep({ user }: Mover, role: string, provider: GithubProvider, snapshot: Snapshot): string {
  const boundary = user?.permissionsBoundary
  return script(
    'Create the role; put your repository for OWNER/REPO, and its branch or environment:',
    `aws iam create-role --role-name ${word(role)} --assume-role-policy-document ${word(trustPolicy(provider, snapshot))}` +
      (boundary ? ` --permissions-boundary ${word(boundary)}` : ''),
  )
}

/** For jobs on main of a placeholder; compact, since it stands in a command. */
const trustPolicy = ({ issuer, audience }: GithubProvider, { partition, accountId }: Snapshot): string =>
  JSON.stringify(
    generateTrustPolicy({
      repositories: [{ owner: 'OWNER', name: 'REPO', ids: null }],
      context: { kind: 'branch', name: 'main' },
      jobWorkflowRef: null,
      subjectForm: 'legacy',
      provider: { issuer, partition, accountId, audience },
    }).policy,
  )

function permissionsStep({ name, user }: Mover, role: string, snapshot: Snapshot): string {
  if (user === null || snapshot.authorizationDetails.status !== 'collected') {
    return script(
      'Give the role the policies that the user has, by itself and through its groups:',
      `aws iam list-attached-user-policies --user-name ${word(name)}`,
      `aws iam list-user-policies --user-name ${word(name)}`,
      `aws iam list-groups-for-user --user-name ${word(name)}`,
      `aws iam attach-role-policy --role-name ${word(role)} --policy-arn "$POLICY_ARN"`,
    )
  }
  const groups = snapshot.authorizationDetails.value.groups.filter(group => user.groups.includes(group.name))
  const attached = new Set([user, ...groups].flatMap(source => source.attachedPolicies.map(({ arn }) => arn)))
  return script(
    'Give the role the permissions of the user; a good moment to leave out what is not needed:',
    ...[...attached].map(
      arn => `aws iam attach-role-policy --role-name ${word(role)} --policy-arn ${word(arn)}`,
    ),
    ...copyInline('user', user, role),
    ...groups.flatMap(group => copyInline('group', group, role)),
  )
}

const copyInline = (
  kind: 'user' | 'group',
  { name, inlinePolicies }: UserDetail | GroupDetail,
  role: string,
) =>
  inlinePolicies.map(({ name: policy }) => {
    const read = `aws iam get-${kind}-policy --${kind}-name ${word(name)} --policy-name ${word(policy)} --query PolicyDocument --output json`
    return `aws iam put-role-policy --role-name ${word(role)} --policy-name ${word(policy)} --policy-document "$(${read})"`
  })

const workflowStep = (role: string, { partition, accountId }: Snapshot): string =>
  script(
    'In the workflow, take the key and its secret out and write:',
    '#      permissions: { id-token: write, contents: read }',
    `#      with: { role-to-assume: arn:${partition}:iam::${accountId}:role/${role} }`,
  )

const verifyStep = ({ name }: Mover, role: string): string =>
  script(
    'Run the workflow; the role is used now, and the last use of the keys stands still from here on:',
    `aws iam get-role --role-name ${word(role)} --query Role.RoleLastUsed`,
    `aws iam list-access-keys --user-name ${word(name)} --query "AccessKeyMetadata[].AccessKeyId" --output text | xargs -n 1 aws iam get-access-key-last-used --access-key-id`,
  )
