// Editing one section of a profile file: what AWS tools read afterwards, and that nothing else changes.
import { describe, expect, it } from '@jest/globals'
import { configTitle } from '../../../src/federation/profile/ini.ts'
import { readSection, removeSection, sectionBody, setSection } from '../../fixtures/one-section.ts'

const keys = {
  aws_access_key_id: 'ASIAEXAMPLE',
  aws_secret_access_key: 'secret=/+',
  aws_session_token: 'token==',
}
const region = { region: 'eu-central-1' }

describe('reading a section', () => {
  const table: [what: string, text: string, title: string, entries: Record<string, string> | null][] = [
    ['finds a section by its title', '[a]\nk = v\n[b]\nk = w\n', 'b', { k: 'w' }],
    ['finds nothing in an empty text', '', 'a', null],
    ['tells an empty section from a missing one', '[a]\n[b]\n', 'a', {}],
    ['ignores entries before the first header', 'k = v\n[a]\n', 'a', {}],
    ['parts at the first = or :', '[a]\nk=v=w\nl : x=y\n', 'a', { k: 'v=w', l: 'x=y' }],
    ['keeps # and ; inside a value', '[a]\nk = v#1;2\n', 'a', { k: 'v#1;2' }],
    ['ignores comments and blank lines', '[a]\n# k = no\n ; k = no\n\nk = v\n', 'a', { k: 'v' }],
    ['reads over a comment behind the header', '[a] # mine\nk = v\n', 'a', { k: 'v' }],
    ['reads spaced profile titles', '[ profile   a ]\nk = v\n', 'profile a', { k: 'v' }],
    ['reads double-quoted profile titles', '[profile "a b"]\nk = v\n', 'profile a b', { k: 'v' }],
    ['reads single-quoted profile titles', "[profile 'a b']\nk = v\n", 'profile a b', { k: 'v' }],
    ['reads [profile default] as default', '[profile default]\nk = v\n', 'default', { k: 'v' }],
    ['keeps profile and sso-session of one name apart', '[sso-session a]\nk = v\n', 'profile a', null],
    ['keeps titles case-sensitive', '[A]\nk = v\n', 'a', null],
    ['merges sections of one title', '[a]\nk = 1\nl = 1\n[b]\n[a]\nk = 2\n', 'a', { k: '2', l: '1' }],
    [
      'reads nested properties as one value',
      '[a]\ns3 =\n  x = 1\n  y = 2\nk = v\n',
      'a',
      { s3: '\nx = 1\ny = 2', k: 'v' },
    ],
    ['reads CRLF', '[a]\r\nk = v\r\n[b]\r\n', 'a', { k: 'v' }],
    ['reads behind a byte order mark', '\uFEFF[a]\nk = v\n', 'a', { k: 'v' }],
    ['takes a line without delimiter as a name', '[a]\nnonsense\n', 'a', { nonsense: '' }],
    [
      'is not confused by names of object members',
      '[__proto__]\n__proto__ = v\n',
      '__proto__',
      JSON.parse('{"__proto__":"v"}'),
    ],
  ]
  it.each(table)('%s', (_, text, title, entries) => {
    const section = readSection(text, title)
    expect(section && [...section]).toEqual(entries && Object.entries(entries))
  })
})

