import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  MERGE_QUEUE,
  WEB_IDENTITY_ACTION,
  all,
  decide,
  decisive,
  fits,
  hasEffect,
  isGithubClaim,
  issuerKind,
  jsonText,
  judgeCondition,
  logLine,
  markdown,
  markdownBlock,
  markdownCode,
  namesAction,
  namesPrincipal,
  operatorNamed,
  parsePolicy,
  patternOf,
  providerArn,
  readsGithubClaims,
  reasons,
  requestContext,
  shorten,
  subjectParts,
  trustPolicyText
} from "./chunk-UN4KRJAD.js";
import {
  word
} from "./chunk-Z2JFLVHJ.js";
import {
  readRegularFile
} from "./chunk-ABYIWLTX.js";
import {
  parseArn
} from "./chunk-FCX2B2H4.js";
import {
  KeylessError,
  asKeylessError
} from "./chunk-RAHEIYAP.js";
import {
  __commonJS,
  __toESM
} from "./chunk-FDGYIFXX.js";

// builtin:node:path for src/federation/explanation/trust-policy-file.ts
var require_trust_policy_file = __commonJS({
  "builtin:node:path for src/federation/explanation/trust-policy-file.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:path");
  }
});

// src/policy/diagnose/explanation.ts
var hintTitles = {
  // how a value differs from the one wanted
  "case-differs": "Only upper and lower case differ",
  "whitespace-differs": "Only white space differs",
  "wildcard-in-string-equals": "A wildcard under an operator that takes it literally",
  "colon-escaped": "GitHub writes a colon within a name as %3A",
  "value-differs": "Another value is wanted",
  "value-excluded": "The policy excludes this value",
  // the subject
  "subject-has-ids": "The token has the immutable subject, the policy wants the legacy one",
  "subject-lacks-ids": "The token has the legacy subject, the policy wants the immutable one",
  "ids-differ": "The names are the same, the ids are not",
  "environment-in-subject": "The subject names the environment instead of the branch",
  "no-environment": "The job has no environment, and the policy wants one",
  "environment-differs": "Another environment is wanted",
  "pull-request": "A pull request is not a branch",
  "not-a-pull-request": "The policy admits pull requests only",
  "merge-queue": "The ref is that of a merge queue",
  "tag-instead-of-branch": "The run is of a tag, and the policy wants a branch",
  "branch-instead-of-tag": "The run is of a branch, and the policy wants a tag",
  "branch-differs": "Another branch is wanted",
  "tag-differs": "Another tag is wanted",
  "repository-differs": "Another repository is wanted",
  "subject-without-context": "The subject wanted ends after the repository",
  "custom-subject": "The subject is not of the template that the policy expects",
  "reusable-workflow": "Another reusable workflow is wanted",
  // keys
  "audience-differs": "Another audience is wanted",
  "key-never-filled": "AWS never fills this key",
  "key-of-other-issuer": "The key is that of another issuer",
  "claim-absent": "The token lacks this claim",
  // the provider
  "provider-missing": "The account has no provider for this issuer",
  "audience-not-in-provider": "The provider does not know the audience",
  "provider-of-other-account": "The provider is of another account",
  "provider-of-other-issuer": "The provider is of another issuer",
  "provider-of-other-partition": "The provider is of another partition",
  "provider-not-an-arn": "The principal is not the ARN of a provider",
  "principal-not-federated": "The policy trusts no identity provider",
  "principal-not-named": "The policy does not trust this principal",
  // the rest
  "wrong-action": "The action is not the one that the call needs",
  "role-missing": "The role does not exist",
  "role-arn-differs": "The role has another ARN",
  "role-partition": "Role and region are of different partitions",
  "explicit-deny": "A Deny applies",
  "nothing-allowed": "The policy allows nothing"
};

