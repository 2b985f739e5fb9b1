// Refusals that come before the trust policy: the provider is missing, or does not know the audience. Pure.
import type { ErrorCode } from '../../errors.ts'
import type { Claims } from '../../federation/token/claims.ts'
import { providerArn } from '../generate/trust-document.ts'
import { quoted, shown } from './comparison.ts'
import type { Hint } from './explanation.ts'
import { issuerRemark } from './issuers.ts'
import { issuerOf, type WebIdentity } from './web-identity.ts'

/** The hints on a refusal by its code; none for codes that are not about the provider. */
export const providerHints = (
  code: ErrorCode,
  { claims, region }: { readonly claims: Claims; readonly region: string },
  identity: WebIdentity,
): Hint[] => {
  if (code === 'sts-provider-missing') return [missingProvider(identity)]
  if (code === 'sts-audience-rejected') return [unknownAudience(claims, region, identity)]
  return []
}

const missingProvider = (identity: WebIdentity): Hint => {
  const issuer = issuerOf(identity)
  const remark = issuerRemark(issuer)
  return shown(
    'provider-missing',
    [
      `Account ${identity.accountId} has no provider with the URL https://${issuer}.`,
      ...(remark === null ? [] : [remark]),
      'Create it with exactly this URL, or correct the account in role-to-assume.',
    ].join(' '),
  )
}

const unknownAudience = ({ aud }: Claims, region: string, identity: WebIdentity): Hint => {
  const { partition, accountId } = identity
  const arn = providerArn({ partition, accountId, issuer: issuerOf(identity) })
  const advice =
    region.startsWith('cn-') && aud.includes('sts.amazonaws.com')
      ? 'In the regions of China the audience is by convention sts.amazonaws.com.cn: write audience: sts.amazonaws.com.cn.'
      : `Correct the input audience, or add it: aws iam add-client-id-to-open-id-connect-provider.`
  return shown(
    'audience-not-in-provider',
    `The audience ${aud.map(quoted).join(', ')} is none of the client IDs of ${arn}. ${advice}`,
  )
}
