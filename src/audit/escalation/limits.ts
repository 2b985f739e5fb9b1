// Conditions that limit what an action is about, as against those that limit when it is allowed.
import type { Condition } from '../../policy/document.ts'

/** To which service a role goes, which policy is attached, which boundary the target carries, how it is tagged. */
const limitingKeys =
  /^(iam:(passedtoservice|associatedresourcearn|policyarn|permissionsboundary)|[\w-]+:resourcetag\/.+)$/i

/** Whether the condition leaves some resources only: `StringNotEquals` leaves all others, the value `*` leaves all. */
export const limits = ({ key, operator, values }: Condition): boolean =>
  limitingKeys.test(key) &&
  !operator.includes('Not') &&
  operator !== 'Null' &&
  !values.some(value => /^\*+$/.test(value))
