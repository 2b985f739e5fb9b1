// Writes the JSON Schemas that are shipped: of the configuration file (for editors) and of the JSON report.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { configSchema, knownRules } from '../src/audit/config/schema.ts'
import { reportSchema } from '../src/audit/report/json-schema.ts'
import { rules } from '../src/audit/rules/index.ts'

const root = join(import.meta.dirname, '..')

const schemas = {
  'keyless-aws.schema.json': configSchema(knownRules(rules)),
  'audit-report.schema.json': reportSchema,
}

for (const [name, schema] of Object.entries(schemas))
  writeFileSync(join(root, 'schema', name), JSON.stringify(schema, null, 2))

const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
execFileSync(process.execPath, [biome, 'format', '--write', 'schema'], { cwd: root, stdio: 'inherit' })
