import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  __commonJS,
  __toESM
} from "./chunk-FDGYIFXX.js";

// builtin:node:crypto for src/unfinished-reports.ts
var require_unfinished_reports = __commonJS({
  "builtin:node:crypto for src/unfinished-reports.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:crypto");
  }
});

// builtin:node:fs for src/unfinished-reports.ts
var require_unfinished_reports2 = __commonJS({
  "builtin:node:fs for src/unfinished-reports.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:fs");
  }
});

// builtin:node:path for src/unfinished-reports.ts
var require_unfinished_reports3 = __commonJS({
  "builtin:node:path for src/unfinished-reports.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:path");
  }
});

// src/unfinished-reports.ts
var import_node_crypto = __toESM(require_unfinished_reports(), 1);
var import_node_fs = __toESM(require_unfinished_reports2(), 1);
var import_node_path = __toESM(require_unfinished_reports3(), 1);
var STATE = "keyless-reports";
var unfinished = (report) => `${report}.${(0, import_node_crypto.randomUUID)()}.tmp`;
var UNFINISHED = /\.[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/;
var recordReports = (runner, directory) => runner.saveState(STATE, directory);
var removeUnfinishedReports = (runner) => {
  const directory = runner.getState(STATE);
  if (directory === "") return;
  try {
    for (const name of (0, import_node_fs.readdirSync)(directory).filter((name2) => UNFINISHED.test(name2)))
      (0, import_node_fs.rmSync)(import_node_path.default.join(directory, name), { force: true });
  } catch (error) {
    const { code } = error;
    if (code !== "ENOENT") runner.warning(`${directory} may hold unfinished reports: ${code}.`);
  }
};

export {
  unfinished,
  recordReports,
  removeUnfinishedReports
};
