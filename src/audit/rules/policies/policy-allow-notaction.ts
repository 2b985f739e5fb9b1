// Rule policy-allow-notaction: policies say what they allow, not what they leave out.
import type { Rule } from '../../rule.ts'
import { listed } from '../wording.ts'
import { policiesInForce } from './account-policies.ts'
import { judgePolicies } from './judge-policies.ts'
import { openEnded } from './unnamed-actions.ts'

/**
 * One result per statement that allows something no policy names. Source: IAM User Guide, "NotAction with Allow".
 */
export const policyAllowNotaction: Rule = {
  id: 'policy-allow-notaction',
  title: 'No policy allows everything but a list',
  severity: 'medium',
  rationale:
    'Allow with NotAction grants every action that is not on the list, those of services that do not exist yet included. It is often written where a Deny was meant.',
  remedy:
    'Rewrite the statement: Allow with Action for what is needed, Deny with Action for what must not be.',
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: snapshot =>
    judgePolicies(snapshot, policiesInForce(snapshot), document =>
      openEnded(document)
        .filter(({ actions }) => actions.kind === 'NotAction')
        .map(statement => ({
          statement,
          says: `allows all actions but ${listed(statement.actions.patterns)}`,
          evidence: { notAction: statement.actions.patterns },
        })),
    ),
}
