// The command line of `npm run generate`: what it takes, and the wish it makes of it. Pure.
import { parseArgs } from 'node:util'
import { KeylessError } from '../../src/errors.ts'
import type { JobContext, Repository, SubjectForm, TrustWish } from '../../src/policy/generate.ts'
import { issuerKind } from '../../src/policy/github-keys.ts'

export const formats = ['trust-policy', 'cloudformation', 'terraform', 'cli'] as const
export type Format = (typeof formats)[number]

export interface Request {
  readonly wish: TrustWish
  readonly format: Format
  readonly roleName: string
}

const options = {
  repo: { type: 'string', multiple: true },
  'owner-id': { type: 'string', multiple: true },
  'repo-id': { type: 'string', multiple: true },
  environment: { type: 'string' },
  branch: { type: 'string' },
  tag: { type: 'string' },
  'pull-request': { type: 'boolean' },
  'merge-queue': { type: 'string' },
  'job-workflow-ref': { type: 'string' },
  subject: { type: 'string' },
  format: { type: 'string', default: 'trust-policy' },
  account: { type: 'string' },
  partition: { type: 'string', default: 'aws' },
  audience: { type: 'string' },
  issuer: { type: 'string', default: 'token.actions.githubusercontent.com' },
  'role-name': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

export const usage = `\
Prints a role that exactly the jobs you name can assume from GitHub Actions.

  npm run generate -- --repo octo-org/octo-repo --environment production --format cloudformation

Whose jobs (--repo may be repeated, then the ids as often and in the same order):
  --repo OWNER/REPO          in GitHub's spelling, upper and lower case included
  --owner-id N, --repo-id N  ids of both: gh api repos/OWNER/REPO --jq '.owner.id, .id'
Which jobs, one of:
  --environment NAME         jobs of this environment; with --branch only on that branch
  --branch NAME              jobs on this branch
  --tag PATTERN              jobs on tags; * and ? are wildcards
  --pull-request             jobs of pull requests (not from forks)
  --merge-queue BRANCH       jobs of the merge queue into this branch
and, if you like:
  --job-workflow-ref REF     only in this reusable workflow: OWNER/REPO/.github/workflows/FILE.yml@refs/heads/main
What is printed:
  --format FORMAT            trust-policy (default), cloudformation, terraform, cli
  --role-name NAME           default: github-REPO-CONTEXT
  --account ID               twelve digits; needed for trust-policy and cli
  --partition NAME           default: aws
  --audience AUDIENCE        default: sts.amazonaws.com (aws-cn: sts.amazonaws.com.cn)
  --issuer HOST/PATH         default: token.actions.githubusercontent.com
  --subject FORM             legacy, immutable or both; default: both with ids, else legacy
`

/**
 * Reads the arguments; null when help is asked for.
 * @throws KeylessError `input-invalid`, in one line.
 */
export const readArguments = (argv: readonly string[]): Request | null => {
  const values = parse(argv)
  if (values.help) return null
  const format = oneOf(formats, 'format', values.format)
  const context = contextOf(values)
  const repositories = repositoriesOf(values)
  const issuer = values.issuer.replace(/^https:\/\//, '').replace(/\/$/, '')
  const wish: TrustWish = {
    repositories,
    context,
    jobWorkflowRef: values['job-workflow-ref'] ?? null,
    subjectForm: subjectFormOf(values.subject, repositories, issuer),
    provider: {
      issuer,
      partition: values.partition,
      accountId: values.account ?? accountOfDeployment(format),
      audience:
        values.audience ?? (values.partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com'),
    },
  }
  return { wish, format, roleName: roleNameOf(values['role-name'], repositories[0]!, context) }
}

type Values = ReturnType<typeof parse>

const refuse = (problem: string): never => {
  throw new KeylessError('input-invalid', problem)
}

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }).values
  } catch (error) {
    // Node's message goes on with advice on positional arguments, of which there are none.
    return refuse((error as Error).message.split(/\. |\n/)[0] ?? '')
  }
}

const oneOf = <T extends string>(known: readonly T[], name: string, value: string): T =>
  known.find(one => one === value) ??
  refuse(`--${name} is one of ${known.join(', ')}, not ${JSON.stringify(value)}`)

const repositoriesOf = (values: Values): readonly Repository[] => {
  const { repo: names = [], 'owner-id': ownerIds = [], 'repo-id': repositoryIds = [] } = values
  if (names.length === 0) refuse('--repo OWNER/REPO is missing')
  const counts = [ownerIds.length, repositoryIds.length]
  if (!counts.every(count => count === 0) && !counts.every(count => count === names.length))
    refuse(`--owner-id and --repo-id are needed as often as --repo (${names.length}), or not at all`)
  return names.map((fullName, index) => {
    const [owner, name, ...rest] = fullName.split('/')
    if (!owner || !name || rest.length > 0)
      return refuse(`--repo is OWNER/REPO, not ${JSON.stringify(fullName)}`)
    const [ownerId, repositoryId] = [ownerIds[index], repositoryIds[index]]
    return {
      owner,
      name,
      ids:
        ownerId === undefined || repositoryId === undefined
          ? null
          : { owner: ownerId, repository: repositoryId },
    }
  })
}

const contextOf = (values: Values): JobContext => {
  const { environment, branch, tag, 'merge-queue': queue } = values
  const contexts: JobContext[] = [
    ...(environment === undefined
      ? []
      : [{ kind: 'environment', name: environment, branch: branch ?? null } as const]),
    ...(branch === undefined || environment !== undefined ? [] : [{ kind: 'branch', name: branch } as const]),
    ...(tag === undefined ? [] : [{ kind: 'tag', pattern: tag } as const]),
    ...(values['pull-request'] ? [{ kind: 'pull-request' } as const] : []),
    ...(queue === undefined ? [] : [{ kind: 'merge-queue', branch: queue } as const]),
  ]
  const [context] = contexts
  return context !== undefined && contexts.length === 1
    ? context
    : refuse('name one of --environment, --branch, --tag, --pull-request and --merge-queue')
}

const subjectFormOf = (
  written: string | undefined,
  repositories: readonly Repository[],
  issuer: string,
): SubjectForm => {
  if (written !== undefined) return oneOf(['legacy', 'immutable', 'both'], 'subject', written)
  const canBeImmutable = repositories.every(({ ids }) => ids !== null) && issuerKind(issuer) === 'cloud'
  return canBeImmutable ? 'both' : 'legacy'
}

/** A template is deployed into an account; the other formats name it. */
const accountOfDeployment = (format: Format): string =>
  format === 'cloudformation' || format === 'terraform'
    ? '000000000000'
    : refuse(`--account is needed with --format ${format}`)

const roleNameOf = (written: string | undefined, { name }: Repository, context: JobContext): string => {
  if (written !== undefined)
    return /^[\w+=,.@-]{1,64}$/.test(written)
      ? written
      : refuse(`--role-name is 1 to 64 letters, digits or _+=,.@-, not ${JSON.stringify(written)}`)
  return `github-${name}-${contextName(context)}`.replace(/[^\w.-]+/g, '-').slice(0, 64)
}

const contextName = (context: JobContext): string => {
  switch (context.kind) {
    case 'environment':
    case 'branch':
      return context.name
    case 'tag':
      return 'tags'
    case 'merge-queue':
      return `${context.branch}-queue`
    case 'pull-request':
      return context.kind
  }
}
