// The Principal element: whether it names whoever makes a request.
import type { Principals } from './document.ts'
import { any, type Ternary } from './ternary.ts'
import { fits, patternOf } from './wildcard.ts'

export interface RequestPrincipal {
  readonly type: 'Federated' | 'AWS' | 'Service'
  /**
   * Federated: ARN of the OIDC or SAML provider, or a name such as `accounts.google.com`. AWS: ARN of a user, a
   * role, a role session or an account's root, or an account id. Service: e.g. `ec2.amazonaws.com`.
   */
  readonly id: string
}

/**
 * Whether the element names the principal.
 *
 * Unknown where AWS's documentation leaves it open: `*` of another type than the principal's, `Federated: *` and
 * `Service: *`, canonical user ids, and names with a wildcard in them, which IAM does not accept.
 *
 * Source: IAM User Guide, "AWS JSON policy elements: Principal".
 */
export const namesPrincipal = (principals: Principals, principal: RequestPrincipal): Ternary => {
  if (principals.everyone) return true
  if (principal.type === 'AWS') return namesAwsPrincipal(principals, principal.id)
  const listed = principals[principal.type]
  if (listed.includes(principal.id)) return true
  const wildcard = [...listed, ...principals.AWS.filter(isEveryone)].some(name =>
    fits(patternOf(name), principal.id),
  )
  return wildcard ? 'unknown' : false
}

const isEveryone = (name: string): boolean => name === '*'

const namesAwsPrincipal = (principals: Extract<Principals, { everyone: false }>, id: string): Ternary => {
  const who = readAwsPrincipal(id)
  const named = any(principals.AWS.map(name => isAwsPrincipal(name, id, who)))
  return named === false && principals.CanonicalUser.length > 0 ? 'unknown' : named
}

const isAwsPrincipal = (name: string, id: string, who: AwsPrincipal | null): Ternary => {
  if (isEveryone(name) || name === id) return true
  const wanted = readAwsPrincipal(name)
  if (wanted !== null && who !== null) return includes(wanted, who)
  return /[*?]/.test(name) && fits(patternOf(name), id) ? 'unknown' : false
}

interface AwsPrincipal {
  /** null: given by its account id alone. */
  readonly partition: string | null
  readonly account: string
  readonly kind: string
  /** Of a role: without its path, which is no part of its sessions' ARNs. Of a session: the role's name. */
  readonly name: string
}

const ACCOUNT = /^\d{12}$/
const ARN =
  /^arn:(?<partition>[^:*?]+):(?:iam|sts)::(?<account>\d{12}):(?<kind>[^/*?]+)(?:\/(?<rest>[^*?]+))?$/

/** null for `*`, for names with wildcards, and for the unique ids that IAM leaves behind for deleted principals. */
const readAwsPrincipal = (id: string): AwsPrincipal | null => {
  if (ACCOUNT.test(id)) return { partition: null, account: id, kind: 'root', name: '' }
  const { partition, account, kind, rest = '' } = ARN.exec(id)?.groups ?? {}
  if (partition === undefined || account === undefined || kind === undefined) return null
  const parts = rest.split('/')
  const name = kind === 'role' ? parts.at(-1) : kind === 'assumed-role' ? parts[0] : rest
  return { partition, account, kind, name: name ?? '' }
}

/** Whether a principal that is not the wanted one itself acts under its name: in an account, or as a role's session. */
const includes = (wanted: AwsPrincipal, who: AwsPrincipal): Ternary => {
  if (wanted.account !== who.account) return false
  if (wanted.partition !== who.partition && wanted.partition !== null && who.partition !== null) return false
  if (wanted.kind === 'root') return true
  if (wanted.name !== who.name) return false
  if (wanted.kind === 'role' && who.kind === 'assumed-role') return true
  // The request tells the role but not which of its sessions it is.
  return wanted.kind === 'assumed-role' && who.kind === 'role' ? 'unknown' : false
}
