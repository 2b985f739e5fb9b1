import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  readSharedConfig,
  signingRegion,
  stsEndpoint
} from "./chunk-ABYIWLTX.js";
import {
  sessionTags,
  transitiveKeys
} from "./chunk-CLVWJDMJ.js";
import {
  maxAttempts
} from "./chunk-FCX2B2H4.js";

// src/federation/profile/role-call.ts
var webIdentityCall = async (roleArn, inputs, env) => {
  const { awsRegion: region, stsEndpoint: endpoint } = inputs;
  const sharedConfig = await readSharedConfig(env);
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
    transitiveTagKeys: []
  };
};
var chainedCall = async (roleArn, inputs, env) => {
  const tags = inputs.skipSessionTagging ? [] : sessionTags(env, inputs.customTags);
  return {
    ...await webIdentityCall(roleArn, inputs, env),
    externalId: inputs.externalId,
    tags,
    transitiveTagKeys: transitiveKeys(inputs.transitiveTagKeys, tags)
  };
};
var commonSettings = (inputs) => ({
  audience: inputs.audience,
  httpProxy: inputs.httpProxy,
  noProxy: inputs.noProxy,
  maxAttempts: maxAttempts(inputs),
  specialCharactersWorkaround: inputs.specialCharactersWorkaround
});

export {
  webIdentityCall,
  chainedCall,
  commonSettings
};
