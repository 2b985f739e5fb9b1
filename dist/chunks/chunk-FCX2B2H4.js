import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  KeylessError,
  asKeylessError
} from "./chunk-RAHEIYAP.js";
import {
  __commonJS,
  __toESM
} from "./chunk-FDGYIFXX.js";

// builtin:node:os for src/aws/user-agent.ts
var require_user_agent = __commonJS({
  "builtin:node:os for src/aws/user-agent.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:os");
  }
});

// builtin:node:timers/promises for src/federation/edge.ts
var require_edge = __commonJS({
  "builtin:node:timers/promises for src/federation/edge.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:timers/promises");
  }
});

// builtin:node:net for src/aws/no-proxy.ts
var require_no_proxy = __commonJS({
  "builtin:node:net for src/aws/no-proxy.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:net");
  }
});

// builtin:node:http for src/aws/warm.ts
var require_warm = __commonJS({
  "builtin:node:http for src/aws/warm.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:http");
  }
});

// builtin:node:https for src/aws/warm.ts
var require_warm2 = __commonJS({
  "builtin:node:https for src/aws/warm.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:https");
  }
});

// builtin:node:net for src/aws/warm.ts
var require_warm3 = __commonJS({
  "builtin:node:net for src/aws/warm.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:net");
  }
});

// builtin:node:crypto for src/aws/web-identity.ts
var require_web_identity = __commonJS({
  "builtin:node:crypto for src/aws/web-identity.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:crypto");
  }
});

// builtin:node:http for src/aws/http.ts
var require_http = __commonJS({
  "builtin:node:http for src/aws/http.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:http");
  }
});

// builtin:node:https for src/aws/http.ts
var require_http2 = __commonJS({
  "builtin:node:https for src/aws/http.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:https");
  }
});

// src/aws/network-error.ts
var NetworkError = class extends Error {
  kind;
  /** HTTP status of the proxy's refusal, for `proxy-refused`. */
  proxyStatus;
  constructor(kind, message, proxyStatus = null) {
    super(message);
    this.name = "NetworkError";
    this.kind = kind;
    this.proxyStatus = proxyStatus;
  }
};
var explanations = {
  timeout: "did not answer in time",
  aborted: "was not waited for any longer",
  unresolved: "has a host name that DNS does not know",
  unreachable: "could not be reached",
  reset: "closed the connection before the answer was complete",
  certificate: "has a certificate that is not trusted",
  protocol: "did not answer in the expected protocol",
  "too-large": "sent more than the allowed amount of data",
  "proxy-refused": "is not reachable through the proxy"
};
var networkError = (kind, host, detail) => new NetworkError(kind, `${host} ${explanations[kind]}${detail ? ` (${detail})` : ""}`);
var asNetworkError = (thrown, host) => {
  if (thrown instanceof NetworkError) return thrown;
  const code = codeOf(thrown);
  return networkError(kindOf(code), host, code);
};
var codeOf = (thrown) => {
  const { code } = thrown ?? {};
  return typeof code === "string" ? code : "";
};
var kinds = [
  [/^(ENOTFOUND|ENODATA)$/, "unresolved"],
  [
    /^(EAI_\w+|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EHOSTDOWN|EADDRNOTAVAIL|EACCES|ETIMEDOUT)$/,
    "unreachable"
  ],
  [/^(ECONNRESET|EPIPE|ECONNABORTED|ERR_STREAM_PREMATURE_CLOSE)$/, "reset"],
  [/CERT|^(UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_PURPOSE|INVALID_CA)/, "certificate"],
  [/^(HPE_\w+|EPROTO|ERR_SSL_\w+|ERR_TLS_\w+|ERR_INVALID_\w+|ERR_HTTP_\w+)$/, "protocol"]
];
var kindOf = (code) => kinds.find(([pattern]) => pattern.test(code))?.[1] ?? "reset";

