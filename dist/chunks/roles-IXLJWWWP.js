import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  chainedCall,
  commonSettings,
  webIdentityCall
} from "./chunk-OV7VS6ZW.js";
import {
  quoted
} from "./chunk-MQOUQIWX.js";
import {
  InputProblem,
  apply,
  assumeRole,
  jobTokens,
  jsonObjectText,
  keyProfiles,
  logExport,
  maskIdentity,
  maskRole,
  prepareWebIdentity,
  region,
  renewingVariables,
  sessionName,
  sessionOutputs,
  sessionVariables,
  text,
  unsetCurrentCredentials,
  wholeNumber
} from "./chunk-ABYIWLTX.js";
import "./chunk-KLEOSA4N.js";
import "./chunk-ICCHMMUK.js";
import {
  renewalSettings
} from "./chunk-GULCPBK2.js";
import "./chunk-CLVWJDMJ.js";
import {
  parseRoleArn,
  verifySession,
  warmPool
} from "./chunk-FCX2B2H4.js";
import {
  KeylessError,
  asKeylessError,
  renderError,
  thisMachine
} from "./chunk-RAHEIYAP.js";
import "./chunk-FDGYIFXX.js";

// src/federation/roles/at-most.ts
var atMost = (limit) => {
  const waiting = [];
  let running = 0;
  const next = () => {
    if (running >= limit) return;
    const start = waiting.shift();
    if (start === void 0) return;
    running += 1;
    start();
  };
  return async (task) => {
    await new Promise((resolve) => {
      waiting.push(resolve);
      next();
    });
    try {
      return await task();
    } finally {
      running -= 1;
      next();
    }
  };
};

// src/federation/roles/connections.ts
var sharedConnections = ({ agentFor }, atOnce) => {
  const pools = /* @__PURE__ */ new Map();
  return {
    agentFor: async (url) => {
      const proxied = await agentFor(url);
      if (proxied) return proxied;
      const shared = pools.get(url.origin) ?? { pool: warmPool(url, { keepAlive: true }), started: 0 };
      pools.set(url.origin, shared);
      if (shared.started < atOnce) shared.pool.open();
      shared.started += 1;
      return shared.pool.agent;
    }
  };
};

// src/federation/roles/held-back.ts
var holdBack = (runner) => {
  const said = [];
  const later = (say) => (...words) => void said.push(() => say(...words));
  return {
    runner: {
      ...runner,
      info: later(runner.info),
      notice: later(runner.notice),
      warning: later(runner.warning),
      error: later(runner.error),
      debug: later(runner.debug),
      group: later(runner.group),
      summary: async (markdown) => later(runner.summary)(markdown)
    },
    release: async () => {
      for (const say of said.splice(0)) await say();
    }
  };
};

// src/federation/roles/role-request.ts
var DEFAULT_ROLE = "default";
var CHAINED_LIMIT = 3600;
var inputsOf = (role, inputs) => ({
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
  customTags: role.via === null ? {} : inputs.customTags
});
var defaultDuration = ({ via }, { durationSeconds }) => via === null ? durationSeconds : Math.min(durationSeconds, CHAINED_LIMIT);

