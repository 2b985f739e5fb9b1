import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  certaintyFor,
  contextKind,
  decideWithCertainty,
  decisiveStatement,
  differenceOf,
  isReusable,
  issuerOf,
  issuerRemark,
  lookupCommand,
  meaningOf,
  otherReasonsFor,
  possible,
  publishExplanation,
  quoted,
  readPolicy,
  readTrustPolicyFile,
  shown,
  statementHints,
  webIdentityRequest
} from "./chunk-SHEARBOZ.js";
import {
  MERGE_QUEUE,
  exactly,
  logLine,
  providerArn,
  readsGithubClaims,
  startingWith,
  subjectParts,
  trustDocument
} from "./chunk-UN4KRJAD.js";
import "./chunk-Z2JFLVHJ.js";
import {
  DEFAULT_AUDIENCE,
  answerOf,
  withDifference
} from "./chunk-ABYIWLTX.js";
import "./chunk-KLEOSA4N.js";
import "./chunk-ICCHMMUK.js";
import {
  knownPartitionOfRegion,
  parseRoleArn
} from "./chunk-FCX2B2H4.js";
import {
  KeylessError
} from "./chunk-RAHEIYAP.js";
import "./chunk-FDGYIFXX.js";

// src/policy/diagnose/claim-hints.ts
var claimHints = (claims, issuer) => {
  const subject = subjectParts(claims.sub);
  const remark = issuerRemark(issuer);
  return [
    ...remark === null ? [] : [possible("provider-of-other-issuer", `The issuer is ${issuer}. ${remark}`)],
    ...subject === null ? [
      possible(
        "custom-subject",
        `The subject ${quoted(claims.sub)} is of a customised template: a policy for repo:OWNER/REPO:\u2026 does not match it.`
      )
    ] : byContext[contextKind(subject.context ?? "")],
    ...subject?.ownerId === void 0 ? [] : [immutable],
    .../%3a/i.test(claims.sub) ? [escaped] : [],
    ...isReusable(claims) ? [reusable(claims)] : [],
    caseSensitive
  ];
};
var byContext = {
  environment: [
    possible(
      "environment-in-subject",
      "The job has an environment, so its subject names that and no branch: a policy that wants ref:refs/heads/\u2026 does not match."
    )
  ],
  "pull-request": [
    possible(
      "pull-request",
      "The run is of a pull request, whose subject names no branch: a policy that wants ref:refs/heads/\u2026 does not match."
    )
  ],
  "merge-queue": [
    possible(
      "merge-queue",
      "The run is of a merge queue, whose ref changes with every run: a policy for the base branch does not match, nor any exact one."
    )
  ],
  tag: [
    possible(
      "tag-instead-of-branch",
      "The run is of a tag: a policy that wants ref:refs/heads/\u2026 does not match."
    )
  ],
  branch: [
    possible(
      "no-environment",
      "The job has no environment: a policy that wants environment:\u2026 does not match."
    )
  ],
  other: []
};
var immutable = possible(
  "subject-has-ids",
  "The subject has the ids of owner and repository in it: a policy for repo:OWNER/REPO:\u2026 without them does not match."
);
var escaped = possible(
  "colon-escaped",
  "A colon within a name stands as %3A in the subject, and has to stand so in the policy."
);
var reusable = ({ all }) => possible(
  "reusable-workflow",
  `The job stands in the reusable workflow ${all.job_workflow_ref}; its subject is that of the repository that calls it.`
);
var caseSensitive = possible(
  "case-differs",
  "AWS tells upper and lower case apart: in the policy the names must be spelt as in the token."
);

