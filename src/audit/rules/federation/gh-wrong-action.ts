// Rule gh-wrong-action: a trust in GitHub allows the action that tokens are exchanged by.
import { githubRoleRule } from './judge-trust.ts'
import { quotedList } from './select.ts'

export const ghWrongAction = githubRoleRule({
  id: 'gh-wrong-action',
  title: "Every statement with GitHub's provider allows sts:AssumeRoleWithWebIdentity",
  severity: 'medium',
  kind: 'dead',
  rationale:
    'sts:AssumeRole is for AWS principals and sts:AssumeRoleWithSAML for SAML; a token comes by neither.',
  remedy: 'Allow sts:AssumeRoleWithWebIdentity.',
  detect: ({ trusting }) =>
    trusting.misdirected
      .filter(({ fault }) => fault === 'action')
      .map(({ statement, label, named }) => ({
        says: `trusts ${named} in ${label} with the action ${quotedList(statement.actions.patterns)}, by which no token comes`,
        discriminator: label,
        evidence: { statement: label, actions: statement.actions.patterns },
      })),
})
