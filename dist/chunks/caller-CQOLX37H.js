import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  decideWithCertainty,
  decisiveStatement,
  differenceOf,
  lookupCommand,
  otherReasonsFor,
  possible,
  publishExplanation,
  readPolicy,
  readTrustPolicyFile,
  shown,
  statementHints
} from "./chunk-SHEARBOZ.js";
import {
  iamEndpoint,
  iamReader
} from "./chunk-XYGL6IFY.js";
import {
  iamErrorCode,
  iamErrorMessage
} from "./chunk-224DECMN.js";
import "./chunk-GLI6RPEF.js";
import {
  logLine,
  parsePolicy,
  requestContext
} from "./chunk-UN4KRJAD.js";
import "./chunk-Z2JFLVHJ.js";
import "./chunk-AFANQDHK.js";
import "./chunk-NVWCXLI3.js";
import {
  answerOf,
  maskIdentity,
  maskSecrets,
  withDifference
} from "./chunk-ABYIWLTX.js";
import "./chunk-KLEOSA4N.js";
import "./chunk-ICCHMMUK.js";
import {
  transitiveKeys
} from "./chunk-CLVWJDMJ.js";
import {
  parseArn,
  roleArnOf
} from "./chunk-FCX2B2H4.js";
import {
  asKeylessError
} from "./chunk-RAHEIYAP.js";
import "./chunk-YMZLRLG6.js";
import "./chunk-5TZ6FR7N.js";
import "./chunk-EPNH57ZU.js";
import "./chunk-7FPCDVT6.js";
import "./chunk-LFEXPWPL.js";
import "./chunk-FDGYIFXX.js";

// src/policy/diagnose/caller.ts
var actionsNeeded = ({ tags }) => [
  "sts:AssumeRole",
  ...tags.length > 0 ? ["sts:TagSession"] : []
];
var callerRequest = (caller, action) => ({
  action,
  principal: { type: "AWS", id: caller.arn },
  context: requestContext({
    ...Object.fromEntries(caller.tags.map(({ key, value }) => [`aws:RequestTag/${key}`, value])),
    "aws:TagKeys": caller.tags.length > 0 ? caller.tags.map(({ key }) => key) : void 0,
    "aws:PrincipalAccount": parseArn(caller.arn)?.accountId,
    "aws:PrincipalArn": isUser(caller) ? caller.arn : void 0,
    "sts:ExternalId": caller.externalId ?? void 0,
    "sts:RoleSessionName": caller.sessionName,
    "sts:TransitiveTagKeys": caller.transitiveTagKeys.length > 0 ? caller.transitiveTagKeys : void 0
  })
});
var isUser = ({ arn }) => /^arn:[^:]+:iam::\d+:user\//.test(arn);
var CERTAIN = /^(aws:(requesttag\/.*|tagkeys|principalaccount)|sts:(externalid|rolesessionname|transitivetagkeys))$/s;
var certaintyForCaller = (caller) => (key) => CERTAIN.test(key) || key === "aws:principalarn" && isUser(caller) ? "certain" : "unknown";
var EXTERNAL_ID = "EXTERNAL-ID";
var callerPolicy = (caller) => {
  const role = roleArnOf(caller.arn);
  const actions = actionsNeeded(caller);
  return {
    policy: {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { AWS: role ?? caller.arn },
          Action: actions.length === 1 ? actions[0] : actions,
          ...caller.externalId !== null && {
            Condition: { StringEquals: { "sts:ExternalId": EXTERNAL_ID } }
          }
        }
      ]
    },
    notes: [
      ...role === null ? [] : ["If the role of the caller has a path, its ARN has that before the name."],
      ...caller.externalId === null ? [] : [`Put the value of role-external-id in place of ${EXTERNAL_ID}.`]
    ]
  };
};

