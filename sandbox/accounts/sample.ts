// The sample account: 40 users and something for every rule to find.
import { defaultSettings, type Settings } from '../../src/audit/config/settings.ts'
import type { Snapshot } from '../../src/audit/snapshot/index.ts'
import { assemble, collected } from './assemble.ts'
import { pemCertificate } from './certificate.ts'
import { providerArn } from './documents.ts'
import { milliseconds } from './person.ts'
import { daysBefore } from './report-line.ts'
import { sampleOwner as owner } from './sample-owner.ts'
import { samplePeople } from './sample-people.ts'
import { sampleGroups, samplePolicies } from './sample-policies.ts'
import { sampleRoles } from './sample-roles.ts'

/** What the owner of the sample account expects; the rules that need an expectation find something against it. */
export const sampleSettings: Settings = {
  ...defaultSettings,
  expectedRegions: ['eu-central-1', 'us-east-1'],
  expectedServices: ['s3', 'ecr', 'ecs', 'ec2', 'ses', 'sts'],
  knownAccounts: ['444455556666'],
  userNamePattern: '^[a-z][a-z0-9.,-]*$',
  canaryUsers: ['canary-*'],
  serviceGroups: ['services'],
  requiredTags: ['team'],
  requiredRolePolicies: ['guardrail'],
  centralisedRoot: true,
  mfaForAllUsers: true,
  forbidConsoleUsers: true,
}

/** Rules that find nothing in it, whatever GitHub and an earlier report add, and why. The bare account has something for each. */
export const silentInSample: Readonly<Record<string, string>> = {
  'password-policy-missing': 'there is a policy, so that its weaknesses can be found',
  'user-password-old': 'the policy makes passwords expire, so that hard expiry can be found',
  'credential-report-stale': 'the report is an hour old',
  'saml-provider-missing': 'there is one, so that it can expire',
}

/** The account at `now`, its report made an hour before; the same for the same `now`. */
export function sampleAccount(now: Date): Snapshot {
  const reportAt = new Date(now.getTime() - 3_600_000)
  const ago = (days: number): string => milliseconds(daysBefore(reportAt, days))
  return assemble(
    {
      owner,
      reportAt,
      alias: 'octo-sample',
      root: root(reportAt),
      people: samplePeople,
      details: { groups: sampleGroups, policies: samplePolicies, roles: sampleRoles(reportAt) },
      passwordPolicy: weakPasswordPolicy,
      virtualMfaDevices: [
        { serialNumber: `arn:aws:iam::${owner.accountId}:mfa/half-enrolled`, userArn: null, enabledAt: null },
      ],
      serverCertificates: certificates(ago),
      serviceSpecificCredentials: serviceCredentials(ago),
      ...providers(ago),
      summary: {
        GlobalEndpointTokenVersion: 1,
        AccountMFAEnabled: 0,
        AccountAccessKeysPresent: 1,
        AccountSigningCertificatesPresent: 1,
      },
      userDetails: userDetails(reportAt),
      longSessions: { 'release-admin': 43_200 },
    },
    now,
  )
}

/** Used this morning, without MFA, with an access key and a signing certificate of its own. */
const root = (at: Date) => ({
  user_creation_time: daysBefore(at, 2500),
  password_last_used: daysBefore(at, 0.2),
  mfa_active: 'false',
  access_key_1_active: 'true',
  access_key_1_last_rotated: daysBefore(at, 1500),
  access_key_1_last_used_date: daysBefore(at, 0.3),
  access_key_1_last_used_region: 'us-east-1',
  access_key_1_last_used_service: 'iam',
  cert_1_active: 'true',
  cert_1_last_rotated: daysBefore(at, 2000),
})

const weakPasswordPolicy = {
  minimumPasswordLength: 8,
  requireSymbols: false,
  requireNumbers: false,
  requireUppercaseCharacters: false,
  requireLowercaseCharacters: false,
  allowUsersToChangePassword: false,
  expirePasswords: true,
  maxPasswordAge: 365,
  passwordReusePrevention: null,
  hardExpiry: true,
}

/** One expired, one about to, and so many others that the quota of 20 is nearly reached. */
const certificates = (ago: Ago) => [
  certificate('shop-2023', ago(800), ago(40)),
  certificate('shop', ago(345), ago(-20)),
  ...Array.from({ length: 15 }, (_, index) => certificate(`branch-${index + 1}`, ago(60), ago(-300))),
]

const certificate = (name: string, uploadedAt: string, expiresAt: string) => ({
  name,
  arn: `arn:aws:iam::${owner.accountId}:server-certificate/${name}`,
  path: '/',
  uploadedAt,
  expiresAt,
})

const userDetails = (at: Date): Parameters<typeof assemble>[0]['userDetails'] => ({
  'soap-legacy': {
    signingCertificates: collected([
      {
        id: 'EXAMPLECERTIFICATESOAPLEGACY01',
        status: 'Active',
        uploadedAt: milliseconds(daysBefore(at, 1500)),
        body: pemCertificate('soap-legacy', new Date(daysBefore(at, 1500)), new Date(daysBefore(at, 40))),
      },
    ]),
  },
  'git-mirror': {
    sshPublicKeys: collected([
      { id: 'APKAEXAMPLEGITMIRROR1', status: 'Active', uploadedAt: milliseconds(daysBefore(at, 600)) },
    ]),
  },
})

type Ago = (days: number) => string

const serviceCredentials = (ago: Ago) => [
  {
    id: 'ACCAEXAMPLEGITMIRROR1',
    userName: 'git-mirror',
    serviceName: 'codecommit.amazonaws.com',
    status: 'Active',
    createdAt: ago(400),
    expiresAt: null,
  },
  {
    id: 'ACCAEXAMPLEBEDROCK001',
    userName: 'bedrock-lab',
    serviceName: 'bedrock.amazonaws.com',
    status: 'Active',
    createdAt: ago(80),
    expiresAt: null,
  },
]

const providers = (ago: Ago) => ({
  oidcProviders: [
    {
      arn: providerArn(owner),
      clientIds: ['sts.amazonaws.com', 'https://github.com/octo-org'],
      thumbprints: ['6938fd4d98bab03faadb97b34396831e3780aea1'],
    },
    // The enterprise's own issuer, which no role trusts yet.
    { arn: providerArn(owner, 'token.actions.githubusercontent.com/octo'), clientIds: ['sts.amazonaws.com'] },
    // Its cluster is gone.
    {
      arn: providerArn(owner, 'oidc.eks.eu-central-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF'),
      clientIds: ['sts.amazonaws.com'],
    },
  ],
  samlProviders: [
    {
      arn: `arn:aws:iam::${owner.accountId}:saml-provider/old-idp`,
      validUntil: ago(-20),
      createdAt: ago(1000),
    },
    {
      arn: `arn:aws:iam::${owner.accountId}:saml-provider/AWSSSO_0123456789abcdef_DO_NOT_DELETE`,
      validUntil: ago(-3000),
      createdAt: ago(600),
    },
  ],
})
