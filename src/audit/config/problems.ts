// What the schema rejects, as sentences that name the line, the key, the value and what would be right.
import type { ErrorObject } from 'ajv'
import { nearest } from './nearest.ts'
import type { Problem, YamlFile } from './yaml.ts'

const SHOWN_VALUE = 60
const SHOWN_CHOICES = 8

/** Looking up lines and near words costs time, and nobody reads on. */
const MOST = 1000

/**
 * A sentence per schema error, in the order of the file; no more than the first thousand errors.
 * They must come from Ajv with `verbose: true`.
 */
export const schemaProblems = (errors: readonly ErrorObject[], file: YamlFile): Problem[] =>
  errors
    .slice(0, MOST)
    .map(error => ({ line: file.lineOf(pathOf(error)), message: sentence(error) }))
    .sort((a, b) => a.line - b.line)

/** The path of what is wrong: of the surplus key itself, else of the value that Ajv names. */
function pathOf(error: ErrorObject): string[] {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  return error.keyword === 'additionalProperties' ? [...path, String(error.params.additionalProperty)] : path
}

function sentence(error: ErrorObject): string {
  const name = named(pathOf(error))
  switch (error.keyword) {
    case 'additionalProperties':
      return `${name} is not a key known here${instead(String(error.params.additionalProperty), keysOf(error))}`
    case 'required':
      return `${name} lacks \`${error.params.missingProperty}\`, which is mandatory.`
    case 'enum':
      return `${name} is ${shown(error.data)}, which is not known${instead(String(error.data), choicesOf(error))}`
    case 'type':
      return `${name} is ${shown(error.data)}; it must be ${kindsOf(error)}.`
    case 'minimum':
    case 'maximum':
      return `${name} is ${shown(error.data)}; it must be ${error.keyword === 'minimum' ? 'at least' : 'at most'} ${error.params.limit}.`
    case 'pattern':
    case 'format':
      return `${name} cannot be ${shown(error.data)}. ${descriptionOf(error)}`.trimEnd()
    default:
      return `${name} is ${shown(error.data)}; it ${error.message}.`
  }
}

/** `waivers[0].reason`; control characters in keys are escaped. */
function named(path: readonly string[]): string {
  if (path.length === 0) return 'The file'
  const steps = path.map((step, index) => {
    if (/^\d+$/.test(step)) return `[${step}]`
    return `${index > 0 ? '.' : ''}${JSON.stringify(step).slice(1, -1).slice(0, SHOWN_VALUE)}`
  })
  return `\`${steps.join('')}\``
}

function instead(word: string, choices: readonly string[]): string {
  const near = nearest(word, choices)
  if (near !== null) return `; did you mean \`${near}\`?`
  if (choices.length > SHOWN_CHOICES) return '.'
  return `; possible are ${choices.map(choice => `\`${choice}\``).join(', ')}.`
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > SHOWN_VALUE ? `${text.slice(0, SHOWN_VALUE)}…` : text
}

const kinds: Readonly<Record<string, string>> = {
  object: 'a map of keys',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
}

const kindsOf = (error: ErrorObject): string =>
  [error.params.type]
    .flat()
    .map(type => kinds[String(type)] ?? String(type))
    .join(' or ')

const keysOf = (error: ErrorObject): string[] => Object.keys(error.parentSchema?.properties ?? {})

const choicesOf = (error: ErrorObject): string[] => (error.params.allowedValues as unknown[]).map(String)

const descriptionOf = (error: ErrorObject): string => {
  const description: unknown = error.parentSchema?.description
  return typeof description === 'string' ? description : ''
}
