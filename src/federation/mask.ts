// What the runner must never print. Masking is not retroactive: it comes before the first line that could hold it.
import type { Runner } from '../runner.ts'
import type { Credentials } from './session.ts'
import type { Source } from './source.ts'

type KeyMaterial = Pick<Credentials, 'accessKeyId' | 'secretAccessKey' | 'sessionToken'>

export const maskSecrets = (
  runner: Runner,
  { accessKeyId, secretAccessKey, sessionToken }: KeyMaterial,
): void => {
  runner.mask(...[accessKeyId, secretAccessKey, sessionToken].filter(secret => secret !== null))
}

/** Account id and ARN are not secret; some prefer them out of public logs (mask-aws-account-id). */
export const maskIdentity = (
  runner: Runner,
  { accountId, arn }: { accountId: string; arn: string },
): void => {
  runner.mask(accountId, arn)
}

/** The account id in the ARN of the role asked for, which is printed before there is a session. */
export const maskRole = (source: Source, runner: Runner): void => {
  const role = 'roleArn' in source ? source.roleArn : (source.role ?? '')
  const accountId = /^arn:[^:]*:iam::(\d{12}):/.exec(role)?.[1]
  if (accountId) runner.mask(accountId)
}
