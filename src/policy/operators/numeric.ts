// Numeric operators: integers and decimals. IAM User Guide, "Condition operators", Numeric.
import { orderedOperators } from './ordered.ts'

/** Digits that a double holds exactly; longer numbers would compare wrongly and stay unread. */
const EXACT_DIGITS = 15

const readNumber = (text: string): number | null =>
  /^[+-]?\d+(\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= EXACT_DIGITS ? Number(text) : null

export const numericOperators = orderedOperators('Numeric', readNumber)
