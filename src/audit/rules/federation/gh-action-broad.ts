// Rule gh-action-broad: a trust in GitHub allows one action.
import { statementRule } from './judge-trust.ts'
import { quotedList } from './select.ts'

export const ghActionBroad = statementRule({
  id: 'gh-action-broad',
  title: 'Trusts in GitHub name the action in full',
  severity: 'medium',
  kind: 'exposure',
  rationale:
    'sts:*, * and NotAction allow more than the exchange of a token: session tags, a source identity, and whatever action AWS adds.',
  remedy: 'Allow sts:AssumeRoleWithWebIdentity and nothing else.',
  detect: ({ statement: { actions }, life }) =>
    life === 'live' && (actions.kind === 'NotAction' || actions.patterns.some(action => /[*?]/.test(action)))
      ? { says: `has the ${actions.kind} ${quotedList(actions.patterns)}` }
      : null,
})
