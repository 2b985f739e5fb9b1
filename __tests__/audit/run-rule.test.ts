import { describe, expect, it } from '@jest/globals'
import { defaultSettings } from '../../src/audit/config/settings.ts'
import { runRule } from '../../src/audit/evaluate.ts'
import type { RuleResult } from '../../src/audit/finding.ts'
import type { Rule } from '../../src/audit/rule.ts'
import { userResource } from '../../src/audit/rules/subjects.ts'
import { collected } from '../../src/audit/snapshot/index.ts'
import { ACCOUNT, buildSnapshot, type SnapshotCase } from '../fixtures/snapshot-builder.ts'

const now = new Date('2026-11-21T12:00:00Z')

const everyUserPasses: Rule = {
  id: 'example',
  title: 'Example',
  severity: 'low',
  rationale: 'For the test.',
  remedy: 'None.',
  controls: {},
  needs: ['credentialReport', 'passwordPolicy'],
  evaluate: snapshot =>
    collected(snapshot.credentialReport).users.map(row => ({
      status: 'pass',
      resource: userResource(row),
      message: `${row.user} is fine.`,
      evidence: { mfa: row.mfaActive },
    })),
}

const run = (given: SnapshotCase, rule: Rule = everyUserPasses): RuleResult[] =>
  runRule(rule, buildSnapshot(given, now), defaultSettings, now)

describe('running one rule', () => {
  it('returns what the rule returns when all it needs was collected', () => {
    expect(run({ report: [{ user: 'ann' }, { user: 'bob' }] }).map(result => result.message)).toEqual([
      'ann is fine.',
      'bob is fine.',
    ])
  })

  it('is one error on the account that names every permission it lacks', () => {
    const results = run({
      snapshot: {
        credentialReport: { $denied: 'iam:GetCredentialReport' },
        passwordPolicy: { $denied: 'iam:GetAccountPasswordPolicy' },
      },
    })
    expect(results).toMatchObject([
      {
        status: 'error',
        resource: { type: 'account', name: ACCOUNT },
        missingPermission: 'iam:GetCredentialReport, iam:GetAccountPasswordPolicy',
        message: expect.stringContaining('iam:GetCredentialReport is not allowed'),
      },
    ])
  })

  it('is an error without a permission to add when a call failed or was not made', () => {
    const [failed] = run({ snapshot: { passwordPolicy: { $failed: 'ServiceFailure' } } })
    expect(failed).toMatchObject({ status: 'error', message: expect.stringContaining('ServiceFailure') })
    expect(failed).not.toHaveProperty('missingPermission')
    const [skipped] = run({
      snapshot: { passwordPolicy: { $notCollected: 'the snapshot was saved without it' } },
    })
    expect(skipped).toMatchObject({ status: 'error', message: expect.stringContaining('saved without it') })
  })

  it('is one error, not a crash, when the rule throws', () => {
    const broken: Rule = {
      ...everyUserPasses,
      evaluate: () => {
        throw new TypeError('no such thing')
      },
    }
    expect(run({}, broken)).toMatchObject([
      { status: 'error', resource: { name: ACCOUNT }, message: expect.stringContaining('no such thing') },
    ])
  })

  it('is an error for the one user whose report row holds a cell that cannot be read', () => {
    const results = run({ report: [{ user: 'ann', mfa_active: 'maybe' }, { user: 'bob' }] })
    expect(results.map(result => [result.resource.name, result.status])).toEqual([
      ['ann', 'error'],
      ['bob', 'pass'],
    ])
    expect(results[0]?.message).toContain('mfa_active')
  })
})
