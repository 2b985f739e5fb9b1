// A sandbox whose clock stands still, one job, and the real client asking for its sessions.
import {
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleWithWebIdentityCommandOutput,
  STSClient,
} from '@aws-sdk/client-sts'
import { type Sandbox, type SandboxJob, startSandbox } from '../../sandbox/index.ts'
import { pushToMain } from '../../sandbox/job.ts'
import { githubProvider, trustGitHub } from '../../sandbox/sample.ts'

export const ACCOUNT = '111122223333'
export const SUBJECT = 'repo:octo-org/octo-repo:ref:refs/heads/main'
export const ROLE = `arn:aws:iam::${ACCOUNT}:role/ci/deploy`
export const NOW = Date.parse('2026-11-21T12:00:00.250Z')
/** NOW in seconds, as in a token. */
export const ISSUED = Math.floor(NOW / 1000)

export type AssumeRequest = Partial<ConstructorParameters<typeof AssumeRoleWithWebIdentityCommand>[0]>

export interface Refused {
  readonly name: unknown
  readonly status: unknown
  readonly message: unknown
}

export interface Federated {
  readonly sandbox: Sandbox
  readonly job: SandboxJob
  readonly assume: (request?: AssumeRequest) => Promise<AssumeRoleWithWebIdentityCommandOutput>
  /** What a request is refused with; null in place of all three when it is not. */
  readonly refusalOf: (request: AssumeRequest) => Promise<Refused>
  readonly stop: () => Promise<void>
}

/** Account 111122223333 trusts pushes to main of octo-org/octo-repo; 444455556666 has the role but no provider. */
export const startFederated = async (): Promise<Federated> => {
  const sandbox = await startSandbox({
    now: () => NOW,
    accounts: [
      {
        id: ACCOUNT,
        providers: [githubProvider],
        roles: [
          {
            name: 'deploy',
            path: '/ci/',
            maxSessionDuration: 7200,
            trustPolicy: trustGitHub(ACCOUNT, SUBJECT),
          },
        ],
      },
      {
        id: '444455556666',
        roles: [{ name: 'deploy', trustPolicy: trustGitHub('444455556666', SUBJECT) }],
      },
    ],
  })
  const job = await sandbox.registerJob(pushToMain)
  const client = new STSClient({ region: 'eu-central-1', endpoint: sandbox.urls.sts, maxAttempts: 1 })
  const assume: Federated['assume'] = async request =>
    client.send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: ROLE,
        RoleSessionName: 'GitHubActions',
        WebIdentityToken: await job.mint({ audience: 'sts.amazonaws.com' }),
        ...request,
      }),
    )
  return {
    sandbox,
    job,
    assume,
    refusalOf: async request => {
      const error = await assume(request).then(
        () => null,
        thrown => thrown,
      )
      return {
        name: error?.name ?? null,
        status: error?.$metadata?.httpStatusCode ?? null,
        message: error?.message ?? null,
      }
    },
    stop: async () => {
      client.destroy()
      await sandbox.stop()
    },
  }
}
