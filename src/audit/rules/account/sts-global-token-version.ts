// Rule: the global STS endpoint issues tokens that are valid in every region.
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { collected, type Snapshot } from '../../snapshot/index.ts'
import { accountResource } from '../subjects.ts'

export const stsGlobalTokenVersion: Rule = {
  id: 'sts-global-token-version',
  title: 'Global STS endpoint issues version 2 tokens',
  severity: 'informational',
  rationale:
    'Version 1 tokens of the global endpoint are refused in regions that have to be enabled, with an error that names only the token.',
  remedy: 'Use regional STS endpoints, and let the global one issue version 2 tokens.',
  controls: {},
  needs: ['accountSummary'],
  evaluate: snapshot => [{ ...judge(snapshot), resource: accountResource(snapshot) }],
}

function judge(snapshot: Snapshot): Omit<RuleResult, 'resource'> {
  const version = collected(snapshot.accountSummary).GlobalEndpointTokenVersion ?? null
  const evidence = { globalEndpointTokenVersion: version }
  // Only the commercial partition has a global endpoint.
  if (version === null && snapshot.partition !== 'aws')
    return {
      status: 'not-applicable',
      message: `${snapshot.partition} has no global STS endpoint.`,
      evidence,
    }
  if (version === null)
    return {
      status: 'error',
      message: 'Could not be evaluated: the account summary has no GlobalEndpointTokenVersion.',
      evidence,
    }
  if (version >= 2)
    return {
      status: 'pass',
      message: 'Tokens of the global STS endpoint are valid in every region.',
      evidence,
    }
  return {
    status: 'fail',
    message: 'Tokens of the global STS endpoint are not valid in regions that have to be enabled.',
    evidence,
    remedy: 'aws iam set-security-token-service-preferences --global-endpoint-token-version v2Token',
  }
}
