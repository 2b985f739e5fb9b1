// The endpoint we post to against the one that the SDK's own STS client would post to.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { readSharedConfig } from '../../src/aws/shared-config.ts'
import { stsEndpoint } from '../../src/aws/sts-endpoint.ts'
import { KeylessError } from '../../src/errors.ts'
import { sdkRegions } from '../fixtures/sdk-partitions.ts'

interface Case {
  readonly region: string
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  /** Texts of ~/.aws/config and ~/.aws/credentials. */
  readonly config?: string
  readonly credentials?: string
}

const directory = mkdtempSync(path.join(tmpdir(), 'sts-endpoint-'))
const before = { ...process.env }
let files = 0

/** The SDK reads process.env, and nothing of the machine's own may count. */
const setEnvironment = (env: Readonly<Record<string, string | undefined>>): void => {
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name]
  Object.assign(process.env, env)
}
afterEach(() => setEnvironment(before))
afterAll(() => rmSync(directory, { recursive: true }))

/** New file names each time: the SDK remembers what it has read. */
const environmentOf = ({ env, config = '', credentials = '' }: Case): Record<string, string> => {
  const [configFile, credentialsFile] = [++files, ++files].map(number => path.join(directory, String(number)))
  writeFileSync(configFile as string, config)
  writeFileSync(credentialsFile as string, credentials)
  return {
    AWS_CONFIG_FILE: configFile as string,
    AWS_SHARED_CREDENTIALS_FILE: credentialsFile as string,
    ...env,
  }
}

const ours = async ({ region, input }: Case, env: Record<string, string>): Promise<string> => {
  try {
    return stsEndpoint({ region, stsEndpoint: input ?? null, env, sharedConfig: await readSharedConfig(env) })
      .href
  } catch (error) {
    if (error instanceof KeylessError) return error.code
    throw error
  }
}

interface Sent {
  readonly protocol: string
  readonly hostname: string
  readonly port?: number
  readonly path: string
}

