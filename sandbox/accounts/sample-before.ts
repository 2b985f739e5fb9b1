// The sample account as an earlier audit saw it: the same, but for what has come since.
import { collected, type Snapshot } from '../../src/audit/snapshot/index.ts'
import { collected as part } from './assemble.ts'
import { sampleAccount } from './sample.ts'

/** Since then somebody made this user and this role, and gave this user every permission. */
const newUser = 'leaked-bot'
const newRole = 'public-demo'
const newAdministrator = 'dmitri.volkov'

/** An earlier state of what `sampleAccount(now)` gives: audited, it is a baseline for that. */
export function sampleAccountBefore(now: Date): Snapshot {
  const account = sampleAccount(now)
  const report = collected(account.credentialReport)
  const { users, roles, ...details } = collected(account.authorizationDetails)
  return {
    ...account,
    credentialReport: part({ ...report, users: report.users.filter(({ user }) => user !== newUser) }),
    authorizationDetails: part({
      ...details,
      users: users
        .filter(({ name }) => name !== newUser)
        .map(user => (user.name === newAdministrator ? { ...user, attachedPolicies: [] } : user)),
      roles: roles.filter(({ name }) => name !== newRole),
    }),
  }
}
