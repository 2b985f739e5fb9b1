// JSON Schema of what a report about several accounts says of each, and of the share it is about.
import type { Schema } from '../config/settings-schema.ts'
import { comparisonSchema } from './comparison-schema.ts'
import { entriesSchema } from './entries-schema.ts'
import { inventorySchema } from './inventory-schema.ts'
import { account, count, listOf, record, text, textOrNull } from './report-schema-parts.ts'

/** @param parts the schemas of the report itself that each account has one of */
export const accountsSchema = ({ times, decision }: Readonly<Record<'times' | 'decision', Schema>>): Schema =>
  listOf(
    record({
      account,
      accountAlias: textOrNull('Alias of the account.'),
      partition: text('aws, aws-cn, aws-us-gov, …'),
      callerArn: text('Who collected the snapshot.'),
      status: {
        enum: ['pass', 'fail', 'incomplete', 'error'],
        description: 'error: the account was not audited; a result of account-not-audited says why.',
      },
      times,
      apiCalls: count('Requests made to IAM.'),
      decision,
      comparison: comparisonSchema,
      inventory: inventorySchema,
      whoCanEnter: entriesSchema,
    }),
    'When the report is about several accounts: each of them, by id.',
  )

export const shardSchema: Schema = {
  description: 'When the report is about a share of the accounts: which one, and of which accounts.',
  ...record({
    index: { type: 'integer', minimum: 1, description: 'Counted from 1.' },
    count: { type: 'integer', minimum: 1, description: 'How many shards there are.' },
    accounts: listOf(account, 'All accounts that the shards share.'),
  }),
}
