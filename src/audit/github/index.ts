// Tells GitHub what an audit found: an issue per account, or a comment on the pull request.
import { NetworkError } from '../../aws/network-error.ts'
import { KeylessError, renderError } from '../../errors.ts'
import type { Runner } from '../../runner.ts'
import type { Report } from '../report/report.ts'
import { type GitHubEdge, openGitHub } from './client.ts'
import { type KeptIssues, keepIssues } from './keep-issue.ts'
import { openRepository } from './repository.ts'
import { keepComment } from './sticky-comment.ts'

/**
 * Brings issue or comment up to date. A failure is a warning: what the audit found stands, whether or not GitHub hears
 * of it. Sets the output `audit-issue-url`.
 * @param shown as everybody with access to the repository may read it
 * @param perAccount the same, a report for each account
 */
export async function tellGitHub(
  shown: Report,
  perAccount: readonly Report[],
  token: string,
  edge: GitHubEdge,
): Promise<void> {
  const { runner } = edge
  try {
    const repository = openRepository(await openGitHub(token, edge), repositoryOf(runner.env))
    const pullRequest = pullRequestOf(runner)
    const runUrl = runUrlOf(runner.env)
    const told =
      pullRequest === null
        ? await keepIssues(perAccount, repository, runUrl)
        : onlyAddress(await keepComment(shown, pullRequest, repository, runUrl))
    const [first] = told.addresses
    if (first !== undefined) runner.setOutput('audit-issue-url', first)
    if (told.unkept.length > 0)
      runner.warning(renderError(failure(told.reason, issuesOf(told.unkept, perAccount)), runner.env))
  } catch (error) {
    runner.warning(renderError(failure(error, "The audit's issue"), runner.env))
  }
}

const onlyAddress = (address: string | null): KeptIssues => ({
  addresses: address === null ? [] : [address],
  unkept: [],
  reason: null,
})

const MOST_NAMED = 5

/** `The issue of account 111122223333` */
const issuesOf = (unkept: readonly string[], reports: readonly Report[]): string => {
  if (reports.length === 1) return "The audit's issue"
  if (unkept.length === 1) return `The issue of account ${unkept[0]}`
  const more = unkept.length > MOST_NAMED ? ' and others' : ''
  return `The issues of ${unkept.length} accounts (${unkept.slice(0, MOST_NAMED).join(', ')}${more})`
}

const repositoryOf = ({ GITHUB_REPOSITORY }: Runner['env']): string => {
  if (GITHUB_REPOSITORY && /^[^/]+\/[^/]+$/.test(GITHUB_REPOSITORY)) return GITHUB_REPOSITORY
  throw new KeylessError(
    'github-request-failed',
    `GITHUB_REPOSITORY is ${JSON.stringify(GITHUB_REPOSITORY ?? '')}, not the owner and name of a repository.`,
  )
}

const runUrlOf = ({ GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID }: Runner['env']): string =>
  `${GITHUB_SERVER_URL || 'https://github.com'}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`

/** Of the events that are about a pull request; a comment on one, say, is not among them. */
const pullRequestOf = (runner: Runner): number | null => {
  const { number } = (runner.event().pull_request ?? {}) as { number?: unknown }
  return typeof number === 'number' && runner.env.GITHUB_EVENT_NAME?.startsWith('pull_request')
    ? number
    : null
}

/** GitHub's own words are one line and hold no secret; the address is without its query. */
const failure = (error: unknown, what: string): KeylessError => {
  if (error instanceof KeylessError) return error
  const { status, message, request, cause } = error as Partial<RequestFailure>
  const asked = request === undefined ? '' : ` to ${request.method} ${pathOf(request.url)}`
  const answered = cause instanceof NetworkError ? 'No answer' : `GitHub's answer ${status ?? ''}`
  return new KeylessError(
    'github-request-failed',
    `${what} could not be kept. ${answered}${asked}: ${message ?? 'unknown error'}`,
    { cause: error },
  )
}

/** Octokit's RequestError, which gives a request without an answer the status 500. */
interface RequestFailure {
  readonly cause: unknown
  readonly status: number
  readonly message: string
  readonly request: { readonly method: string; readonly url: string }
}

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : url)
