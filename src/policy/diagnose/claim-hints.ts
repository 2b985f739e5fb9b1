// What the claims alone suggest when the trust policy is not known: where policies and tokens tend to miss each other. Pure.
// Source: https://docs.github.com/en/actions/reference/security/oidc
import type { Claims } from '../../federation/token/claims.ts'
import { subjectParts } from '../difference.ts'
import { possible, quoted } from './comparison.ts'
import type { Hint } from './explanation.ts'
import { issuerRemark } from './issuers.ts'
import { type ContextKind, contextKind } from './subject-context.ts'
import { isReusable } from './web-identity.ts'

/** Hints that are worth a look, the more telling first. */
export const claimHints = (claims: Claims, issuer: string): Hint[] => {
  const subject = subjectParts(claims.sub)
  const remark = issuerRemark(issuer)
  return [
    ...(remark === null ? [] : [possible('provider-of-other-issuer', `The issuer is ${issuer}. ${remark}`)]),
    ...(subject === null
      ? [
          possible(
            'custom-subject',
            `The subject ${quoted(claims.sub)} is of a customised template: a policy for repo:OWNER/REPO:… does not match it.`,
          ),
        ]
      : byContext[contextKind(subject.context ?? '')]),
    ...(subject?.ownerId === undefined ? [] : [immutable]),
    ...(/%3a/i.test(claims.sub) ? [escaped] : []),
    ...(isReusable(claims) ? [reusable(claims)] : []),
    caseSensitive,
  ]
}

const byContext: Readonly<Record<ContextKind, readonly Hint[]>> = {
  environment: [
    possible(
      'environment-in-subject',
      'The job has an environment, so its subject names that and no branch: a policy that wants ref:refs/heads/… does not match.',
    ),
  ],
  'pull-request': [
    possible(
      'pull-request',
      'The run is of a pull request, whose subject names no branch: a policy that wants ref:refs/heads/… does not match.',
    ),
  ],
  'merge-queue': [
    possible(
      'merge-queue',
      'The run is of a merge queue, whose ref changes with every run: a policy for the base branch does not match, nor any exact one.',
    ),
  ],
  tag: [
    possible(
      'tag-instead-of-branch',
      'The run is of a tag: a policy that wants ref:refs/heads/… does not match.',
    ),
  ],
  branch: [
    possible(
      'no-environment',
      'The job has no environment: a policy that wants environment:… does not match.',
    ),
  ],
  other: [],
}

const immutable = possible(
  'subject-has-ids',
  'The subject has the ids of owner and repository in it: a policy for repo:OWNER/REPO:… without them does not match.',
)

const escaped = possible(
  'colon-escaped',
  'A colon within a name stands as %3A in the subject, and has to stand so in the policy.',
)

const reusable = ({ all }: Claims): Hint =>
  possible(
    'reusable-workflow',
    `The job stands in the reusable workflow ${all.job_workflow_ref}; its subject is that of the repository that calls it.`,
  )

const caseSensitive = possible(
  'case-differs',
  'AWS tells upper and lower case apart: in the policy the names must be spelt as in the token.',
)