/** The address of the request that the SDK would send, or `input-invalid` when it refuses to. */
const sdks = async ({ region, input }: Case, env: Record<string, string>): Promise<string> => {
  setEnvironment(env)
  const sent: Sent[] = []
  const recorder = {
    handle: (request: Sent) => {
      sent.push(request)
      return Promise.reject(new Error('recorded'))
    },
  }
  const client = new STSClient({
    region,
    ...(input !== undefined && { endpoint: input }),
    // Not needed for this operation, but for aws-global the SDK signs even this one.
    credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
    maxAttempts: 1,
    requestHandler: recorder as never,
  })
  const call = {
    RoleArn: 'arn:aws:iam::111122223333:role/deploy',
    RoleSessionName: 'test',
    WebIdentityToken: 'token',
  }
  await client.send(new AssumeRoleWithWebIdentityCommand(call)).catch(() => undefined)
  const [request] = sent
  if (!request) return 'input-invalid'
  const { protocol, hostname, port, path: pathname } = request
  return new URL(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${pathname}`).href
}

const same = async (example: Case): Promise<string> => {
  const env = environmentOf(example)
  const result = await ours(example, env)
  expect(result).toBe(await sdks(example, env))
  return result
}

const switches: readonly Record<string, string>[] = [
  {},
  { AWS_USE_FIPS_ENDPOINT: 'true' },
  { AWS_USE_DUALSTACK_ENDPOINT: 'true' },
  { AWS_USE_FIPS_ENDPOINT: 'true', AWS_USE_DUALSTACK_ENDPOINT: 'true' },
]

describe('the STS endpoint', () => {
  it.each(sdkRegions)("of $region is the SDK's, plain, FIPS, dual-stack and both", async ({ region }) => {
    for (const env of switches) expect(await same({ region, env })).toMatch(/^https:\/\/sts/)
  })

  it.each([
    'fips-us-east-1',
    'us-gov-west-1-fips',
    'fips-aws-global',
    'aws-fips',
    'fips-prod-us-east-2',
    'us-east-9',
    'xx-moon-1',
    'us_east_1',
    '-us-east-1',
    'us-east-1-',
    'us-east-1.evil.example',
    'a'.repeat(64),
  ])("of the unusual region %s is the SDK's", async region => {
    for (const env of switches) await same({ region, env })
  })
})

const own = 'http://127.0.0.1:4566'
const other = 'https://sts.example.com:8443/base'

const environments: readonly (readonly [string, Record<string, string>])[] = [
  ['AWS_ENDPOINT_URL', { AWS_ENDPOINT_URL: own }],
  ['AWS_ENDPOINT_URL_STS before AWS_ENDPOINT_URL', { AWS_ENDPOINT_URL: own, AWS_ENDPOINT_URL_STS: other }],
  ['empty variables', { AWS_ENDPOINT_URL: '', AWS_ENDPOINT_URL_STS: '' }],
  ['an ignored endpoint', { AWS_ENDPOINT_URL: own, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' }],
  ['an endpoint not ignored', { AWS_ENDPOINT_URL: own, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'false' }],
  [
    'a switch that is neither true nor false',
    { AWS_ENDPOINT_URL: own, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: '1' },
  ],
  ['FIPS that is neither true nor false', { AWS_USE_FIPS_ENDPOINT: 'TRUE' }],
  ['FIPS switched off', { AWS_USE_FIPS_ENDPOINT: 'false' }],
  ['FIPS and an endpoint', { AWS_ENDPOINT_URL: own, AWS_USE_FIPS_ENDPOINT: 'true' }],
  ['dual-stack and an endpoint', { AWS_ENDPOINT_URL_STS: own, AWS_USE_DUALSTACK_ENDPOINT: 'true' }],
  ['an endpoint with a path', { AWS_ENDPOINT_URL: 'https://gateway.example.com/sts/' }],
  [
    'an endpoint with a query and a user',
    { AWS_ENDPOINT_URL: 'https://user:word@gateway.example.com/?a=b#c' },
  ],
  ['an endpoint with the default port', { AWS_ENDPOINT_URL: 'https://gateway.example.com:443' }],
  ['an IPv6 endpoint', { AWS_ENDPOINT_URL: 'http://[::1]:4566' }],
  ['a retired switch', { AWS_STS_REGIONAL_ENDPOINTS: 'legacy' }],
]

describe('the environment', () => {
  it.each(environments)('decides as in the SDK: %s', async (_, env) => {
    await same({ region: 'eu-central-1', env })
  })

  it.each(environments)('yields to the input as in the SDK: %s', async (_, env) => {
    await same({ region: 'eu-central-1', env, input: 'https://input.example.com' })
  })
})

const configs: readonly (readonly [string, Omit<Case, 'region'>])[] = [
  ['FIPS in the default profile', { config: '[default]\nuse_fips_endpoint = true\n' }],
  [
    'dual-stack in a named profile',
    { config: '[profile ci]\nuse_dualstack_endpoint=true', env: { AWS_PROFILE: 'ci' } },
  ],
  ['a profile that is not selected', { config: '[profile ci]\nuse_fips_endpoint = true' }],
  ['a setting in the credentials file', { credentials: '[default]\nuse_fips_endpoint = true' }],
  [
    'the config file before the credentials file',
    {
      config: '[default]\nendpoint_url = https://a.example.com',
      credentials: '[default]\nendpoint_url = https://b.example.com',
    },
  ],
  [
    '[profile default] before [default]',
    {
      config:
        '[profile default]\nendpoint_url = https://a.example.com\n[default]\nendpoint_url = https://b.example.com',
    },
  ],
  [
    'the environment before the file',
    { config: '[default]\nuse_fips_endpoint = true', env: { AWS_USE_FIPS_ENDPOINT: 'false' } },
  ],
  [
    'the file behind an unreadable switch',
    { config: '[default]\nuse_fips_endpoint = true', env: { AWS_USE_FIPS_ENDPOINT: 'yes' } },
  ],
  ['an unreadable value in the file', { config: '[default]\nuse_fips_endpoint = yes' }],
  ['an endpoint in the file', { config: '[default]\nendpoint_url = https://file.example.com' }],
  [
    'an ignored endpoint in the file',
    { config: '[default]\nendpoint_url = https://file.example.com\nignore_configured_endpoint_urls = true' },
  ],
  [
    'a services section',
    {
      config:
        '[default]\nservices = local\nendpoint_url = https://all.example.com\n[services local]\nsts =\n  endpoint_url = https://sts.example.com\niam =\n  endpoint_url = https://iam.example.com',
    },
  ],
  [
    'a services section without sts',
    {
      config:
        '[default]\nservices = local\nendpoint_url = https://all.example.com\n[services local]\niam =\n  endpoint_url = https://iam.example.com',
    },
  ],
  [
    'a services section that is missing',
    { config: '[default]\nservices = gone\nendpoint_url = https://all.example.com' },
  ],
  [
    'a services section in the credentials file',
    {
      config: '[default]\nservices = local',
      credentials: '[services local]\nsts =\n  endpoint_url = https://sts.example.com',
    },
  ],
  [
    'quotes, comments, tabs and line ends',
    {
      config: '# c\r\n[profile "a/b"] ; c\r\nendpoint_url\t=\thttps://file.example.com # c\r\n',
      env: { AWS_PROFILE: 'a/b' },
    },
  ],
  [
    'two sections of one name',
    {
      config:
        '[default]\nuse_fips_endpoint = true\n[profile x]\nregion = a\n[default]\nuse_dualstack_endpoint = true',
    },
  ],
  ['a section of an unknown kind', { config: '[default]\nregion = a\n[plugin x]\nuse_fips_endpoint = true' }],
  [
    'an indented setting after a nested one',
    { config: '[default]\ns3 =\n  use_fips_endpoint = true\nuse_dualstack_endpoint = true' },
  ],
  ['a file that is not one', { config: '\u0000[[[=]]]\n===\n[default\nuse_fips_endpoint = true' }],
]

describe('the shared config file', () => {
  it.each(configs)('decides as in the SDK: %s', async (_, example) => {
    await same({ region: 'eu-central-1', ...example })
  })

  it('counts as empty when it cannot be read', async () => {
    const env = { AWS_CONFIG_FILE: directory, AWS_SHARED_CREDENTIALS_FILE: path.join(directory, 'missing') }
    expect(await ours({ region: 'eu-west-1' }, env)).toBe('https://sts.eu-west-1.amazonaws.com/')
  })
})

describe('an endpoint that is none', () => {
  it.each(['localhost:4566', 'ftp://127.0.0.1', 'not a url', '//host'])(
    '%s is refused without being repeated',
    async value => {
      const env = { AWS_ENDPOINT_URL_STS: value }
      const sharedConfig = await readSharedConfig(environmentOf({ region: '' }))
      const choose = () => stsEndpoint({ region: 'eu-west-1', stsEndpoint: null, env, sharedConfig })
      expect(choose).toThrow(KeylessError)
      expect(choose).toThrow('The STS endpoint (AWS_ENDPOINT_URL_STS) is not an http:// or https:// URL.')
    },
  )
})
