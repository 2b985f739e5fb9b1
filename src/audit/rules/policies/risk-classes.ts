// Actions that are dangerous on all resources at once, by what they put at risk.
import type { Severity } from '../../finding.ts'

export interface RiskClass {
  readonly id: 'data-exfiltration' | 'resource-exposure' | 'credentials-exposure'
  readonly severity: Severity
  /** What a policy of this class lets its holder do. */
  readonly says: string
  /** Action names by service namespace. */
  readonly actions: Readonly<Record<string, string>>
}

/** Reading and copying data: the list that Salesforce's cloudsplaining uses. */
const exfiltration: RiskClass = {
  id: 'data-exfiltration',
  severity: 'medium',
  says: 'read or copy all data of a service',
  actions: {
    s3: 'GetObject',
    ssm: 'GetParameter GetParameters GetParametersByPath',
    secretsmanager: 'GetSecretValue',
    rds: 'CopyDBSnapshot CreateDBSnapshot',
  },
}

/** Opening resources to other accounts or to the public: writing resource policies, access lists and shares. */
const exposure: RiskClass = {
  id: 'resource-exposure',
  severity: 'high',
  says: 'open any resource of a service to others',
  actions: {
    s3: 'PutBucketPolicy DeleteBucketPolicy PutBucketAcl PutObjectAcl PutBucketPublicAccessBlock PutAccountPublicAccessBlock',
    lambda: 'AddPermission AddLayerVersionPermission',
    sqs: 'AddPermission SetQueueAttributes',
    sns: 'AddPermission SetTopicAttributes',
    kms: 'PutKeyPolicy CreateGrant',
    secretsmanager: 'PutResourcePolicy',
    ecr: 'SetRepositoryPolicy',
    ec2: 'ModifySnapshotAttribute ModifyImageAttribute',
    rds: 'ModifyDBSnapshotAttribute ModifyDBClusterSnapshotAttribute',
    iam: 'UpdateAssumeRolePolicy',
  },
}

/** Actions that answer with credentials, as cloudsplaining lists them, gamelift's two with their prefix put right. */
const credentials: RiskClass = {
  id: 'credentials-exposure',
  severity: 'high',
  says: 'obtain credentials of others',
  actions: {
    airflow: 'CreateCliToken CreateWebLoginToken',
    appsync: 'CreateApiKey',
    chime: 'CreateApiKey',
    cloud9: 'CreateEnvironmentToken',
    codeartifact: 'GetAuthorizationToken',
    codepipeline: 'PollForJobs',
    'cognito-identity': 'GetOpenIdToken GetOpenIdTokenForDeveloperIdentity GetCredentialsForIdentity',
    'cognito-idp': 'GetSigningCertificate',
    connect: 'GetFederationToken GetFederationTokens',
    ec2: 'GetPasswordData',
    ecr: 'GetAuthorizationToken',
    'ecr-public': 'GetAuthorizationToken',
    'emr-containers': 'GetManagedEndpointSessionCredentials',
    'finspace-api': 'GetProgrammaticAccessCredentials',
    gamelift: 'RequestUploadCredentials GetInstanceAccess GetComputeAccess GetComputeAuthToken',
    grafana: 'CreateWorkspaceApiKey',
    iam: 'CreateAccessKey CreateLoginProfile CreateServiceSpecificCredential ResetServiceSpecificCredential UpdateAccessKey',
    'license-manager': 'GetAccessToken',
    lightsail:
      'GetInstanceAccessDetails DownloadDefaultKeyPair CreateBucketAccessKey GetRelationalDatabaseMasterUserPassword',
    mediapackage: 'RotateChannelCredentials RotateIngestEndpointCredentials',
    'rds-db': 'connect',
    redshift: 'GetClusterCredentials GetClusterCredentialsWithIAM',
    'redshift-serverless': 'GetCredentials',
    sso: 'GetRoleCredentials',
    sts: 'AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity GetFederationToken GetSessionToken',
  },
}

export const riskClasses: readonly RiskClass[] = [exfiltration, exposure, credentials]

/** Actions that AWS offers on `*` only: a policy that needs them cannot be narrower. */
export const onlyOnEverything: ReadonlySet<string> = new Set([
  'ecr:GetAuthorizationToken',
  'ecr-public:GetAuthorizationToken',
  'sts:GetSessionToken',
])

const resourcesOfService: Readonly<Record<string, string>> = {
  s3: 'arn:{p}:s3:::*/*',
  ssm: 'arn:{p}:ssm:*:{a}:parameter/*',
  secretsmanager: 'arn:{p}:secretsmanager:*:{a}:secret:*',
  kms: 'arn:{p}:kms:*:{a}:key/*',
  lambda: 'arn:{p}:lambda:*:{a}:function:*',
  ecr: 'arn:{p}:ecr:*:{a}:repository/*',
  sts: 'arn:{p}:iam::{a}:role/*',
  iam: 'arn:{p}:iam::{a}:user/*',
}

/** All that an action of a service can be about, as policies write it; see `within`. */
export const resourcesOf = (service: string, action: string): string => {
  if (action === 'UpdateAssumeRolePolicy') return 'arn:{p}:iam::{a}:role/*'
  return resourcesOfService[service] ?? `arn:{p}:${service}:*:{a}:*`
}
