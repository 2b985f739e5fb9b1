// JSON Schema of a saved snapshot, field by field as snapshot.ts types it.
import { partitions } from '../../aws/partition.ts'
import { githubFactsSchema } from './github-facts-schema.ts'
import type { SnapshotPart } from './index.ts'
import {
  collected,
  count,
  flag,
  listOf,
  mapOf,
  nullable,
  record,
  type Schema,
  text,
  texts,
  time,
} from './schema-parts.ts'

const reportDate = record({ at: nullable(time), raw: text })
const accessKeySlot = record({
  active: flag,
  lastRotated: reportDate,
  lastUsed: reportDate,
  lastUsedRegion: nullable(text),
  lastUsedService: nullable(text),
})
const certificateSlot = record({ active: flag, lastRotated: reportDate })
const pairOf = (item: Schema): Schema => ({ type: 'array', items: item, minItems: 2, maxItems: 2 })
const reportRow = record({
  ...texts('user', 'arn'),
  createdAt: nullable(time),
  passwordEnabled: nullable(flag),
  passwordLastUsed: reportDate,
  passwordLastChanged: reportDate,
  passwordNextRotation: reportDate,
  mfaActive: nullable(flag),
  accessKeys: pairOf(accessKeySlot),
  certificates: pairOf(certificateSlot),
  additionalCredentials: nullable(text),
})
const wholeReport = record({
  generatedAt: time,
  reused: flag,
  root: nullable(reportRow),
  users: listOf(reportRow),
  unreadable: listOf(record(texts('user', 'column', 'value'))),
})
const credentialReport = {
  ...wholeReport,
  properties: { ...Object(wholeReport.properties), missingPermission: text },
}

const passwordPolicy = record({
  minimumPasswordLength: count,
  requireSymbols: flag,
  requireNumbers: flag,
  requireUppercaseCharacters: flag,
  requireLowercaseCharacters: flag,
  allowUsersToChangePassword: flag,
  expirePasswords: flag,
  maxPasswordAge: nullable(count),
  passwordReusePrevention: nullable(count),
  hardExpiry: flag,
})

const tags = listOf(record(texts('key', 'value')))
const principal = {
  ...texts('name', 'id', 'arn', 'path'),
  createdAt: time,
  inlinePolicies: listOf(record(texts('name', 'document'))),
  attachedPolicies: listOf(record(texts('name', 'arn'))),
}
const bounded = { permissionsBoundary: nullable(text), tags }
const authorizationDetails = record({
  users: listOf(record({ ...principal, ...bounded, groups: listOf(text) })),
  groups: listOf(record(principal)),
  roles: listOf(
    record({
      ...principal,
      ...bounded,
      trustPolicy: text,
      lastUsedAt: nullable(time),
      lastUsedRegion: nullable(text),
      instanceProfiles: listOf(text),
    }),
  ),
  policies: listOf(
    record({
      ...texts('name', 'id', 'arn', 'path', 'defaultVersionId'),
      awsManaged: flag,
      attachmentCount: count,
      permissionsBoundaryUsageCount: count,
      isAttachable: flag,
      createdAt: time,
      updatedAt: time,
      versions: listOf(record({ ...texts('id', 'document'), isDefault: flag, createdAt: time })),
    }),
  ),
})

const oidcProvider = record({
  ...texts('arn', 'issuer'),
  details: collected(
    record({ clientIds: listOf(text), thumbprints: listOf(text), createdAt: nullable(time), tags }),
  ),
})

const parts: Readonly<Record<SnapshotPart, Schema>> = {
  accountAlias: nullable(text),
  credentialReport,
  accountSummary: mapOf(count),
  passwordPolicy: nullable(passwordPolicy),
  authorizationDetails,
  virtualMfaDevices: listOf(
    record({ serialNumber: text, userArn: nullable(text), enabledAt: nullable(time) }),
  ),
  serverCertificates: listOf(
    record({ ...texts('name', 'arn', 'path'), uploadedAt: time, expiresAt: nullable(time) }),
  ),
  serviceSpecificCredentials: listOf(
    record({
      ...texts('id', 'userName', 'serviceName', 'status'),
      createdAt: time,
      expiresAt: nullable(time),
    }),
  ),
  oidcProviders: listOf(oidcProvider),
  samlProviders: listOf(record({ arn: text, validUntil: nullable(time), createdAt: nullable(time) })),
}

const userDetails = record({
  accessKeys: collected(listOf(record({ ...texts('id', 'status'), createdAt: time }))),
  mfaDevices: collected(listOf(record({ serialNumber: text, enabledAt: time }))),
  signingCertificates: collected(listOf(record({ ...texts('id', 'status', 'body'), uploadedAt: time }))),
  sshPublicKeys: collected(listOf(record({ ...texts('id', 'status'), uploadedAt: time }))),
})

const required = record({
  version: count,
  accountId: { type: 'string', pattern: '^\\d{12}$' },
  partition: { enum: partitions.map(({ id }) => id) },
  callerArn: text,
  collectedAt: time,
  ...Object.fromEntries(Object.entries(parts).map(([part, value]) => [part, collected(value)])),
  userDetails: mapOf(userDetails),
})

/** Draft-07 with `discriminator` and `nullable` as Ajv reads them; `version` is checked before. */
export const snapshotSchema: Schema = {
  ...required,
  properties: {
    ...Object(required.properties),
    github: collected(githubFactsSchema),
    sessionDurations: collected(mapOf(count)),
  },
}
