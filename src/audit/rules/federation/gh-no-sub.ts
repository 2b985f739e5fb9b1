// Rule gh-no-sub: a trust in GitHub asks whose token it is.
import { opennessOf } from '../../trust/openness.ts'
import { statementRule } from './judge-trust.ts'
import { quotes, tokenConditions } from './select.ts'

export const ghNoSub = statementRule({
  id: 'gh-no-sub',
  title: 'Every trust in GitHub has a condition that says whose token it is',
  severity: 'critical',
  kind: 'exposure',
  rationale:
    'All repositories on GitHub share one issuer, and each can ask for a token with any audience. Since 2025 AWS refuses such a policy, but it leaves alone those that were there before. For other issuers see oidc-trust-no-subject.',
  remedy:
    "Add a StringEquals condition on the provider's sub with the exact subjects that may have the role.",
  detect: statement =>
    opennessOf(statement) === 'nothing'
      ? {
          says: 'has no condition that says whose token it must be',
          quote: quotes(tokenConditions(statement)),
        }
      : null,
})
