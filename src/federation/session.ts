// The Session type: temporary (or, for static keys, permanent) credentials together with whom they belong to.

/** How a session was obtained, for the log and for what may be retried. */
export type SessionSource =
  | 'github-oidc'
  | 'static-keys'
  | 'static-keys-role'
  | 'token-file'
  | 'role-chaining'
  | 'environment'

/**
 * Credentials as STS gives them.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html
 */
export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** null for the long-term keys of an IAM user. */
  readonly sessionToken: string | null
  /** ISO 8601 in UTC, e.g. `2026-11-21T22:26:00Z`; null when the credentials do not expire or it is unknown. */
  readonly expiration: string | null
}

export interface Session {
  readonly credentials: Credentials
  /** Twelve digits. */
  readonly accountId: string
  /** ARN of the principal, e.g. `arn:aws:sts::111122223333:assumed-role/deploy/GitHubActions`. */
  readonly arn: string
  readonly source: SessionSource
}

/** A session and the role it was obtained for. */
export interface Assumed {
  readonly session: Session
  /** null when no role was assumed. */
  readonly roleArn: string | null
}
