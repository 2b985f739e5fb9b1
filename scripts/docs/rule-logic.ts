// What a rule looks at and which settings it asks for: the settings are those it reads while it judges
// the sample account, and this and a clean account without a password policy.
import { cleanAccount } from '../../sandbox/accounts/clean.ts'
import { sampleAccount } from '../../sandbox/accounts/sample.ts'
import { defaultSettings, type Settings, type Thresholds } from '../../src/audit/config/settings.ts'
import {
  fileKey,
  type Schema,
  settingSchemas,
  thresholdSchemas,
} from '../../src/audit/config/settings-schema.ts'
import { runRule } from '../../src/audit/evaluate.ts'
import type { Rule } from '../../src/audit/rule.ts'
import type { Snapshot, SnapshotPart } from '../../src/audit/snapshot/index.ts'

const parts: Readonly<Record<SnapshotPart, string>> = {
  accountAlias: 'the alias of the account',
  accountSummary: 'the account summary',
  authorizationDetails: 'users, groups, roles and policies',
  credentialReport: 'the credential report',
  oidcProviders: 'OIDC providers',
  passwordPolicy: 'the password policy',
  samlProviders: 'SAML providers',
  serverCertificates: 'server certificates',
  serviceSpecificCredentials: 'service-specific credentials',
  virtualMfaDevices: 'virtual MFA devices',
}

const now = new Date('2026-11-21T00:00:00Z')
const sample = sampleAccount(now)
const without = { status: 'collected', value: null } as const
const accounts: readonly Snapshot[] = [
  sample,
  { ...sample, passwordPolicy: without },
  { ...cleanAccount(now), passwordPolicy: without },
]

/** One line; empty for a rule that needs nothing and has nothing to set. */
export const logicOf = (rule: Rule): string =>
  [
    ...(rule.needs.length > 0 ? [`Looks at: ${rule.needs.map(part => parts[part]).join('; ')}.`] : []),
    ...settingsLine(rule),
  ].join(' ')

const settingsLine = (rule: Rule): readonly string[] => {
  const { settings, read } = listening()
  for (const account of accounts) runRule(rule, account, settings, now)
  const known: Readonly<Record<string, Schema>> = { ...settingSchemas(), ...thresholdSchemas() }
  const asked = Object.keys(known).filter(key => read.has(key))
  const described = asked.map(key => `\`${key}\` (${JSON.stringify(known[key]?.default)})`)
  return described.length > 0 ? [`Settings: ${described.join(', ')}.`] : []
}

/** The default settings, and the keys that somebody has read of them, as the configuration file has them. */
const listening = (): { settings: Settings; read: ReadonlySet<string> } => {
  const read = new Set<string>()
  const heard = <T extends object>(values: T): T =>
    new Proxy(values, {
      get: (target, key) => {
        read.add(fileKey(String(key)))
        return Reflect.get(target, key)
      },
    })
  const thresholds: Thresholds = heard({ ...defaultSettings.thresholds })
  return { settings: heard({ ...defaultSettings, thresholds }), read }
}
