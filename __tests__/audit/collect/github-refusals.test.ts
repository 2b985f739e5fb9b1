// What becomes of the questions about repositories that GitHub refuses, or does not answer.
import { describe, expect, it } from '@jest/globals'
import { collectWith, ok, refused, repository, trusting } from '../../fixtures/github-answers.ts'

describe('GitHub', () => {
  it('may refuse one question without the others being lost', async () => {
    const { facts } = await collectWith(
      trusting('repo:acme/app:environment:prod', 'repo:acme/site:environment:prod'),
      {
        '/repos/acme/app': repository('acme/app'),
        '/repos/acme/app/actions/oidc/customization/sub': refused(403),
        '/repos/acme/app/environments/prod': refused(403),
        '/repos/acme/site': refused(451),
      },
    )
    expect(facts.repositories['acme/app']).toMatchObject({
      status: 'found',
      subject: { status: 'denied', permission: 'actions: read' },
      environments: { prod: { status: 'denied', message: 'GitHub answered 403' } },
    })
    expect(facts.repositories['acme/site']).toEqual({ status: 'unknown', reason: 'GitHub answered 451' })
  })

  it('is believed about the permission that it names', async () => {
    const { facts } = await collectWith(trusting('repo:acme/app:pull_request'), {
      '/repos/acme/app': repository('acme/app'),
      '/repos/acme/app/actions/oidc/customization/sub': { ...refused(403), permission: 'oidc: read' },
    })
    expect(facts.repositories['acme/app']).toMatchObject({ subject: { permission: 'oidc: read' } })
  })

  it('is not believed that an environment is not there, by a token that may not see environments', async () => {
    const { facts } = await collectWith(trusting('repo:acme/app:environment:prod'), {
      '/repos/acme/app': repository('acme/app'),
    })
    expect(facts.repositories['acme/app']).toMatchObject({
      subject: { status: 'denied', permission: 'actions: read' },
      environments: { prod: { status: 'denied', permission: 'actions: read' } },
    })
  })

  it('may not know the token', async () => {
    const { facts } = await collectWith(trusting('repo:acme/app:pull_request'), {
      '/repos/acme/app': refused(401),
    })
    expect(facts.repositories['acme/app']).toEqual({
      status: 'unknown',
      reason: 'GitHub does not know the token',
    })
  })

  it.each([
    ['an answer without ids', ok({ name: 'app', owner: { login: 'acme' } })],
    ['an empty answer', ok(null)],
    ['a list', ok([])],
  ])('is not believed when it gives %s', async (_, answer) => {
    const { facts } = await collectWith(trusting('repo:acme/app:pull_request'), { '/repos/acme/app': answer })
    expect(facts.repositories['acme/app']).toEqual({ status: 'unknown', reason: 'GitHub answered 200' })
  })

  it.each([
    ['answers that it was too much', refused(429), 'GitHub has answered too many requests'],
    ['does not answer', new Error('reset'), 'GitHub did not answer'],
  ])('is left alone once it %s', async (_, answer, reason) => {
    const subjects = Array.from({ length: 20 }, (__, index) => `repo:acme/app-${index}:pull_request`)
    const { facts, asked } = await collectWith(trusting(...subjects), { '/repos/acme/app-0': answer })
    expect(asked.length).toBeLessThan(8)
    expect(facts.repositories['acme/app-19']).toEqual({ status: 'unknown', reason })
  })
})
