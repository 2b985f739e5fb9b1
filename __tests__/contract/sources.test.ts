// The drop-in contract, row by row: which identity is used, which requests are made, what later steps get.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { pushToMain } from '../../sandbox/job.ts'
import { sampleAccounts, trustGitHub, trustPrincipal } from '../../sandbox/sample.ts'
import {
  type ContractJob,
  errorCode,
  exportedNothing,
  KEYS,
  openWorld,
  REGION,
  ROLE,
  type World,
} from './world.ts'

const USER = 'arn:aws:iam::111122223333:user/legacy-ci'
const [home, other] = sampleAccounts

let world: World
beforeAll(async () => {
  const roles = [
    ...(home?.roles ?? []),
    { name: 'tagged', path: '/ci/', trustPolicy: trustPrincipal(USER) },
    { name: 'external', trustPolicy: withExternalId(trustPrincipal(USER), 'only-us') },
    {
      name: 'other-repo',
      trustPolicy: trustGitHub('111122223333', 'repo:octo-org/other:ref:refs/heads/main'),
    },
  ]
  world = await openWorld({ accounts: [{ ...home, id: '111122223333', roles }, other!] })
})
afterAll(() => world.stop())

const withExternalId = (policy: Readonly<Record<string, unknown>>, externalId: string) => ({
  ...policy,
  Statement: (policy.Statement as object[]).map(statement => ({
    ...statement,
    Condition: { StringEquals: { 'sts:ExternalId': externalId } },
  })),
})

const stsCall = (action: string) => {
  return world.sandbox.requests.findLast(request => request.action === action)?.params ?? {}
}

const expectIdentity = (step: Awaited<ReturnType<ContractJob['main']>>, arn: string): void => {
  expect(step.log).toContain('Exported:')
  expect(step.exitCode).toBe(0)
  expect(step.outputs['authenticated-arn']).toBe(arn)
  expect(step.outputs['aws-account-id']).toBe(arn.split(':')[4])
}

describe('GitHub OIDC', () => {
  it('makes two requests, and exports the session and its region', async () => {
    const job = await world.job()
    const before = world.sandbox.requests.length
    const step = await job.main({ 'role-to-assume': ROLE })
    expectIdentity(step, 'arn:aws:sts::111122223333:assumed-role/deploy/GitHubActions')
    expect(world.sandbox.requests.slice(before).map(({ service, action }) => `${service} ${action}`)).toEqual(
      ['issuer token', 'sts AssumeRoleWithWebIdentity'],
    )
    expect(Object.keys(step.exported).sort()).toEqual([
      'AWS_ACCESS_KEY_ID',
      'AWS_DEFAULT_REGION',
      'AWS_REGION',
      'AWS_SECRET_ACCESS_KEY',
      'AWS_SESSION_TOKEN',
    ])
    expect([step.exported.AWS_REGION, step.exported.AWS_DEFAULT_REGION]).toEqual([REGION, REGION])
    expect(stsCall('AssumeRoleWithWebIdentity')).toMatchObject({
      RoleSessionName: 'GitHubActions',
      DurationSeconds: '3600',
    })
  })

  it('says in five to ten lines who asked, what was given and where it went', async () => {
    const job = await world.job()
    const { log } = await job.main({ 'role-to-assume': ROLE })
    const visible = log
      .replace(/::group::[\s\S]*?::endgroup::\n?/g, '')
      .split('\n')
      .filter(line => line.trim() !== '')
    expect(visible.length).toBeGreaterThanOrEqual(5)
    expect(visible.length).toBeLessThanOrEqual(10)
    for (const part of [
      'sts.amazonaws.com',
      'repo:octo-org/octo-repo:ref:refs/heads/main',
      ROLE,
      '111122223333',
      'GitHubActions',
      'Expires: 20',
      'AWS_ACCESS_KEY_ID',
    ])
      expect(visible.join('\n')).toContain(part)
  })

  it('masks the token before anything that could hold it, then every credential', async () => {
    const job = await world.job()
    const step = await job.main({ 'role-to-assume': ROLE })
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = step.exported
    expect(step.masks[0]).toMatch(/^eyJ/)
    expect(step.masks).toEqual(
      expect.arrayContaining([AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN]),
    )
  })

  it('sends the session name, duration, session policies and audience it was given', async () => {
    const job = await world.job()
    const policy = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}'
    const step = await job.main({
      'role-to-assume': ROLE,
      'role-session-name': 'octo@deploy',
      'role-duration-seconds': '900',
      'inline-session-policy': policy,
      'managed-session-policies':
        'arn:aws:iam::aws:policy/ReadOnlyAccess\narn:aws:iam::aws:policy/AmazonS3FullAccess',
    })
    expectIdentity(step, 'arn:aws:sts::111122223333:assumed-role/deploy/octo@deploy')
    expect(stsCall('AssumeRoleWithWebIdentity')).toMatchObject({
      DurationSeconds: '900',
      Policy: policy,
      'PolicyArns.member.1.arn': 'arn:aws:iam::aws:policy/ReadOnlyAccess',
      'PolicyArns.member.2.arn': 'arn:aws:iam::aws:policy/AmazonS3FullAccess',
    })
  })

  it('warns that custom-tags cannot be sent, and sends none', async () => {
    const job = await world.job()
    const step = await job.main({ 'role-to-assume': ROLE, 'custom-tags': '{"Team":"a"}' })
    expect(step.stdout).toMatch(/^::warning::custom-tags is ignored/m)
    expect(Object.keys(stsCall('AssumeRoleWithWebIdentity')).join()).not.toContain('Tags')
  })

  it('ignores keys in the environment, and replaces a stale session token', async () => {
    const job = await world.job({
      env: { AWS_ACCESS_KEY_ID: 'stale', AWS_SECRET_ACCESS_KEY: 'stale', AWS_SESSION_TOKEN: 'stale' },
    })
    const step = await job.main({ 'role-to-assume': ROLE })
    expectIdentity(step, 'arn:aws:sts::111122223333:assumed-role/deploy/GitHubActions')
    expect(step.exported.AWS_SESSION_TOKEN).toMatch(/^IQoJ/)
  })
})

