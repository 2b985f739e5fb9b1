// A share of the accounts for each job of a matrix: stable, and of equal size but for one.
import { createHash } from 'node:crypto'
import type { Target } from './targets.ts'

/** As `audit-shard: 3/12` says it: index 3 of count 12, counted from 1. */
export interface ShardNumber {
  readonly index: number
  readonly count: number
}

/**
 * The targets of one shard. They are sorted by the SHA-256 of their account id, so that ids given out in a row (and
 * accounts that are large because they are old) are spread, and then dealt like cards. Every target is in exactly one
 * shard of a count, whatever the order they come in.
 */
export const shareOf = (targets: readonly Target[], { index, count }: ShardNumber): readonly Target[] =>
  targets
    .map(target => ({ target, key: hash(target.accountId) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .filter((_, position) => position % count === index - 1)
    .map(({ target }) => target)

const hash = (accountId: string): string => createHash('sha256').update(accountId).digest('hex')
