// What the HTML report is made of, without a browser.

import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Finding } from '../../../../src/audit/finding.ts'
import { markup } from '../../../../src/audit/report/html/markup.ts'
import { html } from '../../../../src/audit/report/html.ts'
import { finding, hostileNames, report, user } from '../../../fixtures/findings.ts'

const page = (findings: readonly Finding[], given = {}): string => html(report(findings, given))

const contentOf = (text: string, element: RegExp): string => element.exec(text)?.[1] ?? ''
const dataOf = (text: string) =>
  JSON.parse(contentOf(text, /<script type="application\/json" id="data">(.*?)<\/script>/s))
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64')

describe('the HTML report', () => {
  const text = page([finding()])

  it('allows its own script and style by hash, and no request', () => {
    const policy = contentOf(text, /http-equiv="Content-Security-Policy" content="([^"]*)"/)
      .replaceAll('&#39;', "'")
      .split('; ')
    expect(policy).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${hashOf(contentOf(text, /<script>(.*?)<\/script>/s))}'`,
      `style-src 'sha256-${hashOf(contentOf(text, /<style>(.*?)<\/style>/s))}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ])
  })

  it('names nothing that a browser would load, and has no inline handler or style', () => {
    expect(text).not.toMatch(/<(?:link|img|iframe|object|embed)\b|\bsrc=|@import|url\(|\sstyle=|\son\w+="/i)
  })

  it('holds every result once, with what is the same for its rule told by the rule', () => {
    const general = 'Make a new key, move its users to it, delete the old one.'
    const data = dataOf(
      page([
        finding(),
        finding({ resource: user('bob'), remedy: general }),
        finding({ resource: user('carol'), status: 'pass', evidence: {} }),
        finding({ resource: user('dan'), change: 'new', missingPermission: 'iam:ListUsers' }),
      ]),
    )
    expect(data.rules).toEqual([
      {
        id: 'access-key-not-rotated',
        title: 'Access keys are rotated',
        rationale: 'Old keys have had more time to leak.',
        remedy: general,
        controls: 'cis-5.0 1.13; security-hub IAM.3',
      },
    ])
    expect(data.results).toHaveLength(4)
    expect(data.results[0]).toMatchObject({
      name: 'alice',
      evidence: 'ageDays: 120',
      remedy: finding().remedy,
    })
    expect(data.results[1]).not.toHaveProperty('remedy')
    expect(data.results[2]).not.toHaveProperty('evidence')
    expect(data.results[3]).toMatchObject({ isNew: true, permission: 'iam:ListUsers' })
  })

  it('says who accepted a finding, why and until when', () => {
    const waiver = { reason: 'The vendor is slow.', owner: 'ann', expires: '2026-12-31' }
    expect(dataOf(page([finding({ status: 'waived', waiver })])).results[0].waiver).toBe(
      'The vendor is slow. (ann, until 2026-12-31)',
    )
  })

  it('keeps the lines of an explanation apart, and no evidence beside it', () => {
    const explanation = ['Who asked:', '  principal: <b>\u202e', '{']
    const [shown] = dataOf(page([finding({ status: 'error', evidence: { explanation } })])).results
    expect(shown.explanation).toBe('Who asked:\n  principal: <b>\\u{202e}\n{')
    expect(shown).not.toHaveProperty('evidence')
  })

  it.each(hostileNames.map(name => [name]))('keeps the name %j inside of its data', name => {
    const hostile = page(
      [finding({ resource: user(name), message: name, remedy: name, evidence: { [name]: name } })],
      {
        accountAlias: name,
        callerArn: name,
      },
    )
    expect(hostile.match(/<script/g)).toHaveLength(text.match(/<script/g)?.length ?? 0)
    expect(hostile.match(/<img|<\/details><script/g)).toBeNull()
    expect(hostile).not.toMatch(/[\u0000\u001b\u2028\u202e\ud800]/)
    expect(dataOf(hostile).results).toHaveLength(1)
  })

  it('has headings, landmarks and labels for whoever does not see it', () => {
    for (const part of [
      '<header>',
      '<main>',
      '<footer>',
      '<nav',
      'role="search"',
      'aria-live="polite"',
      'class="skip"',
    ])
      expect(text).toContain(part)
    expect(text.match(/<h1>/g)).toHaveLength(1)
    expect(text.match(/<svg role="img"(?! aria-label=")/g)).toBeNull()
  })

  it('offers accounts to choose from where there are several', () => {
    const second = finding({ account: '444455556666', fingerprint: 'f'.repeat(32) })
    expect(text).not.toContain('name="account"')
    expect(page([finding(), second])).toContain('<option value="444455556666">')
  })

  it('says what changed where there was something to compare with', () => {
    const comparison = {
      baseline: '2026-11-20T12:00:00.000Z',
      new: 2,
      unchanged: 1,
      resolved: [],
      unjudged: [],
    }
    expect(text).not.toContain('only what is new')
    const compared = page([finding({ change: 'new' })], { comparison })
    expect(compared).toContain(
      'Since 2026-11-20 12:00 UTC: 2 new findings, 0 resolved findings, 1 unchanged.',
    )
    expect(compared).toContain('only what is new')
  })

  it('shows the frameworks that were asked for, control by control', () => {
    const shown = page([finding()], { frameworks: ['cis-5.0'] })
    expect(shown).toContain('CIS AWS Foundations Benchmark 5.0.0')
    expect(shown).toMatch(/<td>1\.13<\/td>\s*<td>failed<\/td>\s*<td>1 of 1<\/td>/)
  })
})

describe('markup', () => {
  it('makes text of every string, wherever it is put', () => {
    const special = /[<>"'&]/
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), value => {
        const inner = /^<p title="(.*)">(.*)<\/p>$/s.exec(markup`<p title="${value}">${value}</p>`.markup)
        for (const place of [inner?.[1], inner?.[2]])
          expect(place?.replace(/&#\d+;/g, '')).not.toMatch(special)
      }),
    )
  })

  it('keeps what templates made, alone and in lists', () => {
    const item = (name: string) => markup`<li>${name}</li>`
    expect(markup`<ul>${[item('a'), item('<')]}</ul>`.markup).toBe('<ul><li>a</li>\n<li>&#60;</li></ul>')
  })
})