// src/federation/roles/assume.ts
var AT_ONCE = 8;
var assumeRoles = async (roles, inputs, edge) => {
  const log = new Map(roles.map((role) => [role, holdBack(edge.runner)]));
  const tokens = jobTokens(inputs, edge);
  const first = tokens.current();
  const sessionOf = sessions(roles, inputs, edge, log, { tokens, first });
  const settled = await Promise.allSettled(roles.map(sessionOf));
  await first;
  const failed = [];
  for (const [index, role] of roles.entries()) {
    const result = settled[index];
    if (result.status === "rejected") failed.push(role.name);
    await tell(role, result, log.get(role), edge.runner);
  }
  if (failed.length > 0) throw rolesFailed(failed, roles.length);
  return roles.map((role, index) => ({
    role,
    session: settled[index].value
  }));
};
var sessions = (roles, inputs, edge, log, { tokens, first }) => {
  const shared = sharedConnections(edge, AT_ONCE);
  const limited = atMost(AT_ONCE);
  const asked = /* @__PURE__ */ new Map();
  const ask = async (role) => {
    const own = inputsOf(role, inputs);
    const roleEdge = { ...edge, runner: log.get(role)?.runner ?? edge.runner };
    const source = roles.find(({ name }) => name === role.via);
    if (source === void 0) {
      const job = { kind: "github-oidc", roleArn: role.roleArn };
      const kept = { ...roleEdge, ...shared };
      const [assume] = await Promise.all([prepareWebIdentity(job, own, kept), first]);
      return limited(() => verified(assume(tokens), own, edge));
    }
    const { credentials: keys2 } = await sessionOf(source).catch(() => Promise.reject(notAskedFor(role)));
    const hub = { kind: "static-keys", keys: keys2, role: role.roleArn };
    return limited(() => verified(assumeRole(hub, own, roleEdge), own, edge));
  };
  const sessionOf = (role) => {
    const session = asked.get(role) ?? ask(role);
    asked.set(role, session);
    return session;
  };
  return sessionOf;
};
var verified = async (assuming, { allowedAccountIds, maskAccountId }, { runner, now }) => {
  const { session, roleArn } = await assuming;
  if (maskAccountId) maskIdentity(runner, session);
  verifySession(session, { roleArn, allowedAccountIds }, now());
  return session;
};
var notAskedFor = ({ via }) => new KeylessError("roles-failed", `It was not asked for, since the role ${via} that it builds on failed.`, {
  hint: `Correct the role ${via}.`
});
var tell = async ({ name, roleArn }, result, log, runner) => {
  if (result.status === "fulfilled") return log.release();
  runner.info(`Role ${name} (${roleArn}) failed:`);
  await log.release();
  runner.error(`Role ${name}: ${renderError(asKeylessError(result.reason), runner.env)}`);
};
var rolesFailed = (failed, of) => new KeylessError(
  "roles-failed",
  `${failed.length} of ${of} roles could not be assumed: ${failed.join(", ")}.`
);

// src/federation/roles/chain.ts
var chainOf = async (role, roles, inputs, env) => {
  const source = roles.find(({ name }) => name === role.via);
  const own = inputsOf(role, inputs);
  if (source === void 0) return [await webIdentityCall(role.roleArn, own, env)];
  return [...await chainOf(source, roles, inputs, env), await chainedCall(role.roleArn, own, env)];
};

// src/federation/roles/export.ts
var exportRoles = async (runner, assumed, inputs, machine = thisMachine) => {
  const byDefault = assumed.find(({ role }) => role.name === DEFAULT_ROLE);
  const variables = byDefault === void 0 ? {} : variablesOf(byDefault, inputs, runner.env);
  const outputs = {
    ...byDefault === void 0 ? {} : sessionOutputs(byDefault.session, inputs.outputCredentials),
    "role-sessions": roleSessions(assumed, inputs)
  };
  const profileFiles = await profileFilesOf(assumed, inputs, runner.env, machine);
  const files = await apply(runner, { variables, outputs, profileFiles }, machine);
  return {
    environment: Object.keys(variables),
    outputs: Object.keys(outputs),
    profiles: assumed.map(({ role }) => role.name),
    files,
    renewing: inputs.refreshableCredentials
  };
};
var variablesOf = ({ role, session }, inputs, env) => {
  if (inputs.outputEnvCredentials === false) return {};
  const { awsRegion: region2 } = inputsOf(role, inputs);
  return inputs.refreshableCredentials ? renewingVariables(role.name, region2, env) : sessionVariables(session, region2, role.name, env);
};
var roleSessions = (assumed, inputs) => {
  const entries = assumed.map(({ role, session: { accountId: account, arn, credentials } }) => {
    const { expiration, ...secrets } = credentials;
    const { awsRegion: region2 } = inputsOf(role, inputs);
    return [role.name, { account, arn, region: region2, expiration, ...inputs.outputCredentials ? secrets : {} }];
  });
  return JSON.stringify(Object.fromEntries(entries));
};
var profileFilesOf = async (assumed, inputs, env, machine) => {
  const overwrite = inputs.overwriteAwsProfile;
  if (!inputs.refreshableCredentials) {
    const profiles2 = assumed.map(({ role, session }) => ({
      name: role.name,
      region: inputsOf(role, inputs).awsRegion,
      keys: session.credentials
    }));
    return { ...keyProfiles(profiles2, env, machine), overwrite };
  }
  const roles = assumed.map(({ role }) => role);
  const profiles = await Promise.all(
    assumed.map(async ({ role, session }) => ({
      name: role.name,
      region: inputsOf(role, inputs).awsRegion,
      session,
      settings: renewalSettings({
        ...commonSettings(inputs),
        profile: role.name,
        chain: await chainOf(role, roles, inputs, env)
      })
    }))
  );
  const { renewingProfiles } = await import("./renewing-G2QY7DCO.js");
  return { ...renewingProfiles(profiles, env, machine), overwrite };
};

