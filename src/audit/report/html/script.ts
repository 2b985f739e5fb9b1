// The script of the HTML report, which runs in the browser: filters the results and shows them a page at a time.
import { script as rows } from './script-rows.ts'

/** Reads the data, the form and the address; keeps list, count and address in step with the form. */
const filtering = String.raw`
const form = document.getElementById('filters')
const list = document.getElementById('results')
const count = document.getElementById('count')
const pager = document.getElementById('pager')
const data = JSON.parse(document.getElementById('data').textContent)
const rules = new Map(data.rules.map(rule => [rule.id, rule]))
const PAGE = 50
const PRINTED = 1000
let found = data.results
let page = 0

const searched = new WeakMap()
function textOf(result) {
  if (!searched.has(result)) {
    const { rule, name, arn, message, evidence = '', explanation = '', remedy = '', waiver = '' } = result
    const title = rules.get(rule)?.title ?? ''
    searched.set(result, [rule, title, name, arn, message, evidence, explanation, remedy, waiver].join('\n').toLowerCase())
  }
  return searched.get(result)
}

function wanted() {
  const values = new FormData(form)
  const one = name => String(values.get(name) ?? '')
  const any = name => new Set(values.getAll(name))
  const words = one('text').toLowerCase().split(/\s+/).filter(Boolean)
  const principal = one('principal').trim().toLowerCase()
  const [severities, statuses] = [any('severity'), any('status')]
  const tests = [
    severities.size > 0 && (result => severities.has(result.severity)),
    statuses.size > 0 && (result => statuses.has(result.status)),
    one('rule') && (result => result.rule === one('rule')),
    one('account') && (result => result.account === one('account')),
    one('change') && (result => result.isNew),
    principal && (({ name, arn }) => name.toLowerCase().includes(principal) || arn.toLowerCase().includes(principal)),
    words.length > 0 && (result => words.every(word => textOf(result).includes(word))),
  ].filter(Boolean)
  return result => tests.every(test => test(result))
}

function filter() {
  found = data.results.filter(wanted())
  page = 0
  show()
}

function show() {
  const first = page * PAGE
  const last = Math.min(first + PAGE, found.length)
  list.replaceChildren(...found.slice(first, last).map(row))
  list.start = first + 1
  say(first, last)
  pager.hidden = found.length <= PAGE
  document.getElementById('previous').disabled = page === 0
  document.getElementById('next').disabled = last === found.length
}

function say(first, last) {
  const number = value => value.toLocaleString('en-US')
  count.textContent = found.length === 0
    ? 'No result fits these filters.'
    : number(first + 1) + '–' + number(last) + ' of ' + number(found.length) + (found.length === 1 ? ' result' : ' results')
}

function turn(by) {
  page += by
  show()
  document.getElementById('results-title').focus()
}
`

/** The address carries the filters, so that a view can be shared; forms are set by value, never by markup. */
const address = `
function writeAddress() {
  const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''))
  history.replaceState(null, '', '#' + chosen)
}

function readAddress() {
  if (location.hash.length < 2 || document.getElementById(location.hash.slice(1))) return
  const chosen = new URLSearchParams(location.hash.slice(1))
  for (const field of form.elements) {
    if (field.type === 'checkbox') field.checked = chosen.getAll(field.name).includes(field.value)
    else if (field.name) field.value = chosen.get(field.name) ?? ''
  }
}

function clear() {
  form.reset()
  filter()
  writeAddress()
}
`

/** On paper there are no pages to turn and nothing to unfold. */
const printing = `
function beforePrint() {
  list.replaceChildren(...found.slice(0, PRINTED).map(unfoldedRow))
  list.start = 1
  say(0, Math.min(PRINTED, found.length))
}
`

const start = `
form.addEventListener('input', filter)
form.addEventListener('change', writeAddress)
form.addEventListener('submit', event => event.preventDefault())
document.getElementById('clear').addEventListener('click', clear)
document.getElementById('previous').addEventListener('click', () => turn(-1))
document.getElementById('next').addEventListener('click', () => turn(1))
addEventListener('hashchange', () => { readAddress(); filter() })
addEventListener('beforeprint', beforePrint)
addEventListener('afterprint', show)
document.getElementById('interactive').hidden = false
readAddress()
filter()
`

/** An ES module's worth of JavaScript, in strict mode and in a scope of its own. */
export const script = `'use strict'\n{${filtering}${rows}${address}${printing}${start}}\n`
