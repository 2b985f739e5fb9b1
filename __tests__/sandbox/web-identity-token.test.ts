// Tokens that STS does not take, whatever the trust policy says, as the real client meets them at the sandbox.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { reset, slow, unavailable } from '../../sandbox/faults.ts'
import { mintToken, newSigningKey } from '../../sandbox/identity-token.ts'
import { pushToMain } from '../../sandbox/job.ts'
import { type Federated, ISSUED, ROLE, startFederated } from './federated.ts'

let federated: Federated

beforeAll(async () => {
  federated = await startFederated()
})

afterAll(() => federated.stop())

describe('a token that STS does not take', () => {
  const invalid = (message: unknown) => ({ name: 'InvalidIdentityTokenException', status: 400, message })
  const notAJwt = expect.stringContaining('The ID Token provided is not a valid JWT')
  const notValidated = 'The web identity token that was passed could not be validated by AWS.'
  const noKey = expect.stringContaining("Couldn't retrieve verification key from your identity provider")
  const mint = (claims: Record<string, unknown>) =>
    federated.job.mint({ audience: 'sts.amazonaws.com', claims })

  it.each([
    ['text', 'no token', notAJwt],
    ['three parts of nothing', 'a.b.c', notAJwt],
    ['alg none', `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`, notAJwt],
  ])('is no JWT: %s', async (_name, WebIdentityToken, message) => {
    expect(await federated.refusalOf({ WebIdentityToken })).toEqual(invalid(message))
  })

  it('is the request token sent instead of the ID token', async () => {
    expect(await federated.refusalOf({ WebIdentityToken: federated.job.requestToken })).toEqual(
      invalid('Missing a required claim: sub'),
    )
  })

  it.each(['iss', 'sub', 'aud', 'exp', 'iat'])('lacks the claim %s', async claim => {
    expect(await federated.refusalOf({ WebIdentityToken: await mint({ [claim]: undefined }) })).toEqual(
      invalid(`Missing a required claim: ${claim}`),
    )
  })

  it('has a time that is no integer', async () => {
    expect(await federated.refusalOf({ WebIdentityToken: await mint({ exp: ISSUED + 0.5 }) })).toEqual(
      invalid(notAJwt),
    )
  })

  it('is of the future', async () => {
    expect(await federated.refusalOf({ WebIdentityToken: await mint({ nbf: ISSUED + 301 }) })).toEqual(
      invalid(notValidated),
    )
  })

  it('is signed by another key under the same key id', async () => {
    const stranger = await newSigningKey()
    const forged = {
      ...stranger,
      publicJwk: { ...stranger.publicJwk, kid: federated.sandbox.signingKey.publicJwk.kid },
    }
    const options = { audience: 'sts.amazonaws.com', issuedAt: ISSUED }
    expect(
      await federated.refusalOf({ WebIdentityToken: await mintToken(pushToMain, forged, options) }),
    ).toEqual(invalid(notValidated))
    expect(
      await federated.refusalOf({ WebIdentityToken: await mintToken(pushToMain, stranger, options) }),
    ).toEqual(invalid(noKey))
  })

  it('has been changed after it was signed', async () => {
    const [header, payload = '', signature] = (await mint({})).split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const changed = Buffer.from(JSON.stringify({ ...claims, actor: 'mallory' })).toString('base64url')
    expect(await federated.refusalOf({ WebIdentityToken: `${header}.${changed}.${signature}` })).toEqual(
      invalid(notValidated),
    )
  })

  it.each([
    ['an account without provider', 'arn:aws:iam::444455556666:role/deploy', pushToMain.issuer],
    ['an account that does not exist', 'arn:aws:iam::777788889999:role/deploy', pushToMain.issuer],
    ['an enterprise issuer', ROLE, `${pushToMain.issuer}/octo-enterprise`],
    ['an issuer with a slash at its end', ROLE, `${pushToMain.issuer}/`],
    ['an issuer without TLS', ROLE, 'http://token.actions.githubusercontent.com'],
  ])('has no provider: %s', async (_name, RoleArn, iss) => {
    expect(await federated.refusalOf({ RoleArn, WebIdentityToken: await mint({ iss }) })).toEqual(
      invalid(`No OpenIDConnect provider found in your account for ${iss}`),
    )
  })

  it('has another audience', async () => {
    expect(await federated.refusalOf({ WebIdentityToken: await federated.job.mint() })).toEqual(
      invalid('Incorrect token audience'),
    )
  })

  it.each([
    ['answers with an error', unavailable()],
    ['breaks the connection', reset()],
    ['takes more than five seconds', slow(5001)],
  ])('cannot be verified because the issuer %s', async (_name, fault) => {
    for (const action of ['discovery', 'jwks']) {
      federated.sandbox.faults.add({ service: 'issuer', action }, fault, 1)
      expect(await federated.refusalOf({})).toEqual(invalid(noKey))
    }
    await expect(federated.assume()).resolves.toBeDefined()
  })
})
