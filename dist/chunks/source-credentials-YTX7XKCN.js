import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  withSourceCredentials,
  workingSession
} from "./chunk-FAF3EG7P.js";
import "./chunk-ABYIWLTX.js";
import "./chunk-KLEOSA4N.js";
import "./chunk-ICCHMMUK.js";
import "./chunk-ALRJOKKE.js";
import "./chunk-CLVWJDMJ.js";
import "./chunk-FCX2B2H4.js";
import "./chunk-RAHEIYAP.js";
import "./chunk-FDGYIFXX.js";
export {
  withSourceCredentials,
  workingSession
};
