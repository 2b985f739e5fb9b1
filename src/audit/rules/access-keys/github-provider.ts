// GitHub's OIDC provider in an account: whether it is there, under which ARN, and for which audience.
import type { Collected, OidcProvider, Snapshot } from '../../snapshot/index.ts'

/** Issuer of GitHub Actions' tokens, without scheme (GitHub docs, "OpenID Connect reference"). */
export const GITHUB_ISSUER = 'token.actions.githubusercontent.com'

/** `unknown`: the list of providers, or the provider itself, could not be read. */
export interface GithubProvider {
  readonly state: 'present' | 'audience-missing' | 'absent' | 'unknown'
  readonly issuer: string
  readonly arn: string
  /** The audience that AWS's own actions ask for in this partition. */
  readonly audience: string
}

/** GitHub's provider: github.com's own, else that of an enterprise, whose issuer has the enterprise as its path. */
export function githubProvider(snapshot: Snapshot): GithubProvider {
  const audience = snapshot.partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com'
  const found = findProvider(snapshot.oidcProviders)
  const issuer = found?.issuer ?? GITHUB_ISSUER
  const arn = found?.arn ?? `arn:${snapshot.partition}:iam::${snapshot.accountId}:oidc-provider/${issuer}`
  if (found === undefined) {
    const state = snapshot.oidcProviders.status === 'collected' ? 'absent' : 'unknown'
    return { state, issuer, arn, audience }
  }
  if (found.details.status !== 'collected') return { state: 'unknown', issuer, arn, audience }
  const state = found.details.value.clientIds.includes(audience) ? 'present' : 'audience-missing'
  return { state, issuer, arn, audience }
}

function findProvider(providers: Collected<readonly OidcProvider[]>): OidcProvider | undefined {
  if (providers.status !== 'collected') return undefined
  return (
    providers.value.find(({ issuer }) => issuer === GITHUB_ISSUER) ??
    providers.value.find(({ issuer }) => issuer.startsWith(`${GITHUB_ISSUER}/`))
  )
}
