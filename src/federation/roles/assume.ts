// Sessions of several roles, obtained side by side: all of them, or an error that names every one that failed.
import { asKeylessError, KeylessError, renderError } from '../../errors.ts'
import type { Inputs } from '../../inputs.ts'
import type { Runner } from '../../runner.ts'
import type { Edge } from '../edge.ts'
import { assumeRole, jobTokens, prepareWebIdentity } from '../exchange/index.ts'
import { maskIdentity } from '../mask.ts'
import type { Assumed, Session } from '../session.ts'
import type { TokenSource } from '../token/index.ts'
import { verifySession } from '../verify.ts'
import { atMost } from './at-most.ts'
import { sharedConnections } from './connections.ts'
import { type HeldBack, holdBack } from './held-back.ts'
import { inputsOf, type RoleRequest } from './role-request.ts'

export interface AssumedRole {
  readonly role: RoleRequest
  readonly session: Session
}

/** STS takes hundreds of requests a second; the job's machine has a few cores. */
const AT_ONCE = 8

/**
 * Assumes the roles with one token of the job, each role with `via` as soon as there is the session it is assumed with.
 * @throws KeylessError `token-*` when there is none, once for all; `roles-failed` after each failure was explained.
 */
export const assumeRoles = async (
  roles: readonly RoleRequest[],
  inputs: Inputs,
  edge: Edge,
): Promise<readonly AssumedRole[]> => {
  const log = new Map(roles.map(role => [role, holdBack(edge.runner)]))
  const tokens = jobTokens(inputs, edge)
  const first = tokens.current()
  const sessionOf = sessions(roles, inputs, edge, log, { tokens, first })
  const settled = await Promise.allSettled(roles.map(sessionOf))
  await first
  const failed: string[] = []
  for (const [index, role] of roles.entries()) {
    const result = settled[index] as PromiseSettledResult<Session>
    if (result.status === 'rejected') failed.push(role.name)
    await tell(role, result, log.get(role) as HeldBack, edge.runner)
  }
  if (failed.length > 0) throw rolesFailed(failed, roles.length)
  return roles.map((role, index) => ({
    role,
    session: (settled[index] as PromiseFulfilledResult<Session>).value,
  }))
}

/** Each role's session, asked for once, whoever needs it. Without a first token nobody asks for another. */
const sessions = (
  roles: readonly RoleRequest[],
  inputs: Inputs,
  edge: Edge,
  log: ReadonlyMap<RoleRequest, HeldBack>,
  { tokens, first }: { readonly tokens: TokenSource; readonly first: Promise<unknown> },
): ((role: RoleRequest) => Promise<Session>) => {
  const shared = sharedConnections(edge, AT_ONCE)
  const limited = atMost(AT_ONCE)
  const asked = new Map<RoleRequest, Promise<Session>>()
  const ask = async (role: RoleRequest): Promise<Session> => {
    const own = inputsOf(role, inputs)
    const roleEdge: Edge = { ...edge, runner: log.get(role)?.runner ?? edge.runner }
    const source = roles.find(({ name }) => name === role.via)
    if (source === undefined) {
      const job = { kind: 'github-oidc', roleArn: role.roleArn } as const
      // Not for the SDK below, which ends the connections of whatever agent it is given.
      const kept = { ...roleEdge, ...shared }
      // All are prepared while the token is under way, so that nothing but an exchange stands between two exchanges.
      const [assume] = await Promise.all([prepareWebIdentity(job, own, kept), first])
      return limited(() => verified(assume(tokens), own, edge))
    }
    const { credentials: keys } = await sessionOf(source).catch(() => Promise.reject(notAskedFor(role)))
    const hub = { kind: 'static-keys', keys, role: role.roleArn } as const
    return limited(() => verified(assumeRole(hub, own, roleEdge), own, edge))
  }
  const sessionOf = (role: RoleRequest): Promise<Session> => {
    const session = asked.get(role) ?? ask(role)
    asked.set(role, session)
    return session
  }
  return sessionOf
}

const verified = async (
  assuming: Promise<Assumed>,
  { allowedAccountIds, maskAccountId }: Inputs,
  { runner, now }: Edge,
): Promise<Session> => {
  const { session, roleArn } = await assuming
  if (maskAccountId) maskIdentity(runner, session)
  verifySession(session, { roleArn, allowedAccountIds }, now())
  return session
}

const notAskedFor = ({ via }: RoleRequest): KeylessError =>
  new KeylessError('roles-failed', `It was not asked for, since the role ${via} that it builds on failed.`, {
    hint: `Correct the role ${via}.`,
  })

/** What was said while the role was asked for, explanations of a refusal among it, and the refusal itself. */
const tell = async (
  { name, roleArn }: RoleRequest,
  result: PromiseSettledResult<Session>,
  log: HeldBack,
  runner: Runner,
): Promise<void> => {
  if (result.status === 'fulfilled') return log.release()
  runner.info(`Role ${name} (${roleArn}) failed:`)
  await log.release()
  runner.error(`Role ${name}: ${renderError(asKeylessError(result.reason), runner.env)}`)
}

const rolesFailed = (failed: readonly string[], of: number): KeylessError =>
  new KeylessError(
    'roles-failed',
    `${failed.length} of ${of} roles could not be assumed: ${failed.join(', ')}.`,
  )
