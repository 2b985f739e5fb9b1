// What documents and examples tell people to write: inputs, outputs and commands that exist.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse, parseAllDocuments } from 'yaml'
import { generateCommand } from '../../scripts/generate/command.ts'
import { readRoles } from '../../src/federation/roles/read.ts'
import { readInputs } from '../../src/inputs.ts'
import { blocksOf, documents, readDocument, root } from './markdown.ts'
import { OUR_ACTION, type Step, stepsWithin, workflowFiles } from './workflows.ts'

const action = parse(readDocument('action.yml'))
const scripts: Readonly<Record<string, string>> = JSON.parse(readDocument('package.json')).scripts

const unknownInputs = (steps: readonly Step[]): readonly string[] =>
  steps
    .filter(({ uses }) => OUR_ACTION.test(uses ?? ''))
    .flatMap(step => Object.keys(step.with ?? {}))
    .filter(name => !(name in action.inputs))

const blocks = (...languages: readonly string[]) =>
  documents().flatMap(file =>
    blocksOf(readDocument(file))
      .filter(({ language }) => languages.includes(language))
      .map(({ text, line }) => ({ where: `${file}:${line}`, text })),
  )

describe.each(blocks('yaml', 'yml'))('the YAML at $where', ({ text }) => {
  it('is YAML, and gives our action only inputs that it has', () => {
    const parsed = parseAllDocuments(text)
    if (!Array.isArray(parsed)) throw new Error('There is no YAML in the block.')
    expect(parsed.flatMap(({ errors }) => errors)).toEqual([])
    expect(parsed.flatMap(document => unknownInputs(stepsWithin(document.toJS())))).toEqual([])
  })
})

describe.each(workflowFiles)('%s', file => {
  const text = readDocument(file)

  it('gives our action only inputs that it has', () => {
    expect(unknownInputs(stepsWithin(parse(text)))).toEqual([])
  })

  it('reads only outputs that our action has', () => {
    const ours = stepsWithin(parse(text)).filter(({ uses }) => OUR_ACTION.test(uses ?? ''))
    const ids = ours.flatMap(step => ('id' in step ? [String(step.id)] : []))
    const read = [...text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)].filter(([, id]) =>
      ids.includes(id!),
    )
    expect(read.map(([, , output]) => output).filter(output => !(output! in action.outputs))).toEqual([])
  })
})

/** The environment that the runner makes of a step, with 1 for every expression. */
const environmentOf = (step: Step): Record<string, string> =>
  Object.fromEntries(
    Object.entries(step.with ?? {}).map(([name, value]) => [
      `INPUT_${name.toUpperCase()}`,
      String(value).replaceAll(/\$\{\{.*?\}\}/g, '1'),
    ]),
  )

describe('the steps of documents and examples', () => {
  const texts = [
    ...blocks('yaml'),
    ...workflowFiles
      .filter(file => file.startsWith('examples/'))
      .map(file => ({ where: file, text: readDocument(file) })),
  ]
  const steps = texts.flatMap(({ where, text }) =>
    stepsWithin(parse(text))
      .filter(({ uses }) => OUR_ACTION.test(uses ?? ''))
      .map((step, index) => ({ where: `${where}, step ${index + 1}`, step })),
  )

  it.each(steps)('give inputs that the action takes: $where', async ({ step }) => {
    const { inputs } = readInputs(environmentOf(step))
    expect(inputs.awsRegion).toBe(step.with?.['aws-region'])
    if (inputs.roles !== null) expect(await readRoles(inputs.roles)).not.toEqual([])
  })
})

describe('the call of the reusable workflow', () => {
  const calls = workflowFiles
    .flatMap(file => stepsWithin(parse(readDocument(file)).jobs))
    .filter(({ uses }) => uses?.includes('/.github/workflows/org-audit.yml@'))
  const { inputs } = parse(readDocument('.github/workflows/org-audit.yml')).on.workflow_call

  it('gives the inputs that it needs, and only those that it has', () => {
    expect(calls).toHaveLength(1)
    const given = calls.flatMap(call => Object.keys(call.with ?? {}))
    expect(given.filter(name => !(name in inputs))).toEqual([])
    expect(Object.keys(inputs).filter(name => inputs[name].required && !given.includes(name))).toEqual([])
  })
})

/** One command a line; what is piped or written elsewhere is left to the shell. */
const commands = blocks('sh', '').flatMap(({ where, text }) =>
  text
    .replaceAll('\\\n', ' ')
    .split(/\n|&&/)
    .map(command => ({ where, command: command.trim() }))
    .filter(({ command }) => /^(?:npm|node|aws) /.test(command)),
)

describe('the commands of the documents', () => {
  const generating = commands.filter(({ command }) => command.includes('generate -- --'))

  it('are found', () => {
    expect(generating.length).toBeGreaterThan(8)
    expect(commands.length).toBeGreaterThan(generating.length + 8)
  })

  it.each(generating)('generate something: $command', ({ command }) => {
    const written = command.replace(/^.*generate -- /, '').replace(/ [>|].*$/, '')
    const argv = (written.match(/'[^']*'|\S+/g) ?? []).map(word => word.replaceAll("'", ''))
    const { exitCode, stderr, stdout } = generateCommand(argv)
    expect({ exitCode, complaint: exitCode === 0 ? '' : stderr }).toEqual({ exitCode: 0, complaint: '' })
    expect(stdout.length).toBeGreaterThan(100)
  })

  it.each(commands.filter(({ command }) => command.startsWith('npm run')))(
    'name a script: $command',
    ({ command }) => {
      const [name = ''] = command.replace(/^npm run (?:-s )?/, '').split(' ')
      expect(scripts[name]).toBeDefined()
    },
  )

  const inline = documents().flatMap(file =>
    [...readDocument(file).matchAll(/`((?:npm run|node) [^`\n]+)`/g)].map(([, command]) => ({
      file,
      command: command!,
    })),
  )
  it.each(inline)('run on whatever Node there is, as scripts of npm: $file, $command', ({ command }) => {
    const [, name = ''] = /^npm run (?:-s )?([\w-]+)/.exec(command) ?? []
    expect(scripts[name]).toBeDefined()
  })

  it.each(commands.filter(({ command }) => /file:\/\/|--template-file examples/.test(command)))(
    'read a file that is there: $command',
    ({ command }) => {
      const [file = ''] = command.match(/examples\/[\w./-]+/) ?? []
      expect(existsSync(path.join(root, file))).toBe(true)
    },
  )
})
