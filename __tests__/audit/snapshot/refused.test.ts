// Permissions that the caller lacked, wherever in a snapshot the refusal is kept.
import { describe, expect, it } from '@jest/globals'
import type { Snapshot } from '../../../src/audit/snapshot/index.ts'
import { refusedPermissions } from '../../../src/audit/snapshot/refused.ts'
import { buildSnapshot } from '../../fixtures/snapshot-builder.ts'

const snapshotWith = (snapshot: Record<string, unknown>): Snapshot =>
  buildSnapshot({ report: [{ user: 'ann' }], snapshot }, new Date('2026-11-21T12:00:00Z'))

describe('the permissions that were refused', () => {
  it('are none where everything was read', () => {
    expect(refusedPermissions(snapshotWith({}))).toEqual([])
  })

  it.each([
    ['of a part that rules need', { passwordPolicy: { $denied: 'iam:GetAccountPasswordPolicy' } }],
    ['of the alias, which no rule needs', { accountAlias: { $denied: 'iam:ListAccountAliases' } }],
    [
      'of one provider',
      {
        oidcProviders: [
          {
            arn: 'arn:aws:iam::111122223333:oidc-provider/example.com',
            details: { $denied: 'iam:GetOpenIDConnectProvider' },
          },
        ],
      },
    ],
    ['of one user', { userDetails: { ann: { accessKeys: { $denied: 'iam:ListAccessKeys' } } } }],
  ])('are those %s', (_, snapshot) => {
    const [permission] = JSON.stringify(snapshot).match(/iam:[A-Z]\w+/) ?? []
    expect(refusedPermissions(snapshotWith(snapshot))).toEqual([permission])
  })

  it('are those of session lengths and of a new credential report', () => {
    const snapshot = snapshotWith({})
    const { credentialReport: report } = snapshot
    if (report.status !== 'collected') throw new Error('there is a report')
    const missingPermission = 'iam:GenerateCredentialReport'
    expect(
      refusedPermissions({
        ...snapshot,
        credentialReport: { ...report, value: { ...report.value, reused: true, missingPermission } },
        sessionDurations: { status: 'denied', permission: 'iam:ListRoles', message: 'no' },
      }),
    ).toEqual([missingPermission, 'iam:ListRoles'])
  })

  it('are named once, and not where a call failed otherwise', () => {
    const accessKeys = { $denied: 'iam:ListAccessKeys' }
    const snapshot = snapshotWith({
      userDetails: { ann: { accessKeys }, ben: { accessKeys } },
      accountSummary: { $failed: 'Throttling' },
      virtualMfaDevices: { $notCollected: 'not asked for' },
    })
    expect(refusedPermissions(snapshot)).toEqual(['iam:ListAccessKeys'])
  })
})
