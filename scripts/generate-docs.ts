// Writes the generated parts of the documents: everything between `<!-- NAME:start -->` and `<!-- NAME:end -->`.
// With --check writes nothing and fails when a document is out of date.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inputs, outputs } from './docs/action-tables.ts'
import { audit, cleanUp, federation, renewal } from './docs/faults-page.ts'
import { rulesIndex, rulesInFull } from './docs/rules-page.ts'
import { frameworkTable, settings, thresholds } from './docs/settings-tables.ts'

const root = path.resolve(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

/** Document → its generated sections. */
const documents: Record<string, Record<string, () => string>> = {
  'README.md': { inputs, outputs },
  'docs/audit.md': { thresholds, settings, frameworks: frameworkTable },
  'docs/faults.md': { federation, renewal, audit, 'clean-up': cleanUp },
  'docs/rules.md': { index: rulesIndex, rules: rulesInFull },
}

const fill = (text: string, name: string, content: string, file: string): string => {
  const section = new RegExp(`(<!-- ${name}:start -->)[\\s\\S]*?(<!-- ${name}:end -->)`)
  if (!section.test(text)) throw new Error(`${file} has no section ${name}`)
  return text.replace(section, (_, start: string, end: string) => `${start}\n${content}\n${end}`)
}

const outdated = Object.entries(documents).filter(([file, sections]) => {
  const before = read(file)
  const after = Object.entries(sections).reduce(
    (text, [name, content]) => fill(text, name, content(), file),
    before,
  )
  if (after !== before && !process.argv.includes('--check')) writeFileSync(path.join(root, file), after)
  return after !== before
})

for (const [file] of outdated)
  console.log(`${file} ${process.argv.includes('--check') ? 'is out of date: npm run docs' : 'written'}`)
process.exitCode = outdated.length > 0 && process.argv.includes('--check') ? 1 : 0
