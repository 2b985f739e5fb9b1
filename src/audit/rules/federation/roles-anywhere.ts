// Rule roles-anywhere: a role for IAM Roles Anywhere says for which certificates.
import { namesAction } from '../../../policy/action.ts'
import type { CompiledStatement } from '../../../policy/compile.ts'
import { word } from '../../../shell.ts'
import type { RuleResult } from '../../finding.ts'
import { policyReader } from '../../permissions/policies.ts'
import type { Rule } from '../../rule.ts'
import { collected, type RoleDetail, type Snapshot } from '../../snapshot/index.ts'
import { labelOf } from '../../trust/github-statement.ts'
import { notApplicable } from '../judge-rows.ts'
import { script } from '../remedy-script.ts'
import { accountResource, roleResource } from '../subjects.ts'
import { counted } from '../wording.ts'
import { unreadableRoles } from './judge-trust.ts'

const SERVICE = 'rolesanywhere.amazonaws.com'

export const rolesAnywhere: Rule = {
  id: 'roles-anywhere',
  title: 'Roles for IAM Roles Anywhere are bound to a trust anchor or to certificates',
  severity: 'high',
  rationale:
    'Without a condition, every certificate of every trust anchor of the account can become the role. Certificates live long, so who holds them counts.',
  remedy: 'Add conditions on aws:SourceArn (the trust anchor) and aws:PrincipalTag/x509Subject/CN.',
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: snapshot => {
    const details = collected(snapshot.authorizationDetails)
    const reader = policyReader(details)
    const statements = details.roles.flatMap(role =>
      (reader.trust(role).document?.compiled ?? [])
        .filter(isForAnywhere)
        .map(({ statement }) => ({ role, statement })),
    )
    const faults = statements.filter(({ statement }) => !isBound(statement)).map(unbound)
    const results = [...faults, ...unreadableRoles(snapshot)]
    if (results.length > 0) return results
    return statements.length === 0
      ? [notApplicable(snapshot, 'No role of the account trusts IAM Roles Anywhere.')]
      : [allBound(snapshot, statements.length)]
  },
}

const isForAnywhere = (compiled: CompiledStatement): boolean => {
  const { effect, principals } = compiled.statement
  const named = principals !== null && !principals.everyone && principals.Service.includes(SERVICE)
  return effect === 'Allow' && named && namesAction(compiled, 'sts:assumerole')
}

/** IAM Roles Anywhere User Guide, "Trust policy": the session has the certificate's subject as tags. */
const isBound = ({ conditions }: CompiledStatement['statement']): boolean =>
  conditions.some(
    ({ key, operator, ifExists, qualifier, values }) =>
      /^(aws:sourcearn$|aws:principaltag\/x509)/.test(key.toLowerCase()) &&
      /^(String|Arn)(Equals|Like|EqualsIgnoreCase)$/.test(operator) &&
      !ifExists &&
      qualifier !== 'ForAllValues' &&
      !values.some(value => /^[*?]+$/.test(value)),
  )

const unbound = ({
  role,
  statement,
}: {
  readonly role: RoleDetail
  readonly statement: CompiledStatement['statement']
}): RuleResult => ({
  status: 'fail',
  resource: roleResource(role),
  message: `Every certificate of every trust anchor of the account can become role ${role.name}: ${labelOf(statement)} has no condition on them.`,
  evidence: { statement: labelOf(statement), conditions: statement.conditions.map(({ key }) => key) },
  remedy: script(
    '# Add to the condition: "ArnEquals": {"aws:SourceArn": "TRUST_ANCHOR_ARN"}, "StringEquals": {"aws:PrincipalTag/x509Subject/CN": "COMMON_NAME"}',
    `aws iam get-role --role-name ${word(role.name)} --query Role.AssumeRolePolicyDocument > trust.json`,
    `aws iam update-assume-role-policy --role-name ${word(role.name)} --policy-document file://trust.json`,
  ),
  discriminator: statement.sid ?? labelOf(statement),
})

const allBound = (snapshot: Snapshot, judged: number): RuleResult => ({
  status: 'pass',
  resource: accountResource(snapshot),
  message: `Each of ${counted(judged, 'statement')} for IAM Roles Anywhere is bound to certificates.`,
  evidence: { judged },
})
