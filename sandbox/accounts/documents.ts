// Policy documents of made-up accounts, in few words.
import type { Document } from './details.ts'
import type { Owner } from './report-line.ts'

export type Statement = Readonly<Record<string, unknown>>
export type Condition = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>

export const policy = (...statements: Statement[]): Document => ({
  Version: '2012-10-17',
  Statement: statements,
})

export const allow = (
  Action: string | readonly string[],
  Resource: string | readonly string[] = '*',
  Condition?: Condition,
): Statement => ({ Effect: 'Allow', Action, Resource, ...(Condition && { Condition }) })

export const deny = (
  Action: string | readonly string[],
  Resource: string | readonly string[] = '*',
): Statement => ({
  Effect: 'Deny',
  Action,
  Resource,
})

const GITHUB = 'token.actions.githubusercontent.com'

export const providerArn = ({ partition, accountId }: Owner, issuer: string = GITHUB): string =>
  `arn:${partition}:iam::${accountId}:oidc-provider/${issuer}`

/** A statement that lets tokens of a provider assume the role. */
export const federated = (provider: string, Condition?: Condition): Statement => ({
  Effect: 'Allow',
  Principal: { Federated: provider },
  Action: 'sts:AssumeRoleWithWebIdentity',
  ...(Condition && { Condition }),
})

/** Trust in GitHub's tokens for STS whose subject equals or, with wildcards, is like the given ones. */
export const trustGitHub = (
  owner: Owner,
  operator: 'StringEquals' | 'StringLike',
  ...subjects: string[]
): Document =>
  policy(
    federated(
      providerArn(owner),
      operator === 'StringEquals'
        ? { StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com', [`${GITHUB}:sub`]: subjects } }
        : {
            StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' },
            StringLike: { [`${GITHUB}:sub`]: subjects },
          },
    ),
  )

export const trustService = (service: string, Condition?: Condition): Document =>
  policy({
    Effect: 'Allow',
    Principal: { Service: service },
    Action: 'sts:AssumeRole',
    ...(Condition && { Condition }),
  })

export const trustAws = (principal: string, Condition?: Condition): Document =>
  policy({
    Effect: 'Allow',
    Principal: { AWS: principal },
    Action: 'sts:AssumeRole',
    ...(Condition && { Condition }),
  })
