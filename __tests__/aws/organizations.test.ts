// The accounts of an organisation, listed by the SDK from the sandbox.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { answer, throttle, unavailable } from '../../sandbox/faults.ts'
import { type Sandbox, startSandbox } from '../../sandbox/index.ts'
import type { OrganizationAccount } from '../../sandbox/organizations.ts'
import type { SourceCredentials } from '../../src/aws/credentials.ts'
import { activeAccounts } from '../../src/aws/organizations.ts'
import { accountId } from '../fixtures/accounts.ts'

const [MANAGEMENT, MEMBER, DELEGATED, STRANGER] = [
  '111122223333',
  '444455556666',
  '777788889999',
  accountId(999),
] as const

/** Twenty-five active accounts, and one of every other state: three pages of ten. */
const states = ['PENDING_ACTIVATION', 'SUSPENDED', 'PENDING_CLOSURE', 'CLOSED'] as const
const accounts: readonly OrganizationAccount[] = [
  ...[MANAGEMENT, MEMBER, DELEGATED].map(id => ({ id, name: id })),
  ...Array.from({ length: 22 }, (_, index) => ({ id: accountId(index), name: `member-${index}` })),
  ...states.map((state, index) => ({ id: accountId(100 + index), name: state, state })),
]
const active = accounts.filter(({ state }) => state === undefined).map(({ id }) => id)

const keysOf = (account: string): SourceCredentials => ({
  accessKeyId: `AKIA${account}`,
  secretAccessKey: `secret-of-${account}`,
  sessionToken: null,
})

let sandbox: Sandbox
const before = process.env.AWS_ENDPOINT_URL_ORGANIZATIONS
beforeAll(async () => {
  sandbox = await startSandbox({
    accounts: [MANAGEMENT, MEMBER, DELEGATED, STRANGER].map(id => ({
      id,
      users: [{ name: 'lister', accessKeys: [{ ...keysOf(id), active: true }] }],
    })),
    organization: {
      managementAccount: MANAGEMENT,
      delegatedAdministrators: [DELEGATED],
      accounts,
      pageSize: 10,
    },
  })
  process.env.AWS_ENDPOINT_URL_ORGANIZATIONS = sandbox.urls.organizations
})
afterAll(async () => {
  if (before === undefined) delete process.env.AWS_ENDPOINT_URL_ORGANIZATIONS
  else process.env.AWS_ENDPOINT_URL_ORGANIZATIONS = before
  await sandbox.stop()
})
beforeEach(() => sandbox.faults.clear())

const pauses: number[] = []
const list = (credentials: SourceCredentials): Promise<readonly string[]> =>
  activeAccounts({
    region: 'eu-central-1',
    credentials,
    world: {
      sleep: async milliseconds => void pauses.push(milliseconds),
      random: () => 0.5,
      agentFor: async () => undefined,
    },
  })

describe('activeAccounts', () => {
  it.each([
    ['the management account', MANAGEMENT],
    ['a delegated administrator', DELEGATED],
  ])('gives every page of the active accounts to %s, and no others', async (_, account) => {
    expect(await list(keysOf(account))).toEqual(active)
  })

  it.each([
    ['a member that is no administrator', keysOf(MEMBER), 'AccessDenied'],
    ['an account outside of every organisation', keysOf(STRANGER), 'AWSOrganizationsNotInUse'],
    ['a wrong secret', { ...keysOf(MANAGEMENT), secretAccessKey: 'something-else' }, 'InvalidSignature'],
  ])('is refused to %s, naming the code of AWS', async (_, credentials, code) => {
    await expect(list(credentials)).rejects.toMatchObject({
      code: 'organization-unreadable',
      message: expect.stringContaining(code),
      hint: expect.stringContaining('organizations:ListAccounts'),
    })
  })

  it('takes an organisation without active accounts for a mistake: nothing was audited is no pass', async () => {
    sandbox.faults.add(
      { service: 'organizations' },
      answer(200, 'application/x-amz-json-1.1', '{"Accounts":[]}'),
    )
    await expect(list(keysOf(MANAGEMENT))).rejects.toMatchObject({
      code: 'organization-unreadable',
      message: expect.stringContaining('no active account'),
    })
  })

  it.each([
    ['throttled', throttle()],
    ['without service', unavailable()],
  ])('asks again when %s, without leaving an account out', async (_, fault) => {
    pauses.length = 0
    sandbox.faults.add({ service: 'organizations' }, fault, 2)
    expect(await list(keysOf(MANAGEMENT))).toEqual(active)
    expect(pauses).toHaveLength(2)
  })
})
