import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  keySections,
  newDirectoryPath,
  planProfiles,
  recordUndo,
  removePrivateDirectory,
  undoExport,
  writePrivateDirectory,
  writeProfiles
} from "./chunk-KLEOSA4N.js";
import {
  STS_TIMEOUT,
  StsError,
  assumeRoleWithWebIdentity,
  classify,
  maxAttempts,
  parseRoleArn,
  partitionOfRegion,
  requestToken,
  requireSamePartition,
  retryOptions,
  retrying,
  tokenAddress,
  tokenVerdict,
  usableSession,
  verifySession,
  warm
} from "./chunk-FCX2B2H4.js";
import {
  KeylessError,
  asKeylessError,
  thisMachine
} from "./chunk-RAHEIYAP.js";
import {
  __commonJS,
  __toESM
} from "./chunk-FDGYIFXX.js";

// builtin:node:fs/promises for src/aws/shared-config.ts
var require_shared_config = __commonJS({
  "builtin:node:fs/promises for src/aws/shared-config.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:fs/promises");
  }
});

// builtin:node:os for src/aws/shared-config.ts
var require_shared_config2 = __commonJS({
  "builtin:node:os for src/aws/shared-config.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:os");
  }
});

// builtin:node:path for src/aws/shared-config.ts
var require_shared_config3 = __commonJS({
  "builtin:node:path for src/aws/shared-config.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:path");
  }
});

// builtin:node:path for src/federation/profile/paths.ts
var require_paths = __commonJS({
  "builtin:node:path for src/federation/profile/paths.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:path");
  }
});

// builtin:node:path for src/federation/token/file.ts
var require_file = __commonJS({
  "builtin:node:path for src/federation/token/file.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:path");
  }
});

// builtin:node:fs for src/files/regular-file.ts
var require_regular_file = __commonJS({
  "builtin:node:fs for src/files/regular-file.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:fs");
  }
});

// builtin:node:fs/promises for src/files/regular-file.ts
var require_regular_file2 = __commonJS({
  "builtin:node:fs/promises for src/files/regular-file.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:fs/promises");
  }
});

