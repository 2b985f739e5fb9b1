import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  knownPartitionOfRegion,
  partitionById,
  partitionOfRegion,
  partitions,
  readClaims,
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

// src/federation/edge.ts
import { setTimeout as sleep } from "node:timers/promises";

// src/aws/no-proxy.ts
import { isIPv6 } from "node:net";
var isExcepted = (url, noProxy) => {
  const host = canonicalHost(url.hostname);
  const port = url.port || defaultPorts[url.protocol] || "";
  return noProxy.split(/[\s,]+/).filter((entry) => entry !== "").map(parseEntry).some((entry) => (entry.port === null || entry.port === port) && matches(host, entry.host));
};
var defaultPorts = { "http:": "80", "https:": "443" };
var parseEntry = (text) => {
  if (isIPv6(text)) return { host: canonicalHost(`[${text}]`), port: null };
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
  const { tunnelThrough } = await import("./tunnel-YWX6OMSA.js");
  return tunnelThrough(proxy);
};

// src/federation/edge.ts
var edgeFor = ({ httpProxy, noProxy }, runner) => {
  const proxy = proxySettings(httpProxy, noProxy);
  return { runner, now: () => /* @__PURE__ */ new Date(), sleep, random: Math.random, agentFor: (url) => agentFor(url, proxy) };
};
var retryOptions = ({ now, sleep: sleep2, random }, maxAttempts2, classify2) => ({
  maxAttempts: maxAttempts2,
  classify: classify2,
  sleep: sleep2,
  random,
  now: () => now().getTime(),
  deadline: Number.POSITIVE_INFINITY
});

