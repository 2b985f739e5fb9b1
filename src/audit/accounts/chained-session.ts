// From the session of the job to a session in an account that is to be audited.
import { roleArnOf } from '../../aws/arn.ts'
import type { Edge } from '../../federation/edge.ts'
import { withSourceCredentials } from '../../federation/exchange/source-credentials.ts'
import type { Session } from '../../federation/session.ts'
import { verifySession } from '../../federation/verify.ts'
import type { Inputs } from '../../inputs.ts'
import type { Target } from './targets.ts'

/**
 * Seconds: the most that role chaining gives, and the least that every role allows.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html (role chaining)
 */
const CHAINED_SECONDS = 3600

/**
 * A session of the target's role. The job's own session serves where it already is one.
 * @throws KeylessError as federation does; a refusal is explained in the log
 */
export const chainedSession = async (
  { roleArn }: Target,
  session: Session,
  inputs: Inputs,
  edge: Edge,
): Promise<Session> => {
  if (roleArnOf(session.arn) === roleArn) return session
  const source = { kind: 'static-keys', keys: session.credentials, role: roleArn } as const
  const { session: chained } = await withSourceCredentials(source, chaining(inputs), edge)
  verifySession(chained, { roleArn, allowedAccountIds: [] }, edge.now())
  return chained
}

/** What the inputs say of the first session holds for that one alone: its tags, its policies, its duration. */
const chaining = (inputs: Inputs): Inputs => ({
  ...inputs,
  durationSeconds: Math.min(inputs.durationSeconds, CHAINED_SECONDS),
  skipSessionTagging: true,
  transitiveTagKeys: [],
  inlineSessionPolicy: null,
  managedSessionPolicies: [],
  trustPolicyFile: null,
})
