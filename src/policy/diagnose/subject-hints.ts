// A subject against those that a condition wants: in which of its parts the nearest of them differs. Pure.

import { type SubjectParts, subjectParts } from '../difference.ts'
import type { Condition } from '../document.ts'
import { comparisonOf, type Fits, quoted, shown, slipBetween } from './comparison.ts'
import type { Hint } from './explanation.ts'
import { contextHints } from './subject-context.ts'

/** The hints on the value of the condition that is nearest to the subject: one per part that differs. */
export const subjectHints = (condition: Condition, subject: string): Hint[] => {
  const matches = comparisonOf(condition)
  if (matches === null) return []
  const attempts = condition.values.map(wanted => differences(wanted, subject, matches))
  return attempts.toSorted((one, other) => one.length - other.length)[0] ?? []
}

const differences = (wanted: string, subject: string, matches: Fits): Hint[] => {
  const slip = slipBetween(wanted, subject, matches)
  if (slip)
    return [
      shown(
        slip.id,
        `The policy wants sub ${quoted(wanted)}, the token has ${quoted(subject)}. ${slip.advice}`,
      ),
    ]
  const [policy, token] = [subjectParts(wanted), subjectParts(subject)]
  if (policy === null || token === null) return [otherTemplate(wanted, subject)]
  return [
    ...nameHints(policy, token, matches),
    ...idHints(policy, token, matches),
    ...contextHints(policy.context, token.context ?? '', matches),
  ]
}

const otherTemplate = (wanted: string, subject: string): Hint => {
  const isDefault = subjectParts(subject) !== null
  const told = `The policy wants sub ${quoted(wanted)}, the token has ${quoted(subject)}.`
  return shown(
    'custom-subject',
    isDefault
      ? `${told} The token's subject is of GitHub's default template: write it like that, or customise the subject of the repository.`
      : `${told} The repository (or its organisation) has a customised subject: write what the token has, or set the repository back to the default template.`,
  )
}

const nameHints = (policy: SubjectParts, token: SubjectParts, matches: Fits): Hint[] => {
  if (matches(policy.owner, token.owner) && matches(policy.repository, token.repository)) return []
  const [wanted, seen] = [fullName(policy), fullName(token)]
  const told = `The policy wants the repository ${quoted(wanted)}, the token is of ${quoted(seen)}.`
  const slip = slipBetween(wanted, seen, matches)
  return slip
    ? [shown(slip.id, `${told} ${slip.advice}`)]
    : [shown('repository-differs', `${told} Admit it, or use a role that trusts this repository.`)]
}

const fullName = ({ owner, repository }: SubjectParts): string => `${owner}/${repository}`

const idHints = (policy: SubjectParts, token: SubjectParts, matches: Fits): Hint[] => {
  const [wanted, seen] = [idsIn(policy), idsIn(token)]
  if (wanted === null && seen === null) return []
  if (wanted === null)
    return [
      shown(
        'subject-has-ids',
        `The token's subject has ids in it (${seen}), the policy's has none: the repository emits immutable subjects, as new, renamed and transferred ones do since July 2026. Add the new form, with the old one beside it while both occur.`,
      ),
    ]
  if (seen === null)
    return [
      shown(
        'subject-lacks-ids',
        `The policy's subject has ids in it (${wanted}), the token's has none: the repository still emits legacy subjects. Switch immutable subjects on for it, or admit the old form beside the new one.`,
      ),
    ]
  return matches(wanted, seen)
    ? []
    : [
        shown(
          'ids-differ',
          `The policy wants the ids ${quoted(wanted)}, the token has ${quoted(seen)}: a repository or an owner of that name, but not the same one. Correct the ids if it was created anew.`,
        ),
      ]
}

const idsIn = ({ ownerId, repositoryId }: SubjectParts): string | null =>
  ownerId === undefined && repositoryId === undefined ? null : `${ownerId ?? ''}/${repositoryId ?? ''}`
