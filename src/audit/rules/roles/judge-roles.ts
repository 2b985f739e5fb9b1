// From a rule's verdicts on roles, and on whom they trust, to its results: one per fault, or one for the account.
import type { PolicyDocument } from '../../../policy/document.ts'
import type { RuleResult } from '../../finding.ts'
import { policyReader } from '../../permissions/policies.ts'
import { isEditable } from '../../permissions/principals.ts'
import { collected, type RoleDetail, type Snapshot } from '../../snapshot/index.ts'
import { notApplicable } from '../judge-rows.ts'
import { accountResource, roleResource } from '../subjects.ts'
import { counted } from '../wording.ts'

/** What there is to say of a role. `says` continues the sentence that the role's name begins. */
export interface RoleFault extends Pick<RuleResult, 'evidence' | 'severity' | 'remedy' | 'discriminator'> {
  readonly status: 'fail' | 'manual'
  readonly says: string
}

interface Texts {
  /** Said when the rule is about none of the account's roles. */
  readonly nobody: string
  /** Said when it is about some and none is at fault. */
  readonly passes: string
}

export interface RoleRule extends Texts {
  readonly among: (role: RoleDetail) => boolean
  /** null: the rule is not about this role. */
  judge(role: RoleDetail): readonly RoleFault[] | null
}

export interface TrustRule extends Texts {
  /** null: the rule is not about this role. */
  judge(role: RoleDetail, trust: PolicyDocument): readonly RoleFault[] | null
}

/** Asks a rule about roles. Those without fault share one `pass`, since a large account has thousands. */
export const judgeRoles = (snapshot: Snapshot, rule: RoleRule): RuleResult[] =>
  resultsOf(snapshot, rule, role => rule.judge(role)?.map(fault => faultResult(role, fault)) ?? null)

/**
 * Asks a rule about the trust policies of roles whose owner can change them. One that cannot be read might admit
 * anybody, so it never counts as a pass.
 */
export function judgeTrust(snapshot: Snapshot, rule: TrustRule): RuleResult[] {
  const reader = policyReader(collected(snapshot.authorizationDetails))
  return resultsOf(snapshot, { ...rule, among: isEditable }, role => {
    const { document, problem } = reader.trust(role)
    if (document === null) return [unreadable(role, problem)]
    return rule.judge(role, document)?.map(fault => faultResult(role, fault)) ?? null
  })
}

function resultsOf(
  snapshot: Snapshot,
  { among, nobody, passes }: Texts & Pick<RoleRule, 'among'>,
  judge: (role: RoleDetail) => readonly RuleResult[] | null,
): RuleResult[] {
  const { roles } = collected(snapshot.authorizationDetails)
  const judged = roles.filter(among).flatMap(role => {
    const results = judge(role)
    return results === null ? [] : [results]
  })
  if (judged.length === 0) return [notApplicable(snapshot, nobody)]
  const results = judged.flat()
  return results.length > 0 ? results : [nothingFound(snapshot, passes, judged.length)]
}

const faultResult = (role: RoleDetail, { says, ...rest }: RoleFault): RuleResult => ({
  ...rest,
  resource: roleResource(role),
  message: `Role ${role.name} ${says}.`,
})

const unreadable = (role: RoleDetail, problem: string): RuleResult => ({
  status: 'error',
  resource: roleResource(role),
  message: `Whom role ${role.name} trusts is not known: its trust policy cannot be read. ${problem}`,
  evidence: { problem },
})

const nothingFound = (snapshot: Snapshot, passes: string, judged: number): RuleResult => ({
  status: 'pass',
  resource: accountResource(snapshot),
  message: `${passes} (${counted(judged, 'role')}).`,
  evidence: { judged },
})
