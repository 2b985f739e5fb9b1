import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  removeUnfinishedReports
} from "./chunks/chunk-XXKOWY6Y.js";
import {
  configTitle,
  githubRunner,
  outliveSignals,
  readUndoRecords,
  removeFromFile,
  removePrivateDirectory
} from "./chunks/chunk-ESPUIGBY.js";
import "./chunks/chunk-ICCHMMUK.js";
import {
  asKeylessError,
  removeEmptyDirectories,
  thisMachine
} from "./chunks/chunk-QMTXZJQP.js";
import "./chunks/chunk-FDGYIFXX.js";

// src/federation/export/undo.ts
var undo = async (runner2, machine = thisMachine) => {
  try {
    if (runner2.env.AWS_SKIP_CLEANUP_STEP === "true") {
      runner2.info("AWS_SKIP_CLEANUP_STEP is true: credentials and profiles stay.");
      return;
    }
    for (const record of readUndoRecords(runner2)) await undoExport(runner2, machine, record);
  } catch (error) {
    runner2.warning(`The credentials of this step could not be cleaned up: ${asKeylessError(error).message}`);
  }
};
var undoExport = async (runner2, machine, record) => {
  undoVariables(runner2, record);
  await undoProfiles(runner2, machine, record);
  for (const directory of record.privateDirectories) undoDirectory(runner2, machine, directory);
  removeEmptyDirectories(machine, record.createdDirectories);
};
var undoVariables = (runner2, { variables }) => {
  try {
    for (const name of variables) runner2.exportVariable(name, "");
    if (variables.length > 0) runner2.info(`Blanked: ${variables.join(", ")}`);
  } catch (error) {
    runner2.warning(`${variables.join(", ")} could not be blanked: ${asKeylessError(error).message}`);
  }
};
var undoProfiles = async (runner2, machine, record) => {
  const taken = /* @__PURE__ */ new Set();
  for (const file of record.files.toReversed()) {
    const sections = record.sections.filter(({ title }) => !taken.has(title));
    const changed = await undoFile(runner2, machine, file, { ...record, sections });
    for (const title of changed) taken.add(configTitle(title));
  }
};
var undoFile = async (runner2, machine, file, written) => {
  try {
    const { removed, changed } = await removeFromFile(machine, file, written);
    for (const title of removed) runner2.info(`Removed: [${title}] from ${file}`);
    for (const title of changed)
      runner2.warning(`[${title}] in ${file} has been changed since this action wrote it, and stays.`);
    return changed;
  } catch (error) {
    runner2.warning(`The profile in ${file} could not be removed: ${asKeylessError(error).message}`);
    return [];
  }
};
var undoDirectory = (runner2, machine, directory) => {
  try {
    if (removePrivateDirectory(machine, directory)) runner2.info(`Removed: ${directory}`);
  } catch (error) {
    runner2.warning(`${directory} could not be removed: ${asKeylessError(error).message}`);
  }
};

// src/post.ts
outliveSignals();
var runner = githubRunner();
await undo(runner);
removeUnfinishedReports(runner);
