// Where the configuration is read from.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { loadConfig } from '../../../src/audit/config/file.ts'
import { defaultConfig } from '../../../src/audit/config/index.ts'

const known = { rules: ['role-unused'], waiverRules: [] }

describe('the configuration of a workspace', () => {
  let workspace = ''
  beforeAll(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'config-'))
    await mkdir(join(workspace, 'empty'))
    await mkdir(join(workspace, '.github'))
    await writeFile(join(workspace, '.github', 'keyless-aws.yml'), 'thresholds: {role-unused: 7}')
    await writeFile(join(workspace, 'other.yml'), 'thresholds: {role-unused: 8}')
  })
  afterAll(() => rm(workspace, { recursive: true }))

  it('is .github/keyless-aws.yml unless another file is asked for', async () => {
    expect((await loadConfig(workspace, null, known)).settings.thresholds.roleUnused).toBe(7)
    expect((await loadConfig(workspace, 'other.yml', known)).settings.thresholds.roleUnused).toBe(8)
  })

  it('is the default where that file does not exist', async () => {
    expect(await loadConfig(join(workspace, 'empty'), null, known)).toBe(defaultConfig)
  })

  it('must exist when it was asked for', async () => {
    await expect(loadConfig(workspace, 'missing.yml', known)).rejects.toMatchObject({
      code: 'config-invalid',
      message: 'missing.yml cannot be read: it does not exist (is the repository checked out?).',
    })
  })

  it('must be a file', async () => {
    await expect(loadConfig(workspace, 'empty', known)).rejects.toMatchObject({ code: 'config-invalid' })
  })
})
