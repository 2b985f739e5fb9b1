// Makes what the detectors of GitHub trust look at, for one role after the other.

import type { Settings } from '../../config/settings.ts'
import type { Rule } from '../../rule.ts'
import { collected, type Snapshot } from '../../snapshot/index.ts'
import type { GithubStatement } from '../../trust/github-statement.ts'
import { githubTrust } from '../../trust/github-trust.ts'
import { obstacleTo, providerFinder } from '../../trust/obstacle.ts'
import { type Privilege, privilegeOf } from '../../trust/privilege.ts'
import type { RoleContext } from './detector.ts'

interface Made {
  readonly settings: Settings
  readonly now: Date
  readonly contexts: readonly RoleContext[]
}

const made = new WeakMap<Snapshot, Made>()

/** One context for each role that speaks of GitHub; made once for the dozens of rules of a run. */
export function roleContexts(
  ...[snapshot, settings, now]: Parameters<Rule['evaluate']>
): readonly RoleContext[] {
  const before = made.get(snapshot)
  if (before?.settings === settings && before.now === now) return before.contexts
  const privilege = privilegeOf(snapshot)
  const provider = providerFinder(snapshot)
  const github = snapshot.github?.status === 'collected' ? snapshot.github.value : null
  const contexts = githubTrust(collected(snapshot.authorizationDetails)).roles.map(trusting => ({
    snapshot,
    settings,
    now,
    trusting,
    privilege: (): Privilege => privilege(trusting.role),
    provider,
    obstacle: (statement: GithubStatement): string | null =>
      obstacleTo(statement, snapshot.accountId, provider),
    github,
  }))
  made.set(snapshot, { settings, now, contexts })
  return contexts
}
