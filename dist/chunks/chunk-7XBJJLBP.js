import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  KeylessError
} from "./chunk-23LYAFRA.js";

// src/version.ts
var version = false ? "0.0.0-source" : "0.1.0";

// src/aws/partition.ts
var partition = (id, regionPattern, dnsSuffix, dualStackDnsSuffix) => ({ id, regionPattern, dnsSuffix, dualStackDnsSuffix });
var commercial = partition("aws", /^(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/, "amazonaws.com", "api.aws");
var partitions = [
  commercial,
  partition("aws-cn", /^cn-\w+-\d+$/, "amazonaws.com.cn", "api.amazonwebservices.com.cn"),
  partition("aws-us-gov", /^us-gov-\w+-\d+$/, "amazonaws.com", "api.aws"),
  partition("aws-eusc", /^eusc-de-\w+-\d+$/, "amazonaws.eu", "api.amazonwebservices.eu"),
  partition("aws-iso", /^us-iso-\w+-\d+$/, "c2s.ic.gov", "api.aws.ic.gov"),
  partition("aws-iso-b", /^us-isob-\w+-\d+$/, "sc2s.sgov.gov", "api.aws.scloud"),
  partition("aws-iso-e", /^eu-isoe-\w+-\d+$/, "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk"),
  partition("aws-iso-f", /^us-isof-\w+-\d+$/, "csp.hci.ic.gov", "api.aws.hci.ic.gov")
];
var partitionById = (id) => partitions.find((candidate) => candidate.id === id);
var knownPartitionOfRegion = (region) => partitions.find(({ id, regionPattern }) => region === `${id}-global` || regionPattern.test(region));
var partitionOfRegion = (region) => knownPartitionOfRegion(region) ?? commercial;

// src/aws/user-agent.ts
import os from "node:os";
var APP_ID = "keyless-aws";
var thisMachine = (env) => ({
  platform: os.platform(),
  release: os.release(),
  node: process.versions.node,
  executionEnvironment: env.AWS_EXECUTION_ENV
});
var userAgentHeaders = (machine) => {
  const product = `${APP_ID}/${escaped(version)}`;
  const fields = [
    product,
    "ua/2.1",
    `os/${escaped(machine.platform)}#${escaped(machine.release)}`,
    "lang/js",
    `md/nodejs#${escaped(machine.node)}`,
    `api/sts#${escaped(version)}`,
    ...machine.executionEnvironment ? [`exec-env/${escaped(machine.executionEnvironment)}`] : [],
    "m/E",
    `app/${APP_ID}`
  ];
  return { "user-agent": fields.join(" "), "x-amz-user-agent": product };
};
var escaped = (value) => value.replace(/[^!$%&'*+\-.^_`|~\w]/g, "-");

// node_modules/jose/dist/webapi/lib/buffer_utils.js
var encoder = new TextEncoder();
var decoder = new TextDecoder();
var strictDecoder = new TextDecoder("utf-8", { fatal: true });
var UINT32_RANGE = 2 ** 32;
function decodeBase64(encoded, url = false) {
  if (Uint8Array.fromBase64)
    return Uint8Array.fromBase64(encoded, { alphabet: url ? "base64url" : "base64" });
  if (url) {
    if (encoded.includes("+") || encoded.includes("/"))
      throw new TypeError("Invalid base64url");
    encoded = encoded.replace(/-/g, "+").replace(/_/g, "/");
  }
  const binary = atob(encoded), bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++)
    bytes[i] = binary.charCodeAt(i);
  return bytes;
}

// node_modules/jose/dist/webapi/util/errors.js
var JOSEError = class extends Error {
  static code = "ERR_JOSE_GENERIC";
  code = "ERR_JOSE_GENERIC";
  constructor(message, options) {
    super(message, options), this.name = this.constructor.name, Error.captureStackTrace?.(this, this.constructor);
  }
};
var JWTInvalid = class extends JOSEError {
  static code = "ERR_JWT_INVALID";
  code = "ERR_JWT_INVALID";
};

// node_modules/jose/dist/webapi/util/base64url.js
var invalid = "The input to be decoded is not correctly encoded.";
function decode(input) {
  try {
    return decodeBase64(typeof input == "string" ? input : decoder.decode(input), true);
  } catch (cause) {
    throw new TypeError(invalid, { cause });
  }
}

// node_modules/jose/dist/webapi/lib/validate.js
function isObject(input) {
  if (typeof input != "object" || input === null || Object.prototype.toString.call(input) !== "[object Object]")
    return false;
  const prototype = Object.getPrototypeOf(input);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

// node_modules/jose/dist/webapi/util/decode_jwt.js
function decodeJwt(jwt) {
  if (typeof jwt != "string")
    throw new JWTInvalid("JWTs must use Compact JWS serialization, JWT must be a string");
  const { 1: encodedPayload, length } = jwt.split(".");
  if (length === 5)
    throw new JWTInvalid("Only JWTs using Compact JWS serialization can be decoded");
  if (length !== 3)
    throw new JWTInvalid("Invalid JWT");
  if (!encodedPayload)
    throw new JWTInvalid("JWTs must contain a payload");
  let claimsSetBytes;
  try {
    claimsSetBytes = decode(encodedPayload);
  } catch (cause) {
    throw new JWTInvalid("Failed to base64url decode the payload", { cause });
  }
  let claimsSet;
  try {
    claimsSet = JSON.parse(strictDecoder.decode(claimsSetBytes));
  } catch (cause) {
    throw new JWTInvalid("Failed to parse the decoded payload as JSON", { cause });
  }
  if (!isObject(claimsSet))
    throw new JWTInvalid("Invalid JWT Claims Set");
  return claimsSet;
}

// src/federation/claims.ts
var readClaims = (jwt) => {
  let payload;
  try {
    payload = decodeJwt(jwt);
  } catch {
    throw new KeylessError("token-malformed", "The identity token is not a JSON Web Token.");
  }
  const { iss, sub, aud, exp } = payload;
  if (typeof iss !== "string" || typeof sub !== "string" || typeof exp !== "number" || !Number.isFinite(exp))
    throw new KeylessError("token-malformed", "The identity token lacks one of the claims iss, sub and exp.");
  const audiences = (Array.isArray(aud) ? aud : [aud]).filter((value) => typeof value === "string");
  const scalars = Object.entries(payload).filter(
    ([, value]) => ["string", "number", "boolean"].includes(typeof value)
  );
  return {
    iss,
    sub,
    aud: audiences,
    exp,
    all: Object.fromEntries(scalars.map(([name, value]) => [name, String(value)]))
  };
};
var formatSubject = ({ owner, repository, ownerId, repositoryId, context }) => {
  const name = ownerId !== null && repositoryId !== null ? `repo:${owner}@${ownerId}/${repository}@${repositoryId}` : `repo:${owner}/${repository}`;
  return `${name}:${formatContext(context)}`;
};
var formatContext = (context) => {
  switch (context.kind) {
    case "environment":
      return `environment:${context.name.replaceAll(":", "%3A")}`;
    case "pull_request":
      return "pull_request";
    case "ref":
      return `ref:${context.ref}`;
    case "other":
      return context.text;
  }
};

// src/aws/redact.ts
var MAX_LENGTH = 600;
var secrets = [
  /eyJ[\w-]*(?:\.[\w-]*){0,2}/g,
  /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}\b/g,
  /[A-Za-z0-9+/_=-]{100,}/g
];
var SECRET_KEY_SHAPE = /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=])/g;
var looksRandom = (run) => /[A-Z]/.test(run) && /[a-z]/.test(run) && /\d/.test(run);
var redact = (text) => {
  const oneLine = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").replace(/ {2,}/g, " ").trim();
  const clean = secrets.reduce((line, pattern) => line.replace(pattern, "***"), oneLine).replace(SECRET_KEY_SHAPE, (run) => looksRandom(run) ? "***" : run);
  return clean.length > MAX_LENGTH ? `${clean.slice(0, MAX_LENGTH)}\u2026` : clean;
};

export {
  partitions,
  partitionById,
  knownPartitionOfRegion,
  partitionOfRegion,
  redact,
  version,
  APP_ID,
  thisMachine,
  userAgentHeaders,
  readClaims,
  formatSubject
};
