// Rule: where the organisation manages root centrally, a member account's root has no credentials of its own.

import type { Settings } from '../../config/settings.ts'
import type { Rule } from '../../rule.ts'
import type { Snapshot } from '../../snapshot/index.ts'
import { judgeRoot, type Verdict } from '../judge-rows.ts'
import { script } from '../remedy-script.ts'
import { counted, listed } from '../wording.ts'
import { asRoot } from './as-root.ts'
import { type RootState, rootColumns, rootState, summaryPermission } from './root-state.ts'

export const rootCredentialsInMemberAccount: Rule = {
  id: 'root-credentials-in-member-account',
  title: 'Member account has no root credentials of its own where the organisation centralises root',
  severity: 'high',
  rationale:
    'Switching on centralised root access deletes nothing: passwords, keys and certificates that root had before go on working until they are removed.',
  remedy:
    "Delete the root user's password, access keys and certificates in a root session of the organisation.",
  controls: {},
  needs: ['credentialReport'],
  evaluate: (snapshot, settings) =>
    judgeRoot(snapshot, [...rootColumns.password, ...rootColumns.keys, ...rootColumns.certificates], row =>
      judge(rootState(row, snapshot), snapshot, settings),
    ),
}

function judge(root: RootState, snapshot: Snapshot, { centralisedRoot }: Settings): Verdict {
  const present = credentialsOf(root)
  const evidence = { centralisedRoot, password: root.password, credentials: present }
  if (centralisedRoot === false)
    return { status: 'not-applicable', message: 'Root is not managed by the organisation.', evidence }
  if (present.length > 0) return leftOver(present, evidence, centralisedRoot, snapshot)
  if (root.password === null)
    return {
      status: 'error',
      message: 'Could not be evaluated: nothing says whether root has a password.',
      evidence,
      ...summaryPermission(snapshot),
    }
  return { status: 'pass', message: 'Root has no credentials.', evidence }
}

const credentialsOf = (root: RootState): string[] => [
  ...(root.password === true ? ['a password'] : []),
  ...countedUnlessNone(root.activeKeys + root.inactiveKeys, 'access key'),
  ...countedUnlessNone(root.activeCertificates + root.inactiveCertificates, 'signing certificate'),
]

const countedUnlessNone = (count: number, noun: string): string[] =>
  count === 0 ? [] : [counted(count, noun)]

/** IAM of a member account cannot be asked whether root is centralised; only the management account knows. */
function leftOver(
  present: readonly string[],
  evidence: Verdict['evidence'],
  centralised: true | null,
  snapshot: Snapshot,
): Verdict {
  const found = `Root has ${listed(present)}`
  if (centralised === true)
    return { status: 'fail', message: `${found}.`, evidence, remedy: deleteAll(snapshot) }
  return {
    status: 'manual',
    message: `${found}. A member account whose organisation centralises root access should have none of that.`,
    evidence,
    remedy: script(
      '# In the management account; does the answer hold RootCredentialsManagement?',
      'aws iam list-organizations-features',
      '# If so, delete what root has here, and set centralised-root in the configuration of the audit.',
      deleteAll(snapshot),
    ),
  }
}

const deleteAll = (snapshot: Snapshot): string =>
  asRoot(
    snapshot,
    'aws iam delete-login-profile',
    'aws iam list-access-keys',
    'aws iam delete-access-key --access-key-id "$ACCESS_KEY_ID"',
    'aws iam list-signing-certificates',
    'aws iam delete-signing-certificate --certificate-id "$CERTIFICATE_ID"',
    'aws iam list-mfa-devices',
    'aws iam deactivate-mfa-device --serial-number "$SERIAL_NUMBER"',
  )