// src/aws/arn.ts
var parseArn = (text) => {
  const [prefix, partition, service, region, accountId, ...resource] = text.split(":");
  if (prefix !== "arn" || !partition || !service || region === void 0 || accountId === void 0)
    return null;
  if (resource.length === 0) return null;
  return { partition, service, region, accountId, resource: resource.join(":") };
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
  const { partition, accountId } = arn;
  return { arn: text, partition, accountId, path: groups.path, roleName: groups.roleName };
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
var roleOfSession = ({ partition, service, accountId, resource }) => {
  const roleName = /^assumed-role\/([^/]+)/.exec(resource)?.[1];
  return service === "sts" && roleName !== void 0 ? `arn:${partition}:iam::${accountId}:role/${roleName}` : null;
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
var requireSamePartition = ({ arn, partition }, region) => {
  const regional = knownPartitionOfRegion(region);
  if (regional === void 0 || regional.id === partition) return;
  throw new KeylessError(
    "input-invalid",
    `The role ${quoted(arn)} is of partition ${partition}, and the region ${quoted(region)} of ${regional.id}.`,
    { hint: "Correct aws-region or role-to-assume: both must be of one partition." }
  );
};

// src/aws/shared-config.ts
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
var readSharedConfig = async (env) => {
  const [config, credentials] = await Promise.all([
    textOf(env.AWS_CONFIG_FILE || path.join(home(env), ".aws", "config"), env),
    textOf(env.AWS_SHARED_CREDENTIALS_FILE || path.join(home(env), ".aws", "credentials"), env)
  ]);
  return selectProfile(config, credentials, env.AWS_PROFILE || "default");
};
var textOf = async (file, env) => {
  try {
    return await readFile(file.startsWith("~/") ? path.join(home(env), file.slice(2)) : file, "utf8");
  } catch {
    return "";
  }
};
var home = (env) => env.HOME || env.USERPROFILE || (env.HOMEPATH ? `${env.HOMEDRIVE ?? `C:${path.sep}`}${env.HOMEPATH}` : homedir());
var selectProfile = (config, credentials, profile) => {
  const sections = parseSections(config);
  const ours = sections.get(`profile.${profile}`) ?? (profile === "default" ? sections.get("default") : void 0) ?? /* @__PURE__ */ new Map();
  const settings = new Map([...parseSections(credentials).get(profile) ?? [], ...ours]);
  const services = settings.get("services");
  return {
    profile: settings,
    services: services === void 0 ? /* @__PURE__ */ new Map() : sections.get(`services.${services}`) ?? null
  };
};
var NAMED_SECTION = /^(?<kind>[\w-]+)\s(?<quote>["'])?(?<name>[\w@+.%:/-]+)\k<quote>$/;
var COMMENT = /(^|\s)[;#].*$/s;
var parseSections = (text) => {
  const sections = /* @__PURE__ */ new Map();
  let section = null;
  let outer = null;
  for (const line of text.split(/\r?\n/)) {
    const content = line.replace(COMMENT, "").trim();
    if (/^\[.*\]$/s.test(content)) {
      section = sectionName(content.slice(1, -1));
      outer = null;
      continue;
    }
    const equals = content.indexOf("=");
    if (section === null || equals < 1) continue;
    const name = content.slice(0, equals).trim();
    const value = content.slice(equals + 1).trim();
    if (!/^\s/.test(line)) outer = null;
    if (value === "") outer = name;
    else {
      const settings = sections.get(section) ?? /* @__PURE__ */ new Map();
      sections.set(section, settings.set(outer === null ? name : `${outer}.${name}`, value));
    }
  }
  return sections;
};
var sectionName = (header) => {
  const { kind, name } = NAMED_SECTION.exec(header)?.groups ?? {};
  if (kind === void 0) return header;
  return ["profile", "services", "sso-session"].includes(kind) ? `${kind}.${name}` : null;
};

// src/aws/sts-endpoint.ts
var stsEndpoint = (choice) => {
  const region = realRegion(choice.region);
  const fips = region !== choice.region || setting(choice, "AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint");
  const dualStack = setting(choice, "AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint");
  const own = configuredEndpoint(choice);
  if (own === null) return regionalEndpoint(region, fips, dualStack);
  if (fips || dualStack) throw contradiction(own, fips ? "FIPS" : "dual-stack");
  return postAddress(own);
};
var realRegion = (region) => {
  const isPseudo = region.startsWith("fips-") || region.endsWith("-fips");
  const real = isPseudo ? region.replace(/fips-(dkr-|prod-)?|-fips/, "") : region;
  const named = region === "fips-aws-global" || region === "aws-fips" ? "us-east-1" : real;
  if (/^(?!-)[A-Za-z0-9-]{1,63}(?<!-)$/.test(named)) return named;
  throw new KeylessError("input-invalid", `aws-region ${JSON.stringify(region)} is not the name of a region.`);
};
var setting = ({ env, sharedConfig }, variable, name) => {
  const value = env[variable];
  return value === "true" || value !== "false" && sharedConfig.profile.get(name) === "true";
};
var configuredEndpoint = (choice) => {
  const { stsEndpoint: stsEndpoint2, env, sharedConfig } = choice;
  if (stsEndpoint2) return { value: stsEndpoint2, from: "sts-endpoint" };
  if (setting(choice, "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls")) return null;
  for (const variable of ["AWS_ENDPOINT_URL_STS", "AWS_ENDPOINT_URL"])
    if (env[variable]) return { value: env[variable], from: variable };
  const { profile, services } = sharedConfig;
  const value = services?.get("sts.endpoint_url") ?? (services && profile.get("endpoint_url")) ?? void 0;
  return value === void 0 ? null : { value, from: "endpoint_url in the shared config file" };
};
var regionalEndpoint = (region, fips, dualStack) => {
  const { id, dnsSuffix, dualStackDnsSuffix } = partitionOfRegion(region);
  if (region === "aws-global" && !fips && !dualStack) return new URL("https://sts.amazonaws.com/");
  const host = fips && (dualStack || id !== "aws-us-gov") ? "sts-fips" : "sts";
  return new URL(`https://${host}.${region}.${dualStack ? dualStackDnsSuffix : dnsSuffix}/`);
};
var postAddress = ({ value, from }) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new KeylessError("input-invalid", `The STS endpoint (${from}) is not an http:// or https:// URL.`, {
      hint: `Write it as https://host or http://host:port, or remove ${from}.`
    });
  return new URL(`${url.protocol}//${url.host}${url.pathname.replace(/\/?$/, "/")}`);
};
var contradiction = ({ from }, kind) => new KeylessError(
  "input-invalid",
  `An STS endpoint is given (${from}) and ${kind} endpoints are asked for; the AWS SDK refuses both together.`,
  { hint: `Remove ${from}, or the ${kind} setting (environment or shared config file).` }
);

// src/federation/attempts.ts
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

// src/federation/sts-failures.ts
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

// src/federation/classify.ts
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

// src/federation/mask.ts
var maskSecrets = (runner, { accessKeyId, secretAccessKey, sessionToken }) => {
  for (const secret of [accessKeyId, secretAccessKey, sessionToken]) if (secret) runner.mask(secret);
};
var maskIdentity = (runner, { accountId, arn }) => {
  runner.mask(accountId);
  runner.mask(arn);
};
var maskRole = (source, runner) => {
  const role = "roleArn" in source ? source.roleArn : source.role ?? "";
  const accountId = /^arn:[^:]*:iam::(\d{12}):/.exec(role)?.[1];
  if (accountId) runner.mask(accountId);
};

// src/federation/retry.ts
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
  const jittered = random() * Math.min(CAP_MS, BASE_MS * 2 ** (number - 1));
  return Math.min(CAP_MS, Math.max(jittered, retryAfterMs2 ?? 0));
};
var afterAttempts = (error, number) => number === 1 ? error : new KeylessError(error.code, `${error.message} (after ${number} attempts)`, {
  hint: error.hint,
  cause: error.cause ?? error
});

// src/aws/http.ts
import http from "node:http";
import https from "node:https";
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
  sent.on("close", () => fail(networkError("reset", host)));
  sent.on("response", async (response) => {
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
var open = ({ url, method, headers, agent }, host) => {
  const target = new URL(url);
  const send = target.protocol === "https:" ? https.request : http.request;
  try {
    return send(target, { method, headers, agent: agent ?? false });
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

// src/federation/token.ts
var TRY_TIMEOUT = 1e4;
var MIN_SECONDS_LEFT = 60;
var githubTokens = (edge, audience, maxAttempts2) => {
  const address = requestAddress(edge.runner, audience);
  let last = null;
  const renew = async () => {
    last = await retrying(() => requestToken(edge, address), retryOptions(edge, maxAttempts2, tokenVerdict));
    return last;
  };
  const current = async () => last !== null && secondsLeft(last, edge.now()) >= MIN_SECONDS_LEFT ? last : renew();
  return { current, renew };
};
var secondsLeft = ({ claims }, now) => claims.exp - now.getTime() / 1e3;
var requestAddress = ({ env, event }, audience) => {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = env;
  if (!address || !bearer) throw missingPermission(env, event());
  if (!URL.canParse(address))
    throw new KeylessError("token-request-failed", "ACTIONS_ID_TOKEN_REQUEST_URL is not a URL.");
  const url = new URL(address);
  url.searchParams.set("audience", audience);
  return { url, bearer };
};
var requestToken = async (edge, { url, bearer }) => {
  const response = await request({
    url,
    method: "GET",
    headers: { authorization: `bearer ${bearer}`, accept: "application/json" },
    timeoutMs: TRY_TIMEOUT,
    agent: await edge.agentFor(url)
  });
  if (response.status !== 200) throw new TokenRefused(response);
  const jwt = tokenValue(response.body);
  edge.runner.mask(jwt);
  return { jwt, claims: readClaims(jwt) };
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
  if (typeof value === "string" && value !== "") return value;
  throw new KeylessError("token-request-failed", "GitHub's token service answered without a token.");
};
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
var missingPermission = (env, event) => {
  const pullRequest = event.pull_request;
  if (pullRequest?.head && pullRequest.head.repo?.full_name !== pullRequest.base?.repo?.full_name)
    return new KeylessError(
      "token-fork-pull-request",
      `This run was triggered by a pull request from the fork ${JSON.stringify(pullRequest.head.repo?.full_name ?? "(deleted)")}, and GitHub offers it no OIDC token.`
    );
  const author = pullRequest?.user?.login ?? event.sender?.login;
  if (env.GITHUB_ACTOR === "dependabot[bot]" || author === "dependabot[bot]")
    return new KeylessError(
      "token-dependabot",
      "This run was triggered by Dependabot, and GitHub offers it no OIDC token."
    );
  return new KeylessError(
    "token-permission-missing",
    "GitHub offers this job no OIDC token: ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set."
  );
};

export {
  edgeFor,
  retryOptions,
  parseArn,
  parseRoleArn,
  parseAssumedRoleArn,
  completeRoleName,
  requireSamePartition,
  readSharedConfig,
  stsEndpoint,
  request,
  retryAfterMs,
  StsError,
  STS_TIMEOUT,
  maxAttempts,
  usableSession,
  classify,
  maskSecrets,
  maskIdentity,
  maskRole,
  retrying,
  githubTokens,
  missingPermission
};
