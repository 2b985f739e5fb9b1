// The grade of a trust policy agrees with what the evaluator decides, whatever the policy.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { completeDetails } from '../../sandbox/accounts/details.ts'
import { defaultSettings } from '../../src/audit/config/settings.ts'
import { runRule } from '../../src/audit/evaluate.ts'
import type { RuleResult } from '../../src/audit/finding.ts'
import { federationRules } from '../../src/audit/rules/federation/index.ts'
import type { Snapshot } from '../../src/audit/snapshot/index.ts'
import { readTrust } from '../../src/audit/trust/github-trust.ts'
import { parsePolicy } from '../../src/policy/document.ts'
import { decideTrust } from '../../src/policy/trust-policy.ts'
import {
  anyTrustPolicy,
  consistentTrustPolicy,
  foreignTokens,
  type Json,
  ourTokens,
  PROVIDER,
  type Token,
} from '../fixtures/github-tokens.ts'
import { buildSnapshot } from '../fixtures/snapshot-builder.ts'

const now = new Date('2026-11-21T12:00:00Z')
const account = { accountId: '111122223333', partition: 'aws' }

const empty = buildSnapshot({ snapshot: { oidcProviders: [{ arn: PROVIDER }] } }, now)

/** An account with one role of that trust policy, which may do nothing. */
const accountWith = (trustPolicy: Json | string): Snapshot => ({
  ...empty,
  authorizationDetails: {
    status: 'collected',
    value: completeDetails({ roles: [{ name: 'deploy', trustPolicy }] }, account),
  },
})

const faultsOf = (trustPolicy: Json | string): RuleResult[] => {
  const snapshot = accountWith(trustPolicy)
  return federationRules
    .filter(rule => rule.id.startsWith('gh-'))
    .flatMap(rule =>
      runRule(rule, snapshot, defaultSettings, now)
        .filter(({ status }) => status === 'fail')
        .map(result => ({ ...result, severity: result.severity ?? rule.severity })),
    )
}

const isGrave = ({ severity }: RuleResult): boolean => severity === 'critical' || severity === 'high'

const admitted = (policy: Json | string, tokens: readonly Token[]): Token[] => {
  const document = parsePolicy(policy)
  return tokens.filter(
    ({ context }) =>
      decideTrust(document, {
        action: 'sts:AssumeRoleWithWebIdentity',
        principal: { type: 'Federated', id: PROVIDER },
        context,
      }).decision === 'allowed',
  )
}

describe('a trust policy', () => {
  it('that has no grave finding lets no stranger in', () => {
    let safe = 0
    const holds = (policy: Json): void => {
      if (faultsOf(policy).some(isGrave)) return
      safe += 1
      expect(admitted(policy, foreignTokens).map(({ subject }) => subject)).toEqual([])
    }
    fc.assert(fc.property(anyTrustPolicy, holds), { seed: 20261121, numRuns: 200 })
    expect(safe).toBeGreaterThan(30)
  })

  it('that is graded open to anyone lets some stranger in', () => {
    let open = 0
    const holds = (policy: Json): void => {
      const { statements } = readTrust(parsePolicy(policy))
      if (!statements.some(({ life, tenant }) => life === 'live' && tenant === 'anyone')) return
      open += 1
      expect(faultsOf(policy).some(({ severity }) => severity === 'critical')).toBe(true)
      expect(admitted(policy, foreignTokens)).not.toEqual([])
    }
    fc.assert(fc.property(consistentTrustPolicy, holds), { seed: 20261121, numRuns: 150 })
    expect(open).toBeGreaterThan(50)
  })

  it('that is graded dead lets nobody in, not even those who are meant', () => {
    let dead = 0
    const holds = (policy: Json): void => {
      const { statements } = readTrust(parsePolicy(policy))
      if (statements.some(({ life }) => life === 'live')) return
      dead += 1
      expect(admitted(policy, [...ourTokens, ...foreignTokens])).toEqual([])
    }
    fc.assert(fc.property(anyTrustPolicy, holds), { seed: 20261121, numRuns: 200 })
    expect(dead).toBeGreaterThan(20)
  })

  it('has no exposure left and lets no stranger in once it is corrected', () => {
    const holds = (policy: Json): void => {
      const remedies = faultsOf(policy).flatMap(({ remedy }) => correctionIn(remedy))
      for (const corrected of new Set(remedies)) {
        const left = faultsOf(corrected).filter(
          ({ severity }) => severity !== 'low' && severity !== 'informational',
        )
        expect(left.map(({ message }) => message)).toEqual([])
        expect(admitted(corrected, foreignTokens)).toEqual([])
      }
    }
    fc.assert(fc.property(anyTrustPolicy, holds), { seed: 20261121, numRuns: 100 })
  })
})

/** The document in the command that puts a trust policy right. */
const correctionIn = (remedy = ''): string[] => {
  const quoted = /--policy-document '(\{.*\})'$/s.exec(remedy)?.[1]
  return quoted === undefined ? [] : [quoted.replaceAll(String.raw`'\''`, "'")]
}
