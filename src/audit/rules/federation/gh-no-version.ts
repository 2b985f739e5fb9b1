// Rule gh-no-version: a trust policy is written in the present version of the policy language.
import { githubRoleRule } from './judge-trust.ts'

export const ghNoVersion = githubRoleRule({
  id: 'gh-no-version',
  title: 'Trust policies for GitHub are of version 2012-10-17',
  severity: 'informational',
  kind: 'upkeep',
  rationale: 'In version 2008-10-17, which also holds where none is given, policy variables are plain text.',
  remedy: 'Write "Version": "2012-10-17".',
  detect: ({ trusting: { document } }) =>
    document.version === '2012-10-17'
      ? []
      : [{ says: 'has a trust policy without version 2012-10-17', evidence: { version: document.version } }],
})
