// Runs every case of the *.cases.json files beside this one: policies and requests, and what AWS documents of them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { KeylessError } from '../../src/errors.ts'
import { requestContext } from '../../src/policy/condition.ts'
import { parsePolicy } from '../../src/policy/document.ts'
import { decideAccess, type Grant, grantsOf, type PolicySource } from '../../src/policy/permissions.ts'
import { decideTrust, type TrustRequest } from '../../src/policy/trust-policy.ts'

const ISSUER = 'token.actions.githubusercontent.com'
const PROVIDER = `arn:aws:iam::111122223333:oidc-provider/${ISSUER}`
const ACTION = 'sts:AssumeRoleWithWebIdentity'

type Context = Parameters<typeof requestContext>[0]

interface ConditionCase {
  readonly condition: object
  readonly context: Context
  readonly met: unknown
  readonly reason: string
  readonly version?: string
}

const judgeOneCondition = ({ condition, version = '2012-10-17', ...given }: ConditionCase): void => {
  const statement = { Effect: 'Allow', Principal: '*', Action: ACTION, Condition: condition }
  const context = requestContext(given.context)
  const { decision, closest } = decideTrust(parsePolicy({ Version: version, Statement: statement }), {
    action: ACTION,
    principal: { type: 'Federated', id: PROVIDER },
    context,
  })
  const [judged] = closest!.conditions
  const seen = context.get(judged!.condition.key.toLowerCase()) ?? []
  expect(judged).toMatchObject({
    met: given.met,
    reason: given.reason,
    seen: seen.length === 0 ? null : seen,
  })
  expect(decision).toBe({ true: 'allowed', false: 'implicit-deny' }[String(given.met)] ?? 'unknown')
}

interface TrustCase {
  /** A whole policy; or the condition of one Allow statement for the GitHub provider. */
  readonly policy?: unknown
  readonly condition?: object
  readonly claims?: Context
  readonly context?: Context
  readonly principal?: TrustRequest['principal']
  readonly action?: string
  readonly expect: string
  /** Of the closest statement. */
  readonly reasons?: readonly string[]
  readonly failed?: number
  readonly flaw?: string
  /** Indices of statements. */
  readonly closest?: number | null
  readonly decidedBy?: readonly number[]
}

const decideOneTrust = (trust: TrustCase): void => {
  const statement = { Effect: 'Allow', Principal: { Federated: PROVIDER }, Action: ACTION }
  const guarded = { Version: '2012-10-17', Statement: [{ ...statement, Condition: trust.condition }] }
  const claims = Object.entries(trust.claims ?? {}).map(([claim, value]) => [`${ISSUER}:${claim}`, value])
  const verdict = decideTrust(parsePolicy(trust.policy ?? guarded), {
    action: trust.action ?? ACTION,
    principal: trust.principal ?? { type: 'Federated', id: PROVIDER },
    context: requestContext({ ...Object.fromEntries(claims), ...trust.context }),
  })
  expect(verdict.decision).toBe(trust.expect)
  const { closest } = verdict
  if (trust.reasons) expect(closest?.conditions.map(({ reason }) => reason)).toEqual(trust.reasons)
  if (trust.closest !== undefined) expect(closest?.statement.index ?? null).toBe(trust.closest)
  if (trust.failed !== undefined) expect(closest?.failed).toBe(trust.failed)
  if (trust.flaw !== undefined) expect(closest?.flaw).toBe(trust.flaw)
  if (trust.decidedBy)
    expect(verdict.decidedBy.map(({ statement: { index } }) => index)).toEqual(trust.decidedBy)
}

type Policies = Readonly<Record<string, unknown>>

const sources = (policies: Policies = {}): readonly PolicySource[] =>
  Object.entries(policies).map(([name, document]) => ({ name, document: parsePolicy(document) }))

const named = ({ source, statement }: Pick<Grant, 'source' | 'statement'>): string =>
  `${source}#${statement.index}`

interface AccessCase {
  readonly policies: Policies
  readonly boundary?: Policies
  readonly action: string
  readonly resource: string
  readonly context?: Context
  readonly expect: string
  readonly decidedBy?: readonly string[]
  readonly withheldBy?: readonly string[]
}

const decideOneAccess = ({ action, resource, ...access }: AccessCase): void => {
  const request = { action, resource, context: requestContext(access.context ?? {}) }
  const verdict = decideAccess(sources(access.policies), request, sources(access.boundary))
  expect(verdict.decision).toBe(access.expect)
  if (access.decidedBy) expect(verdict.decidedBy.map(named)).toEqual(access.decidedBy)
  if (access.withheldBy) expect(verdict.withheldBy).toEqual(access.withheldBy)
}

interface GrantsCase {
  readonly policies: Policies
  readonly boundary?: Policies
  readonly action: string
  readonly grants: readonly object[]
  readonly deniedBy: readonly object[]
  readonly fullyDenied: boolean
}

const listGrants = ({ policies, boundary, action, ...expected }: GrantsCase): void => {
  const plain = (grant: Grant): object => ({
    statement: named(grant),
    resources: grant.resources,
    conditional: grant.conditional,
    ...(grant.except.length > 0 ? { except: grant.except } : {}),
  })
  const { grants, deniedBy, fullyDenied } = grantsOf(sources(policies), action, sources(boundary))
  expect({ grants: grants.map(plain), deniedBy: deniedBy.map(plain), fullyDenied }).toEqual({
    grants: expected.grants,
    deniedBy: expected.deniedBy,
    fullyDenied: expected.fullyDenied,
  })
}

interface DocumentCase {
  readonly source: unknown
  readonly error?: string
  readonly version?: string
  readonly id?: string
  readonly statements?: readonly object[]
}

const readDocument = ({ source, error, version, id, statements }: DocumentCase): void => {
  if (error !== undefined) {
    const read = (): unknown => parsePolicy(source)
    expect(read).toThrow(new RegExp(error))
    expect(read).toThrow(expect.objectContaining({ code: 'policy-invalid' }))
    expect(read).toThrow(KeylessError)
    return
  }
  const policy = parsePolicy(source)
  if (statements !== undefined) expect(policy.statements).toMatchObject(statements)
  if (version !== undefined) expect(policy.version).toBe(version)
  expect(policy.id).toBe(id)
}

const runners: Readonly<Record<string, (given: never) => void>> = {
  condition: judgeOneCondition,
  trust: decideOneTrust,
  access: decideOneAccess,
  grants: listGrants,
  document: readDocument,
}

const here = import.meta.dirname
for (const file of readdirSync(here).filter(name => name.endsWith('.cases.json'))) {
  const { kind, cases } = JSON.parse(readFileSync(join(here, file), 'utf8'))
  describe(file.replace('.cases.json', ''), () => {
    it.each(cases as { name: string }[])('$name', given => runners[kind]!(given as never))
  })
}
