// SARIF for code scanning: valid, stable, within limits.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import type { Finding } from '../../../src/audit/finding.ts'
import { MOST_RESULTS, sarif } from '../../../src/audit/report/sarif.ts'
import { account, finding, hostileNames, report, user } from '../../fixtures/findings.ts'

const schemaFile = join(
  import.meta.dirname,
  '../../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
)

/** The published schema is draft-04; its only differences to draft-07 here are the two keywords for its own name. */
function sarifSchema(): object {
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'))
  return schema
}

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const isValid = ajv.compile(sarifSchema())

const options = { location: '.github/keyless-aws.yml' }
const runOf = (findings: readonly Finding[]) => JSON.parse(sarif(report(findings), options)).runs[0]

describe('the SARIF report', () => {
  it('is valid SARIF 2.1.0, whatever names hold', () => {
    const found = [
      finding(),
      finding({ rule: 'denied', status: 'error', resource: account }),
      ...hostileNames.map(name => finding({ rule: 'hostile', resource: user(name), message: name })),
    ]
    isValid(JSON.parse(sarif(report(found), options)))
    expect(isValid.errors).toBeNull()
  })

  it('holds what code scanning asks for in each result', () => {
    expect(runOf([finding()]).results).toEqual([
      {
        ruleId: 'access-key-not-rotated',
        ruleIndex: 0,
        level: 'warning',
        message: {
          text: 'user alice in account 111122223333 violates: Access keys are rotated. ARN: arn:aws:iam::111122223333:user/alice',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: '.github/keyless-aws.yml' },
              region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
            },
            logicalLocations: [{ name: 'alice', fullyQualifiedName: 'arn:aws:iam::111122223333:user/alice' }],
          },
        ],
        partialFingerprints: {
          primaryLocationLineHash: finding().fingerprint,
          'keylessAwsFinding/v1': finding().fingerprint,
        },
      },
    ])
  })

  it('keeps a result the same from day to day', () => {
    const today = runOf([finding()]).results
    const tomorrow = runOf([
      finding({ message: 'The access key of alice is 121 days old.', evidence: { ageDays: 121 } }),
    ])
    expect(tomorrow.results).toEqual(today)
  })

  it.each([
    ['critical', 'error', '9.5'],
    ['high', 'error', '8.0'],
    ['medium', 'warning', '5.5'],
    ['low', 'note', '3.0'],
    ['informational', 'note', undefined],
  ] as const)('shows severity %s as level %s and score %s', (severity, level, score) => {
    const run = runOf([finding({ severity })])
    expect(run.results[0].level).toBe(level)
    expect(run.tool.driver.rules[0].defaultConfiguration.level).toBe(level)
    expect(run.tool.driver.rules[0].properties['security-severity']).toBe(score)
  })

  it('describes rules with help in Markdown, controls and at most ten tags', () => {
    const controls = { 'nist-800-53-r5': Array.from({ length: 20 }, (_, index) => `AC-${index}`) }
    const [rule] = runOf([finding({ controls, title: 'T'.repeat(2000) })]).tool.driver.rules
    expect(rule).toMatchObject({ id: 'access-key-not-rotated', name: 'AccessKeyNotRotated' })
    expect(rule.help.markdown).toContain('## Remedy\n\nMake a new key')
    expect(rule.help.markdown).toContain('- NIST SP 800-53 Revision 5: AC-0, AC-1')
    expect(rule.properties.tags).toHaveLength(10)
    expect(rule.shortDescription.text).toHaveLength(1024)
  })

  it('makes alerts of failed findings only, and notifications of what could not be evaluated', () => {
    const statuses = ['pass', 'waived', 'manual', 'not-applicable', 'error'] as const
    const run = runOf(statuses.map(status => finding({ rule: status, status, message: `${status}.` })))
    expect(run.results).toEqual([])
    expect(run.invocations[0].executionSuccessful).toBe(false)
    expect(run.invocations[0].toolExecutionNotifications).toEqual([
      { level: 'error', message: { text: 'error.' }, associatedRule: { id: 'error' } },
    ])
  })

  it('keeps accounts apart by category', () => {
    expect(runOf([]).automationDetails).toEqual({ id: 'keyless-aws/111122223333/' })
  })

  it('makes a URI of the location', () => {
    const text = sarif(report([finding()]), { location: '.github/work flows/a#b.yml' })
    const { uri } = JSON.parse(text).runs[0].results[0].locations[0].physicalLocation.artifactLocation
    expect(uri).toBe('.github/work%20flows/a%23b.yml')
  })

  it('keeps the worst of more results than GitHub takes, and says how many are left out', () => {
    const found = Array.from({ length: MOST_RESULTS + 5 }, (_, index) =>
      finding({ resource: user(`user-${index}`), severity: index === 0 ? 'critical' : 'low' }),
    )
    const run = runOf(found)
    expect(run.results).toHaveLength(MOST_RESULTS)
    expect(run.results[0].level).toBe('error')
    expect(run.invocations[0].toolExecutionNotifications).toEqual([
      { level: 'warning', message: { text: '5 results left out: too many for GitHub.' } },
    ])
  })

  it('leaves out the mildest when the compressed file would be too large', () => {
    const digest = (text: string) => createHash('sha512').update(text).digest('base64')
    const found = Array.from({ length: 2_000 }, (_, index) =>
      finding({ resource: { type: 'user', name: `u${index}`, arn: digest(`${index}`) } }),
    )
    const text = sarif(report(found), { ...options, maxBytes: 50_000 })
    const [run] = JSON.parse(text).runs
    expect(gzipSync(text).length).toBeLessThanOrEqual(50_000)
    expect(run.results.length).toBeGreaterThan(100)
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toBe(
      `${(2_000 - run.results.length).toLocaleString('en-US')} results left out: too many for GitHub.`,
    )
  })
})
