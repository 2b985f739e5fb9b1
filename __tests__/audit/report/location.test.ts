// Where alerts point to: always a file as the repository names it.
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { alertLocation } from '../../../src/audit/report/location.ts'

const workspace = path.resolve('work', 'octo-repo')
const workflow = 'octo-org/octo-repo/.github/workflows/audit.yml@refs/heads/main'

describe('the location of alerts', () => {
  it.each([
    ['conf/audit.yml', 'conf/audit.yml'],
    ['./conf/audit.yml', 'conf/audit.yml'],
    ['conf/../audit.yml', 'audit.yml'],
    ['..audit.yml', '..audit.yml'],
    [path.join(workspace, 'conf', 'audit.yml'), 'conf/audit.yml'],
  ])('is the configuration %s as %s', (config, location) => {
    expect(alertLocation(config, workspace, workflow)).toBe(location)
  })

  it.each([null, '../shared/audit.yml', path.resolve('elsewhere', 'audit.yml')])(
    'is the workflow where the configuration is %s',
    config => {
      expect(alertLocation(config, workspace, workflow)).toBe('.github/workflows/audit.yml')
    },
  )

  it.each([undefined, '', 'nonsense'])('is the default configuration without a workflow (%s)', ref => {
    expect(alertLocation(null, workspace, ref)).toBe('.github/keyless-aws.yml')
  })
})
