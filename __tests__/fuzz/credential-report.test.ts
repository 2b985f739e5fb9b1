// Fuzzing: the credential report.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseCredentialReport, requiredColumns } from '../../src/audit/collect/credential-report.ts'
import { accepted, fuzzing, hostile, PATIENCE, tooLongAt } from './fuzzing.ts'

const GENERATED = '2026-11-21T11:00:00.000Z'
const header = requiredColumns.join(',')
const row = (user: string): string =>
  requiredColumns
    .map(column =>
      column === 'user' ? user : column.endsWith('_active') ? 'true' : '2026-01-01T00:00:00+00:00',
    )
    .join(',')
const report = [header, row('<root_account>'), row('ann'), row('"b,ob"')].join('\n')

const read = (csv: string) =>
  accepted(['credential-report-malformed'], () => parseCredentialReport(csv, GENERATED))

describe('a credential report', () => {
  it(
    'has users with names and dates that are dates, or is malformed',
    () => {
      fc.assert(
        fc.property(hostile(report, `${report}\r\n`, `\uFEFF${report}`), csv => {
          for (const { createdAt } of read(csv)?.users ?? [])
            if (createdAt !== null) expect(new Date(createdAt).toISOString()).toBe(createdAt)
        }),
        fuzzing,
      )
    },
    PATIENCE,
  )

  it(
    'cut short anywhere is malformed, or lacks whole rows or says which cells it cannot read',
    () => {
      const whole = parseCredentialReport(report, GENERATED)
      fc.assert(
        fc.property(fc.nat({ max: report.length - 1 }), length => {
          const cut = read(report.slice(0, length))
          if (cut === null || cut.unreadable.length > 0) return
          const names = cut.users.map(({ user }) => user)
          expect(whole.users.map(({ user }) => user).slice(0, names.length)).toEqual(names)
        }),
        fuzzing,
      )
    },
    PATIENCE,
  )

  it.each([
    ['rows', (size: number) => `${header}\n${`${row('ann')}\n`.repeat(size / 20)}`],
    ['columns', (size: number) => `${header}${',x'.repeat(size)}`],
    ['quotation marks', (size: number) => `${header}\n${'"'.repeat(size)}`],
    ['empty lines', (size: number) => `${header}${'\n'.repeat(size)}`],
    ['one cell', (size: number) => `${header}\n${'x'.repeat(size)}`],
  ])('of many %s is read in time that grows with its length', (_, textOf) => {
    expect(tooLongAt(textOf, read)).toBeNull()
  })
})
