// Fails when the static closure of an entry holds what it must never load, or grows past its ceiling.
import { readFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import type { Metafile } from 'esbuild'
import { dist, metafileFile, root } from './bundle-paths.ts'

const metafile: Metafile = JSON.parse(await readFile(metafileFile, 'utf8'))
/** As the metafile names it. */
const built = (name: string): string => path.relative(root, path.join(dist, name)).replaceAll('\\', '/')

interface Ceiling {
  readonly entry: string
  readonly kilobytes: number
  readonly never: readonly RegExp[]
}

/** Each file more costs half a millisecond at every start; few-chunks in build.ts keeps them together. */
const MOST_FILES = 12

const heavy = [
  /^src\/audit\//,
  /^src\/policy\//,
  /^sandbox\//,
  /node_modules\/@aws-sdk\/client-(iam|organizations)\//,
  /node_modules\/@(actions\/github|octokit)\//,
  /node_modules\/undici\//,
  /node_modules\/(ajv|yaml|csv-parse|https-proxy-agent|agent-base)\//,
]

const ceilings: readonly Ceiling[] = [
  { entry: built('index.js'), kilobytes: 700, never: heavy },
  {
    entry: built('post.js'),
    kilobytes: 300,
    never: [...heavy, /node_modules\/@(aws-sdk|smithy)\//, /node_modules\/jose\//],
  },
  // All that runs while a session is fresh, and all that runs to renew one without proxy and role chaining.
  { entry: built('credential-process.js'), kilobytes: 5, never: [/^(?!src\/credential-process\/)/] },
  { entry: built('credential-process-renew.js'), kilobytes: 100, never: [/node_modules\//, ...heavy] },
]

/** Every output file that loads before the entry's first statement runs. */
const staticClosure = (entry: string): Set<string> => {
  const seen = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const imported of metafile.outputs[file]?.imports ?? [])
      if (imported.kind === 'import-statement' && !imported.external) visit(imported.path)
  }
  visit(entry)
  return seen
}

const check = ({ entry, kilobytes, never }: Ceiling): string[] => {
  const files = [...staticClosure(entry)]
    .map(file => metafile.outputs[file])
    .filter(output => output !== undefined)
  const size = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
  const inputs = files.flatMap(output =>
    Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  )
  console.log(
    `${entry}: ${size.toFixed(0)} kB in ${files.length} files before its first statement (ceiling ${kilobytes} kB)`,
  )
  printShares(inputs.map(([file, { bytesInOutput }]) => [packageOf(file), bytesInOutput]))
  const missing = files
    .flatMap(({ imports }) => imports)
    .filter(({ external, path: imported }) => external && !isBuiltin(imported) && !imported.startsWith('.'))
  const forbidden = inputs.map(([file]) => file).filter(file => never.some(pattern => pattern.test(file)))
  return [
    ...forbidden.map(file => `${entry} must never load ${file}`),
    ...missing.map(imported => `${entry} imports ${imported.path}, which is not in the bundle`),
    ...(files.length > MOST_FILES ? [`${entry} loads ${files.length} files, more than ${MOST_FILES}`] : []),
    ...(size > kilobytes ? [`${entry} loads ${size.toFixed(0)} kB, more than ${kilobytes} kB`] : []),
  ]
}

const packageOf = (file: string): string =>
  /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(file)?.[1] ?? 'own code'

const printShares = (parts: readonly (readonly [string, number])[]): void => {
  const shares = new Map<string, number>()
  for (const [name, bytes] of parts) shares.set(name, (shares.get(name) ?? 0) + bytes)
  for (const [name, bytes] of [...shares].sort((a, b) => b[1] - a[1]).slice(0, 8))
    console.log(`  ${(bytes / 1000).toFixed(1).padStart(7)} kB  ${name}`)
}

if (!ceilings.every(({ entry }) => metafile.outputs[entry]))
  throw new Error('An entry is missing from the bundle.')
const problems = ceilings.flatMap(check)
for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0
