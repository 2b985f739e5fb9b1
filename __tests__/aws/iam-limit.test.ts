// How long IAM is waited for.
import { expect, it } from '@jest/globals'
import { serve } from '../../sandbox/server.ts'
import { iamReader } from '../../src/aws/iam.ts'

it('an answer that never comes to its end is given up, and counts as transient', async () => {
  const server = await serve(() => ({
    status: 200,
    headers: { 'content-type': 'text/xml' },
    body: '<GetAccountSummaryResponse>',
    delivery: { dripMs: 600_000 },
  }))
  const iam = iamReader({
    region: 'us-east-1',
    endpoint: server.url,
    credentials: { accessKeyId: 'ASIAIOSFODNN7EXAMPLE', secretAccessKey: 'x' },
    backoff: { maxAttempts: 2, sleep: async () => {} },
    limitMs: 300,
  })
  await expect(iam.getAccountSummary()).rejects.toThrow('IAM did not answer in full within 300 ms')
  expect(iam.calls()).toBe(2)
  iam.close()
  await server.close()
})
