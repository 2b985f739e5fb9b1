import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  __commonJS,
  __toESM
} from "./chunk-FDGYIFXX.js";

// builtin:node:fs for src/files/machine.ts
var require_machine = __commonJS({
  "builtin:node:fs for src/files/machine.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:fs");
  }
});

// builtin:node:os for src/files/machine.ts
var require_machine2 = __commonJS({
  "builtin:node:os for src/files/machine.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:os");
  }
});

// builtin:node:timers/promises for src/files/machine.ts
var require_machine3 = __commonJS({
  "builtin:node:timers/promises for src/files/machine.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:timers/promises");
  }
});

// builtin:node:buffer for src/files/atomic-file.ts
var require_atomic_file = __commonJS({
  "builtin:node:buffer for src/files/atomic-file.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:buffer");
  }
});

// builtin:node:crypto for src/files/atomic-file.ts
var require_atomic_file2 = __commonJS({
  "builtin:node:crypto for src/files/atomic-file.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:crypto");
  }
});

// builtin:node:path for src/files/atomic-file.ts
var require_atomic_file3 = __commonJS({
  "builtin:node:path for src/files/atomic-file.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:path");
  }
});

// builtin:node:crypto for src/files/file-lock.ts
var require_file_lock = __commonJS({
  "builtin:node:crypto for src/files/file-lock.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:crypto");
  }
});

// builtin:node:path for src/files/file-lock.ts
var require_file_lock2 = __commonJS({
  "builtin:node:path for src/files/file-lock.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:path");
  }
});

// builtin:node:path for src/files/directory.ts
var require_directory = __commonJS({
  "builtin:node:path for src/files/directory.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:path");
  }
});

