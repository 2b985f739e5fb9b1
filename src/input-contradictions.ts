// Inputs that are right one by one and wrong together. Pure.
import type { Inputs } from './inputs.ts'

/** Problems that no input has alone, each phrased to follow "The input". Inputs that did not parse are undefined. */
export const contradictions = (inputs: Partial<Inputs>): string[] => [
  ...aboutKeys(inputs),
  ...(inputs.refreshableCredentials ? aboutRenewal(inputs) : []),
  ...(inputs.roles ? aboutRoles(inputs) : []),
  ...aboutAudit(inputs),
  ...aboutAccounts(inputs),
]

const aboutKeys = (inputs: Partial<Inputs>): string[] => {
  const problems: string[] = []
  if (inputs.accessKeyId && !inputs.secretAccessKey)
    problems.push('aws-secret-access-key is required with aws-access-key-id')
  if (inputs.forceSkipOidc && inputs.roleToAssume && !inputs.accessKeyId && !inputs.webIdentityTokenFile)
    problems.push('force-skip-oidc with role-to-assume needs aws-access-key-id or web-identity-token-file')
  return problems
}

/** Inputs that stand for another source than GitHub's OIDC token. */
const otherSources = ({
  accessKeyId,
  webIdentityTokenFile,
  useExistingCredentials,
  forceSkipOidc,
}: Partial<Inputs>): string[] => [
  ...(accessKeyId ? ['aws-access-key-id'] : []),
  ...(webIdentityTokenFile ? ['web-identity-token-file'] : []),
  ...(useExistingCredentials ? ['use-existing-credentials'] : []),
  ...(forceSkipOidc ? ['force-skip-oidc'] : []),
]

const aboutRenewal = (inputs: Partial<Inputs>): string[] => [
  ...otherSources(inputs).map(
    name => `${name} contradicts refreshable-credentials, which renews what GitHub's OIDC token gives`,
  ),
  ...(inputs.outputEnvCredentials === false && !inputs.awsProfile && !inputs.roles
    ? ['aws-profile is required with refreshable-credentials when output-env-credentials is false']
    : []),
]

const aboutRoles = (inputs: Partial<Inputs>): string[] => {
  const { roleToAssume, awsProfile, roleChaining, trustPolicyFile } = inputs
  const single = [
    ...(roleToAssume ? ['role-to-assume'] : []),
    ...(awsProfile ? ['aws-profile'] : []),
    ...(trustPolicyFile ? ['trust-policy-file'] : []),
  ]
  const sources = [...otherSources(inputs), ...(roleChaining ? ['role-chaining'] : [])]
  return [
    ...single.map(name => `${name} contradicts roles, which names several`),
    ...sources.map(name => `${name} contradicts roles, which are assumed with GitHub's OIDC token`),
  ]
}

const aboutAudit = (inputs: Partial<Inputs>): string[] => {
  const problems: string[] = []
  if (inputs.auditFailOnNew && inputs.auditBaseline === null && !inputs.auditMerge)
    problems.push('audit-fail-on-new needs audit-baseline, the report to compare with')
  if (inputs.auditIssue && inputs.githubToken === null)
    problems.push(
      'audit-issue needs github-token, e.g. ${{ github.token }}, with the permission issues: write',
    )
  return problems
}

const aboutAccounts = (inputs: Partial<Inputs>): string[] => {
  const {
    auditAccounts = [],
    auditRoleName,
    auditShard,
    auditMerge,
    auditSnapshotFile,
    auditSaveSnapshot,
  } = inputs
  const several = auditAccounts.length > 0
  const isOrganization = auditAccounts[0] === 'organization'
  const instead = [
    ...(auditMerge ? ['audit-merge'] : []),
    ...(auditSnapshotFile ? ['audit-snapshot-file'] : []),
  ]
  const problems = instead
    .filter(() => several)
    .map(name => `${name} contradicts audit-accounts, which audits live accounts`)
  if (instead.length > 1) problems.push('audit-snapshot-file contradicts audit-merge, which reads reports')
  if (inputs.auditBaseline && auditMerge)
    problems.push('audit-baseline contradicts audit-merge: give it to the jobs whose reports are merged')
  if (auditShard && !several)
    problems.push('audit-shard needs audit-accounts, the accounts to take a share of')
  if (isOrganization && auditRoleName === null)
    problems.push('audit-accounts organization needs audit-role-name, the role to assume in each account')
  if (auditRoleName && !isOrganization)
    problems.push('audit-role-name needs audit-accounts organization; elsewhere ARNs name the roles')
  if (auditSaveSnapshot && (several || auditMerge))
    problems.push('audit-save-snapshot saves one account, not those of audit-accounts or audit-merge')
  return problems
}
