// Rule gh-vstoken: no role trusts the issuer of GitHub's beta.
import { statementRule } from './judge-trust.ts'

export const ghVstoken = statementRule({
  id: 'gh-vstoken',
  title: 'No role trusts the issuer of the beta of 2021',
  severity: 'medium',
  kind: 'dead',
  rationale:
    'Tokens come from token.actions.githubusercontent.com; vstoken.actions.githubusercontent.com issues none.',
  remedy: 'Trust the present issuer, and delete the provider of the old one.',
  detect: ({ kind, issuer }) =>
    kind === 'beta' ? { says: `trusts ${issuer}, which issues no tokens` } : null,
})
