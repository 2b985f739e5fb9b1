// What GitHub's REST API says of a made-up GitHub: repositories, subject templates, environments and owners.
import { json, type SandboxRequest, type SandboxResponse } from '../message.ts'
import { environmentBody, ownerBody, repositoryBody, templateBody } from './bodies.ts'
import { badCredentials, forbidden, moved, notFound, signInFirst } from './refusals.ts'
import {
  type GithubSite,
  maySee,
  ownerNamed,
  repositoryNamed,
  repositoryOnceNamed,
  type SiteRepository,
  type SiteToken,
} from './site.ts'

export type Tokens = ReadonlyMap<string, SiteToken>

/** Who asks, in what words, and where the API is. */
interface Asked {
  readonly secret: string | null
  readonly token: SiteToken | null
  readonly base: string
}

/**
 * The answer to a request; null: it is about something else. A token that GitHub did not give out is refused whatever
 * it asks for.
 *
 * Source: GitHub REST API, "Get a repository", "Get the customization template for an OIDC subject claim for a
 * repository", "Get an environment", "Get a user", each with its status codes and its permissions for fine-grained
 * tokens; "Troubleshooting the REST API".
 */
export function siteAnswer(
  site: GithubSite,
  tokens: Tokens,
  request: SandboxRequest,
): SandboxResponse | null {
  const secret = /^(?:bearer|token) (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null
  const token = secret === null ? null : (tokens.get(secret) ?? null)
  if (secret !== null && token === null) return badCredentials
  if (request.method !== 'GET') return null
  return route(site, request.path, { secret, token, base: `http://${request.headers.host}` })
}

function route(site: GithubSite, path: string, asked: Asked): SandboxResponse | null {
  const [kind = '', ...rest] = path.slice(1).split('/').map(decodeURIComponent)
  switch (kind) {
    case 'users': {
      const owner = ownerNamed(site, rest[0] ?? '')
      return rest.length > 1 ? null : owner === undefined ? notFound : json(200, ownerBody(owner))
    }
    case 'repositories': {
      const repository = site.repositories.find(({ id }) => String(id) === rest[0])
      return aboutRepository(site, repository, rest.slice(1), asked)
    }
    case 'repos': {
      const [owner = '', name = '', ...below] = rest
      const fullName = `${owner}/${name}`
      const former = repositoryOnceNamed(site, fullName)
      if (former !== undefined && maySee(asked.token, former))
        return moved(
          `${asked.base}/${['repositories', former.id, ...below.map(encodeURIComponent)].join('/')}`,
        )
      return aboutRepository(site, repositoryNamed(site, fullName), below, asked)
    }
    default:
      return null
  }
}

/** Of what is private, GitHub says that it is not there to all who may not see it. */
function aboutRepository(
  site: GithubSite,
  repository: SiteRepository | undefined,
  below: readonly string[],
  asked: Asked,
): SandboxResponse | null {
  const what = below.join('/')
  const environment = /^environments\/(.+)$/.exec(what)?.[1]
  const isTemplate = what === 'actions/oidc/customization/sub'
  if (what !== '' && !isTemplate && environment === undefined) return null
  if (repository === undefined || !maySee(asked.token, repository)) return notFound
  const owner = ownerNamed(site, repository.fullName.split('/')[0] ?? '')
  if (owner === undefined) return notFound
  if (what === '') return json(200, repositoryBody(repository, owner))
  if (isTemplate) return refusedActions(asked) ?? json(200, templateBody(repository, owner))
  return environmentAnswer(repository, environment ?? '', asked)
}

/** What is public needs no permission here. */
function environmentAnswer(repository: SiteRepository, name: string, asked: Asked): SandboxResponse {
  const refused = repository.visibility === 'public' ? null : refusedActions(asked)
  if (refused !== null) return refused
  const environment = repository.environments?.[name]
  return environment === undefined
    ? notFound
    : json(200, environmentBody(name, environment, `${asked.base}/repos/${repository.fullName}`))
}

const refusedActions = ({ secret, token }: Asked): SandboxResponse | null => {
  if (secret === null || token === null) return signInFirst
  return token.permissions.actions === undefined ? forbidden(secret, 'actions=read') : null
}
