// The built action, as the runner starts it, and the later steps of the demo.
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

export const main = path.join(root, 'dist/index.js')
export const post = path.join(root, 'dist/post.js')

export const laterStep = (name: string): string => path.join(import.meta.dirname, name)
