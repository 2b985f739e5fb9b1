import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  KeylessError
} from "./chunk-RAHEIYAP.js";

// src/credential-process/process-answer.ts
var processAnswer = (credentials) => {
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = credentials;
  if (sessionToken === null || expiration === null)
    throw new KeylessError("session-incomplete", "A session without token or expiration cannot be renewed.");
  return {
    Version: 1,
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
    Expiration: expiration
  };
};

// src/credential-process/session-file.ts
var sessionFileOf = (settingsFile) => settingsFile.replace(/settings\.json$/, "session.json");
var writeStored = (stored) => `${JSON.stringify(stored)}
`;
var readStored = (text) => {
  try {
    const { obtained, answer } = JSON.parse(text);
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer;
    const parts = [obtained, AccessKeyId, SecretAccessKey, SessionToken, Expiration];
    const whole = parts.every((part) => typeof part === "string" && part !== "") && answer.Version === 1;
    return whole ? { obtained, answer } : null;
  } catch {
    return null;
  }
};
var millisecondsLeft = ({ answer }, now) => Date.parse(answer.Expiration) - now;
var TEN_MINUTES = 6e5;
var isFresh = (stored, now) => {
  const life = Date.parse(stored.answer.Expiration) - Date.parse(stored.obtained);
  return millisecondsLeft(stored, now) > Math.min(TEN_MINUTES, life / 4);
};

export {
  processAnswer,
  sessionFileOf,
  writeStored,
  readStored,
  millisecondsLeft,
  isFresh
};
