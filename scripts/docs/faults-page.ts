// The tables of faults and what becomes of them, from the tables that the suite of faults proves.
import {
  auditFaults,
  cleanUpFaults,
  federationFaults,
  renewalFaults,
} from '../../__tests__/contract/fault-table.ts'
import type { CleanUpFault } from '../../__tests__/contract/faults/clean-up-faults.ts'
import type { FaultCase } from '../../__tests__/contract/faults/fault-case.ts'
import { table } from './table.ts'

const faultTable = (faults: readonly FaultCase[], whom: string): string =>
  table(
    ['Where', 'What goes wrong', `What becomes of the ${whom}`],
    faults.map(({ at, fault, outcome }) => [at, fault, outcomeText(outcome)]),
  )

const outcomeText = (outcome: FaultCase['outcome']): string =>
  outcome === 'succeeds'
    ? 'goes on as if nothing had been'
    : `fails with [${outcome}](troubleshooting.md#${outcome})`

export const federation = (): string => faultTable(federationFaults, 'step')

export const renewal = (): string => faultTable(renewalFaults, 'renewal')

export const audit = (): string => faultTable(auditFaults, 'step')

export const cleanUp = (): string =>
  table(
    ['Where', 'What goes wrong', 'What the post step takes back'],
    cleanUpFaults.map(({ at, fault, stays }) => [at, fault, staysText(stays)]),
  )

const staysText = (stays: CleanUpFault['stays']): string =>
  stays === 'nothing' ? 'everything' : `everything but ${stays}, which a warning names`
