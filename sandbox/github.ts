// The door before the emulator of GitHub's REST API: writes requests down, answers reads that it lacks, and refuses what
// GitHub would and it does not.
import type { Endpoint } from './endpoint.ts'
import { forward } from './forward.ts'
import { siteAnswer, type Tokens } from './github/reads.ts'
import type { GithubSite } from './github/site.ts'
import { json, type SandboxRequest, type SandboxResponse } from './message.ts'
import { queryEntries } from './signature.ts'

/** GitHub: "body is too long (maximum is 65536 characters)". */
const BODY_LIMIT = 65_536

/** `upstream` is the URL of the emulator. Actions are called `GET issues`, `PATCH issues/:number` and so on. */
export const githubEndpoint = (upstream: string, site: GithubSite, tokens: Tokens): Endpoint => ({
  service: 'github',
  handle: request =>
    siteAnswer(site, tokens, request) ??
    (isTooLong(request)
      ? tooLong
      : forward(request, upstream, request.headers.host ?? new URL(upstream).host)),
  describe: request => ({
    action: `${request.method} ${routeOf(request.path)}`,
    params: Object.fromEntries(queryEntries(request.query)),
  }),
  refuse: ({ status, message }) =>
    json(status, { message, documentation_url: 'https://docs.github.com/rest' }),
})

const routeOf = (path: string): string =>
  path.replace(/^\/repos\/[^/]+\/[^/]+\//, '').replace(/\/\d+(?=\/|$)/g, '/:number')

const isTooLong = ({ method, body }: SandboxRequest): boolean => {
  if (method === 'GET' || body.length <= BODY_LIMIT) return false
  const text = (JSON.parse(body.toString()) as { body?: unknown }).body
  return typeof text === 'string' && [...text].length > BODY_LIMIT
}

const tooLong: SandboxResponse = json(422, {
  message: 'Validation Failed',
  errors: [
    { code: 'custom', field: 'body', message: `body is too long (maximum is ${BODY_LIMIT} characters)` },
  ],
})
