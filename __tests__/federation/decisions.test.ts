// The pure decisions around a session: its source, its tags, and what must hold before export.
import { describe, expect, it } from '@jest/globals'
import type { ErrorCode, KeylessError } from '../../src/errors.ts'
import { sessionTags, transitiveKeys, withoutDroppable } from '../../src/federation/exchange/session-tags.ts'
import type { Session } from '../../src/federation/session.ts'
import { chooseSource } from '../../src/federation/source.ts'
import { missingPermission } from '../../src/federation/token/index.ts'
import { verifySession } from '../../src/federation/verify.ts'
import { readInputs } from '../../src/inputs.ts'

const codeOf = (action: () => unknown): ErrorCode | null => {
  try {
    action()
    return null
  } catch (error) {
    return (error as KeylessError).code
  }
}

const role = 'arn:aws:iam::111122223333:role/deploy'
const offered = { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x', ACTIONS_ID_TOKEN_REQUEST_URL: 'http://x' }
const keys = { 'aws-access-key-id': 'AKIAEXAMPLE', 'aws-secret-access-key': 'secret' }

const inputsOf = (values: Record<string, string>) =>
  readInputs({
    'INPUT_AWS-REGION': 'us-east-1',
    ...Object.fromEntries(
      Object.entries(values).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
  }).inputs

describe('chooseSource', () => {
  it.each([
    ['a role and an offered token', { 'role-to-assume': role }, offered, 'github-oidc'],
    ['a role without an offered token', { 'role-to-assume': role }, {}, 'environment'],
    ['a role and keys, token offered', { 'role-to-assume': role, ...keys }, offered, 'static-keys'],
    ['keys alone', keys, offered, 'static-keys'],
    [
      'a role and a token file',
      { 'role-to-assume': role, 'web-identity-token-file': 'token' },
      offered,
      'token-file',
    ],
    [
      'role chaining with a token offered',
      { 'role-to-assume': role, 'role-chaining': 'true' },
      offered,
      'role-chaining',
    ],
    ['nothing', {}, offered, 'environment'],
    ['a bare role name without a token', { 'role-to-assume': 'deploy' }, {}, 'environment'],
  ])('with %s chooses %s', (_, inputs, env, kind) => {
    expect(chooseSource(inputsOf(inputs), env).kind).toBe(kind)
  })

  it.each([
    ['a bare role name with OIDC', { 'role-to-assume': 'deploy' }, offered],
    ['a token file without a role', { 'web-identity-token-file': 'token' }, {}],
  ])('refuses %s', (_, inputs, env) => {
    expect(codeOf(() => chooseSource(inputsOf(inputs), env))).toBe('input-invalid')
  })
})

describe('sessionTags', () => {
  const env = {
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_WORKFLOW: 'Deploy 🚀 (prod)',
    GITHUB_RUN_ID: '1',
    GITHUB_REF: 'refs/heads/main',
  }

  it('takes what the environment has and replaces what AWS does not allow', () => {
    expect(sessionTags(env, { Team: 'a' }).map(({ key, value }) => [key, value])).toEqual([
      ['GitHub', 'Actions'],
      ['Repository', 'octo-org/octo-repo'],
      ['Workflow', 'Deploy _ _prod_'],
      ['Branch', 'refs/heads/main'],
      ['RunId', '1'],
      ['Team', 'a'],
    ])
  })

  it('cuts values at 256 characters without splitting one', () => {
    const value = sessionTags({ GITHUB_WORKFLOW: '𝒜'.repeat(300) }, {})[1]?.value ?? ''
    expect([...value]).toHaveLength(256)
    expect(value.isWellFormed()).toBe(true)
  })

  it('gives up only the droppable ones', () => {
    expect(withoutDroppable(sessionTags(env, { Team: 'a' })).map(({ key }) => key)).toEqual([
      'GitHub',
      'Repository',
      'Workflow',
      'Branch',
      'Team',
    ])
  })

  it('refuses a custom tag that this action sets, in any case, and more than 50 tags', () => {
    expect(codeOf(() => sessionTags({}, { repository: 'x' }))).toBe('input-invalid')
    expect(
      codeOf(() => sessionTags({}, Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`k${n}`, 'v'])))),
    ).toBe('input-invalid')
    expect(
      codeOf(() => sessionTags({}, Object.fromEntries(Array.from({ length: 49 }, (_, n) => [`k${n}`, 'v'])))),
    ).toBeNull()
  })

  it('keeps only transitive keys that are tags', () => {
    expect(transitiveKeys(['Repository', 'Absent'], sessionTags(env, {}))).toEqual(['Repository'])
  })
})

