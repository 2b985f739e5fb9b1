// From requirements on the password policy to the results of a rule.

import type { Settings } from '../../config/settings.ts'
import type { RuleResult } from '../../finding.ts'
import { collected, type PasswordPolicy, type Snapshot } from '../../snapshot/index.ts'
import { passwordPolicyResource } from '../subjects.ts'
import { listed } from '../wording.ts'
import { basePolicy, policyCommand } from './command.ts'
import type { Requirement } from './requirements.ts'

/** What applies where no custom policy was set (IAM User Guide, "Default password policy"). */
export const IAM_DEFAULT =
  "IAM's default applies: eight characters of three kinds, no expiry, no memory of earlier passwords"

/** One result: a pass when the policy meets the requirement, a fail when it does not or when there is no policy. */
export const judgePolicy = (
  snapshot: Snapshot,
  settings: Settings,
  requirement: Requirement,
): RuleResult[] => [judgeAll(snapshot, settings, [requirement])]

/** One result for several requirements; a fail names every one that is not met. */
export function judgeAll(
  snapshot: Snapshot,
  settings: Settings,
  requirements: readonly Requirement[],
): RuleResult {
  const policy = collected(snapshot.passwordPolicy)
  const unmet = requirements.filter(requirement => policy === null || !requirement.meets(policy))
  const result = { resource: passwordPolicyResource(snapshot), evidence: policyEvidence(policy) }
  if (unmet.length === 0)
    return { ...result, status: 'pass', message: sentence(requirements.map(({ asks }) => asks)) }
  return {
    ...result,
    status: 'fail',
    message:
      policy === null
        ? `There is no password policy that ${listed(unmet.map(({ asks }) => asks))}; ${IAM_DEFAULT}.`
        : sentence(unmet.map(requirement => requirement.lacks(policy))),
    remedy: commandFor(requirements, basePolicy(policy, settings)),
  }
}

const commandFor = (requirements: readonly Requirement[], base: PasswordPolicy): string =>
  policyCommand(
    base,
    Object.assign({}, ...requirements.filter(one => !one.meets(base)).map(({ wanted }) => wanted)),
  )

/** The whole policy as evidence, as every judgement and every command on it rests on all of it. */
export const policyEvidence = (policy: PasswordPolicy | null): RuleResult['evidence'] => ({ policy })

const sentence = (says: readonly string[]): string => `The password policy ${listed(says)}.`
