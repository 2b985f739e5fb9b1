// The identity providers that roles of the account may trust.
import type { IamReader } from '../../aws/iam.ts'
import type { OidcProvider, SamlProvider } from '../snapshot/index.ts'
import { readTags } from './authorization-details-items.ts'
import { concurrently } from './concurrently.ts'
import { collectPart, required } from './part.ts'

const AT_ONCE = 5

/**
 * The OIDC providers with their audiences. The list holds ARNs only, so each is read once (quota: 100 to 700); one
 * that cannot be read keeps its place with the reason.
 */
export async function readOidcProviders(
  iam: Pick<IamReader, 'listOpenIdConnectProviders' | 'getOpenIdConnectProvider'>,
): Promise<OidcProvider[]> {
  const { OpenIDConnectProviderList: list } = await iam.listOpenIdConnectProviders()
  const arns = required(list, 'OpenIDConnectProviderList').map(({ Arn }) => required(Arn, 'Arn'))
  return concurrently(arns, AT_ONCE, async arn => ({
    arn,
    issuer: arn.replace(/^.*?:oidc-provider\//, ''),
    details: await collectPart('GetOpenIDConnectProvider', async () => {
      const provider = await iam.getOpenIdConnectProvider(arn)
      return {
        clientIds: required(provider.ClientIDList, 'ClientIDList'),
        thumbprints: provider.ThumbprintList ?? [],
        createdAt: provider.CreateDate?.toISOString() ?? null,
        tags: readTags(provider.Tags),
      }
    }),
  }))
}

export async function readSamlProviders(iam: Pick<IamReader, 'listSamlProviders'>): Promise<SamlProvider[]> {
  const { SAMLProviderList: list } = await iam.listSamlProviders()
  return required(list, 'SAMLProviderList').map(provider => ({
    arn: required(provider.Arn, 'Arn'),
    validUntil: provider.ValidUntil?.toISOString() ?? null,
    createdAt: provider.CreateDate?.toISOString() ?? null,
  }))
}
