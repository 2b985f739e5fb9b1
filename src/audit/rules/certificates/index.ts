// The rules of this group, in the order reports print them.
import type { Rule } from '../../rule.ts'
import { bedrockLongTermApiKey } from './bedrock-long-term-api-key.ts'
import { serverCertificateExpired } from './server-certificate-expired.ts'
import { serverCertificateExpiring } from './server-certificate-expiring.ts'
import { serverCertificateInIam } from './server-certificate-in-iam.ts'
import { serviceSpecificCredentialPresent } from './service-specific-credential-present.ts'
import { sshPublicKeyOld } from './ssh-public-key-old.ts'
import { userSigningCertificateActive } from './user-signing-certificate-active.ts'
import { userSigningCertificateExpired } from './user-signing-certificate-expired.ts'

export const certificatesRules: readonly Rule[] = [
  userSigningCertificateActive,
  userSigningCertificateExpired,
  serverCertificateExpired,
  serverCertificateExpiring,
  serverCertificateInIam,
  sshPublicKeyOld,
  serviceSpecificCredentialPresent,
  bedrockLongTermApiKey,
]