// src/aws/partition.ts
var partition = (id, regionPattern, dnsSuffix, dualStackDnsSuffix) => ({ id, regionPattern, dnsSuffix, dualStackDnsSuffix });
var commercial = partition("aws", /^(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/, "amazonaws.com", "api.aws");
var partitions = [
  commercial,
  partition("aws-cn", /^cn-\w+-\d+$/, "amazonaws.com.cn", "api.amazonwebservices.com.cn"),
  partition("aws-us-gov", /^us-gov-\w+-\d+$/, "amazonaws.com", "api.aws"),
  partition("aws-eusc", /^eusc-de-\w+-\d+$/, "amazonaws.eu", "api.amazonwebservices.eu"),
  partition("aws-iso", /^us-iso-\w+-\d+$/, "c2s.ic.gov", "api.aws.ic.gov"),
  partition("aws-iso-b", /^us-isob-\w+-\d+$/, "sc2s.sgov.gov", "api.aws.scloud"),
  partition("aws-iso-e", /^eu-isoe-\w+-\d+$/, "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk"),
  partition("aws-iso-f", /^us-isof-\w+-\d+$/, "csp.hci.ic.gov", "api.aws.hci.ic.gov")
];
var partitionById = (id) => partitions.find((candidate) => candidate.id === id);
var knownPartitionOfRegion = (region) => partitions.find(({ id, regionPattern }) => region === `${id}-global` || regionPattern.test(region));
var partitionOfRegion = (region) => knownPartitionOfRegion(region) ?? commercial;

// src/aws/arn.ts
var parseArn = (text) => {
  const [prefix, partition2, service, region, accountId, ...resource] = text.split(":");
  if (prefix !== "arn" || !partition2 || !service || region === void 0 || accountId === void 0)
    return null;
  if (resource.length === 0) return null;
  return { partition: partition2, service, region, accountId, resource: resource.join(":") };
};
var ROLE_RESOURCE = /^role(?<path>\/(?:[!-~]{1,510}\/)?)(?<roleName>[\w+=,.@-]{1,64})$/;
var parseRoleArn = (text) => {
  const arn = parseArn(text);
  if (arn === null) throw notARole(text, "it is not an ARN");
  if (!partitionById(arn.partition))
    throw notARole(text, `there is no partition ${quoted(arn.partition)}, only ${knownPartitions}`);
  const roleArn = roleOfSession(arn);
  if (roleArn !== null) throw notARole(text, "it names a session of a role", `Write ${roleArn}`);
  if (arn.service !== "iam") throw notARole(text, `it names a resource of ${quoted(arn.service)}, not of iam`);
  if (arn.region !== "") throw notARole(text, "ARNs of IAM have no region: two colons follow iam");
  if (!/^\d{12}$/.test(arn.accountId))
    throw notARole(text, `the account id ${quoted(arn.accountId)} is not twelve digits`);
  const groups = ROLE_RESOURCE.exec(arn.resource)?.groups;
  if (!groups) throw notARole(text, resourceProblem(arn.resource));
  const { partition: partition2, accountId } = arn;
  return { arn: text, partition: partition2, accountId, path: groups.path, roleName: groups.roleName };
};
var knownPartitions = partitions.map(({ id }) => id).join(", ");
var quoted = (text) => JSON.stringify(text);
var notARole = (text, problem, hint) => new KeylessError("input-invalid", `${quoted(text)} is not the ARN of a role: ${problem}.`, {
  hint: hint ?? "Write role-to-assume: arn:aws:iam::<account id>:role/<role name>"
});
var resourceProblem = (resource) => {
  const type = resource.split(/[/:]/)[0];
  if (type === "user") return "it names a user, and only roles can be assumed";
  if (type === "root") return "it names the account itself, and only roles can be assumed";
  if (type !== "role") return `it names a resource of type ${quoted(type)}`;
  return "after role/ must follow a role name of at most 64 of A-Z a-z 0-9 _+=,.@- (and before it a path, if the role has one)";
};
var parseAssumedRoleArn = (text) => {
  const arn = parseArn(text);
  if (arn?.service !== "sts" || arn.region !== "" || !/^\d{12}$/.test(arn.accountId)) return null;
  const [, roleName, sessionName] = /^assumed-role\/([^/]+)\/([^/]+)$/.exec(arn.resource) ?? [];
  if (roleName === void 0 || sessionName === void 0) return null;
  return { partition: arn.partition, accountId: arn.accountId, roleName, sessionName };
};
var roleArnOf = (assumedRoleArn) => {
  const arn = parseArn(assumedRoleArn);
  return arn && roleOfSession(arn);
};
var roleOfSession = ({ partition: partition2, service, accountId, resource }) => {
  const roleName = /^assumed-role\/([^/]+)/.exec(resource)?.[1];
  return service === "sts" && roleName !== void 0 ? `arn:${partition2}:iam::${accountId}:role/${roleName}` : null;
};
var completeRoleName = (nameOrArn, sourceArn) => {
  if (nameOrArn.startsWith("arn:")) return parseRoleArn(nameOrArn);
  const source = parseArn(sourceArn);
  if (source === null)
    throw new KeylessError(
      "input-invalid",
      `The role name ${quoted(nameOrArn)} cannot be completed: the source identity ${quoted(sourceArn)} is no ARN.`,
      { hint: "Write role-to-assume as a full ARN." }
    );
  return parseRoleArn(`arn:${source.partition}:iam::${source.accountId}:role/${nameOrArn.replace(/^\//, "")}`);
};
var requireSamePartition = ({ arn, partition: partition2 }, region) => {
  const regional = knownPartitionOfRegion(region);
  if (regional === void 0 || regional.id === partition2) return;
  throw new KeylessError(
    "input-invalid",
    `The role ${quoted(arn)} is of partition ${partition2}, and the region ${quoted(region)} of ${regional.id}.`,
    { hint: "Correct aws-region or role-to-assume: both must be of one partition." }
  );
};

// src/aws/user-agent.ts
var import_node_os = __toESM(require_user_agent(), 1);

// src/version.ts
var version = false ? "0.0.0-source" : "1.0.0";

// src/aws/user-agent.ts
var APP_ID = "keyless-aws";
var thisMachine = (env) => ({
  platform: import_node_os.default.platform(),
  release: import_node_os.default.release(),
  node: process.versions.node,
  executionEnvironment: env.AWS_EXECUTION_ENV
});
var userAgentHeaders = (machine) => {
  const product = `${APP_ID}/${escaped(version)}`;
  const fields = [
    product,
    "ua/2.1",
    `os/${escaped(machine.platform)}#${escaped(machine.release)}`,
    "lang/js",
    `md/nodejs#${escaped(machine.node)}`,
    `api/sts#${escaped(version)}`,
    ...machine.executionEnvironment ? [`exec-env/${escaped(machine.executionEnvironment)}`] : [],
    "m/E",
    `app/${APP_ID}`
  ];
  return { "user-agent": fields.join(" "), "x-amz-user-agent": product };
};
var escaped = (value) => value.replace(/[^!$%&'*+\-.^_`|~\w]/g, "-");

// src/aws/backoff.ts
var jitteredPause = (attempts, { baseMs, capMs, random }) => random() * Math.min(capMs, baseMs * 2 ** (attempts - 1));
async function withBackoff(call, triesWorth, { maxAttempts: maxAttempts2, baseMs, capMs, sleep: sleep2, random }) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (attempt >= Math.min(maxAttempts2, triesWorth(error))) throw error;
      await sleep2(jitteredPause(attempt, { baseMs, capMs, random }));
    }
  }
}