// src/federation/explanation/markdown.ts
var WIDEST = 400;
var MOST_VALUES = 5;
var explanationMarkdown = (explanation, roleArn) => [
  heading(explanation, roleArn),
  ...hintList(explanation),
  ...explanation.reading === null ? [] : conditionTable(explanation.reading),
  ...otherReasons(explanation),
  ...remedy(explanation),
  assertedTable(explanation),
  ...lookup(explanation)
].join("\n\n");
var heading = ({ answer }, roleArn) => answer === null ? `### The trust policy of ${markdownCode(roleArn)} does not admit this job

STS was not asked.` : `### AWS refused ${markdownCode(roleArn)}

STS answered ${markdownCode(answer.code)}: ${markdown(answer.message)}

${markdown(answer.meaning)}`;
var hintList = ({ hints }) => {
  if (hints.length === 0) return [];
  const isCertain = hints.some(({ certain }) => certain);
  const items = hints.map(({ id, text }) => `- **${markdown(hintTitles[id])}.** ${markdown(text)}`);
  return [isCertain ? "**Why**" : "**Worth a look, as the claims are**", items.join("\n")];
};
var marks = { true: "\u2705 met", false: "\u274C not met", unknown: "\u2754 cannot be told" };
var conditionTable = ({ source, statement, statements }) => {
  if (statement === null) return [];
  const rows = statement.parts.map(
    (part) => `| ${marks[`${part.met}`]} | ${markdownCode(part.what)} | ${values(part.wanted)} | ${actual(part)} |`
  );
  return [
    `**The trust policy** (${markdown(source)}), ${markdown(statement.name)} of ${statements}`,
    ["| | Part | Wanted | Actual |", "| --- | --- | --- | --- |", ...rows].join("\n")
  ];
};
var actual = ({ seen, met, reason }) => {
  const shown2 = seen === null ? "none" : values(seen);
  return met === true ? shown2 : `${shown2}: ${markdown(reason)}`;
};
var values = (texts) => [
  ...texts.slice(0, MOST_VALUES).map((text) => markdownCode(shorten(text, WIDEST))),
  ...texts.length > MOST_VALUES ? [`and ${texts.length - MOST_VALUES} more`] : []
].join("<br>");
var otherReasons = ({ otherReasons: reasons2 }) => reasons2.length === 0 ? [] : [
  "**The trust policy admits the request, so something else denies it**",
  reasons2.map((reason) => `- ${markdown(reason)}`).join("\n")
];
var remedy = ({ remedy: { policy, notes } }) => [
  "**The smallest trust policy that admits exactly this**",
  markdownBlock(jsonText(trustPolicyText(policy))),
  ...notes.length === 0 ? [] : [notes.map((note) => `- ${markdown(note)}`).join("\n")]
];
var assertedTable = ({ identity, asserted }) => [
  `**${markdown(identity)}**
`,
  "| Claim | Value |",
  "| --- | --- |",
  ...asserted.map(({ name, value }) => `| ${markdown(name)} | ${markdownCode(shorten(value, WIDEST))} |`)
].join("\n");
var lookup = ({ answer, lookup: command }) => answer === null ? [] : [
  "For the owner of the account: what STS was asked, as CloudTrail has it (it may take minutes).",
  markdownBlock(command)
];

// src/federation/explanation/text.ts
var MOST_LINES = 54;
var WIDEST2 = 700;
var MOST_UNMET = 4;
var MOST_UNKNOWN = 3;
var MOST_HINTS = 5;
var MOST_VALUES2 = 3;
var explanationLines = (explanation) => {
  const { policy, notes } = explanation.remedy;
  const around = [
    ...identityLines(explanation),
    ...answerLines(explanation),
    ...explanation.reading === null ? [] : readingLines(explanation.reading),
    ...hintLines(explanation.hints),
    ...list("The trust policy admits the request, so something else denies it:", explanation.otherReasons)
  ].map((line) => logLine(shorten(line, WIDEST2)));
  const after = [...notes.map((note) => `  Note: ${note}`), ...lookupLines(explanation)].map(logLine);
  const indented = jsonText(trustPolicyText(policy)).split("\n");
  const fits2 = around.length + 1 + indented.length + after.length <= MOST_LINES;
  return [
    ...around,
    "The smallest trust policy that admits exactly this:",
    ...fits2 ? indented : [jsonText(JSON.stringify(policy))],
    ...after
  ];
};
var identityLines = ({ identity, asserted }) => [
  `${identity}:`,
  ...asserted.map(({ name, value }) => `  ${name}: ${value}`)
];
var answerLines = ({ answer }) => answer === null ? ["STS was not asked: the trust policy does not admit this job."] : [`What STS answered: ${answer.code}: ${answer.message}`, `  ${answer.meaning}`];
var verdicts = {
  allowed: "admits the request",
  "explicit-deny": "denies the request",
  "implicit-deny": "does not admit the request",
  unknown: "cannot be decided outside of AWS"
};
var readingLines = ({ source, decision, statement, statements }) => {
  if (statement === null) return [`The trust policy (${source}) ${verdicts[decision]}.`];
  const isDeny = decision === "explicit-deny";
  const { unmet, unknown, met } = byOutcome(statement.parts);
  return [
    `The trust policy (${source}) ${verdicts[decision]}. ${isDeny ? "It is denied by" : "Closest is"} ${statement.name} of ${statements}:`,
    ...met.length === 0 ? [] : [`  met: ${met.map(({ what }) => what).join(", ")}`],
    ...unmet.slice(0, MOST_UNMET).flatMap((part) => partLines("NOT MET", part)),
    ...more(unmet.length - MOST_UNMET, "not met"),
    ...unknown.slice(0, MOST_UNKNOWN).map(({ what, reason }) => `  cannot be told: ${what} (${reason})`),
    ...more(unknown.length - MOST_UNKNOWN, "that cannot be told")
  ];
};
var byOutcome = (parts) => ({
  unmet: parts.filter(({ met }) => met === false),
  unknown: parts.filter(({ met }) => met === "unknown"),
  met: parts.filter(({ met }) => met === true)
});
var partLines = (outcome, { what, wanted: wanted2, seen, reason }) => [
  `  ${outcome}: ${what} (${reason})`,
  `    wanted: ${values2(wanted2)}`,
  `    actual: ${seen === null ? "none" : values2(seen)}`
];
var values2 = (texts) => [
  ...texts.slice(0, MOST_VALUES2).map((text) => JSON.stringify(text)),
  ...texts.length > MOST_VALUES2 ? [`and ${texts.length - MOST_VALUES2} more`] : []
].join(", ");
var more = (count, what) => count > 0 ? [`  \u2026 and ${count} more ${what}`] : [];
var hintLines = (hints) => {
  const heading2 = hints.some(({ certain }) => certain) ? "Why:" : "Worth a look, as the claims are:";
  return list(
    heading2,
    hints.slice(0, MOST_HINTS).map(({ id, text }) => `${text} [${id}]`)
  );
};
var list = (heading2, texts) => texts.length === 0 ? [] : [heading2, ...texts.map((text, index) => `  ${index + 1}. ${text}`)];
var lookupLines = ({ answer, lookup: lookup2 }) => answer === null ? [] : [
  "For the owner of the account: what STS was asked, as CloudTrail has it (it may take minutes):",
  `  ${lookup2}`
];

