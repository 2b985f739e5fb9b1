// A made-up account as the sandbox's token service knows it, so that its roles can be assumed and then audited.
import type { Snapshot } from '../../src/audit/snapshot/index.ts'
import { parsePolicy } from '../../src/policy/document.ts'
import type { AccountInput } from '../account.ts'
import { served } from '../iam/state.ts'

/** Roles whose trust policy is no policy are left out: STS could not judge them, and IAM would not have taken them. */
export function directoryEntry(snapshot: Snapshot): AccountInput {
  const details = served(snapshot.authorizationDetails)
  return {
    id: snapshot.accountId,
    partition: snapshot.partition,
    providers: served(snapshot.oidcProviders).map(provider => ({
      url: provider.issuer,
      clientIds: served(provider.details).clientIds,
    })),
    roles: details.roles
      .filter(role => isPolicy(role.trustPolicy))
      .map(({ name, path, trustPolicy }) => ({ name, path, trustPolicy })),
    users: details.users.map(({ name, path }) => ({ name, path })),
  }
}

function isPolicy(document: string): boolean {
  try {
    parsePolicy(document)
    return true
  } catch {
    return false
  }
}
