// Rule policy-kms-decrypt-all: whoever may decrypt may decrypt with certain keys.
import type { PolicyDocument } from '../../../policy/document.ts'
import { type Reach, reachOf, within } from '../../permissions/reach.ts'
import type { Rule } from '../../rule.ts'
import type { Snapshot } from '../../snapshot/index.ts'
import { listed } from '../wording.ts'
import { policiesInForce } from './account-policies.ts'
import type { Holder } from './held-back.ts'
import { type Fault, judgePolicies } from './judge-policies.ts'

/** Both turn what one key protects into something readable (Security Hub, KMS.1 and KMS.2). */
const decrypting: readonly string[] = ['kms:Decrypt', 'kms:ReEncryptFrom']

/**
 * On all keys of the account in all regions; low where a condition has to be met. Source: Security Hub KMS.1
 * (managed policies) and KMS.2 (inline policies).
 */
export const policyKmsDecryptAll: Rule = {
  id: 'policy-kms-decrypt-all',
  title: 'Policies do not allow decryption with all keys',
  severity: 'medium',
  rationale:
    'Encryption with different keys keeps data apart only as long as nobody may decrypt with all of them.',
  remedy: 'Name the ARNs of the keys in Resource.',
  controls: { 'security-hub': ['KMS.1', 'KMS.2'] },
  needs: ['authorizationDetails'],
  evaluate: snapshot =>
    judgePolicies(snapshot, policiesInForce(snapshot), document => judge(document, snapshot)),
}

function judge(document: PolicyDocument, snapshot: Snapshot): Fault[] {
  const keys = within(snapshot, 'arn:{p}:kms:*:{a}:key/*')
  const reached = decrypting.map(action => ({
    action,
    reach: reachOf([{ name: '', document }], action, keys),
  }))
  const withReach = (wanted: Reach): string[] =>
    reached.flatMap(({ action, reach }) => (reach === wanted ? [action] : []))
  const always = withReach('everything')
  if (always.length > 0) {
    const says = `allows ${listed(always)} with all keys`
    const isLeftTo = ({ reach }: Holder): boolean =>
      always.some(action => reach(action, keys) === 'everything')
    return [{ says, evidence: { actions: always }, isLeftTo }]
  }
  const sometimes = withReach('conditional')
  if (sometimes.length === 0) return []
  const says = `allows ${listed(sometimes)} with all keys under conditions`
  return [{ severity: 'low', says, evidence: { actions: sometimes } }]
}
