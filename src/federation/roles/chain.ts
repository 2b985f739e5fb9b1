// The calls of STS that lead from the job's token to a role of several.
import type { Chain } from '../../credential-process/settings.ts'
import type { Inputs } from '../../inputs.ts'
import { chainedCall, webIdentityCall } from '../profile/role-call.ts'
import { inputsOf, type RoleRequest } from './role-request.ts'

/** @throws KeylessError `input-invalid` for a region or an endpoint that cannot be, or for the session tags. */
export const chainOf = async (
  role: RoleRequest,
  roles: readonly RoleRequest[],
  inputs: Inputs,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Chain> => {
  const source = roles.find(({ name }) => name === role.via)
  const own = inputsOf(role, inputs)
  if (source === undefined) return [await webIdentityCall(role.roleArn, own, env)]
  return [...(await chainOf(source, roles, inputs, env)), await chainedCall(role.roleArn, own, env)]
}
