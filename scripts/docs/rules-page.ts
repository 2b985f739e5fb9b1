// The page of rules: an index, then every rule with its reason, what it looks at, remedy and controls.
import { accountNotAudited } from '../../src/audit/accounts/not-audited.ts'
import { type Framework, frameworks } from '../../src/audit/controls.ts'
import type { RuleDescription } from '../../src/audit/rule.ts'
import { rules } from '../../src/audit/rules/index.ts'
import { waiverRules } from '../../src/audit/waivers/rules.ts'
import { logicOf } from './rule-logic.ts'
import { table } from './table.ts'

/** The rules of the registry, then those about the audit itself. */
const described = (): readonly RuleDescription[] => [...rules, ...waiverRules, accountNotAudited]

export const rulesIndex = (): string =>
  table(
    ['Rule', 'Severity', 'What holds when it passes'],
    described().map(({ id, title, severity, optIn }) => [
      `[\`${id}\`](#${id})`,
      optIn ? `${severity}, off by default` : severity,
      title,
    ]),
  )

export const rulesInFull = (): string => {
  const logic = new Map(rules.map(rule => [rule.id, logicOf(rule)]))
  return described()
    .map(rule => section(rule, logic.get(rule.id) ?? ''))
    .join('\n\n')
}

const section = (
  { id, title, severity, rationale, remedy, controls, optIn }: RuleDescription,
  logic: string,
): string =>
  [
    `### ${id}`,
    `**${title}.** Severity: ${severity}.${optIn ? ' Off unless the configuration enables it.' : ''}`,
    prose(rationale),
    ...(logic === '' ? [] : [logic]),
    `Remedy: ${prose(remedy)}`,
    ...controlLines(controls),
  ].join('\n\n')

/** `<name>` stands for a value of the reader's; Markdown would take it for HTML. */
const prose = (text: string): string => text.replaceAll('<', '&lt;')

const controlLines = (controls: RuleDescription['controls']): readonly string[] => {
  const lines = (Object.keys(frameworks) as Framework[]).flatMap(framework => {
    const ids = controls[framework] ?? []
    return ids.length === 0 ? [] : [`- ${frameworks[framework]}: ${ids.join(', ')}`]
  })
  return lines.length === 0 ? [] : [lines.join('\n')]
}
