// What can go wrong with taking back: in the post step, and in a step that is ended while it writes.
import { type Circumstance, type Ending, type FaultCase, sped } from './fault-case.ts'

export interface CleanUpFault extends Omit<FaultCase, 'outcome'> {
  /** The step under fault; the post step follows in either case. */
  readonly step: 'main' | 'post'
  /** What cannot be taken back, and is named in a warning. */
  readonly stays: 'nothing' | 'the profile' | 'the profile in the credentials file' | 'the variables'
}

const disk = (fault: string, errno: 'ENOSPC' | 'EROFS', stays: CleanUpFault['stays']): CleanUpFault => ({
  at: 'the post step',
  fault,
  step: 'post',
  stays,
  circumstances: [{ kind: 'disk', errno, below: 'home' }],
})

const ended = (step: CleanUpFault['step'], signal: Ending, what: string, file: string): CleanUpFault => {
  const circumstances: readonly Circumstance[] = [{ kind: 'signal-in-file', signal, file }]
  const at = step === 'main' ? 'the step' : 'the post step'
  return { at, fault: `${signal} while ${what}`, step, stays: 'nothing', circumstances, notOn: ['win32'] }
}

export const cleanUpFaults: readonly CleanUpFault[] = [
  ended('main', 'SIGINT', 'a lock is taken', 'credentials.lock'),
  ended('main', 'SIGTERM', 'a lock is taken', 'credentials.lock'),
  ended('main', 'SIGINT', 'a profile is written', '.tmp'),
  ended('main', 'SIGTERM', 'a profile is written', '.tmp'),
  ended('post', 'SIGINT', 'a lock is taken', 'credentials.lock'),
  ended('post', 'SIGTERM', 'a lock is taken', 'credentials.lock'),
  ended('post', 'SIGINT', 'the profile is removed', '.tmp'),
  ended('post', 'SIGTERM', 'the profile is removed', '.tmp'),
  disk('the disk of the home directory is full', 'ENOSPC', 'the profile'),
  disk('the home directory is read-only', 'EROFS', 'the profile'),
  {
    at: 'the post step',
    fault: 'the disk of the file that the runner reads variables from is full',
    step: 'post',
    stays: 'the variables',
    env: { GITHUB_ENV: '/dev/full' },
    notOn: ['win32', 'darwin'],
  },
  {
    at: 'the post step',
    fault: 'another process edits the profile files and does not end',
    step: 'post',
    stays: 'the profile in the credentials file',
    locked: 'profiles',
    circumstances: sped,
  },
  {
    at: 'the post step',
    fault: 'HOME is not set',
    step: 'post',
    stays: 'nothing',
    env: { HOME: undefined, USERPROFILE: undefined },
  },
]
