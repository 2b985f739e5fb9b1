// Users, groups and roles with all the policies that decide what they may do: one view for every rule.
import type { PolicyDocument } from '../../policy/document.ts'
import type { PolicySource } from '../../policy/permissions.ts'
import type { AuthorizationDetails, GroupDetail, RoleDetail, UserDetail } from '../snapshot/index.ts'
import { type PolicyReader, policyReader } from './policies.ts'

/** A policy whose document could not be read, so that nothing is known of what it allows. */
export interface MalformedPolicy {
  /** As PolicySource.name. */
  readonly name: string
  readonly problem: string
}

interface Effective {
  /**
   * Every policy that applies: inline, attached and, for a user, those of its groups. Named by ARN if managed, else
   * `inline policy NAME` or `inline policy NAME of group GROUP`.
   */
  readonly policies: readonly PolicySource[]
  /** The permissions boundary; empty: there is none, or it could not be read (see `boundaryKnown`). */
  readonly boundary: readonly PolicySource[]
  /** False when there is a boundary whose document is not known: then `policies` say too much. */
  readonly boundaryKnown: boolean
  readonly malformed: readonly MalformedPolicy[]
  /**
   * Whether its owner can change it: not a service-linked role, nor one of IAM Identity Center (IAM User Guide,
   * "Service-linked roles"; IAM Identity Center User Guide, "Referencing permission sets").
   */
  readonly editable: boolean
  /** Equal for principals with the same policies and boundary: what holds for one then holds for the other. */
  readonly policySet: string
}

export type Principal = Effective &
  (
    | { readonly kind: 'user'; readonly detail: UserDetail }
    | { readonly kind: 'group'; readonly detail: GroupDetail }
    | { readonly kind: 'role'; readonly detail: RoleDetail }
  )

const views = new WeakMap<AuthorizationDetails, readonly Principal[]>()

/** All users, groups and roles, in this order; made once per snapshot. */
export function principalsOf(details: AuthorizationDetails): readonly Principal[] {
  const known = views.get(details)
  if (known !== undefined) return known
  const reader = policyReader(details)
  const groups = new Map(details.groups.map(group => [group.name, group]))
  const view: Principal[] = [
    ...details.users.map(detail => ({
      kind: 'user' as const,
      detail,
      ...effective(
        [...own(detail, reader), ...detail.groups.flatMap(name => ofGroup(groups.get(name), reader))],
        detail.permissionsBoundary,
        reader,
      ),
      editable: true,
    })),
    ...details.groups.map(detail => ({
      kind: 'group' as const,
      detail,
      ...effective(own(detail, reader), null, reader),
      editable: true,
    })),
    ...details.roles.map(detail => ({
      kind: 'role' as const,
      detail,
      ...effective(own(detail, reader), detail.permissionsBoundary, reader),
      editable: isEditable(detail),
    })),
  ]
  views.set(details, view)
  return view
}

/** Roles that AWS services own, or that IAM Identity Center writes anew. */
export const isEditable = ({ path }: RoleDetail): boolean =>
  !path.startsWith('/aws-service-role/') && !path.startsWith('/aws-reserved/')

/**
 * Remembers what a question about policies and boundary has been answered, once per set of policies: most roles of a
 * large account share theirs with others.
 */
export function perPolicySet<T>(
  ask: (policies: readonly PolicySource[], boundary: readonly PolicySource[]) => T,
): (principal: Principal) => T {
  const answers = new Map<string, T>()
  return ({ policySet, policies, boundary }) => {
    if (answers.has(policySet)) return answers.get(policySet) as T
    const answer = ask(policies, boundary)
    answers.set(policySet, answer)
    return answer
  }
}

/** `key`: equal for policies that are the same by name and by text. */
interface Named {
  readonly name: string
  readonly key: string
  readonly document: PolicyDocument | null
  readonly problem: string | null
}

const own = (detail: UserDetail | GroupDetail | RoleDetail, reader: PolicyReader): Named[] => [
  ...inlinePolicies(detail, reader, ''),
  ...attachedPolicies(detail, reader),
]

const ofGroup = (group: GroupDetail | undefined, reader: PolicyReader): Named[] =>
  group === undefined
    ? []
    : [...inlinePolicies(group, reader, ` of group ${group.name}`), ...attachedPolicies(group, reader)]

const inlinePolicies = ({ inlinePolicies }: GroupDetail, reader: PolicyReader, owner: string): Named[] =>
  inlinePolicies.map(policy => {
    const { id, document, problem } = reader.inline(policy)
    const name = `inline policy ${policy.name}${owner}`
    return { name, key: `${name} #${id}`, document, problem }
  })

const attachedPolicies = ({ attachedPolicies }: GroupDetail, reader: PolicyReader): Named[] =>
  attachedPolicies.map(({ arn }) => managed(arn, reader))

function managed(arn: string, reader: PolicyReader): Named {
  const { document = null, problem = 'its document was not collected' } = reader.managed.get(arn) ?? {}
  return { name: arn, key: arn, document, problem }
}

function effective(
  all: readonly Named[],
  boundaryArn: string | null,
  reader: PolicyReader,
): Omit<Effective, 'editable'> {
  // A policy that a user has by itself and by a group, or by two groups, is one policy.
  const named = [...new Map(all.map(policy => [policy.key, policy])).values()]
  const boundary = boundaryArn === null ? [] : [managed(boundaryArn, reader)]
  return {
    policies: named.flatMap(toSource),
    boundary: boundary.flatMap(toSource),
    boundaryKnown: boundary.every(({ document }) => document !== null),
    malformed: [...named, ...boundary].flatMap(({ name, problem }) =>
      problem === null ? [] : [{ name, problem }],
    ),
    policySet: [...named.map(({ key }) => key).toSorted(), '', ...boundary.map(({ key }) => key)].join(
      '\n\n',
    ),
  }
}

const toSource = ({ name, document }: Named): PolicySource[] =>
  document === null ? [] : [{ name, document }]
