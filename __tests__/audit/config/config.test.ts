// The configuration file: what it means, and every way it can be wrong.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { defaultConfig, parseConfig } from '../../../src/audit/config/index.ts'
import { defaultSettings } from '../../../src/audit/config/settings.ts'
import { MAX_CONFIG_BYTES } from '../../../src/audit/config/yaml.ts'
import { KeylessError } from '../../../src/errors.ts'

const known = { rules: ['access-key-not-rotated', 'role-unused'], waiverRules: ['waiver-unused'] }
const SOURCE = '.github/keyless-aws.yml'

const parse = (text: string) => parseConfig(text, SOURCE, known)

/** The lines of the error that a text causes, without the first, which names the file. */
function problemsOf(text: string): string[] {
  try {
    parse(text)
  } catch (error) {
    if (!(error instanceof KeylessError)) throw error
    expect(error.code).toBe('config-invalid')
    const [title, ...lines] = error.message.split('\n')
    expect(title).toMatch(/^\.github\/keyless-aws\.yml has (a problem|\d+ problems):$/)
    return lines.map(line => line.trim())
  }
  throw new Error('the text was accepted')
}

describe('a configuration file', () => {
  it.each([[''], ['# nothing but a comment\n'], ['---\n'], ['waivers:\nrules:\n'], ['\uFEFF']])(
    'like %j leaves everything at its default',
    text => {
      expect(parse(text)).toEqual(defaultConfig)
    },
  )

  it('sets thresholds, rules and settings under their keys in kebab case', () => {
    const config = parse(`
thresholds:
  access-key-max-age: 60
  role-unused: 30
rules:
  role-unused: { severity: low }
  waiver-unused: { enabled: false }
expected-regions: [eu-central-1, us-gov-west-1]
known-accounts: ["444455556666"]
user-name-pattern: '^[a-z]+\\.[a-z]+$'
required-tags:
  - owner
`)
    expect(config.settings).toEqual({
      ...defaultSettings,
      thresholds: { ...defaultSettings.thresholds, accessKeyMaxAge: 60, roleUnused: 30 },
      expectedRegions: ['eu-central-1', 'us-gov-west-1'],
      knownAccounts: ['444455556666'],
      userNamePattern: '^[a-z]+\\.[a-z]+$',
      requiredTags: ['owner'],
    })
    expect(config.rules).toEqual({ 'role-unused': { severity: 'low' }, 'waiver-unused': { enabled: false } })
  })

  it('reads waivers with the lines they stand on', () => {
    const { waivers } = parse(`
waivers:
  - rule: role-unused
    resource: arn:aws:iam::*:role/break-glass-?
    reason: used in emergencies only
    owner: security@example.com
    expires: 2026-12-31

  - { rule: access-key-not-rotated, resource: deploy, account: "111122223333", reason: x, expires: 2027-01-01T00:00:00Z }
`)
    expect(waivers).toEqual([
      {
        rule: 'role-unused',
        resource: 'arn:aws:iam::*:role/break-glass-?',
        account: null,
        reason: 'used in emergencies only',
        owner: 'security@example.com',
        expires: '2026-12-31',
        line: 3,
      },
      {
        rule: 'access-key-not-rotated',
        resource: 'deploy',
        account: '111122223333',
        reason: 'x',
        owner: null,
        expires: '2027-01-01T00:00:00Z',
        line: 9,
      },
    ])
  })

  it('keeps account ids that YAML takes for numbers, leading zeros included', () => {
    expect(parse('known-accounts: [012345678901, 111122223333]').settings.knownAccounts).toEqual([
      '012345678901',
      '111122223333',
    ])
  })

  it('names every problem at once, in the order of the file', () => {
    const text = [
      'rulez: {}',
      'thresholds:',
      '  access-key-maxage: 60',
      '  role-unused: many',
      '  quota-percent: 101',
      'waivers:',
      '  - rule: role-unsed',
      '    resource: x',
      '    expires: 2026-02-30',
      'rules:',
      '  role-unused: { severity: hgh, enabled: 1 }',
      'expected-regions: Frankfurt',
      'user-name-pattern: "["',
    ].join('\n')
    expect(problemsOf(text)).toEqual([
      'line 1: `rulez` is not a key known here; did you mean `rules`?',
      'line 3: `thresholds.access-key-maxage` is not a key known here; did you mean `access-key-max-age`?',
      'line 4: `thresholds.role-unused` is "many"; it must be a whole number.',
      'line 5: `thresholds.quota-percent` is 101; it must be at most 100.',
      'line 7: `waivers[0]` lacks `reason`, which is mandatory.',
      'line 7: `waivers[0].rule` is "role-unsed", which is not known; did you mean `role-unused`?',
      'line 9: `waivers[0].expires` cannot be "2026-02-30". Last day of the waiver (2026-12-31, in UTC), or an instant with its offset (2026-12-31T18:00:00Z).',
      'line 11: `rules.role-unused.enabled` is 1; it must be true or false.',
      'line 11: `rules.role-unused.severity` is "hgh", which is not known; did you mean `high`?',
      'line 12: `expected-regions` is "Frankfurt"; it must be a list.',
      'line 13: `user-name-pattern` cannot be "[". A JavaScript regular expression that user names must match. null: not checked.',
    ])
  })

  it.each([
    ['a waiver without reason', 'waivers: [{rule: role-unused, resource: x, expires: 2026-12-31}]', 'reason'],
    [
      'a blank reason',
      'waivers: [{rule: role-unused, resource: x, reason: " ", expires: 2026-12-31}]',
      'reason',
    ],
    ['a waiver without expiry', 'waivers: [{rule: role-unused, resource: x, reason: y}]', 'expires'],
    [
      'a waiver of a rule about waivers',
      'waivers: [{rule: waiver-unused, resource: x, reason: y, expires: 2026-12-31}]',
      'rule',
    ],
    ['an account that is none', 'known-accounts: ["1111"]', 'known-accounts[0]'],
    ['a negative threshold', 'thresholds: {role-unused: -1}', 'at least 0'],
    ['a threshold between days', 'thresholds: {role-unused: 1.5}', 'a whole number'],
    ['a list said twice', 'required-tags: [owner, owner]', 'duplicate items'],
    ['a list as the whole file', '[1, 2]', 'The file is [1,2]; it must be a map of keys'],
    ['a sentence as the whole file', 'please be lenient', 'it must be a map of keys'],
    ['a key from the prototype', '{"__proto__": {}, constructor: 1}', '`__proto__` is not a key known here'],
    ['a key that is no text', '? [a, b]\n: 1', 'is not a key known here'],
  ])('does not accept %s', (_, text, part) => {
    expect(problemsOf(text).join('\n')).toContain(part)
  })

  it('escapes control characters of keys and values in messages', () => {
    const problems = problemsOf('"a\\n::error::b": 1\nrules: "x\\n::error::y"')
    expect(problems).toHaveLength(2)
    expect(problems.filter(line => line.startsWith('::'))).toEqual([])
  })
})

