// The variables the runner sets for a job.
// Source: https://docs.github.com/en/actions/reference/workflows-and-actions/variables
import type { Job } from './job.ts'

/** GITHUB_* as the job's token has them; those about files and folders are the runner's. */
export const githubVariables = (job: Job): Readonly<Record<string, string>> => ({
  GITHUB_ACTIONS: 'true',
  GITHUB_ACTION: '__run',
  GITHUB_ACTOR: job.actor,
  GITHUB_ACTOR_ID: job.actorId,
  GITHUB_BASE_REF: job.baseRef,
  GITHUB_EVENT_NAME: job.eventName,
  GITHUB_HEAD_REF: job.headRef,
  GITHUB_JOB: 'deploy',
  GITHUB_REF: job.ref,
  GITHUB_REF_NAME: job.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
  GITHUB_REF_PROTECTED: String(job.refProtected),
  GITHUB_REF_TYPE: job.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
  GITHUB_REPOSITORY: `${job.owner}/${job.repository}`,
  GITHUB_REPOSITORY_ID: job.repositoryId,
  GITHUB_REPOSITORY_OWNER: job.owner,
  GITHUB_REPOSITORY_OWNER_ID: job.ownerId,
  GITHUB_RUN_ATTEMPT: job.runAttempt,
  GITHUB_RUN_ID: job.runId,
  GITHUB_RUN_NUMBER: job.runNumber,
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_SHA: job.sha,
  GITHUB_TRIGGERING_ACTOR: job.actor,
  GITHUB_WORKFLOW: job.workflow,
  GITHUB_WORKFLOW_REF: `${job.owner}/${job.repository}/${job.workflowPath}@${job.ref}`,
  GITHUB_WORKFLOW_SHA: job.sha,
})
