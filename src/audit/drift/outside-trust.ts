// Whom from outside of the account its roles let in, short enough to be compared from run to run.
import { createHash } from 'node:crypto'
import type { PolicyDocument, Principals, Statement } from '../../policy/document.ts'
import { policyReader } from '../permissions/policies.ts'
import type { AuthorizationDetails } from '../snapshot/index.ts'

/** One principal from outside that a statement of a role's trust policy names. */
export interface OutsideTrust {
  /** ARN. */
  readonly role: string
  /** As the policy names it: an account, a principal of one, an identity provider, or `*`. */
  readonly principal: string
  /** Twelve hex digits of SHA-256 over the conditions it is let in under, and whatever the policy denies. */
  readonly conditions: string
}

/**
 * Every principal from outside that a role's trust policy allows, statement by statement. AWS services are not among
 * them, nor is the account itself. A policy that cannot be read names nobody.
 * @param account twelve digits
 */
export function outsideTrusts(details: AuthorizationDetails, account: string): OutsideTrust[] {
  const reader = policyReader(details)
  return details.roles.flatMap(role => {
    const { document } = reader.trust(role)
    return document === null ? [] : trustsOf(document, role.arn, account)
  })
}

function trustsOf(document: PolicyDocument, role: string, account: string): OutsideTrust[] {
  const denied = document.statements.filter(({ effect }) => effect === 'Deny').map(essence)
  const trusts = document.statements
    .filter(({ effect }) => effect === 'Allow')
    .flatMap(statement =>
      outsiders(statement.principals, account).map(principal => ({
        role,
        principal,
        conditions: digest([statement.conditions.map(conditionText).sort(), denied]),
      })),
    )
  return [...new Map(trusts.map(trust => [`${trust.principal} ${trust.conditions}`, trust])).values()]
}

function outsiders(principals: Principals | null, account: string): readonly string[] {
  if (principals === null) return []
  if (principals.everyone) return ['*']
  return [...principals.AWS.filter(name => isOutside(name, account)), ...principals.Federated]
}

/** The unique id that a deleted principal leaves behind (AIDA…, AROA…) is nobody's any more. */
const isOutside = (name: string, account: string): boolean => {
  const named = /^(?:\d{12}|\*)$/.test(name) ? name : name.split(':')[4]
  return named !== undefined && named !== account
}

const conditionText = ({ written, key, values }: Statement['conditions'][number]): string =>
  JSON.stringify([written, key.toLowerCase(), [...values].sort()])

/** The order of conditions and values means nothing, so it must not look like a change. */
const essence = ({ principals, actions, conditions }: Statement): unknown => [
  principals,
  actions,
  conditions.map(conditionText).sort(),
]

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12)