describe('static keys', () => {
  it('are validated with one GetCallerIdentity and exported as they are', async () => {
    const job = await world.job()
    const step = await job.main({ ...KEYS }, { env: { AWS_SESSION_TOKEN: 'stale' } })
    expectIdentity(step, USER)
    expect(job.stsActions()).toEqual(['GetCallerIdentity'])
    expect(step.exported).toMatchObject({
      AWS_ACCESS_KEY_ID: KEYS['aws-access-key-id'],
      AWS_SESSION_TOKEN: '',
    })
  })

  it('assume a role with session tags from the workflow', async () => {
    const job = await world.job()
    const step = await job.main({
      ...KEYS,
      'role-to-assume': 'arn:aws:iam::111122223333:role/ci/tagged',
      'custom-tags': '{"Team":"a"}',
      'transitive-tag-keys': 'Repository\nAbsent',
    })
    expectIdentity(step, 'arn:aws:sts::111122223333:assumed-role/tagged/GitHubActions')
    expect(job.stsActions()).toEqual(['AssumeRole'])
    const call = stsCall('AssumeRole')
    const tags = Object.fromEntries(
      Object.keys(call)
        .filter(key => /^Tags\.member\.\d+\.Key$/.test(key))
        .map(key => [call[key], call[key.replace('Key', 'Value')]]),
    )
    expect(tags).toMatchObject({
      GitHub: 'Actions',
      Repository: 'octo-org/octo-repo',
      Actor: 'octocat',
      Branch: 'refs/heads/main',
      Team: 'a',
      RunId: '1600000001',
    })
    expect(call['TransitiveTagKeys.member.1']).toBe('Repository')
    expect(call['TransitiveTagKeys.member.2']).toBeUndefined()
  })

  it('complete a bare role name in their own account, asking once who they are', async () => {
    const job = await world.job()
    const step = await job.main({
      ...KEYS,
      'role-to-assume': 'ci/tagged',
      'role-skip-session-tagging': 'true',
    })
    expectIdentity(step, 'arn:aws:sts::111122223333:assumed-role/tagged/GitHubActions')
    expect(job.stsActions()).toEqual(['GetCallerIdentity', 'AssumeRole'])
    expect(Object.keys(stsCall('AssumeRole')).join()).not.toContain('Tags')
  })

  it('of a session are used with its token, and refused without it', async () => {
    const job = await world.job()
    const { exported } = await job.main({ 'role-to-assume': ROLE })
    const session = {
      'aws-access-key-id': exported.AWS_ACCESS_KEY_ID as string,
      'aws-secret-access-key': exported.AWS_SECRET_ACCESS_KEY as string,
    }
    const withToken = { ...session, 'aws-session-token': exported.AWS_SESSION_TOKEN as string }
    const fresh = await world.job()
    const refused = await fresh.main(session)
    expect([errorCode(refused), exportedNothing(refused)]).toEqual(['credentials-invalid', true])
    const step = await fresh.main(withToken)
    expectIdentity(step, 'arn:aws:sts::111122223333:assumed-role/deploy/GitHubActions')
    expect(step.exported.AWS_SESSION_TOKEN).toBe(exported.AWS_SESSION_TOKEN)
  })

  it('send the external id', async () => {
    const job = await world.job()
    const inputs = { ...KEYS, 'role-to-assume': 'arn:aws:iam::111122223333:role/external' }
    expect(errorCode(await job.main(inputs))).toBe('sts-access-denied')
    expectIdentity(
      await job.main({ ...inputs, 'role-external-id': 'only-us' }),
      'arn:aws:sts::111122223333:assumed-role/external/GitHubActions',
    )
  })

  it('drop the droppable tags once when the packed policy is too large', async () => {
    const job = await world.job()
    world.sandbox.faults.add(
      { service: 'sts', action: 'AssumeRole' },
      {
        kind: 'refuse',
        error: {
          code: 'PackedPolicyTooLarge',
          status: 400,
          message: 'Packed size of session tags consumes 117% of the allotted space.',
        },
      },
      1,
    )
    const step = await job.main({ ...KEYS, 'role-to-assume': 'arn:aws:iam::111122223333:role/ci/tagged' })
    expectIdentity(step, 'arn:aws:sts::111122223333:assumed-role/tagged/GitHubActions')
    expect(job.stsActions()).toEqual(['AssumeRole', 'AssumeRole'])
    expect(Object.values(stsCall('AssumeRole'))).not.toContain('RunId')
    expect(Object.values(stsCall('AssumeRole'))).toContain('Repository')
  })
})

