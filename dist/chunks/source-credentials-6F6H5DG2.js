import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  STS_TIMEOUT,
  StsError,
  classify,
  completeRoleName,
  maskIdentity,
  maskSecrets,
  maxAttempts,
  missingPermission,
  parseArn,
  parseRoleArn,
  readSharedConfig,
  requireSamePartition,
  retryAfterMs,
  retryOptions,
  retrying,
  stsEndpoint,
  usableSession
} from "./chunk-L6MIBN3V.js";
import {
  APP_ID,
  redact
} from "./chunk-7XBJJLBP.js";
import {
  KeylessError,
  asKeylessError
} from "./chunk-23LYAFRA.js";
import {
  NetworkError,
  asNetworkError,
  networkError
} from "./chunk-357VENJ5.js";
import "./chunk-FDGYIFXX.js";

// src/aws/sdk-error.ts
var fromSdkError = (thrown, now) => {
  if (thrown instanceof NetworkError) return thrown;
  const { name, message, $metadata, code, path } = thrown;
  if (name === "CredentialsProviderError" || path !== void 0)
    return new KeylessError("credentials-missing", `No AWS credentials were found: ${redact(message)}.`);
  if (isTimeout(name, code)) return networkError("timeout", "STS");
  if (code !== void 0) return asNetworkError(thrown, "STS");
  if (name === "EndpointError")
    return new KeylessError("input-invalid", `The STS endpoint: ${redact(message)}.`);
  return $metadata?.httpStatusCode === void 0 ? asKeylessError(thrown) : fromAnswer(thrown, now);
};
var isTimeout = (name, code) => name === "AbortError" || name === "TimeoutError" && (code === void 0 || code === "ETIMEDOUT");
var fromAnswer = ({ name, message, $metadata, $response }, now) => {
  const status = $metadata?.httpStatusCode ?? 0;
  if (status < 300) return new KeylessError("session-incomplete", "The answer of STS is not XML.");
  const readable = name !== "Error";
  return new StsError({
    name: readable ? name : "Unknown",
    message: readable ? message : "no message",
    status,
    requestId: $metadata?.requestId ?? null,
    retryAfterMs: retryAfterMs($response?.headers?.["retry-after"], now)
  });
};

// src/aws/sts.ts
var connectSts = async (options) => {
  const { STSClient, GetCallerIdentityCommand, AssumeRoleCommand } = await import("./dist-es-GCDNQEWB.js");
  const client = new STSClient(clientConfig(options));
  const once = (send) => inOurTerms(() => send({ abortSignal: AbortSignal.timeout(options.timeoutMs) }));
  return {
    getCallerIdentity: async () => identity(await once((limit) => client.send(new GetCallerIdentityCommand({}), limit))),
    assumeRole: async (call) => assumedRole(await once((limit) => client.send(new AssumeRoleCommand(parameters(call)), limit))),
    credentials: async () => signingCredentials(await inOurTerms(() => client.config.credentials())),
    close: () => client.destroy()
  };
};
var inOurTerms = async (action) => {
  try {
    return await action();
  } catch (error) {
    throw fromSdkError(error, /* @__PURE__ */ new Date());
  }
};
var clientConfig = ({ region, endpoint, credentials, agent, timeoutMs }) => ({
  region,
  ...endpoint !== null && { endpoint },
  ...credentials !== null && { credentials: signer(credentials) },
  maxAttempts: 1,
  userAgentAppId: APP_ID,
  requestHandler: {
    connectionTimeout: timeoutMs,
    requestTimeout: timeoutMs,
    throwOnRequestTimeout: true,
    ...agent !== void 0 && { httpAgent: agent, httpsAgent: agent }
  }
});
var signer = ({ accessKeyId, secretAccessKey, sessionToken }) => ({
  accessKeyId,
  secretAccessKey,
  ...sessionToken !== null && { sessionToken }
});
var parameters = (call) => ({
  RoleArn: call.roleArn,
  RoleSessionName: call.sessionName,
  DurationSeconds: call.durationSeconds,
  ...call.externalId && { ExternalId: call.externalId },
  ...call.tags?.length && { Tags: [...call.tags] },
  ...call.transitiveTagKeys?.length && { TransitiveTagKeys: [...call.transitiveTagKeys] },
  ...call.policy && { Policy: call.policy },
  ...call.policyArns?.length && { PolicyArns: call.policyArns.map((arn) => ({ arn })) }
});
var signingCredentials = ({
  accessKeyId,
  secretAccessKey,
  sessionToken,
  expiration
}) => ({
  accessKeyId,
  secretAccessKey,
  sessionToken: sessionToken ?? null,
  expiration: expiration?.toISOString() ?? null
});
var identity = ({
  Account,
  Arn
}) => {
  if (!Account || !Arn) throw incomplete(Account ? "Arn" : "Account");
  return { accountId: Account, arn: Arn };
};
var assumedRole = ({ Credentials, AssumedRoleUser }) => {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials ?? {};
  const arn = AssumedRoleUser?.Arn;
  const accountId = arn && parseArn(arn)?.accountId;
  if (!AccessKeyId || !SecretAccessKey || !SessionToken) throw incomplete("credentials");
  if (!Expiration || Number.isNaN(Expiration.getTime())) throw incomplete("Expiration");
  if (!arn || !accountId) throw incomplete("AssumedRoleUser with an ARN");
  return {
    credentials: {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expiration: Expiration.toISOString()
    },
    assumedRoleArn: arn,
    accountId
  };
};
var incomplete = (part) => new KeylessError("session-incomplete", `The answer of STS has no ${part}.`);

