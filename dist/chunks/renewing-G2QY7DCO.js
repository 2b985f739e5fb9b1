import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  word
} from "./chunk-Z2JFLVHJ.js";
import {
  profilePaths
} from "./chunk-ABYIWLTX.js";
import {
  newDirectoryPath,
  renewingSections
} from "./chunk-KLEOSA4N.js";
import "./chunk-ICCHMMUK.js";
import {
  processAnswer,
  sessionFileOf,
  writeStored
} from "./chunk-NLIHDJMY.js";
import {
  writeSettings
} from "./chunk-GULCPBK2.js";
import "./chunk-FCX2B2H4.js";
import {
  KeylessError
} from "./chunk-RAHEIYAP.js";
import {
  __commonJS,
  __toESM
} from "./chunk-FDGYIFXX.js";

// builtin:node:path for src/federation/profile/renewing.ts
var require_renewing = __commonJS({
  "builtin:node:path for src/federation/profile/renewing.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:path");
  }
});

// src/federation/profile/renewing.ts
var import_node_path = __toESM(require_renewing(), 1);

// src/credential-process/command-line.ts
var commandLine = (words, platform) => {
  const unwritable = words.find((text) => /\s[#;]|[\r\n]/.test(text));
  if (unwritable !== void 0)
    throw new KeylessError(
      "input-invalid",
      `The path ${JSON.stringify(unwritable)} cannot stand in credential_process: AWS tools would take a part of it for a comment.`,
      {
        hint: "Move the runner to a directory without # and ; in its name, or drop refreshable-credentials."
      }
    );
  return words.map(platform === "win32" ? windowsWord : word).join(" ");
};
var windowsWord = (text) => /^[\w\\/:.@+~-]+$/.test(text) ? text : `"${text}"`;

// src/federation/profile/renewing.ts
var renewingProfiles = (profiles, env, machine) => {
  const directory = newDirectoryPath(env, machine);
  const paths = profilePaths(env, machine.platform);
  const numbered = profiles.map((profile, index) => ({
    ...profile,
    settingsFile: (0, import_node_path.join)(directory, `${index + 1}.settings.json`)
  }));
  return {
    sections: numbered.flatMap(
      ({ name, region, settingsFile }) => renewingSections(paths, name, region, { command: commandFor(settingsFile, machine), settingsFile })
    ),
    privateDirectory: {
      path: directory,
      files: new Map(numbered.flatMap((profile) => filesOf(profile, machine)))
    }
  };
};
var filesOf = ({ session, settings, settingsFile }, { now }) => {
  const stored = { obtained: new Date(now()).toISOString(), answer: processAnswer(session.credentials) };
  return [
    [settingsFile, writeSettings(settings)],
    [sessionFileOf(settingsFile), writeStored(stored)]
  ];
};
var commandFor = (settingsFile, { node, entry, platform }) => commandLine([node, credentialProcessOf(entry), settingsFile], platform);
var credentialProcessOf = (entry) => (0, import_node_path.join)(
  (0, import_node_path.dirname)(entry),
  entry.endsWith(".ts") ? (0, import_node_path.join)("credential-process", "index.ts") : "credential-process.js"
);
export {
  renewingProfiles
};
