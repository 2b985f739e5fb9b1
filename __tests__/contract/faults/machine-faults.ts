// What can go wrong with the machine a step runs on, and with the step itself.
import { refuse, slow } from '../../../sandbox/faults.ts'
import { type Ending, type FaultCase, sped } from './fault-case.ts'

const AT = 'the runner'
const PROFILE = { 'aws-profile': 'deploy', 'output-env-credentials': 'true' }
const RENEWING = { 'refreshable-credentials': 'true' }

const disk = (
  fault: string,
  errno: 'ENOSPC' | 'EROFS' | 'EACCES',
  below: 'home' | 'temp',
  inputs: Readonly<Record<string, string>>,
): FaultCase => ({
  at: AT,
  fault,
  outcome: 'profile-file-unwritable',
  circumstances: [{ kind: 'disk', errno, below }],
  inputs,
})

const skewed = (minutes: number, source: NonNullable<FaultCase['source']>): FaultCase => ({
  at: AT,
  fault: `the clock is ${Math.abs(minutes)} minutes ${minutes > 0 ? 'fast' : 'slow'}, the source ${source === 'keys' ? 'keys' : 'a token'}`,
  outcome: 'succeeds',
  source,
  circumstances: [{ kind: 'clock', minutes }],
})

const withoutHome = { HOME: undefined, USERPROFILE: undefined }

const ended = (signal: Ending, at: 'issuer' | 'sts'): FaultCase => ({
  at: AT,
  fault: `${signal} while ${at === 'sts' ? 'STS' : 'the token service'} is asked`,
  outcome: 'cancelled',
  placed: [{ target: { service: at }, fault: slow(600_000) }],
  circumstances: [{ kind: 'signal', signal, at }],
  inputs: PROFILE,
  // Windows has no signals: there a step is ended without being told.
  notOn: ['win32'],
})

export const machineFaults: readonly FaultCase[] = [
  disk('the disk of the home directory is full', 'ENOSPC', 'home', PROFILE),
  disk('the home directory is read-only', 'EROFS', 'home', PROFILE),
  disk("the home directory is another user's", 'EACCES', 'home', PROFILE),
  disk('the disk of RUNNER_TEMP is full, and the profile is to renew itself', 'ENOSPC', 'temp', RENEWING),
  disk('RUNNER_TEMP is read-only, and the profile is to renew itself', 'EROFS', 'temp', RENEWING),
  disk(
    'the disk of the home directory is full, and the profile is to renew itself',
    'ENOSPC',
    'home',
    RENEWING,
  ),
  {
    at: AT,
    fault: 'the disk of the files that the runner reads outputs and variables from is full',
    outcome: 'runner-file-unwritable',
    env: { GITHUB_ENV: '/dev/full', GITHUB_STATE: '/dev/full', GITHUB_OUTPUT: '/dev/full' },
    notOn: ['win32', 'darwin'],
  },
  ...['GITHUB_OUTPUT', 'GITHUB_ENV'].map(
    (file): FaultCase => ({
      at: AT,
      fault: `the disk of ${file} is full, and of no other file of the runner`,
      outcome: 'runner-file-unwritable',
      inputs: { ...PROFILE, 'output-credentials': 'true' },
      env: { [file]: '/dev/full' },
      notOn: ['win32', 'darwin'],
    }),
  ),
  {
    at: AT,
    fault: 'the disk of the job summary is full, and a denial is to be explained in it',
    outcome: 'sts-access-denied',
    placed: [
      {
        target: { service: 'sts' },
        fault: refuse('AccessDenied', 403, 'Not authorized to perform sts:AssumeRoleWithWebIdentity'),
      },
    ],
    env: { GITHUB_STEP_SUMMARY: '/dev/full' },
    notOn: ['win32', 'darwin'],
  },
  {
    at: AT,
    fault: 'another process edits the profile files and does not end',
    outcome: 'profile-file-locked',
    locked: 'profiles',
    circumstances: sped,
    inputs: PROFILE,
  },
  {
    at: AT,
    fault: 'HOME is not set, and a profile is to be written',
    outcome: 'profile-home-missing',
    inputs: PROFILE,
    env: withoutHome,
  },
  {
    at: AT,
    fault: 'HOME is not set, and no profile is to be written',
    outcome: 'succeeds',
    env: withoutHome,
  },
  skewed(10, 'token'),
  skewed(-10, 'token'),
  skewed(10, 'keys'),
  skewed(-10, 'keys'),
  ended('SIGTERM', 'issuer'),
  ended('SIGTERM', 'sts'),
  ended('SIGINT', 'issuer'),
  ended('SIGINT', 'sts'),
]
