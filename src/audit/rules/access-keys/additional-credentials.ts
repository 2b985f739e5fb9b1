// Rule additional-credentials: no user has more keys or certificates than the report has columns for.

import { word } from '../../../shell.ts'
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { type CredentialReportRow, collected, type Snapshot } from '../../snapshot/index.ts'
import { script } from '../remedy-script.ts'
import { accountResource, userResource } from '../subjects.ts'

/**
 * The text of the column is documented, its format is not: anything but N/A counts. Source: IAM User Guide,
 * "Getting credential reports", additional_credentials_info.
 */
export const additionalCredentials: Rule = {
  id: 'additional-credentials',
  title: 'No user has more than two access keys or certificates',
  severity: 'medium',
  rationale:
    'The credential report has room for two keys and two certificates of a user. What is beyond, no check of the report sees.',
  remedy: 'List all keys and certificates of the user, and delete those that are not in use.',
  controls: {},
  needs: ['credentialReport'],
  evaluate: snapshot => {
    // The column additional_credentials_info is absent from the report of an ordinary account.
    const hits = collected(snapshot.credentialReport).users.filter(row => row.additionalCredentials !== null)
    return hits.length > 0 ? hits.map(row => tooMany(row, snapshot)) : [noneBeyond(snapshot)]
  },
}

function tooMany(row: CredentialReportRow, snapshot: Snapshot): RuleResult {
  const user = word(row.user)
  return {
    status: 'fail',
    resource: userResource(row),
    message: `${row.user} has credentials that the report has no columns for: "${row.additionalCredentials}".`,
    evidence: { additionalCredentials: row.additionalCredentials, listed: listedCredentials(row, snapshot) },
    remedy: script(
      `aws iam list-access-keys --user-name ${user}`,
      `aws iam list-signing-certificates --user-name ${user}`,
      '# For each that nothing uses, with its id:',
      `aws iam delete-access-key --user-name ${user} --access-key-id "$KEY_ID"`,
      `aws iam delete-signing-certificate --user-name ${user} --certificate-id "$CERTIFICATE_ID"`,
    ),
  }
}

/** What the per-user lists say, where they were collected: slots three and beyond are visible only there. */
function listedCredentials(row: CredentialReportRow, { userDetails }: Snapshot): unknown {
  const details = userDetails[row.user]
  if (details === undefined) return null
  const { accessKeys, signingCertificates } = details
  return {
    accessKeys: accessKeys.status === 'collected' ? accessKeys.value : accessKeys.status,
    signingCertificates:
      signingCertificates.status === 'collected'
        ? signingCertificates.value.map(({ id, status, uploadedAt }) => ({ id, status, uploadedAt }))
        : signingCertificates.status,
  }
}

const noneBeyond = (snapshot: Snapshot): RuleResult => ({
  status: 'pass',
  resource: accountResource(snapshot),
  message: 'The report mentions no credentials beyond its columns.',
  evidence: {},
})
