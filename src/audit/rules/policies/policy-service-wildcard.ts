// Rule policy-service-wildcard: policies name the actions they allow, not whole services.
import type { PolicyDocument, Statement } from '../../../policy/document.ts'
import type { Rule } from '../../rule.ts'
import type { Snapshot } from '../../snapshot/index.ts'
import { listed } from '../wording.ts'
import { customerPolicies, isBoundaryOnly } from './account-policies.ts'
import { isAdministratorPolicy } from './full-privileges.ts'
import { type Fault, judgePolicies } from './judge-policies.ts'
import { allows, openEnded, unnamedActionOf } from './unnamed-actions.ts'

/**
 * One result per statement, whatever its resources. Patterns that begin an action's own name, such as
 * `ec2:Describe*`, pass. Source: Security Hub IAM.21.
 */
export const policyServiceWildcard: Rule = {
  id: 'policy-service-wildcard',
  title: 'Customer-managed policies allow no whole services',
  severity: 'low',
  rationale:
    'A whole service holds the actions that delete and that grant, and those that AWS will add to it. Few who need a service need those.',
  remedy: 'Name the actions; wildcards after a verb such as ec2:Describe* are fine.',
  controls: {
    'security-hub': ['IAM.21'],
    'nist-800-53-r5': [
      'AC-2',
      'AC-2(1)',
      'AC-3',
      'AC-3(7)',
      'AC-3(15)',
      'AC-5',
      'AC-6',
      'AC-6(2)',
      'AC-6(3)',
      'AC-6(10)',
    ],
  },
  needs: ['authorizationDetails'],
  evaluate: snapshot =>
    judgePolicies(
      snapshot,
      customerPolicies(snapshot).filter(policy => !isBoundaryOnly(policy)),
      document => judge(document, snapshot),
    ),
}

function judge(document: PolicyDocument, snapshot: Snapshot): Fault[] {
  if (isAdministratorPolicy(document, snapshot)) return []
  return document.statements.flatMap(statement => {
    const wildcards = [...wholeServices(document, statement), ...allButServices(document, statement)]
    if (wildcards.length === 0) return []
    return [{ statement, says: `allows whole services by ${listed(wildcards)}`, evidence: { wildcards } }]
  })
}

/** `s3:*`, `*`: patterns of Action without anything of the action's own name. */
const wholeServices = (document: PolicyDocument, statement: Statement): string[] =>
  statement.effect === 'Allow' && statement.actions.kind === 'Action'
    ? statement.actions.patterns.filter(pattern => {
        const service = /^(?:([^:]+):)?\*+$/.exec(pattern)
        return service !== null && allows(document, statement, unnamedActionOf(service[1] ?? '*'))
      })
    : []

/** NotAction that leaves out whole services allows all others whole. */
const allButServices = (document: PolicyDocument, statement: Statement): string[] =>
  statement.actions.kind === 'NotAction' &&
  statement.actions.patterns.some(pattern => /^[^:]+:\*+$/.test(pattern)) &&
  openEnded(document).includes(statement)
    ? [`NotAction ${listed(statement.actions.patterns)}`]
    : []
