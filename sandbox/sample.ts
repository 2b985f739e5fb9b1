// Two accounts to start with: one that trusts GitHub for octo-org/octo-repo, one that trusts the first.
import { type AccountInput, account, type OidcProvider, roleArn } from './account.ts'

/** The provider as the documentation of GitHub and AWS has it set up. */
export const githubProvider: OidcProvider = {
  url: 'token.actions.githubusercontent.com',
  clientIds: ['sts.amazonaws.com'],
}

/** A trust policy for GitHub tokens with exactly this subject (or any of them). */
export const trustGitHub = (
  accountId: string,
  subject: string | readonly string[],
  provider: string = githubProvider.url,
): Readonly<Record<string, unknown>> => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::${accountId}:oidc-provider/${provider}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { [`${provider}:aud`]: 'sts.amazonaws.com', [`${provider}:sub`]: subject } },
    },
  ],
})

/** A trust policy for one AWS principal, with the permissions that session tags and a source identity need. */
export const trustPrincipal = (arn: string): Readonly<Record<string, unknown>> => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: arn },
      Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
    },
  ],
})

const home: AccountInput = {
  id: '111122223333',
  providers: [githubProvider],
  roles: [
    {
      name: 'deploy',
      trustPolicy: trustGitHub('111122223333', 'repo:octo-org/octo-repo:ref:refs/heads/main'),
    },
  ],
  users: [
    {
      name: 'legacy-ci',
      accessKeys: [
        {
          accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
          secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
          active: true,
        },
      ],
    },
  ],
}

/** Account 111122223333 with the role `deploy`, and 444455556666 with `release`, which `deploy` may assume. */
export const sampleAccounts: readonly AccountInput[] = [
  home,
  {
    id: '444455556666',
    roles: [
      {
        name: 'release',
        trustPolicy: trustPrincipal(roleArn(account(home), { path: '/', name: 'deploy' })),
      },
    ],
  },
]
