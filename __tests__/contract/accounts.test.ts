// Many accounts from one job, as a workflow sees them: listed by role, or by the organisation.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { HOME } from '../../sandbox/accounts/organization.ts'
import {
  auditing,
  clean,
  closed,
  members,
  type OrganizationWorld,
  openOrganizationWorld,
  reportOf,
  roleIn,
  sample,
  suspended,
  WHOLE,
} from './organization-world.ts'
import { errorCode } from './world.ts'

let world: OrganizationWorld
beforeAll(async () => {
  world = await openOrganizationWorld()
})
afterAll(async () => {
  await world.stop()
})

describe('an audit of roles that are listed', () => {
  it('reports on each account, with its own result, in one report', async () => {
    const step = await auditing(await world.newJob(), {
      'audit-accounts': `${roleIn(clean)}\n${roleIn(sample)}\n`,
      'audit-fail-on': 'critical',
    })
    const { account, accounts, results } = reportOf(step)
    expect(account).toBe(HOME)
    expect(accounts?.map(entry => [entry.account, entry.accountAlias, entry.status])).toEqual([
      [sample, 'octo-sample', 'fail'],
      [clean, 'octo-clean', 'pass'],
    ])
    expect(new Set(results.map(result => result.account))).toEqual(new Set([sample, clean]))
    expect([step.exitCode, step.stdout.includes('::error::[audit-failed]')]).toEqual([1, true])
    expect([step.outputs['audit-accounts'], step.outputs['audit-accounts-failed']]).toEqual(['2', '0'])
    expect(step.summary).toContain('### Accounts: 2')
  })

  it('sends neither tags nor session policies of the first session with the second', async () => {
    const before = world.sandbox.requests.length
    await auditing(await world.newJob(), {
      'audit-accounts': roleIn(clean),
      'inline-session-policy':
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
      'role-duration-seconds': '3600',
    })
    const chained = world.sandbox.requests
      .slice(before)
      .filter(({ service, action }) => service === 'sts' && action === 'AssumeRole')
    expect(chained.map(({ params }) => Object.keys(params).sort())).toEqual([
      ['Action', 'DurationSeconds', 'RoleArn', 'RoleSessionName', 'Version'],
    ])
  })

  it('is refused before AWS is asked when an account is named twice', async () => {
    const job = await world.newJob()
    const step = await auditing(job, {
      'audit-accounts': `${roleIn(clean)}\narn:aws:iam::${clean}:role/other`,
    })
    expect(errorCode(step)).toBe('input-invalid')
    expect(step.stdout).toContain(`account ${clean} twice`)
    expect(job.stsActions()).not.toContain('AssumeRole')
  })
})

describe('an account that refuses', () => {
  it('stops no other, is explained in the report, and leaves the audit incomplete', async () => {
    const step = await auditing(await world.newJob(), {
      'audit-accounts': `${roleIn(closed)}\n${roleIn(clean)}`,
      'audit-fail-on': 'low',
    })
    const { accounts, results } = reportOf(step)
    expect(accounts?.map(({ account, status }) => [account, status])).toEqual([
      [clean, 'pass'],
      [closed, 'error'],
    ])
    const missing = results.filter(({ account }) => account === closed)
    expect(missing).toMatchObject([
      {
        rule: 'account-not-audited',
        status: 'error',
        severity: 'critical',
        missingPermission: 'sts:AssumeRole',
      },
    ])
    expect(missing[0]?.message).toContain('[sts-access-denied]')
    expect(JSON.stringify(missing[0]?.evidence)).toContain(
      'The smallest trust policy that admits exactly this',
    )
    expect([step.exitCode, step.outputs['audit-result'], step.outputs['audit-accounts-failed']]).toEqual([
      1,
      'incomplete',
      '1',
    ])
    expect(step.summary).toContain(`#### Not audited: \`${closed}\``)
  })
})

describe('an audit of the organisation', () => {
  it('takes its active accounts, all pages of them', async () => {
    const before = world.sandbox.requests.length
    const step = await auditing(await world.newJob(), { ...WHOLE, 'audit-fail-on': 'none' })
    expect(reportOf(step).accounts?.map(({ account }) => account)).toEqual([
      HOME,
      ...members.filter(id => id !== suspended),
    ])
    const listed = world.sandbox.requests.slice(before).filter(({ service }) => service === 'organizations')
    expect(listed.map(({ action }) => action)).toEqual(Array(3).fill('ListAccounts'))
  })

  it('without permission to list its accounts names the permission', async () => {
    const job = await world.newJob()
    world.sandbox.faults.add(
      { service: 'organizations' },
      {
        kind: 'refuse',
        error: { code: 'AccessDeniedException', status: 400, message: 'You may not.' },
      },
      1,
    )
    const step = await auditing(job, WHOLE)
    expect(errorCode(step)).toBe('organization-unreadable')
    expect(step.stdout).toContain('organizations:ListAccounts')
  })
})