// src/federation/roles/lines.ts
var readLines = (text2) => {
  const items = [];
  const problems = [];
  for (const [index, raw] of text2.split(/\r?\n/).entries()) {
    const line = index + 1;
    const content = raw.trim();
    if (content === "" || content.startsWith("#")) continue;
    const read = readLine(content, line);
    if ("text" in read) problems.push(read);
    else items.push(read);
  }
  return { items, problems };
};
var LINE = /^(?<name>[^\s=]+)\s*=\s*(?<roleArn>\S+)(?<settings>.*)$/s;
var SETTING = /\s+(?<key>[A-Za-z][\w-]*)=(?:'(?<single>[^']*)'|"(?<double>[^"]*)"|(?<bare>[^\s'"]\S*|))(?=\s|$)/y;
var readLine = (content, line) => {
  const groups = LINE.exec(content)?.groups;
  if (!groups) return { line, text: `${quoted(content)} is not of the form name = role-arn [key=value \u2026]` };
  const { name, roleArn, settings } = groups;
  const read = readSettings(settings);
  return typeof read === "string" ? {
    line,
    text: `(${name}): ${quoted(read)} is not of the form key=value; put a value with white space in single quotes`
  } : { line, name, roleArn, settings: read };
};
var readSettings = (text2) => {
  const settings = [];
  let position = 0;
  while (text2.slice(position).trim() !== "") {
    SETTING.lastIndex = position;
    const groups = SETTING.exec(text2)?.groups;
    if (!groups) return text2.slice(position).trim();
    settings.push([groups.key, groups.single ?? groups.double ?? groups.bare ?? ""]);
    position = SETTING.lastIndex;
  }
  return settings;
};

// src/federation/roles/relations.ts
var relationProblems = (entries) => problemsAmong(entries, new Map(entries.toReversed().map((entry) => [entry.name, entry])));
var problemsAmong = (entries, byName) => entries.flatMap((entry) => [
  ...repeated(entry, byName),
  ...unknownSource(entry, byName),
  ...circle(entry, byName)
]);
var repeated = (entry, byName) => {
  const { line, name } = entry;
  const first = byName.get(name);
  return first && first !== entry ? [{ line, text: `(${name}): the name stands in line ${first.line} already` }] : [];
};
var sourceOf = ({ settings }) => settings.findLast(([key]) => key === "via")?.[1];
var unknownSource = (entry, byName) => {
  const source = sourceOf(entry);
  if (!source || byName.has(source)) return [];
  return [
    { line: entry.line, text: `(${entry.name}): via names ${quoted(source)}, and no role has that name` }
  ];
};
var circle = (entry, byName) => {
  const path = /* @__PURE__ */ new Set();
  let next = entry;
  do {
    path.add(next);
    next = byName.get(sourceOf(next));
    if (next === void 0 || next !== entry && path.has(next)) return [];
  } while (next !== entry);
  if ([...path].some(({ line }) => line < entry.line)) return [];
  const names = [...path, entry].map(({ name }) => name);
  return [{ line: entry.line, text: `(${entry.name}): via goes round in a circle, ${names.join(" \u2192 ")}` }];
};

