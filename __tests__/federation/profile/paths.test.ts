// Where profiles are looked for, per platform and environment.
import { describe, expect, it } from '@jest/globals'
import { profilePaths } from '../../../src/federation/profile/paths.ts'

describe('the paths of the profile files', () => {
  const table: [
    what: string,
    env: Record<string, string>,
    platform: NodeJS.Platform,
    credentials: string,
    config: string,
  ][] = [
    ['are below HOME', { HOME: '/home/u' }, 'linux', '/home/u/.aws/credentials', '/home/u/.aws/config'],
    [
      'are below USERPROFILE on Windows',
      { USERPROFILE: 'C:\\Users\\u', HOME: '/c/other' },
      'win32',
      'C:\\Users\\u\\.aws\\credentials',
      'C:\\Users\\u\\.aws\\config',
    ],
    [
      'are below HOME on Windows without USERPROFILE',
      { HOME: 'C:\\Users\\u' },
      'win32',
      'C:\\Users\\u\\.aws\\credentials',
      'C:\\Users\\u\\.aws\\config',
    ],
    [
      'are what the environment says',
      { AWS_SHARED_CREDENTIALS_FILE: '/a/keys', AWS_CONFIG_FILE: '/b/conf' },
      'linux',
      '/a/keys',
      '/b/conf',
    ],
    [
      'may be one file',
      { AWS_SHARED_CREDENTIALS_FILE: '/a/x', AWS_CONFIG_FILE: '/b/../a/x' },
      'linux',
      '/a/x',
      '/a/x',
    ],
    [
      'start at home with ~',
      { HOME: '/home/u', AWS_SHARED_CREDENTIALS_FILE: '~/keys', AWS_CONFIG_FILE: '~/a/conf' },
      'linux',
      '/home/u/keys',
      '/home/u/a/conf',
    ],
    [
      'start at home with ~\\ on Windows',
      { USERPROFILE: 'C:\\u', AWS_SHARED_CREDENTIALS_FILE: '~\\keys', AWS_CONFIG_FILE: 'D:\\conf' },
      'win32',
      'C:\\u\\keys',
      'D:\\conf',
    ],
    [
      'fall back where a variable is empty',
      { HOME: '/h', AWS_CONFIG_FILE: '' },
      'linux',
      '/h/.aws/credentials',
      '/h/.aws/config',
    ],
  ]
  it.each(table)('%s', (_, env, platform, credentials, config) => {
    expect(profilePaths(env, platform)).toEqual({ credentials, config })
  })

  const refused: [what: string, env: Record<string, string>, platform: NodeJS.Platform, named: string][] = [
    ['HOME is missing', {}, 'linux', 'HOME'],
    ['USERPROFILE is missing', {}, 'win32', 'USERPROFILE'],
    ['the home of another user is named', { HOME: '/h', AWS_CONFIG_FILE: '~bob/conf' }, 'linux', '~bob/conf'],
  ]
  it.each(refused)('are an error when %s', (_, env, platform, named) => {
    expect(() => profilePaths(env, platform)).toThrow(
      expect.objectContaining({ code: 'profile-home-missing', message: expect.stringContaining(named) }),
    )
  })
})
