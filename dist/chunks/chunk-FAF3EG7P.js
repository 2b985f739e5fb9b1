import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  explainingRefusal,
  maskIdentity,
  maskSecrets,
  missingPermission,
  readSharedConfig,
  stsEndpoint
} from "./chunk-ABYIWLTX.js";
import {
  connectSts,
  withFewerTags
} from "./chunk-ALRJOKKE.js";
import {
  sessionTags,
  transitiveKeys
} from "./chunk-CLVWJDMJ.js";
import {
  STS_TIMEOUT,
  classify,
  completeRoleName,
  maxAttempts,
  parseRoleArn,
  requireSamePartition,
  retryOptions,
  retrying,
  usableSession
} from "./chunk-FCX2B2H4.js";
import {
  KeylessError,
  asKeylessError
} from "./chunk-RAHEIYAP.js";

// src/federation/exchange/source-credentials.ts
var withSourceCredentials = async (source, inputs, edge) => {
  const keys = source.kind === "static-keys" ? source.keys : null;
  if (keys) maskSecrets(edge.runner, keys);
  const sts = await connect(keys, inputs, edge);
  try {
    if (source.kind === "environment") await requireCredentials(sts, source.role, edge);
    if (source.role === null)
      return { session: await ownSession(sts, source.kind, inputs, edge), roleArn: null };
    return await assume(sts, source.role, assumedSource(source.kind), inputs, edge);
  } finally {
    sts.close();
  }
};
var workingSession = async (inputs, edge) => {
  const sts = await connect(null, inputs, edge);
  try {
    const session = await ownSession(sts, "environment", inputs, edge);
    const allowed = inputs.allowedAccountIds;
    return allowed.length === 0 || allowed.includes(session.accountId) ? session : null;
  } catch (error) {
    if (/^credentials-|^sts-token-expired$/.test(asKeylessError(error).code)) return null;
    throw error;
  } finally {
    sts.close();
  }
};
var connect = async (keys, inputs, edge) => {
  const { env } = edge.runner;
  const sharedConfig = await readSharedConfig(env);
  const endpoint = stsEndpoint({
    region: inputs.awsRegion,
    stsEndpoint: inputs.stsEndpoint,
    env,
    sharedConfig
  });
  return connectSts({
    region: inputs.awsRegion,
    endpoint: inputs.stsEndpoint,
    credentials: keys,
    agent: await edge.agentFor(endpoint),
    timeoutMs: STS_TIMEOUT
  });
};
var METADATA_TIMEOUT = 700;
var requireCredentials = async (sts, role, edge) => {
  const { env, event } = edge.runner;
  const credentials = sts.credentials();
  const found = await mayTakeLong(env) ? credentials : Promise.race([credentials, metadataTimeout()]);
  try {
    maskSecrets(edge.runner, await found);
  } catch (error) {
    const problem = asKeylessError(error);
    throw problem.code === "credentials-missing" && role !== null ? missingPermission(env, event()) : problem;
  }
};
var mayTakeLong = async (env) => Object.keys(env).some(
  (name) => /^AWS_(PROFILE|WEB_IDENTITY_TOKEN_FILE|CONTAINER_CREDENTIALS_\w+)$/.test(name)
) || (await readSharedConfig(env)).profile.size > 0;
var metadataTimeout = () => new Promise((_, reject) => {
  AbortSignal.timeout(METADATA_TIMEOUT).addEventListener(
    "abort",
    () => reject(new KeylessError("credentials-missing", "The environment offers no AWS credentials."))
  );
});
var ownSession = async (sts, source, inputs, edge) => {
  const identity = await persistently(() => sts.getCallerIdentity(), inputs, edge);
  if (inputs.maskAccountId) maskIdentity(edge.runner, identity);
  const credentials = await sts.credentials();
  maskSecrets(edge.runner, credentials);
  return { ...identity, credentials, source };
};
var assumedSource = (kind) => kind === "static-keys" ? "static-keys-role" : "role-chaining";
var assume = async (sts, nameOrArn, source, inputs, edge) => {
  const role = await resolveRole(sts, nameOrArn, inputs, edge);
  if (inputs.stsEndpoint === null) requireSamePartition(role, inputs.awsRegion);
  const tags = inputs.skipSessionTagging ? [] : sessionTags(edge.runner.env, inputs.customTags);
  const obtain = async () => {
    const answer = await withFewerTags(
      tags,
      edge.runner.warning,
      (wanted) => persistently(() => sts.assumeRole(callFor(role, wanted, inputs)), inputs, edge)
    );
    maskSecrets(edge.runner, answer.credentials);
    return {
      credentials: answer.credentials,
      accountId: answer.accountId,
      arn: answer.assumedRoleArn,
      source
    };
  };
  const session = await explainingRefusal(
    () => usableSession(inputs, obtain),
    async (refusal) => {
      const { explainCaller } = await import("./caller-CQOLX37H.js");
      return explainCaller(refusal, { role, tags }, sts, inputs, edge);
    },
    edge.runner
  );
  return { session, roleArn: role.arn };
};
var resolveRole = async (sts, nameOrArn, inputs, edge) => {
  if (nameOrArn.startsWith("arn:")) return parseRoleArn(nameOrArn);
  const { arn } = await persistently(() => sts.getCallerIdentity(), inputs, edge);
  return completeRoleName(nameOrArn, arn);
};
var callFor = (role, tags, inputs) => ({
  roleArn: role.arn,
  sessionName: inputs.sessionName,
  durationSeconds: inputs.durationSeconds,
  externalId: inputs.externalId,
  tags: tags.map(({ key, value }) => ({ Key: key, Value: value })),
  transitiveTagKeys: transitiveKeys(inputs.transitiveTagKeys, tags),
  policy: inputs.inlineSessionPolicy,
  policyArns: inputs.managedSessionPolicies
});
var persistently = (call, inputs, edge) => retrying(call, retryOptions(edge, maxAttempts(inputs), classify));

export {
  withSourceCredentials,
  workingSession
};