// src/policy/diagnose/job-policy.ts
var jobPolicy = (identity, alsoWanted) => {
  const { claims, partition, accountId } = identity;
  const issuer = issuerOf(identity);
  const provider = { issuer, partition, accountId, audience: claims.aud[0] ?? "" };
  const readable = readsGithubClaims(issuer, partition) === true;
  const kept = ["repository_id", "repository_owner_id", ...alsoWanted.filter((claim) => KEPT.has(claim))];
  const policy = trustDocument(provider, {
    sub: [wantedSubject(claims)],
    ...readable ? claimsOf(claims, kept) : {}
  });
  return { policy, notes: notesOn(claims) };
};
var KEPT = /* @__PURE__ */ new Set(["job_workflow_ref", "environment", "ref"]);
var claimsOf = ({ all }, names) => Object.fromEntries(
  names.flatMap((name) => {
    const value = all[name];
    return value === void 0 || isPerRun(value) ? [] : [[name, [exactly(value)]]];
  })
);
var QUEUED = new RegExp(`^(?<start>(?:.*:ref:)?${MERGE_QUEUE}.+/)pr-\\d+-[0-9a-f]+$`, "s");
var isPerRun = (value) => QUEUED.test(value);
var wantedSubject = ({ sub }) => {
  const start = QUEUED.exec(sub)?.groups?.start;
  return start === void 0 ? exactly(sub) : startingWith(start, "*");
};
var notesOn = ({ sub }) => [
  ...isPerRun(sub) ? [
    "The ref of a merge queue run is never the same twice, hence the wildcard: every run of the queue gets the role."
  ] : [],
  ...sub.endsWith(":pull_request") ? ["It admits pull requests from every branch of the repository before review: read-only permissions."] : [],
  .../:ref:refs\/tags\//.test(sub) ? ["It admits this one tag. To admit others as well, let the subject end in a pattern, with StringLike."] : []
];

// src/policy/diagnose/provider-hints.ts
var providerHints = (code, { claims, region }, identity) => {
  if (code === "sts-provider-missing") return [missingProvider(identity)];
  if (code === "sts-audience-rejected") return [unknownAudience(claims, region, identity)];
  return [];
};
var missingProvider = (identity) => {
  const issuer = issuerOf(identity);
  const remark = issuerRemark(issuer);
  return shown(
    "provider-missing",
    [
      `Account ${identity.accountId} has no provider with the URL https://${issuer}.`,
      ...remark === null ? [] : [remark],
      "Create it with exactly this URL, or correct the account in role-to-assume."
    ].join(" ")
  );
};
var unknownAudience = ({ aud }, region, identity) => {
  const { partition, accountId } = identity;
  const arn = providerArn({ partition, accountId, issuer: issuerOf(identity) });
  const advice = region.startsWith("cn-") && aud.includes("sts.amazonaws.com") ? "In the regions of China the audience is by convention sts.amazonaws.com.cn: write audience: sts.amazonaws.com.cn." : `Correct the input audience, or add it: aws iam add-client-id-to-open-id-connect-provider.`;
  return shown(
    "audience-not-in-provider",
    `The audience ${aud.map(quoted).join(", ")} is none of the client IDs of ${arn}. ${advice}`
  );
};

