// The smallest trust policy that admits exactly the job that was refused. Pure.
import type { Claims } from '../../federation/token/claims.ts'
import { MERGE_QUEUE } from '../generate/subjects.ts'
import { type TrustPolicy, trustDocument, type WantedClaims } from '../generate/trust-document.ts'
import { exactly, startingWith, type Wanted } from '../generate/wanted.ts'
import { readsGithubClaims } from '../github-keys.ts'
import { issuerOf, type WebIdentity } from './web-identity.ts'

export interface JobPolicy {
  readonly policy: TrustPolicy
  /** What to know before pasting it. */
  readonly notes: readonly string[]
}

/**
 * Audience and subject as the token has them, and the ids of the repository where AWS reads them.
 * @param alsoWanted claims that the known policy has conditions on; those of the token are kept where AWS reads them
 */
export const jobPolicy = (identity: WebIdentity, alsoWanted: readonly string[]): JobPolicy => {
  const { claims, partition, accountId } = identity
  const issuer = issuerOf(identity)
  const provider = { issuer, partition, accountId, audience: claims.aud[0] ?? '' }
  const readable = readsGithubClaims(issuer, partition) === true
  const kept = ['repository_id', 'repository_owner_id', ...alsoWanted.filter(claim => KEPT.has(claim))]
  const policy = trustDocument(provider, {
    sub: [wantedSubject(claims)],
    ...(readable ? claimsOf(claims, kept) : {}),
  })
  return { policy, notes: notesOn(claims) }
}

/** Conditions that make a role narrower; whoever set them would not want to lose them by pasting. */
const KEPT = new Set(['job_workflow_ref', 'environment', 'ref'])

const claimsOf = ({ all }: Claims, names: readonly string[]): WantedClaims =>
  Object.fromEntries(
    names.flatMap(name => {
      const value = all[name]
      return value === undefined || isPerRun(value) ? [] : [[name, [exactly(value)]] as const]
    }),
  )

const QUEUED = new RegExp(`^(?<start>(?:.*:ref:)?${MERGE_QUEUE}.+/)pr-\\d+-[0-9a-f]+$`, 's')

const isPerRun = (value: string): boolean => QUEUED.test(value)

const wantedSubject = ({ sub }: Claims): Wanted => {
  const start = QUEUED.exec(sub)?.groups?.start
  return start === undefined ? exactly(sub) : startingWith(start, '*')
}

const notesOn = ({ sub }: Claims): string[] => [
  ...(isPerRun(sub)
    ? [
        'The ref of a merge queue run is never the same twice, hence the wildcard: every run of the queue gets the role.',
      ]
    : []),
  ...(sub.endsWith(':pull_request')
    ? ['It admits pull requests from every branch of the repository before review: read-only permissions.']
    : []),
  ...(/:ref:refs\/tags\//.test(sub)
    ? ['It admits this one tag. To admit others as well, let the subject end in a pattern, with StringLike.']
    : []),
]
