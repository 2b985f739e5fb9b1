// An explanation as lines of the log, at most 54 of them. Pure; loaded on failure only.
import { jsonText, logLine, shorten } from '../../escape.ts'
import type { Explanation, Hint, Part, PolicyReading } from '../../policy/diagnose/explanation.ts'
import { trustPolicyText } from '../../policy/generate/trust-document.ts'

/** With the error that follows, the whole stays below 60 lines. */
const MOST_LINES = 54
/** Characters of one line; a subject has at most 255. */
const WIDEST = 700

const MOST_UNMET = 4
const MOST_UNKNOWN = 3
const MOST_HINTS = 5
const MOST_VALUES = 3

/** What a person reads in the log, already harmless to the runner. */
export const explanationLines = (explanation: Explanation): string[] => {
  const { policy, notes } = explanation.remedy
  const around = [
    ...identityLines(explanation),
    ...answerLines(explanation),
    ...(explanation.reading === null ? [] : readingLines(explanation.reading)),
    ...hintLines(explanation.hints),
    ...list('The trust policy admits the request, so something else denies it:', explanation.otherReasons),
  ].map(line => logLine(shorten(line, WIDEST)))
  const after = [...notes.map(note => `  Note: ${note}`), ...lookupLines(explanation)].map(logLine)
  const indented = jsonText(trustPolicyText(policy)).split('\n')
  const fits = around.length + 1 + indented.length + after.length <= MOST_LINES
  return [
    ...around,
    'The smallest trust policy that admits exactly this:',
    ...(fits ? indented : [jsonText(JSON.stringify(policy))]),
    ...after,
  ]
}

const identityLines = ({ identity, asserted }: Explanation): string[] => [
  `${identity}:`,
  ...asserted.map(({ name, value }) => `  ${name}: ${value}`),
]

const answerLines = ({ answer }: Explanation): string[] =>
  answer === null
    ? ['STS was not asked: the trust policy does not admit this job.']
    : [`What STS answered: ${answer.code}: ${answer.message}`, `  ${answer.meaning}`]

const verdicts: Readonly<Record<PolicyReading['decision'], string>> = {
  allowed: 'admits the request',
  'explicit-deny': 'denies the request',
  'implicit-deny': 'does not admit the request',
  unknown: 'cannot be decided outside of AWS',
}

const readingLines = ({ source, decision, statement, statements }: PolicyReading): string[] => {
  if (statement === null) return [`The trust policy (${source}) ${verdicts[decision]}.`]
  const isDeny = decision === 'explicit-deny'
  const { unmet, unknown, met } = byOutcome(statement.parts)
  return [
    `The trust policy (${source}) ${verdicts[decision]}. ${isDeny ? 'It is denied by' : 'Closest is'} ${statement.name} of ${statements}:`,
    ...(met.length === 0 ? [] : [`  met: ${met.map(({ what }) => what).join(', ')}`]),
    ...unmet.slice(0, MOST_UNMET).flatMap(part => partLines('NOT MET', part)),
    ...more(unmet.length - MOST_UNMET, 'not met'),
    ...unknown.slice(0, MOST_UNKNOWN).map(({ what, reason }) => `  cannot be told: ${what} (${reason})`),
    ...more(unknown.length - MOST_UNKNOWN, 'that cannot be told'),
  ]
}

const byOutcome = (parts: readonly Part[]) => ({
  unmet: parts.filter(({ met }) => met === false),
  unknown: parts.filter(({ met }) => met === 'unknown'),
  met: parts.filter(({ met }) => met === true),
})

const partLines = (outcome: string, { what, wanted, seen, reason }: Part): string[] => [
  `  ${outcome}: ${what} (${reason})`,
  `    wanted: ${values(wanted)}`,
  `    actual: ${seen === null ? 'none' : values(seen)}`,
]

const values = (texts: readonly string[]): string =>
  [
    ...texts.slice(0, MOST_VALUES).map(text => JSON.stringify(text)),
    ...(texts.length > MOST_VALUES ? [`and ${texts.length - MOST_VALUES} more`] : []),
  ].join(', ')

const more = (count: number, what: string): string[] => (count > 0 ? [`  … and ${count} more ${what}`] : [])

const hintLines = (hints: readonly Hint[]): string[] => {
  const heading = hints.some(({ certain }) => certain) ? 'Why:' : 'Worth a look, as the claims are:'
  return list(
    heading,
    hints.slice(0, MOST_HINTS).map(({ id, text }) => `${text} [${id}]`),
  )
}

const list = (heading: string, texts: readonly string[]): string[] =>
  texts.length === 0 ? [] : [heading, ...texts.map((text, index) => `  ${index + 1}. ${text}`)]

const lookupLines = ({ answer, lookup }: Explanation): string[] =>
  answer === null
    ? []
    : [
        'For the owner of the account: what STS was asked, as CloudTrail has it (it may take minutes):',
        `  ${lookup}`,
      ]