// src/federation/explanation/publish.ts
var publishExplanation = async (explanation, roleArn, others, { maskAccountId }, runner) => {
  for (const line of explanationLines(explanation)) runner.info(line);
  const summary = explanationMarkdown(explanation, roleArn);
  const hidden = maskAccountId ? [roleArn.split(":")[4] ?? "", ...others].filter((id) => id !== "") : [];
  await runner.summary(hidden.reduce((text, accountId) => text.replaceAll(accountId, "***"), summary));
};

// src/federation/explanation/trust-policy-file.ts
var import_node_path = __toESM(require_trust_policy_file(), 1);
var MAX_BYTES = 65536;
var readTrustPolicyFile = async (file, { env }) => {
  const name = `trust-policy-file ${JSON.stringify(file)}`;
  const text = await readRegularFile({
    path: import_node_path.default.resolve(env.GITHUB_WORKSPACE ?? "", file),
    maxBytes: MAX_BYTES,
    followLink: false,
    unreadable: (why) => new KeylessError("trust-policy-file-unreadable", `${name} ${why}.`)
  });
  try {
    return { document: parsePolicy(text.replace(/^\uFEFF/, "")), source: `the file ${file}` };
  } catch (error) {
    throw new KeylessError("policy-invalid", `${name}: ${asKeylessError(error).message}`, { cause: error });
  }
};

// src/policy/diagnose/answers.ts
var meanings = {
  "sts-access-denied": "By all reports STS gives this one answer for a role that does not exist, for a condition that is not met, for a Deny, and for a policy of the organisation. It never says which.",
  "sts-provider-missing": "The role's account has no IAM OIDC provider for the issuer of the token, or the account in role-to-assume is another one.",
  "sts-audience-rejected": "The provider exists, but the audience of the token is none of its client IDs. This comes before the role's trust policy.",
  "sts-token-expired": "The token was too old when STS looked at it.",
  "sts-token-invalid": "STS could not accept the token itself; this is not about the trust policy."
};
var meaningOf = (code) => meanings[code] ?? "This is not a decision of the trust policy.";
var otherReasonsFor = (roleArn, source, caller) => [
  `The role does not exist under exactly this ARN (${roleArn}): account, path, upper and lower case.`,
  `What was read (${source}) is not the trust policy that the role has now, or a change to it is minutes old and has not reached every region.`,
  ...caller === null ? [
    "A resource control policy of the organisation denies it. One written for repo:OWNER/* may not cover subjects with ids in them."
  ] : [
    `The permissions of ${caller} do not allow it: its identity policies, its permissions boundary, the session policy it was assumed with.`,
    "A service control policy or a resource control policy of the organisation denies it."
  ]
];

// src/policy/trust-policy.ts
var decideTrust = (policy, request) => {
  const action = request.action.toLowerCase();
  return verdictOf(policy.compiled.map((compiled) => judgeStatement(compiled, action, request)));
};
var verdictOf = (statements) => {
  const decision = decide(hasEffect(statements, "Deny"), hasEffect(statements, "Allow"));
  return { decision, statements, closest: closestOf(statements), decidedBy: decisive(statements, decision) };
};
var judgeStatement = (compiled, action, request) => {
  const { statement } = compiled;
  return statementVerdict({
    statement,
    principal: statement.principals === null ? "unknown" : namesPrincipal(statement.principals, request.principal),
    action: namesAction(compiled, action),
    conditions: compiled.conditions.map((condition) => judgeCondition(condition, request.context)),
    flaw: flawOf(statement)
  });
};
var statementVerdict = (parts) => {
  const outcomes = [
    parts.flaw === null ? true : "unknown",
    parts.principal,
    parts.action,
    ...parts.conditions.map((condition) => condition.met)
  ];
  const failed = outcomes.filter((outcome) => outcome !== true).length;
  return { ...parts, applies: all(outcomes), failed };
};
var flawOf = (statement) => statement.principals === null ? "principal-missing" : statement.resources === null ? null : "resource-present";
var closestOf = (statements) => {
  let closest = null;
  for (const verdict of statements) {
    if (verdict.statement.effect !== "Allow") continue;
    if (closest === null || distance(verdict) < distance(closest)) closest = verdict;
  }
  return closest;
};
var distance = ({ failed, action, principal }) => failed * 4 + (action ? 0 : 2) + (principal === true ? 0 : 1);

