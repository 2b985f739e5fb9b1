// What a profile that renews itself needs in order to do so: the settings that main writes and the renewal reads. Pure.
import { KeylessError } from '../errors.ts'
import type { SessionTag } from '../federation/exchange/session-tags.ts'

/** One call of STS. Everything is decided when main runs: a later step's environment changes nothing of it. */
export interface RoleCall {
  readonly roleArn: string
  /** What a signed call is signed for. */
  readonly region: string
  /** URL of the STS endpoint. */
  readonly endpoint: string
  readonly sessionName: string
  readonly durationSeconds: number
  /** JSON of an inline session policy. */
  readonly policy: string | null
  /** ARNs of managed session policies. */
  readonly policyArns: readonly string[]
  /** The rest is AssumeRole's: a web identity has none of it. */
  readonly externalId: string | null
  readonly tags: readonly SessionTag[]
  readonly transitiveTagKeys: readonly string[]
}

/** Holds no credentials; a proxy's address may hold a password, so its file is private. */
export interface RenewalSettings {
  readonly version: typeof VERSION
  /** For messages. */
  readonly profile: string
  readonly audience: string
  readonly httpProxy: string | null
  readonly noProxy: string
  readonly maxAttempts: number
  readonly specialCharactersWorkaround: boolean
  /** The first role is assumed with the job's token, each further one with the session of the role before it. */
  readonly chain: Chain
}

export type Chain = readonly [RoleCall, ...RoleCall[]]

const VERSION = 1

export const renewalSettings = (settings: Omit<RenewalSettings, 'version'>): RenewalSettings => ({
  version: VERSION,
  ...settings,
})

export const writeSettings = (settings: RenewalSettings): string => `${JSON.stringify(settings)}\n`

/**
 * @param file the path, for the message.
 * @throws KeylessError `renewal-settings-unusable` for anything but what this version of the action writes.
 */
export const readSettings = (text: string, file: string): RenewalSettings => {
  const settings = parsed(text)
  if (settings?.version === VERSION && Array.isArray(settings.chain) && settings.chain.length > 0)
    return settings as RenewalSettings
  throw new KeylessError(
    'renewal-settings-unusable',
    `${file} does not hold the settings of a profile that renews itself, as this version of the action writes them.`,
  )
}

const parsed = (text: string): Partial<RenewalSettings> | null => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
