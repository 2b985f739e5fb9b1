// How much of what an action is about a grant reaches.
import { parseArn } from '../../aws/arn.ts'
import { covers, overlap } from '../../policy/pattern-sets.ts'
import type { Grant } from '../../policy/permissions.ts'
import { fits, type Pattern, patternOf } from '../../policy/wildcard.ts'
import type { Account } from '../permissions/reach.ts'
import type { Actor } from './actor.ts'
import { type IamTarget, iamTarget } from './iam-targets.ts'

/** `any`: all resources of its kind. `enough`: not all, but one that gains for certain. `some`: others. */
export type Extent = 'some' | 'enough' | 'any'

const order: readonly Extent[] = ['some', 'enough', 'any']

export const widest = (extents: readonly Extent[]): Extent =>
  order[Math.max(0, ...extents.map(extent => order.indexOf(extent)))] ?? 'some'

/**
 * The extent of a grant for an action of the sets; null when no resource that it names can be one of the action's, or
 * none from which the actor gains: a self-service policy for keys names the actor's own user only.
 */
export function extentOf(grant: Grant, action: string, actor: Actor): Extent | null {
  const target = iamTarget(action)
  if (target !== undefined) return iamExtent(grant, target, actor)
  return serviceExtent(grant, action.slice(0, action.indexOf(':')), actor.account)
}

function iamExtent({ resources, except }: Grant, target: IamTarget, actor: Actor): Extent | null {
  const all = allOf(target.kind, actor.account)
  if (except.some(resource => covers(patternOf(resource), all))) return null
  const own = actor.own[target.kind]
  const useful = resources
    .map(resource => fillIn(resource, actor))
    .filter(resource => overlap(patternOf(resource), all))
    .filter(resource => !(target.ownIsUseless && own.includes(resource)))
  if (useful.length === 0) return null
  const extent = widest(useful.map(resource => reachOfPattern(resource, all, target.enough(actor))))
  return target.doubtful?.(actor) ? 'some' : extent
}

const patternsOfKinds = new Map<string, Pattern>()

/** Asked for each action of each principal, so made once for an account. */
function allOf(kind: IamTarget['kind'], { partition, accountId }: Account): Pattern {
  const resources = `arn:${partition}:iam::${accountId}:${kind}/*`
  const pattern = patternsOfKinds.get(resources) ?? patternOf(resources)
  patternsOfKinds.set(resources, pattern)
  return pattern
}

function reachOfPattern(resource: string, all: Pattern, enough: readonly string[]): Extent {
  const pattern = patternOf(resource)
  if (covers(pattern, all)) return 'any'
  return enough.some(arn => fits(pattern, arn)) ? 'enough' : 'some'
}

/** The user's name where a policy has a variable for it; any text for other variables. */
const fillIn = (resource: string, { principal, account }: Actor): string => {
  if (!resource.includes('${')) return atHome(resource, account)
  const name = principal.kind === 'user' ? principal.detail.name : ''
  const filled = resource.replace(/\$\{aws:username\b[^}]*\}/gi, name).replace(/\$\{[^}]*\}/g, '*')
  return atHome(filled, account)
}

/** `arn:aws:iam::*:user/alice` as `arn:aws:iam::111122223333:user/alice`: IAM acts on its own account only. */
function atHome(resource: string, { partition, accountId }: Account): string {
  if (resource.startsWith(`arn:${partition}:iam::${accountId}:`)) return resource
  const arn = parseArn(resource)
  if (arn === null || arn.service !== 'iam') return resource
  const field = (pattern: string, value: string): string =>
    fits(patternOf(pattern), value) ? value : pattern
  return `arn:${field(arn.partition, partition)}:iam:${field(arn.region, '')}:${field(arn.accountId, accountId)}:${arn.resource}`
}

/** Namespaces whose actions are about resources of other services (Service Authorization Reference). */
const resourceServices: Readonly<Record<string, readonly string[]>> = {
  'ec2-instance-connect': ['ec2', 'ec2-instance-connect'],
  ssm: ['ssm', 'ec2', 'ecs'],
}

function serviceExtent({ resources, except }: Grant, namespace: string, account: Account): Extent | null {
  const services = resourceServices[namespace] ?? [namespace]
  const spared = except.map(resource => patternOf(resource))
  const left = services.filter(
    service => !spared.some(pattern => covers(pattern, patternOf(`${headOf(service, account)}*`))),
  )
  const useful = resources.filter(resource => left.some(service => canBeOf(resource, service, account)))
  if (useful.length === 0) return null
  return useful.some(resource => isWide(resource, account)) ? 'any' : 'some'
}

/** What the ARNs of a service begin with. */
const headOf = (service: string, { partition }: Account): string => `arn:${partition}:${service}:`

/** Whether a pattern of resources can fit an ARN of the service. */
function canBeOf(resource: string, service: string, account: Account): boolean {
  const head = headOf(service, account)
  if (resource === '*' || resource.startsWith(head)) return true
  // Asked of every resource of every policy, so told by the text before the first wildcard where that is enough.
  const variable = resource.search(/[*?$]/)
  if (variable < 0 || !head.startsWith(resource.slice(0, variable))) return false
  return overlap(patternOf(resource.replace(/\$\{[^}]*\}/g, '*')), patternOf(`${head}*`))
}

/** `function:*`, `stack/*\/*`: names a kind of resource and nothing within it. */
const WHOLE_KIND = /^(?:[\w-]+[:/])?[*?:/]*\*[*?:/]*$/

/** Whether a pattern reaches all resources of a kind, be it in one region. */
function isWide(resource: string, { accountId }: Account): boolean {
  const arn = parseArn(resource)
  // `*`, or an incomplete ARN such as arn:aws:lambda:*, to which IAM adds the missing wildcards.
  if (arn === null) return resource.endsWith('*')
  if (arn.service === 's3') return /^[*/]+$/.test(arn.resource)
  return fits(patternOf(arn.accountId), accountId) && WHOLE_KIND.test(arn.resource)
}
