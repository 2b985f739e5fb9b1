import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  withSourceCredentials,
  workingSession
} from "./chunk-OUEQMZNS.js";
import "./chunk-XLHV467T.js";
import "./chunk-6RAJ2NEI.js";
import "./chunk-ICCHMMUK.js";
import "./chunk-ROTLLXUQ.js";
import "./chunk-3I2DGTHX.js";
import "./chunk-L7OSI7WW.js";
import "./chunk-E5Z5XSFQ.js";
import "./chunk-FDGYIFXX.js";
export {
  withSourceCredentials,
  workingSession
};
