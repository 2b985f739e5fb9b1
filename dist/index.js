import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  STS_TIMEOUT,
  StsError,
  classify,
  edgeFor,
  githubTokens,
  maskIdentity,
  maskRole,
  maskSecrets,
  maxAttempts,
  parseAssumedRoleArn,
  parseRoleArn,
  readSharedConfig,
  request,
  requireSamePartition,
  retryAfterMs,
  retryOptions,
  retrying,
  stsEndpoint,
  usableSession
} from "./chunks/chunk-L6MIBN3V.js";
import {
  readClaims,
  redact,
  thisMachine,
  userAgentHeaders
} from "./chunks/chunk-7XBJJLBP.js";
import {
  githubRunner,
  planProfile,
  profileSections,
  recordUndo,
  thisMachine as thisMachine2,
  writeProfile
} from "./chunks/chunk-2K7AGG6D.js";
import {
  KeylessError,
  asKeylessError,
  renderError
} from "./chunks/chunk-23LYAFRA.js";
import "./chunks/chunk-357VENJ5.js";
import "./chunks/chunk-FDGYIFXX.js";

// src/failure.ts
var fail = (runner2, thrown) => {
  runner2.fail(renderError(asKeylessError(thrown), runner2.env));
  process.stdout.write("", () => process.exit(1));
};
var failAfter = (seconds, runner2) => seconds === 0 ? void 0 : setTimeout(
  () => fail(runner2, new KeylessError("action-timeout", `The action took longer than ${seconds} seconds.`)),
  seconds * 1e3
);

// src/aws/warm.ts
import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
var warm = (url, proxyAgent) => {
  if (proxyAgent) return proxyAgent;
  const { protocol, hostname, port } = new URL(url);
  const secure = protocol === "https:";
  const host = hostname.replace(/^\[|\]$/g, "");
  const target = { host, port: Number(port) || (secure ? 443 : 80) };
  const agent = secure ? new https.Agent() : new http.Agent();
  const connect = agent.createConnection.bind(agent);
  const named = isIP(host) ? target : Object.assign({ servername: host }, target);
  let early = asleep(connect(named));
  agent.createConnection = (options, callback) => {
    const socket = early;
    early = null;
    const reusable = socket && !socket.destroyed && options.host === host && Number(options.port) === target.port;
    return reusable ? socket.ref() : connect(options, callback);
  };
  return agent;
};
var asleep = (socket) => socket.setNoDelay(true).on("error", () => socket.destroy()).resume().unref();

// src/aws/web-identity.ts
import { randomUUID } from "node:crypto";

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
var accept = ({ start, empty, end, text: text2, cdata }, open2) => {
  const parent = open2.at(-1);
  if (start !== void 0) {
    const element = { name: start, text: "", children: [] };
    parent.children.push(element);
    if (empty === "") open2.push(element);
    return open2.length <= MAX_DEPTH;
  }
  if (end !== void 0) return open2.length > 1 && open2.pop()?.name === end;
  const resolved = text2 === void 0 ? cdata ?? "" : resolveEntities(text2);
  if (resolved === null) return false;
  parent.text += resolved;
  return true;
};
var entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
var resolveEntities = (text2) => {
  let wellFormed = true;
  const resolved = text2.replace(
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
  const text2 = childText(element, name);
  if (text2 === null) throw incomplete(`has no ${name}`);
  return text2;
};
var instant = (text2) => {
  const date = new Date(text2);
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text2) || Number.isNaN(date.getTime()))
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
  "amz-sdk-invocation-id": randomUUID(),
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