describe('hostile YAML', () => {
  const bomb = [
    'a: &a [x, x]',
    ...'bcdefgh'.split('').map((key, i) => `${key}: &${key} [*${'abcdefg'[i]}, *${'abcdefg'[i]}]`),
  ]

  it.each([
    ['duplicate keys', 'rules: {}\nrules: {}', ['line 2: The key "rules" stands here a second time.']],
    [
      'a second document',
      'rules: {}\n---\nrules: {}',
      ['line 2: A second document starts here; the file may hold only one.'],
    ],
    [
      'an anchor',
      'rules: &x {}',
      ['line 1: Anchors like &x are not supported; write the value out in full.'],
    ],
    [
      'an explicit tag',
      'rules: !!map {}',
      ['line 1: Tags like tag:yaml.org,2002:map are not supported; write the value out in full.'],
    ],
    [
      'a tag of its own',
      'rules: !run rm',
      ['line 1: Tags like !run are not supported; write the value out in full.'],
    ],
  ])('is refused: %s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems)
  })

  it('is refused: aliases that multiply', () => {
    expect(problemsOf(bomb.join('\n')).join()).toContain('Aliases like *a are not supported')
  })

  it('is refused: nesting without end', () => {
    expect(problemsOf('['.repeat(50_000))[0]).toBe('line 1: The lists and maps are nested too deeply.')
  })

  it('is refused: a huge file', () => {
    expect(problemsOf(`#${'x'.repeat(MAX_CONFIG_BYTES)}`)).toEqual(['line 1: The file is larger than 1 MiB.'])
  })

  it('is refused: broken syntax, with the line of it', () => {
    expect(problemsOf('rules:\n  a: "open\n')[0]).toMatch(/^line \d: This is not YAML: .*\.$/)
  })

  it('shows fifty problems and the number of the others', () => {
    const text = Array.from({ length: 80 }, (_, i) => `unknown-key-${i}: 1`).join('\n')
    const problems = problemsOf(text)
    expect(problems).toHaveLength(51)
    expect(problems[50]).toBe('… and 30 more')
  })

  it('gives a configuration or a KeylessError, whatever the text', () => {
    const words = fc.constantFrom(
      'rules',
      ':',
      ' ',
      '\n',
      '-',
      '[',
      ']',
      '{',
      '}',
      '&a',
      '*a',
      '!t',
      '"',
      "'",
      '|',
      '#',
      '?',
      '%',
      '\t',
      'waivers',
      '1',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 30 }).map(parts => parts.join('')),
        ),
        text => {
          try {
            expect(Object.keys(parse(text))).toEqual(['settings', 'rules', 'waivers'])
          } catch (error) {
            expect(error).toBeInstanceOf(KeylessError)
          }
        },
      ),
    )
  })
})
