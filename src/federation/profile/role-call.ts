// A call of STS as the settings of a renewal hold it: everything decided now, nothing left to a later environment.
import { readSharedConfig } from '../../aws/shared-config.ts'
import { signingRegion, stsEndpoint } from '../../aws/sts-endpoint.ts'
import type { RenewalSettings, RoleCall } from '../../credential-process/settings.ts'
import type { Inputs } from '../../inputs.ts'
import { maxAttempts } from '../exchange/attempts.ts'
import { sessionTags, transitiveKeys } from '../exchange/session-tags.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The exchange of the job's token for a session of this role.
 * @throws KeylessError `input-invalid` for a region or an endpoint that cannot be.
 */
export const webIdentityCall = async (
  roleArn: string,
  inputs: Inputs,
  env: Environment,
): Promise<RoleCall> => {
  const { awsRegion: region, stsEndpoint: endpoint } = inputs
  const sharedConfig = await readSharedConfig(env)
  return {
    roleArn,
    region: signingRegion(region),
    endpoint: stsEndpoint({ region, stsEndpoint: endpoint, env, sharedConfig }).href,
    sessionName: inputs.sessionName,
    durationSeconds: inputs.durationSeconds,
    policy: inputs.inlineSessionPolicy,
    policyArns: inputs.managedSessionPolicies,
    externalId: null,
    tags: [],
    transitiveTagKeys: [],
  }
}

/**
 * The call by which a session assumes this role.
 * @throws KeylessError `input-invalid`, for the tags too.
 */
export const chainedCall = async (roleArn: string, inputs: Inputs, env: Environment): Promise<RoleCall> => {
  const tags = inputs.skipSessionTagging ? [] : sessionTags(env, inputs.customTags)
  return {
    ...(await webIdentityCall(roleArn, inputs, env)),
    externalId: inputs.externalId,
    tags,
    transitiveTagKeys: transitiveKeys(inputs.transitiveTagKeys, tags),
  }
}

/** What the renewal of every profile of a step has in common. */
export const commonSettings = (inputs: Inputs): Omit<RenewalSettings, 'version' | 'profile' | 'chain'> => ({
  audience: inputs.audience,
  httpProxy: inputs.httpProxy,
  noProxy: inputs.noProxy,
  maxAttempts: maxAttempts(inputs),
  specialCharactersWorkaround: inputs.specialCharactersWorkaround,
})
