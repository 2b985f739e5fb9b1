import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  redact
} from "./chunk-FCX2B2H4.js";

// src/aws/asked-endpoint.ts
var askedEndpoint = async (send) => {
  let endpoint;
  const trap = {
    handle: async ({ protocol, hostname, port }) => {
      endpoint = new URL(`${protocol}//${hostname}${port === void 0 ? "" : `:${port}`}`);
      throw new Error("not sent");
    }
  };
  try {
    await send(trap);
  } catch (error) {
    if (endpoint === void 0) throw error;
  }
  if (endpoint === void 0) throw new Error("the SDK made no request");
  return endpoint;
};

// src/aws/iam-errors.ts
var wireCodes = {
  CredentialReportNotPresentException: "ReportNotPresent",
  CredentialReportExpiredException: "ReportExpired",
  CredentialReportNotReadyException: "ReportInProgress",
  AuthorizationError: "AccessDenied",
  UnauthorizedOperation: "AccessDenied"
};
var transientCodes = /* @__PURE__ */ new Set([
  "Throttling",
  "Throttled",
  "RequestThrottled",
  "RequestLimitExceeded",
  "TooManyRequests",
  "ServiceFailure",
  "ServiceUnavailable",
  "InternalFailure",
  "InternalError",
  "RequestTimeout"
]);
var transientSystemCodes = /* @__PURE__ */ new Set([
  "ECONNRESET",
  "ECONNREFUSED",
  "EPIPE",
  "EAI_AGAIN",
  "ERR_STREAM_PREMATURE_CLOSE"
]);
function iamErrorCode(error) {
  const { name = "Unknown", code } = error ?? {};
  if (typeof code === "string" && /^E[A-Z]/.test(code)) return code;
  return wireCodes[name] ?? name.replace(/Exception$/, "");
}
var iamErrorMessage = (error) => redact(error instanceof Error ? error.message : String(error));
var AFTER_SILENCE = 2;
var AFTER_WRONG_CLOCK = 2;
function triesWorth(error) {
  const { code, $metadata } = error;
  const name = iamErrorCode(error);
  if (name === "TimeoutError" || name === "ETIMEDOUT") return AFTER_SILENCE;
  if (typeof code === "string" && transientSystemCodes.has(code)) return Number.POSITIVE_INFINITY;
  if (isWrongClock(name, iamErrorMessage(error))) return AFTER_WRONG_CLOCK;
  return transientCodes.has(name) || ($metadata?.httpStatusCode ?? 0) >= 500 ? Number.POSITIVE_INFINITY : 1;
}
var isWrongClock = (name, message) => /^Request(TimeTooSkewed|Expired|InTheFuture)$/.test(name) || name === "SignatureDoesNotMatch" && /Signature (expired|not yet current)/i.test(message);

// src/aws/time-limit.ts
async function within(milliseconds, service, send) {
  let timer;
  const limit = new Promise((_, reject) => {
    const late = new Error(`${service} did not answer in full within ${milliseconds} ms`);
    timer = setTimeout(() => reject(Object.assign(late, { name: "TimeoutError" })), milliseconds);
  });
  try {
    return await Promise.race([send(), limit]);
  } finally {
    clearTimeout(timer);
  }
}

export {
  askedEndpoint,
  iamErrorCode,
  iamErrorMessage,
  triesWorth,
  within
};