// src/policy/diagnose/certainty.ts
var decideWithCertainty = (policy, request, certaintyOf) => {
  const filled = decideTrust(policy, request);
  const bare = decideTrust(policy, { ...request, context: withoutUnconfirmed(request.context, certaintyOf) });
  return verdictOf(
    filled.statements.map(
      (verdict, index) => settleStatement(verdict, bare.statements[index] ?? verdict, certaintyOf)
    )
  );
};
var withoutUnconfirmed = (context2, certaintyOf) => new Map([...context2].filter(([key]) => certaintyOf(key) !== "unconfirmed"));
var settleStatement = (filled, bare, certaintyOf) => statementVerdict({
  ...filled,
  conditions: filled.conditions.map(
    (verdict, index) => settleCondition(verdict, bare.conditions[index] ?? verdict, certaintyOf)
  )
});
var settleCondition = (filled, bare, certaintyOf) => {
  if (keysOf(filled.condition).some((key) => certaintyOf(key) === "unknown"))
    return { ...filled, met: "unknown", reason: "filled-by-aws" };
  return filled.met === bare.met ? filled : { ...filled, met: "unknown", reason: "filling-unconfirmed" };
};
var VARIABLE = /\$\{\s*([^},*?$][^},]*)/g;
var keysOf = ({ key, values: values3 }) => {
  const variables = values3.flatMap(
    (value) => Array.from(value.matchAll(VARIABLE), ([, name = ""]) => name.trim())
  );
  return [key, ...variables].map((name) => name.toLowerCase());
};

