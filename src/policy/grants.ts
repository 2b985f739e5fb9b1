// Static questions about permissions: on which resources can a principal be allowed an action, in some request?
import { statementsNaming } from './action.ts'
import type { CompiledStatement } from './compile.ts'
import type { Statement } from './document.ts'
import { everything, holds, type Member, narrow, type Scope, scopeOf } from './scope.ts'
import type { PolicySource } from './source.ts'

/** A statement's say on one action. */
export interface Grant {
  /** Name of the policy. */
  readonly source: string
  readonly statement: Statement
  /** Patterns, as written; `['*']` for all resources. */
  readonly resources: readonly string[]
  /** With `resources` `['*']`: the patterns of NotResource, to which the statement does not apply. */
  readonly except: readonly string[]
  /** Whether it depends on the request: by a condition, or by what a boundary leaves of it. */
  readonly conditional: boolean
}

export interface Grants {
  /** What may be allowed, after the boundary and after every Deny that certainly takes a whole pattern away. */
  readonly grants: readonly Grant[]
  /** Every Deny that speaks of the action; those may narrow the grants further. */
  readonly deniedBy: readonly Grant[]
  /** Nothing is left of the action, because of Deny statements without condition. */
  readonly fullyDenied: boolean
}

/** A statement that speaks of the action, on its way to a grant. */
interface Share {
  readonly source: string
  readonly statement: Statement
  readonly scope: Scope
  readonly conditional: boolean
}

/**
 * What a principal's policies can allow of one action, whatever the request: an upper bound, since conditions are
 * not judged but reported. Variables in a pattern can stand for anything.
 *
 * @param action a whole name, `service:Name`, without wildcards; compared without regard to case
 * @param boundary absent or empty: the principal has no boundary
 */
export const grantsOf = (
  identity: readonly PolicySource[],
  action: string,
  boundary: readonly PolicySource[] = [],
): Grants => {
  const name = action.toLowerCase()
  const own = sharesIn(identity, name)
  const limits = boundary.length === 0 ? [] : sharesIn(boundary, name)
  const denies = [...own, ...limits].filter(isDeny)
  const allows = own.filter(isAllow)
  const bounded = boundary.length === 0 ? allows : bound(allows, limits.filter(isAllow))
  const certain = denies.filter(({ conditional }) => !conditional)
  const left = certain.length === 0 ? bounded : bounded.flatMap(share => withoutDenied(share, certain))
  return {
    grants: left.map(asGrant),
    deniedBy: denies.map(asGrant),
    fullyDenied: certain.some(isTotal) || (left.length === 0 && bounded.length > 0),
  }
}

const isAllow = ({ statement }: Share): boolean => statement.effect === 'Allow'
const isDeny = ({ statement }: Share): boolean => statement.effect === 'Deny'
const isTotal = ({ scope }: Share): boolean => holds(scope, everything)

const sharesIn = (sources: readonly PolicySource[], action: string): readonly Share[] => {
  const shares: Share[] = []
  for (const { name, document } of sources) {
    for (const compiled of statementsNaming(document.services, action)) {
      const share = shareOf(name, compiled)
      if (share.scope.members.length > 0) shares.push(share)
    }
  }
  return shares
}

const shareOf = (source: string, compiled: CompiledStatement): Share => ({
  source,
  statement: compiled.statement,
  scope: scopeOf(compiled),
  conditional: compiled.conditions.length > 0,
})

/** The allows as far as some allow of the boundary reaches them. */
const bound = (allows: readonly Share[], limits: readonly Share[]): readonly Share[] =>
  allows.flatMap(share => {
    const certain = new Map<string, Member>()
    const possible = new Map<string, Member>()
    for (const member of share.scope.members) {
      for (const limit of limits) {
        for (const part of narrow(limit.scope, member)) {
          const kept = part.certain && !limit.conditional ? certain : possible
          kept.set(part.member.text, part.member)
        }
      }
    }
    for (const text of certain.keys()) possible.delete(text)
    return [
      ...partOf(share, [...certain.values()], share.conditional),
      ...partOf(share, [...possible.values()], true),
    ]
  })

const withoutDenied = (share: Share, denies: readonly Share[]): readonly Share[] => {
  const left = share.scope.members.filter(member => !denies.some(({ scope }) => holds(scope, member)))
  return partOf(share, left, share.conditional)
}

const partOf = (share: Share, members: readonly Member[], conditional: boolean): readonly Share[] =>
  members.length === 0 ? [] : [{ ...share, scope: { ...share.scope, members }, conditional }]

const asGrant = ({ source, statement, scope, conditional }: Share): Grant => ({
  source,
  statement,
  resources: scope.members.map(({ text }) => text),
  except: scope.except.map(({ text }) => text),
  conditional,
})
