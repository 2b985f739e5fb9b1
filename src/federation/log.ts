// What a person reads of a federation: who asks, what was given, where it went. Five to ten lines.
import type { Runner } from '../runner.ts'
import type { ExportRecord } from './export/index.ts'
import type { Session } from './session.ts'
import type { Source } from './source.ts'
import type { Claims } from './token/claims.ts'
import type { Token, TokenSource } from './token/index.ts'

const sourceNames: Readonly<Record<Source['kind'], string>> = {
  'github-oidc': "GitHub's OIDC token",
  'token-file': 'the token in web-identity-token-file',
  'static-keys': 'the access key given as input',
  'role-chaining': "the environment's credentials (role chaining)",
  environment: "the environment's credentials",
}

export const logSource = (source: Source, runner: Runner): void => {
  const role = 'roleArn' in source ? source.roleArn : source.role
  runner.info(`Identity: ${sourceNames[source.kind]}${role === null ? '' : `, for role ${role}`}`)
}

/** The same tokens; the claims of the first one that is given out are shown. */
export const showingClaims = (tokens: TokenSource, runner: Runner): TokenSource => {
  let shown = false
  const showing = async (token: Promise<Token>): Promise<Token> => {
    const { claims } = await token
    if (!shown) logClaims(claims, runner)
    shown = true
    return token
  }
  return { current: () => showing(tokens.current()), renew: () => showing(tokens.renew()) }
}

/** Claims are not secret; the token that carries them is. Line breaks in a value cannot start a workflow command. */
const logClaims = (claims: Claims, runner: Runner): void => {
  runner.info(oneLine(`Token: audience ${claims.aud.join(', ')}, subject ${claims.sub}`))
  const rows = Object.entries(claims.all).map(([name, value]) => oneLine(`- ${name}: ${value}`))
  runner.group('All claims of the token', rows)
}

export const logSession = (
  { accountId, arn, credentials }: Session,
  region: string,
  runner: Runner,
): void => {
  runner.info(`Account: ${accountId}, region ${region}`)
  runner.info(`Session: ${arn}`)
  if (credentials.expiration !== null) runner.info(`Expires: ${credentials.expiration}`)
}

export const logExport = (
  { environment, outputs, profiles, files, renewing }: ExportRecord,
  runner: Runner,
): void => {
  const parts = [
    environment.length > 0 ? `environment (${environment.join(', ')})` : '',
    profiles.length > 0
      ? `${profiles.length > 1 ? 'profiles' : 'profile'} ${profiles.join(', ')} (${files.join(', ')})`
      : '',
    outputs.length > 0 ? `outputs (${outputs.join(', ')})` : '',
  ].filter(part => part !== '')
  runner.info(`Exported: ${parts.length > 0 ? parts.join('; ') : 'nothing'}`)
  if (renewing)
    runner.info('Renewal: AWS tools get a new session before the old one ends, until the job does')
}

const oneLine = (text: string): string => text.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ')