// src/policy/diagnose/cloudtrail.ts
var lookupCommand = ({ region, eventName, contains }) => {
  const query = `Events[?contains(CloudTrailEvent, ${rawString(contains)})].CloudTrailEvent`;
  return [
    `aws cloudtrail lookup-events --region ${word(region)}`,
    `--lookup-attributes AttributeKey=EventName,AttributeValue=${eventName}`,
    `--query ${word(query)} --output text`
  ].join(" ");
};
var rawString = (text) => `'${JSON.stringify(text).slice(1, -1).replaceAll("'", String.raw`\'`)}'`;

// src/policy/diagnose/comparison.ts
var withWildcards = (wanted2, seen) => fits(patternOf(wanted2), seen);
var comparisonOf = ({ operator }) => {
  const text = operatorNamed(operator)?.text ?? null;
  if (text === null) return null;
  if (text === "pattern") return withWildcards;
  return /IgnoreCase$/.test(operator) ? (wanted2, seen) => wanted2.toLowerCase() === seen.toLowerCase() : (wanted2, seen) => wanted2 === seen;
};
var unescaped = (text) => text.replace(/%3a/gi, ":");
var slips = [
  {
    id: "case-differs",
    applies: (wanted2, seen, matches) => matches(wanted2.toLowerCase(), seen.toLowerCase()),
    advice: "AWS tells upper and lower case apart: copy the spelling of the token."
  },
  {
    id: "whitespace-differs",
    applies: (wanted2, seen, matches) => matches(wanted2.trim(), seen.trim()),
    advice: "Take the white space at its ends out of the policy."
  },
  {
    id: "wildcard-in-string-equals",
    applies: withWildcards,
    advice: "StringEquals takes * and ? literally: use StringLike, or better the exact value."
  },
  {
    id: "colon-escaped",
    applies: (wanted2, seen, matches) => matches(unescaped(wanted2), unescaped(seen)),
    advice: "Within a name GitHub writes a colon as %3A (GitHub Enterprise Server up to 3.18 does not)."
  }
];
var slipBetween = (wanted2, seen, matches) => slips.find(({ applies }) => applies(wanted2, seen, matches)) ?? null;
var QUOTED = 300;
var quoted = (text) => JSON.stringify(text.length > QUOTED ? `${text.slice(0, QUOTED)}\u2026` : text);
var shown = (id, text) => ({ id, certain: true, text });
var possible = (id, text) => ({ id, certain: false, text });

// src/policy/diagnose/reading.ts
var decisiveStatement = ({ decision, decidedBy, statements, closest }) => {
  if (decision === "explicit-deny") return decidedBy[0] ?? null;
  const related = statements.filter(
    ({ statement, action, principal }) => statement.effect === "Allow" && (action || principal === true)
  );
  const nearest = related.toSorted((one, other) => certainFailures(one) - certainFailures(other))[0];
  return nearest ?? closest;
};
var certainFailures = ({ action, principal, conditions, failed }) => {
  const outcomes = [action, principal, ...conditions.map(({ met }) => met)];
  return outcomes.filter((outcome) => outcome === false).length + failed / 1e3;
};
var readPolicy = (verdict, shown2, request, source) => ({
  source,
  decision: verdict.decision,
  statements: verdict.statements.length,
  statement: shown2 && { name: nameOf(shown2.statement), parts: partsOf(shown2, request) }
});
var nameOf = ({ index, sid, effect }) => `${effect} statement ${index + 1}${sid === void 0 ? "" : ` (${sid})`}`;
var partsOf = ({ statement, principal, action, conditions }, request) => [
  {
    met: principal,
    what: "Principal",
    wanted: principalsOf(statement.principals),
    seen: [request.principal.id],
    reason: principal === true ? "the principal is named" : "the principal is not named"
  },
  {
    met: action,
    what: statement.actions.kind,
    wanted: statement.actions.patterns,
    seen: [request.action],
    reason: action ? "the action is covered" : "the action is not covered"
  },
  ...conditions.map(conditionPart)
];
var principalsOf = (principals) => {
  if (principals === null) return [];
  return principals.everyone ? ["*"] : [...principals.Federated, ...principals.AWS, ...principals.Service, ...principals.CanonicalUser];
};
var UNSHOWN = /* @__PURE__ */ new Set(["sts:externalid"]);
var conditionPart = ({ condition, met, seen, reason }) => {
  const isShown = !UNSHOWN.has(condition.key.toLowerCase());
  return {
    met,
    what: `${condition.written} ${condition.key}`,
    wanted: isShown ? condition.values : ["(not shown)"],
    seen: isShown ? seen : seen && ["(not shown)"],
    reason: reasons[reason]
  };
};
var differenceOf = (reading, hints) => {
  const hint = hints.find(({ certain }) => certain);
  if (hint === void 0) return null;
  const part = reading?.statement?.parts.find(({ met }) => met === false);
  return part === void 0 ? hint.text : `Not met: ${part.what}. ${hint.text}`;
};

// src/policy/diagnose/web-identity.ts
var issuerOf = ({ claims }) => claims.iss.replace(/^https:\/\//, "");
var webIdentityRequest = (identity) => {
  const { partition, accountId } = identity;
  const issuer = issuerOf(identity);
  return {
    action: WEB_IDENTITY_ACTION,
    principal: { type: "Federated", id: providerArn({ partition, accountId, issuer }) },
    context: context(identity, issuer)
  };
};
var context = ({ claims, partition, sessionName }, issuer) => {
  const read = Object.entries(claims.all).filter(
    ([name]) => isGithubClaim(name) && readsGithubClaims(issuer, partition) !== false
  );
  return requestContext({
    ...Object.fromEntries(read.map(([name, value]) => [`${issuer}:${name}`, value])),
    [`${issuer}:aud`]: claims.all.azp ?? claims.aud,
    [`${issuer}:oaud`]: claims.all.azp === void 0 ? void 0 : claims.aud,
    [`${issuer}:sub`]: claims.sub,
    "sts:RoleSessionName": sessionName,
    // True only for a token whose claim https://aws.amazon.com/roles lists the role, and GitHub has no such claim.
    "sts:RoleAuthorizedByIdp": false
  });
};
var NEVER_WITH_A_TOKEN = /* @__PURE__ */ new Set(["sts:externalid", "sts:sourceidentity", "sts:transitivetagkeys"]);
var certaintyFor = (identity) => {
  const issuer = issuerOf(identity).toLowerCase();
  return (key) => {
    const prefix = key.slice(0, key.lastIndexOf(":"));
    if (prefix === issuer) return claimCertainty(key.slice(issuer.length + 1), issuer, identity);
    if (prefix.includes(".")) return "certain";
    if (["sts:rolesessionname", "sts:roleauthorizedbyidp"].includes(key)) return "certain";
    return NEVER_WITH_A_TOKEN.has(key) && issuerKind(issuer) !== null ? "certain" : "unknown";
  };
};
var claimCertainty = (claim, issuer, { claims, partition }) => {
  if (claim === "aud" || claim === "sub") return "certain";
  if (issuerKind(issuer) === null) return "unknown";
  if (!isGithubClaim(claim)) return "certain";
  if (readsGithubClaims(issuer, partition) === "unknown") return "unconfirmed";
  return claim === "job_workflow_ref" && !isReusable(claims) ? "unconfirmed" : "certain";
};
var isReusable = ({ all: all2 }) => all2.job_workflow_ref !== void 0 && all2.job_workflow_ref !== all2.workflow_ref;

// src/policy/diagnose/issuers.ts
var GITHUB = "token.actions.githubusercontent.com";
var BETA = "vstoken.actions.githubusercontent.com";
var issuerDifference = (wanted2, seen) => {
  const told2 = `The policy is for the issuer ${quoted(wanted2)}, the token is from ${quoted(seen)}.`;
  if (wanted2.toLowerCase() === seen.toLowerCase()) return `${told2} Only upper and lower case differ.`;
  if (wanted2 === BETA) return `${told2} The former is the issuer of the beta of GitHub's OIDC.`;
  if (seen.startsWith(`${wanted2}/`))
    return `${told2} The enterprise has an issuer of its own, which needs a provider of its own with exactly this URL.`;
  if (wanted2.startsWith(`${seen}/`))
    return `${told2} The policy trusts an enterprise's own issuer, and this enterprise (or repository) does not use it.`;
  if (wanted2.startsWith(`${GITHUB}/`) && seen.startsWith(`${GITHUB}/`))
    return `${told2} Both are issuers of enterprises, of different ones.`;
  if (issuerKind(seen) === "server")
    return `${told2} The job runs on a GitHub Enterprise Server, which is its own issuer.`;
  if (issuerKind(wanted2) === "server")
    return `${told2} The policy trusts a GitHub Enterprise Server, and the job does not run there.`;
  if (seen.endsWith(".ghe.com"))
    return `${told2} The job runs on GHE.com, where each tenant is its own issuer.`;
  return told2;
};
var issuerRemark = (issuer) => {
  if (issuer === GITHUB) return null;
  if (issuer.startsWith(`${GITHUB}/`))
    return "The enterprise has an issuer of its own: the provider of github.com does not fit its tokens.";
  if (issuer === BETA) return "It is the issuer of the beta of GitHub's OIDC.";
  if (issuerKind(issuer) === "server")
    return "The job runs on a GitHub Enterprise Server: AWS must be able to reach its well-known URLs.";
  return null;
};

