// Service-specific credentials: whether they still authenticate, whose they are, and how to end them.

import { word } from '../../../shell.ts'
import type { Resource } from '../../finding.ts'
import type { ServiceSpecificCredential, Snapshot } from '../../snapshot/index.ts'
import { script } from '../remedy-script.ts'

/** Service name of Bedrock's long-term API keys (IAM API, CreateServiceSpecificCredential). */
const BEDROCK = 'bedrock.amazonaws.com'

export const isBedrockKey = ({ serviceName }: ServiceSpecificCredential): boolean => serviceName === BEDROCK

/** Active and not expired. One without expiry date never expires. */
export const authenticates = ({ status, expiresAt }: ServiceSpecificCredential, now: Date): boolean =>
  status === 'Active' && (expiresAt === null || new Date(expiresAt) > now)

/** A credential goes by its user; the discriminator of a result, its id, tells which of the user's it is. */
export const serviceCredentialResource = (
  { userName }: ServiceSpecificCredential,
  arns: ReadonlyMap<string, string>,
  { partition, accountId }: Snapshot,
): Resource => ({
  type: 'service-specific-credential',
  name: userName,
  arn: arns.get(userName) ?? `arn:${partition}:iam::${accountId}:user/${userName}`,
})

/** User name → ARN with its path, from whichever part of the snapshot has it. */
export function userArns({ credentialReport, authorizationDetails }: Snapshot): ReadonlyMap<string, string> {
  const reported = credentialReport.status === 'collected' ? credentialReport.value.users : []
  const detailed = authorizationDetails.status === 'collected' ? authorizationDetails.value.users : []
  return new Map([
    ...detailed.map(({ name, arn }) => [name, arn] as const),
    ...reported.map(({ user, arn }) => [user, arn] as const),
  ])
}

export function deleteServiceCredential({ userName, id }: ServiceSpecificCredential): string {
  const credential = `--user-name ${word(userName)} --service-specific-credential-id ${word(id)}`
  return script(
    `aws iam update-service-specific-credential ${credential} --status Inactive`,
    '# When nothing has missed it:',
    `aws iam delete-service-specific-credential ${credential}`,
  )
}
