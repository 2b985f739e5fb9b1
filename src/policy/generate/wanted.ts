// A text that a generated condition wants: exact, or exact up to a pattern at its end. Pure.

/** `*` and `?` are themselves in `literal` and wildcards in `pattern`, which is empty where the text is exact. */
export interface Wanted {
  readonly literal: string
  readonly pattern: string
}

export const exactly = (literal: string): Wanted => ({ literal, pattern: '' })

/** A literal and what follows it, where `*` and `?` stand for anything; exact when the rest holds neither. */
export const startingWith = (literal: string, rest: string): Wanted =>
  /[*?]/.test(rest) ? { literal, pattern: rest } : exactly(literal + rest)

export interface WrittenCondition {
  readonly operator: 'StringEquals' | 'StringLike'
  readonly values: string | readonly string[]
}

/**
 * Alternatives as one condition: StringEquals unless one of them is a pattern. Whatever the policy language would
 * take for a wildcard or a variable in a literal is escaped.
 *
 * Source: IAM User Guide, "IAM policy elements: Variables and tags", special characters.
 */
export const writeCondition = (wanted: readonly Wanted[]): WrittenCondition => {
  const isLike = wanted.some(({ pattern }) => pattern !== '')
  const texts = wanted.map(({ literal, pattern }) =>
    isLike ? withoutWildcards(literal) + withoutVariables(pattern) : withoutVariables(literal),
  )
  const values = [...new Set(texts)]
  return {
    operator: isLike ? 'StringLike' : 'StringEquals',
    values: values.length === 1 ? values[0]! : values,
  }
}

const withoutVariables = (text: string): string => text.replace(/\$(?=\{)/g, () => '${$}')

const withoutWildcards = (text: string): string =>
  withoutVariables(text).replace(/\*|\?/g, character => `\${${character}}`)
