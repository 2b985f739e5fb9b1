// Replaces the stored session of a profile, once for all who ask at the same time. Loaded only when it is due.
import { asKeylessError, KeylessError } from '../errors.ts'
import { type World, worldBehind } from '../federation/edge.ts'
import { readContent, removeLeftovers, replaceFiles } from '../files/atomic-file.ts'
import { withLocks } from '../files/file-lock.ts'
import { type Machine, thisMachine } from '../files/machine.ts'
import { obtainSession } from './obtain.ts'
import { processAnswer } from './process-answer.ts'
import {
  isFresh,
  millisecondsLeft,
  type ProcessAnswer,
  readStored,
  type StoredSession,
  sessionFileOf,
  writeStored,
} from './session-file.ts'
import { type RenewalSettings, readSettings } from './settings.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * A session for the profile with these settings: a new one, or the one that another process has just stored. When none
 * can be had, the stored one serves as long as it lasts.
 * @param settingsFile absolute path.
 * @throws KeylessError `renewal-settings-unusable`, `profile-file-*` for the files beside them, or as `obtainSession`.
 */
export const renewed = async (
  settingsFile: string,
  env: Environment,
  machine: Machine = thisMachine,
  worldOf: (settings: RenewalSettings) => World = worldBehind,
): Promise<ProcessAnswer> => {
  const settings = settingsIn(machine, settingsFile)
  const sessionFile = sessionFileOf(settingsFile)
  try {
    return await withLocks(machine, [sessionFile], async () => {
      const stored = storedIn(machine, sessionFile)
      if (stored !== null && isFresh(stored, machine.now())) return stored.answer
      const fresh = await newSession(settings, env, machine, worldOf(settings))
      await store(machine, settingsFile, fresh)
      return fresh.answer
    })
  } catch (error) {
    return lastResort(storedIn(machine, sessionFile), machine.now(), error)
  }
}

const settingsIn = (machine: Machine, file: string): RenewalSettings => {
  const content = file === '' ? null : readContent(machine, file)
  if (content !== null) return readSettings(content.text, file)
  throw new KeylessError(
    'renewal-settings-unusable',
    `The settings of the profile (${file || 'no path given'}) are gone, or cannot be seen from here.`,
  )
}

const storedIn = (machine: Machine, file: string): StoredSession | null =>
  readStored(readContent(machine, file)?.text ?? '')

const newSession = async (
  settings: RenewalSettings,
  env: Environment,
  machine: Machine,
  world: World,
): Promise<StoredSession> => {
  const obtained = new Date(machine.now()).toISOString()
  const { credentials } = await obtainSession(settings, env, world)
  return { obtained, answer: processAnswer(credentials) }
}

const store = async (machine: Machine, settingsFile: string, session: StoredSession): Promise<void> => {
  // The job has ended meanwhile and its files are gone: a session left now would be left for good.
  if (readContent(machine, settingsFile) === null) return
  const path = sessionFileOf(settingsFile)
  removeLeftovers(machine, path)
  await replaceFiles(machine, [{ path, before: readContent(machine, path), after: writeStored(session) }])
}

/** Milliseconds in which a request can still be made with a session. */
const MINUTE = 60_000

/** While the stored session lasts, a renewal that failed is not yet a failure: the next caller tries again. */
const lastResort = (stored: StoredSession | null, now: number, error: unknown): ProcessAnswer => {
  if (stored !== null && millisecondsLeft(stored, now) > MINUTE) return stored.answer
  throw error
}

/** Whoever asked may be ended, as Ctrl-C ends an AWS CLI with all it started; the lock must not outlive the process. */
export const onSignals = (fail: (error: KeylessError) => void): void => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () =>
      fail(
        new KeylessError('cancelled', `The renewal was ended by ${signal}.`, {
          hint: 'Nothing has to be changed: the next AWS command asks again.',
        }),
      ),
    )
}

/** The one line that the AWS CLI and SDKs show of a failure. */
export const failureLine = (thrown: unknown): string => {
  const { code, message, hint } = asKeylessError(thrown)
  return `keyless-aws: ${`[${code}] ${message} ${hint}`.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')}\n`
}
