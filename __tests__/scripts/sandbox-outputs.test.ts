// What a workflow learns from the sandbox's print, on each of the runner's systems.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'

const script = path.resolve(import.meta.dirname, '../../scripts/sandbox-outputs.ts')
const directory = mkdtempSync(path.join(tmpdir(), 'keyless-outputs-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const variables = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:1/idtoken?api-version=2.0',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'eyJ.e30.sig',
  AWS_REGION: 'eu-central-1',
  AWS_ENDPOINT_URL_STS: 'http://127.0.0.1:2',
  AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:3',
}

describe('the outputs of the sandbox', () => {
  it.each([
    ['POSIX', (name: string, value: string) => `export ${name}='${value}'`],
    ['Windows', (name: string, value: string) => `$env:${name} = '${value}'`],
  ])('are the URLs of its services and the request for a token, as printed on %s', (system, assignment) => {
    const log = path.join(directory, system)
    const lines = Object.entries(variables).map(([name, value]) => assignment(name, value))
    writeFileSync(log, ['# GitHub and AWS are up.', ...lines, '# then:'].join('\n'))
    const printed = execFileSync(process.execPath, [script, log], { encoding: 'utf8' })
    expect(printed.trim().split(/\r?\n/)).toEqual([
      'sts=http://127.0.0.1:2',
      'dynamodb=http://127.0.0.1:3',
      'token-url=http://127.0.0.1:1/idtoken?api-version=2.0',
      'request-token=eyJ.e30.sig',
    ])
  })
})
