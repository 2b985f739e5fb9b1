import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { loadSnapshot, parseSnapshot, serializeSnapshot } from '../../../src/audit/snapshot/file.ts'
import type { Snapshot } from '../../../src/audit/snapshot/index.ts'
import { KeylessError } from '../../../src/errors.ts'
import { buildSnapshot } from '../../fixtures/snapshot-builder.ts'

const now = new Date('2026-11-21T12:00:00Z')
const snapshot = buildSnapshot(
  {
    report: [{ user: '<root_account>' }, { user: 'ann' }],
    snapshot: {
      authorizationDetails: {
        users: [{ name: 'ann', tags: [{ key: 'a', value: 'b' }] }],
        roles: [{ name: 'ci', lastUsedAt: '2026-11-01T00:00:00Z' }],
        policies: [{ name: 'read', document: {} }],
      },
      oidcProviders: [
        {
          arn: 'arn:aws:iam::111122223333:oidc-provider/example.com',
          details: { $denied: 'iam:GetOpenIDConnectProvider' },
        },
      ],
      samlProviders: { $denied: 'iam:ListSAMLProviders' },
      serverCertificates: { $failed: 'ServiceFailure' },
      virtualMfaDevices: { $notCollected: 'not asked for' },
      passwordPolicy: null,
      userDetails: {
        ann: {
          accessKeys: [{ id: 'AKIAIOSFODNN7EXAMPLE', status: 'Active', createdAt: '2024-01-01T00:00:00Z' }],
        },
      },
    },
  },
  now,
)

/** The saved form with one field changed. */
const changed = (change: (draft: Record<string, never>) => void): string => {
  const draft = JSON.parse(serializeSnapshot(snapshot))
  change(draft)
  return JSON.stringify(draft)
}

function problem(text: string): string {
  try {
    parseSnapshot(text, 'audit.json')
  } catch (error) {
    if (error instanceof KeylessError && error.code === 'snapshot-invalid') return error.message
    throw error
  }
  throw new Error('the snapshot was accepted')
}

describe('a saved snapshot', () => {
  it('is read as it was saved, missing parts and all', () => {
    expect(parseSnapshot(serializeSnapshot(snapshot), 'audit.json')).toEqual(snapshot)
  })

  it.each([
    ['is not JSON', '{"version":1,', 'is not JSON'],
    ['is another file', '{"name":"keyless-aws"}', 'has no version'],
    ['is null', 'null', 'has no version'],
    [
      'was saved by a later version',
      changed(draft => Object.assign(draft, { version: 2 })),
      'is of version 2',
    ],
    [
      'has no account',
      changed(draft => void delete draft.accountId),
      "must have required property 'accountId'",
    ],
    ['has an account that is none', changed(draft => Object.assign(draft, { accountId: '12' })), 'accountId'],
    [
      'is of no partition that AWS has',
      changed(draft => Object.assign(draft, { partition: 'aws-moon' })),
      'wrong at partition: it must be equal to one of the allowed values',
    ],
    ['lacks a part', changed(draft => void delete draft.samlProviders), "'samlProviders'"],
    [
      'has a part of no status',
      changed(draft => Object.assign(draft, { samlProviders: {} })),
      'samlProviders',
    ],
    [
      'has a part of a strange status',
      changed(draft => Object.assign(draft, { samlProviders: { status: 'fine' } })),
      'samlProviders',
    ],
  ])('is refused when it %s', (_, text, expected) => {
    const message = problem(text)
    expect(message).toContain('audit.json')
    expect(message).toContain(expected)
  })

  it.each([
    [
      'a time that is none',
      (value: Snapshot) => Object.assign(rows(value)[0]!.accessKeys[0].lastRotated, { at: 'soon' }),
      'credentialReport.value.users[0].accessKeys[0].lastRotated.at',
    ],
    [
      'a flag that is text',
      (value: Snapshot) => Object.assign(rows(value)[0]!, { mfaActive: 'true' }),
      'credentialReport.value.users[0].mfaActive',
    ],
    [
      'one access key slot',
      (value: Snapshot) => Object.assign(rows(value)[0]!, { accessKeys: [] }),
      'credentialReport.value.users[0].accessKeys',
    ],
  ])('names the field that holds %s', (_, change, field) => {
    expect(problem(changed(draft => void change(draft as unknown as Snapshot)))).toContain(`at ${field}`)
  })

  it('may hold fields that a later version has added', () => {
    expect(() =>
      parseSnapshot(
        changed(draft => Object.assign(draft, { added: 1 })),
        'audit.json',
      ),
    ).not.toThrow()
  })

  it('is read from its file, and a file that is not there is named', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'snapshot-'))
    try {
      const path = join(directory, 'audit.json')
      await writeFile(path, serializeSnapshot(snapshot))
      expect(await loadSnapshot(path)).toEqual(snapshot)
      await expect(loadSnapshot(join(directory, 'other.json'))).rejects.toThrow(
        /other\.json cannot be read \(ENOENT\)/,
      )
    } finally {
      await rm(directory, { recursive: true })
    }
  })
})

const rows = (value: Snapshot) => {
  if (value.credentialReport.status !== 'collected') throw new Error('no report')
  return value.credentialReport.value.users
}
