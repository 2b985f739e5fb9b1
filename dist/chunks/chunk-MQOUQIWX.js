import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);

// src/federation/roles/entry.ts
var quoted = (text) => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}\u2026` : text);

export {
  quoted
};