// src/policy/diagnose/subject-context.ts
var beginnings = [
  ["environment:", "environment"],
  [`ref:${MERGE_QUEUE}`, "merge-queue"],
  ["ref:refs/heads/", "branch"],
  ["ref:refs/tags/", "tag"],
  ["ref:refs/pull/", "pull-request"],
  ["pull_request", "pull-request"]
];
var contextKind = (context2) => beginnings.find(([start]) => context2.startsWith(start))?.[1] ?? "other";
var contextHints = (wanted2, seen, matches) => {
  if (wanted2 === void 0)
    return [
      shown(
        "subject-without-context",
        `The policy's subject ends after the repository, but a token's goes on with :${seen}. Add it.`
      )
    ];
  if (matches(wanted2, seen)) return [];
  const slip = slipBetween(wanted2, seen, matches);
  if (slip) return [shown(slip.id, `${wants(wanted2, seen)} ${slip.advice}`)];
  return [contextHint(wanted2, seen)];
};
var wants = (wanted2, seen) => `The policy wants ${quoted(wanted2)} in the subject, the token has ${quoted(seen)}.`;
var contextHint = (wanted2, seen) => {
  const [wantedKind, seenKind] = [contextKind(wanted2), contextKind(seen)];
  const told2 = wants(wanted2, seen);
  if (wantedKind === seenKind) return sameKind(seenKind, told2);
  if (seenKind === "environment")
    return shown(
      "environment-in-subject",
      `${told2} A job with an environment has it in its subject instead of the branch: want the environment, or take environment: out of the job.`
    );
  if (wantedKind === "environment")
    return shown("no-environment", `${told2} Give the job this environment, or admit its ref.`);
  if (seenKind === "merge-queue")
    return shown(
      "merge-queue",
      `${told2} The run is of a merge queue, whose ref changes with every run: admit it with StringLike and a * after the base branch.`
    );
  if (seenKind === "pull-request")
    return shown(
      "pull-request",
      `${told2} A pull request's subject names no branch: run the job after merge, or give pull requests a read-only role of their own.`
    );
  return refHint(wantedKind, seenKind, told2);
};
var refHint = (wantedKind, seenKind, told2) => {
  if (wantedKind === "pull-request")
    return shown("not-a-pull-request", `${told2} Admit the ref of this run as well, or use another role.`);
  if (seenKind === "tag" && wantedKind !== "other")
    return shown("tag-instead-of-branch", `${told2} Admit refs/tags/\u2026, or run the job on the branch.`);
  if (wantedKind === "tag")
    return shown("branch-instead-of-tag", `${told2} Admit the branch, or run the job on a tag.`);
  if (wantedKind === "merge-queue")
    return shown("branch-differs", `${told2} The policy admits merge queues only.`);
  return shown("value-differs", told2);
};
var sameKind = (kind, told2) => {
  switch (kind) {
    case "environment":
      return shown("environment-differs", `${told2} Correct environment: in the job, or the policy.`);
    case "branch":
    case "merge-queue":
      return shown("branch-differs", `${told2} Run the job on that branch, or correct the policy.`);
    case "tag":
      return shown("tag-differs", `${told2} Run the job on such a tag, or correct the policy.`);
    case "pull-request":
    case "other":
      return shown("value-differs", told2);
  }
};

// src/policy/diagnose/subject-hints.ts
var subjectHints = (condition, subject) => {
  const matches = comparisonOf(condition);
  if (matches === null) return [];
  const attempts = condition.values.map((wanted2) => differences(wanted2, subject, matches));
  return attempts.toSorted((one, other) => one.length - other.length)[0] ?? [];
};
var differences = (wanted2, subject, matches) => {
  const slip = slipBetween(wanted2, subject, matches);
  if (slip)
    return [
      shown(
        slip.id,
        `The policy wants sub ${quoted(wanted2)}, the token has ${quoted(subject)}. ${slip.advice}`
      )
    ];
  const [policy, token] = [subjectParts(wanted2), subjectParts(subject)];
  if (policy === null || token === null) return [otherTemplate(wanted2, subject)];
  return [
    ...nameHints(policy, token, matches),
    ...idHints(policy, token, matches),
    ...contextHints(policy.context, token.context ?? "", matches)
  ];
};
var otherTemplate = (wanted2, subject) => {
  const isDefault = subjectParts(subject) !== null;
  const told2 = `The policy wants sub ${quoted(wanted2)}, the token has ${quoted(subject)}.`;
  return shown(
    "custom-subject",
    isDefault ? `${told2} The token's subject is of GitHub's default template: write it like that, or customise the subject of the repository.` : `${told2} The repository (or its organisation) has a customised subject: write what the token has, or set the repository back to the default template.`
  );
};
var nameHints = (policy, token, matches) => {
  if (matches(policy.owner, token.owner) && matches(policy.repository, token.repository)) return [];
  const [wanted2, seen] = [fullName(policy), fullName(token)];
  const told2 = `The policy wants the repository ${quoted(wanted2)}, the token is of ${quoted(seen)}.`;
  const slip = slipBetween(wanted2, seen, matches);
  return slip ? [shown(slip.id, `${told2} ${slip.advice}`)] : [shown("repository-differs", `${told2} Admit it, or use a role that trusts this repository.`)];
};
var fullName = ({ owner, repository }) => `${owner}/${repository}`;
var idHints = (policy, token, matches) => {
  const [wanted2, seen] = [idsIn(policy), idsIn(token)];
  if (wanted2 === null && seen === null) return [];
  if (wanted2 === null)
    return [
      shown(
        "subject-has-ids",
        `The token's subject has ids in it (${seen}), the policy's has none: the repository emits immutable subjects, as new, renamed and transferred ones do since July 2026. Add the new form, with the old one beside it while both occur.`
      )
    ];
  if (seen === null)
    return [
      shown(
        "subject-lacks-ids",
        `The policy's subject has ids in it (${wanted2}), the token's has none: the repository still emits legacy subjects. Switch immutable subjects on for it, or admit the old form beside the new one.`
      )
    ];
  return matches(wanted2, seen) ? [] : [
    shown(
      "ids-differ",
      `The policy wants the ids ${quoted(wanted2)}, the token has ${quoted(seen)}: a repository or an owner of that name, but not the same one. Correct the ids if it was created anew.`
    )
  ];
};
var idsIn = ({ ownerId, repositoryId }) => ownerId === void 0 && repositoryId === void 0 ? null : `${ownerId ?? ""}/${repositoryId ?? ""}`;

