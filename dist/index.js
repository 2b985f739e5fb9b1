import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  fail,
  failAfter,
  failOnSignals,
  federate,
  readInputs
} from "./chunks/chunk-UFIB5NSS.js";
import {
  githubRunner
} from "./chunks/chunk-DDHAP43I.js";
import "./chunks/chunk-ICCHMMUK.js";
import {
  edgeFor
} from "./chunks/chunk-NLNQIBZA.js";
import "./chunks/chunk-TITSTLJ6.js";
import "./chunks/chunk-FDGYIFXX.js";

// src/index.ts
var run = async (runner2) => {
  const { inputs, fallbacks } = readInputs(runner2.env);
  for (const fallback of fallbacks) runner2.info(`Input ${fallback} (environment)`);
  const timer = failAfter(inputs.actionTimeoutSeconds, runner2);
  const edge = edgeFor(inputs, runner2);
  const session = needsNoSession(inputs) ? null : await federate(inputs, edge);
  if (inputs.audit) {
    const { audit } = await import("./chunks/audit-GPDCKMGZ.js");
    await audit(inputs, session, edge);
  }
  clearTimeout(timer);
};
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
