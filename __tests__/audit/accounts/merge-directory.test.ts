// Reports that are there to be merged, and cannot be read.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mergeDirectory } from '../../../src/audit/accounts/merge-directory.ts'
import { readInputs } from '../../../src/inputs.ts'
import { thrown } from '../../fixtures/thrown.ts'
import { unprivileged } from '../../fixtures/unprivileged.ts'

const { inputs } = readInputs({ 'INPUT_AWS-REGION': 'eu-central-1' })
const now = new Date('2026-11-21T12:00:00Z')
const onPosix = process.platform === 'win32' ? it.skip : it

let directory: string
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'keyless-merge-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

describe('merging a directory', () => {
  onPosix('names the report that its user may not read', async () => {
    const file = path.join(directory, 'audit.json')
    writeFileSync(file, '{}', { mode: 0o000 })
    chmodSync(directory, 0o755)
    expect(await unprivileged(() => thrown(mergeDirectory(directory, inputs, now)))).toMatchObject({
      code: 'merge-invalid',
      message: `The report ${file} cannot be read (EACCES).`,
    })
  })
})
