// The AWS CLI, a reader that is not ours, finds in the files what was written.
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { exportSession } from '../../../src/federation/export/index.ts'
import { session, toProfile } from '../../fixtures/export-cases.ts'
import { fakeRunner } from '../../fixtures/fake-runner.ts'
import { profileHome } from '../../fixtures/profile-home.ts'

const home = profileHome()
afterAll(() => home.remove())

/** Only what a shell needs to find the CLI: the AWS_* variables of this machine would win over the profile. */
const aws = (...args: string[]): string => {
  const { PATH, Path, SystemRoot } = process.env
  return execFileSync('aws', args, { env: { PATH, Path, SystemRoot, ...home.env }, encoding: 'utf8' }).trim()
}

const installed = (() => {
  try {
    return aws('--version').startsWith('aws-cli/')
  } catch {
    return false
  }
})()

beforeAll(async () => {
  home.write(home.config, '# mine\n[default]\nregion = us-east-1\ns3 =\n  max_concurrent_requests = 4\n')
  home.write(home.credentials, '; mine\r\n[other]\r\naws_access_key_id = OTHER\r\n')
  await exportSession(fakeRunner(home.env), session, toProfile('prod.eu+1@x'))
})

const withCli = installed ? it : it.skip

describe(`the AWS CLI${installed ? '' : ' (skipped: there is no `aws` on the PATH)'}`, () => {
  withCli('lists the keys and the region of the profile', () => {
    const list = aws('configure', 'list', '--profile', 'prod.eu+1@x')
    expect(list).toMatch(/access_key.*MPLE .*shared-credentials-file/)
    expect(list).toMatch(/secret_key.*EKEY .*shared-credentials-file/)
    expect(list).toMatch(/region.*eu-central-1 .*config-file/)
  })

  withCli.each([
    ['prod.eu+1@x', 'aws_session_token', session.credentials.sessionToken],
    ['other', 'aws_access_key_id', 'OTHER'],
    ['default', 's3.max_concurrent_requests', '4'],
  ])('reads from profile %s the value of %s', (profile, name, value) => {
    expect(aws('configure', 'get', name, '--profile', profile)).toBe(value)
  })
})
