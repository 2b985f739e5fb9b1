// What is to be written so that an issue shows the current state of an account; often nothing. Pure.
import { DRIFT_RULE } from '../comparison/index.ts'
import { isClean, issueText, type Place, titleOf } from '../report/issue.ts'
import { issueChanges, isUnchanged } from '../report/issue-changes.ts'
import { issueComment, type Turn } from '../report/issue-comment.ts'
import { stateIn } from '../report/issue-state.ts'
import type { Report } from '../report/report.ts'

/** An issue that carries the account's marker. */
export interface KnownIssue {
  readonly number: number
  readonly isOpen: boolean
  /** Closed as not planned, as a second one is. */
  readonly isSetAside: boolean
  readonly body: string
  readonly url: string
}

export type Plan =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'create'
      readonly title: string
      readonly body: string
      readonly comment: string | null
    }
  | { readonly kind: 'rewrite'; readonly body: string; readonly turn: Turn; readonly comment: string | null }

/**
 * The issue is created or reopened when something is left to do, and closed when nothing is. A comment is written when
 * findings came or went, or the issue is closed or reopened; a change of wording only rewrites the body.
 * @param issue null: there is none
 */
export function planIssue(report: Report, issue: KnownIssue | null, place: Place): Plan {
  const clean = isClean(report)
  if (clean && !issue?.isOpen) return { kind: 'nothing' }
  return issue === null ? planNew(report, place) : planKnown(report, issue, turnOf(issue, clean), place)
}

/** The body says what is open. Only what has happened, and is over, needs a comment. */
function planNew(report: Report, place: Place): Plan {
  const { body, state } = issueText(report, null, place)
  const told = state.groups.filter(({ rule }) => rule !== DRIFT_RULE)
  const changes = issueChanges(told, state.groups, report)
  return {
    kind: 'create',
    title: titleOf(report),
    body,
    comment: isUnchanged(changes) ? null : issueComment(changes, 'open', place.runUrl),
  }
}

function planKnown(report: Report, issue: KnownIssue, turn: Turn, place: Place): Plan {
  const { body, state } = issueText(report, issue.body, place)
  // Without a memory nothing can be said to be new.
  const before = stateIn(issue.body) ?? { groups: state.groups, digest: '' }
  if (turn === 'open' && before.digest === state.digest) return { kind: 'nothing' }
  const changes = issueChanges(before.groups, state.groups, report)
  const isSilent = turn === 'open' && isUnchanged(changes)
  return { kind: 'rewrite', body, turn, comment: isSilent ? null : issueComment(changes, turn, place.runUrl) }
}

const turnOf = ({ isOpen }: KnownIssue, clean: boolean): Turn => {
  if (clean) return 'closed'
  return isOpen ? 'open' : 'reopened'
}
