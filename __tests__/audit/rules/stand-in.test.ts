// A finding that stands in for another rule's answers for that rule's controls as well.
import { describe, expect, it } from '@jest/globals'
import { defaultSettings } from '../../../src/audit/config/settings.ts'
import { runRule } from '../../../src/audit/evaluate.ts'
import { toFindings } from '../../../src/audit/findings.ts'
import type { Rule } from '../../../src/audit/rule.ts'
import { accessKeyNeverUsed } from '../../../src/audit/rules/access-keys/access-key-never-used.ts'
import { accessKeyNotRotated } from '../../../src/audit/rules/access-keys/access-key-not-rotated.ts'
import { accessKeyUnused } from '../../../src/audit/rules/access-keys/access-key-unused.ts'
import { accessKeyVeryOld } from '../../../src/audit/rules/access-keys/access-key-very-old.ts'
import { buildSnapshot } from '../../fixtures/snapshot-builder.ts'

const now = new Date('2026-11-21T12:00:00Z')
const generatedAt = '2026-11-21T11:00:00Z'

/** What a rule finds on a key of that age that was never used. */
const findingOn = (rule: Rule, ageDays: number) => {
  const created = new Date(Date.parse(generatedAt) - ageDays * 86_400_000).toISOString()
  const line = {
    user: 'alice',
    access_key_1_active: 'true',
    access_key_1_last_rotated: created,
    access_key_1_last_used_date: 'N/A',
  }
  const snapshot = buildSnapshot({ report: [line] }, now)
  const [finding] = toFindings(rule, runRule(rule, snapshot, defaultSettings, now), '111122223333')
  return finding
}

describe('access-key-very-old', () => {
  it('answers for the controls of access-key-not-rotated, which is silent on such a key', () => {
    expect(findingOn(accessKeyNotRotated, 400)?.status).toBe('not-applicable')
    expect(findingOn(accessKeyVeryOld, 400)?.controls).toEqual(accessKeyNotRotated.controls)
  })

  it('says nothing about controls of a key that is young enough', () => {
    expect(findingOn(accessKeyVeryOld, 100)).toMatchObject({ status: 'pass', controls: {} })
  })
})

describe('access-key-never-used', () => {
  it('answers for the controls of access-key-unused once that would have failed', () => {
    expect(findingOn(accessKeyUnused, 45)?.status).toBe('not-applicable')
    expect(findingOn(accessKeyNeverUsed, 45)).toMatchObject({
      status: 'fail',
      controls: accessKeyUnused.controls,
    })
  })

  it('breaks no control while a key unused for that long would still pass', () => {
    expect(findingOn(accessKeyNeverUsed, 44)).toMatchObject({ status: 'fail', controls: {} })
  })
})
