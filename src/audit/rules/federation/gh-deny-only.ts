// Rule gh-deny-only: what an Allow leaves open is not left to a Deny.

import type { GithubStatement } from '../../trust/github-statement.ts'
import { opennessOf } from '../../trust/openness.ts'
import { statementRule } from './judge-trust.ts'
import { quotes, tokenConditions } from './select.ts'

export const ghDenyOnly = statementRule({
  id: 'gh-deny-only',
  title: 'No trust in GitHub allows everybody and leaves the rest to Deny statements',
  severity: 'critical',
  kind: 'exposure',
  rationale:
    'A Deny that lists the bad ones lets all others in. A Deny of all but the good ones is right, as long as nobody changes it: then the Allow beneath it is open.',
  remedy: 'Say in the Allow statement itself, with StringEquals on sub, who may have the role.',
  detect: statement => {
    const quote = quotes(tokenConditions(statement))
    if (opennessOf(statement) === 'deny-only')
      return { says: 'allows everybody, and the Deny statements stop only some', quote }
    return restsOnDeny(statement)
      ? { severity: 'medium', says: 'would let strangers in without the Deny statement beside it', quote }
      : null
  },
})

const restsOnDeny = ({ life, ownTenant, tenant }: GithubStatement): boolean =>
  life === 'live' && ownTenant !== 'closed' && tenant === 'closed'