// src/policy/diagnose/condition-hints.ts
var conditionHints = (verdict, asked) => {
  const { condition, reason } = verdict;
  const { claim, issuer } = splitKey(condition.key);
  switch (reason) {
    case "key-never-populated":
      return [neverFilled(condition.key, issuer)];
    case "key-of-other-provider":
      return [otherIssuer(issuer, claim, asked)];
    case "key-absent":
      return [absentClaim(verdict, claim)];
    case "value-excluded":
    case "present-but-unwanted":
      return [shown("value-excluded", `The policy refuses ${told(verdict)}.`)];
    default:
      return valueHints(verdict, claim, asked);
  }
};
var splitKey = (key) => {
  const colon = key.lastIndexOf(":");
  return { issuer: key.slice(0, colon).toLowerCase(), claim: key.slice(colon + 1).toLowerCase() };
};
var otherIssuer = (issuer, claim, { token }) => {
  const own = token?.issuer ?? "";
  return shown("key-of-other-issuer", `${issuerDifference(issuer, own)} Write the key as ${own}:${claim}.`);
};
var neverFilled = (key, issuer) => {
  const read = issuerKind(issuer) === "server" ? "Of these tokens AWS reads audience and subject only." : "ref, environment, job_workflow_ref, repository_id and the subject are among those it reads.";
  return shown(
    "key-never-filled",
    `AWS never fills ${key} from a GitHub token, so a condition on it is never met. Take it out. ${read}`
  );
};
var told = ({ condition, seen }) => `${condition.key} = ${(seen ?? []).map(quoted).join(", ") || "nothing"}`;
var wanted = ({ condition }) => condition.values.map(quoted).join(" or ");
var absentClaim = (verdict, claim) => {
  const { key } = verdict.condition;
  if (claim === "environment")
    return shown(
      "no-environment",
      `The policy wants ${key} to be ${wanted(verdict)}, and the job declares no environment. Add environment: to the job.`
    );
  if (claim === "enterprise_id")
    return shown(
      "claim-absent",
      `The policy wants ${key}, which only tokens of repositories of an enterprise have.`
    );
  return shown(
    "claim-absent",
    `The policy wants ${key} to be ${wanted(verdict)}, and the request has no such key.`
  );
};
var valueHints = (verdict, claim, asked) => {
  const seen = verdict.seen?.[0] ?? "";
  switch (claim) {
    case "sub":
      return subjectHints(verdict.condition, seen);
    case "aud":
      return [audienceHint(verdict, seen, asked)];
    case "ref":
      return refHints(verdict, seen);
    case "job_workflow_ref":
      return [slipHint(verdict, seen) ?? workflowHint(verdict, seen, asked)];
    case "repository_id":
    case "repository_owner_id":
    case "enterprise_id":
      return [
        shown(
          "ids-differ",
          `${compared(verdict)} Correct the id if the repository was created anew or transferred.`
        )
      ];
    default:
      return [slipHint(verdict, seen) ?? otherValue(verdict, claim)];
  }
};
var compared = (verdict) => `The policy wants ${verdict.condition.key} to be ${wanted(verdict)}, the request has ${(verdict.seen ?? []).map(quoted).join(", ")}.`;
var slipHint = (verdict, seen) => {
  const matches = comparisonOf(verdict.condition);
  if (matches === null) return null;
  for (const value of verdict.condition.values) {
    const slip = slipBetween(value, seen, matches);
    if (slip) return shown(slip.id, `${compared(verdict)} ${slip.advice}`);
  }
  return null;
};
var audienceHint = (verdict, seen, { region }) => {
  const advice = region.startsWith("cn-") && seen === "sts.amazonaws.com" ? "In the regions of China the audience is by convention sts.amazonaws.com.cn: write audience: sts.amazonaws.com.cn." : "Correct the input audience, or the policy (and the client IDs of the provider).";
  return slipHint(verdict, seen) ?? shown("audience-differs", `${compared(verdict)} ${advice}`);
};
var refHints = ({ condition }, seen) => {
  const matches = comparisonOf(condition);
  const [value = ""] = condition.values;
  return matches === null ? [] : contextHints(`ref:${value}`, `ref:${seen}`, matches);
};
var workflowHint = (verdict, seen, { token }) => {
  const [path2 = ""] = seen.split("@");
  const isSameFile = verdict.condition.values.some((value) => value.split("@")[0] === path2);
  const advice = isSameFile ? "It is the same file at another ref: call it at the ref that the policy wants, or correct the policy." : token !== null && isReusable(token.claims) ? "The job stands in another reusable workflow: call the one that the policy wants, or correct the policy." : "The job stands in the workflow itself, not in a reusable one: call the reusable workflow with uses:, or take the condition out.";
  return shown("reusable-workflow", `${compared(verdict)} ${advice}`);
};
var otherValue = (verdict, claim) => {
  const id = claim === "repository" ? "repository-differs" : claim === "environment" ? "environment-differs" : "value-differs";
  const advice = verdict.condition.key.toLowerCase() === "sts:roleauthorizedbyidp" ? " It is false for every GitHub token: take the condition out." : "";
  return shown(id, `${compared(verdict)}${advice}`);
};

