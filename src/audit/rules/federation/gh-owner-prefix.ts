// Rule gh-owner-prefix: the name of an owner ends where it should.
import { statementRule } from './judge-trust.ts'
import { mergesForms, prefixValues } from './owner-prefix.ts'
import { quotedList, quotesOf } from './select.ts'

export const ghOwnerPrefix = statementRule({
  id: 'gh-owner-prefix',
  title: 'No subject that a trust in GitHub takes has a wildcard in the owner',
  severity: 'critical',
  kind: 'exposure',
  rationale: 'repo:acme* is met by acme-x as well, an account that anybody can register in a minute.',
  remedy: 'Close the owner: repo:OWNER/ (or repo:OWNER@ID/) before any wildcard.',
  detect: statement => {
    const values = prefixValues(statement).filter(value => !mergesForms(value))
    if (values.length === 0) return null
    return {
      says: `takes ${quotedList(values.map(({ pattern }) => pattern.written))}, whose owner does not end`,
      quote: quotesOf(values),
    }
  },
})
