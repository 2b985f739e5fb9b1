// What GitHub says about the repositories that trust policies name; an optional part of the snapshot.
import type { Collected } from './collected.ts'

export interface GithubFacts {
  /** By `owner/repository` in lower case. */
  readonly repositories: Readonly<Record<string, GithubRepository>>
  /** By name in lower case; only of repositories that were not found. */
  readonly owners: Readonly<Record<string, GithubOwner>>
  /** Names that were not asked about, because there were too many. */
  readonly skipped: readonly string[]
}

export type GithubRepository =
  | {
      readonly status: 'found'
      /** In GitHub's spelling; after a rename or a transfer not the name that was asked for. */
      readonly owner: string
      readonly name: string
      /** Decimal digits. */
      readonly ownerId: string
      readonly repositoryId: string
      readonly visibility: 'public' | 'private' | 'internal' | 'unknown'
      readonly subject: Collected<SubjectSettings>
      /** By name as the policy has it; only environments that policies name. */
      readonly environments: Readonly<Record<string, Collected<EnvironmentProtection>>>
    }
  /** There is none, or the token may not see it: GitHub's answer is the same. */
  | { readonly status: 'not-found' }
  | { readonly status: 'unknown'; readonly reason: string }

/** GET /repos/{owner}/{repo}/actions/oidc/customization/sub */
export interface SubjectSettings {
  readonly useDefault: boolean
  /** Empty: GitHub's default, or the organisation's template. */
  readonly claimKeys: readonly string[]
  /** The beginning of the subjects that the repository emits now, `repo:O/R` or `repo:O@ID/R@ID`; null when not said. */
  readonly prefix: string | null
}

/** GET /repos/{owner}/{repo}/environments/{name} */
export interface EnvironmentProtection {
  /** False: GitHub creates it on first use, without protection. */
  readonly exists: boolean
  /** Whether somebody must approve, or something must wait or check, before a job of it starts. */
  readonly hasRules: boolean
  /** Whether only some branches or tags may deploy to it. */
  readonly limitsRefs: boolean
}

export type GithubOwner =
  | { readonly status: 'found'; readonly login: string; readonly id: string }
  /** Anybody can register the name. */
  | { readonly status: 'free' }
  | { readonly status: 'unknown'; readonly reason: string }
