// The HTML report in Chromium: what somebody sees, filters, turns over, prints.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { sampleAccount } from '../../../../sandbox/accounts/sample.ts'
import { inventoryOf } from '../../../../src/audit/comparison/inventory.ts'
import { type Finding, severities } from '../../../../src/audit/finding.ts'
import { htmlParts } from '../../../../src/audit/report/html.ts'
import type { Report } from '../../../../src/audit/report/report.ts'
import { whoCanEnter } from '../../../../src/audit/trust/who-can-enter.ts'
import { hasBrowser, open, startBrowser, type Watched } from '../../../fixtures/browser.ts'
import { finding, hostileNames, report, user } from '../../../fixtures/findings.ts'

const withChromium = hasBrowser ? describe : describe.skip
if (!hasBrowser)
  process.stderr.write('The HTML report is not tested in a browser: there is no /usr/bin/chromium.\n')

const snapshot = sampleAccount(new Date('2026-11-21T12:00:00Z'))

/** 120 findings: every fifth of each severity, every fourth passed. */
const many: readonly Finding[] = Array.from({ length: 120 }, (_, index) =>
  finding({
    rule: index % 2 === 0 ? 'access-key-not-rotated' : 'user-console-unused',
    resource: user(`user-${index}`),
    severity: severities[index % 5] ?? 'low',
    status: index % 4 === 3 ? 'pass' : 'fail',
    ...(index < 3 && { change: 'new' as const }),
    fingerprint: String(index).padStart(32, '0'),
  }),
)
const comparison = { baseline: '2026-11-20T12:00:00.000Z', new: 3, unchanged: 87, resolved: [], unjudged: [] }
const hostile = hostileNames.map((name, index) =>
  finding({
    resource: user(name),
    message: name,
    remedy: name,
    evidence: { [name]: name },
    fingerprint: String(index).padStart(32, '0'),
  }),
)

type View = BrowserContextOptions & { readonly fragment?: string }

