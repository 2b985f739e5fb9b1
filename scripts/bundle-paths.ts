// Where the build writes, and the check reads. KEYLESS_DIST names another directory than dist/.
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')
const elsewhere = process.env.KEYLESS_DIST
/** Absolute. */
export const dist = path.resolve(root, elsewhere ?? 'dist')
/** esbuild's account of what went into each output file. */
export const metafileFile = elsewhere
  ? path.join(dist, '..', 'metafile.json')
  : path.join(root, 'node_modules/.cache/metafile.json')
