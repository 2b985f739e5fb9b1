// Refusals of AssumeRole explained: who asked, which action, and what the role's trust policy lacks.
import { describe, expect, it } from '@jest/globals'
import { callerRequest } from '../../../src/policy/diagnose/caller.ts'
import { type DeniedCaller, diagnoseCaller } from '../../../src/policy/diagnose-caller.ts'
import { parsePolicy } from '../../../src/policy/document.ts'
import { decideTrust } from '../../../src/policy/trust-policy.ts'
import { ACCOUNT, ROLE } from '../../fixtures/github-job.ts'

const USER = `arn:aws:iam::${ACCOUNT}:user/legacy-ci`
const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/build/GitHubActions`

const denied = (
  changes: Partial<DeniedCaller> = {},
  caller: Partial<DeniedCaller['caller']> = {},
): DeniedCaller => ({
  caller: {
    arn: USER,
    sessionName: 'GitHubActions',
    externalId: null,
    tags: [],
    transitiveTagKeys: [],
    ...caller,
  },
  roleArn: ROLE,
  region: 'eu-central-1',
  refusal: {
    code: 'sts-access-denied',
    name: 'AccessDenied',
    message: `User: ${USER} is not authorized to perform: sts:AssumeRole on resource: ${ROLE}`,
  },
  trustPolicy: null,
  actualRole: null,
  ...changes,
})

const trust = (statement: object): Pick<DeniedCaller, 'trustPolicy'> => ({
  trustPolicy: {
    document: parsePolicy({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { AWS: USER }, Action: 'sts:AssumeRole', ...statement }],
    }),
    source: 'iam:GetRole',
  },
})

const hintIds = (job: DeniedCaller): string[] => diagnoseCaller(job).hints.map(({ id }) => id)
const tags = [{ key: 'Repository', value: 'octo-org/octo-repo' }]

describe('a refusal of AssumeRole', () => {
  it('says who asked, and that an external id was given but not which', () => {
    const explanation = diagnoseCaller(
      denied(trust({ Condition: { StringEquals: { 'sts:ExternalId': 'theirs' } } }), {
        externalId: 'ours',
        tags,
      }),
    )
    expect(explanation.asserted).toEqual([
      { name: 'principal', value: USER },
      { name: 'session name', value: 'GitHubActions' },
      { name: 'external id', value: 'given' },
      { name: 'session tags', value: 'Repository' },
    ])
    const { lookup, ...rest } = explanation
    expect(lookup).toContain('AttributeValue=AssumeRole ')
    expect(JSON.stringify(rest.reading)).not.toMatch(/ours|theirs/)
    expect(JSON.stringify(rest.remedy)).not.toMatch(/ours|theirs/)
  })

  it.each<[string, object, string[]]>([
    ['another user', { Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/other` } }, ['principal-not-named']],
    ['a provider', { Principal: { Federated: 'x' } }, ['principal-not-named']],
    ['another action', { Action: 'sts:TagSession' }, ['wrong-action']],
    ['an external id', { Condition: { StringEquals: { 'sts:ExternalId': 'x' } } }, ['claim-absent']],
    [
      'another session name',
      { Condition: { StringEquals: { 'sts:RoleSessionName': 'x' } } },
      ['value-differs'],
    ],
  ])('is explained by a trust policy that wants %s', (_name, statement, ids) => {
    expect(hintIds(denied(trust(statement)))).toEqual(ids)
  })

  it('is explained by the permission for session tags, which is one of its own', () => {
    const withTags = denied(trust({}), { tags })
    const { hints, reading } = diagnoseCaller(withTags)
    expect(reading?.statement?.parts.find(({ met }) => met === false)?.what).toBe('Action')
    expect(hints).toMatchObject([
      { id: 'wrong-action', text: expect.stringContaining('role-skip-session-tagging: true') },
    ])
    expect(hintIds(denied(trust({})))).toEqual([])
  })

  it('takes the permission for session tags from the sentence of STS when the policy is not known', () => {
    const message = `User: ${USER} is not authorized to perform: sts:TagSession on resource: ${ROLE}`
    const tagged = { refusal: { ...denied().refusal, message } }
    expect(diagnoseCaller(denied(tagged)).hints).toMatchObject([{ id: 'wrong-action', certain: false }])
    expect(diagnoseCaller(denied()).hints).toEqual([])
  })

  it.each([
    ['the account', ACCOUNT],
    ['the role of the session, path and all', `arn:aws:iam::${ACCOUNT}:role/ci/build`],
  ])('has other reasons when the policy names %s', (_name, principal) => {
    const { hints, otherReasons } = diagnoseCaller(
      denied(trust({ Principal: { AWS: principal } }), { arn: SESSION }),
    )
    expect(hints).toEqual([])
    expect(otherReasons.join('\n')).toMatch(new RegExp(`permissions of ${SESSION}`))
  })

  it('cannot be decided where a session key of the caller counts', () => {
    const condition = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }
    expect(diagnoseCaller(denied(trust({ Condition: condition }))).reading?.decision).toBe('unknown')
  })

  it.each<[string, string | null, string[]]>([
    ['does not exist', 'missing', ['role-missing']],
    ['has a path', `arn:aws:iam::${ACCOUNT}:role/ci/deploy`, ['role-arn-differs']],
    ['is this one', ROLE, []],
    ['is not known', null, []],
  ])('is explained by IAM when the role %s', (_name, actualRole, ids) => {
    expect(hintIds(denied({ actualRole }))).toEqual(ids)
  })

  it.each([
    ['a user', USER, USER],
    ['a session', SESSION, `arn:aws:iam::${ACCOUNT}:role/build`],
  ])('ends with a trust policy that admits %s with its tags', (_name, arn, principal) => {
    const job = denied({}, { arn, tags })
    const { policy } = diagnoseCaller(job).remedy
    expect(policy.Statement[0]?.Principal).toEqual({ AWS: principal })
    for (const action of ['sts:AssumeRole', 'sts:TagSession'])
      expect(decideTrust(parsePolicy(policy), callerRequest(job.caller, action)).decision).toBe('allowed')
  })
})
