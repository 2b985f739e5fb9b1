import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  chainedCall,
  commonSettings,
  webIdentityCall
} from "./chunk-OV7VS6ZW.js";
import {
  chooseSource,
  missingPermission,
  readSharedConfig
} from "./chunk-ABYIWLTX.js";
import {
  SETTINGS_PROPERTY
} from "./chunk-KLEOSA4N.js";
import "./chunk-ICCHMMUK.js";
import {
  readSettings,
  renewalSettings
} from "./chunk-GULCPBK2.js";
import "./chunk-CLVWJDMJ.js";
import {
  completeRoleName,
  parseRoleArn
} from "./chunk-FCX2B2H4.js";
import {
  KeylessError,
  readContent,
  thisMachine
} from "./chunk-RAHEIYAP.js";
import {
  __commonJS,
  __toESM
} from "./chunk-FDGYIFXX.js";

// builtin:node:crypto for src/federation/profile/refreshable.ts
var require_refreshable = __commonJS({
  "builtin:node:crypto for src/federation/profile/refreshable.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:crypto");
  }
});

// src/federation/profile/refreshable.ts
var import_node_crypto = __toESM(require_refreshable(), 1);
var refreshableProfile = async (inputs, { runner }, machine = thisMachine) => {
  const { env, event } = runner;
  const name = inputs.awsProfile ?? newProfileName(env);
  const chain = await chainOf(inputs, env, machine);
  if (chain === null) throw missingPermission(env, event());
  return {
    name,
    overwrite: inputs.overwriteAwsProfile,
    renewal: renewalSettings({ ...commonSettings(inputs), profile: name, chain })
  };
};
var newProfileName = ({ GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT }) => ["keyless", GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT, (0, import_node_crypto.randomBytes)(4).toString("hex")].filter((part) => part !== void 0).join("-");
var chainOf = async (inputs, env, machine) => {
  const source = chooseSource(inputs, env);
  switch (source.kind) {
    case "github-oidc":
      return [await webIdentityCall(parseRoleArn(source.roleArn).arn, inputs, env)];
    case "role-chaining": {
      const before = await chainOfEnvironment(env, machine);
      const role = completeRoleName(source.role, before.at(-1)?.roleArn ?? "");
      return [...before, await chainedCall(role.arn, inputs, env)];
    }
    case "environment":
      if (source.role !== null) return null;
  }
  throw new KeylessError(
    "input-invalid",
    "refreshable-credentials renews sessions that come from GitHub's OIDC token, and this step has another source.",
    { hint: "Set role-to-assume, with role-chaining behind a step with refreshable-credentials if need be." }
  );
};
var chainOfEnvironment = async (env, machine) => {
  const { profile } = await readSharedConfig(env);
  const file = profile.get(SETTINGS_PROPERTY);
  const content = file === void 0 ? null : readContent(machine, file);
  if (file !== void 0 && content !== null) return readSettings(content.text, file).chain;
  throw new KeylessError(
    "input-invalid",
    "refreshable-credentials with role-chaining needs credentials in the environment that renew themselves, and these do not.",
    { hint: "Set refreshable-credentials: true also for the step that role-chaining builds on." }
  );
};
export {
  refreshableProfile
};
