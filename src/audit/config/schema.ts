// The schema of .github/keyless-aws.yml, made from the settings and the rules themselves: one source for both.
import { severities } from '../finding.ts'
import type { RuleDescription } from '../rule.ts'
import { waiverRules } from '../waivers/rules.ts'
import { accountIdSchema, type Schema, settingSchemas, thresholdSchemas } from './settings-schema.ts'

/** Which rules a file may name. */
export interface KnownRules {
  /** Can be configured and waived. */
  readonly rules: readonly string[]
  /** Rules about the waivers themselves: can be configured, not waived. */
  readonly waiverRules: readonly string[]
}

/** What a file may name when the audit has these rules. */
export const knownRules = (rules: readonly RuleDescription[]): KnownRules => ({
  rules: rules.map(rule => rule.id),
  waiverRules: waiverRules.map(rule => rule.id),
})

/** JSON Schema (draft-07) of the configuration file; also shipped as schema/keyless-aws.schema.json for editors. */
export const configSchema = (known: KnownRules): Schema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Keyless AWS audit configuration',
  description: 'What .github/keyless-aws.yml may hold. Every key is optional.',
  ...mapOf({
    thresholds: { description: 'From when on something is a finding.', ...mapOf(thresholdSchemas()) },
    rules: { description: 'Settings of single rules, by rule id.', ...mapOf(ruleSchemas(known)) },
    waivers: {
      type: 'array',
      description: 'Findings that are accepted for a time.',
      maxItems: 10_000,
      items: waiverSchema(known.rules),
    },
    ...settingSchemas(),
  }),
})

const mapOf = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties,
})

const ruleSchemas = ({ rules, waiverRules }: KnownRules): Record<string, Schema> =>
  Object.fromEntries(
    [...rules, ...waiverRules].map(id => [
      id,
      mapOf({
        enabled: {
          type: 'boolean',
          description: 'Whether the rule is evaluated. Left out: as the documentation of the rule says.',
        },
        severity: { enum: severities, description: 'Replaces the severity of all findings of the rule.' },
      }),
    ]),
  )

const waiverSchema = (rules: readonly string[]): Schema => ({
  ...mapOf({
    rule: { enum: rules, description: 'The rule whose findings are accepted.' },
    resource: {
      type: 'string',
      minLength: 1,
      maxLength: 2048,
      description: 'Name or ARN of the resource. * stands for any characters, ? for one.',
    },
    account: accountIdSchema,
    reason: { type: 'string', pattern: '\\S', maxLength: 1000, description: 'Why the finding is accepted.' },
    owner: { type: 'string', minLength: 1, maxLength: 200, description: 'Who answers for it.' },
    expires: {
      type: 'string',
      format: 'expiry',
      description:
        'Last day of the waiver (2026-12-31, in UTC), or an instant with its offset (2026-12-31T18:00:00Z).',
    },
  }),
  required: ['rule', 'resource', 'reason', 'expires'],
})
