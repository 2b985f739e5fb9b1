// A job that is refused, or would be: explained in the log and in the job summary. Loaded on failure, or for
// the check that comes before STS is asked.
import { KeylessError } from '../../errors.ts'
import { logLine } from '../../escape.ts'
import type { Inputs } from '../../inputs.ts'
import { DEFAULT_AUDIENCE } from '../../inputs.ts'
import { type DeniedJob, decideForJob, diagnoseJob, type KnownPolicy } from '../../policy/diagnose.ts'
import type { Runner } from '../../runner.ts'
import { answerOf, withDifference } from '../exchange/refusal.ts'
import type { Claims } from '../token/claims.ts'
import { publishExplanation } from './publish.ts'
import { readTrustPolicyFile } from './trust-policy-file.ts'

/** A role and the claims of the job that asks for it. */
export interface AskedRole {
  readonly roleArn: string
  readonly claims: Claims
}

/**
 * Checks the claims against trust-policy-file, so that a certain mismatch costs no request.
 * @throws KeylessError `trust-policy-mismatch` once it is explained; `trust-policy-file-unreadable`, `policy-invalid`.
 */
export const requireAdmitted = async (
  file: string,
  asked: AskedRole,
  inputs: Inputs,
  runner: Runner,
): Promise<void> => {
  const policy = await readTrustPolicyFile(file, runner)
  const job = deniedJob(asked, policy, null, inputs)
  const { decision } = decideForJob(policy.document, job)
  if (decision === 'allowed' || decision === 'unknown') return
  const explanation = diagnoseJob(job)
  await publishExplanation(explanation, asked.roleArn, [], inputs, runner)
  throw withDifference(
    new KeylessError(
      'trust-policy-mismatch',
      `The trust policy in ${JSON.stringify(file)} does not admit this job to ${asked.roleArn}.`,
    ),
    explanation.difference && logLine(explanation.difference),
  )
}

/** Explains a refusal of STS to a job; gives the error to fail with. */
export const explainJob = async (
  refusal: KeylessError,
  asked: AskedRole,
  inputs: Inputs,
  runner: Runner,
): Promise<KeylessError> => {
  const policy =
    inputs.trustPolicyFile === null ? null : await readTrustPolicyFile(inputs.trustPolicyFile, runner)
  const explanation = diagnoseJob(deniedJob(asked, policy, answerOf(refusal), inputs))
  await publishExplanation(explanation, asked.roleArn, [], inputs, runner)
  const told = withDifference(refusal, explanation.difference && logLine(explanation.difference))
  return isChinaWithDefaultAudience(inputs) ? withChinaHint(told) : told
}

const deniedJob = (
  { roleArn, claims }: AskedRole,
  trustPolicy: KnownPolicy | null,
  refusal: DeniedJob['refusal'],
  { sessionName, awsRegion }: Inputs,
): DeniedJob => ({ claims, roleArn, sessionName, region: awsRegion, refusal, trustPolicy })

const isChinaWithDefaultAudience = ({ awsRegion, audience }: Inputs): boolean =>
  awsRegion.startsWith('cn-') && audience === DEFAULT_AUDIENCE

const withChinaHint = ({ code, message, hint, cause }: KeylessError): KeylessError =>
  new KeylessError(code, message, {
    hint: `${hint}\nIn the regions of China the audience is by convention another one. Write:\n  audience: sts.amazonaws.com.cn`,
    cause,
  })
