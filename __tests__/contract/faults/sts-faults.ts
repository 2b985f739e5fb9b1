// What can go wrong with STS, or on the way to it, besides a refusal.
import {
  answer,
  drip,
  type Fault,
  html,
  huge,
  malformed,
  reset,
  slow,
  throttle,
  truncated,
  unavailable,
} from '../../../sandbox/faults.ts'
import { always, type BrokenServer, type FaultCase, once, sped } from './fault-case.ts'

const AT = 'STS'
const TARGET = { service: 'sts', action: 'AssumeRoleWithWebIdentity' } as const

const failing = (
  fault: string,
  thrown: Fault,
  code: FaultCase['outcome'],
  rest: Partial<FaultCase> = {},
): FaultCase => always(AT, TARGET, fault, thrown, code, rest)

const broken = (fault: string, server: BrokenServer, rest: Partial<FaultCase> = {}): FaultCase => ({
  at: AT,
  fault,
  outcome: 'sts-unavailable',
  servers: { sts: server },
  circumstances: sped,
  ...rest,
})

const TWICE = { 'retry-max-attempts': '2' }

export const stsFaults: readonly FaultCase[] = [
  once(AT, TARGET, 'throttling', throttle()),
  once(AT, TARGET, 'HTTP 503', unavailable()),
  once(AT, TARGET, 'HTTP 500', unavailable(500)),
  once(AT, TARGET, 'the connection is reset', reset()),
  once(AT, TARGET, 'the connection is reset within the answer', reset(200)),
  once(AT, TARGET, 'a page of HTML from a proxy (502)', html()),
  failing('throttling', throttle(), 'sts-unavailable'),
  failing('HTTP 503', unavailable(), 'sts-unavailable'),
  failing('HTTP 500', unavailable(500), 'sts-unavailable'),
  failing('a page of HTML from a proxy (502)', html(), 'sts-unavailable'),
  failing('a page of HTML in place of a session (200)', html(200), 'session-incomplete'),
  failing('HTTP 404', answer(404, 'text/plain', 'nothing here'), 'sts-unavailable'),
  failing(
    'a redirect',
    answer(302, 'text/plain', '', { location: 'http://127.0.0.1:1/' }),
    'sts-unavailable',
  ),
  failing('the connection is reset', reset(), 'sts-unavailable'),
  failing('the connection is reset within the answer', reset(200), 'sts-unavailable'),
  failing('truncated XML', truncated(700), 'session-incomplete'),
  failing('an empty answer', truncated(0), 'session-incomplete'),
  failing('an answer that is not XML', malformed(), 'session-incomplete'),
  failing('10 MB', huge(10_000_000), 'session-incomplete'),
  failing('10 MB in place of a refusal', huge(10_000_000, 403), 'session-incomplete'),
  failing('no answer', slow(600_000), 'sts-unavailable', { inputs: TWICE }),
  failing('an answer at a byte a second', drip(1_000), 'sts-unavailable', { inputs: TWICE }),
  failing('no answer, and action-timeout-s', slow(600_000), 'action-timeout', {
    inputs: { 'action-timeout-s': '2' },
    circumstances: [],
  }),
  broken('nothing listens', 'closed'),
  broken('the host name is unknown', 'unresolved'),
  broken('a self-signed certificate', 'self-signed'),
  broken('no TLS', 'no-tls'),
  broken('a TLS handshake without an answer', 'silent', { inputs: TWICE }),
]
