// What one account's IAM answers from: a snapshot, the state of its credential report, and faults on demand.
import type { Collected, Snapshot } from '../../src/audit/snapshot/index.ts'
import { Refusal } from '../query-protocol.ts'

export const IAM_NAMESPACE = 'https://iam.amazonaws.com/doc/2010-05-08/'
export const IAM_VERSION = '2010-05-08'

/** How far AWS is with the credential report. It moves on with each look, not with time, so that tests need not wait. */
export type ReportState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'making'; readonly looksLeft: number }
  | { readonly kind: 'complete'; readonly generatedAt: Date }

export interface IamState {
  readonly snapshot: Snapshot
  report: ReportState
  /** Looks (GetCredentialReport) a new report takes; AWS needs about two seconds. */
  readonly looksNeeded: number
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** GenerateCredentialReport answers LimitExceeded. */
  readonly generationRefused: boolean
  /** Pages hold no more than this, whatever MaxItems says: "IAM might return fewer". */
  readonly largestPage: number
  /** Actions answered with AccessDenied. */
  readonly denied: ReadonlySet<string>
  /** Action → how many more calls are answered with Throttling. */
  readonly throttled: Map<string, number>
}

export type IamOptions = Partial<Omit<IamState, 'snapshot' | 'throttled'>> & {
  readonly throttled?: Readonly<Record<string, number>>
}

/** An account whose report is there and was made when the snapshot says. */
export const iamState = (snapshot: Snapshot, options: IamOptions = {}): IamState => ({
  snapshot,
  report: initialReport(snapshot),
  looksNeeded: 1,
  now: Date.now,
  generationRefused: false,
  largestPage: 1000,
  denied: new Set(),
  ...options,
  throttled: new Map(Object.entries(options.throttled ?? {})),
})

const initialReport = ({ credentialReport }: Snapshot): ReportState =>
  credentialReport.status === 'collected'
    ? { kind: 'complete', generatedAt: new Date(credentialReport.value.generatedAt) }
    : { kind: 'absent' }

/** A part of the snapshot, or the refusal it was left out for. */
export function served<T>(part: Collected<T>): T {
  switch (part.status) {
    case 'collected':
      return part.value
    case 'denied':
      throw new Refusal('AccessDenied', 403, part.message)
    case 'failed':
      throw new Refusal(part.code, 500, part.message)
    case 'not-collected':
      throw new Refusal('ServiceFailure', 500, part.reason)
  }
}
