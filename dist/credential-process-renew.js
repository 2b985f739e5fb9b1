import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  isFresh,
  millisecondsLeft,
  processAnswer,
  readStored,
  sessionFileOf,
  writeStored
} from "./chunks/chunk-NLIHDJMY.js";
import {
  readSettings
} from "./chunks/chunk-GULCPBK2.js";
import {
  connectSts,
  withFewerTags
} from "./chunks/chunk-ALRJOKKE.js";
import {
  transitiveKeys
} from "./chunks/chunk-CLVWJDMJ.js";
import {
  STS_TIMEOUT,
  assumeRoleWithWebIdentity,
  classify,
  requestToken,
  retryOptions,
  retrying,
  tokenAddress,
  tokenVerdict,
  usableSession,
  verifySession,
  warm,
  worldBehind
} from "./chunks/chunk-FCX2B2H4.js";
import {
  KeylessError,
  asKeylessError,
  readContent,
  removeLeftovers,
  replaceFiles,
  thisMachine,
  withLocks
} from "./chunks/chunk-RAHEIYAP.js";
import "./chunks/chunk-FDGYIFXX.js";

// src/credential-process/obtain.ts
var PATIENCE = 2e4;
var obtainSession = async (settings, env, world) => {
  const deadline = world.now().getTime() + PATIENCE;
  const persistently = (call, judge = classify) => retrying((_, previous) => call(previous), retryOptions(world, settings.maxAttempts, judge, deadline));
  const [first, ...further] = settings.chain;
  return usableSession(settings, async () => {
    let session = await withToken(
      first,
      () => newToken(settings, env, world, persistently),
      world,
      persistently
    );
    for (const call of further) session = await withSession(call, session, world, persistently);
    return session;
  });
};
var newToken = async ({ audience }, env, world, persistently) => {
  const address = tokenAddress(env, audience);
  if (address === null) throw notTheJobsEnvironment();
  return persistently(() => requestToken(address, world), tokenVerdict);
};
var notTheJobsEnvironment = () => new KeylessError(
  "token-permission-missing",
  "ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set, so no token can be asked for.",
  {
    hint: "Start the program that needs credentials with the job's environment: sudo, env -i and build tools with a sandbox take these variables away."
  }
);
var withToken = async (call, token, world, persistently) => {
  const endpoint = new URL(call.endpoint);
  const agent = warm(endpoint, await world.agentFor(endpoint));
  let jwt = null;
  const answer = await persistently(async (previous) => {
    if (jwt === null || previous?.retry === "new-token") jwt = await token();
    return assumeRoleWithWebIdentity({ ...call, endpoint, agent, token: jwt, timeoutMs: STS_TIMEOUT });
  });
  const { credentials, accountId, assumedRoleArn } = answer;
  return verified({ credentials, accountId, arn: assumedRoleArn, source: "github-oidc" }, call, world);
};
var withSession = async (call, { credentials: source }, world, persistently) => {
  const sts = await connectSts({
    region: call.region,
    endpoint: call.endpoint,
    credentials: source,
    agent: await world.agentFor(new URL(call.endpoint)),
    timeoutMs: STS_TIMEOUT
  });
  try {
    const answer = await withFewerTags(
      call.tags,
      noWarning,
      (tags) => persistently(
        () => sts.assumeRole({
          ...call,
          tags: tags.map(({ key, value }) => ({ Key: key, Value: value })),
          transitiveTagKeys: transitiveKeys(call.transitiveTagKeys, tags)
        })
      )
    );
    const { credentials, accountId, assumedRoleArn } = answer;
    return verified({ credentials, accountId, arn: assumedRoleArn, source: "role-chaining" }, call, world);
  } finally {
    sts.close();
  }
};
var noWarning = () => {
};
var verified = (session, { roleArn }, { now }) => {
  verifySession(session, { roleArn, allowedAccountIds: [] }, now());
  return session;
};

// src/credential-process/renew.ts
var renewed = async (settingsFile, env, machine = thisMachine, worldOf = worldBehind) => {
  const settings = settingsIn(machine, settingsFile);
  const sessionFile = sessionFileOf(settingsFile);
  try {
    return await withLocks(machine, [sessionFile], async () => {
      const stored = storedIn(machine, sessionFile);
      if (stored !== null && isFresh(stored, machine.now())) return stored.answer;
      const fresh = await newSession(settings, env, machine, worldOf(settings));
      await store(machine, settingsFile, fresh);
      return fresh.answer;
    });
  } catch (error) {
    return lastResort(storedIn(machine, sessionFile), machine.now(), error);
  }
};
var settingsIn = (machine, file) => {
  const content = file === "" ? null : readContent(machine, file);
  if (content !== null) return readSettings(content.text, file);
  throw new KeylessError(
    "renewal-settings-unusable",
    `The settings of the profile (${file || "no path given"}) are gone, or cannot be seen from here.`
  );
};
var storedIn = (machine, file) => readStored(readContent(machine, file)?.text ?? "");
var newSession = async (settings, env, machine, world) => {
  const obtained = new Date(machine.now()).toISOString();
  const { credentials } = await obtainSession(settings, env, world);
  return { obtained, answer: processAnswer(credentials) };
};
var store = async (machine, settingsFile, session) => {
  if (readContent(machine, settingsFile) === null) return;
  const path = sessionFileOf(settingsFile);
  removeLeftovers(machine, path);
  await replaceFiles(machine, [{ path, before: readContent(machine, path), after: writeStored(session) }]);
};
var MINUTE = 6e4;
var lastResort = (stored, now, error) => {
  if (stored !== null && millisecondsLeft(stored, now) > MINUTE) return stored.answer;
  throw error;
};
var onSignals = (fail) => {
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(
      signal,
      () => fail(
        new KeylessError("cancelled", `The renewal was ended by ${signal}.`, {
          hint: "Nothing has to be changed: the next AWS command asks again."
        })
      )
    );
};
var failureLine = (thrown) => {
  const { code, message, hint } = asKeylessError(thrown);
  return `keyless-aws: ${`[${code}] ${message} ${hint}`.replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ")}
`;
};
export {
  failureLine,
  onSignals,
  renewed
};
