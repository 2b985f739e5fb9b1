// Which identity a step starts from, decided from its inputs and environment alone. Pure.
import { KeylessError } from '../errors.ts'
import type { Inputs } from '../inputs.ts'

/** The rows of the drop-in contract. `environment` is whatever the SDK's default chain finds. */
export type Source =
  | { readonly kind: 'github-oidc'; readonly roleArn: string }
  | { readonly kind: 'token-file'; readonly roleArn: string; readonly file: string }
  | { readonly kind: 'static-keys'; readonly keys: StaticKeys; readonly role: string | null }
  | { readonly kind: 'role-chaining'; readonly role: string }
  | { readonly kind: 'environment'; readonly role: string | null }

export interface StaticKeys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string | null
}

/**
 * Chooses the source. OIDC is used when a role is set, GitHub offers a token, and none of key id, token file,
 * role-chaining and force-skip-oidc is given.
 * @throws KeylessError `input-invalid` for a bare role name with a web identity (its account is unknown), and for
 * role-chaining without a role.
 */
export const chooseSource = (inputs: Inputs, env: Readonly<Record<string, string | undefined>>): Source => {
  const {
    roleToAssume: role,
    accessKeyId,
    secretAccessKey,
    sessionToken,
    webIdentityTokenFile: file,
  } = inputs
  if (accessKeyId && secretAccessKey)
    return { kind: 'static-keys', keys: { accessKeyId, secretAccessKey, sessionToken }, role }
  if (file) return { kind: 'token-file', roleArn: fullRoleArn(role, 'web-identity-token-file'), file }
  if (inputs.roleChaining) return chained(role)
  const offered = Boolean(env.ACTIONS_ID_TOKEN_REQUEST_TOKEN) && !inputs.forceSkipOidc
  if (role && offered) return { kind: 'github-oidc', roleArn: fullRoleArn(role, 'GitHub OIDC') }
  return { kind: 'environment', role }
}

const chained = (role: string | null): Source => {
  if (role) return { kind: 'role-chaining', role }
  return { kind: 'environment', role: null }
}

const fullRoleArn = (role: string | null, source: string): string => {
  if (role?.startsWith('arn:')) return role
  throw new KeylessError(
    'input-invalid',
    role === null
      ? `The input role-to-assume is required with ${source}.`
      : `The input role-to-assume must be a full ARN with ${source}, got ${JSON.stringify(role)}: the account of a bare role name is not known before a session exists.`,
    { hint: 'Write role-to-assume: arn:aws:iam::<account id>:role/<role name>' },
  )
}
