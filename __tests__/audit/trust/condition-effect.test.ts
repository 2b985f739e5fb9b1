// What single conditions do to GitHub's tokens.
import { describe, expect, it } from '@jest/globals'
import { type Effect, judgeEffect } from '../../../src/audit/trust/condition-effect.ts'
import { parsePolicy } from '../../../src/policy/document.ts'

const SHARED = 'token.actions.githubusercontent.com'
const SERVER = 'github.example.com/_services/token'

const effectOf = (operator: string, key: string, value: unknown, issuer = SHARED): Effect => {
  const { statements, version } = parsePolicy({
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: '*',
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { [operator]: { [key]: value } },
    },
  })
  const condition = statements[0]?.conditions[0]
  if (condition === undefined) throw new Error('no condition')
  return judgeEffect(condition, version, issuer).effect
}

describe('a condition', () => {
  it.each<[string, string, unknown, Effect]>([
    ['StringEquals', 'sub', 'repo:acme/app:pull_request', 'restricts'],
    ['StringLike', 'sub', '*', 'always'],
    ['StringEquals', 'sub', 'repo:acme/*', 'never'],
    ['StringEquals', 'sub', ['repo:acme/*', 'repo:acme/app:pull_request'], 'restricts'],
    ['StringEquals', 'sub', 'environment:*', 'restricts'],
    ['StringEquals', 'environment', 'prod*', 'restricts'],
    ['StringLike', 'sub', 'repo:acme/${*}', 'never'],
    ['StringLike', 'sub', '${aws:userid}', 'always'],
    ['StringNotLike', 'sub', 'repo:evil/*', 'excludes'],
    ['StringNotLike', 'sub', '*', 'never'],
    ['StringNotEquals', 'sub', 'repo:evil/*', 'always'],
    ['StringEqualsIfExists', 'sub', 'x', 'restricts'],
    ['ForAllValues:StringEquals', 'sub', 'x', 'restricts'],
    ['StringEquals', 'environment', 'prod', 'restricts'],
    ['StringEqualsIfExists', 'environment', 'prod', 'avoidable'],
    ['ForAllValues:StringEquals', 'enterprise_id', '5', 'avoidable'],
    ['ForAnyValue:StringEquals', 'enterprise_id', '5', 'restricts'],
    ['StringEquals', 'event_name', 'push', 'never'],
    ['StringEqualsIfExists', 'event_name', 'push', 'always'],
    ['StringNotEquals', 'event_name', 'push', 'always'],
    ['ForAnyValue:StringNotEquals', 'event_name', 'push', 'never'],
    ['NumericEquals', 'repository_id', 456, 'restricts'],
    ['NumericLessThan', 'repository_id', 456, 'unknown'],
    ['Bool', 'ref_protected', 'true', 'never'],
    ['Unheard', 'sub', 'x', 'unknown'],
    ['Null', 'sub', 'false', 'always'],
    ['Null', 'sub', 'true', 'never'],
    ['Null', 'sub', ['true', 'false'], 'always'],
    ['Null', 'environment', 'false', 'avoidable'],
    ['Null', 'event_name', 'true', 'always'],
    ['Null', 'event_name', 'false', 'never'],
  ])('%s on %s of %j is met: %s', (operator, claim, value, expected) => {
    expect(effectOf(operator, `${SHARED}:${claim}`, value)).toBe(expected)
  })

  it.each<[string, string, unknown, Effect]>([
    ['IpAddress', 'aws:SourceIp', '192.0.2.0/24', 'unrelated'],
    ['StringLike', 'sts:RoleSessionName', 'gh-*', 'unrelated'],
    ['Bool', 'sts:RoleAuthorizedByIdp', 'true', 'never'],
    ['Bool', 'sts:RoleAuthorizedByIdp', false, 'always'],
    ['StringEquals', 'gitlab.com:sub', 'x', 'never'],
    ['StringEqualsIfExists', 'gitlab.com:sub', 'x', 'always'],
    ['StringEquals', `${SHARED}/acme:sub`, 'x', 'never'],
    ['StringEquals', `${SHARED.toUpperCase()}:SUB`, 'x', 'restricts'],
  ])('%s on the key %s of %j is met: %s', (operator, key, value, expected) => {
    expect(effectOf(operator, key, value)).toBe(expected)
  })

  it('on a claim that AWS reads from github.com is met by no token of a GitHub Enterprise Server', () => {
    expect(effectOf('StringEquals', `${SERVER}:repository_id`, '5', SERVER)).toBe('never')
    expect(effectOf('StringEquals', `${SERVER}:sub`, 'x', SERVER)).toBe('restricts')
  })
})