// src/federation/exchange/retry.ts
var BASE_MS = 100;
var CAP_MS = 5e3;
var retrying = async (attempt, options) => {
  const limit = Math.max(1, Math.trunc(options.maxAttempts) || 1);
  let previous = null;
  let renewed = false;
  for (let number = 1; number <= limit; number++) {
    try {
      return await attempt(number, previous);
    } catch (thrown) {
      const verdict = options.classify(thrown);
      const pause = pauseAfter(number, verdict, options);
      const spent = number >= Math.min(limit, verdict.atMost ?? limit) || verdict.retry === "new-token" && renewed;
      if (verdict.retry === "never" || spent || options.now() + pause >= options.deadline)
        throw afterAttempts(verdict.error, number);
      renewed ||= verdict.retry === "new-token";
      previous = verdict;
      await options.sleep(pause);
    }
  }
  throw new KeylessError("internal", "The retry loop ended without a result.");
};
var pauseAfter = (number, { retryAfterMs: retryAfterMs2 }, { random }) => {
  const jittered = jitteredPause(number, { baseMs: BASE_MS, capMs: CAP_MS, random });
  return Math.min(CAP_MS, Math.max(jittered, retryAfterMs2 ?? 0));
};
var afterAttempts = (error, number) => number === 1 ? error : new KeylessError(error.code, `${error.message} (after ${number} attempts)`, {
  hint: error.hint,
  cause: error.cause ?? error
});

// src/aws/redact.ts
var MAX_LENGTH = 600;
var secrets = [
  /eyJ[\w-]*(?:\.[\w-]*){0,2}/g,
  /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}\b/g,
  /[A-Za-z0-9+/_=-]{100,}/g
];
var SECRET_KEY_SHAPE = /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=])/g;
var looksRandom = (run) => /[A-Z]/.test(run) && /[a-z]/.test(run) && /\d/.test(run);
var redact = (text) => {
  const oneLine = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").replace(/ {2,}/g, " ").trim();
  const clean = secrets.reduce((line, pattern) => line.replace(pattern, "***"), oneLine).replace(SECRET_KEY_SHAPE, (run) => looksRandom(run) ? "***" : run);
  return clean.length > MAX_LENGTH ? `${clean.slice(0, MAX_LENGTH)}\u2026` : clean;
};

// src/aws/sts-error.ts
var StsError = class extends Error {
  /** HTTP status. */
  status;
  requestId;
  /** Milliseconds that the answer asks to wait. */
  retryAfterMs;
  constructor(answer) {
    super(redact(answer.message));
    this.name = isHarmless(answer.name) ? answer.name : "Unknown";
    this.status = answer.status;
    this.requestId = answer.requestId !== null && isHarmless(answer.requestId) ? answer.requestId : null;
    this.retryAfterMs = answer.retryAfterMs;
  }
};
var isHarmless = (word) => /^[\w.:-]{1,64}$/.test(word) && redact(word) === word;

