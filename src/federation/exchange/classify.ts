// What a failed call means: our code, and whether another attempt can help. Pure.
import { NetworkError, type NetworkFailure } from '../../aws/network-error.ts'
import { StsError } from '../../aws/sts-error.ts'
import { asKeylessError, type ErrorCode, KeylessError } from '../../errors.ts'
import type { Verdict } from './retry.ts'
import { type StsFailure, stsFailures } from './sts-failures.ts'

/** Judges whatever a call of STS threw: its answer, a network failure, a KeylessError, or a defect. */
export const classify = (thrown: unknown): Verdict => {
  if (thrown instanceof StsError) return judgeAnswer(thrown)
  if (thrown instanceof NetworkError)
    return judgeNetwork(thrown, thrown.kind === 'too-large' ? 'session-incomplete' : 'sts-unavailable')
  return { retry: 'never', error: asKeylessError(thrown) }
}

const judgeAnswer = (answer: StsError): Verdict => {
  const name = answer.name.replace(/Exception$/, '')
  const row = stsFailures.find(
    ({ names, says }) => names.includes(name) && (says?.test(answer.message) ?? true),
  )
  const { code, retry, atMost, hint } = row ?? judgeStatus(answer)
  const error = new KeylessError(code, sentence(answer), { ...(hint && { hint }), cause: answer })
  return { retry, error, ...(atMost && { atMost }), retryAfterMs: answer.retryAfterMs }
}

type Judgement = Pick<StsFailure, 'code' | 'retry' | 'atMost' | 'hint'>

/** For codes that no row knows: the status tells whose fault it is. */
const judgeStatus = ({ name, status }: StsError): Judgement => {
  if (status === 429 || status >= 500) return { code: 'sts-unavailable', retry: 'transient' }
  if (name !== 'Unknown' && name !== 'NotFound') return { code: 'sts-request-invalid', retry: 'never' }
  return {
    code: 'sts-unavailable',
    retry: 'never',
    hint: 'What answered is not STS. Check sts-endpoint, AWS_ENDPOINT_URL_STS, AWS_ENDPOINT_URL and the proxy settings.',
  }
}

const sentence = ({ name, status, message, requestId }: StsError): string =>
  `STS answered ${name} (HTTP ${status}): ${message}${requestId === null ? '' : ` [request ${requestId}]`}`

interface NetworkJudgement {
  readonly retry: 'never' | 'transient'
  readonly code?: ErrorCode
  readonly atMost?: number
  readonly hint?: string
}

const networkJudgements: Readonly<Record<NetworkFailure, NetworkJudgement>> = {
  timeout: { retry: 'transient' },
  unreachable: { retry: 'transient' },
  reset: { retry: 'transient' },
  // DNS has hiccups, but a misspelt region stays misspelt.
  unresolved: { retry: 'transient', atMost: 3 },
  protocol: { retry: 'transient', atMost: 2 },
  certificate: {
    retry: 'never',
    hint: 'Behind a proxy that inspects TLS, set NODE_EXTRA_CA_CERTS on the runner to the file of its CA certificate.',
  },
  'too-large': { retry: 'never' },
  'proxy-refused': {
    retry: 'transient',
    atMost: 3,
    hint: 'Check http-proxy (its address and password) and what the proxy allows, or name the host in no-proxy.',
  },
  aborted: { retry: 'never', code: 'action-timeout' },
}

/** Judges a network failure; `code` is that of a service that cannot be reached. */
export const judgeNetwork = (failure: NetworkError, code: ErrorCode): Verdict => {
  const judgement = networkJudgements[failure.kind]
  const { hint, atMost } = judgement
  const error = new KeylessError(judgement.code ?? code, `${failure.message}.`, {
    ...(hint && { hint }),
    cause: failure,
  })
  const retry = isFinalRefusal(failure) ? 'never' : judgement.retry
  return { retry, error, ...(atMost && { atMost }) }
}

/** A proxy that says 4xx (407: wrong password, 403: forbidden host) will say so again. */
const isFinalRefusal = ({ kind, proxyStatus }: NetworkError): boolean =>
  kind === 'proxy-refused' && proxyStatus !== null && proxyStatus < 500 && proxyStatus !== 429
