// What can go wrong while an account without findings is audited.
import {
  drip,
  type Fault,
  huge,
  malformed,
  refuse,
  reset,
  slow,
  throttle,
  truncated,
  unavailable,
} from '../../../sandbox/faults.ts'
import { always, type BrokenServer, type Ending, type FaultCase, once, sped } from './fault-case.ts'
import { githubFaults } from './github-faults.ts'
import { reportFaults } from './report-faults.ts'

const DETAILS = { service: 'iam', action: 'GetAccountAuthorizationDetails' } as const
const AT_DETAILS = 'the users, roles and policies'

const details = (fault: string, thrown: Fault): FaultCase =>
  always(AT_DETAILS, DETAILS, fault, thrown, 'audit-incomplete')

const detailsOnce = (fault: string, thrown: Fault): FaultCase => ({
  ...once(AT_DETAILS, DETAILS, fault, thrown),
  circumstances: sped,
})

const iam = (fault: string, thrown: Fault): FaultCase =>
  always('all of IAM', { service: 'iam' }, fault, thrown, 'audit-incomplete')

const broken = (fault: string, server: BrokenServer): FaultCase => ({
  at: 'all of IAM',
  fault,
  outcome: 'audit-incomplete',
  servers: { iam: server },
  circumstances: sped,
})

const runner = (
  fault: string,
  outcome: FaultCase['outcome'],
  rest: Omit<FaultCase, 'at' | 'fault' | 'outcome'>,
): FaultCase => ({ at: 'the runner', fault, outcome, ...rest })

const disk = (
  fault: string,
  errno: 'ENOSPC' | 'EROFS',
  below: 'temp' | 'workspace',
  inputs: Readonly<Record<string, string>> = {},
): FaultCase =>
  runner(fault, 'report-unwritable', { circumstances: [{ kind: 'disk', errno, below }], inputs })

/** What GitHub's runner reads from a file that cannot be written to. */
const fullFile = (fault: string, name: string): FaultCase =>
  runner(fault, 'runner-file-unwritable', { env: { [name]: '/dev/full' }, notOn: ['win32', 'darwin'] })

const skewed = (minutes: number): FaultCase =>
  runner(`the clock is ${Math.abs(minutes)} minutes ${minutes > 0 ? 'fast' : 'slow'}`, 'succeeds', {
    circumstances: [{ kind: 'clock', minutes }],
  })

const ended = (signal: Ending): FaultCase =>
  runner(`${signal} while IAM is asked`, 'cancelled', {
    placed: [{ target: { service: 'iam' }, fault: slow(600_000) }],
    circumstances: [{ kind: 'signal', signal, at: 'iam' }],
    notOn: ['win32'],
  })

const endedWriting = (signal: Ending): FaultCase =>
  runner(`${signal} while a report is written`, 'cancelled', {
    circumstances: [{ kind: 'signal-in-file', signal, file: '.tmp' }],
    notOn: ['win32'],
  })

const REPORT_DIR = { 'audit-report-dir': 'reports' }

export const auditFaults: readonly FaultCase[] = [
  ...reportFaults,
  detailsOnce('throttling', throttle()),
  detailsOnce('HTTP 503', unavailable()),
  detailsOnce('the connection is reset', reset()),
  detailsOnce('the connection is reset within the answer', reset(2_000)),
  details('AccessDenied', refuse('AccessDenied', 403, 'not authorized')),
  details('throttling', throttle()),
  details('HTTP 503', unavailable()),
  details('the connection is reset within the answer', reset(2_000)),
  details('truncated XML', truncated(2_000)),
  details('an answer that is not XML', malformed()),
  details('10 MB', huge(10_000_000)),
  details('no answer', slow(600_000)),
  details('an answer at a byte a second', drip(1_000)),
  iam('AccessDenied', refuse('AccessDenied', 403, 'not authorized')),
  iam('throttling', throttle()),
  iam('HTTP 503', unavailable()),
  broken('nothing listens', 'closed'),
  broken('the host name is unknown', 'unresolved'),
  broken('a self-signed certificate', 'self-signed'),
  broken('no TLS', 'no-tls'),
  broken('a TLS handshake without an answer', 'silent'),
  ...githubFaults,
  runner('IAM does not answer, and action-timeout-s', 'action-timeout', {
    placed: [{ target: { service: 'iam' }, fault: slow(600_000) }],
    inputs: { 'action-timeout-s': '5' },
  }),
  disk('the disk of the reports is full', 'ENOSPC', 'temp'),
  disk('RUNNER_TEMP is read-only', 'EROFS', 'temp'),
  disk('the disk of audit-report-dir is full', 'ENOSPC', 'workspace', REPORT_DIR),
  disk('audit-report-dir is read-only', 'EROFS', 'workspace', REPORT_DIR),
  fullFile('the disk of the outputs is full', 'GITHUB_OUTPUT'),
  fullFile('the disk of the job summary is full', 'GITHUB_STEP_SUMMARY'),
  runner('the home directory is read-only', 'succeeds', {
    circumstances: [{ kind: 'disk', errno: 'EROFS', below: 'home' }],
  }),
  runner('HOME is not set', 'succeeds', { env: { HOME: undefined, USERPROFILE: undefined } }),
  skewed(10),
  skewed(-10),
  ended('SIGTERM'),
  ended('SIGINT'),
  endedWriting('SIGTERM'),
  endedWriting('SIGINT'),
]
