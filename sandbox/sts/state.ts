// What the actions of the token service share.
import type { Directory } from '../directory.ts'
import type { Keyring } from '../keyring.ts'
import type { SandboxResponse } from '../message.ts'

export interface StsState {
  readonly directory: Directory
  readonly keyring: Keyring
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** The region this endpoint stands for when a request is not signed for one. */
  readonly region: string
  /** Regions in which the account has not activated STS. */
  readonly disabledRegions: readonly string[]
  /** Sessions live this long whatever was asked for, so that renewal can be tested in seconds. */
  readonly sessionLifetimeSeconds: number | undefined
  /** Allotment for session policies and tags, see session-policy.ts. */
  readonly packedPolicyBytes: number
  /** How STS reaches an issuer: GET of an https URL; rejects when the host cannot be reached. */
  readonly fetch: (url: string) => Promise<SandboxResponse>
}

export const STS_NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/'
export const STS_VERSION = '2011-06-15'
