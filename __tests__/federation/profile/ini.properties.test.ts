// What holds for the editing of any profile file, well-formed or not.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { editSections } from '../../../src/federation/profile/ini.ts'
import { readSection, removeSection, sectionBody, setSection } from '../../fixtures/one-section.ts'

describe('for arbitrary files', () => {
  const name = fc.stringMatching(/^[\w.@+-]{1,12}$/).filter(title => title !== 'mine')
  const value = fc.stringMatching(/^[!-~]([ -~]{0,20}[!-~])?$/)
  const entries = fc.dictionary(fc.stringMatching(/^[a-z][a-z_]{0,11}$/), value, { noNullPrototype: true })
  const eol = fc.constantFrom('\n', '\r\n')
  const noise = fc.constantFrom(
    '',
    '# k = v',
    '; [mine]',
    'k = v',
    's3 =\n  k = v',
    'odd',
    '   ',
    '\tindented = 1',
  )
  const section = fc.tuple(name, fc.array(noise)).map(([title, lines]) => [`[${title}]`, ...lines].join('\n'))
  const file = fc
    .tuple(fc.array(noise), fc.array(section), fc.boolean(), eol)
    .map(([top, sections, ended, end]) =>
      `${[...top, ...sections].join('\n')}${ended ? '\n' : ''}`.replaceAll('\n', end),
    )
  const anything = fc.oneof(file, fc.string({ unit: 'binary' }), fc.stringMatching(/^[[\]\s\w=#"]*$/))

  it('set then read gives the entries', () => {
    fc.assert(
      fc.property(anything, entries, (text, wanted) => {
        expect([...readSection(setSection(text, 'mine', wanted), 'mine')!]).toEqual(Object.entries(wanted))
      }),
    )
  })

  it('set keeps every byte before a new section', () => {
    fc.assert(
      fc.property(file, entries, (text, wanted) => {
        expect(setSection(text, 'mine', wanted).startsWith(text)).toBe(true)
      }),
    )
  })

  it('set and remove leave every other section byte for byte', () => {
    fc.assert(
      fc.property(file, file, entries, (above, below, wanted) => {
        const [before, after] = [`${above}\n`, `[after]\n${below}`]
        const text = `${before}[mine]\nold = 1\n${after}`
        const edited = setSection(text, 'mine', wanted)
        expect(edited.startsWith(`${before}[mine]`)).toBe(true)
        expect(edited.endsWith(after)).toBe(true)
        expect(removeSection(text, 'mine')).toBe(before + after)
      }),
    )
  })

  it('remove after set restores the text', () => {
    fc.assert(
      fc.property(anything, entries, (text, wanted) => {
        fc.pre(readSection(text, 'mine') === null)
        expect(removeSection(setSection(text, 'mine', wanted), 'mine')).toBe(text)
      }),
    )
  })

  it('several sections edited together become what they become one after the other', () => {
    const edits = fc.uniqueArray(fc.tuple(name, fc.option(entries)), { selector: ([title]) => title })
    fc.assert(
      fc.property(anything, edits, (text, sections) => {
        const oneByOne = sections.reduce((before, edit) => editSections(before, new Map([edit])), text)
        expect(editSections(text, new Map(sections))).toBe(oneByOne)
      }),
    )
  })

  it('set a second time changes nothing', () => {
    fc.assert(
      fc.property(anything, entries, (text, wanted) => {
        const once = setSection(text, 'mine', wanted)
        expect(setSection(once, 'mine', wanted)).toBe(once)
      }),
    )
  })

  it('reading, hashing and removing agree on whether a section is there, and never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, title) => {
        const there = readSection(text, title) !== null
        expect(sectionBody(text, title) !== null).toBe(there)
        expect(removeSection(text, title) !== text).toBe(there)
      }),
    )
  })
})
