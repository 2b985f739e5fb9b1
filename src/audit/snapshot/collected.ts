// A part of the snapshot, or why it is missing.

/**
 * One part of the snapshot: either collected, or the reason why not. `denied` names the permission to add.
 * A part that is not `collected` can never make a rule pass.
 */
export type Collected<T> =
  | { readonly status: 'collected'; readonly value: T }
  | { readonly status: 'denied'; readonly permission: string; readonly message: string }
  | { readonly status: 'failed'; readonly operation: string; readonly code: string; readonly message: string }
  | { readonly status: 'not-collected'; readonly reason: string }

/** The value of a part that the rule has declared in `needs`. */
export function collected<T>(part: Collected<T>): T {
  if (part.status === 'collected') return part.value
  throw new TypeError(`a rule read a part it did not declare in needs (${part.status})`)
}
