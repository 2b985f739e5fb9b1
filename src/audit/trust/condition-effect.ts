// What a condition of a trust policy does to the tokens of one GitHub issuer.
import type { Condition, PolicyDocument } from '../../policy/document.ts'
import { NULL_OPERATOR } from '../../policy/operators/index.ts'
import { type Presence, presenceOf } from './github-issuer.ts'
import {
  comparesText,
  isOnlyWildcards,
  isPossible,
  type ValuePattern,
  valuePatterns,
} from './value-pattern.ts'

/**
 * `restricts`: only tokens with one of the values meet it. `excludes`: all but those with one of the values.
 * `avoidable`: a token without the claim meets it as well, and whoever writes the workflow can leave the claim out.
 * `always`, `never`: every token meets it, or none. `unrelated`: it is about the request, not about the token.
 * `unknown`: it compares in a way that says nothing certain about names.
 */
export type Effect = 'restricts' | 'excludes' | 'avoidable' | 'always' | 'never' | 'unrelated' | 'unknown'

export interface JudgedCondition {
  readonly condition: Condition
  /**
   * `token`: a key of this issuer. `foreign`: of another issuer, which its tokens never have. `request`: `aws:`,
   * `sts:` and the like.
   */
  readonly scope: 'token' | 'foreign' | 'request'
  /** The claim in lower case; for other scopes the key. */
  readonly claim: string
  readonly presence: Presence
  readonly effect: Effect
  /** The values that some token can have. */
  readonly patterns: readonly ValuePattern[]
}

/** The claims of a token by which AWS can tell whose it is. */
export const identityClaims: ReadonlySet<string> = new Set([
  'sub',
  'repository',
  'repository_id',
  'repository_owner_id',
  'enterprise_id',
])

/**
 * Judges a condition of an Allow statement against the tokens of `issuer` (without scheme).
 * @param presenceIn says which claims (in lower case) its tokens have; default: those of GitHub's issuers
 */
export function judgeEffect(
  condition: Condition,
  version: PolicyDocument['version'],
  issuer: string,
  presenceIn: (claim: string, issuer: string) => Presence = presenceOf,
): JudgedCondition {
  const { scope, claim } = keyOf(condition.key, issuer)
  const presence = scope === 'token' ? presenceIn(claim, issuer) : 'never'
  const compared = comparesText(condition)
  const values = compared ? valuePatterns(condition, version) : []
  const patterns = values.filter(value => isPossible(claim, value))
  const judged = { condition, scope, claim, presence, patterns }
  if (scope === 'request') return { ...judged, effect: effectOnRequest(condition, claim) }
  return { ...judged, effect: effectOnToken(judged, compared) }
}

/** Keys of OIDC providers are `HOST/PATH:claim`; keys of AWS have a prefix without a dot. Keys have no case. */
function keyOf(key: string, issuer: string): Pick<JudgedCondition, 'scope' | 'claim'> {
  const lower = key.toLowerCase()
  if (lower.startsWith(`${issuer.toLowerCase()}:`))
    return { scope: 'token', claim: lower.slice(issuer.length + 1) }
  const prefix = lower.slice(0, Math.max(0, lower.lastIndexOf(':')))
  return { scope: prefix.includes('.') ? 'foreign' : 'request', claim: lower }
}

/** STS fills `sts:RoleAuthorizedByIdp` from a claim that GitHub cannot emit: it is always false. */
function effectOnRequest({ operator, values }: Condition, key: string): Effect {
  if (key !== 'sts:roleauthorizedbyidp') return 'unrelated'
  if (operator !== 'Bool') return 'unknown'
  return values.some(value => value.toLowerCase() === 'false') ? 'always' : 'never'
}

function effectOnToken(
  { condition, presence, patterns }: Pick<JudgedCondition, 'condition' | 'presence' | 'patterns'>,
  compared: boolean,
): Effect {
  if (condition.operator === NULL_OPERATOR) return effectOfNull(condition, presence)
  if (presence === 'never') return whenAbsent(condition)
  if (!compared) return 'unknown'
  const fitsAll = presence === 'always' && patterns.some(({ text }) => isOnlyWildcards(text))
  if (isNegated(condition)) return fitsAll ? 'never' : patterns.length > 0 ? 'excludes' : 'always'
  if (fitsAll) return 'always'
  if (presence === 'sometimes' && whenAbsent(condition) === 'always') return 'avoidable'
  return patterns.length > 0 ? 'restricts' : 'never'
}

const isNegated = ({ operator }: Condition): boolean => operator.includes('Not')

/** How a comparison ends when the key is not there (IAM User Guide, "Condition operators", IfExists and set operators). */
function whenAbsent(condition: Condition): 'always' | 'never' {
  const { qualifier, ifExists } = condition
  if (qualifier === 'ForAllValues' || ifExists) return 'always'
  return isNegated(condition) && qualifier === null ? 'always' : 'never'
}

function effectOfNull({ values }: Condition, presence: Presence): Effect {
  const wanted = new Set(values.map(value => value.toLowerCase()))
  if (presence === 'sometimes' || wanted.size !== 1) return wanted.size === 1 ? 'avoidable' : 'always'
  const wantsAbsent = wanted.has('true')
  return wantsAbsent === (presence === 'never') ? 'always' : 'never'
}
