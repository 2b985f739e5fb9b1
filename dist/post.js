import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  removeUnfinishedReports
} from "./chunks/chunk-XXKOWY6Y.js";
import {
  githubRunner,
  outliveSignals,
  undo
} from "./chunks/chunk-KLEOSA4N.js";
import "./chunks/chunk-ICCHMMUK.js";
import "./chunks/chunk-RAHEIYAP.js";
import "./chunks/chunk-FDGYIFXX.js";

// src/post.ts
outliveSignals();
var runner = githubRunner();
await undo(runner);
removeUnfinishedReports(runner);