// src/errors.ts
var hints = {
  "input-invalid": "Correct the `with:` lines named above.",
  "token-permission-missing": "Add to the job (or the workflow):\n  permissions:\n    id-token: write\n    contents: read",
  "token-fork-pull-request": "GitHub gives no id-token permission to pull requests from forks. Run the AWS steps after merge, or in a workflow that does not run on fork pull requests.",
  "token-dependabot": "Runs triggered by Dependabot have read-only permissions by default. Skip the AWS steps for Dependabot, or run them after merge.",
  "token-request-failed": "GitHub's token service did not answer as expected. Re-run the job; if it persists, look at the GitHub status page and at the proxy settings.",
  "token-malformed": "The value received is not a JSON Web Token. Check the token file or the token endpoint.",
  "token-file-unreadable": "Check web-identity-token-file: the path is relative to GITHUB_WORKSPACE.",
  "credentials-missing": "Set role-to-assume with `permissions: id-token: write`, or give aws-access-key-id and aws-secret-access-key, or run where the environment already has AWS credentials.",
  "credentials-invalid": "The source credentials were refused. Check the key, its secret and the session token.",
  "sts-access-denied": "STS never says which condition failed. Compare the role's trust policy with the claims printed above.",
  "sts-provider-missing": "Create the IAM OIDC provider for exactly this issuer in the role's account, or correct the account in role-to-assume.",
  "sts-audience-rejected": "Add the audience to the client IDs of the IAM OIDC provider, or correct the `audience` input.",
  "sts-token-expired": "The token was too old when STS looked at it. Re-run the job.",
  "sts-token-invalid": "STS could not accept the token. See the message of STS above.",
  "sts-idp-unreachable": "STS could not fetch the signing keys of the issuer. Re-run; on GitHub Enterprise Server make its well-known URLs reachable from AWS.",
  "sts-request-invalid": "Correct the input that STS names above.",
  "sts-session-policy-invalid": "Correct inline-session-policy: STS could not read it as a policy document.",
  "sts-packed-policy-too-large": "Shorten inline-session-policy, use managed-session-policies, or set role-skip-session-tagging: true.",
  "sts-region-disabled": "Activate the region for the account, or use another aws-region.",
  "sts-unavailable": "STS did not answer in time. Re-run the job; check aws-region, sts-endpoint and the proxy settings.",
  "account-not-allowed": "Correct role-to-assume, or add the account to allowed-account-ids.",
  "role-mismatch": "The session received is not one of the role asked for. Nothing was exported.",
  "session-expired": "The session received has already expired. Check the clock of the runner.",
  "session-incomplete": "STS or the endpoint in front of it sent an incomplete answer. Nothing was exported.",
  "special-characters-unavoidable": "No credentials without special characters were issued within the bound. Re-run, or drop special-characters-workaround.",
  "profile-exists": "Choose another aws-profile, or set overwrite-aws-profile: true.",
  "profile-home-missing": "Set HOME (USERPROFILE on Windows), or give AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE as full paths.",
  "profile-file-unsafe": "The AWS profile files must be regular files that the runner owns. Remove the symbolic link or set AWS_SHARED_CREDENTIALS_FILE / AWS_CONFIG_FILE.",
  "profile-file-locked": "Another process holds the lock of the profile files. Remove the lock file if it is stale.",
  "profile-file-unwritable": "Check the permissions and the free space of the directory of the profile files.",
  "renewal-settings-unusable": "A profile that renews itself works until its job ends, in the steps that see RUNNER_TEMP of the runner: not in container actions.",
  "roles-failed": "Correct what is said about each role above. No profile was written, nothing was exported.",
  "policy-invalid": "Correct the policy document named above.",
  "trust-policy-impossible": "Correct the values named above.",
  "trust-policy-mismatch": "Correct the trust policy as shown above, or run the job as the policy wants it. STS was not asked.",
  "trust-policy-file-unreadable": "Check trust-policy-file: a JSON file of the repository, relative to GITHUB_WORKSPACE, checked out before this step.",
  "credential-report-malformed": "AWS generates this file; run the audit again in four hours, when AWS makes a new report. If it persists, report it with the line named above.",
  "snapshot-invalid": "Save the snapshot again with this version of the action, or correct the field named above.",
  "config-invalid": "Correct the lines named above. schema/keyless-aws.schema.json describes the file, also to editors.",
  "baseline-invalid": "Let audit-baseline name an audit.json that this version of the action wrote, or a directory with some; without one, the next run starts anew.",
  "github-request-failed": "Give the job `permissions: issues: write` (on pull requests `pull-requests: write`) and pass `github-token: ${{ github.token }}`.",
  "organization-unreadable": "Allow organizations:ListAccounts to the session, which must be of the management account or of a delegated administrator's; or list the role ARNs in audit-accounts.",
  "merge-invalid": "Let audit-merge name the directory that actions/download-artifact puts the shards' artifacts into, all made by one version of the action.",
  "report-unwritable": "Check the permissions and the free space of the directory of the reports.",
  "audit-failed": "Act on the findings in the job summary, accept some of them for a time with a waiver, or change audit-fail-on.",
  "audit-incomplete": "Allow what the summary names as missing, or set audit-fail-on-error: false.",
  "runner-file-unwritable": "Check the permissions and the free space of the temporary directory of the runner (RUNNER_TEMP).",
  "audit-out-of-memory": "Set NODE_OPTIONS=--max-old-space-size=MEGABYTES in the env of the step, use a larger runner, or audit fewer accounts at once (audit-concurrency, audit-shard).",
  cancelled: "Nothing has to be changed: the job was cancelled, or reached its timeout-minutes. The post step undoes what was written.",
  "action-timeout": "Raise action-timeout-s, or look above for what was slow.",
  internal: "This is a defect of the action. Please report it with the log of this step."
};
var KeylessError = class extends Error {
  code;
  hint;
  constructor(code, message, options = {}) {
    super(message, options.cause === void 0 ? {} : { cause: options.cause });
    this.name = "KeylessError";
    this.code = code;
    this.hint = options.hint ?? hints[code];
  }
};
var documentation = (code, {
  GITHUB_SERVER_URL,
  GITHUB_ACTION_REPOSITORY,
  GITHUB_ACTION_REF
}) => {
  const page = `docs/troubleshooting.md#${code}`;
  return GITHUB_SERVER_URL && GITHUB_ACTION_REPOSITORY && GITHUB_ACTION_REF ? `${GITHUB_SERVER_URL}/${GITHUB_ACTION_REPOSITORY}/blob/${GITHUB_ACTION_REF}/${page}` : page;
};
var renderError = ({ code, message, hint }, env) => `[${code}] ${message}
${hint}
More: ${documentation(code, env)}`;
var asKeylessError = (thrown) => thrown instanceof KeylessError ? thrown : new KeylessError(
  "internal",
  thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown),
  {
    cause: thrown
  }
);

