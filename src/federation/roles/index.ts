// Several roles in one step: roles → sessions → profiles, all or nothing. Loaded only with the input `roles`.
import { KeylessError } from '../../errors.ts'
import type { Inputs } from '../../inputs.ts'
import type { Runner } from '../../runner.ts'
import type { Edge } from '../edge.ts'
import { unsetCurrentCredentials } from '../export/index.ts'
import { logExport } from '../log.ts'
import { maskRole } from '../mask.ts'
import type { Session } from '../session.ts'
import { type AssumedRole, assumeRoles } from './assume.ts'
import { exportRoles } from './export.ts'
import { readRoles } from './read.ts'
import { DEFAULT_ROLE, inputsOf, type RoleRequest } from './role-request.ts'

/**
 * Gives the job a profile per role. Until every session is there and verified nothing is exported, written or output.
 * @returns the session of the role `default`, or null without one.
 * @throws KeylessError with the code of what went wrong.
 */
export const federateRoles = async (text: string, inputs: Inputs, edge: Edge): Promise<Session | null> => {
  const { runner } = edge
  const roles = await readRoles(text)
  requireDefaultForAudit(roles, inputs)
  if (inputs.unsetCurrentCredentials && inputs.outputEnvCredentials !== false) unsetCurrentCredentials(runner)
  announce(roles, inputs, runner)
  const assumed = await assumeRoles(roles, inputs, edge)
  const exported = await exportRoles(runner, assumed, inputs)
  runner.info(assumed.map(each => roleLine(each, inputs)).join('\n'))
  logExport(exported, runner)
  return assumed.find(({ role }) => role.name === DEFAULT_ROLE)?.session ?? null
}

const requireDefaultForAudit = (roles: readonly RoleRequest[], { audit }: Inputs): void => {
  if (!audit || roles.some(({ name }) => name === DEFAULT_ROLE)) return
  throw new KeylessError(
    'input-invalid',
    'The input audit with roles needs a role named default to audit with.',
    {
      hint: 'Name one of the roles default, or audit in a step of its own.',
    },
  )
}

const announce = (roles: readonly RoleRequest[], inputs: Inputs, runner: Runner): void => {
  if (inputs.maskAccountId)
    for (const { roleArn } of roles) maskRole({ kind: 'github-oidc', roleArn }, runner)
  runner.info(`Identity: GitHub's OIDC token, for ${roles.length} roles`)
  if (Object.keys(inputs.customTags).length > 0 && roles.every(({ via }) => via === null))
    runner.warning('custom-tags is ignored: only roles with via take session tags.')
}

const roleLine = ({ role, session }: AssumedRole, inputs: Inputs): string => {
  const { awsRegion } = inputsOf(role, inputs)
  const { accountId, arn, credentials } = session
  return `Role ${role.name}: ${arn}, account ${accountId}, region ${awsRegion}, until ${credentials.expiration}`
}
