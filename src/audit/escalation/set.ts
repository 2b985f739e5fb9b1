// What a privilege-escalation set is: actions that together let their holder get more than they grant.

/**
 * `self`: IAM actions that need nothing else. `pass-role`: hands another role to something that it creates.
 * `existing-resource`: takes over something that already acts with another role. `identity-center`: changes permission
 * sets, which only the account that manages IAM Identity Center can.
 */
export type Precondition = 'self' | 'pass-role' | 'existing-resource' | 'identity-center'

export interface EscalationSet {
  /** Its id in pathfinding.cloud, where it has one; else ours. */
  readonly id: string
  /** All are needed. A name that ends in `*` means all actions that it fits. */
  readonly actions: readonly string[]
  readonly precondition: Precondition
  /** What its holder can do; continues a sentence. */
  readonly title: string
  /** What has to exist already; null: nothing. */
  readonly needs: string | null
}

/** @param actions separated by spaces */
export const escalation = (
  precondition: Precondition,
  id: string,
  actions: string,
  title: string,
  needs: string | null = null,
): EscalationSet => ({ id, actions: actions.split(' '), precondition, title, needs })
