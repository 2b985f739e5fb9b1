// An explanation as a section of the job summary. Pure; loaded on failure only.
import { jsonText, markdown, markdownBlock, markdownCode, shorten } from '../../escape.ts'
import {
  type Explanation,
  hintTitles,
  type Part,
  type PolicyReading,
} from '../../policy/diagnose/explanation.ts'
import { trustPolicyText } from '../../policy/generate/trust-document.ts'

/** Characters of one value in a table. */
const WIDEST = 400
const MOST_VALUES = 5

/** GitHub Flavored Markdown; names and values in it cannot become anything else than text. */
export const explanationMarkdown = (explanation: Explanation, roleArn: string): string =>
  [
    heading(explanation, roleArn),
    ...hintList(explanation),
    ...(explanation.reading === null ? [] : conditionTable(explanation.reading)),
    ...otherReasons(explanation),
    ...remedy(explanation),
    assertedTable(explanation),
    ...lookup(explanation),
  ].join('\n\n')

const heading = ({ answer }: Explanation, roleArn: string): string =>
  answer === null
    ? `### The trust policy of ${markdownCode(roleArn)} does not admit this job\n\nSTS was not asked.`
    : `### AWS refused ${markdownCode(roleArn)}\n\nSTS answered ${markdownCode(answer.code)}: ${markdown(answer.message)}\n\n${markdown(answer.meaning)}`

const hintList = ({ hints }: Explanation): string[] => {
  if (hints.length === 0) return []
  const isCertain = hints.some(({ certain }) => certain)
  const items = hints.map(({ id, text }) => `- **${markdown(hintTitles[id])}.** ${markdown(text)}`)
  return [isCertain ? '**Why**' : '**Worth a look, as the claims are**', items.join('\n')]
}

const marks = { true: '✅ met', false: '❌ not met', unknown: '❔ cannot be told' } as const

const conditionTable = ({ source, statement, statements }: PolicyReading): string[] => {
  if (statement === null) return []
  const rows = statement.parts.map(
    part =>
      `| ${marks[`${part.met}`]} | ${markdownCode(part.what)} | ${values(part.wanted)} | ${actual(part)} |`,
  )
  return [
    `**The trust policy** (${markdown(source)}), ${markdown(statement.name)} of ${statements}`,
    ['| | Part | Wanted | Actual |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ]
}

const actual = ({ seen, met, reason }: Part): string => {
  const shown = seen === null ? 'none' : values(seen)
  return met === true ? shown : `${shown}: ${markdown(reason)}`
}

const values = (texts: readonly string[]): string =>
  [
    ...texts.slice(0, MOST_VALUES).map(text => markdownCode(shorten(text, WIDEST))),
    ...(texts.length > MOST_VALUES ? [`and ${texts.length - MOST_VALUES} more`] : []),
  ].join('<br>')

const otherReasons = ({ otherReasons: reasons }: Explanation): string[] =>
  reasons.length === 0
    ? []
    : [
        '**The trust policy admits the request, so something else denies it**',
        reasons.map(reason => `- ${markdown(reason)}`).join('\n'),
      ]

const remedy = ({ remedy: { policy, notes } }: Explanation): string[] => [
  '**The smallest trust policy that admits exactly this**',
  markdownBlock(jsonText(trustPolicyText(policy))),
  ...(notes.length === 0 ? [] : [notes.map(note => `- ${markdown(note)}`).join('\n')]),
]

const assertedTable = ({ identity, asserted }: Explanation): string =>
  [
    `**${markdown(identity)}**\n`,
    '| Claim | Value |',
    '| --- | --- |',
    ...asserted.map(({ name, value }) => `| ${markdown(name)} | ${markdownCode(shorten(value, WIDEST))} |`),
  ].join('\n')

const lookup = ({ answer, lookup: command }: Explanation): string[] =>
  answer === null
    ? []
    : [
        'For the owner of the account: what STS was asked, as CloudTrail has it (it may take minutes).',
        markdownBlock(command),
      ]
