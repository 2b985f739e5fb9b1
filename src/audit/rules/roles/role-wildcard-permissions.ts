// Rule role-wildcard-permissions: what is wide open in a role's policies taken together. Off by default.
import { type Grant, grantsOf, type PolicySource } from '../../../policy/permissions.ts'
import { word } from '../../../shell.ts'
import { UNNAMED_ACTION } from '../../permissions/administrator.ts'
import { type Principal, perPolicySet } from '../../permissions/principals.ts'
import { reachOf } from '../../permissions/reach.ts'
import type { Rule } from '../../rule.ts'
import { judgePermissions, type PrincipalFault } from '../policies/judge-principals.ts'
import { unnamedActionOf } from '../policies/unnamed-actions.ts'
import { script } from '../remedy-script.ts'
import { listed } from '../wording.ts'

export const roleWildcardPermissions: Rule = {
  id: 'role-wildcard-permissions',
  title: 'Role policies avoid wildcards',
  severity: 'medium',
  rationale:
    'Whole services, or everything on some resources, hold far more than any task needs, and all that AWS will add to them.',
  remedy: 'Name the actions that the role really uses; its last accessed information shows which.',
  controls: {},
  optIn: true,
  needs: ['authorizationDetails'],
  evaluate: snapshot => {
    const wildcards = perPolicySet(wildcardsOf)
    return judgePermissions(snapshot, {
      among: ({ kind, editable }) => kind === 'role' && editable,
      nobody: 'There are no roles that can be edited.',
      passes: 'No role has wildcard permissions.',
      judge: role => faultOf(role, wildcards(role)),
    })
  },
}

interface Wildcards {
  /** Grants of every action, be it on some resources only. */
  readonly everything: readonly Grant[]
  /** Namespaces of services that are allowed whole on all resources. */
  readonly services: readonly string[]
}

function wildcardsOf(policies: readonly PolicySource[], boundary: readonly PolicySource[]): Wildcards {
  const { grants } = grantsOf(policies, UNNAMED_ACTION, boundary)
  const named = new Set(policies.flatMap(({ document }) => [...document.services.named.keys()]))
  return {
    everything: grants,
    services: [...named].filter(
      service => reachOf(policies, unnamedActionOf(service), '*', boundary) !== 'limited',
    ),
  }
}

function faultOf({ detail }: Principal, { everything, services }: Wildcards): PrincipalFault | null {
  const resources = [...new Set(everything.flatMap(grant => grant.resources))]
  const open = [
    ...(everything.length > 0 ? [`every action on ${listed(resources)}`] : []),
    ...(services.length > 0 ? [`all of ${listed(services)} on every resource`] : []),
  ]
  if (open.length === 0) return null
  return {
    says: `may do ${open.join(', and ')}`,
    evidence: {
      everythingOn: resources,
      except: [...new Set(everything.flatMap(grant => grant.except))],
      services,
      policies: [...new Set(everything.map(({ source }) => source))],
    },
    remedy: lastAccessed(detail.arn),
  }
}

/** Which services the role has used, to write the narrower policy from. */
const lastAccessed = (arn: string): string =>
  script(
    `aws iam generate-service-last-accessed-details --granularity ACTION_LEVEL --arn ${word(arn)}`,
    'aws iam get-service-last-accessed-details --job-id "$JOB_ID"',
    '# Put the actions used into the policies of the role, in the place of the wildcards.',
  )
