// One error class and the closed list of its codes. docs/troubleshooting.md has one heading per code.

/**
 * Every code this action can fail with, and what to do about it. The code is part of the public contract:
 * it stands in the log and in docs/troubleshooting.md and is never reused for another meaning.
 */
export const hints = {
  'input-invalid': 'Correct the `with:` lines named above.',
  'token-permission-missing':
    'Add to the job (or the workflow):\n  permissions:\n    id-token: write\n    contents: read',
  'token-fork-pull-request':
    'GitHub gives no id-token permission to pull requests from forks. Run the AWS steps after merge, or in a workflow that does not run on fork pull requests.',
  'token-dependabot':
    'Runs triggered by Dependabot have read-only permissions by default. Skip the AWS steps for Dependabot, or run them after merge.',
  'token-request-failed':
    "GitHub's token service did not answer as expected. Re-run the job; if it persists, look at the GitHub status page and at the proxy settings.",
  'token-malformed':
    'The value received is not a JSON Web Token. Check the token file or the token endpoint.',
  'token-file-unreadable': 'Check web-identity-token-file: the path is relative to GITHUB_WORKSPACE.',
  'credentials-missing':
    'Set role-to-assume with `permissions: id-token: write`, or give aws-access-key-id and aws-secret-access-key, or run where the environment already has AWS credentials.',
  'credentials-invalid':
    'The source credentials were refused. Check the key, its secret and the session token.',
  'sts-access-denied':
    "STS never says which condition failed. Compare the role's trust policy with the claims printed above.",
  'sts-provider-missing':
    "Create the IAM OIDC provider for exactly this issuer in the role's account, or correct the account in role-to-assume.",
  'sts-audience-rejected':
    'Add the audience to the client IDs of the IAM OIDC provider, or correct the `audience` input.',
  'sts-token-expired': 'The token was too old when STS looked at it. Re-run the job.',
  'sts-token-invalid': 'STS could not accept the token. See the message of STS above.',
  'sts-idp-unreachable':
    'STS could not fetch the signing keys of the issuer. Re-run; on GitHub Enterprise Server make its well-known URLs reachable from AWS.',
  'sts-request-invalid': 'Correct the input that STS names above.',
  'sts-session-policy-invalid': 'Correct inline-session-policy: STS could not read it as a policy document.',
  'sts-packed-policy-too-large':
    'Shorten inline-session-policy, use managed-session-policies, or set role-skip-session-tagging: true.',
  'sts-region-disabled': 'Activate the region for the account, or use another aws-region.',
  'sts-unavailable':
    'STS did not answer in time. Re-run the job; check aws-region, sts-endpoint and the proxy settings.',
  'account-not-allowed': 'Correct role-to-assume, or add the account to allowed-account-ids.',
  'role-mismatch': 'The session received is not one of the role asked for. Nothing was exported.',
  'session-expired': 'The session received has already expired. Check the clock of the runner.',
  'session-incomplete': 'STS or the endpoint in front of it sent an incomplete answer. Nothing was exported.',
  'special-characters-unavoidable':
    'No credentials without special characters were issued within the bound. Re-run, or drop special-characters-workaround.',
  'profile-exists': 'Choose another aws-profile, or set overwrite-aws-profile: true.',
  'profile-home-missing':
    'Set HOME (USERPROFILE on Windows), or give AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE as full paths.',
  'profile-file-unsafe':
    'The AWS profile files must be regular files that the runner owns. Remove the symbolic link or set AWS_SHARED_CREDENTIALS_FILE / AWS_CONFIG_FILE.',
  'profile-file-locked':
    'Another process holds the lock of the profile files. Remove the lock file if it is stale.',
  'profile-file-unwritable':
    'Check the permissions and the free space of the directory of the profile files.',
  'renewal-settings-unusable':
    'A profile that renews itself works until its job ends, in the steps that see RUNNER_TEMP of the runner: not in container actions.',
  'roles-failed': 'Correct what is said about each role above. No profile was written, nothing was exported.',
  'policy-invalid': 'Correct the policy document named above.',
  'trust-policy-impossible': 'Correct the values named above.',
  'trust-policy-mismatch':
    'Correct the trust policy as shown above, or run the job as the policy wants it. STS was not asked.',
  'trust-policy-file-unreadable':
    'Check trust-policy-file: a JSON file of the repository, relative to GITHUB_WORKSPACE, checked out before this step.',
  'credential-report-malformed':
    'AWS generates this file; run the audit again in four hours, when AWS makes a new report. If it persists, report it with the line named above.',
  'snapshot-invalid':
    'Save the snapshot again with this version of the action, or correct the field named above.',
  'config-invalid':
    'Correct the lines named above. schema/keyless-aws.schema.json describes the file, also to editors.',
  'baseline-invalid':
    'Let audit-baseline name an audit.json that this version of the action wrote, or a directory with some; without one, the next run starts anew.',
  'github-request-failed':
    'Give the job `permissions: issues: write` (on pull requests `pull-requests: write`) and pass `github-token: ${{ github.token }}`.',
  'organization-unreadable':
    "Allow organizations:ListAccounts to the session, which must be of the management account or of a delegated administrator's; or list the role ARNs in audit-accounts.",
  'merge-invalid':
    "Let audit-merge name the directory that actions/download-artifact puts the shards' artifacts into, all made by one version of the action.",
  'report-unwritable': 'Check the permissions and the free space of the directory of the reports.',
  'audit-failed':
    'Act on the findings in the job summary, accept some of them for a time with a waiver, or change audit-fail-on.',
  'audit-incomplete': 'Allow what the summary names as missing, or set audit-fail-on-error: false.',
  'runner-file-unwritable':
    'Check the permissions and the free space of the temporary directory of the runner (RUNNER_TEMP).',
  'audit-out-of-memory':
    'Set NODE_OPTIONS=--max-old-space-size=MEGABYTES in the env of the step, use a larger runner, or audit fewer accounts at once (audit-concurrency, audit-shard).',
  cancelled:
    'Nothing has to be changed: the job was cancelled, or reached its timeout-minutes. The post step undoes what was written.',
  'action-timeout': 'Raise action-timeout-s, or look above for what was slow.',
  internal: 'This is a defect of the action. Please report it with the log of this step.',
} as const satisfies Record<string, string>

