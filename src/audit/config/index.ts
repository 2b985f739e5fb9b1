// The audit's configuration: .github/keyless-aws.yml → settings, rule settings and waivers; pure.
import { Ajv } from 'ajv'
import { KeylessError } from '../../errors.ts'
import type { Severity } from '../finding.ts'
import { expiryInstant } from '../waivers/expiry.ts'
import { schemaProblems } from './problems.ts'
import { configSchema, type KnownRules } from './schema.ts'
import { defaultSettings, defaultThresholds, type Settings } from './settings.ts'
import { fileKey } from './settings-schema.ts'
import { type Problem, readYaml, type YamlFile } from './yaml.ts'

const SHOWN_PROBLEMS = 50

export interface RuleConfig {
  /** Default: true. */
  readonly enabled?: boolean
  /** Replaces the severity of every result of the rule. */
  readonly severity?: Severity
}

/** A finding accepted for a time. */
export interface Waiver {
  readonly rule: string
  /** Pattern (`*`, `?`) over the name or the ARN of a resource. */
  readonly resource: string
  /** Null: any account. */
  readonly account: string | null
  readonly reason: string
  readonly owner: string | null
  /** As written; see expiry.ts. */
  readonly expires: string
  /** Line of the file, from 1. */
  readonly line: number
}

export interface AuditConfig {
  readonly settings: Settings
  readonly rules: Readonly<Record<string, RuleConfig>>
  readonly waivers: readonly Waiver[]
}

/** What holds where there is no file. */
export const defaultConfig: AuditConfig = { settings: defaultSettings, rules: {}, waivers: [] }

/** What a valid file holds, by its own keys. */
interface ConfigFile {
  readonly thresholds?: Readonly<Record<string, number>>
  readonly rules?: Readonly<Record<string, RuleConfig>>
  readonly waivers?: readonly (Omit<Waiver, 'line' | 'account' | 'owner'> & {
    readonly account?: string
    readonly owner?: string
  })[]
  readonly [setting: string]: unknown
}

/**
 * The configuration written in `text` (YAML 1.2). An empty file is the default configuration.
 * @param source how messages call the file, e.g. `.github/keyless-aws.yml`
 * @throws KeylessError `config-invalid` that lists every problem with its line
 */
export function parseConfig(text: string, source: string, known: KnownRules): AuditConfig {
  const file = readYaml(text)
  if (file.problems.length > 0) throw invalid(source, file.problems)
  const content = withoutEmptyKeys(file.value ?? {})
  const validate = compile(known)
  if (!validate(content)) throw invalid(source, schemaProblems(validate.errors ?? [], file))
  return configOf(content as ConfigFile, file)
}

/** `waivers:` with nothing below it (all commented out, say) is as good as absent. */
const withoutEmptyKeys = (content: unknown): unknown =>
  typeof content === 'object' && content !== null && !Array.isArray(content)
    ? Object.fromEntries(Object.entries(content).filter(([, value]) => value !== null))
    : content

function compile(known: KnownRules) {
  const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true })
  ajv.addFormat('expiry', text => expiryInstant(text) !== null)
  ajv.addFormat('regex', isRegularExpression)
  return ajv.compile(configSchema(known))
}

function isRegularExpression(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp
  } catch {
    return false
  }
}

const configOf = (content: ConfigFile, file: YamlFile): AuditConfig => ({
  settings: {
    ...overlaid(defaultSettings, content),
    thresholds: overlaid(defaultThresholds, content.thresholds ?? {}),
  },
  rules: content.rules ?? {},
  waivers: (content.waivers ?? []).map((waiver, index) => ({
    ...waiver,
    account: waiver.account ?? null,
    owner: waiver.owner ?? null,
    line: file.lineOf(['waivers', String(index)]),
  })),
})

/** The defaults, with what the file says under the same key in kebab case. */
const overlaid = <T extends object>(defaults: T, given: Readonly<Record<string, unknown>>): T =>
  Object.fromEntries(Object.entries(defaults).map(([key, value]) => [key, given[fileKey(key)] ?? value])) as T

function invalid(source: string, problems: readonly Problem[]): KeylessError {
  const lines = [...new Set(problems.map(problem => `  line ${problem.line}: ${problem.message}`))]
  const shown = lines.slice(0, SHOWN_PROBLEMS)
  const more = lines.length > SHOWN_PROBLEMS ? [`  … and ${lines.length - SHOWN_PROBLEMS} more`] : []
  const count = lines.length === 1 ? 'a problem' : `${lines.length} problems`
  return new KeylessError('config-invalid', [`${source} has ${count}:`, ...shown, ...more].join('\n'))
}
