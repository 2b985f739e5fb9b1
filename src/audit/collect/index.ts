// Collects everything the audit judges, in as few calls as IAM allows.
import type { IamReader } from '../../aws/iam.ts'
import type { Settings } from '../settings.ts'
import { SNAPSHOT_VERSION, type Snapshot } from '../snapshot.ts'
import {
  readAccountAlias,
  readAccountSummary,
  readPasswordPolicy,
  readServerCertificates,
  readServiceSpecificCredentials,
  readVirtualMfaDevices,
} from './account-lists.ts'
import { readAuthorizationDetails } from './authorization-details.ts'
import { chooseDetails, withinCalls } from './detail-requests.ts'
import { collectReport, type Pace } from './fetch-report.ts'
import { collectPart } from './part.ts'
import { readOidcProviders, readSamlProviders } from './providers.ts'
import { readUserDetails } from './user-details.ts'

export interface CollectOptions extends Pace {
  /** Whose account it is, as GetCallerIdentity says. */
  readonly caller: { readonly accountId: string; readonly partition: string; readonly arn: string }
  /** Decides which users are worth a call of their own. */
  readonly settings: Settings
  /** Calls about single users, at most; default: see {@link detailCalls}. */
  readonly detailLimit?: number
}

const DETAIL_CALLS = 100
const CALLS_OF_A_FULL_ACCOUNT = 30

/**
 * An account of everyday size may cost a hundred calls about single users. One whose lists alone take most of the
 * thirty calls that a full account is budgeted for gets the rest of them: then remedies begin with the list command.
 */
const detailCalls = (listCalls: number): number =>
  listCalls > CALLS_OF_A_FULL_ACCOUNT / 2 ? Math.max(0, CALLS_OF_A_FULL_ACCOUNT - listCalls) : DETAIL_CALLS

/**
 * Reads the account once. A call that is refused or fails leaves its part of the snapshot `denied` or `failed`; the
 * rest is collected all the same. Never throws for what AWS answers.
 */
export async function collect(iam: IamReader, options: CollectOptions): Promise<Snapshot> {
  const { caller, now } = options
  const collectedAt = now().toISOString()
  const parts = await collectParts(iam, options)
  const userDetails = await collectUserDetails(iam, parts, options)
  return {
    version: SNAPSHOT_VERSION,
    accountId: caller.accountId,
    partition: caller.partition,
    callerArn: caller.arn,
    collectedAt,
    ...parts,
    userDetails,
  }
}

async function collectParts(iam: IamReader, pace: Pace) {
  // Started together, since none needs another; the report is first because AWS may need seconds to make it.
  const credentialReport = collectReport(iam, pace)
  const authorizationDetails = collectPart('GetAccountAuthorizationDetails', () =>
    readAuthorizationDetails(iam, pace.progress),
  )
  const accountAlias = collectPart('ListAccountAliases', () => readAccountAlias(iam))
  const accountSummary = collectPart('GetAccountSummary', () => readAccountSummary(iam))
  const passwordPolicy = collectPart('GetAccountPasswordPolicy', () => readPasswordPolicy(iam))
  const virtualMfaDevices = collectPart('ListVirtualMFADevices', () => readVirtualMfaDevices(iam))
  const serverCertificates = collectPart('ListServerCertificates', () => readServerCertificates(iam))
  const serviceSpecificCredentials = collectPart('ListServiceSpecificCredentials', () =>
    readServiceSpecificCredentials(iam),
  )
  const oidcProviders = collectPart('ListOpenIDConnectProviders', () => readOidcProviders(iam))
  const samlProviders = collectPart('ListSAMLProviders', () => readSamlProviders(iam))
  return {
    credentialReport: await credentialReport,
    authorizationDetails: await authorizationDetails,
    accountAlias: await accountAlias,
    accountSummary: await accountSummary,
    passwordPolicy: await passwordPolicy,
    virtualMfaDevices: await virtualMfaDevices,
    serverCertificates: await serverCertificates,
    serviceSpecificCredentials: await serviceSpecificCredentials,
    oidcProviders: await oidcProviders,
    samlProviders: await samlProviders,
  }
}

async function collectUserDetails(
  iam: IamReader,
  parts: Awaited<ReturnType<typeof collectParts>>,
  { settings, detailLimit = detailCalls(iam.calls()), progress }: CollectOptions,
): Promise<Snapshot['userDetails']> {
  const wanted = chooseDetails(parts, settings)
  const requests = withinCalls(wanted, detailLimit)
  if (requests.length > 0)
    progress(
      `Reading credential ids of ${requests.length} of the ${wanted.length} users that findings may need them for.`,
    )
  return readUserDetails(iam, requests)
}
