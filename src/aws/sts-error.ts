// An error answer of STS, the same whether the lean call or the SDK received it.
import { redact } from './redact.ts'

/**
 * What STS (or what stands in front of it) answered instead of a session.
 * `name` is the name of the SDK's exception, e.g. `InvalidIdentityTokenException`, `AccessDenied`; `Unknown` when
 * the answer holds no code. `message` is STS's own, redacted.
 * Source: https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html
 */
export class StsError extends Error {
  /** HTTP status. */
  readonly status: number
  readonly requestId: string | null
  /** Milliseconds that the answer asks to wait. */
  readonly retryAfterMs: number | null

  constructor(answer: {
    readonly name: string
    readonly message: string
    readonly status: number
    readonly requestId: string | null
    readonly retryAfterMs: number | null
  }) {
    super(redact(answer.message))
    this.name = isHarmless(answer.name) ? answer.name : 'Unknown'
    this.status = answer.status
    this.requestId = answer.requestId !== null && isHarmless(answer.requestId) ? answer.requestId : null
    this.retryAfterMs = answer.retryAfterMs
  }
}

/** A word that is neither long nor a secret: codes and request ids are told as they stand. */
const isHarmless = (word: string): boolean => /^[\w.:-]{1,64}$/.test(word) && redact(word) === word
