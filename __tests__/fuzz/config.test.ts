// Fuzzing: the configuration of the audit.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseConfig } from '../../src/audit/config/index.ts'
import { accepted, fuzzing, hostile, PATIENCE, tooLongAt } from './fuzzing.ts'

const known = { rules: ['access-key-not-rotated', 'role-unused'], waiverRules: ['waiver-unused'] }
const config = `thresholds:
  access-key-max-age: 60
rules:
  role-unused: {enabled: false, severity: low}
waivers:
  - rule: access-key-not-rotated
    resource: "ci-*"
    account: 111122223333
    reason: Being replaced
    expires: 2027-01-31
`
const read = (text: string) => accepted(['config-invalid'], () => parseConfig(text, 'keyless-aws.yml', known))

describe('a configuration', () => {
  it(
    'is whole, or refused with a line of the file for every problem',
    () => {
      fc.assert(
        fc.property(hostile(config, config.replaceAll('\n', '\r\n')), text => {
          for (const { rule, expires, line } of read(text)?.waivers ?? []) {
            expect([...known.rules, ...known.waiverRules]).toContain(rule)
            expect(Number.isNaN(Date.parse(expires))).toBe(false)
            expect(line).toBeGreaterThan(0)
          }
        }),
        fuzzing,
      )
    },
    PATIENCE,
  )

  it.each([
    ['nested lists', (size: number) => '['.repeat(size)],
    ['nested maps', (size: number) => '{a: '.repeat(size)],
    ['hyphens', (size: number) => '- '.repeat(size)],
    ['keys', (size: number) => Array.from({ length: size / 20 }, (_, index) => `k${index}: 1`).join('\n')],
    ['spaces', (size: number) => `a:${' '.repeat(size)}#`],
    ['quotation marks', (size: number) => '"'.repeat(size)],
    ['line ends', (size: number) => `a: |${'\n'.repeat(size)}`],
  ])('of many %s is read in time that grows with its length', (_, textOf) => {
    expect(tooLongAt(textOf, read)).toBeNull()
  })
})
