import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import "./chunk-ABYIWLTX.js";
import "./chunk-KLEOSA4N.js";
import "./chunk-ICCHMMUK.js";
import "./chunk-FCX2B2H4.js";
import {
  KeylessError,
  asKeylessError
} from "./chunk-RAHEIYAP.js";
import {
  __commonJS,
  __toESM
} from "./chunk-FDGYIFXX.js";

// builtin:node:stream/promises for src/audit/thread.ts
var require_thread = __commonJS({
  "builtin:node:stream/promises for src/audit/thread.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:stream/promises");
  }
});

// builtin:node:worker_threads for src/audit/thread.ts
var require_thread2 = __commonJS({
  "builtin:node:worker_threads for src/audit/thread.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:worker_threads");
  }
});

// src/audit/thread.ts
var import_promises = __toESM(require_thread(), 1);
var import_node_worker_threads = __toESM(require_thread2(), 1);
var resourceLimits = { maxYoungGenerationSizeMb: 12 };
var auditInThread = async (entry, order) => {
  const thread = new import_node_worker_threads.Worker(entry, { workerData: order, resourceLimits, stdout: true });
  thread.stdout.pipe(process.stdout, { end: false });
  const [failure] = await Promise.all([outcome(thread), (0, import_promises.finished)(thread.stdout)]);
  if (failure !== null) throw failure;
};
var outcome = (thread) => new Promise((resolve) => {
  let result = new KeylessError("internal", "The audit ended before it was done.");
  thread.once("message", (failure) => {
    result = failure && new KeylessError(failure.code, failure.message, { hint: failure.hint });
  });
  thread.once("error", (error) => {
    result = isOutOfMemory(error) ? outOfMemory() : asKeylessError(error);
  });
  thread.once("exit", () => resolve(result));
});
var isOutOfMemory = (error) => error.code === "ERR_WORKER_OUT_OF_MEMORY";
var outOfMemory = () => new KeylessError("audit-out-of-memory", "The audit needs more memory than Node may take here.");
export {
  auditInThread
};
