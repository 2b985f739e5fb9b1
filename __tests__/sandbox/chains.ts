// A sandbox with users, roles that trust them, and roles that trust those roles; and the real client as any of them.
import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
  type AssumeRoleCommandOutput,
  STSClient,
} from '@aws-sdk/client-sts'
import type { UserInput } from '../../sandbox/account.ts'
import { type Sandbox, startSandbox } from '../../sandbox/index.ts'
import { trustPrincipal } from '../../sandbox/sample.ts'

export const HOME = '111122223333'
export const OTHER = '444455556666'
export const USER = `arn:aws:iam::${HOME}:user/ci/builder`

export type Keys = { accessKeyId: string; secretAccessKey: string; sessionToken?: string }
export const keysOf = (name: string): Keys => ({
  accessKeyId: `AKIA${name.toUpperCase()}`,
  secretAccessKey: `secret-of-${name}`,
})
const userNamed = (name: string, more: Partial<UserInput> = {}): UserInput => ({
  name,
  path: '/ci/',
  accessKeys: [{ ...keysOf(name), active: true }],
  ...more,
})
const allow = (principal: string, action: string | string[], condition?: object) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: principal },
      Action: action,
      ...(condition ? { Condition: condition } : {}),
    },
  ],
})

/** Users and roles of 111122223333, and roles of 444455556666 that trust some of them. */
export const startChains = (): Promise<Sandbox> =>
  startSandbox({
    disabledRegions: ['ap-east-1'],
    accounts: [
      {
        id: HOME,
        users: [
          userNamed('builder'),
          userNamed('retired', { accessKeys: [{ ...keysOf('retired'), active: false }] }),
          userNamed('powerless', { allowAssume: false }),
        ],
        roles: [
          { name: 'hop', path: '/ci/', trustPolicy: trustPrincipal(USER), maxSessionDuration: 43_200 },
          { name: 'untagged', trustPolicy: allow(USER, 'sts:AssumeRole') },
          { name: 'root', trustPolicy: trustPrincipal(HOME) },
        ],
      },
      {
        id: OTHER,
        roles: [
          {
            name: 'release',
            trustPolicy: trustPrincipal(`arn:aws:iam::${HOME}:role/ci/hop`),
            maxSessionDuration: 43_200,
          },
          {
            name: 'external',
            trustPolicy: allow(USER, 'sts:AssumeRole', {
              StringEquals: { 'sts:ExternalId': 'agreed:upon/1' },
            }),
          },
          {
            name: 'tagged',
            trustPolicy: allow(USER, ['sts:AssumeRole', 'sts:TagSession'], {
              StringEquals: { 'aws:RequestTag/Repository': 'octo-org/octo-repo' },
            }),
          },
        ],
      },
    ],
  })

export const clientOf = (sandbox: Sandbox, credentials: Keys, region = 'eu-central-1') =>
  new STSClient({ region, endpoint: sandbox.urls.sts, maxAttempts: 1, credentials })

export const assume = async (
  sandbox: Sandbox,
  as: Keys,
  role: string,
  more: Partial<AssumeRoleCommandInput> = {},
) => {
  const RoleArn = role.startsWith('arn:') ? role : `arn:aws:iam::${OTHER}:role/${role}`
  return clientOf(sandbox, as).send(
    new AssumeRoleCommand({ RoleArn, RoleSessionName: 'GitHubActions', ...more }),
  )
}

export const sessionOf = async (answer: Promise<AssumeRoleCommandOutput>): Promise<Keys> => {
  const { Credentials } = await answer
  return {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  }
}

export const refused = (name: string, status: number, message: unknown) => ({
  name,
  message,
  $metadata: { httpStatusCode: status },
})
export const denied = (who: string, action: string, what: string) =>
  refused('AccessDenied', 403, `User: ${who} is not authorized to perform: ${action} on resource: ${what}`)

export const builder = keysOf('builder')
export const hop = `arn:aws:iam::${HOME}:role/ci/hop`
