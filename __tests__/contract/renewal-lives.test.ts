// Sessions of a few seconds: the AWS CLI, the SDK for JavaScript and boto3 outlive several of them.
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import { exchanges, renewing } from './renewing.ts'
import { type ContractJob, openWorld } from './world.ts'

const where = (installed: boolean, name: string) => {
  if (!installed) console.warn(`${name} is not installed: the case that uses it is skipped.`)
  return installed ? it.concurrent : it.concurrent.skip
}
const withAwsCli = where(spawnSync('aws', ['--version']).status === 0, 'The AWS CLI')
const withBoto3 = where(spawnSync('python3', ['-c', 'import boto3']).status === 0, 'boto3')

describe('three lives of a session', () => {
  /** Seconds; a session is replaced when a quarter of them is left. */
  const LIFE = 12
  const RENEWALS = 3

  const inOwnWorld = async (use: (job: ContractJob, sts: string) => Promise<void>): Promise<void> => {
    const own = await openWorld({ sessionLifetimeSeconds: LIFE })
    try {
      const job = await own.job()
      await job.main(renewing)
      await use(job, own.sandbox.urls.sts)
      expect(exchanges(job)).toBeGreaterThan(RENEWALS)
    } finally {
      await own.stop()
    }
  }

  withAwsCli(
    'pass without a failed call of the AWS CLI',
    () =>
      inOwnWorld(async (job, sts) => {
        while (exchanges(job) <= RENEWALS) {
          const identity = ['sts', 'get-caller-identity', '--endpoint-url', sts]
          const { exitCode, stderr } = await job.run('aws', identity)
          expect([exitCode, stderr]).toEqual([0, ''])
        }
      }),
    300_000,
  )

  it(
    'pass in one process with the SDK for JavaScript',
    () =>
      inOwnWorld(async job => {
        const program = `
        import { GetCallerIdentityCommand, STSClient } from ${JSON.stringify(import.meta.resolve('@aws-sdk/client-sts'))}
        const client = new STSClient({ maxAttempts: 1 })
        const keys = new Set()
        while (keys.size <= ${RENEWALS}) {
          await client.send(new GetCallerIdentityCommand({}))
          keys.add((await client.config.credentials()).accessKeyId)
          await new Promise(resolve => setTimeout(resolve, 200))
        }`
        const { exitCode, stderr } = await job.run(process.execPath, ['--input-type=module', '-e', program])
        expect([exitCode, stderr]).toEqual([0, ''])
      }),
    300_000,
  )

  withBoto3(
    'pass in one process with boto3',
    () =>
      inOwnWorld(async (job, sts) => {
        const program = `
import boto3, time
session = boto3.Session()
client = session.client("sts", endpoint_url="${sts}")
keys = set()
while len(keys) <= ${RENEWALS}:
    client.get_caller_identity()
    keys.add(session.get_credentials().get_frozen_credentials().access_key)
    time.sleep(0.2)
`
        const { exitCode, stderr } = await job.run('python3', ['-c', program])
        expect([exitCode, stderr]).toEqual([0, ''])
      }),
    300_000,
  )
})
