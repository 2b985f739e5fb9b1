// Environment → validated, frozen Inputs. Pure; every problem is reported at once.
import type { Framework } from './audit/controls.ts'
import { KeylessError } from './errors.ts'
import { contradictions } from './input-contradictions.ts'
import {
  accountIds,
  attempts,
  auditAccounts,
  flag,
  httpUrl,
  InputProblem,
  instant,
  jsonObjectText,
  lines,
  listOf,
  matching,
  oneOf,
  optionalFlag,
  region,
  sessionName,
  shard,
  tags,
  text,
  wholeNumber,
} from './input-parsers.ts'

type Environment = Readonly<Record<string, string | undefined>>

interface Input<T> {
  readonly name: string
  readonly parse: (raw: string) => T
  /** Environment variables read when the input is empty, first one wins. */
  readonly env: readonly string[]
}

const input = <T>(name: string, parse: (raw: string) => T, ...env: string[]): Input<T> => ({
  name,
  parse,
  env,
})

/** The keys of `frameworks` in the audit, which is loaded only when it is asked for. */
const frameworkIds = [
  'cis-1.4',
  'cis-3.0',
  'cis-5.0',
  'cis-6.0',
  'cis-7.0',
  'security-hub',
  'nist-800-53-r5',
  'pci-dss-4.0.1',
] as const satisfies readonly Framework[]

/** Every input of action.yml, in its order. The test of this table fails when the two differ. */
export const inputTable = {
  awsRegion: input('aws-region', region, 'AWS_REGION'),
  roleToAssume: input('role-to-assume', text, 'ROLE_TO_ASSUME'),
  accessKeyId: input('aws-access-key-id', text),
  secretAccessKey: input('aws-secret-access-key', text),
  sessionToken: input('aws-session-token', text),
  webIdentityTokenFile: input('web-identity-token-file', text, 'WEB_IDENTITY_TOKEN_FILE'),
  roleChaining: input('role-chaining', flag, 'ROLE_CHAINING'),
  audience: input('audience', raw => raw || DEFAULT_AUDIENCE, 'AUDIENCE'),
  httpProxy: input('http-proxy', httpUrl, 'HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'),
  noProxy: input('no-proxy', raw => raw, 'NO_PROXY', 'no_proxy'),
  maskAccountId: input('mask-aws-account-id', flag, 'MASK_AWS_ACCOUNT_ID'),
  durationSeconds: input(
    'role-duration-seconds',
    wholeNumber({ min: 900, max: 43200, default: 3600, unit: 'seconds' }),
    'ROLE_DURATION_SECONDS',
  ),
  externalId: input('role-external-id', text, 'ROLE_EXTERNAL_ID'),
  sessionName: input('role-session-name', sessionName, 'ROLE_SESSION_NAME'),
  skipSessionTagging: input('role-skip-session-tagging', flag, 'ROLE_SKIP_SESSION_TAGGING'),
  transitiveTagKeys: input('transitive-tag-keys', lines, 'TRANSITIVE_TAG_KEYS'),
  inlineSessionPolicy: input('inline-session-policy', jsonObjectText, 'INLINE_SESSION_POLICY'),
  managedSessionPolicies: input('managed-session-policies', lines, 'MANAGED_SESSION_POLICIES'),
  outputCredentials: input('output-credentials', flag, 'OUTPUT_CREDENTIALS'),
  outputEnvCredentials: input('output-env-credentials', optionalFlag),
  unsetCurrentCredentials: input('unset-current-credentials', flag, 'UNSET_CURRENT_CREDENTIALS'),
  disableRetry: input('disable-retry', flag, 'DISABLE_RETRY'),
  retryMaxAttempts: input('retry-max-attempts', attempts, 'RETRY_MAX_ATTEMPTS'),
  specialCharactersWorkaround: input('special-characters-workaround', flag, 'SPECIAL_CHARACTERS_WORKAROUND'),
  useExistingCredentials: input('use-existing-credentials', flag, 'USE_EXISTING_CREDENTIALS'),
  allowedAccountIds: input('allowed-account-ids', accountIds),
  forceSkipOidc: input('force-skip-oidc', flag),
  actionTimeoutSeconds: input(
    'action-timeout-s',
    wholeNumber({ min: 0, max: 86400, default: 0, unit: 'seconds' }),
  ),
  awsProfile: input(
    'aws-profile',
    matching(/^[^\s[\]/\\]+$/, 'a name without whitespace, brackets and slashes'),
  ),
  overwriteAwsProfile: input('overwrite-aws-profile', flag, 'OVERWRITE_AWS_PROFILE'),
  customTags: input('custom-tags', tags),
  stsEndpoint: input('sts-endpoint', httpUrl),
  audit: input('audit', flag),
  auditConfig: input('audit-config', text),
  auditFailOn: input('audit-fail-on', oneOf(['critical', 'high', 'medium', 'low', 'none'], 'high')),
  auditFailOnError: input('audit-fail-on-error', raw => optionalFlag(raw) ?? true),
  auditFrameworks: input('audit-frameworks', listOf(frameworkIds)),
  auditReportDir: input('audit-report-dir', text),
  auditSnapshotFile: input('audit-snapshot-file', text),
  auditSaveSnapshot: input('audit-save-snapshot', flag),
  auditAsOf: input('audit-as-of', instant),
  auditRedact: input('audit-redact', optionalFlag),
  auditBaseline: input('audit-baseline', text),
  auditFailOnNew: input('audit-fail-on-new', flag),
  auditIssue: input('audit-issue', flag),
  githubToken: input('github-token', text),
  trustPolicyFile: input('trust-policy-file', text),
  refreshableCredentials: input('refreshable-credentials', flag),
  roles: input('roles', text),
  auditAccounts: input('audit-accounts', auditAccounts),
  auditRoleName: input(
    'audit-role-name',
    matching(/^[\w+=,.@/-]{1,512}$/, 'the name of a role, with its path where it has one'),
  ),
  auditConcurrency: input(
    'audit-concurrency',
    wholeNumber({ min: 1, max: 32, default: 4, unit: 'accounts' }),
  ),
  auditShard: input('audit-shard', shard),
  auditMerge: input('audit-merge', text),
  auditTrustOnly: input('audit-trust-only', flag),
} as const