describe('setting a section', () => {
  const table: [
    what: string,
    before: string,
    title: string,
    entries: Record<string, string>,
    after: string,
  ][] = [
    ['starts an empty file', '', 'a', region, '[a]\nregion = eu-central-1\n'],
    [
      'appends a new section',
      '# mine\n[b]\nk=v\n',
      'a',
      region,
      '# mine\n[b]\nk=v\n[a]\nregion = eu-central-1\n',
    ],
    ['keeps CRLF', '[b]\r\nk=v\r\n', 'a', region, '[b]\r\nk=v\r\n[a]\r\nregion = eu-central-1\r\n'],
    [
      'keeps a file without final line break so',
      '[b]\nk=v',
      'a',
      region,
      '[b]\nk=v\n[a]\nregion = eu-central-1',
    ],
    ['quotes a name with spaces', '', 'profile a b', region, '[profile "a b"]\nregion = eu-central-1\n'],
    ['replaces in place', '[a]\nk = v\n[b]\nk=v\n', 'a', region, '[a]\nregion = eu-central-1\n[b]\nk=v\n'],
    [
      'keeps the spelling of an existing header',
      '[ profile  "a" ]\nk = v\n',
      'profile a',
      region,
      '[ profile  "a" ]\nregion = eu-central-1\n',
    ],
    [
      'leaves no old entry that could win over the keys',
      '[a]\nrole_arn = x\nsso_session = y\ns3 =\n  k = v\n',
      'a',
      region,
      '[a]\nregion = eu-central-1\n',
    ],
    [
      'keeps the comments of a replaced section',
      '[a]\n# why\nk = v\n\n; next\n[b]\n',
      'a',
      region,
      '[a]\nregion = eu-central-1\n# why\n\n; next\n[b]\n',
    ],
    [
      'fills the first of several sections and removes the others',
      '[a]\nk=1\n[b]\nk=v\n[a]\nk=2\n',
      'a',
      region,
      '[a]\nregion = eu-central-1\n[b]\nk=v\n',
    ],
    ['fills a header at the very end', '[b]\n[a]', 'a', region, '[b]\n[a]\nregion = eu-central-1'],
    [
      'replaces [profile default] when default is set',
      '[profile default]\nk=v\n',
      'default',
      region,
      '[profile default]\nregion = eu-central-1\n',
    ],
  ]
  it.each(table)('%s', (_, before, title, entries, after) => {
    expect(setSection(before, title, entries)).toBe(after)
  })

  it.each(['', ' a', 'a]', '[a', 'a\nb', 'profile "a"', 'profile default', 'profile  a'])(
    'refuses the title %j, which would read back as another',
    title => {
      expect(() => setSection('', title, region)).toThrow(expect.objectContaining({ code: 'input-invalid' }))
    },
  )

  it('refuses [DEFAULT], from which Python gives every other profile what it does not have itself', () => {
    expect(() => setSection('[a]\n', 'DEFAULT', keys)).toThrow(
      expect.objectContaining({ code: 'input-invalid', message: expect.stringContaining('"DEFAULT"') }),
    )
    expect(setSection('', 'profile DEFAULT', region)).toBe('[profile DEFAULT]\nregion = eu-central-1\n')
  })

  it('refuses a value with a line break, naming the property and not the value', () => {
    const set = () => setSection('', 'a', { aws_secret_access_key: 'hush\n[b]' })
    expect(set).toThrow(
      expect.objectContaining({
        code: 'input-invalid',
        message: expect.stringContaining('aws_secret_access_key'),
      }),
    )
    expect(set).toThrow(expect.objectContaining({ message: expect.not.stringContaining('hush') }))
  })

  it('titles a profile for the config file', () => {
    expect(['default', 'a'].map(configTitle)).toEqual(['default', 'profile a'])
  })
})

describe('removing a section', () => {
  const table: [what: string, before: string, title: string, after: string][] = [
    ['leaves a text without it alone', '[b]\nk=v', 'a', '[b]\nk=v'],
    ['empties a file of its only section', '[a]\nk = v\n', 'a', ''],
    ['removes all sections of the title', '[a]\nk=1\n[b]\nk=v\n[a]\nk=2\n', 'a', '[b]\nk=v\n'],
    [
      'keeps comments around and inside',
      '# top\n[a]\n# why\nk = v\n# about b\n[b]\n',
      'a',
      '# top\n# why\n# about b\n[b]\n',
    ],
    ['keeps the final line break absent', '[b]\nk=v\n[a]\nk=v', 'a', '[b]\nk=v'],
    ['keeps an indented header below', '[a]\nk = v\n  [b]\n  l = w\n', 'a', '  [b]\n  l = w\n'],
    [
      'keeps [sso-session a] and [services a]',
      '[sso-session a]\nk=v\n[profile a]\nk=v\n[services a]\nk=v\n',
      'profile a',
      '[sso-session a]\nk=v\n[services a]\nk=v\n',
    ],
  ]
  it.each(table)('%s', (_, before, title, after) => {
    expect(removeSection(before, title)).toBe(after)
  })
})

describe('the body of a section', () => {
  it('is what was set, whatever stands around it', () => {
    const alone = sectionBody(setSection('', 'a', keys), 'a')
    const between = `${setSection('[b]\r\nk=v', 'a', keys)}\r\n# note\r\n[c]\r\n`
    expect(sectionBody(between, 'a')).toBe(alone)
  })

  it.each([
    ['a changed value', '[a]\nregion = us-east-1\n'],
    ['an added entry', '[a]\nregion = eu-central-1\nk = v\n'],
    ['a second section of the title', '[a]\nregion = eu-central-1\n[b]\n[a]\nk = v\n'],
    ['a missing section', '[b]\n'],
  ])('differs for %s', (_, text) => {
    expect(sectionBody(text, 'a')).not.toBe(sectionBody(setSection('', 'a', region), 'a'))
  })
})
