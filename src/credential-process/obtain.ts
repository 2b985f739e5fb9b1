// A new session for a profile that renews itself: token → first role → further roles, each verified.
import { connectSts } from '../aws/sts.ts'
import { warm } from '../aws/warm.ts'
import { assumeRoleWithWebIdentity } from '../aws/web-identity.ts'
import { KeylessError } from '../errors.ts'
import { retryOptions, type World } from '../federation/edge.ts'
import { STS_TIMEOUT, usableSession } from '../federation/exchange/attempts.ts'
import { classify } from '../federation/exchange/classify.ts'
import { withFewerTags } from '../federation/exchange/fewer-tags.ts'
import { type RetryOptions, retrying, type Verdict } from '../federation/exchange/retry.ts'
import { transitiveKeys } from '../federation/exchange/session-tags.ts'
import type { Session } from '../federation/session.ts'
import { requestToken, tokenAddress, tokenVerdict } from '../federation/token/request.ts'
import { verifySession } from '../federation/verify.ts'
import type { RenewalSettings, RoleCall } from './settings.ts'

/**
 * Milliseconds after which nothing is tried again. With the time of the last tries it stays below the minute after
 * which others take over the lock that the caller holds.
 */
const PATIENCE = 20_000

type Environment = Readonly<Record<string, string | undefined>>

/** Calls and calls again what can pass later. */
type Persistently = <T>(
  call: (previous: Verdict | null) => Promise<T>,
  judge?: RetryOptions['classify'],
) => Promise<T>

/** @throws KeylessError `token-*`, `sts-*`, `session-*` or `role-mismatch`. */
export const obtainSession = async (
  settings: RenewalSettings,
  env: Environment,
  world: World,
): Promise<Session> => {
  const deadline = world.now().getTime() + PATIENCE
  const persistently: Persistently = (call, judge = classify) =>
    retrying((_, previous) => call(previous), retryOptions(world, settings.maxAttempts, judge, deadline))
  const [first, ...further] = settings.chain
  return usableSession(settings, async () => {
    let session = await withToken(
      first,
      () => newToken(settings, env, world, persistently),
      world,
      persistently,
    )
    for (const call of further) session = await withSession(call, session, world, persistently)
    return session
  })
}

const newToken = async (
  { audience }: RenewalSettings,
  env: Environment,
  world: World,
  persistently: Persistently,
): Promise<string> => {
  const address = tokenAddress(env, audience)
  if (address === null) throw notTheJobsEnvironment()
  return persistently(() => requestToken(address, world), tokenVerdict)
}

/** The job has the permission, or main would have failed: what is missing is missing in this process only. */
const notTheJobsEnvironment = (): KeylessError =>
  new KeylessError(
    'token-permission-missing',
    'ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set, so no token can be asked for.',
    {
      hint: "Start the program that needs credentials with the job's environment: sudo, env -i and build tools with a sandbox take these variables away.",
    },
  )

const withToken = async (
  call: RoleCall,
  token: () => Promise<string>,
  world: World,
  persistently: Persistently,
): Promise<Session> => {
  const endpoint = new URL(call.endpoint)
  const agent = warm(endpoint, await world.agentFor(endpoint))
  let jwt: string | null = null
  const answer = await persistently(async previous => {
    if (jwt === null || previous?.retry === 'new-token') jwt = await token()
    return assumeRoleWithWebIdentity({ ...call, endpoint, agent, token: jwt, timeoutMs: STS_TIMEOUT })
  })
  const { credentials, accountId, assumedRoleArn } = answer
  return verified({ credentials, accountId, arn: assumedRoleArn, source: 'github-oidc' }, call, world)
}

const withSession = async (
  call: RoleCall,
  { credentials: source }: Session,
  world: World,
  persistently: Persistently,
): Promise<Session> => {
  const sts = await connectSts({
    region: call.region,
    endpoint: call.endpoint,
    credentials: source,
    agent: await world.agentFor(new URL(call.endpoint)),
    timeoutMs: STS_TIMEOUT,
  })
  try {
    const answer = await withFewerTags(call.tags, noWarning, tags =>
      persistently(() =>
        sts.assumeRole({
          ...call,
          tags: tags.map(({ key, value }) => ({ Key: key, Value: value })),
          transitiveTagKeys: transitiveKeys(call.transitiveTagKeys, tags),
        }),
      ),
    )
    const { credentials, accountId, assumedRoleArn } = answer
    return verified({ credentials, accountId, arn: assumedRoleArn, source: 'role-chaining' }, call, world)
  } finally {
    sts.close()
  }
}

/** Main has warned already, and nobody reads what a credential process says while it succeeds. */
const noWarning = (): void => {}

/** The account needs no list: it stands in the ARN of the role, which main had checked. */
const verified = (session: Session, { roleArn }: RoleCall, { now }: World): Session => {
  verifySession(session, { roleArn, allowedAccountIds: [] }, now())
  return session
}
