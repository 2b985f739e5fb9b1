// Principal and action of a statement against those of the request. Pure.
import { parseArn } from '../../aws/arn.ts'
import type { Statement } from '../document.ts'
import type { StatementVerdict, TrustRequest } from '../trust-policy.ts'
import { quoted, shown } from './comparison.ts'
import type { Hint } from './explanation.ts'
import { issuerDifference } from './issuers.ts'

/** The hints on the principal and the action of the closest statement; none when both are those of the request. */
export const principalHints = (
  { statement, principal, action }: StatementVerdict,
  request: TrustRequest,
): Hint[] => [
  ...(action ? [] : [wrongAction(statement, request)]),
  ...(principal === false ? [wrongPrincipal(statement, request)] : []),
]

const wrongAction = ({ actions }: Statement, request: TrustRequest): Hint =>
  shown(
    'wrong-action',
    `The statement is about ${actions.kind} ${actions.patterns.map(quoted).join(', ')}, and this call needs ${request.action}. Add it to Action${request.action === 'sts:TagSession' ? ', or write role-skip-session-tagging: true' : ''}.`,
  )

const wrongPrincipal = ({ principals }: Statement, { principal }: TrustRequest): Hint => {
  if (principal.type !== 'Federated')
    return shown(
      'principal-not-named',
      `The policy does not name ${principal.id}, nor its account. Add it to Principal, as "AWS".`,
    )
  const named = principals === null || principals.everyone ? [] : principals.Federated
  if (named.length === 0)
    return shown(
      'principal-not-federated',
      `The policy trusts no identity provider at all. Its Principal must be {"Federated": ${quoted(principal.id)}}.`,
    )
  // One that differs in one respect says more than one that differs in all.
  const hints = named.map(name => providerHint(name, principal.id))
  return hints.toSorted((one, other) => NEARNESS.indexOf(one.id) - NEARNESS.indexOf(other.id))[0]!
}

const NEARNESS: readonly Hint['id'][] = [
  'provider-of-other-partition',
  'provider-of-other-account',
  'provider-of-other-issuer',
  'provider-not-an-arn',
]

const PROVIDER = /^oidc-provider\/(?<issuer>.+)$/

const providerHint = (named: string, wanted: string): Hint => {
  const [policy, role] = [parseArn(named), parseArn(wanted)]
  const issuer = PROVIDER.exec(policy?.resource ?? '')?.groups?.issuer
  if (policy === null || role === null || issuer === undefined)
    return shown(
      'provider-not-an-arn',
      `The principal ${quoted(named)} is not the ARN of an OIDC provider. Write ${quoted(wanted)}.`,
    )
  const seen = PROVIDER.exec(role.resource)?.groups?.issuer ?? ''
  if (issuer !== seen) return shown('provider-of-other-issuer', issuerDifference(issuer, seen))
  if (policy.accountId !== role.accountId)
    return shown(
      'provider-of-other-account',
      `The policy names the provider of account ${policy.accountId}, and the role is in ${role.accountId}: only a provider of the role's own account counts. Write ${quoted(wanted)}.`,
    )
  return shown(
    'provider-of-other-partition',
    `The policy names a provider of partition ${policy.partition}, and the role is in ${role.partition}. Write ${quoted(wanted)}.`,
  )
}
