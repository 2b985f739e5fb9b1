// Many accounts from one session, with sessions and audits that a test makes up.
import { describe, expect, it } from '@jest/globals'
import type { AccountsRun } from '../../../src/audit/accounts/audit-target.ts'
import { auditTarget } from '../../../src/audit/accounts/audit-target.ts'
import { KeylessError } from '../../../src/errors.ts'
import type { Edge } from '../../../src/federation/edge.ts'
import type { Session } from '../../../src/federation/session.ts'
import { readInputs } from '../../../src/inputs.ts'
import { accountId, merging, reportOn } from '../../fixtures/accounts.ts'
import { fakeRunner } from '../../fixtures/fake-runner.ts'

const ACCOUNT = accountId(1)
const target = { accountId: ACCOUNT, partition: 'aws', roleArn: `arn:aws:iam::${ACCOUNT}:role/audit` }

/** Already of the target's role, so that no session has to be asked for. */
const session: Session = {
  credentials: { accessKeyId: 'id', secretAccessKey: 'secret', sessionToken: 'token', expiration: null },
  accountId: ACCOUNT,
  arn: `arn:aws:sts::${ACCOUNT}:assumed-role/audit/GitHubActions`,
  source: 'github-oidc',
}

const run = (auditOne: AccountsRun['auditOne']) => {
  const runner = fakeRunner()
  const edge: Edge = {
    runner,
    now: () => new Date('2026-11-21T12:00:00Z'),
    sleep: async () => {},
    random: () => 0,
    agentFor: async () => undefined,
  }
  const { inputs } = readInputs({ 'INPUT_AWS-REGION': 'eu-central-1' })
  return { runner, run: { inputs, session, edge, auditOne, baselineOf: () => null, circumstances: merging } }
}

describe('auditTarget', () => {
  it('uses the session of the job where that is of the role already', async () => {
    const { run: given } = run(async own => reportOn(own.accountId, [], { callerArn: own.arn }))
    expect((await auditTarget(target, given)).callerArn).toBe(session.arn)
  })

  it('prints the log of an account in one piece when it is done, and masks at once', async () => {
    const { runner, run: given } = run(async (_, edge) => {
      edge.runner.mask('secret')
      edge.runner.info('Reading.')
      await edge.runner.summary('not for the summary')
      return reportOn(ACCOUNT, [])
    })
    await auditTarget(target, given)
    expect(runner.effects).toEqual([
      'mask',
      `log ::group::Account ${ACCOUNT}: pass`,
      'log Reading.',
      'log ::endgroup::',
    ])
    expect(runner.summaryText).toBe('')
  })

  it('makes a report of whatever is thrown, with what was logged before', async () => {
    const { runner, run: given } = run(async (_, edge) => {
      edge.runner.info('The region is switched off.')
      throw new KeylessError('sts-region-disabled', 'Not here.')
    })
    const report = await auditTarget(target, given)
    expect(report.findings).toMatchObject([
      { rule: 'account-not-audited', evidence: { explanation: ['The region is switched off.'] } },
    ])
    expect(runner.log[0]).toBe(`::warning::Account ${ACCOUNT} was not audited: Not here.`)
  })
})
