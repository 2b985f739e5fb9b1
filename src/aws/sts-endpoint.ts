// Where STS is: the endpoint for a region, exactly as the AWS SDK would choose it. Pure.
// Source: https://docs.aws.amazon.com/sdkref/latest/guide/feature-sts-regionalized-endpoints.html
//         https://docs.aws.amazon.com/sdkref/latest/guide/feature-endpoints.html (FIPS and dual-stack)
//         https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html (configured endpoints)
import { KeylessError } from '../errors.ts'
import { partitionOfRegion } from './partition.ts'
import type { SharedConfig } from './shared-config.ts'

export interface StsEndpointChoice {
  readonly region: string
  /** The input sts-endpoint; wins over everything configured. */
  readonly stsEndpoint: string | null
  readonly env: Readonly<Record<string, string | undefined>>
  readonly sharedConfig: SharedConfig
}

/**
 * The URL that requests to STS are posted to; its path ends with `/`.
 *
 * First of: the input; unless AWS_IGNORE_CONFIGURED_ENDPOINT_URLS is `true`, AWS_ENDPOINT_URL_STS, AWS_ENDPOINT_URL
 * and `endpoint_url` of the shared config file (services section, then profile); else the region's own endpoint,
 * of the FIPS or dual-stack kind when AWS_USE_FIPS_ENDPOINT or AWS_USE_DUALSTACK_ENDPOINT (or the file) say so.
 * @throws KeylessError `input-invalid` for a region that is no host label, an endpoint that is no http(s) URL, and
 * for FIPS or dual-stack together with an endpoint of one's own.
 */
export const stsEndpoint = (choice: StsEndpointChoice): URL => {
  const region = realRegion(choice.region)
  const fips = region !== choice.region || setting(choice, 'AWS_USE_FIPS_ENDPOINT', 'use_fips_endpoint')
  const dualStack = setting(choice, 'AWS_USE_DUALSTACK_ENDPOINT', 'use_dualstack_endpoint')
  const own = configuredEndpoint(choice)
  if (own === null) return regionalEndpoint(region, fips, dualStack)
  if (fips || dualStack) throw contradiction(own, fips ? 'FIPS' : 'dual-stack')
  return postAddress(own)
}

/**
 * The region that a signed request to the endpoint is signed for.
 * @throws KeylessError `input-invalid` for a region that is no host label.
 */
export const signingRegion = (region: string): string => {
  const real = realRegion(region)
  return real === 'aws-global' ? 'us-east-1' : real
}

/** Names such as `fips-us-east-1` and `us-east-1-fips` ask for the FIPS endpoint of a region. */
const realRegion = (region: string): string => {
  const isPseudo = region.startsWith('fips-') || region.endsWith('-fips')
  const real = isPseudo ? region.replace(/fips-(dkr-|prod-)?|-fips/, '') : region
  const named = region === 'fips-aws-global' || region === 'aws-fips' ? 'us-east-1' : real
  if (/^(?!-)[A-Za-z0-9-]{1,63}(?<!-)$/.test(named)) return named
  throw new KeylessError('input-invalid', `aws-region ${JSON.stringify(region)} is not the name of a region.`)
}

/** Exactly `true` or `false`; as in the SDK, another value in the environment leaves the decision to the file. */
const setting = ({ env, sharedConfig }: StsEndpointChoice, variable: string, name: string): boolean => {
  const value = env[variable]
  return value === 'true' || (value !== 'false' && sharedConfig.profile.get(name) === 'true')
}

interface OwnEndpoint {
  readonly value: string
  /** The input, variable or setting that it comes from. */
  readonly from: string
}

const configuredEndpoint = (choice: StsEndpointChoice): OwnEndpoint | null => {
  const { stsEndpoint, env, sharedConfig } = choice
  if (stsEndpoint) return { value: stsEndpoint, from: 'sts-endpoint' }
  if (setting(choice, 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS', 'ignore_configured_endpoint_urls')) return null
  for (const variable of ['AWS_ENDPOINT_URL_STS', 'AWS_ENDPOINT_URL'])
    if (env[variable]) return { value: env[variable], from: variable }
  // A profile that names a missing services section has no endpoint at all in the SDK.
  const { profile, services } = sharedConfig
  const value = services?.get('sts.endpoint_url') ?? (services && profile.get('endpoint_url')) ?? undefined
  return value === undefined ? null : { value, from: 'endpoint_url in the shared config file' }
}

const regionalEndpoint = (region: string, fips: boolean, dualStack: boolean): URL => {
  const { id, dnsSuffix, dualStackDnsSuffix } = partitionOfRegion(region)
  if (region === 'aws-global' && !fips && !dualStack) return new URL('https://sts.amazonaws.com/')
  // In GovCloud every STS endpoint is a FIPS endpoint, so none is named for it.
  const host = fips && (dualStack || id !== 'aws-us-gov') ? 'sts-fips' : 'sts'
  return new URL(`https://${host}.${region}.${dualStack ? dualStackDnsSuffix : dnsSuffix}/`)
}

const postAddress = ({ value, from }: OwnEndpoint): URL => {
  const url = URL.canParse(value) ? new URL(value) : null
  // The value may hold a password, so it is not repeated.
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new KeylessError('input-invalid', `The STS endpoint (${from}) is not an http:// or https:// URL.`, {
      hint: `Write it as https://host or http://host:port, or remove ${from}.`,
    })
  return new URL(`${url.protocol}//${url.host}${url.pathname.replace(/\/?$/, '/')}`)
}

const contradiction = ({ from }: OwnEndpoint, kind: string): KeylessError =>
  new KeylessError(
    'input-invalid',
    `An STS endpoint is given (${from}) and ${kind} endpoints are asked for; the AWS SDK refuses both together.`,
    { hint: `Remove ${from}, or the ${kind} setting (environment or shared config file).` },
  )
