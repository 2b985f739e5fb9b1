import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  formatSubject
} from "./chunk-ABYIWLTX.js";
import {
  KeylessError
} from "./chunk-RAHEIYAP.js";

// src/escape.ts
var ZERO_WIDTH_SPACE = "&#8203;";
var INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
var oneLine = (text) => text.replace(INVISIBLE, spelt);
var spelt = (character) => {
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "	") return "\\t";
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
};
var logLine = (text) => oneLine(text).replace(/^(\s*):(?=:)/, "$1\\u{3a}").replaceAll("##[", "#\\u{23}[");
var jsonText = (json) => json.replace(
  INVISIBLE,
  (character) => character === "\n" ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
).replace(/##(?=\[)/g, "#\\u0023");
var shorten = (text, length) => {
  if (text.length <= length) return text;
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}\u2026`;
};
var html = (text) => oneLine(text).replace(/[&<>"'`]/g, reference);
var markdown = (text) => oneLine(text).replace(/[&<>\\`*_[\]{}#|~@!^$]|:(?=[:/])/g, reference).replace(/&#64;|&#35;(?=\d)|&#58;(?=\/)|www(?=\.)/gi, (start) => `${start}${ZERO_WIDTH_SPACE}`).replace(/^(?=[-+=]|\d+[.)](?:\s|$))/, ZERO_WIDTH_SPACE);
var reference = (character) => `&#${character.codePointAt(0)};`;
var markdownCode = (text) => {
  const line = oneLine(text);
  if (line === "") return "<code></code>";
  if (/^[\p{L}\p{N} _.,:;/+=@#%*?!(){}"'-]+$/u.test(line) && line.trim() === line) return `\`${line}\``;
  return `<code>${line.replace(/[^\p{L}\p{N} ]/gu, reference)}</code>`;
};
var markdownBlock = (text) => {
  const lines = text.replace(/\r\n?/g, "\n").split("\n").map(logLine);
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run2) => run2.length));
  const fence = "`".repeat(longest + 1);
  return [fence, ...lines, fence].join("\n");
};
var FORMULA_STARTS = new Set("=+-@	\r\n\uFF1D\uFF0B\uFF0D\uFF20");
var csvCell = (text) => {
  const inert = FORMULA_STARTS.has(text[0] ?? "") ? `'${text}` : text;
  return inert.includes('"') ? `"${inert.replaceAll('"', '""')}"` : `"${inert}"`;
};

// src/policy/wildcard.ts
var ANY = -1;
var ONE = -2;
var STAR = 42;
var QUESTION = 63;
var wildUnits = (text) => {
  const units = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    units.push(unit === STAR ? ANY : unit === QUESTION ? ONE : unit);
  }
  return units;
};
var plainUnits = (text) => {
  const units = [];
  for (let i = 0; i < text.length; i++) units.push(text.charCodeAt(i));
  return units;
};
var patternOfUnits = (units) => ({
  units,
  literal: units.some((unit) => unit < 0) ? null : units.map((unit) => String.fromCharCode(unit)).join("")
});
var patternOf = (text) => /[*?]/.test(text) ? { units: wildUnits(text), literal: null } : literalPattern(text);
var literalPattern = (literal) => ({
  literal,
  get units() {
    return plainUnits(literal);
  }
});
var fits = (pattern, text) => pattern.literal === null ? fitsUnits(pattern.units, text) : pattern.literal === text;
var fitsUnits = (units, text) => {
  const { length } = text;
  let at2 = 0;
  let read = 0;
  let afterStar = -1;
  let swallowed = 0;
  while (read < length) {
    const unit = units[at2];
    if (unit === ANY) {
      afterStar = ++at2;
      swallowed = read;
      if (afterStar === units.length) return true;
    } else if (standsFor(unit, text.charCodeAt(read))) {
      at2++;
      read++;
    } else if (afterStar >= 0) {
      at2 = afterStar;
      read = ++swallowed;
    } else return false;
  }
  while (units[at2] === ANY) at2++;
  return at2 === units.length;
};
var standsFor = (unit, seen) => unit === seen || unit === ONE && seen !== ANY;

// src/policy/action.ts
var namesAction = ({ statement, actions }, action) => actions.some((pattern) => fits(pattern, action)) === (statement.actions.kind === "Action");
var indexByService = (statements) => {
  const reached = statements.map((statement) => ({ statement, services: servicesOf(statement) }));
  const reaching = (service) => reached.filter(({ services }) => services === "any" || service !== null && services.has(service)).map(({ statement }) => statement);
  const names = new Set(reached.flatMap(({ services }) => services === "any" ? [] : [...services]));
  return { named: new Map([...names].map((name) => [name, reaching(name)])), others: reaching(null) };
};
var servicesOf = ({ statement }) => {
  if (statement.actions.kind === "NotAction") return "any";
  const services = statement.actions.patterns.map((action) => serviceOf(action.toLowerCase()));
  return services.some((service) => /[*?]/.test(service)) ? "any" : new Set(services);
};
var serviceOf = (action) => {
  const colon = action.indexOf(":");
  return colon < 0 ? action : action.slice(0, colon);
};
var statementsNaming = (index, action) => (index.named.get(serviceOf(action)) ?? index.others).filter((statement) => namesAction(statement, action));

