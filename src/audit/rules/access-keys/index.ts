// The rules of this group, in the order reports print them.
import type { Rule } from '../../rule.ts'
import { accessKeyCanaryUsed } from './access-key-canary-used.ts'
import { accessKeyCreatedAtUserSetup } from './access-key-created-at-user-setup.ts'
import { accessKeyInactivePresent } from './access-key-inactive-present.ts'
import { accessKeyMultipleActive } from './access-key-multiple-active.ts'
import { accessKeyNeverUsed } from './access-key-never-used.ts'
import { accessKeyNotRotated } from './access-key-not-rotated.ts'
import { accessKeyRotationUnfinished } from './access-key-rotation-unfinished.ts'
import { accessKeyUnexpectedRegion } from './access-key-unexpected-region.ts'
import { accessKeyUnexpectedService } from './access-key-unexpected-service.ts'
import { accessKeyUnused } from './access-key-unused.ts'
import { accessKeyVeryOld } from './access-key-very-old.ts'
import { additionalCredentials } from './additional-credentials.ts'
import { keylessCandidate } from './keyless-candidate.ts'
import { userKeyQuarantined } from './user-key-quarantined.ts'
import { userLongTermKeysForWorkloads } from './user-long-term-keys-for-workloads.ts'

export const accessKeysRules: readonly Rule[] = [
  accessKeyNotRotated,
  accessKeyVeryOld,
  accessKeyUnused,
  accessKeyNeverUsed,
  accessKeyCreatedAtUserSetup,
  accessKeyMultipleActive,
  accessKeyRotationUnfinished,
  accessKeyInactivePresent,
  accessKeyCanaryUsed,
  userKeyQuarantined,
  accessKeyUnexpectedRegion,
  accessKeyUnexpectedService,
  userLongTermKeysForWorkloads,
  keylessCandidate,
  additionalCredentials,
]
