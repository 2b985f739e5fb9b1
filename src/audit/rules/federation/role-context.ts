// Makes what the detectors of GitHub trust look at, for one role after the other.
import type { Rule } from '../../rule.ts'
import type { OidcProvider, Snapshot } from '../../snapshot.ts'
import { collected } from '../../snapshot.ts'
import { type GithubRole, githubTrust } from '../../trust/github-trust.ts'
import { type Privilege, privilegeOf } from '../../trust/privilege.ts'
import type { RoleContext } from './detector.ts'

type Arguments = Parameters<Rule['evaluate']>

/** One context for each role that speaks of GitHub. */
export function roleContexts(...[snapshot, settings, now]: Arguments): RoleContext[] {
  const privilege = privilegeOf(snapshot)
  const provider = providerFinder(snapshot)
  const github = snapshot.github?.status === 'collected' ? snapshot.github.value : null
  return githubTrust(collected(snapshot.authorizationDetails)).roles.map((trusting: GithubRole) => ({
    snapshot,
    settings,
    now,
    trusting,
    privilege: (): Privilege => privilege(trusting.role),
    provider,
    github,
  }))
}

/** Finds a provider of the account by its ARN. */
export function providerFinder({ oidcProviders }: Snapshot): RoleContext['provider'] {
  if (oidcProviders.status !== 'collected') return () => null
  const byArn = new Map<string, OidcProvider>(oidcProviders.value.map(one => [one.arn, one]))
  return arn => byArn.get(arn)
}
