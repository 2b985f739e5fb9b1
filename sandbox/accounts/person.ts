// One IAM user of a made-up account, told in days: report line, authorization detail and virtual MFA device.
import type { VirtualMfaDevice } from '../../src/audit/snapshot/index.ts'
import type { ReportLine } from '../credential-report-csv.ts'
import { keyId } from '../iam/user-credentials.ts'
import type { UserInput } from './details.ts'
import { daysBefore, type Owner } from './report-line.ts'

/** Days are counted back from the time of the report. */
export interface Person extends UserInput {
  readonly created: number
  /** `used` null: never. `expires`: days until the next rotation, negative when that has passed. */
  readonly password?: { readonly used: number | null; readonly changed: number; readonly expires?: number }
  readonly mfa?: 'virtual' | 'hardware'
  /** Two at most. */
  readonly keys?: readonly KeyAges[]
  /** Days since the upload of an active signing certificate. */
  readonly certificate?: number
  readonly additionalCredentials?: string
}

export interface KeyAges {
  readonly created: number
  /** null: never. */
  readonly used: number | null
  readonly region?: string
  readonly service?: string
  /** Default: true. */
  readonly active?: boolean
}

/** The user's row, for renderReport. */
export function lineOf(person: Person, owner: Owner, at: Date): ReportLine {
  const { name, path = '/', created, password, mfa, certificate, additionalCredentials } = person
  return {
    user: name,
    arn: userArn(name, path, owner),
    user_creation_time: daysBefore(at, created),
    password_enabled: String(password !== undefined),
    password_last_used: password ? instant(password.used, at, 'no_information') : 'N/A',
    password_last_changed: password ? daysBefore(at, password.changed) : 'N/A',
    password_next_rotation: password?.expires === undefined ? 'N/A' : daysBefore(at, -password.expires),
    mfa_active: String(mfa !== undefined),
    ...keyCells(person, at),
    cert_1_active: String(certificate !== undefined),
    cert_1_last_rotated: instant(certificate ?? null, at, 'N/A'),
    cert_2_active: 'false',
    ...(additionalCredentials !== undefined && { additional_credentials_info: additionalCredentials }),
  }
}

/** AWS fills the slots in the order of the key ids, not of the ages. */
function keyCells({ name, keys = [] }: Person, at: Date): ReportLine {
  const idOf = (key: KeyAges): string => keyId(name, new Date(daysBefore(at, key.created)).toISOString())
  const slots = keys.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
  return Object.fromEntries([1, 2].flatMap(slot => Object.entries(slotCells(slot, slots[slot - 1], at))))
}

const slotCells = (slot: number, key: KeyAges | undefined, at: Date): ReportLine => ({
  [`access_key_${slot}_active`]: String(key !== undefined && key.active !== false),
  [`access_key_${slot}_last_rotated`]: instant(key?.created ?? null, at, 'N/A'),
  [`access_key_${slot}_last_used_date`]: instant(key?.used ?? null, at, 'N/A'),
  [`access_key_${slot}_last_used_region`]: key?.region ?? 'N/A',
  [`access_key_${slot}_last_used_service`]: key?.service ?? 'N/A',
})

const instant = (days: number | null, at: Date, never: string): string =>
  days === null ? never : daysBefore(at, days)

/** The user's virtual device, when that is the kind of MFA. */
export const deviceOf = (person: Person, owner: Owner, at: Date): VirtualMfaDevice | null =>
  person.mfa === 'virtual'
    ? {
        serialNumber: `arn:${owner.partition}:iam::${owner.accountId}:mfa/${person.name}`,
        userArn: userArn(person.name, person.path ?? '/', owner),
        enabledAt: milliseconds(daysBefore(at, Math.min(person.created, 200))),
      }
    : null

/** The user's authorization detail, without what only the report knows. */
export function detailOf(person: Person, at: Date): UserInput {
  const { created, password, mfa, keys, certificate, additionalCredentials, ...detail } = person
  return { ...detail, createdAt: milliseconds(daysBefore(at, created)) }
}

/** Times as the collector writes them. */
export const milliseconds = (time: string): string => new Date(time).toISOString()

const userArn = (name: string, path: string, { partition, accountId }: Owner): string =>
  `arn:${partition}:iam::${accountId}:user${path}${name}`
