// Reads the account of a session: the live snapshot, and how many requests it took.
import { iamEndpoint, iamReader } from '../aws/iam.ts'
import type { Edge } from '../federation/edge.ts'
import type { Session } from '../federation/session.ts'
import type { collect } from './collect/index.ts'
import type { AuditConfig } from './config/index.ts'
import type { Snapshot } from './snapshot/index.ts'

export interface Collection {
  readonly snapshot: Snapshot
  /** Requests made to IAM. */
  readonly apiCalls: number
}

/**
 * Collects the snapshot of the session's account. What AWS refuses is missing from it and named there.
 * @param read `collect`, or `collectTrust` for a part of it
 */
export const collectAccount = async (
  read: typeof collect,
  region: string,
  { credentials, accountId, arn }: Session,
  { settings }: AuditConfig,
  edge: Edge,
): Promise<Collection> => {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials
  const agent = await edge.agentFor(await iamEndpoint(region))
  const iam = iamReader({
    region,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken !== null && { sessionToken }) },
    ...(agent !== undefined && { agent }),
  })
  try {
    const caller = { accountId, arn, partition: arn.split(':')[1] as string }
    const snapshot = await read(iam, {
      caller,
      settings,
      now: edge.now,
      sleep: edge.sleep,
      progress: edge.runner.info,
    })
    return { snapshot, apiCalls: iam.calls() }
  } finally {
    iam.close()
  }
}
