// The findings seen from a framework.
import { describe, expect, it } from '@jest/globals'
import type { Status } from '../../../src/audit/finding.ts'
import { controlResults } from '../../../src/audit/report/control-results.ts'
import { finding, user } from '../../fixtures/findings.ts'

const about = (rule: string, status: Status, ...controls: string[]) =>
  finding({ rule, status, controls: { 'cis-5.0': controls }, resource: user(`${rule}-${status}`) })

describe('the controls of a framework', () => {
  it('come in the order of the framework', () => {
    const found = [about('a', 'pass', '1.10', '1.9'), about('b', 'pass', '1.2')]
    expect(controlResults(found, 'cis-5.0').map(({ control }) => control)).toEqual(['1.2', '1.9', '1.10'])
  })

  it.each<[Status[], Status]>([
    [['pass', 'fail', 'error'], 'fail'],
    [['pass', 'error', 'manual'], 'error'],
    [['pass', 'manual', 'waived'], 'manual'],
    [['pass', 'waived'], 'waived'],
    [['pass', 'not-applicable'], 'pass'],
    [['not-applicable'], 'not-applicable'],
  ])('with results %j are %s', (statuses, expected) => {
    const [control] = controlResults(
      statuses.map(status => about('a', status, '1.1')),
      'cis-5.0',
    )
    expect(control?.status).toBe(expected)
  })

  it('name their rules once and count what failed of what was judged', () => {
    const found = [about('a', 'fail', '1.1'), about('b', 'pass', '1.1'), about('b', 'error', '1.1')]
    expect(controlResults(found, 'cis-5.0')).toEqual([
      { control: '1.1', status: 'fail', rules: ['a', 'b'], failed: 1, judged: 2 },
    ])
  })

  it('are none where no rule answers the framework', () => {
    expect(controlResults([about('a', 'fail', '1.1')], 'pci-dss-4.0.1')).toEqual([])
  })
})
