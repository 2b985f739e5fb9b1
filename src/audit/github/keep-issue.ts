// Keeps one open issue per account.
import { markerOf, type Place } from '../report/issue.ts'
import type { Turn } from '../report/issue-comment.ts'
import type { Report } from '../report/report.ts'
import { type KnownIssue, planIssue } from './plan.ts'
import type { IssueChange, Repository } from './repository.ts'

const changesOf: Readonly<Record<Turn, IssueChange>> = {
  open: {},
  closed: { state: 'closed', state_reason: 'completed' },
  reopened: { state: 'open', state_reason: 'reopened' },
}

/**
 * Brings the issue of each report's account up to date. Where everything is as it was, nothing is written.
 * @param reports of one account each
 * @returns the addresses of the issues, in the order of the reports; of accounts that have none, none
 */
export async function keepIssues(
  reports: readonly Report[],
  repository: Repository,
  runUrl: string,
): Promise<string[]> {
  const known = await repository.issues()
  const addresses: string[] = []
  for (const report of reports) {
    const marker = markerOf(report)
    const own = known.filter(({ body }) => body.includes(marker))
    const issue = chosen(own)
    const address = await keepIssue(report, issue, repository, { marker, runUrl })
    if (address !== null) addresses.push(address)
    await closeOthers(own, issue, repository)
  }
  return addresses
}

/** The oldest open one; if none is open, the newest closed one. */
const chosen = (own: readonly KnownIssue[]): KnownIssue | null => {
  const oldestFirst = own.toSorted((a, b) => a.number - b.number)
  return oldestFirst.find(({ isOpen }) => isOpen) ?? oldestFirst.at(-1) ?? null
}

/** The body first: it remembers what was said, so that a comment that fails is not written twice by the next run. */
async function keepIssue(
  report: Report,
  issue: KnownIssue | null,
  repository: Repository,
  place: Place,
): Promise<string | null> {
  const plan = planIssue(report, issue, place)
  switch (plan.kind) {
    case 'nothing':
      return issue?.url ?? null
    case 'create': {
      const { number, url } = await repository.create(plan.title, plan.body)
      if (plan.comment !== null) await repository.comment(number, plan.comment)
      return url
    }
    case 'rewrite': {
      const { number, url } = issue as KnownIssue
      await repository.rewrite(number, { body: plan.body, ...changesOf[plan.turn] })
      if (plan.comment !== null) await repository.comment(number, plan.comment)
      return url
    }
  }
}

/** Two runs at once may each have found none and made one. */
async function closeOthers(
  own: readonly KnownIssue[],
  kept: KnownIssue | null,
  repository: Repository,
): Promise<void> {
  for (const { number, isOpen } of own)
    if (isOpen && number !== kept?.number)
      await repository.rewrite(number, { state: 'closed', state_reason: 'not_planned' })
}
