// The constraints on STS parameters, and the ValidationError that names every one that is broken.
// Source: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html and …WithWebIdentity.html
import { listParam, type QueryParams, Refusal } from '../query-protocol.ts'

interface Constraint {
  /** On the wire, e.g. RoleArn. */
  readonly name: string
  readonly required?: true
  /** Length of text, value of a number, or members of a list. */
  readonly min: number
  readonly max: number
  readonly kind: 'text' | 'number' | 'list'
  /** As AWS words it, without anchors. */
  readonly pattern?: string
  /** AWS leaves the value of a sensitive parameter out of its messages. */
  readonly sensitive?: true
}

const NAME = '[\\w+=,.@-]*'

const forEverySession: readonly Constraint[] = [
  { name: 'RoleArn', required: true, kind: 'text', min: 20, max: 2048 },
  { name: 'RoleSessionName', required: true, kind: 'text', min: 2, max: 64, pattern: NAME },
  { name: 'DurationSeconds', kind: 'number', min: 900, max: 43_200 },
  { name: 'Policy', kind: 'text', min: 1, max: 2048, pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+' },
  { name: 'PolicyArns', kind: 'list', min: 0, max: 10 },
]

export const webIdentityConstraints: readonly Constraint[] = [
  ...forEverySession,
  { name: 'WebIdentityToken', required: true, kind: 'text', min: 4, max: 20_000, sensitive: true },
]

export const assumeRoleConstraints: readonly Constraint[] = [
  ...forEverySession,
  { name: 'ExternalId', kind: 'text', min: 2, max: 1224, pattern: '[\\w+=,.@:\\/-]*' },
  { name: 'SourceIdentity', kind: 'text', min: 2, max: 64, pattern: NAME },
  { name: 'Tags', kind: 'list', min: 0, max: 50 },
  { name: 'TransitiveTagKeys', kind: 'list', min: 0, max: 50 },
]

/** Throws a Refusal with every violation in one sentence, as AWS does. */
export const checkParameters = (params: QueryParams, constraints: readonly Constraint[]): void => {
  const violations = constraints.flatMap(constraint => violationsOf(constraint, params))
  if (violations.length === 0) return
  const errors = violations.length === 1 ? 'error' : 'errors'
  throw validationError(`${violations.length} validation ${errors} detected: ${violations.join('; ')}`)
}

export const validationError = (message: string): Refusal => new Refusal('ValidationError', 400, message)

const violationsOf = (constraint: Constraint, params: QueryParams): string[] => {
  const { name, kind, min, max, pattern, required } = constraint
  const value = params.get(name)
  if (kind === 'list') {
    const members = listParam(params, name).length
    return members > max ? [violation(constraint, `[${members} members]`, lengthRule('less', max))] : []
  }
  if (value === undefined) return required ? [violation(constraint, null, 'Member must not be null')] : []
  if (kind === 'number') return numberViolations(constraint, value)
  return [
    ...(value.length < min ? [lengthRule('greater', min)] : []),
    ...(value.length > max ? [lengthRule('less', max)] : []),
    ...(pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(value)
      ? [`Member must satisfy regular expression pattern: ${pattern}`]
      : []),
  ].map(rule => violation(constraint, value, rule))
}

const numberViolations = (constraint: Constraint, text: string): string[] => {
  // The query protocol cannot read it at all: AWS says so before it looks at any constraint.
  if (!/^-?\d+$/.test(text))
    throw new Refusal('MalformedInput', 400, `Cannot parse ${constraint.name} as an integer`)
  const value = Number(text)
  return [
    ...(value < constraint.min ? [`Member must have value greater than or equal to ${constraint.min}`] : []),
    ...(value > constraint.max ? [`Member must have value less than or equal to ${constraint.max}`] : []),
  ].map(rule => violation(constraint, text, rule))
}

const lengthRule = (than: 'less' | 'greater', bound: number): string =>
  `Member must have length ${than} than or equal to ${bound}`

const violation = ({ name, sensitive }: Constraint, value: string | null, rule: string): string => {
  const shown = sensitive && value !== null ? 'Value' : `Value ${value === null ? 'null' : `'${value}'`}`
  return `${shown} at '${name.charAt(0).toLowerCase()}${name.slice(1)}' failed to satisfy constraint: ${rule}`
}
