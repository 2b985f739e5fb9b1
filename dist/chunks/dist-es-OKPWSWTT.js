import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  ENV_ACCOUNT_ID,
  ENV_CREDENTIAL_SCOPE,
  ENV_EXPIRATION,
  ENV_KEY,
  ENV_SECRET,
  ENV_SESSION,
  fromEnv
} from "./chunk-XT6PLTR2.js";
import "./chunk-IM73EOWK.js";
import "./chunk-DCVV27R5.js";
import "./chunk-3BSZCUEY.js";
import "./chunk-FDGYIFXX.js";
export {
  ENV_ACCOUNT_ID,
  ENV_CREDENTIAL_SCOPE,
  ENV_EXPIRATION,
  ENV_KEY,
  ENV_SECRET,
  ENV_SESSION,
  fromEnv
};
