// The world of an audit case: a made-up account served by the sandbox's IAM, and a role that may audit it.
import { directoryEntry } from '../../sandbox/accounts/directory-entry.ts'
import { type IamOptions, iamState } from '../../sandbox/iam/state.ts'
import { iamService } from '../../sandbox/iam.ts'
import { githubProvider, trustGitHub } from '../../sandbox/sample.ts'
import type { Snapshot } from '../../src/audit/snapshot.ts'
import { type ContractJob, type JobOptions, openWorld, type World } from './world.ts'

export interface AuditWorld extends World {
  /** A job whose environment points IAM at the sandbox. */
  auditJob(options?: JobOptions): Promise<ContractJob>
  readonly role: string
  /** Names of the IAM actions called so far. */
  iamActions(): string[]
}

export const openAuditWorld = async (snapshot: Snapshot, options: IamOptions = {}): Promise<AuditWorld> => {
  const { accountId } = snapshot
  const entry = directoryEntry(snapshot)
  const auditor = {
    name: 'auditor',
    trustPolicy: trustGitHub(accountId, 'repo:octo-org/octo-repo:ref:refs/heads/main'),
  }
  const world = await openWorld({
    accounts: [{ ...entry, providers: [githubProvider], roles: [...(entry.roles ?? []), auditor] }],
    iam: shared => iamService(new Map([[accountId, iamState(snapshot, options)]]), shared),
  })
  const iam = world.sandbox.urls.iam as string
  return {
    ...world,
    role: `arn:aws:iam::${accountId}:role/auditor`,
    auditJob: ({ env, ...rest } = {}) => world.job({ ...rest, env: { AWS_ENDPOINT_URL_IAM: iam, ...env } }),
    iamActions: () =>
      world.sandbox.requests.filter(({ service }) => service === 'iam').map(({ action }) => action),
  }
}
