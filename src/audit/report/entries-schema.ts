// JSON Schema of the ways into an account in a report.

import type { Schema } from '../config/settings-schema.ts'
import { severities } from '../finding.ts'
import { instant, listOf, orNull, record, ruleId, text } from './report-schema-parts.ts'

const admitted = record({
  who: text('In words.'),
  openness: {
    enum: ['anyone', 'crafted', 'conditional', 'closed'],
    description:
      'anyone: every tenant of the issuer, or every AWS account. crafted: whoever takes a name that fits. conditional: every AWS account that meets the conditions. closed: those named only.',
  },
})

const entry = record({
  role: text('Name of the role.'),
  roleArn: text('ARN of the role.'),
  kind: { enum: ['everyone', 'github', 'oidc', 'saml', 'aws'], description: 'Who comes in.' },
  issuer: text('Issuer without scheme, SAML provider, account id, or *.'),
  who: text('In words.'),
  admitted: listOf(admitted, 'The same one by one.'),
  conditions: listOf(text('One condition.'), 'What else is asked.'),
  privilege: {
    enum: ['admin', 'privileged', 'write', 'read', 'none', 'unknown'],
    description: 'What the role may do. privileged: it can give itself everything.',
  },
  lastUsedAt: orNull(instant('Last use within 400 days.')),
  worst: orNull({
    ...record({ rule: ruleId, severity: { enum: severities } }),
    description: 'The gravest failed finding about the role.',
  }),
})

export const entriesSchema: Schema = {
  ...orNull(listOf(entry, '')),
  description:
    'Each way into the roles from outside, the most open first; null when the roles were not collected.',
}
