// Everything that the suite of faults throws at the action, by what is under fault. docs/faults.md is made of it.
import { auditFaults } from './faults/audit-faults.ts'
import type { FaultCase } from './faults/fault-case.ts'
import { machineFaults } from './faults/machine-faults.ts'
import { stsFaults } from './faults/sts-faults.ts'
import { stsRefusals } from './faults/sts-refusals.ts'
import { tokenFaults } from './faults/token-faults.ts'

export const federationFaults: readonly FaultCase[] = [
  ...tokenFaults,
  ...stsRefusals,
  ...stsFaults,
  ...machineFaults,
]

/**
 * A renewal has no inputs of its own, and is no step: it meets what needs neither. It leaves the token to STS to read,
 * so a token that is none is refused there.
 */
export const renewalFaults: readonly FaultCase[] = [...tokenFaults, ...stsRefusals, ...stsFaults]
  .filter(({ inputs, servers }) => inputs === undefined && servers?.sts === undefined)
  .map(fault => (fault.outcome === 'token-malformed' ? { ...fault, outcome: 'sts-token-invalid' } : fault))

export { auditFaults }
