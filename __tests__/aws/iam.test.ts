import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Backoff, withBackoff } from '../../src/aws/backoff.ts'
import { iamEndpoint, iamReader } from '../../src/aws/iam.ts'
import { iamErrorCode, triesWorth } from '../../src/aws/iam-errors.ts'

const named = (name: string, extra: object = {}): Error =>
  Object.assign(new Error('Unknown'), { name, ...extra })

describe('the code of an IAM error', () => {
  it.each([
    ['CredentialReportNotPresentException', 'ReportNotPresent'],
    ['CredentialReportExpiredException', 'ReportExpired'],
    ['CredentialReportNotReadyException', 'ReportInProgress'],
    ['LimitExceededException', 'LimitExceeded'],
    ['NoSuchEntityException', 'NoSuchEntity'],
    ['ServiceFailureException', 'ServiceFailure'],
    ['AccessDenied', 'AccessDenied'],
    ['AccessDeniedException', 'AccessDenied'],
    ['Throttling', 'Throttling'],
  ])('of %s is %s', (name, code) => {
    expect(iamErrorCode(named(name))).toBe(code)
  })

  it('is the system error code below HTTP', () => {
    expect(iamErrorCode(named('Error', { code: 'ECONNRESET' }))).toBe('ECONNRESET')
  })
})

describe('trying again', () => {
  const ALWAYS = Number.POSITIVE_INFINITY
  const refusedSignature = (message: string): Error =>
    Object.assign(new Error(message), { name: 'SignatureDoesNotMatch', $metadata: { httpStatusCode: 403 } })

  it.each([
    [named('Throttling'), ALWAYS],
    [named('ThrottlingException'), ALWAYS],
    [named('ServiceFailureException'), ALWAYS],
    [named('Error', { code: 'ECONNRESET' }), ALWAYS],
    [named('TimeoutError', { code: 'ECONNRESET' }), ALWAYS],
    [named('Whatever', { $metadata: { httpStatusCode: 503 } }), ALWAYS],
    [named('TimeoutError'), 2],
    [named('TimeoutError', { code: 'ETIMEDOUT' }), 2],
    [refusedSignature('Signature expired: 20261121T120000Z is now earlier than 20261121T120500Z'), 2],
    [refusedSignature('Signature not yet current: 20261121T120000Z is still later'), 2],
    [named('RequestTimeTooSkewed'), 2],
    [refusedSignature('The request signature we calculated does not match'), 1],
    [named('AccessDenied'), 1],
    [named('LimitExceededException'), 1],
    [named('ExpiredToken', { $metadata: { httpStatusCode: 403 } }), 1],
    [named('Error', { code: 'ENOTFOUND' }), 1],
  ])('after %s is worth %d tries', (error, expected) => {
    expect(triesWorth(error)).toBe(expected)
  })

  it('pauses between nothing and twice the time before, never longer than the cap, and not after the last try', async () => {
    const pauses: number[] = []
    const backoff: Backoff = {
      maxAttempts: 6,
      baseMs: 100,
      capMs: 500,
      random: () => 0.5,
      sleep: async milliseconds => void pauses.push(milliseconds),
    }
    const call = () => withBackoff(() => Promise.reject(named('Throttling')), triesWorth, backoff)
    await expect(call()).rejects.toThrow('Unknown')
    expect(pauses).toEqual([50, 100, 200, 250, 250])
  })
})

describe('the IAM reader', () => {
  it('sends its application id, and counts a try that failed as a call', async () => {
    const agents: (string | undefined)[] = []
    const server = createServer((request, response) => {
      agents.push(request.headers['user-agent'])
      if (agents.length === 1) response.writeHead(503).end('<html>Service Unavailable</html>')
      else
        response.end(
          '<ListAccountAliasesResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><ListAccountAliasesResult><AccountAliases/><IsTruncated>false</IsTruncated></ListAccountAliasesResult></ListAccountAliasesResponse>',
        )
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const iam = iamReader({
      region: 'eu-west-1',
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      credentials: {
        accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
        secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      },
      backoff: { sleep: async () => {} },
    })
    try {
      expect((await iam.listAccountAliases()).AccountAliases).toEqual([])
      expect(iam.calls()).toBe(2)
      expect(agents[1]).toContain('app/keyless-aws')
    } finally {
      iam.close()
      server.closeAllConnections()
      server.close()
    }
  })
})

describe('the endpoint of IAM', () => {
  // The developer's own settings must not decide.
  const { env } = process
  beforeAll(() => {
    const others = Object.entries(env).filter(([name]) => !name.startsWith('AWS_'))
    process.env = {
      ...Object.fromEntries(others),
      AWS_CONFIG_FILE: 'none',
      AWS_SHARED_CREDENTIALS_FILE: 'none',
    }
  })
  afterAll(() => {
    process.env = env
  })

  it.each([
    ['eu-central-1', 'https://iam.amazonaws.com/'],
    ['cn-north-1', 'https://iam.cn-north-1.amazonaws.com.cn/'],
    ['us-gov-west-1', 'https://iam.us-gov.amazonaws.com/'],
  ])('for %s is %s', async (region, url) => {
    expect((await iamEndpoint(region)).href).toBe(url)
  })

  it('is what AWS_ENDPOINT_URL_IAM says, where that is set', async () => {
    process.env.AWS_ENDPOINT_URL_IAM = 'http://127.0.0.1:4566'
    expect((await iamEndpoint('us-east-1')).href).toBe('http://127.0.0.1:4566/')
  })
})
