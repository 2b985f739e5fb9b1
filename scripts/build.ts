// Bundles the three entries into dist/: ESM, split, readable, with undici evaluated only when something needs it.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { build, type Metafile, type Plugin } from 'esbuild'

const require = createRequire(import.meta.url)
const root = path.resolve(import.meta.dirname, '..')

/**
 * @actions/http-client imports undici at the top of its module but uses it only to build a proxy dispatcher.
 * Evaluating it costs 20 ms at every start, so it is imported as a module whose members load it when first called.
 */
const lazyUndici: Plugin = {
  name: 'lazy-undici',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^undici$/ }, ({ kind, resolveDir }) =>
      kind === 'import-statement'
        ? {
            path: 'undici',
            namespace: 'lazy',
            pluginData: require.resolve('undici', { paths: [resolveDir] }),
          }
        : null,
    )
    onLoad({ filter: /.*/, namespace: 'lazy' }, ({ pluginData }) => ({
      contents: `
        const load = () => require(${JSON.stringify(pluginData)})
        export class ProxyAgent { constructor(...args) { return new (load().ProxyAgent)(...args) } }
        export const fetch = (...args) => load().fetch(...args)`,
      resolveDir: root,
    }))
  },
}

const bundle = (entryPoints: Record<string, string>, splitting: boolean) =>
  build({
    absWorkingDir: root,
    entryPoints,
    outdir: 'dist',
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
    plugins: [lazyUndici],
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

await rm(path.join(root, 'dist'), { recursive: true, force: true })
await mkdir(path.join(root, 'dist'))
const action = await bundle({ index: 'src/index.ts', post: 'src/post.ts' }, true)
await writeFile(path.join(root, 'dist/licenses.txt'), `${await licences(action.metafile)}\n`)
await mkdir(path.join(root, 'node_modules/.cache'), { recursive: true })
await writeFile(path.join(root, 'node_modules/.cache/metafile.json'), JSON.stringify(action.metafile))