// src/files/machine.ts
var import_node_fs = __toESM(require_machine(), 1);
var import_node_os = __toESM(require_machine2(), 1);
var import_promises = __toESM(require_machine3(), 1);
var thisMachine = {
  fs: import_node_fs.default,
  platform: process.platform,
  host: (0, import_node_os.hostname)(),
  pid: process.pid,
  node: process.execPath,
  entry: process.argv[1] ?? "",
  isAlive: (pid) => {
    try {
      return process.kill(pid, 0);
    } catch (error) {
      return errnoOf(error) !== "ESRCH";
    }
  },
  now: Date.now,
  sleep: import_promises.setTimeout,
  onExit: (task) => {
    process.once("exit", task);
    return () => process.off("exit", task);
  }
};
var errnoOf = (thrown) => thrown?.code;
var noFollow = ({ constants }) => (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

// src/files/atomic-file.ts
var import_node_buffer = __toESM(require_atomic_file(), 1);
var import_node_crypto = __toESM(require_atomic_file2(), 1);
var import_node_path = __toESM(require_atomic_file3(), 1);

// src/files/file-error.ts
var asFileError = (thrown, path) => {
  const errno = errnoOf(thrown);
  if (thrown instanceof KeylessError || errno === void 0) return thrown;
  if (errno === "ELOOP") return unsafeFile(path, "a symbolic link");
  const [reason] = thrown.message.split(",");
  return new KeylessError("profile-file-unwritable", `${path} cannot be read or replaced: ${reason}.`, {
    cause: thrown
  });
};
var unsafeFile = (path, what) => new KeylessError("profile-file-unsafe", `${path} is ${what}, which is not followed or replaced.`);

// src/files/safe-file.ts
var readRegular = (fs2, path) => {
  const found = fs2.lstatSync(path, { throwIfNoEntry: false });
  if (!found) return null;
  if (found.isSymbolicLink()) throw unsafeFile(path, "a symbolic link");
  if (!found.isFile()) throw unsafeFile(path, "not a regular file");
  const descriptor = fs2.openSync(path, fs2.constants.O_RDONLY | noFollow(fs2));
  try {
    const stats = fs2.fstatSync(descriptor);
    if (!stats.isFile()) throw unsafeFile(path, "not a regular file");
    return { bytes: fs2.readFileSync(descriptor), stats };
  } finally {
    fs2.closeSync(descriptor);
  }
};
var writeNew = (fs2, path, bytes, finish = () => {
}) => {
  const { O_WRONLY, O_CREAT, O_EXCL } = fs2.constants;
  const descriptor = fs2.openSync(path, O_WRONLY | O_CREAT | O_EXCL | noFollow(fs2), 384);
  try {
    try {
      fs2.writeFileSync(descriptor, bytes);
      finish(descriptor);
    } finally {
      fs2.closeSync(descriptor);
    }
  } catch (error) {
    fs2.rmSync(path, { force: true });
    throw error;
  }
};

// src/files/atomic-file.ts
var readContent = ({ fs: fs2 }, path) => {
  try {
    const found = readRegular(fs2, path);
    if (found === null) return null;
    const encoding = (0, import_node_buffer.isUtf8)(found.bytes) ? "utf8" : "latin1";
    return { text: found.bytes.toString(encoding), encoding, stats: found.stats };
  } catch (error) {
    throw asFileError(error, path);
  }
};
var replaceFiles = async (machine, replacements) => {
  try {
    await commit(
      machine,
      replacements.map((replacement) => stage(machine, replacement))
    );
  } finally {
    for (const { path } of replacements) removeLeftovers(machine, path);
  }
};
var TEMPORARY = /^\.keyless-\d+-[\da-f]{16}\.tmp$/;
var removeLeftovers = ({ fs: fs2 }, path) => {
  const name = (0, import_node_path.basename)(path);
  const isTemporary = (entry) => entry.startsWith(name) && TEMPORARY.test(entry.slice(name.length));
  try {
    for (const entry of fs2.readdirSync((0, import_node_path.dirname)(path)).filter(isTemporary))
      fs2.rmSync((0, import_node_path.join)((0, import_node_path.dirname)(path), entry), { force: true });
  } catch {
  }
};
var stage = (machine, { path, before, after }) => {
  const encoding = before?.encoding ?? "utf8";
  const write = (text) => text === null ? null : writeTemporary(machine, path, Buffer.from(text, encoding), before?.stats);
  return { path, next: write(after), previous: write(before?.text ?? null) };
};
var writeTemporary = ({ fs: fs2, pid }, path, bytes, owner) => {
  const temporary = `${path}.keyless-${pid}-${(0, import_node_crypto.randomBytes)(8).toString("hex")}.tmp`;
  try {
    writeNew(fs2, temporary, bytes, (descriptor) => {
      if (owner && owner.uid !== fs2.fstatSync(descriptor).uid) fs2.fchownSync(descriptor, owner.uid, owner.gid);
      fs2.fsyncSync(descriptor);
    });
    return temporary;
  } catch (error) {
    throw asFileError(error, path);
  }
};
var commit = async (machine, staged) => {
  const done = [];
  for (const file of staged)
    try {
      await put(machine, file.next, file.path);
      done.unshift(file);
    } catch (error) {
      throw await takeBack(machine, done, asFileError(error, file.path));
    }
};
var takeBack = async (machine, done, error) => {
  const changed = [];
  for (const { path, previous } of done) await put(machine, previous, path).catch(() => changed.push(path));
  if (changed.length === 0 || !(error instanceof KeylessError)) return error;
  return new KeylessError(
    error.code,
    `${error.message} ${changed.join(", ")} had been changed already and could not be put back.`,
    { cause: error }
  );
};
var BUSY_ATTEMPTS = 10;
var put = async (machine, temporary, path) => {
  const { fs: fs2, platform } = machine;
  for (let attempt = 1; ; attempt++)
    try {
      return temporary === null ? fs2.rmSync(path, { force: true }) : fs2.renameSync(temporary, path);
    } catch (error) {
      const busy = platform === "win32" && ["EPERM", "EACCES", "EBUSY"].includes(errnoOf(error) ?? "");
      if (!busy || attempt === BUSY_ATTEMPTS) throw error;
      await machine.sleep(attempt * 20);
    }
};

// src/files/file-lock.ts
var import_node_crypto2 = __toESM(require_file_lock(), 1);
var import_node_path3 = __toESM(require_file_lock2(), 1);

// src/files/directory.ts
var import_node_path2 = __toESM(require_directory(), 1);
var ensureDirectory = (machine, directory) => {
  try {
    if (!isDirectory(machine, directory)) makeDirectories(machine, directory);
    if (isDirectory(machine, directory) && (0, import_node_path2.basename)(directory) === ".aws") tighten(machine, directory);
  } catch (error) {
    throw asFileError(error, directory);
  }
};
var makeDirectories = (machine, directory) => {
  for (const missing of missingDirectories(machine, directory))
    try {
      machine.fs.mkdirSync(missing, { mode: 448 });
    } catch (error) {
      if (!isDirectory(machine, missing)) throw error;
    }
};
var missingDirectories = (machine, directory) => {
  const parent = (0, import_node_path2.dirname)(directory);
  if (parent === directory || machine.fs.lstatSync(directory, { throwIfNoEntry: false })) return [];
  return [...missingDirectories(machine, parent), directory];
};
var removeEmptyDirectories = ({ fs: fs2 }, directories) => {
  for (const directory of [...directories].sort((a, b) => b.length - a.length))
    try {
      fs2.rmdirSync(directory);
    } catch {
    }
};
var isDirectory = ({ fs: fs2 }, path) => {
  const found = fs2.lstatSync(path, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) throw unsafeFile(path, "a symbolic link");
  if (found && !found.isDirectory()) throw unsafeFile(path, "not a directory");
  return found !== void 0;
};
var tighten = ({ fs: fs2, platform }, directory) => {
  if (platform === "win32") return;
  const descriptor = fs2.openSync(directory, fs2.constants.O_RDONLY | fs2.constants.O_DIRECTORY | noFollow(fs2));
  try {
    const { mode } = fs2.fstatSync(descriptor);
    if (mode & 63) fs2.fchmodSync(descriptor, mode & 448);
  } finally {
    fs2.closeSync(descriptor);
  }
};

// src/files/file-lock.ts
var STALE_AFTER = 6e4;
var UNFILLED_AFTER = 1e4;
var ATTEMPTS = 125;
var delay = (attempt) => Math.min(10 * 2 ** attempt, 250);
var withLocks = async (machine, files, task) => {
  const [first, ...rest] = [...new Set(files)].sort();
  if (first === void 0) return task();
  const lock = `${first}.lock`;
  const content = await acquire(machine, lock);
  const letGo = () => release(machine, lock, content);
  const callOff = machine.onExit(letGo);
  try {
    return await withLocks(machine, rest, task);
  } finally {
    callOff();
    letGo();
  }
};
var acquire = async (machine, lock) => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const content = create(machine, lock);
    if (content !== null) return content;
    if (!takeOver(machine, lock)) await machine.sleep(delay(attempt));
  }
  throw new KeylessError("profile-file-locked", `${lock} is held by ${holderOf(machine, lock)}.`);
};
var create = (machine, lock) => {
  const { fs: fs2, pid, host } = machine;
  const id = (0, import_node_crypto2.randomBytes)(8).toString("hex");
  const content = JSON.stringify({ pid, host, time: new Date(machine.now()).toISOString(), id });
  try {
    writeNew(fs2, lock, Buffer.from(content));
    return read(machine, lock) === content ? content : null;
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === "EEXIST" || isBeingDeleted(machine, errno)) return null;
    if (errno !== "ENOENT") throw asFileError(error, lock);
    ensureDirectory(machine, (0, import_node_path3.dirname)(lock));
    return null;
  }
};
var isBeingDeleted = ({ platform }, errno) => platform === "win32" && (errno === "EPERM" || errno === "EACCES" || errno === "EBUSY");
var takeOver = (machine, lock) => {
  if (!isStale(machine, lock)) return false;
  const guard = `${lock}.takeover`;
  if (isOlderThan(machine, guard, STALE_AFTER)) remove(machine, guard);
  const content = create(machine, guard);
  if (content === null) return false;
  try {
    if (isStale(machine, lock)) remove(machine, lock);
    return true;
  } finally {
    release(machine, guard, content);
  }
};
var release = (machine, lock, content) => {
  if (read(machine, lock) === content) remove(machine, lock);
};
var isStale = (machine, lock) => {
  const content = read(machine, lock);
  const holder = parseHolder(content);
  if (holder === null) return isOlderThan(machine, lock, content === "" ? UNFILLED_AFTER : STALE_AFTER);
  if (holder.host === machine.host && !machine.isAlive(holder.pid)) return true;
  return machine.now() - Date.parse(holder.time) > STALE_AFTER;
};
var isOlderThan = ({ fs: fs2, now }, path, milliseconds) => {
  const found = fs2.lstatSync(path, { throwIfNoEntry: false });
  return found !== void 0 && now() - found.mtimeMs > milliseconds;
};
var read = ({ fs: fs2 }, lock) => {
  try {
    return readRegular(fs2, lock)?.bytes.toString() ?? "";
  } catch {
    return "";
  }
};
var remove = ({ fs: fs2 }, lock) => {
  try {
    fs2.rmSync(lock, { force: true });
  } catch (error) {
    throw asFileError(error, lock);
  }
};
var holderOf = (machine, lock) => {
  const holder = parseHolder(read(machine, lock));
  return holder ? `process ${holder.pid} of ${JSON.stringify(holder.host)} since ${holder.time}` : "another process";
};
var parseHolder = (content) => {
  try {
    const { pid, host, time } = JSON.parse(content);
    const valid = Number.isSafeInteger(pid) && pid > 0 && typeof host === "string" && Date.parse(time) > 0;
    return valid ? { pid, host, time: new Date(time).toISOString() } : null;
  } catch {
    return null;
  }
};

export {
  KeylessError,
  renderError,
  asKeylessError,
  thisMachine,
  asFileError,
  readContent,
  replaceFiles,
  removeLeftovers,
  ensureDirectory,
  missingDirectories,
  removeEmptyDirectories,
  withLocks
};