// src/federation/session-tags.ts
var MAX_TAGS = 50;
var MAX_VALUE = 256;
var sources = [
  ["Repository", "GITHUB_REPOSITORY", false],
  ["Workflow", "GITHUB_WORKFLOW", false],
  ["Action", "GITHUB_ACTION", false],
  ["Actor", "GITHUB_ACTOR", false],
  ["Commit", "GITHUB_SHA", false],
  ["Branch", "GITHUB_REF", false],
  ["EventName", "GITHUB_EVENT_NAME", true],
  ["BaseRef", "GITHUB_BASE_REF", true],
  ["HeadRef", "GITHUB_HEAD_REF", true],
  ["RunId", "GITHUB_RUN_ID", true],
  ["Job", "GITHUB_JOB", true],
  ["TriggeringActor", "GITHUB_TRIGGERING_ACTOR", true]
];
var sanitised = (value) => [...value.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, "_")].slice(0, MAX_VALUE).join("");
var sessionTags = (env, customTags) => {
  const ours = [{ key: "GitHub", value: "Actions", droppable: false }];
  for (const [key, variable, droppable] of sources) {
    const value = env[variable];
    if (value) ours.push({ key, value: sanitised(value), droppable });
  }
  const reserved = /* @__PURE__ */ new Set(["github", ...sources.map(([key]) => key.toLowerCase())]);
  const taken = Object.keys(customTags).filter((key) => reserved.has(key.toLowerCase()));
  if (taken.length > 0)
    throw new KeylessError(
      "input-invalid",
      `The input custom-tags sets ${taken.join(", ")}, which this action sets itself.`
    );
  const all = [
    ...ours,
    ...Object.entries(customTags).map(([key, value]) => ({ key, value, droppable: false }))
  ];
  if (all.length > MAX_TAGS)
    throw new KeylessError(
      "input-invalid",
      `The input custom-tags makes ${all.length} session tags; AWS allows ${MAX_TAGS}.`
    );
  return all;
};
var transitiveKeys = (wanted, tags) => wanted.filter((key) => tags.some((tag) => tag.key === key));
var withoutDroppable = (tags) => tags.filter(({ droppable }) => !droppable);

// src/federation/source-credentials.ts
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
  const identity2 = await persistently(() => sts.getCallerIdentity(), inputs, edge);
  if (inputs.maskAccountId) maskIdentity(edge.runner, identity2);
  const credentials = await sts.credentials();
  maskSecrets(edge.runner, credentials);
  return { ...identity2, credentials, source };
};
var assumedSource = (kind) => kind === "static-keys" ? "static-keys-role" : "role-chaining";
var assume = async (sts, nameOrArn, source, inputs, edge) => {
  const role = await resolveRole(sts, nameOrArn, inputs, edge);
  if (inputs.stsEndpoint === null) requireSamePartition(role, inputs.awsRegion);
  const tags = inputs.skipSessionTagging ? [] : sessionTags(edge.runner.env, inputs.customTags);
  const session = await usableSession(inputs, async () => {
    const answer = await withFewerTags(
      tags,
      edge,
      (wanted) => persistently(() => sts.assumeRole(callFor(role, wanted, inputs)), inputs, edge)
    );
    maskSecrets(edge.runner, answer.credentials);
    return {
      credentials: answer.credentials,
      accountId: answer.accountId,
      arn: answer.assumedRoleArn,
      source
    };
  });
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
var withFewerTags = async (tags, { runner }, call) => {
  try {
    return await call(tags);
  } catch (error) {
    const fewer = withoutDroppable(tags);
    if (asKeylessError(error).code !== "sts-packed-policy-too-large" || fewer.length === tags.length)
      throw error;
    runner.warning(
      `The session tags are too large for STS; sent without ${tags.length - fewer.length} of them.`
    );
    return call(fewer);
  }
};
var persistently = (call, inputs, edge) => retrying(call, retryOptions(edge, maxAttempts(inputs), classify));
export {
  withSourceCredentials,
  workingSession
};
