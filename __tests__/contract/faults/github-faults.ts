// What can go wrong with GitHub's REST API while an audit asks it about repositories.
import {
  answer,
  drip,
  type Fault,
  html,
  huge,
  malformed,
  reset,
  slow,
  truncated,
  unavailable,
} from '../../../sandbox/faults.ts'
import { GITHUB_TOKEN } from '../audit-world.ts'
import { always, type BrokenServer, type FaultCase, once, sped } from './fault-case.ts'

const AT = "GitHub's API"
const TARGET = { service: 'github' } as const
const inputs = { 'github-token': GITHUB_TOKEN, 'audit-fail-on': 'low' }

const failing = (fault: string, thrown: Fault): FaultCase =>
  always(AT, TARGET, fault, thrown, 'audit-incomplete', { inputs })

const passing = (fault: string, thrown: Fault): FaultCase => ({
  ...once(AT, TARGET, fault, thrown),
  circumstances: sped,
  inputs,
})

const broken = (fault: string, server: BrokenServer): FaultCase => ({
  at: AT,
  fault,
  outcome: 'audit-incomplete',
  servers: { github: server },
  circumstances: sped,
  inputs,
})

const RATE_LIMITED = answer(403, 'application/json', '{"message":"API rate limit exceeded"}', {
  'retry-after': '1',
})

export const githubFaults: readonly FaultCase[] = [
  passing('HTTP 503', unavailable()),
  passing('the rate limit', RATE_LIMITED),
  failing('HTTP 503', unavailable()),
  failing('HTTP 401', answer(401, 'application/json', '{"message":"Bad credentials"}')),
  failing('the rate limit', RATE_LIMITED),
  failing('the connection is reset', reset()),
  failing('the connection is reset within the answer', reset(20)),
  failing('truncated JSON', truncated(20)),
  failing('an answer that is not JSON', malformed('application/json')),
  failing('a page of HTML (200)', html(200)),
  failing('10 MB', huge(10_000_000)),
  failing('no answer', slow(600_000)),
  failing('an answer at a byte a second', drip(1_000)),
  broken('nothing listens', 'closed'),
  broken('the host name is unknown', 'unresolved'),
  broken('a self-signed certificate', 'self-signed'),
  broken('no TLS', 'no-tls'),
]
