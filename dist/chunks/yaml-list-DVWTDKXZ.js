import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  quoted
} from "./chunk-MQOUQIWX.js";
import {
  require_dist
} from "./chunk-NTC6ELUE.js";
import "./chunk-ABYIWLTX.js";
import "./chunk-KLEOSA4N.js";
import "./chunk-ICCHMMUK.js";
import "./chunk-FCX2B2H4.js";
import "./chunk-RAHEIYAP.js";
import {
  __toESM
} from "./chunk-FDGYIFXX.js";

// src/federation/roles/yaml-list.ts
var import_yaml = __toESM(require_dist(), 1);
var AS_WRITTEN = "failsafe";
var readYamlList = (text) => {
  const lines = new import_yaml.LineCounter();
  const document = (0, import_yaml.parseDocument)(text, { schema: AS_WRITTEN, lineCounter: lines, prettyErrors: false });
  const lineOf = (node) => lines.linePos(node?.range?.[0] ?? 0).line;
  const [error] = document.errors;
  if (error)
    return {
      items: [],
      problems: [{ line: lines.linePos(error.pos[0]).line, text: `is not YAML: ${error.message}` }]
    };
  if (!(0, import_yaml.isSeq)(document.contents)) return { items: [], problems: [{ line: 1, text: "is not a YAML list" }] };
  const read = document.contents.items.map((item) => readItem(item, document, lineOf));
  return {
    items: read.flatMap((entry) => "name" in entry ? [entry] : []),
    problems: read.flatMap((entry) => "text" in entry ? [entry] : [])
  };
};
var readItem = (item, document, lineOf) => {
  const line = lineOf(item);
  if (!(0, import_yaml.isMap)(item)) return { line, text: "is not a mapping with name and role" };
  const settings = /* @__PURE__ */ new Map();
  for (const pair of item.items) {
    const key = (0, import_yaml.isScalar)(pair.key) ? String(pair.key.value) : "";
    const value = textOf(pair, document);
    if (value === null)
      return { line: lineOf(pair.key), text: `${quoted(key)} has a value of a kind that it cannot have` };
    settings.set(key, value);
  }
  const { name, role, ...rest } = Object.fromEntries(settings);
  if (!name || !role) return { line, text: `has no ${name ? "role" : "name"}` };
  return { line, name, roleArn: role, settings: Object.entries(rest) };
};
var textOf = ({ value }, document) => {
  const found = (0, import_yaml.isAlias)(value) ? value.resolve(document) : value;
  if ((0, import_yaml.isScalar)(found)) return String(found.value);
  if ((0, import_yaml.isMap)(found)) return policyText(found, document);
  if ((0, import_yaml.isSeq)(found)) return found.items.every(import_yaml.isScalar) ? found.items.map((item) => item.value).join(",") : null;
  return null;
};
var policyText = (policy, document) => {
  try {
    return JSON.stringify(policy.toJS(document));
  } catch {
    return null;
  }
};
export {
  readYamlList
};
