// Rule gh-provider-foreign: a role trusts a provider of its own account.
import { statementRule } from './judge-trust.ts'

export const ghProviderForeign = statementRule({
  id: 'gh-provider-foreign',
  title: "Roles trust GitHub's provider of their own account",
  severity: 'medium',
  kind: 'dead',
  rationale:
    'A provider and the roles that trust it must be in one account; one of another account never works.',
  remedy: "Create GitHub's provider in the account of the role and trust that.",
  detect: ({ provider }, { snapshot }) => {
    const account = provider === null ? undefined : /^arn:[^:]*:iam::([^:]*):/.exec(provider)?.[1]
    return account === undefined || account === snapshot.accountId
      ? null
      : { says: `trusts a provider of account ${account}`, evidence: { provider } }
  },
})
