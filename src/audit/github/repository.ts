// The repository whose workflow runs, as far as issues and comments are concerned: every request that is made of it.
import { KeylessError } from '../../errors.ts'
import type { GitHub } from './client.ts'
import type { KnownIssue } from './plan.ts'

export const LABEL = 'keyless-aws'

/** Bodies are long: fewer on a page than GitHub's hundred. */
const PAGE = 50
/** As many comments as GitHub lets a pull request have, 2,500; issues are one for each account. */
const MOST_PAGES = 50

export interface Comment {
  readonly id: number
  readonly body: string
  readonly url: string
}

export interface Repository {
  /** Issues with the label, open or closed, by somebody who may write here; the newest first. */
  issues(): Promise<KnownIssue[]>
  /** Makes an issue with the label, and the label where it is missing. */
  create(title: string, body: string): Promise<KnownIssue>
  rewrite(issue: number, changes: IssueChange): Promise<void>
  /** Comments on an issue or a pull request, by somebody who may write here; the oldest first. */
  comments(issue: number): Promise<Comment[]>
  comment(issue: number, body: string): Promise<Comment>
  rewriteComment(id: number, body: string): Promise<void>
}

export interface IssueChange {
  readonly body?: string
  readonly state?: 'open' | 'closed'
  readonly state_reason?: 'completed' | 'not_planned' | 'reopened'
}

/**
 * A repository by its name, `owner/name`.
 * All functions throw Octokit's RequestError, after what can pass later was waited for.
 */
export function openRepository(github: GitHub, name: string): Repository {
  const [owner = '', repo = ''] = name.split('/')
  const here = { owner, repo }
  const { issues } = github.rest
  return {
    issues: async () => {
      const wanted = { ...here, labels: LABEL, state: 'all', per_page: PAGE } as const
      const found = await pagesOf(github.paginate.iterator(issues.listForRepo, wanted))
      return found.filter(issue => issue.pull_request === undefined && isTrusted(issue)).map(knownIssue)
    },
    create: async (title, body) => {
      await ensureLabel(github, here)
      const { data } = await issues.create({ ...here, title, body, labels: [LABEL] })
      return knownIssue(data)
    },
    rewrite: async (issue_number, changes) => {
      await issues.update({ ...here, issue_number, ...changes })
    },
    comments: async issue_number => {
      const wanted = { ...here, issue_number, per_page: PAGE }
      const found = await pagesOf(github.paginate.iterator(issues.listComments, wanted))
      return found.filter(isTrusted).map(knownComment)
    },
    comment: async (issue_number, body) =>
      knownComment((await issues.createComment({ ...here, issue_number, body })).data),
    rewriteComment: async (comment_id, body) => {
      await issues.updateComment({ ...here, comment_id, body })
    },
  }
}

/** All of them or none: what stands on a page that was not read would be made a second time, run after run. */
async function pagesOf<Item>(pages: AsyncIterable<{ readonly data: readonly Item[] }>): Promise<Item[]> {
  const items: Item[] = []
  let count = 0
  for await (const { data } of pages) {
    if (++count > MOST_PAGES) throw tooMany()
    items.push(...data)
  }
  return items
}

const tooMany = (): KeylessError =>
  new KeylessError(
    'github-request-failed',
    `The audit's issue could not be kept. There are more than ${(PAGE * MOST_PAGES).toLocaleString('en-US')} issues with the label ${LABEL}, open and closed, too many to look for the audit's own.`,
    { hint: `Take the label ${LABEL} off issues that the audit does not need any more, or delete them.` },
  )

interface Authored {
  readonly author_association?: string
  readonly user?: { readonly type?: string } | null
}

/**
 * Anybody may write the marker into a comment on a public repository, and would then have us put our report under
 * their name. `github-actions[bot]` has no association.
 */
const isTrusted = ({ user, author_association }: Authored): boolean =>
  user?.type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(author_association ?? '')

interface RawIssue {
  readonly number: number
  readonly state: string
  readonly state_reason?: string | null
  readonly body?: string | null
  readonly html_url: string
}

const knownIssue = ({ number, state, state_reason, body, html_url }: RawIssue): KnownIssue => ({
  number,
  isOpen: state === 'open',
  isSetAside: state_reason === 'not_planned',
  body: body ?? '',
  url: html_url,
})

const knownComment = ({ id, body, html_url }: { id: number; body?: string; html_url: string }): Comment => ({
  id,
  body: body ?? '',
  url: html_url,
})

async function ensureLabel(github: GitHub, here: { owner: string; repo: string }): Promise<void> {
  try {
    await github.rest.issues.getLabel({ ...here, name: LABEL })
  } catch (error) {
    if (statusOf(error) !== 404) throw error
    const description = 'Kept by Keyless AWS: what an audit of AWS credentials leaves open'
    // 422: another run was faster.
    await github.rest.issues
      .createLabel({ ...here, name: LABEL, color: 'b60205', description })
      .catch(late => {
        if (statusOf(late) !== 422) throw late
      })
  }
}

const statusOf = (error: unknown): unknown => (error as { status?: unknown } | null)?.status