describe('a token file', () => {
  it('is exchanged without asking GitHub', async () => {
    const job = await world.job()
    const registered = await world.sandbox.registerJob(pushToMain)
    writeFileSync(
      path.join(job.workspace, 'token'),
      `${await registered.mint({ audience: 'sts.amazonaws.com' })}\n`,
    )
    const before = world.sandbox.requests.length
    const step = await job.main({ 'role-to-assume': ROLE, 'web-identity-token-file': 'token' })
    expectIdentity(step, 'arn:aws:sts::111122223333:assumed-role/deploy/GitHubActions')
    expect(world.sandbox.requests.slice(before).map(({ action }) => action)).toEqual([
      'AssumeRoleWithWebIdentity',
    ])
    expect(step.masks[0]).toMatch(/^eyJ/)
  })
})

describe("the environment's credentials", () => {
  it('are the source of a chained role, though a token is offered', async () => {
    const job = await world.job()
    await job.main({ 'role-to-assume': ROLE })
    const step = await job.main({
      'role-to-assume': 'arn:aws:iam::444455556666:role/release',
      'role-chaining': 'true',
    })
    expectIdentity(step, 'arn:aws:sts::444455556666:assumed-role/release/GitHubActions')
    expect(job.stsActions()).toEqual(['AssumeRoleWithWebIdentity', 'AssumeRole'])
  })

  it('are used for a role when the job has no id-token permission', async () => {
    const job = await world.job({ permission: 'none', env: environmentKeys })
    const step = await job.main({ 'role-to-assume': 'arn:aws:iam::111122223333:role/ci/tagged' })
    expectIdentity(step, 'arn:aws:sts::111122223333:assumed-role/tagged/GitHubActions')
  })

  it('are validated and reported without a role, and not copied', async () => {
    const job = await world.job({ env: environmentKeys })
    const step = await job.main({})
    expectIdentity(step, USER)
    expect(job.stsActions()).toEqual(['GetCallerIdentity'])
    expect(Object.keys(step.exported).sort()).toEqual(['AWS_DEFAULT_REGION', 'AWS_REGION'])
  })

  it('stay when use-existing-credentials is true and they work', async () => {
    const job = await world.job({ env: environmentKeys })
    const step = await job.main({ 'role-to-assume': ROLE, 'use-existing-credentials': 'true' })
    expectIdentity(step, USER)
    expect(step.stdout).toContain('::notice::')
    expect(job.stsActions()).toEqual(['GetCallerIdentity'])
  })

  it.each([
    ['do not work', { ...{ AWS_ACCESS_KEY_ID: 'AKIAZZZZZZZZZZEXAMPLE', AWS_SECRET_ACCESS_KEY: 'x' } }, {}],
    ['are missing', {}, {}],
    ['belong to an account that is not allowed', null, { 'allowed-account-ids': '444455556666' }],
  ])('give way to a new session when they %s', async (_, env, inputs) => {
    const job = await world.job({ env: env ?? environmentKeys })
    const step = await job.main({ 'role-to-assume': ROLE, 'use-existing-credentials': 'true', ...inputs })
    expect(job.stsActions()).toContain('AssumeRoleWithWebIdentity')
    expect(errorCode(step)).toBe('allowed-account-ids' in inputs ? 'account-not-allowed' : null)
  })

  it('are not asked for when use-existing-credentials is false', async () => {
    const job = await world.job({ env: environmentKeys })
    await job.main({ 'role-to-assume': ROLE, 'use-existing-credentials': 'false' })
    expect(job.stsActions()).toEqual(['AssumeRoleWithWebIdentity'])
  })
})

const environmentKeys = {
  AWS_ACCESS_KEY_ID: KEYS['aws-access-key-id'],
  AWS_SECRET_ACCESS_KEY: KEYS['aws-secret-access-key'],
}

describe('an input that is empty', () => {
  it('falls back to the environment, and the log names it', async () => {
    const job = await world.job({
      env: { ROLE_TO_ASSUME: ROLE, ROLE_SESSION_NAME: 'from-env', AWS_REGION: REGION },
    })
    const step = await job.main({ 'aws-region': '' })
    expectIdentity(step, 'arn:aws:sts::111122223333:assumed-role/deploy/from-env')
    for (const line of ['role-to-assume from ROLE_TO_ASSUME', 'aws-region from AWS_REGION'])
      expect(step.log).toContain(line)
  })

  it('with force-skip-oidc needs keys or a token file', async () => {
    const job = await world.job()
    const step = await job.main({ 'role-to-assume': ROLE, 'force-skip-oidc': 'true' })
    expect([errorCode(step), exportedNothing(step)]).toEqual(['input-invalid', true])
  })
})