// src/policy/template.ts
var ESCAPES = /* @__PURE__ */ new Set(["*", "?", "$"]);
var plainValue = (text) => [{ text, from: "policy" }];
var parseTemplate = (text) => {
  const parts = [];
  let from = 0;
  for (let open = text.indexOf("${"); open >= 0; open = text.indexOf("${", from)) {
    const close = text.indexOf("}", open + 2);
    if (close < 0) break;
    if (open > from) parts.push({ text: text.slice(from, open), from: "policy" });
    parts.push(parsePart(text.slice(open + 2, close)));
    from = close + 1;
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from), from: "policy" });
  return parts;
};
var parsePart = (inside) => {
  if (ESCAPES.has(inside)) return { text: inside, from: "escape" };
  const comma = inside.indexOf(",");
  const quoted = comma < 0 ? "" : inside.slice(comma + 1).trim();
  if (quoted.length < 2 || !quoted.startsWith("'") || !quoted.endsWith("'"))
    return { variable: inside.trim().toLowerCase(), fallback: null };
  return { variable: inside.slice(0, comma).trim().toLowerCase(), fallback: quoted.slice(1, -1) };
};
var isValue = (template) => template.every((part) => "text" in part);
var fill = (template, lookup) => {
  const pieces = [];
  for (const part of template) {
    const piece = "text" in part ? part : resolve(part, lookup);
    if (typeof piece === "string") return piece;
    pieces.push(piece);
  }
  return pieces;
};
var resolve = ({ variable, fallback }, lookup) => {
  const values = lookup.get(variable) ?? [];
  if (values.length > 1) return "variable-multivalued";
  const text = values[0] || fallback;
  return text === null ? "variable-absent" : { text, from: "request" };
};
var textOf = (value) => value.length === 1 ? value[0].text : value.map((piece) => piece.text).join("");
var unitsOf = (value) => value.some((piece) => piece.from === "request" && /[*?]/.test(piece.text)) ? null : value.flatMap((piece) => piece.from === "policy" ? wildUnits(piece.text) : plainUnits(piece.text));
var patternOfValue = (value) => {
  const [only] = value;
  if (value.length === 1 && only?.from === "policy") return patternOf(only.text);
  const units = unitsOf(value);
  return units === null ? null : patternOfUnits(units);
};

// src/policy/operators/operator.ts
var pair = (name, negatedName, rest) => [
  { name, negated: false, ...rest },
  { name: negatedName, negated: true, ...rest }
];

// src/policy/operators/arn.ts
var COLON = 58;
var COMPONENTS = 6;
var like = (value) => {
  const units = unitsOf(value);
  if (units === null) return "variable-wildcard";
  const patterns = splitPattern(units);
  if (patterns === null) return "value-malformed";
  return (seen) => {
    const parts = splitArn(seen);
    return parts === null ? "unknown" : patterns.every((pattern, index) => fits(pattern, parts[index]));
  };
};
var splitPattern = (units) => {
  const patterns = [];
  let from = 0;
  while (patterns.length < COMPONENTS - 1) {
    const colon = units.indexOf(COLON, from);
    if (colon < 0) return null;
    patterns.push(patternOfUnits(units.slice(from, colon)));
    from = colon + 1;
  }
  return [...patterns, patternOfUnits(units.slice(from))];
};
var splitArn = (text) => {
  const parts = text.split(":");
  if (parts.length < COMPONENTS || parts[0] !== "arn") return null;
  return [...parts.slice(0, COMPONENTS - 1), parts.slice(COMPONENTS - 1).join(":")];
};
var arnOperators = [
  ...pair("ArnEquals", "ArnNotEquals", { variables: true, text: null, test: like }),
  ...pair("ArnLike", "ArnNotLike", { variables: true, text: null, test: like })
];

// src/policy/operators/binary.ts
var BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
var readBytes = (text) => BASE64.test(text) ? Buffer.from(text, "base64").toString("hex") : null;
var binaryOperators = [
  {
    name: "BinaryEquals",
    negated: false,
    variables: false,
    text: null,
    test: (value) => {
      const wanted = readBytes(textOf(value));
      if (wanted === null) return "value-malformed";
      return (text) => {
        const seen = readBytes(text);
        return seen === null ? "unknown" : seen === wanted;
      };
    }
  }
];

// src/policy/operators/bool.ts
var readBool = (text) => {
  const lower = text.toLowerCase();
  return lower === "true" ? true : lower === "false" ? false : null;
};
var boolOperators = [
  {
    name: "Bool",
    negated: false,
    // AWS's pages contradict each other on variables here: a value with one is malformed, hence unknown.
    variables: false,
    text: null,
    test: (value) => {
      const wanted = readBool(textOf(value));
      if (wanted === null) return "value-malformed";
      return (text) => {
        const seen = readBool(text);
        return seen === null ? "unknown" : seen === wanted;
      };
    }
  }
];

// src/policy/operators/ordered.ts
var relations = [
  ["LessThan", (seen, wanted) => seen < wanted],
  ["LessThanEquals", (seen, wanted) => seen <= wanted],
  ["GreaterThan", (seen, wanted) => seen > wanted],
  ["GreaterThanEquals", (seen, wanted) => seen >= wanted]
];
var orderedOperators = (family, read) => {
  const compare = (relation) => ({
    variables: false,
    text: null,
    test: (value) => {
      const wanted = read(textOf(value));
      if (wanted === null) return "value-malformed";
      return (text) => {
        const seen = read(text);
        return seen === null ? "unknown" : relation(seen, wanted);
      };
    }
  });
  return [
    ...pair(
      `${family}Equals`,
      `${family}NotEquals`,
      compare((seen, wanted) => seen === wanted)
    ),
    ...relations.map(([name, relation]) => ({
      name: `${family}${name}`,
      negated: false,
      ...compare(relation)
    }))
  ];
};