// src/federation/exchange/sts-failures.ts
var failure = (names, code, retry, rest = {}) => ({ names: names.split(" "), code, retry, ...rest });
var wrongClock = {
  atMost: 2,
  hint: "The clock of the runner is wrong by minutes. Correct it (NTP), then re-run the job."
};
var stsFailures = [
  failure("AccessDenied", "sts-access-denied", "never"),
  failure("InvalidIdentityToken", "sts-provider-missing", "never", {
    says: /No OpenIDConnect provider found/i
  }),
  failure("InvalidIdentityToken", "sts-audience-rejected", "never", { says: /Incorrect token audience/i }),
  failure("InvalidIdentityToken", "sts-idp-unreachable", "transient", {
    says: /Couldn.t retrieve verification key/i
  }),
  failure("InvalidIdentityToken", "sts-token-invalid", "never"),
  failure("IDPCommunicationError", "sts-idp-unreachable", "transient"),
  failure("IDPRejectedClaim", "sts-token-invalid", "new-token"),
  // The same code for two things: the credentials that signed a call, and the web identity token in it.
  failure("ExpiredToken", "credentials-invalid", "never", {
    says: /security token included in the request/i,
    hint: "The source credentials have expired. Renew them before this step."
  }),
  failure("ExpiredToken", "sts-token-expired", "new-token"),
  failure("MalformedPolicyDocument", "sts-session-policy-invalid", "never"),
  failure("PackedPolicyTooLarge", "sts-packed-policy-too-large", "never"),
  failure("RegionDisabled", "sts-region-disabled", "never"),
  failure("ValidationError Validation", "sts-request-invalid", "never", {
    says: /exceeds the MaxSessionDuration/i,
    hint: "Lower role-duration-seconds, or raise the role's MaxSessionDuration."
  }),
  failure("ValidationError Validation", "sts-request-invalid", "never", {
    says: /1 hour session limit for roles assumed by role chaining/i,
    hint: "Write role-duration-seconds: 3600. A session obtained with another session never lasts longer."
  }),
  failure(
    "RequestExpired RequestTimeTooSkewed RequestInTheFuture",
    "credentials-invalid",
    "transient",
    wrongClock
  ),
  failure("SignatureDoesNotMatch", "credentials-invalid", "transient", {
    says: /Signature (expired|not yet current)/i,
    ...wrongClock
  }),
  failure(
    "InvalidClientTokenId UnrecognizedClient SignatureDoesNotMatch InvalidSignature IncompleteSignature MissingAuthenticationToken AuthFailure InvalidAccessKeyId OptInRequired",
    "credentials-invalid",
    "never"
  ),
  failure(
    "Throttling Throttled RequestThrottled RequestLimitExceeded BandwidthLimitExceeded LimitExceeded TooManyRequests SlowDown PriorRequestNotComplete RequestTimeout",
    "sts-unavailable",
    "transient"
  )
];

// src/federation/exchange/classify.ts
var classify = (thrown) => {
  if (thrown instanceof StsError) return judgeAnswer(thrown);
  if (thrown instanceof NetworkError)
    return judgeNetwork(thrown, thrown.kind === "too-large" ? "session-incomplete" : "sts-unavailable");
  return { retry: "never", error: asKeylessError(thrown) };
};
var judgeAnswer = (answer) => {
  const name = answer.name.replace(/Exception$/, "");
  const row = stsFailures.find(
    ({ names, says }) => names.includes(name) && (says?.test(answer.message) ?? true)
  );
  const { code, retry, atMost, hint } = row ?? judgeStatus(answer);
  const error = new KeylessError(code, sentence(answer), { ...hint && { hint }, cause: answer });
  return { retry, error, ...atMost && { atMost }, retryAfterMs: answer.retryAfterMs };
};
var judgeStatus = ({ name, status }) => {
  if (status === 429 || status >= 500) return { code: "sts-unavailable", retry: "transient" };
  if (name !== "Unknown" && name !== "NotFound") return { code: "sts-request-invalid", retry: "never" };
  return {
    code: "sts-unavailable",
    retry: "never",
    hint: "What answered is not STS. Check sts-endpoint, AWS_ENDPOINT_URL_STS, AWS_ENDPOINT_URL and the proxy settings."
  };
};
var sentence = ({ name, status, message, requestId }) => `STS answered ${name} (HTTP ${status}): ${message}${requestId === null ? "" : ` [request ${requestId}]`}`;
var networkJudgements = {
  timeout: { retry: "transient" },
  unreachable: { retry: "transient" },
  reset: { retry: "transient" },
  // DNS has hiccups, but a misspelt region stays misspelt.
  unresolved: { retry: "transient", atMost: 3 },
  protocol: { retry: "transient", atMost: 2 },
  certificate: {
    retry: "never",
    hint: "Behind a proxy that inspects TLS, set NODE_EXTRA_CA_CERTS on the runner to the file of its CA certificate."
  },
  "too-large": { retry: "never" },
  "proxy-refused": {
    retry: "transient",
    atMost: 3,
    hint: "Check http-proxy (its address and password) and what the proxy allows, or name the host in no-proxy."
  },
  aborted: { retry: "never", code: "action-timeout" }
};
var judgeNetwork = (failure2, code) => {
  const judgement = networkJudgements[failure2.kind];
  const { hint, atMost } = judgement;
  const error = new KeylessError(judgement.code ?? code, `${failure2.message}.`, {
    ...hint && { hint },
    cause: failure2
  });
  const retry = isFinalRefusal(failure2) ? "never" : judgement.retry;
  return { retry, error, ...atMost && { atMost } };
};
var isFinalRefusal = ({ kind, proxyStatus }) => kind === "proxy-refused" && proxyStatus !== null && proxyStatus < 500 && proxyStatus !== 429;

