// How the HTML report's filters and results look.

const filters = `
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: .875rem 1.25rem; }
.field span, legend { display: block; margin-bottom: .25rem; padding: 0; color: var(--soft); font-size: .8125rem; }
.field { min-width: 0; }
.field input, .field select, button { width: 100%; min-height: 2.75rem; padding: .375rem .75rem; border: 1px solid var(--line); border-radius: 6px;
  background: var(--raised); color: var(--ink); font: inherit; font-size: 1rem; text-overflow: ellipsis; }
.field ::placeholder { color: var(--soft); opacity: .8; }
fieldset { margin: 1.125rem 0 0; padding: 0; border: 0; min-width: 0; }
.chips { display: flex; flex-wrap: wrap; gap: .5rem; }
.chip { display: inline-flex; align-items: center; gap: .4375rem; min-height: 2.25rem; padding: .25rem .8125rem; border: 1px solid var(--line);
  border-radius: 999px; font-size: .875rem; cursor: pointer; user-select: none; }
.chip input { position: absolute; opacity: 0; width: 1px; height: 1px; }
.chip span::first-letter { text-transform: uppercase; }
.chip b { color: var(--soft); font-weight: 400; }
.chip:has(:checked) { border-color: var(--ink); background: var(--ink); color: var(--paper); }
.chip:has(:checked) b { color: inherit; opacity: .75; }
.chip:has(:focus-visible) { outline: 2px solid var(--accent); outline-offset: 2px; }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; margin-top: 1.125rem; }
button { width: auto; padding-inline: 1.125rem; font-size: .875rem; cursor: pointer; }
button:hover:not(:disabled), .chip:hover { border-color: var(--soft); }
button:disabled { color: var(--soft); opacity: .6; cursor: default; }
#count { margin: 1.75rem 0 .5rem; color: var(--soft); font-size: .875rem; }
#pager { display: flex; gap: .75rem; margin-top: 1.5rem; }
`

const list = `
.results { margin: 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
.result { border-bottom: 1px solid var(--line); }
.result summary { display: grid; gap: .125rem 1.5rem; padding: .875rem 0; cursor: pointer; list-style: none; }
.result summary::-webkit-details-marker { display: none; }
.result summary:hover .message { text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: .2em; }
.tags { display: flex; flex-wrap: wrap; gap: .25rem .625rem; align-items: baseline; font-size: .8125rem; color: var(--soft); }
.severity { white-space: nowrap; text-transform: capitalize; }
.tag { padding: 0 .5rem; border: 1px solid var(--line); border-radius: 4px; }
.tag.new { border-color: var(--accent); color: var(--accent); }
.message { font-weight: 500; }
.about { color: var(--soft); font-size: .8125rem; overflow-wrap: anywhere; }
.about::after { content: " · details"; color: var(--accent); }
[open] > summary .about::after { content: " · less"; }
.about code { color: var(--ink); }
.told { display: grid; gap: 0 1.5rem; margin: 0; padding: 0 0 1.25rem; font-size: .875rem; }
.told dt { margin-top: .625rem; color: var(--soft); }
.told dd { margin: 0; min-width: 0; }
.told pre { margin: 0; padding: .75rem .875rem; border: 1px solid var(--line); border-radius: 6px; background: var(--raised);
  white-space: pre-wrap; overflow-wrap: anywhere; }
@media (min-width: 48rem), print {
  .result summary { grid-template-columns: 8.5rem minmax(0, 1fr); }
  .result .tags { grid-row: 1 / span 2; flex-direction: column; align-items: flex-start; padding-top: .1875rem; }
  .told { grid-template-columns: 7rem minmax(0, 1fr); padding-left: 10rem; }
  .told dd { margin-top: .625rem; }
}
`

export const resultStyle = `${filters}${list}`
