// A JSON report back into a report, whole: for merging, where everything in it is needed.
import { Ajv, type ValidateFunction } from 'ajv'
import { KeylessError } from '../../errors.ts'
import { version as toolVersion } from '../../version.ts'
import { isReport } from '../comparison/baseline.ts'
import type { JsonReport } from '../report/json.ts'
import { reportSchema } from '../report/json-schema.ts'
import type { Report } from '../report/report.ts'

/**
 * Reads a report that this version of the action wrote.
 * @param source how messages call the file
 * @throws KeylessError `merge-invalid`: no JSON, no report, one of another version, a redacted or a damaged one
 */
export const parseReport = (text: string, source: string): Report => {
  const value = parseJson(text, source)
  if (!isReport(value)) throw invalid(source, 'is no report of this action')
  const { tool, account } = value as JsonReport
  // Another version may have other rules; a merged report would mix what the two of them found.
  if (tool.version !== toolVersion)
    throw invalid(
      source,
      `is of version ${JSON.stringify(tool.version)} of the action, and this is ${toolVersion}`,
    )
  if (/^account-/.test(String(account))) throw invalid(source, 'is redacted')
  const isWhole = validator()
  if (!isWhole(value)) {
    const { instancePath = '', message = 'is wrong' } = isWhole.errors?.[0] ?? {}
    throw invalid(source, `is damaged at ${instancePath || 'its top level'}: it ${message}`)
  }
  return fromJson(value)
}

const fromJson = ({ tool, version: _, results, ...rest }: JsonReport): Report => ({
  ...rest,
  toolVersion: tool.version,
  findings: results,
  frameworks: [],
})

const parseJson = (text: string, source: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw invalid(source, 'is not JSON; perhaps it was cut short', error)
  }
}

let compiled: ValidateFunction<JsonReport> | undefined

/** Compiled when first needed and kept. */
const validator = (): ValidateFunction<JsonReport> => {
  const ajv = new Ajv({ allowUnionTypes: true, validateFormats: false })
  compiled ??= ajv.compile<JsonReport>(reportSchema)
  return compiled
}

const invalid = (source: string, problem: string, cause?: unknown): KeylessError =>
  new KeylessError('merge-invalid', `The report ${source} ${problem}.`, { cause })
