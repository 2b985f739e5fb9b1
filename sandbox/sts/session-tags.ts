// Session tags: read from the request, checked, and joined with those that the calling session passes on.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
import type { Caller } from '../keyring.ts'
import { listParam, type QueryParams, Refusal } from '../query-protocol.ts'
import { validationError } from './parameters.ts'

export interface SessionTags {
  /** As asked for in this request. */
  readonly requested: ReadonlyMap<string, string>
  /** What the session will have: requested ones and the caller's transitive ones. */
  readonly effective: ReadonlyMap<string, string>
  /** Lower case. */
  readonly transitiveKeys: readonly string[]
}

const MOST_TAGS = 50
const CHARACTERS = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u

/** @throws Refusal ValidationError or InvalidParameterValue */
export const readSessionTags = (params: QueryParams, caller: Caller): SessionTags => {
  const requested = readTags(params)
  const keys = lowerCase(requested.keys())
  const transitive = lowerCase(listParam(params, 'TransitiveTagKeys').map(member => member.get('') ?? ''))
  if (transitive.some(key => !keys.includes(key)))
    throw invalidValue('The specified transitive tag key must be included in the requested tags.')
  const inherited = inheritedTags(caller)
  if (lowerCase(inherited.keys()).some(key => keys.includes(key)))
    throw invalidValue(
      "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
    )
  const effective = new Map([...inherited, ...requested])
  if (effective.size > MOST_TAGS) throw validationError(`A session has at most ${MOST_TAGS} tags`)
  return { requested, effective, transitiveKeys: [...lowerCase(inherited.keys()), ...transitive] }
}

const readTags = (params: QueryParams): ReadonlyMap<string, string> => {
  const tags = new Map<string, string>()
  for (const member of listParam(params, 'Tags')) {
    const key = member.get('Key') ?? ''
    const value = member.get('Value')
    checkTag(key, value)
    // "Tag keys are case-insensitive but case-preserving": Department and department are one key.
    if (lowerCase(tags.keys()).includes(key.toLowerCase()))
      throw invalidValue('Duplicate tag keys found. Please note that Tag keys are case insensitive.')
    tags.set(key, value ?? '')
  }
  return tags
}

const checkTag = (key: string, value: string | undefined): void => {
  if (key.length < 1 || key.length > 128 || !CHARACTERS.test(key))
    throw validationError(
      `1 validation error detected: Value '${key}' at 'tags.member.key' failed to satisfy constraint: 1 to 128 characters of [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]`,
    )
  if (value === undefined || value.length > 256 || !CHARACTERS.test(value))
    throw validationError(
      `1 validation error detected: Value '${value ?? 'null'}' at 'tags.member.value' failed to satisfy constraint: 0 to 256 characters of [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]`,
    )
  if (key.toLowerCase().startsWith('aws:'))
    throw validationError('aws: prefixed tag key names are not allowed for external use.')
}

const inheritedTags = (caller: Caller): ReadonlyMap<string, string> =>
  caller.kind === 'session'
    ? new Map([...caller.tags].filter(([key]) => caller.transitiveTagKeys.includes(key.toLowerCase())))
    : new Map()

const lowerCase = (keys: Iterable<string>): string[] => Array.from(keys, key => key.toLowerCase())

const invalidValue = (message: string): Refusal => new Refusal('InvalidParameterValue', 400, message)
