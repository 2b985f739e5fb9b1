// Rule gh-aud-not-in-provider: the provider accepts the audience that a role wants.
import { word } from '../../../shell.ts'
import type { OidcProvider } from '../../snapshot/index.ts'
import type { GithubStatement } from '../../trust/github-statement.ts'
import { refusedAudience } from '../../trust/obstacle.ts'
import { script } from '../remedy-script.ts'
import type { Fault } from './detector.ts'
import { statementRule } from './judge-trust.ts'
import { quotedList, quotes, tokenConditions } from './select.ts'

export const ghAudNotInProvider = statementRule({
  id: 'gh-aud-not-in-provider',
  title: 'The provider accepts the audiences that roles want',
  severity: 'medium',
  kind: 'dead',
  rationale:
    'STS refuses a token whose audience is none of the provider, before it looks at the trust policy ("Incorrect token audience").',
  remedy: 'Add the audience to the client IDs of the provider, or want one that is there.',
  alsoNeeds: ['oidcProviders'],
  detect: (statement, { provider }) => {
    const found = statement.provider === null ? undefined : provider(statement.provider)
    return found === undefined || found === null ? null : judge(statement, found)
  },
})

function judge(statement: GithubStatement, { arn, details }: OidcProvider): Fault | null {
  const conditions = tokenConditions(statement, 'aud').filter(({ effect }) => effect === 'restricts')
  if (conditions.length === 0) return null
  if (details.status !== 'collected')
    return {
      status: 'error',
      kind: 'upkeep',
      says: `wants an audience, and which ones the provider ${arn} accepts is not known`,
      ...(details.status === 'denied' && { missingPermission: details.permission }),
    }
  const { clientIds } = details.value
  const missing = refusedAudience(conditions, clientIds)
  if (missing === undefined) return null
  const wanted = missing.patterns.map(({ written }) => written)
  return {
    says: `wants the audience ${quotedList(wanted)}, and the provider accepts only ${quotedList(clientIds)}`,
    quote: quotes([missing]),
    evidence: { provider: arn, clientIds },
    remedy: script(
      ...wanted.map(
        id =>
          `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${word(arn)} --client-id ${word(id)}`,
      ),
    ),
  }
}
