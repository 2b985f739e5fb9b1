// The credential report from AWS: fetched, made when there is none, and reused when AWS makes no new one.
import { iamErrorCode } from '../../aws/iam-errors.ts'
import type { Collected, CredentialReport } from '../snapshot/index.ts'
import { parseCredentialReport } from './credential-report.ts'
import { collectPart, type Missing, notCollected } from './part.ts'

/** The calls this needs of the IAM reader. */
export interface ReportSource {
  getCredentialReport(): Promise<{
    Content?: Uint8Array | undefined
    GeneratedTime?: Date | undefined
  }>
  generateCredentialReport(): Promise<{ State?: string | undefined }>
}

export interface Pace {
  readonly now: () => Date
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Told what takes long. */
  readonly progress: (line: string) => void
}

/** AWS makes no new report while one is younger than this (IAM User Guide, "Getting credential reports"). */
const FRESH_MS = 4 * 3_600_000

/** Seconds before each look for a report being made; about two minutes in all. AWS usually needs two seconds. */
const pollSeconds = [1, 2, 4, 8, 16, 30, 30, 30]

/** GetCredentialReport's ways of saying that there is nothing to fetch yet. */
const absent = new Set(['ReportNotPresent', 'ReportExpired', 'ReportInProgress'])

type Fetched = { readonly csv: string; readonly generatedAt: Date }
type Attempt = { readonly report: Fetched } | { readonly error: unknown }

/**
 * Collects the credential report: Get first; when there is none, or it is older than four hours, Generate once and
 * poll. When AWS will not make a new one (LimitExceeded, no permission, too slow), an older one that can still be
 * fetched is used with `reused: true` (and the permission that is missing), and its age is told; ages in findings are measured at its GeneratedTime.
 */
export async function collectReport(source: ReportSource, pace: Pace): Promise<Collected<CredentialReport>> {
  const first = await attempt(source)
  if ('error' in first && !absent.has(iamErrorCode(first.error)))
    return notCollected('GetCredentialReport', first.error)
  if ('report' in first && isFresh(first.report, pace.now())) return parsed(first.report, false)

  const old = 'report' in first ? first.report : null
  const making = 'error' in first && iamErrorCode(first.error) === 'ReportInProgress'
  const request = making ? { state: 'INPROGRESS' } : await requestNew(source, pace)
  if ('refusal' in request) return reuse(source, old, request.refusal, pace)
  return awaitNew(source, old, request.state, pace)
}

type Request = { readonly state: string | undefined } | { readonly refusal: Missing }

/** Asks for a new report: how far AWS is with it (STARTED, INPROGRESS, COMPLETE), or why there will be none. */
async function requestNew(source: ReportSource, { progress }: Pace): Promise<Request> {
  progress('Asking AWS for a new credential report.')
  try {
    return { state: (await source.generateCredentialReport()).State }
  } catch (error) {
    return { refusal: notCollected('GenerateCredentialReport', error) }
  }
}

async function awaitNew(
  source: ReportSource,
  old: Fetched | null,
  state: string | undefined,
  pace: Pace,
): Promise<Collected<CredentialReport>> {
  const complete = state === 'COMPLETE'
  for (const seconds of complete ? [0, ...pollSeconds] : pollSeconds) {
    if (seconds > 0) {
      pace.progress(`AWS is making the credential report; looking again in ${seconds} s.`)
      await pace.sleep(seconds * 1000)
    }
    const next = await attempt(source)
    if ('report' in next && (complete || !isSame(next.report, old))) return parsed(next.report, false)
    if ('error' in next && !absent.has(iamErrorCode(next.error)))
      return reuse(source, old, notCollected('GetCredentialReport', next.error), pace)
  }
  return reuse(source, old, tooSlow, pace)
}

const tooSlow: Missing = {
  status: 'failed',
  operation: 'iam:GetCredentialReport',
  code: 'ReportInProgress',
  message: 'AWS did not finish the credential report within two minutes',
}

/** The older report in hand, or one that can be fetched after all; else the refusal. */
async function reuse(
  source: ReportSource,
  old: Fetched | null,
  refusal: Missing,
  { now, progress }: Pace,
): Promise<Collected<CredentialReport>> {
  const again: Attempt = old === null ? await attempt(source) : { report: old }
  if ('error' in again) return refusal
  const hours = Math.floor((now().getTime() - again.report.generatedAt.getTime()) / 3_600_000)
  progress(
    `AWS made no new credential report (${whyNot(refusal)}); using the one of ${again.report.generatedAt.toISOString()}, ${hours} h old.`,
  )
  const report = await parsed(again.report, true)
  return refusal.status === 'denied' && report.status === 'collected'
    ? { ...report, value: { ...report.value, missingPermission: refusal.permission } }
    : report
}

const whyNot = (refusal: Missing): string =>
  refusal.status === 'denied' ? `${refusal.permission} is not allowed` : refusal.code

async function attempt(source: ReportSource): Promise<Attempt> {
  try {
    const { Content, GeneratedTime } = await source.getCredentialReport()
    if (Content === undefined || GeneratedTime === undefined)
      return { error: new Error('AWS answered without a report or without its time') }
    return { report: { csv: new TextDecoder().decode(Content), generatedAt: GeneratedTime } }
  } catch (error) {
    return { error }
  }
}

const parsed = ({ csv, generatedAt }: Fetched, reused: boolean): Promise<Collected<CredentialReport>> =>
  collectPart('GetCredentialReport', async () =>
    parseCredentialReport(csv, generatedAt.toISOString(), reused),
  )

const isFresh = ({ generatedAt }: Fetched, now: Date): boolean =>
  now.getTime() - generatedAt.getTime() < FRESH_MS

const isSame = (report: Fetched, old: Fetched | null): boolean =>
  report.generatedAt.getTime() === old?.generatedAt.getTime()
