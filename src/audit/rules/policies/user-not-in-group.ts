// Rule user-not-in-group: every user is in a group that says what it is for.

import { word } from '../../../shell.ts'
import type { Rule } from '../../rule.ts'
import { script } from '../remedy-script.ts'
import { judgePrincipals } from './judge-principals.ts'

/** Source: AWS Config iam-user-group-membership-check. */
export const userNotInGroup: Rule = {
  id: 'user-not-in-group',
  title: 'Every user is in a group',
  severity: 'informational',
  rationale: 'A user outside of all groups is managed by hand, and forgotten when groups are reviewed.',
  remedy: 'Add the user to the group it belongs to.',
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: snapshot =>
    judgePrincipals(snapshot, {
      among: ({ kind }) => kind === 'user',
      nobody: 'There are no users.',
      passes: 'Every user is in a group.',
      judge: principal =>
        principal.kind === 'user' && principal.detail.groups.length === 0
          ? {
              says: 'is in no group',
              evidence: { groups: [] },
              remedy: script(
                'aws iam list-groups --query "Groups[].GroupName"',
                '# With the group it belongs to:',
                `aws iam add-user-to-group --group-name "$GROUP" --user-name ${word(principal.detail.name)}`,
              ),
            }
          : null,
    }),
}
