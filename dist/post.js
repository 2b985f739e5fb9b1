import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  configTitle,
  githubRunner,
  readUndoRecords,
  removeFromFile,
  removePrivateDirectory
} from "./chunks/chunk-DDHAP43I.js";
import "./chunks/chunk-ICCHMMUK.js";
import {
  asKeylessError,
  removeEmptyDirectories,
  thisMachine
} from "./chunks/chunk-TITSTLJ6.js";
import "./chunks/chunk-FDGYIFXX.js";

// src/federation/export/undo.ts
var undo = async (runner, machine = thisMachine) => {
  try {
    if (runner.env.AWS_SKIP_CLEANUP_STEP === "true") {
      runner.info("AWS_SKIP_CLEANUP_STEP is true: credentials and profiles stay.");
      return;
    }
    for (const record of readUndoRecords(runner)) await undoExport(runner, machine, record);
  } catch (error) {
    runner.warning(`The credentials of this step could not be cleaned up: ${asKeylessError(error).message}`);
  }
};
var undoExport = async (runner, machine, record) => {
  for (const name of record.variables) runner.exportVariable(name, "");
  if (record.variables.length > 0) runner.info(`Blanked: ${record.variables.join(", ")}`);
  await undoProfiles(runner, machine, record);
  for (const directory of record.privateDirectories) undoDirectory(runner, machine, directory);
  removeEmptyDirectories(machine, record.createdDirectories);
};
var undoProfiles = async (runner, machine, record) => {
  const taken = /* @__PURE__ */ new Set();
  for (const file of record.files.toReversed()) {
    const sections = record.sections.filter(({ title }) => !taken.has(title));
    const changed = await undoFile(runner, machine, file, { ...record, sections });
    for (const title of changed) taken.add(configTitle(title));
  }
};
var undoFile = async (runner, machine, file, written) => {
  try {
    const { removed, changed } = await removeFromFile(machine, file, written);
    for (const title of removed) runner.info(`Removed: [${title}] from ${file}`);
    for (const title of changed)
      runner.warning(`[${title}] in ${file} has been changed since this action wrote it, and stays.`);
    return changed;
  } catch (error) {
    runner.warning(`The profile in ${file} could not be removed: ${asKeylessError(error).message}`);
    return [];
  }
};
var undoDirectory = (runner, machine, directory) => {
  try {
    if (removePrivateDirectory(machine, directory)) runner.info(`Removed: ${directory}`);
  } catch (error) {
    runner.warning(`${directory} could not be removed: ${asKeylessError(error).message}`);
  }
};

// src/post.ts
await undo(githubRunner());
