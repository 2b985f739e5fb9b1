// Rule gh-principal-url: the Principal is the ARN of a provider.
import { githubRoleRule } from './judge-trust.ts'

export const ghPrincipalUrl = githubRoleRule({
  id: 'gh-principal-url',
  title: "Trusts in GitHub name the provider's ARN, not its URL",
  severity: 'medium',
  kind: 'dead',
  rationale:
    'Bare names work for Amazon, Cognito, Facebook and Google only. For all others the Principal is an ARN.',
  remedy: 'Put arn:PARTITION:iam::ACCOUNT:oidc-provider/ISSUER as Federated.',
  detect: ({ trusting }) =>
    trusting.misdirected
      .filter(({ fault }) => fault === 'principal')
      .map(({ label, named }) => ({
        says: `names ${JSON.stringify(named)} in ${label}, where the ARN of the provider belongs, so that no token fits`,
        discriminator: `${label} ${named}`,
        evidence: { statement: label, principal: named },
      })),
})
