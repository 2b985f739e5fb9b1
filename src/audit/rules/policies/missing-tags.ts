// Rule missing-tags: users and roles say whose they are.

import { word } from '../../../shell.ts'
import type { Principal } from '../../permissions/principals.ts'
import type { Rule } from '../../rule.ts'
import type { Tag } from '../../snapshot/index.ts'
import { listed } from '../wording.ts'
import { isEditable, isGroup, judgePrincipals, type PrincipalFault } from './judge-principals.ts'

/**
 * By `requiredTags`; where that is empty, any tag will do. Source: Security Hub IAM.24 (roles) and IAM.25 (users).
 */
export const missingTags: Rule = {
  id: 'missing-tags',
  title: 'Users and roles carry the tags that are required',
  severity: 'low',
  rationale:
    'When a finding comes up, the first question is whom to ask. A tag answers it; without one it is detective work.',
  remedy: 'Tag the user or role, best where it is defined.',
  controls: { 'security-hub': ['IAM.24', 'IAM.25'] },
  needs: ['authorizationDetails'],
  evaluate: (snapshot, { requiredTags }) =>
    judgePrincipals(snapshot, {
      // IAM does not tag groups.
      among: principal => isEditable(principal) && !isGroup(principal),
      nobody: 'There are no users or roles that can be edited.',
      passes: 'Every user and role carries the tags.',
      judge: principal => judge(principal, requiredTags),
    }),
}

function judge(principal: Principal, required: readonly string[]): PrincipalFault | null {
  if (principal.kind === 'group') return null
  const { kind, detail } = principal
  const keys = ownTags(detail.tags)
  const missing = required.filter(key => !keys.includes(key))
  const isFault = required.length > 0 ? missing.length > 0 : keys.length === 0
  if (!isFault) return null
  const wanted = missing.length > 0 ? missing : ['Owner']
  return {
    says: missing.length > 0 ? `lacks the tags ${listed(missing)}` : 'carries no tag',
    evidence: { tags: keys, missing },
    remedy: `aws iam tag-${kind} --${kind}-name ${word(detail.name)} --tags ${wanted.map(key => `${word(`Key=${key},Value=`)}"$VALUE"`).join(' ')}`,
  }
}

/** Keys are case-sensitive; those that begin with `aws:` are AWS's own. */
const ownTags = (tags: readonly Tag[]): string[] =>
  tags.map(({ key }) => key).filter(key => !key.toLowerCase().startsWith('aws:'))
