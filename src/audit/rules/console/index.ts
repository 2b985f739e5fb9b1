// The rules of this group, in the order reports print them.
import type { Rule } from '../../rule.ts'
import { iamUsersPresent } from './iam-users-present.ts'
import { serviceUserWithPassword } from './service-user-with-password.ts'
import { userAdminMfaDisabled } from './user-admin-mfa-disabled.ts'
import { userConsoleMfaDisabled } from './user-console-mfa-disabled.ts'
import { userConsoleUnused } from './user-console-unused.ts'
import { userDormant } from './user-dormant.ts'
import { userMfaDisabled } from './user-mfa-disabled.ts'
import { userMfaNotHardware } from './user-mfa-not-hardware.ts'
import { userNamePattern } from './user-name-pattern.ts'
import { userPasswordAndKeys } from './user-password-and-keys.ts'
import { userPasswordExpired } from './user-password-expired.ts'
import { userPasswordNeverUsed } from './user-password-never-used.ts'
import { userPasswordOld } from './user-password-old.ts'

export const consoleRules: readonly Rule[] = [
  userConsoleMfaDisabled,
  userMfaDisabled,
  userMfaNotHardware,
  userAdminMfaDisabled,
  userConsoleUnused,
  userPasswordNeverUsed,
  userPasswordOld,
  userPasswordExpired,
  userPasswordAndKeys,
  serviceUserWithPassword,
  userDormant,
  iamUsersPresent,
  userNamePattern,
]
