// What a renewal meets: all that can go wrong with token service and STS, and its own machine.
import { slow } from '../../../sandbox/faults.ts'
import { type Ending, type FaultCase, sped } from './fault-case.ts'
import { stsFaults } from './sts-faults.ts'
import { stsRefusals } from './sts-refusals.ts'
import { tokenFaults } from './token-faults.ts'

const AT = 'the runner'

const disk = (fault: string, errno: 'ENOSPC' | 'EROFS', below: 'home' | 'temp'): FaultCase => ({
  at: AT,
  fault,
  outcome: below === 'temp' ? 'profile-file-unwritable' : 'succeeds',
  circumstances: [{ kind: 'disk', errno, below }],
})

const skewed = (minutes: number): FaultCase => ({
  at: AT,
  fault: `the clock is ${Math.abs(minutes)} minutes ${minutes > 0 ? 'fast' : 'slow'}`,
  outcome: 'succeeds',
  circumstances: [{ kind: 'clock', minutes }],
})

const ended = (signal: Ending, at: 'issuer' | 'sts'): FaultCase => ({
  at: AT,
  fault: `${signal} while ${at === 'sts' ? 'STS' : 'the token service'} is asked`,
  outcome: 'cancelled',
  placed: [{ target: { service: at }, fault: slow(600_000) }],
  circumstances: [{ kind: 'signal', signal, at }],
  notOn: ['win32'],
})

const endedWriting = (signal: Ending): FaultCase => ({
  at: AT,
  fault: `${signal} while the session is stored`,
  outcome: 'succeeds',
  circumstances: [{ kind: 'signal-in-file', signal, file: '.tmp' }],
  notOn: ['win32'],
})

const machine: readonly FaultCase[] = [
  disk('the disk of RUNNER_TEMP is full', 'ENOSPC', 'temp'),
  disk('RUNNER_TEMP is read-only', 'EROFS', 'temp'),
  disk('the disk of the home directory is full', 'ENOSPC', 'home'),
  disk('the home directory is read-only', 'EROFS', 'home'),
  skewed(10),
  skewed(-10),
  {
    at: AT,
    fault: 'HOME and RUNNER_TEMP are not set',
    outcome: 'succeeds',
    env: { HOME: undefined, USERPROFILE: undefined, RUNNER_TEMP: undefined },
  },
  {
    at: AT,
    fault: 'the variables of the token request are not set',
    outcome: 'token-permission-missing',
    env: { ACTIONS_ID_TOKEN_REQUEST_URL: undefined, ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined },
  },
  {
    at: AT,
    fault: 'another process renews the session and does not end',
    outcome: 'profile-file-locked',
    locked: 'session',
    circumstances: sped,
  },
  ended('SIGTERM', 'issuer'),
  ended('SIGTERM', 'sts'),
  ended('SIGINT', 'issuer'),
  ended('SIGINT', 'sts'),
  endedWriting('SIGTERM'),
  endedWriting('SIGINT'),
]

/** Inputs that a renewal has settings for; others are a step's. */
const isRenewals = ({ inputs = {} }: FaultCase): boolean =>
  Object.keys(inputs).every(name => name === 'retry-max-attempts')

const asRenewed = ({ renewed, ...fault }: FaultCase): FaultCase => ({
  ...fault,
  outcome: renewed ?? fault.outcome,
})

export const renewalFaults: readonly FaultCase[] = [
  ...[...tokenFaults, ...stsRefusals, ...stsFaults].filter(isRenewals).map(asRenewed),
  ...machine,
]
