// The policies in remedies: a condition key that no request has makes a statement that never holds, or always does.
import { describe, expect, it } from '@jest/globals'
import { rules } from '../../src/audit/rules/index.ts'
import { casesOf, run } from './cases.ts'

/**
 * Keys of requests and of tokens that remedies may ask for. Global ones: IAM User Guide, "AWS global condition context
 * keys"; of IAM and STS: Service Authorization Reference, "Condition keys" of either.
 */
const known = new Set(
  [
    'aws:MultiFactorAuthAge',
    'aws:MultiFactorAuthPresent',
    'aws:PrincipalAccount',
    'aws:PrincipalArn',
    'aws:PrincipalOrgID',
    'aws:RequestedRegion',
    'aws:SecureTransport',
    'aws:SourceAccount',
    'aws:SourceArn',
    'aws:SourceIp',
    'aws:SourceOrgID',
    'aws:TokenIssueTime',
    'aws:ViaAWSService',
    // Roles Anywhere tags its sessions with the subject of the certificate.
    'aws:PrincipalTag/x509Subject/CN',
    'iam:PassedToService',
    'iam:PermissionsBoundary',
    'iam:PolicyARN',
    'iam:ServiceSpecificCredentialAgeDays',
    'iam:ServiceSpecificCredentialServiceName',
    'sts:ExternalId',
    'sts:RoleSessionName',
  ].map(key => key.toLowerCase()),
)

const KEY = /"((?:aws|iam|sts):[A-Za-z]+(?:\/[^"]*)?)"\s*:/g

const keysIn = (remedy: string): string[] => [...remedy.matchAll(KEY)].map(([, key]) => key as string)

const remedies = rules.flatMap(rule =>
  casesOf(rule).flatMap(one => [rule.remedy, ...run(rule, one).map(({ remedy }) => remedy ?? '')]),
)

describe('the policies in remedies', () => {
  it('ask for condition keys that exist', () => {
    const asked = new Set(remedies.flatMap(keysIn))
    expect(asked.size).toBeGreaterThan(2)
    expect([...asked].filter(key => !known.has(key.toLowerCase()))).toEqual([])
  })
})
