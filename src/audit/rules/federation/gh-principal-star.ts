// Rule gh-principal-star: a trust in GitHub names GitHub's provider.
import { statementRule } from './judge-trust.ts'
import { quotes, tokenConditions } from './select.ts'

export const ghPrincipalStar = statementRule({
  id: 'gh-principal-star',
  title: 'No trust policy lets in the tokens of every provider',
  severity: 'critical',
  kind: 'exposure',
  rationale:
    "A Principal of * takes in every OIDC provider of the account, with AWS principals perhaps as well. Only conditions on one issuer's subject keep the others out.",
  remedy: "Name the ARN of GitHub's provider as Federated.",
  detect: statement => {
    if (statement.life !== 'live' || statement.provider !== null) return null
    const quote = quotes(tokenConditions(statement))
    return statement.tenant === 'closed'
      ? {
          severity: 'medium',
          says: 'names every principal, and only its conditions tell whose token it is',
          quote,
        }
      : { says: 'names every principal', quote }
  },
})