describe('verifySession', () => {
  const now = new Date('2026-11-21T12:00:00Z')
  const session = (change: Partial<Session> & { expiration?: string | null } = {}): Session => ({
    credentials: {
      accessKeyId: 'a',
      secretAccessKey: 's',
      sessionToken: 't',
      expiration: change.expiration === undefined ? '2026-11-21T13:00:00Z' : change.expiration,
    },
    accountId: '111122223333',
    arn: 'arn:aws:sts::111122223333:assumed-role/deploy/GitHubActions',
    source: 'github-oidc',
    ...change,
  })

  it.each<[string, Session, string | null, string[], ErrorCode | null]>([
    ['the role asked for', session(), role, [], null],
    ['a role with a path', session(), 'arn:aws:iam::111122223333:role/ci/deploy', ['111122223333'], null],
    [
      'no role and no expiry',
      session({ expiration: null, arn: 'arn:aws:iam::111122223333:user/x' }),
      null,
      [],
      null,
    ],
    ['an account outside the list', session(), role, ['444455556666'], 'account-not-allowed'],
    [
      'a session of another account',
      session({ accountId: '444455556666', arn: 'arn:aws:sts::444455556666:assumed-role/deploy/x' }),
      role,
      [],
      'role-mismatch',
    ],
    [
      'a session of another role',
      session({ arn: 'arn:aws:sts::111122223333:assumed-role/deploy2/x' }),
      role,
      [],
      'role-mismatch',
    ],
    [
      'an ARN and account id that disagree',
      session({ accountId: '444455556666' }),
      role,
      [],
      'role-mismatch',
    ],
    ['an expiry that is now', session({ expiration: '2026-11-21T12:00:00Z' }), role, [], 'session-expired'],
    ['an expiry that is no date', session({ expiration: 'soon' }), role, [], 'session-expired'],
  ])('judges %s', (_, given, roleArn, allowedAccountIds, code) => {
    expect(codeOf(() => verifySession(given, { roleArn, allowedAccountIds }, now))).toBe(code)
  })
})

describe('missingPermission', () => {
  const pull = (head: unknown, login = 'octocat') => ({
    pull_request: { head, base: { repo: { full_name: 'o/r' } }, user: { login } },
  })
  it.each<[string, Record<string, string>, Record<string, unknown>, ErrorCode]>([
    ['a push', {}, {}, 'token-permission-missing'],
    [
      'a pull request of the same repository',
      {},
      pull({ repo: { full_name: 'o/r' } }),
      'token-permission-missing',
    ],
    ['a pull request from a fork', {}, pull({ repo: { full_name: 'x/r' } }), 'token-fork-pull-request'],
    ['a pull request from a deleted fork', {}, pull({ repo: null }), 'token-fork-pull-request'],
    [
      'a Dependabot pull request',
      {},
      pull({ repo: { full_name: 'o/r' } }, 'dependabot[bot]'),
      'token-dependabot',
    ],
    ['a Dependabot push', { GITHUB_ACTOR: 'dependabot[bot]' }, {}, 'token-dependabot'],
  ])('tells %s apart', (_, env, event, code) => {
    expect(missingPermission(env, event).code).toBe(code)
  })
})
