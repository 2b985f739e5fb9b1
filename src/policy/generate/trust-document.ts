// The document of a trust policy for GitHub's tokens: one Allow statement, one condition per claim. Pure.
import { exactly, type Wanted, type WrittenCondition, writeCondition } from './wanted.ts'

/** An IAM OIDC provider and the audience its tokens are asked for. */
export interface Provider {
  /** Without scheme: `token.actions.githubusercontent.com`, `HOST/_services/token`, … */
  readonly issuer: string
  /** `aws`, `aws-cn`, … */
  readonly partition: string
  /** Twelve digits: the account of the role, which must have the provider itself. */
  readonly accountId: string
  readonly audience: string
}

export type ConditionBlock = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>

export interface TrustStatement {
  readonly Effect: 'Allow'
  readonly Principal: Readonly<Record<'Federated', string>> | Readonly<Record<'AWS', string>>
  readonly Action: string | readonly string[]
  readonly Condition?: ConditionBlock
}

export interface TrustPolicy {
  readonly Version: '2012-10-17'
  readonly Statement: readonly TrustStatement[]
}

/** Claim → the values it may have. */
export type WantedClaims = Readonly<Record<string, readonly Wanted[]>>

export const WEB_IDENTITY_ACTION = 'sts:AssumeRoleWithWebIdentity'

/** `arn:P:iam::ACCOUNT:oidc-provider/ISSUER`. */
export const providerArn = ({
  partition,
  accountId,
  issuer,
}: Pick<Provider, 'partition' | 'accountId' | 'issuer'>): string =>
  `arn:${partition}:iam::${accountId}:oidc-provider/${issuer}`

/** Admits the tokens of the provider for its audience whose claims have one of the values each. */
export const trustDocument = (provider: Provider, claims: WantedClaims): TrustPolicy => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: providerArn(provider) },
      Action: WEB_IDENTITY_ACTION,
      Condition: conditionBlock(provider.issuer, { aud: [exactly(provider.audience)], ...claims }),
    },
  ],
})

/** One map per operator: a second map of the same operator would replace the first in JSON and in HCL. */
const conditionBlock = (issuer: string, claims: WantedClaims): ConditionBlock => {
  const block: Record<string, Record<string, WrittenCondition['values']>> = {}
  for (const [claim, wanted] of Object.entries(claims)) {
    const { operator, values } = writeCondition(wanted)
    block[operator] = { ...block[operator], [`${issuer}:${claim}`]: values }
  }
  return block
}

/** IAM's default quota for a trust policy, in characters; it can be raised to 8192 (IAM quotas). */
export const TRUST_POLICY_QUOTA = 2048
/** AWS does not say whether white space counts in a trust policy, so near the quota there is none. */
const INDENTED_UP_TO = 1800

/** The document as JSON: indented while it is short, compact near the quota. */
export const trustPolicyText = (policy: TrustPolicy): string => {
  const indented = JSON.stringify(policy, null, 2)
  return indented.length <= INDENTED_UP_TO ? indented : JSON.stringify(policy)
}
