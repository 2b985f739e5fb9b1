// Rule gh-no-aud: a trust in GitHub asks for whom the token was made.
import type { GithubStatement } from '../../trust/github-statement.ts'
import type { RoleContext } from './detector.ts'
import { statementRule } from './judge-trust.ts'
import { quotes, tokenConditions } from './select.ts'

export const ghNoAud = statementRule({
  id: 'gh-no-aud',
  title: 'Every trust in GitHub has a condition on the audience',
  severity: 'low',
  kind: 'exposure',
  rationale:
    'A token that the same job made for another service could be used here by that service. The audiences of the provider still limit that, the more of them the less.',
  remedy: 'Add a StringEquals condition on aud with the audience that the workflows ask for.',
  detect: (statement, context) => {
    if (statement.life !== 'live' || asksForAudience(statement)) return null
    return {
      ...(hasManyAudiences(statement, context) && { severity: 'medium' }),
      says: 'does not ask for whom the token was made',
      quote: quotes(tokenConditions(statement)),
    }
  },
})

const asksForAudience = (statement: GithubStatement): boolean =>
  tokenConditions(statement, 'aud').some(
    ({ effect, patterns }) => effect === 'restricts' || (effect === 'always' && patterns.length > 0),
  )

/** `https://github.com/OWNER` is what every job's token is for unless it asks for something else. */
const hasManyAudiences = ({ provider }: GithubStatement, context: RoleContext): boolean => {
  const details = provider === null ? undefined : context.provider(provider)?.details
  if (details?.status !== 'collected') return false
  const { clientIds } = details.value
  return clientIds.length > 1 || clientIds.some(id => id.startsWith('https://github.com/'))
}