// src/policy/operators/date.ts
var W3C = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?<fraction>\.\d+)?)?(?<zone>Z|[+-]\d\d:\d\d))?)?)?$/;
var EPOCH_SECONDS = /^\d{5,12}(\.\d+)?$/;
var readDate = (text) => {
  if (EPOCH_SECONDS.test(text)) return Number(text) * 1e3;
  const parts = W3C.exec(text)?.groups;
  if (parts === void 0) return null;
  const number = (name, absent) => Number(parts[name] ?? absent);
  const month = number("month", 1);
  const day = number("day", 1);
  const hour = number("hour", 0);
  const date = new Date(Date.UTC(number("year", 0), month - 1, day, hour));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const minute = number("minute", 0);
  const second = number("second", 0);
  if (minute > 59 || second > 59) return null;
  const offset = zoneMinutes(parts.zone);
  return offset === null ? null : date.getTime() + ((minute - offset) * 60 + second + number("fraction", 0)) * 1e3;
};
var zoneMinutes = (zone) => {
  if (zone === void 0 || zone === "Z") return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4));
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
};
var dateOperators = orderedOperators("Date", readDate);

// src/policy/operators/ip-address.ts
var GROUP = 16;
var DECIMAL = /^(0|[1-9]\d{0,2})$/;
var HEX = /^[0-9a-f]{1,4}$/i;
var readIpv4 = (text) => {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => DECIMAL.test(part) && Number(part) <= 255)) return null;
  const [a, b, c, d] = parts.map(Number);
  return [a * 256 + b, c * 256 + d];
};
var readIpv6 = (text) => {
  const halves = text.split("::");
  if (halves.length > 2) return null;
  const head = readGroups(halves[0], halves.length === 1);
  const tail = readGroups(halves[1] ?? "", true);
  if (head === null || tail === null) return null;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1) return missing === 0 ? head : null;
  return missing < 1 ? null : [...head, ...new Array(missing).fill(0), ...tail];
};
var readGroups = (text, last) => {
  if (text === "") return [];
  const groups = [];
  const parts = text.split(":");
  for (const [index, part] of parts.entries()) {
    const dotted = last && index === parts.length - 1 && part.includes(".") ? readIpv4(part) : null;
    if (dotted !== null) groups.push(...dotted);
    else if (HEX.test(part)) groups.push(Number.parseInt(part, 16));
    else return null;
  }
  return groups;
};
var readAddress = (text) => text.includes(":") ? readIpv6(text) : readIpv4(text);
var readRange = (text) => {
  const [address = "", prefix, ...rest] = text.split("/");
  const network = readAddress(address);
  if (network === null || rest.length > 0) return null;
  const size = network.length * GROUP;
  if (prefix === void 0) return { network, bits: size };
  return DECIMAL.test(prefix) && Number(prefix) <= size ? { network, bits: Number(prefix) } : null;
};
var contains = ({ network, bits }, address) => address.length === network.length && network.every((group, index) => {
  const free = GROUP - Math.min(GROUP, Math.max(0, bits - index * GROUP));
  return group >> free === address[index] >> free;
});
var within = (value) => {
  const range = readRange(textOf(value));
  if (range === null) return "value-malformed";
  return (seen) => {
    const address = readAddress(seen);
    return address === null ? "unknown" : contains(range, address);
  };
};
var ipAddressOperators = pair("IpAddress", "NotIpAddress", {
  variables: false,
  text: null,
  test: within
});

// src/policy/operators/numeric.ts
var EXACT_DIGITS = 15;
var readNumber = (text) => /^[+-]?\d+(\.\d+)?$/.test(text) && text.replace(/\D/g, "").length <= EXACT_DIGITS ? Number(text) : null;
var numericOperators = orderedOperators("Numeric", readNumber);

// src/policy/operators/string.ts
var equals = (value) => {
  const wanted = textOf(value);
  return (seen) => seen === wanted;
};
var equalsIgnoringCase = (value) => {
  const wanted = textOf(value).toLowerCase();
  return (seen) => seen.toLowerCase() === wanted;
};
var like2 = (value) => {
  const pattern = patternOfValue(value);
  return pattern === null ? "variable-wildcard" : (seen) => fits(pattern, seen);
};
var stringOperators = [
  ...pair("StringEquals", "StringNotEquals", { variables: true, text: "plain", test: equals }),
  ...pair("StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", {
    variables: true,
    text: "plain",
    test: equalsIgnoringCase
  }),
  ...pair("StringLike", "StringNotLike", { variables: true, text: "pattern", test: like2 })
];

// src/policy/operators/index.ts
var NULL_OPERATOR = "Null";
var table = new Map(
  [
    ...stringOperators,
    ...numericOperators,
    ...dateOperators,
    ...boolOperators,
    ...binaryOperators,
    ...ipAddressOperators,
    ...arnOperators
  ].map((operator) => [operator.name.toLowerCase(), operator])
);
var operatorNamed = (name) => table.get(name.toLowerCase());
var canonicalOperator = (name) => name.toLowerCase() === NULL_OPERATOR.toLowerCase() ? NULL_OPERATOR : operatorNamed(name)?.name;

// src/policy/ternary.ts
var all = (values) => {
  let result = true;
  for (const value of values) {
    if (value === false) return false;
    if (value === "unknown") result = "unknown";
  }
  return result;
};
var any = (values) => {
  let result = false;
  for (const value of values) {
    if (value === true) return true;
    if (value === "unknown") result = "unknown";
  }
  return result;
};
var not = (value) => value === "unknown" ? "unknown" : !value;

