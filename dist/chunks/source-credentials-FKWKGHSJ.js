import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  withSourceCredentials,
  workingSession
} from "./chunk-J72OKAZ3.js";
import "./chunk-UFIB5NSS.js";
import "./chunk-DDHAP43I.js";
import "./chunk-ICCHMMUK.js";
import "./chunk-J2KHY4BR.js";
import "./chunk-ZVUPIMW3.js";
import "./chunk-NLNQIBZA.js";
import "./chunk-TITSTLJ6.js";
import "./chunk-FDGYIFXX.js";
export {
  withSourceCredentials,
  workingSession
};