withChromium('the HTML report in Chromium', () => {
  let browser: Browser
  let directory = ''
  let watched: Watched
  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'html-report-'))
    browser = await startBrowser()
  })
  afterEach(() => watched.page.close())
  afterAll(async () => {
    await browser.close()
    await rm(directory, { recursive: true })
  })

  const write = async (shown: Report): Promise<string> => {
    const file = path.join(directory, 'audit.html')
    await writeFile(file, htmlParts(shown))
    return pathToFileURL(file).href
  }

  const view = async (shown: Report, { fragment = '', ...options }: View = {}): Promise<Page> => {
    watched = await open(browser, (await write(shown)) + fragment, options)
    return watched.page
  }

  const manyPage = (options: View = {}) =>
    view(
      report(many, { comparison, inventory: inventoryOf(snapshot), whoCanEnter: whoCanEnter(snapshot, []) }),
      options,
    )
  const counted = (page: Page) => page.locator('#count').textContent()
  const rows = (page: Page) => page.locator('#results > li')
  const chip = (page: Page, name: string, value: string) =>
    page.locator(`.chip:has(input[name="${name}"][value="${value}"])`)
  const unfold = async (page: Page, results: number) => {
    await page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true')
    await page
      .locator('#results dl')
      .nth(results - 1)
      .waitFor()
  }
  const isQuiet = () => expect([...watched.complaints, ...watched.requests]).toEqual([])

  it('shows fifty failed findings at first, and neither complains nor asks for anything', async () => {
    const page = await manyPage()
    expect(await counted(page)).toBe('1–50 of 90 results')
    expect(await rows(page).count()).toBe(50)
    isQuiet()
  })

  it('filters by severity, status and both', async () => {
    const page = await manyPage()
    await chip(page, 'severity', 'critical').click()
    expect(await counted(page)).toBe('1–18 of 18 results')
    await chip(page, 'status', 'pass').click()
    expect(await counted(page)).toBe('1–24 of 24 results')
    await chip(page, 'status', 'fail').click()
    expect(await counted(page)).toBe('1–6 of 6 results')
    expect(new Set(await rows(page).locator('.severity').allTextContents())).toEqual(new Set(['critical']))
  })

  it('filters by rule, principal and words, and starts anew', async () => {
    const page = await manyPage()
    await page.locator('select[name="rule"]').selectOption('user-console-unused')
    expect(await counted(page)).toBe('1–30 of 30 results')
    await page.getByLabel('Principal or resource').fill('USER-11')
    expect(await rows(page).locator('.about code').allTextContents()).toEqual(['user-117', 'user-113'])
    await page.getByLabel('Text').fill('days  user-113')
    expect(await counted(page)).toBe('1–1 of 1 result')
    await page.getByLabel('Text').fill('nothing like it')
    expect(await counted(page)).toBe('No result fits these filters.')
    await page.getByRole('button', { name: 'Reset filters' }).click()
    expect(await counted(page)).toBe('1–50 of 90 results')
  })

  it('filters by what is new', async () => {
    const page = await manyPage()
    await chip(page, 'change', 'new').click()
    expect(await counted(page)).toBe('1–3 of 3 results')
    expect(await rows(page).locator('.tag.new').count()).toBe(3)
  })

  it('keeps the filters in its address', async () => {
    const page = await manyPage()
    await chip(page, 'severity', 'high').click()
    await page.getByLabel('Principal or resource').fill('user-1')
    await page.getByLabel('Principal or resource').blur()
    const [before, fragment] = [await counted(page), new URL(page.url()).hash]
    await page.close()
    const again = await manyPage({ fragment })
    expect(await counted(again)).toBe(before)
    expect(await again.getByLabel('Principal or resource').inputValue()).toBe('user-1')
  })

  it('can be used by keyboard alone', async () => {
    const page = await manyPage()
    const focused = (script: string) => page.evaluate(`document.activeElement.${script}`)
    await page.keyboard.press('Tab')
    expect(await focused('className')).toBe('skip')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await focused('name')).toBe('text')
    for (let step = 0; step < 3; step++) await page.keyboard.press('Tab')
    expect(await focused('value')).toBe('critical')
    await page.keyboard.press('Space')
    expect(await counted(page)).toBe('1–18 of 18 results')
    await rows(page).first().locator('summary').focus()
    await page.keyboard.press('Enter')
    expect(await rows(page).first().locator('pre').textContent()).toContain('aws iam update-access-key')
  })

  it('turns pages, and moves the focus to the list', async () => {
    const page = await manyPage()
    const [previous, next] = ['Previous', 'Next'].map(name => page.getByRole('button', { name })) as [
      ReturnType<Page['getByRole']>,
      ReturnType<Page['getByRole']>,
    ]
    expect(await previous.isDisabled()).toBe(true)
    await next.click()
    expect(await counted(page)).toBe('51–90 of 90 results')
    expect(await page.evaluate('document.activeElement.id')).toBe('results-title')
    expect(await next.isDisabled()).toBe(true)
  })

  it.each([
    [360, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('fits a window of %i pixels, %s', async (width, colorScheme) => {
    const page = await manyPage({ viewport: { width, height: 800 }, colorScheme })
    await unfold(page, 50)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    const paper = await page.evaluate('getComputedStyle(document.body).backgroundColor')
    expect(paper).toBe(colorScheme === 'dark' ? 'rgb(21, 22, 24)' : 'rgb(251, 250, 247)')
    isQuiet()
  })

  it('shows hostile names as text, in rows and in the heading', async () => {
    const page = await view(report(hostile, { accountAlias: '<img src=x onerror=alert(1)>' }))
    await unfold(page, hostile.length)
    expect(await rows(page).count()).toBe(hostile.length)
    expect(await page.locator('h1').textContent()).toBe('<img src=x onerror=alert(1)>')
    const names = await rows(page).locator('.about code').allTextContents()
    for (const name of ['</details><script>', '&lt;b&gt;&#60;', '![x](https://example.com/x.png)'])
      expect(names).toContain(name)
    expect(await page.locator('img, #results script, #results a').count()).toBe(0)
    isQuiet()
  })

  it('fits a phone whatever the names are', async () => {
    const long = 'x'.repeat(400)
    const found = finding({ resource: user(long), message: long, evidence: { [long]: long }, remedy: long })
    const page = await view(report([found], { accountAlias: long }), {
      viewport: { width: 360, height: 800 },
    })
    await page.locator('#results summary').click()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  })

  it('prints every result, unfolded, on paper without controls', async () => {
    const page = await manyPage({ colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    const printed =
      'dispatchEvent(new Event("beforeprint")); document.querySelectorAll("#results pre").length'
    expect(await page.evaluate(printed)).toBe(90)
    expect(await counted(page)).toBe('1–90 of 90 results')
    for (const control of ['#filters', '#pager', '.skip'])
      expect(await page.locator(control).isVisible()).toBe(false)
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(29, 28, 26)')
    await page.evaluate('dispatchEvent(new Event("afterprint"))')
    expect(await rows(page).count()).toBe(50)
  })

  it('finds one of fifty thousand findings, and draws no more than a page of them', async () => {
    const crowd = Array.from({ length: 50_000 }, (_, index) =>
      finding({ resource: user(`user-${index}`), fingerprint: String(index).padStart(32, '0') }),
    )
    const page = await view(report(crowd))
    expect(await counted(page)).toBe('1–50 of 50,000 results')
    expect(await rows(page).count()).toBe(50)
    await page.getByLabel('Text').fill('user-49999')
    expect(await rows(page).locator('.about code').allTextContents()).toEqual(['user-49999'])
    isQuiet()
  })
})
