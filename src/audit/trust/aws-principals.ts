// The AWS principals of a trust policy that are not of the account itself, in words.
import type { Principals } from '../../policy/document.ts'

export interface OutsidePrincipal {
  /** Twelve digits, or `*`. */
  readonly issuer: string
  readonly who: string
}

/**
 * The principals from other accounts. The unique id of a deleted principal (AIDA…, AROA…) is nobody any more, and
 * AWS services and canonical users assume no roles from outside.
 * @param account twelve digits: the account of the role
 */
export function outsideAccounts(principals: Principals | null, account: string): OutsidePrincipal[] {
  if (principals === null) return []
  if (principals.everyone) return [everyone]
  return principals.AWS.flatMap(name => {
    if (name === '*') return [everyone]
    const whole = wholeAccount(name)
    if (whole !== undefined)
      return whole === account ? [] : [{ issuer: whole, who: `whomever account ${whole} allows to` }]
    const [, issuer, who] = /^arn:[^:]+:(?:iam|sts)::(\d{12}):(.+)$/.exec(name) ?? []
    if (issuer === undefined || who === undefined || issuer === account) return []
    return [{ issuer, who: `${who} of account ${issuer}` }]
  })
}

const everyone: OutsidePrincipal = { issuer: '*', who: 'every AWS principal of every account' }

/** The account that a name stands for as a whole, `111122223333` or `arn:aws:iam::111122223333:root`. */
export const wholeAccount = (name: string): string | undefined =>
  /^\d{12}$/.exec(name)?.[0] ?? /^arn:[^:]+:iam::(\d{12}):root$/.exec(name)?.[1]
