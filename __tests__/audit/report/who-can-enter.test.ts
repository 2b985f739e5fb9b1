// The table of who can enter, as Markdown and as CSV.
import { describe, expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { whoCanEnterCsv, whoCanEnterSection } from '../../../src/audit/report/who-can-enter.ts'
import type { Entry } from '../../../src/audit/trust/who-can-enter.ts'

const entry = (given: Partial<Entry> = {}): Entry => ({
  role: 'deploy',
  roleArn: 'arn:aws:iam::111122223333:role/deploy',
  kind: 'github',
  issuer: 'token.actions.githubusercontent.com',
  who: 'any repository of acme',
  admitted: [{ who: 'any repository of acme', openness: 'closed' }],
  conditions: ['aud StringEquals sts.amazonaws.com', 'sub StringLike repo:acme/*'],
  privilege: 'admin',
  lastUsedAt: '2026-11-01T08:00:00.000Z',
  worst: { rule: 'gh-org-wide', severity: 'high' },
  ...given,
})

const rowsOf = (section: string): string[] => section.split('\n').filter(line => line.startsWith('| '))
const cellsOf = (row: string): number => row.split(' | ').length

describe('the section', () => {
  it('says who may enter which role, by which issuer, what that may do, and what is wrong', () => {
    const [, , row] = rowsOf(whoCanEnterSection([entry()]))
    expect(row).toContain(
      '| any repository of acme | `deploy` | `token.actions.githubusercontent.com` | do everything | 2026-11-01 | high: `gh-org-wide` |',
    )
  })

  it('tells roles of the same name in several accounts apart', () => {
    const other = 'arn:aws:iam::444455556666:role/deploy'
    const rows = rowsOf(whoCanEnterSection([entry(), entry({ roleArn: other })]))
    expect(rows[2]).toContain(`| \`${entry().roleArn}\` |`)
    expect(rows[3]).toContain(`| \`${other}\` |`)
  })

  it('has no finding and no last use where there is none', () => {
    const [, , row] = rowsOf(whoCanEnterSection([entry({ worst: null, lastUsedAt: null })]))
    expect(row).toContain('| do everything | not in 400 days |  |')
  })

  it('folds a long list and counts the rest', () => {
    const section = whoCanEnterSection(
      Array.from({ length: 200 }, (_, index) => entry({ role: `r-${index}` })),
    )
    expect(section).toContain('### Who can enter: 200 ways')
    expect(section).toContain('<summary>135 more</summary>')
    expect(section).toContain('… and 50 ways more in who-can-enter.csv.')
  })

  it('says so when nobody can, and when it is not known', () => {
    expect(whoCanEnterSection([])).toContain('Nobody from outside of the account.')
    expect(whoCanEnterSection(null)).toContain('Not known: the roles were not collected.')
  })

  it('stays a table whatever the names are', () => {
    const hostile = fc.string({ unit: 'grapheme' }).map(text => `${text}|<img>\n::set-output name=x::@team`)
    fc.assert(
      fc.property(hostile, hostile, hostile, (role, who, condition) => {
        const section = whoCanEnterSection([entry({ role, who, issuer: who, conditions: [condition] })])
        const rows = rowsOf(section)
        expect(rows.map(cellsOf)).toEqual([7, 7, 7])
        expect(section).not.toMatch(/<img|^\s*::|(^|[^&])@team/m)
      }),
      { seed: 20261121 },
    )
  })
})

describe('the spreadsheet', () => {
  it('has a line for each way in', () => {
    const lines: string[][] = parse(whoCanEnterCsv([entry(), entry({ worst: null, lastUsedAt: null })]))
    expect(lines).toEqual([
      [
        'role',
        'role arn',
        'kind',
        'issuer',
        'who',
        'openness',
        'conditions',
        'privilege',
        'last used',
        'worst severity',
        'worst rule',
      ],
      [
        'deploy',
        'arn:aws:iam::111122223333:role/deploy',
        'github',
        'token.actions.githubusercontent.com',
        'any repository of acme',
        'closed',
        'aud StringEquals sts.amazonaws.com; sub StringLike repo:acme/*',
        'admin',
        '2026-11-01T08:00:00.000Z',
        'high',
        'gh-org-wide',
      ],
      expect.arrayContaining(['deploy', 'admin', '']),
    ])
  })

  it('says how open the most open of those is that a way lets in', () => {
    const admitted = [
      { who: 'jobs of acme/app', openness: 'closed' },
      { who: 'any repository on GitHub', openness: 'anyone' },
    ] as const
    const [, line = []]: string[][] = parse(whoCanEnterCsv([entry({ admitted })]))
    expect(line[5]).toBe('anyone')
  })

  it('calculates nothing', () => {
    expect(whoCanEnterCsv([entry({ who: '=cmd()' })])).toContain(`"'=cmd()"`)
  })
})
