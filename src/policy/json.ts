// Reading untyped JSON of a policy: each reader gives the type asked for or names the path and the value at fault.
import { KeylessError } from '../errors.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/** Longest value quoted in a message, in characters. */
const QUOTED = 80

/** The path of an element: `Statement[2]` or `Statement[2].Effect`. */
export const at = (path: string, key: string | number): string =>
  typeof key === 'number' ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`

/**
 * Refuses a value.
 * @throws KeylessError `policy-invalid`: always.
 */
export const refuse = (path: string, value: unknown, why: string): never => {
  throw new KeylessError('policy-invalid', `${path} ${quote(value)}${why}.`)
}

const quote = (value: unknown): string => {
  if (value === undefined) return ''
  const text = asJson(value)
  return `is ${text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text}: it `
}

/** JSON can be read however deep its lists are nested, but not written. */
const asJson = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? typeof value
  } catch {
    return 'nested too deeply'
  }
}

export const asObject = (value: unknown, path: string): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : refuse(path, value, 'must be an object')

export const asText = (value: unknown, path: string): string =>
  typeof value === 'string' ? value : refuse(path, value, 'must be a string')

/** A string or a list of at least one, as a list. */
export const asTexts = (value: unknown, path: string): readonly string[] => {
  if (!Array.isArray(value)) return [asText(value, path)]
  if (value.length === 0) return refuse(path, value, 'must name at least one value')
  return value.map((item: unknown, index) => asText(item, at(path, index)))
}

/** Condition values: strings, or numbers and booleans, which AWS reads as their text. */
export const asScalars = (value: unknown, path: string): readonly string[] =>
  Array.isArray(value)
    ? value.map((item: unknown, index) => asScalar(item, at(path, index)))
    : [asScalar(value, path)]

const asScalar = (value: unknown, path: string): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : refuse(path, value, 'must be a string, a number or a boolean')

/** An element nobody reads is a restriction nobody applies, so a misspelt one is refused instead of skipped. */
export const refuseOthers = (object: JsonObject, known: readonly string[], path: string): void => {
  for (const key of Object.keys(object)) {
    if (!known.includes(key)) {
      const alike = known.find(name => name.toLowerCase() === key.toLowerCase())
      refuse(
        at(path, key),
        undefined,
        alike ? `must be spelt ${alike}` : `is not an element of a policy here (known: ${known.join(', ')})`,
      )
    }
  }
}
