// Rule gh-dup-key: no key stands twice in a trust policy.
import { duplicateKeys } from '../../trust/duplicate-keys.ts'
import { githubRoleRule } from './judge-trust.ts'
import { quotedList, quotes, tokenConditions } from './select.ts'

export const ghDupKey = githubRoleRule({
  id: 'gh-dup-key',
  title: 'No trust policy for GitHub has a key twice',
  severity: 'medium',
  kind: 'exposure',
  rationale:
    'Of two StringEquals maps readers keep the last, and the condition in the first is lost. Where it was lost before the policy was deployed, as templates do it, only the missing condition shows.',
  remedy: 'Write one map per operator.',
  detect: ({ trusting: { role, statements } }) => {
    const keys = duplicateKeys(role.trustPolicy)
    if (keys.length === 0) return []
    const open = statements.find(({ life, tenant }) => life === 'live' && tenant !== 'closed')
    const twice = `has ${quotedList(keys)} twice`
    return [
      {
        evidence: { keys },
        ...(open === undefined
          ? { says: `${twice} in its trust policy, so that one of the two does not count` }
          : {
              severity: 'critical',
              statement: open,
              says: `lets them in, and the policy ${twice}, so that one of the two does not count`,
              quote: quotes(tokenConditions(open)),
            }),
      },
    ]
  },
})
