// What can go wrong with GitHub's token service.
import {
  answer,
  drip,
  type Fault,
  html,
  huge,
  malformed,
  noValue,
  reset,
  slow,
  truncated,
  unavailable,
} from '../../../sandbox/faults.ts'
import { always, type BrokenServer, type FaultCase, once, sped } from './fault-case.ts'

const AT = "GitHub's token service"
const TARGET = { service: 'issuer', action: 'token' } as const

const failing = (fault: string, thrown: Fault, code: FaultCase['outcome'] = 'token-request-failed') =>
  always(AT, TARGET, fault, thrown, code)

const TWICE = { 'retry-max-attempts': '2' }

const broken = (fault: string, server: BrokenServer, rest: Partial<FaultCase> = {}): FaultCase => ({
  at: AT,
  fault,
  outcome: 'token-request-failed',
  servers: { issuer: server },
  circumstances: sped,
  ...rest,
})

export const tokenFaults: readonly FaultCase[] = [
  once(AT, TARGET, 'HTTP 503', unavailable()),
  once(AT, TARGET, 'HTTP 429', answer(429, 'application/json', '{}')),
  once(AT, TARGET, 'the connection is reset', reset()),
  once(AT, TARGET, 'the connection is reset within the answer', reset(30)),
  failing('HTTP 503', unavailable()),
  failing('HTTP 500', unavailable(500)),
  failing('HTTP 429', answer(429, 'application/json', '{}')),
  failing('HTTP 400', answer(400, 'application/json', '{"message":"no"}')),
  failing('HTTP 401', answer(401, 'application/json', '{"message":"no"}')),
  failing('HTTP 404', answer(404, 'text/plain', 'no')),
  failing('a redirect', answer(302, 'text/plain', '', { location: 'http://127.0.0.1:1/' })),
  failing('a page of HTML', html()),
  failing('the connection is reset', reset()),
  failing('the connection is reset within the answer', reset(30)),
  failing('truncated JSON', truncated(40)),
  failing('an empty answer', truncated(0)),
  failing('an answer that is not JSON', malformed('application/json')),
  failing('JSON that is null', answer(200, 'application/json', 'null')),
  failing('JSON without a token', noValue()),
  failing('a token that is no text', answer(200, 'application/json', '{"value":{"a":1}}')),
  failing(
    'a token that is no JSON Web Token',
    answer(200, 'application/json', '{"value":"opaque"}'),
    'token-malformed',
  ),
  {
    ...failing(
      'a token without claims',
      answer(200, 'application/json', '{"value":"e30.e30.e30"}'),
      'token-malformed',
    ),
    // A renewal decodes no token, so this is STS's to refuse.
    renewed: 'sts-token-invalid',
  },
  failing('10 MB', huge(10_000_000)),
  always(AT, TARGET, 'no answer', slow(600_000), 'token-request-failed', { inputs: TWICE }),
  always(AT, TARGET, 'an answer at a byte a second', drip(1_000), 'token-request-failed', { inputs: TWICE }),
  broken('nothing listens', 'closed'),
  broken('the host name is unknown', 'unresolved'),
  broken('a self-signed certificate', 'self-signed'),
  broken('no TLS', 'no-tls'),
  broken('a TLS handshake without an answer', 'silent', { inputs: TWICE }),
]
