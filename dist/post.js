import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  githubRunner,
  readUndoRecords,
  removeEmptyDirectories,
  removeFromFile,
  thisMachine
} from "./chunks/chunk-2K7AGG6D.js";
import {
  asKeylessError
} from "./chunks/chunk-23LYAFRA.js";
import "./chunks/chunk-FDGYIFXX.js";

// src/federation/undo.ts
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
  for (const file of new Set(record.sections.map((section) => section.file)))
    await undoFile(runner, machine, file, record);
  removeEmptyDirectories(machine, record.createdDirectories);
};
var undoFile = async (runner, machine, file, written) => {
  try {
    const { removed, changed } = await removeFromFile(machine, file, written);
    for (const title of removed) runner.info(`Removed: [${title}] from ${file}`);
    for (const title of changed)
      runner.warning(`[${title}] in ${file} has been changed since this action wrote it, and stays.`);
  } catch (error) {
    runner.warning(`The profile in ${file} could not be removed: ${asKeylessError(error).message}`);
  }
};

// src/post.ts
await undo(githubRunner());