// src/policy/resource.ts
var COLONS = 5;
var compileResource = (text, written) => {
  const template = complete(written);
  const fixed = isValue(template) ? patternOfValue(template) : null;
  const widest = fixed ?? patternOfValue(template.map((part) => "text" in part ? part : ANYTHING));
  const filled = fixed === null ? template : NO_TEMPLATE;
  return {
    text,
    fixed,
    widest: widest ?? patternOf("*"),
    template: filled,
    supported: !hasEarlyVariable(template)
  };
};
var NO_TEMPLATE = [];
var ANYTHING = { text: "*", from: "policy" };
var isArn = ([first]) => first !== void 0 && "text" in first && first.text.startsWith("arn:");
var colonsIn = (part) => "text" in part ? part.text.split(":").length - 1 : 0;
var complete = (template) => {
  const missing = COLONS - template.reduce((sum, part) => sum + colonsIn(part), 0);
  return isArn(template) && missing > 0 ? [...template, { text: ":*".repeat(missing), from: "policy" }] : template;
};
var hasEarlyVariable = (template) => {
  if (!isArn(template)) return false;
  let colons = 0;
  for (const part of template) {
    if ("variable" in part && colons < COLONS) return true;
    colons += colonsIn(part);
  }
  return false;
};

// src/policy/compile.ts
var compileStatement = (statement, version) => {
  const variables = version === "2012-10-17";
  const template = (text) => variables ? parseTemplate(text) : plainValue(text);
  const resources = lazily(
    () => (statement.resources?.patterns ?? []).map((text) => compileResource(text, template(text)))
  );
  const conditions = lazily(
    () => statement.conditions.map((condition) => compileCondition(condition, template))
  );
  return {
    statement,
    actions: statement.actions.patterns.map(actionPattern),
    get resources() {
      return resources();
    },
    get conditions() {
      return conditions();
    }
  };
};
var actionPatterns = /* @__PURE__ */ new Map();
var MOST_NAMES = 2e4;
var actionPattern = (action) => {
  const known = actionPatterns.get(action);
  if (known !== void 0) return known;
  if (actionPatterns.size >= MOST_NAMES) actionPatterns.clear();
  const pattern = patternOf(action.toLowerCase());
  actionPatterns.set(action, pattern);
  return pattern;
};
var lazily = (make) => {
  let made;
  return () => {
    made ??= make();
    return made;
  };
};
var compileCondition = (condition, template) => {
  const operator = operatorNamed(condition.operator) ?? null;
  return {
    condition,
    key: condition.key.toLowerCase(),
    operator,
    tests: operator === null ? [] : condition.values.map((value) => compileTest(operator, value, template))
  };
};
var compileTest = (operator, text, template) => {
  const parsed = operator.variables ? template(text) : plainValue(text);
  if (isValue(parsed)) {
    const ready = operator.test(parsed);
    return () => ready;
  }
  return (lookup) => {
    const value = fill(parsed, lookup);
    return typeof value === "string" ? value : operator.test(value);
  };
};

// src/policy/json.ts
var QUOTED = 80;
var at = (path, key) => typeof key === "number" ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;
var refuse = (path, value, why) => {
  throw new KeylessError("policy-invalid", `${path} ${quote(value)}${why}.`);
};
var quote = (value) => {
  if (value === void 0) return "";
  const text = asJson(value);
  return `is ${text.length > QUOTED ? `${text.slice(0, QUOTED)}\u2026` : text}: it `;
};
var asJson = (value) => {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return "nested too deeply";
  }
};
var asObject = (value, path) => typeof value === "object" && value !== null && !Array.isArray(value) ? value : refuse(path, value, "must be an object");
var asText = (value, path) => typeof value === "string" ? value : refuse(path, value, "must be a string");
var asTexts = (value, path) => {
  if (!Array.isArray(value)) return [asText(value, path)];
  if (value.length === 0) return refuse(path, value, "must name at least one value");
  return value.map((item, index) => asText(item, at(path, index)));
};
var asScalars = (value, path) => Array.isArray(value) ? value.map((item, index) => asScalar(item, at(path, index))) : [asScalar(value, path)];
var asScalar = (value, path) => typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : refuse(path, value, "must be a string, a number or a boolean");
var refuseOthers = (object, known, path) => {
  for (const key of Object.keys(object)) {
    if (!known.includes(key)) {
      const alike = known.find((name) => name.toLowerCase() === key.toLowerCase());
      refuse(
        at(path, key),
        void 0,
        alike ? `must be spelt ${alike}` : `is not an element of a policy here (known: ${known.join(", ")})`
      );
    }
  }
};

// src/policy/condition-block.ts
var QUALIFIERS = ["ForAllValues", "ForAnyValue"];
var IF_EXISTS = /ifexists$/i;
var parseConditions = (value, path) => {
  if (value === void 0) return [];
  return Object.entries(asObject(value, path)).flatMap(([written, keys]) => {
    const here = at(path, written);
    const operator = parseOperator(written);
    return Object.entries(asObject(keys, here)).map(([key, values]) => ({
      ...operator,
      written,
      key,
      values: asScalars(values, at(here, key))
    }));
  });
};
var parseOperator = (written) => {
  const prefix = written.includes(":") ? written.slice(0, written.indexOf(":")).toLowerCase() : null;
  const qualifier = QUALIFIERS.find((name) => name.toLowerCase() === prefix);
  const unqualified = qualifier === void 0 ? written : written.slice(qualifier.length + 1);
  const bare = unqualified.replace(IF_EXISTS, "");
  return {
    operator: canonicalOperator(bare) ?? bare,
    qualifier: qualifier ?? null,
    ifExists: bare !== unqualified
  };
};

