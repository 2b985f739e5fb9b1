// The rules of this group, in the order reports print them.
import type { Rule } from '../../rule.ts'
import { ghActionBroad } from './gh-action-broad.ts'
import { ghActorAlone } from './gh-actor-alone.ts'
import { ghActorName } from './gh-actor-name.ts'
import { ghAdmin } from './gh-admin.ts'
import { ghAnyContext } from './gh-any-context.ts'
import { ghAudNotInProvider } from './gh-aud-not-in-provider.ts'
import { ghAudWildcard } from './gh-aud-wildcard.ts'
import { ghBranchWildcard } from './gh-branch-wildcard.ts'
import { ghByIdp } from './gh-by-idp.ts'
import { ghCustomPattern } from './gh-custom-pattern.ts'
import { ghCustomSpoof } from './gh-custom-spoof.ts'
import { ghDenyOnly } from './gh-deny-only.ts'
import { ghDupKey } from './gh-dup-key.ts'
import { ghEnterpriseIssuer } from './gh-enterprise-issuer.ts'
import { ghEnvUnprotected } from './gh-env-unprotected.ts'
import { ghEnvWildcard } from './gh-env-wildcard.ts'
import { ghForallvalues } from './gh-forallvalues.ts'
import { ghIdWildcard } from './gh-id-wildcard.ts'
import { ghIfexists } from './gh-ifexists.ts'
import { ghIgnorecase } from './gh-ignorecase.ts'
import { ghImmutableNotEnabled } from './gh-immutable-not-enabled.ts'
import { ghInteriorWildcard } from './gh-interior-wildcard.ts'
import { ghJwrAlone } from './gh-jwr-alone.ts'
import { ghJwrWildcard } from './gh-jwr-wildcard.ts'
import { ghLegacySub } from './gh-legacy-sub.ts'
import { ghLiteralStar } from './gh-literal-star.ts'
import { ghLongSession } from './gh-long-session.ts'
import { ghMultiStatement } from './gh-multi-statement.ts'
import { ghNameReuse } from './gh-name-reuse.ts'
import { ghNegatedOnly } from './gh-negated-only.ts'
import { ghNoAud } from './gh-no-aud.ts'
import { ghNoSub } from './gh-no-sub.ts'
import { ghNoSubKeyonly } from './gh-no-sub-keyonly.ts'
import { ghNoVersion } from './gh-no-version.ts'
import { ghNull } from './gh-null.ts'
import { ghOrgWide } from './gh-org-wide.ts'
import { ghOwnerPrefix } from './gh-owner-prefix.ts'
import { ghOwnerPrefixMerge } from './gh-owner-prefix-merge.ts'
import { ghPolicySize } from './gh-policy-size.ts'
import { ghPrincipalStar } from './gh-principal-star.ts'
import { ghPrincipalUrl } from './gh-principal-url.ts'
import { ghProviderForeign } from './gh-provider-foreign.ts'
import { ghProviderMissing } from './gh-provider-missing.ts'
import { ghPullRequest } from './gh-pull-request.ts'
import { ghRepoPrefix } from './gh-repo-prefix.ts'
import { ghSubAnyOwner } from './gh-sub-any-owner.ts'
import { ghSubWildcard } from './gh-sub-wildcard.ts'
import { ghTagWildcard } from './gh-tag-wildcard.ts'
import { ghThumbprint } from './gh-thumbprint.ts'
import { ghUnsupportedKey } from './gh-unsupported-key.ts'
import { ghUnusedProvider } from './gh-unused-provider.ts'
import { ghUnusedRole } from './gh-unused-role.ts'
import { ghVstoken } from './gh-vstoken.ts'
import { ghWorkflowAlone } from './gh-workflow-alone.ts'
import { ghWrongAction } from './gh-wrong-action.ts'
import { ghWrongCase } from './gh-wrong-case.ts'
import { ghWrongPrefix } from './gh-wrong-prefix.ts'
import { oidcProviderAudience } from './oidc-provider-audience.ts'
import { oidcProviderUnused } from './oidc-provider-unused.ts'
import { oidcRoleAdmin } from './oidc-role-admin.ts'
import { oidcTrustBroadSubject } from './oidc-trust-broad-subject.ts'
import { oidcTrustMutableNames } from './oidc-trust-mutable-names.ts'
import { oidcTrustNoSubject } from './oidc-trust-no-subject.ts'
import { oidcTrustOrphan } from './oidc-trust-orphan.ts'
import { rolesAnywhere } from './roles-anywhere.ts'
import { samlProviderExpiring } from './saml-provider-expiring.ts'
import { samlProviderMissing } from './saml-provider-missing.ts'
import { samlTrustOrphan } from './saml-trust-orphan.ts'

export const federationRules: readonly Rule[] = [
  ghNoSub,
  ghNoSubKeyonly,
  ghSubWildcard,
  ghSubAnyOwner,
  ghOwnerPrefix,
  ghOwnerPrefixMerge,
  ghIdWildcard,
  ghRepoPrefix,
  ghOrgWide,
  ghAnyContext,
  ghBranchWildcard,
  ghTagWildcard,
  ghPullRequest,
  ghEnvWildcard,
  ghEnvUnprotected,
  ghNoAud,
  ghAudWildcard,
  ghAudNotInProvider,
  ghForallvalues,
  ghIfexists,
  ghNegatedOnly,
  ghDenyOnly,
  ghNull,
  ghUnsupportedKey,
  ghWrongPrefix,
  ghLiteralStar,
  ghWrongCase,
  ghIgnorecase,
  ghLegacySub,
  ghImmutableNotEnabled,
  ghNameReuse,
  ghInteriorWildcard,
  ghCustomSpoof,
  ghCustomPattern,
  ghJwrWildcard,
  ghJwrAlone,
  ghActorAlone,
  ghWorkflowAlone,
  ghActorName,
  ghMultiStatement,
  ghActionBroad,
  ghWrongAction,
  ghPrincipalStar,
  ghProviderForeign,
  ghProviderMissing,
  ghPrincipalUrl,
  ghVstoken,
  ghEnterpriseIssuer,
  ghThumbprint,
  ghUnusedProvider,
  ghUnusedRole,
  ghLongSession,
  ghAdmin,
  ghByIdp,
  ghPolicySize,
  ghDupKey,
  ghNoVersion,
  oidcTrustNoSubject,
  oidcTrustBroadSubject,
  oidcTrustMutableNames,
  oidcTrustOrphan,
  oidcRoleAdmin,
  oidcProviderAudience,
  oidcProviderUnused,
  samlProviderMissing,
  samlProviderExpiring,
  samlTrustOrphan,
  rolesAnywhere,
]
