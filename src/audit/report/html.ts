// The report as one HTML file that needs nothing else: readable on a phone and on paper, in the dark, by keyboard.
import { createHash } from 'node:crypto'
import { chartData } from './html/chart-data.ts'
import { filterForm } from './html/filters.ts'
import { type Markup, markup } from './html/markup.ts'
import { pageData } from './html/page-data.ts'
import { script } from './html/script.ts'
import { accountSection, charts, frameworkSections, header, nameOf } from './html/sections.ts'
import { style } from './html/style.ts'
import type { Report } from './report.ts'
import { statusNames } from './wording.ts'

/**
 * A page that loads nothing and sends nothing: its policy allows its own style and script, by their hashes, and no
 * request at all (Content Security Policy Level 3). Results are embedded as JSON, and shown as text only.
 */
export const html = (report: Report): string => [...htmlParts(report)].join('')

/** The same in parts, for large reports: together they need not fit into memory. */
export function* htmlParts(report: Report): Generator<string> {
  yield `<!DOCTYPE html>\n<html lang="en">\n${head(report).markup}\n${body(report).markup}\n`
  yield `<script type="application/json" id="statuses">${JSON.stringify(statusNames)}</script>\n`
  yield '<script type="application/json" id="data">'
  yield* pageData(report)
  yield `</script>\n<script>${script}</script>\n</body>\n</html>\n`
}

const head = (report: Report): Markup => markup`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${`${nameOf(report)}: AWS credential audit`}</title>
<style>${{ markup: style }}</style>
</head>`

const body = (report: Report): Markup => markup`<body>
<a class="skip" href="#results-title">Skip to the results</a>
${header(report)}
<main>
${charts(chartData(report))}
${accountSection(report)}
<section aria-labelledby="results-title">
<h2 id="results-title" tabindex="-1">Results</h2>
<noscript><p class="none">The list needs JavaScript; audit.csv and audit.json hold the same results.</p></noscript>
<div id="interactive" hidden>
${filterForm(report)}
<p id="count" role="status" aria-live="polite"></p>
<ol id="results" class="results" aria-labelledby="results-title"></ol>
<nav id="pager" aria-label="Pages of results"><button type="button" id="previous">Previous</button><button type="button" id="next">Next</button></nav>
</div>
</section>
${frameworkSections(report)}
</main>
<footer><p>${`Made by Keyless AWS ${report.toolVersion}. This file loads nothing and sends nothing.`}</p></footer>`

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const contentPolicy = [
  "default-src 'none'",
  `script-src ${hashOf(script)}`,
  `style-src ${hashOf(style)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
