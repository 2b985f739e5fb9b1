// Conditions that narrow which resources a statement is about, as against those that only narrow when it applies.
import type { Condition, Statement } from '../../../policy/document.ts'

/** Whose resource it is, how it is tagged, and, for PassRole, to which service and for which resource it goes. */
const limitingKeys =
  /^(iam:passedtoservice|iam:associatedresourcearn|aws:resourceaccount|aws:resourceorgid|aws:resourceorgpaths|(iam|aws|sts):resourcetag\/.+)$/i

/**
 * Whether a condition of the statement limits its resources. `StringNotEquals` and the like leave all others, and a
 * value of `*` leaves everything.
 */
export const isLimited = ({ conditions }: Statement): boolean => conditions.some(limits)

const limits = ({ key, operator, values }: Condition): boolean =>
  limitingKeys.test(key) &&
  !operator.includes('Not') &&
  operator !== 'Null' &&
  !values.some(value => /^\*+$/.test(value))
