// The endpoint we post to against the one that the SDK's own STS client would post to.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readSharedConfig } from '../../src/aws/shared-config.ts'
import { stsEndpoint } from '../../src/aws/sts-endpoint.ts'
import { KeylessError } from '../../src/errors.ts'
import { bareAwsEnvironment } from '../fixtures/aws-environment.ts'
import { sdkEndpoint } from '../fixtures/sdk-endpoint.ts'
import { sdkRegions } from '../fixtures/sdk-partitions.ts'

interface Case {
  readonly name: string
  readonly env?: Readonly<Record<string, string>>
  /** Texts of ~/.aws/config and ~/.aws/credentials. */
  readonly config?: string
  readonly credentials?: string
}

const cases = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'sts-endpoint.cases.json'), 'utf8'),
) as Record<'environment' | 'sharedConfig', Case[]>

const directory = mkdtempSync(path.join(tmpdir(), 'sts-endpoint-'))
bareAwsEnvironment()
afterAll(() => rmSync(directory, { recursive: true }))

let files = 0
/** A new file each time: the SDK remembers what it has read. */
const fileOf = (text: string): string => {
  const file = path.join(directory, String(++files))
  writeFileSync(file, text)
  return file
}

const environmentOf = ({
  env,
  config = '',
  credentials = '',
}: Omit<Case, 'name'>): Record<string, string> => ({
  AWS_CONFIG_FILE: fileOf(config),
  AWS_SHARED_CREDENTIALS_FILE: fileOf(credentials),
  ...env,
})

const ourEndpoint = async (region: string, input: string | null, env: Record<string, string>) => {
  try {
    return stsEndpoint({ region, stsEndpoint: input, env, sharedConfig: await readSharedConfig(env) }).href
  } catch (error) {
    if (error instanceof KeylessError && error.code === 'input-invalid') return null
    throw error
  }
}

const expectSame = async (region: string, input: string | null, example: Omit<Case, 'name'>) => {
  const env = environmentOf(example)
  const ours = await ourEndpoint(region, input, env)
  expect(ours).toBe(await sdkEndpoint(region, input, env))
  return ours
}

const switches: readonly Record<string, string>[] = [
  {},
  { AWS_USE_FIPS_ENDPOINT: 'true' },
  { AWS_USE_DUALSTACK_ENDPOINT: 'true' },
  { AWS_USE_FIPS_ENDPOINT: 'true', AWS_USE_DUALSTACK_ENDPOINT: 'true' },
]

describe('the STS endpoint', () => {
  it.each(sdkRegions)("of $region is the SDK's: plain, FIPS, dual-stack and both", async ({ region }) => {
    for (const env of switches) expect(await expectSame(region, null, { env })).toMatch(/^https:\/\/sts/)
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
    for (const env of switches) await expectSame(region, null, { env })
  })

  it.each(cases.environment)('follows the environment as in the SDK: $name', async example => {
    await expectSame('eu-central-1', null, example)
  })

  it.each(cases.environment)(
    'is the input whatever the environment says, as in the SDK: $name',
    async example => {
      await expectSame('eu-central-1', 'https://input.example.com', example)
    },
  )

  it.each(cases.sharedConfig)('follows the shared config file as in the SDK: $name', async example => {
    await expectSame('eu-central-1', null, example)
  })

  it('follows any shared config file as in the SDK', async () => {
    await fc.assert(
      fc.asyncProperty(
        configText,
        configText,
        fc.constantFrom('default', 'ci'),
        async (config, credentials, AWS_PROFILE) => {
          await expectSame('eu-central-1', null, { config, credentials, env: { AWS_PROFILE } })
        },
      ),
      { numRuns: 300 },
    )
  })

  it('takes files that cannot be read for empty ones', async () => {
    const env = { AWS_CONFIG_FILE: directory, AWS_SHARED_CREDENTIALS_FILE: path.join(directory, 'missing') }
    expect(await ourEndpoint('eu-west-1', null, env)).toBe('https://sts.eu-west-1.amazonaws.com/')
  })

  it.each(['localhost:4566', 'ftp://127.0.0.1', 'not a url', '//host'])(
    'is refused when it is no URL, without being repeated: %s',
    async value => {
      const sharedConfig = await readSharedConfig(environmentOf({}))
      const choose = () =>
        stsEndpoint({
          region: 'eu-west-1',
          stsEndpoint: null,
          env: { AWS_ENDPOINT_URL_STS: value },
          sharedConfig,
        })
      expect(choose).toThrow(KeylessError)
      expect(choose).toThrow('The STS endpoint (AWS_ENDPOINT_URL_STS) is not an http:// or https:// URL.')
    },
  )
})

/** Files made of lines that mean something, in any order, with any white space and some noise. */
const configText = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '', ' ', '\t'),
      fc.constantFrom(
        '[default]',
        '[ci]',
        '[profile ci]',
        '[profile "ci"]',
        '[profile  ci]',
        '[profile default]',
        '[services local]',
        '[sso-session x]',
        '[plugin y]',
        'services = local',
        'sts =',
        's3 =',
        'endpoint_url = http://127.0.0.1:1/a',
        'endpoint_url=https://b.example.com',
        'use_fips_endpoint = true',
        'use_dualstack_endpoint = true',
        'ignore_configured_endpoint_urls = true',
        '=',
        '[',
        '',
      ),
      fc.constantFrom('', '', ' ', ' # note', ';note', ' ;[x]'),
      fc.constantFrom('\n', '\r\n'),
    ),
    { maxLength: 12 },
  )
  .map(lines => lines.flat().join(''))
