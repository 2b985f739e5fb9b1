// What counts as loaded before the first statement of an entry.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { staticClosure } from '../../../scripts/bench/static-closure.ts'

const directory = mkdtempSync(path.join(tmpdir(), 'keyless-closure-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const files = {
  'entry.js':
    'import {\n  a,\n  b\n} from "./shared.js";\nimport "./effect.js";\nawait import("./later.js");\n',
  'shared.js': 'import fs from "node:fs";\nimport { c } from "./deep.js";\nexport { a, b };\n',
  'deep.js': 'export { d } from "./entry.js";\n',
  'effect.js': 'var text = \'import "./never.js";\';\n',
  'later.js': '',
}

describe('the static closure', () => {
  it('follows imports and re-exports in a circle, and nothing that is loaded later', () => {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(directory, name), text)
    const names = staticClosure(path.join(directory, 'entry.js')).map(file => path.basename(file))
    expect(names.toSorted()).toEqual(['deep.js', 'effect.js', 'entry.js', 'shared.js'])
  })
})
