// Which refusals of STS are explained before the step fails. The explanation is loaded only then.
import { StsError } from '../../aws/sts-error.ts'
import { asKeylessError, type ErrorCode, KeylessError } from '../../errors.ts'
import type { Runner } from '../../runner.ts'

const explained: ReadonlySet<ErrorCode> = new Set([
  'sts-access-denied',
  'sts-provider-missing',
  'sts-audience-rejected',
  'sts-token-expired',
  'sts-token-invalid',
])

/**
 * Makes the call, and has a refusal explained.
 * @param explain says what it finds, and gives the error to fail with instead. Whatever goes wrong in it, the step
 * fails with the refusal itself.
 */
export const explainingRefusal = async <T>(
  call: () => Promise<T>,
  explain: (refusal: KeylessError) => Promise<KeylessError>,
  runner: Runner,
): Promise<T> => {
  try {
    return await call()
  } catch (thrown) {
    const refusal = asKeylessError(thrown)
    if (!explained.has(refusal.code)) throw thrown
    throw await explain(refusal).catch(problem => {
      runner.warning(`The refusal could not be explained: ${asKeylessError(problem).message}`)
      return refusal
    })
  }
}

/** What STS said, from the error that was made of it. */
export const answerOf = ({
  code,
  message,
  cause,
}: KeylessError): { readonly code: ErrorCode; readonly name: string; readonly message: string } =>
  cause instanceof StsError
    ? { code, name: cause.name, message: cause.message }
    : { code, name: code, message }

/** The same error, its message ending in what the explanation found out. */
export const withDifference = (
  { code, message, hint, cause }: KeylessError,
  difference: string | null,
): KeylessError =>
  difference === null
    ? new KeylessError(code, message, { hint, cause })
    : new KeylessError(code, `${message.replace(/[.]?$/, '.')} ${difference}`, { hint, cause })
