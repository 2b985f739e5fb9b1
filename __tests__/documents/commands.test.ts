// The commands of the documents, run in their order as a newcomer would type them, against an account on paper.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sampleAccount } from '../../sandbox/accounts/sample.ts'
import { serializeSnapshot } from '../../src/audit/snapshot/file.ts'
import { explanationLines } from '../../src/federation/explanation/text.ts'
import { diagnoseJob } from '../../src/policy/diagnose.ts'
import { parsePolicy } from '../../src/policy/document.ts'
import { generateTrustPolicy } from '../../src/policy/generate.ts'
import { denied, known } from '../fixtures/denied-job.ts'
import { wishFor } from '../fixtures/generated-trust.ts'
import { blocksOf, documents, readDocument } from './markdown.ts'
import { openAccount, type PaperAccount } from './paper-account.ts'
import { findTools, openWorkbench, type Ran, type Workbench } from './workbench.ts'

const scriptsOf = (document: string) =>
  blocksOf(readDocument(document)).filter(({ language }) => language === 'sh')

const walked = documents().filter(document => scriptsOf(document).length > 0)
/** These lead from nothing to a role; the others are for somebody who has one. */
const fromNothing = ['README.md', 'docs/setup.md']

/** The commands are for a POSIX shell; what they generate is tested on Windows as well, elsewhere. */
const isPosix = process.platform !== 'win32'
const describePosix = isPosix ? describe : describe.skip
const tools = isPosix ? await findTools() : { aws: null, terraform: null }
const missing = Object.entries(tools).flatMap(([name, found]) => (found === null ? [name] : []))
const unchecked = missing.length === 0 ? '' : ` (not on this machine, so not checked: ${missing.join(', ')})`

interface Walk {
  /** Of each script, by the line it begins in. */
  readonly ran: ReadonlyMap<number, Ran>
  readonly calls: PaperAccount['calls']
}

const walk = async (document: string): Promise<Walk> => {
  const account = await openAccount(fromNothing.includes(document) ? [] : ['deploy', 'audit'])
  const bench = openWorkbench(account.url, tools)
  const snapshot = serializeSnapshot(sampleAccount(new Date()))
  writeFileSync(path.join(bench.directory, 'snapshot.json'), snapshot)
  const ran = new Map<number, Ran>()
  for (const { line, text } of scriptsOf(document)) ran.set(line, await bench.run(text))
  bench.remove()
  await account.close()
  return { ran, calls: account.calls }
}

describePosix(`the commands${unchecked}`, () => {
  const walks = new Map<string, Walk>()
  beforeAll(async () => {
    const all = walked.map(async document => walks.set(document, await walk(document)))
    await Promise.all(all)
  }, 240_000)

  const scripts = walked.flatMap(document => scriptsOf(document).map(({ line }) => ({ document, line })))
  it.each(scripts)('work as they stand, in their order: $document:$line', ({ document, line }) => {
    const { exitCode, stdout = '', stderr = '' } = walks.get(document)?.ran.get(line) ?? {}
    expect({ exitCode, said: exitCode === 0 ? '' : stdout + stderr }).toEqual({ exitCode: 0, said: '' })
  })

  it.each(walked)('give AWS policies that are policies: %s', document => {
    const written = walks
      .get(document)
      ?.calls.flatMap(({ params }) =>
        ['PolicyDocument', 'AssumeRolePolicyDocument'].flatMap(name => params.get(name) ?? []),
      )
    for (const text of written ?? []) expect(parsePolicy(JSON.parse(text)).statements).not.toEqual([])
  })
})

const describeAws = tools.aws === null ? describe.skip : describePosix

describeAws('the account on paper', () => {
  let account: PaperAccount
  let bench: Workbench
  beforeAll(async () => {
    account = await openAccount(['deploy'])
    bench = openWorkbench(account.url, tools)
  })
  afterAll(async () => {
    bench.remove()
    await account.close()
  })

  const deploy =
    'aws cloudformation deploy --stack-name s --template-file examples/cloudformation/deploy-role.yml'
  it.each([
    ['a role that is not there yet', 'aws iam update-role --role-name audit', 'NoSuchEntity'],
    ['a second provider', `${deploy} --capabilities CAPABILITY_NAMED_IAM`, 'EntityAlreadyExists'],
    ['a misspelt option', 'aws iam get-role --rolename deploy', '--role-name'],
    ['a call that no document may make', 'aws iam delete-role --role-name deploy', 'DeleteRole'],
  ])('refuses %s', async (_, command, said) => {
    const { exitCode, stderr } = await bench.run(command)
    expect(exitCode).not.toBe(0)
    expect(stderr).toContain(said)
  })
})

describePosix('npm run demo', () => {
  it('does what it promises, and prints a command that works', async () => {
    const bench = openWorkbench('http://127.0.0.1', tools)
    const demo = await bench.run(`'${process.execPath}' sandbox/demo.ts`)
    expect(demo.stdout).not.toContain('✗')
    const [command = ''] = /npm run audit -- .+$/m.exec(demo.stdout) ?? []
    const { exitCode, stdout, stderr } = await bench.run(command)
    bench.remove()
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/^The audit found \d+/m),
    })
    expect(stdout).toMatch(/^Reports: .+$/m)
  })
})

describe('the explanation in README.md', () => {
  it('is what a job without its environment is told', () => {
    const [{ text } = { text: '' }] = blocksOf(readDocument('README.md')).filter(
      ({ language }) => language === 'text',
    )
    const { policy } = generateTrustPolicy(wishFor({ kind: 'environment', name: 'production', branch: null }))
    const told = explanationLines(diagnoseJob(denied({}, { refusal: null, ...known(policy) })))
    expect(told.join('\n')).toContain(text.trimEnd())
  })
})