// src/federation/log.ts
var sourceNames = {
  "github-oidc": "GitHub's OIDC token",
  "token-file": "the token in web-identity-token-file",
  "static-keys": "the access key given as input",
  "role-chaining": "the environment's credentials (role chaining)",
  environment: "the environment's credentials"
};
var logSource = (source, runner2) => {
  const role = "roleArn" in source ? source.roleArn : source.role;
  runner2.info(`Identity: ${sourceNames[source.kind]}${role === null ? "" : `, for role ${role}`}`);
};
var logClaims = (claims, runner2) => {
  runner2.info(oneLine(`Token: audience ${claims.aud.join(", ")}, subject ${claims.sub}`));
  const rows = Object.entries(claims.all).map(([name, value]) => oneLine(`- ${name}: ${value}`));
  runner2.group("All claims of the token", rows);
};
var logSession = ({ accountId, arn, credentials }, region2, runner2) => {
  runner2.info(`Account: ${accountId}, region ${region2}`);
  runner2.info(`Session: ${arn}`);
  if (credentials.expiration !== null) runner2.info(`Expires: ${credentials.expiration}`);
};
var logExport = ({ environment, outputs, profile }, runner2) => {
  const parts = [
    environment.length > 0 ? `environment (${environment.join(", ")})` : "",
    profile === null ? "" : `profile ${profile.name} (${profile.files.join(", ")})`,
    outputs.length > 0 ? `outputs (${outputs.join(", ")})` : ""
  ].filter((part) => part !== "");
  runner2.info(`Exported: ${parts.length > 0 ? parts.join("; ") : "nothing"}`);
};
var oneLine = (text2) => text2.replace(/[\r\n\u0085\u2028\u2029]+/g, " ");

// src/federation/token-file.ts
import { constants } from "node:fs";
import { lstat, open } from "node:fs/promises";
import path from "node:path";
var PROJECTED = /^\/var\/run\/secrets\/[^/]+\/serviceaccount\/token$/;
var MAX_BYTES = 2e4;
var fileTokens = (runner2, file) => {
  const absolute = path.resolve(runner2.env.GITHUB_WORKSPACE ?? "", file);
  const read = async () => {
    const jwt = (await readRegularFile(absolute, file)).trim();
    runner2.mask(jwt);
    return { jwt, claims: readClaims(jwt) };
  };
  return { current: read, renew: read };
};
var readRegularFile = async (absolute, written) => {
  const unreadable = (why) => new KeylessError("token-file-unreadable", `web-identity-token-file ${JSON.stringify(written)} ${why}.`);
  const followed = PROJECTED.test(absolute);
  try {
    if (!followed && (await lstat(absolute)).isSymbolicLink()) throw unreadable("is a symbolic link");
    const handle = await open(absolute, followed ? "r" : constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) throw unreadable("is not a regular file");
      if (stat.size > MAX_BYTES)
        throw unreadable(`has ${stat.size} bytes, and STS takes at most ${MAX_BYTES}`);
      return await handle.readFile("utf8");
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof KeylessError) throw error;
    throw unreadable(`cannot be read (${error.code ?? "unknown error"})`);
  }
};