// src/policy/diagnose/principal-hints.ts
var principalHints = ({ statement, principal, action }, request) => [
  ...action ? [] : [wrongAction(statement, request)],
  ...principal === false ? [wrongPrincipal(statement, request)] : []
];
var wrongAction = ({ actions }, request) => shown(
  "wrong-action",
  `The statement is about ${actions.kind} ${actions.patterns.map(quoted).join(", ")}, and this call needs ${request.action}. Add it to Action${request.action === "sts:TagSession" ? ", or write role-skip-session-tagging: true" : ""}.`
);
var wrongPrincipal = ({ principals }, { principal }) => {
  if (principal.type !== "Federated")
    return shown(
      "principal-not-named",
      `The policy does not name ${principal.id}, nor its account. Add it to Principal, as "AWS".`
    );
  const named = principals === null || principals.everyone ? [] : principals.Federated;
  if (named.length === 0)
    return shown(
      "principal-not-federated",
      `The policy trusts no identity provider at all. Its Principal must be {"Federated": ${quoted(principal.id)}}.`
    );
  const hints = named.map((name) => providerHint(name, principal.id));
  return hints.toSorted((one, other) => NEARNESS.indexOf(one.id) - NEARNESS.indexOf(other.id))[0];
};
var NEARNESS = [
  "provider-of-other-partition",
  "provider-of-other-account",
  "provider-of-other-issuer",
  "provider-not-an-arn"
];
var PROVIDER = /^oidc-provider\/(?<issuer>.+)$/;
var providerHint = (named, wanted2) => {
  const [policy, role] = [parseArn(named), parseArn(wanted2)];
  const issuer = PROVIDER.exec(policy?.resource ?? "")?.groups?.issuer;
  if (policy === null || role === null || issuer === void 0)
    return shown(
      "provider-not-an-arn",
      `The principal ${quoted(named)} is not the ARN of an OIDC provider. Write ${quoted(wanted2)}.`
    );
  const seen = PROVIDER.exec(role.resource)?.groups?.issuer ?? "";
  if (issuer !== seen) return shown("provider-of-other-issuer", issuerDifference(issuer, seen));
  if (policy.accountId !== role.accountId)
    return shown(
      "provider-of-other-account",
      `The policy names the provider of account ${policy.accountId}, and the role is in ${role.accountId}: only a provider of the role's own account counts. Write ${quoted(wanted2)}.`
    );
  return shown(
    "provider-of-other-partition",
    `The policy names a provider of partition ${policy.partition}, and the role is in ${role.partition}. Write ${quoted(wanted2)}.`
  );
};

// src/policy/diagnose/statement-hints.ts
var statementHints = (verdict, request, asked) => {
  if (verdict === null)
    return [shown("nothing-allowed", "The policy has no statement that allows anything to anybody.")];
  if (verdict.statement.effect === "Deny") return [denyHint(verdict)];
  const ofPrincipal = principalHints(verdict, request);
  const isOtherIssuer = ofPrincipal.some(({ id }) => id === "provider-of-other-issuer");
  const ofConditions = verdict.conditions.filter(({ met }) => met === false).flatMap((condition) => conditionHints(condition, asked)).filter(({ id }) => !(isOtherIssuer && id === "key-of-other-issuer"));
  return [...ofPrincipal, ...ofConditions];
};
var denyHint = ({ statement, conditions }) => {
  const name = statement.sid === void 0 ? `Statement ${statement.index + 1}` : `"${statement.sid}"`;
  const because = conditions.map(
    ({ condition, seen }) => `${condition.written} ${condition.key} with ${seen === null ? "no such key in the request" : seen.join(", ")}`
  );
  return shown(
    "explicit-deny",
    `${name} denies it${because.length === 0 ? " to everybody it names" : `, by ${because.join(" and ")}`}. A Deny wins over every Allow.`
  );
};

export {
  meaningOf,
  otherReasonsFor,
  decideWithCertainty,
  lookupCommand,
  quoted,
  shown,
  possible,
  decisiveStatement,
  readPolicy,
  differenceOf,
  issuerRemark,
  contextKind,
  issuerOf,
  webIdentityRequest,
  certaintyFor,
  isReusable,
  statementHints,
  publishExplanation,
  readTrustPolicyFile
};
