// Rule gh-multi-statement: no second statement lets in what a first one keeps out.
import { covers } from '../../../policy/pattern-sets.ts'
import { patternOf } from '../../../policy/wildcard.ts'
import type { Severity } from '../../finding.ts'
import type { GithubStatement } from '../../trust/github-statement.ts'
import { compare, weakest } from '../../trust/scope.ts'
import { githubRoleRule } from './judge-trust.ts'
import { quotes, tokenConditions } from './select.ts'

export const ghMultiStatement = githubRoleRule({
  id: 'gh-multi-statement',
  title: 'No trust policy has a statement for GitHub that a broader one makes pointless',
  severity: 'high',
  kind: 'exposure',
  rationale: 'Statements are alternatives: the broadest decides, and the care taken in the others is lost.',
  remedy: 'Merge the statements into one with a list of exact subjects.',
  detect: ({ trusting: { statements } }) => {
    const live = statements.filter(({ life }) => life === 'live')
    return live.flatMap(broad => {
      const narrow = live.find(other => isBroader(broad, other))
      return narrow === undefined
        ? []
        : [
            {
              severity: severityOf(broad),
              statement: broad,
              says: `lets in what ${narrow.label} keeps out`,
              quote: quotes(tokenConditions(broad)),
              discriminator: broad.label,
              evidence: { broader: broad.label, narrower: narrow.label },
            },
          ]
    })
  },
})

/** Whether the first admits more than the second, and all that the second admits. */
const isBroader = (broad: GithubStatement, narrow: GithubStatement): boolean =>
  broad !== narrow &&
  broad.issuer === narrow.issuer &&
  compare(weakest(broad.admitted), weakest(narrow.admitted)) < 0 &&
  (broad.names.length === 0 ? broad.tenant === 'anyone' : coversNames(broad, narrow))

const coversNames = (broad: GithubStatement, narrow: GithubStatement): boolean =>
  broad.names.some(({ pattern, condition }) =>
    narrow.names.some(
      other =>
        other.condition.claim === condition.claim &&
        covers(patternOf(pattern.text), patternOf(other.pattern.text)),
    ),
  )

/** As grave as what the broader one lets in. */
function severityOf({ admitted }: GithubStatement): Severity {
  const { tenant, repository, context } = weakest(admitted)
  if (tenant !== 'closed') return 'critical'
  if (repository.extent !== 'whole') return 'high'
  return context.kind === 'any' ? 'medium' : 'low'
}
