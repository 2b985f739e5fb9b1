// An account that somebody opened and left as it was: what it lacks, the sample account has, and cannot have both.
import type { Snapshot } from '../../src/audit/snapshot/index.ts'
import { assemble } from './assemble.ts'
import { allow, policy } from './documents.ts'
import { daysBefore, type Owner } from './report-line.ts'

const owner: Owner = { accountId: '777788889999', partition: 'aws' }

/**
 * The account at `now`: one person with a password from before, no password policy, no SAML provider, and a report that
 * is three days old, because AWS made no new one.
 */
export function bareAccount(now: Date): Snapshot {
  const reportAt = new Date(daysBefore(now, 3))
  return assemble(
    {
      owner,
      reportAt,
      alias: 'octo-bare',
      root: { user_creation_time: daysBefore(reportAt, 900) },
      people: [
        {
          name: 'wanda',
          created: 800,
          password: { used: 1, changed: 700 },
          mfa: 'hardware',
          groups: ['readers'],
        },
      ],
      details: {
        groups: [
          {
            name: 'readers',
            attachedPolicies: [`arn:aws:iam::${owner.accountId}:policy/read-reports`],
          },
        ],
        policies: [
          { name: 'read-reports', document: policy(allow('s3:GetObject', 'arn:aws:s3:::octo-reports/*')) },
        ],
      },
      passwordPolicy: null,
      virtualMfaDevices: [],
      serverCertificates: [],
      serviceSpecificCredentials: [],
      oidcProviders: [],
      samlProviders: [],
      summary: {},
      userDetails: {},
    },
    now,
  )
}
