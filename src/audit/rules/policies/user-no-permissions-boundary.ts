// Rule user-no-permissions-boundary: users carry a permissions boundary. Off by default.

import { word } from '../../../shell.ts'
import type { Principal } from '../../permissions/principals.ts'
import type { Rule } from '../../rule.ts'
import { judgePrincipals, type PrincipalFault } from './judge-principals.ts'

/** Any boundary will do unless `userBoundary` names one. */
export const userNoPermissionsBoundary: Rule = {
  id: 'user-no-permissions-boundary',
  title: 'Users carry a permissions boundary',
  severity: 'medium',
  rationale:
    'A boundary holds even when a policy grants too much: it is what lets policies be written by those who use them.',
  remedy: 'Put the boundary on the user.',
  controls: {},
  optIn: true,
  needs: ['authorizationDetails'],
  evaluate: (snapshot, { userBoundary }) =>
    judgePrincipals(snapshot, {
      among: ({ kind }) => kind === 'user',
      nobody: 'There are no users.',
      passes:
        userBoundary === null ? 'Every user carries a boundary.' : `Every user carries ${userBoundary}.`,
      judge: user => judge(user, userBoundary),
    }),
}

function judge(user: Principal, wanted: string | null): PrincipalFault | null {
  const boundary = user.kind === 'user' ? user.detail.permissionsBoundary : null
  if (boundary !== null && (wanted === null || boundary === wanted)) return null
  const arn = wanted === null ? '"$BOUNDARY_ARN"' : word(wanted)
  return {
    says:
      boundary === null
        ? 'carries no permissions boundary'
        : `carries the boundary ${boundary} instead of ${wanted}`,
    evidence: { boundary, wanted },
    remedy: `aws iam put-user-permissions-boundary --user-name ${word(user.detail.name)} --permissions-boundary ${arn}`,
  }
}
