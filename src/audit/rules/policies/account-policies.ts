// The policies an account's owner writes: customer-managed ones, and the inline ones of users, groups and roles.
import type { Resource } from '../../finding.ts'
import { type ParsedDocument, policyReader } from '../../permissions/policies.ts'
import { type Principal, principalsOf } from '../../permissions/principals.ts'
import { collected, type ManagedPolicy, type Snapshot } from '../../snapshot/index.ts'

interface Common {
  /** How people call it: `policy deploy`, `inline policy p of role ci`. */
  readonly name: string
  readonly resource: Resource
  /** Tells the inline policies of one principal apart; null for a managed policy, whose ARN does. */
  readonly discriminator: string | null
  readonly parsed: ParsedDocument
}

export interface CustomerPolicy extends Common {
  readonly kind: 'managed'
  readonly policy: ManagedPolicy
}

export interface OwnedPolicy extends Common {
  readonly kind: 'inline'
  readonly owner: Principal
  readonly policyName: string
}

/** A policy with what is needed to speak of it and to change it. */
export type AccountPolicy = CustomerPolicy | OwnedPolicy

/** Customer-managed policies; AWS's own are not the account's to change. */
export function customerPolicies(snapshot: Snapshot): CustomerPolicy[] {
  const { managed } = policyReader(collected(snapshot.authorizationDetails))
  return [...managed.values()]
    .filter(({ policy }) => !policy.awsManaged)
    .map(parsed => ({
      kind: 'managed',
      policy: parsed.policy,
      name: `policy ${parsed.policy.name}`,
      resource: { type: 'policy', name: parsed.policy.name, arn: parsed.policy.arn },
      discriminator: null,
      parsed,
    }))
}

/** Inline policies of all principals but roles that nobody here can edit. */
export function inlinePolicies(snapshot: Snapshot): OwnedPolicy[] {
  const details = collected(snapshot.authorizationDetails)
  const reader = policyReader(details)
  return principalsOf(details)
    .filter(({ editable }) => editable)
    .flatMap(owner =>
      owner.detail.inlinePolicies.map(policy => ({
        kind: 'inline',
        owner,
        policyName: policy.name,
        name: `inline policy ${policy.name} of ${owner.kind} ${owner.detail.name}`,
        resource: {
          type: 'inline-policy',
          name: `${owner.detail.name}/${policy.name}`,
          arn: owner.detail.arn,
        },
        discriminator: policy.name,
        parsed: reader.inline(policy),
      })),
    )
}

/** What can be in force: attached customer-managed policies and inline ones, not those that only serve as boundaries. */
export const policiesInForce = (snapshot: Snapshot): AccountPolicy[] => [
  ...customerPolicies(snapshot).filter(isAttached),
  ...inlinePolicies(snapshot),
]

export const isAttached = ({ policy }: CustomerPolicy): boolean => policy.attachmentCount > 0

/** A boundary grants nothing: what it allows is a limit. */
export const isBoundaryOnly = ({ policy }: CustomerPolicy): boolean =>
  policy.attachmentCount === 0 && policy.permissionsBoundaryUsageCount > 0

/** Neither attached nor a boundary. */
export const isUnused = ({ policy }: CustomerPolicy): boolean =>
  policy.attachmentCount === 0 && policy.permissionsBoundaryUsageCount === 0