// src/policy/statement.ts
var ELEMENTS = [
  "Sid",
  "Effect",
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition"
];
var PRINCIPAL_TYPES = ["AWS", "Service", "Federated", "CanonicalUser"];
var parseStatement = (json, index, path) => {
  refuseOthers(json, ELEMENTS, path);
  return {
    index,
    ...json.Sid === void 0 ? {} : { sid: asText(json.Sid, at(path, "Sid")) },
    effect: parseEffect(json.Effect, at(path, "Effect")),
    principals: parsePrincipals(json, path),
    actions: parseActions(json, path),
    resources: parseResources(json, path),
    conditions: parseConditions(json.Condition, at(path, "Condition"))
  };
};
var parseEffect = (value, path) => value === "Allow" || value === "Deny" ? value : refuse(path, value, 'must be "Allow" or "Deny"');
var parsePrincipals = (json, path) => {
  if (json.NotPrincipal !== void 0)
    return refuse(
      at(path, "NotPrincipal"),
      json.NotPrincipal,
      "is not supported: name the principals, or use a condition on aws:PrincipalArn"
    );
  if (json.Principal === void 0) return null;
  if (json.Principal === "*") return { everyone: true };
  const here = at(path, "Principal");
  const map = asObject(json.Principal, here);
  refuseOthers(map, PRINCIPAL_TYPES, here);
  if (Object.keys(map).length === 0) return refuse(here, map, "must name a principal");
  const listed = (type) => map[type] === void 0 ? [] : asTexts(map[type], at(here, type));
  return {
    everyone: false,
    AWS: listed("AWS"),
    Service: listed("Service"),
    Federated: listed("Federated"),
    CanonicalUser: listed("CanonicalUser")
  };
};
var parseActions = (json, path) => {
  refuseBoth(json, "Action", "NotAction", path);
  if (json.Action !== void 0) return { kind: "Action", patterns: asTexts(json.Action, at(path, "Action")) };
  if (json.NotAction !== void 0)
    return { kind: "NotAction", patterns: asTexts(json.NotAction, at(path, "NotAction")) };
  return refuse(path, void 0, "must have Action or NotAction");
};
var parseResources = (json, path) => {
  refuseBoth(json, "Resource", "NotResource", path);
  if (json.Resource !== void 0)
    return { kind: "Resource", patterns: asTexts(json.Resource, at(path, "Resource")) };
  if (json.NotResource !== void 0)
    return { kind: "NotResource", patterns: asTexts(json.NotResource, at(path, "NotResource")) };
  return null;
};
var refuseBoth = (json, one, other, path) => {
  if (json[one] !== void 0 && json[other] !== void 0)
    refuse(path, void 0, `must not have both ${one} and ${other}`);
};

