// How the rules about TLS certificates in IAM turn a verdict on one certificate into a result.

import { word } from '../../../shell.ts'
import { daysBetween } from '../../clock.ts'
import type { Resource, RuleResult } from '../../finding.ts'
import { collected, type ServerCertificate, type Snapshot } from '../../snapshot/index.ts'
import { notApplicable } from '../judge-rows.ts'

/** What a rule says of a certificate. `says` continues the sentence that its name begins. */
export interface CertificateVerdict extends Pick<RuleResult, 'status' | 'severity' | 'remedy'> {
  readonly says: string
}

/** A certificate whose end is known. */
export interface DatedCertificate extends ServerCertificate {
  readonly expiresAt: string
  /** Whole days until it expires; negative from the moment on. */
  readonly daysLeft: number
}

/** One result for each certificate; `error` for one whose expiry the API did not give. */
export function judgeServerCertificates(
  snapshot: Snapshot,
  now: Date,
  judge: (certificate: DatedCertificate) => CertificateVerdict,
): RuleResult[] {
  const certificates = collected(snapshot.serverCertificates)
  if (certificates.length === 0) return [notApplicable(snapshot, 'There are no server certificates in IAM.')]
  return certificates.map(certificate => {
    const { name, path, uploadedAt, expiresAt } = certificate
    const { says, ...verdict } =
      expiresAt === null
        ? { status: 'error' as const, says: 'has no expiry date in the answer of IAM' }
        : judge({ ...certificate, expiresAt, daysLeft: daysBetween(now, expiresAt) })
    return {
      ...verdict,
      resource: serverCertificateResource(certificate),
      message: `The server certificate ${name} ${says}.`,
      evidence: { path, uploadedAt, expiresAt },
    }
  })
}

export const serverCertificateResource = ({ name, arn }: ServerCertificate): Resource => ({
  type: 'server-certificate',
  name,
  arn,
})

/** IAM refuses to delete a certificate that a Classic Load Balancer uses; other services it does not know of. */
export const deleteServerCertificate = ({ name }: ServerCertificate): string =>
  `aws iam delete-server-certificate --server-certificate-name ${word(name)}`
