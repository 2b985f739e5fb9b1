// Which refusals are explained, and that a failing explanation never hides the refusal.
import { describe, expect, it } from '@jest/globals'
import { StsError } from '../../../src/aws/sts-error.ts'
import { type ErrorCode, hints, KeylessError } from '../../../src/errors.ts'
import { answerOf, explainingRefusal, withDifference } from '../../../src/federation/exchange/refusal.ts'
import { fakeRunner } from '../../fixtures/fake-runner.ts'

const failing = (error: unknown) => (): Promise<string> => Promise.reject(error)
const better = async (refusal: KeylessError) => withDifference(refusal, 'The branch differs.')

describe('explainingRefusal', () => {
  it('gives what the call gives', async () => {
    await expect(explainingRefusal(async () => 'session', better, fakeRunner())).resolves.toBe('session')
  })

  it('has exactly the refusals of STS explained that are about the token, its provider and the role', async () => {
    const explained: string[] = []
    for (const code of Object.keys(hints) as ErrorCode[]) {
      const error = new KeylessError(code, 'No.')
      const explain = async (refusal: KeylessError) => {
        explained.push(refusal.code)
        return refusal
      }
      await expect(explainingRefusal(failing(error), explain, fakeRunner())).rejects.toBe(error)
    }
    expect(explained.sort()).toEqual([
      'sts-access-denied',
      'sts-audience-rejected',
      'sts-provider-missing',
      'sts-token-expired',
      'sts-token-invalid',
    ])
  })

  it('fails with the same code, the difference as the last sentence', async () => {
    const refusal = new KeylessError('sts-access-denied', 'STS answered AccessDenied [request 1]')
    await expect(explainingRefusal(failing(refusal), better, fakeRunner())).rejects.toMatchObject({
      code: 'sts-access-denied',
      message: 'STS answered AccessDenied [request 1]. The branch differs.',
      hint: refusal.hint,
    })
  })

  it('fails with the refusal when the explanation itself fails, and says so', async () => {
    const refusal = new KeylessError('sts-access-denied', 'No.')
    const runner = fakeRunner()
    const broken = () => Promise.reject(new Error('a defect'))
    await expect(explainingRefusal(failing(refusal), broken, runner)).rejects.toBe(refusal)
    expect(runner.log.join('\n')).toMatch(/::warning::The refusal could not be explained: .*a defect/)
  })

  it('lets everything else pass as it is', async () => {
    const defect = new TypeError('x is not a function')
    await expect(explainingRefusal(failing(defect), better, fakeRunner())).rejects.toBe(defect)
  })
})

describe('answerOf', () => {
  it("gives STS's own words where there are some", () => {
    const cause = new StsError({
      name: 'AccessDenied',
      message: 'Not authorized',
      status: 403,
      requestId: null,
      retryAfterMs: null,
    })
    expect(answerOf(new KeylessError('sts-access-denied', 'STS answered …', { cause }))).toEqual({
      code: 'sts-access-denied',
      name: 'AccessDenied',
      message: 'Not authorized',
    })
    expect(answerOf(new KeylessError('sts-access-denied', 'Ours.'))).toMatchObject({ message: 'Ours.' })
  })
})
