// One thing that changed between two inventories, and that somebody should know of.
import type { Resource } from '../finding.ts'

export interface Drift {
  readonly resource: Resource | 'account' | 'root'
  /** One sentence; what a thing is called stands in the resource, too. */
  readonly message: string
  /** Whether an intruder would do this first: reported as high, all else as informational. */
  readonly grave: boolean
  /** What tells two changes of one resource apart: kind and instant or name, never an age. */
  readonly discriminator: readonly string[]
  readonly evidence: Readonly<Record<string, unknown>>
  /** What CloudTrail is asked for in order to find out who did it. */
  readonly lookup: Lookup
}

/** An attribute of CloudTrail's LookupEvents, which takes one at a time. */
export interface Lookup {
  readonly by: 'EventName' | 'ResourceName' | 'Username'
  readonly value: string
}

/** The name at the end of an ARN. */
export const nameIn = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1)
