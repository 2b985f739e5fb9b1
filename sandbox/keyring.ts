// Every key that can sign a request: the users' access keys and the sessions issued since the sandbox started.
import { randomBytes as cryptoRandomBytes } from 'node:crypto'
import { type Account, assumedRoleArn, base32, type Role, roleArn, uniqueId, userArn } from './account.ts'
import type { Directory } from './directory.ts'

/** Who signed a request. */
export type Caller =
  | {
      readonly kind: 'user'
      readonly account: Account
      readonly arn: string
      readonly userId: string
      readonly userName: string
      readonly allowAssume: boolean
    }
  | {
      readonly kind: 'session'
      readonly account: Account
      /** arn:aws:sts::…:assumed-role/ROLE/SESSION */
      readonly arn: string
      /** AROA…:SESSION */
      readonly userId: string
      /** arn:aws:iam::…:role/PATH/ROLE */
      readonly roleArn: string
      readonly allowAssume: boolean
      readonly tags: ReadonlyMap<string, string>
      /** Lower case: tag keys are compared without case. */
      readonly transitiveTagKeys: readonly string[]
      readonly sourceIdentity: string | undefined
    }

export interface SigningCredential {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string | undefined
  /** Milliseconds since the epoch; undefined for the keys of users. */
  readonly expiresAt: number | undefined
  readonly active: boolean
  readonly caller: Caller
}

export interface SessionRequest {
  readonly account: Account
  readonly role: Role
  readonly sessionName: string
  readonly lifetimeSeconds: number
  readonly tags: ReadonlyMap<string, string>
  readonly transitiveTagKeys: readonly string[]
  readonly sourceIdentity: string | undefined
}

export interface IssuedSession {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiration: Date
  readonly assumedRoleArn: string
  readonly assumedRoleId: string
}

export interface Keyring {
  find(accessKeyId: string): SigningCredential | undefined
  issue(request: SessionRequest): IssuedSession
  /** Makes a session expire now, so that tests need not wait. */
  expire(accessKeyId: string): void
}

export interface KeyringOptions {
  readonly directory: Directory
  readonly now: () => number
  /** Chooses the secret of the next session; by default at random, 40 characters of base64 as AWS does. */
  readonly nextSecret?: () => string
}

export const openKeyring = ({ directory, now, nextSecret = randomSecret }: KeyringOptions): Keyring => {
  const sessions = new Map<string, SigningCredential>()
  return {
    find: accessKeyId => sessions.get(accessKeyId) ?? findUserKey(directory, accessKeyId),
    issue: request => {
      const expiration = new Date(wholeSeconds(now() + request.lifetimeSeconds * 1000))
      const keys = {
        accessKeyId: `ASIA${base32(cryptoRandomBytes(16))}`,
        secretAccessKey: nextSecret(),
        sessionToken: `IQoJb3JpZ2luX2Vj${cryptoRandomBytes(540).toString('base64')}`,
      }
      const caller = sessionCaller(request)
      sessions.set(keys.accessKeyId, { ...keys, expiresAt: expiration.getTime(), active: true, caller })
      return { ...keys, expiration, assumedRoleArn: caller.arn, assumedRoleId: caller.userId }
    },
    expire: accessKeyId => {
      const session = sessions.get(accessKeyId)
      if (session === undefined) throw new Error(`The sandbox issued no session with the key ${accessKeyId}.`)
      sessions.set(accessKeyId, { ...session, expiresAt: now() })
    },
  }
}

// AWS writes Expiration in whole seconds, so what it enforces cannot be finer.
const wholeSeconds = (time: number): number => Math.floor(time / 1000) * 1000

const randomSecret = (): string => cryptoRandomBytes(30).toString('base64')

const sessionCaller = (request: SessionRequest): Extract<Caller, { kind: 'session' }> => {
  const { account, role, sessionName, tags, transitiveTagKeys, sourceIdentity } = request
  const arn = roleArn(account, role)
  return {
    kind: 'session',
    account,
    arn: assumedRoleArn(account, role.name, sessionName),
    userId: `${uniqueId('AROA', arn)}:${sessionName}`,
    roleArn: arn,
    allowAssume: role.allowAssume,
    tags,
    transitiveTagKeys,
    sourceIdentity,
  }
}

const findUserKey = (directory: Directory, accessKeyId: string): SigningCredential | undefined => {
  const { account, user } = directory.keyOwner(accessKeyId) ?? {}
  const key = user?.accessKeys.find(candidate => candidate.accessKeyId === accessKeyId)
  if (!account || !user || !key) return undefined
  const arn = userArn(account, user)
  return {
    ...key,
    sessionToken: undefined,
    expiresAt: undefined,
    caller: {
      kind: 'user',
      account,
      arn,
      userId: uniqueId('AIDA', arn),
      userName: user.name,
      allowAssume: user.allowAssume,
    },
  }
}
