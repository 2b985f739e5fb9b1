// Whose OIDC issuers are, by the forms that vendors document.
import { describe, expect, it } from '@jest/globals'
import { sharedIssuers } from '../../../src/audit/trust/shared-issuers.ts'
import { vendorOf } from '../../../src/audit/trust/vendor.ts'

describe('an issuer', () => {
  it.each([
    ['gitlab.com', 'GitLab.com', 'shared', 'sub'],
    ['GitLab.com', 'GitLab.com', 'shared', 'sub'],
    ['agent.buildkite.com', 'Buildkite', 'shared', 'sub'],
    ['app.terraform.io', 'HCP Terraform', 'shared', 'sub'],
    ['oidc.codefresh.io', 'Codefresh', 'shared', 'sub'],
    ['studio.datachain.ai/api', 'DVC Studio', 'shared', 'sub'],
    ['scalr.io', 'Scalr', 'shared', 'sub'],
    ['tokens.cloud.shisho.dev', 'Shisho Cloud', 'shared', 'sub'],
    ['proidc.upbound.io', 'Upbound', 'shared', 'sub'],
    ['oidc-configuration.audit-log.githubusercontent.com', "GitHub's audit log", 'shared', 'sub'],
    ['oidc.op1.openshiftapps.com/2c51blsaqa9gkjt0o9rt11mle8mmropu', 'IBM Turbonomic', 'shared', 'sub'],
    ['cognito-identity.amazonaws.com', 'Amazon Cognito', 'shared', 'aud'],
    ['api.pulumi.com/oidc', 'Pulumi', 'shared', 'aud'],
    ['sandboxes.cloud', 'sandboxes.cloud', 'shared', 'aud'],
    ['oidc.vercel.com', 'Vercel', 'shared', 'aud'],
    ['oidc.vercel.com/acme', 'Vercel', 'private', 'sub'],
    [
      'sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d',
      'Microsoft Sentinel',
      'shared',
      'sts:rolesessionname',
    ],
    ['oidc.circleci.com/org/0a1b2c', 'CircleCI', 'private', 'sub'],
    [
      'api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc',
      'Bitbucket Pipelines',
      'private',
      'sub',
    ],
    ['oidc.eks.eu-central-1.amazonaws.com/id/0123456789ABCDEF', 'Amazon EKS', 'private', 'sub'],
    ['oidc.eks.cn-north-1.amazonaws.com.cn/id/0123456789ABCDEF', 'Amazon EKS', 'private', 'sub'],
  ])('%s is that of %s, %s, told apart by %s', (issuer, name, sharing, key) => {
    expect(vendorOf(issuer)).toMatchObject({ name, sharing, key })
  })

  it.each([
    'gitlab.com.example.org',
    'gitlab.example.com',
    'gitlab.com/x',
    'sts.windows.net/another-tenant',
    'xgitlab.com',
  ])('%s is nobody’s that is known', issuer => {
    expect(vendorOf(issuer)).toBeNull()
  })

  it('that is shared has an example that its own patterns take for closed', () => {
    const examples = sharedIssuers.filter(({ closes }) => closes !== null)
    for (const { example, closes, key } of examples)
      if (key === 'sub') expect(example).toMatch(closes as RegExp)
    expect(examples.length).toBeGreaterThan(5)
  })
})
