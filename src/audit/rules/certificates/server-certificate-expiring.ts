// Rule server-certificate-expiring: a certificate is renewed before it ends. IAM, unlike ACM, renews nothing by itself.

import { word } from '../../../shell.ts'
import type { Rule } from '../../rule.ts'
import { script } from '../remedy-script.ts'
import { days } from '../wording.ts'
import {
  type CertificateVerdict,
  type DatedCertificate,
  judgeServerCertificates,
} from './server-certificates.ts'

/**
 * Fails when fewer than `serverCertificateExpiring` whole days are left, mildly when fewer than
 * `serverCertificateWarning`.
 */
export const serverCertificateExpiring: Rule = {
  id: 'server-certificate-expiring',
  title: 'Server certificates are not about to expire',
  severity: 'low',
  rationale: 'IAM neither renews certificates nor warns of their end. The first to notice are the users.',
  remedy:
    'Request the certificate in ACM, which renews it by itself, and put it on the listeners; or upload a renewed one.',
  controls: {},
  needs: ['serverCertificates'],
  evaluate: (snapshot, { thresholds }, now) =>
    judgeServerCertificates(snapshot, now, certificate =>
      new Date(certificate.expiresAt) <= now
        ? { status: 'not-applicable', says: 'has expired; server-certificate-expired reports it' }
        : judge(certificate, thresholds),
    ),
}

interface Windows {
  readonly serverCertificateExpiring: number
  readonly serverCertificateWarning: number
}

function judge(certificate: DatedCertificate, windows: Windows): CertificateVerdict {
  const says = `expires in ${days(certificate.daysLeft)}`
  if (certificate.daysLeft < windows.serverCertificateExpiring) {
    return { status: 'fail', says, remedy: renew(certificate) }
  }
  return certificate.daysLeft < windows.serverCertificateWarning
    ? { status: 'fail', severity: 'informational', says, remedy: renew(certificate) }
    : { status: 'pass', says }
}

function renew({ name, path }: DatedCertificate): string {
  const renewed = `--server-certificate-name ${word(`${name}-renewed`)}`
  return script(
    '# Better: aws acm request-certificate, which renews by itself. Otherwise, with the files of the new certificate:',
    `aws iam upload-server-certificate ${renewed} --path ${word(path)} --certificate-body file://certificate.pem --certificate-chain file://chain.pem --private-key file://key.pem`,
  )
}
