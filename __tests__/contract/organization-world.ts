// The world of cases about many accounts: a small organisation, of which one account refuses and one is suspended.
import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { AUDITOR, HOME, MEMBER_ROLE, madeOrganization, moved } from '../../sandbox/accounts/organization.ts'
import type { GitHubSeed } from '../../sandbox/emulators.ts'
import { iamState } from '../../sandbox/iam/state.ts'
import type { StepResult } from '../../sandbox/runner.ts'
import type { JsonReport } from '../../src/audit/report/json.ts'
import type { Snapshot } from '../../src/audit/snapshot/index.ts'
import { type ContractJob, openWorld, type World } from './world.ts'

export const now = new Date()
const made = madeOrganization(now, { members: 6, closed: [4], suspended: [5] })

/** Members of the organisation: the first two are like the sample account and the clean one. */
export const members = made.members
export const [sample, clean, , , closed, suspended] = members as [
  string,
  string,
  string,
  string,
  string,
  string,
]

export const roleIn = (account: string): string => `arn:aws:iam::${account}:role/${MEMBER_ROLE}`

/** The inputs that name all accounts. */
export const WHOLE = { 'audit-accounts': 'organization', 'audit-role-name': MEMBER_ROLE }

export interface OrganizationWorld extends World {
  newJob(): Promise<ContractJob>
}

/** Lists of accounts come in pages of three, so that there are several. */
export const openOrganizationWorld = async (github?: GitHubSeed): Promise<OrganizationWorld> => {
  const { organization, ...options } = made.options
  const world = await openWorld({
    ...options,
    organization: { ...organization, pageSize: 3 },
    ...(github !== undefined && { github }),
  })
  const { iam, organizations, github: api } = world.sandbox.urls
  return {
    ...world,
    newJob: () =>
      world.job({
        env: {
          AWS_ENDPOINT_URL_IAM: iam as string,
          AWS_ENDPOINT_URL_ORGANIZATIONS: organizations as string,
          ...(api !== undefined && { GITHUB_API_URL: api }),
        },
      }),
  }
}

/** Audits from the management account, at one instant, with nothing hidden. */
export const auditing = (job: ContractJob, inputs: Readonly<Record<string, string>>): Promise<StepResult> =>
  job.main({
    'role-to-assume': `arn:aws:iam::${HOME}:role/${AUDITOR.name}`,
    audit: 'true',
    'audit-as-of': now.toISOString(),
    'audit-redact': 'false',
    ...inputs,
  })

/** From now on the account is as this one is. */
export const turn = (account: string, snapshot: Snapshot): void =>
  void made.states.set(account, iamState(moved(snapshot, account)))

export const SHARDS = 3

/** Audits shards as the jobs of a matrix do, into what download-artifact leaves: a folder for each artifact. */
export const shardsInto = async (
  folder: string,
  world: OrganizationWorld,
  indexes: readonly number[],
): Promise<void> => {
  const auditShard = async (index: number): Promise<void> => {
    const shard = { 'audit-shard': `${index}/${SHARDS}`, 'audit-fail-on': 'none' }
    const step = await auditing(await world.newJob(), { ...WHOLE, ...shard })
    mkdirSync(path.join(folder, `shard-${index}`), { recursive: true })
    cpSync(step.outputs['audit-json'] as string, path.join(folder, `shard-${index}`, 'audit.json'))
  }
  await Promise.all(indexes.map(auditShard))
}

/** The last job of the matrix, over the folder `shards` of its workspace. */
export const merging = (
  job: ContractJob,
  inputs: Readonly<Record<string, string>> = {},
): Promise<StepResult> =>
  job.main({ audit: 'true', 'audit-merge': 'shards', 'audit-redact': 'false', ...inputs })

export const textOf = (step: StepResult, kind: string): string =>
  readFileSync(step.outputs[`audit-${kind}`] as string, 'utf8')

export const reportOf = (step: StepResult): JsonReport => JSON.parse(textOf(step, 'json'))
