// The resources a statement speaks of, as a set: what it covers for certain and what it can reach at most.
import type { CompiledStatement } from './compile.ts'
import { covers, overlap } from './pattern-sets.ts'
import type { CompiledResource } from './resource.ts'
import { patternOf } from './wildcard.ts'

/** A pattern of a set. `fixed` is null when it depends on the request; `widest` is all it can then fit. */
export type Member = Pick<CompiledResource, 'text' | 'fixed' | 'widest'>

/** Every resource that fits a member and none of `except`. */
export interface Scope {
  readonly members: readonly Member[]
  readonly except: readonly Member[]
}

const ALL = patternOf('*')
export const everything: Member = { text: '*', fixed: ALL, widest: ALL }

/** The resources of a statement. One without Resource and NotResource, or of another kind of policy, has none. */
export const scopeOf = ({ statement, resources }: CompiledStatement): Scope => {
  if (statement.resources === null || statement.principals !== null) return { members: [], except: [] }
  if (statement.resources.kind === 'Resource')
    return { members: resources.some(isEverything) ? [everything] : resources, except: [] }
  return resources.some(isEverything)
    ? { members: [], except: [] }
    : { members: [everything], except: resources }
}

const isEverything = (member: Member): boolean =>
  member.fixed !== null && (member.text === '*' || covers(member.fixed, ALL))

/** Whether the scope holds for certain all that the member can fit, in every request. */
export const holds = ({ members, except }: Scope, member: Member): boolean =>
  members.some(({ fixed }) => fixed !== null && covers(fixed, member.widest)) &&
  !except.some(({ widest }) => overlap(widest, member.widest))

/** What the scope leaves of a member. `certain`: the member returned is left in every request, and whole. */
export interface Remainder {
  readonly member: Member
  readonly certain: boolean
}

/** The parts of a member that the scope can reach; empty when it reaches none. */
export const narrow = (scope: Scope, member: Member): readonly Remainder[] => {
  if (holds(scope, member)) return [{ member, certain: true }]
  if (scope.except.some(({ fixed }) => fixed !== null && covers(fixed, member.widest))) return []
  return scope.members
    .filter(({ widest }) => overlap(widest, member.widest))
    .map(limit => narrower(limit, member, scope.except))
}

const narrower = (limit: Member, member: Member, except: readonly Member[]): Remainder => {
  const inside = member.fixed !== null && covers(member.fixed, limit.widest)
  const part = inside ? limit : member
  return { member: part, certain: inside && limit.fixed !== null && except.length === 0 }
}
