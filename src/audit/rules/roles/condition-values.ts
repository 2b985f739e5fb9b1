// The values that a policy's conditions ask for, and what to try them with.
import { parseArn } from '../../../aws/arn.ts'
import type { PolicyDocument } from '../../../policy/document.ts'
import { fits, patternOf } from '../../../policy/wildcard.ts'

/** All values that conditions of the policy compare a key with. `key` in lower case. */
export const valuesOf = (policy: PolicyDocument, key: string): string[] =>
  policy.statements
    .flatMap(({ conditions }) => conditions)
    .filter(condition => condition.key.toLowerCase() === key)
    .flatMap(({ values }) => values)

/** What stands for the wildcards of an ARN's first fields. */
export interface ArnFields {
  readonly partition: string
  readonly service: string
  /** Twelve digits. */
  readonly account: string
}

/** An ARN of the account that fits a pattern; null when none can, or the pattern is none of ARNs with an account. */
export function exampleArn(pattern: string, fields: ArnFields): string | null {
  const arn = parseArn(pattern)
  if (arn === null || !fits(patternOf(arn.accountId), fields.account)) return null
  const partition = hasWildcard(arn.partition) ? fields.partition : arn.partition
  const service = hasWildcard(arn.service) ? fields.service : arn.service
  return `arn:${partition}:${service}:${plain(arn.region)}:${fields.account}:${plain(arn.resource)}`
}

const hasWildcard = (text: string): boolean => /[*?]/.test(text)
const plain = (text: string): string => text.replace(/[*?]/g, 'x')
