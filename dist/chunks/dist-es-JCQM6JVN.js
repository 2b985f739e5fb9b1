import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  ENV_ACCOUNT_ID,
  ENV_CREDENTIAL_SCOPE,
  ENV_EXPIRATION,
  ENV_KEY,
  ENV_SECRET,
  ENV_SESSION,
  fromEnv
} from "./chunk-5TZ6FR7N.js";
import "./chunk-EPNH57ZU.js";
import "./chunk-7FPCDVT6.js";
import "./chunk-LFEXPWPL.js";
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
