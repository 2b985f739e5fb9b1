// Rule policy-marketplace-subscribe: who may buy in the name of the account is decided, not left over.
import { reachOf } from '../../permissions/reach.ts'
import type { Rule } from '../../rule.ts'
import { policiesInForce } from './account-policies.ts'
import { isAdministratorPolicy } from './full-privileges.ts'
import { judgePolicies } from './judge-policies.ts'

/** Allowed on `*`, after every Deny without condition. */
export const policyMarketplaceSubscribe: Rule = {
  id: 'policy-marketplace-subscribe',
  title: 'Policies do not allow to subscribe to any product of the Marketplace',
  severity: 'medium',
  rationale:
    'A subscription costs money and brings foreign software into the account. It should be the decision of few.',
  remedy:
    'Take aws-marketplace:Subscribe out of the policy; a private marketplace limits what can be subscribed to.',
  controls: { 'nist-800-53-r5': ['AC-6'] },
  needs: ['authorizationDetails'],
  evaluate: snapshot =>
    judgePolicies(snapshot, policiesInForce(snapshot), document => {
      if (isAdministratorPolicy(document, snapshot)) return []
      // A condition does not make it less of a permission to buy.
      const reach = reachOf([{ name: '', document }], 'aws-marketplace:Subscribe', '*')
      return reach === 'limited'
        ? []
        : [
            {
              says: 'allows to subscribe to any product of the Marketplace',
              evidence: { reach },
              isLeftTo: holder => holder.reach('aws-marketplace:Subscribe', '*') !== 'limited',
            },
          ]
    }),
}
