// The input `roles` in both forms: what it means, and what is said about every line that means nothing.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { KeylessError } from '../../../src/errors.ts'
import { readRoles } from '../../../src/federation/roles/read.ts'
import { inputsOf } from '../../../src/federation/roles/role-request.ts'
import { readInputs } from '../../../src/inputs.ts'

const ARN = 'arn:aws:iam::111122223333:role/deploy'
const OTHER = 'arn:aws:iam::444455556666:role/team/release'

const unset = {
  region: null,
  durationSeconds: null,
  sessionName: null,
  inlineSessionPolicy: null,
  managedSessionPolicies: null,
  via: null,
  externalId: null,
}

describe('roles, one per line', () => {
  it('have a name, an ARN, and nothing else unless it is said', async () => {
    expect(await readRoles(`default=${ARN}\n\n  # the other account\r\n\tprod  =  ${OTHER}  \r\n`)).toEqual([
      { ...unset, name: 'default', roleArn: ARN },
      { ...unset, name: 'prod', roleArn: OTHER },
    ])
  })

  it('take every key, with quotes where a value holds white space', async () => {
    const policy = '{"Version": "2012-10-17", "Statement": []}'
    const text = `hub = ${ARN}
      prod = ${OTHER} region=us-east-2 duration=900 session-name=octo@prod via=hub external-id="only us" inline-session-policy='${policy}' managed-session-policies=arn:aws:iam::aws:policy/A,arn:aws:iam::aws:policy/B`
    expect((await readRoles(text))[1]).toEqual({
      name: 'prod',
      roleArn: OTHER,
      region: 'us-east-2',
      durationSeconds: 900,
      sessionName: 'octo@prod',
      inlineSessionPolicy: policy,
      managedSessionPolicies: ['arn:aws:iam::aws:policy/A', 'arn:aws:iam::aws:policy/B'],
      via: 'hub',
      externalId: 'only us',
    })
  })

  it('take a policy without white space as it is', async () => {
    const [role] = await readRoles(`a = ${ARN} inline-session-policy={"Statement":[]}`)
    expect(role?.inlineSessionPolicy).toBe('{"Statement":[]}')
  })
})

describe('roles as a YAML list', () => {
  it('are the same as lines', async () => {
    const text = `
# accounts
- name: hub
  role: ${ARN}
- name: prod
  role: ${OTHER}
  region: us-east-2
  duration: 900
  via: hub
  external-id: '0123'
  inline-session-policy:
    Version: '2012-10-17'
    Statement: []
  managed-session-policies:
    - arn:aws:iam::aws:policy/A
    - arn:aws:iam::aws:policy/B`
    const lines = `hub = ${ARN}
prod = ${OTHER} region=us-east-2 duration=900 via=hub external-id=0123 inline-session-policy={"Version":"2012-10-17","Statement":[]} managed-session-policies=arn:aws:iam::aws:policy/A,arn:aws:iam::aws:policy/B`
    expect(await readRoles(text)).toEqual(await readRoles(lines))
  })

  it('have every value as it is written, though YAML would take it for a number', async () => {
    const text = `
- name: 010
  role: ${ARN}
- name: 1e3
  role: ${OTHER}
  via: 010
  external-id: 0012345678901234567890
  inline-session-policy:
    Condition: { StringEquals: { aws:ResourceAccount: 012345678901 }, Bool: { aws:SecureTransport: true } }`
    const condition =
      '{"StringEquals":{"aws:ResourceAccount":"012345678901"},"Bool":{"aws:SecureTransport":"true"}}'
    expect(await readRoles(text)).toEqual([
      { ...unset, name: '010', roleArn: ARN },
      {
        ...unset,
        name: '1e3',
        roleArn: OTHER,
        via: '010',
        externalId: '0012345678901234567890',
        inlineSessionPolicy: `{"Condition":${condition}}`,
      },
    ])
  })

  it('may share a policy, a statement or an ARN by aliases', async () => {
    const text = `---
- name: a
  role: &arn ${ARN}
  inline-session-policy: &policy
    Statement:
      - &all { Effect: Allow, Action: '*', Resource: '*' }
- name: b
  role: *arn
  inline-session-policy: *policy
- name: c
  role: *arn
  inline-session-policy: { Statement: [*all, *all] }
`
    const all = '{"Effect":"Allow","Action":"*","Resource":"*"}'
    expect(await readRoles(text)).toEqual([
      { ...unset, name: 'a', roleArn: ARN, inlineSessionPolicy: `{"Statement":[${all}]}` },
      { ...unset, name: 'b', roleArn: ARN, inlineSessionPolicy: `{"Statement":[${all}]}` },
      { ...unset, name: 'c', roleArn: ARN, inlineSessionPolicy: `{"Statement":[${all},${all}]}` },
    ])
  })

  it('may be JSON', async () => {
    const text = JSON.stringify([{ name: 'a', role: ARN, duration: 900 }])
    expect(await readRoles(text)).toEqual([{ ...unset, name: 'a', roleArn: ARN, durationSeconds: 900 }])
  })
})

