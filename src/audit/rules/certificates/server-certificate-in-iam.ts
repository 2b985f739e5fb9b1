// Rule server-certificate-in-iam: TLS certificates live in ACM.

import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { collected, type Snapshot } from '../../snapshot/index.ts'
import { script } from '../remedy-script.ts'
import { accountResource } from '../subjects.ts'
import { deleteServerCertificate, serverCertificateResource } from './server-certificates.ts'

/**
 * Mentions every certificate. Source: IAM User Guide, "Manage server certificates in IAM", which recommends ACM
 * wherever it is offered.
 */
export const serverCertificateInIam: Rule = {
  id: 'server-certificate-in-iam',
  title: 'Server certificates live in ACM, not in IAM',
  severity: 'informational',
  rationale:
    'IAM is the place for certificates only in regions without ACM: it renews nothing, and whoever uploaded the certificate holds its private key.',
  remedy: 'Request the certificate in ACM, put it on the listeners, and delete it from IAM.',
  controls: {},
  needs: ['serverCertificates'],
  evaluate: (snapshot): RuleResult[] => {
    const certificates = collected(snapshot.serverCertificates)
    if (certificates.length === 0) {
      const message = 'There are no server certificates in IAM.'
      return [{ status: 'pass', resource: accountResource(snapshot), message, evidence: {} }]
    }
    return certificates.map(certificate => ({
      status: 'fail',
      resource: serverCertificateResource(certificate),
      message: `The server certificate ${certificate.name} is kept in IAM.`,
      evidence: { path: certificate.path, uploadedAt: certificate.uploadedAt },
      remedy: script(
        `# With the domain name of the certificate, in the region of its listeners${ofCloudFront(snapshot)}:`,
        'aws acm request-certificate --domain-name "$DOMAIN" --validation-method DNS',
        '# Once it is validated and on all listeners:',
        deleteServerCertificate(certificate),
      ),
    }))
  },
}

/** CloudFront takes certificates of ACM from one region, and is not in every partition. */
const ofCloudFront = ({ partition }: Snapshot): string =>
  partition === 'aws' ? ' (CloudFront: us-east-1)' : ''
