// Rule user-signing-certificate-active: nobody carries the certificates of an interface that is gone.

import { word } from '../../../shell.ts'
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { script } from '../remedy-script.ts'
import { accountResource } from '../subjects.ts'
import { days } from '../wording.ts'
import {
  type SigningCertificate,
  signingCertificateResource,
  signingCertificatesOf,
} from './signing-certificates.ts'

/**
 * By the report's columns cert_1_active and cert_2_active. Root's certificates are the matter of
 * root-signing-certificate-active.
 */
export const userSigningCertificateActive: Rule = {
  id: 'user-signing-certificate-active',
  title: 'Users have no active signing certificates',
  severity: 'low',
  rationale:
    'Signing certificates are long-lived credentials for the SOAP interfaces of old tools. Hardly anybody needs one, and hardly anybody looks whether there is one.',
  remedy: 'Deactivate the certificate; delete it when nothing has missed it.',
  controls: {},
  needs: ['credentialReport'],
  evaluate: (snapshot): RuleResult[] => {
    const found = signingCertificatesOf(snapshot)
    if (found.length > 0) return found.map(judge)
    const message = 'No user has an active signing certificate.'
    return [{ status: 'pass', resource: accountResource(snapshot), message, evidence: {} }]
  },
}

function judge({ row, state, uploadedAt, ageDays }: SigningCertificate): RuleResult {
  const result = {
    resource: signingCertificateResource(row),
    evidence: { uploadedAt, ageDays },
    discriminator: uploadedAt ?? 'upload unknown',
  }
  if (state === 'unreadable') {
    const message = `The report does not say whether ${row.user}'s signing certificate is active.`
    return { ...result, status: 'error', message }
  }
  const age = ageDays === null ? 'of unknown age' : `uploaded ${days(ageDays)} ago`
  const user = word(row.user)
  return {
    ...result,
    status: 'fail',
    message: `${row.user} has an active signing certificate, ${age}.`,
    remedy: script(
      `aws iam list-signing-certificates --user-name ${user} --query "Certificates[].[CertificateId,UploadDate,Status]"`,
      '# With the id of the certificate:',
      `aws iam update-signing-certificate --user-name ${user} --certificate-id "$CERTIFICATE_ID" --status Inactive`,
      `aws iam delete-signing-certificate --user-name ${user} --certificate-id "$CERTIFICATE_ID"`,
    ),
  }
}
