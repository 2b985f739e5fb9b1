// Inputs: the table agrees with action.yml, every problem is reported at once, fall-backs hold.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parse } from 'yaml'
import { KeylessError } from '../src/errors.ts'
import { inputTable, readInputs } from '../src/inputs.ts'

const action = parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8'))

const withInputs = (inputs: Record<string, string>, env: Record<string, string> = {}) => ({
  ...env,
  ...Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  ),
})

const problemOf = (env: Record<string, string>): KeylessError => {
  try {
    readInputs(env)
  } catch (error) {
    return error as KeylessError
  }
  throw new Error('expected a problem')
}

describe('the table of inputs', () => {
  it('names exactly the inputs of action.yml, in its order', () => {
    expect(Object.values(inputTable).map(({ name }) => name)).toEqual(Object.keys(action.inputs))
  })

  it('reads every default of action.yml to the same value as the absent input', () => {
    for (const [name, { default: value }] of Object.entries<{ default?: string }>(action.inputs)) {
      if (value === undefined) continue
      const input = Object.values(inputTable).find(entry => entry.name === name)
      expect({ [name]: input?.parse(value) }).toEqual({ [name]: input?.parse('') })
    }
  })
})

describe('readInputs', () => {
  it('reports every problem in one error', () => {
    const error = problemOf(
      withInputs({
        'role-duration-seconds': '60',
        'output-credentials': 'yes',
        'allowed-account-ids': '1234',
        'custom-tags': '{"a":{}}',
        'aws-access-key-id': 'AKIAIOSFODNN7EXAMPLE',
      }),
    )
    expect(error).toBeInstanceOf(KeylessError)
    expect(error.code).toBe('input-invalid')
    for (const name of [
      'aws-region is required',
      'role-duration-seconds must be',
      'output-credentials must be true or false',
      'allowed-account-ids',
      'custom-tags',
      'aws-secret-access-key is required',
    ])
      expect(error.message).toContain(name)
  })

  it('takes a fall-back only when the input is empty, and names it', () => {
    const env = { AWS_REGION: 'eu-west-1', ROLE_SESSION_NAME: 'from-env' }
    const { inputs, fallbacks } = readInputs(withInputs({ 'role-session-name': 'from-input' }, env))
    expect(inputs.awsRegion).toBe('eu-west-1')
    expect(inputs.sessionName).toBe('from-input')
    expect(fallbacks).toEqual(['aws-region from AWS_REGION'])
  })

  it('prefers HTTPS_PROXY to HTTP_PROXY and the input to both', () => {
    const env = { AWS_REGION: 'eu-west-1', HTTP_PROXY: 'http://a:1', HTTPS_PROXY: 'http://b:2' }
    expect(readInputs(env).inputs.httpProxy).toBe('http://b:2')
    expect(readInputs(withInputs({ 'http-proxy': 'http://c:3' }, env)).inputs.httpProxy).toBe('http://c:3')
  })

  it('says which environment variable a bad value came from', () => {
    expect(problemOf({ AWS_REGION: 'EU_WEST' }).message).toContain('from the environment variable AWS_REGION')
  })

  it.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
    ['', false],
  ])('reads the boolean %j as %s', (raw, value) => {
    expect(
      readInputs(withInputs({ 'aws-region': 'us-east-1', 'use-existing-credentials': raw })).inputs
        .useExistingCredentials,
    ).toBe(value)
  })

  it.each(['yes', '1', 'tRue', 'on'])('refuses the boolean %j', raw => {
    expect(problemOf(withInputs({ 'aws-region': 'us-east-1', 'role-chaining': raw })).message).toContain(
      'must be true or false',
    )
  })

  it.each([
    ['retry-max-attempts', '0', 'retryMaxAttempts', 1],
    ['retry-max-attempts', '-3', 'retryMaxAttempts', 1],
    ['retry-max-attempts', '', 'retryMaxAttempts', 12],
    ['role-duration-seconds', '43200', 'durationSeconds', 43200],
    ['role-duration-seconds', '900', 'durationSeconds', 900],
    ['role-session-name', '', 'sessionName', 'GitHubActions'],
    ['audience', '', 'audience', 'sts.amazonaws.com'],
    ['output-env-credentials', '', 'outputEnvCredentials', null],
  ] as const)('reads %s %j as %s = %j', (name, raw, key, value) => {
    expect(readInputs(withInputs({ 'aws-region': 'us-east-1', [name]: raw })).inputs[key]).toBe(value)
  })

  it.each([
    ['role-duration-seconds', '899'],
    ['role-duration-seconds', '43201'],
    ['role-duration-seconds', '3600s'],
    ['role-session-name', 'a'],
    ['role-session-name', 'a b'],
    ['role-session-name', 'x'.repeat(65)],
    ['aws-profile', 'a b'],
    ['aws-profile', '[x]'],
    ['aws-profile', '../x'],
    ['aws-profile', 'a\\b'],
    ['sts-endpoint', 'sts.example'],
    ['http-proxy', 'ftp://proxy'],
    ['inline-session-policy', '{'],
    ['custom-tags', '[]'],
    ['allowed-account-ids', '11112222333'],
    ['aws-region', 'us-east-1;'],
    ['audit-as-of', 'yesterday'],
    ['audit-as-of', '2026-02-21T12:00:00'],
    ['audit-as-of', '2026-02-30'],
    ['audit-as-of', '2026-02-31T00:00:00Z'],
    ['audit-as-of', '2026-13-01'],
  ])('refuses %s %j', (name, raw) => {
    expect(problemOf(withInputs({ 'aws-region': 'us-east-1', [name]: raw })).code).toBe('input-invalid')
  })

  it.each([
    ['2028-02-29', '2028-02-29T00:00:00.000Z'],
    ['2026-11-21T12:00Z', '2026-11-21T12:00:00.000Z'],
    ['2026-11-21T00:30:00+01:00', '2026-11-20T23:30:00.000Z'],
  ])('reads audit-as-of %s as %s', (raw, instant) => {
    const { auditAsOf } = readInputs(withInputs({ 'aws-region': 'us-east-1', 'audit-as-of': raw })).inputs
    expect(auditAsOf?.toISOString()).toBe(instant)
  })

  it('never repeats the password of a proxy URL', () => {
    expect(
      problemOf(withInputs({ 'aws-region': 'us-east-1', 'http-proxy': 'user:s3cret@proxy:80' })).message,
    ).not.toContain('s3cret')
  })

  it('gives a frozen object', () => {
    expect(Object.isFrozen(readInputs({ AWS_REGION: 'us-east-1' }).inputs)).toBe(true)
  })

  it('never throws anything but a KeylessError', () => {
    const names = Object.keys(action.inputs)
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string()), inputs => {
        try {
          readInputs(withInputs(inputs))
        } catch (error) {
          expect(error).toBeInstanceOf(KeylessError)
        }
      }),
    )
  })
})
