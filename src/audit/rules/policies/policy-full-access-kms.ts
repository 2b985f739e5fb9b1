// Rule policy-full-access-kms: nobody but administrators rules over all keys.
import type { Rule } from '../../rule.ts'
import { judgeFullAccess, type Service } from './full-access.ts'

const kms: Service = {
  name: 'kms',
  resources: 'arn:{p}:kms:*:{a}:key/*',
  gravest: ['Decrypt', 'CreateGrant', 'PutKeyPolicy', 'DisableKey', 'ScheduleKeyDeletion', 'GenerateDataKey'],
}

/** All of KMS on all keys of the account, see judgeFullAccess. */
export const policyFullAccessKms: Rule = {
  id: 'policy-full-access-kms',
  title: 'Policies do not allow all of KMS on all keys',
  severity: 'medium',
  rationale:
    'Whoever may use and delete every key reads everything that is encrypted, or makes it unreadable for good.',
  remedy: 'Name the keys, and keep using keys apart from administering them.',
  controls: {
    // As Prowler's framework file pci_4.0_aws.json maps its checks, without its running number of the check.
    'pci-dss-4.0.1': [
      '3.5.1.1',
      '3.5.1.3',
      '3.6.1',
      '3.6.1.2',
      '3.6.1.3',
      '3.6.1.4',
      '3.7.1',
      '3.7.2',
      '3.7.4',
      '3.7.6',
      '3.7.7',
      '4.2.1.1',
      '7.2.1',
      '7.2.2',
      '7.2.3',
      '7.2.5',
      '7.3.1',
      '7.3.2',
      '7.3.3',
      '8.2.7',
      '8.2.8',
      '8.3.4',
    ],
  },
  needs: ['authorizationDetails'],
  evaluate: snapshot => judgeFullAccess(snapshot, kms, () => undefined),
}
