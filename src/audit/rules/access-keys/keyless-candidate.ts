// Rule keyless-candidate: users that exist for a pipeline's keys become roles that the pipeline assumes.
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import type { Settings } from '../../settings.ts'
import type { Snapshot, UserDetail } from '../../snapshot.ts'
import { notApplicable } from '../judge-rows.ts'
import { userResource } from '../subjects.ts'
import { isDecoy } from './decoy.ts'
import { githubProvider } from './github-provider.ts'
import type { DatedKey } from './judge.ts'
import { type Candidate, reasonsFor, scoreOf } from './keyless-score.ts'
import { type AccessKey, accessKeysOf, byUser } from './keys.ts'
import { migrationSteps } from './migration-steps.ts'

/** Tag on a user whose keys stay; its value says why. */
export const KEEP_KEY_TAG = 'keyless-aws:keep-key'

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
    const results = candidatesOf(snapshot, settings).map(candidate => judge(candidate, snapshot, settings))
    if (results.length > 0) return results
    const days = settings.thresholds.keylessUsedWithin
    return [
      notApplicable(snapshot, `No user without a password has a key that was used within ${days} days.`),
    ]
  },
}

/** Users without a password and with a key in use. Keys that are not in use are the matter of access-key-unused. */
function candidatesOf(snapshot: Snapshot, settings: Settings): Candidate[] {
  const users = new Map(usersOf(snapshot).map(user => [user.arn, user]))
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
        detail: users.get(row.arn) ?? null,
        ownsServiceCredential: ownsServiceCredential(snapshot, row.user),
      },
    ]
  })
}

const isActive = (key: AccessKey): key is DatedKey => key.state === 'active' && key.ageDays !== null

const isInUse = ({ use }: AccessKey, { thresholds }: Settings): boolean =>
  use.kind === 'used' && use.days < thresholds.keylessUsedWithin

const usersOf = ({ authorizationDetails }: Snapshot): readonly UserDetail[] =>
  authorizationDetails.status === 'collected' ? authorizationDetails.value.users : []

const ownsServiceCredential = ({ serviceSpecificCredentials }: Snapshot, user: string): boolean =>
  serviceSpecificCredentials.status === 'collected' &&
  serviceSpecificCredentials.value.some(credential => credential.userName === user)

function judge(candidate: Candidate, snapshot: Snapshot, { thresholds }: Settings): RuleResult {
  const { row, detail } = candidate
  const resource = userResource(row)
  if (row.passwordEnabled === null) {
    const message = `The report does not say whether ${row.user}, whose access keys are in use, has a password.`
    return { status: 'error', resource, message, evidence: evidenceOf(candidate, snapshot) }
  }
  const reasons = reasonsFor(candidate, thresholds)
  const score = scoreOf(reasons)
  const evidence = {
    score,
    neededScore: thresholds.keylessScore,
    reasons,
    ...evidenceOf(candidate, snapshot),
  }
  const kept = detail?.tags.find(tag => tag.key === KEEP_KEY_TAG)?.value.trim()
  if (kept) {
    const message = `${row.user} keeps its access keys on purpose: ${kept}`
    return { status: 'not-applicable', resource, message, evidence: { ...evidence, keptBecause: kept } }
  }
  if (score < thresholds.keylessScore) {
    const message = `Too little speaks for ${row.user} being a pipeline's user (score ${score} of ${thresholds.keylessScore}).`
    return { status: 'pass', resource, message, evidence }
  }
  return {
    status: 'fail',
    resource,
    message: `${row.user} uses access keys where a role would do (score ${score} of ${thresholds.keylessScore}): ${reasons
      .filter(({ points }) => points > 0)
      .map(({ reason }) => reason)
      .join(', ')}.`,
    evidence,
    remedy: migrationSteps({ name: row.user, keys: candidate.activeKeys, detail }, snapshot),
  }
}

const evidenceOf = ({ activeKeys, detail }: Candidate, snapshot: Snapshot): RuleResult['evidence'] => ({
  keys: activeKeys.map(({ createdAt, use, lastUsedService }) => ({
    createdAt,
    lastUsedAt: use.kind === 'used' ? use.at : null,
    lastUsedService,
  })),
  githubProvider: githubProvider(snapshot).state,
  ...(detail === null && {
    notKnown: 'tags and policies: iam:GetAccountAuthorizationDetails gave nothing on this user',
  }),
})
