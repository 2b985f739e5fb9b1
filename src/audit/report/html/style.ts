// The style sheet of the HTML report. One column by nature; more where there is room.
import { colours } from './style-colours.ts'
import { resultStyle } from './style-results.ts'

const page = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0 auto; max-width: 70rem; padding: 2.5rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; font-variant-numeric: tabular-nums; }
code, pre { font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace; font-size: .875em; }
code, dd, .message { overflow-wrap: anywhere; }
td { overflow-wrap: break-word; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
h2:focus { outline: none; }
[hidden] { display: none !important; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem .875rem; background: var(--ink); color: var(--paper); }
.skip:focus { top: .5rem; }
section { margin-top: 3.5rem; }
h2 { margin: 0 0 1.25rem; font-size: 1.375rem; font-weight: 600; letter-spacing: -.01em; }
.note, .none { margin: .75rem 0 0; color: var(--soft); font-size: .875rem; max-width: 46rem; }
footer { margin-top: 4rem; color: var(--soft); font-size: .8125rem; }
`

const heading = `
.eyebrow { margin: 0; color: var(--soft); font-size: .8125rem; letter-spacing: .04em; }
h1 { margin: .125rem 0 1rem; font-size: clamp(1.875rem, 1.5rem + 2vw, 2.75rem); line-height: 1.15; font-weight: 650;
  letter-spacing: -.025em; overflow-wrap: anywhere; }
.verdict { margin: 0; padding-left: .875rem; border-left: 4px solid var(--own); font-size: 1.125rem; }
.changes { margin: .75rem 0 0; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14.5rem), 1fr)); gap: .875rem 2rem; margin: 1.75rem 0 0;
  padding-top: 1rem; border-top: 1px solid var(--line); font-size: .875rem; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; }
`

const charts = `
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 2.5rem 3rem; }
figure { margin: 0; min-width: 0; }
figure.wide { grid-column: 1 / -1; }
figcaption { margin-bottom: .75rem; padding-bottom: .5rem; border-bottom: 1px solid var(--line); font-weight: 600; }
svg { display: block; overflow: visible; }
svg text { fill: var(--ink); font-size: .875rem; }
svg text.value { font-weight: 600; }
svg text.small { fill: var(--soft); font-size: .75rem; }
.track { fill: var(--track); }
.bar { fill: var(--own); }
.axis { stroke: var(--line); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .5rem 0 0; color: var(--soft); font-size: .8125rem; }
.legend span::before, .severity::before { content: ""; display: inline-block; width: .625rem; height: .625rem; margin-right: .4375rem;
  border-radius: 50%; background: var(--own); }
.way { fill: none; stroke: var(--own); stroke-width: 1.75; vector-effect: non-scaling-stroke; opacity: .75; }
.place { display: flex; align-items: center; height: 100%; font-size: .875rem; line-height: 1.3; }
.place span { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; overflow-wrap: anywhere; }
@media (max-width: 40rem), print { .place { font-size: .75rem; } }
.place.who { justify-content: flex-end; padding-right: .625rem; border-right: 3px solid var(--own); text-align: right; }
.place.which { padding-left: .625rem; border-left: 3px solid var(--own); }
.place.administrator { font-weight: 600; }
.fold { margin-top: 1rem; font-size: .875rem; }
.fold summary { width: fit-content; color: var(--accent); cursor: pointer; }
.scroll { overflow-x: auto; margin-top: .75rem; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
th, td { padding: .5rem 1.25rem .5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; min-width: 5.5rem; }
th { color: var(--soft); font-weight: 500; }
`

const paper = `
@page { margin: 16mm 14mm; }
@media print {
  body { max-width: none; padding: 0; background: none; font-size: 10pt; }
  .skip, #filters, #pager, .fold, .about::after, noscript { display: none !important; }
  section { margin-top: 1.5rem; }
  figure, .result summary, tr { break-inside: avoid; }
  h2, figcaption { break-after: avoid; }
  .bar, .track, .way, .place, .severity::before, .legend span::before, .verdict { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .scroll { overflow: visible; }
}
`

/** All of it; its hash stands in the page's policy. */
export const style = `${colours}${page}${heading}${charts}${resultStyle}${paper}`
