// Keeps one comment on a pull request.
import { isClean, issueText, markerOf } from '../report/issue.ts'
import { stateIn } from '../report/issue-state.ts'
import type { Report } from '../report/report.ts'
import type { Repository } from './repository.ts'

/**
 * Brings the comment of the report's account up to date; where nothing is left to do, only one that exists.
 * @returns its address; null when there is none
 */
export async function keepComment(
  report: Report,
  pullRequest: number,
  repository: Repository,
  runUrl: string,
): Promise<string | null> {
  const marker = markerOf(report)
  const comments = await repository.comments(pullRequest)
  const known = comments.find(({ body }) => body.includes(marker))
  if (known === undefined && isClean(report)) return null
  const { body, state } = issueText(report, known?.body ?? null, { marker, runUrl })
  if (known === undefined) return (await repository.comment(pullRequest, body)).url
  if (stateIn(known.body)?.digest !== state.digest) await repository.rewriteComment(known.id, body)
  return known.url
}
