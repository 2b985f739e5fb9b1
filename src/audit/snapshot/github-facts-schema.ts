// JSON Schema of what a saved snapshot holds of GitHub, field by field as github-facts.ts types it.
import { collected, flag, listOf, mapOf, nullable, record, type Schema, text, texts } from './schema-parts.ts'

const status = (value: string, properties: Readonly<Record<string, Schema>>): Schema => ({
  properties: { status: { const: value }, ...properties },
  required: Object.keys(properties),
})

const either = (...schemas: readonly Schema[]): Schema => ({
  type: 'object',
  required: ['status'],
  discriminator: { propertyName: 'status' },
  oneOf: schemas,
})

const repository = either(
  status('found', {
    ...texts('owner', 'name', 'ownerId', 'repositoryId'),
    visibility: { enum: ['public', 'private', 'internal', 'unknown'] },
    subject: collected(record({ useDefault: flag, claimKeys: listOf(text), prefix: nullable(text) })),
    environments: mapOf(collected(record({ exists: flag, hasRules: flag, limitsRefs: flag }))),
  }),
  status('not-found', {}),
  status('unknown', texts('reason')),
)

const owner = either(
  status('found', texts('login', 'id')),
  status('free', {}),
  status('unknown', texts('reason')),
)

export const githubFactsSchema: Schema = record({
  repositories: mapOf(repository),
  owners: mapOf(owner),
  skipped: listOf(text),
})
