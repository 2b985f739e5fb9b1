// From detectors of GitHub trust to rules, and from their faults to results.
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { collected, type Snapshot } from '../../snapshot/index.ts'
import { whoAreAdmitted, whoIsAdmitted } from '../../trust/admitted.ts'
import type { GithubStatement } from '../../trust/github-statement.ts'
import { githubTrust } from '../../trust/github-trust.ts'
import { notApplicable } from '../judge-rows.ts'
import { accountResource, roleResource } from '../subjects.ts'
import { capitalised, counted } from '../wording.ts'
import type {
  Detector,
  Fault,
  Quotable,
  RoleContext,
  RoleDetector,
  RoleFault,
  StatementDetector,
} from './detector.ts'
import { roleContexts } from './role-context.ts'
import { exposureSeverity, lowered } from './severity.ts'
import { trustRemedy } from './trust-remedy.ts'

/** A rule that looks at one statement after the other. */
export const statementRule = (detector: StatementDetector): Rule => ({
  ...descriptionOf(detector),
  evaluate: (...given) => judgeStatements(detector, given),
})

/** A rule that looks at a role as a whole. */
export const githubRoleRule = (detector: RoleDetector): Rule => ({
  ...descriptionOf(detector),
  evaluate: (...given) => {
    const contexts = roleContexts(...given)
    const results = contexts.flatMap(context =>
      detector.detect(context).map(fault => roleResult(detector, fault, context)),
    )
    return settled(given[0], contexts.length, results)
  },
})

/** What a detector finds in the statements of all roles. */
export function judgeStatements(
  detector: StatementDetector,
  given: Parameters<Rule['evaluate']>,
): RuleResult[] {
  const contexts = roleContexts(...given)
  const results: RuleResult[] = []
  // Dozens of rules pass over thousands of statements, and most find nothing: no list is made for those.
  for (const context of contexts) {
    for (const statement of context.trusting.statements) {
      const fault = detector.detect(statement, context)
      if (fault !== null) results.push(statementResult(detector, statement, fault, context))
    }
  }
  return settled(given[0], contexts.length, results)
}

/** All of a rule but what it does. */
export const descriptionOf = ({ alsoNeeds = [], ...detector }: Detector): Omit<Rule, 'evaluate'> => ({
  id: detector.id,
  title: detector.title,
  severity: detector.severity,
  rationale: detector.rationale,
  remedy: detector.remedy,
  ...(detector.optIn && { optIn: detector.optIn }),
  controls: {},
  needs: ['authorizationDetails', ...alsoNeeds],
})

/** Roles without fault share one `pass`: there may be thousands, and dozens of rules. */
export function settled(snapshot: Snapshot, judged: number, faults: readonly RuleResult[]): RuleResult[] {
  const results = [...faults, ...unreadableRoles(snapshot)]
  if (results.length > 0) return results
  if (judged === 0) return [notApplicable(snapshot, 'No role of the account trusts GitHub.')]
  return [
    {
      status: 'pass',
      resource: accountResource(snapshot),
      message: `None of the ${counted(judged, 'role')} that trust GitHub is at fault.`,
      evidence: { judged },
    },
  ]
}

function statementResult(
  detector: Detector,
  statement: GithubStatement,
  fault: Fault,
  context: RoleContext,
): RuleResult {
  const kind = fault.kind ?? detector.kind
  const base = fault.severity ?? detector.severity
  // A private issuer's tokens are its owner's only, so nobody from outside gets in.
  const shared = statement.kind === 'private' && statement.tenant !== 'closed' ? lowered(base) : base
  return {
    ...resultOf(fault, context),
    severity: kind === 'exposure' ? exposureSeverity(shared, context.privilege()) : base,
    message: sentence(kind, fault, statement, context),
    evidence: {
      statement: statement.label,
      issuer: statement.issuer,
      who: fault.who ?? whoIsAdmitted(statement),
      ...quoted(fault.quote),
      privilege: context.privilege(),
      ...fault.evidence,
    },
    discriminator: fault.discriminator ?? discriminatorOf(statement),
  }
}

function sentence(
  kind: Detector['kind'],
  { says, who }: Fault,
  statement: GithubStatement,
  context: RoleContext,
) {
  const role = context.trusting.role.name
  const { label, life } = statement
  if (kind === 'dead') return `No job can become role ${role} through ${label}, which ${says}.`
  if (life !== 'live') return `Role ${role}: ${label} ${says}.`
  return `${capitalised(who ?? whoIsAdmitted(statement))} ${becomes(role, context.obstacle(statement))}: ${label} ${says}.`
}

const becomes = (role: string, obstacle: string | null): string =>
  obstacle === null ? `can become role ${role}` : `could become role ${role} if ${obstacle}`

/** A statement by its Sid where it has one, so that a waiver survives statements put before it. */
const discriminatorOf = ({ statement: { sid, index }, issuer }: GithubStatement): string =>
  `${sid ?? `statement ${index + 1}`} ${issuer}`

function roleResult(detector: Detector, fault: RoleFault, context: RoleContext): RuleResult {
  const kind = fault.kind ?? detector.kind
  const base = fault.severity ?? detector.severity
  const { statement } = fault
  return {
    ...resultOf(fault, context),
    severity: kind === 'exposure' ? exposureSeverity(base, context.privilege()) : base,
    message:
      statement === undefined
        ? roleSentence(fault.says, context, kind)
        : sentence(kind, fault, statement, context),
    evidence: {
      who: statement === undefined ? whoCanEnter(context) : whoIsAdmitted(statement),
      ...quoted(fault.quote),
      privilege: context.privilege(),
      ...fault.evidence,
    },
  }
}

/** `says` of a role, after whom it lets in today, if anybody; what keeps people out comes without those. */
export const roleSentence = (says: string, context: RoleContext, kind: Detector['kind']): string => {
  const { name } = context.trusting.role
  const who = kind === 'dead' ? 'nobody' : whoCanEnter(context)
  return who === 'nobody'
    ? `Role ${name} ${says}.`
    : `${capitalised(who)} can become role ${name}, which ${says}.`
}

/** Whom a role lets in by all of its statements together. */
export const whoCanEnter = ({ trusting, obstacle }: RoleContext): string => {
  const open = trusting.statements.filter(one => one.life === 'live' && obstacle(one) === null)
  return open.length === 0 ? 'nobody' : whoAreAdmitted(open)
}

const resultOf = (fault: Fault, context: RoleContext) => ({
  status: fault.status ?? 'fail',
  resource: roleResource(context.trusting.role),
  ...(fault.remedy !== null && { remedy: fault.remedy ?? trustRemedy(context) }),
  ...(fault.discriminator !== undefined && { discriminator: fault.discriminator }),
  ...(fault.missingPermission !== undefined && { missingPermission: fault.missingPermission }),
})

const quoted = (conditions: readonly Quotable[] | undefined) =>
  conditions === undefined ? {} : { conditions: conditions.map(quote) }

/** A condition as it stands in the policy. */
const quote = ({ written, key, values }: Quotable): string =>
  JSON.stringify({ [written]: { [key]: values.length === 1 ? values[0] : values } })

/** A role whose trust policy cannot be read might trust anybody. */
export const unreadableRoles = (snapshot: Snapshot): RuleResult[] =>
  githubTrust(collected(snapshot.authorizationDetails)).unreadable.map(({ role, problem }) => ({
    status: 'error',
    resource: roleResource(role),
    message: `The trust policy of role ${role.name} cannot be read: ${problem}`,
    evidence: { problem },
  }))
