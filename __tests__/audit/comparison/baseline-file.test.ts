// Earlier reports as files: what is read, what is passed by, what is refused.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { reportNotAudited } from '../../../src/audit/accounts/not-audited.ts'
import { loadBaselines } from '../../../src/audit/comparison/baseline-file.ts'
import { inventoryOf } from '../../../src/audit/comparison/inventory.ts'
import { merge } from '../../../src/audit/merge.ts'
import { json } from '../../../src/audit/report/json.ts'
import { redact } from '../../../src/audit/report/redact.ts'
import type { Report } from '../../../src/audit/report/report.ts'
import { merging } from '../../fixtures/accounts.ts'
import { ACCOUNT, account, finding, report, user } from '../../fixtures/findings.ts'
import { buildSnapshot } from '../../fixtures/snapshot-builder.ts'
import { thrown } from '../../fixtures/thrown.ts'
import { unprivileged } from '../../fixtures/unprivileged.ts'

const onPosix = process.platform === 'win32' ? it.skip : it

let directory: string
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'keyless-baseline-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const write = (name: string, text: string): string => {
  const file = path.join(directory, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

const made = (generated: string, given: Partial<Report> = {}, findings = [finding()]): string =>
  json(report(findings, { ...given, times: { ...report([]).times, generated } }))

describe('a report', () => {
  it('gives what was open, by fingerprint, when it was made, and the inventory', async () => {
    const inventory = inventoryOf(buildSnapshot({}, new Date('2026-11-20T12:00:00Z')))
    const passed = finding({ status: 'pass', resource: user('bob') })
    const file = write('audit.json', made('2026-11-20T12:00:00.000Z', { inventory }, [finding(), passed]))
    const { byAccount, notices } = await loadBaselines(file)
    const { rule, title, severity, resource, fingerprint } = finding()
    expect([...byAccount.keys(), notices]).toEqual([ACCOUNT, []])
    expect(byAccount.get(ACCOUNT)).toMatchObject({ generated: '2026-11-20T12:00:00.000Z', inventory })
    expect([...(byAccount.get(ACCOUNT)?.open ?? [])]).toEqual([
      [fingerprint, { rule, title, severity, account: ACCOUNT, resource, fingerprint }],
    ])
  })

  it('hands on what could not be judged when it was made', async () => {
    const { rule, title, severity, resource, fingerprint } = finding()
    const known = { rule, title, severity, account: ACCOUNT, resource, fingerprint }
    const comparison = {
      baseline: '2026-11-19T12:00:00.000Z',
      new: 0,
      unchanged: 0,
      resolved: [],
      unjudged: [known],
    }
    const error = finding({ status: 'error', resource: account })
    const { byAccount } = await loadBaselines(
      write('audit.json', made('2026-11-20T12:00:00Z', { comparison }, [error])),
    )
    expect(byAccount.get(ACCOUNT)?.open.get(fingerprint)).toEqual(known)
  })

  it('about several accounts gives one of each, with its own findings', async () => {
    const other = '444455556666'
    const entry = (account: string) => ({
      ...JSON.parse(made('2026-11-20T12:00:00.000Z')),
      account,
      results: undefined,
    })
    const value = {
      ...JSON.parse(
        made('2026-11-20T12:00:00.000Z', {}, [finding(), finding({ account: other, rule: 'x' })]),
      ),
      accounts: [entry(ACCOUNT), entry(other)],
    }
    const { byAccount } = await loadBaselines(write('audit.json', JSON.stringify(value)))
    expect([...byAccount].map(([id, { open }]) => [id, [...open.values()].map(({ rule }) => rule)])).toEqual([
      [ACCOUNT, ['access-key-not-rotated']],
      [other, ['x']],
    ])
  })

  it('of a release without comparison and inventory is as good', async () => {
    const older = JSON.parse(made('2026-11-20T12:00:00.000Z'))
    delete older.comparison
    delete older.inventory
    older.somethingElse = true
    const { byAccount } = await loadBaselines(write('audit.json', JSON.stringify(older)))
    expect(byAccount.get(ACCOUNT)).toMatchObject({ inventory: null })
    expect(byAccount.get(ACCOUNT)?.open.size).toBe(1)
  })

  it.each<[string, (value: Record<string, unknown>) => unknown, RegExp]>([
    [
      'another version',
      value => ({ ...value, version: 2 }),
      /is of version 2, and this action reads version 1/,
    ],
    ['another tool', value => ({ ...value, tool: { name: 'other' } }), /is no report of this action/],
    ['no object', () => [1], /is no report of this action/],
    ['a damaged result', value => ({ ...value, results: [{}] }), /is damaged at \/results\/0: it must have/],
    [
      'a damaged time',
      value => ({ ...value, times: { generated: 'soon' } }),
      /damaged at \/times\/generated/,
    ],
    [
      'a damaged inventory',
      value => ({ ...value, inventory: { users: [{}] } }),
      /damaged at \/inventory\/users\/0/,
    ],
  ])('with %s is refused', async (_, spoil, message) => {
    const file = write('audit.json', JSON.stringify(spoil(JSON.parse(made('2026-11-20T12:00:00Z')))))
    const error = (await thrown(loadBaselines(file))) as Error
    expect(error).toMatchObject({ code: 'baseline-invalid' })
    expect(error.message).toMatch(message)
    expect(error.message).toContain(file)
  })

  it('that is redacted is refused, and says why', async () => {
    const file = write('audit.json', json(redact(report([finding()]), [])))
    expect(((await thrown(loadBaselines(file))) as Error).message).toMatch(/is redacted/)
  })

  it('that was cut short is refused', async () => {
    const file = write('audit.json', made('2026-11-20T12:00:00Z').slice(0, 400))
    expect(((await thrown(loadBaselines(file))) as Error).message).toMatch(
      /is not JSON; perhaps it was cut short/,
    )
  })
})

describe('a directory', () => {
  it('gives the newest report of each account, however deep it lies', async () => {
    write('a/audit.json', made('2026-11-18T12:00:00.000Z'))
    write('b/c/audit.json', made('2026-11-20T12:00:00.000Z'))
    write('d/audit.json', made('2026-11-19T12:00:00.000Z'))
    write('e/audit.json', made('2026-11-21T12:00:00.000Z', { account: '444455556666' }))
    const { byAccount, notices } = await loadBaselines(directory)
    expect([...byAccount].map(([id, { generated }]) => [id, generated])).toEqual(
      expect.arrayContaining([
        [ACCOUNT, '2026-11-20T12:00:00.000Z'],
        ['444455556666', '2026-11-21T12:00:00.000Z'],
      ]),
    )
    expect([byAccount.size, notices]).toEqual([2, []])
  })

  it('knows nothing of an account that nobody could audit, and what was known before of one that has an older report', async () => {
    const failure = { message: 'The account was not audited.', remedy: '', explanation: [] }
    const target = { accountId: ACCOUNT, partition: 'aws' }
    write('b/audit.json', json(merge([reportNotAudited(target, failure, null, merging())], merging())))
    expect((await loadBaselines(directory)).byAccount.size).toBe(0)
    write('a/audit.json', made('2026-11-18T12:00:00.000Z'))
    expect((await loadBaselines(directory)).byAccount.get(ACCOUNT)?.open.size).toBe(1)
  })

  it('passes by what is no report, and names reports that cannot be used', async () => {
    write('audit.json', made('2026-11-20T12:00:00.000Z'))
    write('snapshot.json', '{"version":1,"accountId":"111122223333"}')
    write('audit.sarif', '{}')
    write('notes.txt', 'hello')
    const broken = write('old/audit.json', '{')
    const newer = write(
      'new/audit.json',
      JSON.stringify({ ...JSON.parse(made('2026-11-21T12:00:00Z')), version: 7 }),
    )
    const { byAccount, notices } = await loadBaselines(directory)
    expect(byAccount.get(ACCOUNT)?.generated).toBe('2026-11-20T12:00:00.000Z')
    expect(notices).toEqual([
      expect.stringContaining(`${newer} is of version 7`),
      expect.stringContaining(`${broken} is not JSON`),
    ])
  })

  onPosix('that holds another one that its user may not read is refused, and says why', async () => {
    const closed = path.join(directory, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o000)
    chmodSync(directory, 0o755)
    expect(await unprivileged(() => thrown(loadBaselines(directory)))).toMatchObject({
      code: 'baseline-invalid',
      message: `The baseline ${closed} cannot be read (EACCES).`,
    })
    chmodSync(closed, 0o700)
  })

  it('that is empty, or not there, is how the first run finds it', async () => {
    for (const location of [
      directory,
      path.join(directory, 'missing'),
      path.join(write('file', ''), 'below'),
    ])
      expect(await loadBaselines(location)).toEqual({ byAccount: new Map(), notices: [] })
  })
})
