import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  withSourceCredentials,
  workingSession
} from "./chunk-4J633Z2G.js";
import "./chunk-6HGZBD4L.js";
import "./chunk-ESPUIGBY.js";
import "./chunk-ICCHMMUK.js";
import "./chunk-SY3ZNSHP.js";
import "./chunk-V5Y4N7RF.js";
import "./chunk-FM774CPN.js";
import "./chunk-QMTXZJQP.js";
import "./chunk-FDGYIFXX.js";
export {
  withSourceCredentials,
  workingSession
};
