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

export { auditFaults }
