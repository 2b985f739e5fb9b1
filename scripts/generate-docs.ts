// Writes the generated parts of the documents: everything between `<!-- NAME:start -->` and `<!-- NAME:end -->`.
// With --check writes nothing and fails when a document is out of date.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { inputTable } from '../src/inputs.ts'

const root = path.resolve(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

interface ActionFile {
  readonly inputs: Record<string, { description: string; required?: boolean; default?: string }>
  readonly outputs: Record<string, { description: string }>
}

const action: ActionFile = parse(read('action.yml'))

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

const fallbackOf = (name: string): string => {
  const variables = Object.values(inputTable).find(input => input.name === name)?.env ?? []
  return variables.map(variable => `\`${variable}\``).join(', ')
}

const inputs = (): string =>
  table(
    ['Input', 'What it does', 'Default', 'Falls back to'],
    Object.entries(action.inputs).map(([name, { description, required, default: value }]) => [
      `\`${name}\``,
      description.replaceAll('|', '\\|'),
      required ? '**required**' : value === undefined ? '' : `\`${value}\``,
      fallbackOf(name),
    ]),
  )

const outputs = (): string =>
  table(
    ['Output', 'What it holds'],
    Object.entries(action.outputs).map(([name, { description }]) => [`\`${name}\``, description]),
  )

/** Document → its generated sections. */
const documents: Record<string, Record<string, () => string>> = {
  'README.md': { inputs, outputs },
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
