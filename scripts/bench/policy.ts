// One trust policy with twenty conditions, decided; and the rules of policies, roles and trust over a full account.
import { fullSize, hugeAccount } from '../../sandbox/accounts/huge.ts'
import { defaultSettings } from '../../src/audit/config/settings.ts'
import { runRule } from '../../src/audit/evaluate.ts'
import { federationRules } from '../../src/audit/rules/federation/index.ts'
import { policiesRules } from '../../src/audit/rules/policies/index.ts'
import { rolesRules } from '../../src/audit/rules/roles/index.ts'
import { requestContext } from '../../src/policy/condition.ts'
import { parsePolicy } from '../../src/policy/document.ts'
import { decideTrust } from '../../src/policy/trust-policy.ts'
import type { Figure } from './figure.ts'
import { median } from './measure.ts'

const ISSUER = 'token.actions.githubusercontent.com'
const PROVIDER = `arn:aws:iam::111122223333:oidc-provider/${ISSUER}`

export const benchPolicy = async (): Promise<readonly Figure[]> => [
  {
    what: 'one trust policy with 20 conditions, decided',
    value: microsecondsPerDecision(),
    unit: 'µs',
    budget: 100,
  },
  {
    what: 'policies, roles and trust of a full account, judged',
    value: cpuOfRules(),
    unit: 's of CPU',
    budget: 3,
  },
]

const microsecondsPerDecision = (): number => {
  const keys = ['aud', 'sub', 'repository', 'repository_id', 'ref']
  const values = Object.fromEntries(keys.map(key => [`${ISSUER}:${key}`, `octo-${key}`]))
  const operators = ['StringEquals', 'StringLike', 'StringEqualsIgnoreCase', 'StringEqualsIfExists']
  const policy = parsePolicy({
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: { Federated: PROVIDER },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: Object.fromEntries(operators.map(operator => [operator, values])),
    },
  })
  const request = {
    action: 'sts:AssumeRoleWithWebIdentity',
    principal: { type: 'Federated' as const, id: PROVIDER },
    context: requestContext(values),
  }
  const rounds = Array.from({ length: 30 }, () => {
    const started = performance.now()
    for (let decision = 0; decision < 1000; decision++)
      if (decideTrust(policy, request).decision !== 'allowed')
        throw new Error('the policy must admit the request')
    return performance.now() - started
  })
  return median(rounds)
}

const cpuOfRules = (): number => {
  const now = new Date()
  const snapshot = hugeAccount(now, fullSize)
  const rules = [...policiesRules, ...rolesRules, ...federationRules].filter(({ optIn }) => !optIn)
  const before = process.cpuUsage()
  for (const rule of rules) runRule(rule, snapshot, defaultSettings, now)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
