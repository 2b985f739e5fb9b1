// The job of a workflow that asks GitHub for a token, and the claims GitHub would put into it.
// Source: https://docs.github.com/en/actions/reference/security/oidc

/** Who asks. Ids are decimal strings, as in the token. */
export interface Job {
  /** Exactly as in `iss`: https://token.actions.githubusercontent.com, with a slug for an enterprise, or a GHES host. */
  readonly issuer: string
  readonly owner: string
  readonly ownerId: string
  /** Name without the owner. */
  readonly repository: string
  readonly repositoryId: string
  readonly visibility: 'public' | 'private' | 'internal'
  /** refs/heads/…, refs/tags/… or refs/pull/N/merge */
  readonly ref: string
  readonly refProtected: boolean
  readonly sha: string
  /** Name of the job's environment, if it has one. */
  readonly environment?: string
  readonly eventName: string
  readonly headRef: string
  readonly baseRef: string
  readonly actor: string
  readonly actorId: string
  /** Name of the workflow and path of its file. */
  readonly workflow: string
  readonly workflowPath: string
  /** OWNER/REPO/PATH@REF of the called workflow, when the job stands in a reusable one. */
  readonly jobWorkflowRef?: string
  readonly runId: string
  readonly runNumber: string
  readonly runAttempt: string
  readonly checkRunId: string
  readonly runnerEnvironment: 'github-hosted' | 'self-hosted'
  readonly enterprise?: string
  readonly enterpriseId?: string
  /** Custom properties of the repository, by name without `repo_property_`. */
  readonly properties?: Readonly<Record<string, string>>
  /** `repo:OWNER@OWNER_ID/REPO@REPO_ID:…`, as repositories created after 15 July 2026 have it. */
  readonly immutableSubject: boolean
  /** The customised subject template, e.g. ['repo', 'context', 'job_workflow_ref']. */
  readonly includeClaimKeys?: readonly string[]
  /** GHES up to 3.18 leaves colons in values as they are. */
  readonly escapesColons: boolean
}

/** A push to main of a repository with the older subject form. */
export const pushToMain: Job = {
  issuer: 'https://token.actions.githubusercontent.com',
  owner: 'octo-org',
  ownerId: '65',
  repository: 'octo-repo',
  repositoryId: '74',
  visibility: 'private',
  ref: 'refs/heads/main',
  refProtected: true,
  sha: '9f3c1d2e4b5a69788796a5b4c3d2e1f001234567',
  eventName: 'push',
  headRef: '',
  baseRef: '',
  actor: 'octocat',
  actorId: '12',
  workflow: 'deploy',
  workflowPath: '.github/workflows/deploy.yml',
  runId: '1600000001',
  runNumber: '10',
  runAttempt: '2',
  checkRunId: '4500000001',
  runnerEnvironment: 'github-hosted',
  immutableSubject: false,
  escapesColons: true,
}

/** Every claim of the token but iss, aud, jti and the times. Throws where GitHub refuses to issue a token. */
export const claimsOf = (job: Job): Readonly<Record<string, string>> => {
  const values = claimValues(job)
  return { sub: subjectOf(job, values), ...values }
}

const claimValues = (job: Job): Readonly<Record<string, string>> => {
  const repository = `${job.owner}/${job.repository}`
  const workflowRef = `${repository}/${job.workflowPath}@${job.ref}`
  const properties = Object.entries(job.properties ?? {})
  return {
    repository,
    repository_id: job.repositoryId,
    repository_owner: job.owner,
    repository_owner_id: job.ownerId,
    repository_visibility: job.visibility,
    ...Object.fromEntries(properties.map(([name, value]) => [`repo_property_${name}`, value])),
    ...(job.enterprise === undefined ? {} : { enterprise: job.enterprise }),
    ...(job.enterpriseId === undefined ? {} : { enterprise_id: job.enterpriseId }),
    actor: job.actor,
    actor_id: job.actorId,
    event_name: job.eventName,
    ref: job.ref,
    ref_type: job.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    ref_protected: String(job.refProtected),
    head_ref: job.headRef,
    base_ref: job.baseRef,
    sha: job.sha,
    workflow: job.workflow,
    workflow_ref: workflowRef,
    workflow_sha: job.sha,
    job_workflow_ref: job.jobWorkflowRef ?? workflowRef,
    job_workflow_sha: job.sha,
    run_id: job.runId,
    run_number: job.runNumber,
    run_attempt: job.runAttempt,
    check_run_id: job.checkRunId,
    runner_environment: job.runnerEnvironment,
    ...(job.environment === undefined ? {} : { environment: job.environment }),
  }
}

const subjectOf = (job: Job, claims: Readonly<Record<string, string>>): string => {
  const keys = job.includeClaimKeys ?? ['repo', 'context']
  return keys.map(key => subjectPart(key, job, claims)).join(':')
}

const subjectPart = (key: string, job: Job, claims: Readonly<Record<string, string>>): string => {
  if (key === 'repo') return `repo:${subjectRepository(job)}`
  if (key === 'context') return subjectContext(job)
  const value = claims[key]
  // A template that lists `environment` makes one mandatory (GitHub docs, customizing the subject claims).
  if (value === undefined)
    throw new Error(`The subject template needs the claim ${key}, which this job lacks.`)
  return `${key}:${escaped(value, job)}`
}

const subjectRepository = ({ immutableSubject, owner, ownerId, repository, repositoryId }: Job): string =>
  immutableSubject ? `${owner}@${ownerId}/${repository}@${repositoryId}` : `${owner}/${repository}`

// An environment wins over everything, a pull request over its ref.
const subjectContext = (job: Job): string => {
  if (job.environment !== undefined) return `environment:${escaped(job.environment, job)}`
  if (job.eventName === 'pull_request') return 'pull_request'
  if (job.eventName === 'pull_request_target')
    throw new Error(
      'GitHub does not document the subject of pull_request_target: the sandbox cannot know it.',
    )
  return `ref:${job.ref}`
}

const escaped = (value: string, { escapesColons }: Job): string =>
  escapesColons ? value.replaceAll(':', '%3A') : value
