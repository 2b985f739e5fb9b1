// Where the AWS tools of this job look for profiles. Pure.
// https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html
import { posix, win32 } from 'node:path'
import { KeylessError } from '../../errors.ts'

export interface ProfilePaths {
  /** Absolute path; `~/.aws/credentials` unless AWS_SHARED_CREDENTIALS_FILE says otherwise. */
  readonly credentials: string
  /** Absolute path; `~/.aws/config` unless AWS_CONFIG_FILE says otherwise. May be the same file. */
  readonly config: string
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The two profile files of an environment, with `~` at the start resolved.
 * @throws KeylessError `profile-home-missing` when the home directory is needed and not known.
 */
export const profilePaths = (env: Environment, platform: NodeJS.Platform): ProfilePaths => ({
  credentials: resolvePath('AWS_SHARED_CREDENTIALS_FILE', '~/.aws/credentials', env, platform),
  config: resolvePath('AWS_CONFIG_FILE', '~/.aws/config', env, platform),
})

const resolvePath = (
  variable: string,
  fallback: string,
  env: Environment,
  platform: NodeJS.Platform,
): string => {
  const { join, resolve } = platform === 'win32' ? win32 : posix
  const path = env[variable] || fallback
  if (!path.startsWith('~')) return resolve(path)
  if (!/^~(?:$|[/\\])/.test(path))
    throw new KeylessError(
      'profile-home-missing',
      `${variable} is ${path}: the home directory of another user is not looked up.`,
    )
  return join(homeDirectory(env, platform, variable), path.slice(1))
}

/** As Node and the AWS CLI find it; HOME stands in on Windows when a shell set only that. */
const homeDirectory = (env: Environment, platform: NodeJS.Platform, variable: string): string => {
  const home = (platform === 'win32' && env.USERPROFILE) || env.HOME
  if (home) return home
  throw new KeylessError(
    'profile-home-missing',
    `${platform === 'win32' ? 'USERPROFILE' : 'HOME'} is not set, and ${variable} does not give a full path.`,
  )
}
