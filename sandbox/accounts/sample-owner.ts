// Whose the sample account is, and how its policies are called.
import type { Owner } from './report-line.ts'

export const sampleOwner: Owner = { accountId: '111122223333', partition: 'aws' }

/** The ARN of a policy of the sample account. */
export const own = (name: string): string => `arn:aws:iam::${sampleOwner.accountId}:policy/${name}`

/** The ARN of a policy of AWS. */
export const aws = (name: string): string => `arn:aws:iam::aws:policy/${name}`
