// Rule server-certificate-expired: no certificate that has ended can be put on a listener by mistake.
import type { Rule } from '../../rule.ts'
import { script } from '../remedy-script.ts'
import { deleteServerCertificate, judgeServerCertificates } from './server-certificates.ts'

/**
 * Fails from the instant of expiry on. Source: CIS AWS Foundations, "expired SSL/TLS certificates stored in AWS
 * IAM are removed"; Security Hub IAM.26.
 */
export const serverCertificateExpired: Rule = {
  id: 'server-certificate-expired',
  title: 'Expired server certificates are removed from IAM',
  severity: 'medium',
  rationale:
    'An expired certificate that lies beside valid ones gets deployed by mistake one day, and then every client refuses the connection.',
  remedy: 'Replace the certificate on every listener that still has it, then delete it from IAM.',
  controls: {
    'cis-1.4': ['1.19'],
    'cis-3.0': ['1.19'],
    'cis-5.0': ['1.18'],
    'cis-6.0': ['2.18'],
    'cis-7.0': ['2.17'],
    'security-hub': ['IAM.26'],
  },
  needs: ['serverCertificates'],
  evaluate: (snapshot, _, now) =>
    judgeServerCertificates(snapshot, now, certificate =>
      new Date(certificate.expiresAt) <= now
        ? {
            status: 'fail',
            says: `expired at ${certificate.expiresAt}`,
            remedy: script(
              '# Replace it on load balancers and distributions that still use it, then:',
              deleteServerCertificate(certificate),
            ),
          }
        : { status: 'pass', says: `is valid until ${certificate.expiresAt}` },
    ),
}
