// The world of a trust policy: the sandbox with the issuers of all jobs known, and STS asked without a process.
import { type Job, pushToMain } from '../../sandbox/job.ts'
import { githubProvider } from '../../sandbox/sample.ts'
import { assumeRoleWithWebIdentity } from '../../src/aws/web-identity.ts'
import { ACCOUNT } from '../fixtures/github-job.ts'
import { openWorld, type World } from './world.ts'

export interface TrustWorld extends World {
  /** Asks STS for a session, as this job. Rejects with STS's refusal. */
  ask(roleArn: string, job: Partial<Job>): Promise<{ readonly accountId: string }>
  jobOf(changes: Partial<Job>): Job
}

const providers = [
  githubProvider.url,
  `${githubProvider.url}/octo-enterprise`,
  'github.octo.example/_services/token',
].map(url => ({ url, clientIds: ['sts.amazonaws.com'] }))

/** Account 111122223333 has providers for GitHub's issuers; 777788889999 in China has one for its own audience. */
export const openTrustWorld = async (): Promise<TrustWorld> => {
  const world = await openWorld({
    accounts: [
      { id: ACCOUNT, providers },
      {
        id: '777788889999',
        partition: 'aws-cn',
        providers: [{ ...githubProvider, clientIds: ['sts.amazonaws.com.cn'] }],
      },
    ],
  })
  const jobOf = (changes: Partial<Job>): Job => ({ ...pushToMain, ...changes })
  return {
    ...world,
    jobOf,
    ask: async (roleArn, changes) => {
      const registered = await world.sandbox.registerJob(jobOf(changes))
      return assumeRoleWithWebIdentity({
        endpoint: new URL(world.sandbox.urls.sts),
        roleArn,
        sessionName: 'GitHubActions',
        token: await registered.mint({ audience: 'sts.amazonaws.com' }),
        durationSeconds: 3600,
        timeoutMs: 10_000,
      })
    },
  }
}
