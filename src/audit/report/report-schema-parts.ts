// The building blocks of the JSON Schema of the JSON report.
import type { Schema } from '../config/settings-schema.ts'

export const text = (description: string): Schema => ({ type: 'string', description })
export const textOrNull = (description: string): Schema => ({ type: ['string', 'null'], description })
export const count = (description: string): Schema => ({ type: 'integer', minimum: 0, description })
export const instant = (description: string): Schema => ({ type: 'string', format: 'date-time', description })

/** An object that has all these properties and no others, unless they are named optional. */
export const record = (
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): Schema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties).filter(name => !optional.includes(name)),
  properties,
})

export const orNull = (schema: Schema): Schema => ({ ...schema, type: [schema.type, 'null'] })

export const listOf = (items: Schema, description: string): Schema => ({ type: 'array', description, items })

export const account: Schema = {
  type: 'string',
  pattern: '^([0-9]{12}|account-[0-9a-f]+)$',
  description: 'Twelve digits; a pseudonym when the report is redacted.',
}

export const ruleId: Schema = {
  type: 'string',
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  description: 'Rule id.',
}

export const title = text('What is true when the rule passes.')

export const resourceSchema = record({
  type: { type: 'string', pattern: '^[a-z]+(-[a-z]+)*$' },
  name: text('Name as people know it.'),
  arn: text('ARN, or the identifier AWS gives in its place.'),
})

export const fingerprintSchema: Schema = {
  type: 'string',
  pattern: '^[0-9a-f]{32}$',
  description: 'Stable while the cause stands; unique in the report.',
}
