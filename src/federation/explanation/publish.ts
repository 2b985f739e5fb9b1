// An explanation to the log and to the job summary. Loaded on failure only.
import type { Inputs } from '../../inputs.ts'
import type { Explanation } from '../../policy/diagnose/explanation.ts'
import type { Runner } from '../../runner.ts'
import { explanationMarkdown } from './markdown.ts'
import { explanationLines } from './text.ts'

/**
 * Prints the explanation. With mask-aws-account-id the account ids of the role and of `others` are left out of the
 * summary, which is a file that the runner's masks are not made for.
 */
export const publishExplanation = async (
  explanation: Explanation,
  roleArn: string,
  others: readonly string[],
  { maskAccountId }: Inputs,
  runner: Runner,
): Promise<void> => {
  for (const line of explanationLines(explanation)) runner.info(line)
  const summary = explanationMarkdown(explanation, roleArn)
  const hidden = maskAccountId ? [roleArn.split(':')[4] ?? '', ...others].filter(id => id !== '') : []
  await runner.summary(hidden.reduce((text, accountId) => text.replaceAll(accountId, '***'), summary))
}
