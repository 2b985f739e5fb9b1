// AWS principals that a trust policy may be about, as ARNs to try it with.
import { parseArn } from '../../../aws/arn.ts'
import type { PolicyDocument } from '../../../policy/document.ts'
import type { Account } from '../../permissions/reach.ts'
import { exampleArn, valuesOf } from './condition-values.ts'

/** Principals of another account, as the policy and its conditions speak of them. */
export interface AccountCallers {
  /** Twelve digits. */
  readonly account: string
  readonly arns: readonly string[]
}

const ACCOUNT = /^\d{12}$/

/** The accounts that a policy names as principals, or in conditions on who the principal is; each once. */
export function namedAccounts(trust: PolicyDocument): string[] {
  const names = [
    ...principalNames(trust),
    ...valuesOf(trust, 'aws:principalarn'),
    ...valuesOf(trust, 'aws:principalaccount'),
  ]
  return [...new Set(names.flatMap(name => accountIn(name) ?? []))]
}

/**
 * ARNs of an account with which a policy may let it in: those it names, those its conditions on `aws:PrincipalArn`
 * ask for, and one like any other.
 */
export function callersOf(trust: PolicyDocument, account: string, { partition }: Account): string[] {
  const named = principalNames(trust).filter(name => accountIn(name) === account)
  return [
    ...new Set([
      ...named.filter(name => parseArn(name) !== null && !isAccount(name)),
      ...valuesOf(trust, 'aws:principalarn').flatMap(
        pattern => exampleArn(pattern, { partition, service: 'iam', account }) ?? [],
      ),
      `arn:${partition}:iam::${account}:role/any`,
      `arn:${partition}:iam::${account}:user/any`,
    ]),
  ]
}

/** Whether a principal can call with a long-term access key, whose requests do not say whether there was MFA. */
export const hasLongTermKeys = (arn: string): boolean => parseArn(arn)?.resource.startsWith('user/') === true

const principalNames = (trust: PolicyDocument): string[] =>
  trust.statements.flatMap(({ principals }) =>
    principals === null || principals.everyone ? [] : principals.AWS,
  )

function accountIn(name: string): string | null {
  const account = ACCOUNT.test(name) ? name : (parseArn(name)?.accountId ?? '')
  return ACCOUNT.test(account) ? account : null
}

const isAccount = (arn: string): boolean => parseArn(arn)?.resource === 'root'
