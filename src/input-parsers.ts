// One small parser per kind of input: raw text → value, or a problem in one sentence. Pure.

/** What is wrong with one input, phrased to follow its name: "must be …, got …". */
export class InputProblem extends Error {}

const fail = (problem: string): never => {
  throw new InputProblem(problem)
}

const quoted = (raw: string): string => JSON.stringify(raw.length > 80 ? `${raw.slice(0, 80)}…` : raw)

export const text = (raw: string): string | null => (raw === '' ? null : raw)

/** YAML 1.2 core booleans, as GitHub's own toolkit reads them. */
export const flag = (raw: string): boolean => optionalFlag(raw) ?? false

export const optionalFlag = (raw: string): boolean | null => {
  if (raw === '') return null
  if (/^(true|True|TRUE)$/.test(raw)) return true
  if (/^(false|False|FALSE)$/.test(raw)) return false
  return fail(`must be true or false, got ${quoted(raw)}`)
}

export const oneOf =
  <const Value extends string>(values: readonly Value[], whenEmpty: Value) =>
  (raw: string): Value =>
    raw === ''
      ? whenEmpty
      : (values.find(value => value === raw) ??
        fail(`must be one of ${values.join(', ')}, got ${quoted(raw)}`))

/** Items separated by commas or white space. */
export const listOf =
  <const Value extends string>(values: readonly Value[]) =>
  (raw: string): readonly Value[] =>
    raw
      .split(/[\s,]+/)
      .filter(item => item !== '')
      .map(
        item =>
          values.find(value => value === item) ??
          fail(`must hold only ${values.join(', ')}, got ${quoted(item)}`),
      )

/** ISO 8601: a date, or a date and time with its offset. */
export const instant = (raw: string): Date | null => {
  if (raw === '') return null
  const written = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(raw)
  const date = new Date(raw)
  return written && isDay(raw.slice(0, 10)) && !Number.isNaN(date.getTime())
    ? date
    : fail(`must be a date such as 2026-11-21 or 2026-11-21T12:00:00Z, got ${quoted(raw)}`)
}

/** Date rolls 31 February over into March. */
const isDay = (day: string): boolean => {
  const date = new Date(day)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

export const wholeNumber =
  (bounds: { min: number; max: number; default: number; unit?: string }) =>
  (raw: string): number => {
    if (raw === '') return bounds.default
    const value = /^[+-]?\d{1,15}$/.test(raw) ? Number(raw) : Number.NaN
    const range = `a whole number from ${bounds.min} to ${bounds.max}${bounds.unit ? ` (${bounds.unit})` : ''}`
    return value >= bounds.min && value <= bounds.max ? value : fail(`must be ${range}, got ${quoted(raw)}`)
  }

/** Less than one attempt counts as one, as the drop-in contract has it. */
export const attempts = (raw: string): number =>
  Math.max(1, wholeNumber({ min: -1000, max: 1000, default: 12 })(raw))

export const matching =
  (pattern: RegExp, description: string) =>
  (raw: string): string | null =>
    raw === '' || pattern.test(raw) ? text(raw) : fail(`must be ${description}, got ${quoted(raw)}`)

/** STS: RoleSessionName is 2 to 64 characters of `[\w+=,.@-]`. */
export const sessionName = (raw: string): string =>
  matching(/^[\w+=,.@-]{2,64}$/, '2 to 64 letters, digits or _+=,.@-')(raw) ?? 'GitHubActions'

export const region = (raw: string): string =>
  matching(
    /^[a-z0-9-]+$/,
    'an AWS Region such as us-east-2',
  )(raw === '' ? fail('is required') : raw) as string

export const lines = (raw: string): readonly string[] =>
  raw
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** ARNs of roles, one a line, or the word `organization` alone. What is wrong with an ARN is said where it is read. */
export const auditAccounts = (raw: string): readonly string[] => {
  const named = lines(raw)
  const isSound =
    raw === 'organization' || named.every(line => /^arn:[^:]+:iam::\d{12}:role\/\S+$/.test(line))
  return isSound
    ? named
    : fail(
        `must be organization, or ARNs of roles (arn:aws:iam::<account id>:role/<role name>), one per line, got ${quoted(raw)}`,
      )
}

/** `3/12`: the third of twelve. A workflow matrix makes at most 256 jobs. */
export const shard = (raw: string): { readonly index: number; readonly count: number } | null => {
  if (raw === '') return null
  const [index = 0, count = 0] = /^\d{1,3}\/\d{1,3}$/.test(raw) ? raw.split('/').map(Number) : []
  return index >= 1 && index <= count && count <= 256
    ? { index, count }
    : fail(`must be a share such as 3/12, of at most 256, got ${quoted(raw)}`)
}

export const accountIds = (raw: string): readonly string[] => {
  const ids = raw
    .split(/[\s,]+/)
    .filter(id => id !== '')
    // A YAML number loses its leading zeros before it reaches us, so the digits are counted here.
    .map(id => (/^\d{12}$/.test(id) ? id : fail(`must hold account ids of twelve digits, got ${quoted(id)}`)))
  return ids
}

export const httpUrl = (raw: string): string | null => {
  if (raw === '') return null
  const url = URL.canParse(raw) ? new URL(raw) : null
  // The value may hold a password, so it is not repeated.
  return url && /^https?:$/.test(url.protocol) ? raw : fail('must be an http:// or https:// URL')
}

/** AWS: a session policy is at most 2,048 characters of JSON. */
export const jsonObjectText = (raw: string): string | null => {
  if (raw === '') return null
  jsonObject(raw)
  return raw
}

const jsonObject = (raw: string): Record<string, unknown> => {
  let value: unknown
  try {
    value = JSON.parse(raw)
  } catch (error) {
    return fail(`must be JSON: ${(error as Error).message.replace(/\s+/g, ' ').slice(0, 120)}`)
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : fail('must be a JSON object')
}

/** AWS: tag keys up to 128 characters, values up to 256, letters, separators, digits and `_.:/=+-@`. */
export const tags = (raw: string): Readonly<Record<string, string>> => {
  if (raw === '') return {}
  const entries = Object.entries(jsonObject(raw)).map(([key, value]): [string, string] => {
    if (!['string', 'number', 'boolean'].includes(typeof value))
      fail(`must hold scalars, but ${quoted(key)} does not`)
    if (!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u.test(key)) fail(`has an invalid key ${quoted(key)}`)
    if (!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u.test(String(value)))
      fail(`has an invalid value for ${quoted(key)}`)
    return [key, String(value)]
  })
  return Object.fromEntries(entries)
}
