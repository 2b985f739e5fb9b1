// Signature Version 4 as the sandbox verifies it: whatever is changed after signing, or signed for something else.
import { describe, expect, it } from '@jest/globals'
import type { SandboxRequest } from '../../sandbox/message.ts'
import { credential, MINUTE, NOW, type Signing, signed, verify, withHeader } from './signed.ts'

describe('a request is accepted', () => {
  it.each([
    ['with a form', {}],
    ['with a query', { method: 'GET', body: '', query: { Action: 'GetCallerIdentity', 'a b': 'ü+&=*' } }],
    ['with spaces in a header', { headers: { 'x-amz-meta': 'a   b' } }],
    ['with a path that is encoded twice', { path: '/a%20b/c' }],
    ['for another region', { region: 'us-gov-west-1' }],
    ['four minutes late', { at: NOW - 4 * MINUTE }],
    ['four minutes early', { at: NOW + 4 * MINUTE }],
    ['as a link', { method: 'GET', body: '', query: { Action: 'GetCallerIdentity' }, presignSeconds: 60 }],
  ] satisfies [string, Signing][])('%s', async (_name, signing) => {
    await expect(verify(await signed(signing))).resolves.toMatchObject({
      credential,
      region: (signing as Signing).region ?? 'eu-central-1',
    })
  })
})

describe('a request is refused', () => {
  const change: [string, (request: SandboxRequest) => SandboxRequest, string][] = [
    [
      'another body',
      request => ({ ...request, body: Buffer.from('Action=AssumeRole&Version=2011-06-15') }),
      'mismatch',
    ],
    ['another method', request => ({ ...request, method: 'PUT' }), 'mismatch'],
    ['another path', request => ({ ...request, path: '/other' }), 'mismatch'],
    ['another query', request => ({ ...request, query: 'x=y' }), 'mismatch'],
    ['another host', request => withHeader(request, 'host', 'sts.amazonaws.com'), 'mismatch'],
    [
      'another hash of the body',
      request => withHeader(request, 'x-amz-content-sha256', '0'.repeat(64)),
      'mismatch',
    ],
    [
      'another session token',
      request => withHeader(request, 'x-amz-security-token', 'other'),
      'session-token',
    ],
    [
      'an unsigned x-amz- header',
      request => withHeader(request, 'x-amz-acl', 'public-read'),
      'unsigned-headers',
    ],
    ['no signature', request => withHeader(request, 'authorization', ''), 'missing'],
    ['a bearer token', request => withHeader(request, 'authorization', 'Bearer x'), 'missing'],
    [
      'another algorithm',
      request =>
        withHeader(
          request,
          'authorization',
          'AWS4-ECDSA-P256-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=x',
        ),
      'incomplete',
    ],
    [
      'a credential of four parts',
      request =>
        withHeader(
          request,
          'authorization',
          'AWS4-HMAC-SHA256 Credential=a/b/c/d, SignedHeaders=host, Signature=x',
        ),
      'incomplete',
    ],
    [
      'no signed headers',
      request =>
        withHeader(request, 'authorization', 'AWS4-HMAC-SHA256 Credential=a/b/c/d/aws4_request, Signature=x'),
      'incomplete',
    ],
    [
      'a time in another form',
      request => withHeader(request, 'x-amz-date', '2026-11-21T12:00:00Z'),
      'incomplete',
    ],
    ['a time of another day', request => withHeader(request, 'x-amz-date', '20261122T120000Z'), 'scope'],
    [
      'a signature in the query as well',
      request => ({ ...request, query: 'X-Amz-Algorithm=AWS4-HMAC-SHA256' }),
      'incomplete',
    ],
  ]
  it.each(change)('that got %s', async (_name, changed, fault) => {
    await expect(verify(changed(await signed()))).rejects.toMatchObject({ fault })
  })

  it.each([
    [
      'for another service',
      { service: 'iam' },
      NOW,
      'scope',
      "Credential should be scoped to correct service: 'sts'.",
    ],
    [
      'for no region',
      { region: 'nowhere' },
      NOW,
      'scope',
      "Credential should be scoped to a valid region, not 'nowhere'.",
    ],
    [
      'too long ago',
      { at: NOW - 6 * MINUTE },
      NOW,
      'skewed',
      'Signature expired: 20261121T115400Z is now earlier than 20261121T115500Z (20261121T120000Z - 5 min.)',
    ],
    [
      'too far ahead',
      { at: NOW + 6 * MINUTE },
      NOW,
      'skewed',
      'Signature not yet current: 20261121T120600Z is still later than 20261121T120500Z (20261121T120000Z + 5 min.)',
    ],
    [
      'with a session that is over',
      { at: NOW + 10 * MINUTE },
      NOW + 10 * MINUTE,
      'session-expired',
      'The security token included in the request is expired',
    ],
    [
      'as a link that is over',
      { method: 'GET', body: '', presignSeconds: 60 },
      NOW + 61_000,
      'link-expired',
      'Request has expired',
    ],
  ] satisfies [string, Signing, number, string, string][])(
    'signed %s',
    async (_name, signing, now, fault, message) => {
      await expect(verify(await signed(signing), 'sts', now)).rejects.toMatchObject({ fault, message })
    },
  )
})

describe('S3', () => {
  const object: Signing = { service: 's3', method: 'PUT', path: '/bucket/a%20b', body: 'content' }

  it('takes the path as it stands, and a body as hashed, unsigned or in a link', async () => {
    for (const more of [{}, { headers: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } }])
      await expect(verify(await signed({ ...object, ...more }), 's3')).resolves.toMatchObject({ credential })
    const link = { ...object, headers: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }, presignSeconds: 60 }
    await expect(verify(await signed(link), 's3')).resolves.toMatchObject({ credential })
  })

  it('refuses a body that is not the one hashed', async () => {
    const request = { ...(await signed(object)), body: Buffer.from('other') }
    await expect(verify(request, 's3')).rejects.toMatchObject({ fault: 'payload' })
  })
})
