// The building blocks of the JSON Schema of a saved snapshot.

export type Schema = Readonly<Record<string, unknown>>

export const text: Schema = { type: 'string' }
export const flag: Schema = { type: 'boolean' }
export const count: Schema = { type: 'number' }
/** ISO 8601 UTC; the format is checked because an unreadable time would make every age comparison false. */
export const time: Schema = { type: 'string', format: 'instant' }

export const nullable = (schema: Schema): Schema => ({ ...schema, nullable: true })
export const listOf = (items: Schema): Schema => ({ type: 'array', items })
export const mapOf = (values: Schema): Schema => ({ type: 'object', additionalProperties: values })
/** All properties are required. Others are let through: a later version may add some without raising SNAPSHOT_VERSION. */
export const record = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
})
export const texts = (...names: string[]): Record<string, Schema> =>
  Object.fromEntries(names.map(name => [name, text]))

/** A part, and below it each way in which it may be missing. */
export const collected = (value: Schema): Schema => ({
  type: 'object',
  required: ['status'],
  discriminator: { propertyName: 'status' },
  oneOf: [
    { properties: { status: { const: 'collected' }, value }, required: ['value'] },
    {
      properties: { status: { const: 'denied' }, ...texts('permission', 'message') },
      required: ['permission', 'message'],
    },
    {
      properties: { status: { const: 'failed' }, ...texts('operation', 'code', 'message') },
      required: ['operation', 'code', 'message'],
    },
    { properties: { status: { const: 'not-collected' }, reason: text }, required: ['reason'] },
  ],
})
