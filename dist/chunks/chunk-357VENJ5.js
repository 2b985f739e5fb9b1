import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);

// src/aws/network-error.ts
var NetworkError = class extends Error {
  kind;
  /** HTTP status of the proxy's refusal, for `proxy-refused`. */
  proxyStatus;
  constructor(kind, message, proxyStatus = null) {
    super(message);
    this.name = "NetworkError";
    this.kind = kind;
    this.proxyStatus = proxyStatus;
  }
};
var explanations = {
  timeout: "did not answer in time",
  aborted: "was not waited for any longer",
  unresolved: "has a host name that DNS does not know",
  unreachable: "could not be reached",
  reset: "closed the connection before the answer was complete",
  certificate: "has a certificate that is not trusted",
  protocol: "did not answer in the expected protocol",
  "too-large": "sent more than the allowed amount of data",
  "proxy-refused": "is not reachable through the proxy"
};
var networkError = (kind, host, detail) => new NetworkError(kind, `${host} ${explanations[kind]}${detail ? ` (${detail})` : ""}`);
var asNetworkError = (thrown, host) => {
  if (thrown instanceof NetworkError) return thrown;
  const code = codeOf(thrown);
  return networkError(kindOf(code), host, code);
};
var codeOf = (thrown) => {
  const { code } = thrown ?? {};
  return typeof code === "string" ? code : "";
};
var kinds = [
  [/^(ENOTFOUND|ENODATA)$/, "unresolved"],
  [
    /^(EAI_\w+|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EHOSTDOWN|EADDRNOTAVAIL|EACCES|ETIMEDOUT)$/,
    "unreachable"
  ],
  [/^(ECONNRESET|EPIPE|ECONNABORTED|ERR_STREAM_PREMATURE_CLOSE)$/, "reset"],
  [/CERT|^(UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_PURPOSE|INVALID_CA)/, "certificate"],
  [/^(HPE_\w+|EPROTO|ERR_SSL_\w+|ERR_TLS_\w+|ERR_INVALID_\w+|ERR_HTTP_\w+)$/, "protocol"]
];
var kindOf = (code) => kinds.find(([pattern]) => pattern.test(code))?.[1] ?? "reset";

export {
  NetworkError,
  networkError,
  asNetworkError
};
