// JSON Schema of the JSON report, made from the lists that the code itself uses.

import type { Schema } from '../config/settings-schema.ts'
import { frameworks } from '../controls.ts'
import { failOnValues } from '../decision.ts'
import { severities } from '../finding.ts'
import { accountsSchema, shardSchema } from './accounts-schema.ts'
import { comparisonSchema } from './comparison-schema.ts'
import { entriesSchema } from './entries-schema.ts'
import { inventorySchema } from './inventory-schema.ts'
import { REPORT_VERSION } from './report.ts'
import {
  account,
  count,
  fingerprintSchema,
  instant,
  record,
  resourceSchema,
  ruleId,
  text,
  textOrNull,
  title,
} from './report-schema-parts.ts'
import { statusNames } from './wording.ts'

const statuses = Object.keys(statusNames)

const times = record({
  generated: instant('When the report was made.'),
  credentialReport: {
    type: ['string', 'null'],
    format: 'date-time',
    description: 'GeneratedTime of the credential report, at which the ages in it are measured.',
  },
  credentialReportReused: {
    type: 'boolean',
    description: 'Whether AWS refused to make a new credential report, so that an older one was used.',
  },
  asOf: instant('The instant that all other ages are measured at.'),
})

const decision = record({
  result: { enum: ['pass', 'fail', 'incomplete'] },
  failOn: { enum: failOnValues, description: 'The mildest severity that fails the job.' },
  failOnError: { type: 'boolean', description: 'Whether what could not be evaluated prevents a pass.' },
  failOnNew: {
    type: 'boolean',
    description: 'Whether only findings that are not in the baseline fail the job.',
  },
  counts: {
    description: 'Failed findings per severity.',
    ...record(Object.fromEntries(severities.map(severity => [severity, count(`Of severity ${severity}.`)]))),
  },
  statuses: {
    description: 'Results per status.',
    ...record(Object.fromEntries(statuses.map(status => [status, count(`Of status ${status}.`)]))),
  },
  waived: count('Waived findings.'),
  errors: count('Results that say that something could not be evaluated.'),
  blocking: count('Failed findings of a severity that fails the job.'),
})

const controls: Schema = {
  type: 'object',
  description: 'Framework → the controls that the rule answers.',
  additionalProperties: false,
  properties: Object.fromEntries(
    Object.entries(frameworks).map(([id, name]) => [
      id,
      { type: 'array', description: name, items: { type: 'string' } },
    ]),
  ),
}

const rule = record({
  id: ruleId,
  title,
  severity: { enum: severities, description: 'As the configuration sets it.' },
  rationale: text('Why it matters.'),
  remedy: text('What to change in general.'),
  controls,
})

const finding = record(
  {
    rule: ruleId,
    title,
    status: { enum: statuses },
    severity: { enum: severities },
    account,
    resource: resourceSchema,
    message: text('One sentence for people.'),
    evidence: { type: 'object', description: 'The values the judgement rests on.' },
    remedy: text('The command or the steps for this resource.'),
    controls,
    fingerprint: fingerprintSchema,
    missingPermission: text(
      'For status error: the permission to add, of IAM or (`actions: read`) of github-token.',
    ),
    waiver: {
      description: 'For status waived.',
      ...record({
        reason: text('Why.'),
        owner: textOrNull('Who answers for it.'),
        expires: text('Until when.'),
      }),
    },
    change: {
      enum: ['new', 'unchanged', 'resolved'],
      description: 'Against the baseline, where there is one. resolved: a finding then, and none now.',
    },
  },
  ['missingPermission', 'waiver', 'change'],
)

/** JSON Schema (draft-07) of audit.json; shipped as schema/audit-report.schema.json. */
export const reportSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Keyless AWS audit report',
  description: 'Every result of one audit of one account or several, passes included.',
  ...record(
    {
      version: { const: REPORT_VERSION, description: 'Version of this form.' },
      tool: record({ name: { const: 'keyless-aws' }, version: text('Semantic version.') }),
      account: {
        ...account,
        description:
          'Twelve digits; a pseudonym when the report is redacted. With several accounts, the one that the audit ran from.',
      },
      accountAlias: textOrNull('Alias of the account; null with several.'),
      partition: text('aws, aws-cn, aws-us-gov, …'),
      callerArn: text('Who collected the snapshot.'),
      times,
      apiCalls: count('Requests made to AWS.'),
      decision,
      comparison: comparisonSchema,
      accounts: accountsSchema({ times, decision }),
      shard: shardSchema,
      rules: { type: 'array', description: 'The rules that were evaluated.', items: rule },
      results: { type: 'array', items: finding },
      inventory: inventorySchema,
      whoCanEnter: entriesSchema,
    },
    ['accounts', 'shard'],
  ),
}
