// The two ways of acting as root, before the commands that need it.

import { word } from '../../../shell.ts'
import type { Snapshot } from '../../snapshot/index.ts'
import { globalRegion } from '../global-region.ts'
import { script } from '../remedy-script.ts'

/**
 * Commands that delete credentials of root. No other principal can run them: either root itself does, or a session of
 * at most 900 seconds that AssumeRoot gives to the management account (IAM User Guide, "Perform a privileged task on
 * an AWS Organizations member account"; regional STS endpoints only).
 */
export const asRoot = (snapshot: Snapshot, ...commands: readonly string[]): string =>
  script(
    '# Sign in as root; or, with centralised root access, take a root session from the management account:',
    [
      `aws sts assume-root --region ${globalRegion(snapshot.partition)} --target-principal ${word(snapshot.accountId)}`,
      `--task-policy-arn arn=${word(taskPolicy(snapshot.partition))}`,
    ].join(' '),
    '# Then, with the credentials of root:',
    ...commands,
  )

const taskPolicy = (partition: string): string =>
  `arn:${partition}:iam::aws:policy/root-task/IAMDeleteRootUserCredentials`
