import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  redact
} from "./chunk-NLNQIBZA.js";

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
  "RequestTimeout",
  "TimeoutError"
]);
var transientSystemCodes = /* @__PURE__ */ new Set([
  "ECONNRESET",
  "ECONNREFUSED",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
  "ERR_STREAM_PREMATURE_CLOSE"
]);
function iamErrorCode(error) {
  const { name = "Unknown", code } = error ?? {};
  if (typeof code === "string" && /^E[A-Z]/.test(code)) return code;
  return wireCodes[name] ?? name.replace(/Exception$/, "");
}
var iamErrorMessage = (error) => redact(error instanceof Error ? error.message : String(error));
function isTransient(error) {
  const { code, $metadata } = error;
  if (typeof code === "string" && transientSystemCodes.has(code)) return true;
  return transientCodes.has(iamErrorCode(error)) || ($metadata?.httpStatusCode ?? 0) >= 500;
}

export {
  askedEndpoint,
  iamErrorCode,
  iamErrorMessage,
  isTransient
};
