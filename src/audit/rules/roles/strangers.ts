// Callers from an AWS account that nobody here has ever heard of.
import { requestContext } from '../../../policy/condition.ts'
import type { PolicyDocument } from '../../../policy/document.ts'
import type { Caller } from './admission.ts'
import { callersOf } from './callers.ts'
import { type Facts, requestFacts, type Target } from './request-facts.ts'

/** AWS gives no account this id. */
export const STRANGE_ACCOUNT = '000000000000'
export const STRANGE_ORGANISATION = 'o-strange000'
/** An address that is nobody's (RFC 1112, class E): only a range that takes in about everything has it. */
const STRANGE_ADDRESS = '240.0.0.1'
const STRANGE_ID = 'AIDA00000000000000000'

/**
 * Keys whose value anybody with an AWS account can choose: in the request, by tagging and naming principals of their
 * own, and by signing in with MFA or without. The external ID is not among them, since it has to be known.
 */
const free =
  /^(sts:rolesessionname|sts:sourceidentity|aws:sourceidentity|sts:transitivetagkeys|aws:tagkeys|aws:(requesttag|principaltag)\/.+|aws:principaltype|aws:username|aws:multifactorauth(present|age)|aws:securetransport|aws:useragent|aws:referer|aws:requestedregion|aws:tokenissuetime)$/

const EXTERNAL_ID = 'sts:externalid'

/** External IDs that take no knowledge: none, and any. */
export const wrongExternalIds: readonly Facts[] = [{}, { 'sts:ExternalId': 'guessed-at-random-7f3a' }]

/** Organisations that are not ours: none, and any. */
export const otherOrganisations: readonly Facts[] = [
  {},
  {
    'aws:PrincipalOrgID': STRANGE_ORGANISATION,
    'aws:PrincipalOrgPaths': [`${STRANGE_ORGANISATION}/r-0000/`],
  },
]

/** Strangers who know no external ID: with names as the policy asks for, in an organisation of theirs or in none. */
export function strangersTo(trust: PolicyDocument, target: Target): Caller[] {
  const facts = { ...requestFacts(target), 'aws:SourceIp': STRANGE_ADDRESS, 'aws:userid': STRANGE_ID }
  const circumstances = otherOrganisations.flatMap(organisation =>
    wrongExternalIds.map(externalId => ({ ...facts, ...organisation, ...externalId })),
  )
  return callersOf(trust, STRANGE_ACCOUNT, target.account).flatMap(arn =>
    circumstances.map(more => ({
      principal: { type: 'AWS' as const, id: arn },
      context: requestContext({
        ...more,
        'aws:PrincipalArn': arn,
        'aws:PrincipalAccount': STRANGE_ACCOUNT,
      }),
      chooses: (key: string) => free.test(key),
    })),
  )
}

/** The same caller, who has learnt the external ID. AWS does not treat it as a secret. */
export const knowingExternalId = (caller: Caller): Caller => ({
  ...caller,
  chooses: key => key === EXTERNAL_ID || caller.chooses(key),
})