// src/policy/document.ts
var parsePolicy = (source) => {
  const root = asObject(typeof source === "string" ? parseJson(source) : source, "the policy");
  refuseOthers(root, ["Version", "Id", "Statement"], "");
  const version = parseVersion(root.Version);
  const statements = parseStatements(root.Statement);
  const compiled = statements.map((statement) => compileStatement(statement, version));
  return {
    version,
    ...root.Id === void 0 ? {} : { id: asText(root.Id, "Id") },
    statements,
    compiled,
    services: indexByService(compiled)
  };
};
var parseJson = (text) => {
  const trimmed = text.trim();
  try {
    return JSON.parse(trimmed.startsWith("%") ? decodeURIComponent(trimmed) : trimmed);
  } catch (cause) {
    throw new KeylessError(
      "policy-invalid",
      `The policy is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause }
    );
  }
};
var parseVersion = (value) => {
  if (value === void 0) return "2008-10-17";
  if (value === "2012-10-17" || value === "2008-10-17") return value;
  return refuse("Version", value, 'must be "2012-10-17" or "2008-10-17"');
};
var parseStatements = (value) => {
  if (value === void 0) return refuse("Statement", value, "is required");
  const list = Array.isArray(value) ? value : [value];
  return list.map((item, index) => {
    const path = Array.isArray(value) ? at("Statement", index) : "Statement";
    return parseStatement(asObject(item, path), index, path);
  });
};

// src/policy/difference.ts
var exactly = (wanted, seen) => wanted === seen;
var withWildcards = (wanted, seen) => fits(patternOf(wanted), seen);
var misses = [
  {
    code: "case-differs",
    test: (wanted, seen, same) => same(wanted.toLowerCase(), seen.toLowerCase())
  },
  { code: "whitespace-differs", test: (wanted, seen, same) => same(wanted.trim(), seen.trim()) },
  { code: "wildcard-is-literal", test: withWildcards },
  {
    code: "colon-escaped",
    test: (wanted, seen, same) => same(unescapeColons(wanted), unescapeColons(seen))
  },
  {
    code: "subject-form-differs",
    test: (wanted, seen, same) => hasIds(wanted) !== hasIds(seen) && same(withoutIds(wanted), withoutIds(seen))
  },
  {
    code: "subject-ids-differ",
    test: (wanted, seen, same) => hasIds(wanted) && hasIds(seen) && same(withoutIds(wanted), withoutIds(seen))
  },
  { code: "subject-context-differs", test: (wanted, seen) => differInContext(wanted, seen) },
  { code: "subject-repository-differs", test: (wanted, seen) => differInRepository(wanted, seen) }
];
var nearestMiss = (wanted, seen, wildcards) => {
  const same = wildcards ? withWildcards : exactly;
  const found = misses.find(({ test }) => wanted.some((one) => seen.some((other) => test(one, other, same))));
  return found?.code ?? "value-differs";
};
var unescapeColons = (text) => text.replace(/%3a/gi, ":");
var SUBJECT = /^repo:(?<owner>[^/@:]+)(?<ownerId>@[^/:]+)?\/(?<repository>[^:@]+)(?<repositoryId>@[^:]+)?(?::(?<context>.*))?$/s;
var subjectParts = (text) => SUBJECT.exec(text)?.groups ?? null;
var hasIds = (text) => {
  const parts = subjectParts(text);
  return parts?.ownerId !== void 0 || parts?.repositoryId !== void 0;
};
var withoutIds = (text) => {
  const parts = subjectParts(text);
  if (parts === null) return text;
  const { owner, repository, context } = parts;
  return `repo:${owner}/${repository}${context === void 0 ? "" : `:${context}`}`;
};
var differInContext = (wanted, seen) => {
  const [one, other] = [splitSubject(wanted), splitSubject(seen)];
  return one !== null && other !== null && one.repository === other.repository && one.kind !== other.kind;
};
var differInRepository = (wanted, seen) => {
  const [one, other] = [splitSubject(wanted), splitSubject(seen)];
  return one !== null && other !== null && one.repository !== other.repository && one.context === other.context;
};
var splitSubject = (text) => {
  const { owner, repository, context = "" } = subjectParts(text) ?? {};
  const kind = /^(environment:|ref:|pull_request$)/.exec(context)?.[0];
  return kind === void 0 ? null : { repository: `${owner}/${repository}`, context, kind };
};

// src/policy/github-keys.ts
var EVERYWHERE = ["aud", "oaud", "sub", "amr", "email"];
var GITHUB_ONLY = [
  "actor",
  "actor_id",
  "enterprise_id",
  "environment",
  "job_workflow_ref",
  "ref",
  "repository",
  "repository_id",
  "repository_owner_id",
  "workflow"
];
var CLOUD_ISSUER = /^token\.actions\.(githubusercontent\.com|[a-z0-9-]+\.ghe\.com)(\/.*)?$/;
var SERVER_ISSUER = /^[^/]+\/_services\/token$/;
var onCloud = /* @__PURE__ */ new Set([...EVERYWHERE, ...GITHUB_ONLY]);
var onServer = new Set(EVERYWHERE);
var issuerKind = (issuer) => {
  if (CLOUD_ISSUER.test(issuer)) return "cloud";
  return SERVER_ISSUER.test(issuer) ? "server" : null;
};
var readsGithubClaims = (issuer, partition) => {
  if (issuerKind(issuer) !== "cloud") return issuerKind(issuer) === "server" ? false : "unknown";
  return partition === "aws" ? true : "unknown";
};
var isGithubClaim = (claim) => GITHUB_ONLY.includes(claim);
var isNeverPopulated = (key) => {
  const colon = key.lastIndexOf(":");
  const issuer = key.slice(0, colon);
  const claim = key.slice(colon + 1);
  const kind = issuerKind(issuer);
  if (kind === null) return false;
  return kind === "cloud" ? !onCloud.has(claim) : !onServer.has(claim);
};
var isOfOtherProvider = (key, present) => {
  const colon = key.lastIndexOf(":");
  if (!key.slice(0, colon).includes(".")) return false;
  const suffix = key.slice(colon);
  for (const other of present) {
    if (other !== key && other.endsWith(suffix) && other.includes(".")) return true;
  }
  return false;
};

// src/policy/reason.ts
var reasons = {
  // met
  "value-matches": "the value is one that the condition wants",
  "value-not-excluded": "the value is none of those that the condition excludes",
  "absent-and-negated": "the key is absent, which meets a negated operator",
  "absent-and-if-exists": "the key is absent, which meets every \u2026IfExists operator",
  "absent-and-for-all-values": "the key is absent or empty, which meets every ForAllValues operator",
  "absent-as-wanted": "the key is absent, as the condition wants",
  "present-as-wanted": "the key is present, as the condition wants",
  // not met: the key
  "key-absent": "the request does not have this key",
  "key-never-populated": "AWS never fills this key from a GitHub token",
  "key-of-other-provider": "the request has this claim under the key of another identity provider",
  "present-but-unwanted": "the key is present and the condition wants it absent",
  // not met: the value
  "value-differs": "the value is none of those that the condition wants",
  "value-excluded": "the value is one that the condition excludes",
  "variable-absent": "the value of the policy has a variable that the request does not fill",
  "case-differs": "the value differs in upper and lower case only, and this operator tells them apart",
  "whitespace-differs": "the value differs in leading or trailing white space only",
  "wildcard-is-literal": "the value would fit with wildcards, but this operator takes * and ? literally",
  "colon-escaped": "the value differs in the escaping of colons only: GitHub writes %3A within a name",
  "subject-form-differs": "one subject has the owner and repository ids in it, the other has not",
  "subject-ids-differ": "the names are the same but the owner or repository id is another",
  "subject-context-differs": "the repository is the same but the subject is of another kind of context",
  "subject-repository-differs": "the context is the same but the repository is another",
  // cannot be told
  "operator-unknown": "AWS has no such condition operator",
  "combination-undocumented": "AWS does not document this combination of operator and prefix or suffix",
  "set-operator-missing": "the key has several values, which needs ForAllValues or ForAnyValue",
  "value-malformed": "a value of the policy is not of the type that the operator compares",
  "seen-malformed": "the value of the request is not of the type that the operator compares",
  "variable-multivalued": "the value of the policy has a variable with several values",
  "filled-by-aws": "AWS takes the value from the request itself, so it is not known here",
  "filling-unconfirmed": "whether AWS fills this key from such a token is not confirmed",
  "variable-wildcard": "a variable brings * or ? into a pattern, which AWS does not document"
};

// src/policy/condition.ts
var requestContext = (entries) => {
  const context = /* @__PURE__ */ new Map();
  for (const [key, value] of Object.entries(entries)) {
    if (value !== void 0) context.set(key.toLowerCase(), Array.isArray(value) ? value : [String(value)]);
  }
  return context;
};
var judgeCondition = (compiled, context) => {
  const values = context.get(compiled.key);
  const seen = values === void 0 || values.length === 0 ? null : values;
  return { condition: compiled.condition, seen, ...judge(compiled, seen, context) };
};
var judge = (compiled, seen, context) => {
  const { condition, operator } = compiled;
  if (condition.operator === NULL_OPERATOR) return judgePresence(condition, seen);
  if (operator === null) return unknown("operator-unknown");
  if (condition.values.length === 0) return unknown("value-malformed");
  if (condition.qualifier === "ForAllValues" && isNull(seen)) return met("absent-and-for-all-values");
  if (seen === null) return judgeAbsence(compiled, operator, context);
  if (condition.qualifier === null && seen.length > 1) return unknown("set-operator-missing");
  return judgeValues(compiled, operator, seen, context);
};
var met = (reason) => ({ met: true, reason });
var unmet = (reason) => ({ met: false, reason });
var unknown = (reason) => ({ met: "unknown", reason });
var isNull = (seen) => seen === null || seen.length === 1 && seen[0] === "";
var judgePresence = (condition, seen) => {
  if (condition.ifExists || condition.qualifier !== null) return unknown("combination-undocumented");
  const wanted = condition.values.map(readBool);
  const absent = isNull(seen);
  if (wanted.includes(absent)) return met(absent ? "absent-as-wanted" : "present-as-wanted");
  if (wanted.length === 0 || wanted.includes(null)) return unknown("value-malformed");
  return unmet(absent ? "key-absent" : "present-but-unwanted");
};
var judgeAbsence = ({ condition, key }, operator, context) => {
  if (condition.ifExists)
    return condition.qualifier === "ForAnyValue" ? unknown("combination-undocumented") : met("absent-and-if-exists");
  if (operator.negated && condition.qualifier === null) return met("absent-and-negated");
  if (isOfOtherProvider(key, context.keys())) return unmet("key-of-other-provider");
  return unmet(isNeverPopulated(key) ? "key-never-populated" : "key-absent");
};
var judgeValues = ({ condition, tests }, operator, seen, context) => {
  const ready = tests.map((test) => test(context));
  const verdicts = seen.map((value) => {
    const fitting = any(ready.map((test) => run(test, value)));
    return operator.negated ? not(fitting) : fitting;
  });
  const result = condition.qualifier === "ForAnyValue" ? any(verdicts) : all(verdicts);
  if (result === "unknown") return unknown(whyUnknown(ready));
  if (result) return met(operator.negated ? "value-not-excluded" : "value-matches");
  if (operator.negated) return unmet("value-excluded");
  const failing = seen.filter((_, index) => verdicts[index] !== true);
  return unmet(whyNot(condition, operator, ready, failing));
};
var run = (ready, value) => typeof ready === "function" ? ready(value) : ready === "variable-absent" ? false : "unknown";
var whyUnknown = (tests) => {
  for (const ready of tests) {
    if (typeof ready === "string" && ready !== "variable-absent") return ready;
  }
  return "seen-malformed";
};
var whyNot = (condition, operator, tests, failing) => {
  if (tests.every((ready) => ready === "variable-absent")) return "variable-absent";
  return operator.text === null ? "value-differs" : nearestMiss(condition.values, failing, operator.text === "pattern");
};

// src/policy/generate/wanted.ts
var exactly2 = (literal) => ({ literal, pattern: "" });
var startingWith = (literal, rest) => /[*?]/.test(rest) ? { literal, pattern: rest } : exactly2(literal + rest);
var writeCondition = (wanted) => {
  const isLike = wanted.some(({ pattern }) => pattern !== "");
  const texts = wanted.map(
    ({ literal, pattern }) => isLike ? withoutWildcards(literal) + withoutVariables(pattern) : withoutVariables(literal)
  );
  const values = [...new Set(texts)];
  return {
    operator: isLike ? "StringLike" : "StringEquals",
    values: values.length === 1 ? values[0] : values
  };
};
var withoutVariables = (text) => text.replace(/\$(?=\{)/g, () => "${$}");
var withoutWildcards = (text) => withoutVariables(text).replace(/\*|\?/g, (character) => `\${${character}}`);

// src/policy/generate/subjects.ts
var wantedSubjects = ({ repositories, context, subjectForm, provider }) => repositories.flatMap(
  (repository) => forms(subjectForm).flatMap((form) => {
    const subject = inContext(repository, form, context);
    const unescaped = unescapedEnvironment(repository, context);
    return unescaped !== null && issuerKind(provider.issuer) !== "cloud" ? [subject, unescaped] : [subject];
  })
);
var forms = (form) => form === "both" ? ["legacy", "immutable"] : [form];
var inContext = (repository, form, context) => {
  const withContext = (subjectContext) => formatSubject({
    owner: repository.owner,
    repository: repository.name,
    ownerId: form === "immutable" ? repository.ids?.owner ?? null : null,
    repositoryId: form === "immutable" ? repository.ids?.repository ?? null : null,
    context: subjectContext
  });
  switch (context.kind) {
    case "environment":
      return exactly2(withContext({ kind: "environment", name: context.name }));
    case "branch":
      return exactly2(withContext({ kind: "ref", ref: `refs/heads/${context.name}` }));
    case "tag":
      return startingWith(withContext({ kind: "ref", ref: "refs/tags/" }), context.pattern);
    case "pull-request":
      return exactly2(withContext({ kind: "pull_request" }));
    case "merge-queue":
      return startingWith(withContext({ kind: "ref", ref: `${MERGE_QUEUE}${context.branch}/` }), "*");
  }
};
var MERGE_QUEUE = "refs/heads/gh-readonly-queue/";
var unescapedEnvironment = ({ owner, name }, context) => context.kind === "environment" && context.name.includes(":") ? exactly2(`repo:${owner}/${name}:environment:${context.name}`) : null;

// src/policy/generate/trust-document.ts
var WEB_IDENTITY_ACTION = "sts:AssumeRoleWithWebIdentity";
var providerArn = ({
  partition,
  accountId,
  issuer
}) => `arn:${partition}:iam::${accountId}:oidc-provider/${issuer}`;
var trustDocument = (provider, claims) => ({
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Principal: { Federated: providerArn(provider) },
      Action: WEB_IDENTITY_ACTION,
      Condition: conditionBlock(provider.issuer, { aud: [exactly2(provider.audience)], ...claims })
    }
  ]
});
var conditionBlock = (issuer, claims) => {
  const block = {};
  for (const [claim, wanted] of Object.entries(claims)) {
    const { operator, values } = writeCondition(wanted);
    block[operator] = { ...block[operator], [`${issuer}:${claim}`]: values };
  }
  return block;
};
var TRUST_POLICY_QUOTA = 2048;
var INDENTED_UP_TO = 1800;
var trustPolicyText = (policy) => {
  const indented = JSON.stringify(policy, null, 2);
  return indented.length <= INDENTED_UP_TO ? indented : JSON.stringify(policy);
};

// src/policy/decision.ts
var hasEffect = (applied, effect) => any(applied.map((one) => one.statement.effect === effect && one.applies));
var decide = (denied, allowed) => {
  if (denied === true) return "explicit-deny";
  if (allowed === false) return "implicit-deny";
  return denied === "unknown" || allowed === "unknown" ? "unknown" : "allowed";
};
var decisive = (applied, decision) => applied.filter(({ statement, applies }) => {
  if (decision === "allowed") return statement.effect === "Allow" && applies === true;
  if (decision === "explicit-deny") return statement.effect === "Deny" && applies === true;
  return decision === "unknown" && applies === "unknown";
});

// src/policy/principal.ts
var namesPrincipal = (principals, principal) => {
  if (principals.everyone) return true;
  if (principal.type === "AWS") return namesAwsPrincipal(principals, principal.id);
  const listed = principals[principal.type];
  if (listed.includes(principal.id)) return true;
  const wildcard = [...listed, ...principals.AWS.filter(isEveryone)].some(
    (name) => fits(patternOf(name), principal.id)
  );
  return wildcard ? "unknown" : false;
};
var isEveryone = (name) => name === "*";
var namesAwsPrincipal = (principals, id) => {
  const who = readAwsPrincipal(id);
  const named = any(principals.AWS.map((name) => isAwsPrincipal(name, id, who)));
  return named === false && principals.CanonicalUser.length > 0 ? "unknown" : named;
};
var isAwsPrincipal = (name, id, who) => {
  if (isEveryone(name) || name === id) return true;
  const wanted = readAwsPrincipal(name);
  if (wanted !== null && who !== null) return includes(wanted, who);
  return /[*?]/.test(name) && fits(patternOf(name), id) ? "unknown" : false;
};
var ACCOUNT = /^\d{12}$/;
var ARN = /^arn:(?<partition>[^:*?]+):(?:iam|sts)::(?<account>\d{12}):(?<kind>[^/*?]+)(?:\/(?<rest>[^*?]+))?$/;
var readAwsPrincipal = (id) => {
  if (ACCOUNT.test(id)) return { partition: null, account: id, kind: "root", name: "" };
  const { partition, account, kind, rest = "" } = ARN.exec(id)?.groups ?? {};
  if (partition === void 0 || account === void 0 || kind === void 0) return null;
  const parts = rest.split("/");
  const name = kind === "role" ? parts.at(-1) : kind === "assumed-role" ? parts[0] : rest;
  return { partition, account, kind, name: name ?? "" };
};
var includes = (wanted, who) => {
  if (wanted.account !== who.account) return false;
  if (wanted.partition !== who.partition && wanted.partition !== null && who.partition !== null) return false;
  if (wanted.kind === "root") return true;
  if (wanted.name !== who.name) return false;
  if (wanted.kind === "role" && who.kind === "assumed-role") return true;
  return wanted.kind === "assumed-role" && who.kind === "role" ? "unknown" : false;
};

export {
  oneLine,
  logLine,
  jsonText,
  shorten,
  html,
  markdown,
  markdownCode,
  markdownBlock,
  csvCell,
  ANY,
  ONE,
  patternOf,
  fits,
  fitsUnits,
  subjectParts,
  issuerKind,
  readsGithubClaims,
  isGithubClaim,
  isNeverPopulated,
  plainValue,
  parseTemplate,
  NULL_OPERATOR,
  operatorNamed,
  all,
  reasons,
  requestContext,
  judgeCondition,
  namesAction,
  statementsNaming,
  hasEffect,
  decide,
  decisive,
  namesPrincipal,
  exactly2 as exactly,
  startingWith,
  writeCondition,
  wantedSubjects,
  MERGE_QUEUE,
  WEB_IDENTITY_ACTION,
  providerArn,
  trustDocument,
  TRUST_POLICY_QUOTA,
  trustPolicyText,
  parsePolicy
};
