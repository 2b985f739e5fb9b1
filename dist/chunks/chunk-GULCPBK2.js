import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  KeylessError
} from "./chunk-RAHEIYAP.js";

// src/credential-process/settings.ts
var VERSION = 1;
var renewalSettings = (settings) => ({
  version: VERSION,
  ...settings
});
var writeSettings = (settings) => `${JSON.stringify(settings)}
`;
var readSettings = (text, file) => {
  const settings = parsed(text);
  if (settings?.version === VERSION && Array.isArray(settings.chain) && settings.chain.length > 0)
    return settings;
  throw new KeylessError(
    "renewal-settings-unusable",
    `${file} does not hold the settings of a profile that renews itself, as this version of the action writes them.`
  );
};
var parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

export {
  renewalSettings,
  writeSettings,
  readSettings
};
