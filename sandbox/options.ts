// What a sandbox can be started with.
import type { AccountInput } from './account.ts'
import type { Directory } from './directory.ts'
import type { GitHubSeed } from './emulators.ts'
import type { SigningKey } from './identity-token.ts'
import type { Keyring } from './keyring.ts'
import type { Organization } from './organizations.ts'
import type { QueryService } from './query-protocol.ts'

export interface SandboxOptions {
  /** Default: the sample accounts. */
  readonly accounts?: readonly AccountInput[]
  /** Milliseconds since the epoch; default: the clock of this machine. */
  readonly now?: () => number
  /** Added to every answer. */
  readonly latencyMs?: number
  /** Region of the STS endpoint; default us-east-1. */
  readonly region?: string
  /** Regions in which STS is not activated. */
  readonly disabledRegions?: readonly string[]
  /** Sessions live this long whatever was asked for, so that renewal can be tested in seconds. */
  readonly sessionLifetimeSeconds?: number
  /** Allotment for session policies and tags; default 512, see sts/session-policy.ts. */
  readonly packedPolicyBytes?: number
  /** The issuer's key; default: a new one, which takes a moment to make. */
  readonly signingKey?: SigningKey
  /** Chooses the secret access key of the next session. */
  readonly nextSecret?: () => string
  /** Serves IAM as well: `shared => iamService(states, shared)`, see iam.ts. */
  readonly iam?: (shared: SharedState) => QueryService
  /** Serves AWS Organizations as well. */
  readonly organization?: Organization
  /** Starts an emulator of S3 behind the gate. */
  readonly s3?: boolean
  /** Starts an emulator of DynamoDB behind the gate. */
  readonly dynamodb?: boolean
  /** Starts an emulator of GitHub's REST API, whose requests are written down. */
  readonly github?: GitHubSeed
}

/** What every service needs in order to know who signs. */
export interface SharedState {
  readonly directory: Directory
  readonly keyring: Keyring
  readonly now: () => number
}
