// The XML reader: what it understands, what it refuses, and that no text brings it down.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { childText, onlyChild, parseXml, type XmlElement } from '../../src/aws/xml.ts'
import { written } from '../fixtures/written-xml.ts'

const leaf = (name: string, text: string): XmlElement => ({ name, text, children: [] })

describe('a document', () => {
  it.each([
    ['<a/>', leaf('a', '')],
    ['<a></a>', leaf('a', '')],
    ['<a >text</a >', leaf('a', 'text')],
    ['<?xml version="1.0" encoding="UTF-8"?>\n<a>text</a>\n', leaf('a', 'text')],
    ['\uFEFF<a/>', leaf('a', '')],
    ['<!-- note --><a>one<!-- <b> & -- -->two</a><!-- end -->', leaf('a', 'onetwo')],
    ['<a><![CDATA[<b>&amp;]]]]><![CDATA[>]]></a>', leaf('a', '<b>&amp;]]>')],
    ['<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x42;&#x1F600;</a>', leaf('a', '<>&"\'AB😀')],
    ['<a>&amp;lt;</a>', leaf('a', '&lt;')],
    ['<a xmlns="https://sts.amazonaws.com/doc/2011-06-15/" b=\'>"\'\n c = "" >x</a>', leaf('a', 'x')],
    ['<n:a xmlns:n="urn:n">x</n:a>', leaf('n:a', 'x')],
    ['<a>1<b>2</b>3<b/></a>', { name: 'a', text: '13', children: [leaf('b', '2'), leaf('b', '')] }],
  ])('%j is read', (document, element) => {
    expect(parseXml(document)).toEqual(element)
  })

  it.each([
    '',
    '   ',
    'text',
    '{"a":1}',
    '<a>',
    '</a>',
    '<a></b>',
    '<a><b></a></b>',
    '<a/><b/>',
    '<a/>text',
    'text<a/>',
    '<a',
    '< a/>',
    '<1/>',
    '<a b/>',
    '<a b=c/>',
    '<a b="<"/>',
    '<a>&nbsp;</a>',
    '<a>&</a>',
    '<a>&amp</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>&#x110000;</a>',
    '<a>&#8;</a>',
    '<!DOCTYPE html><html></html>',
    '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    '<a><![CDATA[</a>',
    '<!-- <a/>',
    '<html><br></html>',
    `${'<a>'.repeat(33)}${'</a>'.repeat(33)}`,
  ])('%j is refused', document => {
    expect(parseXml(document)).toBeNull()
  })

  it('is read back whatever it holds and however it is written', () => {
    fc.assert(
      fc.property(written, ({ document, element }) => {
        expect(parseXml(document)).toEqual(element)
      }),
    )
  })

  it('may be any text: the answer is an element or null', () => {
    const noise = fc.array(
      fc.constantFrom(
        '<',
        '>',
        '</',
        '/>',
        '<a',
        '<a>',
        '</a>',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '&',
        '&amp;',
        ';',
        '"',
        '=',
        ' ',
        'b',
        '<?',
        '?>',
        '\n',
      ),
    )
    const text = fc.oneof(
      noise.map(parts => parts.join('')),
      fc.string(),
    )
    fc.assert(
      fc.property(text, document => {
        const element = parseXml(document)
        expect(element === null || element.name.length > 0).toBe(true)
      }),
    )
  })

  it('may be cut or damaged anywhere', () => {
    fc.assert(
      fc.property(
        written,
        fc.nat(),
        fc.nat({ max: 3 }),
        fc.string(),
        ({ document }, at, removed, inserted) => {
          const position = at % document.length
          const damaged = document.slice(0, position) + inserted + document.slice(position + removed)
          const element = parseXml(damaged)
          expect(element === null || element.name.length > 0).toBe(true)
        },
      ),
    )
  })

  // A reader that tries again from every position would need hours for one of these.
  it.each([
    ['<'],
    ['&'],
    ['<a>'],
    ['<a '],
    ['<a b="" '],
    ['</'],
    ['<!--'],
    ['<![CDATA['],
    ['&#'],
    [' '],
    ['<a>x</a>'],
    ["='"],
  ])('of 300,000 characters of %j is read or refused at once', part => {
    const long = part.repeat(Math.ceil(300_000 / part.length))
    for (const document of [
      long,
      `<a>${long}`,
      `<a ${long}`,
      `<a>${long}</a>`,
      `<a><!--${long}--></a>`,
      `<a b="${long}"/>`,
    ]) {
      const element = parseXml(document)
      expect(element === null || element.name === 'a').toBe(true)
    }
  })
})

describe('a child', () => {
  const parent = parseXml(
    '<p><one> text </one><two>a</two><two>b</two><empty> </empty><deep><x/></deep></p>',
  ) as XmlElement

  it('is found by its name when it is the only one', () => {
    expect(onlyChild(parent, 'one')?.name).toBe('one')
    expect(onlyChild(parent, 'two')).toBeUndefined()
    expect(onlyChild(parent, 'three')).toBeUndefined()
    expect(onlyChild(undefined, 'one')).toBeUndefined()
  })

  it('has a text when there is one, without the space around it', () => {
    expect(childText(parent, 'one')).toBe('text')
    for (const other of ['two', 'three', 'empty', 'deep']) expect(childText(parent, other)).toBeNull()
  })
})
