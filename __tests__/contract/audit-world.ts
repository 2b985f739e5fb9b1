// The world of an audit case: a made-up account served by the sandbox's IAM, and a role that may audit it.
import { directoryEntry } from '../../sandbox/accounts/directory-entry.ts'
import type { GitHubSeed } from '../../sandbox/emulators.ts'
import { type IamOptions, iamState } from '../../sandbox/iam/state.ts'
import { iamService } from '../../sandbox/iam.ts'
import { githubProvider, trustGitHub } from '../../sandbox/sample.ts'
import type { Snapshot } from '../../src/audit/snapshot/index.ts'
import { type ContractJob, type JobOptions, openWorld, type World } from './world.ts'

/** Sees every repository, with actions: read. */
export const GITHUB_TOKEN = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz'

export interface AuditWorld extends World {
  /** A job whose environment points IAM, and GitHub's API where there is one, at the sandbox. */
  auditJob(options?: JobOptions): Promise<ContractJob>
  readonly role: string
  /** Names of the IAM actions called so far. */
  iamActions(): string[]
}

/** @param site what GitHub has to say to the tokens GITHUB_TOKEN and those of `readers`; without it there is no GitHub */
export const openAuditWorld = async (
  snapshot: Snapshot,
  options: IamOptions = {},
  site?: Pick<GitHubSeed, 'site' | 'readers'>,
): Promise<AuditWorld> => {
  const { accountId } = snapshot
  const entry = directoryEntry(snapshot)
  const auditor = {
    name: 'auditor',
    trustPolicy: trustGitHub(accountId, 'repo:octo-org/octo-repo:ref:refs/heads/main'),
  }
  const world = await openWorld({
    accounts: [{ ...entry, providers: [githubProvider], roles: [...(entry.roles ?? []), auditor] }],
    iam: shared => iamService(new Map([[accountId, iamState(snapshot, options)]]), shared),
    ...(site && {
      github: { owner: 'octo-org', repository: 'octo-repo', token: GITHUB_TOKEN, ...site },
    }),
  })
  const { iam = '', github } = world.sandbox.urls
  const pointed = { AWS_ENDPOINT_URL_IAM: iam, ...(github !== undefined && { GITHUB_API_URL: github }) }
  return {
    ...world,
    role: `arn:aws:iam::${accountId}:role/auditor`,
    auditJob: ({ env, ...rest } = {}) => world.job({ ...rest, env: { ...pointed, ...env } }),
    iamActions: () =>
      world.sandbox.requests.filter(({ service }) => service === 'iam').map(({ action }) => action),
  }
}
