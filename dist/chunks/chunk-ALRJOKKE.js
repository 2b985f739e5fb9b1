import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  withoutDroppable
} from "./chunk-CLVWJDMJ.js";
import {
  APP_ID,
  NetworkError,
  StsError,
  asNetworkError,
  networkError,
  parseArn,
  redact,
  retryAfterMs
} from "./chunk-FCX2B2H4.js";
import {
  KeylessError,
  asKeylessError
} from "./chunk-RAHEIYAP.js";

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
  const { STSClient, GetCallerIdentityCommand, AssumeRoleCommand } = await import("./dist-es-GKIOHWHK.js");
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
  // It is decided: a variable or a profile that asks for FIPS endpoints would only make the SDK refuse it.
  ...endpoint !== null && { endpoint, useFipsEndpoint: false, useDualstackEndpoint: false },
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

// src/federation/exchange/fewer-tags.ts
var withFewerTags = async (tags, warn, call) => {
  try {
    return await call(tags);
  } catch (error) {
    const fewer = withoutDroppable(tags);
    if (asKeylessError(error).code !== "sts-packed-policy-too-large" || fewer.length === tags.length)
      throw error;
    warn(`The session tags are too large for STS; sent without ${tags.length - fewer.length} of them.`);
    return call(fewer);
  }
};

export {
  connectSts,
  withFewerTags
};