// src/federation/roles/settings.ts
var keys = {
  region: ["region", region],
  duration: ["durationSeconds", wholeNumber({ min: 900, max: 43200, default: 3600, unit: "seconds" })],
  "session-name": ["sessionName", sessionName],
  "inline-session-policy": ["inlineSessionPolicy", jsonObjectText],
  "managed-session-policies": [
    "managedSessionPolicies",
    (raw) => raw.split(/[\s,]+/).filter(Boolean)
  ],
  via: ["via", text],
  "external-id": ["externalId", text]
};
var NAME = /^[\w@+.%:-]+$/;
var readRole = ({ line, name, roleArn, settings }) => {
  const problems = [];
  const complain = (problem) => void problems.push({ line, text: `(${name}): ${problem}` });
  const role = { ...unset, name, roleArn };
  if (!NAME.test(name)) complain("a name holds only letters, digits and _@+.%:-");
  attempt(() => parseRoleArn(roleArn), complain);
  for (const [key, value] of settings) {
    const known = Object.entries(keys).find(([candidate]) => candidate === key)?.[1];
    if (known === void 0) complain(`there is no key ${quoted(key)}, only ${Object.keys(keys).join(", ")}`);
    else
      attempt(
        () => {
          role[known[0]] = known[1](value);
        },
        (problem) => complain(`${key} ${problem}`)
      );
  }
  for (const key of repeatedKeys(settings)) complain(`${key} stands there twice`);
  for (const problem of contradictions(role)) complain(problem);
  return { items: problems.length === 0 ? [role] : [], problems };
};
var unset = {
  region: null,
  durationSeconds: null,
  sessionName: null,
  inlineSessionPolicy: null,
  managedSessionPolicies: null,
  via: null,
  externalId: null
};
var attempt = (read, complain) => {
  try {
    read();
  } catch (error) {
    complain(error instanceof InputProblem ? error.message : asKeylessError(error).message.replace(/\.$/, ""));
  }
};
var repeatedKeys = (settings) => settings.map(([key]) => key).filter((key, index, all) => all.indexOf(key) < index);
var contradictions = ({ via, durationSeconds, externalId }) => [
  ...via !== null && (durationSeconds ?? 0) > CHAINED_LIMIT ? [`duration must be at most ${CHAINED_LIMIT} with via: AWS lets chained sessions last no longer`] : [],
  ...via === null && externalId !== null ? ["external-id goes with via: a web identity has none"] : []
];

// src/federation/roles/read.ts
var readRoles = async (text2) => {
  const entries = await readEntries(text2);
  const read = entries.items.map(readRole);
  const problems = [
    ...entries.problems,
    ...read.flatMap((role) => role.problems),
    ...relationProblems(entries.items)
  ];
  if (problems.length > 0) throw invalid(problems);
  const roles = read.flatMap((role) => role.items);
  if (roles.length === 0) throw invalid([{ line: 1, text: "names no role" }]);
  return roles;
};
var LIST = /^(?:\s|#.*\n|---\s)*(?:-\s|\[)/;
var readEntries = async (text2) => {
  if (!LIST.test(text2)) return readLines(text2);
  const { readYamlList } = await import("./yaml-list-DVWTDKXZ.js");
  return readYamlList(text2);
};
var invalid = (problems) => {
  const lines = problems.toSorted((a, b) => a.line - b.line).map(({ line, text: text2 }) => `line ${line} ${text2}`);
  return new KeylessError(
    "input-invalid",
    lines.length === 1 ? `The input roles, ${lines[0]}.` : `The input roles has ${lines.length} problems:
${lines.map((line) => `  - ${line}`).join("\n")}`,
    {
      hint: "Write one role per line: name = arn:aws:iam::<account id>:role/<role name> [region=\u2026 duration=\u2026 via=\u2026]"
    }
  );
};

// src/federation/roles/index.ts
var federateRoles = async (text2, inputs, edge) => {
  const { runner } = edge;
  const roles = await readRoles(text2);
  requireDefaultForAudit(roles, inputs);
  if (inputs.unsetCurrentCredentials && inputs.outputEnvCredentials !== false) unsetCurrentCredentials(runner);
  announce(roles, inputs, runner);
  const assumed = await assumeRoles(roles, inputs, edge);
  const exported = await exportRoles(runner, assumed, inputs);
  runner.info(assumed.map((each) => roleLine(each, inputs)).join("\n"));
  logExport(exported, runner);
  return assumed.find(({ role }) => role.name === DEFAULT_ROLE)?.session ?? null;
};
var requireDefaultForAudit = (roles, { audit }) => {
  if (!audit || roles.some(({ name }) => name === DEFAULT_ROLE)) return;
  throw new KeylessError(
    "input-invalid",
    "The input audit with roles needs a role named default to audit with.",
    {
      hint: "Name one of the roles default, or audit in a step of its own."
    }
  );
};
var announce = (roles, inputs, runner) => {
  if (inputs.maskAccountId)
    for (const { roleArn } of roles) maskRole({ kind: "github-oidc", roleArn }, runner);
  runner.info(`Identity: GitHub's OIDC token, for ${roles.length} roles`);
  if (Object.keys(inputs.customTags).length > 0 && roles.every(({ via }) => via === null))
    runner.warning("custom-tags is ignored: only roles with via take session tags.");
};
var roleLine = ({ role, session }, inputs) => {
  const { awsRegion } = inputsOf(role, inputs);
  const { accountId, arn, credentials } = session;
  return `Role ${role.name}: ${arn}, account ${accountId}, region ${awsRegion}, until ${credentials.expiration}`;
};
export {
  federateRoles
};
