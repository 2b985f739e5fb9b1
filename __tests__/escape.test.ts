// Hostile text in every place a report puts text.

import { describe, expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import {
  csvCell,
  html,
  logLine,
  markdown,
  markdownBlock,
  markdownCode,
  oneLine,
  shorten,
} from '../src/escape.ts'
import { hostileNames } from './fixtures/findings.ts'

const texts = fc.oneof(
  fc.constantFrom(...hostileNames),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '`',
        '|',
        '\\',
        '<',
        '>',
        '&',
        ':',
        '#',
        '[',
        '@',
        '\n',
        '\r',
        ' ',
        'a',
        '1',
        '.',
        '/',
        'www',
      ),
    )
    .map(parts => parts.join('')),
)

/** Cells of a GFM table row: pipes separate them unless a backslash stands before. */
const cellsOf = (row: string): string[] =>
  (row.match(/(?:\\[\s\S]|[^\\|])+|\|/g) ?? []).filter(part => part === '|')

const decoded = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

describe('a line', () => {
  it.each([
    ['a\nb', 'a\\nb'],
    ['a\r\n\tb', 'a\\r\\n\\tb'],
    ['\u202eabc', '\\u{202e}abc'],
    ['\u001b[31m', '\\u{1b}[31m'],
    ['x\u2028y', 'x\\u{2028}y'],
    ['\ud800', '\\u{d800}'],
    ['👩‍💻 é 名', '👩‍💻 é 名'],
  ])('of %j reads %s', (text, expected) => {
    expect(oneLine(text)).toBe(expected)
  })

  it('holds no control characters, whatever it is made of', () => {
    fc.assert(fc.property(texts, text => expect(oneLine(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u)))
  })

  it('in the log is never a command of the runner', () => {
    fc.assert(
      fc.property(texts, text => {
        expect(logLine(text).trimStart().startsWith('::')).toBe(false)
        expect(logLine(text)).not.toMatch(/##\[|\n|\r/)
      }),
    )
  })
})

describe('shortened text', () => {
  it.each([
    ['abcdef', 6, 'abcdef'],
    ['abcdefg', 6, 'abcde…'],
    ['👩👩👩', 3, '👩👩👩'],
    ['👩👩👩👩', 3, '👩👩…'],
  ])('of %s to %d characters is %s', (text, length, expected) => {
    expect(shorten(text, length)).toBe(expected)
  })
})

describe('text for HTML', () => {
  it.each([
    ['<img src=x>', '&#60;img src=x&#62;'],
    [`a & "b" 'c'`, 'a &#38; &#34;b&#34; &#39;c&#39;'],
  ])('of %s is %s', (text, expected) => {
    expect(html(text)).toBe(expected)
  })

  it('holds no tag and no quote, and means what it was', () => {
    fc.assert(
      fc.property(texts, text => {
        expect(html(text)).not.toMatch(/[<>"'`]/)
        expect(decoded(html(text))).toBe(oneLine(text))
      }),
    )
  })
})

describe('a sentence for Markdown', () => {
  it.each([
    ['The key of alice is 91 days old.', 'The key of alice is 91 days old.'],
    ['iam:PassRole on *', 'iam:PassRole on &#42;'],
    ['a|b', 'a&#124;b'],
    ['@octocat', '&#64;&#8203;octocat'],
    ['#12 and # 12', '&#35;&#8203;12 and &#35; 12'],
    ['https://example.com', 'https&#58;&#8203;//example.com'],
    ['www.example.com', 'www&#8203;.example.com'],
    ['- item', '&#8203;- item'],
    ['1. item', '&#8203;1. item'],
    ['1.13', '1.13'],
    ['::error::x', '&#58;:error&#58;:x'],
  ])('of %s is %s', (text, expected) => {
    expect(markdown(text)).toBe(expected)
  })

  it('holds no syntax and means what it was', () => {
    fc.assert(
      fc.property(texts, text => {
        const escaped = markdown(text)
        expect(escaped.replace(/&#\d+;/g, '·')).not.toMatch(/[<>&\\`*_[\]{}|~@!^$\n]|:\/\/|^::|^[-+=#]|www\./)
        expect(decoded(escaped.replaceAll('&#8203;', ''))).toBe(oneLine(text))
      }),
    )
  })
})

describe('a name for Markdown', () => {
  it.each([
    ['alice', '`alice`'],
    ['arn:aws:iam::111122223333:user/alice', '`arn:aws:iam::111122223333:user/alice`'],
    ['alice@example.com', '`alice@example.com`'],
    ['a`b', '<code>a&#96;b</code>'],
    ['a|b', '<code>a&#124;b</code>'],
    ['<b>', '<code>&#60;b&#62;</code>'],
    [' x', '<code> x</code>'],
    ['', '<code></code>'],
  ])('of %j is %s', (text, expected) => {
    expect(markdownCode(text)).toBe(expected)
  })

  it('is one piece of code in one cell, and means what it was', () => {
    fc.assert(
      fc.property(texts, text => {
        const code = markdownCode(text)
        const quoted = /^(?:`([^`]+)`|<code>([^<`]*)<\/code>)$/.exec(code)
        expect(quoted).not.toBeNull()
        expect(decoded(quoted?.[1] ?? quoted?.[2] ?? '')).toBe(oneLine(text))
        expect(cellsOf(`| ${code} |`)).toHaveLength(2)
      }),
    )
  })
})

describe('a block of code', () => {
  it('is fenced by more backticks than it holds', () => {
    expect(markdownBlock('echo ```\n````')).toBe('`````\necho ```\n````\n`````')
  })

  it('never closes early and holds no command of the runner', () => {
    fc.assert(
      fc.property(texts, text => {
        const lines = markdownBlock(text).split('\n')
        const fence = lines[0] as string
        expect(lines.at(-1)).toBe(fence)
        expect(lines.slice(1, -1).filter(line => line.includes(fence))).toEqual([])
        expect(lines.filter(line => /^\s*::|##\[/.test(line))).toEqual([])
      }),
    )
  })
})

describe('a cell of a spreadsheet', () => {
  it.each([
    ['alice', '"alice"'],
    ['a,"b"', '"a,""b"""'],
    ['=cmd()', `"'=cmd()"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['＝1', `"'＝1"`],
    ['a=1', '"a=1"'],
    ['two\nlines', '"two\nlines"'],
  ])('of %j is %j', (text, expected) => {
    expect(csvCell(text)).toBe(expected)
  })

  it('reads back as it was, but for the apostrophe', () => {
    fc.assert(
      fc.property(texts, text => {
        const [[first, second] = []] = parse(`${csvCell(text)},"x"\r\n`) as string[][]
        expect(second).toBe('x')
        expect([text, `'${text}`].map(one => one.toWellFormed())).toContain(first)
        expect(first).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })
})
