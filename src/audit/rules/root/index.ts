// The rules of this group, in the order reports print them.
import type { Rule } from '../../rule.ts'
import { rootAccessKeyActive } from './root-access-key-active.ts'
import { rootCredentialsInMemberAccount } from './root-credentials-in-member-account.ts'
import { rootMfaDisabled } from './root-mfa-disabled.ts'
import { rootMfaNotHardware } from './root-mfa-not-hardware.ts'
import { rootSigningCertificateActive } from './root-signing-certificate-active.ts'
import { rootUsedRecently } from './root-used-recently.ts'

export const rootRules: readonly Rule[] = [
  rootAccessKeyActive,
  rootMfaDisabled,
  rootMfaNotHardware,
  rootUsedRecently,
  rootSigningCertificateActive,
  rootCredentialsInMemberAccount,
]
