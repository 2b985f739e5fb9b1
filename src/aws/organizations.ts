// The accounts of an organisation. Alone imports @aws-sdk/client-organizations, and only when it is asked for.
// Source: https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccounts.html
import type { OrganizationsClientConfig } from '@aws-sdk/client-organizations'
import { KeylessError } from '../errors.ts'
import type { World } from '../federation/edge.ts'
import { askedEndpoint } from './asked-endpoint.ts'
import { withBackoff } from './backoff.ts'
import type { SourceCredentials } from './credentials.ts'
import { iamErrorCode, iamErrorMessage, triesWorth } from './iam-errors.ts'
import { within } from './time-limit.ts'
import { APP_ID } from './user-agent.ts'

export interface OrganizationOptions {
  readonly region: string
  readonly credentials: SourceCredentials
  readonly world: Pick<World, 'sleep' | 'random' | 'agentFor'>
}

/** Each try after the first waits up to 10 seconds; throttling of this API is counted for the whole organisation. */
const BACKOFF = { maxAttempts: 8, baseMs: 300, capMs: 10_000 }

/** Milliseconds for a page, to its last byte. */
const LIMIT_MS = 30_000

/**
 * The ids (twelve digits) of the active accounts of the organisation that the credentials belong to, all pages of
 * ListAccounts. Suspended, closed and not yet activated accounts cannot be audited and are left out.
 * @throws KeylessError `organization-unreadable`: AWS refused, there is no organisation, or none of its accounts is active
 */
export const activeAccounts = async ({
  region,
  credentials,
  world,
}: OrganizationOptions): Promise<readonly string[]> => {
  const { OrganizationsClient, paginateListAccounts } = await import('@aws-sdk/client-organizations')
  const agent = await world.agentFor(await organizationsEndpoint(region))
  const client = new OrganizationsClient(clientConfig(region, credentials, agent))
  const readAll = async (): Promise<string[]> => {
    const active: string[] = []
    const pages = paginateListAccounts({ client }, {})
    const nextPage = () => within(LIMIT_MS, 'Organizations', () => pages.next())
    for (let page = await nextPage(); !page.done; page = await nextPage())
      // Status is what State was called before 2026; older partitions may send it alone.
      for (const { Id, State, Status } of page.value.Accounts ?? [])
        if (Id !== undefined && (State ?? Status) === 'ACTIVE') active.push(Id)
    return active
  }
  try {
    const active = await withBackoff(readAll, triesWorth, {
      ...BACKOFF,
      sleep: world.sleep,
      random: world.random,
    })
    if (active.length > 0) return active
  } catch (error) {
    throw unreadable(error)
  } finally {
    client.destroy()
  }
  throw new KeylessError(
    'organization-unreadable',
    'AWS Organizations lists no active account, not even the management account, so there is nothing to audit.',
  )
}

/** The endpoint of AWS Organizations for a region: one per partition, or what AWS_ENDPOINT_URL_ORGANIZATIONS says. */
const organizationsEndpoint = async (region: string): Promise<URL> => {
  const { OrganizationsClient, ListAccountsCommand } = await import('@aws-sdk/client-organizations')
  const credentials = { accessKeyId: 'unused', secretAccessKey: 'unused' }
  return askedEndpoint(requestHandler =>
    new OrganizationsClient({ region, credentials, maxAttempts: 1, requestHandler }).send(
      new ListAccountsCommand({}),
    ),
  )
}

type Agent = Awaited<ReturnType<World['agentFor']>>

const clientConfig = (
  region: string,
  { accessKeyId, secretAccessKey, sessionToken }: SourceCredentials,
  agent: Agent,
): OrganizationsClientConfig => ({
  region,
  credentials: { accessKeyId, secretAccessKey, ...(sessionToken !== null && { sessionToken }) },
  // One owner of repetition: withBackoff.
  maxAttempts: 1,
  userAgentAppId: APP_ID,
  requestHandler: {
    connectionTimeout: 10_000,
    requestTimeout: LIMIT_MS,
    throwOnRequestTimeout: true,
    ...(agent !== undefined && { httpAgent: agent, httpsAgent: agent }),
  },
})

const unreadable = (error: unknown): KeylessError =>
  new KeylessError(
    'organization-unreadable',
    `The accounts of the organisation cannot be listed: ${iamErrorCode(error)}: ${iamErrorMessage(error)}`,
    { cause: error },
  )
