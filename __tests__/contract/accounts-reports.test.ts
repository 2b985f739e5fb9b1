// The reports of many accounts, as the job that merges the shards writes them; its page is opened in Chromium.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import type { Browser, Page } from 'playwright-core'
import { cleanAccount } from '../../sandbox/accounts/clean.ts'
import type { StepResult } from '../../sandbox/runner.ts'
import type { JsonReport } from '../../src/audit/report/json.ts'
import { hasBrowser, open, startBrowser, type Watched } from '../fixtures/browser.ts'
import {
  clean,
  closed,
  members,
  merging,
  now,
  type OrganizationWorld,
  openOrganizationWorld,
  reportOf,
  SHARDS,
  sample,
  shardsInto,
  textOf,
  turn,
} from './organization-world.ts'

const HOSTILE = '<img src=x onerror=alert(1)>'
/** Like the sample account, as that one is. */
const twin = members[3] as string

let world: OrganizationWorld
let step: StepResult
let report: JsonReport
beforeAll(async () => {
  world = await openOrganizationWorld()
  turn(clean, { ...cleanAccount(now), accountAlias: { status: 'collected', value: HOSTILE } })
  const job = await world.newJob()
  const indexes = Array.from({ length: SHARDS }, (_, index) => index + 1)
  await shardsInto(path.join(job.workspace, 'shards'), world, indexes)
  step = await merging(job, { 'audit-fail-on': 'none' })
  report = reportOf(step)
}, 240_000)
afterAll(() => world.stop())

const accounts = (): string[] => report.accounts?.map(({ account }) => account) ?? []

describe('the reports of a merge', () => {
  it('make of every failed finding one alert in SARIF, with its account in message and place', () => {
    const { results, invocations } = JSON.parse(textOf(step, 'sarif')).runs[0]
    const failed = report.results.filter(({ status }) => status === 'fail')
    const prints = results.map(
      (result: { partialFingerprints: Record<string, string> }) =>
        result.partialFingerprints.primaryLocationLineHash,
    )
    expect(prints).toEqual(failed.map(({ fingerprint }) => fingerprint))
    expect(new Set(prints).size).toBe(failed.length)
    for (const [index, { account, resource }] of failed.entries()) {
      expect(results[index].message.text).toContain(`in account ${account} `)
      expect(results[index].locations[0].logicalLocations[0].fullyQualifiedName).toBe(resource.arn)
    }
    expect(JSON.stringify(invocations)).toContain(`In account ${closed}: The account was not audited`)
  })

  it('hold every result once in CSV, those of twin accounts apart', () => {
    const rows: Record<string, string>[] = parse(textOf(step, 'csv'), { columns: true })
    expect(new Set(rows.map(({ account }) => account))).toEqual(new Set(accounts()))
    expect(new Set(rows.map(({ fingerprint }) => fingerprint)).size).toBe(report.results.length)
    const countOf = (id: string) => rows.filter(({ account }) => account === id).length
    expect([countOf(twin), countOf(closed)]).toEqual([countOf(sample), 1])
    const foreign = rows.filter(
      ({ account = '', 'resource arn': arn = '' }) => /::\d{12}:/.test(arn) && !arn.includes(`::${account}:`),
    )
    expect(foreign).toEqual([])
  })

  it('have a row for each account in the summary, and name the account of each way in', () => {
    const text = textOf(step, 'summary')
    for (const account of accounts()) expect(text).toContain(`| \`${account}\` |`)
    expect(text).toContain(`#### Not audited: \`${closed}\``)
    for (const account of [sample, twin])
      expect(text).toMatch(new RegExp(`\\| \`arn:aws:iam::${account}:role/[^\`]+\` \\|`))
    expect(text).toContain('Not known of 1 account.')
    expect(text).not.toContain('<img')
  })
})

const withChromium = hasBrowser ? describe : describe.skip

withChromium('the page of a merge, in Chromium', () => {
  let browser: Browser
  let watched: Watched
  beforeAll(async () => {
    browser = await startBrowser()
  })
  afterAll(() => browser.close())

  const view = async (width = 1280): Promise<Page> => {
    const url = pathToFileURL(step.outputs['audit-html'] as string).href
    watched = await open(browser, url, { viewport: { width, height: 800 } })
    return watched.page
  }
  const isQuiet = () => expect([...watched.complaints, ...watched.requests]).toEqual([])

  it('lists every account with its result, and neither complains nor asks for anything', async () => {
    const page = await view()
    expect(await page.locator('h1').textContent()).toBe(`${accounts().length} accounts`)
    const rows = await page.locator('section[aria-labelledby="accounts-title"] tbody tr').allTextContents()
    for (const [index, { account, status }] of (report.accounts ?? []).entries()) {
      expect(rows[index]).toContain(account)
      expect(rows[index]).toContain(status === 'error' ? 'not audited' : status)
    }
    expect(rows[accounts().indexOf(clean)]).toContain(HOSTILE)
    expect(await page.locator('img').count()).toBe(0)
    isQuiet()
  })

  it('filters by account, and says of each result whose it is', async () => {
    const page = await view()
    expect(await page.locator('select[name="account"] option').allTextContents()).toEqual([
      'All accounts',
      ...accounts(),
    ])
    for (const account of [twin, closed]) {
      await page.locator('select[name="account"]').selectOption(account)
      expect(new Set(await page.locator('#results .account').allTextContents())).toEqual(new Set([account]))
    }
    expect(await page.locator('#results .message').textContent()).toContain('The account was not audited')
    await page.locator('#results summary').click()
    expect(await page.locator('#results pre').first().textContent()).toMatch(/^Who asked:\n {2}principal: /)
    isQuiet()
  })

  it('charts all accounts together, and maps the ways into each', async () => {
    const page = await view()
    const labels: readonly string[] = await page.evaluate(
      '[...document.querySelectorAll("svg[role=img]")].map(chart => chart.ariaLabel)',
    )
    const { counts } = report.decision
    expect(labels).toContainEqual(
      expect.stringContaining(`Critical: ${counts.critical}, High: ${counts.high}`),
    )
    const keys =
      report.accounts?.flatMap(({ inventory }) => inventory?.users ?? []).flatMap(user => user.keys) ?? []
    const active = Array.from(labels.join().matchAll(/: (\d+) active/g), ([, count]) => Number(count))
    expect(active.reduce((sum, count) => sum + count, 0)).toBe(keys.filter(key => key.active).length)
    const table = (await page.locator('details.fold').textContent()) ?? ''
    for (const account of [sample, twin]) expect(table).toContain(`arn:aws:iam::${account}:role/`)
    const ways = report.accounts?.flatMap(({ whoCanEnter }) => whoCanEnter ?? []) ?? []
    expect(ways.length).toBeGreaterThan(100)
    for (const { roleArn, admitted } of ways)
      for (const { who } of admitted) expect(table).toContain(who.replace(/^jobs of /, '') + roleArn)
    const drawn = await page.locator('.place.which').allTextContents()
    expect(drawn.length).toBeGreaterThan(1)
    for (const name of drawn) expect(name).toMatch(/ in \d{12}$/)
  })

  it('fits a phone, with everything unfolded', async () => {
    const page = await view(360)
    await page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true')
    await page.locator('#results dl').last().waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    isQuiet()
  })
})
