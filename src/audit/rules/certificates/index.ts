// The rules of this group, in the order reports print them.
import type { Rule } from '../../rule.ts'

export const certificatesRules: readonly Rule[] = []