// src/policy/diagnose-caller.ts
var diagnoseCaller = (denied) => {
  const { caller, roleArn, region, refusal, trustPolicy } = denied;
  const read = trustPolicy && readTrustPolicy(trustPolicy, denied);
  const hints = [...roleHints(denied), ...read?.hints ?? tagHints(denied)];
  return {
    identity: "Who asked",
    asserted: assertionsOf(caller),
    answer: { code: refusal.name, message: refusal.message, meaning: MEANING },
    reading: read?.reading ?? null,
    hints,
    otherReasons: read?.reading.decision === "allowed" && hints.length === 0 ? otherReasonsFor(roleArn, read.reading.source, caller.arn) : [],
    remedy: callerPolicy(caller),
    lookup: lookupCommand({ region, eventName: "AssumeRole", contains: caller.arn }),
    difference: differenceOf(read?.reading ?? null, hints)
  };
};
var roleHints = ({ roleArn, actualRole }) => {
  if (actualRole === null || actualRole === roleArn) return [];
  return actualRole === "missing" ? [shown("role-missing", `There is no role ${roleArn}. Correct role-to-assume.`)] : [
    shown(
      "role-arn-differs",
      `The role of this name is ${actualRole}, not ${roleArn}: path, upper and lower case count. Write role-to-assume: ${actualRole}`
    )
  ];
};
var tagHints = ({ refusal }) => refusal.message.includes("sts:TagSession") ? [
  possible(
    "wrong-action",
    "STS names sts:TagSession, which session tags need: in the role's trust policy, and of another account in the caller's permissions too. Add it, or write role-skip-session-tagging: true."
  )
] : [];
var MEANING = "The role does not exist, its trust policy does not admit the caller, or the caller's own permissions do not allow the call. Of another account both have to allow it.";
var assertionsOf = ({ arn, sessionName, externalId, tags }) => [
  { name: "principal", value: arn },
  { name: "session name", value: sessionName },
  { name: "external id", value: externalId === null ? "none" : "given" },
  { name: "session tags", value: tags.map(({ key }) => key).join(", ") || "none" }
];
var readTrustPolicy = ({ document, source }, { caller, region, refusal }) => {
  const attempts = actionsNeeded(caller).map((action) => {
    const request2 = callerRequest(caller, action);
    return { request: request2, verdict: decideWithCertainty(document, request2, certaintyForCaller(caller)) };
  });
  const named = attempts.find(({ request: request2 }) => refusal.message.includes(request2.action));
  const attempt = [named, ...attempts].find((one) => one && one.verdict.decision !== "allowed") ?? attempts[0];
  const { request, verdict } = attempt;
  const statement = decisiveStatement(verdict);
  return {
    reading: readPolicy(verdict, statement, request, source),
    hints: verdict.decision === "allowed" ? [] : statementHints(statement, request, { token: null, region })
  };
};

// src/federation/explanation/deployed-role.ts
var deployedRole = async ({ roleName }, credentials, { awsRegion, stsEndpoint }, edge) => {
  if (stsEndpoint !== null && !hasIamEndpoint(edge.runner.env)) return null;
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const iam = iamReader({
    region: awsRegion,
    credentials: { accessKeyId, secretAccessKey, ...sessionToken !== null && { sessionToken } },
    agent: await edge.agentFor(await iamEndpoint(awsRegion)),
    backoff: { maxAttempts: 2 }
  });
  try {
    const { Role: role } = await iam.getRole(roleName);
    if (role?.Arn === void 0) return null;
    const document = role.AssumeRolePolicyDocument;
    return {
      arn: role.Arn,
      policy: document === void 0 ? null : { document: parsePolicy(document), source: "iam:GetRole" }
    };
  } catch (error) {
    edge.runner.debug(`iam:GetRole gave no trust policy: ${iamErrorCode(error)}: ${iamErrorMessage(error)}`);
    return iamErrorCode(error) === "NoSuchEntity" ? { arn: "missing", policy: null } : null;
  } finally {
    iam.close();
  }
};
var hasIamEndpoint = (env) => Boolean(env.AWS_ENDPOINT_URL_IAM || env.AWS_ENDPOINT_URL);

// src/federation/explanation/caller.ts
var explainCaller = async (refusal, { role, tags }, sts, inputs, edge) => {
  if (refusal.code !== "sts-access-denied") return refusal;
  const identity = await sts.getCallerIdentity();
  if (inputs.maskAccountId) maskIdentity(edge.runner, identity);
  const deployed = await readDeployed(role, identity, sts, inputs, edge);
  const explanation = diagnoseCaller({
    caller: {
      arn: identity.arn,
      sessionName: inputs.sessionName,
      externalId: inputs.externalId,
      tags,
      transitiveTagKeys: transitiveKeys(inputs.transitiveTagKeys, tags)
    },
    roleArn: role.arn,
    region: inputs.awsRegion,
    refusal: answerOf(refusal),
    trustPolicy: await policyFromFile(inputs, edge) ?? deployed?.policy ?? null,
    actualRole: deployed?.arn ?? null
  });
  await publishExplanation(explanation, role.arn, [identity.accountId], inputs, edge.runner);
  return withDifference(refusal, explanation.difference && logLine(explanation.difference));
};
var readDeployed = async (role, { accountId }, sts, inputs, edge) => {
  if (role.accountId !== accountId) return null;
  const credentials = await sts.credentials();
  maskSecrets(edge.runner, credentials);
  return deployedRole(role, credentials, inputs, edge);
};
var policyFromFile = async ({ trustPolicyFile }, { runner }) => {
  if (trustPolicyFile === null) return null;
  try {
    return await readTrustPolicyFile(trustPolicyFile, runner);
  } catch (error) {
    runner.warning(asKeylessError(error).message);
    return null;
  }
};
export {
  explainCaller
};