export const DEFAULT_AUDIENCE = 'sts.amazonaws.com'

export type Inputs = {
  readonly [Key in keyof typeof inputTable]: ReturnType<(typeof inputTable)[Key]['parse']>
}

export interface ReadInputs {
  readonly inputs: Inputs
  /** Inputs taken from the environment instead of `with:`, as `aws-region from AWS_REGION`. */
  readonly fallbacks: readonly string[]
}

/**
 * Reads and checks every input.
 * @throws KeylessError `input-invalid`, listing all problems, one a line.
 */
export const readInputs = (env: Environment): ReadInputs => {
  const values: Record<string, unknown> = {}
  const problems: string[] = []
  const fallbacks: string[] = []
  for (const [key, { name, parse, env: variables }] of Object.entries(inputTable)) {
    const { raw, from } = rawInput(env, name, variables)
    if (from) fallbacks.push(`${name} from ${from}`)
    try {
      values[key] = parse(raw)
    } catch (error) {
      if (!(error instanceof InputProblem)) throw error
      problems.push(`${name} ${error.message}${from ? ` (from the environment variable ${from})` : ''}`)
    }
  }
  const inputs = Object.freeze(values) as Inputs
  problems.push(...contradictions(inputs))
  if (problems.length > 0) throw invalid(problems)
  return { inputs, fallbacks }
}

const rawInput = (
  env: Environment,
  name: string,
  variables: readonly string[],
): { raw: string; from?: string } => {
  // The runner passes `with: aws-region` as INPUT_AWS-REGION. Only ASCII white space is trimmed: a no-break space
  // in a role name is a mistake to report, not to hide.
  const raw = trim(env[`INPUT_${name.toUpperCase()}`])
  if (raw !== '') return { raw }
  const from = variables.find(variable => trim(env[variable]) !== '')
  return from === undefined ? { raw: '' } : { raw: trim(env[from]), from }
}

const trim = (value: string | undefined): string => (value ?? '').replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')

const invalid = (problems: readonly string[]): KeylessError =>
  new KeylessError(
    'input-invalid',
    problems.length === 1
      ? `The input ${problems[0]}.`
      : `${problems.length} inputs are wrong:\n${problems.map(problem => `  - ${problem}`).join('\n')}`,
  )
