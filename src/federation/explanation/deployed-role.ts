// The role as IAM has it, for whoever may look at it with the credentials at hand. Loaded on failure only.
import type { RoleArn } from '../../aws/arn.ts'
import { iamEndpoint, iamReader } from '../../aws/iam.ts'
import { iamErrorCode, iamErrorMessage } from '../../aws/iam-errors.ts'
import type { SigningCredentials } from '../../aws/sts.ts'
import type { Inputs } from '../../inputs.ts'
import type { KnownPolicy } from '../../policy/diagnose.ts'
import { parsePolicy } from '../../policy/document.ts'
import type { Edge } from '../edge.ts'

export interface DeployedRole {
  /** `missing` when there is no role of this name. */
  readonly arn: string
  readonly policy: KnownPolicy | null
}

/**
 * Asks IAM for the role (GetRole). null when that is not possible, which is the rule: whoever may not assume a role
 * seldom may read it, and a missing permission here is no problem of its own.
 */
export const deployedRole = async (
  { roleName }: RoleArn,
  credentials: SigningCredentials,
  { awsRegion, stsEndpoint }: Inputs,
  edge: Edge,
): Promise<DeployedRole | null> => {
  // Credentials for an STS of one's own are nothing to show to AWS's IAM.
  if (stsEndpoint !== null && !hasIamEndpoint(edge.runner.env)) return null
  const { accessKeyId, secretAccessKey, sessionToken } = credentials
  const iam = iamReader({
    region: awsRegion,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken !== null && { sessionToken }) },
    agent: await edge.agentFor(await iamEndpoint(awsRegion)),
    backoff: { maxAttempts: 2 },
  })
  try {
    const { Role: role } = await iam.getRole(roleName)
    if (role?.Arn === undefined) return null
    const document = role.AssumeRolePolicyDocument
    return {
      arn: role.Arn,
      policy: document === undefined ? null : { document: parsePolicy(document), source: 'iam:GetRole' },
    }
  } catch (error) {
    edge.runner.debug(`iam:GetRole gave no trust policy: ${iamErrorCode(error)}: ${iamErrorMessage(error)}`)
    return iamErrorCode(error) === 'NoSuchEntity' ? { arn: 'missing', policy: null } : null
  } finally {
    iam.close()
  }
}

const hasIamEndpoint = (env: Readonly<Record<string, string | undefined>>): boolean =>
  Boolean(env.AWS_ENDPOINT_URL_IAM || env.AWS_ENDPOINT_URL)
