// From findings to pass, fail or incomplete.
import { describe, expect, it } from '@jest/globals'
import { decide, type FailOn } from '../../src/audit/decision.ts'
import type { Severity, Status } from '../../src/audit/finding.ts'
import { finding } from '../fixtures/findings.ts'

type Case = [found: string, failOn: FailOn, failOnError: boolean, result: string]

/** `fail:high error:low` → findings of these statuses and severities. */
const parse = (found: string) =>
  found
    .split(' ')
    .filter(Boolean)
    .map(word => word.split(':') as [Status, Severity])
    .map(([status, severity]) => finding({ status, severity }))

describe('the decision', () => {
  it.each<Case>([
    ['', 'high', true, 'pass'],
    ['pass:critical not-applicable:critical', 'low', true, 'pass'],
    ['fail:critical', 'critical', true, 'fail'],
    ['fail:high', 'critical', true, 'pass'],
    ['fail:high', 'high', true, 'fail'],
    ['fail:medium', 'high', true, 'pass'],
    ['fail:medium', 'medium', true, 'fail'],
    ['fail:low', 'medium', true, 'pass'],
    ['fail:low', 'low', true, 'fail'],
    ['fail:informational', 'low', true, 'pass'],
    ['fail:critical error:critical', 'none', true, 'pass'],
    ['waived:critical manual:critical', 'low', true, 'pass'],
    ['error:high', 'high', true, 'incomplete'],
    ['error:high', 'high', false, 'pass'],
    ['error:medium', 'high', true, 'pass'],
    ['error:critical fail:high', 'high', true, 'fail'],
    ['error:critical fail:medium', 'high', true, 'incomplete'],
  ])('over «%s» with fail-on %s and fail-on-error %s is %s', (found, failOn, failOnError, result) => {
    expect(decide(parse(found), { failOn, failOnError, failOnNew: false }).result).toBe(result)
  })

  it.each([
    ['a new finding', [finding({ severity: 'high', change: 'new' })], 'fail', 1],
    ['a known finding', [finding({ severity: 'critical', change: 'unchanged' })], 'pass', 0],
    ['a new finding that is too mild', [finding({ severity: 'medium', change: 'new' })], 'pass', 0],
    ['findings when nothing was compared', [finding({ severity: 'critical' })], 'pass', 0],
    ['what could not be evaluated', [finding({ status: 'error', severity: 'high' })], 'incomplete', 0],
  ] as const)('with fail-on-new over %s', (_, findings, result, blocking) => {
    const options = { failOn: 'high', failOnError: true, failOnNew: true } as const
    expect(decide(findings, options)).toMatchObject({ result, blocking })
  })

  it('counts failures by severity, and everything by status', () => {
    const found = parse(
      'fail:critical fail:high fail:high fail:low waived:critical error:high pass:low pass:low manual:medium not-applicable:low',
    )
    expect(decide(found, { failOn: 'high', failOnError: true, failOnNew: false })).toEqual({
      result: 'fail',
      failOn: 'high',
      failOnError: true,
      failOnNew: false,
      counts: { critical: 1, high: 2, medium: 0, low: 1, informational: 0 },
      statuses: { fail: 4, error: 1, manual: 1, waived: 1, pass: 2, 'not-applicable': 1 },
      waived: 1,
      errors: 1,
      blocking: 3,
    })
  })
})
