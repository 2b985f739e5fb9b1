// Rule policy-privilege-escalation: nobody can turn the permissions they have into more.
import { type Escalation, escalationsOf } from '../../escalation/index.ts'
import type { RuleResult } from '../../finding.ts'
import { type Principal, principalsOf } from '../../permissions/principals.ts'
import type { Rule } from '../../rule.ts'
import { collected, type Snapshot } from '../../snapshot/index.ts'
import { notApplicable } from '../judge-rows.ts'
import { isOfIdentityCenter, isServiceLinked } from '../roles/role-use.ts'
import { accountResource, principalResource } from '../subjects.ts'
import { counted, listed } from '../wording.ts'
import { administratorTogether } from './administrator-together.ts'
import { evidenceOf } from './escalation-evidence.ts'
import { type CloseWay, waysToClose } from './escalation-remedy.ts'

export const policyPrivilegeEscalation: Rule = {
  id: 'policy-privilege-escalation',
  title: 'Nobody can raise their own privileges',
  severity: 'high',
  rationale:
    'Some permissions are worth more than they look: who may write a policy, or hand a strong role to a service, has all that the policy or the role can give. Whoever takes over that user or role has it, too.',
  remedy:
    'Take the action away that the way cannot do without, limit it to named resources, or put a permissions boundary on the principal.',
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: (snapshot, { managesIdentityCenter }) => {
    const actors = principalsOf(collected(snapshot.authorizationDetails)).filter(canAct)
    if (actors.length === 0)
      return [notApplicable(snapshot, 'The account has no users and no roles of its own.')]
    const escalations = escalationsOf(snapshot)
    const judged = alikeTogether(actors).map(actor => judge(actor, escalations(actor), managesIdentityCenter))
    const closeWay = waysToClose(snapshot)
    const results = [
      ...judged.flatMap(one =>
        one.isAdministrator ? administratorTogether(one.principal, snapshot) : resultOf(one, closeWay),
      ),
      ...askAboutIdentityCenter(snapshot, judged),
    ]
    return results.length > 0 ? results : [nothingFound(snapshot, actors.length)]
  },
}

/** Evidence shows this many ways; the rest is counted. */
const SHOWN = 5

/** Groups act through their members. */
const canAct = ({ kind, detail }: Principal): boolean =>
  kind === 'user' || (kind === 'role' && !isServiceLinked(detail))

/** The order in which escalationsOf looks at each set of policies once. */
const alikeTogether = (actors: readonly Principal[]): Principal[] =>
  [...Map.groupBy(actors, ({ policySet }) => policySet).values()].flat()

interface Judged {
  readonly principal: Principal
  readonly isAdministrator: boolean
  /** The gravest first. */
  readonly ways: readonly Escalation[]
  /** Ways there are if this account manages IAM Identity Center, which is not known. */
  readonly perhaps: readonly Escalation[]
}

function judge(
  principal: Principal,
  found: ReturnType<ReturnType<typeof escalationsOf>>,
  managesIdentityCenter: boolean | null,
): Judged {
  // One who is an administrator by a single policy is the matter of the rules about such policies.
  const all = found === 'administrator' ? [] : found
  const isForManager = ({ set }: Escalation): boolean => set.precondition === 'identity-center'
  return {
    principal,
    isAdministrator: found === 'administrator',
    ways: managesIdentityCenter ? all : all.filter(way => !isForManager(way)),
    perhaps: managesIdentityCenter === null ? all.filter(isForManager) : [],
  }
}

function resultOf({ principal, ways, perhaps }: Judged, closeWay: CloseWay): RuleResult[] {
  const [gravest] = ways
  if (gravest === undefined) return principal.malformed.length > 0 ? [unreadable(principal)] : []
  const { kind, detail, boundary, boundaryKnown, malformed } = principal
  return [
    {
      status: 'fail',
      severity: gravest.severity,
      resource: principalResource(principal),
      message: `${kind === 'user' ? 'User' : 'Role'} ${detail.name} can raise its privileges: it can ${saying(gravest)}${others(ways)}.`,
      evidence: {
        ways: ways.slice(0, SHOWN).map(evidenceOf),
        more: Math.max(0, ways.length - SHOWN),
        boundary: boundaryKnown ? boundary.map(({ name }) => name) : 'not known, so not counted in',
        ...(perhaps.length > 0 && { ifItManagesIdentityCenter: perhaps.map(({ set }) => set.id) }),
        ...(malformed.length > 0 && { malformed }),
      },
      remedy:
        kind === 'role' && isOfIdentityCenter(detail)
          ? '# IAM Identity Center made this role: narrow the policies of its permission set in the account that manages it.'
          : closeWay(principal, gravest),
    },
  ]
}

const saying = ({ set }: Escalation): string =>
  `${set.title} (${set.actions.join(' + ')})${set.needs === null ? '' : `, given ${set.needs}`}`

const others = ({ length }: readonly Escalation[]): string =>
  length > 1 ? `; there ${length === 2 ? 'is' : 'are'} ${counted(length - 1, 'more way')}` : ''

const unreadable = (principal: Principal): RuleResult => ({
  status: 'error',
  resource: principalResource(principal),
  message: `What ${principal.kind} ${principal.detail.name} may do is not known: ${listed(principal.malformed.map(({ name }) => name))} cannot be read.`,
  evidence: { malformed: principal.malformed },
})

/** The snapshot does not say which account manages Identity Center; in all others these ways lead nowhere. */
function askAboutIdentityCenter(snapshot: Snapshot, judged: readonly Judged[]): RuleResult[] {
  const concerned = judged.filter(({ perhaps }) => perhaps.length > 0)
  if (concerned.length === 0) return []
  const names = concerned.map(({ principal }) => principal.detail.name)
  return [
    {
      status: 'manual',
      severity: 'medium',
      resource: accountResource(snapshot),
      message: `If this account manages IAM Identity Center, ${listed(names)} can raise privileges by changing permission sets.`,
      evidence: { principals: names },
      remedy: '# Say so in the configuration: manages-identity-center: true or false.',
      discriminator: 'identity-center',
    },
  ]
}

const nothingFound = (snapshot: Snapshot, judged: number): RuleResult => ({
  status: 'pass',
  resource: accountResource(snapshot),
  message: 'No user or role that is not an administrator can make itself more than it is.',
  evidence: { judged },
})
