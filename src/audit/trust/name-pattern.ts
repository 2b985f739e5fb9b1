// The owner and the repository in a pattern: how much of each name it pins.

/** `any`: wildcards only. `part`: some characters and a wildcard. `whole`: literal up to the character that ends it. */
export type Extent = 'any' | 'part' | 'whole'

export interface NamePattern {
  readonly extent: Extent
  /** The name, or its pattern, without an id; `*` where nothing is pinned. */
  readonly text: string
  /** The id after `@` in the immutable form: there is none, it is literal, or it has a wildcard. */
  readonly id: 'none' | 'literal' | 'wild'
  /** The literal id; null without one. */
  readonly idText: string | null
}

export const anyName: NamePattern = { extent: 'any', text: '*', id: 'none', idText: null }

const wholeName = (text: string): NamePattern => ({ extent: 'whole', text, id: 'none', idText: null })

/** A name found by its id alone. */
export const nameById = (kind: string, id: string): NamePattern => ({
  extent: 'whole',
  text: `${kind} with the id ${id}`,
  id: 'literal',
  idText: id,
})

/** The owner at the start of `OWNER[@ID]/REPOSITORY…`, and what follows its slash; null when the pattern has none. */
export function readOwner(text: string): { readonly owner: NamePattern; readonly rest: string | null } {
  const { name, tail, rest } = split(text, /[/@:*?]/, '/')
  // A wildcard before the first character of the owner leaves every owner, whatever follows.
  const extent = name === '' && tail !== '' ? 'any' : 'part'
  return { owner: judgeName(name, tail, extent), rest }
}

/** The repository at the start of `REPOSITORY[@ID]:CONTEXT`, and what follows its colon; null when there is none. */
export function readRepository(text: string | null): {
  readonly repository: NamePattern
  readonly rest: string | null
} {
  if (text === null) return { repository: anyName, rest: null }
  const { name, tail, rest } = split(text, /[@:*?]/, ':')
  const extent = name === '' && /^[*?]+$/.test(tail) ? 'any' : 'part'
  return { repository: judgeName(name, tail, extent), rest }
}

/** `OWNER/REPOSITORY`, as the claim `repository` has it. */
export function readRepositoryName(text: string): {
  readonly owner: NamePattern
  readonly repository: NamePattern
} {
  const { owner, rest } = readOwner(text)
  return { owner, repository: readRepository(rest).repository }
}

interface Split {
  /** Literal, up to whatever may end a name. */
  readonly name: string
  /** From there to the separator. */
  readonly tail: string
  /** After the separator; null without one. */
  readonly rest: string | null
}

function split(text: string, ends: RegExp, separator: string): Split {
  const found = text.search(ends)
  const end = found < 0 ? text.length : found
  const at = text.indexOf(separator, end)
  return {
    name: text.slice(0, end),
    tail: text.slice(end, at < 0 ? undefined : at),
    rest: at < 0 ? null : text.slice(at + 1),
  }
}

/** `@` cannot be in a name, nor `:`, so a name before one is whole, whatever is wanted of the id. */
function judgeName(name: string, tail: string, otherwise: Extent): NamePattern {
  if (tail === '' || (tail.startsWith(':') && name !== '')) return wholeName(name)
  if (!tail.startsWith('@') || name === '')
    return { extent: otherwise, text: name + tail, id: 'none', idText: null }
  return /[*?]/.test(tail)
    ? { extent: 'whole', text: name, id: 'wild', idText: null }
    : { extent: 'whole', text: name, id: 'literal', idText: tail.slice(1) }
}
