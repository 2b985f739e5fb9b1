import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  withSourceCredentials,
  workingSession
} from "./chunk-T42GX3IX.js";
import "./chunk-UZ2KKEPA.js";
import "./chunk-A234AO6E.js";
import "./chunk-ICCHMMUK.js";
import "./chunk-6N5QBCR6.js";
import "./chunk-CLVWJDMJ.js";
import "./chunk-Y6S55XJL.js";
import "./chunk-RAHEIYAP.js";
import "./chunk-FDGYIFXX.js";
export {
  withSourceCredentials,
  workingSession
};