// src/aws/shared-config.ts
var import_promises = __toESM(require_shared_config(), 1);
var import_node_os = __toESM(require_shared_config2(), 1);
var import_node_path = __toESM(require_shared_config3(), 1);
var readSharedConfig = async (env) => {
  const [config, credentials] = await Promise.all([
    textOf(env.AWS_CONFIG_FILE || import_node_path.default.join(home(env), ".aws", "config"), env),
    textOf(env.AWS_SHARED_CREDENTIALS_FILE || import_node_path.default.join(home(env), ".aws", "credentials"), env)
  ]);
  return selectProfile(config, credentials, env.AWS_PROFILE || "default");
};
var textOf = async (file, env) => {
  try {
    return await (0, import_promises.readFile)(file.startsWith("~/") ? import_node_path.default.join(home(env), file.slice(2)) : file, "utf8");
  } catch {
    return "";
  }
};
var home = (env) => env.HOME || env.USERPROFILE || (env.HOMEPATH ? `${env.HOMEDRIVE ?? `C:${import_node_path.default.sep}`}${env.HOMEPATH}` : (0, import_node_os.homedir)());
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
var parseSections = (text2) => {
  const sections = /* @__PURE__ */ new Map();
  let section = null;
  let outer = null;
  for (const line of text2.split(/\r?\n/)) {
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
  const region2 = realRegion(choice.region);
  const fips = region2 !== choice.region || setting(choice, "AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint");
  const dualStack = setting(choice, "AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint");
  const own = configuredEndpoint(choice);
  if (own === null) return regionalEndpoint(region2, fips, dualStack);
  if (fips || dualStack) throw contradiction(own, fips ? "FIPS" : "dual-stack");
  return postAddress(own);
};
var signingRegion = (region2) => {
  const real = realRegion(region2);
  return real === "aws-global" ? "us-east-1" : real;
};
var realRegion = (region2) => {
  const isPseudo = region2.startsWith("fips-") || region2.endsWith("-fips");
  const real = isPseudo ? region2.replace(/fips-(dkr-|prod-)?|-fips/, "") : region2;
  const named = region2 === "fips-aws-global" || region2 === "aws-fips" ? "us-east-1" : real;
  if (/^(?!-)[A-Za-z0-9-]{1,63}(?<!-)$/.test(named)) return named;
  throw new KeylessError("input-invalid", `aws-region ${JSON.stringify(region2)} is not the name of a region.`);
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
var regionalEndpoint = (region2, fips, dualStack) => {
  const { id, dnsSuffix, dualStackDnsSuffix } = partitionOfRegion(region2);
  if (region2 === "aws-global" && !fips && !dualStack) return new URL("https://sts.amazonaws.com/");
  const host = fips && (dualStack || id !== "aws-us-gov") ? "sts-fips" : "sts";
  return new URL(`https://${host}.${region2}.${dualStack ? dualStackDnsSuffix : dnsSuffix}/`);
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

// src/federation/log.ts
var sourceNames = {
  "github-oidc": "GitHub's OIDC token",
  "token-file": "the token in web-identity-token-file",
  "static-keys": "the access key given as input",
  "role-chaining": "the environment's credentials (role chaining)",
  environment: "the environment's credentials"
};
var logSource = (source, runner) => {
  const role = "roleArn" in source ? source.roleArn : source.role;
  runner.info(`Identity: ${sourceNames[source.kind]}${role === null ? "" : `, for role ${role}`}`);
};
var showingClaims = (tokens, runner) => {
  let shown = false;
  const showing = async (token) => {
    const { claims } = await token;
    if (!shown) logClaims(claims, runner);
    shown = true;
    return token;
  };
  return { current: () => showing(tokens.current()), renew: () => showing(tokens.renew()) };
};
var logClaims = (claims, runner) => {
  runner.info(oneLine(`Token: audience ${claims.aud.join(", ")}, subject ${claims.sub}`));
  const rows = Object.entries(claims.all).map(([name, value]) => oneLine(`- ${name}: ${value}`));
  runner.group("All claims of the token", rows);
};
var logSession = ({ accountId, arn, credentials }, region2, runner) => {
  runner.info(`Account: ${accountId}, region ${region2}`);
  runner.info(`Session: ${arn}`);
  if (credentials.expiration !== null) runner.info(`Expires: ${credentials.expiration}`);
};
var logExport = ({ environment, outputs, profiles, files, renewing }, runner) => {
  const parts = [
    environment.length > 0 ? `environment (${environment.join(", ")})` : "",
    profiles.length > 0 ? `${profiles.length > 1 ? "profiles" : "profile"} ${profiles.join(", ")} (${files.join(", ")})` : "",
    outputs.length > 0 ? `outputs (${outputs.join(", ")})` : ""
  ].filter((part) => part !== "");
  runner.info(`Exported: ${parts.length > 0 ? parts.join("; ") : "nothing"}`);
  if (renewing)
    runner.info("Renewal: AWS tools get a new session before the old one ends, until the job does");
};
var oneLine = (text2) => text2.replace(/[\r\n\u0085\u2028\u2029]+/g, " ");

// src/federation/mask.ts
var maskSecrets = (runner, { accessKeyId, secretAccessKey, sessionToken }) => {
  runner.mask(...[accessKeyId, secretAccessKey, sessionToken].filter((secret) => secret !== null));
};
var maskIdentity = (runner, { accountId, arn }) => {
  runner.mask(accountId, arn);
};
var maskRole = (source, runner) => {
  const role = "roleArn" in source ? source.roleArn : source.role ?? "";
  const accountId = /^arn:[^:]*:iam::(\d{12}):/.exec(role)?.[1];
  if (accountId) runner.mask(accountId);
};

// node_modules/jose/dist/webapi/lib/buffer_utils.js
var encoder = new TextEncoder();
var decoder = new TextDecoder();
var strictDecoder = new TextDecoder("utf-8", { fatal: true });
var UINT32_RANGE = 2 ** 32;
function decodeBase64(encoded, url = false) {
  if (Uint8Array.fromBase64)
    return Uint8Array.fromBase64(encoded, { alphabet: url ? "base64url" : "base64" });
  if (url) {
    if (encoded.includes("+") || encoded.includes("/"))
      throw new TypeError("Invalid base64url");
    encoded = encoded.replace(/-/g, "+").replace(/_/g, "/");
  }
  const binary = atob(encoded), bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++)
    bytes[i] = binary.charCodeAt(i);
  return bytes;
}

// node_modules/jose/dist/webapi/util/errors.js
var JOSEError = class extends Error {
  static code = "ERR_JOSE_GENERIC";
  code = "ERR_JOSE_GENERIC";
  constructor(message, options) {
    super(message, options), this.name = this.constructor.name, Error.captureStackTrace?.(this, this.constructor);
  }
};
var JWTInvalid = class extends JOSEError {
  static code = "ERR_JWT_INVALID";
  code = "ERR_JWT_INVALID";
};

// node_modules/jose/dist/webapi/util/base64url.js
var invalid = "The input to be decoded is not correctly encoded.";
function decode(input2) {
  try {
    return decodeBase64(typeof input2 == "string" ? input2 : decoder.decode(input2), true);
  } catch (cause) {
    throw new TypeError(invalid, { cause });
  }
}

// node_modules/jose/dist/webapi/lib/validate.js
function isObject(input2) {
  if (typeof input2 != "object" || input2 === null || Object.prototype.toString.call(input2) !== "[object Object]")
    return false;
  const prototype = Object.getPrototypeOf(input2);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

// node_modules/jose/dist/webapi/util/decode_jwt.js
function decodeJwt(jwt) {
  if (typeof jwt != "string")
    throw new JWTInvalid("JWTs must use Compact JWS serialization, JWT must be a string");
  const { 1: encodedPayload, length } = jwt.split(".");
  if (length === 5)
    throw new JWTInvalid("Only JWTs using Compact JWS serialization can be decoded");
  if (length !== 3)
    throw new JWTInvalid("Invalid JWT");
  if (!encodedPayload)
    throw new JWTInvalid("JWTs must contain a payload");
  let claimsSetBytes;
  try {
    claimsSetBytes = decode(encodedPayload);
  } catch (cause) {
    throw new JWTInvalid("Failed to base64url decode the payload", { cause });
  }
  let claimsSet;
  try {
    claimsSet = JSON.parse(strictDecoder.decode(claimsSetBytes));
  } catch (cause) {
    throw new JWTInvalid("Failed to parse the decoded payload as JSON", { cause });
  }
  if (!isObject(claimsSet))
    throw new JWTInvalid("Invalid JWT Claims Set");
  return claimsSet;
}

// src/federation/token/claims.ts
var readClaims = (jwt) => {
  let payload;
  try {
    payload = decodeJwt(jwt);
  } catch {
    throw new KeylessError("token-malformed", "The identity token is not a JSON Web Token.");
  }
  const { iss, sub, aud, exp } = payload;
  if (typeof iss !== "string" || typeof sub !== "string" || typeof exp !== "number" || !Number.isFinite(exp))
    throw new KeylessError("token-malformed", "The identity token lacks one of the claims iss, sub and exp.");
  const audiences = (Array.isArray(aud) ? aud : [aud]).filter((value) => typeof value === "string");
  const scalars = Object.entries(payload).filter(
    ([, value]) => ["string", "number", "boolean"].includes(typeof value)
  );
  return {
    iss,
    sub,
    aud: audiences,
    exp,
    all: Object.fromEntries(scalars.map(([name, value]) => [name, String(value)]))
  };
};
var formatSubject = ({ owner, repository, ownerId, repositoryId, context }) => {
  const name = ownerId !== null && repositoryId !== null ? `repo:${owner}@${ownerId}/${repository}@${repositoryId}` : `repo:${owner}/${repository}`;
  return `${name}:${formatContext(context)}`;
};
var formatContext = (context) => {
  switch (context.kind) {
    case "environment":
      return `environment:${context.name.replaceAll(":", "%3A")}`;
    case "pull_request":
      return "pull_request";
    case "ref":
      return `ref:${context.ref}`;
    case "other":
      return context.text;
  }
};

// src/federation/token/index.ts
var MIN_SECONDS_LEFT = 60;
var githubTokens = (edge, audience, maxAttempts2) => {
  const { env, event } = edge.runner;
  const address = tokenAddress(env, audience);
  if (address === null) throw missingPermission(env, event());
  let last = null;
  let coming = null;
  const ask = async () => {
    last = await retrying(() => newToken(edge, address), retryOptions(edge, maxAttempts2, tokenVerdict));
    return last;
  };
  const renew = () => {
    coming ??= ask().finally(() => {
      coming = null;
    });
    return coming;
  };
  const current = async () => last !== null && secondsLeft(last, edge.now()) >= MIN_SECONDS_LEFT ? last : renew();
  return { current, renew };
};
var newToken = async (edge, address) => {
  const jwt = await requestToken(address, edge);
  edge.runner.mask(jwt);
  return { jwt, claims: readClaims(jwt) };
};
var secondsLeft = ({ claims }, now) => claims.exp - now.getTime() / 1e3;
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

// src/federation/exchange/refusal.ts
var explained = /* @__PURE__ */ new Set([
  "sts-access-denied",
  "sts-provider-missing",
  "sts-audience-rejected",
  "sts-token-expired",
  "sts-token-invalid"
]);
var explainingRefusal = async (call, explain, runner) => {
  try {
    return await call();
  } catch (thrown) {
    const refusal = asKeylessError(thrown);
    if (!explained.has(refusal.code)) throw thrown;
    throw await explain(refusal).catch((problem) => {
      runner.warning(`The refusal could not be explained: ${asKeylessError(problem).message}`);
      return refusal;
    });
  }
};
var answerOf = ({
  code,
  message,
  cause
}) => cause instanceof StsError ? { code, name: cause.name, message: cause.message } : { code, name: code, message };
var withDifference = ({ code, message, hint, cause }, difference) => difference === null ? new KeylessError(code, message, { hint, cause }) : new KeylessError(code, `${message.replace(/[.]?$/, ".")} ${difference}`, { hint, cause });

// src/input-contradictions.ts
var contradictions = (inputs) => [
  ...aboutKeys(inputs),
  ...inputs.refreshableCredentials ? aboutRenewal(inputs) : [],
  ...inputs.roles ? aboutRoles(inputs) : [],
  ...aboutAudit(inputs),
  ...aboutAccounts(inputs)
];
var aboutKeys = (inputs) => {
  const problems = [];
  if (inputs.accessKeyId && !inputs.secretAccessKey)
    problems.push("aws-secret-access-key is required with aws-access-key-id");
  if (inputs.forceSkipOidc && inputs.roleToAssume && !inputs.accessKeyId && !inputs.webIdentityTokenFile)
    problems.push("force-skip-oidc with role-to-assume needs aws-access-key-id or web-identity-token-file");
  return problems;
};
var otherSources = ({
  accessKeyId,
  webIdentityTokenFile,
  useExistingCredentials,
  forceSkipOidc
}) => [
  ...accessKeyId ? ["aws-access-key-id"] : [],
  ...webIdentityTokenFile ? ["web-identity-token-file"] : [],
  ...useExistingCredentials ? ["use-existing-credentials"] : [],
  ...forceSkipOidc ? ["force-skip-oidc"] : []
];
var aboutRenewal = (inputs) => [
  ...otherSources(inputs).map(
    (name) => `${name} contradicts refreshable-credentials, which renews what GitHub's OIDC token gives`
  ),
  ...inputs.outputEnvCredentials === false && !inputs.awsProfile && !inputs.roles ? ["aws-profile is required with refreshable-credentials when output-env-credentials is false"] : []
];
var aboutRoles = (inputs) => {
  const { roleToAssume, awsProfile, roleChaining, trustPolicyFile } = inputs;
  const single = [
    ...roleToAssume ? ["role-to-assume"] : [],
    ...awsProfile ? ["aws-profile"] : [],
    ...trustPolicyFile ? ["trust-policy-file"] : []
  ];
  const sources = [...otherSources(inputs), ...roleChaining ? ["role-chaining"] : []];
  return [
    ...single.map((name) => `${name} contradicts roles, which names several`),
    ...sources.map((name) => `${name} contradicts roles, which are assumed with GitHub's OIDC token`)
  ];
};
var aboutAudit = (inputs) => {
  const problems = [];
  if (inputs.auditFailOnNew && inputs.auditBaseline === null && !inputs.auditMerge)
    problems.push("audit-fail-on-new needs audit-baseline, the report to compare with");
  if (inputs.auditIssue && inputs.githubToken === null)
    problems.push(
      "audit-issue needs github-token, e.g. ${{ github.token }}, with the permission issues: write"
    );
  return problems;
};
var aboutAccounts = (inputs) => {
  const {
    auditAccounts: auditAccounts2 = [],
    auditRoleName,
    auditShard,
    auditMerge,
    auditSnapshotFile,
    auditSaveSnapshot
  } = inputs;
  const several = auditAccounts2.length > 0;
  const isOrganization = auditAccounts2[0] === "organization";
  const instead = [
    ...auditMerge ? ["audit-merge"] : [],
    ...auditSnapshotFile ? ["audit-snapshot-file"] : []
  ];
  const problems = instead.filter(() => several).map((name) => `${name} contradicts audit-accounts, which audits live accounts`);
  if (instead.length > 1) problems.push("audit-snapshot-file contradicts audit-merge, which reads reports");
  if (inputs.auditBaseline && auditMerge)
    problems.push("audit-baseline contradicts audit-merge: give it to the jobs whose reports are merged");
  if (auditShard && !several)
    problems.push("audit-shard needs audit-accounts, the accounts to take a share of");
  if (isOrganization && auditRoleName === null)
    problems.push("audit-accounts organization needs audit-role-name, the role to assume in each account");
  if (auditRoleName && !isOrganization)
    problems.push("audit-role-name needs audit-accounts organization; elsewhere ARNs name the roles");
  if (auditSaveSnapshot && (several || auditMerge))
    problems.push("audit-save-snapshot saves one account, not those of audit-accounts or audit-merge");
  return problems;
};

// src/input-parsers.ts
var InputProblem = class extends Error {
};
var fail = (problem) => {
  throw new InputProblem(problem);
};
var quoted = (raw) => JSON.stringify(raw.length > 80 ? `${raw.slice(0, 80)}\u2026` : raw);
var text = (raw) => raw === "" ? null : raw;
var flag = (raw) => optionalFlag(raw) ?? false;
var optionalFlag = (raw) => {
  if (raw === "") return null;
  if (/^(true|True|TRUE)$/.test(raw)) return true;
  if (/^(false|False|FALSE)$/.test(raw)) return false;
  return fail(`must be true or false, got ${quoted(raw)}`);
};
var oneOf = (values, whenEmpty) => (raw) => raw === "" ? whenEmpty : values.find((value) => value === raw) ?? fail(`must be one of ${values.join(", ")}, got ${quoted(raw)}`);
var listOf = (values) => (raw) => raw.split(/[\s,]+/).filter((item) => item !== "").map(
  (item) => values.find((value) => value === item) ?? fail(`must hold only ${values.join(", ")}, got ${quoted(item)}`)
);
var instant = (raw) => {
  if (raw === "") return null;
  const written = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(raw);
  const date = new Date(raw);
  return written && isDay(raw.slice(0, 10)) && !Number.isNaN(date.getTime()) ? date : fail(`must be a date such as 2026-11-21 or 2026-11-21T12:00:00Z, got ${quoted(raw)}`);
};
var isDay = (day) => {
  const date = new Date(day);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};
var wholeNumber = (bounds) => (raw) => {
  if (raw === "") return bounds.default;
  const value = /^[+-]?\d{1,15}$/.test(raw) ? Number(raw) : Number.NaN;
  const range = `a whole number from ${bounds.min} to ${bounds.max}${bounds.unit ? ` (${bounds.unit})` : ""}`;
  return value >= bounds.min && value <= bounds.max ? value : fail(`must be ${range}, got ${quoted(raw)}`);
};
var attempts = (raw) => Math.max(1, wholeNumber({ min: -1e3, max: 1e3, default: 12 })(raw));
var matching = (pattern, description) => (raw) => raw === "" || pattern.test(raw) ? text(raw) : fail(`must be ${description}, got ${quoted(raw)}`);
var sessionName = (raw) => matching(/^[\w+=,.@-]{2,64}$/, "2 to 64 letters, digits or _+=,.@-")(raw) ?? "GitHubActions";
var region = (raw) => matching(
  /^[a-z0-9-]+$/,
  "an AWS Region such as us-east-2"
)(raw === "" ? fail("is required") : raw);
var lines = (raw) => raw.split("\n").map((line) => line.trim()).filter((line) => line !== "");
var auditAccounts = (raw) => {
  const named = lines(raw);
  const isSound = raw === "organization" || named.every((line) => /^arn:[^:]+:iam::\d{12}:role\/\S+$/.test(line));
  return isSound ? named : fail(
    `must be organization, or ARNs of roles (arn:aws:iam::<account id>:role/<role name>), one per line, got ${quoted(raw)}`
  );
};
var shard = (raw) => {
  if (raw === "") return null;
  const [index = 0, count = 0] = /^\d{1,3}\/\d{1,3}$/.test(raw) ? raw.split("/").map(Number) : [];
  return index >= 1 && index <= count && count <= 256 ? { index, count } : fail(`must be a share such as 3/12, of at most 256, got ${quoted(raw)}`);
};
var accountIds = (raw) => {
  const ids = raw.split(/[\s,]+/).filter((id) => id !== "").map((id) => /^\d{12}$/.test(id) ? id : fail(`must hold account ids of twelve digits, got ${quoted(id)}`));
  return ids;
};
var httpUrl = (raw) => {
  if (raw === "") return null;
  const url = URL.canParse(raw) ? new URL(raw) : null;
  return url && /^https?:$/.test(url.protocol) ? raw : fail("must be an http:// or https:// URL");
};
var jsonObjectText = (raw) => {
  if (raw === "") return null;
  jsonObject(raw);
  return raw;
};
var jsonObject = (raw) => {
  let value;
  try {
    value = JSON.parse(raw);
  } catch (error) {
    return fail(`must be JSON: ${error.message.replace(/\s+/g, " ").slice(0, 120)}`);
  }
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : fail("must be a JSON object");
};
var tags = (raw) => {
  if (raw === "") return {};
  const entries = Object.entries(jsonObject(raw)).map(([key, value]) => {
    if (!["string", "number", "boolean"].includes(typeof value))
      fail(`must hold scalars, but ${quoted(key)} does not`);
    if (!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u.test(key)) fail(`has an invalid key ${quoted(key)}`);
    if (!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u.test(String(value)))
      fail(`has an invalid value for ${quoted(key)}`);
    return [key, String(value)];
  });
  return Object.fromEntries(entries);
};

// src/inputs.ts
var input = (name, parse, ...env) => ({
  name,
  parse,
  env
});
var frameworkIds = [
  "cis-1.4",
  "cis-3.0",
  "cis-5.0",
  "cis-6.0",
  "cis-7.0",
  "security-hub",
  "nist-800-53-r5",
  "pci-dss-4.0.1"
];
var inputTable = {
  awsRegion: input("aws-region", region, "AWS_REGION"),
  roleToAssume: input("role-to-assume", text, "ROLE_TO_ASSUME"),
  accessKeyId: input("aws-access-key-id", text),
  secretAccessKey: input("aws-secret-access-key", text),
  sessionToken: input("aws-session-token", text),
  webIdentityTokenFile: input("web-identity-token-file", text, "WEB_IDENTITY_TOKEN_FILE"),
  roleChaining: input("role-chaining", flag, "ROLE_CHAINING"),
  audience: input("audience", (raw) => raw || DEFAULT_AUDIENCE, "AUDIENCE"),
  httpProxy: input("http-proxy", httpUrl, "HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"),
  noProxy: input("no-proxy", (raw) => raw, "NO_PROXY", "no_proxy"),
  maskAccountId: input("mask-aws-account-id", flag, "MASK_AWS_ACCOUNT_ID"),
  durationSeconds: input(
    "role-duration-seconds",
    wholeNumber({ min: 900, max: 43200, default: 3600, unit: "seconds" }),
    "ROLE_DURATION_SECONDS"
  ),
  externalId: input("role-external-id", text, "ROLE_EXTERNAL_ID"),
  sessionName: input("role-session-name", sessionName, "ROLE_SESSION_NAME"),
  skipSessionTagging: input("role-skip-session-tagging", flag, "ROLE_SKIP_SESSION_TAGGING"),
  transitiveTagKeys: input("transitive-tag-keys", lines, "TRANSITIVE_TAG_KEYS"),
  inlineSessionPolicy: input("inline-session-policy", jsonObjectText, "INLINE_SESSION_POLICY"),
  managedSessionPolicies: input("managed-session-policies", lines, "MANAGED_SESSION_POLICIES"),
  outputCredentials: input("output-credentials", flag, "OUTPUT_CREDENTIALS"),
  outputEnvCredentials: input("output-env-credentials", optionalFlag),
  unsetCurrentCredentials: input("unset-current-credentials", flag, "UNSET_CURRENT_CREDENTIALS"),
  disableRetry: input("disable-retry", flag, "DISABLE_RETRY"),
  retryMaxAttempts: input("retry-max-attempts", attempts, "RETRY_MAX_ATTEMPTS"),
  specialCharactersWorkaround: input("special-characters-workaround", flag, "SPECIAL_CHARACTERS_WORKAROUND"),
  useExistingCredentials: input("use-existing-credentials", flag, "USE_EXISTING_CREDENTIALS"),
  allowedAccountIds: input("allowed-account-ids", accountIds),
  forceSkipOidc: input("force-skip-oidc", flag),
  actionTimeoutSeconds: input(
    "action-timeout-s",
    wholeNumber({ min: 0, max: 86400, default: 0, unit: "seconds" })
  ),
  awsProfile: input(
    "aws-profile",
    matching(/^[^\s[\]/\\]+$/, "a name without whitespace, brackets and slashes")
  ),
  overwriteAwsProfile: input("overwrite-aws-profile", flag, "OVERWRITE_AWS_PROFILE"),
  customTags: input("custom-tags", tags),
  stsEndpoint: input("sts-endpoint", httpUrl),
  audit: input("audit", flag),
  auditConfig: input("audit-config", text),
  auditFailOn: input("audit-fail-on", oneOf(["critical", "high", "medium", "low", "none"], "high")),
  auditFailOnError: input("audit-fail-on-error", (raw) => optionalFlag(raw) ?? true),
  auditFrameworks: input("audit-frameworks", listOf(frameworkIds)),
  auditReportDir: input("audit-report-dir", text),
  auditSnapshotFile: input("audit-snapshot-file", text),
  auditSaveSnapshot: input("audit-save-snapshot", flag),
  auditAsOf: input("audit-as-of", instant),
  auditRedact: input("audit-redact", optionalFlag),
  auditBaseline: input("audit-baseline", text),
  auditFailOnNew: input("audit-fail-on-new", flag),
  auditIssue: input("audit-issue", flag),
  githubToken: input("github-token", text),
  trustPolicyFile: input("trust-policy-file", text),
  refreshableCredentials: input("refreshable-credentials", flag),
  roles: input("roles", text),
  auditAccounts: input("audit-accounts", auditAccounts),
  auditRoleName: input(
    "audit-role-name",
    matching(/^[\w+=,.@/-]{1,512}$/, "the name of a role, with its path where it has one")
  ),
  auditConcurrency: input(
    "audit-concurrency",
    wholeNumber({ min: 1, max: 32, default: 4, unit: "accounts" })
  ),
  auditShard: input("audit-shard", shard),
  auditMerge: input("audit-merge", text),
  auditTrustOnly: input("audit-trust-only", flag)
};
var DEFAULT_AUDIENCE = "sts.amazonaws.com";
var readInputs = (env) => {
  const values = {};
  const problems = [];
  const fallbacks = [];
  for (const [key, { name, parse, env: variables }] of Object.entries(inputTable)) {
    const { raw, from } = rawInput(env, name, variables);
    if (from) fallbacks.push(`${name} from ${from}`);
    try {
      values[key] = parse(raw);
    } catch (error) {
      if (!(error instanceof InputProblem)) throw error;
      problems.push(`${name} ${error.message}${from ? ` (from the environment variable ${from})` : ""}`);
    }
  }
  const inputs = Object.freeze(values);
  problems.push(...contradictions(inputs));
  if (problems.length > 0) throw invalid2(problems);
  return { inputs, fallbacks };
};
var rawInput = (env, name, variables) => {
  const raw = trim(env[`INPUT_${name.toUpperCase()}`]);
  if (raw !== "") return { raw };
  const from = variables.find((variable) => trim(env[variable]) !== "");
  return from === void 0 ? { raw: "" } : { raw: trim(env[from]), from };
};
var trim = (value) => (value ?? "").replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
var invalid2 = (problems) => new KeylessError(
  "input-invalid",
  problems.length === 1 ? `The input ${problems[0]}.` : `${problems.length} inputs are wrong:
${problems.map((problem) => `  - ${problem}`).join("\n")}`
);

// src/federation/profile/paths.ts
var import_node_path2 = __toESM(require_paths(), 1);
var profilePaths = (env, platform) => ({
  credentials: resolvePath("AWS_SHARED_CREDENTIALS_FILE", "~/.aws/credentials", env, platform),
  config: resolvePath("AWS_CONFIG_FILE", "~/.aws/config", env, platform)
});
var resolvePath = (variable, fallback, env, platform) => {
  const { join, resolve } = platform === "win32" ? import_node_path2.win32 : import_node_path2.posix;
  const path3 = env[variable] || fallback;
  if (!path3.startsWith("~")) return resolve(path3);
  if (!/^~(?:$|[/\\])/.test(path3))
    throw new KeylessError(
      "profile-home-missing",
      `${variable} is ${path3}: the home directory of another user is not looked up.`
    );
  return join(homeDirectory(env, platform, variable), path3.slice(1));
};
var homeDirectory = (env, platform, variable) => {
  const home2 = platform === "win32" && env.USERPROFILE || env.HOME;
  if (home2) return home2;
  throw new KeylessError(
    "profile-home-missing",
    `${platform === "win32" ? "USERPROFILE" : "HOME"} is not set, and ${variable} does not give a full path.`
  );
};

// src/federation/profile/keys.ts
var keyProfiles = (profiles, env, machine) => {
  const directory = newDirectoryPath(env, machine);
  const paths = profilePaths(env, machine.platform);
  return {
    sections: profiles.flatMap(({ name, region: region2, keys }) => keySections(paths, name, region2, keys, directory)),
    privateDirectory: { path: directory, files: /* @__PURE__ */ new Map() }
  };
};

// src/federation/export/effects.ts
var apply = async (runner, { variables, outputs, profileFiles }, machine) => {
  const { sections, privateDirectory } = profileFiles;
  const plan = planProfiles(machine, sections);
  const privateDirectories = privateDirectory === null ? [] : [privateDirectory.path];
  const takeBack = recordUndo(runner, { ...plan, variables: Object.keys(variables), privateDirectories });
  try {
    if (privateDirectory !== null) await writePrivateDirectory(machine, privateDirectory);
    await writeWithDirectory(machine, profileFiles, plan);
  } catch (error) {
    takeBack();
    throw error;
  }
  try {
    setAll(runner, outputs, variables);
  } catch (error) {
    await undoExport(runner, machine, { ...plan, variables: [], privateDirectories });
    takeBack();
    throw error;
  }
  return [...new Set(sections.flatMap(({ file, entries }) => entries === null ? [] : [file]))];
};
var setAll = (runner, outputs, variables) => {
  const blanks = [];
  try {
    for (const [name, value] of Object.entries(outputs)) {
      runner.setOutput(name, value);
      blanks.push(() => runner.setOutput(name, ""));
    }
    for (const [name, value] of Object.entries(variables)) {
      runner.exportVariable(name, value);
      blanks.push(() => runner.exportVariable(name, ""));
    }
  } catch (error) {
    for (const blank of blanks) attempt(blank);
    throw error;
  }
};
var attempt = (blank) => {
  try {
    blank();
  } catch {
  }
};
var writeWithDirectory = async (machine, { sections, privateDirectory, overwrite }, plan) => {
  try {
    await writeProfiles(machine, sections, { overwrite }, plan);
  } catch (error) {
    if (privateDirectory !== null) removePrivateDirectory(machine, privateDirectory.path);
    throw error;
  }
};

// src/federation/export/values.ts
var regionVariables = (region2) => ({ AWS_REGION: region2, AWS_DEFAULT_REGION: region2 });
var sessionVariables = (session, region2, profile, env) => ({
  ...regionVariables(region2),
  ...session.source === "environment" ? {} : keyVariables(session, env),
  ...profile === null ? {} : { AWS_PROFILE: profile }
});
var keyVariables = ({ credentials: { accessKeyId, secretAccessKey, sessionToken } }, env) => ({
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  ...sessionToken !== null || env.AWS_SESSION_TOKEN ? { AWS_SESSION_TOKEN: sessionToken ?? "" } : {}
});
var BEFORE_PROFILES = [
  "AWS_ACCESS_KEY_ID",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "AWS_WEB_IDENTITY_TOKEN_FILE"
];
var renewingVariables = (profile, region2, env) => ({
  ...regionVariables(region2),
  AWS_PROFILE: profile,
  ...env.AWS_DEFAULT_PROFILE ? { AWS_DEFAULT_PROFILE: profile } : {},
  AWS_SDK_LOAD_CONFIG: "1",
  ...Object.fromEntries(BEFORE_PROFILES.filter((name) => env[name]).map((name) => [name, ""]))
});
var sessionOutputs = ({ accountId, arn, credentials }, outputCredentials) => {
  const identity = { "aws-account-id": accountId, "authenticated-arn": arn };
  if (!outputCredentials) return identity;
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = credentials;
  return {
    ...identity,
    "aws-access-key-id": accessKeyId,
    "aws-secret-access-key": secretAccessKey,
    ...sessionToken === null ? {} : { "aws-session-token": sessionToken },
    ...expiration === null ? {} : { "aws-expiration": expiration }
  };
};

// src/federation/export/index.ts
var exportSession = async (runner, session, options, machine = thisMachine) => {
  maskSecrets(runner, session.credentials);
  if (options.maskAccountId) maskIdentity(runner, session);
  const variables = variablesOf(session, options, runner.env);
  const outputs = sessionOutputs(session, options.outputCredentials);
  const profileFiles = await profileFilesOf(session, options, runner.env, machine);
  const files = await apply(runner, { variables, outputs, profileFiles }, machine);
  warnOfOtherProfile(runner, variables);
  return {
    environment: Object.keys(variables),
    outputs: Object.keys(outputs),
    profiles: options.profile === null ? [] : [options.profile.name],
    files,
    renewing: options.profile !== null && options.profile.renewal !== null
  };
};
var unsetCurrentCredentials = (runner) => {
  for (const name of [
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_REGION",
    "AWS_DEFAULT_REGION"
  ])
    runner.exportVariable(name, "");
};
var warnOfOtherProfile = ({ env, warning }, { AWS_ACCESS_KEY_ID, AWS_PROFILE }) => {
  if (!AWS_ACCESS_KEY_ID || AWS_PROFILE !== void 0 || !env.AWS_PROFILE) return;
  warning(
    `AWS_PROFILE is set (${env.AWS_PROFILE}), and SDKs such as the one for JavaScript prefer it to the keys exported now. Give this step an aws-profile and output-env-credentials: true, or refreshable-credentials.`
  );
};
var variablesOf = (session, { outputEnvCredentials, region: region2, profile }, env) => {
  if (!outputEnvCredentials) return {};
  if (profile?.renewal) return renewingVariables(profile.name, region2, env);
  return sessionVariables(session, region2, profile?.name ?? null, env);
};
var profileFilesOf = async (session, { profile, region: region2 }, env, machine) => {
  if (profile === null) return { sections: [], privateDirectory: null, overwrite: false };
  const { name, overwrite, renewal: settings } = profile;
  if (settings === null)
    return { ...keyProfiles([{ name, region: region2, keys: session.credentials }], env, machine), overwrite };
  const { renewingProfiles } = await import("./renewing-G2QY7DCO.js");
  return { ...renewingProfiles([{ name, region: region2, session, settings }], env, machine), overwrite };
};

// src/federation/source.ts
var chooseSource = (inputs, env) => {
  const {
    roleToAssume: role,
    accessKeyId,
    secretAccessKey,
    sessionToken,
    webIdentityTokenFile: file
  } = inputs;
  if (accessKeyId && secretAccessKey)
    return { kind: "static-keys", keys: { accessKeyId, secretAccessKey, sessionToken }, role };
  if (file) return { kind: "token-file", roleArn: fullRoleArn(role, "web-identity-token-file"), file };
  if (inputs.roleChaining) return chained(role);
  const offered = Boolean(env.ACTIONS_ID_TOKEN_REQUEST_TOKEN) && !inputs.forceSkipOidc;
  if (role && offered) return { kind: "github-oidc", roleArn: fullRoleArn(role, "GitHub OIDC") };
  return { kind: "environment", role };
};
var chained = (role) => {
  if (role) return { kind: "role-chaining", role };
  return { kind: "environment", role: null };
};
var fullRoleArn = (role, source) => {
  if (role?.startsWith("arn:")) return role;
  throw new KeylessError(
    "input-invalid",
    role === null ? `The input role-to-assume is required with ${source}.` : `The input role-to-assume must be a full ARN with ${source}, got ${JSON.stringify(role)}: the account of a bare role name is not known before a session exists.`,
    { hint: "Write role-to-assume: arn:aws:iam::<account id>:role/<role name>" }
  );
};

// src/federation/token/file.ts
var import_node_path3 = __toESM(require_file(), 1);

// src/files/regular-file.ts
var import_node_fs = __toESM(require_regular_file(), 1);
var import_promises2 = __toESM(require_regular_file2(), 1);
var SAFE = import_node_fs.constants.O_RDONLY | (import_node_fs.constants.O_NONBLOCK ?? 0);
var NO_FOLLOW = import_node_fs.constants.O_NOFOLLOW ?? 0;
var readRegularFile = async (file) => {
  try {
    if (!file.followLink && (await (0, import_promises2.lstat)(file.path)).isSymbolicLink())
      throw file.unreadable("is a symbolic link");
    const handle = await (0, import_promises2.open)(file.path, file.followLink ? SAFE : SAFE | NO_FOLLOW);
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) throw file.unreadable("is not a regular file");
      if (stat.size > file.maxBytes)
        throw file.unreadable(`has ${stat.size} bytes, more than the ${file.maxBytes} it can have`);
      return await handle.readFile("utf8");
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof KeylessError) throw error;
    throw file.unreadable(`cannot be read (${error.code ?? "unknown error"})`);
  }
};

// src/federation/token/file.ts
var PROJECTED = /^\/var\/run\/secrets\/[^/]+\/serviceaccount\/token$/;
var MAX_BYTES = 2e4;
var fileTokens = (runner, file) => {
  const absolute = import_node_path3.default.resolve(runner.env.GITHUB_WORKSPACE ?? "", file);
  const read = async () => {
    const text2 = await readRegularFile({
      path: absolute,
      maxBytes: MAX_BYTES,
      followLink: PROJECTED.test(absolute),
      unreadable: (why) => new KeylessError("token-file-unreadable", `web-identity-token-file ${JSON.stringify(file)} ${why}.`)
    });
    const jwt = text2.trim();
    runner.mask(jwt);
    return { jwt, claims: readClaims(jwt) };
  };
  return { current: read, renew: read };
};

// src/federation/exchange/index.ts
var assumeRole = async (source, inputs, edge) => {
  switch (source.kind) {
    case "github-oidc":
      return assumeWithWebIdentity(source, jobTokens(inputs, edge), inputs, edge);
    case "token-file":
      return assumeWithWebIdentity(
        source,
        showingClaims(fileTokens(edge.runner, source.file), edge.runner),
        inputs,
        edge
      );
    default: {
      const { withSourceCredentials } = await import("./source-credentials-YTX7XKCN.js");
      return withSourceCredentials(source, inputs, edge);
    }
  }
};
var jobTokens = (inputs, edge) => showingClaims(githubTokens(edge, inputs.audience, maxAttempts(inputs)), edge.runner);
var assumeWithWebIdentity = async (source, tokens, inputs, edge) => {
  const assume = await prepareWebIdentity(source, inputs, edge);
  return assume(tokens);
};
var prepareWebIdentity = async ({ kind, roleArn }, inputs, edge) => {
  const role = parseRoleArn(roleArn);
  if (inputs.stsEndpoint === null) requireSamePartition(role, inputs.awsRegion);
  if (Object.keys(inputs.customTags).length > 0) edge.runner.warning(TAGS_IGNORED);
  const exchange = await webIdentityExchange(role, inputs, edge);
  return async (tokens) => {
    let asked = null;
    const attempt2 = async (_, previous) => {
      const token = previous?.retry === "new-token" ? await tokens.renew() : await tokens.current();
      if (asked === null) await checkBeforehand(token, role, inputs, edge);
      asked = token;
      return { ...await exchange(token), source: kind };
    };
    const options = retryOptions(edge, maxAttempts(inputs), classify);
    const session = await explainingRefusal(
      () => usableSession(inputs, () => retrying(attempt2, options)),
      (refusal) => explained2(refusal, asked, role, inputs, edge),
      edge.runner
    );
    return { session, roleArn: role.arn };
  };
};
var checkBeforehand = async ({ claims }, { arn }, inputs, { runner }) => {
  if (inputs.trustPolicyFile === null) return;
  const { requireAdmitted } = await import("./web-identity-M2WE6AH4.js");
  await requireAdmitted(inputs.trustPolicyFile, { roleArn: arn, claims }, inputs, runner);
};
var explained2 = async (refusal, asked, { arn }, inputs, { runner }) => {
  if (asked === null) return refusal;
  const { explainJob } = await import("./web-identity-M2WE6AH4.js");
  return explainJob(refusal, { roleArn: arn, claims: asked.claims }, inputs, runner);
};
var TAGS_IGNORED = "custom-tags is ignored: AssumeRoleWithWebIdentity takes session tags only from claims that GitHub does not issue.";
var webIdentityExchange = async (role, inputs, edge) => {
  const { runner } = edge;
  const sharedConfig = await readSharedConfig(runner.env);
  const endpoint = stsEndpoint({
    region: inputs.awsRegion,
    stsEndpoint: inputs.stsEndpoint,
    env: runner.env,
    sharedConfig
  });
  const agent = warm(endpoint, await edge.agentFor(endpoint));
  return async ({ jwt }) => {
    const answer = await assumeRoleWithWebIdentity({
      endpoint,
      agent,
      token: jwt,
      roleArn: role.arn,
      sessionName: inputs.sessionName,
      durationSeconds: inputs.durationSeconds,
      policy: inputs.inlineSessionPolicy,
      policyArns: inputs.managedSessionPolicies,
      timeoutMs: STS_TIMEOUT
    });
    maskSecrets(runner, answer.credentials);
    return { credentials: answer.credentials, accountId: answer.accountId, arn: answer.assumedRoleArn };
  };
};

// src/federation/index.ts
var federate = async (inputs, edge) => {
  if (inputs.roles !== null) {
    const { federateRoles } = await import("./roles-IXLJWWWP.js");
    return federateRoles(inputs.roles, inputs, edge);
  }
  const { runner } = edge;
  const outputEnvCredentials = inputs.outputEnvCredentials ?? inputs.awsProfile === null;
  if (inputs.unsetCurrentCredentials && outputEnvCredentials) unsetCurrentCredentials(runner);
  const profile = await profileOptions(inputs, edge);
  const session = await existingSession(inputs, edge) ?? await newSession(inputs, edge);
  const exported = await exportSession(runner, session, {
    region: inputs.awsRegion,
    outputCredentials: inputs.outputCredentials,
    outputEnvCredentials,
    profile,
    maskAccountId: inputs.maskAccountId
  });
  logSession(session, inputs.awsRegion, runner);
  logExport(exported, runner);
  return session;
};
var newSession = async (inputs, edge) => {
  const { runner } = edge;
  const source = chooseSource(inputs, runner.env);
  if (inputs.maskAccountId) maskRole(source, runner);
  logSource(source, runner);
  const { session, roleArn } = await assumeRole(source, inputs, edge);
  if (inputs.maskAccountId) maskIdentity(runner, session);
  verifySession(session, { roleArn, allowedAccountIds: inputs.allowedAccountIds }, edge.now());
  return session;
};
var existingSession = async (inputs, edge) => {
  if (!inputs.useExistingCredentials) return null;
  const { workingSession } = await import("./source-credentials-YTX7XKCN.js");
  const session = await workingSession(inputs, edge);
  edge.runner.notice(
    session ? "The credentials of the environment work and are kept." : "The environment has no usable credentials."
  );
  return session;
};
var profileOptions = async (inputs, edge) => {
  const { awsProfile: name, overwriteAwsProfile: overwrite, refreshableCredentials } = inputs;
  if (!refreshableCredentials) return name === null ? null : { name, overwrite, renewal: null };
  const { refreshableProfile } = await import("./refreshable-AKDQGJWT.js");
  return refreshableProfile(inputs, edge);
};

export {
  readSharedConfig,
  stsEndpoint,
  signingRegion,
  logExport,
  maskSecrets,
  maskIdentity,
  maskRole,
  readRegularFile,
  formatSubject,
  missingPermission,
  explainingRefusal,
  answerOf,
  withDifference,
  InputProblem,
  text,
  wholeNumber,
  sessionName,
  region,
  jsonObjectText,
  DEFAULT_AUDIENCE,
  readInputs,
  assumeRole,
  jobTokens,
  prepareWebIdentity,
  profilePaths,
  keyProfiles,
  apply,
  sessionVariables,
  renewingVariables,
  sessionOutputs,
  unsetCurrentCredentials,
  chooseSource,
  federate
};
