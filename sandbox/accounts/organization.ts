// A made-up organisation: any number of accounts, each with a role for the audit, and one account to start from.
import type { Snapshot } from '../../src/audit/snapshot/index.ts'
import { type AccountInput, account, roleArn } from '../account.ts'
import { type IamState, iamState } from '../iam/state.ts'
import { iamService } from '../iam.ts'
import type { SandboxOptions } from '../options.ts'
import { githubProvider, trustGitHub, trustPrincipal } from '../sample.ts'
import { cleanAccount } from './clean.ts'
import { directoryEntry } from './directory-entry.ts'
import { hugeAccount } from './huge.ts'
import { sampleAccount } from './sample.ts'

/** The management account, where the job's session begins. */
export const HOME = '111122223333'
/** Its role, which GitHub's jobs of octo-org/octo-repo on main may have. */
export const AUDITOR = { path: '/', name: 'org-auditor' }
/** The role of every other account, which trusts that one. */
export const MEMBER_ROLE = 'keyless-audit'

export interface OrganizationPlan {
  /** Accounts beside the management account. */
  readonly members: number
  /** Those whose audit role trusts somebody else, by position. */
  readonly closed?: readonly number[]
  /** Those that are suspended, by position. */
  readonly suspended?: readonly number[]
}

export interface MadeOrganization {
  /** Ids of the members, by position. */
  readonly members: readonly string[]
  /** What IAM answers with, by account; an entry may be replaced at any time. */
  readonly states: Map<string, IamState>
  readonly options: Required<Pick<SandboxOptions, 'accounts' | 'iam' | 'organization'>>
}

/** The organisation at `now`. A third of its accounts are like the sample account, the others cleaner and smaller. */
export const madeOrganization = (now: Date, plan: OrganizationPlan): MadeOrganization => {
  const ids = Array.from({ length: plan.members }, (_, index) => String(200_000_000_000 + index))
  const kinds = [sampleAccount(now), cleanAccount(now), hugeAccount(now, { ...SMALL, users: 20 })]
  const snapshots = ids.map((id, index) => moved(kinds[index % kinds.length] as Snapshot, id))
  const states = new Map<string, IamState>(snapshots.map(one => [one.accountId, iamState(one)]))
  states.set(HOME, iamState(moved(cleanAccount(now), HOME)))
  return {
    members: ids,
    states,
    options: {
      accounts: [home, ...snapshots.map((snapshot, index) => member(snapshot, plan.closed?.includes(index)))],
      iam: shared => iamService(states, shared),
      organization: {
        managementAccount: HOME,
        accounts: [
          { id: HOME, name: 'management' },
          ...ids.map((id, index) => ({
            id,
            name: `member-${index}`,
            ...(plan.suspended?.includes(index) && { state: 'SUSPENDED' as const }),
          })),
        ],
      },
    },
  }
}

const SMALL = { roles: 10, groups: 3, policies: 10 }

const home: AccountInput = {
  id: HOME,
  providers: [githubProvider],
  roles: [
    { ...AUDITOR, trustPolicy: trustGitHub(HOME, 'repo:octo-org/octo-repo:ref:refs/heads/main') },
    { name: MEMBER_ROLE, trustPolicy: trustPrincipal(`arn:aws:iam::${HOME}:role/${AUDITOR.name}`) },
  ],
}

const member = (snapshot: Snapshot, isClosed = false): AccountInput => {
  const entry = directoryEntry(snapshot)
  const trusted = isClosed ? `arn:aws:iam::${HOME}:role/somebody-else` : roleArn(account(home), AUDITOR)
  const others = (entry.roles ?? []).filter(({ name }) => name !== MEMBER_ROLE)
  return { ...entry, roles: [...others, { name: MEMBER_ROLE, trustPolicy: trustPrincipal(trusted) }] }
}

/** The same account under another id, wherever the id stands: in ARNs, policies and the report. */
export const moved = (snapshot: Snapshot, id: string): Snapshot =>
  JSON.parse(JSON.stringify(snapshot).replaceAll(snapshot.accountId, id))
