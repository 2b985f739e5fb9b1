// One thing that goes wrong, as data: the suite of faults throws it, the documents list it.
import type { Fault, FaultTarget } from '../../../sandbox/faults.ts'
import type { ErrorCode } from '../../../src/errors.ts'

/**
 * Servers that are none of the sandbox's: nothing listens, a certificate nobody trusts, plain HTTP where TLS is due, a
 * connection that is taken and never answered.
 */
export type BrokenServer = 'closed' | 'self-signed' | 'no-tls' | 'unresolved' | 'silent'

export interface Placed {
  readonly target: FaultTarget
  readonly fault: Fault
  /** How many requests meet it; default: all. */
  readonly times?: number
}

/** What GitHub's runner sends the steps of a cancelled job: the one, and the other 7.5 s later. */
export type Ending = 'SIGINT' | 'SIGTERM'

/** What happens to the process or to the machine around it; each is a module preloaded into the step. */
export type Circumstance =
  | { readonly kind: 'pauses' }
  | { readonly kind: 'clock'; readonly minutes: number }
  | {
      readonly kind: 'disk'
      readonly errno: 'ENOSPC' | 'EROFS' | 'EACCES'
      readonly below: 'home' | 'temp' | 'workspace'
    }
  /** Once a request has been sent there. */
  | { readonly kind: 'signal'; readonly signal: Ending; readonly at: 'issuer' | 'sts' | 'iam' }
  /** While a file is open whose name ends so. */
  | { readonly kind: 'signal-in-file'; readonly signal: Ending; readonly file: string }

export interface FaultCase {
  /** Where it goes wrong, as the documents call it. */
  readonly at: string
  /** What goes wrong, in words. */
  readonly fault: string
  /** The one error the step ends with, or that it goes on as if nothing had been. */
  readonly outcome: ErrorCode | 'succeeds'
  /** Faults of the sandbox's services. */
  readonly placed?: readonly Placed[]
  /** Services that somebody else answers for. */
  readonly servers?: Readonly<Partial<Record<'issuer' | 'sts' | 'iam' | 'github', BrokenServer>>>
  /** What the session is obtained with; default: the job's token. */
  readonly source?: 'token' | 'keys'
  readonly circumstances?: readonly Circumstance[]
  /** What a renewal ends with, where that is something else. */
  readonly renewed?: FaultCase['outcome']
  /** Files that a process which is still running has locked. */
  readonly locked?: 'profiles' | 'session'
  /** Age in hours of the credential report that is there; default: made just now. */
  readonly reportHours?: number
  /** What the log says besides. */
  readonly says?: RegExp
  readonly inputs?: Readonly<Record<string, string>>
  /** Variables changed for the step; undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Platforms on which it cannot be brought about. */
  readonly notOn?: readonly NodeJS.Platform[]
  /** Seconds that the step may take at the very most; default {@link LIMIT_SECONDS}. */
  readonly limitSeconds?: number
}

export const LIMIT_SECONDS = 40

/** Attempts follow each other at once, and limits of five seconds and more are a fifth of theirs, three seconds at most. */
export const sped: readonly Circumstance[] = [{ kind: 'pauses' }]

/** A case for every request to a service. */
export const always = (
  at: string,
  target: FaultTarget,
  fault: string,
  thrown: Fault,
  outcome: FaultCase['outcome'],
  rest: Partial<FaultCase> = {},
): FaultCase => ({ at, fault, outcome, placed: [{ target, fault: thrown }], circumstances: sped, ...rest })

/** The same case for the first request only. */
export const once = (
  at: string,
  target: FaultTarget,
  fault: string,
  thrown: Fault,
  outcome: FaultCase['outcome'] = 'succeeds',
): FaultCase => ({ at, fault: `${fault}, once`, outcome, placed: [{ target, fault: thrown, times: 1 }] })