// src/policy/diagnose.ts
var decideForJob = (document, job) => {
  const identity = identityOf(job);
  return decideWithCertainty(document, webIdentityRequest(identity), certaintyFor(identity));
};
var identityOf = ({ claims, roleArn, sessionName }) => {
  const { partition, accountId } = parseRoleArn(roleArn);
  return { claims, partition, accountId, sessionName };
};
var diagnoseJob = (job) => {
  const identity = identityOf(job);
  const read = job.trustPolicy && readTrustPolicy(job.trustPolicy, job, identity);
  const hints = hintsFor(job, identity, read);
  return {
    identity: "What GitHub asserted",
    asserted: assertionsOf(job.claims),
    answer: job.refusal && {
      code: job.refusal.name,
      message: job.refusal.message,
      meaning: meaningOf(job.refusal.code)
    },
    reading: read?.reading ?? null,
    hints,
    otherReasons: read?.reading.decision === "allowed" && job.refusal?.code === "sts-access-denied" ? otherReasonsFor(job.roleArn, read.reading.source, null) : [],
    remedy: jobPolicy(identity, read?.claims ?? []),
    lookup: lookupCommand({
      region: job.region,
      eventName: "AssumeRoleWithWebIdentity",
      contains: job.claims.sub
    }),
    difference: differenceOf(read?.reading ?? null, hints)
  };
};
var readTrustPolicy = (policy, job, identity) => {
  const request = webIdentityRequest(identity);
  const verdict = decideForJob(policy.document, job);
  const statement = decisiveStatement(verdict);
  const asked = { token: { claims: job.claims, issuer: issuerOf(identity) }, region: job.region };
  return {
    reading: readPolicy(verdict, statement, request, policy.source),
    hints: verdict.decision === "allowed" ? [] : statementHints(statement, request, asked),
    claims: (statement?.statement.conditions ?? []).map(({ key }) => key.split(":").at(-1).toLowerCase())
  };
};
var hintsFor = (job, identity, read) => {
  const issuer = issuerOf(identity);
  const certain = [
    ...partitionHints(identity.partition, job.region),
    ...job.refusal === null ? [] : providerHints(job.refusal.code, job, identity),
    ...read?.hints ?? []
  ];
  const isOpen = read === null && job.refusal?.code === "sts-access-denied" && certain.length === 0;
  return isOpen ? claimHints(job.claims, issuer) : certain;
};
var partitionHints = (partition, region) => {
  const regional = knownPartitionOfRegion(region)?.id;
  return regional === void 0 || regional === partition ? [] : [
    shown(
      "role-partition",
      `The role is of partition ${partition}, and the region ${region} of ${regional}. Correct aws-region or role-to-assume.`
    )
  ];
};
var ASSERTED = [
  "repository",
  "repository_id",
  "repository_owner_id",
  "ref",
  "environment",
  "job_workflow_ref",
  "event_name"
];
var assertionsOf = ({ iss, sub, aud, all }) => [
  { name: "iss", value: iss },
  { name: "aud", value: aud.join(", ") },
  { name: "sub", value: sub },
  ...ASSERTED.flatMap((name) => all[name] === void 0 ? [] : [{ name, value: all[name] }])
];

// src/federation/explanation/web-identity.ts
var requireAdmitted = async (file, asked, inputs, runner) => {
  const policy = await readTrustPolicyFile(file, runner);
  const job = deniedJob(asked, policy, null, inputs);
  const { decision } = decideForJob(policy.document, job);
  if (decision === "allowed" || decision === "unknown") return;
  const explanation = diagnoseJob(job);
  await publishExplanation(explanation, asked.roleArn, [], inputs, runner);
  throw withDifference(
    new KeylessError(
      "trust-policy-mismatch",
      `The trust policy in ${JSON.stringify(file)} does not admit this job to ${asked.roleArn}.`
    ),
    explanation.difference && logLine(explanation.difference)
  );
};
var explainJob = async (refusal, asked, inputs, runner) => {
  const policy = inputs.trustPolicyFile === null ? null : await readTrustPolicyFile(inputs.trustPolicyFile, runner);
  const explanation = diagnoseJob(deniedJob(asked, policy, answerOf(refusal), inputs));
  await publishExplanation(explanation, asked.roleArn, [], inputs, runner);
  const told = withDifference(refusal, explanation.difference && logLine(explanation.difference));
  return isChinaWithDefaultAudience(inputs) ? withChinaHint(told) : told;
};
var deniedJob = ({ roleArn, claims }, trustPolicy, refusal, { sessionName, awsRegion }) => ({ claims, roleArn, sessionName, region: awsRegion, refusal, trustPolicy });
var isChinaWithDefaultAudience = ({ awsRegion, audience }) => awsRegion.startsWith("cn-") && audience === DEFAULT_AUDIENCE;
var withChinaHint = ({ code, message, hint, cause }) => new KeylessError(code, message, {
  hint: `${hint}
In the regions of China the audience is by convention another one. Write:
  audience: sts.amazonaws.com.cn`,
  cause
});
export {
  explainJob,
  requireAdmitted
};
