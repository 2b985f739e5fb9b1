// Every hint: that it is given where it belongs, and not at the nearest miss.
import { describe, expect, it } from '@jest/globals'
import type { Job } from '../../../sandbox/job.ts'
import { hintTitles } from '../../../src/policy/diagnose/explanation.ts'
import { type DeniedJob, decideForJob, diagnoseJob } from '../../../src/policy/diagnose.ts'
import { parsePolicy } from '../../../src/policy/document.ts'
import { denied, known } from '../../fixtures/denied-job.ts'
import { hintCases } from '../../fixtures/hint-cases.ts'

const deniedBy = (job: Partial<Job>, policy: unknown): DeniedJob => denied(job, known(policy))

describe.each(hintCases)('$hint: $name', ({ hint, job, policy, unmet, says, near }) => {
  it('is the one hint, and names what fails', () => {
    const { hints, difference, reading } = diagnoseJob(deniedBy(job, policy))
    expect(hints.map(({ id, certain }) => ({ id, certain }))).toEqual([{ id: hint, certain: true }])
    expect(hints[0]?.text).toContain(says)
    expect(difference).toContain(hints[0]?.text)
    const failing = reading?.statement?.parts.filter(({ met }) => met === false).map(({ what }) => what) ?? []
    if (reading?.decision === 'implicit-deny' && reading.statement !== null) expect(failing).toContain(unmet)
  })

  it('is not given at the nearest miss, which the policy admits', () => {
    const { hints, reading } = diagnoseJob(deniedBy(near.job, near.policy))
    expect(hints.map(({ id }) => id)).not.toContain(hint)
    expect(reading?.decision).toBe(near.decision)
  })

  it('is certain before STS is asked', () => {
    const certain = decideForJob(parsePolicy(policy), deniedBy(job, policy))
    expect(certain.decision).toBe(hint === 'explicit-deny' ? 'explicit-deny' : 'implicit-deny')
  })
})

describe('the closed list of hints', () => {
  /** Hints on what no trust policy shows; their tests stand in diagnose.test.ts. */
  const elsewhere = [
    'provider-missing',
    'audience-not-in-provider',
    'role-partition',
    'principal-not-named',
    'role-missing',
    'role-arn-differs',
  ]

  it('has a case for each', () => {
    expect([...new Set([...hintCases.map(({ hint }) => hint), ...elsewhere])].sort()).toEqual(
      Object.keys(hintTitles).sort(),
    )
  })
})
