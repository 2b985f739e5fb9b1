// An earlier JSON report, read as what a run compares itself with. Pure.
import { Ajv, type ValidateFunction } from 'ajv'
import { KeylessError } from '../../errors.ts'
import type { Schema } from '../config/settings-schema.ts'
import { type Finding, NOT_AUDITED_RULE, severities } from '../finding.ts'
import { knownFindingSchema } from '../report/comparison-schema.ts'
import { inventorySchema } from '../report/inventory-schema.ts'
import { REPORT_VERSION } from '../report/report.ts'
import { statusNames } from '../report/wording.ts'
import { type Baseline, type KnownFinding, openFindings } from './index.ts'
import type { Inventory } from './inventory.ts'

/** A report, and the account it is about. */
export interface EarlierReport extends Baseline {
  /** Twelve digits. */
  readonly account: string
}

/** Whether a file's value is a report of this action, of whatever version. A snapshot, say, is none. */
export const isReport = (value: unknown): boolean =>
  fieldOf(fieldOf(value, 'tool'), 'name') === 'keyless-aws' && fieldOf(value, 'results') !== undefined

/**
 * What a report says of its account, or of each, as far as a later run needs it.
 * @param value the parsed file
 * @param source how messages call the file
 * @throws KeylessError `baseline-invalid`: no report, one of another version, a redacted one, or a damaged one
 */
export function readReport(value: unknown, source: string): EarlierReport[] {
  if (!isReport(value)) throw invalid(source, 'is no report of this action')
  const version = fieldOf(value, 'version')
  if (version !== REPORT_VERSION)
    throw invalid(
      source,
      `is of version ${JSON.stringify(version)}, and this action reads version ${REPORT_VERSION}`,
    )
  if (/^account-/.test(String(fieldOf(value, 'account'))))
    throw invalid(source, 'is redacted, so its findings cannot be told apart')
  const isComplete = validator()
  if (!isComplete(value)) {
    const { instancePath = '', message = 'is wrong' } = isComplete.errors?.[0] ?? {}
    throw invalid(source, `is damaged at ${instancePath || 'its top level'}: it ${message}`)
  }
  const byAccount = Map.groupBy(value.results, result => result.account)
  return (value.accounts ?? [value])
    .map(entry => ({ ...entry, findings: byAccount.get(entry.account) ?? [] }))
    .filter(isKnown)
    .map(({ account, times, comparison, inventory, findings }) => ({
      account,
      generated: times.generated,
      open: openFindings(findings, comparison?.unjudged ?? []),
      inventory: inventory ?? null,
    }))
}

/** Compared with an account that was not audited, and of which nothing was known before, everything would be new. */
const isKnown = ({
  comparison = null,
  findings,
}: Pick<ReadableAccount, 'comparison'> & { readonly findings: Readable['results'] }): boolean =>
  comparison !== null || !findings.some(({ rule }) => rule === NOT_AUDITED_RULE)

/** The fields that are read. Others may be missing or of another form: a report of another release is as good. */
interface Readable extends ReadableAccount {
  readonly results: readonly (KnownFinding & Pick<Finding, 'status'>)[]
  readonly accounts?: readonly ReadableAccount[]
}

interface ReadableAccount {
  readonly account: string
  readonly times: { readonly generated: string }
  readonly comparison?: { readonly unjudged: readonly KnownFinding[] } | null
  readonly inventory?: Inventory | null
}

const objectWith = (
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): Schema => ({
  type: 'object',
  required: Object.keys(properties).filter(name => !optional.includes(name)),
  properties,
})

const text: Schema = { type: 'string' }

const ofAccount = {
  account: { type: 'string', pattern: '^[0-9]{12}$' },
  times: objectWith({ generated: { type: 'string', format: 'date-time' } }),
  comparison: {
    ...objectWith({ unjudged: { type: 'array', items: knownFindingSchema } }),
    type: ['object', 'null'],
  },
  inventory: inventorySchema,
}

const result = objectWith({
  rule: text,
  title: text,
  status: { enum: Object.keys(statusNames) },
  severity: { enum: severities },
  account: text,
  resource: objectWith({ type: text, name: text, arn: text }),
  fingerprint: text,
})

const optional = ['comparison', 'inventory']

const readableSchema = objectWith(
  {
    ...ofAccount,
    results: { type: 'array', items: result },
    accounts: { type: 'array', items: objectWith(ofAccount, optional) },
  },
  [...optional, 'accounts'],
)

let compiled: ValidateFunction<Readable> | undefined

/** Compiled when first needed and kept. */
function validator(): ValidateFunction<Readable> {
  if (compiled !== undefined) return compiled
  const ajv = new Ajv({ allowUnionTypes: true })
  ajv.addFormat('date-time', value => !Number.isNaN(Date.parse(value)))
  compiled = ajv.compile<Readable>(readableSchema)
  return compiled
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

const invalid = (source: string, problem: string): KeylessError =>
  new KeylessError('baseline-invalid', `The baseline ${source} ${problem}.`)
