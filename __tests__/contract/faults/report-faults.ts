// What can go wrong with the credential report, as IAM documents it and as networks have it.
// Source: https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetCredentialReport.html#API_GetCredentialReport_Errors
//         https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateCredentialReport.html#API_GenerateCredentialReport_Errors
import {
  altered,
  drip,
  type Fault,
  html,
  huge,
  malformed,
  refuse,
  reset,
  slow,
  throttle,
  truncated,
} from '../../../sandbox/faults.ts'
import { always, type FaultCase, once, sped } from './fault-case.ts'

const AT = 'the credential report'
const GET = { service: 'iam', action: 'GetCredentialReport' } as const
const GENERATE = { service: 'iam', action: 'GenerateCredentialReport' } as const

const failing = (fault: string, thrown: Fault): FaultCase =>
  always(AT, GET, fault, thrown, 'audit-incomplete')

const passing = (fault: string, thrown: Fault): FaultCase => ({
  ...once(AT, GET, fault, thrown),
  circumstances: sped,
})

const ABSENT = refuse('ReportNotPresent', 410, 'No report is present')

/** No report is there yet, and the request for one meets the fault so many times. */
const withoutReport = (
  fault: string,
  thrown: Fault,
  outcome: FaultCase['outcome'],
  times?: number,
): FaultCase => ({
  at: AT,
  fault: `there is none, and ${fault} for a new one`,
  outcome,
  placed: [
    { target: GET, fault: ABSENT, ...(outcome === 'succeeds' && { times: 1 }) },
    { target: GENERATE, fault: thrown, ...(times !== undefined && { times }) },
  ],
  circumstances: sped,
})

/** An older report is judged when AWS makes no new one, and its age is told. */
const withOlderReport = (fault: string, thrown: Fault, reason: string): FaultCase => ({
  at: AT,
  fault: `there is one of five hours ago, and ${fault} for a new one`,
  outcome: 'succeeds',
  placed: [{ target: GENERATE, fault: thrown }],
  circumstances: sped,
  reportHours: 5,
  says: new RegExp(
    String.raw`no new credential report \(${reason}\); using the one of \S+Z, 5 h old[^]*The credential report is of \S+Z, because AWS made no new one`,
  ),
})

const LIMIT = refuse('LimitExceeded', 409, 'Too many reports')
const FAILURE = refuse('ServiceFailure', 500, 'The request failed')
const denied = (action: string): Fault =>
  refuse('AccessDenied', 403, `not authorized to perform: iam:${action}`)

/** The honest answer with another report in it. */
const withCsv = (change: (csv: string) => string): Fault =>
  altered(body =>
    body.replace(/(?<=<Content>)[^<]*/, content =>
      Buffer.from(change(Buffer.from(content, 'base64').toString())).toString('base64'),
    ),
  )

export const reportFaults: readonly FaultCase[] = [
  passing('ReportNotPresent', ABSENT),
  passing('ReportExpired', refuse('ReportExpired', 410, 'The report has expired')),
  passing('ReportInProgress', refuse('ReportInProgress', 404, 'The report is being made')),
  passing('ServiceFailure', FAILURE),
  passing('throttling', throttle()),
  passing('the connection is reset', reset()),
  failing('ReportInProgress for ever', refuse('ReportInProgress', 404, 'The report is being made')),
  failing('AccessDenied', denied('GetCredentialReport')),
  failing('ServiceFailure', FAILURE),
  failing('throttling', throttle()),
  withoutReport('LimitExceeded', LIMIT, 'audit-incomplete'),
  withoutReport('AccessDenied', denied('GenerateCredentialReport'), 'audit-incomplete'),
  withoutReport('ServiceFailure', FAILURE, 'audit-incomplete'),
  withoutReport('throttling', throttle(), 'audit-incomplete'),
  withoutReport('ServiceFailure once', FAILURE, 'succeeds', 1),
  withoutReport('throttling once', throttle(), 'succeeds', 1),
  withOlderReport('LimitExceeded', LIMIT, 'LimitExceeded'),
  withOlderReport(
    'AccessDenied',
    denied('GenerateCredentialReport'),
    'iam:GenerateCredentialReport is not allowed',
  ),
  withOlderReport('ServiceFailure', FAILURE, 'ServiceFailure'),
  withOlderReport('throttling', throttle(), 'Throttling'),
  failing('the connection is reset', reset()),
  failing('the connection is reset within the answer', reset(200)),
  failing('truncated XML', truncated(300)),
  failing('an answer that is not XML', malformed()),
  failing('an empty answer', truncated(0)),
  failing('a page of HTML from a proxy (502)', html()),
  failing('a page of HTML in place of an answer (200)', html(200)),
  failing(
    'truncated CSV',
    withCsv(csv => csv.slice(0, -40)),
  ),
  failing(
    'CSV without a column',
    withCsv(csv => csv.replace('mfa_active', 'mfa')),
  ),
  failing(
    'CSV without a line',
    withCsv(() => ''),
  ),
  failing(
    'an answer that is no CSV',
    withCsv(() => '<html>'),
  ),
  failing('10 MB', huge(10_000_000)),
  failing('no answer', slow(600_000)),
  failing('an answer at a byte a second', drip(1_000)),
]