export type ErrorCode = keyof typeof hints

/**
 * The one error of this project. `message` names the offending value and the cause, and never holds a token, a
 * key or a request body.
 */
export class KeylessError extends Error {
  readonly code: ErrorCode
  readonly hint: string

  constructor(code: ErrorCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause })
    this.name = 'KeylessError'
    this.code = code
    this.hint = options.hint ?? hints[code]
  }
}

/**
 * Where the documentation explains a code: a link when the runner says which repository and ref this action is from
 * (GITHUB_ACTION_REPOSITORY is empty for `uses: ./`), a path otherwise.
 */
export const documentation = (
  code: ErrorCode,
  {
    GITHUB_SERVER_URL,
    GITHUB_ACTION_REPOSITORY,
    GITHUB_ACTION_REF,
  }: Readonly<Record<string, string | undefined>>,
): string => {
  const page = `docs/troubleshooting.md#${code}`
  return GITHUB_SERVER_URL && GITHUB_ACTION_REPOSITORY && GITHUB_ACTION_REF
    ? `${GITHUB_SERVER_URL}/${GITHUB_ACTION_REPOSITORY}/blob/${GITHUB_ACTION_REF}/${page}`
    : page
}

/** The error as people read it: message, hint, and where to read on. */
export const renderError = (
  { code, message, hint }: KeylessError,
  env: Readonly<Record<string, string | undefined>>,
): string => `[${code}] ${message}\n${hint}\nMore: ${documentation(code, env)}`

/** Anything thrown, as a KeylessError; unknown errors become `internal` with their message only. */
export const asKeylessError = (thrown: unknown): KeylessError =>
  thrown instanceof KeylessError
    ? thrown
    : new KeylessError(
        'internal',
        thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown),
        {
          cause: thrown,
        },
      )
