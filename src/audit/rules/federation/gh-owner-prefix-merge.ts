// Rule gh-owner-prefix-merge: both forms of the subject are listed, not merged by a wildcard.
import { statementRule } from './judge-trust.ts'
import { mergesForms, prefixValues } from './owner-prefix.ts'
import { quotedList, quotesOf } from './select.ts'

export const ghOwnerPrefixMerge = statementRule({
  id: 'gh-owner-prefix-merge',
  title: 'Subjects with and without ids are listed, not merged by a wildcard',
  severity: 'critical',
  kind: 'exposure',
  rationale:
    'repo:acme*/app*:… is meant for acme/app and for acme@1/app@2, and is met by acme-x/app as well, an account that anybody can register.',
  remedy: 'List both exact subjects: repo:OWNER/REPOSITORY:… and repo:OWNER@ID/REPOSITORY@ID:….',
  detect: statement => {
    const values = prefixValues(statement).filter(mergesForms)
    if (values.length === 0) return null
    return {
      says: `takes ${quotedList(values.map(({ pattern }) => pattern.written))}, which merges subjects with and without ids`,
      quote: quotesOf(values),
    }
  },
})
