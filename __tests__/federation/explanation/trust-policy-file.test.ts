// The trust policy from a file of the repository: what is read, and what is refused by name.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { KeylessError } from '../../../src/errors.ts'
import { readTrustPolicyFile } from '../../../src/federation/explanation/trust-policy-file.ts'
import { fakeRunner } from '../../fixtures/fake-runner.ts'
import { trusting } from '../../fixtures/github-job.ts'

let workspace: string
beforeAll(() => {
  workspace = mkdtempSync(path.join(tmpdir(), 'keyless-trust-'))
})
afterAll(() => rmSync(workspace, { recursive: true, force: true }))

const read = (file: string) => readTrustPolicyFile(file, fakeRunner({ GITHUB_WORKSPACE: workspace }))

const refusalOf = (file: string): Promise<KeylessError | null> =>
  read(file).then(
    () => null,
    error => error,
  )

const POLICY = JSON.stringify(trusting({ StringEquals: { 'aws:SourceVpc': 'vpc-1' } }))

describe('a trust policy file', () => {
  it.each([
    ['as text', POLICY],
    ['with a byte order mark', `\uFEFF${POLICY}`],
    ['with white space around it', `\n  ${POLICY}\n`],
  ])('is read relative to the workspace: %s', async (_name, text) => {
    mkdirSync(path.join(workspace, 'iam'), { recursive: true })
    writeFileSync(path.join(workspace, 'iam', 'trust.json'), text)
    const { document, source } = await read('iam/trust.json')
    expect(document.statements).toHaveLength(1)
    expect(source).toBe('the file iam/trust.json')
  })

  it.each([
    ['not JSON', 'Version: 2012-10-17', /is not JSON/],
    ['no policy', '{"Statements": []}', /Statements/],
    ['of another grammar', '{"Statement": [{"Effect": "allow"}]}', /Effect/],
  ])('is refused when it is %s', async (_name, text, problem) => {
    writeFileSync(path.join(workspace, 'bad.json'), text)
    const error = await refusalOf('bad.json')
    expect(error?.code).toBe('policy-invalid')
    expect(error?.message).toMatch(problem)
    expect(error?.message).toContain('trust-policy-file "bad.json"')
  })

  it('is refused when it is missing, a directory or too large', async () => {
    mkdirSync(path.join(workspace, 'folder'), { recursive: true })
    writeFileSync(path.join(workspace, 'large.json'), ' '.repeat(65_537))
    for (const [file, why] of [
      ['missing.json', /ENOENT/],
      ['folder', /is not a regular file|EISDIR|EPERM/],
      ['large.json', /65537 bytes/],
    ] as const) {
      const error = await refusalOf(file)
      expect(error?.code).toBe('trust-policy-file-unreadable')
      expect(error?.message).toMatch(why)
    }
  })

  const posix = process.platform === 'win32' ? it.skip : it

  posix('is refused when it is a symbolic link, whose target others may choose', async () => {
    writeFileSync(path.join(workspace, 'real.json'), POLICY)
    symlinkSync(path.join(workspace, 'real.json'), path.join(workspace, 'link.json'))
    const error = await refusalOf('link.json')
    expect(error).toMatchObject({ code: 'trust-policy-file-unreadable' })
    expect(error?.message).toContain('is a symbolic link')
  })
})
