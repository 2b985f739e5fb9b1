import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { credentialReportCsv, type ReportLine, renderReport } from '../../../sandbox/credential-report-csv.ts'
import { parseCredentialReport, requiredColumns } from '../../../src/audit/collect/credential-report.ts'
import type { CredentialReportRow } from '../../../src/audit/snapshot/index.ts'
import { KeylessError } from '../../../src/errors.ts'

const GENERATED = '2026-11-21T11:00:00.000Z'

const root: ReportLine = {
  user: '<root_account>',
  arn: 'arn:aws:iam::111122223333:root',
  user_creation_time: '2020-01-01T00:00:00Z',
  password_enabled: 'not_supported',
  password_last_used: 'no_information',
  password_last_changed: 'not_supported',
  password_next_rotation: 'not_supported',
  mfa_active: 'true',
  access_key_1_active: 'false',
  access_key_2_active: 'false',
  cert_1_active: 'false',
  cert_2_active: 'false',
}
const alice: ReportLine = {
  ...root,
  user: 'alice',
  arn: 'arn:aws:iam::111122223333:user/alice',
  password_enabled: 'true',
}

const parse = (...lines: readonly ReportLine[]) => parseCredentialReport(renderReport(lines), GENERATED)

function onlyUser(line: ReportLine): CredentialReportRow {
  const [row] = parse(root, { ...alice, ...line }).users
  if (row === undefined) throw new Error('the report has no user')
  return row
}

function failure(csv: string): KeylessError {
  try {
    parseCredentialReport(csv, GENERATED)
  } catch (error) {
    if (error instanceof KeylessError) return error
    throw error
  }
  throw new Error('the report was accepted')
}

