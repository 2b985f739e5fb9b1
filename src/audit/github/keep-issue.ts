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

export interface KeptIssues {
  /** In the order of the reports; of accounts that have no issue, none. */
  readonly addresses: readonly string[]
  /** Accounts whose issue is not up to date, and what was thrown about the first of them. */
  readonly unkept: readonly string[]
  readonly reason: unknown
}

/** One locked issue says nothing about the others; after so many refusals in a row, none is to be expected. */
const MOST_REFUSALS = 3

/**
 * Brings the issue of each report's account up to date. Where everything is as it was, nothing is written. What one
 * account's issue refuses does not keep the others from theirs.
 * @param reports of one account each
 * @throws Octokit's RequestError when the issues cannot be listed
 */
export async function keepIssues(
  reports: readonly Report[],
  repository: Repository,
  runUrl: string,
): Promise<KeptIssues> {
  const known = await repository.issues()
  const addresses: string[] = []
  const unkept: string[] = []
  const reasons: unknown[] = []
  let refusals = 0
  for (const report of reports) {
    if (refusals === MOST_REFUSALS) {
      unkept.push(report.account)
      continue
    }
    try {
      const address = await keepOne(report, known, repository, runUrl)
      if (address !== null) addresses.push(address)
      refusals = 0
    } catch (error) {
      refusals += 1
      unkept.push(report.account)
      reasons.push(error)
    }
  }
  return { addresses, unkept, reason: reasons[0] }
}

async function keepOne(
  report: Report,
  known: readonly KnownIssue[],
  repository: Repository,
  runUrl: string,
): Promise<string | null> {
  const marker = markerOf(report)
  const own = known.filter(({ body }) => body.includes(marker))
  const issue = chosen(own)
  const address = await keepIssue(report, issue, repository, { marker, runUrl })
  await closeOthers(own, issue, repository)
  return address
}

/** The oldest open one; if none is open, the newest closed one, rather not one that was closed beside another. */
const chosen = (own: readonly KnownIssue[]): KnownIssue | null => {
  const oldestFirst = own.toSorted((a, b) => a.number - b.number)
  return (
    oldestFirst.find(({ isOpen }) => isOpen) ??
    oldestFirst.findLast(({ isSetAside }) => !isSetAside) ??
    oldestFirst.at(-1) ??
    null
  )
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
