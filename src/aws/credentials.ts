// AWS credentials as this project passes them around.

/** Source credentials: what a user or a former session signs with. */
export interface SourceCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string | null
}

/** Credentials of an assumed role. */
export interface SessionCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  /** ISO 8601, UTC. */
  readonly expiration: string
}
