// One role of the input `roles`, and what the step's other inputs say about it. Pure.
import type { Inputs } from '../../inputs.ts'

/** null: as the step's own input says. */
export interface RoleRequest {
  /** Of the role in this step, and of its profile. */
  readonly name: string
  readonly roleArn: string
  readonly region: string | null
  readonly durationSeconds: number | null
  readonly sessionName: string | null
  readonly inlineSessionPolicy: string | null
  readonly managedSessionPolicies: readonly string[] | null
  /** Name of the role whose session assumes this one; null: the job's token does. */
  readonly via: string | null
  readonly externalId: string | null
}

/** The role whose profile is `[default]`, and whose session later steps have without naming a profile. */
export const DEFAULT_ROLE = 'default'

/** Seconds; a session obtained with another session never lasts longer (IAM User Guide, role chaining). */
export const CHAINED_LIMIT = 3600

/** The inputs of a step that assumes this role alone. */
export const inputsOf = (role: RoleRequest, inputs: Inputs): Inputs => ({
  ...inputs,
  roles: null,
  roleToAssume: role.roleArn,
  awsRegion: role.region ?? inputs.awsRegion,
  durationSeconds: role.durationSeconds ?? defaultDuration(role, inputs),
  sessionName: role.sessionName ?? inputs.sessionName,
  inlineSessionPolicy: role.inlineSessionPolicy ?? inputs.inlineSessionPolicy,
  managedSessionPolicies: role.managedSessionPolicies ?? inputs.managedSessionPolicies,
  externalId: role.externalId ?? inputs.externalId,
  // A web identity takes no tags of ours; federateRoles says so once.
  customTags: role.via === null ? {} : inputs.customTags,
})

const defaultDuration = ({ via }: RoleRequest, { durationSeconds }: Inputs): number =>
  via === null ? durationSeconds : Math.min(durationSeconds, CHAINED_LIMIT)
