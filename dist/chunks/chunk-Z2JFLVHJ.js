import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);

// src/shell.ts
var word = (text) => /^[\w+=,.@:/%][\w+=,.@:/%-]*$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
var withJoinedValues = (commands) => commands.replaceAll(/(\s--[a-z][a-z0-9-]*) (?='-)/g, "$1=");

export {
  word,
  withJoinedValues
};
