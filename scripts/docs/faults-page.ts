// The table of faults and what becomes of them, from the table that the suite of faults proves.
import { auditFaults, federationFaults } from '../../__tests__/contract/fault-table.ts'
import type { FaultCase } from '../../__tests__/contract/faults/fault-case.ts'
import { table } from './table.ts'

const faultTable = (faults: readonly FaultCase[]): string =>
  table(
    ['Where', 'What goes wrong', 'What becomes of the step'],
    faults.map(({ at, fault, outcome }) => [at, fault, outcomeText(outcome)]),
  )

const outcomeText = (outcome: FaultCase['outcome']): string =>
  outcome === 'succeeds'
    ? 'goes on as if nothing had been'
    : `fails with [${outcome}](troubleshooting.md#${outcome})`

export const federation = (): string => faultTable(federationFaults)

export const audit = (): string => faultTable(auditFaults)
