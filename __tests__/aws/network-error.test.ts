// How the errors of Node's sockets, TLS and HTTP parser are sorted.
import { describe, expect, it } from '@jest/globals'
import { asNetworkError, networkError } from '../../src/aws/network-error.ts'

describe('an error of Node', () => {
  it.each([
    ['ENOTFOUND', 'unresolved'],
    ['EAI_AGAIN', 'unreachable'],
    ['ECONNREFUSED', 'unreachable'],
    ['EHOSTUNREACH', 'unreachable'],
    ['ENETUNREACH', 'unreachable'],
    ['ETIMEDOUT', 'unreachable'],
    ['ECONNRESET', 'reset'],
    ['EPIPE', 'reset'],
    ['ERR_STREAM_PREMATURE_CLOSE', 'reset'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
    ['CERT_HAS_EXPIRED', 'certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
    ['EPROTO', 'protocol'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'protocol'],
    ['HPE_INVALID_CONSTANT', 'protocol'],
    ['ERR_INVALID_CHAR', 'protocol'],
    ['E_OF_A_LATER_NODE', 'reset'],
  ])('%s is of the kind %s', (code, kind) => {
    const error = asNetworkError(Object.assign(new Error('text with 192.0.2.1'), { code }), 'sts.example.com')
    expect(error).toMatchObject({ kind, name: 'NetworkError' })
    expect(error.message).toMatch(/^sts\.example\.com .* \([A-Z_\d]+\)$/)
    expect(error.message).toContain(code)
    expect(error.message).not.toContain('192.0.2.1')
  })

  it.each([undefined, null, 'text', 42, new Error('without a code')])(
    'that is %p counts as a broken connection',
    thrown => {
      expect(asNetworkError(thrown, 'host').kind).toBe('reset')
    },
  )

  it('that is sorted already stays as it is', () => {
    const error = networkError('timeout', 'host', '50 ms')
    expect(asNetworkError(error, 'other')).toBe(error)
  })
})
