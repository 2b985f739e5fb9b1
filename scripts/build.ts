// Bundles the entries into dist/: ESM, split, readable, with undici evaluated only when something needs it. The
// environment variable KEYLESS_DIST names another directory, to try a build without touching the committed one.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire, isBuiltin } from 'node:module'
import path from 'node:path'
import { build, type Metafile, type Plugin } from 'esbuild'
import { dist, metafileFile, root } from './bundle-paths.ts'

const require = createRequire(import.meta.url)

const coreClient = path.join(root, 'node_modules/@actions/http-client/lib')

/**
 * @actions/http-client imports undici at the top of its module but uses it only to build a proxy dispatcher.
 * Evaluating it costs 20 ms at every start, so it is imported as a module whose members load it when first called.
 */
const lazyUndici: Plugin = {
  name: 'lazy-undici',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^undici$/ }, ({ kind, resolveDir }) => {
      if (kind !== 'import-statement') return null
      // The client of @actions/core is never called, so its import goes, and with it the way from the start to undici.
      // check-bundle.ts fails should it ever stay.
      if (resolveDir === coreClient) return { path: 'undici', external: true, sideEffects: false }
      const pluginData = require.resolve('undici', { paths: [resolveDir] })
      return { path: 'undici', namespace: 'lazy', pluginData }
    })
    onLoad({ filter: /.*/, namespace: 'lazy' }, ({ pluginData }) => ({
      contents: `
        const load = () => require(${JSON.stringify(pluginData)})
        export class ProxyAgent { constructor(...args) { return new (load().ProxyAgent)(...args) } }
        export const fetch = (...args) => load().fetch(...args)`,
      resolveDir: root,
    }))
  },
}

/**
 * Importing a module of Node evaluates every getter among its exports, since an ES module's exports are values: with
 * node:http come WebSocket and all of fetch, an eighth of the time of a whole federation. What process.getBuiltinModule
 * gives is the object itself, and its getters stay asleep.
 */
const sleepingBuiltins: Plugin = {
  name: 'sleeping-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z]/ }, ({ kind, path: imported, importer }) => {
      if (kind !== 'import-statement' || !isBuiltin(imported)) return null
      // One for each importer: shared ones would become files of their own.
      const from = path.relative(root, importer).replaceAll('\\', '/')
      return { path: `${imported} for ${from}`, namespace: 'builtin', pluginData: imported }
    })
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ pluginData }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(pluginData)})`,
    }))
  },
}

/** The credential process is one file without chunks, since each file more takes a millisecond of its start. */
const lazyRenewal: Plugin = {
  name: 'lazy-renewal',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/renew\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './credential-process-renew.js', external: true } : null,
    )
  },
}

/**
 * esbuild puts modules into one chunk when the same entries reach them, and each module that is loaded later is an
 * entry. What starts at once would so be cut into dozens of files, each of which costs half a millisecond at every start.
 * When everything that is loaded later imports what src/index.ts imports, which is there by then, all of it is reached
 * by the same entries.
 */
const fewChunks: Plugin = {
  name: 'few-chunks',
  setup({ onResolve, onLoad }) {
    const later = new Set<string>()
    onResolve({ filter: /^\./ }, ({ kind, path: imported, resolveDir }) => {
      if (kind === 'dynamic-import') later.add(path.join(resolveDir, imported))
      return null
    })
    onLoad({ filter: /\.ts$/ }, async ({ path: file }) =>
      later.has(file)
        ? { loader: 'ts', contents: `${await readFile(file, 'utf8')}\n${await importsOfIndex()}` }
        : null,
    )
  },
}

const importsOfIndex = async (): Promise<string> => {
  const source = await readFile(path.join(root, 'src/index.ts'), 'utf8')
  return [...source.matchAll(/^import .* from '(\.[^']+)'$/gm)]
    .map(([, file]) => `import ${JSON.stringify(path.join(root, 'src', file as string))}`)
    .join('\n')
}

const bundle = (entryPoints: Record<string, string>, splitting: boolean, plugins: Plugin[]) =>
  build({
    absWorkingDir: root,
    entryPoints,
    outdir: dist,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
    define: { __VERSION__: JSON.stringify(require('../package.json').version) },
    // CommonJS packages inside an ES module call require('net') and the like.
    banner: splitting
      ? { js: "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);" }
      : {},
    plugins,
  })

/** The licence of every package that ended up in the bundle; packages with the same text share it. */
const licences = async (metafile: Metafile): Promise<string> => {
  const folders = new Set(
    Object.keys(metafile.inputs)
      .map(file => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0])
      .filter(folder => folder !== undefined),
  )
  const packages = await Promise.all([...folders].sort().map(licenceOf))
  return [...Map.groupBy(packages, ({ text }) => text)]
    .map(([text, sharing]) => `${[...new Set(sharing.map(({ title }) => title))].join('\n')}\n\n${text}`)
    .join(`\n\n${'-'.repeat(80)}\n\n`)
}

const licenceFiles = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'LICENCE']

const licenceOf = async (folder: string): Promise<{ title: string; text: string }> => {
  const read = (file: string): Promise<string> => readFile(path.join(root, folder, file), 'utf8')
  const { name, version, license } = JSON.parse(await read('package.json'))
  const text = await Promise.any(licenceFiles.map(read)).catch(() => 'The package ships no licence text.')
  return { title: `${name} ${version} (${license})`, text: text.replaceAll('\r\n', '\n').trim() }
}

await rm(dist, { recursive: true, force: true })
await mkdir(dist, { recursive: true })
const entries = {
  index: 'src/index.ts',
  post: 'src/post.ts',
  audit: 'src/audit/thread-entry.ts',
  'credential-process-renew': 'src/credential-process/renew.ts',
}
const action = await bundle(entries, true, [lazyUndici, sleepingBuiltins, fewChunks])
const credentialProcess = await bundle({ 'credential-process': 'src/credential-process/index.ts' }, false, [
  lazyRenewal,
])
await writeFile(path.join(dist, 'licenses.txt'), `${await licences(action.metafile)}\n`)
const metafile: Metafile = {
  inputs: { ...action.metafile.inputs, ...credentialProcess.metafile.inputs },
  outputs: { ...action.metafile.outputs, ...credentialProcess.metafile.outputs },
}
await mkdir(path.dirname(metafileFile), { recursive: true })
await writeFile(metafileFile, JSON.stringify(metafile))
