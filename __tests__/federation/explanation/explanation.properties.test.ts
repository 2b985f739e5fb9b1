// Explanations stay harmless whatever the names in them are: in the log, in the summary, in the policy to paste.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { jsonText } from '../../../src/escape.ts'
import { explanationMarkdown } from '../../../src/federation/explanation/markdown.ts'
import { explanationLines } from '../../../src/federation/explanation/text.ts'
import type { Claims } from '../../../src/federation/token/claims.ts'
import { diagnoseJob, type Explanation } from '../../../src/policy/diagnose.ts'
import { denied, known } from '../../fixtures/denied-job.ts'
import { claimsFor, keyed, ROLE, trusting } from '../../fixtures/github-job.ts'

const LINES = 60
const seeded = { seed: 20261121, numRuns: 300 }

/** Claims in which everything that a repository's owner can choose is hostile. */
const hostileClaims = (name: string): Claims => {
  const claims = claimsFor()
  const sub = `repo:octo-org/octo-repo:environment:${name}`
  return { ...claims, sub, all: { ...claims.all, sub, environment: name, ref: name, job_workflow_ref: name } }
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '|',
        '`',
        '```',
        '<script>',
        '\n',
        '\r\n',
        '::error::x',
        '##[error]',
        '\u202e',
        '\u2028',
      ),
      { maxLength: 8 },
    )
    .map(parts => parts.join('')),
)

const explained = (name: string): Explanation =>
  diagnoseJob({
    ...denied(
      {},
      known(trusting({ StringEquals: keyed({ sub: `${name}x`, environment: [name, `${name}y`] }) })),
    ),
    claims: hostileClaims(name),
  })

describe('hostile names', () => {
  it('start no command of the runner, and no line of their own, in the log', () => {
    fc.assert(
      fc.property(hostile, name => {
        const lines = explanationLines(explained(name))
        expect(lines.length).toBeLessThan(LINES)
        for (const line of lines) {
          expect(line).not.toMatch(/^\s*::/)
          expect(line).not.toContain('##[')
          expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u)
        }
      }),
      seeded,
    )
  })

  it('leave the policy in the log what it is', () => {
    fc.assert(
      fc.property(hostile, name => {
        const explanation = explained(name)
        const lines = explanationLines(explanation)
        const start = lines.indexOf('The smallest trust policy that admits exactly this:') + 1
        const end = lines.findLastIndex(line => line === '}' || line.startsWith('{"Version"'))
        const { policy } = explanation.remedy
        expect(JSON.parse(lines.slice(start, end + 1).join('\n'))).toEqual(
          JSON.parse(JSON.stringify(policy).toWellFormed()),
        )
      }),
      seeded,
    )
  })

  it('break no table, no block and no sentence of the summary', () => {
    fc.assert(
      fc.property(hostile, name => {
        const text = explanationMarkdown(explained(name), ROLE)
        const blocks = text.split(/^`{3,}$/m)
        expect(blocks.length % 2).toBe(1)
        const outside = blocks.filter((_, index) => index % 2 === 0).join('\n')
        // The only HTML is ours.
        expect(outside.replace(/<\/?code>|<br>/g, '')).not.toMatch(/[<>]/)
        expect(text).not.toMatch(/^\s*::/m)
        for (const row of outside.split('\n').filter(line => line.startsWith('|')))
          expect([3, 5]).toContain(row.split('|').length - 1)
      }),
      seeded,
    )
  })
})

describe('jsonText', () => {
  it('gives the same document without anything invisible', () => {
    const value = { 'a\u202eb': '##[error] \u2028\u0085\u{feff}', c: '###[x' }
    const text = jsonText(JSON.stringify(value, null, 2))
    expect(JSON.parse(text)).toEqual(value)
    expect(text).not.toMatch(/##\[|[\u0085\u2028\u202e\ufeff]/)
  })
})
