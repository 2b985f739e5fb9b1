// Conditions that are not met, as hints: what is wanted, what the token has, what to change. Pure.
import type { Claims } from '../../federation/token/claims.ts'
import type { ConditionVerdict } from '../condition.ts'
import { issuerKind } from '../github-keys.ts'
import { comparisonOf, quoted, shown, slipBetween } from './comparison.ts'
import type { Hint } from './explanation.ts'
import { issuerDifference } from './issuers.ts'
import { contextHints } from './subject-context.ts'
import { subjectHints } from './subject-hints.ts'
import { isReusable } from './web-identity.ts'

export interface Asked {
  /** null where an AWS principal asks. `issuer` without scheme. */
  readonly token: { readonly claims: Claims; readonly issuer: string } | null
  /** Of the STS endpoint. */
  readonly region: string
}

/** The hints on one condition that is certainly not met. */
export const conditionHints = (verdict: ConditionVerdict, asked: Asked): Hint[] => {
  const { condition, reason } = verdict
  const { claim, issuer } = splitKey(condition.key)
  switch (reason) {
    case 'key-never-populated':
      return [neverFilled(condition.key, issuer)]
    case 'key-of-other-provider':
      return [otherIssuer(issuer, claim, asked)]
    case 'key-absent':
      return [absentClaim(verdict, claim)]
    case 'value-excluded':
    case 'present-but-unwanted':
      return [shown('value-excluded', `The policy refuses ${told(verdict)}.`)]
    default:
      return valueHints(verdict, claim, asked)
  }
}

/** `ISSUER:CLAIM`; claims have no colon, issuers may. */
const splitKey = (key: string): { readonly issuer: string; readonly claim: string } => {
  const colon = key.lastIndexOf(':')
  return { issuer: key.slice(0, colon).toLowerCase(), claim: key.slice(colon + 1).toLowerCase() }
}

const otherIssuer = (issuer: string, claim: string, { token }: Asked): Hint => {
  const own = token?.issuer ?? ''
  return shown('key-of-other-issuer', `${issuerDifference(issuer, own)} Write the key as ${own}:${claim}.`)
}

const neverFilled = (key: string, issuer: string): Hint => {
  const read =
    issuerKind(issuer) === 'server'
      ? 'Of these tokens AWS reads audience and subject only.'
      : 'ref, environment, job_workflow_ref, repository_id and the subject are among those it reads.'
  return shown(
    'key-never-filled',
    `AWS never fills ${key} from a GitHub token, so a condition on it is never met. Take it out. ${read}`,
  )
}

const told = ({ condition, seen }: ConditionVerdict): string =>
  `${condition.key} = ${(seen ?? []).map(quoted).join(', ') || 'nothing'}`

const wanted = ({ condition }: ConditionVerdict): string => condition.values.map(quoted).join(' or ')

const absentClaim = (verdict: ConditionVerdict, claim: string): Hint => {
  const { key } = verdict.condition
  if (claim === 'environment')
    return shown(
      'no-environment',
      `The policy wants ${key} to be ${wanted(verdict)}, and the job declares no environment. Add environment: to the job.`,
    )
  if (claim === 'enterprise_id')
    return shown(
      'claim-absent',
      `The policy wants ${key}, which only tokens of repositories of an enterprise have.`,
    )
  return shown(
    'claim-absent',
    `The policy wants ${key} to be ${wanted(verdict)}, and the request has no such key.`,
  )
}

const valueHints = (verdict: ConditionVerdict, claim: string, asked: Asked): Hint[] => {
  const seen = verdict.seen?.[0] ?? ''
  switch (claim) {
    case 'sub':
      return subjectHints(verdict.condition, seen)
    case 'aud':
      return [audienceHint(verdict, seen, asked)]
    case 'ref':
      return refHints(verdict, seen)
    case 'job_workflow_ref':
      return [slipHint(verdict, seen) ?? workflowHint(verdict, seen, asked)]
    case 'repository_id':
    case 'repository_owner_id':
    case 'enterprise_id':
      return [
        shown(
          'ids-differ',
          `${compared(verdict)} Correct the id if the repository was created anew or transferred.`,
        ),
      ]
    default:
      return [slipHint(verdict, seen) ?? otherValue(verdict, claim)]
  }
}

const compared = (verdict: ConditionVerdict): string =>
  `The policy wants ${verdict.condition.key} to be ${wanted(verdict)}, the request has ${(verdict.seen ?? []).map(quoted).join(', ')}.`

/** The slip between the value and the first one wanted that differs in nothing else. */
const slipHint = (verdict: ConditionVerdict, seen: string): Hint | null => {
  const matches = comparisonOf(verdict.condition)
  if (matches === null) return null
  for (const value of verdict.condition.values) {
    const slip = slipBetween(value, seen, matches)
    if (slip) return shown(slip.id, `${compared(verdict)} ${slip.advice}`)
  }
  return null
}

const audienceHint = (verdict: ConditionVerdict, seen: string, { region }: Asked): Hint => {
  const advice =
    region.startsWith('cn-') && seen === 'sts.amazonaws.com'
      ? 'In the regions of China the audience is by convention sts.amazonaws.com.cn: write audience: sts.amazonaws.com.cn.'
      : 'Correct the input audience, or the policy (and the client IDs of the provider).'
  return slipHint(verdict, seen) ?? shown('audience-differs', `${compared(verdict)} ${advice}`)
}

/** The ref is judged as the subject's context is, in which it stands behind `ref:`. */
const refHints = ({ condition }: ConditionVerdict, seen: string): Hint[] => {
  const matches = comparisonOf(condition)
  const [value = ''] = condition.values
  return matches === null ? [] : contextHints(`ref:${value}`, `ref:${seen}`, matches)
}

const workflowHint = (verdict: ConditionVerdict, seen: string, { token }: Asked): Hint => {
  const [path = ''] = seen.split('@')
  const isSameFile = verdict.condition.values.some(value => value.split('@')[0] === path)
  const advice = isSameFile
    ? 'It is the same file at another ref: call it at the ref that the policy wants, or correct the policy.'
    : token !== null && isReusable(token.claims)
      ? 'The job stands in another reusable workflow: call the one that the policy wants, or correct the policy.'
      : 'The job stands in the workflow itself, not in a reusable one: call the reusable workflow with uses:, or take the condition out.'
  return shown('reusable-workflow', `${compared(verdict)} ${advice}`)
}

const otherValue = (verdict: ConditionVerdict, claim: string): Hint => {
  const id =
    claim === 'repository'
      ? 'repository-differs'
      : claim === 'environment'
        ? 'environment-differs'
        : 'value-differs'
  const advice =
    verdict.condition.key.toLowerCase() === 'sts:roleauthorizedbyidp'
      ? ' It is false for every GitHub token: take the condition out.'
      : ''
  return shown(id, `${compared(verdict)}${advice}`)
}
