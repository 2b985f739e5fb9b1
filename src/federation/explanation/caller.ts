// A user or a session that is refused a role: explained in the log and in the job summary. Loaded on failure only.
import type { RoleArn } from '../../aws/arn.ts'
import type { CallerIdentity, Sts } from '../../aws/sts.ts'
import { asKeylessError, type KeylessError } from '../../errors.ts'
import { logLine } from '../../escape.ts'
import type { Inputs } from '../../inputs.ts'
import type { KnownPolicy } from '../../policy/diagnose.ts'
import { diagnoseCaller } from '../../policy/diagnose-caller.ts'
import type { Edge } from '../edge.ts'
import { answerOf, withDifference } from '../exchange/refusal.ts'
import { type SessionTag, transitiveKeys } from '../exchange/session-tags.ts'
import { maskIdentity, maskSecrets } from '../mask.ts'
import { type DeployedRole, deployedRole } from './deployed-role.ts'
import { publishExplanation } from './publish.ts'
import { readTrustPolicyFile } from './trust-policy-file.ts'

/** What AssumeRole was asked for. */
export interface AskedOfCaller {
  readonly role: RoleArn
  readonly tags: readonly SessionTag[]
}

/** Explains a refusal of AssumeRole; gives the error to fail with. Asks STS who the caller is, and IAM for the role. */
export const explainCaller = async (
  refusal: KeylessError,
  { role, tags }: AskedOfCaller,
  sts: Sts,
  inputs: Inputs,
  edge: Edge,
): Promise<KeylessError> => {
  if (refusal.code !== 'sts-access-denied') return refusal
  const identity = await sts.getCallerIdentity()
  if (inputs.maskAccountId) maskIdentity(edge.runner, identity)
  const deployed = await readDeployed(role, identity, sts, inputs, edge)
  const explanation = diagnoseCaller({
    caller: {
      arn: identity.arn,
      sessionName: inputs.sessionName,
      externalId: inputs.externalId,
      tags,
      transitiveTagKeys: transitiveKeys(inputs.transitiveTagKeys, tags),
    },
    roleArn: role.arn,
    region: inputs.awsRegion,
    refusal: answerOf(refusal),
    trustPolicy: (await policyFromFile(inputs, edge)) ?? deployed?.policy ?? null,
    actualRole: deployed?.arn ?? null,
  })
  await publishExplanation(explanation, role.arn, [identity.accountId], inputs, edge.runner)
  return withDifference(refusal, explanation.difference && logLine(explanation.difference))
}

/** IAM answers about the roles of the caller's own account only. */
const readDeployed = async (
  role: RoleArn,
  { accountId }: CallerIdentity,
  sts: Sts,
  inputs: Inputs,
  edge: Edge,
): Promise<DeployedRole | null> => {
  if (role.accountId !== accountId) return null
  const credentials = await sts.credentials()
  maskSecrets(edge.runner, credentials)
  return deployedRole(role, credentials, inputs, edge)
}

/** A file that cannot be read is worth a warning, but the refusal is what the step fails with. */
const policyFromFile = async ({ trustPolicyFile }: Inputs, { runner }: Edge): Promise<KnownPolicy | null> => {
  if (trustPolicyFile === null) return null
  try {
    return await readTrustPolicyFile(trustPolicyFile, runner)
  } catch (error) {
    runner.warning(asKeylessError(error).message)
    return null
  }
}
