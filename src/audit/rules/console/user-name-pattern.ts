// Rule: user names follow the naming rule of the organisation.

import { word } from '../../../shell.ts'
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import type { Snapshot } from '../../snapshot/index.ts'
import { judgeUsers, notApplicable } from '../judge-rows.ts'
import { script } from '../remedy-script.ts'

export const userNamePattern: Rule = {
  id: 'user-name-pattern',
  title: 'User names follow the naming rule',
  severity: 'low',
  rationale:
    'A naming rule tells people from programs and names the owner. A user outside of it was made outside of the usual way.',
  remedy: 'Rename the user, or find out who made it. Policies that name its ARN must follow.',
  controls: {},
  needs: ['credentialReport'],
  evaluate: (snapshot, { userNamePattern: pattern }) =>
    pattern === null
      ? [notApplicable(snapshot, 'No user-name-pattern is configured.')]
      : judgeNames(snapshot, pattern, new RegExp(pattern, 'u')),
}

const judgeNames = (snapshot: Snapshot, pattern: string, expression: RegExp): RuleResult[] =>
  judgeUsers(snapshot, {
    reads: [],
    nobody: 'The account has no IAM users.',
    judge: ({ user }) => {
      const evidence = { name: user, pattern }
      return expression.test(user)
        ? { status: 'pass', message: `The name ${user} matches ${pattern}.`, evidence }
        : {
            status: 'fail',
            message: `The name ${user} does not match ${pattern}.`,
            evidence,
            remedy: script(
              '# The ARN changes with the name: first correct the policies that name it.',
              `aws iam update-user --user-name ${word(user)} --new-user-name "$NEW_NAME"`,
            ),
          }
    },
  })
