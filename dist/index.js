import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  federate,
  readInputs
} from "./chunks/chunk-ABYIWLTX.js";
import {
  fail,
  failAfter,
  failOnSignals,
  githubRunner
} from "./chunks/chunk-KLEOSA4N.js";
import "./chunks/chunk-ICCHMMUK.js";
import {
  edgeFor
} from "./chunks/chunk-FCX2B2H4.js";
import "./chunks/chunk-RAHEIYAP.js";
import "./chunks/chunk-FDGYIFXX.js";

// src/index.ts
var run = async (runner2) => {
  const { inputs, fallbacks } = readInputs(runner2.env);
  for (const fallback of fallbacks) runner2.info(`Input ${fallback} (environment)`);
  const timer = failAfter(inputs.actionTimeoutSeconds, runner2);
  const edge = edgeFor(inputs, runner2);
  const session = needsNoSession(inputs) ? null : await federate(inputs, edge);
  if (inputs.audit) {
    const { auditInThread } = await import("./chunks/thread-O3JETO23.js");
    await auditInThread(auditEntry(), { inputs, session });
  }
  clearTimeout(timer);
};
var auditEntry = () => new URL(import.meta.url.endsWith(".ts") ? "audit/thread-entry.ts" : "audit.js", import.meta.url);
var needsNoSession = ({
  audit,
  auditSnapshotFile,
  auditMerge,
  roleToAssume,
  roles,
  accessKeyId
}) => audit && (auditSnapshotFile ?? auditMerge) !== null && (roleToAssume ?? roles ?? accessKeyId) === null;
var runner = githubRunner();
failOnSignals(runner);
await run(runner).catch((error) => fail(runner, error));
