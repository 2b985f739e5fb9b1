// What the Deny statements of a trust policy take away from one of the principals that its Allow statements name.
import { namesAction } from '../../policy/action.ts'
import type { Condition, PolicyDocument, Principals } from '../../policy/document.ts'

type Named = Extract<Principals, { everyone: false }>

/**
 * The conditions under which a principal is denied, a list for each Deny statement about it.
 * @param action lower case
 * @param isNamed whether the Principal of a Deny that does not name everybody names this one
 * @returns null when it is denied in any case
 */
export function denialsOf(
  document: PolicyDocument,
  action: string,
  isNamed: (principals: Named) => boolean,
): readonly (readonly Condition[])[] | null {
  const denials = document.compiled
    .filter(compiled => compiled.statement.effect === 'Deny' && namesAction(compiled, action))
    .filter(
      ({ statement: { principals } }) => principals !== null && (principals.everyone || isNamed(principals)),
    )
    .map(({ statement }) => statement.conditions)
  return denials.some(conditions => conditions.length === 0) ? null : denials
}
