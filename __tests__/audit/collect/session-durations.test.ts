// How long sessions may last, as ListRoles says: which roles are asked about, at what cost, and what a refusal costs.
import { afterEach, describe, expect, it } from '@jest/globals'
import { completeDetails, type RoleInput } from '../../../sandbox/accounts/details.ts'
import { trustGitHub, trustService } from '../../../sandbox/accounts/documents.ts'
import { type IamOptions, iamState } from '../../../sandbox/iam/state.ts'
import { collectSessionDurations, sharedPath } from '../../../src/audit/collect/session-durations.ts'
import { collected, type Snapshot } from '../../../src/audit/snapshot/index.ts'
import { type IamSandbox, startIam } from '../../fixtures/iam-sandbox.ts'
import { buildSnapshot } from '../../fixtures/snapshot-builder.ts'

const owner = { accountId: '111122223333', partition: 'aws' }
const github = trustGitHub(owner, 'StringEquals', 'repo:acme/app:environment:production')
const lambda = trustService('lambda.amazonaws.com')
const deploy: RoleInput = { name: 'deploy', path: '/ci/eu/', trustPolicy: github }
const plan: RoleInput = { name: 'plan', path: '/ci/', trustPolicy: github }
const web: RoleInput = { name: 'web', trustPolicy: lambda }

const started: IamSandbox[] = []
afterEach(async () => {
  for (const one of started.splice(0)) await one.stop()
})

const accountOf = (roles: readonly RoleInput[]): Snapshot => ({
  ...buildSnapshot({}, new Date('2026-11-21T12:00:00Z')),
  authorizationDetails: { status: 'collected', value: completeDetails({ roles }, owner) },
  sessionDurations: { status: 'collected', value: { deploy: 43_200, plan: 7200 } },
})

const askAbout = async (roles: readonly RoleInput[], options: IamOptions = {}) => {
  const account = accountOf(roles)
  const sandbox = await startIam(iamState(account, options))
  started.push(sandbox)
  const answer = await collectSessionDurations(sandbox.iam, collected(account.authorizationDetails), 5)
  return { answer, actions: sandbox.actions }
}

const others = (count: number): RoleInput[] =>
  Array.from({ length: count }, (_, index) => ({ name: `other-${index}`, trustPolicy: lambda }))

describe('how long sessions may last', () => {
  it('is not asked where no role trusts GitHub', async () => {
    expect(await askAbout([web])).toEqual({ answer: undefined, actions: [] })
  })

  it('is kept of the roles that trust GitHub alone', async () => {
    const { answer, actions } = await askAbout([web, deploy, plan])
    expect(answer).toEqual({ status: 'collected', value: { deploy: 43_200, plan: 7200 } })
    expect(actions).toEqual(['ListRoles'])
  })

  it('costs no more pages than it takes to see them all', async () => {
    const { answer, actions } = await askAbout([...others(3), deploy, ...others(20)], { largestPage: 2 })
    expect(answer).toMatchObject({ value: { deploy: 43_200 } })
    expect(actions).toHaveLength(1)
    const atRoot = await askAbout([...others(3), { ...deploy, path: '/' }, ...others(20)], { largestPage: 2 })
    expect(atRoot.actions).toHaveLength(2)
  })

  it('ends after five pages, with those that were seen', async () => {
    const roles = [{ ...plan, path: '/' }, ...others(20), { ...deploy, path: '/' }]
    const { answer, actions } = await askAbout(roles, { largestPage: 2 })
    expect(answer).toEqual({ status: 'collected', value: { plan: 7200 } })
    expect(actions).toHaveLength(5)
  })

  it('is not asked where five pages cannot hold the roles', async () => {
    const { answer, actions } = await askAbout([...others(5000), { ...deploy, path: '/' }])
    expect(answer).toEqual({
      status: 'not-collected',
      reason: 'there are 5001 roles to list, and calls for 5000',
    })
    expect(actions).toEqual([])
    expect((await askAbout([...others(5000), deploy])).answer).toMatchObject({ status: 'collected' })
  })

  it('is denied by name', async () => {
    const { answer } = await askAbout([deploy], { denied: new Set(['ListRoles']) })
    expect(answer).toMatchObject({ status: 'denied', permission: 'iam:ListRoles' })
  })
})

describe('the path that roles share', () => {
  it.each([
    [['/'], '/'],
    [['/ci/'], '/ci/'],
    [['/ci/', '/ci/eu/'], '/ci/'],
    [['/ci/eu/', '/ci/'], '/ci/'],
    [['/ci/eu/', '/ci/us/'], '/ci/'],
    [['/ci/', '/cd/'], '/'],
    [['/ci/', '/ci-2/'], '/'],
    [['/a/b/c/', '/a/x/c/'], '/a/'],
  ])('of %j is %s', (paths, expected) => {
    expect(sharedPath(paths)).toBe(expected)
  })
})
