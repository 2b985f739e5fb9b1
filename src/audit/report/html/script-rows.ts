// The part of the HTML report's script that makes a result visible. Text is only ever set as text.

/**
 * `row(result)` makes a list item: the message to be read at once, all else is made when it is unfolded.
 * `unfoldedRow(result)` makes it whole at once: for paper, a toggle event would come too late.
 */
export const script = `
const statusNames = JSON.parse(document.getElementById('statuses').textContent)
const isOne = new Set(data.results.map(result => result.account)).size < 2

function make(tag, className, ...children) {
  const element = document.createElement(tag)
  if (className) element.className = className
  element.append(...children)
  return element
}

function row(result) {
  const details = make('details', '', summaryOf(result))
  details.addEventListener('toggle', () => { if (details.children.length === 1) details.append(factsOf(result)) })
  return make('li', 'result ' + result.severity, details)
}

function unfoldedRow(result) {
  const item = row(result)
  item.firstChild.append(factsOf(result))
  item.firstChild.open = true
  return item
}

function summaryOf(result) {
  const { severity, status, message, type, name, rule, account, isNew } = result
  const tags = [make('span', 'severity ' + severity, severity)]
  if (status !== 'fail') tags.push(make('span', 'tag', statusNames[status]))
  if (isNew) tags.push(make('span', 'tag new', 'new'))
  return make('summary', '',
    make('span', 'tags', ...tags),
    make('span', 'message', message || (rules.get(rule)?.title ?? rule)),
    make('span', 'about', make('span', 'type', type), ' ', make('code', '', name), ...(isOne ? [] : [' in ', make('span', 'account', account)]), ' · ', make('span', 'rule', rule)))
}

function factsOf(result) {
  const { title = '', rationale = '', remedy = '', controls = '' } = rules.get(result.rule) ?? {}
  const isDone = result.status === 'pass' || result.status === 'not-applicable'
  return make('dl', 'told',
    ...fact('Rule', title),
    ...fact('Why', rationale),
    ...fact('Account', result.account),
    ...fact('Resource', make('code', '', result.arn)),
    ...fact('Evidence', result.evidence && make('code', '', result.evidence)),
    ...fact('Explanation', result.explanation && make('pre', '', result.explanation)),
    ...fact('Allow', result.permission && make('code', '', result.permission)),
    ...fact('Waiver', result.waiver),
    ...fact('Remedy', !isDone && make('pre', '', result.remedy || remedy)),
    ...fact('Controls', controls),
    ...fact('Fingerprint', make('code', '', result.fingerprint)))
}

function fact(name, value) {
  return value ? [make('dt', '', name), make('dd', '', value)] : []
}
`
