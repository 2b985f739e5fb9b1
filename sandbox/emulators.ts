// Emulators by others that a workflow would meet: S3 and GitHub's REST API (emulate), DynamoDB (dynalite).
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { createEmulator, type SeedConfig } from 'emulate'
import type { Tokens } from './github/reads.ts'
import type { GithubSite, SiteToken } from './github/site.ts'

export interface Emulated {
  readonly url: string
  close(): Promise<void>
}

/** S3, path-style, without any check of credentials: to be put behind the gate. */
export const startS3 = (): Promise<Emulated> => startEmulate('aws')

export interface GitHubSeed {
  readonly owner: string
  readonly repository: string
  /** What a client sends as `Authorization: Bearer …` to act as the owner. */
  readonly token: string
  /** Users without any right to the repository, by login, each with a token. */
  readonly outsiders?: Readonly<Record<string, string>>
  /** What is to be read of repositories, theirs among them; default: the one repository, private, of ids of its own. */
  readonly site?: GithubSite
  /** Further tokens, which read and do nothing else. */
  readonly readers?: Readonly<Record<string, SiteToken>>
}

/** What there is to read on GitHub. */
export const siteOf = ({ owner, repository, site }: GitHubSeed): GithubSite =>
  site ?? { owners: { [owner]: 1234 }, repositories: [{ fullName: `${owner}/${repository}`, id: 5678 }] }

/** Every token that GitHub gave out, with what it may read. */
export const tokensOf = ({ token, outsiders = {}, readers = {} }: GitHubSeed): Tokens =>
  new Map<string, SiteToken>([
    [token, { permissions: { actions: 'read', issues: 'write' } }],
    ...Object.values(outsiders).map((secret): [string, SiteToken] => [
      secret,
      { repositories: [], permissions: {} },
    ]),
    ...Object.entries(readers),
  ])

/** GitHub's REST API with one repository. */
export const startGitHub = ({ owner, repository, token, outsiders = {} }: GitHubSeed): Promise<Emulated> => {
  const users = Object.entries({ [owner]: token, ...outsiders })
  return startEmulate('github', {
    tokens: Object.fromEntries(users.map(([login, secret]) => [secret, { login, scopes: ['repo'] }])),
    github: { users: users.map(([login]) => ({ login })), repos: [{ owner, name: repository }] },
  })
}

const startEmulate = async (service: 'aws' | 'github', seed?: SeedConfig): Promise<Emulated> => {
  const emulator = await createEmulator({ service, port: 0, ...(seed === undefined ? {} : { seed }) })
  return { url: `http://127.0.0.1:${new URL(emulator.url).port}`, close: () => emulator.close() }
}

/** DynamoDB in memory, without any check of credentials; tables are ready as soon as they are created. */
export const startDynamoDb = async (): Promise<Emulated> => {
  // dynalite is CommonJS without types.
  const dynalite = createRequire(import.meta.url)('dynalite') as (options: object) => Server
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve, reject) => server.close(error => (error ? reject(error) : resolve()))),
  }
}
