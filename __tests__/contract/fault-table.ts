// Everything that the suite of faults throws at the action, by what is under fault. docs/faults.md is made of it.
import type { FaultCase } from './faults/fault-case.ts'
import { machineFaults } from './faults/machine-faults.ts'
import { stsFaults } from './faults/sts-faults.ts'
import { stsRefusals } from './faults/sts-refusals.ts'
import { tokenFaults } from './faults/token-faults.ts'

export { auditFaults } from './faults/audit-faults.ts'
export { cleanUpFaults } from './faults/clean-up-faults.ts'
export { renewalFaults } from './faults/renewal-faults.ts'

export const federationFaults: readonly FaultCase[] = [
  ...tokenFaults,
  ...stsRefusals,
  ...stsFaults,
  ...machineFaults,
]
