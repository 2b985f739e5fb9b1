// Rule oidc-trust-no-subject: a trust in an OIDC issuer that tenants share pins the tenant.

import { word } from '../../../shell.ts'
import type { Rule } from '../../rule.ts'
import type { OidcStatement } from '../../trust/oidc-trust.ts'
import { script } from '../remedy-script.ts'
import { anyTenant, judgeOidcStatements, type OidcFault, oidcBasics, tenancyKey } from './judge-oidc.ts'

export const oidcTrustNoSubject: Rule = {
  ...oidcBasics,
  id: 'oidc-trust-no-subject',
  title: 'Every trust in an OIDC issuer pins the claim that tells tenants or workloads apart',
  severity: 'critical',
  rationale:
    "All tenants of GitLab.com, HCP Terraform and others have one issuer each, and the audience is free for all to choose: without the subject every customer of the vendor gets in. Of an issuer of one's own, every workload does. For GitHub see gh-no-sub and its neighbours.",
  remedy: 'Add a StringEquals condition on the key that AWS demands for the issuer, mostly its sub.',
  evaluate: snapshot => judgeOidcStatements(snapshot, judge),
}

function judge(statement: OidcStatement): OidcFault | null {
  const { tenant, dead, vendor, role } = statement
  if (dead || tenant !== 'anyone') return null
  const isShared = vendor?.sharing === 'shared'
  const example = vendor?.example ?? 'the exact subject'
  return {
    kind: 'exposure',
    severity: isShared ? 'critical' : 'medium',
    says: `${anyTenant(statement)} can become it, since no condition pins ${tenancyKey(statement)}`,
    remedy: script(
      `# Add to the condition: "StringEquals": {${JSON.stringify(tenancyKey(statement))}: ${JSON.stringify(example)}}`,
      `aws iam get-role --role-name ${word(role.name)} --query Role.AssumeRolePolicyDocument > trust.json`,
      `aws iam update-assume-role-policy --role-name ${word(role.name)} --policy-document file://trust.json`,
    ),
  }
}
