// How long sessions of the roles that trust GitHub may last, which the authorization details do not say.
import type { IamReader } from '../../aws/iam.ts'
import type { AuthorizationDetails, Collected, RoleDetail } from '../snapshot/index.ts'
import { githubTrust } from '../trust/github-trust.ts'
import { eachPage, PAGE_SIZE } from './pages.ts'
import { collectPart, required } from './part.ts'

/**
 * Lists the roles below the path that all roles with trust in GitHub share, until each of those was seen. ListRoles
 * leaves out tags, boundary and last use of a role, and gives MaxSessionDuration (IAM API Reference, ListRoles).
 * Roles that come after the last page allowed are missing from the answer.
 * @param mostCalls one for each thousand roles; where they cannot hold all roles below the path, none is made
 * @returns role name → seconds; undefined: no role trusts GitHub, and IAM was not asked
 */
export async function collectSessionDurations(
  iam: Pick<IamReader, 'listRoles'>,
  details: AuthorizationDetails,
  mostCalls: number,
): Promise<Collected<Readonly<Record<string, number>>> | undefined> {
  const trusting = githubTrust(details).roles.map(({ role }) => role)
  if (trusting.length === 0) return undefined
  const path = sharedPath(trusting.map(role => role.path))
  const listed = details.roles.filter(role => role.path.startsWith(path)).length
  if (listed > mostCalls * PAGE_SIZE)
    return {
      status: 'not-collected',
      reason: `there are ${listed} roles to list, and calls for ${mostCalls * PAGE_SIZE}`,
    }
  return collectPart('ListRoles', () => readDurations(iam, path, trusting, mostCalls))
}

async function readDurations(
  iam: Pick<IamReader, 'listRoles'>,
  PathPrefix: string,
  trusting: readonly RoleDetail[],
  mostCalls: number,
): Promise<Readonly<Record<string, number>>> {
  const missing = new Set(trusting.map(({ name }) => name))
  const seconds: [string, number][] = []
  let pages = 0
  await eachPage(
    page => iam.listRoles({ PathPrefix, ...page }),
    page => {
      for (const { RoleName: name, MaxSessionDuration } of required(page.Roles, 'Roles'))
        if (name !== undefined && MaxSessionDuration !== undefined && missing.delete(name))
          seconds.push([name, MaxSessionDuration])
      return missing.size === 0 || ++pages === mostCalls ? 'enough' : undefined
    },
  )
  // A role may be called __proto__.
  return Object.fromEntries(seconds)
}

/** The longest path that all are below, as PathPrefix wants it: `/ci/` of `/ci/prod/` and `/ci/`. */
export function sharedPath(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map(path => path.split('/').slice(1, -1))
  const end = first.findIndex((part, depth) => others.some(other => other[depth] !== part))
  return ['', ...(end === -1 ? first : first.slice(0, end)), ''].join('/')
}