describe('what is wrong with roles', () => {
  const cases: [text: string, said: string][] = [
    ['', 'line 1 names no role'],
    ['# nothing', 'line 1 names no role'],
    [ARN, `line 1 "${ARN}" is not of the form name = role-arn [key=value …]`],
    ['a =', 'line 1 "a =" is not of the form'],
    [`a = ${ARN}\nb = deploy`, 'line 2 (b): "deploy" is not the ARN of a role: it is not an ARN'],
    [`a/b = ${ARN}`, 'line 1 (a/b): a name holds only letters, digits and _@+.%:-'],
    [
      `a = ${ARN} duration=15`,
      'line 1 (a): duration must be a whole number from 900 to 43200 (seconds), got "15"',
    ],
    [`a = ${ARN} session-name=x`, 'line 1 (a): session-name must be 2 to 64'],
    [`a = ${ARN} region=`, 'line 1 (a): region is required'],
    [`a = ${ARN} region=EU`, 'line 1 (a): region must be an AWS Region'],
    [`a = ${ARN} inline-session-policy=[]`, 'line 1 (a): inline-session-policy must be a JSON object'],
    [`a = ${ARN} color=red`, 'line 1 (a): there is no key "color", only region, duration,'],
    [`a = ${ARN} region=x-1 region=x-2`, 'line 1 (a): region stands there twice'],
    [`a = ${ARN} region`, 'line 1 (a): "region" is not of the form key=value'],
    [
      `a = ${ARN} inline-session-policy={"Version": "x"}`,
      'line 1 (a): "\\"x\\"}" is not of the form key=value; put a value with white space in single quotes',
    ],
    [`a = ${ARN}\na = ${OTHER}`, 'line 2 (a): the name stands in line 1 already'],
    [`a = ${ARN} via=hub`, 'line 1 (a): via names "hub", and no role has that name'],
    [`a = ${ARN} via=a`, 'line 1 (a): via goes round in a circle, a → a'],
    [
      `a = ${ARN} via=b\nb = ${ARN} via=c\nc = ${ARN} via=b`,
      'line 2 (b): via goes round in a circle, b → c → b',
    ],
    [`h = ${ARN}\na = ${ARN} via=h duration=3601`, 'line 2 (a): duration must be at most 3600 with via'],
    [`a = ${ARN} external-id=xyz`, 'line 1 (a): external-id goes with via'],
    [`- name: a\n  role: ${ARN}\n- role: ${ARN}`, 'line 3 has no name'],
    [`- name: a`, 'line 1 has no role'],
    ['- a', 'line 1 is not a mapping with name and role'],
    [
      `- name: a\n  role: ${ARN}\n  region: [[1]]`,
      'line 3 "region" has a value of a kind that it cannot have',
    ],
    [`- name: a\n  role: ${ARN}\n  region:`, 'line 1 (a): region is required'],
    [`- name: a\n  role: "${ARN}`, 'line 2 is not YAML: Missing closing "quote'],
    [`- name: a\n  name: b\n  role: ${ARN}`, 'line 2 is not YAML: Map keys must be unique'],
    ['- &a [*a]', 'line 1 is not a mapping'],
    ['---\nname: a', 'line 1 "---" is not of the form'],
    ...['*none', '{Statement: *none}', '&a {Statement: *a}'].map((policy): [text: string, said: string] => [
      `- name: a\n  role: ${ARN}\n  inline-session-policy: ${policy}`,
      'line 3 "inline-session-policy" has a value of a kind that it cannot have',
    ]),
  ]
  it.each(cases)('%j is told', async (text, said) => {
    await expect(readRoles(text)).rejects.toMatchObject({
      code: 'input-invalid',
      message: expect.stringContaining(said),
    })
  })

  it('is told all at once, in the order of the lines', async () => {
    const failed = readRoles(`a = ${ARN} via=x\nnonsense\nc = ${ARN} duration=1 color=red`)
    await expect(failed).rejects.toMatchObject({
      message: expect.stringMatching(
        /^The input roles has 4 problems:\n {2}- line 1 .*\n {2}- line 2 .*\n {2}- line 3 .*\n {2}- line 3 .*$/,
      ),
    })
  })

  it('never is anything but an input that is invalid', async () => {
    const word = fc.constantFrom(
      'a',
      ' = ',
      ARN,
      'via=',
      'region=',
      '- name: ',
      'role: ',
      '\n',
      ' ',
      '{',
      '"',
      "'",
      '#',
    )
    const text = fc.oneof(
      fc.string(),
      fc.array(word).map(words => words.join('')),
    )
    await fc.assert(
      fc.asyncProperty(text, async written => {
        const thrown: unknown = await readRoles(written).then(
          () => null,
          error => error,
        )
        return thrown === null || (thrown instanceof KeylessError && thrown.code === 'input-invalid')
      }),
    )
  })
})

describe('the inputs of one role', () => {
  const { inputs } = readInputs({
    'INPUT_AWS-REGION': 'eu-central-1',
    'INPUT_ROLE-DURATION-SECONDS': '7200',
    'INPUT_ROLE-SESSION-NAME': 'of-the-step',
    'INPUT_CUSTOM-TAGS': '{"Team":"a"}',
    'INPUT_ROLE-EXTERNAL-ID': 'of-the-step',
  })
  it("are the step's where the role says nothing; a chained session lasts an hour at most", async () => {
    const [hub, spoke] = await readRoles(`hub = ${ARN}\nspoke = ${OTHER} via=hub`)
    expect(inputsOf(hub!, inputs)).toMatchObject({
      roleToAssume: ARN,
      awsRegion: 'eu-central-1',
      durationSeconds: 7200,
      sessionName: 'of-the-step',
      customTags: {},
    })
    expect(inputsOf(spoke!, inputs)).toMatchObject({
      durationSeconds: 3600,
      customTags: { Team: 'a' },
      externalId: 'of-the-step',
    })
  })

  it("are the role's where it says something", async () => {
    const [, role] = await readRoles(
      `hub = ${ARN}\nspoke = ${OTHER} via=hub region=us-east-2 duration=900 session-name=own external-id=own`,
    )
    expect(inputsOf(role!, inputs)).toMatchObject({
      awsRegion: 'us-east-2',
      durationSeconds: 900,
      sessionName: 'own',
      externalId: 'own',
    })
  })
})