// src/federation/exchange/attempts.ts
var STS_TIMEOUT = 15e3;
var maxAttempts = ({
  disableRetry,
  retryMaxAttempts,
  specialCharactersWorkaround
}) => {
  if (specialCharactersWorkaround) return 12;
  return disableRetry ? 1 : retryMaxAttempts;
};
var MAX_SESSIONS = 64;
var usableSession = async ({ specialCharactersWorkaround }, obtain) => {
  for (let asked = 1; asked <= MAX_SESSIONS; asked++) {
    const session = await obtain();
    const { accessKeyId, secretAccessKey } = session.credentials;
    if (!specialCharactersWorkaround || /^[A-Za-z0-9]+$/.test(accessKeyId + secretAccessKey)) return session;
  }
  throw new KeylessError(
    "special-characters-unavoidable",
    `STS gave ${MAX_SESSIONS} sessions, and the key of each held a special character.`
  );
};

// src/federation/edge.ts
var import_promises = __toESM(require_edge(), 1);

// src/aws/no-proxy.ts
var import_node_net = __toESM(require_no_proxy(), 1);
var isExcepted = (url, noProxy) => {
  const host = canonicalHost(url.hostname);
  const port = url.port || defaultPorts[url.protocol] || "";
  return noProxy.split(/[\s,]+/).filter((entry) => entry !== "").map(parseEntry).some((entry) => (entry.port === null || entry.port === port) && matches(host, entry.host));
};
var defaultPorts = { "http:": "80", "https:": "443" };
var parseEntry = (text) => {
  if ((0, import_node_net.isIPv6)(text)) return { host: canonicalHost(`[${text}]`), port: null };
  const [, host = "", port = null] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(text) ?? [];
  if (host.startsWith(".")) return { host: `*${host.toLowerCase()}`, port };
  return { host: canonicalHost(host), port };
};
var canonicalHost = (host) => {
  const literal = host.startsWith("[") && URL.canParse(`http://${host}`);
  return (literal ? new URL(`http://${host}`).hostname : host).toLowerCase().replace(/\.$/, "");
};
var matches = (host, pattern) => pattern.startsWith("*") ? host.endsWith(pattern.slice(1)) : pattern !== "" && host === pattern;

// src/aws/proxy.ts
var proxySettings = (httpProxy, noProxy) => {
  if (httpProxy === null || httpProxy === "") return { proxy: null, noProxy };
  const proxy = URL.canParse(httpProxy) ? new URL(httpProxy) : null;
  if (proxy === null || !/^https?:$/.test(proxy.protocol) || proxy.hostname === "")
    throw unusable("is not an http:// or https:// URL");
  if (!isDecodable(proxy.username) || !isDecodable(proxy.password))
    throw unusable("has a user name or password with a % that begins no percent-encoding");
  return { proxy, noProxy };
};
var isDecodable = (text) => {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
};
var unusable = (problem) => new KeylessError("input-invalid", `The proxy address ${problem}.`, {
  hint: "Write http-proxy: http://proxy.example.com:3128 (or correct the variable HTTPS_PROXY or HTTP_PROXY)."
});
var agentFor = async (url, settings) => {
  const { proxy, noProxy } = settings;
  if (proxy === null || isExcepted(new URL(url), noProxy)) return void 0;
  const { tunnelThrough } = await import("./tunnel-MT2GNJAV.js");
  return tunnelThrough(proxy);
};

// src/federation/edge.ts
var worldBehind = ({ httpProxy, noProxy }) => {
  const proxy = proxySettings(httpProxy, noProxy);
  return { now: () => /* @__PURE__ */ new Date(), sleep: import_promises.setTimeout, random: Math.random, agentFor: (url) => agentFor(url, proxy) };
};
var edgeFor = (inputs, runner) => ({ ...worldBehind(inputs), runner });
var retryOptions = ({ now, sleep: sleep2, random }, maxAttempts2, classify2, deadline = Number.POSITIVE_INFINITY) => ({
  maxAttempts: maxAttempts2,
  classify: classify2,
  sleep: sleep2,
  random,
  now: () => now().getTime(),
  deadline
});

