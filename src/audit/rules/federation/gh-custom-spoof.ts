// Rule gh-custom-spoof: a customised subject does not begin with what the author of a workflow chooses.
import type { Severity } from '../../finding.ts'
import type { NamedValue } from '../../trust/github-statement.ts'
import { isSpoofable, opennessOf } from '../../trust/openness.ts'
import { statementRule } from './judge-trust.ts'
import { quotedList, quotesOf } from './select.ts'

export const ghCustomSpoof = statementRule({
  id: 'gh-custom-spoof',
  title: 'No customised subject with a wildcard begins with a claim that others can choose',
  severity: 'high',
  kind: 'exposure',
  rationale:
    'The name of a workflow, an environment or a branch is free text. Where the subject begins with one and goes on with a wildcard, whoever sets up a template of the same claims fits it.',
  remedy: 'Begin the template with repo or repository_owner_id, and write the whole subject.',
  detect: statement => {
    const values = statement.life === 'live' ? statement.names.filter(isSpoofable) : []
    if (values.length === 0) return null
    return {
      severity: severityOf(values, opennessOf(statement) === 'custom-template'),
      says: `takes ${quotedList(values.map(({ pattern }) => pattern.written))}, which begins with what others can choose`,
      quote: quotesOf(values),
    }
  },
})

/** Without any owner in it, a subject can be made by everybody; with one behind a wildcard, perhaps. */
const severityOf = (values: readonly NamedValue[], isOpen: boolean): Severity =>
  isOpen && values.some(({ scope }) => scope.tenant === 'anyone') ? 'critical' : 'high'
