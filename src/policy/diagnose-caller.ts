// Why a user or a session may not have a role: who asked, STS's answer and the trust policy, put together. Pure.

import { otherReasonsFor } from './diagnose/answers.ts'
import {
  actionsNeeded,
  type Caller,
  callerPolicy,
  callerRequest,
  certaintyForCaller,
} from './diagnose/caller.ts'
import { decideWithCertainty } from './diagnose/certainty.ts'
import { lookupCommand } from './diagnose/cloudtrail.ts'
import { possible, shown } from './diagnose/comparison.ts'
import type { Assertion, Explanation, Hint, PolicyReading } from './diagnose/explanation.ts'
import { decisiveStatement, differenceOf, readPolicy } from './diagnose/reading.ts'
import { statementHints } from './diagnose/statement-hints.ts'
import type { KnownPolicy, Refusal } from './diagnose.ts'

export type { Caller } from './diagnose/caller.ts'

export interface DeniedCaller {
  readonly caller: Caller
  readonly roleArn: string
  /** Of the STS endpoint. */
  readonly region: string
  readonly refusal: Refusal
  readonly trustPolicy: KnownPolicy | null
  /** The ARN that the role of this name has; `missing` when there is none, null when not known. */
  readonly actualRole: string | null
}

/** Explains why AssumeRole was refused to whoever signed it. */
export const diagnoseCaller = (denied: DeniedCaller): Explanation => {
  const { caller, roleArn, region, refusal, trustPolicy } = denied
  const read = trustPolicy && readTrustPolicy(trustPolicy, denied)
  const hints = [...roleHints(denied), ...(read?.hints ?? tagHints(denied))]
  return {
    identity: 'Who asked',
    asserted: assertionsOf(caller),
    answer: { code: refusal.name, message: refusal.message, meaning: MEANING },
    reading: read?.reading ?? null,
    hints,
    otherReasons:
      read?.reading.decision === 'allowed' && hints.length === 0
        ? otherReasonsFor(roleArn, read.reading.source, caller.arn)
        : [],
    remedy: callerPolicy(caller),
    lookup: lookupCommand({ region, eventName: 'AssumeRole', contains: caller.arn }),
    difference: differenceOf(read?.reading ?? null, hints),
  }
}

const roleHints = ({ roleArn, actualRole }: DeniedCaller): Hint[] => {
  if (actualRole === null || actualRole === roleArn) return []
  return actualRole === 'missing'
    ? [shown('role-missing', `There is no role ${roleArn}. Correct role-to-assume.`)]
    : [
        shown(
          'role-arn-differs',
          `The role of this name is ${actualRole}, not ${roleArn}: path, upper and lower case count. Write role-to-assume: ${actualRole}`,
        ),
      ]
}

/** Without the trust policy only STS's own sentence tells that it is about the tags. */
const tagHints = ({ refusal }: DeniedCaller): Hint[] =>
  refusal.message.includes('sts:TagSession')
    ? [
        possible(
          'wrong-action',
          "STS names sts:TagSession, which session tags need: in the role's trust policy, and of another account in the caller's permissions too. Add it, or write role-skip-session-tagging: true.",
        ),
      ]
    : []

const MEANING =
  "The role does not exist, its trust policy does not admit the caller, or the caller's own permissions do not allow the call. Of another account both have to allow it."

const assertionsOf = ({ arn, sessionName, externalId, tags }: Caller): Assertion[] => [
  { name: 'principal', value: arn },
  { name: 'session name', value: sessionName },
  { name: 'external id', value: externalId === null ? 'none' : 'given' },
  { name: 'session tags', value: tags.map(({ key }) => key).join(', ') || 'none' },
]

/** The verdict on the action that STS names, else on the first one that the policy does not allow. */
const readTrustPolicy = (
  { document, source }: KnownPolicy,
  { caller, region, refusal }: DeniedCaller,
): { readonly reading: PolicyReading; readonly hints: readonly Hint[] } => {
  const attempts = actionsNeeded(caller).map(action => {
    const request = callerRequest(caller, action)
    return { request, verdict: decideWithCertainty(document, request, certaintyForCaller(caller)) }
  })
  const named = attempts.find(({ request }) => refusal.message.includes(request.action))
  const attempt = [named, ...attempts].find(one => one && one.verdict.decision !== 'allowed') ?? attempts[0]!
  const { request, verdict } = attempt
  const statement = decisiveStatement(verdict)
  return {
    reading: readPolicy(verdict, statement, request, source),
    hints: verdict.decision === 'allowed' ? [] : statementHints(statement, request, { token: null, region }),
  }
}