// src/aws/warm.ts
var import_node_http = __toESM(require_warm(), 1);
var import_node_https = __toESM(require_warm2(), 1);
var import_node_net2 = __toESM(require_warm3(), 1);
var warm = (url, proxyAgent) => {
  if (proxyAgent) return proxyAgent;
  const { agent, open: open2 } = warmPool(url);
  open2();
  return agent;
};
var warmPool = (url, options = {}) => {
  const { protocol, hostname, port } = new URL(url);
  const secure = protocol === "https:";
  const host = hostname.replace(/^\[|\]$/g, "");
  const target = { host, port: Number(port) || (secure ? 443 : 80) };
  const agent = secure ? new import_node_https.default.Agent(options) : new import_node_http.default.Agent(options);
  const connect = agent.createConnection.bind(agent);
  const named = (0, import_node_net2.isIP)(host) ? target : Object.assign({ servername: host }, target);
  const early = [];
  agent.createConnection = (options2, callback) => {
    const fits = options2.host === host && Number(options2.port) === target.port;
    const socket = fits ? takeOpen(early) : void 0;
    return socket?.ref() ?? connect(options2, callback);
  };
  return { agent, open: () => void early.push(asleep(connect(named))) };
};
var takeOpen = (sockets) => {
  let socket = sockets.shift();
  while (socket?.destroyed) socket = sockets.shift();
  return socket;
};
var asleep = (socket) => socket.setNoDelay(true).on("error", () => socket.destroy()).resume().unref();

// src/aws/web-identity.ts
var import_node_crypto = __toESM(require_web_identity(), 1);