// src/federation/assume-role.ts
var assumeRole = async (source, inputs, edge) => {
  switch (source.kind) {
    case "github-oidc":
      return withWebIdentity(source, githubTokens(edge, inputs.audience, maxAttempts(inputs)), inputs, edge);
    case "token-file":
      return withWebIdentity(source, fileTokens(edge.runner, source.file), inputs, edge);
    default: {
      const { withSourceCredentials } = await import("./chunks/source-credentials-6F6H5DG2.js");
      return withSourceCredentials(source, inputs, edge);
    }
  }
};
var withWebIdentity = async ({ kind, roleArn }, tokens, inputs, edge) => {
  const role = parseRoleArn(roleArn);
  if (inputs.stsEndpoint === null) requireSamePartition(role, inputs.awsRegion);
  if (Object.keys(inputs.customTags).length > 0) edge.runner.warning(TAGS_IGNORED);
  const exchange = await webIdentityExchange(role, inputs, edge);
  const tell = once((token) => logClaims(token.claims, edge.runner));
  const session = await usableSession(
    inputs,
    () => retrying(
      async (_, previous) => {
        const token = previous?.retry === "new-token" ? await tokens.renew() : await tokens.current();
        tell(token);
        return { ...await exchange(token), source: kind };
      },
      retryOptions(edge, maxAttempts(inputs), classify)
    )
  );
  return { session, roleArn: role.arn };
};
var TAGS_IGNORED = "custom-tags is ignored: AssumeRoleWithWebIdentity takes session tags only from claims that GitHub does not issue.";
var webIdentityExchange = async (role, inputs, edge) => {
  const { runner: runner2 } = edge;
  const sharedConfig = await readSharedConfig(runner2.env);
  const endpoint = stsEndpoint({
    region: inputs.awsRegion,
    stsEndpoint: inputs.stsEndpoint,
    env: runner2.env,
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
    maskSecrets(runner2, answer.credentials);
    return { credentials: answer.credentials, accountId: answer.accountId, arn: answer.assumedRoleArn };
  };
};
var once = (action) => {
  let done = false;
  return (value) => {
    if (!done) action(value);
    done = true;
  };
};

// src/federation/profile-paths.ts
import { posix, win32 } from "node:path";
var profilePaths = (env, platform) => ({
  credentials: resolvePath("AWS_SHARED_CREDENTIALS_FILE", "~/.aws/credentials", env, platform),
  config: resolvePath("AWS_CONFIG_FILE", "~/.aws/config", env, platform)
});
var resolvePath = (variable, fallback, env, platform) => {
  const { join, resolve } = platform === "win32" ? win32 : posix;
  const path2 = env[variable] || fallback;
  if (!path2.startsWith("~")) return resolve(path2);
  if (!/^~(?:$|[/\\])/.test(path2))
    throw new KeylessError(
      "profile-home-missing",
      `${variable} is ${path2}: the home directory of another user is not looked up.`
    );
  return join(homeDirectory(env, platform, variable), path2.slice(1));
};
var homeDirectory = (env, platform, variable) => {
  const home = platform === "win32" && env.USERPROFILE || env.HOME;
  if (home) return home;
  throw new KeylessError(
    "profile-home-missing",
    `${platform === "win32" ? "USERPROFILE" : "HOME"} is not set, and ${variable} does not give a full path.`
  );
};

// src/federation/export.ts
var exportSession = async (runner2, session, options, machine = thisMachine2) => {
  maskSecrets(runner2, session.credentials);
  if (options.maskAccountId) maskIdentity(runner2, session);
  const variables = environmentOf(session, options, runner2.env);
  const files = await exportProfile(runner2, session, options, Object.keys(variables), machine);
  const outputs = outputsOf(session, options);
  exportAll(runner2, variables, outputs);
  return {
    environment: Object.keys(variables),
    outputs: Object.keys(outputs),
    profile: options.profile && { name: options.profile.name, files }
  };
};
var unsetCurrentCredentials = (runner2) => {
  for (const name of [
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_REGION",
    "AWS_DEFAULT_REGION"
  ])
    runner2.exportVariable(name, "");
};
var exportAll = (runner2, variables, outputs) => {
  for (const [name, value] of Object.entries(variables)) runner2.exportVariable(name, value);
  for (const [name, value] of Object.entries(outputs)) runner2.setOutput(name, value);
};
var regionOf = ({ region: region2 }) => ({ AWS_REGION: region2, AWS_DEFAULT_REGION: region2 });
var environmentOf = (session, options, env) => {
  if (!options.outputEnvCredentials) return {};
  const { profile } = options;
  return {
    ...regionOf(options),
    // What the SDK's default chain found need not be copied: later steps find it too, and it renews itself there.
    ...session.source === "environment" ? {} : keysOf(session, env),
    ...profile === null ? {} : { AWS_PROFILE: profile.name }
  };
};
var keysOf = ({ credentials: { accessKeyId, secretAccessKey, sessionToken } }, env) => ({
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  ...sessionToken !== null || env.AWS_SESSION_TOKEN ? { AWS_SESSION_TOKEN: sessionToken ?? "" } : {}
});
var identityOf = ({ accountId, arn }) => ({
  "aws-account-id": accountId,
  "authenticated-arn": arn
});
var outputsOf = (session, { outputCredentials }) => {
  if (!outputCredentials) return identityOf(session);
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = session.credentials;
  return {
    ...identityOf(session),
    "aws-access-key-id": accessKeyId,
    "aws-secret-access-key": secretAccessKey,
    ...sessionToken === null ? {} : { "aws-session-token": sessionToken },
    ...expiration === null ? {} : { "aws-expiration": expiration }
  };
};
var NO_PROFILE = { sections: [], createdFiles: [], createdDirectories: [] };
var exportProfile = async (runner2, session, { profile, region: region2 }, variables, machine) => {
  if (profile === null) {
    recordUndo(runner2, { ...NO_PROFILE, variables });
    return [];
  }
  const paths = profilePaths(runner2.env, machine.platform);
  const sections = profileSections(paths, profile.name, region2, session.credentials);
  const plan = planProfile(machine, sections);
  const takeBack = recordUndo(runner2, { ...plan, variables });
  try {
    await writeProfile(machine, profile, sections, plan);
  } catch (error) {
    takeBack();
    throw error;
  }
  return sections.map(({ file }) => file);
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
  const [, partition, , , account, role = ""] = roleArn.split(":");
  const name = role.slice(role.lastIndexOf("/") + 1);
  const prefix = `arn:${partition}:sts::${account}:assumed-role/${name}/`;
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

// src/federation/index.ts
var federate = async (inputs, edge) => {
  const { runner: runner2 } = edge;
  const options = exportOptions(inputs);
  if (inputs.unsetCurrentCredentials && options.outputEnvCredentials) unsetCurrentCredentials(runner2);
  const session = await existingSession(inputs, edge) ?? await newSession(inputs, edge);
  const exported = await exportSession(runner2, session, options);
  logSession(session, inputs.awsRegion, runner2);
  logExport(exported, runner2);
  return session;
};
var newSession = async (inputs, edge) => {
  const { runner: runner2 } = edge;
  const source = chooseSource(inputs, runner2.env);
  if (inputs.maskAccountId) maskRole(source, runner2);
  logSource(source, runner2);
  const { session, roleArn } = await assumeRole(source, inputs, edge);
  if (inputs.maskAccountId) maskIdentity(runner2, session);
  verifySession(session, { roleArn, allowedAccountIds: inputs.allowedAccountIds }, edge.now());
  return session;
};
var existingSession = async (inputs, edge) => {
  if (!inputs.useExistingCredentials) return null;
  const { workingSession } = await import("./chunks/source-credentials-6F6H5DG2.js");
  const session = await workingSession(inputs, edge);
  edge.runner.notice(
    session ? "The credentials of the environment work and are kept." : "The environment has no usable credentials."
  );
  return session;
};
var exportOptions = (inputs) => ({
  region: inputs.awsRegion,
  outputCredentials: inputs.outputCredentials,
  outputEnvCredentials: inputs.outputEnvCredentials ?? inputs.awsProfile === null,
  profile: inputs.awsProfile === null ? null : { name: inputs.awsProfile, overwrite: inputs.overwriteAwsProfile },
  maskAccountId: inputs.maskAccountId
});

// src/input-parsers.ts
var InputProblem = class extends Error {
};
var fail2 = (problem) => {
  throw new InputProblem(problem);
};
var quoted = (raw) => JSON.stringify(raw.length > 80 ? `${raw.slice(0, 80)}\u2026` : raw);
var text = (raw) => raw === "" ? null : raw;
var flag = (raw) => optionalFlag(raw) ?? false;
var optionalFlag = (raw) => {
  if (raw === "") return null;
  if (/^(true|True|TRUE)$/.test(raw)) return true;
  if (/^(false|False|FALSE)$/.test(raw)) return false;
  return fail2(`must be true or false, got ${quoted(raw)}`);
};
var oneOf = (values, whenEmpty) => (raw) => raw === "" ? whenEmpty : values.find((value) => value === raw) ?? fail2(`must be one of ${values.join(", ")}, got ${quoted(raw)}`);
var listOf = (values) => (raw) => raw.split(/[\s,]+/).filter((item) => item !== "").map(
  (item) => values.find((value) => value === item) ?? fail2(`must hold only ${values.join(", ")}, got ${quoted(item)}`)
);
var instant2 = (raw) => {
  if (raw === "") return null;
  const written = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(raw);
  const date = new Date(raw);
  return written && !Number.isNaN(date.getTime()) ? date : fail2(`must be a date such as 2026-11-21 or 2026-11-21T12:00:00Z, got ${quoted(raw)}`);
};
var wholeNumber = (bounds) => (raw) => {
  if (raw === "") return bounds.default;
  const value = /^[+-]?\d{1,15}$/.test(raw) ? Number(raw) : Number.NaN;
  const range = `a whole number from ${bounds.min} to ${bounds.max}${bounds.unit ? ` (${bounds.unit})` : ""}`;
  return value >= bounds.min && value <= bounds.max ? value : fail2(`must be ${range}, got ${quoted(raw)}`);
};
var attempts = (raw) => Math.max(1, wholeNumber({ min: -1e3, max: 1e3, default: 12 })(raw));
var matching = (pattern, description) => (raw) => raw === "" || pattern.test(raw) ? text(raw) : fail2(`must be ${description}, got ${quoted(raw)}`);
var sessionName = (raw) => matching(/^[\w+=,.@-]{2,64}$/, "2 to 64 letters, digits or _+=,.@-")(raw) ?? "GitHubActions";
var region = (raw) => matching(
  /^[a-z0-9-]+$/,
  "an AWS Region such as us-east-2"
)(raw === "" ? fail2("is required") : raw);
var lines = (raw) => raw.split("\n").map((line) => line.trim()).filter((line) => line !== "");
var accountIds = (raw) => {
  const ids = raw.split(/[\s,]+/).filter((id) => id !== "").map((id) => /^\d{12}$/.test(id) ? id : fail2(`must hold account ids of twelve digits, got ${quoted(id)}`));
  return ids;
};
var httpUrl = (raw) => {
  if (raw === "") return null;
  const url = URL.canParse(raw) ? new URL(raw) : null;
  return url && /^https?:$/.test(url.protocol) ? raw : fail2("must be an http:// or https:// URL");
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
    return fail2(`must be JSON: ${error.message.replace(/\s+/g, " ").slice(0, 120)}`);
  }
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : fail2("must be a JSON object");
};
var tags = (raw) => {
  if (raw === "") return {};
  const entries = Object.entries(jsonObject(raw)).map(([key, value]) => {
    if (!["string", "number", "boolean"].includes(typeof value))
      fail2(`must hold scalars, but ${quoted(key)} does not`);
    if (!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u.test(key)) fail2(`has an invalid key ${quoted(key)}`);
    if (!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u.test(String(value)))
      fail2(`has an invalid value for ${quoted(key)}`);
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
  httpProxy: input("http-proxy", httpUrl, "HTTPS_PROXY", "HTTP_PROXY", "https_proxy", "http_proxy"),
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
  auditAsOf: input("audit-as-of", instant2),
  auditRedact: input("audit-redact", optionalFlag)
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
  if (problems.length > 0) throw invalid(problems);
  return { inputs, fallbacks };
};
var rawInput = (env, name, variables) => {
  const raw = trim(env[`INPUT_${name.toUpperCase()}`]);
  if (raw !== "") return { raw };
  const from = variables.find((variable) => trim(env[variable]) !== "");
  return from === void 0 ? { raw: "" } : { raw: trim(env[from]), from };
};
var trim = (value) => (value ?? "").replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
var contradictions = (inputs) => {
  const problems = [];
  if (inputs.accessKeyId && !inputs.secretAccessKey)
    problems.push("aws-secret-access-key is required with aws-access-key-id");
  if (inputs.forceSkipOidc && inputs.roleToAssume && !inputs.accessKeyId && !inputs.webIdentityTokenFile)
    problems.push("force-skip-oidc with role-to-assume needs aws-access-key-id or web-identity-token-file");
  return problems;
};
var invalid = (problems) => new KeylessError(
  "input-invalid",
  problems.length === 1 ? `The input ${problems[0]}.` : `${problems.length} inputs are wrong:
${problems.map((problem) => `  - ${problem}`).join("\n")}`
);

// src/index.ts
var run = async (runner2) => {
  const { inputs, fallbacks } = readInputs(runner2.env);
  for (const fallback of fallbacks) runner2.info(`Input ${fallback} (environment)`);
  const timer = failAfter(inputs.actionTimeoutSeconds, runner2);
  const edge = edgeFor(inputs, runner2);
  const session = judgesSnapshotOnly(inputs) ? null : await federate(inputs, edge);
  if (inputs.audit) {
    const { audit } = await import("./chunks/audit-ISBWMPKI.js");
    await audit(inputs, session, edge);
  }
  clearTimeout(timer);
};
var judgesSnapshotOnly = ({ audit, auditSnapshotFile, roleToAssume, accessKeyId }) => audit && auditSnapshotFile !== null && roleToAssume === null && accessKeyId === null;
var runner = githubRunner();
await run(runner).catch((error) => fail(runner, error));
