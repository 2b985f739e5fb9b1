// A rule as SARIF describes it, within the limits of GitHub code scanning.

import { markdown, shorten } from '../../escape.ts'
import { frameworks } from '../controls.ts'
import type { Severity } from '../finding.ts'
import type { RuleDescription } from '../rule.ts'
import { controlsText } from './wording.ts'

/** GitHub takes descriptions of 1024 characters and ten tags. */
const MOST_CHARACTERS = 1024
const MOST_TAGS = 10

/** Scores that code scanning translates back into our own words; it has none for `informational`. */
const scores: Readonly<Record<Severity, string | null>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '3.0',
  informational: null,
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  informational: 'note',
}

/** The level of a severity. */
export const levelOf = (severity: Severity): 'error' | 'warning' | 'note' => levels[severity]

/** A reportingDescriptor (SARIF 2.1.0, 3.49). */
export const sarifRule = (rule: RuleDescription) => ({
  id: rule.id,
  name: pascalCase(rule.id),
  shortDescription: { text: shorten(rule.title, MOST_CHARACTERS) },
  fullDescription: { text: shorten(rule.rationale, MOST_CHARACTERS) },
  help: { text: helpText(rule), markdown: helpMarkdown(rule) },
  defaultConfiguration: { level: levelOf(rule.severity) },
  properties: {
    tags: tagsOf(rule),
    precision: 'high',
    ...(scores[rule.severity] !== null && { 'security-severity': scores[rule.severity] }),
  },
})

const pascalCase = (id: string): string =>
  id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

const helpText = ({ rationale, remedy, controls }: RuleDescription): string =>
  [
    rationale,
    `Remedy: ${remedy}`,
    ...(Object.keys(controls).length > 0 ? [`Controls: ${controlsText(controls)}`] : []),
  ].join('\n\n')

const helpMarkdown = ({ id, title, rationale, remedy, controls }: RuleDescription): string =>
  [
    `# ${markdown(title)}`,
    markdown(rationale),
    `## Remedy\n\n${markdown(remedy)}`,
    ...controlsMarkdown(controls),
    `To accept a finding for a time, add a waiver of \`${id}\` with a reason and an expiry date to the audit configuration.`,
  ].join('\n\n')

function controlsMarkdown(controls: RuleDescription['controls']): string[] {
  const lines = (Object.keys(controls) as (keyof typeof frameworks)[]).map(
    framework => `- ${frameworks[framework]}: ${markdown((controls[framework] ?? []).join(', '))}`,
  )
  return lines.length > 0 ? [`## Controls\n\n${lines.join('\n')}`] : []
}

const tagsOf = ({ controls }: RuleDescription): string[] =>
  [
    'security',
    'aws',
    'iam',
    ...Object.entries(controls).flatMap(([framework, ids]) => ids.map(id => `${framework}/${id}`)),
  ].slice(0, MOST_TAGS)
