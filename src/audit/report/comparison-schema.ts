// JSON Schema of what a report says about an earlier one.

import type { Schema } from '../config/settings-schema.ts'
import { severities } from '../finding.ts'
import {
  account,
  count,
  fingerprintSchema,
  instant,
  listOf,
  orNull,
  record,
  resourceSchema,
  ruleId,
  title,
} from './report-schema-parts.ts'

const known = {
  rule: ruleId,
  title,
  severity: { enum: severities },
  account,
  resource: resourceSchema,
  fingerprint: fingerprintSchema,
}

/** A finding of an earlier report. */
export const knownFindingSchema: Schema = record(known)

const resolved = record({
  ...known,
  because: {
    enum: ['passes', 'gone', 'waived', 'rule-off'],
    description: 'gone: the resource is not there any more, or the rule does not apply to it any more.',
  },
})

export const comparisonSchema: Schema = {
  description: 'Against an earlier report of the same account; null where there was none.',
  ...orNull(
    record({
      baseline: instant('When the earlier report was made.'),
      new: count('Findings that are not in the earlier report, or were milder there.'),
      unchanged: count('Findings that are in both.'),
      resolved: listOf(resolved, 'Findings of the earlier report that are there no more.'),
      unjudged: listOf(
        knownFindingSchema,
        'Findings of the earlier report that could not be judged this time; the next run takes them for known.',
      ),
    }),
  ),
}
