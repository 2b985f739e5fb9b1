// Fuzzing for longer, one reader after the other, from another seed each time.
//   npm run fuzz [-- TARGET …]   FUZZ_SECONDS: how long each property is tried; default 120
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'

const directory = '__tests__/fuzz'
const known = readdirSync(path.resolve(import.meta.dirname, '..', directory))
  .filter(name => name.endsWith('.test.ts'))
  .map(name => name.replace('.test.ts', ''))
const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !known.includes(name))
if (unknown.length > 0) throw new Error(`There is no target ${unknown.join(', ')}, only ${known.join(', ')}.`)

const targets = wanted.length > 0 ? wanted : known
const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--runInBand', '--verbose']
const { status } = spawnSync(
  process.execPath,
  [...jest, ...targets.map(name => `${directory}/${name}.test.ts`)],
  { stdio: 'inherit', env: { FUZZ_SECONDS: '120', ...process.env } },
)
process.exitCode = status ?? 1