describe('a credential report', () => {
  it('keeps root apart from the users', () => {
    const report = parse(root, alice)
    expect(report.root?.arn).toBe('arn:aws:iam::111122223333:root')
    expect(report.users.map(row => row.user)).toEqual(['alice'])
    expect(report).toMatchObject({ generatedAt: GENERATED, reused: false, unreadable: [] })
  })

  it('has no root when AWS left that row out', () => {
    expect(parse(alice).root).toBeNull()
  })

  it.each(['a,b', 'say "hi"', 'x+y=z@example.com', ' spaced '])('reads the user name %j as it is', user => {
    expect(onlyUser({ user }).user).toBe(user)
  })

  it.each([
    ['2026-11-01T10:20:30Z', '2026-11-01T10:20:30.000Z'],
    ['2026-11-01T10:20:30+00:00', '2026-11-01T10:20:30.000Z'],
    ['2026-11-01T10:20:30.120Z', '2026-11-01T10:20:30.120Z'],
  ])('reads the date %s', (raw, at) => {
    expect(onlyUser({ password_last_used: raw }).passwordLastUsed).toEqual({ at, raw })
  })

  it.each(['N/A', 'no_information', 'not_supported', ''])('remembers why there is no date: %j', raw => {
    const report = parse(root, { ...alice, password_last_used: raw })
    expect(report.users[0]?.passwordLastUsed).toEqual({ at: null, raw })
    expect(report.unreadable).toEqual([])
  })

  it.each([
    ['true', true],
    ['TRUE', true],
    ['False', false],
    ['not_supported', null],
  ])('reads password_enabled %s', (raw, expected) => {
    expect(onlyUser({ password_enabled: raw }).passwordEnabled).toBe(expected)
  })

  it.each([
    ['password_last_used', 'yesterday'],
    ['password_last_used', '2026-02-31T00:00:00Z'],
    ['password_last_used', '2026-02-01T24:00:00Z'],
    ['password_last_used', '2026-02-01T00:00:00+02:00'],
    ['mfa_active', 'yes'],
    ['mfa_active', ''],
    ['access_key_2_active', '1'],
  ] as const)('notes that %s holds %j, which cannot be read', (column, value) => {
    const report = parse(root, { ...alice, [column]: value })
    expect(report.unreadable).toEqual([{ user: 'alice', column, value }])
    expect(report.users).toHaveLength(1)
  })

  it('tells an inactive key from an empty slot by its date', () => {
    const row = onlyUser({ access_key_1_active: 'false', access_key_1_last_rotated: '2026-01-01T00:00:00Z' })
    expect(row.accessKeys.map(key => [key.active, key.lastRotated.at])).toEqual([
      [false, '2026-01-01T00:00:00.000Z'],
      [false, null],
    ])
  })

  it.each(['N/A', 'no_information', 'not_supported'])(
    'takes %s for an empty slot, but not beside a date, where there is a key or a certificate',
    sentinel => {
      const created = '2026-01-01T00:00:00Z'
      const report = parse(root, {
        ...alice,
        access_key_1_active: sentinel,
        access_key_2_active: sentinel,
        access_key_2_last_rotated: created,
        cert_1_active: sentinel,
        cert_1_last_rotated: created,
        cert_2_active: sentinel,
      })
      expect(report.unreadable).toEqual([
        { user: 'alice', column: 'access_key_2_active', value: sentinel },
        { user: 'alice', column: 'cert_1_active', value: sentinel },
      ])
    },
  )

  it('reads where and with what a key was last used', () => {
    const row = onlyUser({
      access_key_2_active: 'true',
      access_key_2_last_rotated: '2026-01-01T00:00:00Z',
      access_key_2_last_used_date: '2026-11-20T00:00:00Z',
      access_key_2_last_used_service: 's3',
    })
    expect(row.accessKeys[1]).toMatchObject({ active: true, lastUsedRegion: null, lastUsedService: 's3' })
  })

  it('reads the column that only some reports have', () => {
    expect(onlyUser({}).additionalCredentials).toBeNull()
    expect(onlyUser({ additional_credentials_info: '1 more access key' }).additionalCredentials).toBe(
      '1 more access key',
    )
  })

  it('finds columns by name, in any order and beside unknown ones', () => {
    const columns = ['new_column', ...requiredColumns.toReversed()]
    const cells = columns.map(column => (alice as Record<string, string>)[column] ?? 'N/A')
    const report = parseCredentialReport(`${columns.join(',')}\n${cells.join(',')}`, GENERATED)
    expect(report.users[0]).toEqual(onlyUser({}))
  })

  it('is refused with the names of the columns it lacks', () => {
    const error = failure('user,arn\nalice,arn:aws:iam::111122223333:user/alice')
    expect(error.code).toBe('credential-report-malformed')
    expect(error.message).toContain('mfa_active')
    expect(error.message).not.toContain('alice')
  })

  it('is refused when a column stands there twice', () => {
    expect(failure(`${requiredColumns.join(',')},mfa_active`).message).toContain('mfa_active')
  })

  it.each([
    ['nothing at all', ''],
    ['a row cut short', `${requiredColumns.join(',')}\nalice,arn:aws:iam::111122223333:user/alice,2026-0`],
    ['an open quote', `${requiredColumns.join(',')}\n"alice`],
  ])('is refused when it is %s', (_, csv) => {
    expect(failure(csv).code).toBe('credential-report-malformed')
  })

  it('is read the same from any byte order mark, line end and trailing newline', () => {
    const csv = renderReport([root, alice])
    expect(parseCredentialReport(`\uFEFF${csv.replaceAll('\n', '\r\n')}\r\n`, GENERATED)).toEqual(
      parseCredentialReport(csv, GENERATED),
    )
  })

  it('either parses or is refused, whatever the text', () => {
    const header = requiredColumns.join(',')
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (text, withHeader) => {
        try {
          parseCredentialReport(withHeader ? `${header}\n${text}` : text, GENERATED)
        } catch (error) {
          expect(error).toMatchObject({ code: 'credential-report-malformed' })
        }
      }),
    )
  })

  it('survives being written and read again, whatever its cells hold', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('N/A', 'true', '2026-01-01T00:00:00Z'),
    )
    const line = fc.record(Object.fromEntries(requiredColumns.map(column => [column, cell])))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), lines => {
        const report = parse(...lines)
        const again = parseCredentialReport(credentialReportCsv(report), GENERATED)
        expect(again.users.map(row => [row.user, row.passwordLastUsed, row.mfaActive])).toEqual(
          report.users.map(row => [row.user, row.passwordLastUsed, row.mfaActive]),
        )
      }),
    )
  })
})
