// When waivers end.
import { describe, expect, it } from '@jest/globals'
import { expiryInstant } from '../../../src/audit/waivers/expiry.ts'

describe('the end of a waiver', () => {
  it.each([
    ['2026-12-31', '2027-01-01T00:00:00.000Z'],
    ['2028-02-29', '2028-03-01T00:00:00.000Z'],
    ['2026-12-31T18:00:00Z', '2026-12-31T18:00:00.000Z'],
    ['2026-12-31T18:00Z', '2026-12-31T18:00:00.000Z'],
    ['2026-12-31T18:00:00.250+02:00', '2026-12-31T16:00:00.250Z'],
  ])('of %s is %s', (written, instant) => {
    expect(expiryInstant(written)?.toISOString()).toBe(instant)
  })

  it.each([
    ['2026-02-30'],
    ['2027-02-29'],
    ['2026-13-01'],
    ['2026-12-31T25:00:00Z'],
    ['2026-12-31T18:00:00'],
    ['2026-12-31 18:00'],
    ['31.12.2026'],
    ['tomorrow'],
    [''],
  ])('cannot be %j', written => {
    expect(expiryInstant(written)).toBeNull()
  })
})
