// Which ways are left out beside others.
import { describe, expect, it } from '@jest/globals'
import { withoutRedundant } from '../../../src/audit/escalation/redundant.ts'
import { escalationSets } from '../../../src/audit/escalation/sets.ts'
import type { Severity } from '../../../src/audit/finding.ts'

const way = (id: string, severity: Severity) => {
  const set = escalationSets.find(one => one.id === id)
  if (set === undefined) throw new Error(`no set ${id}`)
  return { set, severity, powers: [] }
}
const left = (...ways: ReturnType<typeof way>[]): string[] => withoutRedundant(ways).map(({ set }) => set.id)

describe('withoutRedundant', () => {
  it('leaves out a set that contains a smaller one of the same severity', () => {
    expect(left(way('iam-002', 'high'), way('iam-003', 'high'))).toEqual(['iam-002'])
  })

  it('keeps it when it is graver, since it takes less for granted', () => {
    expect(left(way('codebuild-002', 'medium'), way('codebuild-001', 'high'))).toEqual([
      'codebuild-002',
      'codebuild-001',
    ])
  })

  it('leaves out what a wildcard stands for, as far as it is not graver', () => {
    expect(left(way('iam-all', 'high'), way('iam-put-all', 'high'), way('iam-008', 'high'))).toEqual([
      'iam-all',
    ])
    expect(left(way('iam-all', 'medium'), way('iam-008', 'high'))).toEqual(['iam-all', 'iam-008'])
  })

  it('keeps sets that only overlap', () => {
    expect(left(way('lambda-001', 'high'), way('lambda-006', 'high'))).toEqual(['lambda-001', 'lambda-006'])
  })

  it('measures against what was found, not against all there is', () => {
    expect(left(way('iam-003', 'high'))).toEqual(['iam-003'])
  })
})
