// What can go wrong with IAM while an account without findings is audited.
import {
  type Fault,
  huge,
  malformed,
  refuse,
  reset,
  throttle,
  truncated,
  unavailable,
} from '../../../sandbox/faults.ts'
import { always, type FaultCase, once, sped } from './fault-case.ts'

const REPORT = { service: 'iam', action: 'GetCredentialReport' } as const
const GENERATE = { service: 'iam', action: 'GenerateCredentialReport' } as const
const DETAILS = { service: 'iam', action: 'GetAccountAuthorizationDetails' } as const

const report = (fault: string, thrown: Fault): FaultCase =>
  always('the credential report', REPORT, fault, thrown, 'audit-incomplete')

const details = (fault: string, thrown: Fault): FaultCase =>
  always('the users, roles and policies', DETAILS, fault, thrown, 'audit-incomplete')

const absent = (code: string, status: number, message: string): FaultCase => ({
  ...once('the credential report', REPORT, code, refuse(code, status, message)),
  circumstances: sped,
})

export const auditFaults: readonly FaultCase[] = [
  absent('ReportNotPresent', 410, 'No report is present'),
  absent('ReportExpired', 410, 'The report has expired'),
  absent('ReportInProgress', 404, 'The report is being made'),
  report('ReportInProgress for ever', refuse('ReportInProgress', 404, 'The report is being made')),
  report('AccessDenied', refuse('AccessDenied', 403, 'not authorized to perform: iam:GetCredentialReport')),
  report('ServiceFailure', refuse('ServiceFailure', 500, 'The request failed')),
  report('throttling', throttle()),
  {
    at: 'the credential report',
    fault: 'there is none, and LimitExceeded for a new one',
    outcome: 'audit-incomplete',
    placed: [
      { target: REPORT, fault: refuse('ReportNotPresent', 410, 'No report is present') },
      { target: GENERATE, fault: refuse('LimitExceeded', 409, 'Too many reports') },
    ],
    circumstances: sped,
  },
  report('the connection is reset within the answer', reset(200)),
  report('truncated XML', truncated(300)),
  report('an answer that is not XML', malformed()),
  report('10 MB', huge(10_000_000)),
  once('the users, roles and policies', DETAILS, 'throttling', throttle()),
  once('the users, roles and policies', DETAILS, 'HTTP 503', unavailable()),
  details('AccessDenied', refuse('AccessDenied', 403, 'not authorized')),
  details('HTTP 503', unavailable()),
  details('truncated XML', truncated(2_000)),
  {
    at: 'the runner',
    fault: 'the disk of the reports is full',
    outcome: 'report-unwritable',
    circumstances: [{ kind: 'disk', errno: 'ENOSPC', below: 'temp' }],
  },
  {
    at: 'the runner',
    fault: 'RUNNER_TEMP is read-only',
    outcome: 'report-unwritable',
    circumstances: [{ kind: 'disk', errno: 'EROFS', below: 'temp' }],
  },
]