// src/aws/http.ts
var import_node_http2 = __toESM(require_http(), 1);
var import_node_https2 = __toESM(require_http2(), 1);
var MAX_BYTES = 1024 * 1024;
var request = (input) => new Promise((resolve, reject) => {
  const { host } = new URL(input.url);
  const sent = open(input, host);
  const stop = () => {
    clearTimeout(timer);
    input.signal?.removeEventListener("abort", abort);
  };
  const fail = (thrown) => {
    stop();
    reject(asNetworkError(thrown, host));
    sent.destroy();
  };
  const abort = () => fail(networkError("aborted", host));
  const timer = setTimeout(
    () => fail(networkError("timeout", host, `${input.timeoutMs} ms`)),
    input.timeoutMs
  );
  sent.on("error", fail);
  if (input.signal?.aborted) return abort();
  input.signal?.addEventListener("abort", abort);
  let answered = false;
  sent.on("close", () => answered || fail(networkError("reset", host)));
  sent.on("response", async (response) => {
    answered = true;
    try {
      const body = await readBody(response, input.maxBytes ?? MAX_BYTES, host);
      stop();
      resolve({ status: response.statusCode, headers: response.headers, body });
    } catch (error) {
      fail(error);
    }
  });
  sent.end(input.body);
});
var open = ({ url, method, headers: headers2, agent }, host) => {
  const target = new URL(url);
  const send = target.protocol === "https:" ? import_node_https2.default.request : import_node_http2.default.request;
  try {
    return send(target, { method, headers: headers2, agent: agent ?? false });
  } catch (error) {
    throw asNetworkError(error, host);
  }
};
var readBody = async (response, maxBytes, host) => {
  const chunks = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > maxBytes) throw networkError("too-large", host, `more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  if (!response.complete) throw networkError("reset", host);
  return Buffer.concat(chunks).toString("utf8");
};
var retryAfterMs = (header, now) => {
  if (header === void 0) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1e3;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
};

// src/aws/xml.ts
var MAX_DEPTH = 32;
var parseXml = (document) => {
  const root = { name: "", text: "", children: [] };
  const open2 = [root];
  let position = document.startsWith("\uFEFF") ? 1 : 0;
  while (position < document.length) {
    markup.lastIndex = position;
    const groups = markup.exec(document)?.groups;
    if (!groups || !accept(groups, open2)) return null;
    position = markup.lastIndex;
  }
  const [element] = root.children;
  return open2.length === 1 && root.children.length === 1 && root.text.trim() === "" && element ? element : null;
};
var NAME = String.raw`[A-Za-z_][\w.:-]*`;
var ATTRIBUTE = String.raw`\s+${NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*')`;
var markup = new RegExp(
  [
    String.raw`<\?[^>]*\?>`,
    "<!--[^]*?-->",
    String.raw`<!\[CDATA\[(?<cdata>[^]*?)\]\]>`,
    String.raw`<(?<start>${NAME})(?:${ATTRIBUTE})*\s*(?<empty>/?)>`,
    String.raw`</(?<end>${NAME})\s*>`,
    "(?<text>[^<]+)"
  ].join("|"),
  "y"
);
var accept = ({ start, empty, end, text, cdata }, open2) => {
  const parent = open2.at(-1);
  if (start !== void 0) {
    const element = { name: start, text: "", children: [] };
    parent.children.push(element);
    if (empty === "") open2.push(element);
    return open2.length <= MAX_DEPTH;
  }
  if (end !== void 0) return open2.length > 1 && open2.pop()?.name === end;
  const resolved = text === void 0 ? cdata ?? "" : resolveEntities(text);
  if (resolved === null) return false;
  parent.text += resolved;
  return true;
};
var entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
var resolveEntities = (text) => {
  let wellFormed = true;
  const resolved = text.replace(
    /&(?:#(\d{1,7})|#x([\dA-Fa-f]{1,6})|(\w{1,8}));|&/g,
    (_, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
      const character = code === null ? entities[name] : characterOf(code);
      if (character === void 0) wellFormed = false;
      return character ?? "";
    }
  );
  return wellFormed ? resolved : null;
};
var characterOf = (code) => {
  const allowed = code === 9 || code === 10 || code === 13 || code >= 32 && code <= 55295 || code >= 57344 && code <= 1114111;
  return allowed && code !== 65534 && code !== 65535 ? String.fromCodePoint(code) : void 0;
};
var onlyChild = (element, name) => {
  const [child, ...others] = (element?.children ?? []).filter((candidate) => candidate.name === name);
  return others.length === 0 ? child : void 0;
};
var childText = (element, name) => {
  const child = onlyChild(element, name);
  return child && child.children.length === 0 && child.text.trim() !== "" ? child.text.trim() : null;
};

// src/aws/sts-answer.ts
var readWebIdentityAnswer = (body) => {
  const document = parseXml(body);
  if (document === null) throw incomplete("is not XML");
  if (document.name !== "AssumeRoleWithWebIdentityResponse")
    throw incomplete("is not an answer to AssumeRoleWithWebIdentity");
  const result = onlyChild(document, "AssumeRoleWithWebIdentityResult");
  const credentials = onlyChild(result, "Credentials");
  const assumedRoleArn = required(onlyChild(result, "AssumedRoleUser"), "Arn");
  const assumedRole = parseAssumedRoleArn(assumedRoleArn);
  if (assumedRole === null)
    throw incomplete(`names ${JSON.stringify(redact(assumedRoleArn))}, which is not a role's session`);
  return {
    credentials: {
      accessKeyId: required(credentials, "AccessKeyId"),
      secretAccessKey: required(credentials, "SecretAccessKey"),
      sessionToken: required(credentials, "SessionToken"),
      expiration: instant(required(credentials, "Expiration"))
    },
    assumedRoleArn,
    accountId: assumedRole.accountId,
    subject: childText(result, "SubjectFromWebIdentityToken"),
    audience: childText(result, "Audience"),
    provider: childText(result, "Provider")
  };
};
var required = (element, name) => {
  const text = childText(element, name);
  if (text === null) throw incomplete(`has no ${name}`);
  return text;
};
var instant = (text) => {
  const date = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text) || Number.isNaN(date.getTime()))
    throw incomplete("has an Expiration that is not an ISO 8601 date and time");
  return date.toISOString();
};
var incomplete = (problem) => new KeylessError("session-incomplete", `The answer of STS ${problem}.`);
var suffixed = [
  "IDPCommunicationError",
  "IDPRejectedClaim",
  "InvalidIdentityToken",
  "MalformedPolicyDocument",
  "PackedPolicyTooLarge"
];
var readErrorAnswer = ({ status, headers: headers2, body }, now) => {
  const document = parseXml(body) ?? void 0;
  const error = onlyChild(document, "Error") ?? onlyChild(onlyChild(document, "Errors"), "Error");
  const code = childText(error, "Code") ?? (status === 404 ? "NotFound" : "Unknown");
  const requestId = headers2["x-amzn-requestid"] ?? childText(document, "RequestId");
  return new StsError({
    name: suffixed.includes(code) ? `${code}Exception` : code,
    message: childText(error, "Message") ?? "no message",
    status,
    requestId: typeof requestId === "string" ? requestId : null,
    retryAfterMs: retryAfterMs(headers2["retry-after"], now)
  });
};

// src/aws/web-identity.ts
var assumeRoleWithWebIdentity = async (call) => {
  const answer = await request({
    url: call.endpoint,
    method: "POST",
    headers: headers(),
    body: form(call),
    timeoutMs: call.timeoutMs,
    agent: call.agent,
    signal: call.signal
  });
  return readAnswer(answer);
};
var readAnswer = ({ status, headers: headers2, body }) => {
  if (status >= 200 && status < 300) return readWebIdentityAnswer(body);
  throw readErrorAnswer({ status, headers: headers2, body }, /* @__PURE__ */ new Date());
};
var headers = () => ({
  "content-type": "application/x-www-form-urlencoded",
  ...userAgentHeaders(thisMachine(process.env)),
  "amz-sdk-invocation-id": (0, import_node_crypto.randomUUID)(),
  "amz-sdk-request": "attempt=1; max=1"
});
var form = (call) => {
  const parameters = [
    ["Action", "AssumeRoleWithWebIdentity"],
    ["Version", "2011-06-15"],
    ["RoleArn", call.roleArn],
    ["RoleSessionName", call.sessionName],
    ["WebIdentityToken", call.token],
    ...(call.policyArns ?? []).map((arn, index) => [
      `PolicyArns.member.${index + 1}.arn`,
      arn
    ]),
    ...call.policy ? [["Policy", call.policy]] : [],
    ["DurationSeconds", String(call.durationSeconds)]
  ];
  return parameters.map(([name, value]) => `${name}=${encoded(value)}`).join("&");
};
var encoded = (value) => encodeURIComponent(value).replace(
  /[!'()*]/g,
  (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
);

// src/federation/token/request.ts
var TRY_TIMEOUT = 1e4;
var tokenAddress = (env, audience) => {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = env;
  if (!address || !bearer) return null;
  if (!URL.canParse(address))
    throw new KeylessError("token-request-failed", "ACTIONS_ID_TOKEN_REQUEST_URL is not a URL.");
  const url = new URL(address);
  url.searchParams.set("audience", audience);
  return { url, bearer };
};
var requestToken = async ({ url, bearer }, { agentFor: agentFor2 }) => {
  const response = await request({
    url,
    method: "GET",
    headers: { authorization: `bearer ${bearer}`, accept: "application/json" },
    timeoutMs: TRY_TIMEOUT,
    agent: await agentFor2(url)
  });
  if (response.status !== 200) throw new TokenRefused(response);
  return tokenValue(response.body);
};
var tokenValue = (body) => {
  let answer;
  try {
    answer = JSON.parse(body);
  } catch {
    throw new KeylessError(
      "token-request-failed",
      "GitHub's token service answered with something that is not JSON."
    );
  }
  const value = answer?.value;
  if (typeof value !== "string" || value === "")
    throw new KeylessError("token-request-failed", "GitHub's token service answered without a token.");
  if (!COMPACT_JWS.test(value))
    throw new KeylessError(
      "token-malformed",
      "What GitHub's token service answered with is not a JSON Web Token."
    );
  return value;
};
var COMPACT_JWS = /^[\w-]+\.[\w-]+\.[\w-]+$/;
var TokenRefused = class extends Error {
  status;
  constructor({ status }) {
    super(`HTTP ${status}`);
    this.status = status;
  }
};
var tokenVerdict = (thrown) => {
  if (thrown instanceof TokenRefused)
    return {
      retry: thrown.status === 429 || thrown.status >= 500 ? "transient" : "never",
      error: new KeylessError(
        "token-request-failed",
        `GitHub's token service answered HTTP ${thrown.status}.`
      )
    };
  if (thrown instanceof NetworkError) return judgeNetwork(thrown, "token-request-failed");
  return { retry: "never", error: asKeylessError(thrown) };
};

// src/federation/verify.ts
var verifySession = (session, expected, now) => {
  verifyAccount(session, expected.allowedAccountIds);
  if (expected.roleArn !== null) verifyRole(session, expected.roleArn);
  verifyExpiry(session, now);
};
var verifyAccount = ({ accountId }, allowed) => {
  if (allowed.length === 0 || allowed.includes(accountId)) return;
  throw new KeylessError(
    "account-not-allowed",
    `The session is of account ${accountId}, which is not in allowed-account-ids (${allowed.join(", ")}). Nothing was exported.`
  );
};
var verifyRole = ({ arn, accountId }, roleArn) => {
  const [, partition2, , , account, role = ""] = roleArn.split(":");
  const name = role.slice(role.lastIndexOf("/") + 1);
  const prefix = `arn:${partition2}:sts::${account}:assumed-role/${name}/`;
  if (arn.startsWith(prefix) && accountId === account) return;
  throw new KeylessError(
    "role-mismatch",
    `Asked for ${roleArn}, but the session is ${arn} in account ${accountId}.`
  );
};
var verifyExpiry = ({ credentials: { expiration } }, now) => {
  if (expiration === null || Date.parse(expiration) > now.getTime()) return;
  throw new KeylessError(
    "session-expired",
    `The session expires at ${expiration}, and the runner's clock says ${now.toISOString()}. Nothing was exported.`
  );
};

export {
  NetworkError,
  networkError,
  asNetworkError,
  partitions,
  partitionById,
  knownPartitionOfRegion,
  partitionOfRegion,
  parseArn,
  parseRoleArn,
  roleArnOf,
  completeRoleName,
  requireSamePartition,
  warm,
  warmPool,
  request,
  retryAfterMs,
  redact,
  StsError,
  version,
  APP_ID,
  assumeRoleWithWebIdentity,
  withBackoff,
  retrying,
  classify,
  tokenAddress,
  requestToken,
  tokenVerdict,
  STS_TIMEOUT,
  maxAttempts,
  usableSession,
  verifySession,
  worldBehind,
  edgeFor,
  retryOptions
};
