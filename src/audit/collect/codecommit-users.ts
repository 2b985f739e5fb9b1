// Users who may hold SSH keys: only CodeCommit takes those, and only IAM's list per user shows them.
import type { AuthorizationDetails, Collected, InlinePolicy } from '../snapshot/index.ts'

const mentions = /codecommit/i

/**
 * Names of the users with a policy, of their own or of a group, whose text speaks of CodeCommit. A search of the text
 * is enough to decide whom to ask about; what the policy allows is the rules' business.
 */
export function codeCommitUsers(details: Collected<AuthorizationDetails>): ReadonlySet<string> {
  if (details.status !== 'collected') return new Set()
  const { users, groups, policies } = details.value
  const managed = new Set(
    policies
      .filter(policy => policy.versions.some(version => version.isDefault && mentions.test(version.document)))
      .map(policy => policy.arn),
  )
  const speaks = (principal: {
    readonly inlinePolicies: readonly InlinePolicy[]
    readonly attachedPolicies: readonly { readonly arn: string }[]
  }): boolean =>
    principal.inlinePolicies.some(policy => mentions.test(policy.document)) ||
    principal.attachedPolicies.some(policy => managed.has(policy.arn))
  const inGroups = new Set(groups.filter(speaks).map(group => group.name))
  return new Set(
    users
      .filter(user => speaks(user) || user.groups.some(group => inGroups.has(group)))
      .map(user => user.name),
  )
}
