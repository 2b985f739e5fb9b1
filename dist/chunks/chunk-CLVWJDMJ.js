import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  KeylessError
} from "./chunk-RAHEIYAP.js";

// src/federation/exchange/session-tags.ts
var MAX_TAGS = 50;
var MAX_VALUE = 256;
var sources = [
  ["Repository", "GITHUB_REPOSITORY", false],
  ["Workflow", "GITHUB_WORKFLOW", false],
  ["Action", "GITHUB_ACTION", false],
  ["Actor", "GITHUB_ACTOR", false],
  ["Commit", "GITHUB_SHA", false],
  ["Branch", "GITHUB_REF", false],
  ["EventName", "GITHUB_EVENT_NAME", true],
  ["BaseRef", "GITHUB_BASE_REF", true],
  ["HeadRef", "GITHUB_HEAD_REF", true],
  ["RunId", "GITHUB_RUN_ID", true],
  ["Job", "GITHUB_JOB", true],
  ["TriggeringActor", "GITHUB_TRIGGERING_ACTOR", true]
];
var sanitised = (value) => [...value.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, "_")].slice(0, MAX_VALUE).join("");
var sessionTags = (env, customTags) => {
  const ours = [{ key: "GitHub", value: "Actions", droppable: false }];
  for (const [key, variable, droppable] of sources) {
    const value = env[variable];
    if (value) ours.push({ key, value: sanitised(value), droppable });
  }
  const reserved = /* @__PURE__ */ new Set(["github", ...sources.map(([key]) => key.toLowerCase())]);
  const taken = Object.keys(customTags).filter((key) => reserved.has(key.toLowerCase()));
  if (taken.length > 0)
    throw new KeylessError(
      "input-invalid",
      `The input custom-tags sets ${taken.join(", ")}, which this action sets itself.`
    );
  const all = [
    ...ours,
    ...Object.entries(customTags).map(([key, value]) => ({ key, value, droppable: false }))
  ];
  if (all.length > MAX_TAGS)
    throw new KeylessError(
      "input-invalid",
      `The input custom-tags makes ${all.length} session tags; AWS allows ${MAX_TAGS}.`
    );
  return all;
};
var transitiveKeys = (wanted, tags) => wanted.filter((key) => tags.some((tag) => tag.key === key));
var withoutDroppable = (tags) => tags.filter(({ droppable }) => !droppable);

export {
  sessionTags,
  transitiveKeys,
  withoutDroppable
};
