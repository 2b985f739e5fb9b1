// What later steps get, and what is left of it after the post step.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { errorCode, exportedNothing, KEYS, openWorld, REGION, ROLE, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const posix = process.platform === 'win32' ? it.skip : it
const awsCli = spawnSync('aws', ['--version']).status === 0
const withAwsCli = awsCli ? it : it.skip
if (!awsCli) console.warn('The AWS CLI is not installed: the cases that use it are skipped.')

const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8)

const userFiles = {
  '.aws/config':
    '# my config\n[default]\nregion = us-west-2\n\n[profile mine]\nregion = eu-west-3\nunknown_key = kept\n',
  '.aws/credentials': '; my keys\n[mine]\naws_access_key_id = mine\naws_secret_access_key = mine\n',
}

const writeUserFiles = (home: string): void => {
  mkdirSync(path.join(home, '.aws'), { recursive: true })
  for (const [name, text] of Object.entries(userFiles)) writeFileSync(path.join(home, name), text)
}

describe('outputs', () => {
  it('hold account and ARN always, credentials only with output-credentials', async () => {
    const job = await world.job()
    const plain = await job.main({ 'role-to-assume': ROLE })
    expect(Object.keys(plain.outputs).sort()).toEqual(['authenticated-arn', 'aws-account-id'])
    const full = await job.main({ 'role-to-assume': ROLE, 'output-credentials': 'true' })
    expect(Object.keys(full.outputs).sort()).toEqual([
      'authenticated-arn',
      'aws-access-key-id',
      'aws-account-id',
      'aws-expiration',
      'aws-secret-access-key',
      'aws-session-token',
    ])
    expect(full.outputs['aws-expiration']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
    expect(full.outputs['aws-access-key-id']).toBe(full.exported.AWS_ACCESS_KEY_ID)
  })

  it('hold the account id also when nothing goes into the environment', async () => {
    const job = await world.job()
    const step = await job.main({
      'role-to-assume': ROLE,
      'output-env-credentials': 'false',
      'output-credentials': 'true',
    })
    expect(step.exported).toEqual({})
    expect(step.outputs['aws-account-id']).toBe('111122223333')
  })
})

describe('mask-aws-account-id', () => {
  it('keeps account id and ARN out of the log, the first line included', async () => {
    const job = await world.job()
    const step = await job.main({ 'role-to-assume': ROLE, 'mask-aws-account-id': 'true' })
    expect(step.masks).toEqual(expect.arrayContaining(['111122223333', step.outputs['authenticated-arn']]))
    expect(step.log).not.toContain('111122223333')
  })

  it('leaves them readable by default', async () => {
    const job = await world.job()
    expect((await job.main({ 'role-to-assume': ROLE })).log).toContain('111122223333')
  })
})

describe('unset-current-credentials', () => {
  it('blanks the five variables even when the step then fails', async () => {
    const job = await world.job({
      env: { AWS_ACCESS_KEY_ID: 'old', AWS_SECRET_ACCESS_KEY: 'old', AWS_SESSION_TOKEN: 'old' },
    })
    const step = await job.main({
      'role-to-assume': 'arn:aws:iam::111122223333:role/absent',
      'unset-current-credentials': 'true',
    })
    expect(step.exitCode).toBe(1)
    expect(step.exported).toEqual({
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_SESSION_TOKEN: '',
      AWS_REGION: '',
      AWS_DEFAULT_REGION: '',
    })
  })
})

describe('special-characters-workaround', () => {
  it('asks again until neither id nor secret holds one', async () => {
    const secrets = ['with/slash', 'with+plus', 'PlainSecret0123456789']
    const own = await openWorld({ nextSecret: () => secrets.shift() as string })
    const job = await own.job()
    const step = await job.main({
      'role-to-assume': ROLE,
      'special-characters-workaround': 'true',
      'disable-retry': 'true',
    })
    expect(step.exported.AWS_SECRET_ACCESS_KEY).toBe('PlainSecret0123456789')
    expect(job.stsActions()).toHaveLength(3)
    await own.stop()
  })

  it('gives up after a bounded number of sessions', async () => {
    const own = await openWorld({ nextSecret: () => 'always/slash' })
    const job = await own.job()
    const step = await job.main({ 'role-to-assume': ROLE, 'special-characters-workaround': 'true' })
    expect([errorCode(step), exportedNothing(step)]).toEqual(['special-characters-unavoidable', true])
    expect(job.stsActions()).toHaveLength(64)
    await own.stop()
  })
})

describe('aws-profile', () => {
  it('writes both files instead of the environment, and keeps what the user had in them', async () => {
    const job = await world.job()
    writeUserFiles(job.home)
    const step = await job.main({ 'role-to-assume': ROLE, 'aws-profile': 'deploy' })
    expect(step.exported).toEqual({})
    const files = job.homeFiles()
    const [kept, written] = files['.aws/config']?.split('[profile deploy]\n') ?? []
    expect(kept).toBe(userFiles['.aws/config'])
    expect(written).toMatch(new RegExp(`^region = ${REGION}\nkeyless_directory = \\S+\n$`))
    expect(files['.aws/credentials']).toMatch(
      new RegExp(
        `^${userFiles['.aws/credentials'].replace(/[[\]]/g, '\\$&')}\\[deploy\\]\naws_access_key_id = ASIA\\w+\naws_secret_access_key = \\S+\naws_session_token = \\S+\nkeyless_directory = \\S+\n$`,
      ),
    )
    const post = await job.post(step)
    expect(post.exitCode).toBe(0)
    expect(job.homeFiles()).toEqual(userFiles)
  })

  posix('makes directory and files private', async () => {
    const job = await world.job()
    await job.main({ 'role-to-assume': ROLE, 'aws-profile': 'deploy' })
    expect(
      ['.aws', '.aws/config', '.aws/credentials'].map(name => modeOf(path.join(job.home, name))),
    ).toEqual(['700', '600', '600'])
  })

  it('named default is [default] in both files, and nothing is left after post', async () => {
    const job = await world.job()
    const step = await job.main({ 'role-to-assume': ROLE, 'aws-profile': 'default' })
    expect(Object.values(job.homeFiles()).map(text => text.split('\n')[0])).toEqual([
      '[default]',
      '[default]',
    ])
    await job.post(step)
    expect(job.homeFiles()).toEqual({})
  })

  it('with output-env-credentials also exports AWS_PROFILE and the keys', async () => {
    const job = await world.job()
    const step = await job.main({
      'role-to-assume': ROLE,
      'aws-profile': 'deploy',
      'output-env-credentials': 'true',
    })
    expect(step.exported).toMatchObject({ AWS_PROFILE: 'deploy', AWS_REGION: REGION })
    expect((await job.post(step)).exported).toMatchObject({ AWS_PROFILE: '', AWS_ACCESS_KEY_ID: '' })
  })

  it('that exists is an error that changes nothing, and is replaced with overwrite-aws-profile', async () => {
    const job = await world.job()
    writeUserFiles(job.home)
    const refused = await job.main({ 'role-to-assume': ROLE, 'aws-profile': 'mine' })
    expect([errorCode(refused), exportedNothing(refused)]).toEqual(['profile-exists', true])
    expect(job.homeFiles()).toEqual(userFiles)
    const replaced = await job.main({
      'role-to-assume': ROLE,
      'aws-profile': 'mine',
      'overwrite-aws-profile': 'true',
    })
    expect(replaced.exitCode).toBe(0)
    expect(job.homeFiles()['.aws/credentials']).toMatch(/^; my keys\n\[mine\]\naws_access_key_id = ASIA/)
  })

  it('is written where AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE say', async () => {
    const job = await world.job()
    const files = {
      AWS_CONFIG_FILE: path.join(job.workspace, 'c/config'),
      AWS_SHARED_CREDENTIALS_FILE: path.join(job.workspace, 'c/credentials'),
    }
    const step = await job.main({ ...KEYS, 'aws-profile': 'x' }, { env: files })
    expect(step.log).toContain('Exported:')
    expect(readFileSync(files.AWS_CONFIG_FILE, 'utf8')).toContain('[profile x]')
    expect(job.homeFiles()).toEqual({})
  })

  posix('refuses a symbolic link and exports nothing', async () => {
    const job = await world.job()
    mkdirSync(path.join(job.home, '.aws'))
    writeFileSync(path.join(job.home, 'elsewhere'), 'kept')
    symlinkSync(path.join(job.home, 'elsewhere'), path.join(job.home, '.aws/credentials'))
    const step = await job.main({
      'role-to-assume': ROLE,
      'aws-profile': 'x',
      'output-env-credentials': 'true',
    })
    expect([errorCode(step), exportedNothing(step)]).toEqual(['profile-file-unsafe', true])
    expect(readFileSync(path.join(job.home, 'elsewhere'), 'utf8')).toBe('kept')
  })

  withAwsCli('is one the AWS CLI works with', async () => {
    const job = await world.job()
    await job.main({ 'role-to-assume': ROLE, 'aws-profile': 'deploy' })
    const cli = await job.run('aws', [
      'sts',
      'get-caller-identity',
      '--profile',
      'deploy',
      '--endpoint-url',
      world.sandbox.urls.sts,
    ])
    expect(JSON.parse(cli.stdout).Arn).toBe('arn:aws:sts::111122223333:assumed-role/deploy/GitHubActions')
  })
})

describe('the environment', () => {
  withAwsCli('is one the AWS CLI works with, until post', async () => {
    const job = await world.job()
    const step = await job.main({ 'role-to-assume': ROLE })
    const identity = () =>
      job.run('aws', ['sts', 'get-caller-identity', '--endpoint-url', world.sandbox.urls.sts])
    expect(JSON.parse((await identity()).stdout).Account).toBe('111122223333')
    await job.post(step)
    expect((await identity()).exitCode).not.toBe(0)
  })
})

describe('post', () => {
  it('blanks exactly what main exported', async () => {
    const job = await world.job({ env: { AWS_PROFILE: 'theirs' } })
    const step = await job.main({ ...KEYS })
    const post = await job.post(step)
    expect(post.exported).toEqual(Object.fromEntries(Object.keys(step.exported).map(name => [name, ''])))
    expect(Object.keys(post.exported)).not.toContain('AWS_PROFILE')
  })

  it('leaves everything with AWS_SKIP_CLEANUP_STEP', async () => {
    const job = await world.job()
    const step = await job.main({ 'role-to-assume': ROLE, 'aws-profile': 'x' })
    const post = await job.post(step, { env: { AWS_SKIP_CLEANUP_STEP: 'true' } })
    expect(post.exported).toEqual({})
    expect(job.homeFiles()['.aws/credentials']).toContain('[x]')
  })

  it('leaves a section that somebody changed since, with a warning', async () => {
    const job = await world.job()
    const step = await job.main({ 'role-to-assume': ROLE, 'aws-profile': 'x' })
    const config = path.join(job.home, '.aws/config')
    writeFileSync(config, readFileSync(config, 'utf8').replace(REGION, 'us-east-2'))
    const post = await job.post(step)
    expect([post.exitCode, post.stdout]).toEqual([0, expect.stringMatching(/^::warning::.*changed since/m)])
    expect(job.homeFiles()).toEqual({
      '.aws/config': expect.stringMatching(/^\[profile x\]\nregion = us-east-2\nkeyless_directory = \S+\n$/),
    })
  })

  it('does nothing after a main that failed', async () => {
    const job = await world.job()
    const step = await job.main({ 'role-to-assume': 'arn:aws:iam::111122223333:role/absent' })
    const post = await job.post(step)
    expect([post.exitCode, post.exported]).toEqual([0, {}])
  })

  it('never fails the job, whatever the state holds', async () => {
    const job = await world.job()
    for (const state of [
      '{',
      '[]',
      '[{"variables":1}]',
      'null',
      '[{"variables":[],"sections":[{"file":"/","title":"x","sha256":"0"}],"disposableFiles":[],"disposableDirectories":["/"]}]',
    ]) {
      const post = await job.post({ state: { 'keyless-undo': state } } as never)
      expect([state, post.exitCode]).toEqual([state, 0])
    }
  })
})
