// Rule keyless-candidate: users that exist for a pipeline's keys become roles that the pipeline assumes.

import type { Settings } from '../../config/settings.ts'
import type { RuleResult } from '../../finding.ts'
import { principalsOf } from '../../permissions/principals.ts'
import type { Rule } from '../../rule.ts'
import type { Snapshot } from '../../snapshot/index.ts'
import { notApplicable } from '../judge-rows.ts'
import { type Privilege, privilegeOf } from '../privilege.ts'
import { userResource } from '../subjects.ts'
import { isDecoy } from './decoy.ts'
import { githubProvider } from './github-provider.ts'
import type { DatedKey } from './judge.ts'
import { type Candidate, type Reason, reasonsFor, scoreOf, type UserPrincipal } from './keyless-score.ts'
import { type AccessKey, accessKeysOf, byUser } from './keys.ts'
import { migrationSteps } from './migration-steps.ts'

/** Tag on a user whose keys stay; its value says why. */
export const KEEP_KEY_TAG = 'keyless-aws:keep-key'

/**
 * One result for each user without a password that has a key in use, or may have. The score is the sum of the reasons' points
 * (see keyless-score.ts); from `keylessScore` on the user is proposed, graver if it is an administrator or can
 * become one.
 */
export const keylessCandidate: Rule = {
  id: 'keyless-candidate',
  title: 'Pipelines use roles instead of access keys',
  severity: 'medium',
  rationale:
    'A key that a pipeline uses lies in its secrets for good and works from anywhere. GitHub Actions can prove who it is with a token of minutes, so the key need not exist.',
  remedy: `Create a role that trusts GitHub's OIDC provider, give it the user's permissions, switch the workflow over, then deactivate and delete the keys. Where a key has to stay, tag the user ${KEEP_KEY_TAG}=<reason>.`,
  controls: {},
  needs: ['credentialReport'],
  evaluate: (snapshot, settings) => {
    const results = [
      ...candidatesOf(snapshot, settings).map(candidate => judge(candidate, snapshot, settings)),
      ...unclear(snapshot, settings),
    ]
    if (results.length > 0) return results
    const days = settings.thresholds.keylessUsedWithin
    return [
      notApplicable(snapshot, `No user without a password has a key that was used within ${days} days.`),
    ]
  },
}

/** Users without a password and with a key in use. Keys that are not in use are the matter of access-key-unused. */
function candidatesOf(snapshot: Snapshot, settings: Settings): Candidate[] {
  const users = usersByArn(snapshot)
  const owners = ownersOfServiceCredentials(snapshot)
  const active = accessKeysOf(snapshot).filter(isActive)
  return byUser(active).flatMap(keys => {
    const inUse = keys.filter(key => isInUse(key, settings))
    const { row } = keys[0]!
    if (inUse.length === 0 || row.passwordEnabled || isDecoy(row, settings.canaryUsers)) return []
    return [
      {
        row,
        activeKeys: keys,
        keysInUse: inUse,
        user: users.get(row.arn) ?? null,
        ownsServiceCredential: owners.has(row.user),
      },
    ]
  })
}

/** Users of whose keys none is known to be in use, and one may be: a cell of the report cannot be read. */
const unclear = (snapshot: Snapshot, settings: Settings): RuleResult[] =>
  byUser(accessKeysOf(snapshot)).flatMap(keys => {
    const { row } = keys[0]!
    const isKnown = !keys.some(mayBeInUse) || keys.some(key => isActive(key) && isInUse(key, settings))
    if (isKnown || row.passwordEnabled || isDecoy(row, settings.canaryUsers)) return []
    const message = `The report does not say whether the access keys of ${row.user} are active and in use.`
    return [{ status: 'error', resource: userResource(row), message, evidence: {} }]
  })

const mayBeInUse = ({ state, ageDays, use }: AccessKey): boolean =>
  state === 'unreadable' || (state === 'active' && (ageDays === null || use.kind === 'unreadable'))

const isActive = (key: AccessKey): key is DatedKey => key.state === 'active' && key.ageDays !== null

const isInUse = ({ use }: AccessKey, { thresholds }: Settings): boolean =>
  use.kind === 'used' && use.days < thresholds.keylessUsedWithin

function usersByArn({ authorizationDetails }: Snapshot): ReadonlyMap<string, UserPrincipal> {
  if (authorizationDetails.status !== 'collected') return new Map()
  const users = principalsOf(authorizationDetails.value).filter(principal => principal.kind === 'user')
  return new Map(users.map(user => [user.detail.arn, user]))
}

const ownersOfServiceCredentials = ({ serviceSpecificCredentials }: Snapshot): ReadonlySet<string> =>
  new Set(
    serviceSpecificCredentials.status === 'collected'
      ? serviceSpecificCredentials.value.map(credential => credential.userName)
      : [],
  )

function judge(candidate: Candidate, snapshot: Snapshot, { thresholds }: Settings): RuleResult {
  const { row, user } = candidate
  const reasons = reasonsFor(candidate, thresholds)
  const score = scoreOf(reasons)
  const evidence = {
    score,
    neededScore: thresholds.keylessScore,
    reasons,
    ...evidenceOf(candidate, snapshot),
  }
  const say = (status: RuleResult['status'], message: string): RuleResult => ({
    status,
    resource: userResource(row),
    message,
    evidence,
  })
  if (row.passwordEnabled === null) {
    return say('error', `The report does not say whether ${row.user}, whose keys are in use, has a password.`)
  }
  const kept = user?.detail.tags.find(tag => tag.key === KEEP_KEY_TAG)?.value.trim()
  if (kept) return say('not-applicable', `${row.user} keeps its access keys on purpose: ${kept}`)
  const verdict = `score ${score} of ${thresholds.keylessScore}`
  if (score < thresholds.keylessScore) {
    return say('pass', `Too little speaks for ${row.user} being a pipeline's user (${verdict}).`)
  }
  return {
    ...say('fail', `${row.user} uses access keys where a role would do (${verdict}): ${inFavour(reasons)}.`),
    remedy: migrationSteps(
      { name: row.user, keys: candidate.activeKeys, user: user?.detail ?? null },
      snapshot,
    ),
    ...(isPrivileged(evidence.userMay) && { severity: 'high' as const }),
  }
}

const inFavour = (reasons: readonly Reason[]): string =>
  reasons.flatMap(({ points, reason }) => (points > 0 ? [reason] : [])).join(', ')

const isPrivileged = (privilege: Privilege | 'unknown'): boolean =>
  privilege === 'administrator' || privilege === 'escalation'

const evidenceOf = ({ activeKeys, user }: Candidate, snapshot: Snapshot) => ({
  keys: activeKeys.map(({ createdAt, use, lastUsedService }) => ({
    createdAt,
    lastUsedAt: use.kind === 'used' ? use.at : null,
    lastUsedService,
  })),
  githubProvider: githubProvider(snapshot).state,
  userMay: user === null ? ('unknown' as const) : privilegeOf(user, snapshot),
  ...(user === null && {
    notKnown: 'tags and policies: iam:GetAccountAuthorizationDetails gave nothing on this user',
  }),
})
