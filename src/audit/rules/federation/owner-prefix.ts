// The values in which a wildcard ends the owner's name, told apart by how they came about.
import type { GithubStatement, NamedValue } from '../../trust/github-statement.ts'
import { opennessOf } from '../../trust/openness.ts'

/** The values that are to blame when strangers can fit them by the name of their account; empty when they cannot. */
export const prefixValues = (statement: GithubStatement): NamedValue[] =>
  opennessOf(statement) === 'owner-prefix'
    ? statement.names.filter(({ scope }) => scope.tenant === 'crafted')
    : []

/** `acme*` before the slash fits `acme` as well as `acme@1`: written by people who merge both forms of the subject. */
export const mergesForms = ({ pattern, scope: { owner } }: NamedValue): boolean =>
  pattern.text.startsWith('repo:') && owner.text.endsWith('*') && pattern.text.includes('/')
