// `npm run audit -- --snapshot FILE`: judges a saved snapshot from a shell, without AWS and without GitHub.
import { parseArgs } from 'node:util'
import { audit } from '../src/audit/index.ts'
import { asKeylessError, KeylessError } from '../src/errors.ts'
import { edgeFor } from '../src/federation/edge.ts'
import { readInputs } from '../src/inputs.ts'
import type { Runner } from '../src/runner.ts'

const usage = `Usage: npm run audit -- --snapshot FILE [options]

  --snapshot FILE      snapshot.json of an earlier run with audit-save-snapshot: true
  --config FILE        thresholds, rules and waivers (default .github/keyless-aws.yml, where it exists)
  --as-of INSTANT      judge as of this instant, in ISO 8601 (default now)
  --fail-on SEVERITY   critical, high (default), medium, low or none
  --frameworks LIST    frameworks the summary shows, e.g. cis-5.0,security-hub
  --report-dir DIR     where the reports go (default a new directory)
  --redact             hide account ids, user names and key ids in the summary

Exit code: 0 passed, 1 failed or incomplete, 2 wrong arguments or files.
`

/** Options of the command → inputs of the action. */
const inputNames = {
  snapshot: 'audit-snapshot-file',
  config: 'audit-config',
  'as-of': 'audit-as-of',
  'fail-on': 'audit-fail-on',
  frameworks: 'audit-frameworks',
  'report-dir': 'audit-report-dir',
} as const

const options = {
  ...Object.fromEntries(Object.keys(inputNames).map(name => [name, { type: 'string' as const }])),
  redact: { type: 'boolean' as const },
  help: { type: 'boolean' as const },
}

const readArguments = (): Record<string, string | boolean | undefined> => {
  try {
    return parseArgs({ args: process.argv.slice(2), options, allowPositionals: false }).values
  } catch (error) {
    throw new KeylessError('input-invalid', (error as Error).message)
  }
}

const inputVariables = (values: Record<string, string | boolean | undefined>): Record<string, string> => ({
  'INPUT_AWS-REGION': 'us-east-1',
  INPUT_AUDIT: 'true',
  'INPUT_AUDIT-REDACT': String(values.redact === true),
  ...Object.fromEntries(
    Object.entries(inputNames).map(([option, input]) => [
      `INPUT_${input.toUpperCase()}`,
      String(values[option] ?? ''),
    ]),
  ),
})

/** A shell in the place of the runner: lines go to the terminal, the rest is in the report files. */
const shell = (env: Runner['env']): Runner => ({
  env,
  event: () => ({}),
  mask: () => {},
  info: console.log,
  notice: line => console.log(`notice: ${line}`),
  warning: line => console.log(`warning: ${line}`),
  error: line => console.log(`error: ${line}`),
  debug: () => {},
  group: (title, lines) => console.log([title, ...lines.map(line => `  ${line}`)].join('\n')),
  setOutput: () => {},
  exportVariable: () => {},
  saveState: () => {},
  getState: () => '',
  summary: async () => {},
  fail: message => console.error(message),
})

const run = async (): Promise<void> => {
  const values = readArguments()
  if (values.help) return console.log(usage)
  if (values.snapshot === undefined) throw new KeylessError('input-invalid', '--snapshot is missing.')
  const runner = shell({ ...process.env, ...inputVariables(values), GITHUB_WORKSPACE: process.cwd() })
  const { inputs } = readInputs(runner.env)
  await audit(inputs, null, edgeFor(inputs, runner))
}

await run().catch(thrown => {
  const { code, message } = asKeylessError(thrown)
  console.error(message)
  process.exitCode = code === 'audit-failed' || code === 'audit-incomplete' ? 1 : 2
  if (process.exitCode === 2) console.error('(npm run audit -- --help shows all arguments)')
})
