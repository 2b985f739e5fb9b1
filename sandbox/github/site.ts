// A made-up GitHub: who owns which repositories, what those emit and protect, and what each token may read.

export interface GithubSite {
  /** Login → id. Whoever is not listed does not exist. */
  readonly owners: Readonly<Record<string, number>>
  readonly repositories: readonly SiteRepository[]
}

export interface SiteRepository {
  /** `owner/name` in GitHub's spelling; found in any. */
  readonly fullName: string
  readonly id: number
  /** Default: private. */
  readonly visibility?: 'public' | 'private' | 'internal'
  /** Names that lead here since it was renamed or transferred. */
  readonly formerNames?: readonly string[]
  /** Whether owner and repository have ids in the subject; default: yes. */
  readonly immutableSubject?: boolean
  /** The claims of its own subject template; without it, GitHub's default. */
  readonly template?: readonly string[]
  readonly environments?: Readonly<Record<string, SiteEnvironment>>
}

/** Without any of these, every job of the repository may use the environment. */
export interface SiteEnvironment {
  readonly reviewers?: readonly string[]
  readonly waitMinutes?: number
  readonly branches?: 'protected' | 'selected'
}

/** What a token may do beyond reading what is public. */
export interface SiteToken {
  /** Full names of the repositories it was made for; default: all of them. */
  readonly repositories?: readonly string[]
  /** As `permissions` of a workflow has them; `metadata: read` always comes with them. */
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>
}

/** Names on GitHub have no case. */
const isNamed = (name: string) => (other: string) => other.toLowerCase() === name.toLowerCase()

export const repositoryNamed = ({ repositories }: GithubSite, name: string): SiteRepository | undefined =>
  repositories.find(({ fullName }) => isNamed(name)(fullName))

/** The repository that once had this name, unless another has it now. */
export const repositoryOnceNamed = (site: GithubSite, name: string): SiteRepository | undefined =>
  repositoryNamed(site, name) === undefined
    ? site.repositories.find(({ formerNames = [] }) => formerNames.some(isNamed(name)))
    : undefined

/** Login and id of an owner in GitHub's spelling. */
export const ownerNamed = (
  { owners }: GithubSite,
  login: string,
): { login: string; id: number } | undefined =>
  Object.entries(owners)
    .filter(([name]) => isNamed(login)(name))
    .map(([name, id]) => ({ login: name, id }))[0]

/** @param token null: nobody signed in */
export const maySee = (token: SiteToken | null, { fullName, visibility }: SiteRepository): boolean =>
  visibility === 'public' ||
  (token !== null && (token.repositories === undefined || token.repositories.some(isNamed(fullName))))
