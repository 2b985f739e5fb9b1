import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  defaultProvider
} from "./chunk-SDD44SXD.js";
import {
  AwsQueryProtocol,
  AwsSdkSigV4Signer,
  NODE_AUTH_SCHEME_PREFERENCE_OPTIONS,
  resolveAwsSdkSigV4Config
} from "./chunk-MGNQQ37U.js";
import {
  APP_ID,
  formatSubject,
  partitionById,
  partitions,
  redact,
  version
} from "./chunk-7XBJJLBP.js";
import {
  KeylessError,
  asKeylessError
} from "./chunk-23LYAFRA.js";
import {
  Sha256Node
} from "./chunk-D2XL36WP.js";
import "./chunk-XT6PLTR2.js";
import {
  NodeHttpHandler
} from "./chunk-YBXQTWQU.js";
import {
  BinaryDecisionDiagram,
  Client,
  DEFAULT_RETRY_MODE,
  DefaultIdentityProviderConfig,
  EndpointCache,
  NODE_APP_ID_CONFIG_OPTIONS,
  NODE_MAX_ATTEMPT_CONFIG_OPTIONS,
  NODE_RETRY_MODE_CONFIG_OPTIONS,
  NoOpLogger,
  ServiceException,
  awsEndpointFunctions,
  createDefaultUserAgentProvider,
  customEndpointFunctions,
  decideEndpoint,
  emitWarningIfUnsupportedVersion,
  emitWarningIfUnsupportedVersion2,
  getAwsRegionExtensionConfiguration,
  getDefaultExtensionConfiguration,
  getDefaultSocketTimeout,
  getEndpointPlugin,
  getHostHeaderPlugin,
  getHttpAuthSchemeEndpointRuleSetPlugin,
  getHttpSigningPlugin,
  getLoggerPlugin,
  getRecursionDetectionPlugin,
  getRetryPlugin,
  getUserAgentPlugin,
  loadConfigsForDefaultMode,
  makeBuilder,
  resolveAwsRegionExtensionConfiguration,
  resolveDefaultRuntimeConfig,
  resolveEndpointConfig,
  resolveHostHeaderConfig,
  resolveRetryConfig,
  resolveUserAgentConfig
} from "./chunk-IM73EOWK.js";
import {
  NODE_REGION_CONFIG_FILE_OPTIONS,
  NODE_REGION_CONFIG_OPTIONS,
  NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS,
  NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS,
  getContentLengthPlugin,
  getHttpHandlerExtensionConfiguration,
  loadConfig,
  resolveDefaultsModeConfig,
  resolveHttpHandlerRuntimeConfig,
  resolveRegionConfig
} from "./chunk-DCVV27R5.js";
import {
  TypeRegistry,
  calculateBodyLength,
  fromBase64,
  fromUtf8,
  getSchemaSerdePlugin,
  getSmithyContext,
  normalizeProvider,
  parseUrl,
  streamCollector,
  toBase64,
  toUtf8
} from "./chunk-3BSZCUEY.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-FDGYIFXX.js";

// node_modules/ajv/dist/compile/codegen/code.js
var require_code = __commonJS({
  "node_modules/ajv/dist/compile/codegen/code.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.regexpCode = exports.getEsmExportName = exports.getProperty = exports.safeStringify = exports.stringify = exports.strConcat = exports.addCodeArg = exports.str = exports._ = exports.nil = exports._Code = exports.Name = exports.IDENTIFIER = exports._CodeOrName = void 0;
    var _CodeOrName = class {
    };
    exports._CodeOrName = _CodeOrName;
    exports.IDENTIFIER = /^[a-z$_][a-z$_0-9]*$/i;
    var Name = class extends _CodeOrName {
      constructor(s2) {
        super();
        if (!exports.IDENTIFIER.test(s2))
          throw new Error("CodeGen: name must be a valid identifier");
        this.str = s2;
      }
      toString() {
        return this.str;
      }
      emptyStr() {
        return false;
      }
      get names() {
        return { [this.str]: 1 };
      }
    };
    exports.Name = Name;
    var _Code = class extends _CodeOrName {
      constructor(code) {
        super();
        this._items = typeof code === "string" ? [code] : code;
      }
      toString() {
        return this.str;
      }
      emptyStr() {
        if (this._items.length > 1)
          return false;
        const item = this._items[0];
        return item === "" || item === '""';
      }
      get str() {
        var _a;
        return (_a = this._str) !== null && _a !== void 0 ? _a : this._str = this._items.reduce((s2, c2) => `${s2}${c2}`, "");
      }
      get names() {
        var _a;
        return (_a = this._names) !== null && _a !== void 0 ? _a : this._names = this._items.reduce((names2, c2) => {
          if (c2 instanceof Name)
            names2[c2.str] = (names2[c2.str] || 0) + 1;
          return names2;
        }, {});
      }
    };
    exports._Code = _Code;
    exports.nil = new _Code("");
    function _(strs, ...args) {
      const code = [strs[0]];
      let i2 = 0;
      while (i2 < args.length) {
        addCodeArg(code, args[i2]);
        code.push(strs[++i2]);
      }
      return new _Code(code);
    }
    exports._ = _;
    var plus = new _Code("+");
    function str(strs, ...args) {
      const expr = [safeStringify(strs[0])];
      let i2 = 0;
      while (i2 < args.length) {
        expr.push(plus);
        addCodeArg(expr, args[i2]);
        expr.push(plus, safeStringify(strs[++i2]));
      }
      optimize(expr);
      return new _Code(expr);
    }
    exports.str = str;
    function addCodeArg(code, arg) {
      if (arg instanceof _Code)
        code.push(...arg._items);
      else if (arg instanceof Name)
        code.push(arg);
      else
        code.push(interpolate(arg));
    }
    exports.addCodeArg = addCodeArg;
    function optimize(expr) {
      let i2 = 1;
      while (i2 < expr.length - 1) {
        if (expr[i2] === plus) {
          const res = mergeExprItems(expr[i2 - 1], expr[i2 + 1]);
          if (res !== void 0) {
            expr.splice(i2 - 1, 3, res);
            continue;
          }
          expr[i2++] = "+";
        }
        i2++;
      }
    }
    function mergeExprItems(a2, b2) {
      if (b2 === '""')
        return a2;
      if (a2 === '""')
        return b2;
      if (typeof a2 == "string") {
        if (b2 instanceof Name || a2[a2.length - 1] !== '"')
          return;
        if (typeof b2 != "string")
          return `${a2.slice(0, -1)}${b2}"`;
        if (b2[0] === '"')
          return a2.slice(0, -1) + b2.slice(1);
        return;
      }
      if (typeof b2 == "string" && b2[0] === '"' && !(a2 instanceof Name))
        return `"${a2}${b2.slice(1)}`;
      return;
    }
    function strConcat(c1, c2) {
      return c2.emptyStr() ? c1 : c1.emptyStr() ? c2 : str`${c1}${c2}`;
    }
    exports.strConcat = strConcat;
    function interpolate(x2) {
      return typeof x2 == "number" || typeof x2 == "boolean" || x2 === null ? x2 : safeStringify(Array.isArray(x2) ? x2.join(",") : x2);
    }
    function stringify(x2) {
      return new _Code(safeStringify(x2));
    }
    exports.stringify = stringify;
    function safeStringify(x2) {
      return JSON.stringify(x2).replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029");
    }
    exports.safeStringify = safeStringify;
    function getProperty(key) {
      return typeof key == "string" && exports.IDENTIFIER.test(key) ? new _Code(`.${key}`) : _`[${key}]`;
    }
    exports.getProperty = getProperty;
    function getEsmExportName(key) {
      if (typeof key == "string" && exports.IDENTIFIER.test(key)) {
        return new _Code(`${key}`);
      }
      throw new Error(`CodeGen: invalid export name: ${key}, use explicit $id name mapping`);
    }
    exports.getEsmExportName = getEsmExportName;
    function regexpCode(rx) {
      return new _Code(rx.toString());
    }
    exports.regexpCode = regexpCode;
  }
});

// node_modules/ajv/dist/compile/codegen/scope.js
var require_scope = __commonJS({
  "node_modules/ajv/dist/compile/codegen/scope.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.ValueScope = exports.ValueScopeName = exports.Scope = exports.varKinds = exports.UsedValueState = void 0;
    var code_1 = require_code();
    var ValueError = class extends Error {
      constructor(name) {
        super(`CodeGen: "code" for ${name} not defined`);
        this.value = name.value;
      }
    };
    var UsedValueState;
    (function(UsedValueState2) {
      UsedValueState2[UsedValueState2["Started"] = 0] = "Started";
      UsedValueState2[UsedValueState2["Completed"] = 1] = "Completed";
    })(UsedValueState || (exports.UsedValueState = UsedValueState = {}));
    exports.varKinds = {
      const: new code_1.Name("const"),
      let: new code_1.Name("let"),
      var: new code_1.Name("var")
    };
    var Scope = class {
      constructor({ prefixes, parent } = {}) {
        this._names = {};
        this._prefixes = prefixes;
        this._parent = parent;
      }
      toName(nameOrPrefix) {
        return nameOrPrefix instanceof code_1.Name ? nameOrPrefix : this.name(nameOrPrefix);
      }
      name(prefix) {
        return new code_1.Name(this._newName(prefix));
      }
      _newName(prefix) {
        const ng = this._names[prefix] || this._nameGroup(prefix);
        return `${prefix}${ng.index++}`;
      }
      _nameGroup(prefix) {
        var _a, _b;
        if (((_b = (_a = this._parent) === null || _a === void 0 ? void 0 : _a._prefixes) === null || _b === void 0 ? void 0 : _b.has(prefix)) || this._prefixes && !this._prefixes.has(prefix)) {
          throw new Error(`CodeGen: prefix "${prefix}" is not allowed in this scope`);
        }
        return this._names[prefix] = { prefix, index: 0 };
      }
    };
    exports.Scope = Scope;
    var ValueScopeName = class extends code_1.Name {
      constructor(prefix, nameStr) {
        super(nameStr);
        this.prefix = prefix;
      }
      setValue(value, { property, itemIndex }) {
        this.value = value;
        this.scopePath = (0, code_1._)`.${new code_1.Name(property)}[${itemIndex}]`;
      }
    };
    exports.ValueScopeName = ValueScopeName;
    var line2 = (0, code_1._)`\n`;
    var ValueScope = class extends Scope {
      constructor(opts) {
        super(opts);
        this._values = {};
        this._scope = opts.scope;
        this.opts = { ...opts, _n: opts.lines ? line2 : code_1.nil };
      }
      get() {
        return this._scope;
      }
      name(prefix) {
        return new ValueScopeName(prefix, this._newName(prefix));
      }
      value(nameOrPrefix, value) {
        var _a;
        if (value.ref === void 0)
          throw new Error("CodeGen: ref must be passed in value");
        const name = this.toName(nameOrPrefix);
        const { prefix } = name;
        const valueKey = (_a = value.key) !== null && _a !== void 0 ? _a : value.ref;
        let vs = this._values[prefix];
        if (vs) {
          const _name = vs.get(valueKey);
          if (_name)
            return _name;
        } else {
          vs = this._values[prefix] = /* @__PURE__ */ new Map();
        }
        vs.set(valueKey, name);
        const s2 = this._scope[prefix] || (this._scope[prefix] = []);
        const itemIndex = s2.length;
        s2[itemIndex] = value.ref;
        name.setValue(value, { property: prefix, itemIndex });
        return name;
      }
      getValue(prefix, keyOrRef) {
        const vs = this._values[prefix];
        if (!vs)
          return;
        return vs.get(keyOrRef);
      }
      scopeRefs(scopeName, values = this._values) {
        return this._reduceValues(values, (name) => {
          if (name.scopePath === void 0)
            throw new Error(`CodeGen: name "${name}" has no value`);
          return (0, code_1._)`${scopeName}${name.scopePath}`;
        });
      }
      scopeCode(values = this._values, usedValues, getCode) {
        return this._reduceValues(values, (name) => {
          if (name.value === void 0)
            throw new Error(`CodeGen: name "${name}" has no value`);
          return name.value.code;
        }, usedValues, getCode);
      }
      _reduceValues(values, valueCode, usedValues = {}, getCode) {
        let code = code_1.nil;
        for (const prefix in values) {
          const vs = values[prefix];
          if (!vs)
            continue;
          const nameSet = usedValues[prefix] = usedValues[prefix] || /* @__PURE__ */ new Map();
          vs.forEach((name) => {
            if (nameSet.has(name))
              return;
            nameSet.set(name, UsedValueState.Started);
            let c2 = valueCode(name);
            if (c2) {
              const def = this.opts.es5 ? exports.varKinds.var : exports.varKinds.const;
              code = (0, code_1._)`${code}${def} ${name} = ${c2};${this.opts._n}`;
            } else if (c2 = getCode === null || getCode === void 0 ? void 0 : getCode(name)) {
              code = (0, code_1._)`${code}${c2}${this.opts._n}`;
            } else {
              throw new ValueError(name);
            }
            nameSet.set(name, UsedValueState.Completed);
          });
        }
        return code;
      }
    };
    exports.ValueScope = ValueScope;
  }
});

// node_modules/ajv/dist/compile/codegen/index.js
var require_codegen = __commonJS({
  "node_modules/ajv/dist/compile/codegen/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.or = exports.and = exports.not = exports.CodeGen = exports.operators = exports.varKinds = exports.ValueScopeName = exports.ValueScope = exports.Scope = exports.Name = exports.regexpCode = exports.stringify = exports.getProperty = exports.nil = exports.strConcat = exports.str = exports._ = void 0;
    var code_1 = require_code();
    var scope_1 = require_scope();
    var code_2 = require_code();
    Object.defineProperty(exports, "_", { enumerable: true, get: function() {
      return code_2._;
    } });
    Object.defineProperty(exports, "str", { enumerable: true, get: function() {
      return code_2.str;
    } });
    Object.defineProperty(exports, "strConcat", { enumerable: true, get: function() {
      return code_2.strConcat;
    } });
    Object.defineProperty(exports, "nil", { enumerable: true, get: function() {
      return code_2.nil;
    } });
    Object.defineProperty(exports, "getProperty", { enumerable: true, get: function() {
      return code_2.getProperty;
    } });
    Object.defineProperty(exports, "stringify", { enumerable: true, get: function() {
      return code_2.stringify;
    } });
    Object.defineProperty(exports, "regexpCode", { enumerable: true, get: function() {
      return code_2.regexpCode;
    } });
    Object.defineProperty(exports, "Name", { enumerable: true, get: function() {
      return code_2.Name;
    } });
    var scope_2 = require_scope();
    Object.defineProperty(exports, "Scope", { enumerable: true, get: function() {
      return scope_2.Scope;
    } });
    Object.defineProperty(exports, "ValueScope", { enumerable: true, get: function() {
      return scope_2.ValueScope;
    } });
    Object.defineProperty(exports, "ValueScopeName", { enumerable: true, get: function() {
      return scope_2.ValueScopeName;
    } });
    Object.defineProperty(exports, "varKinds", { enumerable: true, get: function() {
      return scope_2.varKinds;
    } });
    exports.operators = {
      GT: new code_1._Code(">"),
      GTE: new code_1._Code(">="),
      LT: new code_1._Code("<"),
      LTE: new code_1._Code("<="),
      EQ: new code_1._Code("==="),
      NEQ: new code_1._Code("!=="),
      NOT: new code_1._Code("!"),
      OR: new code_1._Code("||"),
      AND: new code_1._Code("&&"),
      ADD: new code_1._Code("+")
    };
    var Node = class {
      optimizeNodes() {
        return this;
      }
      optimizeNames(_names, _constants) {
        return this;
      }
    };
    var Def = class extends Node {
      constructor(varKind, name, rhs) {
        super();
        this.varKind = varKind;
        this.name = name;
        this.rhs = rhs;
      }
      render({ es5, _n }) {
        const varKind = es5 ? scope_1.varKinds.var : this.varKind;
        const rhs = this.rhs === void 0 ? "" : ` = ${this.rhs}`;
        return `${varKind} ${this.name}${rhs};` + _n;
      }
      optimizeNames(names2, constants) {
        if (!names2[this.name.str])
          return;
        if (this.rhs)
          this.rhs = optimizeExpr(this.rhs, names2, constants);
        return this;
      }
      get names() {
        return this.rhs instanceof code_1._CodeOrName ? this.rhs.names : {};
      }
    };
    var Assign = class extends Node {
      constructor(lhs, rhs, sideEffects) {
        super();
        this.lhs = lhs;
        this.rhs = rhs;
        this.sideEffects = sideEffects;
      }
      render({ _n }) {
        return `${this.lhs} = ${this.rhs};` + _n;
      }
      optimizeNames(names2, constants) {
        if (this.lhs instanceof code_1.Name && !names2[this.lhs.str] && !this.sideEffects)
          return;
        this.rhs = optimizeExpr(this.rhs, names2, constants);
        return this;
      }
      get names() {
        const names2 = this.lhs instanceof code_1.Name ? {} : { ...this.lhs.names };
        return addExprNames(names2, this.rhs);
      }
    };
    var AssignOp = class extends Assign {
      constructor(lhs, op, rhs, sideEffects) {
        super(lhs, rhs, sideEffects);
        this.op = op;
      }
      render({ _n }) {
        return `${this.lhs} ${this.op}= ${this.rhs};` + _n;
      }
    };
    var Label = class extends Node {
      constructor(label) {
        super();
        this.label = label;
        this.names = {};
      }
      render({ _n }) {
        return `${this.label}:` + _n;
      }
    };
    var Break = class extends Node {
      constructor(label) {
        super();
        this.label = label;
        this.names = {};
      }
      render({ _n }) {
        const label = this.label ? ` ${this.label}` : "";
        return `break${label};` + _n;
      }
    };
    var Throw = class extends Node {
      constructor(error) {
        super();
        this.error = error;
      }
      render({ _n }) {
        return `throw ${this.error};` + _n;
      }
      get names() {
        return this.error.names;
      }
    };
    var AnyCode = class extends Node {
      constructor(code) {
        super();
        this.code = code;
      }
      render({ _n }) {
        return `${this.code};` + _n;
      }
      optimizeNodes() {
        return `${this.code}` ? this : void 0;
      }
      optimizeNames(names2, constants) {
        this.code = optimizeExpr(this.code, names2, constants);
        return this;
      }
      get names() {
        return this.code instanceof code_1._CodeOrName ? this.code.names : {};
      }
    };
    var ParentNode = class extends Node {
      constructor(nodes2 = []) {
        super();
        this.nodes = nodes2;
      }
      render(opts) {
        return this.nodes.reduce((code, n2) => code + n2.render(opts), "");
      }
      optimizeNodes() {
        const { nodes: nodes2 } = this;
        let i2 = nodes2.length;
        while (i2--) {
          const n2 = nodes2[i2].optimizeNodes();
          if (Array.isArray(n2))
            nodes2.splice(i2, 1, ...n2);
          else if (n2)
            nodes2[i2] = n2;
          else
            nodes2.splice(i2, 1);
        }
        return nodes2.length > 0 ? this : void 0;
      }
      optimizeNames(names2, constants) {
        const { nodes: nodes2 } = this;
        let i2 = nodes2.length;
        while (i2--) {
          const n2 = nodes2[i2];
          if (n2.optimizeNames(names2, constants))
            continue;
          subtractNames(names2, n2.names);
          nodes2.splice(i2, 1);
        }
        return nodes2.length > 0 ? this : void 0;
      }
      get names() {
        return this.nodes.reduce((names2, n2) => addNames(names2, n2.names), {});
      }
    };
    var BlockNode = class extends ParentNode {
      render(opts) {
        return "{" + opts._n + super.render(opts) + "}" + opts._n;
      }
    };
    var Root = class extends ParentNode {
    };
    var Else = class extends BlockNode {
    };
    Else.kind = "else";
    var If = class _If extends BlockNode {
      constructor(condition, nodes2) {
        super(nodes2);
        this.condition = condition;
      }
      render(opts) {
        let code = `if(${this.condition})` + super.render(opts);
        if (this.else)
          code += "else " + this.else.render(opts);
        return code;
      }
      optimizeNodes() {
        super.optimizeNodes();
        const cond = this.condition;
        if (cond === true)
          return this.nodes;
        let e2 = this.else;
        if (e2) {
          const ns = e2.optimizeNodes();
          e2 = this.else = Array.isArray(ns) ? new Else(ns) : ns;
        }
        if (e2) {
          if (cond === false)
            return e2 instanceof _If ? e2 : e2.nodes;
          if (this.nodes.length)
            return this;
          return new _If(not2(cond), e2 instanceof _If ? [e2] : e2.nodes);
        }
        if (cond === false || !this.nodes.length)
          return void 0;
        return this;
      }
      optimizeNames(names2, constants) {
        var _a;
        this.else = (_a = this.else) === null || _a === void 0 ? void 0 : _a.optimizeNames(names2, constants);
        if (!(super.optimizeNames(names2, constants) || this.else))
          return;
        this.condition = optimizeExpr(this.condition, names2, constants);
        return this;
      }
      get names() {
        const names2 = super.names;
        addExprNames(names2, this.condition);
        if (this.else)
          addNames(names2, this.else.names);
        return names2;
      }
    };
    If.kind = "if";
    var For = class extends BlockNode {
    };
    For.kind = "for";
    var ForLoop = class extends For {
      constructor(iteration) {
        super();
        this.iteration = iteration;
      }
      render(opts) {
        return `for(${this.iteration})` + super.render(opts);
      }
      optimizeNames(names2, constants) {
        if (!super.optimizeNames(names2, constants))
          return;
        this.iteration = optimizeExpr(this.iteration, names2, constants);
        return this;
      }
      get names() {
        return addNames(super.names, this.iteration.names);
      }
    };
    var ForRange = class extends For {
      constructor(varKind, name, from, to) {
        super();
        this.varKind = varKind;
        this.name = name;
        this.from = from;
        this.to = to;
      }
      render(opts) {
        const varKind = opts.es5 ? scope_1.varKinds.var : this.varKind;
        const { name, from, to } = this;
        return `for(${varKind} ${name}=${from}; ${name}<${to}; ${name}++)` + super.render(opts);
      }
      get names() {
        const names2 = addExprNames(super.names, this.from);
        return addExprNames(names2, this.to);
      }
    };
    var ForIter = class extends For {
      constructor(loop, varKind, name, iterable) {
        super();
        this.loop = loop;
        this.varKind = varKind;
        this.name = name;
        this.iterable = iterable;
      }
      render(opts) {
        return `for(${this.varKind} ${this.name} ${this.loop} ${this.iterable})` + super.render(opts);
      }
      optimizeNames(names2, constants) {
        if (!super.optimizeNames(names2, constants))
          return;
        this.iterable = optimizeExpr(this.iterable, names2, constants);
        return this;
      }
      get names() {
        return addNames(super.names, this.iterable.names);
      }
    };
    var Func = class extends BlockNode {
      constructor(name, args, async) {
        super();
        this.name = name;
        this.args = args;
        this.async = async;
      }
      render(opts) {
        const _async = this.async ? "async " : "";
        return `${_async}function ${this.name}(${this.args})` + super.render(opts);
      }
    };
    Func.kind = "func";
    var Return = class extends ParentNode {
      render(opts) {
        return "return " + super.render(opts);
      }
    };
    Return.kind = "return";
    var Try = class extends BlockNode {
      render(opts) {
        let code = "try" + super.render(opts);
        if (this.catch)
          code += this.catch.render(opts);
        if (this.finally)
          code += this.finally.render(opts);
        return code;
      }
      optimizeNodes() {
        var _a, _b;
        super.optimizeNodes();
        (_a = this.catch) === null || _a === void 0 ? void 0 : _a.optimizeNodes();
        (_b = this.finally) === null || _b === void 0 ? void 0 : _b.optimizeNodes();
        return this;
      }
      optimizeNames(names2, constants) {
        var _a, _b;
        super.optimizeNames(names2, constants);
        (_a = this.catch) === null || _a === void 0 ? void 0 : _a.optimizeNames(names2, constants);
        (_b = this.finally) === null || _b === void 0 ? void 0 : _b.optimizeNames(names2, constants);
        return this;
      }
      get names() {
        const names2 = super.names;
        if (this.catch)
          addNames(names2, this.catch.names);
        if (this.finally)
          addNames(names2, this.finally.names);
        return names2;
      }
    };
    var Catch = class extends BlockNode {
      constructor(error) {
        super();
        this.error = error;
      }
      render(opts) {
        return `catch(${this.error})` + super.render(opts);
      }
    };
    Catch.kind = "catch";
    var Finally = class extends BlockNode {
      render(opts) {
        return "finally" + super.render(opts);
      }
    };
    Finally.kind = "finally";
    var CodeGen = class {
      constructor(extScope, opts = {}) {
        this._values = {};
        this._blockStarts = [];
        this._constants = {};
        this.opts = { ...opts, _n: opts.lines ? "\n" : "" };
        this._extScope = extScope;
        this._scope = new scope_1.Scope({ parent: extScope });
        this._nodes = [new Root()];
      }
      toString() {
        return this._root.render(this.opts);
      }
      // returns unique name in the internal scope
      name(prefix) {
        return this._scope.name(prefix);
      }
      // reserves unique name in the external scope
      scopeName(prefix) {
        return this._extScope.name(prefix);
      }
      // reserves unique name in the external scope and assigns value to it
      scopeValue(prefixOrName, value) {
        const name = this._extScope.value(prefixOrName, value);
        const vs = this._values[name.prefix] || (this._values[name.prefix] = /* @__PURE__ */ new Set());
        vs.add(name);
        return name;
      }
      getScopeValue(prefix, keyOrRef) {
        return this._extScope.getValue(prefix, keyOrRef);
      }
      // return code that assigns values in the external scope to the names that are used internally
      // (same names that were returned by gen.scopeName or gen.scopeValue)
      scopeRefs(scopeName) {
        return this._extScope.scopeRefs(scopeName, this._values);
      }
      scopeCode() {
        return this._extScope.scopeCode(this._values);
      }
      _def(varKind, nameOrPrefix, rhs, constant) {
        const name = this._scope.toName(nameOrPrefix);
        if (rhs !== void 0 && constant)
          this._constants[name.str] = rhs;
        this._leafNode(new Def(varKind, name, rhs));
        return name;
      }
      // `const` declaration (`var` in es5 mode)
      const(nameOrPrefix, rhs, _constant) {
        return this._def(scope_1.varKinds.const, nameOrPrefix, rhs, _constant);
      }
      // `let` declaration with optional assignment (`var` in es5 mode)
      let(nameOrPrefix, rhs, _constant) {
        return this._def(scope_1.varKinds.let, nameOrPrefix, rhs, _constant);
      }
      // `var` declaration with optional assignment
      var(nameOrPrefix, rhs, _constant) {
        return this._def(scope_1.varKinds.var, nameOrPrefix, rhs, _constant);
      }
      // assignment code
      assign(lhs, rhs, sideEffects) {
        return this._leafNode(new Assign(lhs, rhs, sideEffects));
      }
      // `+=` code
      add(lhs, rhs) {
        return this._leafNode(new AssignOp(lhs, exports.operators.ADD, rhs));
      }
      // appends passed SafeExpr to code or executes Block
      code(c2) {
        if (typeof c2 == "function")
          c2();
        else if (c2 !== code_1.nil)
          this._leafNode(new AnyCode(c2));
        return this;
      }
      // returns code for object literal for the passed argument list of key-value pairs
      object(...keyValues) {
        const code = ["{"];
        for (const [key, value] of keyValues) {
          if (code.length > 1)
            code.push(",");
          code.push(key);
          if (key !== value || this.opts.es5) {
            code.push(":");
            (0, code_1.addCodeArg)(code, value);
          }
        }
        code.push("}");
        return new code_1._Code(code);
      }
      // `if` clause (or statement if `thenBody` and, optionally, `elseBody` are passed)
      if(condition, thenBody, elseBody) {
        this._blockNode(new If(condition));
        if (thenBody && elseBody) {
          this.code(thenBody).else().code(elseBody).endIf();
        } else if (thenBody) {
          this.code(thenBody).endIf();
        } else if (elseBody) {
          throw new Error('CodeGen: "else" body without "then" body');
        }
        return this;
      }
      // `else if` clause - invalid without `if` or after `else` clauses
      elseIf(condition) {
        return this._elseNode(new If(condition));
      }
      // `else` clause - only valid after `if` or `else if` clauses
      else() {
        return this._elseNode(new Else());
      }
      // end `if` statement (needed if gen.if was used only with condition)
      endIf() {
        return this._endBlockNode(If, Else);
      }
      _for(node, forBody) {
        this._blockNode(node);
        if (forBody)
          this.code(forBody).endFor();
        return this;
      }
      // a generic `for` clause (or statement if `forBody` is passed)
      for(iteration, forBody) {
        return this._for(new ForLoop(iteration), forBody);
      }
      // `for` statement for a range of values
      forRange(nameOrPrefix, from, to, forBody, varKind = this.opts.es5 ? scope_1.varKinds.var : scope_1.varKinds.let) {
        const name = this._scope.toName(nameOrPrefix);
        return this._for(new ForRange(varKind, name, from, to), () => forBody(name));
      }
      // `for-of` statement (in es5 mode replace with a normal for loop)
      forOf(nameOrPrefix, iterable, forBody, varKind = scope_1.varKinds.const) {
        const name = this._scope.toName(nameOrPrefix);
        if (this.opts.es5) {
          const arr = iterable instanceof code_1.Name ? iterable : this.var("_arr", iterable);
          return this.forRange("_i", 0, (0, code_1._)`${arr}.length`, (i2) => {
            this.var(name, (0, code_1._)`${arr}[${i2}]`);
            forBody(name);
          });
        }
        return this._for(new ForIter("of", varKind, name, iterable), () => forBody(name));
      }
      // `for-in` statement.
      // With option `ownProperties` replaced with a `for-of` loop for object keys
      forIn(nameOrPrefix, obj, forBody, varKind = this.opts.es5 ? scope_1.varKinds.var : scope_1.varKinds.const) {
        if (this.opts.ownProperties) {
          return this.forOf(nameOrPrefix, (0, code_1._)`Object.keys(${obj})`, forBody);
        }
        const name = this._scope.toName(nameOrPrefix);
        return this._for(new ForIter("in", varKind, name, obj), () => forBody(name));
      }
      // end `for` loop
      endFor() {
        return this._endBlockNode(For);
      }
      // `label` statement
      label(label) {
        return this._leafNode(new Label(label));
      }
      // `break` statement
      break(label) {
        return this._leafNode(new Break(label));
      }
      // `return` statement
      return(value) {
        const node = new Return();
        this._blockNode(node);
        this.code(value);
        if (node.nodes.length !== 1)
          throw new Error('CodeGen: "return" should have one node');
        return this._endBlockNode(Return);
      }
      // `try` statement
      try(tryBody, catchCode, finallyCode) {
        if (!catchCode && !finallyCode)
          throw new Error('CodeGen: "try" without "catch" and "finally"');
        const node = new Try();
        this._blockNode(node);
        this.code(tryBody);
        if (catchCode) {
          const error = this.name("e");
          this._currNode = node.catch = new Catch(error);
          catchCode(error);
        }
        if (finallyCode) {
          this._currNode = node.finally = new Finally();
          this.code(finallyCode);
        }
        return this._endBlockNode(Catch, Finally);
      }
      // `throw` statement
      throw(error) {
        return this._leafNode(new Throw(error));
      }
      // start self-balancing block
      block(body, nodeCount) {
        this._blockStarts.push(this._nodes.length);
        if (body)
          this.code(body).endBlock(nodeCount);
        return this;
      }
      // end the current self-balancing block
      endBlock(nodeCount) {
        const len = this._blockStarts.pop();
        if (len === void 0)
          throw new Error("CodeGen: not in self-balancing block");
        const toClose = this._nodes.length - len;
        if (toClose < 0 || nodeCount !== void 0 && toClose !== nodeCount) {
          throw new Error(`CodeGen: wrong number of nodes: ${toClose} vs ${nodeCount} expected`);
        }
        this._nodes.length = len;
        return this;
      }
      // `function` heading (or definition if funcBody is passed)
      func(name, args = code_1.nil, async, funcBody) {
        this._blockNode(new Func(name, args, async));
        if (funcBody)
          this.code(funcBody).endFunc();
        return this;
      }
      // end function definition
      endFunc() {
        return this._endBlockNode(Func);
      }
      optimize(n2 = 1) {
        while (n2-- > 0) {
          this._root.optimizeNodes();
          this._root.optimizeNames(this._root.names, this._constants);
        }
      }
      _leafNode(node) {
        this._currNode.nodes.push(node);
        return this;
      }
      _blockNode(node) {
        this._currNode.nodes.push(node);
        this._nodes.push(node);
      }
      _endBlockNode(N1, N2) {
        const n2 = this._currNode;
        if (n2 instanceof N1 || N2 && n2 instanceof N2) {
          this._nodes.pop();
          return this;
        }
        throw new Error(`CodeGen: not in block "${N2 ? `${N1.kind}/${N2.kind}` : N1.kind}"`);
      }
      _elseNode(node) {
        const n2 = this._currNode;
        if (!(n2 instanceof If)) {
          throw new Error('CodeGen: "else" without "if"');
        }
        this._currNode = n2.else = node;
        return this;
      }
      get _root() {
        return this._nodes[0];
      }
      get _currNode() {
        const ns = this._nodes;
        return ns[ns.length - 1];
      }
      set _currNode(node) {
        const ns = this._nodes;
        ns[ns.length - 1] = node;
      }
    };
    exports.CodeGen = CodeGen;
    function addNames(names2, from) {
      for (const n2 in from)
        names2[n2] = (names2[n2] || 0) + (from[n2] || 0);
      return names2;
    }
    function addExprNames(names2, from) {
      return from instanceof code_1._CodeOrName ? addNames(names2, from.names) : names2;
    }
    function optimizeExpr(expr, names2, constants) {
      if (expr instanceof code_1.Name)
        return replaceName(expr);
      if (!canOptimize(expr))
        return expr;
      return new code_1._Code(expr._items.reduce((items, c2) => {
        if (c2 instanceof code_1.Name)
          c2 = replaceName(c2);
        if (c2 instanceof code_1._Code)
          items.push(...c2._items);
        else
          items.push(c2);
        return items;
      }, []));
      function replaceName(n2) {
        const c2 = constants[n2.str];
        if (c2 === void 0 || names2[n2.str] !== 1)
          return n2;
        delete names2[n2.str];
        return c2;
      }
      function canOptimize(e2) {
        return e2 instanceof code_1._Code && e2._items.some((c2) => c2 instanceof code_1.Name && names2[c2.str] === 1 && constants[c2.str] !== void 0);
      }
    }
    function subtractNames(names2, from) {
      for (const n2 in from)
        names2[n2] = (names2[n2] || 0) - (from[n2] || 0);
    }
    function not2(x2) {
      return typeof x2 == "boolean" || typeof x2 == "number" || x2 === null ? !x2 : (0, code_1._)`!${par(x2)}`;
    }
    exports.not = not2;
    var andCode = mappend(exports.operators.AND);
    function and(...args) {
      return args.reduce(andCode);
    }
    exports.and = and;
    var orCode = mappend(exports.operators.OR);
    function or(...args) {
      return args.reduce(orCode);
    }
    exports.or = or;
    function mappend(op) {
      return (x2, y2) => x2 === code_1.nil ? y2 : y2 === code_1.nil ? x2 : (0, code_1._)`${par(x2)} ${op} ${par(y2)}`;
    }
    function par(x2) {
      return x2 instanceof code_1.Name ? x2 : (0, code_1._)`(${x2})`;
    }
  }
});

// node_modules/ajv/dist/compile/util.js
var require_util = __commonJS({
  "node_modules/ajv/dist/compile/util.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.checkStrictMode = exports.getErrorPath = exports.Type = exports.useFunc = exports.setEvaluated = exports.evaluatedPropsToName = exports.mergeEvaluated = exports.eachItem = exports.unescapeJsonPointer = exports.escapeJsonPointer = exports.escapeFragment = exports.unescapeFragment = exports.schemaRefOrVal = exports.schemaHasRulesButRef = exports.schemaHasRules = exports.checkUnknownRules = exports.alwaysValidSchema = exports.toHash = void 0;
    var codegen_1 = require_codegen();
    var code_1 = require_code();
    function toHash(arr) {
      const hash = {};
      for (const item of arr)
        hash[item] = true;
      return hash;
    }
    exports.toHash = toHash;
    function alwaysValidSchema(it, schema) {
      if (typeof schema == "boolean")
        return schema;
      if (Object.keys(schema).length === 0)
        return true;
      checkUnknownRules(it, schema);
      return !schemaHasRules(schema, it.self.RULES.all);
    }
    exports.alwaysValidSchema = alwaysValidSchema;
    function checkUnknownRules(it, schema = it.schema) {
      const { opts, self } = it;
      if (!opts.strictSchema)
        return;
      if (typeof schema === "boolean")
        return;
      const rules2 = self.RULES.keywords;
      for (const key in schema) {
        if (!rules2[key])
          checkStrictMode(it, `unknown keyword: "${key}"`);
      }
    }
    exports.checkUnknownRules = checkUnknownRules;
    function schemaHasRules(schema, rules2) {
      if (typeof schema == "boolean")
        return !schema;
      for (const key in schema)
        if (rules2[key])
          return true;
      return false;
    }
    exports.schemaHasRules = schemaHasRules;
    function schemaHasRulesButRef(schema, RULES) {
      if (typeof schema == "boolean")
        return !schema;
      for (const key in schema)
        if (key !== "$ref" && RULES.all[key])
          return true;
      return false;
    }
    exports.schemaHasRulesButRef = schemaHasRulesButRef;
    function schemaRefOrVal({ topSchemaRef, schemaPath }, schema, keyword, $data) {
      if (!$data) {
        if (typeof schema == "number" || typeof schema == "boolean")
          return schema;
        if (typeof schema == "string")
          return (0, codegen_1._)`${schema}`;
      }
      return (0, codegen_1._)`${topSchemaRef}${schemaPath}${(0, codegen_1.getProperty)(keyword)}`;
    }
    exports.schemaRefOrVal = schemaRefOrVal;
    function unescapeFragment(str) {
      return unescapeJsonPointer(decodeURIComponent(str));
    }
    exports.unescapeFragment = unescapeFragment;
    function escapeFragment(str) {
      return encodeURIComponent(escapeJsonPointer(str));
    }
    exports.escapeFragment = escapeFragment;
    function escapeJsonPointer(str) {
      if (typeof str == "number")
        return `${str}`;
      return str.replace(/~/g, "~0").replace(/\//g, "~1");
    }
    exports.escapeJsonPointer = escapeJsonPointer;
    function unescapeJsonPointer(str) {
      return str.replace(/~1/g, "/").replace(/~0/g, "~");
    }
    exports.unescapeJsonPointer = unescapeJsonPointer;
    function eachItem(xs, f2) {
      if (Array.isArray(xs)) {
        for (const x2 of xs)
          f2(x2);
      } else {
        f2(xs);
      }
    }
    exports.eachItem = eachItem;
    function makeMergeEvaluated({ mergeNames, mergeToName, mergeValues, resultToName }) {
      return (gen, from, to, toName) => {
        const res = to === void 0 ? from : to instanceof codegen_1.Name ? (from instanceof codegen_1.Name ? mergeNames(gen, from, to) : mergeToName(gen, from, to), to) : from instanceof codegen_1.Name ? (mergeToName(gen, to, from), from) : mergeValues(from, to);
        return toName === codegen_1.Name && !(res instanceof codegen_1.Name) ? resultToName(gen, res) : res;
      };
    }
    exports.mergeEvaluated = {
      props: makeMergeEvaluated({
        mergeNames: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true && ${from} !== undefined`, () => {
          gen.if((0, codegen_1._)`${from} === true`, () => gen.assign(to, true), () => gen.assign(to, (0, codegen_1._)`${to} || {}`).code((0, codegen_1._)`Object.assign(${to}, ${from})`));
        }),
        mergeToName: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true`, () => {
          if (from === true) {
            gen.assign(to, true);
          } else {
            gen.assign(to, (0, codegen_1._)`${to} || {}`);
            setEvaluated(gen, to, from);
          }
        }),
        mergeValues: (from, to) => from === true ? true : { ...from, ...to },
        resultToName: evaluatedPropsToName
      }),
      items: makeMergeEvaluated({
        mergeNames: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true && ${from} !== undefined`, () => gen.assign(to, (0, codegen_1._)`${from} === true ? true : ${to} > ${from} ? ${to} : ${from}`)),
        mergeToName: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true`, () => gen.assign(to, from === true ? true : (0, codegen_1._)`${to} > ${from} ? ${to} : ${from}`)),
        mergeValues: (from, to) => from === true ? true : Math.max(from, to),
        resultToName: (gen, items) => gen.var("items", items)
      })
    };
    function evaluatedPropsToName(gen, ps) {
      if (ps === true)
        return gen.var("props", true);
      const props = gen.var("props", (0, codegen_1._)`{}`);
      if (ps !== void 0)
        setEvaluated(gen, props, ps);
      return props;
    }
    exports.evaluatedPropsToName = evaluatedPropsToName;
    function setEvaluated(gen, props, ps) {
      Object.keys(ps).forEach((p2) => gen.assign((0, codegen_1._)`${props}${(0, codegen_1.getProperty)(p2)}`, true));
    }
    exports.setEvaluated = setEvaluated;
    var snippets = {};
    function useFunc(gen, f2) {
      return gen.scopeValue("func", {
        ref: f2,
        code: snippets[f2.code] || (snippets[f2.code] = new code_1._Code(f2.code))
      });
    }
    exports.useFunc = useFunc;
    var Type;
    (function(Type2) {
      Type2[Type2["Num"] = 0] = "Num";
      Type2[Type2["Str"] = 1] = "Str";
    })(Type || (exports.Type = Type = {}));
    function getErrorPath(dataProp, dataPropType, jsPropertySyntax) {
      if (dataProp instanceof codegen_1.Name) {
        const isNumber = dataPropType === Type.Num;
        return jsPropertySyntax ? isNumber ? (0, codegen_1._)`"[" + ${dataProp} + "]"` : (0, codegen_1._)`"['" + ${dataProp} + "']"` : isNumber ? (0, codegen_1._)`"/" + ${dataProp}` : (0, codegen_1._)`"/" + ${dataProp}.replace(/~/g, "~0").replace(/\\//g, "~1")`;
      }
      return jsPropertySyntax ? (0, codegen_1.getProperty)(dataProp).toString() : "/" + escapeJsonPointer(dataProp);
    }
    exports.getErrorPath = getErrorPath;
    function checkStrictMode(it, msg, mode = it.opts.strictSchema) {
      if (!mode)
        return;
      msg = `strict mode: ${msg}`;
      if (mode === true)
        throw new Error(msg);
      it.self.logger.warn(msg);
    }
    exports.checkStrictMode = checkStrictMode;
  }
});

// node_modules/ajv/dist/compile/names.js
var require_names = __commonJS({
  "node_modules/ajv/dist/compile/names.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var names2 = {
      // validation function arguments
      data: new codegen_1.Name("data"),
      // data passed to validation function
      // args passed from referencing schema
      valCxt: new codegen_1.Name("valCxt"),
      // validation/data context - should not be used directly, it is destructured to the names below
      instancePath: new codegen_1.Name("instancePath"),
      parentData: new codegen_1.Name("parentData"),
      parentDataProperty: new codegen_1.Name("parentDataProperty"),
      rootData: new codegen_1.Name("rootData"),
      // root data - same as the data passed to the first/top validation function
      dynamicAnchors: new codegen_1.Name("dynamicAnchors"),
      // used to support recursiveRef and dynamicRef
      // function scoped variables
      vErrors: new codegen_1.Name("vErrors"),
      // null or array of validation errors
      errors: new codegen_1.Name("errors"),
      // counter of validation errors
      this: new codegen_1.Name("this"),
      // "globals"
      self: new codegen_1.Name("self"),
      scope: new codegen_1.Name("scope"),
      // JTD serialize/parse name for JSON string and position
      json: new codegen_1.Name("json"),
      jsonPos: new codegen_1.Name("jsonPos"),
      jsonLen: new codegen_1.Name("jsonLen"),
      jsonPart: new codegen_1.Name("jsonPart")
    };
    exports.default = names2;
  }
});

// node_modules/ajv/dist/compile/errors.js
var require_errors = __commonJS({
  "node_modules/ajv/dist/compile/errors.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.extendErrors = exports.resetErrorsCount = exports.reportExtraError = exports.reportError = exports.keyword$DataError = exports.keywordError = void 0;
    var codegen_1 = require_codegen();
    var util_1 = require_util();
    var names_1 = require_names();
    exports.keywordError = {
      message: ({ keyword }) => (0, codegen_1.str)`must pass "${keyword}" keyword validation`
    };
    exports.keyword$DataError = {
      message: ({ keyword, schemaType }) => schemaType ? (0, codegen_1.str)`"${keyword}" keyword must be ${schemaType} ($data)` : (0, codegen_1.str)`"${keyword}" keyword is invalid ($data)`
    };
    function reportError(cxt, error = exports.keywordError, errorPaths, overrideAllErrors) {
      const { it } = cxt;
      const { gen, compositeRule, allErrors } = it;
      const errObj = errorObjectCode(cxt, error, errorPaths);
      if (overrideAllErrors !== null && overrideAllErrors !== void 0 ? overrideAllErrors : compositeRule || allErrors) {
        addError(gen, errObj);
      } else {
        returnErrors(it, (0, codegen_1._)`[${errObj}]`);
      }
    }
    exports.reportError = reportError;
    function reportExtraError(cxt, error = exports.keywordError, errorPaths) {
      const { it } = cxt;
      const { gen, compositeRule, allErrors } = it;
      const errObj = errorObjectCode(cxt, error, errorPaths);
      addError(gen, errObj);
      if (!(compositeRule || allErrors)) {
        returnErrors(it, names_1.default.vErrors);
      }
    }
    exports.reportExtraError = reportExtraError;
    function resetErrorsCount(gen, errsCount) {
      gen.assign(names_1.default.errors, errsCount);
      gen.if((0, codegen_1._)`${names_1.default.vErrors} !== null`, () => gen.if(errsCount, () => gen.assign((0, codegen_1._)`${names_1.default.vErrors}.length`, errsCount), () => gen.assign(names_1.default.vErrors, null)));
    }
    exports.resetErrorsCount = resetErrorsCount;
    function extendErrors({ gen, keyword, schemaValue, data, errsCount, it }) {
      if (errsCount === void 0)
        throw new Error("ajv implementation error");
      const err = gen.name("err");
      gen.forRange("i", errsCount, names_1.default.errors, (i2) => {
        gen.const(err, (0, codegen_1._)`${names_1.default.vErrors}[${i2}]`);
        gen.if((0, codegen_1._)`${err}.instancePath === undefined`, () => gen.assign((0, codegen_1._)`${err}.instancePath`, (0, codegen_1.strConcat)(names_1.default.instancePath, it.errorPath)));
        gen.assign((0, codegen_1._)`${err}.schemaPath`, (0, codegen_1.str)`${it.errSchemaPath}/${keyword}`);
        if (it.opts.verbose) {
          gen.assign((0, codegen_1._)`${err}.schema`, schemaValue);
          gen.assign((0, codegen_1._)`${err}.data`, data);
        }
      });
    }
    exports.extendErrors = extendErrors;
    function addError(gen, errObj) {
      const err = gen.const("err", errObj);
      gen.if((0, codegen_1._)`${names_1.default.vErrors} === null`, () => gen.assign(names_1.default.vErrors, (0, codegen_1._)`[${err}]`), (0, codegen_1._)`${names_1.default.vErrors}.push(${err})`);
      gen.code((0, codegen_1._)`${names_1.default.errors}++`);
    }
    function returnErrors(it, errs) {
      const { gen, validateName, schemaEnv } = it;
      if (schemaEnv.$async) {
        gen.throw((0, codegen_1._)`new ${it.ValidationError}(${errs})`);
      } else {
        gen.assign((0, codegen_1._)`${validateName}.errors`, errs);
        gen.return(false);
      }
    }
    var E = {
      keyword: new codegen_1.Name("keyword"),
      schemaPath: new codegen_1.Name("schemaPath"),
      // also used in JTD errors
      params: new codegen_1.Name("params"),
      propertyName: new codegen_1.Name("propertyName"),
      message: new codegen_1.Name("message"),
      schema: new codegen_1.Name("schema"),
      parentSchema: new codegen_1.Name("parentSchema")
    };
    function errorObjectCode(cxt, error, errorPaths) {
      const { createErrors } = cxt.it;
      if (createErrors === false)
        return (0, codegen_1._)`{}`;
      return errorObject(cxt, error, errorPaths);
    }
    function errorObject(cxt, error, errorPaths = {}) {
      const { gen, it } = cxt;
      const keyValues = [
        errorInstancePath(it, errorPaths),
        errorSchemaPath(cxt, errorPaths)
      ];
      extraErrorProps(cxt, error, keyValues);
      return gen.object(...keyValues);
    }
    function errorInstancePath({ errorPath }, { instancePath }) {
      const instPath = instancePath ? (0, codegen_1.str)`${errorPath}${(0, util_1.getErrorPath)(instancePath, util_1.Type.Str)}` : errorPath;
      return [names_1.default.instancePath, (0, codegen_1.strConcat)(names_1.default.instancePath, instPath)];
    }
    function errorSchemaPath({ keyword, it: { errSchemaPath } }, { schemaPath, parentSchema }) {
      let schPath = parentSchema ? errSchemaPath : (0, codegen_1.str)`${errSchemaPath}/${keyword}`;
      if (schemaPath) {
        schPath = (0, codegen_1.str)`${schPath}${(0, util_1.getErrorPath)(schemaPath, util_1.Type.Str)}`;
      }
      return [E.schemaPath, schPath];
    }
    function extraErrorProps(cxt, { params, message }, keyValues) {
      const { keyword, data, schemaValue, it } = cxt;
      const { opts, propertyName, topSchemaRef, schemaPath } = it;
      keyValues.push([E.keyword, keyword], [E.params, typeof params == "function" ? params(cxt) : params || (0, codegen_1._)`{}`]);
      if (opts.messages) {
        keyValues.push([E.message, typeof message == "function" ? message(cxt) : message]);
      }
      if (opts.verbose) {
        keyValues.push([E.schema, schemaValue], [E.parentSchema, (0, codegen_1._)`${topSchemaRef}${schemaPath}`], [names_1.default.data, data]);
      }
      if (propertyName)
        keyValues.push([E.propertyName, propertyName]);
    }
  }
});

// node_modules/ajv/dist/compile/validate/boolSchema.js
var require_boolSchema = __commonJS({
  "node_modules/ajv/dist/compile/validate/boolSchema.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.boolOrEmptySchema = exports.topBoolOrEmptySchema = void 0;
    var errors_1 = require_errors();
    var codegen_1 = require_codegen();
    var names_1 = require_names();
    var boolError = {
      message: "boolean schema is false"
    };
    function topBoolOrEmptySchema(it) {
      const { gen, schema, validateName } = it;
      if (schema === false) {
        falseSchemaError(it, false);
      } else if (typeof schema == "object" && schema.$async === true) {
        gen.return(names_1.default.data);
      } else {
        gen.assign((0, codegen_1._)`${validateName}.errors`, null);
        gen.return(true);
      }
    }
    exports.topBoolOrEmptySchema = topBoolOrEmptySchema;
    function boolOrEmptySchema(it, valid) {
      const { gen, schema } = it;
      if (schema === false) {
        gen.var(valid, false);
        falseSchemaError(it);
      } else {
        gen.var(valid, true);
      }
    }
    exports.boolOrEmptySchema = boolOrEmptySchema;
    function falseSchemaError(it, overrideAllErrors) {
      const { gen, data } = it;
      const cxt = {
        gen,
        keyword: "false schema",
        data,
        schema: false,
        schemaCode: false,
        schemaValue: false,
        params: {},
        it
      };
      (0, errors_1.reportError)(cxt, boolError, void 0, overrideAllErrors);
    }
  }
});

// node_modules/ajv/dist/compile/rules.js
var require_rules = __commonJS({
  "node_modules/ajv/dist/compile/rules.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.getRules = exports.isJSONType = void 0;
    var _jsonTypes = ["string", "number", "integer", "boolean", "null", "object", "array"];
    var jsonTypes = new Set(_jsonTypes);
    function isJSONType(x2) {
      return typeof x2 == "string" && jsonTypes.has(x2);
    }
    exports.isJSONType = isJSONType;
    function getRules() {
      const groups = {
        number: { type: "number", rules: [] },
        string: { type: "string", rules: [] },
        array: { type: "array", rules: [] },
        object: { type: "object", rules: [] }
      };
      return {
        types: { ...groups, integer: true, boolean: true, null: true },
        rules: [{ rules: [] }, groups.number, groups.string, groups.array, groups.object],
        post: { rules: [] },
        all: {},
        keywords: {}
      };
    }
    exports.getRules = getRules;
  }
});

// node_modules/ajv/dist/compile/validate/applicability.js
var require_applicability = __commonJS({
  "node_modules/ajv/dist/compile/validate/applicability.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.shouldUseRule = exports.shouldUseGroup = exports.schemaHasRulesForType = void 0;
    function schemaHasRulesForType({ schema, self }, type) {
      const group = self.RULES.types[type];
      return group && group !== true && shouldUseGroup(schema, group);
    }
    exports.schemaHasRulesForType = schemaHasRulesForType;
    function shouldUseGroup(schema, group) {
      return group.rules.some((rule) => shouldUseRule(schema, rule));
    }
    exports.shouldUseGroup = shouldUseGroup;
    function shouldUseRule(schema, rule) {
      var _a;
      return schema[rule.keyword] !== void 0 || ((_a = rule.definition.implements) === null || _a === void 0 ? void 0 : _a.some((kwd) => schema[kwd] !== void 0));
    }
    exports.shouldUseRule = shouldUseRule;
  }
});

// node_modules/ajv/dist/compile/validate/dataType.js
var require_dataType = __commonJS({
  "node_modules/ajv/dist/compile/validate/dataType.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.reportTypeError = exports.checkDataTypes = exports.checkDataType = exports.coerceAndCheckDataType = exports.getJSONTypes = exports.getSchemaTypes = exports.DataType = void 0;
    var rules_1 = require_rules();
    var applicability_1 = require_applicability();
    var errors_1 = require_errors();
    var codegen_1 = require_codegen();
    var util_1 = require_util();
    var DataType;
    (function(DataType2) {
      DataType2[DataType2["Correct"] = 0] = "Correct";
      DataType2[DataType2["Wrong"] = 1] = "Wrong";
    })(DataType || (exports.DataType = DataType = {}));
    function getSchemaTypes(schema) {
      const types = getJSONTypes(schema.type);
      const hasNull = types.includes("null");
      if (hasNull) {
        if (schema.nullable === false)
          throw new Error("type: null contradicts nullable: false");
      } else {
        if (!types.length && schema.nullable !== void 0) {
          throw new Error('"nullable" cannot be used without "type"');
        }
        if (schema.nullable === true)
          types.push("null");
      }
      return types;
    }
    exports.getSchemaTypes = getSchemaTypes;
    function getJSONTypes(ts) {
      const types = Array.isArray(ts) ? ts : ts ? [ts] : [];
      if (types.every(rules_1.isJSONType))
        return types;
      throw new Error("type must be JSONType or JSONType[]: " + types.join(","));
    }
    exports.getJSONTypes = getJSONTypes;
    function coerceAndCheckDataType(it, types) {
      const { gen, data, opts } = it;
      const coerceTo = coerceToTypes(types, opts.coerceTypes);
      const checkTypes = types.length > 0 && !(coerceTo.length === 0 && types.length === 1 && (0, applicability_1.schemaHasRulesForType)(it, types[0]));
      if (checkTypes) {
        const wrongType = checkDataTypes(types, data, opts.strictNumbers, DataType.Wrong);
        gen.if(wrongType, () => {
          if (coerceTo.length)
            coerceData(it, types, coerceTo);
          else
            reportTypeError(it);
        });
      }
      return checkTypes;
    }
    exports.coerceAndCheckDataType = coerceAndCheckDataType;
    var COERCIBLE = /* @__PURE__ */ new Set(["string", "number", "integer", "boolean", "null"]);
    function coerceToTypes(types, coerceTypes) {
      return coerceTypes ? types.filter((t2) => COERCIBLE.has(t2) || coerceTypes === "array" && t2 === "array") : [];
    }
    function coerceData(it, types, coerceTo) {
      const { gen, data, opts } = it;
      const dataType = gen.let("dataType", (0, codegen_1._)`typeof ${data}`);
      const coerced = gen.let("coerced", (0, codegen_1._)`undefined`);
      if (opts.coerceTypes === "array") {
        gen.if((0, codegen_1._)`${dataType} == 'object' && Array.isArray(${data}) && ${data}.length == 1`, () => gen.assign(data, (0, codegen_1._)`${data}[0]`).assign(dataType, (0, codegen_1._)`typeof ${data}`).if(checkDataTypes(types, data, opts.strictNumbers), () => gen.assign(coerced, data)));
      }
      gen.if((0, codegen_1._)`${coerced} !== undefined`);
      for (const t2 of coerceTo) {
        if (COERCIBLE.has(t2) || t2 === "array" && opts.coerceTypes === "array") {
          coerceSpecificType(t2);
        }
      }
      gen.else();
      reportTypeError(it);
      gen.endIf();
      gen.if((0, codegen_1._)`${coerced} !== undefined`, () => {
        gen.assign(data, coerced);
        assignParentData(it, coerced);
      });
      function coerceSpecificType(t2) {
        switch (t2) {
          case "string":
            gen.elseIf((0, codegen_1._)`${dataType} == "number" || ${dataType} == "boolean"`).assign(coerced, (0, codegen_1._)`"" + ${data}`).elseIf((0, codegen_1._)`${data} === null`).assign(coerced, (0, codegen_1._)`""`);
            return;
          case "number":
            gen.elseIf((0, codegen_1._)`${dataType} == "boolean" || ${data} === null
              || (${dataType} == "string" && ${data} && ${data} == +${data})`).assign(coerced, (0, codegen_1._)`+${data}`);
            return;
          case "integer":
            gen.elseIf((0, codegen_1._)`${dataType} === "boolean" || ${data} === null
              || (${dataType} === "string" && ${data} && ${data} == +${data} && !(${data} % 1))`).assign(coerced, (0, codegen_1._)`+${data}`);
            return;
          case "boolean":
            gen.elseIf((0, codegen_1._)`${data} === "false" || ${data} === 0 || ${data} === null`).assign(coerced, false).elseIf((0, codegen_1._)`${data} === "true" || ${data} === 1`).assign(coerced, true);
            return;
          case "null":
            gen.elseIf((0, codegen_1._)`${data} === "" || ${data} === 0 || ${data} === false`);
            gen.assign(coerced, null);
            return;
          case "array":
            gen.elseIf((0, codegen_1._)`${dataType} === "string" || ${dataType} === "number"
              || ${dataType} === "boolean" || ${data} === null`).assign(coerced, (0, codegen_1._)`[${data}]`);
        }
      }
    }
    function assignParentData({ gen, parentData, parentDataProperty }, expr) {
      gen.if((0, codegen_1._)`${parentData} !== undefined`, () => gen.assign((0, codegen_1._)`${parentData}[${parentDataProperty}]`, expr));
    }
    function checkDataType(dataType, data, strictNums, correct = DataType.Correct) {
      const EQ = correct === DataType.Correct ? codegen_1.operators.EQ : codegen_1.operators.NEQ;
      let cond;
      switch (dataType) {
        case "null":
          return (0, codegen_1._)`${data} ${EQ} null`;
        case "array":
          cond = (0, codegen_1._)`Array.isArray(${data})`;
          break;
        case "object":
          cond = (0, codegen_1._)`${data} && typeof ${data} == "object" && !Array.isArray(${data})`;
          break;
        case "integer":
          cond = numCond((0, codegen_1._)`!(${data} % 1) && !isNaN(${data})`);
          break;
        case "number":
          cond = numCond();
          break;
        default:
          return (0, codegen_1._)`typeof ${data} ${EQ} ${dataType}`;
      }
      return correct === DataType.Correct ? cond : (0, codegen_1.not)(cond);
      function numCond(_cond = codegen_1.nil) {
        return (0, codegen_1.and)((0, codegen_1._)`typeof ${data} == "number"`, _cond, strictNums ? (0, codegen_1._)`isFinite(${data})` : codegen_1.nil);
      }
    }
    exports.checkDataType = checkDataType;
    function checkDataTypes(dataTypes, data, strictNums, correct) {
      if (dataTypes.length === 1) {
        return checkDataType(dataTypes[0], data, strictNums, correct);
      }
      let cond;
      const types = (0, util_1.toHash)(dataTypes);
      if (types.array && types.object) {
        const notObj = (0, codegen_1._)`typeof ${data} != "object"`;
        cond = types.null ? notObj : (0, codegen_1._)`!${data} || ${notObj}`;
        delete types.null;
        delete types.array;
        delete types.object;
      } else {
        cond = codegen_1.nil;
      }
      if (types.number)
        delete types.integer;
      for (const t2 in types)
        cond = (0, codegen_1.and)(cond, checkDataType(t2, data, strictNums, correct));
      return cond;
    }
    exports.checkDataTypes = checkDataTypes;
    var typeError = {
      message: ({ schema }) => `must be ${schema}`,
      params: ({ schema, schemaValue }) => typeof schema == "string" ? (0, codegen_1._)`{type: ${schema}}` : (0, codegen_1._)`{type: ${schemaValue}}`
    };
    function reportTypeError(it) {
      const cxt = getTypeErrorContext(it);
      (0, errors_1.reportError)(cxt, typeError);
    }
    exports.reportTypeError = reportTypeError;
    function getTypeErrorContext(it) {
      const { gen, data, schema } = it;
      const schemaCode = (0, util_1.schemaRefOrVal)(it, schema, "type");
      return {
        gen,
        keyword: "type",
        data,
        schema: schema.type,
        schemaCode,
        schemaValue: schemaCode,
        parentSchema: schema,
        params: {},
        it
      };
    }
  }
});

// node_modules/ajv/dist/compile/validate/defaults.js
var require_defaults = __commonJS({
  "node_modules/ajv/dist/compile/validate/defaults.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.assignDefaults = void 0;
    var codegen_1 = require_codegen();
    var util_1 = require_util();
    function assignDefaults(it, ty) {
      const { properties, items } = it.schema;
      if (ty === "object" && properties) {
        for (const key in properties) {
          assignDefault(it, key, properties[key].default);
        }
      } else if (ty === "array" && Array.isArray(items)) {
        items.forEach((sch, i2) => assignDefault(it, i2, sch.default));
      }
    }
    exports.assignDefaults = assignDefaults;
    function assignDefault(it, prop, defaultValue) {
      const { gen, compositeRule, data, opts } = it;
      if (defaultValue === void 0)
        return;
      const childData = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(prop)}`;
      if (compositeRule) {
        (0, util_1.checkStrictMode)(it, `default is ignored for: ${childData}`);
        return;
      }
      let condition = (0, codegen_1._)`${childData} === undefined`;
      if (opts.useDefaults === "empty") {
        condition = (0, codegen_1._)`${condition} || ${childData} === null || ${childData} === ""`;
      }
      gen.if(condition, (0, codegen_1._)`${childData} = ${(0, codegen_1.stringify)(defaultValue)}`);
    }
  }
});

// node_modules/ajv/dist/vocabularies/code.js
var require_code2 = __commonJS({
  "node_modules/ajv/dist/vocabularies/code.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.validateUnion = exports.validateArray = exports.usePattern = exports.callValidateCode = exports.schemaProperties = exports.allSchemaProperties = exports.noPropertyInData = exports.propertyInData = exports.isOwnProperty = exports.hasPropFunc = exports.reportMissingProp = exports.checkMissingProp = exports.checkReportMissingProp = void 0;
    var codegen_1 = require_codegen();
    var util_1 = require_util();
    var names_1 = require_names();
    var util_2 = require_util();
    function checkReportMissingProp(cxt, prop) {
      const { gen, data, it } = cxt;
      gen.if(noPropertyInData(gen, data, prop, it.opts.ownProperties), () => {
        cxt.setParams({ missingProperty: (0, codegen_1._)`${prop}` }, true);
        cxt.error();
      });
    }
    exports.checkReportMissingProp = checkReportMissingProp;
    function checkMissingProp({ gen, data, it: { opts } }, properties, missing) {
      return (0, codegen_1.or)(...properties.map((prop) => (0, codegen_1.and)(noPropertyInData(gen, data, prop, opts.ownProperties), (0, codegen_1._)`${missing} = ${prop}`)));
    }
    exports.checkMissingProp = checkMissingProp;
    function reportMissingProp(cxt, missing) {
      cxt.setParams({ missingProperty: missing }, true);
      cxt.error();
    }
    exports.reportMissingProp = reportMissingProp;
    function hasPropFunc(gen) {
      return gen.scopeValue("func", {
        // eslint-disable-next-line @typescript-eslint/unbound-method
        ref: Object.prototype.hasOwnProperty,
        code: (0, codegen_1._)`Object.prototype.hasOwnProperty`
      });
    }
    exports.hasPropFunc = hasPropFunc;
    function isOwnProperty(gen, data, property) {
      return (0, codegen_1._)`${hasPropFunc(gen)}.call(${data}, ${property})`;
    }
    exports.isOwnProperty = isOwnProperty;
    function propertyInData(gen, data, property, ownProperties) {
      const cond = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(property)} !== undefined`;
      return ownProperties ? (0, codegen_1._)`${cond} && ${isOwnProperty(gen, data, property)}` : cond;
    }
    exports.propertyInData = propertyInData;
    function noPropertyInData(gen, data, property, ownProperties) {
      const cond = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(property)} === undefined`;
      return ownProperties ? (0, codegen_1.or)(cond, (0, codegen_1.not)(isOwnProperty(gen, data, property))) : cond;
    }
    exports.noPropertyInData = noPropertyInData;
    function allSchemaProperties(schemaMap) {
      return schemaMap ? Object.keys(schemaMap).filter((p2) => p2 !== "__proto__") : [];
    }
    exports.allSchemaProperties = allSchemaProperties;
    function schemaProperties(it, schemaMap) {
      return allSchemaProperties(schemaMap).filter((p2) => !(0, util_1.alwaysValidSchema)(it, schemaMap[p2]));
    }
    exports.schemaProperties = schemaProperties;
    function callValidateCode({ schemaCode, data, it: { gen, topSchemaRef, schemaPath, errorPath }, it }, func, context, passSchema) {
      const dataAndSchema = passSchema ? (0, codegen_1._)`${schemaCode}, ${data}, ${topSchemaRef}${schemaPath}` : data;
      const valCxt = [
        [names_1.default.instancePath, (0, codegen_1.strConcat)(names_1.default.instancePath, errorPath)],
        [names_1.default.parentData, it.parentData],
        [names_1.default.parentDataProperty, it.parentDataProperty],
        [names_1.default.rootData, names_1.default.rootData]
      ];
      if (it.opts.dynamicRef)
        valCxt.push([names_1.default.dynamicAnchors, names_1.default.dynamicAnchors]);
      const args = (0, codegen_1._)`${dataAndSchema}, ${gen.object(...valCxt)}`;
      return context !== codegen_1.nil ? (0, codegen_1._)`${func}.call(${context}, ${args})` : (0, codegen_1._)`${func}(${args})`;
    }
    exports.callValidateCode = callValidateCode;
    var newRegExp = (0, codegen_1._)`new RegExp`;
    function usePattern({ gen, it: { opts } }, pattern) {
      const u2 = opts.unicodeRegExp ? "u" : "";
      const { regExp } = opts.code;
      const rx = regExp(pattern, u2);
      return gen.scopeValue("pattern", {
        key: rx.toString(),
        ref: rx,
        code: (0, codegen_1._)`${regExp.code === "new RegExp" ? newRegExp : (0, util_2.useFunc)(gen, regExp)}(${pattern}, ${u2})`
      });
    }
    exports.usePattern = usePattern;
    function validateArray(cxt) {
      const { gen, data, keyword, it } = cxt;
      const valid = gen.name("valid");
      if (it.allErrors) {
        const validArr = gen.let("valid", true);
        validateItems(() => gen.assign(validArr, false));
        return validArr;
      }
      gen.var(valid, true);
      validateItems(() => gen.break());
      return valid;
      function validateItems(notValid) {
        const len = gen.const("len", (0, codegen_1._)`${data}.length`);
        gen.forRange("i", 0, len, (i2) => {
          cxt.subschema({
            keyword,
            dataProp: i2,
            dataPropType: util_1.Type.Num
          }, valid);
          gen.if((0, codegen_1.not)(valid), notValid);
        });
      }
    }
    exports.validateArray = validateArray;
    function validateUnion(cxt) {
      const { gen, schema, keyword, it } = cxt;
      if (!Array.isArray(schema))
        throw new Error("ajv implementation error");
      const alwaysValid = schema.some((sch) => (0, util_1.alwaysValidSchema)(it, sch));
      if (alwaysValid && !it.opts.unevaluated)
        return;
      const valid = gen.let("valid", false);
      const schValid = gen.name("_valid");
      gen.block(() => schema.forEach((_sch, i2) => {
        const schCxt = cxt.subschema({
          keyword,
          schemaProp: i2,
          compositeRule: true
        }, schValid);
        gen.assign(valid, (0, codegen_1._)`${valid} || ${schValid}`);
        const merged = cxt.mergeValidEvaluated(schCxt, schValid);
        if (!merged)
          gen.if((0, codegen_1.not)(valid));
      }));
      cxt.result(valid, () => cxt.reset(), () => cxt.error(true));
    }
    exports.validateUnion = validateUnion;
  }
});

// node_modules/ajv/dist/compile/validate/keyword.js
var require_keyword = __commonJS({
  "node_modules/ajv/dist/compile/validate/keyword.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.validateKeywordUsage = exports.validSchemaType = exports.funcKeywordCode = exports.macroKeywordCode = void 0;
    var codegen_1 = require_codegen();
    var names_1 = require_names();
    var code_1 = require_code2();
    var errors_1 = require_errors();
    function macroKeywordCode(cxt, def) {
      const { gen, keyword, schema, parentSchema, it } = cxt;
      const macroSchema = def.macro.call(it.self, schema, parentSchema, it);
      const schemaRef = useKeyword(gen, keyword, macroSchema);
      if (it.opts.validateSchema !== false)
        it.self.validateSchema(macroSchema, true);
      const valid = gen.name("valid");
      cxt.subschema({
        schema: macroSchema,
        schemaPath: codegen_1.nil,
        errSchemaPath: `${it.errSchemaPath}/${keyword}`,
        topSchemaRef: schemaRef,
        compositeRule: true
      }, valid);
      cxt.pass(valid, () => cxt.error(true));
    }
    exports.macroKeywordCode = macroKeywordCode;
    function funcKeywordCode(cxt, def) {
      var _a;
      const { gen, keyword, schema, parentSchema, $data, it } = cxt;
      checkAsyncKeyword(it, def);
      const validate = !$data && def.compile ? def.compile.call(it.self, schema, parentSchema, it) : def.validate;
      const validateRef = useKeyword(gen, keyword, validate);
      const valid = gen.let("valid");
      cxt.block$data(valid, validateKeyword);
      cxt.ok((_a = def.valid) !== null && _a !== void 0 ? _a : valid);
      function validateKeyword() {
        if (def.errors === false) {
          assignValid();
          if (def.modifying)
            modifyData(cxt);
          reportErrs(() => cxt.error());
        } else {
          const ruleErrs = def.async ? validateAsync() : validateSync();
          if (def.modifying)
            modifyData(cxt);
          reportErrs(() => addErrs(cxt, ruleErrs));
        }
      }
      function validateAsync() {
        const ruleErrs = gen.let("ruleErrs", null);
        gen.try(() => assignValid((0, codegen_1._)`await `), (e2) => gen.assign(valid, false).if((0, codegen_1._)`${e2} instanceof ${it.ValidationError}`, () => gen.assign(ruleErrs, (0, codegen_1._)`${e2}.errors`), () => gen.throw(e2)));
        return ruleErrs;
      }
      function validateSync() {
        const validateErrs = (0, codegen_1._)`${validateRef}.errors`;
        gen.assign(validateErrs, null);
        assignValid(codegen_1.nil);
        return validateErrs;
      }
      function assignValid(_await = def.async ? (0, codegen_1._)`await ` : codegen_1.nil) {
        const passCxt = it.opts.passContext ? names_1.default.this : names_1.default.self;
        const passSchema = !("compile" in def && !$data || def.schema === false);
        gen.assign(valid, (0, codegen_1._)`${_await}${(0, code_1.callValidateCode)(cxt, validateRef, passCxt, passSchema)}`, def.modifying);
      }
      function reportErrs(errors) {
        var _a2;
        gen.if((0, codegen_1.not)((_a2 = def.valid) !== null && _a2 !== void 0 ? _a2 : valid), errors);
      }
    }
    exports.funcKeywordCode = funcKeywordCode;
    function modifyData(cxt) {
      const { gen, data, it } = cxt;
      gen.if(it.parentData, () => gen.assign(data, (0, codegen_1._)`${it.parentData}[${it.parentDataProperty}]`));
    }
    function addErrs(cxt, errs) {
      const { gen } = cxt;
      gen.if((0, codegen_1._)`Array.isArray(${errs})`, () => {
        gen.assign(names_1.default.vErrors, (0, codegen_1._)`${names_1.default.vErrors} === null ? ${errs} : ${names_1.default.vErrors}.concat(${errs})`).assign(names_1.default.errors, (0, codegen_1._)`${names_1.default.vErrors}.length`);
        (0, errors_1.extendErrors)(cxt);
      }, () => cxt.error());
    }
    function checkAsyncKeyword({ schemaEnv }, def) {
      if (def.async && !schemaEnv.$async)
        throw new Error("async keyword in sync schema");
    }
    function useKeyword(gen, keyword, result) {
      if (result === void 0)
        throw new Error(`keyword "${keyword}" failed to compile`);
      return gen.scopeValue("keyword", typeof result == "function" ? { ref: result } : { ref: result, code: (0, codegen_1.stringify)(result) });
    }
    function validSchemaType(schema, schemaType, allowUndefined = false) {
      return !schemaType.length || schemaType.some((st) => st === "array" ? Array.isArray(schema) : st === "object" ? schema && typeof schema == "object" && !Array.isArray(schema) : typeof schema == st || allowUndefined && typeof schema == "undefined");
    }
    exports.validSchemaType = validSchemaType;
    function validateKeywordUsage({ schema, opts, self, errSchemaPath }, def, keyword) {
      if (Array.isArray(def.keyword) ? !def.keyword.includes(keyword) : def.keyword !== keyword) {
        throw new Error("ajv implementation error");
      }
      const deps = def.dependencies;
      if (deps === null || deps === void 0 ? void 0 : deps.some((kwd) => !Object.prototype.hasOwnProperty.call(schema, kwd))) {
        throw new Error(`parent schema must have dependencies of ${keyword}: ${deps.join(",")}`);
      }
      if (def.validateSchema) {
        const valid = def.validateSchema(schema[keyword]);
        if (!valid) {
          const msg = `keyword "${keyword}" value is invalid at path "${errSchemaPath}": ` + self.errorsText(def.validateSchema.errors);
          if (opts.validateSchema === "log")
            self.logger.error(msg);
          else
            throw new Error(msg);
        }
      }
    }
    exports.validateKeywordUsage = validateKeywordUsage;
  }
});

// node_modules/ajv/dist/compile/validate/subschema.js
var require_subschema = __commonJS({
  "node_modules/ajv/dist/compile/validate/subschema.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.extendSubschemaMode = exports.extendSubschemaData = exports.getSubschema = void 0;
    var codegen_1 = require_codegen();
    var util_1 = require_util();
    function getSubschema(it, { keyword, schemaProp, schema, schemaPath, errSchemaPath, topSchemaRef }) {
      if (keyword !== void 0 && schema !== void 0) {
        throw new Error('both "keyword" and "schema" passed, only one allowed');
      }
      if (keyword !== void 0) {
        const sch = it.schema[keyword];
        return schemaProp === void 0 ? {
          schema: sch,
          schemaPath: (0, codegen_1._)`${it.schemaPath}${(0, codegen_1.getProperty)(keyword)}`,
          errSchemaPath: `${it.errSchemaPath}/${keyword}`
        } : {
          schema: sch[schemaProp],
          schemaPath: (0, codegen_1._)`${it.schemaPath}${(0, codegen_1.getProperty)(keyword)}${(0, codegen_1.getProperty)(schemaProp)}`,
          errSchemaPath: `${it.errSchemaPath}/${keyword}/${(0, util_1.escapeFragment)(schemaProp)}`
        };
      }
      if (schema !== void 0) {
        if (schemaPath === void 0 || errSchemaPath === void 0 || topSchemaRef === void 0) {
          throw new Error('"schemaPath", "errSchemaPath" and "topSchemaRef" are required with "schema"');
        }
        return {
          schema,
          schemaPath,
          topSchemaRef,
          errSchemaPath
        };
      }
      throw new Error('either "keyword" or "schema" must be passed');
    }
    exports.getSubschema = getSubschema;
    function extendSubschemaData(subschema, it, { dataProp, dataPropType: dpType, data, dataTypes, propertyName }) {
      if (data !== void 0 && dataProp !== void 0) {
        throw new Error('both "data" and "dataProp" passed, only one allowed');
      }
      const { gen } = it;
      if (dataProp !== void 0) {
        const { errorPath, dataPathArr, opts } = it;
        const nextData = gen.let("data", (0, codegen_1._)`${it.data}${(0, codegen_1.getProperty)(dataProp)}`, true);
        dataContextProps(nextData);
        subschema.errorPath = (0, codegen_1.str)`${errorPath}${(0, util_1.getErrorPath)(dataProp, dpType, opts.jsPropertySyntax)}`;
        subschema.parentDataProperty = (0, codegen_1._)`${dataProp}`;
        subschema.dataPathArr = [...dataPathArr, subschema.parentDataProperty];
      }
      if (data !== void 0) {
        const nextData = data instanceof codegen_1.Name ? data : gen.let("data", data, true);
        dataContextProps(nextData);
        if (propertyName !== void 0)
          subschema.propertyName = propertyName;
      }
      if (dataTypes)
        subschema.dataTypes = dataTypes;
      function dataContextProps(_nextData) {
        subschema.data = _nextData;
        subschema.dataLevel = it.dataLevel + 1;
        subschema.dataTypes = [];
        it.definedProperties = /* @__PURE__ */ new Set();
        subschema.parentData = it.data;
        subschema.dataNames = [...it.dataNames, _nextData];
      }
    }
    exports.extendSubschemaData = extendSubschemaData;
    function extendSubschemaMode(subschema, { jtdDiscriminator, jtdMetadata, compositeRule, createErrors, allErrors }) {
      if (compositeRule !== void 0)
        subschema.compositeRule = compositeRule;
      if (createErrors !== void 0)
        subschema.createErrors = createErrors;
      if (allErrors !== void 0)
        subschema.allErrors = allErrors;
      subschema.jtdDiscriminator = jtdDiscriminator;
      subschema.jtdMetadata = jtdMetadata;
    }
    exports.extendSubschemaMode = extendSubschemaMode;
  }
});

// node_modules/fast-deep-equal/index.js
var require_fast_deep_equal = __commonJS({
  "node_modules/fast-deep-equal/index.js"(exports, module) {
    "use strict";
    module.exports = function equal(a2, b2) {
      if (a2 === b2) return true;
      if (a2 && b2 && typeof a2 == "object" && typeof b2 == "object") {
        if (a2.constructor !== b2.constructor) return false;
        var length, i2, keys;
        if (Array.isArray(a2)) {
          length = a2.length;
          if (length != b2.length) return false;
          for (i2 = length; i2-- !== 0; )
            if (!equal(a2[i2], b2[i2])) return false;
          return true;
        }
        if (a2.constructor === RegExp) return a2.source === b2.source && a2.flags === b2.flags;
        if (a2.valueOf !== Object.prototype.valueOf) return a2.valueOf() === b2.valueOf();
        if (a2.toString !== Object.prototype.toString) return a2.toString() === b2.toString();
        keys = Object.keys(a2);
        length = keys.length;
        if (length !== Object.keys(b2).length) return false;
        for (i2 = length; i2-- !== 0; )
          if (!Object.prototype.hasOwnProperty.call(b2, keys[i2])) return false;
        for (i2 = length; i2-- !== 0; ) {
          var key = keys[i2];
          if (!equal(a2[key], b2[key])) return false;
        }
        return true;
      }
      return a2 !== a2 && b2 !== b2;
    };
  }
});

// node_modules/json-schema-traverse/index.js
var require_json_schema_traverse = __commonJS({
  "node_modules/json-schema-traverse/index.js"(exports, module) {
    "use strict";
    var traverse = module.exports = function(schema, opts, cb) {
      if (typeof opts == "function") {
        cb = opts;
        opts = {};
      }
      cb = opts.cb || cb;
      var pre = typeof cb == "function" ? cb : cb.pre || function() {
      };
      var post = cb.post || function() {
      };
      _traverse(opts, pre, post, schema, "", schema);
    };
    traverse.keywords = {
      additionalItems: true,
      items: true,
      contains: true,
      additionalProperties: true,
      propertyNames: true,
      not: true,
      if: true,
      then: true,
      else: true
    };
    traverse.arrayKeywords = {
      items: true,
      allOf: true,
      anyOf: true,
      oneOf: true
    };
    traverse.propsKeywords = {
      $defs: true,
      definitions: true,
      properties: true,
      patternProperties: true,
      dependencies: true
    };
    traverse.skipKeywords = {
      default: true,
      enum: true,
      const: true,
      required: true,
      maximum: true,
      minimum: true,
      exclusiveMaximum: true,
      exclusiveMinimum: true,
      multipleOf: true,
      maxLength: true,
      minLength: true,
      pattern: true,
      format: true,
      maxItems: true,
      minItems: true,
      uniqueItems: true,
      maxProperties: true,
      minProperties: true
    };
    function _traverse(opts, pre, post, schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex) {
      if (schema && typeof schema == "object" && !Array.isArray(schema)) {
        pre(schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex);
        for (var key in schema) {
          var sch = schema[key];
          if (Array.isArray(sch)) {
            if (key in traverse.arrayKeywords) {
              for (var i2 = 0; i2 < sch.length; i2++)
                _traverse(opts, pre, post, sch[i2], jsonPtr + "/" + key + "/" + i2, rootSchema, jsonPtr, key, schema, i2);
            }
          } else if (key in traverse.propsKeywords) {
            if (sch && typeof sch == "object") {
              for (var prop in sch)
                _traverse(opts, pre, post, sch[prop], jsonPtr + "/" + key + "/" + escapeJsonPtr(prop), rootSchema, jsonPtr, key, schema, prop);
            }
          } else if (key in traverse.keywords || opts.allKeys && !(key in traverse.skipKeywords)) {
            _traverse(opts, pre, post, sch, jsonPtr + "/" + key, rootSchema, jsonPtr, key, schema);
          }
        }
        post(schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex);
      }
    }
    function escapeJsonPtr(str) {
      return str.replace(/~/g, "~0").replace(/\//g, "~1");
    }
  }
});

// node_modules/ajv/dist/compile/resolve.js
var require_resolve = __commonJS({
  "node_modules/ajv/dist/compile/resolve.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.getSchemaRefs = exports.resolveUrl = exports.normalizeId = exports._getFullPath = exports.getFullPath = exports.inlineRef = void 0;
    var util_1 = require_util();
    var equal = require_fast_deep_equal();
    var traverse = require_json_schema_traverse();
    var SIMPLE_INLINED = /* @__PURE__ */ new Set([
      "type",
      "format",
      "pattern",
      "maxLength",
      "minLength",
      "maxProperties",
      "minProperties",
      "maxItems",
      "minItems",
      "maximum",
      "minimum",
      "uniqueItems",
      "multipleOf",
      "required",
      "enum",
      "const"
    ]);
    function inlineRef(schema, limit = true) {
      if (typeof schema == "boolean")
        return true;
      if (limit === true)
        return !hasRef(schema);
      if (!limit)
        return false;
      return countKeys(schema) <= limit;
    }
    exports.inlineRef = inlineRef;
    var REF_KEYWORDS = /* @__PURE__ */ new Set([
      "$ref",
      "$recursiveRef",
      "$recursiveAnchor",
      "$dynamicRef",
      "$dynamicAnchor"
    ]);
    function hasRef(schema) {
      for (const key in schema) {
        if (REF_KEYWORDS.has(key))
          return true;
        const sch = schema[key];
        if (Array.isArray(sch) && sch.some(hasRef))
          return true;
        if (typeof sch == "object" && hasRef(sch))
          return true;
      }
      return false;
    }
    function countKeys(schema) {
      let count2 = 0;
      for (const key in schema) {
        if (key === "$ref")
          return Infinity;
        count2++;
        if (SIMPLE_INLINED.has(key))
          continue;
        if (typeof schema[key] == "object") {
          (0, util_1.eachItem)(schema[key], (sch) => count2 += countKeys(sch));
        }
        if (count2 === Infinity)
          return Infinity;
      }
      return count2;
    }
    function getFullPath(resolver, id = "", normalize) {
      if (normalize !== false)
        id = normalizeId(id);
      const p2 = resolver.parse(id);
      return _getFullPath(resolver, p2);
    }
    exports.getFullPath = getFullPath;
    function _getFullPath(resolver, p2) {
      const serialized = resolver.serialize(p2);
      return serialized.split("#")[0] + "#";
    }
    exports._getFullPath = _getFullPath;
    var TRAILING_SLASH_HASH = /#\/?$/;
    function normalizeId(id) {
      return id ? id.replace(TRAILING_SLASH_HASH, "") : "";
    }
    exports.normalizeId = normalizeId;
    function resolveUrl(resolver, baseId, id) {
      id = normalizeId(id);
      return resolver.resolve(baseId, id);
    }
    exports.resolveUrl = resolveUrl;
    var ANCHOR = /^[a-z_][-a-z0-9._]*$/i;
    function getSchemaRefs(schema, baseId) {
      if (typeof schema == "boolean")
        return {};
      const { schemaId, uriResolver } = this.opts;
      const schId = normalizeId(schema[schemaId] || baseId);
      const baseIds = { "": schId };
      const pathPrefix = getFullPath(uriResolver, schId, false);
      const localRefs = {};
      const schemaRefs = /* @__PURE__ */ new Set();
      traverse(schema, { allKeys: true }, (sch, jsonPtr, _, parentJsonPtr) => {
        if (parentJsonPtr === void 0)
          return;
        const fullPath = pathPrefix + jsonPtr;
        let innerBaseId = baseIds[parentJsonPtr];
        if (typeof sch[schemaId] == "string")
          innerBaseId = addRef.call(this, sch[schemaId]);
        addAnchor.call(this, sch.$anchor);
        addAnchor.call(this, sch.$dynamicAnchor);
        baseIds[jsonPtr] = innerBaseId;
        function addRef(ref) {
          const _resolve = this.opts.uriResolver.resolve;
          ref = normalizeId(innerBaseId ? _resolve(innerBaseId, ref) : ref);
          if (schemaRefs.has(ref))
            throw ambiguos(ref);
          schemaRefs.add(ref);
          let schOrRef = this.refs[ref];
          if (typeof schOrRef == "string")
            schOrRef = this.refs[schOrRef];
          if (typeof schOrRef == "object") {
            checkAmbiguosRef(sch, schOrRef.schema, ref);
          } else if (ref !== normalizeId(fullPath)) {
            if (ref[0] === "#") {
              checkAmbiguosRef(sch, localRefs[ref], ref);
              localRefs[ref] = sch;
            } else {
              this.refs[ref] = fullPath;
            }
          }
          return ref;
        }
        function addAnchor(anchor) {
          if (typeof anchor == "string") {
            if (!ANCHOR.test(anchor))
              throw new Error(`invalid anchor "${anchor}"`);
            addRef.call(this, `#${anchor}`);
          }
        }
      });
      return localRefs;
      function checkAmbiguosRef(sch1, sch2, ref) {
        if (sch2 !== void 0 && !equal(sch1, sch2))
          throw ambiguos(ref);
      }
      function ambiguos(ref) {
        return new Error(`reference "${ref}" resolves to more than one schema`);
      }
    }
    exports.getSchemaRefs = getSchemaRefs;
  }
});

// node_modules/ajv/dist/compile/validate/index.js
var require_validate = __commonJS({
  "node_modules/ajv/dist/compile/validate/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.getData = exports.KeywordCxt = exports.validateFunctionCode = void 0;
    var boolSchema_1 = require_boolSchema();
    var dataType_1 = require_dataType();
    var applicability_1 = require_applicability();
    var dataType_2 = require_dataType();
    var defaults_1 = require_defaults();
    var keyword_1 = require_keyword();
    var subschema_1 = require_subschema();
    var codegen_1 = require_codegen();
    var names_1 = require_names();
    var resolve_1 = require_resolve();
    var util_1 = require_util();
    var errors_1 = require_errors();
    function validateFunctionCode(it) {
      if (isSchemaObj(it)) {
        checkKeywords(it);
        if (schemaCxtHasRules(it)) {
          topSchemaObjCode(it);
          return;
        }
      }
      validateFunction(it, () => (0, boolSchema_1.topBoolOrEmptySchema)(it));
    }
    exports.validateFunctionCode = validateFunctionCode;
    function validateFunction({ gen, validateName, schema, schemaEnv, opts }, body) {
      if (opts.code.es5) {
        gen.func(validateName, (0, codegen_1._)`${names_1.default.data}, ${names_1.default.valCxt}`, schemaEnv.$async, () => {
          gen.code((0, codegen_1._)`"use strict"; ${funcSourceUrl(schema, opts)}`);
          destructureValCxtES5(gen, opts);
          gen.code(body);
        });
      } else {
        gen.func(validateName, (0, codegen_1._)`${names_1.default.data}, ${destructureValCxt(opts)}`, schemaEnv.$async, () => gen.code(funcSourceUrl(schema, opts)).code(body));
      }
    }
    function destructureValCxt(opts) {
      return (0, codegen_1._)`{${names_1.default.instancePath}="", ${names_1.default.parentData}, ${names_1.default.parentDataProperty}, ${names_1.default.rootData}=${names_1.default.data}${opts.dynamicRef ? (0, codegen_1._)`, ${names_1.default.dynamicAnchors}={}` : codegen_1.nil}}={}`;
    }
    function destructureValCxtES5(gen, opts) {
      gen.if(names_1.default.valCxt, () => {
        gen.var(names_1.default.instancePath, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.instancePath}`);
        gen.var(names_1.default.parentData, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.parentData}`);
        gen.var(names_1.default.parentDataProperty, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.parentDataProperty}`);
        gen.var(names_1.default.rootData, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.rootData}`);
        if (opts.dynamicRef)
          gen.var(names_1.default.dynamicAnchors, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.dynamicAnchors}`);
      }, () => {
        gen.var(names_1.default.instancePath, (0, codegen_1._)`""`);
        gen.var(names_1.default.parentData, (0, codegen_1._)`undefined`);
        gen.var(names_1.default.parentDataProperty, (0, codegen_1._)`undefined`);
        gen.var(names_1.default.rootData, names_1.default.data);
        if (opts.dynamicRef)
          gen.var(names_1.default.dynamicAnchors, (0, codegen_1._)`{}`);
      });
    }
    function topSchemaObjCode(it) {
      const { schema, opts, gen } = it;
      validateFunction(it, () => {
        if (opts.$comment && schema.$comment)
          commentKeyword(it);
        checkNoDefault(it);
        gen.let(names_1.default.vErrors, null);
        gen.let(names_1.default.errors, 0);
        if (opts.unevaluated)
          resetEvaluated(it);
        typeAndKeywords(it);
        returnResults(it);
      });
      return;
    }
    function resetEvaluated(it) {
      const { gen, validateName } = it;
      it.evaluated = gen.const("evaluated", (0, codegen_1._)`${validateName}.evaluated`);
      gen.if((0, codegen_1._)`${it.evaluated}.dynamicProps`, () => gen.assign((0, codegen_1._)`${it.evaluated}.props`, (0, codegen_1._)`undefined`));
      gen.if((0, codegen_1._)`${it.evaluated}.dynamicItems`, () => gen.assign((0, codegen_1._)`${it.evaluated}.items`, (0, codegen_1._)`undefined`));
    }
    function funcSourceUrl(schema, opts) {
      const schId = typeof schema == "object" && schema[opts.schemaId];
      return schId && (opts.code.source || opts.code.process) ? (0, codegen_1._)`/*# sourceURL=${schId} */` : codegen_1.nil;
    }
    function subschemaCode(it, valid) {
      if (isSchemaObj(it)) {
        checkKeywords(it);
        if (schemaCxtHasRules(it)) {
          subSchemaObjCode(it, valid);
          return;
        }
      }
      (0, boolSchema_1.boolOrEmptySchema)(it, valid);
    }
    function schemaCxtHasRules({ schema, self }) {
      if (typeof schema == "boolean")
        return !schema;
      for (const key in schema)
        if (self.RULES.all[key])
          return true;
      return false;
    }
    function isSchemaObj(it) {
      return typeof it.schema != "boolean";
    }
    function subSchemaObjCode(it, valid) {
      const { schema, gen, opts } = it;
      if (opts.$comment && schema.$comment)
        commentKeyword(it);
      updateContext(it);
      checkAsyncSchema(it);
      const errsCount = gen.const("_errs", names_1.default.errors);
      typeAndKeywords(it, errsCount);
      gen.var(valid, (0, codegen_1._)`${errsCount} === ${names_1.default.errors}`);
    }
    function checkKeywords(it) {
      (0, util_1.checkUnknownRules)(it);
      checkRefsAndKeywords(it);
    }
    function typeAndKeywords(it, errsCount) {
      if (it.opts.jtd)
        return schemaKeywords(it, [], false, errsCount);
      const types = (0, dataType_1.getSchemaTypes)(it.schema);
      const checkedTypes = (0, dataType_1.coerceAndCheckDataType)(it, types);
      schemaKeywords(it, types, !checkedTypes, errsCount);
    }
    function checkRefsAndKeywords(it) {
      const { schema, errSchemaPath, opts, self } = it;
      if (schema.$ref && opts.ignoreKeywordsWithRef && (0, util_1.schemaHasRulesButRef)(schema, self.RULES)) {
        self.logger.warn(`$ref: keywords ignored in schema at path "${errSchemaPath}"`);
      }
    }
    function checkNoDefault(it) {
      const { schema, opts } = it;
      if (schema.default !== void 0 && opts.useDefaults && opts.strictSchema) {
        (0, util_1.checkStrictMode)(it, "default is ignored in the schema root");
      }
    }
    function updateContext(it) {
      const schId = it.schema[it.opts.schemaId];
      if (schId)
        it.baseId = (0, resolve_1.resolveUrl)(it.opts.uriResolver, it.baseId, schId);
    }
    function checkAsyncSchema(it) {
      if (it.schema.$async && !it.schemaEnv.$async)
        throw new Error("async schema in sync schema");
    }
    function commentKeyword({ gen, schemaEnv, schema, errSchemaPath, opts }) {
      const msg = schema.$comment;
      if (opts.$comment === true) {
        gen.code((0, codegen_1._)`${names_1.default.self}.logger.log(${msg})`);
      } else if (typeof opts.$comment == "function") {
        const schemaPath = (0, codegen_1.str)`${errSchemaPath}/$comment`;
        const rootName = gen.scopeValue("root", { ref: schemaEnv.root });
        gen.code((0, codegen_1._)`${names_1.default.self}.opts.$comment(${msg}, ${schemaPath}, ${rootName}.schema)`);
      }
    }
    function returnResults(it) {
      const { gen, schemaEnv, validateName, ValidationError, opts } = it;
      if (schemaEnv.$async) {
        gen.if((0, codegen_1._)`${names_1.default.errors} === 0`, () => gen.return(names_1.default.data), () => gen.throw((0, codegen_1._)`new ${ValidationError}(${names_1.default.vErrors})`));
      } else {
        gen.assign((0, codegen_1._)`${validateName}.errors`, names_1.default.vErrors);
        if (opts.unevaluated)
          assignEvaluated(it);
        gen.return((0, codegen_1._)`${names_1.default.errors} === 0`);
      }
    }
    function assignEvaluated({ gen, evaluated, props, items }) {
      if (props instanceof codegen_1.Name)
        gen.assign((0, codegen_1._)`${evaluated}.props`, props);
      if (items instanceof codegen_1.Name)
        gen.assign((0, codegen_1._)`${evaluated}.items`, items);
    }
    function schemaKeywords(it, types, typeErrors, errsCount) {
      const { gen, schema, data, allErrors, opts, self } = it;
      const { RULES } = self;
      if (schema.$ref && (opts.ignoreKeywordsWithRef || !(0, util_1.schemaHasRulesButRef)(schema, RULES))) {
        gen.block(() => keywordCode(it, "$ref", RULES.all.$ref.definition));
        return;
      }
      if (!opts.jtd)
        checkStrictTypes(it, types);
      gen.block(() => {
        for (const group of RULES.rules)
          groupKeywords(group);
        groupKeywords(RULES.post);
      });
      function groupKeywords(group) {
        if (!(0, applicability_1.shouldUseGroup)(schema, group))
          return;
        if (group.type) {
          gen.if((0, dataType_2.checkDataType)(group.type, data, opts.strictNumbers));
          iterateKeywords(it, group);
          if (types.length === 1 && types[0] === group.type && typeErrors) {
            gen.else();
            (0, dataType_2.reportTypeError)(it);
          }
          gen.endIf();
        } else {
          iterateKeywords(it, group);
        }
        if (!allErrors)
          gen.if((0, codegen_1._)`${names_1.default.errors} === ${errsCount || 0}`);
      }
    }
    function iterateKeywords(it, group) {
      const { gen, schema, opts: { useDefaults } } = it;
      if (useDefaults)
        (0, defaults_1.assignDefaults)(it, group.type);
      gen.block(() => {
        for (const rule of group.rules) {
          if ((0, applicability_1.shouldUseRule)(schema, rule)) {
            keywordCode(it, rule.keyword, rule.definition, group.type);
          }
        }
      });
    }
    function checkStrictTypes(it, types) {
      if (it.schemaEnv.meta || !it.opts.strictTypes)
        return;
      checkContextTypes(it, types);
      if (!it.opts.allowUnionTypes)
        checkMultipleTypes(it, types);
      checkKeywordTypes(it, it.dataTypes);
    }
    function checkContextTypes(it, types) {
      if (!types.length)
        return;
      if (!it.dataTypes.length) {
        it.dataTypes = types;
        return;
      }
      types.forEach((t2) => {
        if (!includesType(it.dataTypes, t2)) {
          strictTypesError(it, `type "${t2}" not allowed by context "${it.dataTypes.join(",")}"`);
        }
      });
      narrowSchemaTypes(it, types);
    }
    function checkMultipleTypes(it, ts) {
      if (ts.length > 1 && !(ts.length === 2 && ts.includes("null"))) {
        strictTypesError(it, "use allowUnionTypes to allow union type keyword");
      }
    }
    function checkKeywordTypes(it, ts) {
      const rules2 = it.self.RULES.all;
      for (const keyword in rules2) {
        const rule = rules2[keyword];
        if (typeof rule == "object" && (0, applicability_1.shouldUseRule)(it.schema, rule)) {
          const { type } = rule.definition;
          if (type.length && !type.some((t2) => hasApplicableType(ts, t2))) {
            strictTypesError(it, `missing type "${type.join(",")}" for keyword "${keyword}"`);
          }
        }
      }
    }
    function hasApplicableType(schTs, kwdT) {
      return schTs.includes(kwdT) || kwdT === "number" && schTs.includes("integer");
    }
    function includesType(ts, t2) {
      return ts.includes(t2) || t2 === "integer" && ts.includes("number");
    }
    function narrowSchemaTypes(it, withTypes) {
      const ts = [];
      for (const t2 of it.dataTypes) {
        if (includesType(withTypes, t2))
          ts.push(t2);
        else if (withTypes.includes("integer") && t2 === "number")
          ts.push("integer");
      }
      it.dataTypes = ts;
    }
    function strictTypesError(it, msg) {
      const schemaPath = it.schemaEnv.baseId + it.errSchemaPath;
      msg += ` at "${schemaPath}" (strictTypes)`;
      (0, util_1.checkStrictMode)(it, msg, it.opts.strictTypes);
    }
    var KeywordCxt = class {
      constructor(it, def, keyword) {
        (0, keyword_1.validateKeywordUsage)(it, def, keyword);
        this.gen = it.gen;
        this.allErrors = it.allErrors;
        this.keyword = keyword;
        this.data = it.data;
        this.schema = it.schema[keyword];
        this.$data = def.$data && it.opts.$data && this.schema && this.schema.$data;
        this.schemaValue = (0, util_1.schemaRefOrVal)(it, this.schema, keyword, this.$data);
        this.schemaType = def.schemaType;
        this.parentSchema = it.schema;
        this.params = {};
        this.it = it;
        this.def = def;
        if (this.$data) {
          this.schemaCode = it.gen.const("vSchema", getData(this.$data, it));
        } else {
          this.schemaCode = this.schemaValue;
          if (!(0, keyword_1.validSchemaType)(this.schema, def.schemaType, def.allowUndefined)) {
            throw new Error(`${keyword} value must be ${JSON.stringify(def.schemaType)}`);
          }
        }
        if ("code" in def ? def.trackErrors : def.errors !== false) {
          this.errsCount = it.gen.const("_errs", names_1.default.errors);
        }
      }
      result(condition, successAction, failAction) {
        this.failResult((0, codegen_1.not)(condition), successAction, failAction);
      }
      failResult(condition, successAction, failAction) {
        this.gen.if(condition);
        if (failAction)
          failAction();
        else
          this.error();
        if (successAction) {
          this.gen.else();
          successAction();
          if (this.allErrors)
            this.gen.endIf();
        } else {
          if (this.allErrors)
            this.gen.endIf();
          else
            this.gen.else();
        }
      }
      pass(condition, failAction) {
        this.failResult((0, codegen_1.not)(condition), void 0, failAction);
      }
      fail(condition) {
        if (condition === void 0) {
          this.error();
          if (!this.allErrors)
            this.gen.if(false);
          return;
        }
        this.gen.if(condition);
        this.error();
        if (this.allErrors)
          this.gen.endIf();
        else
          this.gen.else();
      }
      fail$data(condition) {
        if (!this.$data)
          return this.fail(condition);
        const { schemaCode } = this;
        this.fail((0, codegen_1._)`${schemaCode} !== undefined && (${(0, codegen_1.or)(this.invalid$data(), condition)})`);
      }
      error(append, errorParams, errorPaths) {
        if (errorParams) {
          this.setParams(errorParams);
          this._error(append, errorPaths);
          this.setParams({});
          return;
        }
        this._error(append, errorPaths);
      }
      _error(append, errorPaths) {
        ;
        (append ? errors_1.reportExtraError : errors_1.reportError)(this, this.def.error, errorPaths);
      }
      $dataError() {
        (0, errors_1.reportError)(this, this.def.$dataError || errors_1.keyword$DataError);
      }
      reset() {
        if (this.errsCount === void 0)
          throw new Error('add "trackErrors" to keyword definition');
        (0, errors_1.resetErrorsCount)(this.gen, this.errsCount);
      }
      ok(cond) {
        if (!this.allErrors)
          this.gen.if(cond);
      }
      setParams(obj, assign) {
        if (assign)
          Object.assign(this.params, obj);
        else
          this.params = obj;
      }
      block$data(valid, codeBlock, $dataValid = codegen_1.nil) {
        this.gen.block(() => {
          this.check$data(valid, $dataValid);
          codeBlock();
        });
      }
      check$data(valid = codegen_1.nil, $dataValid = codegen_1.nil) {
        if (!this.$data)
          return;
        const { gen, schemaCode, schemaType, def } = this;
        gen.if((0, codegen_1.or)((0, codegen_1._)`${schemaCode} === undefined`, $dataValid));
        if (valid !== codegen_1.nil)
          gen.assign(valid, true);
        if (schemaType.length || def.validateSchema) {
          gen.elseIf(this.invalid$data());
          this.$dataError();
          if (valid !== codegen_1.nil)
            gen.assign(valid, false);
        }
        gen.else();
      }
      invalid$data() {
        const { gen, schemaCode, schemaType, def, it } = this;
        return (0, codegen_1.or)(wrong$DataType(), invalid$DataSchema());
        function wrong$DataType() {
          if (schemaType.length) {
            if (!(schemaCode instanceof codegen_1.Name))
              throw new Error("ajv implementation error");
            const st = Array.isArray(schemaType) ? schemaType : [schemaType];
            return (0, codegen_1._)`${(0, dataType_2.checkDataTypes)(st, schemaCode, it.opts.strictNumbers, dataType_2.DataType.Wrong)}`;
          }
          return codegen_1.nil;
        }
        function invalid$DataSchema() {
          if (def.validateSchema) {
            const validateSchemaRef = gen.scopeValue("validate$data", { ref: def.validateSchema });
            return (0, codegen_1._)`!${validateSchemaRef}(${schemaCode})`;
          }
          return codegen_1.nil;
        }
      }
      subschema(appl, valid) {
        const subschema = (0, subschema_1.getSubschema)(this.it, appl);
        (0, subschema_1.extendSubschemaData)(subschema, this.it, appl);
        (0, subschema_1.extendSubschemaMode)(subschema, appl);
        const nextContext = { ...this.it, ...subschema, items: void 0, props: void 0 };
        subschemaCode(nextContext, valid);
        return nextContext;
      }
      mergeEvaluated(schemaCxt, toName) {
        const { it, gen } = this;
        if (!it.opts.unevaluated)
          return;
        if (it.props !== true && schemaCxt.props !== void 0) {
          it.props = util_1.mergeEvaluated.props(gen, schemaCxt.props, it.props, toName);
        }
        if (it.items !== true && schemaCxt.items !== void 0) {
          it.items = util_1.mergeEvaluated.items(gen, schemaCxt.items, it.items, toName);
        }
      }
      mergeValidEvaluated(schemaCxt, valid) {
        const { it, gen } = this;
        if (it.opts.unevaluated && (it.props !== true || it.items !== true)) {
          gen.if(valid, () => this.mergeEvaluated(schemaCxt, codegen_1.Name));
          return true;
        }
      }
    };
    exports.KeywordCxt = KeywordCxt;
    function keywordCode(it, keyword, def, ruleType) {
      const cxt = new KeywordCxt(it, def, keyword);
      if ("code" in def) {
        def.code(cxt, ruleType);
      } else if (cxt.$data && def.validate) {
        (0, keyword_1.funcKeywordCode)(cxt, def);
      } else if ("macro" in def) {
        (0, keyword_1.macroKeywordCode)(cxt, def);
      } else if (def.compile || def.validate) {
        (0, keyword_1.funcKeywordCode)(cxt, def);
      }
    }
    var JSON_POINTER = /^\/(?:[^~]|~0|~1)*$/;
    var RELATIVE_JSON_POINTER = /^([0-9]+)(#|\/(?:[^~]|~0|~1)*)?$/;
    function getData($data, { dataLevel, dataNames, dataPathArr }) {
      let jsonPointer;
      let data;
      if ($data === "")
        return names_1.default.rootData;
      if ($data[0] === "/") {
        if (!JSON_POINTER.test($data))
          throw new Error(`Invalid JSON-pointer: ${$data}`);
        jsonPointer = $data;
        data = names_1.default.rootData;
      } else {
        const matches = RELATIVE_JSON_POINTER.exec($data);
        if (!matches)
          throw new Error(`Invalid JSON-pointer: ${$data}`);
        const up = +matches[1];
        jsonPointer = matches[2];
        if (jsonPointer === "#") {
          if (up >= dataLevel)
            throw new Error(errorMsg("property/index", up));
          return dataPathArr[dataLevel - up];
        }
        if (up > dataLevel)
          throw new Error(errorMsg("data", up));
        data = dataNames[dataLevel - up];
        if (!jsonPointer)
          return data;
      }
      let expr = data;
      const segments = jsonPointer.split("/");
      for (const segment of segments) {
        if (segment) {
          data = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)((0, util_1.unescapeJsonPointer)(segment))}`;
          expr = (0, codegen_1._)`${expr} && ${data}`;
        }
      }
      return expr;
      function errorMsg(pointerType, up) {
        return `Cannot access ${pointerType} ${up} levels up, current level is ${dataLevel}`;
      }
    }
    exports.getData = getData;
  }
});

// node_modules/ajv/dist/runtime/validation_error.js
var require_validation_error = __commonJS({
  "node_modules/ajv/dist/runtime/validation_error.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var ValidationError = class extends Error {
      constructor(errors) {
        super("validation failed");
        this.errors = errors;
        this.ajv = this.validation = true;
      }
    };
    exports.default = ValidationError;
  }
});

// node_modules/ajv/dist/compile/ref_error.js
var require_ref_error = __commonJS({
  "node_modules/ajv/dist/compile/ref_error.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var resolve_1 = require_resolve();
    var MissingRefError = class extends Error {
      constructor(resolver, baseId, ref, msg) {
        super(msg || `can't resolve reference ${ref} from id ${baseId}`);
        this.missingRef = (0, resolve_1.resolveUrl)(resolver, baseId, ref);
        this.missingSchema = (0, resolve_1.normalizeId)((0, resolve_1.getFullPath)(resolver, this.missingRef));
      }
    };
    exports.default = MissingRefError;
  }
});

// node_modules/ajv/dist/compile/index.js
var require_compile = __commonJS({
  "node_modules/ajv/dist/compile/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.resolveSchema = exports.getCompilingSchema = exports.resolveRef = exports.compileSchema = exports.SchemaEnv = void 0;
    var codegen_1 = require_codegen();
    var validation_error_1 = require_validation_error();
    var names_1 = require_names();
    var resolve_1 = require_resolve();
    var util_1 = require_util();
    var validate_1 = require_validate();
    var SchemaEnv = class {
      constructor(env) {
        var _a;
        this.refs = {};
        this.dynamicAnchors = {};
        let schema;
        if (typeof env.schema == "object")
          schema = env.schema;
        this.schema = env.schema;
        this.schemaId = env.schemaId;
        this.root = env.root || this;
        this.baseId = (_a = env.baseId) !== null && _a !== void 0 ? _a : (0, resolve_1.normalizeId)(schema === null || schema === void 0 ? void 0 : schema[env.schemaId || "$id"]);
        this.schemaPath = env.schemaPath;
        this.localRefs = env.localRefs;
        this.meta = env.meta;
        this.$async = schema === null || schema === void 0 ? void 0 : schema.$async;
        this.refs = {};
      }
    };
    exports.SchemaEnv = SchemaEnv;
    function compileSchema(sch) {
      const _sch = getCompilingSchema.call(this, sch);
      if (_sch)
        return _sch;
      const rootId = (0, resolve_1.getFullPath)(this.opts.uriResolver, sch.root.baseId);
      const { es5, lines } = this.opts.code;
      const { ownProperties } = this.opts;
      const gen = new codegen_1.CodeGen(this.scope, { es5, lines, ownProperties });
      let _ValidationError;
      if (sch.$async) {
        _ValidationError = gen.scopeValue("Error", {
          ref: validation_error_1.default,
          code: (0, codegen_1._)`require("ajv/dist/runtime/validation_error").default`
        });
      }
      const validateName = gen.scopeName("validate");
      sch.validateName = validateName;
      const schemaCxt = {
        gen,
        allErrors: this.opts.allErrors,
        data: names_1.default.data,
        parentData: names_1.default.parentData,
        parentDataProperty: names_1.default.parentDataProperty,
        dataNames: [names_1.default.data],
        dataPathArr: [codegen_1.nil],
        // TODO can its length be used as dataLevel if nil is removed?
        dataLevel: 0,
        dataTypes: [],
        definedProperties: /* @__PURE__ */ new Set(),
        topSchemaRef: gen.scopeValue("schema", this.opts.code.source === true ? { ref: sch.schema, code: (0, codegen_1.stringify)(sch.schema) } : { ref: sch.schema }),
        validateName,
        ValidationError: _ValidationError,
        schema: sch.schema,
        schemaEnv: sch,
        rootId,
        baseId: sch.baseId || rootId,
        schemaPath: codegen_1.nil,
        errSchemaPath: sch.schemaPath || (this.opts.jtd ? "" : "#"),
        errorPath: (0, codegen_1._)`""`,
        opts: this.opts,
        self: this
      };
      let sourceCode;
      try {
        this._compilations.add(sch);
        (0, validate_1.validateFunctionCode)(schemaCxt);
        gen.optimize(this.opts.code.optimize);
        const validateCode = gen.toString();
        sourceCode = `${gen.scopeRefs(names_1.default.scope)}return ${validateCode}`;
        if (this.opts.code.process)
          sourceCode = this.opts.code.process(sourceCode, sch);
        const makeValidate = new Function(`${names_1.default.self}`, `${names_1.default.scope}`, sourceCode);
        const validate = makeValidate(this, this.scope.get());
        this.scope.value(validateName, { ref: validate });
        validate.errors = null;
        validate.schema = sch.schema;
        validate.schemaEnv = sch;
        if (sch.$async)
          validate.$async = true;
        if (this.opts.code.source === true) {
          validate.source = { validateName, validateCode, scopeValues: gen._values };
        }
        if (this.opts.unevaluated) {
          const { props, items } = schemaCxt;
          validate.evaluated = {
            props: props instanceof codegen_1.Name ? void 0 : props,
            items: items instanceof codegen_1.Name ? void 0 : items,
            dynamicProps: props instanceof codegen_1.Name,
            dynamicItems: items instanceof codegen_1.Name
          };
          if (validate.source)
            validate.source.evaluated = (0, codegen_1.stringify)(validate.evaluated);
        }
        sch.validate = validate;
        return sch;
      } catch (e2) {
        delete sch.validate;
        delete sch.validateName;
        if (sourceCode)
          this.logger.error("Error compiling schema, function code:", sourceCode);
        throw e2;
      } finally {
        this._compilations.delete(sch);
      }
    }
    exports.compileSchema = compileSchema;
    function resolveRef(root2, baseId, ref) {
      var _a;
      ref = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, ref);
      const schOrFunc = root2.refs[ref];
      if (schOrFunc)
        return schOrFunc;
      let _sch = resolve3.call(this, root2, ref);
      if (_sch === void 0) {
        const schema = (_a = root2.localRefs) === null || _a === void 0 ? void 0 : _a[ref];
        const { schemaId } = this.opts;
        if (schema)
          _sch = new SchemaEnv({ schema, schemaId, root: root2, baseId });
      }
      if (_sch === void 0)
        return;
      return root2.refs[ref] = inlineOrCompile.call(this, _sch);
    }
    exports.resolveRef = resolveRef;
    function inlineOrCompile(sch) {
      if ((0, resolve_1.inlineRef)(sch.schema, this.opts.inlineRefs))
        return sch.schema;
      return sch.validate ? sch : compileSchema.call(this, sch);
    }
    function getCompilingSchema(schEnv) {
      for (const sch of this._compilations) {
        if (sameSchemaEnv(sch, schEnv))
          return sch;
      }
    }
    exports.getCompilingSchema = getCompilingSchema;
    function sameSchemaEnv(s1, s2) {
      return s1.schema === s2.schema && s1.root === s2.root && s1.baseId === s2.baseId;
    }
    function resolve3(root2, ref) {
      let sch;
      while (typeof (sch = this.refs[ref]) == "string")
        ref = sch;
      return sch || this.schemas[ref] || resolveSchema.call(this, root2, ref);
    }
    function resolveSchema(root2, ref) {
      const p2 = this.opts.uriResolver.parse(ref);
      const refPath = (0, resolve_1._getFullPath)(this.opts.uriResolver, p2);
      let baseId = (0, resolve_1.getFullPath)(this.opts.uriResolver, root2.baseId, void 0);
      if (Object.keys(root2.schema).length > 0 && refPath === baseId) {
        return getJsonPointer.call(this, p2, root2);
      }
      const id = (0, resolve_1.normalizeId)(refPath);
      const schOrRef = this.refs[id] || this.schemas[id];
      if (typeof schOrRef == "string") {
        const sch = resolveSchema.call(this, root2, schOrRef);
        if (typeof (sch === null || sch === void 0 ? void 0 : sch.schema) !== "object")
          return;
        return getJsonPointer.call(this, p2, sch);
      }
      if (typeof (schOrRef === null || schOrRef === void 0 ? void 0 : schOrRef.schema) !== "object")
        return;
      if (!schOrRef.validate)
        compileSchema.call(this, schOrRef);
      if (id === (0, resolve_1.normalizeId)(ref)) {
        const { schema } = schOrRef;
        const { schemaId } = this.opts;
        const schId = schema[schemaId];
        if (schId)
          baseId = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schId);
        return new SchemaEnv({ schema, schemaId, root: root2, baseId });
      }
      return getJsonPointer.call(this, p2, schOrRef);
    }
    exports.resolveSchema = resolveSchema;
    var PREVENT_SCOPE_CHANGE = /* @__PURE__ */ new Set([
      "properties",
      "patternProperties",
      "enum",
      "dependencies",
      "definitions"
    ]);
    function getJsonPointer(parsedRef, { baseId, schema, root: root2 }) {
      var _a;
      if (((_a = parsedRef.fragment) === null || _a === void 0 ? void 0 : _a[0]) !== "/")
        return;
      for (const part of parsedRef.fragment.slice(1).split("/")) {
        if (typeof schema === "boolean")
          return;
        const partSchema = schema[(0, util_1.unescapeFragment)(part)];
        if (partSchema === void 0)
          return;
        schema = partSchema;
        const schId = typeof schema === "object" && schema[this.opts.schemaId];
        if (!PREVENT_SCOPE_CHANGE.has(part) && schId) {
          baseId = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schId);
        }
      }
      let env;
      if (typeof schema != "boolean" && schema.$ref && !(0, util_1.schemaHasRulesButRef)(schema, this.RULES)) {
        const $ref = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schema.$ref);
        env = resolveSchema.call(this, root2, $ref);
      }
      const { schemaId } = this.opts;
      env = env || new SchemaEnv({ schema, schemaId, root: root2, baseId });
      if (env.schema !== env.root.schema)
        return env;
      return void 0;
    }
  }
});

// node_modules/ajv/dist/refs/data.json
var require_data = __commonJS({
  "node_modules/ajv/dist/refs/data.json"(exports, module) {
    module.exports = {
      $id: "https://raw.githubusercontent.com/ajv-validator/ajv/master/lib/refs/data.json#",
      description: "Meta-schema for $data reference (JSON AnySchema extension proposal)",
      type: "object",
      required: ["$data"],
      properties: {
        $data: {
          type: "string",
          anyOf: [{ format: "relative-json-pointer" }, { format: "json-pointer" }]
        }
      },
      additionalProperties: false
    };
  }
});

// node_modules/fast-uri/lib/utils.js
var require_utils = __commonJS({
  "node_modules/fast-uri/lib/utils.js"(exports, module) {
    "use strict";
    var isUUID = RegExp.prototype.test.bind(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu);
    var isIPv4 = RegExp.prototype.test.bind(/^(?:(?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]\d|\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]\d|\d)$/u);
    var isPort = RegExp.prototype.test.bind(/^\d*$/u);
    var isHexPair = RegExp.prototype.test.bind(/^[\da-f]{2}$/iu);
    var isUnreserved = RegExp.prototype.test.bind(/^[\da-z\-._~]$/iu);
    var isPathCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/]$/u);
    var isQueryFragmentCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/?]$/u);
    var isUserinfoCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:]$/u);
    var BYTE_HEX = new Array(256);
    {
      const HEX_DIGITS = "0123456789ABCDEF";
      for (let i2 = 0; i2 < 256; i2++) {
        BYTE_HEX[i2] = "%" + HEX_DIGITS[i2 >> 4] + HEX_DIGITS[i2 & 15];
      }
    }
    function percentEncodeNonAscii(cp) {
      if (cp < 2048) {
        return BYTE_HEX[192 | cp >> 6] + BYTE_HEX[128 | cp & 63];
      }
      if (cp < 65536) {
        return BYTE_HEX[224 | cp >> 12] + BYTE_HEX[128 | cp >> 6 & 63] + BYTE_HEX[128 | cp & 63];
      }
      return BYTE_HEX[240 | cp >> 18] + BYTE_HEX[128 | cp >> 12 & 63] + BYTE_HEX[128 | cp >> 6 & 63] + BYTE_HEX[128 | cp & 63];
    }
    function stringArrayToHexStripped(input) {
      let acc = "";
      let code = 0;
      let i2 = 0;
      for (i2 = 0; i2 < input.length; i2++) {
        code = input[i2].charCodeAt(0);
        if (code === 48) {
          continue;
        }
        if (!(code >= 48 && code <= 57 || code >= 65 && code <= 70 || code >= 97 && code <= 102)) {
          return "";
        }
        acc += input[i2];
        break;
      }
      for (i2 += 1; i2 < input.length; i2++) {
        code = input[i2].charCodeAt(0);
        if (!(code >= 48 && code <= 57 || code >= 65 && code <= 70 || code >= 97 && code <= 102)) {
          return "";
        }
        acc += input[i2];
      }
      return acc;
    }
    var isHextet = RegExp.prototype.test.bind(/^[\dA-Fa-f]{1,4}$/);
    var isIPvFuture = RegExp.prototype.test.bind(/^[vV][\dA-Fa-f]+\.[A-Za-z\d\-._~!$&'()*+,;=:]+$/);
    var isZoneCharacter = RegExp.prototype.test.bind(/^[A-Za-z\d\-._~]$/);
    var nonSimpleDomain = RegExp.prototype.test.bind(/[^!"$&'()*+,\-.;=_`a-z{}~]/u);
    function isZoneIdentifier(zone) {
      if (zone.length === 0) return false;
      for (let i2 = 0; i2 < zone.length; i2++) {
        if (isZoneCharacter(zone[i2])) continue;
        if (zone[i2] === "%" && i2 + 2 < zone.length && isHexPair(zone.slice(i2 + 1, i2 + 3))) {
          i2 += 2;
          continue;
        }
        return false;
      }
      return true;
    }
    function compressIPv6ZeroRun(hextets) {
      let bestStart = -1;
      let bestLength = 0;
      let runStart = -1;
      let runLength = 0;
      for (let i2 = 0; i2 < hextets.length; i2++) {
        if (hextets[i2] === "0") {
          if (runStart === -1) runStart = i2;
          runLength++;
          if (runLength > bestLength) {
            bestLength = runLength;
            bestStart = runStart;
          }
        } else {
          runStart = -1;
          runLength = 0;
        }
      }
      if (bestLength < 2) return hextets.join(":");
      const head = hextets.slice(0, bestStart).join(":");
      const tail = hextets.slice(bestStart + bestLength).join(":");
      return head + "::" + tail;
    }
    function normalizeIPv6Address(input) {
      const compression = input.indexOf("::");
      if (compression !== -1 && input.indexOf("::", compression + 1) !== -1) return void 0;
      const left = compression === -1 ? input.split(":") : input.slice(0, compression).split(":");
      const right = compression === -1 ? [] : input.slice(compression + 2).split(":");
      if (compression !== -1) {
        if (left.length === 1 && left[0] === "") left.length = 0;
        if (right.length === 1 && right[0] === "") right.length = 0;
      }
      const parts2 = left.concat(right);
      let hextetCount = 0;
      for (let i2 = 0; i2 < parts2.length; i2++) {
        const part = parts2[i2];
        if (part === "") return void 0;
        if (part.indexOf(".") !== -1) {
          if (i2 !== parts2.length - 1 || compression !== -1 && right.length === 0 || !isIPv4(part)) return void 0;
          hextetCount += 2;
          continue;
        }
        if (!isHextet(part)) return void 0;
        parts2[i2] = parseInt(part, 16).toString(16);
        hextetCount++;
      }
      if (compression === -1) {
        if (hextetCount !== 8) return void 0;
        return compressIPv6ZeroRun(parts2);
      }
      if (hextetCount >= 8) return void 0;
      const expanded = parts2.slice(0, left.length);
      for (let i2 = hextetCount; i2 < 8; i2++) expanded.push("0");
      for (let i2 = left.length; i2 < parts2.length; i2++) expanded.push(parts2[i2]);
      return compressIPv6ZeroRun(expanded);
    }
    function normalizeIPv6(host) {
      const bracketed = host[0] === "[" && host[host.length - 1] === "]";
      const hasBracket = host[0] === "[" || host[host.length - 1] === "]";
      if (hasBracket && !bracketed) return { host, isIPV6: false, error: true };
      let input = bracketed ? host.slice(1, -1) : host;
      if (bracketed && isIPvFuture(input)) {
        input = input.toLowerCase();
        return { host: `[${input}]`, escapedHost: input, isIPV6: false, isIPVFuture: true };
      }
      if (findToken(input, ":") < 2) {
        return { host, isIPV6: false, error: bracketed };
      }
      let zoneIdentifier = "";
      const zoneSeparator = input.indexOf("%");
      if (zoneSeparator !== -1) {
        const separatorLength = input.slice(zoneSeparator, zoneSeparator + 3).toLowerCase() === "%25" ? 3 : 1;
        zoneIdentifier = input.slice(zoneSeparator + separatorLength);
        if (!isZoneIdentifier(zoneIdentifier)) return { host, isIPV6: false, error: true };
        input = input.slice(0, zoneSeparator);
      }
      const address = normalizeIPv6Address(input);
      if (address === void 0) return { host, isIPV6: false, error: true };
      return {
        host: address + (zoneIdentifier ? "%" + zoneIdentifier : ""),
        escapedHost: address + (zoneIdentifier ? "%25" + zoneIdentifier : ""),
        isIPV6: true
      };
    }
    function findToken(str, token) {
      let ind = 0;
      for (let i2 = 0; i2 < str.length; i2++) {
        if (str[i2] === token) ind++;
      }
      return ind;
    }
    function removeDotSegments(path2) {
      let input = path2;
      const output = [];
      let nextSlash = -1;
      let len = 0;
      while (len = input.length) {
        if (len === 1) {
          if (input === ".") {
            break;
          } else if (input === "/") {
            output.push("/");
            break;
          } else {
            output.push(input);
            break;
          }
        } else if (len === 2) {
          if (input[0] === ".") {
            if (input[1] === ".") {
              break;
            } else if (input[1] === "/") {
              input = input.slice(2);
              continue;
            }
          } else if (input[0] === "/") {
            if (input[1] === "." || input[1] === "/") {
              output.push("/");
              break;
            }
          }
        } else if (len === 3) {
          if (input === "/..") {
            if (output.length !== 0) {
              output.pop();
            }
            output.push("/");
            break;
          }
        }
        if (input[0] === ".") {
          if (input[1] === ".") {
            if (input[2] === "/") {
              input = input.slice(3);
              continue;
            }
          } else if (input[1] === "/") {
            input = input.slice(2);
            continue;
          }
        } else if (input[0] === "/") {
          if (input[1] === ".") {
            if (input[2] === "/") {
              input = input.slice(2);
              continue;
            } else if (input[2] === ".") {
              if (input[3] === "/") {
                input = input.slice(3);
                if (output.length !== 0) {
                  output.pop();
                }
                continue;
              }
            }
          }
        }
        if ((nextSlash = input.indexOf("/", 1)) === -1) {
          output.push(input);
          break;
        } else {
          output.push(input.slice(0, nextSlash));
          input = input.slice(nextSlash);
        }
      }
      return output.join("");
    }
    function removeDotSegmentsRelative(path2) {
      if (path2 === "" || path2[0] === "/") {
        return removeDotSegments(path2);
      }
      const segments = path2.split("/");
      const last = segments.length - 1;
      const output = [];
      let trailingDirectory = false;
      for (let i2 = 0; i2 <= last; i2++) {
        const segment = segments[i2];
        if (segment === "." || segment === "..") {
          if (segment === "..") {
            if (output.length !== 0 && output[output.length - 1] !== "..") {
              output.pop();
            } else {
              output.push("..");
            }
          }
          trailingDirectory = i2 === last;
        } else {
          output.push(segment);
        }
      }
      if (trailingDirectory && output[output.length - 1] !== "..") {
        output.push("");
      }
      if (output.length === 0 || output[0] === "" || output[0].includes(":")) {
        output.unshift(".");
      }
      return output.join("/");
    }
    var HOST_DELIMS = { "@": "%40", "/": "%2F", "?": "%3F", "#": "%23", ":": "%3A" };
    var HOST_DELIM_RE = /[@/?#:]/g;
    var HOST_DELIM_NO_COLON_RE = /[@/?#]/g;
    function reescapeHostDelimiters(host, isIP) {
      const re = isIP ? HOST_DELIM_NO_COLON_RE : HOST_DELIM_RE;
      re.lastIndex = 0;
      return host.replace(re, (ch) => HOST_DELIMS[ch]);
    }
    function normalizePercentEncoding(input, decodeUnreserved = false) {
      if (input.indexOf("%") === -1) {
        return input;
      }
      let output = "";
      for (let i2 = 0; i2 < input.length; i2++) {
        if (input[i2] === "%" && i2 + 2 < input.length) {
          const hex = input.slice(i2 + 1, i2 + 3);
          if (isHexPair(hex)) {
            const normalizedHex = hex.toUpperCase();
            const decoded = String.fromCharCode(parseInt(normalizedHex, 16));
            if (decodeUnreserved && isUnreserved(decoded)) {
              output += decoded;
            } else {
              output += "%" + normalizedHex;
            }
            i2 += 2;
            continue;
          }
        }
        output += input[i2];
      }
      return output;
    }
    function normalizePathEncoding(input) {
      let output = "";
      for (let i2 = 0; i2 < input.length; i2++) {
        const ch = input[i2];
        if (ch === "%" && i2 + 2 < input.length) {
          const hex = input.slice(i2 + 1, i2 + 3);
          if (isHexPair(hex)) {
            const normalizedHex = hex.toUpperCase();
            const decoded = String.fromCharCode(parseInt(normalizedHex, 16));
            if (decoded !== "." && isUnreserved(decoded)) {
              output += decoded;
            } else {
              output += "%" + normalizedHex;
            }
            i2 += 2;
            continue;
          }
        }
        if (isPathCharacter(ch)) {
          output += ch;
        } else {
          const code = input.charCodeAt(i2);
          if (code < 128) {
            output += isEscapeSafe(code) ? ch : BYTE_HEX[code];
          } else if (code < 55296 || code > 57343) {
            output += percentEncodeNonAscii(code);
          } else if (code <= 56319 && i2 + 1 < input.length) {
            const low = input.charCodeAt(i2 + 1);
            if (low >= 56320 && low <= 57343) {
              output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
              i2++;
            } else {
              output += percentEncodeNonAscii(65533);
            }
          } else {
            output += percentEncodeNonAscii(65533);
          }
        }
      }
      return output;
    }
    function serializePathEncoding(input, pathNoScheme = false) {
      let output = "";
      let firstSegment = pathNoScheme && input[0] !== "/";
      for (let i2 = 0; i2 < input.length; i2++) {
        const ch = input[i2];
        if (ch === "%" && i2 + 2 < input.length) {
          const hex = input.slice(i2 + 1, i2 + 3);
          if (isHexPair(hex)) {
            output += "%" + hex.toUpperCase();
            i2 += 2;
            continue;
          }
        }
        if (ch === "/") {
          firstSegment = false;
        }
        if (isPathCharacter(ch) && (ch !== ":" || !firstSegment)) {
          output += ch;
        } else {
          const code = input.charCodeAt(i2);
          if (code < 128) {
            output += BYTE_HEX[code];
          } else if (code < 55296 || code > 57343) {
            output += percentEncodeNonAscii(code);
          } else if (code <= 56319 && i2 + 1 < input.length) {
            const low = input.charCodeAt(i2 + 1);
            if (low >= 56320 && low <= 57343) {
              output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
              i2++;
            } else {
              output += percentEncodeNonAscii(65533);
            }
          } else {
            output += percentEncodeNonAscii(65533);
          }
        }
      }
      return output;
    }
    function encodeComponent(input, isAllowed) {
      let output = "";
      for (let i2 = 0; i2 < input.length; i2++) {
        const ch = input[i2];
        if (ch === "%" && i2 + 2 < input.length) {
          const hex = input.slice(i2 + 1, i2 + 3);
          if (isHexPair(hex)) {
            output += "%" + hex.toUpperCase();
            i2 += 2;
            continue;
          }
        }
        if (isAllowed(ch)) {
          output += ch;
        } else {
          const code = input.charCodeAt(i2);
          if (code < 128) {
            output += BYTE_HEX[code];
          } else if (code < 55296 || code > 57343) {
            output += percentEncodeNonAscii(code);
          } else if (code <= 56319 && i2 + 1 < input.length) {
            const low = input.charCodeAt(i2 + 1);
            if (low >= 56320 && low <= 57343) {
              output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
              i2++;
            } else {
              output += percentEncodeNonAscii(65533);
            }
          } else {
            output += percentEncodeNonAscii(65533);
          }
        }
      }
      return output;
    }
    function encodeUserinfo(input) {
      return encodeComponent(input, isUserinfoCharacter);
    }
    function encodeQuery(input) {
      return encodeComponent(input, isQueryFragmentCharacter);
    }
    function encodeFragment(input) {
      return encodeComponent(input, isQueryFragmentCharacter);
    }
    function isEscapeSafe(cp) {
      return cp >= 48 && cp <= 57 || cp >= 65 && cp <= 90 || cp >= 97 && cp <= 122 || cp === 42 || cp === 43 || cp === 45 || cp === 46 || cp === 47 || cp === 64 || cp === 95;
    }
    function normalizeQueryFragmentEncoding(input) {
      let output = "";
      for (let i2 = 0; i2 < input.length; i2++) {
        const ch = input[i2];
        if (ch === "%" && i2 + 2 < input.length) {
          const hex = input.slice(i2 + 1, i2 + 3);
          if (isHexPair(hex)) {
            const normalizedHex = hex.toUpperCase();
            const decoded = String.fromCharCode(parseInt(normalizedHex, 16));
            if (isUnreserved(decoded)) {
              output += decoded;
            } else {
              output += "%" + normalizedHex;
            }
            i2 += 2;
            continue;
          }
        }
        if (isQueryFragmentCharacter(ch)) {
          output += ch;
        } else {
          const code = input.charCodeAt(i2);
          if (code < 128) {
            output += isEscapeSafe(code) ? ch : BYTE_HEX[code];
          } else if (code < 55296 || code > 57343) {
            output += percentEncodeNonAscii(code);
          } else if (code <= 56319 && i2 + 1 < input.length) {
            const low = input.charCodeAt(i2 + 1);
            if (low >= 56320 && low <= 57343) {
              output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
              i2++;
            } else {
              output += percentEncodeNonAscii(65533);
            }
          } else {
            output += percentEncodeNonAscii(65533);
          }
        }
      }
      return output;
    }
    function escapePreservingEscapes(input) {
      let output = "";
      for (let i2 = 0; i2 < input.length; i2++) {
        if (input[i2] === "%" && i2 + 2 < input.length) {
          const hex = input.slice(i2 + 1, i2 + 3);
          if (isHexPair(hex)) {
            output += "%" + hex.toUpperCase();
            i2 += 2;
            continue;
          }
        }
        output += escape(input[i2]);
      }
      return output;
    }
    function recomposeAuthority(component) {
      const uriTokens = [];
      if (component.userinfo !== void 0) {
        uriTokens.push(encodeUserinfo(component.userinfo));
        uriTokens.push("@");
      }
      if (component.host !== void 0) {
        let host = component.host;
        if (!isIPv4(host)) {
          let ipV6res = normalizeIPv6(host);
          if (ipV6res.isIPV6 !== true && ipV6res.isIPVFuture !== true) {
            host = normalizePercentEncoding(host, true);
            ipV6res = normalizeIPv6(host);
          }
          if (ipV6res.isIPV6 === true || ipV6res.isIPVFuture === true) {
            host = `[${ipV6res.escapedHost}]`;
          } else {
            host = reescapeHostDelimiters(host, false);
          }
        }
        uriTokens.push(host);
      }
      if (typeof component.port === "number" || typeof component.port === "string") {
        const port = String(component.port);
        if (!isPort(port)) {
          throw new TypeError("URI port is malformed.");
        }
        uriTokens.push(":");
        uriTokens.push(port);
      }
      return uriTokens.length ? uriTokens.join("") : void 0;
    }
    module.exports = {
      nonSimpleDomain,
      recomposeAuthority,
      reescapeHostDelimiters,
      normalizePercentEncoding,
      normalizePathEncoding,
      serializePathEncoding,
      normalizeQueryFragmentEncoding,
      encodeUserinfo,
      encodeQuery,
      encodeFragment,
      escapePreservingEscapes,
      removeDotSegments,
      removeDotSegmentsRelative,
      isIPv4,
      isUUID,
      normalizeIPv6,
      stringArrayToHexStripped
    };
  }
});

// node_modules/fast-uri/lib/schemes.js
var require_schemes = __commonJS({
  "node_modules/fast-uri/lib/schemes.js"(exports, module) {
    "use strict";
    var { isUUID } = require_utils();
    var URN_REG = /^([\da-z][\d\-a-z]{0,31}):((?:[\w!$'()*+,\-./:;=@]|%[\da-f]{2})+)$/iu;
    var supportedSchemeNames = (
      /** @type {const} */
      [
        "http",
        "https",
        "ws",
        "wss",
        "urn",
        "urn:uuid"
      ]
    );
    function isValidSchemeName(name) {
      return supportedSchemeNames.indexOf(
        /** @type {*} */
        name
      ) !== -1;
    }
    function wsIsSecure(wsComponent) {
      if (wsComponent.secure === true) {
        return true;
      } else if (wsComponent.secure === false) {
        return false;
      } else if (wsComponent.scheme) {
        return wsComponent.scheme.length === 3 && (wsComponent.scheme[0] === "w" || wsComponent.scheme[0] === "W") && (wsComponent.scheme[1] === "s" || wsComponent.scheme[1] === "S") && (wsComponent.scheme[2] === "s" || wsComponent.scheme[2] === "S");
      } else {
        return false;
      }
    }
    function httpParse(component) {
      if (!component.host) {
        component.error = component.error || "HTTP URIs must have a host.";
      }
      return component;
    }
    function httpSerialize(component) {
      const secure = String(component.scheme).toLowerCase() === "https";
      if (component.port === (secure ? 443 : 80) || component.port === "") {
        component.port = void 0;
      }
      if (!component.path) {
        component.path = "/";
      }
      return component;
    }
    function wsParse(wsComponent) {
      wsComponent.secure = wsIsSecure(wsComponent);
      wsComponent.resourceName = (wsComponent.path || "/") + (wsComponent.query ? "?" + wsComponent.query : "");
      wsComponent.path = void 0;
      wsComponent.query = void 0;
      return wsComponent;
    }
    function wsSerialize(wsComponent) {
      if (wsComponent.port === (wsIsSecure(wsComponent) ? 443 : 80) || wsComponent.port === "") {
        wsComponent.port = void 0;
      }
      if (typeof wsComponent.secure === "boolean") {
        wsComponent.scheme = wsComponent.secure ? "wss" : "ws";
        wsComponent.secure = void 0;
      }
      if (wsComponent.resourceName) {
        const queryIndex = wsComponent.resourceName.indexOf("?");
        const path2 = queryIndex === -1 ? wsComponent.resourceName : wsComponent.resourceName.slice(0, queryIndex);
        wsComponent.path = path2 && path2 !== "/" ? path2 : void 0;
        wsComponent.query = queryIndex === -1 ? void 0 : wsComponent.resourceName.slice(queryIndex + 1);
        wsComponent.resourceName = void 0;
      }
      wsComponent.fragment = void 0;
      return wsComponent;
    }
    function urnParse(urnComponent, options) {
      if (!urnComponent.path) {
        urnComponent.error = "URN can not be parsed";
        return urnComponent;
      }
      const matches = urnComponent.path.match(URN_REG);
      if (matches && matches[0] === urnComponent.path) {
        const scheme = options.scheme || urnComponent.scheme || "urn";
        urnComponent.nid = matches[1].toLowerCase();
        urnComponent.nss = matches[2];
        const urnScheme = `${scheme}:${options.nid || urnComponent.nid}`;
        const schemeHandler = getSchemeHandler(urnScheme);
        urnComponent.path = void 0;
        if (schemeHandler) {
          urnComponent = schemeHandler.parse(urnComponent, options);
        }
      } else {
        urnComponent.error = urnComponent.error || "URN can not be parsed.";
      }
      return urnComponent;
    }
    function urnSerialize(urnComponent, options) {
      if (urnComponent.nid === void 0) {
        throw new Error("URN without nid cannot be serialized");
      }
      const scheme = options.scheme || urnComponent.scheme || "urn";
      const nid = urnComponent.nid.toLowerCase();
      const urnScheme = `${scheme}:${options.nid || nid}`;
      const schemeHandler = getSchemeHandler(urnScheme);
      if (schemeHandler) {
        urnComponent = schemeHandler.serialize(urnComponent, options);
      }
      const uriComponent = urnComponent;
      const nss = urnComponent.nss;
      uriComponent.path = `${nid || options.nid}:${nss}`;
      options.skipEscape = true;
      return uriComponent;
    }
    function urnuuidParse(urnComponent, options) {
      const uuidComponent = urnComponent;
      uuidComponent.uuid = uuidComponent.nss;
      uuidComponent.nss = void 0;
      if (!options.tolerant && (!uuidComponent.uuid || !isUUID(uuidComponent.uuid))) {
        uuidComponent.error = uuidComponent.error || "UUID is not valid.";
      }
      return uuidComponent;
    }
    function urnuuidSerialize(uuidComponent) {
      const urnComponent = uuidComponent;
      urnComponent.nss = (uuidComponent.uuid || "").toLowerCase();
      return urnComponent;
    }
    var http = (
      /** @type {SchemeHandler} */
      {
        scheme: "http",
        domainHost: true,
        parse: httpParse,
        serialize: httpSerialize
      }
    );
    var https = (
      /** @type {SchemeHandler} */
      {
        scheme: "https",
        domainHost: http.domainHost,
        parse: httpParse,
        serialize: httpSerialize
      }
    );
    var ws = (
      /** @type {SchemeHandler} */
      {
        scheme: "ws",
        domainHost: true,
        parse: wsParse,
        serialize: wsSerialize
      }
    );
    var wss = (
      /** @type {SchemeHandler} */
      {
        scheme: "wss",
        domainHost: ws.domainHost,
        parse: ws.parse,
        serialize: ws.serialize
      }
    );
    var urn = (
      /** @type {SchemeHandler} */
      {
        scheme: "urn",
        parse: urnParse,
        serialize: urnSerialize,
        skipNormalize: true
      }
    );
    var urnuuid = (
      /** @type {SchemeHandler} */
      {
        scheme: "urn:uuid",
        parse: urnuuidParse,
        serialize: urnuuidSerialize,
        skipNormalize: true
      }
    );
    var SCHEMES = (
      /** @type {Record<SchemeName, SchemeHandler>} */
      {
        http,
        https,
        ws,
        wss,
        urn,
        "urn:uuid": urnuuid
      }
    );
    Object.setPrototypeOf(SCHEMES, null);
    function getSchemeHandler(scheme) {
      return scheme && (SCHEMES[
        /** @type {SchemeName} */
        scheme
      ] || SCHEMES[
        /** @type {SchemeName} */
        scheme.toLowerCase()
      ]) || void 0;
    }
    module.exports = {
      wsIsSecure,
      SCHEMES,
      isValidSchemeName,
      getSchemeHandler
    };
  }
});

// node_modules/fast-uri/index.js
var require_fast_uri = __commonJS({
  "node_modules/fast-uri/index.js"(exports, module) {
    "use strict";
    var { normalizeIPv6, removeDotSegments, removeDotSegmentsRelative, recomposeAuthority, normalizePercentEncoding, normalizePathEncoding, serializePathEncoding, normalizeQueryFragmentEncoding, encodeQuery, encodeFragment, reescapeHostDelimiters, isIPv4, nonSimpleDomain } = require_utils();
    var { SCHEMES, getSchemeHandler } = require_schemes();
    var VALID_SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*$/u;
    var MALFORMED_SCHEME_ERROR = "URI scheme is malformed.";
    var MALFORMED_HOST_ERROR = "URI host is malformed.";
    var FORBIDDEN_DOMAIN_HOST_CHARACTER = /[\0-\x20"#/:<>?@[\\\]^`{|}\x7F]/u;
    function validateScheme(scheme) {
      const stringScheme = String(scheme);
      if (!VALID_SCHEME.test(stringScheme)) {
        throw new TypeError(MALFORMED_SCHEME_ERROR);
      }
      return stringScheme;
    }
    function normalize(uri, options) {
      if (typeof uri === "string") {
        uri = /** @type {T} */
        normalizeString(uri, options);
      } else if (typeof uri === "object") {
        uri = /** @type {T} */
        parse2(serialize(uri, options), options);
      }
      return uri;
    }
    function resolve3(baseURI, relativeURI, options) {
      const schemelessOptions = options ? Object.assign({ scheme: "null" }, options) : { scheme: "null" };
      const {
        parsed: baseParsed,
        malformedAuthorityOrPort: baseMalformed,
        malformedPercentEncoding: baseMalformedPercentEncoding,
        malformedSchemeSpecific: baseMalformedSchemeSpecific,
        malformedHost: baseMalformedHost,
        malformedScheme: baseMalformedScheme
      } = parseWithStatus(baseURI, schemelessOptions);
      const {
        parsed: relativeParsed,
        malformedAuthorityOrPort: relativeMalformed,
        malformedPercentEncoding: relativeMalformedPercentEncoding,
        malformedSchemeSpecific: relativeMalformedSchemeSpecific,
        malformedHost: relativeMalformedHost,
        malformedScheme: relativeMalformedScheme
      } = parseWithStatus(relativeURI, schemelessOptions);
      if (baseMalformed || relativeMalformed || baseMalformedPercentEncoding || relativeMalformedPercentEncoding || baseMalformedSchemeSpecific || relativeMalformedSchemeSpecific || baseMalformedHost || relativeMalformedHost || baseMalformedScheme || relativeMalformedScheme) {
        throw new Error(baseParsed.error || relativeParsed.error || "URI is malformed.");
      }
      const resolved = resolveComponent(baseParsed, relativeParsed, schemelessOptions, true);
      const resolvedSchemeHandler = getSchemeHandler(options && options.scheme || resolved.scheme);
      const resolvedHost = resolved.host;
      const resolvedHostIsIP = resolvedHost !== void 0 && resolvedHost !== "" && (isIPv4(resolvedHost) || normalizeIPv6(resolvedHost).isIPV6);
      if (hasForbiddenDomainHost(resolved, options || {}, resolvedSchemeHandler, resolvedHostIsIP)) {
        throw new Error(MALFORMED_HOST_ERROR);
      }
      canonicalizeHost(resolved, options || {}, resolvedSchemeHandler, resolvedHostIsIP);
      const encodedASCIIHost = resolvedHost && resolvedHost.indexOf("%") !== -1 && !new RegExp("\\P{ASCII}", "u").test(resolvedHost);
      if (resolved.error && !encodedASCIIHost) {
        throw new Error(resolved.error);
      }
      schemelessOptions.skipEscape = true;
      return serialize(resolved, schemelessOptions);
    }
    function resolveComponent(base, relative, options, skipNormalization) {
      const target = {};
      if (!skipNormalization) {
        base = parse2(serialize(base, options), options);
        relative = parse2(serialize(relative, options), options);
      }
      options = options || {};
      if (!options.tolerant && relative.scheme) {
        target.scheme = relative.scheme;
        target.userinfo = relative.userinfo;
        target.host = relative.host;
        target.port = relative.port;
        target.path = removeDotSegments(relative.path || "");
        target.query = relative.query;
      } else {
        if (relative.userinfo !== void 0 || relative.host !== void 0 || relative.port !== void 0) {
          target.userinfo = relative.userinfo;
          target.host = relative.host;
          target.port = relative.port;
          target.path = removeDotSegments(relative.path || "");
          target.query = relative.query;
        } else {
          if (!relative.path) {
            target.path = base.path;
            if (relative.query !== void 0) {
              target.query = relative.query;
            } else {
              target.query = base.query;
            }
          } else {
            if (relative.path[0] === "/") {
              target.path = removeDotSegments(relative.path);
            } else {
              const baseHasAuthority = base.userinfo !== void 0 || base.host !== void 0 || base.port !== void 0;
              if (baseHasAuthority && !base.path) {
                target.path = "/" + relative.path;
              } else if (!base.path) {
                target.path = relative.path;
              } else {
                target.path = base.path.slice(0, base.path.lastIndexOf("/") + 1) + relative.path;
              }
              target.path = base.scheme === void 0 && !baseHasAuthority && target.path[0] !== "/" ? removeDotSegmentsRelative(target.path) : removeDotSegments(target.path);
            }
            target.query = relative.query;
          }
          target.userinfo = base.userinfo;
          target.host = base.host;
          target.port = base.port;
        }
        target.scheme = base.scheme;
      }
      target.fragment = relative.fragment;
      return target;
    }
    function equal(uriA, uriB, options) {
      const normalizedA = normalizeComparableURI(uriA, options);
      const normalizedB = normalizeComparableURI(uriB, options);
      return normalizedA !== void 0 && normalizedB !== void 0 && normalizedA === normalizedB;
    }
    function serialize(cmpts, opts) {
      const component = {
        host: cmpts.host,
        scheme: cmpts.scheme,
        userinfo: cmpts.userinfo,
        port: cmpts.port,
        path: cmpts.path,
        query: cmpts.query,
        nid: cmpts.nid,
        nss: cmpts.nss,
        uuid: cmpts.uuid,
        fragment: cmpts.fragment,
        reference: cmpts.reference,
        resourceName: cmpts.resourceName,
        secure: cmpts.secure,
        error: ""
      };
      const options = Object.assign({}, opts);
      const uriTokens = [];
      if (component.scheme) {
        component.scheme = validateScheme(component.scheme);
      }
      const schemeHandler = getSchemeHandler(options.scheme || component.scheme);
      if (schemeHandler && schemeHandler.serialize) schemeHandler.serialize(component, options);
      const hasAuthority = component.userinfo !== void 0 || component.host !== void 0 || component.port !== void 0;
      const schemelessReference = (component.scheme === void 0 || options.reference === "suffix") && !hasAuthority;
      const pathNoScheme = !options.skipEscape && schemelessReference;
      if (component.path !== void 0) {
        if (!options.skipEscape) {
          component.path = serializePathEncoding(component.path, pathNoScheme);
        } else {
          component.path = normalizePercentEncoding(component.path);
        }
      }
      if (options.reference !== "suffix" && component.scheme) {
        component.scheme = validateScheme(component.scheme);
        uriTokens.push(component.scheme, ":");
      }
      const authority = recomposeAuthority(component);
      if (authority !== void 0) {
        if (options.reference !== "suffix") {
          uriTokens.push("//");
        }
        uriTokens.push(authority);
        if (component.path && component.path[0] !== "/") {
          uriTokens.push("/");
        }
      }
      if (component.path !== void 0) {
        let s2 = component.path;
        if (!options.absolutePath && (!schemeHandler || !schemeHandler.absolutePath)) {
          s2 = schemelessReference && s2[0] !== "/" ? removeDotSegmentsRelative(s2) : removeDotSegments(s2);
        }
        if (schemelessReference) {
          s2 = serializePathEncoding(s2, true);
        }
        if (authority === void 0 && s2[0] === "/" && s2[1] === "/") {
          s2 = "/%2F" + s2.slice(2);
        }
        uriTokens.push(s2);
      }
      if (component.query !== void 0) {
        uriTokens.push("?", encodeQuery(component.query));
      }
      if (component.fragment !== void 0) {
        uriTokens.push("#", encodeFragment(component.fragment));
      }
      return uriTokens.join("");
    }
    var URI_PARSE = /^(?:([^#/:?]+):)?(?:\/\/((?:([^#/?@]*)@)?(\[[^#/?\]]+\]|[^#/:?]*)(?::(\d*))?))?([^#?]*)(?:\?([^#]*))?(?:#((?:.|[\n\r])*))?/u;
    var AUTHORITY_PREFIX = /^(?:[^#/:?]+:)?\/\/([^/?#]*)/;
    var AUTHORITY_INTRODUCER_REGION = /^(?:[^#/:?]+:)?([/\\\t\n\r]*)/;
    function getParseError(parsed2, matches) {
      if (matches[2] !== void 0 && parsed2.path && parsed2.path[0] !== "/") {
        return 'URI path must start with "/" when authority is present.';
      }
      if (typeof parsed2.port === "number" && (parsed2.port < 0 || parsed2.port > 65535)) {
        return "URI port is malformed.";
      }
      return void 0;
    }
    function hasMalformedPercentEncoding(component) {
      if (component === void 0) return false;
      let percent = component.indexOf("%");
      while (percent !== -1) {
        if (percent + 2 >= component.length || !/^[\da-f]{2}$/iu.test(component.slice(percent + 1, percent + 3))) {
          return true;
        }
        percent = component.indexOf("%", percent + 3);
      }
      return false;
    }
    function isIPLiteral(host) {
      return host[0] === "[" && host[host.length - 1] === "]";
    }
    function hasMalformedComponentPercentEncoding(matches) {
      const host = matches[4];
      return hasMalformedPercentEncoding(matches[3]) || host !== void 0 && !isIPLiteral(host) && hasMalformedPercentEncoding(host) || hasMalformedPercentEncoding(matches[6]) || hasMalformedPercentEncoding(matches[7]) || hasMalformedPercentEncoding(matches[8]);
    }
    function canonicalizeHost(parsed2, options, schemeHandler, isIP) {
      if (hasForbiddenDomainHost(parsed2, options, schemeHandler, isIP)) {
        parsed2.error = parsed2.error || MALFORMED_HOST_ERROR;
        return true;
      }
      if (!options.unicodeSupport && (!schemeHandler || !schemeHandler.unicodeSupport) && parsed2.host && !isIPLiteral(parsed2.host) && (options.domainHost || schemeHandler && schemeHandler.domainHost) && isIP === false && nonSimpleDomain(parsed2.host)) {
        let url;
        try {
          url = new URL("http://" + parsed2.host);
        } catch (e2) {
          parsed2.error = parsed2.error || "Host's domain name can not be converted to ASCII: " + e2;
          return true;
        }
        if (!isHostOnlyURL(url)) {
          parsed2.error = parsed2.error || MALFORMED_HOST_ERROR;
          return true;
        }
        parsed2.host = url.hostname;
      }
      return false;
    }
    function hasForbiddenDomainHost(parsed2, options, schemeHandler, isIP) {
      return Boolean(
        parsed2.host && isIP === false && !isIPLiteral(parsed2.host) && (options.domainHost || schemeHandler && schemeHandler.domainHost) && FORBIDDEN_DOMAIN_HOST_CHARACTER.test(parsed2.host)
      );
    }
    function isHostOnlyURL(url) {
      return url.username === "" && url.password === "" && url.port === "" && url.pathname === "/" && url.search === "" && url.hash === "" && url.hostname !== "";
    }
    function parseWithStatus(uri, opts) {
      const options = Object.assign({}, opts);
      const parsed2 = {
        scheme: void 0,
        userinfo: void 0,
        host: "",
        port: void 0,
        path: "",
        query: void 0,
        fragment: void 0
      };
      let malformedAuthorityOrPort = false;
      let malformedPercentEncoding = false;
      let malformedSchemeSpecific = false;
      let malformedHost = false;
      let malformedIPLiteral = false;
      let malformedScheme = false;
      let isIP = false;
      if (options.reference === "suffix") {
        if (options.scheme) {
          uri = options.scheme + ":" + uri;
        } else {
          uri = "//" + uri;
        }
      }
      const authorityMatch = uri.match(AUTHORITY_PREFIX);
      if (authorityMatch !== null && authorityMatch[1].indexOf("\\") !== -1) {
        parsed2.error = "URI authority must not contain a literal backslash.";
        malformedAuthorityOrPort = true;
      }
      const introducerMatch = uri.match(AUTHORITY_INTRODUCER_REGION);
      if (introducerMatch !== null) {
        const region = introducerMatch[1];
        const normalizedRegion = region.replace(/[\t\n\r]/g, "");
        if (normalizedRegion.length >= 2) {
          if (normalizedRegion.slice(0, 2) !== "//") {
            parsed2.error = parsed2.error || "URI authority must not contain a literal backslash.";
            malformedAuthorityOrPort = true;
          } else if (region.length !== normalizedRegion.length) {
            parsed2.error = parsed2.error || "URI authority introducer must not contain whitespace.";
            malformedAuthorityOrPort = true;
          }
        }
      }
      const matches = uri.match(URI_PARSE);
      if (matches) {
        parsed2.scheme = matches[1];
        parsed2.userinfo = matches[3];
        parsed2.host = matches[4];
        parsed2.port = parseInt(matches[5], 10);
        parsed2.path = matches[6] || "";
        parsed2.query = matches[7];
        parsed2.fragment = matches[8];
        if (parsed2.scheme !== void 0) {
          if (VALID_SCHEME.test(parsed2.scheme)) {
            parsed2.scheme = parsed2.scheme.toLowerCase();
          } else {
            parsed2.error = parsed2.error || MALFORMED_SCHEME_ERROR;
            malformedScheme = true;
          }
        }
        malformedPercentEncoding = hasMalformedComponentPercentEncoding(matches);
        if (malformedPercentEncoding) {
          parsed2.error = parsed2.error || "URI contains malformed percent-encoding.";
        }
        if (isNaN(parsed2.port)) {
          parsed2.port = matches[5];
        }
        const parseError = getParseError(parsed2, matches);
        if (parseError !== void 0) {
          parsed2.error = parsed2.error || parseError;
          malformedAuthorityOrPort = true;
        }
        if (parsed2.host) {
          const ipv4result = isIPv4(parsed2.host);
          if (ipv4result === false) {
            const bracketedIPLiteral = isIPLiteral(parsed2.host);
            const hasIPLiteralBracket = parsed2.host.indexOf("[") !== -1 || parsed2.host.indexOf("]") !== -1;
            const ipv6result = normalizeIPv6(parsed2.host);
            isIP = ipv6result.isIPV6 || ipv6result.isIPVFuture === true;
            malformedIPLiteral = hasIPLiteralBracket && (!bracketedIPLiteral || ipv6result.error === true);
            parsed2.host = isIP ? ipv6result.host : ipv6result.host.toLowerCase();
            if (malformedIPLiteral) {
              parsed2.error = parsed2.error || MALFORMED_HOST_ERROR;
              malformedAuthorityOrPort = true;
            }
          } else {
            isIP = true;
          }
        }
        if (parsed2.scheme === void 0 && parsed2.userinfo === void 0 && parsed2.host === void 0 && parsed2.port === void 0 && parsed2.query === void 0 && !parsed2.path) {
          parsed2.reference = "same-document";
        } else if (parsed2.scheme === void 0) {
          parsed2.reference = "relative";
        } else if (parsed2.fragment === void 0) {
          parsed2.reference = "absolute";
        } else {
          parsed2.reference = "uri";
        }
        if (options.reference && options.reference !== "suffix" && options.reference !== parsed2.reference) {
          parsed2.error = parsed2.error || "URI is not a " + options.reference + " reference.";
        }
        const schemeHandler = getSchemeHandler(options.scheme || parsed2.scheme);
        if (!malformedIPLiteral) {
          malformedHost = canonicalizeHost(parsed2, options, schemeHandler, isIP);
        }
        if (uri.indexOf("%") !== -1 && parsed2.host !== void 0 && !malformedIPLiteral) {
          let host = isIP ? parsed2.host : normalizePercentEncoding(parsed2.host, true);
          if (!isIP) {
            host = normalizePercentEncoding(host.toLowerCase());
          }
          parsed2.host = isIP || options.scheme !== "null" ? reescapeHostDelimiters(host, isIP) : host;
        }
        if (!schemeHandler || schemeHandler && !schemeHandler.skipNormalize) {
          if (parsed2.path) {
            parsed2.path = normalizePathEncoding(parsed2.path);
          }
          if (parsed2.query) {
            parsed2.query = normalizeQueryFragmentEncoding(parsed2.query);
          }
          if (parsed2.fragment) {
            parsed2.fragment = normalizeQueryFragmentEncoding(parsed2.fragment);
          }
        }
        if (schemeHandler && schemeHandler.parse) {
          schemeHandler.parse(parsed2, options);
          if (schemeHandler === SCHEMES.urn && parsed2.nid === void 0) {
            malformedSchemeSpecific = true;
          }
        }
      } else {
        parsed2.error = parsed2.error || "URI can not be parsed.";
      }
      return { parsed: parsed2, malformedAuthorityOrPort, malformedPercentEncoding, malformedSchemeSpecific, malformedHost, malformedScheme };
    }
    function parse2(uri, opts) {
      return parseWithStatus(uri, opts).parsed;
    }
    function normalizeString(uri, opts) {
      return normalizeStringWithStatus(uri, opts).normalized;
    }
    function normalizeStringWithStatus(uri, opts) {
      const { parsed: parsed2, malformedAuthorityOrPort, malformedPercentEncoding, malformedSchemeSpecific, malformedHost, malformedScheme } = parseWithStatus(uri, opts);
      return {
        normalized: malformedAuthorityOrPort || malformedPercentEncoding || malformedSchemeSpecific || malformedHost || malformedScheme ? uri : serialize(parsed2, opts),
        malformedAuthorityOrPort,
        malformedPercentEncoding,
        malformedSchemeSpecific,
        malformedHost,
        malformedScheme
      };
    }
    function normalizeComparableURI(uri, opts) {
      if (typeof uri !== "string" && typeof uri !== "object") {
        return void 0;
      }
      let value;
      try {
        value = typeof uri === "string" ? uri : serialize(uri, opts);
      } catch {
        return void 0;
      }
      const { normalized, malformedAuthorityOrPort, malformedPercentEncoding, malformedSchemeSpecific, malformedHost, malformedScheme } = normalizeStringWithStatus(value, opts);
      return malformedAuthorityOrPort || malformedPercentEncoding || malformedSchemeSpecific || malformedHost || malformedScheme ? void 0 : normalized;
    }
    var fastUri = {
      SCHEMES,
      normalize,
      resolve: resolve3,
      resolveComponent,
      equal,
      serialize,
      parse: parse2
    };
    module.exports = fastUri;
    module.exports.default = fastUri;
    module.exports.fastUri = fastUri;
  }
});

// node_modules/ajv/dist/runtime/uri.js
var require_uri = __commonJS({
  "node_modules/ajv/dist/runtime/uri.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var uri = require_fast_uri();
    uri.code = 'require("ajv/dist/runtime/uri").default';
    exports.default = uri;
  }
});

// node_modules/ajv/dist/core.js
var require_core = __commonJS({
  "node_modules/ajv/dist/core.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.CodeGen = exports.Name = exports.nil = exports.stringify = exports.str = exports._ = exports.KeywordCxt = void 0;
    var validate_1 = require_validate();
    Object.defineProperty(exports, "KeywordCxt", { enumerable: true, get: function() {
      return validate_1.KeywordCxt;
    } });
    var codegen_1 = require_codegen();
    Object.defineProperty(exports, "_", { enumerable: true, get: function() {
      return codegen_1._;
    } });
    Object.defineProperty(exports, "str", { enumerable: true, get: function() {
      return codegen_1.str;
    } });
    Object.defineProperty(exports, "stringify", { enumerable: true, get: function() {
      return codegen_1.stringify;
    } });
    Object.defineProperty(exports, "nil", { enumerable: true, get: function() {
      return codegen_1.nil;
    } });
    Object.defineProperty(exports, "Name", { enumerable: true, get: function() {
      return codegen_1.Name;
    } });
    Object.defineProperty(exports, "CodeGen", { enumerable: true, get: function() {
      return codegen_1.CodeGen;
    } });
    var validation_error_1 = require_validation_error();
    var ref_error_1 = require_ref_error();
    var rules_1 = require_rules();
    var compile_1 = require_compile();
    var codegen_2 = require_codegen();
    var resolve_1 = require_resolve();
    var dataType_1 = require_dataType();
    var util_1 = require_util();
    var $dataRefSchema = require_data();
    var uri_1 = require_uri();
    var defaultRegExp = (str, flags) => new RegExp(str, flags);
    defaultRegExp.code = "new RegExp";
    var META_IGNORE_OPTIONS = ["removeAdditional", "useDefaults", "coerceTypes"];
    var EXT_SCOPE_NAMES = /* @__PURE__ */ new Set([
      "validate",
      "serialize",
      "parse",
      "wrapper",
      "root",
      "schema",
      "keyword",
      "pattern",
      "formats",
      "validate$data",
      "func",
      "obj",
      "Error"
    ]);
    var removedOptions = {
      errorDataPath: "",
      format: "`validateFormats: false` can be used instead.",
      nullable: '"nullable" keyword is supported by default.',
      jsonPointers: "Deprecated jsPropertySyntax can be used instead.",
      extendRefs: "Deprecated ignoreKeywordsWithRef can be used instead.",
      missingRefs: "Pass empty schema with $id that should be ignored to ajv.addSchema.",
      processCode: "Use option `code: {process: (code, schemaEnv: object) => string}`",
      sourceCode: "Use option `code: {source: true}`",
      strictDefaults: "It is default now, see option `strict`.",
      strictKeywords: "It is default now, see option `strict`.",
      uniqueItems: '"uniqueItems" keyword is always validated.',
      unknownFormats: "Disable strict mode or pass `true` to `ajv.addFormat` (or `formats` option).",
      cache: "Map is used as cache, schema object as key.",
      serialize: "Map is used as cache, schema object as key.",
      ajvErrors: "It is default now."
    };
    var deprecatedOptions = {
      ignoreKeywordsWithRef: "",
      jsPropertySyntax: "",
      unicode: '"minLength"/"maxLength" account for unicode characters by default.'
    };
    var MAX_EXPRESSION = 200;
    function requiredOptions(o2) {
      var _a, _b, _c2, _d, _e2, _f, _g, _h, _j, _k, _l, _m2, _o, _p, _q, _r, _s2, _t, _u, _v, _w, _x, _y, _z, _0;
      const s2 = o2.strict;
      const _optz = (_a = o2.code) === null || _a === void 0 ? void 0 : _a.optimize;
      const optimize = _optz === true || _optz === void 0 ? 1 : _optz || 0;
      const regExp = (_c2 = (_b = o2.code) === null || _b === void 0 ? void 0 : _b.regExp) !== null && _c2 !== void 0 ? _c2 : defaultRegExp;
      const uriResolver = (_d = o2.uriResolver) !== null && _d !== void 0 ? _d : uri_1.default;
      return {
        strictSchema: (_f = (_e2 = o2.strictSchema) !== null && _e2 !== void 0 ? _e2 : s2) !== null && _f !== void 0 ? _f : true,
        strictNumbers: (_h = (_g = o2.strictNumbers) !== null && _g !== void 0 ? _g : s2) !== null && _h !== void 0 ? _h : true,
        strictTypes: (_k = (_j = o2.strictTypes) !== null && _j !== void 0 ? _j : s2) !== null && _k !== void 0 ? _k : "log",
        strictTuples: (_m2 = (_l = o2.strictTuples) !== null && _l !== void 0 ? _l : s2) !== null && _m2 !== void 0 ? _m2 : "log",
        strictRequired: (_p = (_o = o2.strictRequired) !== null && _o !== void 0 ? _o : s2) !== null && _p !== void 0 ? _p : false,
        code: o2.code ? { ...o2.code, optimize, regExp } : { optimize, regExp },
        loopRequired: (_q = o2.loopRequired) !== null && _q !== void 0 ? _q : MAX_EXPRESSION,
        loopEnum: (_r = o2.loopEnum) !== null && _r !== void 0 ? _r : MAX_EXPRESSION,
        meta: (_s2 = o2.meta) !== null && _s2 !== void 0 ? _s2 : true,
        messages: (_t = o2.messages) !== null && _t !== void 0 ? _t : true,
        inlineRefs: (_u = o2.inlineRefs) !== null && _u !== void 0 ? _u : true,
        schemaId: (_v = o2.schemaId) !== null && _v !== void 0 ? _v : "$id",
        addUsedSchema: (_w = o2.addUsedSchema) !== null && _w !== void 0 ? _w : true,
        validateSchema: (_x = o2.validateSchema) !== null && _x !== void 0 ? _x : true,
        validateFormats: (_y = o2.validateFormats) !== null && _y !== void 0 ? _y : true,
        unicodeRegExp: (_z = o2.unicodeRegExp) !== null && _z !== void 0 ? _z : true,
        int32range: (_0 = o2.int32range) !== null && _0 !== void 0 ? _0 : true,
        uriResolver
      };
    }
    var Ajv3 = class {
      constructor(opts = {}) {
        this.schemas = {};
        this.refs = {};
        this.formats = /* @__PURE__ */ Object.create(null);
        this._compilations = /* @__PURE__ */ new Set();
        this._loading = {};
        this._cache = /* @__PURE__ */ new Map();
        opts = this.opts = { ...opts, ...requiredOptions(opts) };
        const { es5, lines } = this.opts.code;
        this.scope = new codegen_2.ValueScope({ scope: {}, prefixes: EXT_SCOPE_NAMES, es5, lines });
        this.logger = getLogger(opts.logger);
        const formatOpt = opts.validateFormats;
        opts.validateFormats = false;
        this.RULES = (0, rules_1.getRules)();
        checkOptions.call(this, removedOptions, opts, "NOT SUPPORTED");
        checkOptions.call(this, deprecatedOptions, opts, "DEPRECATED", "warn");
        this._metaOpts = getMetaSchemaOptions.call(this);
        if (opts.formats)
          addInitialFormats.call(this);
        this._addVocabularies();
        this._addDefaultMetaSchema();
        if (opts.keywords)
          addInitialKeywords.call(this, opts.keywords);
        if (typeof opts.meta == "object")
          this.addMetaSchema(opts.meta);
        addInitialSchemas.call(this);
        opts.validateFormats = formatOpt;
      }
      _addVocabularies() {
        this.addKeyword("$async");
      }
      _addDefaultMetaSchema() {
        const { $data, meta, schemaId } = this.opts;
        let _dataRefSchema = $dataRefSchema;
        if (schemaId === "id") {
          _dataRefSchema = { ...$dataRefSchema };
          _dataRefSchema.id = _dataRefSchema.$id;
          delete _dataRefSchema.$id;
        }
        if (meta && $data)
          this.addMetaSchema(_dataRefSchema, _dataRefSchema[schemaId], false);
      }
      defaultMeta() {
        const { meta, schemaId } = this.opts;
        return this.opts.defaultMeta = typeof meta == "object" ? meta[schemaId] || meta : void 0;
      }
      validate(schemaKeyRef, data) {
        let v2;
        if (typeof schemaKeyRef == "string") {
          v2 = this.getSchema(schemaKeyRef);
          if (!v2)
            throw new Error(`no schema with key or ref "${schemaKeyRef}"`);
        } else {
          v2 = this.compile(schemaKeyRef);
        }
        const valid = v2(data);
        if (!("$async" in v2))
          this.errors = v2.errors;
        return valid;
      }
      compile(schema, _meta) {
        const sch = this._addSchema(schema, _meta);
        return sch.validate || this._compileSchemaEnv(sch);
      }
      compileAsync(schema, meta) {
        if (typeof this.opts.loadSchema != "function") {
          throw new Error("options.loadSchema should be a function");
        }
        const { loadSchema } = this.opts;
        return runCompileAsync.call(this, schema, meta);
        async function runCompileAsync(_schema, _meta) {
          await loadMetaSchema.call(this, _schema.$schema);
          const sch = this._addSchema(_schema, _meta);
          return sch.validate || _compileAsync.call(this, sch);
        }
        async function loadMetaSchema($ref) {
          if ($ref && !this.getSchema($ref)) {
            await runCompileAsync.call(this, { $ref }, true);
          }
        }
        async function _compileAsync(sch) {
          try {
            return this._compileSchemaEnv(sch);
          } catch (e2) {
            if (!(e2 instanceof ref_error_1.default))
              throw e2;
            checkLoaded.call(this, e2);
            await loadMissingSchema.call(this, e2.missingSchema);
            return _compileAsync.call(this, sch);
          }
        }
        function checkLoaded({ missingSchema: ref, missingRef }) {
          if (this.refs[ref]) {
            throw new Error(`AnySchema ${ref} is loaded but ${missingRef} cannot be resolved`);
          }
        }
        async function loadMissingSchema(ref) {
          const _schema = await _loadSchema.call(this, ref);
          if (!this.refs[ref])
            await loadMetaSchema.call(this, _schema.$schema);
          if (!this.refs[ref])
            this.addSchema(_schema, ref, meta);
        }
        async function _loadSchema(ref) {
          const p2 = this._loading[ref];
          if (p2)
            return p2;
          try {
            return await (this._loading[ref] = loadSchema(ref));
          } finally {
            delete this._loading[ref];
          }
        }
      }
      // Adds schema to the instance
      addSchema(schema, key, _meta, _validateSchema = this.opts.validateSchema) {
        if (Array.isArray(schema)) {
          for (const sch of schema)
            this.addSchema(sch, void 0, _meta, _validateSchema);
          return this;
        }
        let id;
        if (typeof schema === "object") {
          const { schemaId } = this.opts;
          id = schema[schemaId];
          if (id !== void 0 && typeof id != "string") {
            throw new Error(`schema ${schemaId} must be string`);
          }
        }
        key = (0, resolve_1.normalizeId)(key || id);
        this._checkUnique(key);
        this.schemas[key] = this._addSchema(schema, _meta, key, _validateSchema, true);
        return this;
      }
      // Add schema that will be used to validate other schemas
      // options in META_IGNORE_OPTIONS are alway set to false
      addMetaSchema(schema, key, _validateSchema = this.opts.validateSchema) {
        this.addSchema(schema, key, true, _validateSchema);
        return this;
      }
      //  Validate schema against its meta-schema
      validateSchema(schema, throwOrLogError) {
        if (typeof schema == "boolean")
          return true;
        let $schema;
        $schema = schema.$schema;
        if ($schema !== void 0 && typeof $schema != "string") {
          throw new Error("$schema must be a string");
        }
        $schema = $schema || this.opts.defaultMeta || this.defaultMeta();
        if (!$schema) {
          this.logger.warn("meta-schema not available");
          this.errors = null;
          return true;
        }
        const valid = this.validate($schema, schema);
        if (!valid && throwOrLogError) {
          const message = "schema is invalid: " + this.errorsText();
          if (this.opts.validateSchema === "log")
            this.logger.error(message);
          else
            throw new Error(message);
        }
        return valid;
      }
      // Get compiled schema by `key` or `ref`.
      // (`key` that was passed to `addSchema` or full schema reference - `schema.$id` or resolved id)
      getSchema(keyRef) {
        let sch;
        while (typeof (sch = getSchEnv.call(this, keyRef)) == "string")
          keyRef = sch;
        if (sch === void 0) {
          const { schemaId } = this.opts;
          const root2 = new compile_1.SchemaEnv({ schema: {}, schemaId });
          sch = compile_1.resolveSchema.call(this, root2, keyRef);
          if (!sch)
            return;
          this.refs[keyRef] = sch;
        }
        return sch.validate || this._compileSchemaEnv(sch);
      }
      // Remove cached schema(s).
      // If no parameter is passed all schemas but meta-schemas are removed.
      // If RegExp is passed all schemas with key/id matching pattern but meta-schemas are removed.
      // Even if schema is referenced by other schemas it still can be removed as other schemas have local references.
      removeSchema(schemaKeyRef) {
        if (schemaKeyRef instanceof RegExp) {
          this._removeAllSchemas(this.schemas, schemaKeyRef);
          this._removeAllSchemas(this.refs, schemaKeyRef);
          return this;
        }
        switch (typeof schemaKeyRef) {
          case "undefined":
            this._removeAllSchemas(this.schemas);
            this._removeAllSchemas(this.refs);
            this._cache.clear();
            return this;
          case "string": {
            const sch = getSchEnv.call(this, schemaKeyRef);
            if (typeof sch == "object")
              this._cache.delete(sch.schema);
            delete this.schemas[schemaKeyRef];
            delete this.refs[schemaKeyRef];
            return this;
          }
          case "object": {
            const cacheKey = schemaKeyRef;
            this._cache.delete(cacheKey);
            let id = schemaKeyRef[this.opts.schemaId];
            if (id) {
              id = (0, resolve_1.normalizeId)(id);
              delete this.schemas[id];
              delete this.refs[id];
            }
            return this;
          }
          default:
            throw new Error("ajv.removeSchema: invalid parameter");
        }
      }
      // add "vocabulary" - a collection of keywords
      addVocabulary(definitions) {
        for (const def of definitions)
          this.addKeyword(def);
        return this;
      }
      addKeyword(kwdOrDef, def) {
        let keyword;
        if (typeof kwdOrDef == "string") {
          keyword = kwdOrDef;
          if (typeof def == "object") {
            this.logger.warn("these parameters are deprecated, see docs for addKeyword");
            def.keyword = keyword;
          }
        } else if (typeof kwdOrDef == "object" && def === void 0) {
          def = kwdOrDef;
          keyword = def.keyword;
          if (Array.isArray(keyword) && !keyword.length) {
            throw new Error("addKeywords: keyword must be string or non-empty array");
          }
        } else {
          throw new Error("invalid addKeywords parameters");
        }
        checkKeyword.call(this, keyword, def);
        if (!def) {
          (0, util_1.eachItem)(keyword, (kwd) => addRule.call(this, kwd));
          return this;
        }
        keywordMetaschema.call(this, def);
        const definition = {
          ...def,
          type: (0, dataType_1.getJSONTypes)(def.type),
          schemaType: (0, dataType_1.getJSONTypes)(def.schemaType)
        };
        (0, util_1.eachItem)(keyword, definition.type.length === 0 ? (k2) => addRule.call(this, k2, definition) : (k2) => definition.type.forEach((t2) => addRule.call(this, k2, definition, t2)));
        return this;
      }
      getKeyword(keyword) {
        const rule = this.RULES.all[keyword];
        return typeof rule == "object" ? rule.definition : !!rule;
      }
      // Remove keyword
      removeKeyword(keyword) {
        const { RULES } = this;
        delete RULES.keywords[keyword];
        delete RULES.all[keyword];
        for (const group of RULES.rules) {
          const i2 = group.rules.findIndex((rule) => rule.keyword === keyword);
          if (i2 >= 0)
            group.rules.splice(i2, 1);
        }
        return this;
      }
      // Add format
      addFormat(name, format) {
        if (typeof format == "string")
          format = new RegExp(format);
        this.formats[name] = format;
        return this;
      }
      errorsText(errors = this.errors, { separator = ", ", dataVar = "data" } = {}) {
        if (!errors || errors.length === 0)
          return "No errors";
        return errors.map((e2) => `${dataVar}${e2.instancePath} ${e2.message}`).reduce((text2, msg) => text2 + separator + msg);
      }
      $dataMetaSchema(metaSchema, keywordsJsonPointers) {
        const rules2 = this.RULES.all;
        metaSchema = JSON.parse(JSON.stringify(metaSchema));
        for (const jsonPointer of keywordsJsonPointers) {
          const segments = jsonPointer.split("/").slice(1);
          let keywords = metaSchema;
          for (const seg of segments)
            keywords = keywords[seg];
          for (const key in rules2) {
            const rule = rules2[key];
            if (typeof rule != "object")
              continue;
            const { $data } = rule.definition;
            const schema = keywords[key];
            if ($data && schema)
              keywords[key] = schemaOrData(schema);
          }
        }
        return metaSchema;
      }
      _removeAllSchemas(schemas2, regex) {
        for (const keyRef in schemas2) {
          const sch = schemas2[keyRef];
          if (!regex || regex.test(keyRef)) {
            if (typeof sch == "string") {
              delete schemas2[keyRef];
            } else if (sch && !sch.meta) {
              this._cache.delete(sch.schema);
              delete schemas2[keyRef];
            }
          }
        }
      }
      _addSchema(schema, meta, baseId, validateSchema = this.opts.validateSchema, addSchema = this.opts.addUsedSchema) {
        let id;
        const { schemaId } = this.opts;
        if (typeof schema == "object") {
          id = schema[schemaId];
        } else {
          if (this.opts.jtd)
            throw new Error("schema must be object");
          else if (typeof schema != "boolean")
            throw new Error("schema must be object or boolean");
        }
        let sch = this._cache.get(schema);
        if (sch !== void 0)
          return sch;
        baseId = (0, resolve_1.normalizeId)(id || baseId);
        const localRefs = resolve_1.getSchemaRefs.call(this, schema, baseId);
        sch = new compile_1.SchemaEnv({ schema, schemaId, meta, baseId, localRefs });
        this._cache.set(sch.schema, sch);
        if (addSchema && !baseId.startsWith("#")) {
          if (baseId)
            this._checkUnique(baseId);
          this.refs[baseId] = sch;
        }
        if (validateSchema)
          this.validateSchema(schema, true);
        return sch;
      }
      _checkUnique(id) {
        if (this.schemas[id] || this.refs[id]) {
          throw new Error(`schema with key or id "${id}" already exists`);
        }
      }
      _compileSchemaEnv(sch) {
        if (sch.meta)
          this._compileMetaSchema(sch);
        else
          compile_1.compileSchema.call(this, sch);
        if (!sch.validate)
          throw new Error("ajv implementation error");
        return sch.validate;
      }
      _compileMetaSchema(sch) {
        const currentOpts = this.opts;
        this.opts = this._metaOpts;
        try {
          compile_1.compileSchema.call(this, sch);
        } finally {
          this.opts = currentOpts;
        }
      }
    };
    Ajv3.ValidationError = validation_error_1.default;
    Ajv3.MissingRefError = ref_error_1.default;
    exports.default = Ajv3;
    function checkOptions(checkOpts, options, msg, log = "error") {
      for (const key in checkOpts) {
        const opt = key;
        if (opt in options)
          this.logger[log](`${msg}: option ${key}. ${checkOpts[opt]}`);
      }
    }
    function getSchEnv(keyRef) {
      keyRef = (0, resolve_1.normalizeId)(keyRef);
      return this.schemas[keyRef] || this.refs[keyRef];
    }
    function addInitialSchemas() {
      const optsSchemas = this.opts.schemas;
      if (!optsSchemas)
        return;
      if (Array.isArray(optsSchemas))
        this.addSchema(optsSchemas);
      else
        for (const key in optsSchemas)
          this.addSchema(optsSchemas[key], key);
    }
    function addInitialFormats() {
      for (const name in this.opts.formats) {
        const format = this.opts.formats[name];
        if (format)
          this.addFormat(name, format);
      }
    }
    function addInitialKeywords(defs) {
      if (Array.isArray(defs)) {
        this.addVocabulary(defs);
        return;
      }
      this.logger.warn("keywords option as map is deprecated, pass array");
      for (const keyword in defs) {
        const def = defs[keyword];
        if (!def.keyword)
          def.keyword = keyword;
        this.addKeyword(def);
      }
    }
    function getMetaSchemaOptions() {
      const metaOpts = { ...this.opts };
      for (const opt of META_IGNORE_OPTIONS)
        delete metaOpts[opt];
      return metaOpts;
    }
    var noLogs = { log() {
    }, warn() {
    }, error() {
    } };
    function getLogger(logger) {
      if (logger === false)
        return noLogs;
      if (logger === void 0)
        return console;
      if (logger.log && logger.warn && logger.error)
        return logger;
      throw new Error("logger must implement log, warn and error methods");
    }
    var KEYWORD_NAME = /^[a-z_$][a-z0-9_$:-]*$/i;
    function checkKeyword(keyword, def) {
      const { RULES } = this;
      (0, util_1.eachItem)(keyword, (kwd) => {
        if (RULES.keywords[kwd])
          throw new Error(`Keyword ${kwd} is already defined`);
        if (!KEYWORD_NAME.test(kwd))
          throw new Error(`Keyword ${kwd} has invalid name`);
      });
      if (!def)
        return;
      if (def.$data && !("code" in def || "validate" in def)) {
        throw new Error('$data keyword must have "code" or "validate" function');
      }
    }
    function addRule(keyword, definition, dataType) {
      var _a;
      const post = definition === null || definition === void 0 ? void 0 : definition.post;
      if (dataType && post)
        throw new Error('keyword with "post" flag cannot have "type"');
      const { RULES } = this;
      let ruleGroup = post ? RULES.post : RULES.rules.find(({ type: t2 }) => t2 === dataType);
      if (!ruleGroup) {
        ruleGroup = { type: dataType, rules: [] };
        RULES.rules.push(ruleGroup);
      }
      RULES.keywords[keyword] = true;
      if (!definition)
        return;
      const rule = {
        keyword,
        definition: {
          ...definition,
          type: (0, dataType_1.getJSONTypes)(definition.type),
          schemaType: (0, dataType_1.getJSONTypes)(definition.schemaType)
        }
      };
      if (definition.before)
        addBeforeRule.call(this, ruleGroup, rule, definition.before);
      else
        ruleGroup.rules.push(rule);
      RULES.all[keyword] = rule;
      (_a = definition.implements) === null || _a === void 0 ? void 0 : _a.forEach((kwd) => this.addKeyword(kwd));
    }
    function addBeforeRule(ruleGroup, rule, before) {
      const i2 = ruleGroup.rules.findIndex((_rule) => _rule.keyword === before);
      if (i2 >= 0) {
        ruleGroup.rules.splice(i2, 0, rule);
      } else {
        ruleGroup.rules.push(rule);
        this.logger.warn(`rule ${before} is not defined`);
      }
    }
    function keywordMetaschema(def) {
      let { metaSchema } = def;
      if (metaSchema === void 0)
        return;
      if (def.$data && this.opts.$data)
        metaSchema = schemaOrData(metaSchema);
      def.validateSchema = this.compile(metaSchema, true);
    }
    var $dataRef = {
      $ref: "https://raw.githubusercontent.com/ajv-validator/ajv/master/lib/refs/data.json#"
    };
    function schemaOrData(schema) {
      return { anyOf: [schema, $dataRef] };
    }
  }
});

// node_modules/ajv/dist/vocabularies/core/id.js
var require_id = __commonJS({
  "node_modules/ajv/dist/vocabularies/core/id.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var def = {
      keyword: "id",
      code() {
        throw new Error('NOT SUPPORTED: keyword "id", use "$id" for schema ID');
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/core/ref.js
var require_ref = __commonJS({
  "node_modules/ajv/dist/vocabularies/core/ref.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.callRef = exports.getValidate = void 0;
    var ref_error_1 = require_ref_error();
    var code_1 = require_code2();
    var codegen_1 = require_codegen();
    var names_1 = require_names();
    var compile_1 = require_compile();
    var util_1 = require_util();
    var def = {
      keyword: "$ref",
      schemaType: "string",
      code(cxt) {
        const { gen, schema: $ref, it } = cxt;
        const { baseId, schemaEnv: env, validateName, opts, self } = it;
        const { root: root2 } = env;
        if (($ref === "#" || $ref === "#/") && baseId === root2.baseId)
          return callRootRef();
        const schOrEnv = compile_1.resolveRef.call(self, root2, baseId, $ref);
        if (schOrEnv === void 0)
          throw new ref_error_1.default(it.opts.uriResolver, baseId, $ref);
        if (schOrEnv instanceof compile_1.SchemaEnv)
          return callValidate(schOrEnv);
        return inlineRefSchema(schOrEnv);
        function callRootRef() {
          if (env === root2)
            return callRef(cxt, validateName, env, env.$async);
          const rootName = gen.scopeValue("root", { ref: root2 });
          return callRef(cxt, (0, codegen_1._)`${rootName}.validate`, root2, root2.$async);
        }
        function callValidate(sch) {
          const v2 = getValidate(cxt, sch);
          callRef(cxt, v2, sch, sch.$async);
        }
        function inlineRefSchema(sch) {
          const schName = gen.scopeValue("schema", opts.code.source === true ? { ref: sch, code: (0, codegen_1.stringify)(sch) } : { ref: sch });
          const valid = gen.name("valid");
          const schCxt = cxt.subschema({
            schema: sch,
            dataTypes: [],
            schemaPath: codegen_1.nil,
            topSchemaRef: schName,
            errSchemaPath: $ref
          }, valid);
          cxt.mergeEvaluated(schCxt);
          cxt.ok(valid);
        }
      }
    };
    function getValidate(cxt, sch) {
      const { gen } = cxt;
      return sch.validate ? gen.scopeValue("validate", { ref: sch.validate }) : (0, codegen_1._)`${gen.scopeValue("wrapper", { ref: sch })}.validate`;
    }
    exports.getValidate = getValidate;
    function callRef(cxt, v2, sch, $async) {
      const { gen, it } = cxt;
      const { allErrors, schemaEnv: env, opts } = it;
      const passCxt = opts.passContext ? names_1.default.this : codegen_1.nil;
      if ($async)
        callAsyncRef();
      else
        callSyncRef();
      function callAsyncRef() {
        if (!env.$async)
          throw new Error("async schema referenced by sync schema");
        const valid = gen.let("valid");
        gen.try(() => {
          gen.code((0, codegen_1._)`await ${(0, code_1.callValidateCode)(cxt, v2, passCxt)}`);
          addEvaluatedFrom(v2);
          if (!allErrors)
            gen.assign(valid, true);
        }, (e2) => {
          gen.if((0, codegen_1._)`!(${e2} instanceof ${it.ValidationError})`, () => gen.throw(e2));
          addErrorsFrom(e2);
          if (!allErrors)
            gen.assign(valid, false);
        });
        cxt.ok(valid);
      }
      function callSyncRef() {
        cxt.result((0, code_1.callValidateCode)(cxt, v2, passCxt), () => addEvaluatedFrom(v2), () => addErrorsFrom(v2));
      }
      function addErrorsFrom(source) {
        const errs = (0, codegen_1._)`${source}.errors`;
        gen.assign(names_1.default.vErrors, (0, codegen_1._)`${names_1.default.vErrors} === null ? ${errs} : ${names_1.default.vErrors}.concat(${errs})`);
        gen.assign(names_1.default.errors, (0, codegen_1._)`${names_1.default.vErrors}.length`);
      }
      function addEvaluatedFrom(source) {
        var _a;
        if (!it.opts.unevaluated)
          return;
        const schEvaluated = (_a = sch === null || sch === void 0 ? void 0 : sch.validate) === null || _a === void 0 ? void 0 : _a.evaluated;
        if (it.props !== true) {
          if (schEvaluated && !schEvaluated.dynamicProps) {
            if (schEvaluated.props !== void 0) {
              it.props = util_1.mergeEvaluated.props(gen, schEvaluated.props, it.props);
            }
          } else {
            const props = gen.var("props", (0, codegen_1._)`${source}.evaluated.props`);
            it.props = util_1.mergeEvaluated.props(gen, props, it.props, codegen_1.Name);
          }
        }
        if (it.items !== true) {
          if (schEvaluated && !schEvaluated.dynamicItems) {
            if (schEvaluated.items !== void 0) {
              it.items = util_1.mergeEvaluated.items(gen, schEvaluated.items, it.items);
            }
          } else {
            const items = gen.var("items", (0, codegen_1._)`${source}.evaluated.items`);
            it.items = util_1.mergeEvaluated.items(gen, items, it.items, codegen_1.Name);
          }
        }
      }
    }
    exports.callRef = callRef;
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/core/index.js
var require_core2 = __commonJS({
  "node_modules/ajv/dist/vocabularies/core/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var id_1 = require_id();
    var ref_1 = require_ref();
    var core = [
      "$schema",
      "$id",
      "$defs",
      "$vocabulary",
      { keyword: "$comment" },
      "definitions",
      id_1.default,
      ref_1.default
    ];
    exports.default = core;
  }
});

// node_modules/ajv/dist/vocabularies/validation/limitNumber.js
var require_limitNumber = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/limitNumber.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var ops = codegen_1.operators;
    var KWDs = {
      maximum: { okStr: "<=", ok: ops.LTE, fail: ops.GT },
      minimum: { okStr: ">=", ok: ops.GTE, fail: ops.LT },
      exclusiveMaximum: { okStr: "<", ok: ops.LT, fail: ops.GTE },
      exclusiveMinimum: { okStr: ">", ok: ops.GT, fail: ops.LTE }
    };
    var error = {
      message: ({ keyword, schemaCode }) => (0, codegen_1.str)`must be ${KWDs[keyword].okStr} ${schemaCode}`,
      params: ({ keyword, schemaCode }) => (0, codegen_1._)`{comparison: ${KWDs[keyword].okStr}, limit: ${schemaCode}}`
    };
    var def = {
      keyword: Object.keys(KWDs),
      type: "number",
      schemaType: "number",
      $data: true,
      error,
      code(cxt) {
        const { keyword, data, schemaCode } = cxt;
        cxt.fail$data((0, codegen_1._)`${data} ${KWDs[keyword].fail} ${schemaCode} || isNaN(${data})`);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/multipleOf.js
var require_multipleOf = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/multipleOf.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var error = {
      message: ({ schemaCode }) => (0, codegen_1.str)`must be multiple of ${schemaCode}`,
      params: ({ schemaCode }) => (0, codegen_1._)`{multipleOf: ${schemaCode}}`
    };
    var def = {
      keyword: "multipleOf",
      type: "number",
      schemaType: "number",
      $data: true,
      error,
      code(cxt) {
        const { gen, data, schemaCode, it } = cxt;
        const prec = it.opts.multipleOfPrecision;
        const res = gen.let("res");
        const invalid3 = prec ? (0, codegen_1._)`Math.abs(Math.round(${res}) - ${res}) > 1e-${prec}` : (0, codegen_1._)`${res} !== parseInt(${res})`;
        cxt.fail$data((0, codegen_1._)`(${schemaCode} === 0 || (${res} = ${data}/${schemaCode}, ${invalid3}))`);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// node_modules/ajv/dist/vocabularies/validation/limitLength.js
var require_limitLength = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/limitLength.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var util_1 = require_util();
    var ucs2length_1 = require_ucs2length();
    var error = {
      message({ keyword, schemaCode }) {
        const comp = keyword === "maxLength" ? "more" : "fewer";
        return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} characters`;
      },
      params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`
    };
    var def = {
      keyword: ["maxLength", "minLength"],
      type: "string",
      schemaType: "number",
      $data: true,
      error,
      code(cxt) {
        const { keyword, data, schemaCode, it } = cxt;
        const op = keyword === "maxLength" ? codegen_1.operators.GT : codegen_1.operators.LT;
        const len = it.opts.unicode === false ? (0, codegen_1._)`${data}.length` : (0, codegen_1._)`${(0, util_1.useFunc)(cxt.gen, ucs2length_1.default)}(${data})`;
        cxt.fail$data((0, codegen_1._)`${len} ${op} ${schemaCode}`);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/pattern.js
var require_pattern = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/pattern.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var code_1 = require_code2();
    var util_1 = require_util();
    var codegen_1 = require_codegen();
    var error = {
      message: ({ schemaCode }) => (0, codegen_1.str)`must match pattern "${schemaCode}"`,
      params: ({ schemaCode }) => (0, codegen_1._)`{pattern: ${schemaCode}}`
    };
    var def = {
      keyword: "pattern",
      type: "string",
      schemaType: "string",
      $data: true,
      error,
      code(cxt) {
        const { gen, data, $data, schema, schemaCode, it } = cxt;
        const u2 = it.opts.unicodeRegExp ? "u" : "";
        if ($data) {
          const { regExp } = it.opts.code;
          const regExpCode = regExp.code === "new RegExp" ? (0, codegen_1._)`new RegExp` : (0, util_1.useFunc)(gen, regExp);
          const valid = gen.let("valid");
          gen.try(() => gen.assign(valid, (0, codegen_1._)`${regExpCode}(${schemaCode}, ${u2}).test(${data})`), () => gen.assign(valid, false));
          cxt.fail$data((0, codegen_1._)`!${valid}`);
        } else {
          const regExp = (0, code_1.usePattern)(cxt, schema);
          cxt.fail$data((0, codegen_1._)`!${regExp}.test(${data})`);
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/limitProperties.js
var require_limitProperties = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/limitProperties.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var error = {
      message({ keyword, schemaCode }) {
        const comp = keyword === "maxProperties" ? "more" : "fewer";
        return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} properties`;
      },
      params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`
    };
    var def = {
      keyword: ["maxProperties", "minProperties"],
      type: "object",
      schemaType: "number",
      $data: true,
      error,
      code(cxt) {
        const { keyword, data, schemaCode } = cxt;
        const op = keyword === "maxProperties" ? codegen_1.operators.GT : codegen_1.operators.LT;
        cxt.fail$data((0, codegen_1._)`Object.keys(${data}).length ${op} ${schemaCode}`);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/required.js
var require_required = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/required.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var code_1 = require_code2();
    var codegen_1 = require_codegen();
    var util_1 = require_util();
    var error = {
      message: ({ params: { missingProperty } }) => (0, codegen_1.str)`must have required property '${missingProperty}'`,
      params: ({ params: { missingProperty } }) => (0, codegen_1._)`{missingProperty: ${missingProperty}}`
    };
    var def = {
      keyword: "required",
      type: "object",
      schemaType: "array",
      $data: true,
      error,
      code(cxt) {
        const { gen, schema, schemaCode, data, $data, it } = cxt;
        const { opts } = it;
        if (!$data && schema.length === 0)
          return;
        const useLoop = schema.length >= opts.loopRequired;
        if (it.allErrors)
          allErrorsMode();
        else
          exitOnErrorMode();
        if (opts.strictRequired) {
          const props = cxt.parentSchema.properties;
          const { definedProperties } = cxt.it;
          for (const requiredKey of schema) {
            if ((props === null || props === void 0 ? void 0 : props[requiredKey]) === void 0 && !definedProperties.has(requiredKey)) {
              const schemaPath = it.schemaEnv.baseId + it.errSchemaPath;
              const msg = `required property "${requiredKey}" is not defined at "${schemaPath}" (strictRequired)`;
              (0, util_1.checkStrictMode)(it, msg, it.opts.strictRequired);
            }
          }
        }
        function allErrorsMode() {
          if (useLoop || $data) {
            cxt.block$data(codegen_1.nil, loopAllRequired);
          } else {
            for (const prop of schema) {
              (0, code_1.checkReportMissingProp)(cxt, prop);
            }
          }
        }
        function exitOnErrorMode() {
          const missing = gen.let("missing");
          if (useLoop || $data) {
            const valid = gen.let("valid", true);
            cxt.block$data(valid, () => loopUntilMissing(missing, valid));
            cxt.ok(valid);
          } else {
            gen.if((0, code_1.checkMissingProp)(cxt, schema, missing));
            (0, code_1.reportMissingProp)(cxt, missing);
            gen.else();
          }
        }
        function loopAllRequired() {
          gen.forOf("prop", schemaCode, (prop) => {
            cxt.setParams({ missingProperty: prop });
            gen.if((0, code_1.noPropertyInData)(gen, data, prop, opts.ownProperties), () => cxt.error());
          });
        }
        function loopUntilMissing(missing, valid) {
          cxt.setParams({ missingProperty: missing });
          gen.forOf(missing, schemaCode, () => {
            gen.assign(valid, (0, code_1.propertyInData)(gen, data, missing, opts.ownProperties));
            gen.if((0, codegen_1.not)(valid), () => {
              cxt.error();
              gen.break();
            });
          }, codegen_1.nil);
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/limitItems.js
var require_limitItems = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/limitItems.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var error = {
      message({ keyword, schemaCode }) {
        const comp = keyword === "maxItems" ? "more" : "fewer";
        return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} items`;
      },
      params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`
    };
    var def = {
      keyword: ["maxItems", "minItems"],
      type: "array",
      schemaType: "number",
      $data: true,
      error,
      code(cxt) {
        const { keyword, data, schemaCode } = cxt;
        const op = keyword === "maxItems" ? codegen_1.operators.GT : codegen_1.operators.LT;
        cxt.fail$data((0, codegen_1._)`${data}.length ${op} ${schemaCode}`);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/runtime/equal.js
var require_equal = __commonJS({
  "node_modules/ajv/dist/runtime/equal.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var equal = require_fast_deep_equal();
    equal.code = 'require("ajv/dist/runtime/equal").default';
    exports.default = equal;
  }
});

// node_modules/ajv/dist/vocabularies/validation/uniqueItems.js
var require_uniqueItems = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/uniqueItems.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var dataType_1 = require_dataType();
    var codegen_1 = require_codegen();
    var util_1 = require_util();
    var equal_1 = require_equal();
    var error = {
      message: ({ params: { i: i2, j: j2 } }) => (0, codegen_1.str)`must NOT have duplicate items (items ## ${j2} and ${i2} are identical)`,
      params: ({ params: { i: i2, j: j2 } }) => (0, codegen_1._)`{i: ${i2}, j: ${j2}}`
    };
    var def = {
      keyword: "uniqueItems",
      type: "array",
      schemaType: "boolean",
      $data: true,
      error,
      code(cxt) {
        const { gen, data, $data, schema, parentSchema, schemaCode, it } = cxt;
        if (!$data && !schema)
          return;
        const valid = gen.let("valid");
        const itemTypes = parentSchema.items ? (0, dataType_1.getSchemaTypes)(parentSchema.items) : [];
        cxt.block$data(valid, validateUniqueItems, (0, codegen_1._)`${schemaCode} === false`);
        cxt.ok(valid);
        function validateUniqueItems() {
          const i2 = gen.let("i", (0, codegen_1._)`${data}.length`);
          const j2 = gen.let("j");
          cxt.setParams({ i: i2, j: j2 });
          gen.assign(valid, true);
          gen.if((0, codegen_1._)`${i2} > 1`, () => (canOptimize() ? loopN : loopN2)(i2, j2));
        }
        function canOptimize() {
          return itemTypes.length > 0 && !itemTypes.some((t2) => t2 === "object" || t2 === "array");
        }
        function loopN(i2, j2) {
          const item = gen.name("item");
          const wrongType = (0, dataType_1.checkDataTypes)(itemTypes, item, it.opts.strictNumbers, dataType_1.DataType.Wrong);
          const indices = gen.const("indices", (0, codegen_1._)`{}`);
          gen.for((0, codegen_1._)`;${i2}--;`, () => {
            gen.let(item, (0, codegen_1._)`${data}[${i2}]`);
            gen.if(wrongType, (0, codegen_1._)`continue`);
            if (itemTypes.length > 1)
              gen.if((0, codegen_1._)`typeof ${item} == "string"`, (0, codegen_1._)`${item} += "_"`);
            gen.if((0, codegen_1._)`typeof ${indices}[${item}] == "number"`, () => {
              gen.assign(j2, (0, codegen_1._)`${indices}[${item}]`);
              cxt.error();
              gen.assign(valid, false).break();
            }).code((0, codegen_1._)`${indices}[${item}] = ${i2}`);
          });
        }
        function loopN2(i2, j2) {
          const eql = (0, util_1.useFunc)(gen, equal_1.default);
          const outer = gen.name("outer");
          gen.label(outer).for((0, codegen_1._)`;${i2}--;`, () => gen.for((0, codegen_1._)`${j2} = ${i2}; ${j2}--;`, () => gen.if((0, codegen_1._)`${eql}(${data}[${i2}], ${data}[${j2}])`, () => {
            cxt.error();
            gen.assign(valid, false).break(outer);
          })));
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/const.js
var require_const = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/const.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var util_1 = require_util();
    var equal_1 = require_equal();
    var error = {
      message: "must be equal to constant",
      params: ({ schemaCode }) => (0, codegen_1._)`{allowedValue: ${schemaCode}}`
    };
    var def = {
      keyword: "const",
      $data: true,
      error,
      code(cxt) {
        const { gen, data, $data, schemaCode, schema } = cxt;
        if ($data || schema && typeof schema == "object") {
          cxt.fail$data((0, codegen_1._)`!${(0, util_1.useFunc)(gen, equal_1.default)}(${data}, ${schemaCode})`);
        } else {
          cxt.fail((0, codegen_1._)`${schema} !== ${data}`);
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/enum.js
var require_enum = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/enum.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var util_1 = require_util();
    var equal_1 = require_equal();
    var error = {
      message: "must be equal to one of the allowed values",
      params: ({ schemaCode }) => (0, codegen_1._)`{allowedValues: ${schemaCode}}`
    };
    var def = {
      keyword: "enum",
      schemaType: "array",
      $data: true,
      error,
      code(cxt) {
        const { gen, data, $data, schema, schemaCode, it } = cxt;
        if (!$data && schema.length === 0)
          throw new Error("enum must have non-empty array");
        const useLoop = schema.length >= it.opts.loopEnum;
        let eql;
        const getEql = () => eql !== null && eql !== void 0 ? eql : eql = (0, util_1.useFunc)(gen, equal_1.default);
        let valid;
        if (useLoop || $data) {
          valid = gen.let("valid");
          cxt.block$data(valid, loopEnum);
        } else {
          if (!Array.isArray(schema))
            throw new Error("ajv implementation error");
          const vSchema = gen.const("vSchema", schemaCode);
          valid = (0, codegen_1.or)(...schema.map((_x, i2) => equalCode(vSchema, i2)));
        }
        cxt.pass(valid);
        function loopEnum() {
          gen.assign(valid, false);
          gen.forOf("v", schemaCode, (v2) => gen.if((0, codegen_1._)`${getEql()}(${data}, ${v2})`, () => gen.assign(valid, true).break()));
        }
        function equalCode(vSchema, i2) {
          const sch = schema[i2];
          return typeof sch === "object" && sch !== null ? (0, codegen_1._)`${getEql()}(${data}, ${vSchema}[${i2}])` : (0, codegen_1._)`${data} === ${sch}`;
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/index.js
var require_validation = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var limitNumber_1 = require_limitNumber();
    var multipleOf_1 = require_multipleOf();
    var limitLength_1 = require_limitLength();
    var pattern_1 = require_pattern();
    var limitProperties_1 = require_limitProperties();
    var required_1 = require_required();
    var limitItems_1 = require_limitItems();
    var uniqueItems_1 = require_uniqueItems();
    var const_1 = require_const();
    var enum_1 = require_enum();
    var validation = [
      // number
      limitNumber_1.default,
      multipleOf_1.default,
      // string
      limitLength_1.default,
      pattern_1.default,
      // object
      limitProperties_1.default,
      required_1.default,
      // array
      limitItems_1.default,
      uniqueItems_1.default,
      // any
      { keyword: "type", schemaType: ["string", "array"] },
      { keyword: "nullable", schemaType: "boolean" },
      const_1.default,
      enum_1.default
    ];
    exports.default = validation;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/additionalItems.js
var require_additionalItems = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/additionalItems.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.validateAdditionalItems = void 0;
    var codegen_1 = require_codegen();
    var util_1 = require_util();
    var error = {
      message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
      params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`
    };
    var def = {
      keyword: "additionalItems",
      type: "array",
      schemaType: ["boolean", "object"],
      before: "uniqueItems",
      error,
      code(cxt) {
        const { parentSchema, it } = cxt;
        const { items } = parentSchema;
        if (!Array.isArray(items)) {
          (0, util_1.checkStrictMode)(it, '"additionalItems" is ignored when "items" is not an array of schemas');
          return;
        }
        validateAdditionalItems(cxt, items);
      }
    };
    function validateAdditionalItems(cxt, items) {
      const { gen, schema, data, keyword, it } = cxt;
      it.items = true;
      const len = gen.const("len", (0, codegen_1._)`${data}.length`);
      if (schema === false) {
        cxt.setParams({ len: items.length });
        cxt.pass((0, codegen_1._)`${len} <= ${items.length}`);
      } else if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it, schema)) {
        const valid = gen.var("valid", (0, codegen_1._)`${len} <= ${items.length}`);
        gen.if((0, codegen_1.not)(valid), () => validateItems(valid));
        cxt.ok(valid);
      }
      function validateItems(valid) {
        gen.forRange("i", items.length, len, (i2) => {
          cxt.subschema({ keyword, dataProp: i2, dataPropType: util_1.Type.Num }, valid);
          if (!it.allErrors)
            gen.if((0, codegen_1.not)(valid), () => gen.break());
        });
      }
    }
    exports.validateAdditionalItems = validateAdditionalItems;
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/items.js
var require_items = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/items.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.validateTuple = void 0;
    var codegen_1 = require_codegen();
    var util_1 = require_util();
    var code_1 = require_code2();
    var def = {
      keyword: "items",
      type: "array",
      schemaType: ["object", "array", "boolean"],
      before: "uniqueItems",
      code(cxt) {
        const { schema, it } = cxt;
        if (Array.isArray(schema))
          return validateTuple(cxt, "additionalItems", schema);
        it.items = true;
        if ((0, util_1.alwaysValidSchema)(it, schema))
          return;
        cxt.ok((0, code_1.validateArray)(cxt));
      }
    };
    function validateTuple(cxt, extraItems, schArr = cxt.schema) {
      const { gen, parentSchema, data, keyword, it } = cxt;
      checkStrictTuple(parentSchema);
      if (it.opts.unevaluated && schArr.length && it.items !== true) {
        it.items = util_1.mergeEvaluated.items(gen, schArr.length, it.items);
      }
      const valid = gen.name("valid");
      const len = gen.const("len", (0, codegen_1._)`${data}.length`);
      schArr.forEach((sch, i2) => {
        if ((0, util_1.alwaysValidSchema)(it, sch))
          return;
        gen.if((0, codegen_1._)`${len} > ${i2}`, () => cxt.subschema({
          keyword,
          schemaProp: i2,
          dataProp: i2
        }, valid));
        cxt.ok(valid);
      });
      function checkStrictTuple(sch) {
        const { opts, errSchemaPath } = it;
        const l2 = schArr.length;
        const fullTuple = l2 === sch.minItems && (l2 === sch.maxItems || sch[extraItems] === false);
        if (opts.strictTuples && !fullTuple) {
          const msg = `"${keyword}" is ${l2}-tuple, but minItems or maxItems/${extraItems} are not specified or different at path "${errSchemaPath}"`;
          (0, util_1.checkStrictMode)(it, msg, opts.strictTuples);
        }
      }
    }
    exports.validateTuple = validateTuple;
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/prefixItems.js
var require_prefixItems = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/prefixItems.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var items_1 = require_items();
    var def = {
      keyword: "prefixItems",
      type: "array",
      schemaType: ["array"],
      before: "uniqueItems",
      code: (cxt) => (0, items_1.validateTuple)(cxt, "items")
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/items2020.js
var require_items2020 = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/items2020.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var util_1 = require_util();
    var code_1 = require_code2();
    var additionalItems_1 = require_additionalItems();
    var error = {
      message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
      params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`
    };
    var def = {
      keyword: "items",
      type: "array",
      schemaType: ["object", "boolean"],
      before: "uniqueItems",
      error,
      code(cxt) {
        const { schema, parentSchema, it } = cxt;
        const { prefixItems } = parentSchema;
        it.items = true;
        if ((0, util_1.alwaysValidSchema)(it, schema))
          return;
        if (prefixItems)
          (0, additionalItems_1.validateAdditionalItems)(cxt, prefixItems);
        else
          cxt.ok((0, code_1.validateArray)(cxt));
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/contains.js
var require_contains = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/contains.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var util_1 = require_util();
    var error = {
      message: ({ params: { min, max } }) => max === void 0 ? (0, codegen_1.str)`must contain at least ${min} valid item(s)` : (0, codegen_1.str)`must contain at least ${min} and no more than ${max} valid item(s)`,
      params: ({ params: { min, max } }) => max === void 0 ? (0, codegen_1._)`{minContains: ${min}}` : (0, codegen_1._)`{minContains: ${min}, maxContains: ${max}}`
    };
    var def = {
      keyword: "contains",
      type: "array",
      schemaType: ["object", "boolean"],
      before: "uniqueItems",
      trackErrors: true,
      error,
      code(cxt) {
        const { gen, schema, parentSchema, data, it } = cxt;
        let min;
        let max;
        const { minContains, maxContains } = parentSchema;
        if (it.opts.next) {
          min = minContains === void 0 ? 1 : minContains;
          max = maxContains;
        } else {
          min = 1;
        }
        const len = gen.const("len", (0, codegen_1._)`${data}.length`);
        cxt.setParams({ min, max });
        if (max === void 0 && min === 0) {
          (0, util_1.checkStrictMode)(it, `"minContains" == 0 without "maxContains": "contains" keyword ignored`);
          return;
        }
        if (max !== void 0 && min > max) {
          (0, util_1.checkStrictMode)(it, `"minContains" > "maxContains" is always invalid`);
          cxt.fail();
          return;
        }
        if ((0, util_1.alwaysValidSchema)(it, schema)) {
          let cond = (0, codegen_1._)`${len} >= ${min}`;
          if (max !== void 0)
            cond = (0, codegen_1._)`${cond} && ${len} <= ${max}`;
          cxt.pass(cond);
          return;
        }
        it.items = true;
        const valid = gen.name("valid");
        if (max === void 0 && min === 1) {
          validateItems(valid, () => gen.if(valid, () => gen.break()));
        } else if (min === 0) {
          gen.let(valid, true);
          if (max !== void 0)
            gen.if((0, codegen_1._)`${data}.length > 0`, validateItemsWithCount);
        } else {
          gen.let(valid, false);
          validateItemsWithCount();
        }
        cxt.result(valid, () => cxt.reset());
        function validateItemsWithCount() {
          const schValid = gen.name("_valid");
          const count2 = gen.let("count", 0);
          validateItems(schValid, () => gen.if(schValid, () => checkLimits(count2)));
        }
        function validateItems(_valid, block) {
          gen.forRange("i", 0, len, (i2) => {
            cxt.subschema({
              keyword: "contains",
              dataProp: i2,
              dataPropType: util_1.Type.Num,
              compositeRule: true
            }, _valid);
            block();
          });
        }
        function checkLimits(count2) {
          gen.code((0, codegen_1._)`${count2}++`);
          if (max === void 0) {
            gen.if((0, codegen_1._)`${count2} >= ${min}`, () => gen.assign(valid, true).break());
          } else {
            gen.if((0, codegen_1._)`${count2} > ${max}`, () => gen.assign(valid, false).break());
            if (min === 1)
              gen.assign(valid, true);
            else
              gen.if((0, codegen_1._)`${count2} >= ${min}`, () => gen.assign(valid, true));
          }
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/dependencies.js
var require_dependencies = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/dependencies.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.validateSchemaDeps = exports.validatePropertyDeps = exports.error = void 0;
    var codegen_1 = require_codegen();
    var util_1 = require_util();
    var code_1 = require_code2();
    exports.error = {
      message: ({ params: { property, depsCount, deps } }) => {
        const property_ies = depsCount === 1 ? "property" : "properties";
        return (0, codegen_1.str)`must have ${property_ies} ${deps} when property ${property} is present`;
      },
      params: ({ params: { property, depsCount, deps, missingProperty } }) => (0, codegen_1._)`{property: ${property},
    missingProperty: ${missingProperty},
    depsCount: ${depsCount},
    deps: ${deps}}`
      // TODO change to reference
    };
    var def = {
      keyword: "dependencies",
      type: "object",
      schemaType: "object",
      error: exports.error,
      code(cxt) {
        const [propDeps, schDeps] = splitDependencies(cxt);
        validatePropertyDeps(cxt, propDeps);
        validateSchemaDeps(cxt, schDeps);
      }
    };
    function splitDependencies({ schema }) {
      const propertyDeps = {};
      const schemaDeps = {};
      for (const key in schema) {
        if (key === "__proto__")
          continue;
        const deps = Array.isArray(schema[key]) ? propertyDeps : schemaDeps;
        deps[key] = schema[key];
      }
      return [propertyDeps, schemaDeps];
    }
    function validatePropertyDeps(cxt, propertyDeps = cxt.schema) {
      const { gen, data, it } = cxt;
      if (Object.keys(propertyDeps).length === 0)
        return;
      const missing = gen.let("missing");
      for (const prop in propertyDeps) {
        const deps = propertyDeps[prop];
        if (deps.length === 0)
          continue;
        const hasProperty = (0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties);
        cxt.setParams({
          property: prop,
          depsCount: deps.length,
          deps: deps.join(", ")
        });
        if (it.allErrors) {
          gen.if(hasProperty, () => {
            for (const depProp of deps) {
              (0, code_1.checkReportMissingProp)(cxt, depProp);
            }
          });
        } else {
          gen.if((0, codegen_1._)`${hasProperty} && (${(0, code_1.checkMissingProp)(cxt, deps, missing)})`);
          (0, code_1.reportMissingProp)(cxt, missing);
          gen.else();
        }
      }
    }
    exports.validatePropertyDeps = validatePropertyDeps;
    function validateSchemaDeps(cxt, schemaDeps = cxt.schema) {
      const { gen, data, keyword, it } = cxt;
      const valid = gen.name("valid");
      for (const prop in schemaDeps) {
        if ((0, util_1.alwaysValidSchema)(it, schemaDeps[prop]))
          continue;
        gen.if(
          (0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties),
          () => {
            const schCxt = cxt.subschema({ keyword, schemaProp: prop }, valid);
            cxt.mergeValidEvaluated(schCxt, valid);
          },
          () => gen.var(valid, true)
          // TODO var
        );
        cxt.ok(valid);
      }
    }
    exports.validateSchemaDeps = validateSchemaDeps;
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/propertyNames.js
var require_propertyNames = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/propertyNames.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var util_1 = require_util();
    var error = {
      message: "property name must be valid",
      params: ({ params }) => (0, codegen_1._)`{propertyName: ${params.propertyName}}`
    };
    var def = {
      keyword: "propertyNames",
      type: "object",
      schemaType: ["object", "boolean"],
      error,
      code(cxt) {
        const { gen, schema, data, it } = cxt;
        if ((0, util_1.alwaysValidSchema)(it, schema))
          return;
        const valid = gen.name("valid");
        gen.forIn("key", data, (key) => {
          cxt.setParams({ propertyName: key });
          cxt.subschema({
            keyword: "propertyNames",
            data: key,
            dataTypes: ["string"],
            propertyName: key,
            compositeRule: true
          }, valid);
          gen.if((0, codegen_1.not)(valid), () => {
            cxt.error(true);
            if (!it.allErrors)
              gen.break();
          });
        });
        cxt.ok(valid);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/additionalProperties.js
var require_additionalProperties = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/additionalProperties.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var code_1 = require_code2();
    var codegen_1 = require_codegen();
    var names_1 = require_names();
    var util_1 = require_util();
    var error = {
      message: "must NOT have additional properties",
      params: ({ params }) => (0, codegen_1._)`{additionalProperty: ${params.additionalProperty}}`
    };
    var def = {
      keyword: "additionalProperties",
      type: ["object"],
      schemaType: ["boolean", "object"],
      allowUndefined: true,
      trackErrors: true,
      error,
      code(cxt) {
        const { gen, schema, parentSchema, data, errsCount, it } = cxt;
        if (!errsCount)
          throw new Error("ajv implementation error");
        const { allErrors, opts } = it;
        it.props = true;
        if (opts.removeAdditional !== "all" && (0, util_1.alwaysValidSchema)(it, schema))
          return;
        const props = (0, code_1.allSchemaProperties)(parentSchema.properties);
        const patProps = (0, code_1.allSchemaProperties)(parentSchema.patternProperties);
        checkAdditionalProperties();
        cxt.ok((0, codegen_1._)`${errsCount} === ${names_1.default.errors}`);
        function checkAdditionalProperties() {
          gen.forIn("key", data, (key) => {
            if (!props.length && !patProps.length)
              additionalPropertyCode(key);
            else
              gen.if(isAdditional(key), () => additionalPropertyCode(key));
          });
        }
        function isAdditional(key) {
          let definedProp;
          if (props.length > 8) {
            const propsSchema = (0, util_1.schemaRefOrVal)(it, parentSchema.properties, "properties");
            definedProp = (0, code_1.isOwnProperty)(gen, propsSchema, key);
          } else if (props.length) {
            definedProp = (0, codegen_1.or)(...props.map((p2) => (0, codegen_1._)`${key} === ${p2}`));
          } else {
            definedProp = codegen_1.nil;
          }
          if (patProps.length) {
            definedProp = (0, codegen_1.or)(definedProp, ...patProps.map((p2) => (0, codegen_1._)`${(0, code_1.usePattern)(cxt, p2)}.test(${key})`));
          }
          return (0, codegen_1.not)(definedProp);
        }
        function deleteAdditional(key) {
          gen.code((0, codegen_1._)`delete ${data}[${key}]`);
        }
        function additionalPropertyCode(key) {
          if (opts.removeAdditional === "all" || opts.removeAdditional && schema === false) {
            deleteAdditional(key);
            return;
          }
          if (schema === false) {
            cxt.setParams({ additionalProperty: key });
            cxt.error();
            if (!allErrors)
              gen.break();
            return;
          }
          if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it, schema)) {
            const valid = gen.name("valid");
            if (opts.removeAdditional === "failing") {
              applyAdditionalSchema(key, valid, false);
              gen.if((0, codegen_1.not)(valid), () => {
                cxt.reset();
                deleteAdditional(key);
              });
            } else {
              applyAdditionalSchema(key, valid);
              if (!allErrors)
                gen.if((0, codegen_1.not)(valid), () => gen.break());
            }
          }
        }
        function applyAdditionalSchema(key, valid, errors) {
          const subschema = {
            keyword: "additionalProperties",
            dataProp: key,
            dataPropType: util_1.Type.Str
          };
          if (errors === false) {
            Object.assign(subschema, {
              compositeRule: true,
              createErrors: false,
              allErrors: false
            });
          }
          cxt.subschema(subschema, valid);
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/properties.js
var require_properties = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/properties.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var validate_1 = require_validate();
    var code_1 = require_code2();
    var util_1 = require_util();
    var additionalProperties_1 = require_additionalProperties();
    var def = {
      keyword: "properties",
      type: "object",
      schemaType: "object",
      code(cxt) {
        const { gen, schema, parentSchema, data, it } = cxt;
        if (it.opts.removeAdditional === "all" && parentSchema.additionalProperties === void 0) {
          additionalProperties_1.default.code(new validate_1.KeywordCxt(it, additionalProperties_1.default, "additionalProperties"));
        }
        const allProps = (0, code_1.allSchemaProperties)(schema);
        for (const prop of allProps) {
          it.definedProperties.add(prop);
        }
        if (it.opts.unevaluated && allProps.length && it.props !== true) {
          it.props = util_1.mergeEvaluated.props(gen, (0, util_1.toHash)(allProps), it.props);
        }
        const properties = allProps.filter((p2) => !(0, util_1.alwaysValidSchema)(it, schema[p2]));
        if (properties.length === 0)
          return;
        const valid = gen.name("valid");
        for (const prop of properties) {
          if (hasDefault(prop)) {
            applyPropertySchema(prop);
          } else {
            gen.if((0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties));
            applyPropertySchema(prop);
            if (!it.allErrors)
              gen.else().var(valid, true);
            gen.endIf();
          }
          cxt.it.definedProperties.add(prop);
          cxt.ok(valid);
        }
        function hasDefault(prop) {
          return it.opts.useDefaults && !it.compositeRule && schema[prop].default !== void 0;
        }
        function applyPropertySchema(prop) {
          cxt.subschema({
            keyword: "properties",
            schemaProp: prop,
            dataProp: prop
          }, valid);
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/patternProperties.js
var require_patternProperties = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/patternProperties.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var code_1 = require_code2();
    var codegen_1 = require_codegen();
    var util_1 = require_util();
    var util_2 = require_util();
    var def = {
      keyword: "patternProperties",
      type: "object",
      schemaType: "object",
      code(cxt) {
        const { gen, schema, data, parentSchema, it } = cxt;
        const { opts } = it;
        const patterns = (0, code_1.allSchemaProperties)(schema);
        const alwaysValidPatterns = patterns.filter((p2) => (0, util_1.alwaysValidSchema)(it, schema[p2]));
        if (patterns.length === 0 || alwaysValidPatterns.length === patterns.length && (!it.opts.unevaluated || it.props === true)) {
          return;
        }
        const checkProperties = opts.strictSchema && !opts.allowMatchingProperties && parentSchema.properties;
        const valid = gen.name("valid");
        if (it.props !== true && !(it.props instanceof codegen_1.Name)) {
          it.props = (0, util_2.evaluatedPropsToName)(gen, it.props);
        }
        const { props } = it;
        validatePatternProperties();
        function validatePatternProperties() {
          for (const pat of patterns) {
            if (checkProperties)
              checkMatchingProperties(pat);
            if (it.allErrors) {
              validateProperties(pat);
            } else {
              gen.var(valid, true);
              validateProperties(pat);
              gen.if(valid);
            }
          }
        }
        function checkMatchingProperties(pat) {
          for (const prop in checkProperties) {
            if (new RegExp(pat).test(prop)) {
              (0, util_1.checkStrictMode)(it, `property ${prop} matches pattern ${pat} (use allowMatchingProperties)`);
            }
          }
        }
        function validateProperties(pat) {
          gen.forIn("key", data, (key) => {
            gen.if((0, codegen_1._)`${(0, code_1.usePattern)(cxt, pat)}.test(${key})`, () => {
              const alwaysValid = alwaysValidPatterns.includes(pat);
              if (!alwaysValid) {
                cxt.subschema({
                  keyword: "patternProperties",
                  schemaProp: pat,
                  dataProp: key,
                  dataPropType: util_2.Type.Str
                }, valid);
              }
              if (it.opts.unevaluated && props !== true) {
                gen.assign((0, codegen_1._)`${props}[${key}]`, true);
              } else if (!alwaysValid && !it.allErrors) {
                gen.if((0, codegen_1.not)(valid), () => gen.break());
              }
            });
          });
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/not.js
var require_not = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/not.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var util_1 = require_util();
    var def = {
      keyword: "not",
      schemaType: ["object", "boolean"],
      trackErrors: true,
      code(cxt) {
        const { gen, schema, it } = cxt;
        if ((0, util_1.alwaysValidSchema)(it, schema)) {
          cxt.fail();
          return;
        }
        const valid = gen.name("valid");
        cxt.subschema({
          keyword: "not",
          compositeRule: true,
          createErrors: false,
          allErrors: false
        }, valid);
        cxt.failResult(valid, () => cxt.reset(), () => cxt.error());
      },
      error: { message: "must NOT be valid" }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/anyOf.js
var require_anyOf = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/anyOf.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var code_1 = require_code2();
    var def = {
      keyword: "anyOf",
      schemaType: "array",
      trackErrors: true,
      code: code_1.validateUnion,
      error: { message: "must match a schema in anyOf" }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/oneOf.js
var require_oneOf = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/oneOf.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var util_1 = require_util();
    var error = {
      message: "must match exactly one schema in oneOf",
      params: ({ params }) => (0, codegen_1._)`{passingSchemas: ${params.passing}}`
    };
    var def = {
      keyword: "oneOf",
      schemaType: "array",
      trackErrors: true,
      error,
      code(cxt) {
        const { gen, schema, parentSchema, it } = cxt;
        if (!Array.isArray(schema))
          throw new Error("ajv implementation error");
        if (it.opts.discriminator && parentSchema.discriminator)
          return;
        const schArr = schema;
        const valid = gen.let("valid", false);
        const passing = gen.let("passing", null);
        const schValid = gen.name("_valid");
        cxt.setParams({ passing });
        gen.block(validateOneOf);
        cxt.result(valid, () => cxt.reset(), () => cxt.error(true));
        function validateOneOf() {
          schArr.forEach((sch, i2) => {
            let schCxt;
            if ((0, util_1.alwaysValidSchema)(it, sch)) {
              gen.var(schValid, true);
            } else {
              schCxt = cxt.subschema({
                keyword: "oneOf",
                schemaProp: i2,
                compositeRule: true
              }, schValid);
            }
            if (i2 > 0) {
              gen.if((0, codegen_1._)`${schValid} && ${valid}`).assign(valid, false).assign(passing, (0, codegen_1._)`[${passing}, ${i2}]`).else();
            }
            gen.if(schValid, () => {
              gen.assign(valid, true);
              gen.assign(passing, i2);
              if (schCxt)
                cxt.mergeEvaluated(schCxt, codegen_1.Name);
            });
          });
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/allOf.js
var require_allOf = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/allOf.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var util_1 = require_util();
    var def = {
      keyword: "allOf",
      schemaType: "array",
      code(cxt) {
        const { gen, schema, it } = cxt;
        if (!Array.isArray(schema))
          throw new Error("ajv implementation error");
        const valid = gen.name("valid");
        schema.forEach((sch, i2) => {
          if ((0, util_1.alwaysValidSchema)(it, sch))
            return;
          const schCxt = cxt.subschema({ keyword: "allOf", schemaProp: i2 }, valid);
          cxt.ok(valid);
          cxt.mergeEvaluated(schCxt);
        });
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/if.js
var require_if = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/if.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var util_1 = require_util();
    var error = {
      message: ({ params }) => (0, codegen_1.str)`must match "${params.ifClause}" schema`,
      params: ({ params }) => (0, codegen_1._)`{failingKeyword: ${params.ifClause}}`
    };
    var def = {
      keyword: "if",
      schemaType: ["object", "boolean"],
      trackErrors: true,
      error,
      code(cxt) {
        const { gen, parentSchema, it } = cxt;
        if (parentSchema.then === void 0 && parentSchema.else === void 0) {
          (0, util_1.checkStrictMode)(it, '"if" without "then" and "else" is ignored');
        }
        const hasThen = hasSchema(it, "then");
        const hasElse = hasSchema(it, "else");
        if (!hasThen && !hasElse)
          return;
        const valid = gen.let("valid", true);
        const schValid = gen.name("_valid");
        validateIf();
        cxt.reset();
        if (hasThen && hasElse) {
          const ifClause = gen.let("ifClause");
          cxt.setParams({ ifClause });
          gen.if(schValid, validateClause("then", ifClause), validateClause("else", ifClause));
        } else if (hasThen) {
          gen.if(schValid, validateClause("then"));
        } else {
          gen.if((0, codegen_1.not)(schValid), validateClause("else"));
        }
        cxt.pass(valid, () => cxt.error(true));
        function validateIf() {
          const schCxt = cxt.subschema({
            keyword: "if",
            compositeRule: true,
            createErrors: false,
            allErrors: false
          }, schValid);
          cxt.mergeEvaluated(schCxt);
        }
        function validateClause(keyword, ifClause) {
          return () => {
            const schCxt = cxt.subschema({ keyword }, schValid);
            gen.assign(valid, schValid);
            cxt.mergeValidEvaluated(schCxt, valid);
            if (ifClause)
              gen.assign(ifClause, (0, codegen_1._)`${keyword}`);
            else
              cxt.setParams({ ifClause: keyword });
          };
        }
      }
    };
    function hasSchema(it, keyword) {
      const schema = it.schema[keyword];
      return schema !== void 0 && !(0, util_1.alwaysValidSchema)(it, schema);
    }
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/thenElse.js
var require_thenElse = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/thenElse.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var util_1 = require_util();
    var def = {
      keyword: ["then", "else"],
      schemaType: ["object", "boolean"],
      code({ keyword, parentSchema, it }) {
        if (parentSchema.if === void 0)
          (0, util_1.checkStrictMode)(it, `"${keyword}" without "if" is ignored`);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/index.js
var require_applicator = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var additionalItems_1 = require_additionalItems();
    var prefixItems_1 = require_prefixItems();
    var items_1 = require_items();
    var items2020_1 = require_items2020();
    var contains_1 = require_contains();
    var dependencies_1 = require_dependencies();
    var propertyNames_1 = require_propertyNames();
    var additionalProperties_1 = require_additionalProperties();
    var properties_1 = require_properties();
    var patternProperties_1 = require_patternProperties();
    var not_1 = require_not();
    var anyOf_1 = require_anyOf();
    var oneOf_1 = require_oneOf();
    var allOf_1 = require_allOf();
    var if_1 = require_if();
    var thenElse_1 = require_thenElse();
    function getApplicator(draft2020 = false) {
      const applicator = [
        // any
        not_1.default,
        anyOf_1.default,
        oneOf_1.default,
        allOf_1.default,
        if_1.default,
        thenElse_1.default,
        // object
        propertyNames_1.default,
        additionalProperties_1.default,
        dependencies_1.default,
        properties_1.default,
        patternProperties_1.default
      ];
      if (draft2020)
        applicator.push(prefixItems_1.default, items2020_1.default);
      else
        applicator.push(additionalItems_1.default, items_1.default);
      applicator.push(contains_1.default);
      return applicator;
    }
    exports.default = getApplicator;
  }
});

// node_modules/ajv/dist/vocabularies/format/format.js
var require_format = __commonJS({
  "node_modules/ajv/dist/vocabularies/format/format.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var error = {
      message: ({ schemaCode }) => (0, codegen_1.str)`must match format "${schemaCode}"`,
      params: ({ schemaCode }) => (0, codegen_1._)`{format: ${schemaCode}}`
    };
    var def = {
      keyword: "format",
      type: ["number", "string"],
      schemaType: "string",
      $data: true,
      error,
      code(cxt, ruleType) {
        const { gen, data, $data, schema, schemaCode, it } = cxt;
        const { opts, errSchemaPath, schemaEnv, self } = it;
        if (!opts.validateFormats)
          return;
        if ($data)
          validate$DataFormat();
        else
          validateFormat();
        function validate$DataFormat() {
          const fmts = gen.scopeValue("formats", {
            ref: self.formats,
            code: opts.code.formats
          });
          const fDef = gen.const("fDef", (0, codegen_1._)`${fmts}[${schemaCode}]`);
          const fType = gen.let("fType");
          const format = gen.let("format");
          gen.if((0, codegen_1._)`typeof ${fDef} == "object" && !(${fDef} instanceof RegExp)`, () => gen.assign(fType, (0, codegen_1._)`${fDef}.type || "string"`).assign(format, (0, codegen_1._)`${fDef}.validate`), () => gen.assign(fType, (0, codegen_1._)`"string"`).assign(format, fDef));
          cxt.fail$data((0, codegen_1.or)(unknownFmt(), invalidFmt()));
          function unknownFmt() {
            if (opts.strictSchema === false)
              return codegen_1.nil;
            return (0, codegen_1._)`${schemaCode} && !${format}`;
          }
          function invalidFmt() {
            const callFormat = schemaEnv.$async ? (0, codegen_1._)`(${fDef}.async ? await ${format}(${data}) : ${format}(${data}))` : (0, codegen_1._)`${format}(${data})`;
            const validData = (0, codegen_1._)`(typeof ${format} == "function" ? ${callFormat} : ${format}.test(${data}))`;
            return (0, codegen_1._)`${format} && ${format} !== true && ${fType} === ${ruleType} && !${validData}`;
          }
        }
        function validateFormat() {
          const formatDef = self.formats[schema];
          if (!formatDef) {
            unknownFormat();
            return;
          }
          if (formatDef === true)
            return;
          const [fmtType, format, fmtRef] = getFormat(formatDef);
          if (fmtType === ruleType)
            cxt.pass(validCondition());
          function unknownFormat() {
            if (opts.strictSchema === false) {
              self.logger.warn(unknownMsg());
              return;
            }
            throw new Error(unknownMsg());
            function unknownMsg() {
              return `unknown format "${schema}" ignored in schema at path "${errSchemaPath}"`;
            }
          }
          function getFormat(fmtDef) {
            const code = fmtDef instanceof RegExp ? (0, codegen_1.regexpCode)(fmtDef) : opts.code.formats ? (0, codegen_1._)`${opts.code.formats}${(0, codegen_1.getProperty)(schema)}` : void 0;
            const fmt = gen.scopeValue("formats", { key: schema, ref: fmtDef, code });
            if (typeof fmtDef == "object" && !(fmtDef instanceof RegExp)) {
              return [fmtDef.type || "string", fmtDef.validate, (0, codegen_1._)`${fmt}.validate`];
            }
            return ["string", fmtDef, fmt];
          }
          function validCondition() {
            if (typeof formatDef == "object" && !(formatDef instanceof RegExp) && formatDef.async) {
              if (!schemaEnv.$async)
                throw new Error("async format in sync schema");
              return (0, codegen_1._)`await ${fmtRef}(${data})`;
            }
            return typeof format == "function" ? (0, codegen_1._)`${fmtRef}(${data})` : (0, codegen_1._)`${fmtRef}.test(${data})`;
          }
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/format/index.js
var require_format2 = __commonJS({
  "node_modules/ajv/dist/vocabularies/format/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var format_1 = require_format();
    var format = [format_1.default];
    exports.default = format;
  }
});

// node_modules/ajv/dist/vocabularies/metadata.js
var require_metadata = __commonJS({
  "node_modules/ajv/dist/vocabularies/metadata.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.contentVocabulary = exports.metadataVocabulary = void 0;
    exports.metadataVocabulary = [
      "title",
      "description",
      "default",
      "deprecated",
      "readOnly",
      "writeOnly",
      "examples"
    ];
    exports.contentVocabulary = [
      "contentMediaType",
      "contentEncoding",
      "contentSchema"
    ];
  }
});

// node_modules/ajv/dist/vocabularies/draft7.js
var require_draft7 = __commonJS({
  "node_modules/ajv/dist/vocabularies/draft7.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var core_1 = require_core2();
    var validation_1 = require_validation();
    var applicator_1 = require_applicator();
    var format_1 = require_format2();
    var metadata_1 = require_metadata();
    var draft7Vocabularies = [
      core_1.default,
      validation_1.default,
      (0, applicator_1.default)(),
      format_1.default,
      metadata_1.metadataVocabulary,
      metadata_1.contentVocabulary
    ];
    exports.default = draft7Vocabularies;
  }
});

// node_modules/ajv/dist/vocabularies/discriminator/types.js
var require_types = __commonJS({
  "node_modules/ajv/dist/vocabularies/discriminator/types.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.DiscrError = void 0;
    var DiscrError;
    (function(DiscrError2) {
      DiscrError2["Tag"] = "tag";
      DiscrError2["Mapping"] = "mapping";
    })(DiscrError || (exports.DiscrError = DiscrError = {}));
  }
});

// node_modules/ajv/dist/vocabularies/discriminator/index.js
var require_discriminator = __commonJS({
  "node_modules/ajv/dist/vocabularies/discriminator/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var types_1 = require_types();
    var compile_1 = require_compile();
    var ref_error_1 = require_ref_error();
    var util_1 = require_util();
    var error = {
      message: ({ params: { discrError, tagName } }) => discrError === types_1.DiscrError.Tag ? `tag "${tagName}" must be string` : `value of tag "${tagName}" must be in oneOf`,
      params: ({ params: { discrError, tag, tagName } }) => (0, codegen_1._)`{error: ${discrError}, tag: ${tagName}, tagValue: ${tag}}`
    };
    var def = {
      keyword: "discriminator",
      type: "object",
      schemaType: "object",
      error,
      code(cxt) {
        const { gen, data, schema, parentSchema, it } = cxt;
        const { oneOf } = parentSchema;
        if (!it.opts.discriminator) {
          throw new Error("discriminator: requires discriminator option");
        }
        const tagName = schema.propertyName;
        if (typeof tagName != "string")
          throw new Error("discriminator: requires propertyName");
        if (schema.mapping)
          throw new Error("discriminator: mapping is not supported");
        if (!oneOf)
          throw new Error("discriminator: requires oneOf keyword");
        const valid = gen.let("valid", false);
        const tag = gen.const("tag", (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(tagName)}`);
        gen.if((0, codegen_1._)`typeof ${tag} == "string"`, () => validateMapping(), () => cxt.error(false, { discrError: types_1.DiscrError.Tag, tag, tagName }));
        cxt.ok(valid);
        function validateMapping() {
          const mapping = getMapping();
          gen.if(false);
          for (const tagValue in mapping) {
            gen.elseIf((0, codegen_1._)`${tag} === ${tagValue}`);
            gen.assign(valid, applyTagSchema(mapping[tagValue]));
          }
          gen.else();
          cxt.error(false, { discrError: types_1.DiscrError.Mapping, tag, tagName });
          gen.endIf();
        }
        function applyTagSchema(schemaProp) {
          const _valid = gen.name("valid");
          const schCxt = cxt.subschema({ keyword: "oneOf", schemaProp }, _valid);
          cxt.mergeEvaluated(schCxt, codegen_1.Name);
          return _valid;
        }
        function getMapping() {
          var _a;
          const oneOfMapping = {};
          const topRequired = hasRequired(parentSchema);
          let tagRequired = true;
          for (let i2 = 0; i2 < oneOf.length; i2++) {
            let sch = oneOf[i2];
            if ((sch === null || sch === void 0 ? void 0 : sch.$ref) && !(0, util_1.schemaHasRulesButRef)(sch, it.self.RULES)) {
              const ref = sch.$ref;
              sch = compile_1.resolveRef.call(it.self, it.schemaEnv.root, it.baseId, ref);
              if (sch instanceof compile_1.SchemaEnv)
                sch = sch.schema;
              if (sch === void 0)
                throw new ref_error_1.default(it.opts.uriResolver, it.baseId, ref);
            }
            const propSch = (_a = sch === null || sch === void 0 ? void 0 : sch.properties) === null || _a === void 0 ? void 0 : _a[tagName];
            if (typeof propSch != "object") {
              throw new Error(`discriminator: oneOf subschemas (or referenced schemas) must have "properties/${tagName}"`);
            }
            tagRequired = tagRequired && (topRequired || hasRequired(sch));
            addMappings(propSch, i2);
          }
          if (!tagRequired)
            throw new Error(`discriminator: "${tagName}" must be required`);
          return oneOfMapping;
          function hasRequired({ required: required2 }) {
            return Array.isArray(required2) && required2.includes(tagName);
          }
          function addMappings(sch, i2) {
            if (sch.const) {
              addMapping(sch.const, i2);
            } else if (sch.enum) {
              for (const tagValue of sch.enum) {
                addMapping(tagValue, i2);
              }
            } else {
              throw new Error(`discriminator: "properties/${tagName}" must have "const" or "enum"`);
            }
          }
          function addMapping(tagValue, i2) {
            if (typeof tagValue != "string" || tagValue in oneOfMapping) {
              throw new Error(`discriminator: "${tagName}" values must be unique strings`);
            }
            oneOfMapping[tagValue] = i2;
          }
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/refs/json-schema-draft-07.json
var require_json_schema_draft_07 = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-draft-07.json"(exports, module) {
    module.exports = {
      $schema: "http://json-schema.org/draft-07/schema#",
      $id: "http://json-schema.org/draft-07/schema#",
      title: "Core schema meta-schema",
      definitions: {
        schemaArray: {
          type: "array",
          minItems: 1,
          items: { $ref: "#" }
        },
        nonNegativeInteger: {
          type: "integer",
          minimum: 0
        },
        nonNegativeIntegerDefault0: {
          allOf: [{ $ref: "#/definitions/nonNegativeInteger" }, { default: 0 }]
        },
        simpleTypes: {
          enum: ["array", "boolean", "integer", "null", "number", "object", "string"]
        },
        stringArray: {
          type: "array",
          items: { type: "string" },
          uniqueItems: true,
          default: []
        }
      },
      type: ["object", "boolean"],
      properties: {
        $id: {
          type: "string",
          format: "uri-reference"
        },
        $schema: {
          type: "string",
          format: "uri"
        },
        $ref: {
          type: "string",
          format: "uri-reference"
        },
        $comment: {
          type: "string"
        },
        title: {
          type: "string"
        },
        description: {
          type: "string"
        },
        default: true,
        readOnly: {
          type: "boolean",
          default: false
        },
        examples: {
          type: "array",
          items: true
        },
        multipleOf: {
          type: "number",
          exclusiveMinimum: 0
        },
        maximum: {
          type: "number"
        },
        exclusiveMaximum: {
          type: "number"
        },
        minimum: {
          type: "number"
        },
        exclusiveMinimum: {
          type: "number"
        },
        maxLength: { $ref: "#/definitions/nonNegativeInteger" },
        minLength: { $ref: "#/definitions/nonNegativeIntegerDefault0" },
        pattern: {
          type: "string",
          format: "regex"
        },
        additionalItems: { $ref: "#" },
        items: {
          anyOf: [{ $ref: "#" }, { $ref: "#/definitions/schemaArray" }],
          default: true
        },
        maxItems: { $ref: "#/definitions/nonNegativeInteger" },
        minItems: { $ref: "#/definitions/nonNegativeIntegerDefault0" },
        uniqueItems: {
          type: "boolean",
          default: false
        },
        contains: { $ref: "#" },
        maxProperties: { $ref: "#/definitions/nonNegativeInteger" },
        minProperties: { $ref: "#/definitions/nonNegativeIntegerDefault0" },
        required: { $ref: "#/definitions/stringArray" },
        additionalProperties: { $ref: "#" },
        definitions: {
          type: "object",
          additionalProperties: { $ref: "#" },
          default: {}
        },
        properties: {
          type: "object",
          additionalProperties: { $ref: "#" },
          default: {}
        },
        patternProperties: {
          type: "object",
          additionalProperties: { $ref: "#" },
          propertyNames: { format: "regex" },
          default: {}
        },
        dependencies: {
          type: "object",
          additionalProperties: {
            anyOf: [{ $ref: "#" }, { $ref: "#/definitions/stringArray" }]
          }
        },
        propertyNames: { $ref: "#" },
        const: true,
        enum: {
          type: "array",
          items: true,
          minItems: 1,
          uniqueItems: true
        },
        type: {
          anyOf: [
            { $ref: "#/definitions/simpleTypes" },
            {
              type: "array",
              items: { $ref: "#/definitions/simpleTypes" },
              minItems: 1,
              uniqueItems: true
            }
          ]
        },
        format: { type: "string" },
        contentMediaType: { type: "string" },
        contentEncoding: { type: "string" },
        if: { $ref: "#" },
        then: { $ref: "#" },
        else: { $ref: "#" },
        allOf: { $ref: "#/definitions/schemaArray" },
        anyOf: { $ref: "#/definitions/schemaArray" },
        oneOf: { $ref: "#/definitions/schemaArray" },
        not: { $ref: "#" }
      },
      default: true
    };
  }
});

// node_modules/ajv/dist/ajv.js
var require_ajv = __commonJS({
  "node_modules/ajv/dist/ajv.js"(exports, module) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.MissingRefError = exports.ValidationError = exports.CodeGen = exports.Name = exports.nil = exports.stringify = exports.str = exports._ = exports.KeywordCxt = exports.Ajv = void 0;
    var core_1 = require_core();
    var draft7_1 = require_draft7();
    var discriminator_1 = require_discriminator();
    var draft7MetaSchema = require_json_schema_draft_07();
    var META_SUPPORT_DATA = ["/properties"];
    var META_SCHEMA_ID = "http://json-schema.org/draft-07/schema";
    var Ajv3 = class extends core_1.default {
      _addVocabularies() {
        super._addVocabularies();
        draft7_1.default.forEach((v2) => this.addVocabulary(v2));
        if (this.opts.discriminator)
          this.addKeyword(discriminator_1.default);
      }
      _addDefaultMetaSchema() {
        super._addDefaultMetaSchema();
        if (!this.opts.meta)
          return;
        const metaSchema = this.opts.$data ? this.$dataMetaSchema(draft7MetaSchema, META_SUPPORT_DATA) : draft7MetaSchema;
        this.addMetaSchema(metaSchema, META_SCHEMA_ID, false);
        this.refs["http://json-schema.org/schema"] = META_SCHEMA_ID;
      }
      defaultMeta() {
        return this.opts.defaultMeta = super.defaultMeta() || (this.getSchema(META_SCHEMA_ID) ? META_SCHEMA_ID : void 0);
      }
    };
    exports.Ajv = Ajv3;
    module.exports = exports = Ajv3;
    module.exports.Ajv = Ajv3;
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.default = Ajv3;
    var validate_1 = require_validate();
    Object.defineProperty(exports, "KeywordCxt", { enumerable: true, get: function() {
      return validate_1.KeywordCxt;
    } });
    var codegen_1 = require_codegen();
    Object.defineProperty(exports, "_", { enumerable: true, get: function() {
      return codegen_1._;
    } });
    Object.defineProperty(exports, "str", { enumerable: true, get: function() {
      return codegen_1.str;
    } });
    Object.defineProperty(exports, "stringify", { enumerable: true, get: function() {
      return codegen_1.stringify;
    } });
    Object.defineProperty(exports, "nil", { enumerable: true, get: function() {
      return codegen_1.nil;
    } });
    Object.defineProperty(exports, "Name", { enumerable: true, get: function() {
      return codegen_1.Name;
    } });
    Object.defineProperty(exports, "CodeGen", { enumerable: true, get: function() {
      return codegen_1.CodeGen;
    } });
    var validation_error_1 = require_validation_error();
    Object.defineProperty(exports, "ValidationError", { enumerable: true, get: function() {
      return validation_error_1.default;
    } });
    var ref_error_1 = require_ref_error();
    Object.defineProperty(exports, "MissingRefError", { enumerable: true, get: function() {
      return ref_error_1.default;
    } });
  }
});

// node_modules/yaml/dist/nodes/identity.js
var require_identity = __commonJS({
  "node_modules/yaml/dist/nodes/identity.js"(exports) {
    "use strict";
    var ALIAS = /* @__PURE__ */ Symbol.for("yaml.alias");
    var DOC = /* @__PURE__ */ Symbol.for("yaml.document");
    var MAP = /* @__PURE__ */ Symbol.for("yaml.map");
    var PAIR = /* @__PURE__ */ Symbol.for("yaml.pair");
    var SCALAR = /* @__PURE__ */ Symbol.for("yaml.scalar");
    var SEQ = /* @__PURE__ */ Symbol.for("yaml.seq");
    var NODE_TYPE = /* @__PURE__ */ Symbol.for("yaml.node.type");
    var isAlias2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
    var isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
    var isMap2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
    var isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
    var isScalar2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
    var isSeq2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
    function isCollection(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case MAP:
          case SEQ:
            return true;
        }
      return false;
    }
    function isNode2(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case ALIAS:
          case MAP:
          case SCALAR:
          case SEQ:
            return true;
        }
      return false;
    }
    var hasAnchor = (node) => (isScalar2(node) || isCollection(node)) && !!node.anchor;
    exports.ALIAS = ALIAS;
    exports.DOC = DOC;
    exports.MAP = MAP;
    exports.NODE_TYPE = NODE_TYPE;
    exports.PAIR = PAIR;
    exports.SCALAR = SCALAR;
    exports.SEQ = SEQ;
    exports.hasAnchor = hasAnchor;
    exports.isAlias = isAlias2;
    exports.isCollection = isCollection;
    exports.isDocument = isDocument;
    exports.isMap = isMap2;
    exports.isNode = isNode2;
    exports.isPair = isPair;
    exports.isScalar = isScalar2;
    exports.isSeq = isSeq2;
  }
});

// node_modules/yaml/dist/visit.js
var require_visit = __commonJS({
  "node_modules/yaml/dist/visit.js"(exports) {
    "use strict";
    var identity = require_identity();
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove node");
    function visit2(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        visit_(null, node, visitor_, Object.freeze([]));
    }
    visit2.BREAK = BREAK;
    visit2.SKIP = SKIP;
    visit2.REMOVE = REMOVE;
    function visit_(key, node, visitor, path2) {
      const ctrl = callVisitor(key, node, visitor, path2);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path2, ctrl);
        return visit_(key, ctrl, visitor, path2);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path2 = Object.freeze(path2.concat(node));
          for (let i2 = 0; i2 < node.items.length; ++i2) {
            const ci = visit_(i2, node.items[i2], visitor, path2);
            if (typeof ci === "number")
              i2 = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i2, 1);
              i2 -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path2 = Object.freeze(path2.concat(node));
          const ck = visit_("key", node.key, visitor, path2);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = visit_("value", node.value, visitor, path2);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    async function visitAsync(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
    }
    visitAsync.BREAK = BREAK;
    visitAsync.SKIP = SKIP;
    visitAsync.REMOVE = REMOVE;
    async function visitAsync_(key, node, visitor, path2) {
      const ctrl = await callVisitor(key, node, visitor, path2);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path2, ctrl);
        return visitAsync_(key, ctrl, visitor, path2);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path2 = Object.freeze(path2.concat(node));
          for (let i2 = 0; i2 < node.items.length; ++i2) {
            const ci = await visitAsync_(i2, node.items[i2], visitor, path2);
            if (typeof ci === "number")
              i2 = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i2, 1);
              i2 -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path2 = Object.freeze(path2.concat(node));
          const ck = await visitAsync_("key", node.key, visitor, path2);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = await visitAsync_("value", node.value, visitor, path2);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    function initVisitor(visitor) {
      if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
          Alias: visitor.Node,
          Map: visitor.Node,
          Scalar: visitor.Node,
          Seq: visitor.Node
        }, visitor.Value && {
          Map: visitor.Value,
          Scalar: visitor.Value,
          Seq: visitor.Value
        }, visitor.Collection && {
          Map: visitor.Collection,
          Seq: visitor.Collection
        }, visitor);
      }
      return visitor;
    }
    function callVisitor(key, node, visitor, path2) {
      if (typeof visitor === "function")
        return visitor(key, node, path2);
      if (identity.isMap(node))
        return visitor.Map?.(key, node, path2);
      if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path2);
      if (identity.isPair(node))
        return visitor.Pair?.(key, node, path2);
      if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path2);
      if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path2);
      return void 0;
    }
    function replaceNode(key, path2, node) {
      const parent = path2[path2.length - 1];
      if (identity.isCollection(parent)) {
        parent.items[key] = node;
      } else if (identity.isPair(parent)) {
        if (key === "key")
          parent.key = node;
        else
          parent.value = node;
      } else if (identity.isDocument(parent)) {
        parent.contents = node;
      } else {
        const pt = identity.isAlias(parent) ? "alias" : "scalar";
        throw new Error(`Cannot replace node with ${pt} parent`);
      }
    }
    exports.visit = visit2;
    exports.visitAsync = visitAsync;
  }
});

// node_modules/yaml/dist/doc/directives.js
var require_directives = __commonJS({
  "node_modules/yaml/dist/doc/directives.js"(exports) {
    "use strict";
    var identity = require_identity();
    var visit2 = require_visit();
    var escapeChars = {
      "!": "%21",
      ",": "%2C",
      "[": "%5B",
      "]": "%5D",
      "{": "%7B",
      "}": "%7D"
    };
    var escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
    var Directives = class _Directives {
      constructor(yaml, tags2) {
        this.docStart = null;
        this.docEnd = false;
        this.yaml = Object.assign({}, _Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, _Directives.defaultTags, tags2);
      }
      clone() {
        const copy = new _Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
      }
      /**
       * During parsing, get a Directives instance for the current document and
       * update the stream state according to the current version's spec.
       */
      atDocument() {
        const res = new _Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
          case "1.1":
            this.atNextDocument = true;
            break;
          case "1.2":
            this.atNextDocument = false;
            this.yaml = {
              explicit: _Directives.defaultYaml.explicit,
              version: "1.2"
            };
            this.tags = Object.assign({}, _Directives.defaultTags);
            break;
        }
        return res;
      }
      /**
       * @param onError - May be called even if the action was successful
       * @returns `true` on success
       */
      add(line2, onError) {
        if (this.atNextDocument) {
          this.yaml = { explicit: _Directives.defaultYaml.explicit, version: "1.1" };
          this.tags = Object.assign({}, _Directives.defaultTags);
          this.atNextDocument = false;
        }
        const parts2 = line2.trim().split(/[ \t]+/);
        const name = parts2.shift();
        switch (name) {
          case "%TAG": {
            if (parts2.length !== 2) {
              onError(0, "%TAG directive should contain exactly two parts");
              if (parts2.length < 2)
                return false;
            }
            const [handle, prefix] = parts2;
            this.tags[handle] = prefix;
            return true;
          }
          case "%YAML": {
            this.yaml.explicit = true;
            if (parts2.length !== 1) {
              onError(0, "%YAML directive should contain exactly one part");
              return false;
            }
            const [version2] = parts2;
            if (version2 === "1.1" || version2 === "1.2") {
              this.yaml.version = version2;
              return true;
            } else {
              const isValid = /^\d+\.\d+$/.test(version2);
              onError(6, `Unsupported YAML version ${version2}`, isValid);
              return false;
            }
          }
          default:
            onError(0, `Unknown directive ${name}`, true);
            return false;
        }
      }
      /**
       * Resolves a tag, matching handles to those defined in %TAG directives.
       *
       * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
       *   `'!local'` tag, or `null` if unresolvable.
       */
      tagName(source, onError) {
        if (source === "!")
          return "!";
        if (source[0] !== "!") {
          onError(`Not a valid tag: ${source}`);
          return null;
        }
        if (source[1] === "<") {
          const verbatim = source.slice(2, -1);
          if (verbatim === "!" || verbatim === "!!") {
            onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
            return null;
          }
          if (source[source.length - 1] !== ">")
            onError("Verbatim tags must end with a >");
          return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
          onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
          try {
            return prefix + decodeURIComponent(suffix);
          } catch (error) {
            onError(String(error));
            return null;
          }
        }
        if (handle === "!")
          return source;
        onError(`Could not resolve tag: ${source}`);
        return null;
      }
      /**
       * Given a fully resolved tag, returns its printable string form,
       * taking into account current tag prefixes and defaults.
       */
      tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
          if (tag.startsWith(prefix))
            return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === "!" ? tag : `!<${tag}>`;
      }
      toString(doc) {
        const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
          const tags2 = {};
          visit2.visit(doc.contents, (_key, node) => {
            if (identity.isNode(node) && node.tag)
              tags2[node.tag] = true;
          });
          tagNames = Object.keys(tags2);
        } else
          tagNames = [];
        for (const [handle, prefix] of tagEntries) {
          if (handle === "!!" && prefix === "tag:yaml.org,2002:")
            continue;
          if (!doc || tagNames.some((tn) => tn.startsWith(prefix)))
            lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join("\n");
      }
    };
    Directives.defaultYaml = { explicit: false, version: "1.2" };
    Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
    exports.Directives = Directives;
  }
});

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = __commonJS({
  "node_modules/yaml/dist/doc/anchors.js"(exports) {
    "use strict";
    var identity = require_identity();
    var visit2 = require_visit();
    function anchorIsValid(anchor) {
      if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
      }
      return true;
    }
    function anchorNames(root2) {
      const anchors = /* @__PURE__ */ new Set();
      visit2.visit(root2, {
        Value(_key, node) {
          if (node.anchor)
            anchors.add(node.anchor);
        }
      });
      return anchors;
    }
    function findNewAnchor(prefix, exclude) {
      for (let i2 = 1; true; ++i2) {
        const name = `${prefix}${i2}`;
        if (!exclude.has(name))
          return name;
      }
    }
    function createNodeAnchors(doc, prefix) {
      const aliasObjects = [];
      const sourceObjects = /* @__PURE__ */ new Map();
      let prevAnchors = null;
      return {
        onAnchor: (source) => {
          aliasObjects.push(source);
          prevAnchors ?? (prevAnchors = anchorNames(doc));
          const anchor = findNewAnchor(prefix, prevAnchors);
          prevAnchors.add(anchor);
          return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
          for (const source of aliasObjects) {
            const ref = sourceObjects.get(source);
            if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
              ref.node.anchor = ref.anchor;
            } else {
              const error = new Error("Failed to resolve repeated object (this should not happen)");
              error.source = source;
              throw error;
            }
          }
        },
        sourceObjects
      };
    }
    exports.anchorIsValid = anchorIsValid;
    exports.anchorNames = anchorNames;
    exports.createNodeAnchors = createNodeAnchors;
    exports.findNewAnchor = findNewAnchor;
  }
});

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = __commonJS({
  "node_modules/yaml/dist/doc/applyReviver.js"(exports) {
    "use strict";
    function applyReviver(reviver, obj, key, val) {
      if (val && typeof val === "object") {
        if (Array.isArray(val)) {
          for (let i2 = 0, len = val.length; i2 < len; ++i2) {
            const v0 = val[i2];
            const v1 = applyReviver(reviver, val, String(i2), v0);
            if (v1 === void 0)
              delete val[i2];
            else if (v1 !== v0)
              val[i2] = v1;
          }
        } else if (val instanceof Map) {
          for (const k2 of Array.from(val.keys())) {
            const v0 = val.get(k2);
            const v1 = applyReviver(reviver, val, k2, v0);
            if (v1 === void 0)
              val.delete(k2);
            else if (v1 !== v0)
              val.set(k2, v1);
          }
        } else if (val instanceof Set) {
          for (const v0 of Array.from(val)) {
            const v1 = applyReviver(reviver, val, v0, v0);
            if (v1 === void 0)
              val.delete(v0);
            else if (v1 !== v0) {
              val.delete(v0);
              val.add(v1);
            }
          }
        } else {
          for (const [k2, v0] of Object.entries(val)) {
            const v1 = applyReviver(reviver, val, k2, v0);
            if (v1 === void 0)
              delete val[k2];
            else if (v1 !== v0)
              val[k2] = v1;
          }
        }
      }
      return reviver.call(obj, key, val);
    }
    exports.applyReviver = applyReviver;
  }
});

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = __commonJS({
  "node_modules/yaml/dist/nodes/toJS.js"(exports) {
    "use strict";
    var identity = require_identity();
    function toJS(value, arg, ctx) {
      if (Array.isArray(value))
        return value.map((v2, i2) => toJS(v2, String(i2), ctx));
      if (value && typeof value.toJSON === "function") {
        if (!ctx || !identity.hasAnchor(value))
          return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: void 0 };
        ctx.anchors.set(value, data);
        ctx.onCreate = (res2) => {
          data.res = res2;
          delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
          ctx.onCreate(res);
        return res;
      }
      if (typeof value === "bigint" && !ctx?.keep)
        return Number(value);
      return value;
    }
    exports.toJS = toJS;
  }
});

// node_modules/yaml/dist/nodes/Node.js
var require_Node = __commonJS({
  "node_modules/yaml/dist/nodes/Node.js"(exports) {
    "use strict";
    var applyReviver = require_applyReviver();
    var identity = require_identity();
    var toJS = require_toJS();
    var NodeBase = class {
      constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
      }
      /** Create a copy of this node.  */
      clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** A plain JavaScript representation of this node. */
      toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
          throw new TypeError("A document argument is required");
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc,
          keep: true,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, "", ctx);
        if (typeof onAnchor === "function")
          for (const { count: count2, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count2);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
    };
    exports.NodeBase = NodeBase;
  }
});

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = __commonJS({
  "node_modules/yaml/dist/nodes/Alias.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var visit2 = require_visit();
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var Alias = class extends Node.NodeBase {
      constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, "tag", {
          set() {
            throw new Error("Alias nodes cannot have tags");
          }
        });
      }
      /**
       * Resolve the value of this alias within `doc`, finding the last
       * instance of the `source` anchor before this node.
       */
      resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
          throw new ReferenceError("Alias resolution is disabled");
        let nodes2;
        if (ctx?.aliasResolveCache) {
          nodes2 = ctx.aliasResolveCache;
        } else {
          nodes2 = [];
          visit2.visit(doc, {
            Node: (_key, node) => {
              if (identity.isAlias(node) || identity.hasAnchor(node))
                nodes2.push(node);
            }
          });
          if (ctx)
            ctx.aliasResolveCache = nodes2;
        }
        let found = void 0;
        for (const node of nodes2) {
          if (node === this)
            break;
          if (node.anchor === this.source)
            found = node;
        }
        if (found && ctx) {
          const { anchors: anchors2, doc: doc2, maxAliasCount } = ctx;
          let data = anchors2.get(found);
          if (!data) {
            toJS.toJS(found, null, ctx);
            data = anchors2.get(found);
          }
          if (data?.res === void 0) {
            const msg = "This should not happen: Alias anchor was not resolved?";
            throw new ReferenceError(msg);
          }
          if (maxAliasCount >= 0) {
            data.count += 1;
            if (data.aliasCount === 0)
              data.aliasCount = getAliasCount(doc2, found, anchors2);
            if (data.count * data.aliasCount > maxAliasCount) {
              const msg = "Excessive alias count indicates a resource exhaustion attack";
              throw new ReferenceError(msg);
            }
          }
        }
        return found;
      }
      toJSON(_arg, ctx) {
        if (!ctx)
          return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
          const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
          throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
      }
      toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
          anchors.anchorIsValid(this.source);
          if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new Error(msg);
          }
          if (ctx.implicitKey)
            return `${src} `;
        }
        return src;
      }
    };
    function getAliasCount(doc, node, anchors2) {
      if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors2 && source && anchors2.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
      } else if (identity.isCollection(node)) {
        let count2 = 0;
        for (const item of node.items) {
          const c2 = getAliasCount(doc, item, anchors2);
          if (c2 > count2)
            count2 = c2;
        }
        return count2;
      } else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors2);
        const vc = getAliasCount(doc, node.value, anchors2);
        return Math.max(kc, vc);
      }
      return 1;
    }
    exports.Alias = Alias;
  }
});

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = __commonJS({
  "node_modules/yaml/dist/nodes/Scalar.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
    var Scalar = class extends Node.NodeBase {
      constructor(value) {
        super(identity.SCALAR);
        this.value = value;
      }
      toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
      }
      toString() {
        return String(this.value);
      }
    };
    Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
    Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
    Scalar.PLAIN = "PLAIN";
    Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
    Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
    exports.Scalar = Scalar;
    exports.isScalarValue = isScalarValue;
  }
});

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = __commonJS({
  "node_modules/yaml/dist/doc/createNode.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var Scalar = require_Scalar();
    var defaultTagPrefix = "tag:yaml.org,2002:";
    function findTagObject(value, tagName, tags2) {
      if (tagName) {
        const match = tags2.filter((t2) => t2.tag === tagName);
        const tagObj = match.find((t2) => !t2.format) ?? match[0];
        if (!tagObj)
          throw new Error(`Tag ${tagName} not found`);
        return tagObj;
      }
      return tags2.find((t2) => t2.identify?.(value) && !t2.format);
    }
    function createNode(value, tagName, ctx) {
      if (identity.isDocument(value))
        value = value.contents;
      if (identity.isNode(value))
        return value;
      if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
      }
      if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) {
        value = value.valueOf();
      }
      const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
      let ref = void 0;
      if (aliasDuplicateObjects && value && typeof value === "object") {
        ref = sourceObjects.get(value);
        if (ref) {
          ref.anchor ?? (ref.anchor = onAnchor(value));
          return new Alias.Alias(ref.anchor);
        } else {
          ref = { anchor: null, node: null };
          sourceObjects.set(value, ref);
        }
      }
      if (tagName?.startsWith("!!"))
        tagName = defaultTagPrefix + tagName.slice(2);
      let tagObj = findTagObject(value, tagName, schema.tags);
      if (!tagObj) {
        if (value && typeof value.toJSON === "function") {
          value = value.toJSON();
        }
        if (!value || typeof value !== "object") {
          const node2 = new Scalar.Scalar(value);
          if (ref)
            ref.node = node2;
          return node2;
        }
        tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
      }
      if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
      }
      const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
      if (tagName)
        node.tag = tagName;
      else if (!tagObj.default)
        node.tag = tagObj.tag;
      if (ref)
        ref.node = node;
      return node;
    }
    exports.createNode = createNode;
  }
});

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = __commonJS({
  "node_modules/yaml/dist/nodes/Collection.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var identity = require_identity();
    var Node = require_Node();
    function collectionFromPath(schema, path2, value) {
      let v2 = value;
      for (let i2 = path2.length - 1; i2 >= 0; --i2) {
        const k2 = path2[i2];
        if (typeof k2 === "number" && Number.isInteger(k2) && k2 >= 0) {
          const a2 = [];
          a2[k2] = v2;
          v2 = a2;
        } else {
          v2 = /* @__PURE__ */ new Map([[k2, v2]]);
        }
      }
      return createNode.createNode(v2, void 0, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
          throw new Error("This should not happen, please report a bug.");
        },
        schema,
        sourceObjects: /* @__PURE__ */ new Map()
      });
    }
    var isEmptyPath = (path2) => path2 == null || typeof path2 === "object" && !!path2[Symbol.iterator]().next().done;
    var Collection = class extends Node.NodeBase {
      constructor(type, schema) {
        super(type);
        Object.defineProperty(this, "schema", {
          value: schema,
          configurable: true,
          enumerable: false,
          writable: true
        });
      }
      /**
       * Create a copy of this collection.
       *
       * @param schema - If defined, overwrites the original's schema
       */
      clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
          copy.schema = schema;
        copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /**
       * Adds a value to the collection. For `!!map` and `!!omap` the value must
       * be a Pair instance or a `{ key, value }` object, which may not have a key
       * that already exists in the map.
       */
      addIn(path2, value) {
        if (isEmptyPath(path2))
          this.add(value);
        else {
          const [key, ...rest] = path2;
          const node = this.get(key, true);
          if (identity.isCollection(node))
            node.addIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
      /**
       * Removes a value from the collection.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path2) {
        const [key, ...rest] = path2;
        if (rest.length === 0)
          return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
          return node.deleteIn(rest);
        else
          throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path2, keepScalar) {
        const [key, ...rest] = path2;
        const node = this.get(key, true);
        if (rest.length === 0)
          return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
          return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
      }
      hasAllNullValues(allowScalar) {
        return this.items.every((node) => {
          if (!identity.isPair(node))
            return false;
          const n2 = node.value;
          return n2 == null || allowScalar && identity.isScalar(n2) && n2.value == null && !n2.commentBefore && !n2.comment && !n2.tag;
        });
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       */
      hasIn(path2) {
        const [key, ...rest] = path2;
        if (rest.length === 0)
          return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path2, value) {
        const [key, ...rest] = path2;
        if (rest.length === 0) {
          this.set(key, value);
        } else {
          const node = this.get(key, true);
          if (identity.isCollection(node))
            node.setIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
    };
    exports.Collection = Collection;
    exports.collectionFromPath = collectionFromPath;
    exports.isEmptyPath = isEmptyPath;
  }
});

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyComment.js"(exports) {
    "use strict";
    var stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
    function indentComment(comment, indent) {
      if (/^\n+$/.test(comment))
        return comment.substring(1);
      return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
    }
    var lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
    exports.indentComment = indentComment;
    exports.lineComment = lineComment;
    exports.stringifyComment = stringifyComment;
  }
});

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = __commonJS({
  "node_modules/yaml/dist/stringify/foldFlowLines.js"(exports) {
    "use strict";
    var FOLD_FLOW = "flow";
    var FOLD_BLOCK = "block";
    var FOLD_QUOTED = "quoted";
    function foldFlowLines(text2, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
      if (!lineWidth || lineWidth < 0)
        return text2;
      if (lineWidth < minContentWidth)
        minContentWidth = 0;
      const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
      if (text2.length <= endStep)
        return text2;
      const folds = [];
      const escapedFolds = {};
      let end = lineWidth - indent.length;
      if (typeof indentAtStart === "number") {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
          folds.push(0);
        else
          end = lineWidth - indentAtStart;
      }
      let split = void 0;
      let prev = void 0;
      let overflow = false;
      let i2 = -1;
      let escStart = -1;
      let escEnd = -1;
      if (mode === FOLD_BLOCK) {
        i2 = consumeMoreIndentedLines(text2, i2, indent.length);
        if (i2 !== -1)
          end = i2 + endStep;
      }
      for (let ch; ch = text2[i2 += 1]; ) {
        if (mode === FOLD_QUOTED && ch === "\\") {
          escStart = i2;
          switch (text2[i2 + 1]) {
            case "x":
              i2 += 3;
              break;
            case "u":
              i2 += 5;
              break;
            case "U":
              i2 += 9;
              break;
            default:
              i2 += 1;
          }
          escEnd = i2;
        }
        if (ch === "\n") {
          if (mode === FOLD_BLOCK)
            i2 = consumeMoreIndentedLines(text2, i2, indent.length);
          end = i2 + indent.length + endStep;
          split = void 0;
        } else {
          if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
            const next = text2[i2 + 1];
            if (next && next !== " " && next !== "\n" && next !== "	")
              split = i2;
          }
          if (i2 >= end) {
            if (split) {
              folds.push(split);
              end = split + endStep;
              split = void 0;
            } else if (mode === FOLD_QUOTED) {
              while (prev === " " || prev === "	") {
                prev = ch;
                ch = text2[i2 += 1];
                overflow = true;
              }
              const j2 = i2 > escEnd + 1 ? i2 - 2 : escStart - 1;
              if (escapedFolds[j2])
                return text2;
              folds.push(j2);
              escapedFolds[j2] = true;
              end = j2 + endStep;
              split = void 0;
            } else {
              overflow = true;
            }
          }
        }
        prev = ch;
      }
      if (overflow && onOverflow)
        onOverflow();
      if (folds.length === 0)
        return text2;
      if (onFold)
        onFold();
      let res = text2.slice(0, folds[0]);
      for (let i3 = 0; i3 < folds.length; ++i3) {
        const fold = folds[i3];
        const end2 = folds[i3 + 1] || text2.length;
        if (fold === 0)
          res = `
${indent}${text2.slice(0, end2)}`;
        else {
          if (mode === FOLD_QUOTED && escapedFolds[fold])
            res += `${text2[fold]}\\`;
          res += `
${indent}${text2.slice(fold + 1, end2)}`;
        }
      }
      return res;
    }
    function consumeMoreIndentedLines(text2, i2, indent) {
      let end = i2;
      let start = i2 + 1;
      let ch = text2[start];
      while (ch === " " || ch === "	") {
        if (i2 < start + indent) {
          ch = text2[++i2];
        } else {
          do {
            ch = text2[++i2];
          } while (ch && ch !== "\n");
          end = i2;
          start = i2 + 1;
          ch = text2[start];
        }
      }
      return end;
    }
    exports.FOLD_BLOCK = FOLD_BLOCK;
    exports.FOLD_FLOW = FOLD_FLOW;
    exports.FOLD_QUOTED = FOLD_QUOTED;
    exports.foldFlowLines = foldFlowLines;
  }
});

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyString.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var foldFlowLines = require_foldFlowLines();
    var getFoldOptions = (ctx, isBlock) => ({
      indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
      lineWidth: ctx.options.lineWidth,
      minContentWidth: ctx.options.minContentWidth
    });
    var containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
    function lineLengthOverLimit(str, lineWidth, indentLength) {
      if (!lineWidth || lineWidth < 0)
        return false;
      const limit = lineWidth - indentLength;
      const strLen = str.length;
      if (strLen <= limit)
        return false;
      for (let i2 = 0, start = 0; i2 < strLen; ++i2) {
        if (str[i2] === "\n") {
          if (i2 - start > limit)
            return true;
          start = i2 + 1;
          if (strLen - start <= limit)
            return false;
        }
      }
      return true;
    }
    function doubleQuotedString(value, ctx) {
      const json = JSON.stringify(value);
      if (ctx.options.doubleQuotedAsJSON)
        return json;
      const { implicitKey } = ctx;
      const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      let str = "";
      let start = 0;
      for (let i2 = 0, ch = json[i2]; ch; ch = json[++i2]) {
        if (ch === " " && json[i2 + 1] === "\\" && json[i2 + 2] === "n") {
          str += json.slice(start, i2) + "\\ ";
          i2 += 1;
          start = i2;
          ch = "\\";
        }
        if (ch === "\\")
          switch (json[i2 + 1]) {
            case "u":
              {
                str += json.slice(start, i2);
                const code = json.substr(i2 + 2, 4);
                switch (code) {
                  case "0000":
                    str += "\\0";
                    break;
                  case "0007":
                    str += "\\a";
                    break;
                  case "000b":
                    str += "\\v";
                    break;
                  case "001b":
                    str += "\\e";
                    break;
                  case "0085":
                    str += "\\N";
                    break;
                  case "00a0":
                    str += "\\_";
                    break;
                  case "2028":
                    str += "\\L";
                    break;
                  case "2029":
                    str += "\\P";
                    break;
                  default:
                    if (code.substr(0, 2) === "00")
                      str += "\\x" + code.substr(2);
                    else
                      str += json.substr(i2, 6);
                }
                i2 += 5;
                start = i2 + 1;
              }
              break;
            case "n":
              if (implicitKey || json[i2 + 2] === '"' || json.length < minMultiLineLength) {
                i2 += 1;
              } else {
                str += json.slice(start, i2) + "\n\n";
                while (json[i2 + 2] === "\\" && json[i2 + 3] === "n" && json[i2 + 4] !== '"') {
                  str += "\n";
                  i2 += 2;
                }
                str += indent;
                if (json[i2 + 2] === " ")
                  str += "\\";
                i2 += 1;
                start = i2 + 1;
              }
              break;
            default:
              i2 += 1;
          }
      }
      str = start ? str + json.slice(start) : json;
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
    }
    function singleQuotedString(value, ctx) {
      if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value))
        return doubleQuotedString(value, ctx);
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
      return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function quotedString(value, ctx) {
      const { singleQuote } = ctx.options;
      let qs;
      if (singleQuote === false)
        qs = doubleQuotedString;
      else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
          qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
          qs = doubleQuotedString;
        else
          qs = singleQuote ? singleQuotedString : doubleQuotedString;
      }
      return qs(value, ctx);
    }
    var blockEndNewlines;
    try {
      blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
    } catch {
      blockEndNewlines = /\n+(?!\n|$)/g;
    }
    function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
      const { blockQuote, commentString, lineWidth } = ctx.options;
      if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
      }
      const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
      const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
      if (!value)
        return literal ? "|\n" : ">\n";
      let chomp;
      let endStart;
      for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== "\n" && ch !== "	" && ch !== " ")
          break;
      }
      let end = value.substring(endStart);
      const endNlPos = end.indexOf("\n");
      if (endNlPos === -1) {
        chomp = "-";
      } else if (value === end || endNlPos !== end.length - 1) {
        chomp = "+";
        if (onChompKeep)
          onChompKeep();
      } else {
        chomp = "";
      }
      if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === "\n")
          end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
      }
      let startWithSpace = false;
      let startEnd;
      let startNlPos = -1;
      for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === " ")
          startWithSpace = true;
        else if (ch === "\n")
          startNlPos = startEnd;
        else
          break;
      }
      let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
      if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
      }
      const indentSize = indent ? "2" : "1";
      let header = (startWithSpace ? indentSize : "") + chomp;
      if (comment) {
        header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
        if (onComment)
          onComment();
      }
      if (!literal) {
        const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) {
          foldOptions.onOverflow = () => {
            literalFallback = true;
          };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
          return `>${header}
${indent}${body}`;
      }
      value = value.replace(/\n+/g, `$&${indent}`);
      return `|${header}
${indent}${start}${value}${end}`;
    }
    function plainString(item, ctx, onComment, onChompKeep) {
      const { type, value } = item;
      const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
      if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) {
        return quotedString(value, ctx);
      }
      if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
      }
      if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) {
        return blockString(item, ctx, onComment, onChompKeep);
      }
      if (containsDocumentMarker(value)) {
        if (indent === "") {
          ctx.forceBlockIndent = true;
          return blockString(item, ctx, onComment, onChompKeep);
        } else if (implicitKey && indent === indentStep) {
          return quotedString(value, ctx);
        }
      }
      const str = value.replace(/\n+/g, `$&
${indent}`);
      if (actualString) {
        const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
        const { compat, tags: tags2 } = ctx.doc.schema;
        if (tags2.some(test) || compat?.some(test))
          return quotedString(value, ctx);
      }
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function stringifyString(item, ctx, onComment, onChompKeep) {
      const { implicitKey, inFlow } = ctx;
      const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
      let { type } = item;
      if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
          type = Scalar.Scalar.QUOTE_DOUBLE;
      }
      const _stringify = (_type) => {
        switch (_type) {
          case Scalar.Scalar.BLOCK_FOLDED:
          case Scalar.Scalar.BLOCK_LITERAL:
            return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
          case Scalar.Scalar.QUOTE_DOUBLE:
            return doubleQuotedString(ss.value, ctx);
          case Scalar.Scalar.QUOTE_SINGLE:
            return singleQuotedString(ss.value, ctx);
          case Scalar.Scalar.PLAIN:
            return plainString(ss, ctx, onComment, onChompKeep);
          default:
            return null;
        }
      };
      let res = _stringify(type);
      if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t2 = implicitKey && defaultKeyType || defaultStringType;
        res = _stringify(t2);
        if (res === null)
          throw new Error(`Unsupported default string type ${t2}`);
      }
      return res;
    }
    exports.stringifyString = stringifyString;
  }
});

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = __commonJS({
  "node_modules/yaml/dist/stringify/stringify.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var identity = require_identity();
    var stringifyComment = require_stringifyComment();
    var stringifyString = require_stringifyString();
    function createStringifyContext(doc, options) {
      const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: "PLAIN",
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: "false",
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: "null",
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: "true",
        verifyAliasOrder: true
      }, doc.schema.toStringOptions, options);
      let inFlow;
      switch (opt.collectionStyle) {
        case "block":
          inFlow = false;
          break;
        case "flow":
          inFlow = true;
          break;
        default:
          inFlow = null;
      }
      return {
        anchors: /* @__PURE__ */ new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
        indent: "",
        indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
        inFlow,
        options: opt
      };
    }
    function getTagObject(tags2, item) {
      if (item.tag) {
        const match = tags2.filter((t2) => t2.tag === item.tag);
        if (match.length > 0)
          return match.find((t2) => t2.format === item.format) ?? match[0];
      }
      let tagObj = void 0;
      let obj;
      if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags2.filter((t2) => t2.identify?.(obj));
        if (match.length > 1) {
          const testMatch = match.filter((t2) => t2.test);
          if (testMatch.length > 0)
            match = testMatch;
        }
        tagObj = match.find((t2) => t2.format === item.format) ?? match.find((t2) => !t2.format);
      } else {
        obj = item;
        tagObj = tags2.find((t2) => t2.nodeClass && obj instanceof t2.nodeClass);
      }
      if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
      }
      return tagObj;
    }
    function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
      if (!doc.directives)
        return "";
      const props = [];
      const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
      if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
      }
      const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
      if (tag)
        props.push(doc.directives.tagString(tag));
      return props.join(" ");
    }
    function stringify(item, ctx, onComment, onChompKeep) {
      if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
      if (identity.isAlias(item)) {
        if (ctx.doc.directives)
          return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
          throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        } else {
          if (ctx.resolvedAliases)
            ctx.resolvedAliases.add(item);
          else
            ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
          item = item.resolve(ctx.doc);
        }
      }
      let tagObj = void 0;
      const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o2) => tagObj = o2 });
      tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
      const props = stringifyProps(node, tagObj, ctx);
      if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
      const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
      if (!props)
        return str;
      return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
${ctx.indent}${str}`;
    }
    exports.createStringifyContext = createStringifyContext;
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyPair.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
      const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
      let keyComment = identity.isNode(key) && key.comment || null;
      if (simpleKeys) {
        if (keyComment) {
          throw new Error("With simple keys, key nodes cannot have comments");
        }
        if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") {
          const msg = "With simple keys, collection cannot be used as a key value";
          throw new Error(msg);
        }
      }
      let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
      ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
      });
      let keyCommentDone = false;
      let chompKeep = false;
      let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
      if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
          throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
        explicitKey = true;
      }
      if (ctx.inFlow) {
        if (allNullValues || value == null) {
          if (keyCommentDone && onComment)
            onComment();
          return str === "" ? "?" : explicitKey ? `? ${str}` : str;
        }
      } else if (allNullValues && !simpleKeys || value == null && explicitKey) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        } else if (chompKeep && onChompKeep)
          onChompKeep();
        return str;
      }
      if (keyCommentDone)
        keyComment = null;
      if (explicitKey) {
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}
${indent}:`;
      } else {
        str = `${str}:`;
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
      }
      let vsb, vcb, valueComment;
      if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
      } else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === "object")
          value = doc.createNode(value);
      }
      ctx.implicitKey = false;
      if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
      chompKeep = false;
      if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) {
        ctx.indent = ctx.indent.substring(2);
      }
      let valueCommentDone = false;
      const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
      let ws = " ";
      if (keyComment || vsb || vcb) {
        ws = vsb ? "\n" : "";
        if (vcb) {
          const cs = commentString(vcb);
          ws += `
${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === "" && !ctx.inFlow) {
          if (ws === "\n" && valueComment)
            ws = "\n\n";
        } else {
          ws += `
${ctx.indent}`;
        }
      } else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf("\n");
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
          let hasPropsLine = false;
          if (hasNewline && (vs0 === "&" || vs0 === "!")) {
            let sp0 = valueStr.indexOf(" ");
            if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") {
              sp0 = valueStr.indexOf(" ", sp0 + 1);
            }
            if (sp0 === -1 || nl0 < sp0)
              hasPropsLine = true;
          }
          if (!hasPropsLine)
            ws = `
${ctx.indent}`;
        }
      } else if (valueStr === "" || valueStr[0] === "\n") {
        ws = "";
      }
      str += ws + valueStr;
      if (ctx.inFlow) {
        if (valueCommentDone && onComment)
          onComment();
      } else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
      } else if (chompKeep && onChompKeep) {
        onChompKeep();
      }
      return str;
    }
    exports.stringifyPair = stringifyPair;
  }
});

// node_modules/yaml/dist/log.js
var require_log = __commonJS({
  "node_modules/yaml/dist/log.js"(exports) {
    "use strict";
    var node_process = __require("process");
    function debug(logLevel, ...messages) {
      if (logLevel === "debug")
        console.log(...messages);
    }
    function warn(logLevel, warning) {
      if (logLevel === "debug" || logLevel === "warn") {
        if (typeof node_process.emitWarning === "function")
          node_process.emitWarning(warning);
        else
          console.warn(warning);
      }
    }
    exports.debug = debug;
    exports.warn = warn;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/merge.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var MERGE_KEY = "<<";
    var merge = {
      identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
      default: "key",
      tag: "tag:yaml.org,2002:merge",
      test: /^<<$/,
      resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
      }),
      stringify: () => MERGE_KEY
    };
    var isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
    function addMergeToJSMap(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (identity.isSeq(source))
        for (const it of source.items)
          mergeValue(ctx, map, it);
      else if (Array.isArray(source))
        for (const it of source)
          mergeValue(ctx, map, it);
      else
        mergeValue(ctx, map, source);
    }
    function mergeValue(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (!identity.isMap(source))
        throw new Error("Merge sources must be maps or map aliases");
      const srcMap = source.toJSON(null, ctx, Map);
      for (const [key, value2] of srcMap) {
        if (map instanceof Map) {
          if (!map.has(key))
            map.set(key, value2);
        } else if (map instanceof Set) {
          map.add(key);
        } else if (!Object.prototype.hasOwnProperty.call(map, key)) {
          Object.defineProperty(map, key, {
            value: value2,
            writable: true,
            enumerable: true,
            configurable: true
          });
        }
      }
      return map;
    }
    function resolveAliasValue(ctx, value) {
      return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
    }
    exports.addMergeToJSMap = addMergeToJSMap;
    exports.isMergeKey = isMergeKey;
    exports.merge = merge;
  }
});

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = __commonJS({
  "node_modules/yaml/dist/nodes/addPairToJSMap.js"(exports) {
    "use strict";
    var log = require_log();
    var merge = require_merge();
    var stringify = require_stringify();
    var identity = require_identity();
    var toJS = require_toJS();
    function addPairToJSMap(ctx, map, { key, value }) {
      if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
      else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
      else {
        const jsKey = toJS.toJS(key, "", ctx);
        if (map instanceof Map) {
          map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        } else if (map instanceof Set) {
          map.add(jsKey);
        } else {
          const stringKey = stringifyKey(key, jsKey, ctx);
          const jsValue = toJS.toJS(value, stringKey, ctx);
          if (stringKey in map)
            Object.defineProperty(map, stringKey, {
              value: jsValue,
              writable: true,
              enumerable: true,
              configurable: true
            });
          else
            map[stringKey] = jsValue;
        }
      }
      return map;
    }
    function stringifyKey(key, jsKey, ctx) {
      if (jsKey === null)
        return "";
      if (typeof jsKey !== "object")
        return String(jsKey);
      if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = /* @__PURE__ */ new Set();
        for (const node of ctx.anchors.keys())
          strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
          let jsonStr = JSON.stringify(strKey);
          if (jsonStr.length > 40)
            jsonStr = jsonStr.substring(0, 36) + '..."';
          log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
          ctx.mapKeyWarned = true;
        }
        return strKey;
      }
      return JSON.stringify(jsKey);
    }
    exports.addPairToJSMap = addPairToJSMap;
  }
});

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = __commonJS({
  "node_modules/yaml/dist/nodes/Pair.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyPair = require_stringifyPair();
    var addPairToJSMap = require_addPairToJSMap();
    var identity = require_identity();
    function createPair(key, value, ctx) {
      const k2 = createNode.createNode(key, void 0, ctx);
      const v2 = createNode.createNode(value, void 0, ctx);
      return new Pair(k2, v2);
    }
    var Pair = class _Pair {
      constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
      }
      clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
          key = key.clone(schema);
        if (identity.isNode(value))
          value = value.clone(schema);
        return new _Pair(key, value);
      }
      toJSON(_, ctx) {
        const pair2 = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair2, this);
      }
      toString(ctx, onComment, onChompKeep) {
        return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
      }
    };
    exports.Pair = Pair;
    exports.createPair = createPair;
  }
});

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyCollection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyCollection(collection, ctx, options) {
      const flow = ctx.inFlow ?? collection.flow;
      const stringify2 = flow ? stringifyFlowCollection : stringifyBlockCollection;
      return stringify2(collection, ctx, options);
    }
    function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
      const { indent, options: { commentString } } = ctx;
      const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
      let chompKeep = false;
      const lines = [];
      for (let i2 = 0; i2 < items.length; ++i2) {
        const item = items[i2];
        let comment2 = null;
        if (identity.isNode(item)) {
          if (!chompKeep && item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
          if (item.comment)
            comment2 = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (!chompKeep && ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
          }
        }
        chompKeep = false;
        let str2 = stringify.stringify(item, itemCtx, () => comment2 = null, () => chompKeep = true);
        if (comment2)
          str2 += stringifyComment.lineComment(str2, itemIndent, commentString(comment2));
        if (chompKeep && comment2)
          chompKeep = false;
        lines.push(blockItemPrefix + str2);
      }
      let str;
      if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
      } else {
        str = lines[0];
        for (let i2 = 1; i2 < lines.length; ++i2) {
          const line2 = lines[i2];
          str += line2 ? `
${indent}${line2}` : "\n";
        }
      }
      if (comment) {
        str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
          onComment();
      } else if (chompKeep && onChompKeep)
        onChompKeep();
      return str;
    }
    function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
      const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
      itemIndent += indentStep;
      const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
      });
      let reqNewline = false;
      let linesAtValue = 0;
      const lines = [];
      for (let i2 = 0; i2 < items.length; ++i2) {
        const item = items[i2];
        let comment = null;
        if (identity.isNode(item)) {
          if (item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, false);
          if (item.comment)
            comment = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, false);
            if (ik.comment)
              reqNewline = true;
          }
          const iv = identity.isNode(item.value) ? item.value : null;
          if (iv) {
            if (iv.comment)
              comment = iv.comment;
            if (iv.commentBefore)
              reqNewline = true;
          } else if (item.value == null && ik?.comment) {
            comment = ik.comment;
          }
        }
        if (comment)
          reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => comment = null);
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
        if (i2 < items.length - 1) {
          str += ",";
        } else if (ctx.options.trailingComma) {
          if (ctx.options.lineWidth > 0) {
            reqNewline || (reqNewline = lines.reduce((sum, line2) => sum + line2.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
          }
          if (reqNewline) {
            str += ",";
          }
        }
        if (comment)
          str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
      }
      const { start, end } = flowChars;
      if (lines.length === 0) {
        return start + end;
      } else {
        if (!reqNewline) {
          const len = lines.reduce((sum, line2) => sum + line2.length + 2, 2);
          reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
          let str = start;
          for (const line2 of lines)
            str += line2 ? `
${indentStep}${indent}${line2}` : "\n";
          return `${str}
${indent}${end}`;
        } else {
          return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
        }
      }
    }
    function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
      if (comment && chompKeep)
        comment = comment.replace(/^\n+/, "");
      if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart());
      }
    }
    exports.stringifyCollection = stringifyCollection;
  }
});

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLMap.js"(exports) {
    "use strict";
    var stringifyCollection = require_stringifyCollection();
    var addPairToJSMap = require_addPairToJSMap();
    var Collection = require_Collection();
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    function findPair(items, key) {
      const k2 = identity.isScalar(key) ? key.value : key;
      for (const it of items) {
        if (identity.isPair(it)) {
          if (it.key === key || it.key === k2)
            return it;
          if (identity.isScalar(it.key) && it.key.value === k2)
            return it;
        }
      }
      return void 0;
    }
    var YAMLMap = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:map";
      }
      constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
      }
      /**
       * A generic collection parsing method that can be extended
       * to other node classes that inherit from YAMLMap
       */
      static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
          if (typeof replacer === "function")
            value = replacer.call(obj, key, value);
          else if (Array.isArray(replacer) && !replacer.includes(key))
            return;
          if (value !== void 0 || keepUndefined)
            map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
          for (const [key, value] of obj)
            add(key, value);
        } else if (obj && typeof obj === "object") {
          for (const key of Object.keys(obj))
            add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === "function") {
          map.items.sort(schema.sortMapEntries);
        }
        return map;
      }
      /**
       * Adds a value to the collection.
       *
       * @param overwrite - If not set `true`, using a key that is already in the
       *   collection will throw. Otherwise, overwrites the previous value.
       */
      add(pair2, overwrite) {
        let _pair;
        if (identity.isPair(pair2))
          _pair = pair2;
        else if (!pair2 || typeof pair2 !== "object" || !("key" in pair2)) {
          _pair = new Pair.Pair(pair2, pair2?.value);
        } else
          _pair = new Pair.Pair(pair2.key, pair2.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
          if (!overwrite)
            throw new Error(`Key ${_pair.key} already set`);
          if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
            prev.value.value = _pair.value;
          else
            prev.value = _pair.value;
        } else if (sortEntries) {
          const i2 = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
          if (i2 === -1)
            this.items.push(_pair);
          else
            this.items.splice(i2, 0, _pair);
        } else {
          this.items.push(_pair);
        }
      }
      delete(key) {
        const it = findPair(this.items, key);
        if (!it)
          return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
      }
      has(key) {
        return !!findPair(this.items, key);
      }
      set(key, value) {
        this.add(new Pair.Pair(key, value), true);
      }
      /**
       * @param ctx - Conversion context, originally set in Document#toJS()
       * @param {Class} Type - If set, forces the returned collection type
       * @returns Instance of Type, Map, or Object
       */
      toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const item of this.items)
          addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        for (const item of this.items) {
          if (!identity.isPair(item))
            throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
          ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "",
          flowChars: { start: "{", end: "}" },
          itemIndent: ctx.indent || "",
          onChompKeep,
          onComment
        });
      }
    };
    exports.YAMLMap = YAMLMap;
    exports.findPair = findPair;
  }
});

// node_modules/yaml/dist/schema/common/map.js
var require_map = __commonJS({
  "node_modules/yaml/dist/schema/common/map.js"(exports) {
    "use strict";
    var identity = require_identity();
    var YAMLMap = require_YAMLMap();
    var map = {
      collection: "map",
      default: true,
      nodeClass: YAMLMap.YAMLMap,
      tag: "tag:yaml.org,2002:map",
      resolve(map2, onError) {
        if (!identity.isMap(map2))
          onError("Expected a mapping for this tag");
        return map2;
      },
      createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
    };
    exports.map = map;
  }
});

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLSeq.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyCollection = require_stringifyCollection();
    var Collection = require_Collection();
    var identity = require_identity();
    var Scalar = require_Scalar();
    var toJS = require_toJS();
    var YAMLSeq = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:seq";
      }
      constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
      }
      add(value) {
        this.items.push(value);
      }
      /**
       * Removes a value from the collection.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       *
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return void 0;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       */
      has(key) {
        const idx = asItemIndex(key);
        return typeof idx === "number" && idx < this.items.length;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       *
       * If `key` does not contain a representation of an integer, this will throw.
       * It may be wrapped in a `Scalar`.
       */
      set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
          prev.value = value;
        else
          this.items[idx] = value;
      }
      toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
          ctx.onCreate(seq);
        let i2 = 0;
        for (const item of this.items)
          seq.push(toJS.toJS(item, String(i2++), ctx));
        return seq;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "- ",
          flowChars: { start: "[", end: "]" },
          itemIndent: (ctx.indent || "") + "  ",
          onChompKeep,
          onComment
        });
      }
      static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
          let i2 = 0;
          for (let it of obj) {
            if (typeof replacer === "function") {
              const key = obj instanceof Set ? it : String(i2++);
              it = replacer.call(obj, key, it);
            }
            seq.items.push(createNode.createNode(it, void 0, ctx));
          }
        }
        return seq;
      }
    };
    function asItemIndex(key) {
      let idx = identity.isScalar(key) ? key.value : key;
      if (idx && typeof idx === "string")
        idx = Number(idx);
      return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
    }
    exports.YAMLSeq = YAMLSeq;
  }
});

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = __commonJS({
  "node_modules/yaml/dist/schema/common/seq.js"(exports) {
    "use strict";
    var identity = require_identity();
    var YAMLSeq = require_YAMLSeq();
    var seq = {
      collection: "seq",
      default: true,
      nodeClass: YAMLSeq.YAMLSeq,
      tag: "tag:yaml.org,2002:seq",
      resolve(seq2, onError) {
        if (!identity.isSeq(seq2))
          onError("Expected a sequence for this tag");
        return seq2;
      },
      createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
    };
    exports.seq = seq;
  }
});

// node_modules/yaml/dist/schema/common/string.js
var require_string = __commonJS({
  "node_modules/yaml/dist/schema/common/string.js"(exports) {
    "use strict";
    var stringifyString = require_stringifyString();
    var string = {
      identify: (value) => typeof value === "string",
      default: true,
      tag: "tag:yaml.org,2002:str",
      resolve: (str) => str,
      stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
      }
    };
    exports.string = string;
  }
});

// node_modules/yaml/dist/schema/common/null.js
var require_null = __commonJS({
  "node_modules/yaml/dist/schema/common/null.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var nullTag = {
      identify: (value) => value == null,
      createNode: () => new Scalar.Scalar(null),
      default: true,
      tag: "tag:yaml.org,2002:null",
      test: /^(?:~|[Nn]ull|NULL)?$/,
      resolve: () => new Scalar.Scalar(null),
      stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
    };
    exports.nullTag = nullTag;
  }
});

// node_modules/yaml/dist/schema/core/bool.js
var require_bool = __commonJS({
  "node_modules/yaml/dist/schema/core/bool.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var boolTag = {
      identify: (value) => typeof value === "boolean",
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
      resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
      stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
          const sv = source[0] === "t" || source[0] === "T";
          if (value === sv)
            return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
      }
    };
    exports.boolTag = boolTag;
  }
});

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyNumber.js"(exports) {
    "use strict";
    function stringifyNumber({ format, minFractionDigits, tag, value }) {
      if (typeof value === "bigint")
        return String(value);
      const num = typeof value === "number" ? value : Number(value);
      if (!isFinite(num))
        return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
      let n2 = Object.is(value, -0) ? "-0" : JSON.stringify(value);
      if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n2) && !n2.includes("e")) {
        let i2 = n2.indexOf(".");
        if (i2 < 0) {
          i2 = n2.length;
          n2 += ".";
        }
        let d2 = minFractionDigits - (n2.length - i2 - 1);
        while (d2-- > 0)
          n2 += "0";
      }
      return n2;
    }
    exports.stringifyNumber = stringifyNumber;
  }
});

// node_modules/yaml/dist/schema/core/float.js
var require_float = __commonJS({
  "node_modules/yaml/dist/schema/core/float.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
      resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf(".");
        if (dot !== -1 && str[str.length - 1] === "0")
          node.minFractionDigits = str.length - dot - 1;
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/core/int.js
var require_int = __commonJS({
  "node_modules/yaml/dist/schema/core/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    var intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
      return stringifyNumber.stringifyNumber(node);
    }
    var intOct = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^0o[0-7]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
      stringify: (node) => intStringify(node, 8, "0o")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^0x[0-9a-fA-F]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/core/schema.js
var require_schema = __commonJS({
  "node_modules/yaml/dist/schema/core/schema.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var bool = require_bool();
    var float = require_float();
    var int = require_int();
    var schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.boolTag,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/json/schema.js
var require_schema2 = __commonJS({
  "node_modules/yaml/dist/schema/json/schema.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var map = require_map();
    var seq = require_seq();
    function intIdentify(value) {
      return typeof value === "bigint" || Number.isInteger(value);
    }
    var stringifyJSON = ({ value }) => JSON.stringify(value);
    var jsonScalars = [
      {
        identify: (value) => typeof value === "string",
        default: true,
        tag: "tag:yaml.org,2002:str",
        resolve: (str) => str,
        stringify: stringifyJSON
      },
      {
        identify: (value) => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: "tag:yaml.org,2002:null",
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
      },
      {
        identify: (value) => typeof value === "boolean",
        default: true,
        tag: "tag:yaml.org,2002:bool",
        test: /^true$|^false$/,
        resolve: (str) => str === "true",
        stringify: stringifyJSON
      },
      {
        identify: intIdentify,
        default: true,
        tag: "tag:yaml.org,2002:int",
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
      },
      {
        identify: (value) => typeof value === "number",
        default: true,
        tag: "tag:yaml.org,2002:float",
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: (str) => parseFloat(str),
        stringify: stringifyJSON
      }
    ];
    var jsonError = {
      default: true,
      tag: "",
      test: /^/,
      resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
      }
    };
    var schema = [map.map, seq.seq].concat(jsonScalars, jsonError);
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/binary.js"(exports) {
    "use strict";
    var node_buffer = __require("buffer");
    var Scalar = require_Scalar();
    var stringifyString = require_stringifyString();
    var binary = {
      identify: (value) => value instanceof Uint8Array,
      // Buffer inherits from Uint8Array
      default: false,
      tag: "tag:yaml.org,2002:binary",
      /**
       * Returns a Buffer in node and an Uint8Array in browsers
       *
       * To use the resulting buffer as an image, you'll want to do something like:
       *
       *   const blob = new Blob([buffer], { type: 'image/jpeg' })
       *   document.querySelector('#photo').src = URL.createObjectURL(blob)
       */
      resolve(src, onError) {
        if (typeof node_buffer.Buffer === "function") {
          return node_buffer.Buffer.from(src, "base64");
        } else if (typeof atob === "function") {
          const str = atob(src.replace(/[\n\r]/g, ""));
          const buffer = new Uint8Array(str.length);
          for (let i2 = 0; i2 < str.length; ++i2)
            buffer[i2] = str.charCodeAt(i2);
          return buffer;
        } else {
          onError("This environment does not support reading binary tags; either Buffer or atob is required");
          return src;
        }
      },
      stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
          return "";
        const buf = value;
        let str;
        if (typeof node_buffer.Buffer === "function") {
          str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
        } else if (typeof btoa === "function") {
          let s2 = "";
          for (let i2 = 0; i2 < buf.length; ++i2)
            s2 += String.fromCharCode(buf[i2]);
          str = btoa(s2);
        } else {
          throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
          const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
          const n2 = Math.ceil(str.length / lineWidth);
          const lines = new Array(n2);
          for (let i2 = 0, o2 = 0; i2 < n2; ++i2, o2 += lineWidth) {
            lines[i2] = str.substr(o2, lineWidth);
          }
          str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
      }
    };
    exports.binary = binary;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/pairs.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    var YAMLSeq = require_YAMLSeq();
    function resolvePairs(seq, onError) {
      if (identity.isSeq(seq)) {
        for (let i2 = 0; i2 < seq.items.length; ++i2) {
          let item = seq.items[i2];
          if (identity.isPair(item))
            continue;
          else if (identity.isMap(item)) {
            if (item.items.length > 1)
              onError("Each pair must have its own sequence indicator");
            const pair2 = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
            if (item.commentBefore)
              pair2.key.commentBefore = pair2.key.commentBefore ? `${item.commentBefore}
${pair2.key.commentBefore}` : item.commentBefore;
            if (item.comment) {
              const cn = pair2.value ?? pair2.key;
              cn.comment = cn.comment ? `${item.comment}
${cn.comment}` : item.comment;
            }
            item = pair2;
          }
          seq.items[i2] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
      } else
        onError("Expected a sequence for this tag");
      return seq;
    }
    function createPairs(schema, iterable, ctx) {
      const { replacer } = ctx;
      const pairs3 = new YAMLSeq.YAMLSeq(schema);
      pairs3.tag = "tag:yaml.org,2002:pairs";
      let i2 = 0;
      if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
          if (typeof replacer === "function")
            it = replacer.call(iterable, String(i2++), it);
          let key, value;
          if (Array.isArray(it)) {
            if (it.length === 2) {
              key = it[0];
              value = it[1];
            } else
              throw new TypeError(`Expected [key, value] tuple: ${it}`);
          } else if (it && it instanceof Object) {
            const keys = Object.keys(it);
            if (keys.length === 1) {
              key = keys[0];
              value = it[key];
            } else {
              throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
            }
          } else {
            key = it;
          }
          pairs3.items.push(Pair.createPair(key, value, ctx));
        }
      return pairs3;
    }
    var pairs2 = {
      collection: "seq",
      default: false,
      tag: "tag:yaml.org,2002:pairs",
      resolve: resolvePairs,
      createNode: createPairs
    };
    exports.createPairs = createPairs;
    exports.pairs = pairs2;
    exports.resolvePairs = resolvePairs;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/omap.js"(exports) {
    "use strict";
    var identity = require_identity();
    var toJS = require_toJS();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var pairs2 = require_pairs();
    var YAMLOMap = class _YAMLOMap extends YAMLSeq.YAMLSeq {
      constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = _YAMLOMap.tag;
      }
      /**
       * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
       * but TypeScript won't allow widening the signature of a child method.
       */
      toJSON(_, ctx) {
        if (!ctx)
          return super.toJSON(_);
        const map = /* @__PURE__ */ new Map();
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const pair2 of this.items) {
          let key, value;
          if (identity.isPair(pair2)) {
            key = toJS.toJS(pair2.key, "", ctx);
            value = toJS.toJS(pair2.value, key, ctx);
          } else {
            key = toJS.toJS(pair2, "", ctx);
          }
          if (map.has(key))
            throw new Error("Ordered maps must not include duplicate keys");
          map.set(key, value);
        }
        return map;
      }
      static from(schema, iterable, ctx) {
        const pairs$1 = pairs2.createPairs(schema, iterable, ctx);
        const omap2 = new this();
        omap2.items = pairs$1.items;
        return omap2;
      }
    };
    YAMLOMap.tag = "tag:yaml.org,2002:omap";
    var omap = {
      collection: "seq",
      identify: (value) => value instanceof Map,
      nodeClass: YAMLOMap,
      default: false,
      tag: "tag:yaml.org,2002:omap",
      resolve(seq, onError) {
        const pairs$1 = pairs2.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
          if (identity.isScalar(key)) {
            if (seenKeys.includes(key.value)) {
              onError(`Ordered maps must not include duplicate keys: ${key.value}`);
            } else {
              seenKeys.push(key.value);
            }
          }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
      },
      createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
    };
    exports.YAMLOMap = YAMLOMap;
    exports.omap = omap;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/bool.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    function boolStringify({ value, source }, ctx) {
      const boolObj = value ? trueTag : falseTag;
      if (source && boolObj.test.test(source))
        return source;
      return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
    var trueTag = {
      identify: (value) => value === true,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
      resolve: () => new Scalar.Scalar(true),
      stringify: boolStringify
    };
    var falseTag = {
      identify: (value) => value === false,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
      resolve: () => new Scalar.Scalar(false),
      stringify: boolStringify
    };
    exports.falseTag = falseTag;
    exports.trueTag = trueTag;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/float.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str.replace(/_/g, "")),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
      resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
        const dot = str.indexOf(".");
        if (dot !== -1) {
          const f2 = str.substring(dot + 1).replace(/_/g, "");
          if (f2[f2.length - 1] === "0")
            node.minFractionDigits = f2.length;
        }
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    function intResolve(str, offset, radix, { intAsBigInt }) {
      const sign = str[0];
      if (sign === "-" || sign === "+")
        offset += 1;
      str = str.substring(offset).replace(/_/g, "");
      if (intAsBigInt) {
        switch (radix) {
          case 2:
            str = `0b${str}`;
            break;
          case 8:
            str = `0o${str}`;
            break;
          case 16:
            str = `0x${str}`;
            break;
        }
        const n3 = BigInt(str);
        return sign === "-" ? BigInt(-1) * n3 : n3;
      }
      const n2 = parseInt(str, radix);
      return sign === "-" ? -1 * n2 : n2;
    }
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
      }
      return stringifyNumber.stringifyNumber(node);
    }
    var intBin = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "BIN",
      test: /^[-+]?0b[0-1_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
      stringify: (node) => intStringify(node, 2, "0b")
    };
    var intOct = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^[-+]?0[0-7_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
      stringify: (node) => intStringify(node, 8, "0")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9][0-9_]*$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^[-+]?0x[0-9a-fA-F_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intBin = intBin;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/set.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSet = class _YAMLSet extends YAMLMap.YAMLMap {
      constructor(schema) {
        super(schema);
        this.tag = _YAMLSet.tag;
      }
      add(key) {
        let pair2;
        if (identity.isPair(key))
          pair2 = key;
        else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null)
          pair2 = new Pair.Pair(key.key, null);
        else
          pair2 = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair2.key);
        if (!prev)
          this.items.push(pair2);
      }
      /**
       * If `keepPair` is `true`, returns the Pair matching `key`.
       * Otherwise, returns the value of that Pair's key.
       */
      get(key, keepPair) {
        const pair2 = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair2) ? identity.isScalar(pair2.key) ? pair2.key.value : pair2.key : pair2;
      }
      set(key, value) {
        if (typeof value !== "boolean")
          throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
          this.items.splice(this.items.indexOf(prev), 1);
        } else if (!prev && value) {
          this.items.push(new Pair.Pair(key));
        }
      }
      toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        if (this.hasAllNullValues(true))
          return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
          throw new Error("Set items must all have null values");
      }
      static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set2 = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
          for (let value of iterable) {
            if (typeof replacer === "function")
              value = replacer.call(iterable, value, value);
            set2.items.push(Pair.createPair(value, null, ctx));
          }
        return set2;
      }
    };
    YAMLSet.tag = "tag:yaml.org,2002:set";
    var set = {
      collection: "map",
      identify: (value) => value instanceof Set,
      nodeClass: YAMLSet,
      default: false,
      tag: "tag:yaml.org,2002:set",
      createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
      resolve(map, onError) {
        if (identity.isMap(map)) {
          if (map.hasAllNullValues(true))
            return Object.assign(new YAMLSet(), map);
          else
            onError("Set items must all have null values");
        } else
          onError("Expected a mapping for this tag");
        return map;
      }
    };
    exports.YAMLSet = YAMLSet;
    exports.set = set;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/timestamp.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    function parseSexagesimal(str, asBigInt) {
      const sign = str[0];
      const parts2 = sign === "-" || sign === "+" ? str.substring(1) : str;
      const num = (n2) => asBigInt ? BigInt(n2) : Number(n2);
      const res = parts2.replace(/_/g, "").split(":").reduce((res2, p2) => res2 * num(60) + num(p2), num(0));
      return sign === "-" ? num(-1) * res : res;
    }
    function stringifySexagesimal(node) {
      let { value } = node;
      let num = (n2) => n2;
      if (typeof value === "bigint")
        num = (n2) => BigInt(n2);
      else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
      let sign = "";
      if (value < 0) {
        sign = "-";
        value *= num(-1);
      }
      const _60 = num(60);
      const parts2 = [value % _60];
      if (value < 60) {
        parts2.unshift(0);
      } else {
        value = (value - parts2[0]) / _60;
        parts2.unshift(value % _60);
        if (value >= 60) {
          value = (value - parts2[0]) / _60;
          parts2.unshift(value);
        }
      }
      return sign + parts2.map((n2) => String(n2).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
    }
    var intTime = {
      identify: (value) => typeof value === "bigint" || Number.isInteger(value),
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
      resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
      stringify: stringifySexagesimal
    };
    var floatTime = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
      resolve: (str) => parseSexagesimal(str, false),
      stringify: stringifySexagesimal
    };
    var timestamp = {
      identify: (value) => value instanceof Date,
      default: true,
      tag: "tag:yaml.org,2002:timestamp",
      // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
      // may be omitted altogether, resulting in a date format. In such a case, the time part is
      // assumed to be 00:00:00Z (start of day, UTC).
      test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
      resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
          throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== "Z") {
          let d2 = parseSexagesimal(tz, false);
          if (Math.abs(d2) < 30)
            d2 *= 60;
          date -= 6e4 * d2;
        }
        return new Date(date);
      },
      stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
    };
    exports.floatTime = floatTime;
    exports.intTime = intTime;
    exports.timestamp = timestamp;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema3 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/schema.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var binary = require_binary();
    var bool = require_bool2();
    var float = require_float2();
    var int = require_int2();
    var merge = require_merge();
    var omap = require_omap();
    var pairs2 = require_pairs();
    var set = require_set();
    var timestamp = require_timestamp();
    var schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.trueTag,
      bool.falseTag,
      int.intBin,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float,
      binary.binary,
      merge.merge,
      omap.omap,
      pairs2.pairs,
      set.set,
      timestamp.intTime,
      timestamp.floatTime,
      timestamp.timestamp
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/tags.js
var require_tags = __commonJS({
  "node_modules/yaml/dist/schema/tags.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var bool = require_bool();
    var float = require_float();
    var int = require_int();
    var schema = require_schema();
    var schema$1 = require_schema2();
    var binary = require_binary();
    var merge = require_merge();
    var omap = require_omap();
    var pairs2 = require_pairs();
    var schema$2 = require_schema3();
    var set = require_set();
    var timestamp = require_timestamp();
    var schemas2 = /* @__PURE__ */ new Map([
      ["core", schema.schema],
      ["failsafe", [map.map, seq.seq, string.string]],
      ["json", schema$1.schema],
      ["yaml11", schema$2.schema],
      ["yaml-1.1", schema$2.schema]
    ]);
    var tagsByName = {
      binary: binary.binary,
      bool: bool.boolTag,
      float: float.float,
      floatExp: float.floatExp,
      floatNaN: float.floatNaN,
      floatTime: timestamp.floatTime,
      int: int.int,
      intHex: int.intHex,
      intOct: int.intOct,
      intTime: timestamp.intTime,
      map: map.map,
      merge: merge.merge,
      null: _null.nullTag,
      omap: omap.omap,
      pairs: pairs2.pairs,
      seq: seq.seq,
      set: set.set,
      timestamp: timestamp.timestamp
    };
    var coreKnownTags = {
      "tag:yaml.org,2002:binary": binary.binary,
      "tag:yaml.org,2002:merge": merge.merge,
      "tag:yaml.org,2002:omap": omap.omap,
      "tag:yaml.org,2002:pairs": pairs2.pairs,
      "tag:yaml.org,2002:set": set.set,
      "tag:yaml.org,2002:timestamp": timestamp.timestamp
    };
    function getTags(customTags, schemaName, addMergeTag) {
      const schemaTags = schemas2.get(schemaName);
      if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
      }
      let tags2 = schemaTags;
      if (!tags2) {
        if (Array.isArray(customTags))
          tags2 = [];
        else {
          const keys = Array.from(schemas2.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
      }
      if (Array.isArray(customTags)) {
        for (const tag of customTags)
          tags2 = tags2.concat(tag);
      } else if (typeof customTags === "function") {
        tags2 = customTags(tags2.slice());
      }
      if (addMergeTag)
        tags2 = tags2.concat(merge.merge);
      return tags2.reduce((tags3, tag) => {
        const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
        if (!tagObj) {
          const tagName = JSON.stringify(tag);
          const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags3.includes(tagObj))
          tags3.push(tagObj);
        return tags3;
      }, []);
    }
    exports.coreKnownTags = coreKnownTags;
    exports.getTags = getTags;
  }
});

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = __commonJS({
  "node_modules/yaml/dist/schema/Schema.js"(exports) {
    "use strict";
    var identity = require_identity();
    var map = require_map();
    var seq = require_seq();
    var string = require_string();
    var tags2 = require_tags();
    var sortMapEntriesByKey = (a2, b2) => a2.key < b2.key ? -1 : a2.key > b2.key ? 1 : 0;
    var Schema = class _Schema {
      constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat) ? tags2.getTags(compat, "compat") : compat ? tags2.getTags(null, compat) : null;
        this.name = typeof schema === "string" && schema || "core";
        this.knownTags = resolveKnownTags ? tags2.coreKnownTags : {};
        this.tags = tags2.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
      }
      clone() {
        const copy = Object.create(_Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
      }
    };
    exports.Schema = Schema;
  }
});

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyDocument.js"(exports) {
    "use strict";
    var identity = require_identity();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyDocument(doc, options) {
      const lines = [];
      let hasDirectives = options.directives === true;
      if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
          lines.push(dir);
          hasDirectives = true;
        } else if (doc.directives.docStart)
          hasDirectives = true;
      }
      if (hasDirectives)
        lines.push("---");
      const ctx = stringify.createStringifyContext(doc, options);
      const { commentString } = ctx.options;
      if (doc.commentBefore) {
        if (lines.length !== 1)
          lines.unshift("");
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ""));
      }
      let chompKeep = false;
      let contentComment = null;
      if (doc.contents) {
        if (identity.isNode(doc.contents)) {
          if (doc.contents.spaceBefore && hasDirectives)
            lines.push("");
          if (doc.contents.commentBefore) {
            const cs = commentString(doc.contents.commentBefore);
            lines.push(stringifyComment.indentComment(cs, ""));
          }
          ctx.forceBlockIndent = !!doc.comment;
          contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
        let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
        if (contentComment)
          body += stringifyComment.lineComment(body, "", commentString(contentComment));
        if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") {
          lines[lines.length - 1] = `--- ${body}`;
        } else
          lines.push(body);
      } else {
        lines.push(stringify.stringify(doc.contents, ctx));
      }
      if (doc.directives?.docEnd) {
        if (doc.comment) {
          const cs = commentString(doc.comment);
          if (cs.includes("\n")) {
            lines.push("...");
            lines.push(stringifyComment.indentComment(cs, ""));
          } else {
            lines.push(`... ${cs}`);
          }
        } else {
          lines.push("...");
        }
      } else {
        let dc = doc.comment;
        if (dc && chompKeep)
          dc = dc.replace(/^\n+/, "");
        if (dc) {
          if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "")
            lines.push("");
          lines.push(stringifyComment.indentComment(commentString(dc), ""));
        }
      }
      return lines.join("\n") + "\n";
    }
    exports.stringifyDocument = stringifyDocument;
  }
});

// node_modules/yaml/dist/doc/Document.js
var require_Document = __commonJS({
  "node_modules/yaml/dist/doc/Document.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var Collection = require_Collection();
    var identity = require_identity();
    var Pair = require_Pair();
    var toJS = require_toJS();
    var Schema = require_Schema();
    var stringifyDocument = require_stringifyDocument();
    var anchors = require_anchors();
    var applyReviver = require_applyReviver();
    var createNode = require_createNode();
    var directives = require_directives();
    var Document = class _Document {
      constructor(value, replacer, options) {
        this.commentBefore = null;
        this.comment = null;
        this.errors = [];
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === "function" || Array.isArray(replacer)) {
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const opt = Object.assign({
          intAsBigInt: false,
          keepSourceTokens: false,
          logLevel: "warn",
          prettyErrors: true,
          strict: true,
          stringKeys: false,
          uniqueKeys: true,
          version: "1.2"
        }, options);
        this.options = opt;
        let { version: version2 } = opt;
        if (options?._directives) {
          this.directives = options._directives.atDocument();
          if (this.directives.yaml.explicit)
            version2 = this.directives.yaml.version;
        } else
          this.directives = new directives.Directives({ version: version2 });
        this.setSchema(version2, options);
        this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
      }
      /**
       * Create a deep copy of this Document and its contents.
       *
       * Custom Node values that inherit from `Object` still refer to their original instances.
       */
      clone() {
        const copy = Object.create(_Document.prototype, {
          [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
          copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** Adds a value to the document. */
      add(value) {
        if (assertCollection(this.contents))
          this.contents.add(value);
      }
      /** Adds a value to the document. */
      addIn(path2, value) {
        if (assertCollection(this.contents))
          this.contents.addIn(path2, value);
      }
      /**
       * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
       *
       * If `node` already has an anchor, `name` is ignored.
       * Otherwise, the `node.anchor` value will be set to `name`,
       * or if an anchor with that name is already present in the document,
       * `name` will be used as a prefix for a new unique anchor.
       * If `name` is undefined, the generated anchor will use 'a' as a prefix.
       */
      createAlias(node, name) {
        if (!node.anchor) {
          const prev = anchors.anchorNames(this);
          node.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
        }
        return new Alias.Alias(node.anchor);
      }
      createNode(value, replacer, options) {
        let _replacer = void 0;
        if (typeof replacer === "function") {
          value = replacer.call({ "": value }, "", value);
          _replacer = replacer;
        } else if (Array.isArray(replacer)) {
          const keyToStr = (v2) => typeof v2 === "number" || v2 instanceof String || v2 instanceof Number;
          const asStr = replacer.filter(keyToStr).map(String);
          if (asStr.length > 0)
            replacer = replacer.concat(asStr);
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(
          this,
          // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          anchorPrefix || "a"
        );
        const ctx = {
          aliasDuplicateObjects: aliasDuplicateObjects ?? true,
          keepUndefined: keepUndefined ?? false,
          onAnchor,
          onTagObj,
          replacer: _replacer,
          schema: this.schema,
          sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
          node.flow = true;
        setAnchors();
        return node;
      }
      /**
       * Convert a key and a value into a `Pair` using the current schema,
       * recursively wrapping all values as `Scalar` or `Collection` nodes.
       */
      createPair(key, value, options = {}) {
        const k2 = this.createNode(key, null, options);
        const v2 = this.createNode(value, null, options);
        return new Pair.Pair(k2, v2);
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path2) {
        if (Collection.isEmptyPath(path2)) {
          if (this.contents == null)
            return false;
          this.contents = null;
          return true;
        }
        return assertCollection(this.contents) ? this.contents.deleteIn(path2) : false;
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      get(key, keepScalar) {
        return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
      }
      /**
       * Returns item at `path`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path2, keepScalar) {
        if (Collection.isEmptyPath(path2))
          return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
        return identity.isCollection(this.contents) ? this.contents.getIn(path2, keepScalar) : void 0;
      }
      /**
       * Checks if the document includes a value with the key `key`.
       */
      has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
      }
      /**
       * Checks if the document includes a value at `path`.
       */
      hasIn(path2) {
        if (Collection.isEmptyPath(path2))
          return this.contents !== void 0;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path2) : false;
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      set(key, value) {
        if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, [key], value);
        } else if (assertCollection(this.contents)) {
          this.contents.set(key, value);
        }
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path2, value) {
        if (Collection.isEmptyPath(path2)) {
          this.contents = value;
        } else if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, Array.from(path2), value);
        } else if (assertCollection(this.contents)) {
          this.contents.setIn(path2, value);
        }
      }
      /**
       * Change the YAML version and schema used by the document.
       * A `null` version disables support for directives, explicit tags, anchors, and aliases.
       * It also requires the `schema` option to be given as a `Schema` instance value.
       *
       * Overrides all previously set schema options.
       */
      setSchema(version2, options = {}) {
        if (typeof version2 === "number")
          version2 = String(version2);
        let opt;
        switch (version2) {
          case "1.1":
            if (this.directives)
              this.directives.yaml.version = "1.1";
            else
              this.directives = new directives.Directives({ version: "1.1" });
            opt = { resolveKnownTags: false, schema: "yaml-1.1" };
            break;
          case "1.2":
          case "next":
            if (this.directives)
              this.directives.yaml.version = version2;
            else
              this.directives = new directives.Directives({ version: version2 });
            opt = { resolveKnownTags: true, schema: "core" };
            break;
          case null:
            if (this.directives)
              delete this.directives;
            opt = null;
            break;
          default: {
            const sv = JSON.stringify(version2);
            throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
          }
        }
        if (options.schema instanceof Object)
          this.schema = options.schema;
        else if (opt)
          this.schema = new Schema.Schema(Object.assign(opt, options));
        else
          throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
      }
      // json & jsonArg are only used from toJSON()
      toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc: this,
          keep: !json,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
        if (typeof onAnchor === "function")
          for (const { count: count2, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count2);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
      /**
       * A JSON representation of the document `contents`.
       *
       * @param jsonArg Used by `JSON.stringify` to indicate the array index or
       *   property name.
       */
      toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
      }
      /** A YAML representation of the document. */
      toString(options = {}) {
        if (this.errors.length > 0)
          throw new Error("Document with errors cannot be stringified");
        if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
          const s2 = JSON.stringify(options.indent);
          throw new Error(`"indent" option must be a positive integer, not ${s2}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
      }
    };
    function assertCollection(contents) {
      if (identity.isCollection(contents))
        return true;
      throw new Error("Expected a YAML collection as document contents");
    }
    exports.Document = Document;
  }
});

// node_modules/yaml/dist/errors.js
var require_errors2 = __commonJS({
  "node_modules/yaml/dist/errors.js"(exports) {
    "use strict";
    var YAMLError = class extends Error {
      constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
      }
    };
    var YAMLParseError = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLParseError", pos, code, message);
      }
    };
    var YAMLWarning = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLWarning", pos, code, message);
      }
    };
    var prettifyError = (src, lc) => (error) => {
      if (error.pos[0] === -1)
        return;
      error.linePos = error.pos.map((pos) => lc.linePos(pos));
      const { line: line2, col } = error.linePos[0];
      error.message += ` at line ${line2}, column ${col}`;
      let ci = col - 1;
      let lineStr = src.substring(lc.lineStarts[line2 - 1], lc.lineStarts[line2]).replace(/[\n\r]+$/, "");
      if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = "\u2026" + lineStr.substring(trimStart);
        ci -= trimStart - 1;
      }
      if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + "\u2026";
      if (line2 > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        let prev = src.substring(lc.lineStarts[line2 - 2], lc.lineStarts[line2 - 1]);
        if (prev.length > 80)
          prev = prev.substring(0, 79) + "\u2026\n";
        lineStr = prev + lineStr;
      }
      if (/[^ ]/.test(lineStr)) {
        let count2 = 1;
        const end = error.linePos[1];
        if (end?.line === line2 && end.col > col) {
          count2 = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = " ".repeat(ci) + "^".repeat(count2);
        error.message += `:

${lineStr}
${pointer}
`;
      }
    };
    exports.YAMLError = YAMLError;
    exports.YAMLParseError = YAMLParseError;
    exports.YAMLWarning = YAMLWarning;
    exports.prettifyError = prettifyError;
  }
});

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = __commonJS({
  "node_modules/yaml/dist/compose/resolve-props.js"(exports) {
    "use strict";
    function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
      let spaceBefore = false;
      let atNewline = startOnNewline;
      let hasSpace = startOnNewline;
      let comment = "";
      let commentSep = "";
      let hasNewline = false;
      let reqSpace = false;
      let tab = null;
      let anchor = null;
      let tag = null;
      let newlineAfterProp = null;
      let comma = null;
      let found = null;
      let start = null;
      for (const token of tokens) {
        if (reqSpace) {
          if (token.type !== "space" && token.type !== "newline" && token.type !== "comma")
            onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
          reqSpace = false;
        }
        if (tab) {
          if (atNewline && token.type !== "comment" && token.type !== "newline") {
            onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
          }
          tab = null;
        }
        switch (token.type) {
          case "space":
            if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) {
              tab = token;
            }
            hasSpace = true;
            break;
          case "comment": {
            if (!hasSpace)
              onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
            const cb = token.source.substring(1) || " ";
            if (!comment)
              comment = cb;
            else
              comment += commentSep + cb;
            commentSep = "";
            atNewline = false;
            break;
          }
          case "newline":
            if (atNewline) {
              if (comment)
                comment += token.source;
              else if (!found || indicator !== "seq-item-ind")
                spaceBefore = true;
            } else
              commentSep += token.source;
            atNewline = true;
            hasNewline = true;
            if (anchor || tag)
              newlineAfterProp = token;
            hasSpace = true;
            break;
          case "anchor":
            if (anchor)
              onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
            if (token.source.endsWith(":"))
              onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
            anchor = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          case "tag": {
            if (tag)
              onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
            tag = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          }
          case indicator:
            if (anchor || tag)
              onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
            if (found)
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
            found = token;
            atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
            hasSpace = false;
            break;
          case "comma":
            if (flow) {
              if (comma)
                onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
              comma = token;
              atNewline = false;
              hasSpace = false;
              break;
            }
          // else fallthrough
          default:
            onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
            atNewline = false;
            hasSpace = false;
        }
      }
      const last = tokens[tokens.length - 1];
      const end = last ? last.offset + last.source.length : offset;
      if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) {
        onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
      }
      if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq"))
        onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
      return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
      };
    }
    exports.resolveProps = resolveProps;
  }
});

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = __commonJS({
  "node_modules/yaml/dist/compose/util-contains-newline.js"(exports) {
    "use strict";
    function containsNewline(key) {
      if (!key)
        return null;
      switch (key.type) {
        case "alias":
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          if (key.source.includes("\n"))
            return true;
          if (key.end) {
            for (const st of key.end)
              if (st.type === "newline")
                return true;
          }
          return false;
        case "flow-collection":
          for (const it of key.items) {
            for (const st of it.start)
              if (st.type === "newline")
                return true;
            if (it.sep) {
              for (const st of it.sep)
                if (st.type === "newline")
                  return true;
            }
            if (containsNewline(it.key) || containsNewline(it.value))
              return true;
          }
          return false;
        default:
          return true;
      }
    }
    exports.containsNewline = containsNewline;
  }
});

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = __commonJS({
  "node_modules/yaml/dist/compose/util-flow-indent-check.js"(exports) {
    "use strict";
    var utilContainsNewline = require_util_contains_newline();
    function flowIndentCheck(indent, fc, onError) {
      if (fc?.type === "flow-collection") {
        const end = fc.end[0];
        if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) {
          const msg = "Flow end indicator should be more indented than parent";
          onError(end, "BAD_INDENT", msg, true);
        }
      }
    }
    exports.flowIndentCheck = flowIndentCheck;
  }
});

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = __commonJS({
  "node_modules/yaml/dist/compose/util-map-includes.js"(exports) {
    "use strict";
    var identity = require_identity();
    function mapIncludes(ctx, items, search) {
      const { uniqueKeys } = ctx.options;
      if (uniqueKeys === false)
        return false;
      const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a2, b2) => a2 === b2 || identity.isScalar(a2) && identity.isScalar(b2) && a2.value === b2.value;
      return items.some((pair2) => isEqual(pair2.key, search));
    }
    exports.mapIncludes = mapIncludes;
  }
});

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-map.js"(exports) {
    "use strict";
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    var utilMapIncludes = require_util_map_includes();
    var startColMsg = "All mapping items must start at the same column";
    function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
      const map = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      let offset = bm.offset;
      let commentEnd = null;
      for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        const keyProps = resolveProps.resolveProps(start, {
          indicator: "explicit-key-ind",
          next: key ?? sep?.[0],
          offset,
          onError,
          parentIndent: bm.indent,
          startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
          if (key) {
            if (key.type === "block-seq")
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
            else if ("indent" in key && key.indent !== bm.indent)
              onError(offset, "BAD_INDENT", startColMsg);
          }
          if (!keyProps.anchor && !keyProps.tag && !sep) {
            commentEnd = keyProps.end;
            if (keyProps.comment) {
              if (map.comment)
                map.comment += "\n" + keyProps.comment;
              else
                map.comment = keyProps.comment;
            }
            continue;
          }
          if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
            onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
          }
        } else if (keyProps.found?.indent !== bm.indent) {
          onError(offset, "BAD_INDENT", startColMsg);
        }
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
          onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
        const valueProps = resolveProps.resolveProps(sep ?? [], {
          indicator: "map-value-ind",
          next: value,
          offset: keyNode.range[2],
          onError,
          parentIndent: bm.indent,
          startOnNewline: !key || key.type === "block-scalar"
        });
        offset = valueProps.end;
        if (valueProps.found) {
          if (implicitKey) {
            if (value?.type === "block-map" && !valueProps.hasNewline)
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
            if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024)
              onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
          if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
          offset = valueNode.range[2];
          const pair2 = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair2.srcToken = collItem;
          map.items.push(pair2);
        } else {
          if (implicitKey)
            onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
          if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair2 = new Pair.Pair(keyNode);
          if (ctx.options.keepSourceTokens)
            pair2.srcToken = collItem;
          map.items.push(pair2);
        }
      }
      if (commentEnd && commentEnd < offset)
        onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
      map.range = [bm.offset, offset, commentEnd ?? offset];
      return map;
    }
    exports.resolveBlockMap = resolveBlockMap;
  }
});

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-seq.js"(exports) {
    "use strict";
    var YAMLSeq = require_YAMLSeq();
    var resolveProps = require_resolve_props();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
      const seq = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = bs.offset;
      let commentEnd = null;
      for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
          indicator: "seq-item-ind",
          next: value,
          offset,
          onError,
          parentIndent: bs.indent,
          startOnNewline: true
        });
        if (!props.found) {
          if (props.anchor || props.tag || value) {
            if (value?.type === "block-seq")
              onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
            else
              onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
          } else {
            commentEnd = props.end;
            if (props.comment)
              seq.comment = props.comment;
            continue;
          }
        }
        const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
      }
      seq.range = [bs.offset, offset, commentEnd ?? offset];
      return seq;
    }
    exports.resolveBlockSeq = resolveBlockSeq;
  }
});

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = __commonJS({
  "node_modules/yaml/dist/compose/resolve-end.js"(exports) {
    "use strict";
    function resolveEnd(end, offset, reqSpace, onError) {
      let comment = "";
      if (end) {
        let hasSpace = false;
        let sep = "";
        for (const token of end) {
          const { source, type } = token;
          switch (type) {
            case "space":
              hasSpace = true;
              break;
            case "comment": {
              if (reqSpace && !hasSpace)
                onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
              const cb = source.substring(1) || " ";
              if (!comment)
                comment = cb;
              else
                comment += sep + cb;
              sep = "";
              break;
            }
            case "newline":
              if (comment)
                sep += source;
              hasSpace = true;
              break;
            default:
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
          }
          offset += source.length;
        }
      }
      return { comment, offset };
    }
    exports.resolveEnd = resolveEnd;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-collection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilMapIncludes = require_util_map_includes();
    var blockMsg = "Block collections are not allowed within flow collections";
    var isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
    function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
      const isMap2 = fc.start.source === "{";
      const fcName = isMap2 ? "flow map" : "flow sequence";
      const NodeClass = tag?.nodeClass ?? (isMap2 ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq);
      const coll = new NodeClass(ctx.schema);
      coll.flow = true;
      const atRoot = ctx.atRoot;
      if (atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = fc.offset + fc.start.source.length;
      for (let i2 = 0; i2 < fc.items.length; ++i2) {
        const collItem = fc.items[i2];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
          flow: fcName,
          indicator: "explicit-key-ind",
          next: key ?? sep?.[0],
          offset,
          onError,
          parentIndent: fc.indent,
          startOnNewline: false
        });
        if (!props.found) {
          if (!props.anchor && !props.tag && !sep && !value) {
            if (i2 === 0 && props.comma)
              onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
            else if (i2 < fc.items.length - 1)
              onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
            if (props.comment) {
              if (coll.comment)
                coll.comment += "\n" + props.comment;
              else
                coll.comment = props.comment;
            }
            offset = props.end;
            continue;
          }
          if (!isMap2 && ctx.options.strict && utilContainsNewline.containsNewline(key))
            onError(
              key,
              // checked by containsNewline()
              "MULTILINE_IMPLICIT_KEY",
              "Implicit keys of flow sequence pairs need to be on a single line"
            );
        }
        if (i2 === 0) {
          if (props.comma)
            onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
        } else {
          if (!props.comma)
            onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
          if (props.comment) {
            let prevItemComment = "";
            loop: for (const st of start) {
              switch (st.type) {
                case "comma":
                case "space":
                  break;
                case "comment":
                  prevItemComment = st.source.substring(1);
                  break loop;
                default:
                  break loop;
              }
            }
            if (prevItemComment) {
              let prev = coll.items[coll.items.length - 1];
              if (identity.isPair(prev))
                prev = prev.value ?? prev.key;
              if (prev.comment)
                prev.comment += "\n" + prevItemComment;
              else
                prev.comment = prevItemComment;
              props.comment = props.comment.substring(prevItemComment.length + 1);
            }
          }
        }
        if (!isMap2 && !sep && !props.found) {
          const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
          coll.items.push(valueNode);
          offset = valueNode.range[2];
          if (isBlock(value))
            onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
        } else {
          ctx.atKey = true;
          const keyStart = props.end;
          const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
          if (isBlock(key))
            onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
          ctx.atKey = false;
          const valueProps = resolveProps.resolveProps(sep ?? [], {
            flow: fcName,
            indicator: "map-value-ind",
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
          });
          if (valueProps.found) {
            if (!isMap2 && !props.found && ctx.options.strict) {
              if (sep)
                for (const st of sep) {
                  if (st === valueProps.found)
                    break;
                  if (st.type === "newline") {
                    onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
                    break;
                  }
                }
              if (props.start < valueProps.found.offset - 1024)
                onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
            }
          } else if (value) {
            if ("source" in value && value.source?.[0] === ":")
              onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
            else
              onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
          if (valueNode) {
            if (isBlock(value))
              onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
          } else if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair2 = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair2.srcToken = collItem;
          if (isMap2) {
            const map = coll;
            if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
              onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
            map.items.push(pair2);
          } else {
            const map = new YAMLMap.YAMLMap(ctx.schema);
            map.flow = true;
            map.items.push(pair2);
            const endRange = (valueNode ?? keyNode).range;
            map.range = [keyNode.range[0], endRange[1], endRange[2]];
            coll.items.push(map);
          }
          offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
      }
      const expectedEnd = isMap2 ? "}" : "]";
      const [ce, ...ee] = fc.end;
      let cePos = offset;
      if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
      else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
        if (ce && ce.source.length !== 1)
          ee.unshift(ce);
      }
      if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
          if (coll.comment)
            coll.comment += "\n" + end.comment;
          else
            coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
      } else {
        coll.range = [fc.offset, cePos, cePos];
      }
      return coll;
    }
    exports.resolveFlowCollection = resolveFlowCollection;
  }
});

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = __commonJS({
  "node_modules/yaml/dist/compose/compose-collection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveBlockMap = require_resolve_block_map();
    var resolveBlockSeq = require_resolve_block_seq();
    var resolveFlowCollection = require_resolve_flow_collection();
    function resolveCollection(CN, ctx, token, onError, tagName, tag) {
      const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
      const Coll = coll.constructor;
      if (tagName === "!" || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
      }
      if (tagName)
        coll.tag = tagName;
      return coll;
    }
    function composeCollection(CN, ctx, token, props, onError) {
      const tagToken = props.tag;
      const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
      if (token.type === "block-seq") {
        const { anchor, newlineAfterProp: nl2 } = props;
        const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
        if (lastProp && (!nl2 || nl2.offset < lastProp.offset)) {
          const message = "Missing newline after block sequence props";
          onError(lastProp, "MISSING_CHAR", message);
        }
      }
      const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
      if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") {
        return resolveCollection(CN, ctx, token, onError, tagName);
      }
      let tag = ctx.schema.tags.find((t2) => t2.tag === tagName && t2.collection === expType);
      if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
          ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
          tag = kt;
        } else {
          if (kt) {
            onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
          } else {
            onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
          }
          return resolveCollection(CN, ctx, token, onError, tagName);
        }
      }
      const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
      const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
      const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
      node.range = coll.range;
      node.tag = tagName;
      if (tag?.format)
        node.format = tag.format;
      return node;
    }
    exports.composeCollection = composeCollection;
  }
});

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-scalar.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    function resolveBlockScalar(ctx, scalar, onError) {
      const start = scalar.offset;
      const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
      if (!header)
        return { value: "", type: null, comment: "", range: [start, start, start] };
      const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
      const lines = scalar.source ? splitLines(scalar.source) : [];
      let chompStart = lines.length;
      for (let i2 = lines.length - 1; i2 >= 0; --i2) {
        const content = lines[i2][1];
        if (content === "" || content === "\r")
          chompStart = i2;
        else
          break;
      }
      if (chompStart === 0) {
        const value2 = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
        let end2 = start + header.length;
        if (scalar.source)
          end2 += scalar.source.length;
        return { value: value2, type, comment: header.comment, range: [start, end2, end2] };
      }
      let trimIndent = scalar.indent + header.indent;
      let offset = scalar.offset + header.length;
      let contentStart = 0;
      for (let i2 = 0; i2 < chompStart; ++i2) {
        const [indent, content] = lines[i2];
        if (content === "" || content === "\r") {
          if (header.indent === 0 && indent.length > trimIndent)
            trimIndent = indent.length;
        } else {
          if (indent.length < trimIndent) {
            const message = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
            onError(offset + indent.length, "MISSING_CHAR", message);
          }
          if (header.indent === 0)
            trimIndent = indent.length;
          contentStart = i2;
          if (trimIndent === 0 && !ctx.atRoot) {
            const message = "Block scalar values in collections must be indented";
            onError(offset, "BAD_INDENT", message);
          }
          break;
        }
        offset += indent.length + content.length + 1;
      }
      for (let i2 = lines.length - 1; i2 >= chompStart; --i2) {
        if (lines[i2][0].length > trimIndent)
          chompStart = i2 + 1;
      }
      let value = "";
      let sep = "";
      let prevMoreIndented = false;
      for (let i2 = 0; i2 < contentStart; ++i2)
        value += lines[i2][0].slice(trimIndent) + "\n";
      for (let i2 = contentStart; i2 < chompStart; ++i2) {
        let [indent, content] = lines[i2];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === "\r";
        if (crlf)
          content = content.slice(0, -1);
        if (content && indent.length < trimIndent) {
          const src = header.indent ? "explicit indentation indicator" : "first line";
          const message = `Block scalar lines must not be less indented than their ${src}`;
          onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
          indent = "";
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
          value += sep + indent.slice(trimIndent) + content;
          sep = "\n";
        } else if (indent.length > trimIndent || content[0] === "	") {
          if (sep === " ")
            sep = "\n";
          else if (!prevMoreIndented && sep === "\n")
            sep = "\n\n";
          value += sep + indent.slice(trimIndent) + content;
          sep = "\n";
          prevMoreIndented = true;
        } else if (content === "") {
          if (sep === "\n")
            value += "\n";
          else
            sep = "\n";
        } else {
          value += sep + content;
          sep = " ";
          prevMoreIndented = false;
        }
      }
      switch (header.chomp) {
        case "-":
          break;
        case "+":
          for (let i2 = chompStart; i2 < lines.length; ++i2)
            value += "\n" + lines[i2][0].slice(trimIndent);
          if (value[value.length - 1] !== "\n")
            value += "\n";
          break;
        default:
          value += "\n";
      }
      const end = start + header.length + scalar.source.length;
      return { value, type, comment: header.comment, range: [start, end, end] };
    }
    function parseBlockScalarHeader({ offset, props }, strict, onError) {
      if (props[0].type !== "block-scalar-header") {
        onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
        return null;
      }
      const { source } = props[0];
      const mode = source[0];
      let indent = 0;
      let chomp = "";
      let error = -1;
      for (let i2 = 1; i2 < source.length; ++i2) {
        const ch = source[i2];
        if (!chomp && (ch === "-" || ch === "+"))
          chomp = ch;
        else {
          const n2 = Number(ch);
          if (!indent && n2)
            indent = n2;
          else if (error === -1)
            error = offset + i2;
        }
      }
      if (error !== -1)
        onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
      let hasSpace = false;
      let comment = "";
      let length = source.length;
      for (let i2 = 1; i2 < props.length; ++i2) {
        const token = props[i2];
        switch (token.type) {
          case "space":
            hasSpace = true;
          // fallthrough
          case "newline":
            length += token.source.length;
            break;
          case "comment":
            if (strict && !hasSpace) {
              const message = "Comments must be separated from other tokens by white space characters";
              onError(token, "MISSING_CHAR", message);
            }
            length += token.source.length;
            comment = token.source.substring(1);
            break;
          case "error":
            onError(token, "UNEXPECTED_TOKEN", token.message);
            length += token.source.length;
            break;
          /* istanbul ignore next should not happen */
          default: {
            const message = `Unexpected token in block scalar header: ${token.type}`;
            onError(token, "UNEXPECTED_TOKEN", message);
            const ts = token.source;
            if (ts && typeof ts === "string")
              length += ts.length;
          }
        }
      }
      return { mode, indent, chomp, comment, length };
    }
    function splitLines(source) {
      const split = source.split(/\n( *)/);
      const first = split[0];
      const m2 = first.match(/^( *)/);
      const line0 = m2?.[1] ? [m2[1], first.slice(m2[1].length)] : ["", first];
      const lines = [line0];
      for (let i2 = 1; i2 < split.length; i2 += 2)
        lines.push([split[i2], split[i2 + 1]]);
      return lines;
    }
    exports.resolveBlockScalar = resolveBlockScalar;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-scalar.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var resolveEnd = require_resolve_end();
    function resolveFlowScalar(scalar, strict, onError) {
      const { offset, type, source, end } = scalar;
      let _type;
      let value;
      const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
      switch (type) {
        case "scalar":
          _type = Scalar.Scalar.PLAIN;
          value = plainValue2(source, _onError);
          break;
        case "single-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_SINGLE;
          value = singleQuotedValue(source, _onError);
          break;
        case "double-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_DOUBLE;
          value = doubleQuotedValue(source, _onError);
          break;
        /* istanbul ignore next should not happen */
        default:
          onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
          return {
            value: "",
            type: null,
            comment: "",
            range: [offset, offset + source.length, offset + source.length]
          };
      }
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
      return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
      };
    }
    function plainValue2(source, onError) {
      let badChar = "";
      switch (source[0]) {
        /* istanbul ignore next should not happen */
        case "	":
          badChar = "a tab character";
          break;
        case ",":
          badChar = "flow indicator character ,";
          break;
        case "%":
          badChar = "directive indicator character %";
          break;
        case "|":
        case ">": {
          badChar = `block scalar indicator ${source[0]}`;
          break;
        }
        case "@":
        case "`": {
          badChar = `reserved character ${source[0]}`;
          break;
        }
      }
      if (badChar)
        onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
      return unfoldLines(source);
    }
    function singleQuotedValue(source, onError) {
      if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
      return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
    }
    function unfoldLines(source) {
      const line2 = /(.*?)\r?\n/sy;
      let match = line2.exec(source);
      if (!match)
        return source;
      let trimEnd, trimBoth;
      try {
        trimEnd = new RegExp("(?<![ 	])[ 	]+$");
        trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
      } catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
      }
      let res = match[1].replace(trimEnd, "");
      let sep = " ";
      let pos = line2.lastIndex;
      while (match = line2.exec(source)) {
        const lm = match[1].replace(trimBoth, "");
        if (lm === "") {
          if (sep === "\n")
            res += sep;
          else
            sep = "\n";
        } else {
          res += sep + lm;
          sep = " ";
        }
        pos = line2.lastIndex;
      }
      const last = /[ \t]*(.*)/sy;
      last.lastIndex = pos;
      match = last.exec(source);
      return res + sep + (match?.[1] ?? "");
    }
    function doubleQuotedValue(source, onError) {
      let res = "";
      for (let i2 = 1; i2 < source.length - 1; ++i2) {
        const ch = source[i2];
        if (ch === "\r" && source[i2 + 1] === "\n")
          continue;
        if (ch === "\n") {
          const { fold, offset } = foldNewline(source, i2);
          res += fold;
          i2 = offset;
        } else if (ch === "\\") {
          let next = source[++i2];
          const cc = escapeCodes[next];
          if (cc)
            res += cc;
          else if (next === "\n") {
            next = source[i2 + 1];
            while (next === " " || next === "	")
              next = source[++i2 + 1];
          } else if (next === "\r" && source[i2 + 1] === "\n") {
            next = source[++i2 + 1];
            while (next === " " || next === "	")
              next = source[++i2 + 1];
          } else if (next === "x" || next === "u" || next === "U") {
            const length = next === "x" ? 2 : next === "u" ? 4 : 8;
            res += parseCharCode(source, i2 + 1, length, onError);
            i2 += length;
          } else {
            const raw = source.substr(i2 - 1, 2);
            onError(i2 - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
            res += raw;
          }
        } else if (ch === " " || ch === "	") {
          const wsStart = i2;
          let next = source[i2 + 1];
          while (next === " " || next === "	")
            next = source[++i2 + 1];
          if (next !== "\n" && !(next === "\r" && source[i2 + 2] === "\n"))
            res += i2 > wsStart ? source.slice(wsStart, i2 + 1) : ch;
        } else {
          res += ch;
        }
      }
      if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, "MISSING_CHAR", 'Missing closing "quote');
      return res;
    }
    function foldNewline(source, offset) {
      let fold = "";
      let ch = source[offset + 1];
      while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
        if (ch === "\r" && source[offset + 2] !== "\n")
          break;
        if (ch === "\n")
          fold += "\n";
        offset += 1;
        ch = source[offset + 1];
      }
      if (!fold)
        fold = " ";
      return { fold, offset };
    }
    var escapeCodes = {
      "0": "\0",
      // null character
      a: "\x07",
      // bell character
      b: "\b",
      // backspace
      e: "\x1B",
      // escape character
      f: "\f",
      // form feed
      n: "\n",
      // line feed
      r: "\r",
      // carriage return
      t: "	",
      // horizontal tab
      v: "\v",
      // vertical tab
      N: "\x85",
      // Unicode next line
      _: "\xA0",
      // Unicode non-breaking space
      L: "\u2028",
      // Unicode line separator
      P: "\u2029",
      // Unicode paragraph separator
      " ": " ",
      '"': '"',
      "/": "/",
      "\\": "\\",
      "	": "	"
    };
    function parseCharCode(source, offset, length, onError) {
      const cc = source.substr(offset, length);
      const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
      const code = ok ? parseInt(cc, 16) : NaN;
      try {
        return String.fromCodePoint(code);
      } catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
        return raw;
      }
    }
    exports.resolveFlowScalar = resolveFlowScalar;
  }
});

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = __commonJS({
  "node_modules/yaml/dist/compose/compose-scalar.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    function composeScalar(ctx, token, tagToken, onError) {
      const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
      const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
      let tag;
      if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
      } else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
      else if (token.type === "scalar")
        tag = findScalarTagByTest(ctx, value, token, onError);
      else
        tag = ctx.schema[identity.SCALAR];
      let scalar;
      try {
        const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
      } catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
        scalar = new Scalar.Scalar(value);
      }
      scalar.range = range;
      scalar.source = value;
      if (type)
        scalar.type = type;
      if (tagName)
        scalar.tag = tagName;
      if (tag.format)
        scalar.format = tag.format;
      if (comment)
        scalar.comment = comment;
      return scalar;
    }
    function findScalarTagByName(schema, value, tagName, tagToken, onError) {
      if (tagName === "!")
        return schema[identity.SCALAR];
      const matchWithTest = [];
      for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
          if (tag.default && tag.test)
            matchWithTest.push(tag);
          else
            return tag;
        }
      }
      for (const tag of matchWithTest)
        if (tag.test?.test(value))
          return tag;
      const kt = schema.knownTags[tagName];
      if (kt && !kt.collection) {
        schema.tags.push(Object.assign({}, kt, { default: false, test: void 0 }));
        return kt;
      }
      onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
      return schema[identity.SCALAR];
    }
    function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
      const tag = schema.tags.find((tag2) => (tag2.default === true || atKey && tag2.default === "key") && tag2.test?.test(value)) || schema[identity.SCALAR];
      if (schema.compat) {
        const compat = schema.compat.find((tag2) => tag2.default && tag2.test?.test(value)) ?? schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
          const ts = directives.tagString(tag.tag);
          const cs = directives.tagString(compat.tag);
          const msg = `Value may be parsed as either ${ts} or ${cs}`;
          onError(token, "TAG_RESOLVE_FAILED", msg, true);
        }
      }
      return tag;
    }
    exports.composeScalar = composeScalar;
  }
});

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = __commonJS({
  "node_modules/yaml/dist/compose/util-empty-scalar-position.js"(exports) {
    "use strict";
    function emptyScalarPosition(offset, before, pos) {
      if (before) {
        pos ?? (pos = before.length);
        for (let i2 = pos - 1; i2 >= 0; --i2) {
          let st = before[i2];
          switch (st.type) {
            case "space":
            case "comment":
            case "newline":
              offset -= st.source.length;
              continue;
          }
          st = before[++i2];
          while (st?.type === "space") {
            offset += st.source.length;
            st = before[++i2];
          }
          break;
        }
      }
      return offset;
    }
    exports.emptyScalarPosition = emptyScalarPosition;
  }
});

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = __commonJS({
  "node_modules/yaml/dist/compose/compose-node.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var composeCollection = require_compose_collection();
    var composeScalar = require_compose_scalar();
    var resolveEnd = require_resolve_end();
    var utilEmptyScalarPosition = require_util_empty_scalar_position();
    var CN = { composeNode, composeEmptyNode };
    function composeNode(ctx, token, props, onError) {
      const atKey = ctx.atKey;
      const { spaceBefore, comment, anchor, tag } = props;
      let node;
      let isSrcToken = true;
      switch (token.type) {
        case "alias":
          node = composeAlias(ctx, token, onError);
          if (anchor || tag)
            onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
          break;
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "block-scalar":
          node = composeScalar.composeScalar(ctx, token, tag, onError);
          if (anchor)
            node.anchor = anchor.source.substring(1);
          break;
        case "block-map":
        case "block-seq":
        case "flow-collection":
          try {
            node = composeCollection.composeCollection(CN, ctx, token, props, onError);
            if (anchor)
              node.anchor = anchor.source.substring(1);
          } catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            onError(token, "RESOURCE_EXHAUSTION", message);
          }
          break;
        default: {
          const message = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
          onError(token, "UNEXPECTED_TOKEN", message);
          isSrcToken = false;
        }
      }
      node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
      if (anchor && node.anchor === "")
        onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) {
        const msg = "With stringKeys, all keys must be strings";
        onError(tag ?? token, "NON_STRING_KEY", msg);
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        if (token.type === "scalar" && token.source === "")
          node.comment = comment;
        else
          node.commentBefore = comment;
      }
      if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
      return node;
    }
    function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
      const token = {
        type: "scalar",
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ""
      };
      const node = composeScalar.composeScalar(ctx, token, tag, onError);
      if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === "")
          onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        node.comment = comment;
        node.range[2] = end;
      }
      return node;
    }
    function composeAlias({ options }, { offset, source, end }, onError) {
      const alias = new Alias.Alias(source.substring(1));
      if (alias.source === "")
        onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
      if (alias.source.endsWith(":"))
        onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
      alias.range = [offset, valueEnd, re.offset];
      if (re.comment)
        alias.comment = re.comment;
      return alias;
    }
    exports.composeEmptyNode = composeEmptyNode;
    exports.composeNode = composeNode;
  }
});

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = __commonJS({
  "node_modules/yaml/dist/compose/compose-doc.js"(exports) {
    "use strict";
    var Document = require_Document();
    var composeNode = require_compose_node();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    function composeDoc(options, directives, { offset, start, value, end }, onError) {
      const opts = Object.assign({ _directives: directives }, options);
      const doc = new Document.Document(void 0, opts);
      const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
      };
      const props = resolveProps.resolveProps(start, {
        indicator: "doc-start",
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
      });
      if (props.found) {
        doc.directives.docStart = true;
        if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline)
          onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
      }
      doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
      const contentEnd = doc.contents.range[2];
      const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
      if (re.comment)
        doc.comment = re.comment;
      doc.range = [offset, contentEnd, re.offset];
      return doc;
    }
    exports.composeDoc = composeDoc;
  }
});

// node_modules/yaml/dist/compose/composer.js
var require_composer = __commonJS({
  "node_modules/yaml/dist/compose/composer.js"(exports) {
    "use strict";
    var node_process = __require("process");
    var directives = require_directives();
    var Document = require_Document();
    var errors = require_errors2();
    var identity = require_identity();
    var composeDoc = require_compose_doc();
    var resolveEnd = require_resolve_end();
    function getErrorPos(src) {
      if (typeof src === "number")
        return [src, src + 1];
      if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
      const { offset, source } = src;
      return [offset, offset + (typeof source === "string" ? source.length : 1)];
    }
    function parsePrelude(prelude) {
      let comment = "";
      let atComment = false;
      let afterEmptyLine = false;
      for (let i2 = 0; i2 < prelude.length; ++i2) {
        const source = prelude[i2];
        switch (source[0]) {
          case "#":
            comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
            atComment = true;
            afterEmptyLine = false;
            break;
          case "%":
            if (prelude[i2 + 1]?.[0] !== "#")
              i2 += 1;
            atComment = false;
            break;
          default:
            if (!atComment)
              afterEmptyLine = true;
            atComment = false;
        }
      }
      return { comment, afterEmptyLine };
    }
    var Composer = class {
      constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
          const pos = getErrorPos(source);
          if (warning)
            this.warnings.push(new errors.YAMLWarning(pos, code, message));
          else
            this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        this.directives = new directives.Directives({ version: options.version || "1.2" });
        this.options = options;
      }
      decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        if (comment) {
          const dc = doc.contents;
          if (afterDoc) {
            doc.comment = doc.comment ? `${doc.comment}
${comment}` : comment;
          } else if (afterEmptyLine || doc.directives.docStart || !dc) {
            doc.commentBefore = comment;
          } else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
            let it = dc.items[0];
            if (identity.isPair(it))
              it = it.key;
            const cb = it.commentBefore;
            it.commentBefore = cb ? `${comment}
${cb}` : comment;
          } else {
            const cb = dc.commentBefore;
            dc.commentBefore = cb ? `${comment}
${cb}` : comment;
          }
        }
        if (afterDoc) {
          for (let i2 = 0; i2 < this.errors.length; ++i2)
            doc.errors.push(this.errors[i2]);
          for (let i2 = 0; i2 < this.warnings.length; ++i2)
            doc.warnings.push(this.warnings[i2]);
        } else {
          doc.errors = this.errors;
          doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
      }
      /**
       * Current stream status information.
       *
       * Mostly useful at the end of input for an empty stream.
       */
      streamInfo() {
        return {
          comment: parsePrelude(this.prelude).comment,
          directives: this.directives,
          errors: this.errors,
          warnings: this.warnings
        };
      }
      /**
       * Compose tokens into documents.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
          yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
      }
      /** Advance the composer by one CST token. */
      *next(token) {
        if (node_process.env.LOG_STREAM)
          console.dir(token, { depth: null });
        switch (token.type) {
          case "directive":
            this.directives.add(token.source, (offset, message, warning) => {
              const pos = getErrorPos(token);
              pos[0] += offset;
              this.onError(pos, "BAD_DIRECTIVE", message, warning);
            });
            this.prelude.push(token.source);
            this.atDirectives = true;
            break;
          case "document": {
            const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
            if (this.atDirectives && !doc.directives.docStart)
              this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
            this.decorate(doc, false);
            if (this.doc)
              yield this.doc;
            this.doc = doc;
            this.atDirectives = false;
            break;
          }
          case "byte-order-mark":
          case "space":
            break;
          case "comment":
          case "newline":
            this.prelude.push(token.source);
            break;
          case "error": {
            const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
            const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
            if (this.atDirectives || !this.doc)
              this.errors.push(error);
            else
              this.doc.errors.push(error);
            break;
          }
          case "doc-end": {
            if (!this.doc) {
              const msg = "Unexpected doc-end without preceding document";
              this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg));
              break;
            }
            this.doc.directives.docEnd = true;
            const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
            this.decorate(this.doc, true);
            if (end.comment) {
              const dc = this.doc.comment;
              this.doc.comment = dc ? `${dc}
${end.comment}` : end.comment;
            }
            this.doc.range[2] = end.offset;
            break;
          }
          default:
            this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
        }
      }
      /**
       * Call at end of input to yield any remaining document.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
          this.decorate(this.doc, true);
          yield this.doc;
          this.doc = null;
        } else if (forceDoc) {
          const opts = Object.assign({ _directives: this.directives }, this.options);
          const doc = new Document.Document(void 0, opts);
          if (this.atDirectives)
            this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
          doc.range = [0, endOffset, endOffset];
          this.decorate(doc, false);
          yield doc;
        }
      }
    };
    exports.Composer = Composer;
  }
});

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = __commonJS({
  "node_modules/yaml/dist/parse/cst-scalar.js"(exports) {
    "use strict";
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    var errors = require_errors2();
    var stringifyString = require_stringifyString();
    function resolveAsScalar(token, strict = true, onError) {
      if (token) {
        const _onError = (pos, code, message) => {
          const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
          if (onError)
            onError(offset, code, message);
          else
            throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
          case "block-scalar":
            return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
      }
      return null;
    }
    function createScalarToken(value, context) {
      const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      const end = context.end ?? [
        { type: "newline", offset: -1, indent, source: "\n" }
      ];
      switch (source[0]) {
        case "|":
        case ">": {
          const he = source.indexOf("\n");
          const head = source.substring(0, he);
          const body = source.substring(he + 1) + "\n";
          const props = [
            { type: "block-scalar-header", offset, indent, source: head }
          ];
          if (!addEndtoBlockProps(props, end))
            props.push({ type: "newline", offset: -1, indent, source: "\n" });
          return { type: "block-scalar", offset, indent, props, source: body };
        }
        case '"':
          return { type: "double-quoted-scalar", offset, indent, source, end };
        case "'":
          return { type: "single-quoted-scalar", offset, indent, source, end };
        default:
          return { type: "scalar", offset, indent, source, end };
      }
    }
    function setScalarValue(token, value, context = {}) {
      let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
      let indent = "indent" in token ? token.indent : null;
      if (afterKey && typeof indent === "number")
        indent += 2;
      if (!type)
        switch (token.type) {
          case "single-quoted-scalar":
            type = "QUOTE_SINGLE";
            break;
          case "double-quoted-scalar":
            type = "QUOTE_DOUBLE";
            break;
          case "block-scalar": {
            const header = token.props[0];
            if (header.type !== "block-scalar-header")
              throw new Error("Invalid block scalar header");
            type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
            break;
          }
          default:
            type = "PLAIN";
        }
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      switch (source[0]) {
        case "|":
        case ">":
          setBlockScalarValue(token, source);
          break;
        case '"':
          setFlowScalarValue(token, source, "double-quoted-scalar");
          break;
        case "'":
          setFlowScalarValue(token, source, "single-quoted-scalar");
          break;
        default:
          setFlowScalarValue(token, source, "scalar");
      }
    }
    function setBlockScalarValue(token, source) {
      const he = source.indexOf("\n");
      const head = source.substring(0, he);
      const body = source.substring(he + 1) + "\n";
      if (token.type === "block-scalar") {
        const header = token.props[0];
        if (header.type !== "block-scalar-header")
          throw new Error("Invalid block scalar header");
        header.source = head;
        token.source = body;
      } else {
        const { offset } = token;
        const indent = "indent" in token ? token.indent : -1;
        const props = [
          { type: "block-scalar-header", offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0))
          props.push({ type: "newline", offset: -1, indent, source: "\n" });
        for (const key of Object.keys(token))
          if (key !== "type" && key !== "offset")
            delete token[key];
        Object.assign(token, { type: "block-scalar", indent, props, source: body });
      }
    }
    function addEndtoBlockProps(props, end) {
      if (end)
        for (const st of end)
          switch (st.type) {
            case "space":
            case "comment":
              props.push(st);
              break;
            case "newline":
              props.push(st);
              return true;
          }
      return false;
    }
    function setFlowScalarValue(token, source, type) {
      switch (token.type) {
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          token.type = type;
          token.source = source;
          break;
        case "block-scalar": {
          const end = token.props.slice(1);
          let oa = source.length;
          if (token.props[0].type === "block-scalar-header")
            oa -= token.props[0].source.length;
          for (const tok of end)
            tok.offset += oa;
          delete token.props;
          Object.assign(token, { type, source, end });
          break;
        }
        case "block-map":
        case "block-seq": {
          const offset = token.offset + source.length;
          const nl2 = { type: "newline", offset, indent: token.indent, source: "\n" };
          delete token.items;
          Object.assign(token, { type, source, end: [nl2] });
          break;
        }
        default: {
          const indent = "indent" in token ? token.indent : -1;
          const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
          for (const key of Object.keys(token))
            if (key !== "type" && key !== "offset")
              delete token[key];
          Object.assign(token, { type, indent, source, end });
        }
      }
    }
    exports.createScalarToken = createScalarToken;
    exports.resolveAsScalar = resolveAsScalar;
    exports.setScalarValue = setScalarValue;
  }
});

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = __commonJS({
  "node_modules/yaml/dist/parse/cst-stringify.js"(exports) {
    "use strict";
    var stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
    function stringifyToken(token) {
      switch (token.type) {
        case "block-scalar": {
          let res = "";
          for (const tok of token.props)
            res += stringifyToken(tok);
          return res + token.source;
        }
        case "block-map":
        case "block-seq": {
          let res = "";
          for (const item of token.items)
            res += stringifyItem(item);
          return res;
        }
        case "flow-collection": {
          let res = token.start.source;
          for (const item of token.items)
            res += stringifyItem(item);
          for (const st of token.end)
            res += st.source;
          return res;
        }
        case "document": {
          let res = stringifyItem(token);
          if (token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
        default: {
          let res = token.source;
          if ("end" in token && token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
      }
    }
    function stringifyItem({ start, key, sep, value }) {
      let res = "";
      for (const st of start)
        res += st.source;
      if (key)
        res += stringifyToken(key);
      if (sep)
        for (const st of sep)
          res += st.source;
      if (value)
        res += stringifyToken(value);
      return res;
    }
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = __commonJS({
  "node_modules/yaml/dist/parse/cst-visit.js"(exports) {
    "use strict";
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove item");
    function visit2(cst, visitor) {
      if ("type" in cst && cst.type === "document")
        cst = { start: cst.start, value: cst.value };
      _visit(Object.freeze([]), cst, visitor);
    }
    visit2.BREAK = BREAK;
    visit2.SKIP = SKIP;
    visit2.REMOVE = REMOVE;
    visit2.itemAtPath = (cst, path2) => {
      let item = cst;
      for (const [field, index2] of path2) {
        const tok = item?.[field];
        if (tok && "items" in tok) {
          item = tok.items[index2];
        } else
          return void 0;
      }
      return item;
    };
    visit2.parentCollection = (cst, path2) => {
      const parent = visit2.itemAtPath(cst, path2.slice(0, -1));
      const field = path2[path2.length - 1][0];
      const coll = parent?.[field];
      if (coll && "items" in coll)
        return coll;
      throw new Error("Parent collection not found");
    };
    function _visit(path2, item, visitor) {
      let ctrl = visitor(item, path2);
      if (typeof ctrl === "symbol")
        return ctrl;
      for (const field of ["key", "value"]) {
        const token = item[field];
        if (token && "items" in token) {
          for (let i2 = 0; i2 < token.items.length; ++i2) {
            const ci = _visit(Object.freeze(path2.concat([[field, i2]])), token.items[i2], visitor);
            if (typeof ci === "number")
              i2 = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              token.items.splice(i2, 1);
              i2 -= 1;
            }
          }
          if (typeof ctrl === "function" && field === "key")
            ctrl = ctrl(item, path2);
        }
      }
      return typeof ctrl === "function" ? ctrl(item, path2) : ctrl;
    }
    exports.visit = visit2;
  }
});

// node_modules/yaml/dist/parse/cst.js
var require_cst = __commonJS({
  "node_modules/yaml/dist/parse/cst.js"(exports) {
    "use strict";
    var cstScalar = require_cst_scalar();
    var cstStringify = require_cst_stringify();
    var cstVisit = require_cst_visit();
    var BOM = "\uFEFF";
    var DOCUMENT = "";
    var FLOW_END = "";
    var SCALAR = "";
    var isCollection = (token) => !!token && "items" in token;
    var isScalar2 = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
    function prettyToken(token) {
      switch (token) {
        case BOM:
          return "<BOM>";
        case DOCUMENT:
          return "<DOC>";
        case FLOW_END:
          return "<FLOW_END>";
        case SCALAR:
          return "<SCALAR>";
        default:
          return JSON.stringify(token);
      }
    }
    function tokenType(source) {
      switch (source) {
        case BOM:
          return "byte-order-mark";
        case DOCUMENT:
          return "doc-mode";
        case FLOW_END:
          return "flow-error-end";
        case SCALAR:
          return "scalar";
        case "---":
          return "doc-start";
        case "...":
          return "doc-end";
        case "":
        case "\n":
        case "\r\n":
          return "newline";
        case "-":
          return "seq-item-ind";
        case "?":
          return "explicit-key-ind";
        case ":":
          return "map-value-ind";
        case "{":
          return "flow-map-start";
        case "}":
          return "flow-map-end";
        case "[":
          return "flow-seq-start";
        case "]":
          return "flow-seq-end";
        case ",":
          return "comma";
      }
      switch (source[0]) {
        case " ":
        case "	":
          return "space";
        case "#":
          return "comment";
        case "%":
          return "directive-line";
        case "*":
          return "alias";
        case "&":
          return "anchor";
        case "!":
          return "tag";
        case "'":
          return "single-quoted-scalar";
        case '"':
          return "double-quoted-scalar";
        case "|":
        case ">":
          return "block-scalar-header";
      }
      return null;
    }
    exports.createScalarToken = cstScalar.createScalarToken;
    exports.resolveAsScalar = cstScalar.resolveAsScalar;
    exports.setScalarValue = cstScalar.setScalarValue;
    exports.stringify = cstStringify.stringify;
    exports.visit = cstVisit.visit;
    exports.BOM = BOM;
    exports.DOCUMENT = DOCUMENT;
    exports.FLOW_END = FLOW_END;
    exports.SCALAR = SCALAR;
    exports.isCollection = isCollection;
    exports.isScalar = isScalar2;
    exports.prettyToken = prettyToken;
    exports.tokenType = tokenType;
  }
});

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = __commonJS({
  "node_modules/yaml/dist/parse/lexer.js"(exports) {
    "use strict";
    var cst = require_cst();
    function isEmpty(ch) {
      switch (ch) {
        case void 0:
        case " ":
        case "\n":
        case "\r":
        case "	":
          return true;
        default:
          return false;
      }
    }
    var hexDigits = new Set("0123456789ABCDEFabcdef");
    var tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
    var flowIndicatorChars = new Set(",[]{}");
    var invalidAnchorChars = new Set(" ,[]{}\n\r	");
    var isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
    var Lexer = class {
      constructor() {
        this.atEnd = false;
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        this.buffer = "";
        this.flowKey = false;
        this.flowLevel = 0;
        this.indentNext = 0;
        this.indentValue = 0;
        this.lineEndPos = null;
        this.next = null;
        this.pos = 0;
      }
      /**
       * Generate YAML tokens from the `source` string. If `incomplete`,
       * a part of the last line may be left as a buffer for the next call.
       *
       * @returns A generator of lexical tokens
       */
      *lex(source, incomplete = false) {
        if (source) {
          if (typeof source !== "string")
            throw TypeError("source is not a string");
          this.buffer = this.buffer ? this.buffer + source : source;
          this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? "stream";
        while (next && (incomplete || this.hasChars(1)))
          next = yield* this.parseNext(next);
      }
      atLineEnd() {
        let i2 = this.pos;
        let ch = this.buffer[i2];
        while (ch === " " || ch === "	")
          ch = this.buffer[++i2];
        if (!ch || ch === "#" || ch === "\n")
          return true;
        if (ch === "\r")
          return this.buffer[i2 + 1] === "\n";
        return false;
      }
      charAt(n2) {
        return this.buffer[this.pos + n2];
      }
      continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
          let indent = 0;
          while (ch === " ")
            ch = this.buffer[++indent + offset];
          if (ch === "\r") {
            const next = this.buffer[indent + offset + 1];
            if (next === "\n" || !next && !this.atEnd)
              return offset + indent + 1;
          }
          return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
        }
        if (ch === "-" || ch === ".") {
          const dt = this.buffer.substr(offset, 3);
          if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3]))
            return -1;
        }
        return offset;
      }
      getLine() {
        let end = this.lineEndPos;
        if (typeof end !== "number" || end !== -1 && end < this.pos) {
          end = this.buffer.indexOf("\n", this.pos);
          this.lineEndPos = end;
        }
        if (end === -1)
          return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === "\r")
          end -= 1;
        return this.buffer.substring(this.pos, end);
      }
      hasChars(n2) {
        return this.pos + n2 <= this.buffer.length;
      }
      setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
      }
      peek(n2) {
        return this.buffer.substr(this.pos, n2);
      }
      *parseNext(next) {
        switch (next) {
          case "stream":
            return yield* this.parseStream();
          case "line-start":
            return yield* this.parseLineStart();
          case "block-start":
            return yield* this.parseBlockStart();
          case "doc":
            return yield* this.parseDocument();
          case "flow":
            return yield* this.parseFlowCollection();
          case "quoted-scalar":
            return yield* this.parseQuotedScalar();
          case "block-scalar":
            return yield* this.parseBlockScalar();
          case "plain-scalar":
            return yield* this.parsePlainScalar();
        }
      }
      *parseStream() {
        let line2 = this.getLine();
        if (line2 === null)
          return this.setNext("stream");
        if (line2[0] === cst.BOM) {
          yield* this.pushCount(1);
          line2 = line2.substring(1);
        }
        if (line2[0] === "%") {
          let dirEnd = line2.length;
          let cs = line2.indexOf("#");
          while (cs !== -1) {
            const ch = line2[cs - 1];
            if (ch === " " || ch === "	") {
              dirEnd = cs - 1;
              break;
            } else {
              cs = line2.indexOf("#", cs + 1);
            }
          }
          while (true) {
            const ch = line2[dirEnd - 1];
            if (ch === " " || ch === "	")
              dirEnd -= 1;
            else
              break;
          }
          const n2 = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
          yield* this.pushCount(line2.length - n2);
          this.pushNewline();
          return "stream";
        }
        if (this.atLineEnd()) {
          const sp = yield* this.pushSpaces(true);
          yield* this.pushCount(line2.length - sp);
          yield* this.pushNewline();
          return "stream";
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
      }
      *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
          return this.setNext("line-start");
        if (ch === "-" || ch === ".") {
          if (!this.atEnd && !this.hasChars(4))
            return this.setNext("line-start");
          const s2 = this.peek(3);
          if ((s2 === "---" || s2 === "...") && isEmpty(this.charAt(3))) {
            yield* this.pushCount(3);
            this.indentValue = 0;
            this.indentNext = 0;
            return s2 === "---" ? "doc" : "stream";
          }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
          this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
      }
      *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
          return this.setNext("block-start");
        if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
          const n2 = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
          this.indentNext = this.indentValue + 1;
          this.indentValue += n2;
          return "block-start";
        }
        return "doc";
      }
      *parseDocument() {
        yield* this.pushSpaces(true);
        const line2 = this.getLine();
        if (line2 === null)
          return this.setNext("doc");
        let n2 = yield* this.pushIndicators();
        switch (line2[n2]) {
          case "#":
            yield* this.pushCount(line2.length - n2);
          // fallthrough
          case void 0:
            yield* this.pushNewline();
            return yield* this.parseLineStart();
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel = 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            return "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "doc";
          case '"':
          case "'":
            return yield* this.parseQuotedScalar();
          case "|":
          case ">":
            n2 += yield* this.parseBlockScalarHeader();
            n2 += yield* this.pushSpaces(true);
            yield* this.pushCount(line2.length - n2);
            yield* this.pushNewline();
            return yield* this.parseBlockScalar();
          default:
            return yield* this.parsePlainScalar();
        }
      }
      *parseFlowCollection() {
        let nl2, sp;
        let indent = -1;
        do {
          nl2 = yield* this.pushNewline();
          if (nl2 > 0) {
            sp = yield* this.pushSpaces(false);
            this.indentValue = indent = sp;
          } else {
            sp = 0;
          }
          sp += yield* this.pushSpaces(true);
        } while (nl2 + sp > 0);
        const line2 = this.getLine();
        if (line2 === null)
          return this.setNext("flow");
        if (indent !== -1 && indent < this.indentNext && line2[0] !== "#" || indent === 0 && (line2.startsWith("---") || line2.startsWith("...")) && isEmpty(line2[3])) {
          const atFlowEndMarker = indent === this.indentNext - 1 && this.flowLevel === 1 && (line2[0] === "]" || line2[0] === "}");
          if (!atFlowEndMarker) {
            this.flowLevel = 0;
            yield cst.FLOW_END;
            return yield* this.parseLineStart();
          }
        }
        let n2 = 0;
        while (line2[n2] === ",") {
          n2 += yield* this.pushCount(1);
          n2 += yield* this.pushSpaces(true);
          this.flowKey = false;
        }
        n2 += yield* this.pushIndicators();
        switch (line2[n2]) {
          case void 0:
            return "flow";
          case "#":
            yield* this.pushCount(line2.length - n2);
            return "flow";
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel += 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            this.flowKey = true;
            this.flowLevel -= 1;
            return this.flowLevel ? "flow" : "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "flow";
          case '"':
          case "'":
            this.flowKey = true;
            return yield* this.parseQuotedScalar();
          case ":": {
            const next = this.charAt(1);
            if (this.flowKey || isEmpty(next) || next === ",") {
              this.flowKey = false;
              yield* this.pushCount(1);
              yield* this.pushSpaces(true);
              return "flow";
            }
          }
          // fallthrough
          default:
            this.flowKey = false;
            return yield* this.parsePlainScalar();
        }
      }
      *parseQuotedScalar() {
        const quote2 = this.charAt(0);
        let end = this.buffer.indexOf(quote2, this.pos + 1);
        if (quote2 === "'") {
          while (end !== -1 && this.buffer[end + 1] === "'")
            end = this.buffer.indexOf("'", end + 2);
        } else {
          while (end !== -1) {
            let n2 = 0;
            while (this.buffer[end - 1 - n2] === "\\")
              n2 += 1;
            if (n2 % 2 === 0)
              break;
            end = this.buffer.indexOf('"', end + 1);
          }
        }
        const qb = this.buffer.substring(0, end);
        let nl2 = qb.indexOf("\n", this.pos);
        if (nl2 !== -1) {
          while (nl2 !== -1) {
            const cs = this.continueScalar(nl2 + 1);
            if (cs === -1)
              break;
            nl2 = qb.indexOf("\n", cs);
          }
          if (nl2 !== -1) {
            end = nl2 - (qb[nl2 - 1] === "\r" ? 2 : 1);
          }
        }
        if (end === -1) {
          if (!this.atEnd)
            return this.setNext("quoted-scalar");
          end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? "flow" : "doc";
      }
      *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i2 = this.pos;
        while (true) {
          const ch = this.buffer[++i2];
          if (ch === "+")
            this.blockScalarKeep = true;
          else if (ch > "0" && ch <= "9")
            this.blockScalarIndent = Number(ch) - 1;
          else if (ch !== "-")
            break;
        }
        return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
      }
      *parseBlockScalar() {
        let nl2 = this.pos - 1;
        let indent = 0;
        let ch;
        loop: for (let i3 = this.pos; ch = this.buffer[i3]; ++i3) {
          switch (ch) {
            case " ":
              indent += 1;
              break;
            case "\n":
              nl2 = i3;
              indent = 0;
              break;
            case "\r": {
              const next = this.buffer[i3 + 1];
              if (!next && !this.atEnd)
                return this.setNext("block-scalar");
              if (next === "\n")
                break;
            }
            // fallthrough
            default:
              break loop;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("block-scalar");
        if (indent >= this.indentNext) {
          if (this.blockScalarIndent === -1)
            this.indentNext = indent;
          else {
            this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
          }
          do {
            const cs = this.continueScalar(nl2 + 1);
            if (cs === -1)
              break;
            nl2 = this.buffer.indexOf("\n", cs);
          } while (nl2 !== -1);
          if (nl2 === -1) {
            if (!this.atEnd)
              return this.setNext("block-scalar");
            nl2 = this.buffer.length;
          }
        }
        let i2 = nl2 + 1;
        ch = this.buffer[i2];
        while (ch === " ")
          ch = this.buffer[++i2];
        if (ch === "	") {
          while (ch === "	" || ch === " " || ch === "\r" || ch === "\n")
            ch = this.buffer[++i2];
          nl2 = i2 - 1;
        } else if (!this.blockScalarKeep) {
          do {
            let i3 = nl2 - 1;
            let ch2 = this.buffer[i3];
            if (ch2 === "\r")
              ch2 = this.buffer[--i3];
            const lastChar = i3;
            while (ch2 === " ")
              ch2 = this.buffer[--i3];
            if (ch2 === "\n" && i3 >= this.pos && i3 + 1 + indent > lastChar)
              nl2 = i3;
            else
              break;
          } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl2 + 1, true);
        return yield* this.parseLineStart();
      }
      *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i2 = this.pos - 1;
        let ch;
        while (ch = this.buffer[++i2]) {
          if (ch === ":") {
            const next = this.buffer[i2 + 1];
            if (isEmpty(next) || inFlow && flowIndicatorChars.has(next))
              break;
            end = i2;
          } else if (isEmpty(ch)) {
            let next = this.buffer[i2 + 1];
            if (ch === "\r") {
              if (next === "\n") {
                i2 += 1;
                ch = "\n";
                next = this.buffer[i2 + 1];
              } else
                end = i2;
            }
            if (next === "#" || inFlow && flowIndicatorChars.has(next))
              break;
            if (ch === "\n") {
              const cs = this.continueScalar(i2 + 1);
              if (cs === -1)
                break;
              i2 = Math.max(i2, cs - 2);
            }
          } else {
            if (inFlow && flowIndicatorChars.has(ch))
              break;
            end = i2;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("plain-scalar");
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? "flow" : "doc";
      }
      *pushCount(n2) {
        if (n2 > 0) {
          yield this.buffer.substr(this.pos, n2);
          this.pos += n2;
          return n2;
        }
        return 0;
      }
      *pushToIndex(i2, allowEmpty) {
        const s2 = this.buffer.slice(this.pos, i2);
        if (s2) {
          yield s2;
          this.pos += s2.length;
          return s2.length;
        } else if (allowEmpty)
          yield "";
        return 0;
      }
      *pushIndicators() {
        let n2 = 0;
        loop: while (true) {
          switch (this.charAt(0)) {
            case "!":
              n2 += yield* this.pushTag();
              n2 += yield* this.pushSpaces(true);
              continue loop;
            case "&":
              n2 += yield* this.pushUntil(isNotAnchorChar);
              n2 += yield* this.pushSpaces(true);
              continue loop;
            case "-":
            // this is an error
            case "?":
            // this is an error outside flow collections
            case ":": {
              const inFlow = this.flowLevel > 0;
              const ch1 = this.charAt(1);
              if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
                if (!inFlow)
                  this.indentNext = this.indentValue + 1;
                else if (this.flowKey)
                  this.flowKey = false;
                n2 += yield* this.pushCount(1);
                n2 += yield* this.pushSpaces(true);
                continue loop;
              }
            }
          }
          break loop;
        }
        return n2;
      }
      *pushTag() {
        if (this.charAt(1) === "<") {
          let i2 = this.pos + 2;
          let ch = this.buffer[i2];
          while (!isEmpty(ch) && ch !== ">")
            ch = this.buffer[++i2];
          return yield* this.pushToIndex(ch === ">" ? i2 + 1 : i2, false);
        } else {
          let i2 = this.pos + 1;
          let ch = this.buffer[i2];
          while (ch) {
            if (tagChars.has(ch))
              ch = this.buffer[++i2];
            else if (ch === "%" && hexDigits.has(this.buffer[i2 + 1]) && hexDigits.has(this.buffer[i2 + 2])) {
              ch = this.buffer[i2 += 3];
            } else
              break;
          }
          return yield* this.pushToIndex(i2, false);
        }
      }
      *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === "\n")
          return yield* this.pushCount(1);
        else if (ch === "\r" && this.charAt(1) === "\n")
          return yield* this.pushCount(2);
        else
          return 0;
      }
      *pushSpaces(allowTabs) {
        let i2 = this.pos - 1;
        let ch;
        do {
          ch = this.buffer[++i2];
        } while (ch === " " || allowTabs && ch === "	");
        const n2 = i2 - this.pos;
        if (n2 > 0) {
          yield this.buffer.substr(this.pos, n2);
          this.pos = i2;
        }
        return n2;
      }
      *pushUntil(test) {
        let i2 = this.pos;
        let ch = this.buffer[i2];
        while (!test(ch))
          ch = this.buffer[++i2];
        return yield* this.pushToIndex(i2, false);
      }
    };
    exports.Lexer = Lexer;
  }
});

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = __commonJS({
  "node_modules/yaml/dist/parse/line-counter.js"(exports) {
    "use strict";
    var LineCounter2 = class {
      constructor() {
        this.lineStarts = [];
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        this.linePos = (offset) => {
          let low = 0;
          let high = this.lineStarts.length;
          while (low < high) {
            const mid = low + high >> 1;
            if (this.lineStarts[mid] < offset)
              low = mid + 1;
            else
              high = mid;
          }
          if (this.lineStarts[low] === offset)
            return { line: low + 1, col: 1 };
          if (low === 0)
            return { line: 0, col: offset };
          const start = this.lineStarts[low - 1];
          return { line: low, col: offset - start + 1 };
        };
      }
    };
    exports.LineCounter = LineCounter2;
  }
});

// node_modules/yaml/dist/parse/parser.js
var require_parser = __commonJS({
  "node_modules/yaml/dist/parse/parser.js"(exports) {
    "use strict";
    var node_process = __require("process");
    var cst = require_cst();
    var lexer = require_lexer();
    function includesToken(list2, type) {
      for (let i2 = 0; i2 < list2.length; ++i2)
        if (list2[i2].type === type)
          return true;
      return false;
    }
    function findNonEmptyIndex(list2) {
      for (let i2 = 0; i2 < list2.length; ++i2) {
        switch (list2[i2].type) {
          case "space":
          case "comment":
          case "newline":
            break;
          default:
            return i2;
        }
      }
      return -1;
    }
    function isFlowToken(token) {
      switch (token?.type) {
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "flow-collection":
          return true;
        default:
          return false;
      }
    }
    function getPrevProps(parent) {
      switch (parent.type) {
        case "document":
          return parent.start;
        case "block-map": {
          const it = parent.items[parent.items.length - 1];
          return it.sep ?? it.start;
        }
        case "block-seq":
          return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
          return [];
      }
    }
    function getFirstKeyStartProps(prev) {
      if (prev.length === 0)
        return [];
      let i2 = prev.length;
      loop: while (--i2 >= 0) {
        switch (prev[i2].type) {
          case "doc-start":
          case "explicit-key-ind":
          case "map-value-ind":
          case "seq-item-ind":
          case "newline":
            break loop;
        }
      }
      while (prev[++i2]?.type === "space") {
      }
      return prev.splice(i2, prev.length);
    }
    function arrayPushArray(target, source) {
      if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
      else
        for (let i2 = 0; i2 < source.length; ++i2)
          target.push(source[i2]);
    }
    function fixFlowSeqItems(fc) {
      if (fc.start.type === "flow-seq-start") {
        for (const it of fc.items) {
          if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
            if (it.key)
              it.value = it.key;
            delete it.key;
            if (isFlowToken(it.value)) {
              if (it.value.end)
                arrayPushArray(it.value.end, it.sep);
              else
                it.value.end = it.sep;
            } else
              arrayPushArray(it.start, it.sep);
            delete it.sep;
          }
        }
      }
    }
    var Parser = class {
      /**
       * @param onNewLine - If defined, called separately with the start position of
       *   each new line (in `parse()`, including the start of input).
       */
      constructor(onNewLine) {
        this.atNewLine = true;
        this.atScalar = false;
        this.indent = 0;
        this.offset = 0;
        this.onKeyLine = false;
        this.stack = [];
        this.source = "";
        this.type = "";
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
      }
      /**
       * Parse `source` as a YAML stream.
       * If `incomplete`, a part of the last line may be left as a buffer for the next call.
       *
       * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
       *
       * @returns A generator of tokens representing each directive, document, and other structure.
       */
      *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
          this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
          yield* this.next(lexeme);
        if (!incomplete)
          yield* this.end();
      }
      /**
       * Advance the parser by the `source` of one lexical token.
       */
      *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
          console.log("|", cst.prettyToken(source));
        if (this.atScalar) {
          this.atScalar = false;
          yield* this.step();
          this.offset += source.length;
          return;
        }
        const type = cst.tokenType(source);
        if (!type) {
          const message = `Not a YAML token: ${source}`;
          yield* this.pop({ type: "error", offset: this.offset, message, source });
          this.offset += source.length;
        } else if (type === "scalar") {
          this.atNewLine = false;
          this.atScalar = true;
          this.type = "scalar";
        } else {
          this.type = type;
          yield* this.step();
          switch (type) {
            case "newline":
              this.atNewLine = true;
              this.indent = 0;
              if (this.onNewLine)
                this.onNewLine(this.offset + source.length);
              break;
            case "space":
              if (this.atNewLine && source[0] === " ")
                this.indent += source.length;
              break;
            case "explicit-key-ind":
            case "map-value-ind":
            case "seq-item-ind":
              if (this.atNewLine)
                this.indent += source.length;
              break;
            case "doc-mode":
            case "flow-error-end":
              return;
            default:
              this.atNewLine = false;
          }
          this.offset += source.length;
        }
      }
      /** Call at end of input to push out any remaining constructions */
      *end() {
        while (this.stack.length > 0)
          yield* this.pop();
      }
      get sourceToken() {
        const st = {
          type: this.type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
        return st;
      }
      *step() {
        const top = this.peek(1);
        if (this.type === "doc-end" && top?.type !== "doc-end") {
          while (this.stack.length > 0)
            yield* this.pop();
          this.stack.push({
            type: "doc-end",
            offset: this.offset,
            source: this.source
          });
          return;
        }
        if (!top)
          return yield* this.stream();
        switch (top.type) {
          case "document":
            return yield* this.document(top);
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return yield* this.scalar(top);
          case "block-scalar":
            return yield* this.blockScalar(top);
          case "block-map":
            return yield* this.blockMap(top);
          case "block-seq":
            return yield* this.blockSequence(top);
          case "flow-collection":
            return yield* this.flowCollection(top);
          case "doc-end":
            return yield* this.documentEnd(top);
        }
        yield* this.pop();
      }
      peek(n2) {
        return this.stack[this.stack.length - n2];
      }
      *pop(error) {
        const token = error ?? this.stack.pop();
        if (!token) {
          const message = "Tried to pop an empty stack";
          yield { type: "error", offset: this.offset, source: "", message };
        } else if (this.stack.length === 0) {
          yield token;
        } else {
          const top = this.peek(1);
          if (token.type === "block-scalar") {
            token.indent = "indent" in top ? top.indent : 0;
          } else if (token.type === "flow-collection" && top.type === "document") {
            token.indent = 0;
          }
          if (token.type === "flow-collection")
            fixFlowSeqItems(token);
          switch (top.type) {
            case "document":
              top.value = token;
              break;
            case "block-scalar":
              top.props.push(token);
              break;
            case "block-map": {
              const it = top.items[top.items.length - 1];
              if (it.value) {
                top.items.push({ start: [], key: token, sep: [] });
                this.onKeyLine = true;
                return;
              } else if (it.sep) {
                it.value = token;
              } else {
                Object.assign(it, { key: token, sep: [] });
                this.onKeyLine = !it.explicitKey;
                return;
              }
              break;
            }
            case "block-seq": {
              const it = top.items[top.items.length - 1];
              if (it.value)
                top.items.push({ start: [], value: token });
              else
                it.value = token;
              break;
            }
            case "flow-collection": {
              const it = top.items[top.items.length - 1];
              if (!it || it.value)
                top.items.push({ start: [], key: token, sep: [] });
              else if (it.sep)
                it.value = token;
              else
                Object.assign(it, { key: token, sep: [] });
              return;
            }
            /* istanbul ignore next should not happen */
            default:
              yield* this.pop();
              yield* this.pop(token);
          }
          if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
            const last = token.items[token.items.length - 1];
            if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
              if (top.type === "document")
                top.end = last.start;
              else
                top.items.push({ start: last.start });
              token.items.splice(-1, 1);
            }
          }
        }
      }
      *stream() {
        switch (this.type) {
          case "directive-line":
            yield { type: "directive", offset: this.offset, source: this.source };
            return;
          case "byte-order-mark":
          case "space":
          case "comment":
          case "newline":
            yield this.sourceToken;
            return;
          case "doc-mode":
          case "doc-start": {
            const doc = {
              type: "document",
              offset: this.offset,
              start: []
            };
            if (this.type === "doc-start")
              doc.start.push(this.sourceToken);
            this.stack.push(doc);
            return;
          }
        }
        yield {
          type: "error",
          offset: this.offset,
          message: `Unexpected ${this.type} token in YAML stream`,
          source: this.source
        };
      }
      *document(doc) {
        if (doc.value)
          return yield* this.lineEnd(doc);
        switch (this.type) {
          case "doc-start": {
            if (findNonEmptyIndex(doc.start) !== -1) {
              yield* this.pop();
              yield* this.step();
            } else
              doc.start.push(this.sourceToken);
            return;
          }
          case "anchor":
          case "tag":
          case "space":
          case "comment":
          case "newline":
            doc.start.push(this.sourceToken);
            return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
          this.stack.push(bv);
        else {
          yield {
            type: "error",
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML document`,
            source: this.source
          };
        }
      }
      *scalar(scalar) {
        if (this.type === "map-value-ind") {
          const prev = getPrevProps(this.peek(2));
          const start = getFirstKeyStartProps(prev);
          let sep;
          if (scalar.end) {
            sep = scalar.end;
            sep.push(this.sourceToken);
            delete scalar.end;
          } else
            sep = [this.sourceToken];
          const map = {
            type: "block-map",
            offset: scalar.offset,
            indent: scalar.indent,
            items: [{ start, key: scalar, sep }]
          };
          this.onKeyLine = true;
          this.stack[this.stack.length - 1] = map;
        } else
          yield* this.lineEnd(scalar);
      }
      *blockScalar(scalar) {
        switch (this.type) {
          case "space":
          case "comment":
          case "newline":
            scalar.props.push(this.sourceToken);
            return;
          case "scalar":
            scalar.source = this.source;
            this.atNewLine = true;
            this.indent = 0;
            if (this.onNewLine) {
              let nl2 = this.source.indexOf("\n") + 1;
              while (nl2 !== 0) {
                this.onNewLine(this.offset + nl2);
                nl2 = this.source.indexOf("\n", nl2) + 1;
              }
            }
            yield* this.pop();
            break;
          /* istanbul ignore next should not happen */
          default:
            yield* this.pop();
            yield* this.step();
        }
      }
      *blockMap(map) {
        const it = map.items[map.items.length - 1];
        switch (this.type) {
          case "newline":
            this.onKeyLine = false;
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              it.start.push(this.sourceToken);
            }
            return;
          case "space":
          case "comment":
            if (it.value) {
              map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              if (this.atIndentedComment(it.start, map.indent)) {
                const prev = map.items[map.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  map.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
        }
        if (this.indent >= map.indent) {
          const atMapIndent = !this.onKeyLine && this.indent === map.indent;
          const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
          let start = [];
          if (atNextItem && it.sep && !it.value) {
            const nl2 = [];
            for (let i2 = 0; i2 < it.sep.length; ++i2) {
              const st = it.sep[i2];
              switch (st.type) {
                case "newline":
                  nl2.push(i2);
                  break;
                case "space":
                  break;
                case "comment":
                  if (st.indent > map.indent)
                    nl2.length = 0;
                  break;
                default:
                  nl2.length = 0;
              }
            }
            if (nl2.length >= 2)
              start = it.sep.splice(nl2[1]);
          }
          switch (this.type) {
            case "anchor":
            case "tag":
              if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start });
                this.onKeyLine = true;
              } else if (it.sep) {
                it.sep.push(this.sourceToken);
              } else {
                it.start.push(this.sourceToken);
              }
              return;
            case "explicit-key-ind":
              if (!it.sep && !it.explicitKey) {
                it.start.push(this.sourceToken);
                it.explicitKey = true;
              } else if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start, explicitKey: true });
              } else {
                this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start: [this.sourceToken], explicitKey: true }]
                });
              }
              this.onKeyLine = true;
              return;
            case "map-value-ind":
              if (it.explicitKey) {
                if (!it.sep) {
                  if (includesToken(it.start, "newline")) {
                    Object.assign(it, { key: null, sep: [this.sourceToken] });
                  } else {
                    const start2 = getFirstKeyStartProps(it.start);
                    this.stack.push({
                      type: "block-map",
                      offset: this.offset,
                      indent: this.indent,
                      items: [{ start: start2, key: null, sep: [this.sourceToken] }]
                    });
                  }
                } else if (it.value) {
                  map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                  });
                } else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
                  const start2 = getFirstKeyStartProps(it.start);
                  const key = it.key;
                  const sep = it.sep;
                  sep.push(this.sourceToken);
                  delete it.key;
                  delete it.sep;
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start2, key, sep }]
                  });
                } else if (start.length > 0) {
                  it.sep = it.sep.concat(start, this.sourceToken);
                } else {
                  it.sep.push(this.sourceToken);
                }
              } else {
                if (!it.sep) {
                  Object.assign(it, { key: null, sep: [this.sourceToken] });
                } else if (it.value || atNextItem) {
                  map.items.push({ start, key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [], key: null, sep: [this.sourceToken] }]
                  });
                } else {
                  it.sep.push(this.sourceToken);
                }
              }
              this.onKeyLine = true;
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (atNextItem || it.value) {
                map.items.push({ start, key: fs, sep: [] });
                this.onKeyLine = true;
              } else if (it.sep) {
                this.stack.push(fs);
              } else {
                Object.assign(it, { key: fs, sep: [] });
                this.onKeyLine = true;
              }
              return;
            }
            default: {
              const bv = this.startBlockValue(map);
              if (bv) {
                if (bv.type === "block-seq") {
                  if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
                    yield* this.pop({
                      type: "error",
                      offset: this.offset,
                      message: "Unexpected block-seq-ind on same line with key",
                      source: this.source
                    });
                    return;
                  }
                } else if (atMapIndent) {
                  map.items.push({ start });
                }
                this.stack.push(bv);
                return;
              }
            }
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
          case "newline":
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                seq.items.push({ start: [this.sourceToken] });
            } else
              it.start.push(this.sourceToken);
            return;
          case "space":
          case "comment":
            if (it.value)
              seq.items.push({ start: [this.sourceToken] });
            else {
              if (this.atIndentedComment(it.start, seq.indent)) {
                const prev = seq.items[seq.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  seq.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
          case "anchor":
          case "tag":
            if (it.value || this.indent <= seq.indent)
              break;
            it.start.push(this.sourceToken);
            return;
          case "seq-item-ind":
            if (this.indent !== seq.indent)
              break;
            if (it.value || includesToken(it.start, "seq-item-ind"))
              seq.items.push({ start: [this.sourceToken] });
            else
              it.start.push(this.sourceToken);
            return;
        }
        if (this.indent > seq.indent) {
          const bv = this.startBlockValue(seq);
          if (bv) {
            this.stack.push(bv);
            return;
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === "flow-error-end") {
          let top;
          do {
            yield* this.pop();
            top = this.peek(1);
          } while (top?.type === "flow-collection");
        } else if (fc.end.length === 0) {
          switch (this.type) {
            case "comma":
            case "explicit-key-ind":
              if (!it || it.sep)
                fc.items.push({ start: [this.sourceToken] });
              else
                it.start.push(this.sourceToken);
              return;
            case "map-value-ind":
              if (!it || it.value)
                fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                Object.assign(it, { key: null, sep: [this.sourceToken] });
              return;
            case "space":
            case "comment":
            case "newline":
            case "anchor":
            case "tag":
              if (!it || it.value)
                fc.items.push({ start: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                it.start.push(this.sourceToken);
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (!it || it.value)
                fc.items.push({ start: [], key: fs, sep: [] });
              else if (it.sep)
                this.stack.push(fs);
              else
                Object.assign(it, { key: fs, sep: [] });
              return;
            }
            case "flow-map-end":
            case "flow-seq-end":
              fc.end.push(this.sourceToken);
              return;
          }
          const bv = this.startBlockValue(fc);
          if (bv)
            this.stack.push(bv);
          else {
            yield* this.pop();
            yield* this.step();
          }
        } else {
          const parent = this.peek(2);
          if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
            yield* this.pop();
            yield* this.step();
          } else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            fixFlowSeqItems(fc);
            const sep = fc.end.splice(1, fc.end.length);
            sep.push(this.sourceToken);
            const map = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start, key: fc, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
          } else {
            yield* this.lineEnd(fc);
          }
        }
      }
      flowScalar(type) {
        if (this.onNewLine) {
          let nl2 = this.source.indexOf("\n") + 1;
          while (nl2 !== 0) {
            this.onNewLine(this.offset + nl2);
            nl2 = this.source.indexOf("\n", nl2) + 1;
          }
        }
        return {
          type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
      }
      startBlockValue(parent) {
        switch (this.type) {
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return this.flowScalar(this.type);
          case "block-scalar-header":
            return {
              type: "block-scalar",
              offset: this.offset,
              indent: this.indent,
              props: [this.sourceToken],
              source: ""
            };
          case "flow-map-start":
          case "flow-seq-start":
            return {
              type: "flow-collection",
              offset: this.offset,
              indent: this.indent,
              start: this.sourceToken,
              items: [],
              end: []
            };
          case "seq-item-ind":
            return {
              type: "block-seq",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: [this.sourceToken] }]
            };
          case "explicit-key-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            start.push(this.sourceToken);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, explicitKey: true }]
            };
          }
          case "map-value-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, key: null, sep: [this.sourceToken] }]
            };
          }
        }
        return null;
      }
      atIndentedComment(start, indent) {
        if (this.type !== "comment")
          return false;
        if (this.indent <= indent)
          return false;
        return start.every((st) => st.type === "newline" || st.type === "space");
      }
      *documentEnd(docEnd) {
        if (this.type !== "doc-mode") {
          if (docEnd.end)
            docEnd.end.push(this.sourceToken);
          else
            docEnd.end = [this.sourceToken];
          if (this.type === "newline")
            yield* this.pop();
        }
      }
      *lineEnd(token) {
        switch (this.type) {
          case "comma":
          case "doc-start":
          case "doc-end":
          case "flow-seq-end":
          case "flow-map-end":
          case "map-value-ind":
            yield* this.pop();
            yield* this.step();
            break;
          case "newline":
            this.onKeyLine = false;
          // fallthrough
          case "space":
          case "comment":
          default:
            if (token.end)
              token.end.push(this.sourceToken);
            else
              token.end = [this.sourceToken];
            if (this.type === "newline")
              yield* this.pop();
        }
      }
    };
    exports.Parser = Parser;
  }
});

// node_modules/yaml/dist/public-api.js
var require_public_api = __commonJS({
  "node_modules/yaml/dist/public-api.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var errors = require_errors2();
    var log = require_log();
    var identity = require_identity();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    function parseOptions(options) {
      const prettyErrors = options.prettyErrors !== false;
      const lineCounter$1 = options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null;
      return { lineCounter: lineCounter$1, prettyErrors };
    }
    function parseAllDocuments(source, options = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options);
      const docs = Array.from(composer$1.compose(parser$1.parse(source)));
      if (prettyErrors && lineCounter2)
        for (const doc of docs) {
          doc.errors.forEach(errors.prettifyError(source, lineCounter2));
          doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
        }
      if (docs.length > 0)
        return docs;
      return Object.assign([], { empty: true }, composer$1.streamInfo());
    }
    function parseDocument2(source, options = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options);
      let doc = null;
      for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
          doc = _doc;
        else if (doc.options.logLevel !== "silent") {
          doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
          break;
        }
      }
      if (prettyErrors && lineCounter2) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter2));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
      }
      return doc;
    }
    function parse2(src, reviver, options) {
      let _reviver = void 0;
      if (typeof reviver === "function") {
        _reviver = reviver;
      } else if (options === void 0 && reviver && typeof reviver === "object") {
        options = reviver;
      }
      const doc = parseDocument2(src, options);
      if (!doc)
        return null;
      doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
      if (doc.errors.length > 0) {
        if (doc.options.logLevel !== "silent")
          throw doc.errors[0];
        else
          doc.errors = [];
      }
      return doc.toJS(Object.assign({ reviver: _reviver }, options));
    }
    function stringify(value, replacer, options) {
      let _replacer = null;
      if (typeof replacer === "function" || Array.isArray(replacer)) {
        _replacer = replacer;
      } else if (options === void 0 && replacer) {
        options = replacer;
      }
      if (typeof options === "string")
        options = options.length;
      if (typeof options === "number") {
        const indent = Math.round(options);
        options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
      }
      if (value === void 0) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
          return void 0;
      }
      if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
      return new Document.Document(value, _replacer, options).toString(options);
    }
    exports.parse = parse2;
    exports.parseAllDocuments = parseAllDocuments;
    exports.parseDocument = parseDocument2;
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/index.js
var require_dist = __commonJS({
  "node_modules/yaml/dist/index.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var Schema = require_Schema();
    var errors = require_errors2();
    var Alias = require_Alias();
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var cst = require_cst();
    var lexer = require_lexer();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    var publicApi = require_public_api();
    var visit2 = require_visit();
    exports.Composer = composer.Composer;
    exports.Document = Document.Document;
    exports.Schema = Schema.Schema;
    exports.YAMLError = errors.YAMLError;
    exports.YAMLParseError = errors.YAMLParseError;
    exports.YAMLWarning = errors.YAMLWarning;
    exports.Alias = Alias.Alias;
    exports.isAlias = identity.isAlias;
    exports.isCollection = identity.isCollection;
    exports.isDocument = identity.isDocument;
    exports.isMap = identity.isMap;
    exports.isNode = identity.isNode;
    exports.isPair = identity.isPair;
    exports.isScalar = identity.isScalar;
    exports.isSeq = identity.isSeq;
    exports.Pair = Pair.Pair;
    exports.Scalar = Scalar.Scalar;
    exports.YAMLMap = YAMLMap.YAMLMap;
    exports.YAMLSeq = YAMLSeq.YAMLSeq;
    exports.CST = cst;
    exports.Lexer = lexer.Lexer;
    exports.LineCounter = lineCounter.LineCounter;
    exports.Parser = parser.Parser;
    exports.parse = publicApi.parse;
    exports.parseAllDocuments = publicApi.parseAllDocuments;
    exports.parseDocument = publicApi.parseDocument;
    exports.stringify = publicApi.stringify;
    exports.visit = visit2.visit;
    exports.visitAsync = visit2.visitAsync;
  }
});

// src/aws/iam.ts
import { setTimeout as pause } from "node:timers/promises";

// node_modules/@aws-sdk/client-iam/dist-es/auth/httpAuthSchemeProvider.js
var defaultIAMHttpAuthSchemeParametersProvider = async (config, context, input) => {
  return {
    operation: getSmithyContext(context).operation,
    region: await normalizeProvider(config.region)() || (() => {
      throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    })()
  };
};
function createAwsAuthSigv4HttpAuthOption(authParameters) {
  return {
    schemeId: "aws.auth#sigv4",
    signingProperties: {
      name: "iam",
      region: authParameters.region
    },
    propertiesExtractor: (config, context) => ({
      signingProperties: {
        config,
        context
      }
    })
  };
}
var defaultIAMHttpAuthSchemeProvider = (authParameters) => {
  const options = [];
  switch (authParameters.operation) {
    default: {
      options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
    }
  }
  return options;
};
var resolveHttpAuthSchemeConfig = (config) => {
  const config_0 = resolveAwsSdkSigV4Config(config);
  return Object.assign(config_0, {
    authSchemePreference: normalizeProvider(config.authSchemePreference ?? [])
  });
};

// node_modules/@aws-sdk/client-iam/dist-es/endpoint/EndpointParameters.js
var resolveClientEndpointParameters = (options) => {
  return Object.assign(options, {
    useDualstackEndpoint: options.useDualstackEndpoint ?? false,
    useFipsEndpoint: options.useFipsEndpoint ?? false,
    defaultSigningName: "iam"
  });
};
var commonParams = {
  UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
  Endpoint: { type: "builtInParams", name: "endpoint" },
  Region: { type: "builtInParams", name: "region" },
  UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" }
};

// node_modules/@aws-sdk/client-iam/package.json
var package_default = {
  name: "@aws-sdk/client-iam",
  version: "3.1169.0",
  description: "AWS SDK for JavaScript Iam Client for Node.js, Browser and React Native",
  homepage: "https://github.com/aws/aws-sdk-js-v3/tree/main/clients/client-iam",
  license: "Apache-2.0",
  author: {
    name: "AWS SDK for JavaScript Team",
    url: "https://aws.amazon.com/sdk-for-javascript/"
  },
  repository: {
    type: "git",
    url: "https://github.com/aws/aws-sdk-js-v3.git",
    directory: "clients/client-iam"
  },
  files: [
    "dist-*/**"
  ],
  sideEffects: false,
  main: "./dist-cjs/index.js",
  module: "./dist-es/index.js",
  browser: {
    "./dist-es/runtimeConfig": "./dist-es/runtimeConfig.browser"
  },
  types: "./dist-types/index.d.ts",
  typesVersions: {
    "<4.5": {
      "dist-types/*": [
        "dist-types/ts3.4/*"
      ]
    }
  },
  "react-native": {
    "./dist-es/runtimeConfig": "./dist-es/runtimeConfig.native"
  },
  scripts: {
    build: "concurrently 'yarn:build:types' 'yarn:build:es' && yarn build:cjs",
    "build:cjs": "node ../../scripts/compilation/inline",
    "build:es": "premove dist-es && tsc -p tsconfig.es.json",
    "build:include:deps": 'yarn g:turbo run build -F="$npm_package_name"',
    "build:types": "premove dist-types && tsc -p tsconfig.types.json",
    "build:types:downlevel": "downlevel-dts dist-types dist-types/ts3.4",
    clean: "premove dist-cjs dist-es dist-types",
    "extract:docs": "api-extractor run --local",
    "generate:client": "node ../../scripts/generate-clients/single-service",
    test: "yarn g:vitest run --passWithNoTests",
    "test:watch": "yarn g:vitest watch --passWithNoTests",
    "test:integration": "yarn g:vitest run --passWithNoTests -c vitest.config.integ.mts",
    "test:integration:watch": "yarn g:vitest watch --passWithNoTests -c vitest.config.integ.mts",
    "test:e2e": "yarn g:vitest run -c vitest.config.e2e.mts",
    "test:e2e:watch": "yarn g:vitest watch -c vitest.config.e2e.mts",
    "test:index": "tsc -p tsconfig.test.json && node ./test/index-objects.spec.mjs"
  },
  dependencies: {
    "@aws-sdk/core": "^3.981.0",
    "@aws-sdk/credential-provider-node": "^3.972.97",
    "@aws-sdk/types": "^3.975.1",
    "@smithy/core": "^3.40.0",
    "@smithy/fetch-http-handler": "^5.8.1",
    "@smithy/node-http-handler": "^4.14.2",
    "@smithy/types": "^4.20.0",
    tslib: "^2.6.2"
  },
  devDependencies: {
    "@smithy/snapshot-testing": "^2.4.0",
    "@tsconfig/node20": "20.1.8",
    "@types/node": "^20.14.8",
    concurrently: "7.0.0",
    "downlevel-dts": "0.10.1",
    premove: "4.0.0",
    typescript: "~7.0.2",
    vitest: "^4.0.17"
  },
  engines: {
    node: ">=20.0.0"
  }
};

// node_modules/@aws-sdk/client-iam/dist-es/endpoint/bdd.js
var v = "ref";
var w = "authSchemes";
var x = "name";
var y = "signingRegion";
var a = -1;
var b = true;
var c = "isSet";
var d = "PartitionResult";
var e = "stringEquals";
var f = "booleanEquals";
var g = "getAttr";
var h = { [v]: "Endpoint" };
var i = { "fn": g, "argv": [{ [v]: d }, "name"] };
var j = { [v]: d };
var k = { [w]: [{ [x]: "sigv4", [y]: "us-east-1" }] };
var l = { [w]: [{ [x]: "sigv4", [y]: "cn-north-1" }] };
var m = { [w]: [{ [x]: "sigv4", [y]: "us-gov-west-1" }] };
var n = { [w]: [{ [x]: "sigv4", [y]: "us-iso-east-1" }] };
var o = { [w]: [{ [x]: "sigv4", [y]: "us-isob-east-1" }] };
var p = { [w]: [{ [x]: "sigv4", [y]: "eu-isoe-west-1" }] };
var q = { [w]: [{ [x]: "sigv4", [y]: "us-isof-south-1" }] };
var s = { [w]: [{ [x]: "sigv4", [y]: "eusc-de-east-1" }] };
var t = { [w]: [{ [x]: "sigv4", [y]: "{PartitionResult#implicitGlobalRegion}" }] };
var u = [{ [v]: "Region" }];
var _data = {
  conditions: [
    [c, [h]],
    [c, u],
    ["aws.partition", u, d],
    [e, [i, "aws"]],
    [e, [i, "aws-cn"]],
    [e, [i, "aws-us-gov"]],
    [e, [i, "aws-iso"]],
    [f, [{ [v]: "UseFIPS" }, b]],
    [f, [{ [v]: "UseDualStack" }, b]],
    [e, [i, "aws-iso-b"]],
    [e, [i, "aws-iso-e"]],
    [e, [i, "aws-iso-f"]],
    [e, [i, "aws-eusc"]],
    [f, [{ fn: g, argv: [j, "supportsDualStack"] }, b]],
    [f, [{ fn: g, argv: [j, "supportsFIPS"] }, b]]
  ],
  results: [
    [a],
    [a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
    [a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
    [h, {}],
    ["https://iam.amazonaws.com", k],
    ["https://iam-fips.amazonaws.com", k],
    ["https://iam.global.api.aws", k],
    ["https://iam-fips.global.api.aws", k],
    ["https://iam.global.api.amazonwebservices.com.cn", l],
    ["https://iam-fips.api.amazonwebservices.com.cn", l],
    ["https://iam.cn-north-1.amazonaws.com.cn", l],
    ["https://iam-fips.amazonaws.com.cn", l],
    ["https://iam.us-gov.api.aws", m],
    ["https://iam.us-gov.amazonaws.com", m],
    ["https://iam.us-iso-east-1.c2s.ic.gov", n],
    ["https://iam-fips.us-iso-east-1.c2s.ic.gov", n],
    ["https://iam.api.aws.ic.gov", n],
    ["https://iam-fips.api.aws.ic.gov", n],
    ["https://iam.us-isob-east-1.sc2s.sgov.gov", o],
    ["https://iam-fips.us-isob-east-1.sc2s.sgov.gov", o],
    ["https://iam.api.aws.scloud", o],
    ["https://iam-fips.api.aws.scloud", o],
    ["https://iam.eu-isoe-west-1.cloud.adc-e.uk", p],
    ["https://iam-fips.cloud.adc-e.uk", p],
    ["https://iam.api.cloud-aws.adc-e.uk", p],
    ["https://iam-fips.api.cloud-aws.adc-e.uk", p],
    ["https://iam.us-isof-south-1.csp.hci.ic.gov", q],
    ["https://iam-fips.csp.hci.ic.gov", q],
    ["https://iam.api.aws.hci.ic.gov", q],
    ["https://iam-fips.api.aws.hci.ic.gov", q],
    ["https://iam.eusc-de-east-1.amazonaws.eu", s],
    ["https://iam-fips.amazonaws.eu", s],
    ["https://iam.global.api.amazonwebservices.eu", s],
    ["https://iam-fips.api.amazonwebservices.eu", s],
    ["https://iam-fips.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dualStackDnsSuffix}", t],
    [a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
    ["https://iam-fips.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dnsSuffix}", t],
    [a, "FIPS is enabled but this partition does not support FIPS"],
    ["https://iam.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dualStackDnsSuffix}", t],
    [a, "DualStack is enabled but this partition does not support DualStack"],
    ["https://iam.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dnsSuffix}", t],
    [a, "Invalid Configuration: Missing Region"]
  ]
};
var root = 2;
var r = 1e8;
var nodes = new Int32Array([
  -1,
  1,
  -1,
  0,
  42,
  3,
  1,
  4,
  r + 41,
  2,
  5,
  r + 41,
  3,
  39,
  6,
  4,
  36,
  7,
  5,
  35,
  8,
  6,
  32,
  9,
  7,
  20,
  10,
  8,
  15,
  11,
  9,
  r + 18,
  12,
  10,
  r + 22,
  13,
  11,
  r + 26,
  14,
  12,
  r + 30,
  r + 40,
  9,
  r + 20,
  16,
  10,
  r + 24,
  17,
  11,
  r + 28,
  18,
  12,
  r + 32,
  19,
  13,
  r + 38,
  r + 39,
  8,
  26,
  21,
  9,
  r + 19,
  22,
  10,
  r + 23,
  23,
  11,
  r + 27,
  24,
  12,
  r + 31,
  25,
  14,
  r + 36,
  r + 37,
  9,
  r + 21,
  27,
  10,
  r + 25,
  28,
  11,
  r + 29,
  29,
  12,
  r + 33,
  30,
  13,
  31,
  r + 35,
  14,
  r + 34,
  r + 35,
  7,
  34,
  33,
  8,
  r + 16,
  r + 14,
  8,
  r + 17,
  r + 15,
  8,
  r + 12,
  r + 13,
  7,
  38,
  37,
  8,
  r + 8,
  r + 10,
  8,
  r + 9,
  r + 11,
  7,
  41,
  40,
  8,
  r + 6,
  r + 4,
  8,
  r + 7,
  r + 5,
  7,
  r + 1,
  43,
  8,
  r + 2,
  r + 3
]);
var bdd = BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);

// node_modules/@aws-sdk/client-iam/dist-es/endpoint/endpointResolver.js
var cache = new EndpointCache({
  size: 50,
  params: ["Endpoint", "Region", "UseDualStack", "UseFIPS"]
});
var defaultEndpointResolver = (endpointParams, context = {}) => {
  return cache.get(endpointParams, () => decideEndpoint(bdd, {
    endpointParams,
    logger: context.logger
  }));
};
customEndpointFunctions.aws = awsEndpointFunctions;

// node_modules/@aws-sdk/client-iam/dist-es/models/IAMServiceException.js
var IAMServiceException = class _IAMServiceException extends ServiceException {
  static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.iam#IAMServiceException";
  constructor(options) {
    super(options);
    Object.setPrototypeOf(this, _IAMServiceException.prototype);
  }
};

// node_modules/@aws-sdk/client-iam/dist-es/models/errors.js
var ConcurrentModificationException = class _ConcurrentModificationException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#ConcurrentModificationException";
  name = "ConcurrentModificationException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ConcurrentModificationException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ConcurrentModificationException.prototype);
  }
};
var NoSuchEntityException = class _NoSuchEntityException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#NoSuchEntityException";
  name = "NoSuchEntityException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "NoSuchEntityException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _NoSuchEntityException.prototype);
  }
};
var ServiceFailureException = class _ServiceFailureException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#ServiceFailureException";
  name = "ServiceFailureException";
  $fault = "server";
  constructor(opts) {
    super({
      name: "ServiceFailureException",
      $fault: "server",
      ...opts
    });
    Object.setPrototypeOf(this, _ServiceFailureException.prototype);
  }
};
var AccountNotManagementOrDelegatedAdministratorException = class _AccountNotManagementOrDelegatedAdministratorException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#AccountNotManagementOrDelegatedAdministratorException";
  name = "AccountNotManagementOrDelegatedAdministratorException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "AccountNotManagementOrDelegatedAdministratorException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _AccountNotManagementOrDelegatedAdministratorException.prototype);
    this.Message = opts.Message;
  }
};
var EntityAlreadyExistsException = class _EntityAlreadyExistsException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#EntityAlreadyExistsException";
  name = "EntityAlreadyExistsException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "EntityAlreadyExistsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _EntityAlreadyExistsException.prototype);
  }
};
var InvalidInputException = class _InvalidInputException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#InvalidInputException";
  name = "InvalidInputException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidInputException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidInputException.prototype);
  }
};
var LimitExceededException = class _LimitExceededException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#LimitExceededException";
  name = "LimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "LimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _LimitExceededException.prototype);
  }
};
var MalformedPolicyDocumentException = class _MalformedPolicyDocumentException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#MalformedPolicyDocumentException";
  name = "MalformedPolicyDocumentException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "MalformedPolicyDocumentException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _MalformedPolicyDocumentException.prototype);
  }
};
var NameConflictException = class _NameConflictException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#NameConflictException";
  name = "NameConflictException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "NameConflictException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _NameConflictException.prototype);
  }
};
var RoleModifiedException = class _RoleModifiedException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#RoleModifiedException";
  name = "RoleModifiedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "RoleModifiedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _RoleModifiedException.prototype);
  }
};
var RoleTemplateDisabledException = class _RoleTemplateDisabledException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#RoleTemplateDisabledException";
  name = "RoleTemplateDisabledException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "RoleTemplateDisabledException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _RoleTemplateDisabledException.prototype);
  }
};
var UnmodifiableEntityException = class _UnmodifiableEntityException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#UnmodifiableEntityException";
  name = "UnmodifiableEntityException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "UnmodifiableEntityException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _UnmodifiableEntityException.prototype);
  }
};
var PolicyNotAttachableException = class _PolicyNotAttachableException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#PolicyNotAttachableException";
  name = "PolicyNotAttachableException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "PolicyNotAttachableException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _PolicyNotAttachableException.prototype);
  }
};
var EntityTemporarilyUnmodifiableException = class _EntityTemporarilyUnmodifiableException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#EntityTemporarilyUnmodifiableException";
  name = "EntityTemporarilyUnmodifiableException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "EntityTemporarilyUnmodifiableException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _EntityTemporarilyUnmodifiableException.prototype);
  }
};
var InvalidUserTypeException = class _InvalidUserTypeException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#InvalidUserTypeException";
  name = "InvalidUserTypeException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidUserTypeException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidUserTypeException.prototype);
  }
};
var PasswordPolicyViolationException = class _PasswordPolicyViolationException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#PasswordPolicyViolationException";
  name = "PasswordPolicyViolationException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "PasswordPolicyViolationException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _PasswordPolicyViolationException.prototype);
  }
};
var OpenIdIdpCommunicationErrorException = class _OpenIdIdpCommunicationErrorException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#OpenIdIdpCommunicationErrorException";
  name = "OpenIdIdpCommunicationErrorException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "OpenIdIdpCommunicationErrorException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _OpenIdIdpCommunicationErrorException.prototype);
  }
};
var ServiceNotSupportedException = class _ServiceNotSupportedException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#ServiceNotSupportedException";
  name = "ServiceNotSupportedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ServiceNotSupportedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ServiceNotSupportedException.prototype);
  }
};
var DeleteConflictException = class _DeleteConflictException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#DeleteConflictException";
  name = "DeleteConflictException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DeleteConflictException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DeleteConflictException.prototype);
  }
};
var OrganizationNotFoundException = class _OrganizationNotFoundException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#OrganizationNotFoundException";
  name = "OrganizationNotFoundException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "OrganizationNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _OrganizationNotFoundException.prototype);
    this.Message = opts.Message;
  }
};
var OrganizationNotInAllFeaturesModeException = class _OrganizationNotInAllFeaturesModeException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#OrganizationNotInAllFeaturesModeException";
  name = "OrganizationNotInAllFeaturesModeException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "OrganizationNotInAllFeaturesModeException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _OrganizationNotInAllFeaturesModeException.prototype);
    this.Message = opts.Message;
  }
};
var ServiceAccessNotEnabledException = class _ServiceAccessNotEnabledException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#ServiceAccessNotEnabledException";
  name = "ServiceAccessNotEnabledException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "ServiceAccessNotEnabledException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ServiceAccessNotEnabledException.prototype);
    this.Message = opts.Message;
  }
};
var FeatureDisabledException = class _FeatureDisabledException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#FeatureDisabledException";
  name = "FeatureDisabledException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "FeatureDisabledException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _FeatureDisabledException.prototype);
  }
};
var InvalidAuthenticationCodeException = class _InvalidAuthenticationCodeException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#InvalidAuthenticationCodeException";
  name = "InvalidAuthenticationCodeException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidAuthenticationCodeException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidAuthenticationCodeException.prototype);
  }
};
var CallerIsNotManagementAccountException = class _CallerIsNotManagementAccountException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#CallerIsNotManagementAccountException";
  name = "CallerIsNotManagementAccountException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "CallerIsNotManagementAccountException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _CallerIsNotManagementAccountException.prototype);
    this.Message = opts.Message;
  }
};
var FeatureEnabledException = class _FeatureEnabledException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#FeatureEnabledException";
  name = "FeatureEnabledException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "FeatureEnabledException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _FeatureEnabledException.prototype);
  }
};
var ReportGenerationLimitExceededException = class _ReportGenerationLimitExceededException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#ReportGenerationLimitExceededException";
  name = "ReportGenerationLimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ReportGenerationLimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ReportGenerationLimitExceededException.prototype);
  }
};
var CredentialReportExpiredException = class _CredentialReportExpiredException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#CredentialReportExpiredException";
  name = "CredentialReportExpiredException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "CredentialReportExpiredException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _CredentialReportExpiredException.prototype);
  }
};
var CredentialReportNotPresentException = class _CredentialReportNotPresentException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#CredentialReportNotPresentException";
  name = "CredentialReportNotPresentException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "CredentialReportNotPresentException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _CredentialReportNotPresentException.prototype);
  }
};
var CredentialReportNotReadyException = class _CredentialReportNotReadyException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#CredentialReportNotReadyException";
  name = "CredentialReportNotReadyException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "CredentialReportNotReadyException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _CredentialReportNotReadyException.prototype);
  }
};
var UnrecognizedPublicKeyEncodingException = class _UnrecognizedPublicKeyEncodingException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#UnrecognizedPublicKeyEncodingException";
  name = "UnrecognizedPublicKeyEncodingException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "UnrecognizedPublicKeyEncodingException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _UnrecognizedPublicKeyEncodingException.prototype);
  }
};
var PolicyEvaluationException = class _PolicyEvaluationException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#PolicyEvaluationException";
  name = "PolicyEvaluationException";
  $fault = "server";
  constructor(opts) {
    super({
      name: "PolicyEvaluationException",
      $fault: "server",
      ...opts
    });
    Object.setPrototypeOf(this, _PolicyEvaluationException.prototype);
  }
};
var KeyPairMismatchException = class _KeyPairMismatchException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#KeyPairMismatchException";
  name = "KeyPairMismatchException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "KeyPairMismatchException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _KeyPairMismatchException.prototype);
  }
};
var MalformedCertificateException = class _MalformedCertificateException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#MalformedCertificateException";
  name = "MalformedCertificateException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "MalformedCertificateException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _MalformedCertificateException.prototype);
  }
};
var DuplicateCertificateException = class _DuplicateCertificateException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#DuplicateCertificateException";
  name = "DuplicateCertificateException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DuplicateCertificateException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DuplicateCertificateException.prototype);
  }
};
var InvalidCertificateException = class _InvalidCertificateException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#InvalidCertificateException";
  name = "InvalidCertificateException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidCertificateException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidCertificateException.prototype);
  }
};
var DuplicateSSHPublicKeyException = class _DuplicateSSHPublicKeyException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#DuplicateSSHPublicKeyException";
  name = "DuplicateSSHPublicKeyException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DuplicateSSHPublicKeyException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DuplicateSSHPublicKeyException.prototype);
  }
};
var InvalidPublicKeyException = class _InvalidPublicKeyException extends IAMServiceException {
  static shapeId = "com.amazonaws.iam#InvalidPublicKeyException";
  name = "InvalidPublicKeyException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidPublicKeyException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidPublicKeyException.prototype);
  }
};

// node_modules/@aws-sdk/client-iam/dist-es/schemas/schemas_0.js
var _A = "Arn";
var _AAc = "AccountAliases";
var _ABO = "AllowedByOrganizations";
var _ABPB = "AllowedByPermissionsBoundary";
var _ACt = "AttachmentCount";
var _AI = "ApproverId";
var _AKI = "AccessKeyId";
var _AKM = "AccessKeyMetadata";
var _AMP = "AttachedManagedPolicies";
var _AN = "AttachmentName";
var _ANMODAE = "AccountNotManagementOrDelegatedAdministratorException";
var _ANc = "ActionNames";
var _AP = "AttachedPolicy";
var _APB = "AttachedPermissionsBoundary";
var _ARPD = "AssumeRolePolicyDocument";
var _ARPDT = "AssumeRolePolicyDocumentTemplate";
var _AS = "AssignmentStatus";
var _AT = "AttachmentType";
var _AU = "AllUsers";
var _AUTCP = "AllowUsersToChangePassword";
var _BD = "BootstrapDatum";
var _BSS = "Base32StringSeed";
var _CA = "CallerArn";
var _CB = "CertificateBody";
var _CD = "CreateDate";
var _CE = "ContextEntry";
var _CELT = "ContextEntryListType";
var _CEo = "ContextEntries";
var _CI = "CertificateId";
var _CIDL = "ClientIDList";
var _CINMAE = "CallerIsNotManagementAccountException";
var _CKN = "ContextKeyName";
var _CKNo = "ContextKeyNames";
var _CKT = "ContextKeyType";
var _CKV = "ContextKeyValues";
var _CME = "ConcurrentModificationException";
var _COIDCPR = "CreateOpenIDConnectProviderRequest";
var _CREE = "CredentialReportExpiredException";
var _CRNPE = "CredentialReportNotPresentException";
var _CRNRE = "CredentialReportNotReadyException";
var _CT = "CreateTimestamp";
var _Ce = "Certifications";
var _Cer = "Certificates";
var _Co = "Content";
var _Col = "Column";
var _D = "Description";
var _DCE = "DeleteConflictException";
var _DCEu = "DuplicateCertificateException";
var _DMV = "DefaultMinorVersion";
var _DORCMRi = "DisableOrganizationsRootCredentialsManagementResponse";
var _DORSRi = "DisableOrganizationsRootSessionsResponse";
var _DP = "DelegationPermission";
var _DR = "DelegationRequest";
var _DRI = "DelegationRequestId";
var _DSSHPKE = "DuplicateSSHPublicKeyException";
var _DV = "DefaultValue";
var _DVI = "DefaultVersionId";
var _Do = "Document";
var _EAEE = "EntityAlreadyExistsException";
var _EAN = "EvalActionName";
var _EDD = "EvalDecisionDetails";
var _EDn = "EnableDate";
var _EDv = "EvalDecision";
var _EDx = "ExpirationDate";
var _EF = "EnabledFeatures";
var _EORCMRn = "EnableOrganizationsRootCredentialsManagementResponse";
var _EORSRn = "EnableOrganizationsRootSessionsResponse";
var _EPn = "EndPosition";
var _EPx = "ExpirePasswords";
var _ER = "EvaluationResult";
var _ERD = "EvalResourceDecision";
var _ERN = "EvalResourceName";
var _ET = "ExpirationTime";
var _ETUE = "EntityTemporarilyUnmodifiableException";
var _Ena = "Enabled";
var _Ex = "Expiration";
var _F = "Filter";
var _FDE = "FeatureDisabledException";
var _FEE = "FeatureEnabledException";
var _GAAD = "GetAccountAuthorizationDetails";
var _GAADR = "GetAccountAuthorizationDetailsRequest";
var _GAADRe = "GetAccountAuthorizationDetailsResponse";
var _GAPP = "GetAccountPasswordPolicy";
var _GAPPR = "GetAccountPasswordPolicyResponse";
var _GAPRe = "GetAccountPropertiesResponse";
var _GAS = "GetAccountSummary";
var _GASR = "GetAccountSummaryResponse";
var _GCKFCPR = "GetContextKeysForCustomPolicyRequest";
var _GCKFPPR = "GetContextKeysForPrincipalPolicyRequest";
var _GCKFPR = "GetContextKeysForPolicyResponse";
var _GCR = "GenerateCredentialReport";
var _GCRR = "GenerateCredentialReportResponse";
var _GCRRe = "GetCredentialReportResponse";
var _GCRe = "GetCredentialReport";
var _GD = "GroupDetail";
var _GDL = "GroupDetailList";
var _GI = "GroupId";
var _GL = "GroupList";
var _GMFADRe = "GetMFADeviceResponse";
var _GN = "GroupName";
var _GOIDCP = "GetOpenIDConnectProvider";
var _GOIDCPR = "GetOpenIDConnectProviderRequest";
var _GOIDCPRe = "GetOpenIDConnectProviderResponse";
var _GPL = "GroupPolicyList";
var _GT = "GeneratedTime";
var _HE = "HardExpiry";
var _IA = "IsAttachable";
var _IACE = "InvalidAuthenticationCodeException";
var _ICE = "InvalidCertificateException";
var _IDV = "IsDefaultVersion";
var _IIE = "InvalidInputException";
var _IP = "InstanceProfile";
var _IPI = "InstanceProfileId";
var _IPIT = "InlinePolicyIdentifierType";
var _IPIn = "InlinePolicyIdentifier";
var _IPKE = "InvalidPublicKeyException";
var _IPL = "InstanceProfileList";
var _IPN = "InstanceProfileName";
var _IPT = "InlinePolicyTemplates";
var _IPn = "InlinePolicy";
var _IR = "IsRequired";
var _IT = "IsTruncated";
var _IUTE = "InvalidUserTypeException";
var _Im = "Immutable";
var _K = "Key";
var _KPME = "KeyPairMismatchException";
var _LAA = "ListAccountAliases";
var _LAAR = "ListAccountAliasesRequest";
var _LAARi = "ListAccountAliasesResponse";
var _LAK = "ListAccessKeys";
var _LAKR = "ListAccessKeysRequest";
var _LAKRi = "ListAccessKeysResponse";
var _LEE = "LimitExceededException";
var _LGPRi = "ListGroupPoliciesResponse";
var _LMFAD = "ListMFADevices";
var _LMFADR = "ListMFADevicesRequest";
var _LMFADRi = "ListMFADevicesResponse";
var _LOFRi = "ListOrganizationsFeaturesResponse";
var _LOIDCP = "ListOpenIDConnectProviders";
var _LOIDCPR = "ListOpenIDConnectProvidersRequest";
var _LOIDCPRi = "ListOpenIDConnectProvidersResponse";
var _LPGSAR = "ListPoliciesGrantingServiceAccessRequest";
var _LRPRi = "ListRolePoliciesResponse";
var _LSAMLP = "ListSAMLProviders";
var _LSAMLPR = "ListSAMLProvidersRequest";
var _LSAMLPRi = "ListSAMLProvidersResponse";
var _LSC = "ListServerCertificates";
var _LSCR = "ListServerCertificatesRequest";
var _LSCRi = "ListServerCertificatesResponse";
var _LSCRis = "ListSigningCertificatesRequest";
var _LSCRist = "ListSigningCertificatesResponse";
var _LSCi = "ListSigningCertificates";
var _LSSC = "ListServiceSpecificCredentials";
var _LSSCR = "ListServiceSpecificCredentialsRequest";
var _LSSCRi = "ListServiceSpecificCredentialsResponse";
var _LSSHPK = "ListSSHPublicKeys";
var _LSSHPKR = "ListSSHPublicKeysRequest";
var _LSSHPKRi = "ListSSHPublicKeysResponse";
var _LUD = "LastUsedDate";
var _LUPRi = "ListUserPoliciesResponse";
var _LVMFAD = "ListVirtualMFADevices";
var _LVMFADR = "ListVirtualMFADevicesRequest";
var _LVMFADRi = "ListVirtualMFADevicesResponse";
var _Li = "Line";
var _M = "Message";
var _MBT = "ManagedByType";
var _MBV = "ManagedByValue";
var _MCE = "MalformedCertificateException";
var _MCV = "MissingContextValues";
var _MFAD = "MFADevices";
var _MFADe = "MFADevice";
var _MI = "MaxItems";
var _MPA = "MaxPasswordAge";
var _MPAa = "ManagedPolicyArns";
var _MPD = "ManagedPolicyDetail";
var _MPDE = "MalformedPolicyDocumentException";
var _MPDLT = "ManagedPolicyDetailListType";
var _MPL = "MinimumPasswordLength";
var _MS = "MatchedStatements";
var _MSD = "MaxSessionDuration";
var _MV = "MinorVersion";
var _MVa = "MajorVersion";
var _Ma = "Marker";
var _N = "Name";
var _NCE = "NameConflictException";
var _NSEE = "NoSuchEntityException";
var _No = "Notes";
var _OAI = "OwnerAccountId";
var _ODD = "OrganizationsDecisionDetail";
var _OI = "OwnerId";
var _OIDCPA = "OpenIDConnectProviderArn";
var _OIDCPL = "OpenIDConnectProviderList";
var _OIDCPLE = "OpenIDConnectProviderListEntry";
var _OIDCPLT = "OpenIDConnectProviderListType";
var _OIICEE = "OpenIdIdpCommunicationErrorException";
var _OIr = "OrganizationId";
var _ONFE = "OrganizationNotFoundException";
var _ONIAFME = "OrganizationNotInAllFeaturesModeException";
var _OOPIL = "OrderedOrganizationPolicyInputList";
var _OOPT = "OrderedOrganizationPolicyType";
var _OPLT = "OrganizationPolicyListType";
var _OSBO = "OnlySendByOwner";
var _P = "Permissions";
var _PA = "PolicyArn";
var _PAPR = "PutAccountPropertiesRequest";
var _PB = "PermissionsBoundary";
var _PBA = "PermissionsBoundaryArn";
var _PBAe = "PermissionBoundaryArn";
var _PBDD = "PermissionsBoundaryDecisionDetail";
var _PBPIL = "PermissionsBoundaryPolicyInputList";
var _PBT = "PermissionsBoundaryType";
var _PBUC = "PermissionsBoundaryUsageCount";
var _PD = "PolicyDocument";
var _PDa = "ParameterDefinition";
var _PDar = "ParametersDefinition";
var _PDo = "PolicyDetail";
var _PEE = "PolicyEvaluationException";
var _PEL = "PolicyExclusionList";
var _PELT = "PolicyExclusionsListType";
var _PI = "PolicyId";
var _PIL = "PolicyInputList";
var _PIo = "PolicyIdentifier";
var _PLU = "PasswordLastUsed";
var _PN = "PolicyName";
var _PNAE = "PolicyNotAttachableException";
var _PNo = "PolicyNames";
var _PP = "PermissionPolicy";
var _PPVE = "PasswordPolicyViolationException";
var _PPa = "PasswordPolicy";
var _PPat = "PathPrefix";
var _PPo = "PolicyParameter";
var _PRP = "PasswordReusePrevention";
var _PSA = "PolicySourceArn";
var _PT = "PolicyType";
var _PTA = "PolicyTemplateArn";
var _PV = "PolicyVersion";
var _PVL = "PolicyVersionList";
var _Pa = "Path";
var _Par = "Parameters";
var _Pol = "Policies";
var _Pos = "Position";
var _Pr = "Properties";
var _QRCPNG = "QRCodePNG";
var _R = "Region";
var _RA = "ResourceArns";
var _RD = "RoleDetail";
var _RDL = "RoleDetailList";
var _RDP = "RoleDescriptionPattern";
var _RF = "ReportFormat";
var _RGLEE = "ReportGenerationLimitExceededException";
var _RHO = "ResourceHandlingOption";
var _RI = "RequestorId";
var _RIo = "RoleId";
var _RLC = "RequireLowercaseCharacters";
var _RLU = "RoleLastUsed";
var _RM = "RequestMessage";
var _RME = "RoleModifiedException";
var _RN = "RoleName";
var _RNP = "RoleNamePattern";
var _RNe = "RequestorName";
var _RNeq = "RequireNumbers";
var _RO = "ResourceOwner";
var _RP = "ResourcePolicy";
var _RPL = "RolePolicyList";
var _RPP = "RolePathPattern";
var _RPRA = "RolePermissionRestrictionArns";
var _RR = "RejectionReason";
var _RS = "RequireSymbols";
var _RSR = "ResourceSpecificResults";
var _RSRLT = "ResourceSpecificResultListType";
var _RSRe = "ResourceSpecificResult";
var _RTDE = "RoleTemplateDisabledException";
var _RTT = "RoleTagsTemplate";
var _RTV = "RoleTemplateVersion";
var _RU = "RedirectUrl";
var _RUC = "RequireUppercaseCharacters";
var _RUT = "RoleUsageType";
var _RVE = "ReplacementValueEntry";
var _Res = "Resources";
var _Ro = "Role";
var _Rol = "Roles";
var _S = "Status";
var _SAMLPA = "SAMLProviderArn";
var _SAMLPL = "SAMLProviderList";
var _SAMLPLE = "SAMLProviderListEntry";
var _SAMLPLT = "SAMLProviderListType";
var _SANEE = "ServiceAccessNotEnabledException";
var _SCA = "ServiceCredentialAlias";
var _SCI = "ServerCertificateId";
var _SCM = "ServerCertificateMetadata";
var _SCML = "ServerCertificateMetadataList";
var _SCN = "ServerCertificateName";
var _SCPIL = "ServiceControlPolicyInputList";
var _SCPR = "SimulateCustomPolicyRequest";
var _SCi = "SigningCertificate";
var _SD = "SessionDuration";
var _SFE = "ServiceFailureException";
var _SLT = "StatementListType";
var _SM = "SummaryMap";
var _SN = "ServiceName";
var _SNSE = "ServiceNotSupportedException";
var _SNer = "SerialNumber";
var _SNerv = "ServiceNamespaces";
var _SPI = "SourcePolicyId";
var _SPPR = "SimulatePrincipalPolicyRequest";
var _SPT = "SourcePolicyType";
var _SPt = "StartPosition";
var _SRT = "SourceRoleTemplate";
var _SSCI = "ServiceSpecificCredentialId";
var _SSCLT = "ServiceSpecificCredentialsListType";
var _SSCM = "ServiceSpecificCredentialMetadata";
var _SSCe = "ServiceSpecificCredentials";
var _SSHPKI = "SSHPublicKeyId";
var _SSHPKLT = "SSHPublicKeyListType";
var _SSHPKM = "SSHPublicKeyMetadata";
var _SSHPKu = "SSHPublicKeys";
var _ST = "SubType";
var _SUN = "ServiceUserName";
var _St = "State";
var _Sta = "Statement";
var _T = "Tags";
var _TA = "TemplateArn";
var _TK = "TagKeys";
var _TL = "ThumbprintList";
var _TMV = "TemplateMinorVersion";
var _TN = "TemplateName";
var _TT = "TagTemplate";
var _TVI = "TemplateVersionId";
var _Ta = "Tag";
var _Ty = "Type";
var _U = "Url";
var _UD = "UpdateDate";
var _UDL = "UserDetailList";
var _UDp = "UploadDate";
var _UDs = "UserDetail";
var _UEE = "UnmodifiableEntityException";
var _UI = "UserId";
var _UIPR = "UntagInstanceProfileRequest";
var _UMFADR = "UntagMFADeviceRequest";
var _UN = "UserName";
var _UOIDCPR = "UntagOpenIDConnectProviderRequest";
var _UOIDCPTR = "UpdateOpenIDConnectProviderThumbprintRequest";
var _UPKEE = "UnrecognizedPublicKeyEncodingException";
var _UPL = "UserPolicyList";
var _UPR = "UntagPolicyRequest";
var _URR = "UntagRoleRequest";
var _USAMLPR = "UntagSAMLProviderRequest";
var _USCR = "UntagServerCertificateRequest";
var _UT = "UpdatedTime";
var _UTp = "UpdateTimestamp";
var _UUR = "UntagUserRequest";
var _Us = "User";
var _VE = "VersionEnabled";
var _VI = "VersionId";
var _VMFAD = "VirtualMFADevice";
var _VMFADi = "VirtualMFADevices";
var _VU = "ValidUntil";
var _Va = "Values";
var _Val = "Value";
var _aKMLT = "accessKeyMetadataListType";
var _aPLT = "attachedPoliciesListType";
var _aQE = "awsQueryError";
var _c = "client";
var _cLT = "certificateListType";
var _e = "error";
var _gDLT = "groupDetailListType";
var _hE = "httpError";
var _iPLT = "instanceProfileListType";
var _iPTLT = "inlinePolicyTemplateListType";
var _m = "message";
var _mDLT = "mfaDeviceListType";
var _pDLT = "parametersDefinitionListType";
var _pDLTo = "policyDetailListType";
var _pDVLT = "policyDocumentVersionListType";
var _pPLT = "policyParameterListType";
var _rDLT = "roleDetailListType";
var _rLT = "roleListType";
var _s = "smithy.ts.sdk.synthetic.com.amazonaws.iam";
var _sCMLT = "serverCertificateMetadataListType";
var _se = "server";
var _tLT = "tagListType";
var _tTLT = "tagTemplateListType";
var _uDLT = "userDetailListType";
var _vMFADLT = "virtualMFADeviceListType";
var n0 = "com.amazonaws.iam";
var _s_registry = new TypeRegistry(_s);
var IAMServiceException$ = [-3, _s, "IAMServiceException", 0, [], []];
_s_registry.registerError(IAMServiceException$, IAMServiceException);
var n0_registry = new TypeRegistry(n0);
var AccountNotManagementOrDelegatedAdministratorException$ = [
  -3,
  n0,
  _ANMODAE,
  { [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(AccountNotManagementOrDelegatedAdministratorException$, AccountNotManagementOrDelegatedAdministratorException);
var CallerIsNotManagementAccountException$ = [
  -3,
  n0,
  _CINMAE,
  { [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(CallerIsNotManagementAccountException$, CallerIsNotManagementAccountException);
var ConcurrentModificationException$ = [
  -3,
  n0,
  _CME,
  { [_aQE]: [`ConcurrentModification`, 409], [_e]: _c, [_hE]: 409 },
  [_m],
  [0]
];
n0_registry.registerError(ConcurrentModificationException$, ConcurrentModificationException);
var CredentialReportExpiredException$ = [
  -3,
  n0,
  _CREE,
  { [_aQE]: [`ReportExpired`, 410], [_e]: _c, [_hE]: 410 },
  [_m],
  [0]
];
n0_registry.registerError(CredentialReportExpiredException$, CredentialReportExpiredException);
var CredentialReportNotPresentException$ = [
  -3,
  n0,
  _CRNPE,
  { [_aQE]: [`ReportNotPresent`, 410], [_e]: _c, [_hE]: 410 },
  [_m],
  [0]
];
n0_registry.registerError(CredentialReportNotPresentException$, CredentialReportNotPresentException);
var CredentialReportNotReadyException$ = [
  -3,
  n0,
  _CRNRE,
  { [_aQE]: [`ReportInProgress`, 404], [_e]: _c, [_hE]: 404 },
  [_m],
  [0]
];
n0_registry.registerError(CredentialReportNotReadyException$, CredentialReportNotReadyException);
var DeleteConflictException$ = [
  -3,
  n0,
  _DCE,
  { [_aQE]: [`DeleteConflict`, 409], [_e]: _c, [_hE]: 409 },
  [_m],
  [0]
];
n0_registry.registerError(DeleteConflictException$, DeleteConflictException);
var DuplicateCertificateException$ = [
  -3,
  n0,
  _DCEu,
  { [_aQE]: [`DuplicateCertificate`, 409], [_e]: _c, [_hE]: 409 },
  [_m],
  [0]
];
n0_registry.registerError(DuplicateCertificateException$, DuplicateCertificateException);
var DuplicateSSHPublicKeyException$ = [
  -3,
  n0,
  _DSSHPKE,
  { [_aQE]: [`DuplicateSSHPublicKey`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(DuplicateSSHPublicKeyException$, DuplicateSSHPublicKeyException);
var EntityAlreadyExistsException$ = [
  -3,
  n0,
  _EAEE,
  { [_aQE]: [`EntityAlreadyExists`, 409], [_e]: _c, [_hE]: 409 },
  [_m],
  [0]
];
n0_registry.registerError(EntityAlreadyExistsException$, EntityAlreadyExistsException);
var EntityTemporarilyUnmodifiableException$ = [
  -3,
  n0,
  _ETUE,
  { [_aQE]: [`EntityTemporarilyUnmodifiable`, 409], [_e]: _c, [_hE]: 409 },
  [_m],
  [0]
];
n0_registry.registerError(EntityTemporarilyUnmodifiableException$, EntityTemporarilyUnmodifiableException);
var FeatureDisabledException$ = [
  -3,
  n0,
  _FDE,
  { [_aQE]: [`FeatureDisabled`, 404], [_e]: _c, [_hE]: 404 },
  [_m],
  [0]
];
n0_registry.registerError(FeatureDisabledException$, FeatureDisabledException);
var FeatureEnabledException$ = [
  -3,
  n0,
  _FEE,
  { [_aQE]: [`FeatureEnabled`, 409], [_e]: _c, [_hE]: 409 },
  [_m],
  [0]
];
n0_registry.registerError(FeatureEnabledException$, FeatureEnabledException);
var InvalidAuthenticationCodeException$ = [
  -3,
  n0,
  _IACE,
  { [_aQE]: [`InvalidAuthenticationCode`, 403], [_e]: _c, [_hE]: 403 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidAuthenticationCodeException$, InvalidAuthenticationCodeException);
var InvalidCertificateException$ = [
  -3,
  n0,
  _ICE,
  { [_aQE]: [`InvalidCertificate`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidCertificateException$, InvalidCertificateException);
var InvalidInputException$ = [
  -3,
  n0,
  _IIE,
  { [_aQE]: [`InvalidInput`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidInputException$, InvalidInputException);
var InvalidPublicKeyException$ = [
  -3,
  n0,
  _IPKE,
  { [_aQE]: [`InvalidPublicKey`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidPublicKeyException$, InvalidPublicKeyException);
var InvalidUserTypeException$ = [
  -3,
  n0,
  _IUTE,
  { [_aQE]: [`InvalidUserType`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidUserTypeException$, InvalidUserTypeException);
var KeyPairMismatchException$ = [
  -3,
  n0,
  _KPME,
  { [_aQE]: [`KeyPairMismatch`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(KeyPairMismatchException$, KeyPairMismatchException);
var LimitExceededException$ = [
  -3,
  n0,
  _LEE,
  { [_aQE]: [`LimitExceeded`, 409], [_e]: _c, [_hE]: 409 },
  [_m],
  [0]
];
n0_registry.registerError(LimitExceededException$, LimitExceededException);
var MalformedCertificateException$ = [
  -3,
  n0,
  _MCE,
  { [_aQE]: [`MalformedCertificate`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(MalformedCertificateException$, MalformedCertificateException);
var MalformedPolicyDocumentException$ = [
  -3,
  n0,
  _MPDE,
  { [_aQE]: [`MalformedPolicyDocument`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(MalformedPolicyDocumentException$, MalformedPolicyDocumentException);
var NameConflictException$ = [
  -3,
  n0,
  _NCE,
  { [_aQE]: [`NameConflict`, 409], [_e]: _c, [_hE]: 409 },
  [_m],
  [0]
];
n0_registry.registerError(NameConflictException$, NameConflictException);
var NoSuchEntityException$ = [
  -3,
  n0,
  _NSEE,
  { [_aQE]: [`NoSuchEntity`, 404], [_e]: _c, [_hE]: 404 },
  [_m],
  [0]
];
n0_registry.registerError(NoSuchEntityException$, NoSuchEntityException);
var OpenIdIdpCommunicationErrorException$ = [
  -3,
  n0,
  _OIICEE,
  { [_aQE]: [`OpenIdIdpCommunicationError`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(OpenIdIdpCommunicationErrorException$, OpenIdIdpCommunicationErrorException);
var OrganizationNotFoundException$ = [
  -3,
  n0,
  _ONFE,
  { [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(OrganizationNotFoundException$, OrganizationNotFoundException);
var OrganizationNotInAllFeaturesModeException$ = [
  -3,
  n0,
  _ONIAFME,
  { [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(OrganizationNotInAllFeaturesModeException$, OrganizationNotInAllFeaturesModeException);
var PasswordPolicyViolationException$ = [
  -3,
  n0,
  _PPVE,
  { [_aQE]: [`PasswordPolicyViolation`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(PasswordPolicyViolationException$, PasswordPolicyViolationException);
var PolicyEvaluationException$ = [
  -3,
  n0,
  _PEE,
  { [_aQE]: [`PolicyEvaluation`, 500], [_e]: _se, [_hE]: 500 },
  [_m],
  [0]
];
n0_registry.registerError(PolicyEvaluationException$, PolicyEvaluationException);
var PolicyNotAttachableException$ = [
  -3,
  n0,
  _PNAE,
  { [_aQE]: [`PolicyNotAttachable`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(PolicyNotAttachableException$, PolicyNotAttachableException);
var ReportGenerationLimitExceededException$ = [
  -3,
  n0,
  _RGLEE,
  { [_aQE]: [`ReportGenerationLimitExceeded`, 409], [_e]: _c, [_hE]: 409 },
  [_m],
  [0]
];
n0_registry.registerError(ReportGenerationLimitExceededException$, ReportGenerationLimitExceededException);
var RoleModifiedException$ = [
  -3,
  n0,
  _RME,
  { [_aQE]: [`RoleModified`, 409], [_e]: _c, [_hE]: 409 },
  [_m],
  [0]
];
n0_registry.registerError(RoleModifiedException$, RoleModifiedException);
var RoleTemplateDisabledException$ = [
  -3,
  n0,
  _RTDE,
  { [_aQE]: [`RoleTemplateDisabled`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(RoleTemplateDisabledException$, RoleTemplateDisabledException);
var ServiceAccessNotEnabledException$ = [
  -3,
  n0,
  _SANEE,
  { [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(ServiceAccessNotEnabledException$, ServiceAccessNotEnabledException);
var ServiceFailureException$ = [
  -3,
  n0,
  _SFE,
  { [_aQE]: [`ServiceFailure`, 500], [_e]: _se, [_hE]: 500 },
  [_m],
  [0]
];
n0_registry.registerError(ServiceFailureException$, ServiceFailureException);
var ServiceNotSupportedException$ = [
  -3,
  n0,
  _SNSE,
  { [_aQE]: [`NotSupportedService`, 404], [_e]: _c, [_hE]: 404 },
  [_m],
  [0]
];
n0_registry.registerError(ServiceNotSupportedException$, ServiceNotSupportedException);
var UnmodifiableEntityException$ = [
  -3,
  n0,
  _UEE,
  { [_aQE]: [`UnmodifiableEntity`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(UnmodifiableEntityException$, UnmodifiableEntityException);
var UnrecognizedPublicKeyEncodingException$ = [
  -3,
  n0,
  _UPKEE,
  { [_aQE]: [`UnrecognizedPublicKeyEncoding`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(UnrecognizedPublicKeyEncodingException$, UnrecognizedPublicKeyEncodingException);
var errorTypeRegistries = [
  _s_registry,
  n0_registry
];
var BootstrapDatum = [0, n0, _BD, 8, 21];
var AccessKeyMetadata$ = [
  3,
  n0,
  _AKM,
  0,
  [_UN, _AKI, _S, _CD],
  [0, 0, 0, 4]
];
var AttachedPermissionsBoundary$ = [
  3,
  n0,
  _APB,
  0,
  [_PBT, _PBA],
  [0, 0]
];
var AttachedPolicy$ = [
  3,
  n0,
  _AP,
  0,
  [_PN, _PA],
  [0, 0]
];
var ContextEntry$ = [
  3,
  n0,
  _CE,
  0,
  [_CKN, _CKV, _CKT],
  [0, 64 | 0, 0]
];
var CreateOpenIDConnectProviderRequest$ = [
  3,
  n0,
  _COIDCPR,
  0,
  [_U, _CIDL, _TL, _T],
  [0, 64 | 0, 64 | 0, () => tagListType],
  1
];
var DelegationPermission$ = [
  3,
  n0,
  _DP,
  0,
  [_PTA, _Par],
  [0, () => policyParameterListType]
];
var DelegationRequest$ = [
  3,
  n0,
  _DR,
  0,
  [_DRI, _OAI, _D, _RM, _P, _PP, _RPRA, _OI, _AI, _St, _ET, _RI, _RNe, _CD, _SD, _RU, _No, _RR, _OSBO, _UT],
  [0, 0, 0, 0, () => DelegationPermission$, 0, 64 | 0, 0, 0, 0, 4, 0, 0, 4, 1, 0, 0, 0, 2, 4]
];
var DisableOrganizationsRootCredentialsManagementResponse$ = [
  3,
  n0,
  _DORCMRi,
  0,
  [_OIr, _EF],
  [0, 64 | 0]
];
var DisableOrganizationsRootSessionsResponse$ = [
  3,
  n0,
  _DORSRi,
  0,
  [_OIr, _EF],
  [0, 64 | 0]
];
var EnableOrganizationsRootCredentialsManagementResponse$ = [
  3,
  n0,
  _EORCMRn,
  0,
  [_OIr, _EF],
  [0, 64 | 0]
];
var EnableOrganizationsRootSessionsResponse$ = [
  3,
  n0,
  _EORSRn,
  0,
  [_OIr, _EF],
  [0, 64 | 0]
];
var EvaluationResult$ = [
  3,
  n0,
  _ER,
  0,
  [_EAN, _EDv, _ERN, _MS, _MCV, _ODD, _PBDD, _EDD, _RSR],
  [0, 0, 0, () => StatementListType, 64 | 0, () => OrganizationsDecisionDetail$, () => PermissionsBoundaryDecisionDetail$, 128 | 0, () => ResourceSpecificResultListType],
  2
];
var GenerateCredentialReportResponse$ = [
  3,
  n0,
  _GCRR,
  0,
  [_St, _D],
  [0, 0]
];
var GetAccountAuthorizationDetailsRequest$ = [
  3,
  n0,
  _GAADR,
  0,
  [_F, _MI, _Ma],
  [64 | 0, 1, 0]
];
var GetAccountAuthorizationDetailsResponse$ = [
  3,
  n0,
  _GAADRe,
  0,
  [_UDL, _GDL, _RDL, _Pol, _IT, _Ma],
  [() => userDetailListType, () => groupDetailListType, () => roleDetailListType, () => ManagedPolicyDetailListType, 2, 0]
];
var GetAccountPasswordPolicyResponse$ = [
  3,
  n0,
  _GAPPR,
  0,
  [_PPa],
  [() => PasswordPolicy$],
  1
];
var GetAccountPropertiesResponse$ = [
  3,
  n0,
  _GAPRe,
  0,
  [_Pr],
  [128 | 0]
];
var GetAccountSummaryResponse$ = [
  3,
  n0,
  _GASR,
  0,
  [_SM],
  [128 | 1]
];
var GetContextKeysForCustomPolicyRequest$ = [
  3,
  n0,
  _GCKFCPR,
  0,
  [_PIL],
  [64 | 0],
  1
];
var GetContextKeysForPolicyResponse$ = [
  3,
  n0,
  _GCKFPR,
  0,
  [_CKNo],
  [64 | 0]
];
var GetContextKeysForPrincipalPolicyRequest$ = [
  3,
  n0,
  _GCKFPPR,
  0,
  [_PSA, _PIL],
  [0, 64 | 0],
  1
];
var GetCredentialReportResponse$ = [
  3,
  n0,
  _GCRRe,
  0,
  [_Co, _RF, _GT],
  [21, 0, 4]
];
var GetMFADeviceResponse$ = [
  3,
  n0,
  _GMFADRe,
  0,
  [_SNer, _UN, _EDn, _Ce],
  [0, 0, 4, 128 | 0],
  1
];
var GetOpenIDConnectProviderRequest$ = [
  3,
  n0,
  _GOIDCPR,
  0,
  [_OIDCPA],
  [0],
  1
];
var GetOpenIDConnectProviderResponse$ = [
  3,
  n0,
  _GOIDCPRe,
  0,
  [_U, _CIDL, _TL, _CD, _T],
  [0, 64 | 0, 64 | 0, 4, () => tagListType]
];
var GroupDetail$ = [
  3,
  n0,
  _GD,
  0,
  [_Pa, _GN, _GI, _A, _CD, _GPL, _AMP],
  [0, 0, 0, 0, 4, () => policyDetailListType, () => attachedPoliciesListType]
];
var InlinePolicy$ = [
  3,
  n0,
  _IPn,
  0,
  [_PN, _PD],
  [0, 0],
  2
];
var InlinePolicyIdentifierType$ = [
  3,
  n0,
  _IPIT,
  0,
  [_PN, _AT, _AN],
  [0, 0, 0],
  3
];
var InstanceProfile$ = [
  3,
  n0,
  _IP,
  0,
  [_Pa, _IPN, _IPI, _A, _CD, _Rol, _T],
  [0, 0, 0, 0, 4, () => roleListType, () => tagListType],
  6
];
var ListAccessKeysRequest$ = [
  3,
  n0,
  _LAKR,
  0,
  [_UN, _Ma, _MI],
  [0, 0, 1]
];
var ListAccessKeysResponse$ = [
  3,
  n0,
  _LAKRi,
  0,
  [_AKM, _IT, _Ma],
  [() => accessKeyMetadataListType, 2, 0],
  1
];
var ListAccountAliasesRequest$ = [
  3,
  n0,
  _LAAR,
  0,
  [_Ma, _MI],
  [0, 1]
];
var ListAccountAliasesResponse$ = [
  3,
  n0,
  _LAARi,
  0,
  [_AAc, _IT, _Ma],
  [64 | 0, 2, 0],
  1
];
var ListGroupPoliciesResponse$ = [
  3,
  n0,
  _LGPRi,
  0,
  [_PNo, _IT, _Ma],
  [64 | 0, 2, 0],
  1
];
var ListMFADevicesRequest$ = [
  3,
  n0,
  _LMFADR,
  0,
  [_UN, _Ma, _MI],
  [0, 0, 1]
];
var ListMFADevicesResponse$ = [
  3,
  n0,
  _LMFADRi,
  0,
  [_MFAD, _IT, _Ma],
  [() => mfaDeviceListType, 2, 0],
  1
];
var ListOpenIDConnectProvidersRequest$ = [
  3,
  n0,
  _LOIDCPR,
  0,
  [],
  []
];
var ListOpenIDConnectProvidersResponse$ = [
  3,
  n0,
  _LOIDCPRi,
  0,
  [_OIDCPL],
  [() => OpenIDConnectProviderListType]
];
var ListOrganizationsFeaturesResponse$ = [
  3,
  n0,
  _LOFRi,
  0,
  [_OIr, _EF],
  [0, 64 | 0]
];
var ListPoliciesGrantingServiceAccessRequest$ = [
  3,
  n0,
  _LPGSAR,
  0,
  [_A, _SNerv, _Ma],
  [0, 64 | 0, 0],
  2
];
var ListRolePoliciesResponse$ = [
  3,
  n0,
  _LRPRi,
  0,
  [_PNo, _IT, _Ma],
  [64 | 0, 2, 0],
  1
];
var ListSAMLProvidersRequest$ = [
  3,
  n0,
  _LSAMLPR,
  0,
  [],
  []
];
var ListSAMLProvidersResponse$ = [
  3,
  n0,
  _LSAMLPRi,
  0,
  [_SAMLPL],
  [() => SAMLProviderListType]
];
var ListServerCertificatesRequest$ = [
  3,
  n0,
  _LSCR,
  0,
  [_PPat, _Ma, _MI],
  [0, 0, 1]
];
var ListServerCertificatesResponse$ = [
  3,
  n0,
  _LSCRi,
  0,
  [_SCML, _IT, _Ma],
  [() => serverCertificateMetadataListType, 2, 0],
  1
];
var ListServiceSpecificCredentialsRequest$ = [
  3,
  n0,
  _LSSCR,
  0,
  [_UN, _SN, _AU, _Ma, _MI],
  [0, 0, 2, 0, 1]
];
var ListServiceSpecificCredentialsResponse$ = [
  3,
  n0,
  _LSSCRi,
  0,
  [_SSCe, _Ma, _IT],
  [() => ServiceSpecificCredentialsListType, 0, 2]
];
var ListSigningCertificatesRequest$ = [
  3,
  n0,
  _LSCRis,
  0,
  [_UN, _Ma, _MI],
  [0, 0, 1]
];
var ListSigningCertificatesResponse$ = [
  3,
  n0,
  _LSCRist,
  0,
  [_Cer, _IT, _Ma],
  [() => certificateListType, 2, 0],
  1
];
var ListSSHPublicKeysRequest$ = [
  3,
  n0,
  _LSSHPKR,
  0,
  [_UN, _Ma, _MI],
  [0, 0, 1]
];
var ListSSHPublicKeysResponse$ = [
  3,
  n0,
  _LSSHPKRi,
  0,
  [_SSHPKu, _IT, _Ma],
  [() => SSHPublicKeyListType, 2, 0]
];
var ListUserPoliciesResponse$ = [
  3,
  n0,
  _LUPRi,
  0,
  [_PNo, _IT, _Ma],
  [64 | 0, 2, 0],
  1
];
var ListVirtualMFADevicesRequest$ = [
  3,
  n0,
  _LVMFADR,
  0,
  [_AS, _Ma, _MI],
  [0, 0, 1]
];
var ListVirtualMFADevicesResponse$ = [
  3,
  n0,
  _LVMFADRi,
  0,
  [_VMFADi, _IT, _Ma],
  [[() => virtualMFADeviceListType, 0], 2, 0],
  1
];
var ManagedPolicyDetail$ = [
  3,
  n0,
  _MPD,
  0,
  [_PN, _PI, _A, _Pa, _DVI, _ACt, _PBUC, _IA, _D, _CD, _UD, _PVL],
  [0, 0, 0, 0, 0, 1, 1, 2, 0, 4, 4, () => policyDocumentVersionListType]
];
var MFADevice$ = [
  3,
  n0,
  _MFADe,
  0,
  [_UN, _SNer, _EDn],
  [0, 0, 4],
  3
];
var OpenIDConnectProviderListEntry$ = [
  3,
  n0,
  _OIDCPLE,
  0,
  [_A],
  [0]
];
var OrderedOrganizationPolicyType$ = [
  3,
  n0,
  _OOPT,
  0,
  [_SCPIL],
  [64 | 0]
];
var OrganizationsDecisionDetail$ = [
  3,
  n0,
  _ODD,
  0,
  [_ABO],
  [2]
];
var ParameterDefinition$ = [
  3,
  n0,
  _PDa,
  0,
  [_N, _Ty, _ST, _D, _IR, _DV, _Im],
  [0, 0, 0, 0, 2, 0, 2],
  2
];
var PasswordPolicy$ = [
  3,
  n0,
  _PPa,
  0,
  [_MPL, _RS, _RNeq, _RUC, _RLC, _AUTCP, _EPx, _MPA, _PRP, _HE],
  [1, 2, 2, 2, 2, 2, 2, 1, 1, 2]
];
var PermissionsBoundaryDecisionDetail$ = [
  3,
  n0,
  _PBDD,
  0,
  [_ABPB],
  [2]
];
var PolicyDetail$ = [
  3,
  n0,
  _PDo,
  0,
  [_PN, _PD],
  [0, 0]
];
var PolicyParameter$ = [
  3,
  n0,
  _PPo,
  0,
  [_N, _Va, _Ty],
  [0, 64 | 0, 0]
];
var PolicyVersion$ = [
  3,
  n0,
  _PV,
  0,
  [_Do, _VI, _IDV, _CD],
  [0, 0, 2, 4]
];
var Position$ = [
  3,
  n0,
  _Pos,
  0,
  [_Li, _Col],
  [1, 1]
];
var PutAccountPropertiesRequest$ = [
  3,
  n0,
  _PAPR,
  0,
  [_Pr],
  [128 | 0],
  1
];
var ReplacementValueEntry$ = [
  3,
  n0,
  _RVE,
  0,
  [_Va],
  [64 | 0],
  1
];
var ResourceSpecificResult$ = [
  3,
  n0,
  _RSRe,
  0,
  [_ERN, _ERD, _MS, _MCV, _EDD, _PBDD],
  [0, 0, () => StatementListType, 64 | 0, 128 | 0, () => PermissionsBoundaryDecisionDetail$],
  2
];
var Role$ = [
  3,
  n0,
  _Ro,
  0,
  [_Pa, _RN, _RIo, _A, _CD, _ARPD, _D, _MSD, _PB, _T, _RLU, _SRT],
  [0, 0, 0, 0, 4, 0, 0, 1, () => AttachedPermissionsBoundary$, () => tagListType, () => RoleLastUsed$, () => SourceRoleTemplate$],
  5
];
var RoleDetail$ = [
  3,
  n0,
  _RD,
  0,
  [_Pa, _RN, _RIo, _A, _CD, _ARPD, _IPL, _RPL, _AMP, _PB, _T, _RLU],
  [0, 0, 0, 0, 4, 0, () => instanceProfileListType, () => policyDetailListType, () => attachedPoliciesListType, () => AttachedPermissionsBoundary$, () => tagListType, () => RoleLastUsed$]
];
var RoleLastUsed$ = [
  3,
  n0,
  _RLU,
  0,
  [_LUD, _R],
  [4, 0]
];
var RoleTemplateVersion$ = [
  3,
  n0,
  _RTV,
  0,
  [_TA, _TN, _TVI, _D, _MVa, _DMV, _MBT, _MBV, _Ena, _MV, _RNP, _RPP, _RDP, _ARPDT, _IPT, _MPAa, _PBAe, _PDar, _RTT, _MSD, _VE, _CT, _UTp],
  [0, 0, 0, 0, 1, 1, 0, 0, 2, 1, 0, 0, 0, 0, () => inlinePolicyTemplateListType, 64 | 0, 0, () => parametersDefinitionListType, () => tagTemplateListType, 1, 2, 4, 4]
];
var RoleUsageType$ = [
  3,
  n0,
  _RUT,
  0,
  [_R, _Res],
  [0, 64 | 0]
];
var SAMLProviderListEntry$ = [
  3,
  n0,
  _SAMLPLE,
  0,
  [_A, _VU, _CD],
  [0, 4, 4]
];
var ServerCertificateMetadata$ = [
  3,
  n0,
  _SCM,
  0,
  [_Pa, _SCN, _SCI, _A, _UDp, _Ex],
  [0, 0, 0, 0, 4, 4],
  4
];
var ServiceSpecificCredentialMetadata$ = [
  3,
  n0,
  _SSCM,
  0,
  [_UN, _S, _CD, _SSCI, _SN, _SUN, _SCA, _EDx],
  [0, 0, 4, 0, 0, 0, 0, 4],
  5
];
var SigningCertificate$ = [
  3,
  n0,
  _SCi,
  0,
  [_UN, _CI, _CB, _S, _UDp],
  [0, 0, 0, 0, 4],
  4
];
var SimulateCustomPolicyRequest$ = [
  3,
  n0,
  _SCPR,
  0,
  [_PIL, _ANc, _PBPIL, _OOPIL, _RA, _RP, _RO, _CA, _CEo, _RHO, _MI, _Ma],
  [64 | 0, 64 | 0, 64 | 0, () => OrganizationPolicyListType, 64 | 0, 0, 0, 0, () => ContextEntryListType, 0, 1, 0],
  2
];
var SimulatePrincipalPolicyRequest$ = [
  3,
  n0,
  _SPPR,
  0,
  [_PSA, _ANc, _PIL, _PBPIL, _PEL, _RA, _RP, _RO, _CA, _CEo, _RHO, _MI, _Ma],
  [0, 64 | 0, 64 | 0, 64 | 0, () => PolicyExclusionsListType, 64 | 0, 0, 0, 0, () => ContextEntryListType, 0, 1, 0],
  2
];
var SourceRoleTemplate$ = [
  3,
  n0,
  _SRT,
  0,
  [_TA, _TMV],
  [0, 1],
  2
];
var SSHPublicKeyMetadata$ = [
  3,
  n0,
  _SSHPKM,
  0,
  [_UN, _SSHPKI, _S, _UDp],
  [0, 0, 0, 4],
  4
];
var Statement$ = [
  3,
  n0,
  _Sta,
  0,
  [_SPI, _SPT, _SPt, _EPn],
  [0, 0, () => Position$, () => Position$]
];
var Tag$ = [
  3,
  n0,
  _Ta,
  0,
  [_K, _Val],
  [0, 0],
  2
];
var TagTemplate$ = [
  3,
  n0,
  _TT,
  0,
  [_K, _Val],
  [0, 0],
  2
];
var UntagInstanceProfileRequest$ = [
  3,
  n0,
  _UIPR,
  0,
  [_IPN, _TK],
  [0, 64 | 0],
  2
];
var UntagMFADeviceRequest$ = [
  3,
  n0,
  _UMFADR,
  0,
  [_SNer, _TK],
  [0, 64 | 0],
  2
];
var UntagOpenIDConnectProviderRequest$ = [
  3,
  n0,
  _UOIDCPR,
  0,
  [_OIDCPA, _TK],
  [0, 64 | 0],
  2
];
var UntagPolicyRequest$ = [
  3,
  n0,
  _UPR,
  0,
  [_PA, _TK],
  [0, 64 | 0],
  2
];
var UntagRoleRequest$ = [
  3,
  n0,
  _URR,
  0,
  [_RN, _TK],
  [0, 64 | 0],
  2
];
var UntagSAMLProviderRequest$ = [
  3,
  n0,
  _USAMLPR,
  0,
  [_SAMLPA, _TK],
  [0, 64 | 0],
  2
];
var UntagServerCertificateRequest$ = [
  3,
  n0,
  _USCR,
  0,
  [_SCN, _TK],
  [0, 64 | 0],
  2
];
var UntagUserRequest$ = [
  3,
  n0,
  _UUR,
  0,
  [_UN, _TK],
  [0, 64 | 0],
  2
];
var UpdateOpenIDConnectProviderThumbprintRequest$ = [
  3,
  n0,
  _UOIDCPTR,
  0,
  [_OIDCPA, _TL],
  [0, 64 | 0],
  2
];
var User$ = [
  3,
  n0,
  _Us,
  0,
  [_Pa, _UN, _UI, _A, _CD, _PLU, _PB, _T],
  [0, 0, 0, 0, 4, 4, () => AttachedPermissionsBoundary$, () => tagListType],
  5
];
var UserDetail$ = [
  3,
  n0,
  _UDs,
  0,
  [_Pa, _UN, _UI, _A, _CD, _UPL, _GL, _AMP, _PB, _T],
  [0, 0, 0, 0, 4, () => policyDetailListType, 64 | 0, () => attachedPoliciesListType, () => AttachedPermissionsBoundary$, () => tagListType]
];
var VirtualMFADevice$ = [
  3,
  n0,
  _VMFAD,
  0,
  [_SNer, _BSS, _QRCPNG, _Us, _EDn, _T],
  [0, [() => BootstrapDatum, 0], [() => BootstrapDatum, 0], () => User$, 4, () => tagListType],
  1
];
var __Unit = "unit";
var accessKeyMetadataListType = [
  1,
  n0,
  _aKMLT,
  0,
  () => AccessKeyMetadata$
];
var accountAliasListType = 64 | 0;
var ActionNameListType = 64 | 0;
var ArnListType = 64 | 0;
var attachedPoliciesListType = [
  1,
  n0,
  _aPLT,
  0,
  () => AttachedPolicy$
];
var certificateListType = [
  1,
  n0,
  _cLT,
  0,
  () => SigningCertificate$
];
var clientIDListType = 64 | 0;
var ContextEntryListType = [
  1,
  n0,
  _CELT,
  0,
  () => ContextEntry$
];
var ContextKeyNamesResultListType = 64 | 0;
var ContextKeyValueListType = 64 | 0;
var entityListType = 64 | 0;
var FeaturesListType = 64 | 0;
var groupDetailListType = [
  1,
  n0,
  _gDLT,
  0,
  () => GroupDetail$
];
var groupNameListType = 64 | 0;
var inlinePolicyTemplateListType = [
  1,
  n0,
  _iPTLT,
  0,
  () => InlinePolicy$
];
var instanceProfileListType = [
  1,
  n0,
  _iPLT,
  0,
  () => InstanceProfile$
];
var managedPolicyArnListType = 64 | 0;
var ManagedPolicyDetailListType = [
  1,
  n0,
  _MPDLT,
  0,
  () => ManagedPolicyDetail$
];
var mfaDeviceListType = [
  1,
  n0,
  _mDLT,
  0,
  () => MFADevice$
];
var OpenIDConnectProviderListType = [
  1,
  n0,
  _OIDCPLT,
  0,
  () => OpenIDConnectProviderListEntry$
];
var OrganizationPolicyListType = [
  1,
  n0,
  _OPLT,
  0,
  () => OrderedOrganizationPolicyType$
];
var parametersDefinitionListType = [
  1,
  n0,
  _pDLT,
  0,
  () => ParameterDefinition$
];
var policyDetailListType = [
  1,
  n0,
  _pDLTo,
  0,
  () => PolicyDetail$
];
var policyDocumentVersionListType = [
  1,
  n0,
  _pDVLT,
  0,
  () => PolicyVersion$
];
var PolicyExclusionsListType = [
  1,
  n0,
  _PELT,
  0,
  () => PolicyIdentifier$
];
var policyNameListType = 64 | 0;
var policyParameterListType = [
  1,
  n0,
  _pPLT,
  0,
  () => PolicyParameter$
];
var policyParameterValuesListType = 64 | 0;
var replacementValueListType = 64 | 0;
var ResourceNameListType = 64 | 0;
var ResourceSpecificResultListType = [
  1,
  n0,
  _RSRLT,
  0,
  () => ResourceSpecificResult$
];
var roleDetailListType = [
  1,
  n0,
  _rDLT,
  0,
  () => RoleDetail$
];
var roleListType = [
  1,
  n0,
  _rLT,
  0,
  () => Role$
];
var rolePermissionRestrictionArnListType = 64 | 0;
var SAMLProviderListType = [
  1,
  n0,
  _SAMLPLT,
  0,
  () => SAMLProviderListEntry$
];
var serverCertificateMetadataListType = [
  1,
  n0,
  _sCMLT,
  0,
  () => ServerCertificateMetadata$
];
var serviceNamespaceListType = 64 | 0;
var ServiceSpecificCredentialsListType = [
  1,
  n0,
  _SSCLT,
  0,
  () => ServiceSpecificCredentialMetadata$
];
var SimulationPolicyListType = 64 | 0;
var SSHPublicKeyListType = [
  1,
  n0,
  _SSHPKLT,
  0,
  () => SSHPublicKeyMetadata$
];
var StatementListType = [
  1,
  n0,
  _SLT,
  0,
  () => Statement$
];
var tagKeyListType = 64 | 0;
var tagListType = [
  1,
  n0,
  _tLT,
  0,
  () => Tag$
];
var tagTemplateListType = [
  1,
  n0,
  _tTLT,
  0,
  () => TagTemplate$
];
var thumbprintListType = 64 | 0;
var userDetailListType = [
  1,
  n0,
  _uDLT,
  0,
  () => UserDetail$
];
var virtualMFADeviceListType = [
  1,
  n0,
  _vMFADLT,
  0,
  [
    () => VirtualMFADevice$,
    0
  ]
];
var accountPropertiesMapType = 128 | 0;
var CertificationMapType = 128 | 0;
var EvalDecisionDetailsType = 128 | 0;
var summaryMapType = 128 | 1;
var PolicyIdentifier$ = [
  4,
  n0,
  _PIo,
  0,
  [_PT, _PA, _IPIn],
  [0, 0, () => InlinePolicyIdentifierType$]
];
var GenerateCredentialReport$ = [
  9,
  n0,
  _GCR,
  0,
  () => __Unit,
  () => GenerateCredentialReportResponse$
];
var GetAccountAuthorizationDetails$ = [
  9,
  n0,
  _GAAD,
  0,
  () => GetAccountAuthorizationDetailsRequest$,
  () => GetAccountAuthorizationDetailsResponse$
];
var GetAccountPasswordPolicy$ = [
  9,
  n0,
  _GAPP,
  0,
  () => __Unit,
  () => GetAccountPasswordPolicyResponse$
];
var GetAccountSummary$ = [
  9,
  n0,
  _GAS,
  0,
  () => __Unit,
  () => GetAccountSummaryResponse$
];
var GetCredentialReport$ = [
  9,
  n0,
  _GCRe,
  0,
  () => __Unit,
  () => GetCredentialReportResponse$
];
var GetOpenIDConnectProvider$ = [
  9,
  n0,
  _GOIDCP,
  0,
  () => GetOpenIDConnectProviderRequest$,
  () => GetOpenIDConnectProviderResponse$
];
var ListAccessKeys$ = [
  9,
  n0,
  _LAK,
  0,
  () => ListAccessKeysRequest$,
  () => ListAccessKeysResponse$
];
var ListAccountAliases$ = [
  9,
  n0,
  _LAA,
  0,
  () => ListAccountAliasesRequest$,
  () => ListAccountAliasesResponse$
];
var ListMFADevices$ = [
  9,
  n0,
  _LMFAD,
  0,
  () => ListMFADevicesRequest$,
  () => ListMFADevicesResponse$
];
var ListOpenIDConnectProviders$ = [
  9,
  n0,
  _LOIDCP,
  0,
  () => ListOpenIDConnectProvidersRequest$,
  () => ListOpenIDConnectProvidersResponse$
];
var ListSAMLProviders$ = [
  9,
  n0,
  _LSAMLP,
  0,
  () => ListSAMLProvidersRequest$,
  () => ListSAMLProvidersResponse$
];
var ListServerCertificates$ = [
  9,
  n0,
  _LSC,
  0,
  () => ListServerCertificatesRequest$,
  () => ListServerCertificatesResponse$
];
var ListServiceSpecificCredentials$ = [
  9,
  n0,
  _LSSC,
  0,
  () => ListServiceSpecificCredentialsRequest$,
  () => ListServiceSpecificCredentialsResponse$
];
var ListSigningCertificates$ = [
  9,
  n0,
  _LSCi,
  0,
  () => ListSigningCertificatesRequest$,
  () => ListSigningCertificatesResponse$
];
var ListSSHPublicKeys$ = [
  9,
  n0,
  _LSSHPK,
  0,
  () => ListSSHPublicKeysRequest$,
  () => ListSSHPublicKeysResponse$
];
var ListVirtualMFADevices$ = [
  9,
  n0,
  _LVMFAD,
  0,
  () => ListVirtualMFADevicesRequest$,
  () => ListVirtualMFADevicesResponse$
];

// node_modules/@aws-sdk/client-iam/dist-es/runtimeConfig.shared.js
var getRuntimeConfig = (config) => {
  return {
    apiVersion: "2010-05-08",
    base64Decoder: config?.base64Decoder ?? fromBase64,
    base64Encoder: config?.base64Encoder ?? toBase64,
    disableHostPrefix: config?.disableHostPrefix ?? false,
    endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
    extensions: config?.extensions ?? [],
    httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultIAMHttpAuthSchemeProvider,
    httpAuthSchemes: config?.httpAuthSchemes ?? [
      {
        schemeId: "aws.auth#sigv4",
        identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
        signer: new AwsSdkSigV4Signer()
      }
    ],
    logger: config?.logger ?? new NoOpLogger(),
    protocol: config?.protocol ?? AwsQueryProtocol,
    protocolSettings: config?.protocolSettings ?? {
      defaultNamespace: "com.amazonaws.iam",
      errorTypeRegistries,
      xmlNamespace: "https://iam.amazonaws.com/doc/2010-05-08/",
      version: "2010-05-08",
      serviceTarget: "AWSIdentityManagementV20100508"
    },
    serviceId: config?.serviceId ?? "IAM",
    sha256: config?.sha256 ?? Sha256Node,
    urlParser: config?.urlParser ?? parseUrl,
    utf8Decoder: config?.utf8Decoder ?? fromUtf8,
    utf8Encoder: config?.utf8Encoder ?? toUtf8
  };
};

// node_modules/@aws-sdk/client-iam/dist-es/runtimeConfig.js
var getRuntimeConfig2 = (config) => {
  emitWarningIfUnsupportedVersion2(process.version);
  const defaultsMode = resolveDefaultsModeConfig(config);
  const defaultConfigProvider = () => defaultsMode().then(loadConfigsForDefaultMode);
  const clientSharedValues = getRuntimeConfig(config);
  emitWarningIfUnsupportedVersion(process.version);
  const loaderConfig = {
    profile: config?.profile,
    logger: clientSharedValues.logger
  };
  return {
    ...clientSharedValues,
    ...config,
    runtime: "node",
    defaultsMode,
    authSchemePreference: config?.authSchemePreference ?? loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
    bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength,
    credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider,
    defaultSocketTimeout: getDefaultSocketTimeout(config?.requestHandler, 3e5),
    defaultUserAgentProvider: config?.defaultUserAgentProvider ?? createDefaultUserAgentProvider({ serviceId: clientSharedValues.serviceId, clientVersion: package_default.version }),
    maxAttempts: config?.maxAttempts ?? loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
    region: config?.region ?? loadConfig(NODE_REGION_CONFIG_OPTIONS, { ...NODE_REGION_CONFIG_FILE_OPTIONS, ...loaderConfig }),
    requestHandler: NodeHttpHandler.create(config?.requestHandler ?? defaultConfigProvider),
    retryMode: config?.retryMode ?? loadConfig({
      ...NODE_RETRY_MODE_CONFIG_OPTIONS,
      default: async () => (await defaultConfigProvider()).retryMode || DEFAULT_RETRY_MODE
    }, config),
    streamCollector: config?.streamCollector ?? streamCollector,
    useDualstackEndpoint: config?.useDualstackEndpoint ?? loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
    useFipsEndpoint: config?.useFipsEndpoint ?? loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
    userAgentAppId: config?.userAgentAppId ?? loadConfig(NODE_APP_ID_CONFIG_OPTIONS, loaderConfig)
  };
};

// node_modules/@aws-sdk/client-iam/dist-es/auth/httpAuthExtensionConfiguration.js
var getHttpAuthExtensionConfiguration = (runtimeConfig) => {
  const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
  let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
  let _credentials = runtimeConfig.credentials;
  return {
    setHttpAuthScheme(httpAuthScheme) {
      const index2 = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
      if (index2 === -1) {
        _httpAuthSchemes.push(httpAuthScheme);
      } else {
        _httpAuthSchemes.splice(index2, 1, httpAuthScheme);
      }
    },
    httpAuthSchemes() {
      return _httpAuthSchemes;
    },
    setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
      _httpAuthSchemeProvider = httpAuthSchemeProvider;
    },
    httpAuthSchemeProvider() {
      return _httpAuthSchemeProvider;
    },
    setCredentials(credentials) {
      _credentials = credentials;
    },
    credentials() {
      return _credentials;
    }
  };
};
var resolveHttpAuthRuntimeConfig = (config) => {
  return {
    httpAuthSchemes: config.httpAuthSchemes(),
    httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
    credentials: config.credentials()
  };
};

// node_modules/@aws-sdk/client-iam/dist-es/runtimeExtensions.js
var resolveRuntimeExtensions = (runtimeConfig, extensions) => {
  const extensionConfiguration = Object.assign(getAwsRegionExtensionConfiguration(runtimeConfig), getDefaultExtensionConfiguration(runtimeConfig), getHttpHandlerExtensionConfiguration(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
  extensions.forEach((extension) => extension.configure(extensionConfiguration));
  return Object.assign(runtimeConfig, resolveAwsRegionExtensionConfiguration(extensionConfiguration), resolveDefaultRuntimeConfig(extensionConfiguration), resolveHttpHandlerRuntimeConfig(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};

// node_modules/@aws-sdk/client-iam/dist-es/IAMClient.js
var IAMClient = class extends Client {
  config;
  constructor(...[configuration]) {
    const _config_0 = getRuntimeConfig2(configuration || {});
    super(_config_0);
    this.initConfig = _config_0;
    const _config_1 = resolveClientEndpointParameters(_config_0);
    const _config_2 = resolveUserAgentConfig(_config_1);
    const _config_3 = resolveRetryConfig(_config_2);
    const _config_4 = resolveRegionConfig(_config_3);
    const _config_5 = resolveHostHeaderConfig(_config_4);
    const _config_6 = resolveEndpointConfig(_config_5);
    const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
    const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
    this.config = _config_8;
    this.middlewareStack.use(getSchemaSerdePlugin(this.config));
    this.middlewareStack.use(getUserAgentPlugin(this.config));
    this.middlewareStack.use(getRetryPlugin(this.config));
    this.middlewareStack.use(getContentLengthPlugin(this.config));
    this.middlewareStack.use(getHostHeaderPlugin(this.config));
    this.middlewareStack.use(getLoggerPlugin(this.config));
    this.middlewareStack.use(getRecursionDetectionPlugin(this.config));
    this.middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(this.config, {
      httpAuthSchemeParametersProvider: defaultIAMHttpAuthSchemeParametersProvider,
      identityProviderConfigProvider: async (config) => new DefaultIdentityProviderConfig({
        "aws.auth#sigv4": config.credentials
      })
    }));
    this.middlewareStack.use(getHttpSigningPlugin(this.config));
  }
  destroy() {
    super.destroy();
  }
};

// node_modules/@aws-sdk/client-iam/dist-es/commandBuilder.js
var command = makeBuilder(commonParams, "AWSIdentityManagementV20100508", "IAMClient", getEndpointPlugin);
var _ep0 = {};
var _mw0 = (Command, cs, config, o2) => [];

// node_modules/@aws-sdk/client-iam/dist-es/commands/GenerateCredentialReportCommand.js
var GenerateCredentialReportCommand = class extends command(_ep0, _mw0, "GenerateCredentialReport", GenerateCredentialReport$) {
};

// node_modules/@aws-sdk/client-iam/dist-es/commands/GetAccountAuthorizationDetailsCommand.js
var GetAccountAuthorizationDetailsCommand = class extends command(_ep0, _mw0, "GetAccountAuthorizationDetails", GetAccountAuthorizationDetails$) {
};

// node_modules/@aws-sdk/client-iam/dist-es/commands/GetAccountPasswordPolicyCommand.js
var GetAccountPasswordPolicyCommand = class extends command(_ep0, _mw0, "GetAccountPasswordPolicy", GetAccountPasswordPolicy$) {
};

// node_modules/@aws-sdk/client-iam/dist-es/commands/GetAccountSummaryCommand.js
var GetAccountSummaryCommand = class extends command(_ep0, _mw0, "GetAccountSummary", GetAccountSummary$) {
};

// node_modules/@aws-sdk/client-iam/dist-es/commands/GetCredentialReportCommand.js
var GetCredentialReportCommand = class extends command(_ep0, _mw0, "GetCredentialReport", GetCredentialReport$) {
};

// node_modules/@aws-sdk/client-iam/dist-es/commands/GetOpenIDConnectProviderCommand.js
var GetOpenIDConnectProviderCommand = class extends command(_ep0, _mw0, "GetOpenIDConnectProvider", GetOpenIDConnectProvider$) {
};

// node_modules/@aws-sdk/client-iam/dist-es/commands/ListAccessKeysCommand.js
var ListAccessKeysCommand = class extends command(_ep0, _mw0, "ListAccessKeys", ListAccessKeys$) {
};

// node_modules/@aws-sdk/client-iam/dist-es/commands/ListAccountAliasesCommand.js
var ListAccountAliasesCommand = class extends command(_ep0, _mw0, "ListAccountAliases", ListAccountAliases$) {
};

// node_modules/@aws-sdk/client-iam/dist-es/commands/ListMFADevicesCommand.js
var ListMFADevicesCommand = class extends command(_ep0, _mw0, "ListMFADevices", ListMFADevices$) {
};

// node_modules/@aws-sdk/client-iam/dist-es/commands/ListOpenIDConnectProvidersCommand.js
var ListOpenIDConnectProvidersCommand = class extends command(_ep0, _mw0, "ListOpenIDConnectProviders", ListOpenIDConnectProviders$) {
};

// node_modules/@aws-sdk/client-iam/dist-es/commands/ListSAMLProvidersCommand.js
var ListSAMLProvidersCommand = class extends command(_ep0, _mw0, "ListSAMLProviders", ListSAMLProviders$) {
};

// node_modules/@aws-sdk/client-iam/dist-es/commands/ListServerCertificatesCommand.js
var ListServerCertificatesCommand = class extends command(_ep0, _mw0, "ListServerCertificates", ListServerCertificates$) {
};

// node_modules/@aws-sdk/client-iam/dist-es/commands/ListServiceSpecificCredentialsCommand.js
var ListServiceSpecificCredentialsCommand = class extends command(_ep0, _mw0, "ListServiceSpecificCredentials", ListServiceSpecificCredentials$) {
};

// node_modules/@aws-sdk/client-iam/dist-es/commands/ListSigningCertificatesCommand.js
var ListSigningCertificatesCommand = class extends command(_ep0, _mw0, "ListSigningCertificates", ListSigningCertificates$) {
};

// node_modules/@aws-sdk/client-iam/dist-es/commands/ListSSHPublicKeysCommand.js
var ListSSHPublicKeysCommand = class extends command(_ep0, _mw0, "ListSSHPublicKeys", ListSSHPublicKeys$) {
};

// node_modules/@aws-sdk/client-iam/dist-es/commands/ListVirtualMFADevicesCommand.js
var ListVirtualMFADevicesCommand = class extends command(_ep0, _mw0, "ListVirtualMFADevices", ListVirtualMFADevices$) {
};

// src/aws/backoff.ts
async function withBackoff(call, isTransient2, { maxAttempts, baseMs, capMs, sleep, random }) {
  for (let attempt2 = 1; ; attempt2++) {
    try {
      return await call();
    } catch (error) {
      if (attempt2 >= maxAttempts || !isTransient2(error)) throw error;
      await sleep(random() * Math.min(capMs, baseMs * 2 ** (attempt2 - 1)));
    }
  }
}

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
var iamErrorMessage = (error) => redact(error instanceof Error ? error.message : String(error)).slice(0, 500);
function isTransient(error) {
  const { code, $metadata } = error;
  if (typeof code === "string" && transientSystemCodes.has(code)) return true;
  return transientCodes.has(iamErrorCode(error)) || ($metadata?.httpStatusCode ?? 0) >= 500;
}

// src/aws/iam.ts
var defaultBackoff = {
  maxAttempts: 8,
  baseMs: 300,
  capMs: 1e4,
  sleep: async (milliseconds) => {
    await pause(milliseconds);
  },
  random: Math.random
};
function iamReader(options) {
  const client = new IAMClient(clientConfig(options));
  const backoff = { ...defaultBackoff, ...options.backoff };
  let calls = 0;
  const call = (send) => {
    const counted3 = () => {
      calls++;
      return send();
    };
    return withBackoff(counted3, isTransient, backoff);
  };
  return {
    /** API calls made so far, repeated tries included. */
    calls: () => calls,
    /** Ends idle connections. */
    close: () => client.destroy(),
    ...accountReads(client, call),
    ...providerReads(client, call),
    ...userReads(client, call)
  };
}
var accountReads = (client, call) => ({
  generateCredentialReport: () => call(() => client.send(new GenerateCredentialReportCommand({}))),
  getCredentialReport: () => call(() => client.send(new GetCredentialReportCommand({}))),
  getAccountSummary: () => call(() => client.send(new GetAccountSummaryCommand({}))),
  getAccountPasswordPolicy: () => call(() => client.send(new GetAccountPasswordPolicyCommand({}))),
  getAccountAuthorizationDetails: (input) => call(() => client.send(new GetAccountAuthorizationDetailsCommand(input))),
  listAccountAliases: () => call(() => client.send(new ListAccountAliasesCommand({}))),
  listVirtualMfaDevices: (page) => call(() => client.send(new ListVirtualMFADevicesCommand({ AssignmentStatus: "Any", ...page }))),
  listServerCertificates: (page) => call(() => client.send(new ListServerCertificatesCommand(page))),
  /** The whole account's. IAM pages this list only when MaxItems is sent. */
  listServiceSpecificCredentials: (page) => call(() => client.send(new ListServiceSpecificCredentialsCommand({ AllUsers: true, ...page })))
});
var providerReads = (client, call) => ({
  listOpenIdConnectProviders: () => call(() => client.send(new ListOpenIDConnectProvidersCommand({}))),
  getOpenIdConnectProvider: (arn) => call(() => client.send(new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn }))),
  listSamlProviders: () => call(() => client.send(new ListSAMLProvidersCommand({})))
});
var userReads = (client, call) => ({
  listAccessKeys: (UserName) => call(() => client.send(new ListAccessKeysCommand({ UserName }))),
  listMfaDevices: (UserName) => call(() => client.send(new ListMFADevicesCommand({ UserName }))),
  listSigningCertificates: (UserName) => call(() => client.send(new ListSigningCertificatesCommand({ UserName }))),
  listSshPublicKeys: (UserName) => call(() => client.send(new ListSSHPublicKeysCommand({ UserName })))
});
var clientConfig = ({ region, credentials, endpoint, agent }) => ({
  region,
  credentials,
  ...endpoint !== void 0 && { endpoint },
  // One owner of repetition: withBackoff.
  maxAttempts: 1,
  userAgentAppId: APP_ID,
  requestHandler: {
    connectionTimeout: 1e4,
    // A page of 1000 principals takes IAM several seconds.
    requestTimeout: 6e4,
    throwOnRequestTimeout: true,
    ...agent !== void 0 && { httpAgent: agent, httpsAgent: agent }
  }
});

// src/audit/snapshot.ts
var SNAPSHOT_VERSION = 1;
function collected(part) {
  if (part.status === "collected") return part.value;
  throw new TypeError(`a rule read a part it did not declare in needs (${part.status})`);
}

// src/audit/collect/pages.ts
var PAGE_SIZE = 1e3;
var MAX_PAGES = 2e3;
async function eachPage(read, visit2) {
  const seen = /* @__PURE__ */ new Set();
  let marker;
  for (let pages = 0; pages < MAX_PAGES; pages++) {
    const page = await read({ MaxItems: PAGE_SIZE, ...marker !== void 0 && { Marker: marker } });
    visit2(page);
    if (page.IsTruncated !== true) return;
    marker = page.Marker;
    if (marker === void 0 || seen.has(marker)) break;
    seen.add(marker);
  }
  throw new Error("the list is truncated, but AWS gave no way to go on");
}
async function allItems(read, items) {
  const all2 = [];
  await eachPage(read, (page) => {
    all2.push(...items(page));
  });
  return all2;
}

// src/audit/collect/part.ts
async function collectPart(operation, read) {
  try {
    return { status: "collected", value: await read() };
  } catch (error) {
    return notCollected(operation, error);
  }
}
function notCollected(operation, error) {
  const code = error instanceof KeylessError ? error.code : iamErrorCode(error);
  const message = iamErrorMessage(error);
  return code === "AccessDenied" ? { status: "denied", permission: `iam:${operation}`, message } : { status: "failed", operation: `iam:${operation}`, code, message };
}
function required(value, member) {
  if (value === void 0) throw new Error(`the answer has no ${member}`);
  return value;
}
var requiredTime = (value, member) => required(value, member).toISOString();

// src/audit/collect/account-lists.ts
var readAccountAlias = async (iam) => required((await iam.listAccountAliases()).AccountAliases, "AccountAliases")[0] ?? null;
var readAccountSummary = async (iam) => required((await iam.getAccountSummary()).SummaryMap, "SummaryMap");
async function readPasswordPolicy(iam) {
  try {
    const policy = required((await iam.getAccountPasswordPolicy()).PasswordPolicy, "PasswordPolicy");
    return {
      // AWS's own minimum, which applies when a policy does not say.
      minimumPasswordLength: policy.MinimumPasswordLength ?? 6,
      requireSymbols: policy.RequireSymbols ?? false,
      requireNumbers: policy.RequireNumbers ?? false,
      requireUppercaseCharacters: policy.RequireUppercaseCharacters ?? false,
      requireLowercaseCharacters: policy.RequireLowercaseCharacters ?? false,
      allowUsersToChangePassword: policy.AllowUsersToChangePassword ?? false,
      expirePasswords: policy.ExpirePasswords ?? false,
      maxPasswordAge: policy.MaxPasswordAge ?? null,
      passwordReusePrevention: policy.PasswordReusePrevention ?? null,
      hardExpiry: policy.HardExpiry ?? false
    };
  } catch (error) {
    if (iamErrorCode(error) === "NoSuchEntity") return null;
    throw error;
  }
}
var readVirtualMfaDevices = (iam) => allItems(
  (request) => iam.listVirtualMfaDevices(request),
  (page) => required(page.VirtualMFADevices, "VirtualMFADevices").map((device) => ({
    serialNumber: required(device.SerialNumber, "SerialNumber"),
    userArn: device.User?.Arn ?? null,
    enabledAt: device.EnableDate?.toISOString() ?? null
  }))
);
var readServerCertificates = (iam) => allItems(
  (request) => iam.listServerCertificates(request),
  (page) => required(page.ServerCertificateMetadataList, "ServerCertificateMetadataList").map((certificate) => ({
    name: required(certificate.ServerCertificateName, "ServerCertificateName"),
    arn: required(certificate.Arn, "Arn"),
    path: certificate.Path ?? "/",
    uploadedAt: requiredTime(certificate.UploadDate, "UploadDate"),
    expiresAt: certificate.Expiration?.toISOString() ?? null
  }))
);
var readServiceSpecificCredentials = (iam) => allItems(
  (request) => iam.listServiceSpecificCredentials(request),
  (page) => required(page.ServiceSpecificCredentials, "ServiceSpecificCredentials").map((credential) => ({
    id: required(credential.ServiceSpecificCredentialId, "ServiceSpecificCredentialId"),
    userName: required(credential.UserName, "UserName"),
    serviceName: required(credential.ServiceName, "ServiceName"),
    status: required(credential.Status, "Status"),
    createdAt: requiredTime(credential.CreateDate, "CreateDate"),
    expiresAt: credential.ExpirationDate?.toISOString() ?? null
  }))
);

// src/audit/collect/authorization-details-items.ts
var readUser = (user) => ({
  name: required(user.UserName, "UserName"),
  id: required(user.UserId, "UserId"),
  ...readCommon(user),
  inlinePolicies: readInline(user.UserPolicyList),
  groups: user.GroupList ?? [],
  permissionsBoundary: user.PermissionsBoundary?.PermissionsBoundaryArn ?? null,
  tags: readTags(user.Tags)
});
var readGroup = (group) => ({
  name: required(group.GroupName, "GroupName"),
  id: required(group.GroupId, "GroupId"),
  ...readCommon(group),
  inlinePolicies: readInline(group.GroupPolicyList)
});
var readRole = (role) => ({
  name: required(role.RoleName, "RoleName"),
  id: required(role.RoleId, "RoleId"),
  ...readCommon(role),
  inlinePolicies: readInline(role.RolePolicyList),
  trustPolicy: decodeDocument(role.AssumeRolePolicyDocument),
  permissionsBoundary: role.PermissionsBoundary?.PermissionsBoundaryArn ?? null,
  tags: readTags(role.Tags),
  lastUsedAt: role.RoleLastUsed?.LastUsedDate?.toISOString() ?? null,
  lastUsedRegion: role.RoleLastUsed?.Region ?? null,
  instanceProfiles: (role.InstanceProfileList ?? []).map(
    (profile) => required(profile.InstanceProfileName, "InstanceProfileName")
  ),
  maxSessionDuration: null
});
var readPolicy = (policy) => ({
  name: required(policy.PolicyName, "PolicyName"),
  id: required(policy.PolicyId, "PolicyId"),
  arn: required(policy.Arn, "Arn"),
  path: policy.Path ?? "/",
  awsManaged: isAwsManaged(policy.Arn ?? ""),
  attachmentCount: policy.AttachmentCount ?? 0,
  permissionsBoundaryUsageCount: policy.PermissionsBoundaryUsageCount ?? 0,
  isAttachable: policy.IsAttachable ?? true,
  defaultVersionId: required(policy.DefaultVersionId, "DefaultVersionId"),
  createdAt: requiredTime(policy.CreateDate, "CreateDate"),
  updatedAt: requiredTime(policy.UpdateDate, "UpdateDate"),
  versions: (policy.PolicyVersionList ?? []).map((version2) => ({
    id: required(version2.VersionId, "VersionId"),
    isDefault: version2.IsDefaultVersion ?? false,
    createdAt: requiredTime(version2.CreateDate, "CreateDate"),
    document: decodeDocument(version2.Document)
  }))
});
var readCommon = (item) => ({
  arn: required(item.Arn, "Arn"),
  path: item.Path ?? "/",
  createdAt: requiredTime(item.CreateDate, "CreateDate"),
  attachedPolicies: (item.AttachedManagedPolicies ?? []).map((policy) => ({
    name: required(policy.PolicyName, "PolicyName"),
    arn: required(policy.PolicyArn, "PolicyArn")
  }))
});
var readInline = (policies) => (policies ?? []).map((policy) => ({
  name: required(policy.PolicyName, "PolicyName"),
  document: decodeDocument(policy.PolicyDocument)
}));
var readTags = (tags2) => (tags2 ?? []).map((tag) => ({ key: required(tag.Key, "Key"), value: required(tag.Value, "Value") }));
function decodeDocument(document) {
  try {
    return decodeURIComponent(document ?? "");
  } catch {
    return document ?? "";
  }
}
var isAwsManaged = (arn) => /^arn:[^:]+:iam::aws:policy\//.test(arn);

// src/audit/collect/authorization-details.ts
async function readAuthorizationDetails(iam, progress) {
  const users = [];
  const groups = [];
  const roles = [];
  const policies = [];
  let pages = 0;
  await eachPage(
    (request) => iam.getAccountAuthorizationDetails({
      Filter: ["User", "Group", "Role", "LocalManagedPolicy", "AWSManagedPolicy"],
      ...request
    }),
    (page) => {
      required(page.IsTruncated, "IsTruncated");
      users.push(...(page.UserDetailList ?? []).map(readUser));
      groups.push(...(page.GroupDetailList ?? []).map(readGroup));
      roles.push(...(page.RoleDetailList ?? []).map(readRole));
      policies.push(...(page.Policies ?? []).filter(isOursOrUsed).map(readPolicy));
      pages++;
      if (page.IsTruncated === true)
        progress(
          `Authorization details: ${pages} pages so far, ${users.length} users, ${groups.length} groups, ${roles.length} roles, ${policies.length} policies.`
        );
    }
  );
  return { users, groups, roles, policies };
}
var isOursOrUsed = (policy) => !isAwsManaged(policy.Arn ?? "") || (policy.AttachmentCount ?? 0) > 0 || (policy.PermissionsBoundaryUsageCount ?? 0) > 0;

// src/audit/clock.ts
var DAY = 864e5;
var daysBetween = (from, to) => Math.floor((new Date(to).getTime() - new Date(from).getTime()) / DAY);

// src/audit/collect/codecommit-users.ts
var mentions = /codecommit/i;
function codeCommitUsers(details) {
  if (details.status !== "collected") return /* @__PURE__ */ new Set();
  const { users, groups, policies } = details.value;
  const managed2 = new Set(
    policies.filter((policy) => policy.versions.some((version2) => version2.isDefault && mentions.test(version2.document))).map((policy) => policy.arn)
  );
  const speaks = (principal2) => principal2.inlinePolicies.some((policy) => mentions.test(policy.document)) || principal2.attachedPolicies.some((policy) => managed2.has(policy.arn));
  const inGroups = new Set(groups.filter(speaks).map((group) => group.name));
  return new Set(
    users.filter((user) => speaks(user) || user.groups.some((group) => inGroups.has(group))).map((user) => user.name)
  );
}

// src/audit/collect/detail-requests.ts
function chooseDetails(sources, settings) {
  const { credentialReport: report, authorizationDetails: authorizationDetails2, virtualMfaDevices } = sources;
  if (report.status !== "collected") return [];
  const committers = codeCommitUsers(authorizationDetails2);
  const virtualOwners = new Set(
    virtualMfaDevices.status === "collected" ? virtualMfaDevices.value.map((device) => device.userArn) : []
  );
  const needsOf = (row2) => ({
    accessKeys: keyNeed(row2, report.value.generatedAt, settings),
    signingCertificates: hasCertificate(row2) || row2.additionalCredentials !== null ? 2 : 0,
    mfaDevices: row2.passwordEnabled && row2.mfaActive && !virtualOwners.has(row2.arn) ? 1 : 0,
    sshPublicKeys: committers.has(row2.user) ? 1 : 0
  });
  return report.value.users.map((row2) => ({ user: row2.user, needs: needsOf(row2) })).filter(({ needs }) => total(needs) > 0).sort((a2, b2) => total(b2.needs) - total(a2.needs) || (a2.user < b2.user ? -1 : 1)).map(({ user, needs }) => ({ user, lists: listsOf(needs) }));
}
var total = (needs) => Object.values(needs).reduce((sum, need) => sum + need, 0);
var listsOf = (needs) => Object.keys(needs).filter((list2) => needs[list2] > 0);
function keyNeed(row2, at2, settings) {
  const keys = row2.accessKeys.map((key) => slotNeed(key, row2, at2, settings));
  const both = row2.accessKeys.every((key) => key.active) ? 2 : 0;
  return keys.reduce((sum, need) => sum + need, both) + (row2.additionalCredentials === null ? 0 : 3);
}
function slotNeed(key, row2, at2, { thresholds }) {
  if (!key.active) return key.lastRotated.at === null ? 0 : 1;
  const created = key.lastRotated.at ?? row2.createdAt ?? at2;
  const age = daysBetween(created, at2);
  const unused = daysBetween(key.lastUsed.at ?? created, at2);
  if (age > thresholds.accessKeyVeryOld) return 4;
  return age > thresholds.accessKeyMaxAge || unused >= thresholds.accessKeyUnused ? 3 : 1;
}
var hasCertificate = (row2) => row2.certificates.some((certificate) => certificate.active || certificate.lastRotated.at !== null);

// node_modules/csv-parse/lib/api/CsvError.js
var CsvError = class _CsvError extends Error {
  constructor(code, message, options, ...contexts) {
    if (Array.isArray(message)) message = message.join(" ").trim();
    super(message);
    if (Error.captureStackTrace !== void 0) {
      Error.captureStackTrace(this, _CsvError);
    }
    this.code = code;
    for (const context of contexts) {
      for (const key in context) {
        const value = context[key];
        this[key] = Buffer.isBuffer(value) ? value.toString(options.encoding) : value == null ? value : JSON.parse(JSON.stringify(value));
      }
    }
  }
};

// node_modules/csv-parse/lib/utils/is_object.js
var is_object = function(obj) {
  return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};

// node_modules/csv-parse/lib/api/normalize_columns_array.js
var normalize_columns_array = function(columns2) {
  const normalizedColumns = [];
  for (let i2 = 0, l2 = columns2.length; i2 < l2; i2++) {
    const column = columns2[i2];
    if (column === void 0 || column === null || column === false) {
      normalizedColumns[i2] = { disabled: true };
    } else if (typeof column === "string" || typeof column === "number") {
      normalizedColumns[i2] = { name: `${column}` };
    } else if (is_object(column)) {
      if (typeof column.name !== "string") {
        throw new CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [
          "Option columns missing name:",
          `property "name" is required at position ${i2}`,
          "when column is an object literal"
        ]);
      }
      normalizedColumns[i2] = column;
    } else {
      throw new CsvError("CSV_INVALID_COLUMN_DEFINITION", [
        "Invalid column definition:",
        "expect a string or a literal object,",
        `got ${JSON.stringify(column)} at position ${i2}`
      ]);
    }
  }
  return normalizedColumns;
};

// node_modules/csv-parse/lib/utils/ResizeableBuffer.js
var ResizeableBuffer = class {
  constructor(size = 100) {
    this.size = size;
    this.length = 0;
    this.buf = Buffer.allocUnsafe(size);
  }
  prepend(val) {
    if (Buffer.isBuffer(val)) {
      const length = this.length + val.length;
      if (length >= this.size) {
        this.resize();
        if (length >= this.size) {
          throw Error("INVALID_BUFFER_STATE");
        }
      }
      const buf = this.buf;
      this.buf = Buffer.allocUnsafe(this.size);
      val.copy(this.buf, 0);
      buf.copy(this.buf, val.length);
      this.length += val.length;
    } else {
      const length = this.length++;
      if (length === this.size) {
        this.resize();
      }
      const buf = this.clone();
      this.buf[0] = val;
      buf.copy(this.buf, 1, 0, length);
    }
  }
  append(val) {
    const length = this.length++;
    if (length === this.size) {
      this.resize();
    }
    this.buf[length] = val;
  }
  clone() {
    return Buffer.from(this.buf.slice(0, this.length));
  }
  resize() {
    const length = this.length;
    this.size = this.size * 2;
    const buf = Buffer.allocUnsafe(this.size);
    this.buf.copy(buf, 0, 0, length);
    this.buf = buf;
  }
  toString(encoding) {
    if (encoding) {
      return this.buf.toString(encoding, 0, this.length);
    } else {
      return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
    }
  }
  toJSON() {
    return this.toString("utf8");
  }
  reset() {
    this.length = 0;
  }
};
var ResizeableBuffer_default = ResizeableBuffer;

// node_modules/csv-parse/lib/api/init_state.js
var init_state = function(options) {
  const timchars = [
    // Basic Latin
    32,
    // [Space](https://www.fileformat.info/info/unicode/char/0020/index.htm)
    9,
    // [CHARACTER TABULATION (HT)](https://www.fileformat.info/info/unicode/char/0009/index.htm)
    10,
    // [LINE FEED (LF)](https://www.fileformat.info/info/unicode/char/000a/index.htm)
    13,
    // [CARRIAGE RETURN (CR)](https://www.fileformat.info/info/unicode/char/000d/index.htm)
    12,
    // [FORM FEED (FF)](https://www.fileformat.info/info/unicode/char/000c/index.htm)
    11,
    // [LINE TABULATION (VT)](https://www.fileformat.info/info/unicode/char/000b/index.htm)
    // Latin-1 Supplement
    160,
    // [NO-BREAK SPACE (NBSP)](https://www.fileformat.info/info/unicode/char/00a0/index.htm)
    // Ogham
    5760,
    // [OGHAM SPACE MARK](https://www.fileformat.info/info/unicode/char/1680/index.htm)
    // General Punctuation
    8192,
    // [EN QUAD](https://www.fileformat.info/info/unicode/char/2000/index.htm)
    8193,
    // [EM QUAD](https://www.fileformat.info/info/unicode/char/2001/index.htm)
    8194,
    // [EN SPACE](https://www.fileformat.info/info/unicode/char/2002/index.htm)
    8195,
    // [EM SPACE](https://www.fileformat.info/info/unicode/char/2003/index.htm)
    8196,
    // [THREE-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2004/index.htm)
    8197,
    // [FOUR-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2005/index.htm)
    8198,
    // [SIX-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2006/index.htm)
    8199,
    // [FIGURE SPACE](https://www.fileformat.info/info/unicode/char/2007/index.htm)
    8200,
    // [PUNCTUATION SPACE](https://www.fileformat.info/info/unicode/char/2008/index.htm)
    8201,
    // [THIN SPACE](https://www.fileformat.info/info/unicode/char/2009/index.htm)
    8202,
    // [HAIR SPACE](https://www.fileformat.info/info/unicode/char/200a/index.htm)
    8232,
    // [LINE SEPARATOR](https://www.fileformat.info/info/unicode/char/2028/index.htm)
    8233,
    // [PARAGRAPH SEPARATOR](https://www.fileformat.info/info/unicode/char/2029/index.htm)
    8239,
    // [NARROW NO-BREAK SPACE (NNBSP)](https://www.fileformat.info/info/unicode/char/202f/index.htm)
    8287,
    // [MEDIUM MATHEMATICAL SPACE (MMSP)](https://www.fileformat.info/info/unicode/char/205f/index.htm)
    12288,
    // [IDEOGRAPHIC SPACE](https://www.fileformat.info/info/unicode/char/3000/index.htm)
    65279
    // [ZERO WIDTH NO-BREAK SPACE (BOM)](https://www.fileformat.info/info/unicode/char/feff/index.htm)
  ].reduce((acc, codepoint) => {
    const encoded = Buffer.from(
      String.fromCharCode(codepoint),
      options.encoding
    );
    if (codepoint !== 63 && encoded.length === 1 && encoded[0] === 63) {
      return acc;
    }
    acc.push(encoded);
    return acc;
  }, []);
  const timcharFirstBytes = new Uint8Array(256);
  for (const t2 of timchars) timcharFirstBytes[t2[0]] = 1;
  return {
    bomSkipped: false,
    bufBytesStart: 0,
    castField: options.cast_function,
    commenting: false,
    delimiterBufPrevious: void 0,
    delimiterDiscovered: false,
    // Current error encountered by a record
    error: void 0,
    enabled: options.from_line === 1,
    escaping: false,
    escapeIsQuote: Buffer.isBuffer(options.escape) && Buffer.isBuffer(options.quote) && Buffer.compare(options.escape, options.quote) === 0,
    // columns can be `false`, `true`, `Array`
    expectedRecordLength: Array.isArray(options.columns) ? options.columns.length : void 0,
    field: new ResizeableBuffer_default(20),
    firstLineToHeaders: options.cast_first_line_to_header,
    needMoreDataSize: Math.max(
      // Skip if the remaining buffer smaller than comment
      options.comment !== null ? options.comment.length : 0,
      ...options.delimiter ? options.delimiter.map((delimiter) => delimiter.length) : [],
      // Auto discovery of delimiter is limited to 1 character
      options.delimiter_auto ? 1 : 0,
      // Skip if the remaining buffer can be escape sequence
      options.quote !== null ? options.quote.length : 0,
      ...timchars.map((t2) => t2.length)
    ),
    previousBuf: void 0,
    quoting: false,
    stop: false,
    rawBuffer: new ResizeableBuffer_default(100),
    record: [],
    recordHasError: false,
    record_length: 0,
    recordDelimiterMaxLength: options.record_delimiter.length === 0 ? 0 : Math.max(...options.record_delimiter.map((v2) => v2.length)),
    trimChars: [
      Buffer.from(" ", options.encoding)[0],
      Buffer.from("	", options.encoding)[0]
    ],
    wasQuoting: false,
    wasRowDelimiter: false,
    timchars,
    timcharFirstBytes
  };
};

// node_modules/csv-parse/lib/utils/underscore.js
var underscore = function(str) {
  return str.replace(/([A-Z])/g, function(_, match) {
    return "_" + match.toLowerCase();
  });
};

// node_modules/csv-parse/lib/api/normalize_options.js
var normalize_options = function(opts) {
  const options = {};
  for (const opt in opts) {
    options[underscore(opt)] = opts[opt];
  }
  if (options.encoding === void 0 || options.encoding === true) {
    options.encoding = "utf8";
  } else if (options.encoding === null || options.encoding === false) {
    options.encoding = null;
  } else if (typeof options.encoding !== "string" && options.encoding !== null) {
    throw new CsvError(
      "CSV_INVALID_OPTION_ENCODING",
      [
        "Invalid option encoding:",
        "encoding must be a string or null to return a buffer,",
        `got ${JSON.stringify(options.encoding)}`
      ],
      options
    );
  }
  if (options.bom === void 0 || options.bom === null || options.bom === false) {
    options.bom = false;
  } else if (options.bom !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_BOM",
      [
        "Invalid option bom:",
        "bom must be true,",
        `got ${JSON.stringify(options.bom)}`
      ],
      options
    );
  }
  options.cast_function = null;
  if (options.cast === void 0 || options.cast === null || options.cast === false || options.cast === "") {
    options.cast = void 0;
  } else if (typeof options.cast === "function") {
    options.cast_function = options.cast;
    options.cast = true;
  } else if (options.cast !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST",
      [
        "Invalid option cast:",
        "cast must be true or a function,",
        `got ${JSON.stringify(options.cast)}`
      ],
      options
    );
  }
  if (options.cast_date === void 0 || options.cast_date === null || options.cast_date === false || options.cast_date === "") {
    options.cast_date = false;
  } else if (options.cast_date === true) {
    options.cast_date = function(value) {
      const date = Date.parse(value);
      return !isNaN(date) ? new Date(date) : value;
    };
  } else if (typeof options.cast_date !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST_DATE",
      [
        "Invalid option cast_date:",
        "cast_date must be true or a function,",
        `got ${JSON.stringify(options.cast_date)}`
      ],
      options
    );
  }
  options.cast_first_line_to_header = void 0;
  if (options.columns === true) {
    options.cast_first_line_to_header = void 0;
  } else if (typeof options.columns === "function") {
    options.cast_first_line_to_header = options.columns;
    options.columns = true;
  } else if (Array.isArray(options.columns)) {
    options.columns = normalize_columns_array(options.columns);
  } else if (options.columns === void 0 || options.columns === null || options.columns === false) {
    options.columns = false;
  } else {
    throw new CsvError(
      "CSV_INVALID_OPTION_COLUMNS",
      [
        "Invalid option columns:",
        "expect an array, a function or true,",
        `got ${JSON.stringify(options.columns)}`
      ],
      options
    );
  }
  if (options.group_columns_by_name === void 0 || options.group_columns_by_name === null || options.group_columns_by_name === false) {
    options.group_columns_by_name = false;
  } else if (options.group_columns_by_name !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "expect an boolean,",
        `got ${JSON.stringify(options.group_columns_by_name)}`
      ],
      options
    );
  } else if (options.columns === false) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "the `columns` mode must be activated."
      ],
      options
    );
  }
  if (options.comment === void 0 || options.comment === null || options.comment === false || options.comment === "") {
    options.comment = null;
  } else {
    if (typeof options.comment === "string") {
      options.comment = Buffer.from(options.comment, options.encoding);
    }
    if (!Buffer.isBuffer(options.comment)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_COMMENT",
        [
          "Invalid option comment:",
          "comment must be a buffer or a string,",
          `got ${JSON.stringify(options.comment)}`
        ],
        options
      );
    }
  }
  if (options.comment_no_infix === void 0 || options.comment_no_infix === null || options.comment_no_infix === false) {
    options.comment_no_infix = false;
  } else if (options.comment_no_infix !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_COMMENT",
      [
        "Invalid option comment_no_infix:",
        "value must be a boolean,",
        `got ${JSON.stringify(options.comment_no_infix)}`
      ],
      options
    );
  }
  if (options.delimiter_auto === void 0 || options.delimiter_auto === null || options.delimiter_auto === false) {
    options.delimiter_auto = false;
  } else if (options.delimiter_auto === true) {
    options.delimiter_auto = {};
  } else if (!is_object(options.delimiter_auto)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_DELIMITER_AUTO",
      [
        "Invalid option delimiter_auto:",
        "delimiter_auto must be a boolean or a configuration object,",
        `got ${JSON.stringify(options.delimiter_auto)}`
      ],
      options
    );
  }
  if (options.delimiter_auto) {
    if (options.delimiter_auto.preferred === void 0)
      options.delimiter_auto.preferred = {
        [",".charCodeAt(0)]: 1.8,
        ["	".charCodeAt(0)]: 1.8,
        [";".charCodeAt(0)]: 1.6,
        [" ".charCodeAt(0)]: 1.6,
        [":".charCodeAt(0)]: 1.5,
        [".".charCodeAt(0)]: 1.4,
        ["/".charCodeAt(0)]: 1.4
      };
    else if (!is_object(options.delimiter_auto.preferred)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "preferred must be an object,",
          `got ${JSON.stringify(options.delimiter_auto.preferred)}`
        ],
        options
      );
    }
    if (options.delimiter_auto.score === void 0)
      options.delimiter_auto.score = (info, options2) => {
        return (info.total - info.std) * (options2.preferred[info.char_code] || 1);
      };
    else if (typeof options.delimiter_auto.score !== "function") {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "score must be a function,",
          `got ${JSON.stringify(options.delimiter_auto.score)}`
        ],
        options
      );
    }
    if (options.delimiter_auto.size === void 0)
      options.delimiter_auto.size = 2048;
    else if (typeof options.delimiter_auto.size !== "number") {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "size must be a number,",
          `got ${JSON.stringify(options.delimiter_auto.size)}`
        ],
        options
      );
    }
  }
  const delimiter_json = JSON.stringify(options.delimiter);
  if (options.delimiter_auto !== false) {
    options.delimiter = [];
  }
  if (!Array.isArray(options.delimiter)) {
    if (options.delimiter === void 0 || options.delimiter === null || options.delimiter === false) {
      options.delimiter = Buffer.from(",", options.encoding);
    }
    options.delimiter = [options.delimiter];
  }
  options.delimiter = options.delimiter.map(function(delimiter) {
    if (typeof delimiter === "string") {
      delimiter = Buffer.from(delimiter, options.encoding);
    }
    if (!Buffer.isBuffer(delimiter) || delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER",
        [
          "Invalid option delimiter:",
          "delimiter must be a non empty string or buffer or array of string|buffer,",
          `got ${delimiter_json}`
        ],
        options
      );
    }
    return delimiter;
  });
  if (options.escape === void 0 || options.escape === true) {
    options.escape = Buffer.from('"', options.encoding);
  } else if (typeof options.escape === "string") {
    options.escape = Buffer.from(options.escape, options.encoding);
  } else if (options.escape === null || options.escape === false) {
    options.escape = null;
  }
  if (options.escape !== null) {
    if (!Buffer.isBuffer(options.escape)) {
      throw new Error(
        `Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`
      );
    }
  }
  if (options.from === void 0 || options.from === null) {
    options.from = 1;
  } else {
    if (typeof options.from === "string" && /\d+/.test(options.from)) {
      options.from = parseInt(options.from);
    }
    if (Number.isInteger(options.from)) {
      if (options.from < 0) {
        throw new Error(
          `Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`
      );
    }
  }
  if (options.from_line === void 0 || options.from_line === null) {
    options.from_line = 1;
  } else {
    if (typeof options.from_line === "string" && /\d+/.test(options.from_line)) {
      options.from_line = parseInt(options.from_line);
    }
    if (Number.isInteger(options.from_line)) {
      if (options.from_line <= 0) {
        throw new Error(
          `Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`
      );
    }
  }
  if (options.ignore_last_delimiters === void 0 || options.ignore_last_delimiters === null) {
    options.ignore_last_delimiters = false;
  } else if (typeof options.ignore_last_delimiters === "number") {
    options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
    if (options.ignore_last_delimiters === 0) {
      options.ignore_last_delimiters = false;
    }
  } else if (typeof options.ignore_last_delimiters !== "boolean") {
    throw new CsvError(
      "CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS",
      [
        "Invalid option `ignore_last_delimiters`:",
        "the value must be a boolean value or an integer,",
        `got ${JSON.stringify(options.ignore_last_delimiters)}`
      ],
      options
    );
  }
  if (options.ignore_last_delimiters === true && options.columns === false) {
    throw new CsvError(
      "CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS",
      [
        "The option `ignore_last_delimiters`",
        "requires the activation of the `columns` option"
      ],
      options
    );
  }
  if (options.info === void 0 || options.info === null || options.info === false) {
    options.info = false;
  } else if (options.info !== true) {
    throw new Error(
      `Invalid Option: info must be true, got ${JSON.stringify(options.info)}`
    );
  }
  if (options.max_record_size === void 0 || options.max_record_size === null || options.max_record_size === false) {
    options.max_record_size = 0;
  } else if (Number.isInteger(options.max_record_size) && options.max_record_size >= 0) {
  } else if (typeof options.max_record_size === "string" && /\d+/.test(options.max_record_size)) {
    options.max_record_size = parseInt(options.max_record_size);
  } else {
    throw new Error(
      `Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`
    );
  }
  if (options.objname === void 0 || options.objname === null || options.objname === false) {
    options.objname = void 0;
  } else if (Buffer.isBuffer(options.objname)) {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty buffer`);
    }
    if (options.encoding === null) {
    } else {
      options.objname = options.objname.toString(options.encoding);
    }
  } else if (typeof options.objname === "string") {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty string`);
    }
  } else if (typeof options.objname === "number") {
  } else {
    throw new Error(
      `Invalid Option: objname must be a string or a buffer, got ${options.objname}`
    );
  }
  if (options.objname !== void 0) {
    if (typeof options.objname === "number") {
      if (options.columns !== false) {
        throw Error(
          "Invalid Option: objname index cannot be combined with columns or be defined as a field"
        );
      }
    } else {
      if (options.columns === false) {
        throw Error(
          "Invalid Option: objname field must be combined with columns or be defined as an index"
        );
      }
    }
  }
  if (options.on_record === void 0 || options.on_record === null) {
    options.on_record = void 0;
  } else if (typeof options.on_record !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_ON_RECORD",
      [
        "Invalid option `on_record`:",
        "expect a function,",
        `got ${JSON.stringify(options.on_record)}`
      ],
      options
    );
  }
  if (options.on_skip !== void 0 && options.on_skip !== null && typeof options.on_skip !== "function") {
    throw new Error(
      `Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`
    );
  }
  if (options.quote === null || options.quote === false || options.quote === "") {
    options.quote = null;
  } else {
    if (options.quote === void 0 || options.quote === true) {
      options.quote = Buffer.from('"', options.encoding);
    } else if (typeof options.quote === "string") {
      options.quote = Buffer.from(options.quote, options.encoding);
    }
    if (!Buffer.isBuffer(options.quote)) {
      throw new Error(
        `Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`
      );
    }
  }
  if (options.raw === void 0 || options.raw === null || options.raw === false) {
    options.raw = false;
  } else if (options.raw !== true) {
    throw new Error(
      `Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`
    );
  }
  if (options.record_delimiter === void 0) {
    options.record_delimiter = [];
  } else if (typeof options.record_delimiter === "string" || Buffer.isBuffer(options.record_delimiter)) {
    if (options.record_delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer,",
          `got ${JSON.stringify(options.record_delimiter)}`
        ],
        options
      );
    }
    options.record_delimiter = [options.record_delimiter];
  } else if (!Array.isArray(options.record_delimiter)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_RECORD_DELIMITER",
      [
        "Invalid option `record_delimiter`:",
        "value must be a string, a buffer or array of string|buffer,",
        `got ${JSON.stringify(options.record_delimiter)}`
      ],
      options
    );
  }
  options.record_delimiter = options.record_delimiter.map(function(rd, i2) {
    if (typeof rd !== "string" && !Buffer.isBuffer(rd)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a string, a buffer or array of string|buffer",
          `at index ${i2},`,
          `got ${JSON.stringify(rd)}`
        ],
        options
      );
    } else if (rd.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer",
          `at index ${i2},`,
          `got ${JSON.stringify(rd)}`
        ],
        options
      );
    }
    if (typeof rd === "string") {
      rd = Buffer.from(rd, options.encoding);
    }
    return rd;
  });
  if (typeof options.relax_column_count === "boolean") {
  } else if (options.relax_column_count === void 0 || options.relax_column_count === null) {
    options.relax_column_count = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`
    );
  }
  if (typeof options.relax_column_count_less === "boolean") {
  } else if (options.relax_column_count_less === void 0 || options.relax_column_count_less === null) {
    options.relax_column_count_less = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`
    );
  }
  if (typeof options.relax_column_count_more === "boolean") {
  } else if (options.relax_column_count_more === void 0 || options.relax_column_count_more === null) {
    options.relax_column_count_more = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`
    );
  }
  if (typeof options.relax_quotes === "boolean") {
  } else if (options.relax_quotes === void 0 || options.relax_quotes === null) {
    options.relax_quotes = false;
  } else {
    throw new Error(
      `Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`
    );
  }
  if (typeof options.skip_empty_lines === "boolean") {
  } else if (options.skip_empty_lines === void 0 || options.skip_empty_lines === null) {
    options.skip_empty_lines = false;
  } else {
    throw new Error(
      `Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`
    );
  }
  if (typeof options.skip_records_with_empty_values === "boolean") {
  } else if (options.skip_records_with_empty_values === void 0 || options.skip_records_with_empty_values === null) {
    options.skip_records_with_empty_values = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`
    );
  }
  if (typeof options.skip_records_with_error === "boolean") {
  } else if (options.skip_records_with_error === void 0 || options.skip_records_with_error === null) {
    options.skip_records_with_error = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`
    );
  }
  if (options.rtrim === void 0 || options.rtrim === null || options.rtrim === false) {
    options.rtrim = false;
  } else if (options.rtrim !== true) {
    throw new Error(
      `Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`
    );
  }
  if (options.ltrim === void 0 || options.ltrim === null || options.ltrim === false) {
    options.ltrim = false;
  } else if (options.ltrim !== true) {
    throw new Error(
      `Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`
    );
  }
  if (options.trim === void 0 || options.trim === null || options.trim === false) {
    options.trim = false;
  } else if (options.trim !== true) {
    throw new Error(
      `Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`
    );
  }
  if (options.trim === true && opts.ltrim !== false) {
    options.ltrim = true;
  } else if (options.ltrim !== true) {
    options.ltrim = false;
  }
  if (options.trim === true && opts.rtrim !== false) {
    options.rtrim = true;
  } else if (options.rtrim !== true) {
    options.rtrim = false;
  }
  if (options.to === void 0 || options.to === null) {
    options.to = -1;
  } else if (options.to !== -1) {
    if (typeof options.to === "string" && /\d+/.test(options.to)) {
      options.to = parseInt(options.to);
    }
    if (Number.isInteger(options.to)) {
      if (options.to <= 0) {
        throw new Error(
          `Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`
      );
    }
  }
  if (options.to_line === void 0 || options.to_line === null) {
    options.to_line = -1;
  } else if (options.to_line !== -1) {
    if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) {
      options.to_line = parseInt(options.to_line);
    }
    if (Number.isInteger(options.to_line)) {
      if (options.to_line <= 0) {
        throw new Error(
          `Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`
      );
    }
  }
  return options;
};

// node_modules/csv-parse/lib/utils/delimiter_discover.js
var delimiter_discover = function(records, options) {
  if (!options) {
    ({ delimiter_auto: options } = normalize_options({ delimiter_auto: true }));
  }
  if (typeof records === "string") {
    records = Buffer.from(records);
  }
  if (Buffer.isBuffer(records)) {
    records = ((data) => {
      const records2 = [];
      const parser = transform({ delimiter: [] });
      const push = (record2) => records2.push(record2);
      const close = () => {
      };
      const error = parser.parse(data, true, push, close);
      if (error !== void 0) throw error;
      return records2;
    })(records);
  }
  const info = Array(127).fill().map(() => ({ lines: [] }));
  records.map(([record2], line2) => {
    for (let i2 = 0, l2 = record2.length; i2 < l2; i2++) {
      const code = record2.charCodeAt(i2);
      if (info[code].lines[line2] === void 0) info[code].lines[line2] = 0;
      info[code].lines[line2]++;
    }
  });
  info.map((info2, i2) => {
    info2.char_code = i2;
    info2.std = std(info2.lines);
    info2.total = info2.lines.reduce((acc, val) => acc + val, 0);
    info2.preferred = !!options.preferred[i2];
    info2.score = options.score(info2, options);
  });
  const result = info.reduce(
    (acc, info2) => acc.score > info2.score ? acc : info2,
    {}
  );
  return String.fromCharCode(result.char_code);
};
var std = function(array) {
  const n2 = array.length;
  if (n2 === 0) return 0;
  const mean = array.reduce((a2, b2) => a2 + b2) / n2;
  return Math.sqrt(
    array.map((x2) => Math.pow(x2 - mean, 2)).reduce((a2, b2) => a2 + b2) / n2
  );
};

// node_modules/csv-parse/lib/api/index.js
var isRecordEmpty = function(record2) {
  return record2.every(
    (field) => field == null || field.toString && field.toString().trim() === ""
  );
};
var cr = 13;
var nl = 10;
var boms = {
  // Note, the following are equals:
  // Buffer.from("\ufeff")
  // Buffer.from([239, 187, 191])
  // Buffer.from('EFBBBF', 'hex')
  utf8: Buffer.from([239, 187, 191]),
  // Note, the following are equals:
  // Buffer.from "\ufeff", 'utf16le
  // Buffer.from([255, 254])
  utf16le: Buffer.from([255, 254])
};
var transform = function(original_options = {}) {
  const info = {
    bytes: 0,
    bytes_records: 0,
    comment_lines: 0,
    empty_lines: 0,
    invalid_field_length: 0,
    lines: 1,
    records: 0
  };
  const options = normalize_options(original_options);
  return {
    info,
    original_options,
    options,
    state: init_state(options),
    __needMoreData: function(i2, bufLen, end) {
      if (end) return false;
      const { encoding, escape: escape2, quote: quote2 } = this.options;
      const { quoting, needMoreDataSize, recordDelimiterMaxLength } = this.state;
      const numOfCharLeft = bufLen - i2 - 1;
      const requiredLength = Math.max(
        needMoreDataSize,
        // Skip if the remaining buffer smaller than record delimiter
        // If "record_delimiter" is yet to be discovered:
        // 1. It is equals to `[]` and "recordDelimiterMaxLength" equals `0`
        // 2. We set the length to windows line ending in the current encoding
        // Note, that encoding is known from user or bom discovery at that point
        // recordDelimiterMaxLength,
        recordDelimiterMaxLength === 0 ? Buffer.from("\r\n", encoding).length : recordDelimiterMaxLength,
        // Skip if remaining buffer can be an escaped quote
        quoting ? (escape2 === null ? 0 : escape2.length) + quote2.length : 0,
        // Skip if remaining buffer can be record delimiter following the closing quote
        quoting ? quote2.length + recordDelimiterMaxLength : 0
      );
      return numOfCharLeft < requiredLength;
    },
    // Central parser implementation
    parse: function(nextBuf, end, push, close) {
      const {
        bom,
        comment_no_infix,
        delimiter_auto,
        encoding,
        from_line,
        ltrim,
        max_record_size,
        raw,
        relax_quotes,
        rtrim,
        skip_empty_lines,
        to,
        to_line
      } = this.options;
      let { comment, escape: escape2, quote: quote2, record_delimiter } = this.options;
      const {
        bomSkipped,
        delimiterDiscovered,
        delimiterBufPrevious,
        rawBuffer,
        escapeIsQuote
      } = this.state;
      if (!delimiterDiscovered && delimiter_auto) {
        let delimiterBuf;
        if (delimiterBufPrevious === void 0) {
          delimiterBuf = nextBuf;
        } else if (delimiterBufPrevious !== void 0 && nextBuf === void 0) {
          delimiterBuf = delimiterBufPrevious;
        } else {
          delimiterBuf = Buffer.concat([delimiterBufPrevious, nextBuf]);
        }
        nextBuf = void 0;
        if (end || delimiterBuf.length > delimiter_auto.size) {
          this.options.delimiter = [
            Buffer.from(
              delimiter_discover(delimiterBuf, this.options.delimiter_auto)
            )
          ];
          this.state.previousBuf = delimiterBuf;
          this.state.delimiterBufPrevious = void 0;
          this.state.delimiterDiscovered = true;
        } else {
          this.state.delimiterBufPrevious = delimiterBuf;
          return;
        }
      }
      const { previousBuf } = this.state;
      let buf;
      if (previousBuf === void 0) {
        if (nextBuf === void 0) {
          close();
          return;
        } else {
          buf = nextBuf;
        }
      } else if (previousBuf !== void 0 && nextBuf === void 0) {
        buf = previousBuf;
      } else {
        buf = Buffer.concat([previousBuf, nextBuf]);
      }
      if (bomSkipped === false) {
        if (bom === false) {
          this.state.bomSkipped = true;
        } else if (buf.length < 3) {
          if (end === false) {
            this.state.previousBuf = buf;
            return;
          }
        } else {
          for (const encoding2 in boms) {
            if (boms[encoding2].compare(buf, 0, boms[encoding2].length) === 0) {
              const bomLength = boms[encoding2].length;
              this.state.bufBytesStart += bomLength;
              buf = buf.slice(bomLength);
              const options2 = normalize_options({
                ...this.original_options,
                encoding: encoding2
              });
              for (const key in options2) {
                this.options[key] = options2[key];
              }
              ({ comment, escape: escape2, quote: quote2 } = this.options);
              break;
            }
          }
          this.state.bomSkipped = true;
        }
      }
      const bufLen = buf.length;
      let pos;
      for (pos = 0; pos < bufLen; pos++) {
        if (this.__needMoreData(pos, bufLen, end)) {
          break;
        }
        if (this.state.wasRowDelimiter === true) {
          this.info.lines++;
          this.state.wasRowDelimiter = false;
        }
        if (to_line !== -1 && this.info.lines > to_line) {
          this.state.stop = true;
          close();
          return;
        }
        if (this.state.quoting === false && record_delimiter.length === 0) {
          const record_delimiterCount = this.__autoDiscoverRecordDelimiter(
            buf,
            pos
          );
          if (record_delimiterCount) {
            record_delimiter = this.options.record_delimiter;
          }
        }
        const chr = buf[pos];
        if (raw === true) {
          rawBuffer.append(chr);
        }
        if ((chr === cr || chr === nl) && this.state.wasRowDelimiter === false) {
          this.state.wasRowDelimiter = true;
        }
        if (this.state.escaping === true) {
          this.state.escaping = false;
        } else {
          if (escape2 !== null && this.state.quoting === true && this.__isEscape(buf, pos, chr) && pos + escape2.length < bufLen) {
            if (escapeIsQuote) {
              if (this.__isQuote(buf, pos + escape2.length)) {
                this.state.escaping = true;
                pos += escape2.length - 1;
                continue;
              }
            } else {
              this.state.escaping = true;
              pos += escape2.length - 1;
              continue;
            }
          }
          if (this.state.commenting === false && this.__isQuote(buf, pos)) {
            if (this.state.quoting === true) {
              const nextChr = buf[pos + quote2.length];
              const isNextChrTrimable = rtrim && this.__isCharTrimable(buf, pos + quote2.length);
              const isNextChrComment = comment !== null && this.__compareBytes(comment, buf, pos + quote2.length, nextChr);
              const isNextChrDelimiter = this.__isDelimiter(
                buf,
                pos + quote2.length,
                nextChr
              );
              const isNextChrRecordDelimiter = record_delimiter.length === 0 ? this.__autoDiscoverRecordDelimiter(buf, pos + quote2.length) : this.__isRecordDelimiter(nextChr, buf, pos + quote2.length);
              if (escape2 !== null && this.__isEscape(buf, pos, chr) && this.__isQuote(buf, pos + escape2.length)) {
                pos += escape2.length - 1;
              } else if (!nextChr || isNextChrDelimiter || isNextChrRecordDelimiter || isNextChrComment || isNextChrTrimable) {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                pos += quote2.length - 1;
                continue;
              } else if (relax_quotes === false) {
                const err = this.__error(
                  new CsvError(
                    "CSV_INVALID_CLOSING_QUOTE",
                    [
                      "Invalid Closing Quote:",
                      `got "${String.fromCharCode(nextChr)}"`,
                      `at line ${this.info.lines}`,
                      "instead of delimiter, record delimiter, trimable character",
                      "(if activated) or comment"
                    ],
                    this.options,
                    this.__infoField()
                  )
                );
                if (err !== void 0) return err;
              } else {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                this.state.field.prepend(quote2);
                pos += quote2.length - 1;
              }
            } else {
              if (this.state.field.length !== 0) {
                if (relax_quotes === false) {
                  const info2 = this.__infoField();
                  const bom2 = Object.keys(boms).map(
                    (b2) => boms[b2].equals(this.state.field.toString()) ? b2 : false
                  ).filter(Boolean)[0];
                  const err = this.__error(
                    new CsvError(
                      "INVALID_OPENING_QUOTE",
                      [
                        "Invalid Opening Quote:",
                        `a quote is found on field ${JSON.stringify(info2.column)} at line ${info2.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
                        bom2 ? `(${bom2} bom)` : void 0
                      ],
                      this.options,
                      info2,
                      {
                        field: this.state.field
                      }
                    )
                  );
                  if (err !== void 0) return err;
                }
              } else {
                this.state.quoting = true;
                pos += quote2.length - 1;
                continue;
              }
            }
          }
          if (this.state.quoting === false) {
            const recordDelimiterLength = this.__isRecordDelimiter(
              chr,
              buf,
              pos
            );
            if (recordDelimiterLength !== 0) {
              const skipCommentLine = this.state.commenting && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0;
              if (skipCommentLine) {
                this.info.comment_lines++;
              } else {
                if (this.state.enabled === false && this.info.lines + (this.state.wasRowDelimiter === true ? 1 : 0) >= from_line) {
                  this.state.enabled = true;
                  this.__resetField();
                  this.__resetRecord();
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                if (skip_empty_lines === true && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) {
                  this.info.empty_lines++;
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                this.info.bytes = this.state.bufBytesStart + pos;
                const errField = this.__onField();
                if (errField !== void 0) return errField;
                this.info.bytes = this.state.bufBytesStart + pos + recordDelimiterLength;
                const errRecord = this.__onRecord(push);
                if (errRecord !== void 0) return errRecord;
                if (to !== -1 && this.info.records >= to) {
                  this.state.stop = true;
                  close();
                  return;
                }
              }
              this.state.commenting = false;
              pos += recordDelimiterLength - 1;
              continue;
            }
            if (this.state.commenting) {
              continue;
            }
            if (comment !== null && (comment_no_infix === false || this.state.record.length === 0 && this.state.field.length === 0)) {
              const commentCount = this.__compareBytes(comment, buf, pos, chr);
              if (commentCount !== 0) {
                this.state.commenting = true;
                continue;
              }
            }
            const delimiterLength = this.__isDelimiter(buf, pos, chr);
            if (delimiterLength !== 0) {
              this.info.bytes = this.state.bufBytesStart + pos;
              const errField = this.__onField();
              if (errField !== void 0) return errField;
              pos += delimiterLength - 1;
              continue;
            }
          }
        }
        if (this.state.commenting === false) {
          if (max_record_size !== 0 && this.state.record_length + this.state.field.length > max_record_size) {
            return this.__error(
              new CsvError(
                "CSV_MAX_RECORD_SIZE",
                [
                  "Max Record Size:",
                  "record exceed the maximum number of tolerated bytes",
                  `of ${max_record_size}`,
                  `at line ${this.info.lines}`
                ],
                this.options,
                this.__infoField()
              )
            );
          }
        }
        const lappend = ltrim === false || this.state.quoting === true || this.state.field.length !== 0 || !this.__isCharTrimable(buf, pos);
        const rappend = rtrim === false || this.state.wasQuoting === false;
        if (lappend === true && rappend === true) {
          this.state.field.append(chr);
        } else if (rtrim === true && !this.__isCharTrimable(buf, pos)) {
          return this.__error(
            new CsvError(
              "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE",
              [
                "Invalid Closing Quote:",
                "found non trimable byte after quote",
                `at line ${this.info.lines}`
              ],
              this.options,
              this.__infoField()
            )
          );
        } else {
          if (lappend === false) {
            pos += this.__isCharTrimable(buf, pos) - 1;
          }
          continue;
        }
      }
      if (end === true) {
        if (this.state.quoting === true) {
          const err = this.__error(
            new CsvError(
              "CSV_QUOTE_NOT_CLOSED",
              [
                "Quote Not Closed:",
                `the parsing is finished with an opening quote at line ${this.info.lines}`
              ],
              this.options,
              this.__infoField()
            )
          );
          if (err !== void 0) return err;
        } else {
          if (this.state.wasQuoting === true || this.state.record.length !== 0 || this.state.field.length !== 0) {
            this.info.bytes = this.state.bufBytesStart + pos;
            const errField = this.__onField();
            if (errField !== void 0) return errField;
            const errRecord = this.__onRecord(push);
            if (errRecord !== void 0) return errRecord;
          } else if (this.state.wasRowDelimiter === true) {
            this.info.empty_lines++;
          } else if (this.state.commenting === true) {
            this.info.comment_lines++;
          }
        }
      } else {
        this.state.bufBytesStart += pos;
        this.state.previousBuf = buf.slice(pos);
      }
      if (this.state.wasRowDelimiter === true) {
        this.info.lines++;
        this.state.wasRowDelimiter = false;
      }
    },
    __onRecord: function(push) {
      const {
        columns: columns2,
        group_columns_by_name,
        encoding,
        info: info2,
        from,
        relax_column_count,
        relax_column_count_less,
        relax_column_count_more,
        raw,
        skip_records_with_empty_values
      } = this.options;
      const { enabled, record: record2 } = this.state;
      if (enabled === false) {
        return this.__resetRecord();
      }
      const recordLength = record2.length;
      if (columns2 === true) {
        if (skip_records_with_empty_values === true && isRecordEmpty(record2)) {
          this.__resetRecord();
          return;
        }
        return this.__firstLineToColumns(record2);
      }
      if (columns2 === false && this.info.records === 0) {
        this.state.expectedRecordLength = recordLength;
      }
      if (recordLength !== this.state.expectedRecordLength) {
        const err = columns2 === false ? new CsvError(
          "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH",
          [
            "Invalid Record Length:",
            `expect ${this.state.expectedRecordLength},`,
            `got ${recordLength} on line ${this.info.lines}`
          ],
          this.options,
          this.__infoField(),
          {
            record: record2
          }
        ) : new CsvError(
          "CSV_RECORD_INCONSISTENT_COLUMNS",
          [
            "Invalid Record Length:",
            `columns length is ${columns2.length},`,
            // rename columns
            `got ${recordLength} on line ${this.info.lines}`
          ],
          this.options,
          this.__infoField(),
          {
            record: record2
          }
        );
        if (relax_column_count === true || relax_column_count_less === true && recordLength < this.state.expectedRecordLength || relax_column_count_more === true && recordLength > this.state.expectedRecordLength) {
          this.info.invalid_field_length++;
          this.state.error = err;
        } else {
          const finalErr = this.__error(err);
          if (finalErr) return finalErr;
        }
      }
      if (skip_records_with_empty_values === true && isRecordEmpty(record2)) {
        this.__resetRecord();
        return;
      }
      if (this.state.recordHasError === true) {
        this.__resetRecord();
        this.state.recordHasError = false;
        return;
      }
      this.info.records++;
      if (from === 1 || this.info.records >= from) {
        const { objname } = this.options;
        if (columns2 !== false) {
          const obj = {};
          for (let i2 = 0, l2 = record2.length; i2 < l2; i2++) {
            if (columns2[i2] === void 0 || columns2[i2].disabled) continue;
            if (group_columns_by_name === true && Object.hasOwn(obj, columns2[i2].name)) {
              if (Array.isArray(obj[columns2[i2].name])) {
                obj[columns2[i2].name] = obj[columns2[i2].name].concat(record2[i2]);
              } else {
                obj[columns2[i2].name] = [obj[columns2[i2].name], record2[i2]];
              }
            } else {
              Object.defineProperty(obj, columns2[i2].name, {
                value: record2[i2],
                enumerable: true,
                writable: true,
                configurable: true
              });
            }
          }
          if (raw === true || info2 === true) {
            const extRecord = Object.assign(
              { record: obj },
              raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {},
              info2 === true ? { info: this.__infoRecord() } : {}
            );
            const err = this.__push(
              objname === void 0 ? extRecord : [obj[objname], extRecord],
              push
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === void 0 ? obj : [obj[objname], obj],
              push
            );
            if (err) {
              return err;
            }
          }
        } else {
          if (raw === true || info2 === true) {
            const extRecord = Object.assign(
              { record: record2 },
              raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {},
              info2 === true ? { info: this.__infoRecord() } : {}
            );
            const err = this.__push(
              objname === void 0 ? extRecord : [record2[objname], extRecord],
              push
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === void 0 ? record2 : [record2[objname], record2],
              push
            );
            if (err) {
              return err;
            }
          }
        }
      }
      this.__resetRecord();
    },
    __firstLineToColumns: function(record2) {
      const { firstLineToHeaders } = this.state;
      try {
        const headers = firstLineToHeaders === void 0 ? record2 : firstLineToHeaders.call(null, record2);
        if (!Array.isArray(headers)) {
          return this.__error(
            new CsvError(
              "CSV_INVALID_COLUMN_MAPPING",
              [
                "Invalid Column Mapping:",
                "expect an array from column function,",
                `got ${JSON.stringify(headers)}`
              ],
              this.options,
              this.__infoField(),
              {
                headers
              }
            )
          );
        }
        const normalizedHeaders = normalize_columns_array(headers);
        this.state.expectedRecordLength = normalizedHeaders.length;
        this.options.columns = normalizedHeaders;
        this.__resetRecord();
        return;
      } catch (err) {
        return err;
      }
    },
    __resetRecord: function() {
      if (this.options.raw === true) {
        this.state.rawBuffer.reset();
      }
      this.state.error = void 0;
      this.state.record = [];
      this.state.record_length = 0;
    },
    __onField: function() {
      const { cast, encoding, rtrim, max_record_size } = this.options;
      const { enabled, wasQuoting } = this.state;
      if (enabled === false) {
        return this.__resetField();
      }
      let field = this.state.field.toString(encoding);
      if (rtrim === true && wasQuoting === false) {
        field = field.trimRight();
      }
      if (cast === true) {
        const [err, f2] = this.__cast(field);
        if (err !== void 0) return err;
        field = f2;
      }
      this.state.record.push(field);
      if (max_record_size !== 0 && typeof field === "string") {
        this.state.record_length += field.length;
      }
      this.__resetField();
    },
    __resetField: function() {
      this.state.field.reset();
      this.state.wasQuoting = false;
    },
    __push: function(record2, push) {
      const { on_record } = this.options;
      if (on_record !== void 0) {
        const info2 = this.__infoRecord();
        try {
          record2 = on_record.call(null, record2, info2);
        } catch (err) {
          return err;
        }
        if (record2 === void 0 || record2 === null) {
          return;
        }
      }
      this.info.bytes_records += this.info.bytes;
      push(record2);
    },
    // Return a tuple with the error and the casted value
    __cast: function(field) {
      const { columns: columns2, relax_column_count } = this.options;
      const isColumns = Array.isArray(columns2);
      if (isColumns === true && relax_column_count && this.options.columns.length <= this.state.record.length) {
        return [void 0, void 0];
      }
      if (this.state.castField !== null) {
        try {
          const info2 = this.__infoField();
          return [void 0, this.state.castField.call(null, field, info2)];
        } catch (err) {
          return [err];
        }
      }
      if (this.__isFloat(field)) {
        return [void 0, parseFloat(field)];
      } else if (this.options.cast_date !== false) {
        const info2 = this.__infoField();
        return [void 0, this.options.cast_date.call(null, field, info2)];
      }
      return [void 0, field];
    },
    __compareBytes: function(sourceBuf, targetBuf, targetPos, firstByte) {
      if (sourceBuf[0] !== firstByte) return 0;
      const sourceLength = sourceBuf.length;
      for (let i2 = 1; i2 < sourceLength; i2++) {
        if (sourceBuf[i2] !== targetBuf[targetPos + i2]) return 0;
      }
      return sourceLength;
    },
    // Helper to test if a character is trimable
    __isCharTrimable: function(buf, pos) {
      const { timchars, timcharFirstBytes } = this.state;
      const first = buf[pos];
      if (first === void 0 || timcharFirstBytes[first] === 0) return 0;
      loop1: for (let i2 = 0; i2 < timchars.length; i2++) {
        const timchar = timchars[i2];
        for (let j2 = 0; j2 < timchar.length; j2++) {
          if (timchar[j2] !== buf[pos + j2]) continue loop1;
        }
        return timchar.length;
      }
      return 0;
    },
    __isDelimiter: function(buf, pos, chr) {
      const { delimiter, ignore_last_delimiters } = this.options;
      if (ignore_last_delimiters === true && this.state.record.length === this.options.columns.length - 1) {
        return 0;
      } else if (ignore_last_delimiters !== false && typeof ignore_last_delimiters === "number" && this.state.record.length === ignore_last_delimiters - 1) {
        return 0;
      }
      loop1: for (let i2 = 0; i2 < delimiter.length; i2++) {
        const del = delimiter[i2];
        if (del[0] === chr) {
          for (let j2 = 1; j2 < del.length; j2++) {
            if (del[j2] !== buf[pos + j2]) continue loop1;
          }
          return del.length;
        }
      }
      return 0;
    },
    __isEscape: function(buf, pos, chr) {
      const { escape: escape2 } = this.options;
      if (escape2 === null) return false;
      const l2 = escape2.length;
      if (escape2[0] === chr) {
        for (let i2 = 0; i2 < l2; i2++) {
          if (escape2[i2] !== buf[pos + i2]) {
            return false;
          }
        }
        return true;
      }
      return false;
    },
    __isFloat: function(value) {
      return value - parseFloat(value) + 1 >= 0;
    },
    // Keep it in case we implement the `cast_int` option
    // __isInt(value){
    //   // return Number.isInteger(parseInt(value))
    //   // return !isNaN( parseInt( obj ) );
    //   return /^(\-|\+)?[1-9][0-9]*$/.test(value)
    // }
    __isQuote: function(buf, pos) {
      const { quote: quote2 } = this.options;
      if (quote2 === null) return false;
      const l2 = quote2.length;
      for (let i2 = 0; i2 < l2; i2++) {
        if (quote2[i2] !== buf[pos + i2]) {
          return false;
        }
      }
      return true;
    },
    __isRecordDelimiter: function(chr, buf, pos) {
      const { record_delimiter } = this.options;
      const recordDelimiterLength = record_delimiter.length;
      loop1: for (let i2 = 0; i2 < recordDelimiterLength; i2++) {
        const rd = record_delimiter[i2];
        const rdLength = rd.length;
        if (rd[0] !== chr) {
          continue;
        }
        for (let j2 = 1; j2 < rdLength; j2++) {
          if (rd[j2] !== buf[pos + j2]) {
            continue loop1;
          }
        }
        return rd.length;
      }
      return 0;
    },
    __autoDiscoverRecordDelimiter: function(buf, pos) {
      const { encoding } = this.options;
      const rds = [
        // Important, the windows line ending must be before mac os 9
        Buffer.from("\r\n", encoding),
        Buffer.from("\n", encoding),
        Buffer.from("\r", encoding)
      ];
      loop: for (let i2 = 0; i2 < rds.length; i2++) {
        const l2 = rds[i2].length;
        for (let j2 = 0; j2 < l2; j2++) {
          if (rds[i2][j2] !== buf[pos + j2]) {
            continue loop;
          }
        }
        this.options.record_delimiter.push(rds[i2]);
        this.state.recordDelimiterMaxLength = rds[i2].length;
        return rds[i2].length;
      }
      return 0;
    },
    __error: function(msg) {
      const { encoding, raw, skip_records_with_error } = this.options;
      const err = typeof msg === "string" ? new Error(msg) : msg;
      if (skip_records_with_error) {
        this.state.recordHasError = true;
        if (this.options.on_skip !== void 0) {
          try {
            this.options.on_skip(
              err,
              raw ? this.state.rawBuffer.toString(encoding) : void 0
            );
          } catch (err2) {
            return err2;
          }
        }
        return void 0;
      } else {
        return err;
      }
    },
    __infoDataSet: function() {
      return {
        ...this.info,
        columns: this.options.columns
      };
    },
    __infoRecord: function() {
      const { columns: columns2, raw, encoding } = this.options;
      return {
        ...this.__infoDataSet(),
        bytes_records: this.info.bytes,
        error: this.state.error,
        header: columns2 === true,
        index: this.state.record.length,
        raw: raw ? this.state.rawBuffer.toString(encoding) : void 0
      };
    },
    __infoField: function() {
      const { columns: columns2 } = this.options;
      const isColumns = Array.isArray(columns2);
      const bytes_records = this.info.bytes_records;
      return {
        ...this.__infoRecord(),
        bytes_records,
        column: isColumns === true ? columns2.length > this.state.record.length ? columns2[this.state.record.length].name : null : this.state.record.length,
        quoting: this.state.wasQuoting
      };
    }
  };
};

// node_modules/csv-parse/lib/sync.js
var parse = function(data, opts = {}) {
  if (typeof data === "string") {
    data = Buffer.from(data);
  }
  const records = opts && opts.objname ? /* @__PURE__ */ Object.create(null) : [];
  const parser = transform(opts);
  const push = (record2) => {
    if (parser.options.objname === void 0) records.push(record2);
    else {
      records[record2[0]] = record2[1];
    }
  };
  const close = () => {
  };
  const error = parser.parse(data, true, push, close);
  if (error !== void 0) throw error;
  return records;
};

// src/audit/collect/credential-report-cells.ts
var sentinels = /* @__PURE__ */ new Set(["n/a", "no_information", "not_supported", ""]);
var utcInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:?00)$/;
function cellReader(columns2, record2, unreadable) {
  const raw = (column) => record2[columns2.get(column) ?? -1] ?? "";
  const note = (column) => {
    unreadable.push({ user: raw("user"), column, value: raw(column) });
  };
  return {
    text: raw,
    optional: (column) => isSentinel(raw(column)) ? null : raw(column),
    date: (column) => {
      const at2 = parseInstant(raw(column));
      if (at2 === null && !isSentinel(raw(column))) note(column);
      return { at: at2, raw: raw(column) };
    },
    flag: (column) => {
      const value = raw(column).trim().toLowerCase();
      if (value === "true" || value === "false") return value === "true";
      if (value === "" || !isSentinel(value)) note(column);
      return null;
    }
  };
}
var isSentinel = (value) => sentinels.has(value.trim().toLowerCase());
function parseInstant(value) {
  if (!utcInstant.test(value)) return null;
  const instant = new Date(value.replace(/\+00:?00$/, "Z"));
  if (Number.isNaN(instant.getTime())) return null;
  return instant.toISOString().slice(0, 19) === value.slice(0, 19) ? instant.toISOString() : null;
}

// src/audit/collect/credential-report.ts
var requiredColumns = [
  "user",
  "arn",
  "user_creation_time",
  "password_enabled",
  "password_last_used",
  "password_last_changed",
  "password_next_rotation",
  "mfa_active",
  "access_key_1_active",
  "access_key_1_last_rotated",
  "access_key_1_last_used_date",
  "access_key_1_last_used_region",
  "access_key_1_last_used_service",
  "access_key_2_active",
  "access_key_2_last_rotated",
  "access_key_2_last_used_date",
  "access_key_2_last_used_region",
  "access_key_2_last_used_service",
  "cert_1_active",
  "cert_1_last_rotated",
  "cert_2_active",
  "cert_2_last_rotated"
];
var ROOT_ROW = "<root_account>";
function parseCredentialReport(csv, generatedAt, reused = false) {
  const [header = [], ...records] = parseRecords(csv);
  const columns2 = columnIndex(header);
  const unreadable = [];
  const rows = records.map((record2) => readRow(cellReader(columns2, record2, unreadable)));
  return {
    generatedAt,
    reused,
    root: rows.find((row2) => row2.user === ROOT_ROW) ?? null,
    users: rows.filter((row2) => row2.user !== ROOT_ROW),
    unreadable
  };
}
function parseRecords(csv) {
  try {
    return parse(csv, { bom: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line2 = Number(error.lines);
    throw malformed(`is not valid CSV at line ${Number.isNaN(line2) ? "?" : line2} (${error.code})`, error);
  }
}
function columnIndex(header) {
  const names2 = header.map((name) => name.trim());
  const missing = requiredColumns.filter((name) => !names2.includes(name));
  if (missing.length > 0) throw malformed(`has no column ${missing.join(", ")}`);
  const repeated = requiredColumns.filter((name) => names2.indexOf(name) !== names2.lastIndexOf(name));
  if (repeated.length > 0) throw malformed(`has more than one column ${repeated.join(", ")}`);
  return new Map(names2.map((name, index2) => [name, index2]));
}
var malformed = (problem, cause) => new KeylessError("credential-report-malformed", `The credential report ${problem}.`, { cause });
var readRow = (cell2) => ({
  user: cell2.text("user"),
  arn: cell2.text("arn"),
  createdAt: cell2.date("user_creation_time").at,
  passwordEnabled: cell2.flag("password_enabled"),
  passwordLastUsed: cell2.date("password_last_used"),
  passwordLastChanged: cell2.date("password_last_changed"),
  passwordNextRotation: cell2.date("password_next_rotation"),
  mfaActive: cell2.flag("mfa_active"),
  accessKeys: [readAccessKey(cell2, 1), readAccessKey(cell2, 2)],
  certificates: [readCertificate(cell2, 1), readCertificate(cell2, 2)],
  additionalCredentials: cell2.optional("additional_credentials_info")
});
var readAccessKey = (cell2, slot) => ({
  active: cell2.flag(`access_key_${slot}_active`) ?? false,
  lastRotated: cell2.date(`access_key_${slot}_last_rotated`),
  lastUsed: cell2.date(`access_key_${slot}_last_used_date`),
  lastUsedRegion: cell2.optional(`access_key_${slot}_last_used_region`),
  lastUsedService: cell2.optional(`access_key_${slot}_last_used_service`)
});
var readCertificate = (cell2, slot) => ({
  active: cell2.flag(`cert_${slot}_active`) ?? false,
  lastRotated: cell2.date(`cert_${slot}_last_rotated`)
});

// src/audit/collect/fetch-report.ts
var FRESH_MS = 4 * 36e5;
var pollSeconds = [1, 2, 4, 8, 16, 30, 30, 30];
var absent = /* @__PURE__ */ new Set(["ReportNotPresent", "ReportExpired", "ReportInProgress"]);
async function collectReport(source, pace) {
  const first = await attempt(source);
  if ("error" in first && !absent.has(iamErrorCode(first.error)))
    return notCollected("GetCredentialReport", first.error);
  if ("report" in first && isFresh(first.report, pace.now())) return parsed(first.report, false);
  const old = "report" in first ? first.report : null;
  const making = "error" in first && iamErrorCode(first.error) === "ReportInProgress";
  const request = making ? { state: "INPROGRESS" } : await requestNew(source, pace);
  if ("refusal" in request) return reuse(source, old, request.refusal, pace);
  return awaitNew(source, old, request.state, pace);
}
async function requestNew(source, { progress }) {
  progress("Asking AWS for a new credential report.");
  try {
    return { state: (await source.generateCredentialReport()).State };
  } catch (error) {
    return { refusal: notCollected("GenerateCredentialReport", error) };
  }
}
async function awaitNew(source, old, state, pace) {
  const complete2 = state === "COMPLETE";
  for (const seconds of complete2 ? [0, ...pollSeconds] : pollSeconds) {
    if (seconds > 0) {
      pace.progress(`AWS is making the credential report; looking again in ${seconds} s.`);
      await pace.sleep(seconds * 1e3);
    }
    const next = await attempt(source);
    if ("report" in next && (complete2 || !isSame(next.report, old))) return parsed(next.report, false);
    if ("error" in next && !absent.has(iamErrorCode(next.error)))
      return reuse(source, old, notCollected("GetCredentialReport", next.error), pace);
  }
  return reuse(source, old, tooSlow, pace);
}
var tooSlow = {
  status: "failed",
  operation: "iam:GetCredentialReport",
  code: "ReportInProgress",
  message: "AWS did not finish the credential report within two minutes"
};
async function reuse(source, old, refusal, { now, progress }) {
  const again = old === null ? await attempt(source) : { report: old };
  if ("error" in again) return refusal;
  const hours = Math.floor((now().getTime() - again.report.generatedAt.getTime()) / 36e5);
  progress(
    `AWS made no new credential report (${whyNot(refusal)}); using the one of ${again.report.generatedAt.toISOString()}, ${hours} h old.`
  );
  return parsed(again.report, true);
}
var whyNot = (refusal) => refusal.status === "denied" ? `${refusal.permission} is not allowed` : refusal.code;
async function attempt(source) {
  try {
    const { Content, GeneratedTime } = await source.getCredentialReport();
    if (Content === void 0 || GeneratedTime === void 0)
      return { error: new Error("AWS answered without a report or without its time") };
    return { report: { csv: new TextDecoder().decode(Content), generatedAt: GeneratedTime } };
  } catch (error) {
    return { error };
  }
}
var parsed = ({ csv, generatedAt }, reused) => collectPart(
  "GetCredentialReport",
  async () => parseCredentialReport(csv, generatedAt.toISOString(), reused)
);
var isFresh = ({ generatedAt }, now) => now.getTime() - generatedAt.getTime() < FRESH_MS;
var isSame = (report, old) => report.generatedAt.getTime() === old?.generatedAt.getTime();

// src/audit/collect/concurrently.ts
async function concurrently(items, limit, work) {
  const results = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index2, item] of queue) results[index2] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}

// src/audit/collect/providers.ts
var AT_ONCE = 5;
async function readOidcProviders(iam) {
  const { OpenIDConnectProviderList: list2 } = await iam.listOpenIdConnectProviders();
  const arns = required(list2, "OpenIDConnectProviderList").map(({ Arn }) => required(Arn, "Arn"));
  return concurrently(arns, AT_ONCE, async (arn) => ({
    arn,
    issuer: arn.replace(/^.*?:oidc-provider\//, ""),
    details: await collectPart("GetOpenIDConnectProvider", async () => {
      const provider = await iam.getOpenIdConnectProvider(arn);
      return {
        clientIds: required(provider.ClientIDList, "ClientIDList"),
        thumbprints: provider.ThumbprintList ?? [],
        createdAt: provider.CreateDate?.toISOString() ?? null,
        tags: readTags(provider.Tags)
      };
    })
  }));
}
async function readSamlProviders(iam) {
  const { SAMLProviderList: list2 } = await iam.listSamlProviders();
  return required(list2, "SAMLProviderList").map((provider) => ({
    arn: required(provider.Arn, "Arn"),
    validUntil: provider.ValidUntil?.toISOString() ?? null,
    createdAt: provider.CreateDate?.toISOString() ?? null
  }));
}

// src/audit/collect/user-details.ts
var AT_ONCE2 = 5;
var operations = {
  accessKeys: "ListAccessKeys",
  mfaDevices: "ListMFADevices",
  signingCertificates: "ListSigningCertificates",
  sshPublicKeys: "ListSSHPublicKeys"
};
async function readUserDetails(iam, requests) {
  const refused2 = /* @__PURE__ */ new Map();
  const details = await concurrently(requests, AT_ONCE2, async ({ user, lists }) => {
    const read = async (list2, items) => {
      if (!lists.includes(list2))
        return { status: "not-collected", reason: "no finding of this user needs it" };
      const known = refused2.get(list2);
      if (known !== void 0) return known;
      const part = await collectPart(operations[list2], items);
      if (part.status === "denied") refused2.set(list2, part);
      return part;
    };
    return [user, await readOne(iam, user, read)];
  });
  return Object.fromEntries(details);
}
var readOne = async (iam, user, read) => ({
  accessKeys: await read(
    "accessKeys",
    async () => required((await iam.listAccessKeys(user)).AccessKeyMetadata, "AccessKeyMetadata").map((key) => ({
      id: required(key.AccessKeyId, "AccessKeyId"),
      status: required(key.Status, "Status"),
      createdAt: requiredTime(key.CreateDate, "CreateDate")
    }))
  ),
  mfaDevices: await read(
    "mfaDevices",
    async () => required((await iam.listMfaDevices(user)).MFADevices, "MFADevices").map((device) => ({
      serialNumber: required(device.SerialNumber, "SerialNumber"),
      enabledAt: requiredTime(device.EnableDate, "EnableDate")
    }))
  ),
  signingCertificates: await read(
    "signingCertificates",
    async () => required((await iam.listSigningCertificates(user)).Certificates, "Certificates").map((certificate) => ({
      id: required(certificate.CertificateId, "CertificateId"),
      status: required(certificate.Status, "Status"),
      uploadedAt: requiredTime(certificate.UploadDate, "UploadDate"),
      body: required(certificate.CertificateBody, "CertificateBody")
    }))
  ),
  sshPublicKeys: await read(
    "sshPublicKeys",
    async () => required((await iam.listSshPublicKeys(user)).SSHPublicKeys, "SSHPublicKeys").map((key) => ({
      id: required(key.SSHPublicKeyId, "SSHPublicKeyId"),
      status: required(key.Status, "Status"),
      uploadedAt: requiredTime(key.UploadDate, "UploadDate")
    }))
  )
});

// src/audit/collect/index.ts
var DETAIL_LIMIT = 100;
async function collect(iam, options) {
  const { caller, now } = options;
  const collectedAt = now().toISOString();
  const parts2 = await collectParts(iam, options);
  const userDetails2 = await collectUserDetails(iam, parts2, options);
  return {
    version: SNAPSHOT_VERSION,
    accountId: caller.accountId,
    partition: caller.partition,
    callerArn: caller.arn,
    collectedAt,
    ...parts2,
    userDetails: userDetails2
  };
}
async function collectParts(iam, pace) {
  const credentialReport2 = collectReport(iam, pace);
  const authorizationDetails2 = collectPart(
    "GetAccountAuthorizationDetails",
    () => readAuthorizationDetails(iam, pace.progress)
  );
  const accountAlias = collectPart("ListAccountAliases", () => readAccountAlias(iam));
  const accountSummary = collectPart("GetAccountSummary", () => readAccountSummary(iam));
  const passwordPolicy2 = collectPart("GetAccountPasswordPolicy", () => readPasswordPolicy(iam));
  const virtualMfaDevices = collectPart("ListVirtualMFADevices", () => readVirtualMfaDevices(iam));
  const serverCertificates = collectPart("ListServerCertificates", () => readServerCertificates(iam));
  const serviceSpecificCredentials = collectPart(
    "ListServiceSpecificCredentials",
    () => readServiceSpecificCredentials(iam)
  );
  const oidcProviders = collectPart("ListOpenIDConnectProviders", () => readOidcProviders(iam));
  const samlProviders = collectPart("ListSAMLProviders", () => readSamlProviders(iam));
  return {
    credentialReport: await credentialReport2,
    authorizationDetails: await authorizationDetails2,
    accountAlias: await accountAlias,
    accountSummary: await accountSummary,
    passwordPolicy: await passwordPolicy2,
    virtualMfaDevices: await virtualMfaDevices,
    serverCertificates: await serverCertificates,
    serviceSpecificCredentials: await serviceSpecificCredentials,
    oidcProviders: await oidcProviders,
    samlProviders: await samlProviders
  };
}
async function collectUserDetails(iam, parts2, { settings, detailLimit = DETAIL_LIMIT, progress }) {
  const wanted = chooseDetails(parts2, settings);
  const requests = wanted.slice(0, detailLimit);
  if (requests.length > 0)
    progress(
      `Reading credential ids of ${requests.length} of the ${wanted.length} users that findings may need them for.`
    );
  return readUserDetails(iam, requests);
}

// src/audit/config-file.ts
import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";

// src/audit/config.ts
var import_ajv = __toESM(require_ajv(), 1);

// src/audit/nearest.ts
function nearest(word2, candidates) {
  const tolerance = Math.max(2, Math.floor(word2.length / 3));
  let best = null;
  let bestDistance = tolerance + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word2.length) >= bestDistance) continue;
    const distance = editDistance(word2, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}
function editDistance(from, to) {
  let beforeLast = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row2 = 1; row2 <= from.length; row2++) {
    const current = [row2];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row2 - 1] === to[column - 1];
      const transposed = from[row2 - 1] === to[column - 2] && from[row2 - 2] === to[column - 1];
      current[column] = Math.min(
        last[column] + 1,
        current[column - 1] + 1,
        last[column - 1] + (same ? 0 : 1),
        transposed ? beforeLast[column - 2] + 1 : Number.POSITIVE_INFINITY
      );
    }
    ;
    [beforeLast, last] = [last, current];
  }
  return last[to.length];
}

// src/audit/config-problems.ts
var SHOWN_VALUE = 60;
var SHOWN_CHOICES = 8;
var MOST = 1e3;
var schemaProblems = (errors, file) => errors.slice(0, MOST).map((error) => ({ line: file.lineOf(pathOf(error)), message: sentence(error) })).sort((a2, b2) => a2.line - b2.line);
function pathOf(error) {
  const path2 = error.instancePath.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  return error.keyword === "additionalProperties" ? [...path2, String(error.params.additionalProperty)] : path2;
}
function sentence(error) {
  const name = named(pathOf(error));
  switch (error.keyword) {
    case "additionalProperties":
      return `${name} is not a key known here${instead(String(error.params.additionalProperty), keysOf(error))}`;
    case "required":
      return `${name} lacks \`${error.params.missingProperty}\`, which is mandatory.`;
    case "enum":
      return `${name} is ${shown(error.data)}, which is not known${instead(String(error.data), choicesOf(error))}`;
    case "type":
      return `${name} is ${shown(error.data)}; it must be ${kindsOf(error)}.`;
    case "minimum":
    case "maximum":
      return `${name} is ${shown(error.data)}; it must be ${error.keyword === "minimum" ? "at least" : "at most"} ${error.params.limit}.`;
    case "pattern":
    case "format":
      return `${name} cannot be ${shown(error.data)}. ${descriptionOf(error)}`.trimEnd();
    default:
      return `${name} is ${shown(error.data)}; it ${error.message}.`;
  }
}
function named(path2) {
  if (path2.length === 0) return "The file";
  const steps = path2.map((step, index2) => {
    if (/^\d+$/.test(step)) return `[${step}]`;
    return `${index2 > 0 ? "." : ""}${JSON.stringify(step).slice(1, -1).slice(0, SHOWN_VALUE)}`;
  });
  return `\`${steps.join("")}\``;
}
function instead(word2, choices) {
  const near = nearest(word2, choices);
  if (near !== null) return `; did you mean \`${near}\`?`;
  if (choices.length > SHOWN_CHOICES) return ".";
  return `; possible are ${choices.map((choice) => `\`${choice}\``).join(", ")}.`;
}
function shown(value) {
  const text2 = JSON.stringify(value) ?? "nothing";
  return text2.length > SHOWN_VALUE ? `${text2.slice(0, SHOWN_VALUE)}\u2026` : text2;
}
var kinds = {
  object: "a map of keys",
  array: "a list",
  string: "text",
  integer: "a whole number",
  boolean: "true or false",
  null: "null"
};
var kindsOf = (error) => [error.params.type].flat().map((type) => kinds[String(type)] ?? String(type)).join(" or ");
var keysOf = (error) => Object.keys(error.parentSchema?.properties ?? {});
var choicesOf = (error) => error.params.allowedValues.map(String);
var descriptionOf = (error) => {
  const description = error.parentSchema?.description;
  return typeof description === "string" ? description : "";
};

// src/audit/finding.ts
import { createHash } from "node:crypto";
var severities = ["critical", "high", "medium", "low", "informational"];
var fingerprint = (rule, account, resource2, discriminator = "") => createHash("sha256").update([rule, account, resource2.arn, discriminator].join("\0")).digest("hex").slice(0, 32);

// src/audit/settings.ts
var defaultThresholds = {
  accessKeyMaxAge: 90,
  accessKeyVeryOld: 365,
  accessKeyUnused: 45,
  /** Grace of a key that was never used. */
  accessKeyNeverUsed: 7,
  /** How long two active keys may stand side by side while one replaces the other. */
  accessKeyRotationWindow: 14,
  /** Age of an inactive key, counted from its creation: the report does not say when it was deactivated. */
  accessKeyInactive: 90,
  /** A key used less than this many days ago is in use, so that moving its work to a role is worth the while. */
  keylessUsedWithin: 90,
  /** Points (not days) from which a user is proposed for OIDC; see the rule `keyless-candidate`. */
  keylessScore: 3,
  passwordUnused: 45,
  passwordNeverUsed: 7,
  passwordMaxAge: 365,
  /** Time a new console user who has never signed in has to enrol an MFA device; 0: none. */
  mfaEnrolmentGrace: 0,
  userDormant: 90,
  roleUnused: 90,
  rootUsed: 90,
  passwordPolicyMinLength: 14,
  passwordPolicyReuse: 24,
  passwordPolicyMaxAge: 90,
  serverCertificateExpiring: 30,
  /** Outer window: a milder finding for certificates that expire soon, but not yet within serverCertificateExpiring. */
  serverCertificateWarning: 45,
  signingCertificateExpiring: 30,
  sshKeyMaxAge: 90,
  serviceCredentialMaxAge: 90,
  samlProviderExpiring: 90,
  credentialReportMaxAgeHours: 24,
  quotaPercent: 80
};
var defaultSettings = {
  thresholds: defaultThresholds,
  expectedRegions: [],
  expectedServices: [],
  knownAccounts: [],
  userNamePattern: null,
  canaryUsers: [],
  serviceGroups: [],
  serviceUsers: [],
  requiredTags: [],
  centralisedRoot: null,
  passwordPolicyWithoutPasswords: false,
  passwordPolicyProfiles: ["fsbp", "pci"],
  mfaForAllUsers: false,
  forbidConsoleUsers: false,
  forbidAdministrators: false,
  iamEditors: [],
  userBoundary: null
};

// src/audit/settings-schema.ts
var fileKey = (settingsKey) => settingsKey.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
var thresholdDescriptions = {
  accessKeyMaxAge: "An active access key older than this many days must be rotated.",
  accessKeyVeryOld: "An active access key older than this many days is a graver finding.",
  accessKeyUnused: "An active access key unused for this many days must be removed.",
  accessKeyNeverUsed: "Grace in days of an access key that was never used.",
  accessKeyRotationWindow: "How many days two active keys of a user may stand side by side during a rotation.",
  accessKeyInactive: "An inactive access key created this many days ago must be deleted.",
  keylessUsedWithin: "A key used less than this many days ago is in use, and its work worth moving to a role.",
  keylessScore: "Points from which a user is proposed for OIDC.",
  passwordUnused: "A console password unused for this many days must be removed.",
  passwordNeverUsed: "Grace in days of a console password that was never used.",
  passwordMaxAge: "A console password older than this many days must be changed.",
  mfaEnrolmentGrace: "Days that a new console user who has never signed in has to enrol an MFA device. 0: none.",
  userDormant: "A user without any activity for this many days is dormant.",
  roleUnused: "A role not assumed for this many days is unused.",
  rootUsed: "Use of the root user less than this many days ago is a finding.",
  passwordPolicyMinLength: "Least length that the password policy must ask for, in characters.",
  passwordPolicyReuse: "How many former passwords the password policy must refuse.",
  passwordPolicyMaxAge: "Greatest age in days that the password policy may allow.",
  serverCertificateExpiring: "A server certificate that expires within this many days is a finding.",
  serverCertificateWarning: "A server certificate that expires within this many days is a milder finding.",
  signingCertificateExpiring: "A signing certificate that expires within this many days is a finding.",
  sshKeyMaxAge: "An active SSH public key older than this many days must be rotated.",
  serviceCredentialMaxAge: "A service-specific credential older than this many days must be rotated.",
  samlProviderExpiring: "A SAML provider whose metadata expires within this many days is a finding.",
  credentialReportMaxAgeHours: "A credential report older than this many hours is too old to judge by.",
  quotaPercent: "Use of an IAM quota from which on it is a finding, in percent."
};
var thresholdLimits = {
  passwordPolicyMinLength: { minimum: 6, maximum: 128 },
  passwordPolicyReuse: { minimum: 1, maximum: 24 },
  passwordPolicyMaxAge: { minimum: 1, maximum: 1095 },
  quotaPercent: { minimum: 1, maximum: 100 }
};
var accountIdSchema = {
  type: "string",
  pattern: "^[0-9]{12}$",
  description: "An account id: twelve digits."
};
var listOf = (description, items = {}) => ({
  type: "array",
  description,
  items: { type: "string", minLength: 1, maxLength: 256, ...items },
  maxItems: 1e4,
  uniqueItems: true
});
var flag = (description) => ({ type: "boolean", description });
var schemas = {
  expectedRegions: listOf("Regions in which access keys are expected to be used. Empty: any.", {
    pattern: "^[a-z]+(-[a-z]+)+-[0-9]+$",
    description: "A region, like eu-central-1."
  }),
  expectedServices: listOf("Service namespaces access keys are expected to be used with. Empty: any.", {
    pattern: "^[a-z0-9-]+$",
    description: "A service namespace in lower case, like s3."
  }),
  knownAccounts: listOf("Account ids that are ours or trusted, besides the audited one.", accountIdSchema),
  userNamePattern: {
    type: ["string", "null"],
    format: "regex",
    maxLength: 256,
    description: "A JavaScript regular expression that user names must match. null: not checked."
  },
  canaryUsers: listOf("Users whose keys are decoys. A name may hold * and ?."),
  serviceGroups: listOf("Groups whose members are services, not people."),
  serviceUsers: listOf(
    "Users who are services, besides the members of service-groups. * and ? are wildcards; one that starts with / takes in the path."
  ),
  requiredTags: listOf("Tag keys that every user and role must carry."),
  centralisedRoot: {
    type: ["boolean", "null"],
    description: "Whether the organisation manages root credentials centrally and this is a member account. null: not known."
  },
  passwordPolicyWithoutPasswords: flag(
    "Whether an account in which no user has a password needs a password policy."
  ),
  passwordPolicyProfiles: {
    type: "array",
    description: "The profiles of password strength that password-policy-composite judges.",
    items: { enum: ["fsbp", "pci", "cis"] },
    uniqueItems: true
  },
  mfaForAllUsers: flag("Whether users without a password, who only hold keys, need MFA as well."),
  forbidConsoleUsers: flag("Whether a console password of an IAM user is a failure."),
  forbidAdministrators: flag("Whether having an AWS-managed policy that allows everything is critical."),
  iamEditors: listOf("Users who are meant to change IAM. A name may hold * and ?."),
  userBoundary: {
    type: ["string", "null"],
    pattern: "^arn:[^:]+:iam::([0-9]{12}|aws):policy/.+$",
    description: "ARN of the permissions boundary that users must carry. null: any will do."
  }
};
var settingSchemas = () => Object.fromEntries(
  Object.entries(schemas).map(([key, schema]) => [
    fileKey(key),
    { ...schema, default: defaultSettings[key] }
  ])
);
var thresholdSchemas = () => Object.fromEntries(
  Object.keys(defaultThresholds).map((key) => [
    fileKey(key),
    {
      type: "integer",
      ...thresholdLimits[key] ?? { minimum: 0, maximum: 36500 },
      default: defaultThresholds[key],
      description: thresholdDescriptions[key]
    }
  ])
);

// src/audit/waiver-rules.ts
var EXPIRING_DAYS = 14;
var waiverExpired = {
  id: "waiver-expired",
  title: "No waiver has expired",
  severity: "medium",
  rationale: "A waiver accepts a risk until a date. Once that has passed, nobody has decided anew, and its findings count again.",
  remedy: "Fix the findings and delete the waiver, or decide anew: give it a later date and a current reason.",
  controls: {}
};
var waiverExpiring = {
  id: "waiver-expiring",
  title: "No waiver expires soon",
  severity: "low",
  rationale: `A waiver that ends within ${EXPIRING_DAYS} days leaves little time to fix what it covers before its findings count again.`,
  remedy: "Fix the findings before the waiver ends, or decide anew.",
  controls: {}
};
var waiverUnused = {
  id: "waiver-unused",
  title: "Every waiver covers a finding",
  severity: "informational",
  rationale: "A waiver that covers nothing hides the next finding that happens to match it.",
  remedy: "Delete the waiver, or correct its rule, resource or account.",
  controls: {}
};
var waiverRules = [waiverExpired, waiverExpiring, waiverUnused];

// src/audit/config-schema.ts
var knownRules = (rules2) => ({
  rules: rules2.map((rule) => rule.id),
  waiverRules: waiverRules.map((rule) => rule.id)
});
var configSchema = (known) => ({
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Keyless AWS audit configuration",
  description: "What .github/keyless-aws.yml may hold. Every key is optional.",
  ...mapOf({
    thresholds: { description: "From when on something is a finding.", ...mapOf(thresholdSchemas()) },
    rules: { description: "Settings of single rules, by rule id.", ...mapOf(ruleSchemas(known)) },
    waivers: {
      type: "array",
      description: "Findings that are accepted for a time.",
      maxItems: 1e4,
      items: waiverSchema(known.rules)
    },
    ...settingSchemas()
  })
});
var mapOf = (properties) => ({
  type: "object",
  additionalProperties: false,
  properties
});
var ruleSchemas = ({ rules: rules2, waiverRules: waiverRules2 }) => Object.fromEntries(
  [...rules2, ...waiverRules2].map((id) => [
    id,
    mapOf({
      enabled: { type: "boolean", default: true, description: "false: the rule is not evaluated." },
      severity: { enum: severities, description: "Replaces the severity of all findings of the rule." }
    })
  ])
);
var waiverSchema = (rules2) => ({
  ...mapOf({
    rule: { enum: rules2, description: "The rule whose findings are accepted." },
    resource: {
      type: "string",
      minLength: 1,
      maxLength: 2048,
      description: "Name or ARN of the resource. * stands for any characters, ? for one."
    },
    account: accountIdSchema,
    reason: { type: "string", pattern: "\\S", maxLength: 1e3, description: "Why the finding is accepted." },
    owner: { type: "string", minLength: 1, maxLength: 200, description: "Who answers for it." },
    expires: {
      type: "string",
      format: "expiry",
      description: "Last day of the waiver (2026-12-31, in UTC), or an instant with its offset (2026-12-31T18:00:00Z)."
    }
  }),
  required: ["rule", "resource", "reason", "expires"]
});

// src/audit/config-yaml.ts
var import_yaml = __toESM(require_dist(), 1);
var MAX_CONFIG_BYTES = 1024 * 1024;
function readYaml(text2) {
  if (Buffer.byteLength(text2) > MAX_CONFIG_BYTES)
    return refused([{ line: 1, message: "The file is larger than 1 MiB." }]);
  const lines = new import_yaml.LineCounter();
  const document = (0, import_yaml.parseDocument)(text2, {
    lineCounter: lines,
    version: "1.2",
    schema: "core",
    // The parser compares every key with every other; a set does it in one pass (see unwanted).
    uniqueKeys: false,
    prettyErrors: false
  });
  const lineAt = (offset) => Math.max(1, lines.linePos(offset).line);
  const problems = [
    ...document.errors.map((error) => ({ line: lineAt(error.pos[0]), message: sentence2(error) })),
    ...unwanted(document, lineAt)
  ];
  if (problems.length > 0) return refused(problems);
  return {
    value: plain(document.contents),
    problems: [],
    lineOf: (path2) => lineAt(offsetOf(document.contents, path2))
  };
}
var refused = (problems) => ({ value: void 0, problems, lineOf: () => 1 });
function sentence2(error) {
  if (error.code === "MULTIPLE_DOCS") return "A second document starts here; the file may hold only one.";
  if (error.code === "RESOURCE_EXHAUSTION") return "The lists and maps are nested too deeply.";
  return `This is not YAML: ${error.message}.`.replace(/\.\.$/, ".");
}
function unwanted(document, lineAt) {
  const problems = [];
  const refuse2 = (node, message) => problems.push({ line: lineAt(startOf(node)), message });
  (0, import_yaml.visit)(document, {
    Node: (_, node) => {
      const name = unsupported(node);
      if (name !== null) refuse2(node, `${name} are not supported; write the value out in full.`);
      for (const key of (0, import_yaml.isMap)(node) ? repeatedKeys(node) : [])
        refuse2(key, `The key ${JSON.stringify(shortened(keyText(key)))} stands here a second time.`);
    }
  });
  return problems;
}
function unsupported(node) {
  if ((0, import_yaml.isAlias)(node)) return `Aliases like *${shortened(node.source)}`;
  if (node.anchor) return `Anchors like &${shortened(node.anchor)}`;
  return node.tag ? `Tags like ${shortened(node.tag)}` : null;
}
function repeatedKeys(map) {
  const seen = /* @__PURE__ */ new Set();
  return map.items.flatMap(({ key }) => {
    const repeated = seen.has(keyText(key));
    seen.add(keyText(key));
    return repeated ? [key] : [];
  });
}
var shortened = (text2) => text2.length > 40 ? `${text2.slice(0, 40)}\u2026` : text2;
function plain(node) {
  if ((0, import_yaml.isMap)(node)) return Object.fromEntries(node.items.map(({ key, value }) => [keyText(key), plain(value)]));
  if ((0, import_yaml.isSeq)(node)) return node.items.map(plain);
  if (!(0, import_yaml.isScalar)(node)) return void 0;
  return typeof node.value === "number" && /^\d{12}$/.test(node.source ?? "") ? node.source : node.value;
}
var keyText = (key) => (0, import_yaml.isScalar)(key) ? String(key.source ?? key.value) : String(key);
function offsetOf(root2, path2) {
  let [at2, node] = [startOf(root2), root2];
  for (const step of path2) {
    const pair2 = (0, import_yaml.isMap)(node) ? node.items.find(({ key }) => keyText(key) === step) : void 0;
    const item = (0, import_yaml.isSeq)(node) ? node.items[Number(step)] : void 0;
    if (pair2 === void 0 && item === void 0) return at2;
    at2 = startOf(pair2?.key ?? item);
    node = pair2?.value ?? item;
  }
  return at2;
}
var startOf = (node) => (0, import_yaml.isNode)(node) ? node.range?.[0] ?? 0 : 0;

// src/audit/expiry.ts
var DAY2 = 864e5;
function expiryInstant(expires) {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(expires)?.[0];
  if (date === void 0 || !exists(date)) return null;
  if (date === expires) return new Date(Date.parse(date) + DAY2);
  if (!/^.{10}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(expires)) return null;
  const instant = new Date(expires);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
var exists = (date) => {
  const parsed2 = /* @__PURE__ */ new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed2.getTime()) && parsed2.toISOString().startsWith(date);
};

// src/audit/config.ts
var SHOWN_PROBLEMS = 50;
var defaultConfig = { settings: defaultSettings, rules: {}, waivers: [] };
function parseConfig(text2, source, known) {
  const file = readYaml(text2);
  if (file.problems.length > 0) throw invalid(source, file.problems);
  const content = withoutEmptyKeys(file.value ?? {});
  const validate = compile(known);
  if (!validate(content)) throw invalid(source, schemaProblems(validate.errors ?? [], file));
  return configOf(content, file);
}
var withoutEmptyKeys = (content) => typeof content === "object" && content !== null && !Array.isArray(content) ? Object.fromEntries(Object.entries(content).filter(([, value]) => value !== null)) : content;
function compile(known) {
  const ajv = new import_ajv.Ajv({ allErrors: true, verbose: true, allowUnionTypes: true });
  ajv.addFormat("expiry", (text2) => expiryInstant(text2) !== null);
  ajv.addFormat("regex", isRegularExpression);
  return ajv.compile(configSchema(known));
}
function isRegularExpression(source) {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
}
var configOf = (content, file) => ({
  settings: {
    ...overlaid(defaultSettings, content),
    thresholds: overlaid(defaultThresholds, content.thresholds ?? {})
  },
  rules: content.rules ?? {},
  waivers: (content.waivers ?? []).map((waiver, index2) => ({
    ...waiver,
    account: waiver.account ?? null,
    owner: waiver.owner ?? null,
    line: file.lineOf(["waivers", String(index2)])
  }))
});
var overlaid = (defaults, given) => Object.fromEntries(Object.entries(defaults).map(([key, value]) => [key, given[fileKey(key)] ?? value]));
function invalid(source, problems) {
  const lines = [...new Set(problems.map((problem) => `  line ${problem.line}: ${problem.message}`))];
  const shown2 = lines.slice(0, SHOWN_PROBLEMS);
  const more = lines.length > SHOWN_PROBLEMS ? [`  \u2026 and ${lines.length - SHOWN_PROBLEMS} more`] : [];
  const count2 = lines.length === 1 ? "a problem" : `${lines.length} problems`;
  return new KeylessError("config-invalid", [`${source} has ${count2}:`, ...shown2, ...more].join("\n"));
}

// src/audit/config-file.ts
var DEFAULT_CONFIG_PATH = ".github/keyless-aws.yml";
async function loadConfig2(workspace, path2, known) {
  const source = path2 ?? DEFAULT_CONFIG_PATH;
  try {
    const file = resolve(workspace, source);
    const { size } = await stat(file);
    if (size > MAX_CONFIG_BYTES) throw new Error(`it is larger than ${MAX_CONFIG_BYTES} bytes`);
    return parseConfig(await readFile(file, "utf8"), source, known);
  } catch (error) {
    if (error instanceof KeylessError) throw error;
    if (path2 === null && isMissing(error)) return defaultConfig;
    throw new KeylessError("config-invalid", `${source} cannot be read: ${reason(error)}.`, { cause: error });
  }
}
var codeOf = (error) => error?.code;
var isMissing = (error) => ["ENOENT", "ENOTDIR"].includes(codeOf(error) ?? "");
var reason = (error) => isMissing(error) ? "it does not exist (is the repository checked out?)" : codeOf(error) ?? (error instanceof Error ? error.message : String(error));

// src/audit/findings.ts
function toFindings(rule, results, account, severity) {
  const seen = /* @__PURE__ */ new Map();
  return results.map((result) => {
    const { resource: resource2, discriminator = "" } = result;
    const identity = fingerprint(rule.id, account, resource2, discriminator);
    const ordinal = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, ordinal);
    return {
      rule: rule.id,
      title: rule.title,
      status: result.status,
      severity: severity ?? result.severity ?? rule.severity,
      account,
      resource: resource2,
      message: result.message,
      evidence: result.evidence,
      remedy: result.remedy ?? rule.remedy,
      controls: result.controls ?? rule.controls,
      fingerprint: ordinal === 1 ? identity : fingerprint(rule.id, account, resource2, `${discriminator}\0${ordinal}`),
      ...result.missingPermission !== void 0 && { missingPermission: result.missingPermission }
    };
  });
}
var rank = new Map(severities.map((severity, index2) => [severity, index2]));
var rankOf = (severity) => rank.get(severity) ?? severities.length;
var inOrder = (findings) => findings.toSorted(
  (a2, b2) => rankOf(a2.severity) - rankOf(b2.severity) || compare(a2.rule, b2.rule) || compare(a2.resource.arn, b2.resource.arn) || compare(a2.fingerprint, b2.fingerprint)
);
var compare = (a2, b2) => a2 < b2 ? -1 : a2 > b2 ? 1 : 0;

// src/audit/decision.ts
function decide(findings, options) {
  const failed = findings.filter((finding) => finding.status === "fail");
  const errors = findings.filter((finding) => finding.status === "error");
  const blocking = failed.filter((finding) => isAtLeast(finding.severity, options.failOn)).length;
  const unseen = errors.some((finding) => isAtLeast(finding.severity, options.failOn));
  const statuses = countStatuses(findings);
  return {
    ...options,
    result: blocking > 0 ? "fail" : unseen && options.failOnError ? "incomplete" : "pass",
    counts: countSeverities(failed),
    statuses,
    waived: statuses.waived,
    errors: statuses.error,
    blocking
  };
}
var isAtLeast = (severity, threshold) => threshold !== "none" && rankOf(severity) <= rankOf(threshold);
function countSeverities(findings) {
  const counts = Object.fromEntries(severities.map((severity) => [severity, 0]));
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}
function countStatuses(findings) {
  const counts = { fail: 0, error: 0, manual: 0, waived: 0, pass: 0, "not-applicable": 0 };
  for (const finding of findings) counts[finding.status] += 1;
  return counts;
}

// src/audit/rules/subjects.ts
var rootArn = (snapshot) => `arn:${snapshot.partition}:iam::${snapshot.accountId}:root`;
var accountResource = (snapshot) => ({
  type: "account",
  name: snapshot.accountId,
  arn: rootArn(snapshot)
});
var rootResource = (snapshot) => ({
  type: "root",
  name: "root",
  arn: rootArn(snapshot)
});
var userResource = (row2) => ({
  type: "user",
  name: row2.user,
  arn: row2.arn
});
var accessKeyResource = (row2) => ({
  type: "access-key",
  name: row2.user,
  arn: row2.arn
});
var passwordPolicyResource = (snapshot) => partOfAccount(snapshot, "password-policy", "password policy");
var credentialReportResource = (snapshot) => partOfAccount(snapshot, "credential-report", "credential report");
var virtualMfaResource = (device) => ({
  type: "mfa-device",
  name: device.serialNumber.slice(device.serialNumber.indexOf("/") + 1),
  arn: device.serialNumber
});
var partOfAccount = (snapshot, type, name) => ({
  type,
  name,
  arn: rootArn(snapshot)
});

// src/policy/wildcard.ts
var ANY = -1;
var ONE = -2;
var STAR = 42;
var QUESTION = 63;
var wildUnits = (text2) => {
  const units = [];
  for (let i2 = 0; i2 < text2.length; i2++) {
    const unit = text2.charCodeAt(i2);
    units.push(unit === STAR ? ANY : unit === QUESTION ? ONE : unit);
  }
  return units;
};
var plainUnits = (text2) => {
  const units = [];
  for (let i2 = 0; i2 < text2.length; i2++) units.push(text2.charCodeAt(i2));
  return units;
};
var patternOfUnits = (units) => ({
  units,
  literal: units.some((unit) => unit < 0) ? null : units.map((unit) => String.fromCharCode(unit)).join("")
});
var patternOf = (text2) => patternOfUnits(wildUnits(text2));
var fits = (pattern, text2) => pattern.literal === null ? fitsUnits(pattern.units, text2) : pattern.literal === text2;
var fitsUnits = (units, text2) => {
  const { length } = text2;
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
    } else if (standsFor(unit, text2.charCodeAt(read))) {
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

// src/audit/waivers.ts
var DAY3 = 864e5;
var hasExpired = (waiver, now) => (expiryInstant(waiver.expires)?.getTime() ?? 0) <= now.getTime();
var expiresSoon = (waiver, now) => !hasExpired(waiver, now) && hasExpired(waiver, new Date(now.getTime() + EXPIRING_DAYS * DAY3));
function applyWaivers(findings, waivers, now) {
  const matching = matcher(waivers.filter((waiver) => !hasExpired(waiver, now)));
  return findings.map((finding) => {
    const [waiver] = matching(finding).toSorted(longestFirst);
    if (waiver === void 0) return finding;
    const { reason: reason2, owner, expires } = waiver;
    return { ...finding, status: "waived", waiver: { reason: reason2, owner, expires } };
  });
}
var longestFirst = (a2, b2) => (expiryInstant(b2.expires)?.getTime() ?? 0) - (expiryInstant(a2.expires)?.getTime() ?? 0);
function judgeWaivers(findings, waivers, account, now) {
  const meant = waivers.filter((waiver) => waiver.account === null || waiver.account === account.name);
  const unjudged = new Set(findings.filter((finding) => finding.status === "error").map(({ rule }) => rule));
  const uses = usesOf(meant, findings);
  const expired = uses.filter(({ waiver }) => hasExpired(waiver, now));
  const expiring = uses.filter(({ waiver, matched }) => matched > 0 && expiresSoon(waiver, now));
  const unused = uses.filter(
    ({ waiver, matched }) => matched === 0 && !hasExpired(waiver, now) && !unjudged.has(waiver.rule)
  );
  return [
    { rule: waiverExpired, results: verdicts(expired, meant, account, expiredMessage) },
    { rule: waiverExpiring, results: verdicts(expiring, meant, account, expiringMessage) },
    { rule: waiverUnused, results: verdicts(unused, meant, account, unusedMessage) }
  ];
}
function usesOf(waivers, findings) {
  const matching = matcher(waivers);
  const counts = /* @__PURE__ */ new Map();
  for (const finding of findings)
    for (const waiver of matching(finding)) counts.set(waiver, (counts.get(waiver) ?? 0) + 1);
  return waivers.map((waiver) => ({ waiver, matched: counts.get(waiver) ?? 0 }));
}
function matcher(waivers) {
  const ready = waivers.map((waiver) => ({ waiver, pattern: patternOf(waiver.resource) }));
  const byRule = Map.groupBy(ready, ({ waiver }) => waiver.rule);
  return ({ rule, status, account, resource: resource2 }) => status !== "fail" && status !== "manual" ? [] : (byRule.get(rule) ?? []).filter(({ waiver }) => waiver.account === null || waiver.account === account).filter(({ pattern }) => fits(pattern, resource2.name) || fits(pattern, resource2.arn)).map(({ waiver }) => waiver);
}
function verdicts(uses, meant, account, message) {
  if (meant.length === 0)
    return [sound(account, "not-applicable", "No waiver is configured for this account.")];
  if (uses.length === 0)
    return [sound(account, "pass", `None of the ${meant.length} waivers for this account.`)];
  return uses.map((use) => ({
    status: "fail",
    resource: account,
    message: message(use),
    evidence: evidenceOf(use),
    discriminator: [use.waiver.rule, use.waiver.resource, use.waiver.account ?? "*"].join("\0")
  }));
}
var sound = (account, status, message) => ({
  status,
  resource: account,
  message,
  evidence: {}
});
var subject = ({ rule, resource: resource2, line: line2 }) => `The waiver of ${rule} for ${resource2} (line ${line2})`;
var expiredMessage = ({ waiver, matched }) => matched > 0 ? `${subject(waiver)} expired on ${waiver.expires}; findings it covered: ${matched}, open again.` : `${subject(waiver)} expired on ${waiver.expires} and covers nothing any more.`;
var expiringMessage = ({ waiver, matched }) => `${subject(waiver)} expires on ${waiver.expires}; findings it covers: ${matched}.`;
var unusedMessage = ({ waiver }) => `${subject(waiver)} covers no finding.`;
var evidenceOf = ({ waiver, matched }) => ({
  rule: waiver.rule,
  resource: waiver.resource,
  expires: waiver.expires,
  reason: waiver.reason,
  owner: waiver.owner,
  line: waiver.line,
  findings: matched
});

// src/audit/evaluate.ts
function evaluate(snapshot, rules2, config, now) {
  const account = accountResource(snapshot);
  const findingsOf = (rule, results) => toFindings(rule, results, account.name, config.rules[rule.id]?.severity);
  const judged = activeRules(rules2, config).flatMap(
    (rule) => findingsOf(rule, runRule(rule, snapshot, config.settings, now))
  );
  const aboutWaivers = judgeWaivers(judged, config.waivers, account, now).filter(({ rule }) => isEnabled(rule, config)).flatMap(({ rule, results }) => findingsOf(rule, results));
  return inOrder([...applyWaivers(judged, config.waivers, now), ...aboutWaivers]);
}
var activeRules = (rules2, config) => rules2.filter((rule) => isEnabled(rule, config)).map((rule) => ({ ...rule, severity: config.rules[rule.id]?.severity ?? rule.severity }));
var isEnabled = ({ id, optIn }, config) => config.rules[id]?.enabled ?? optIn !== true;
function runRule(rule, snapshot, settings, now) {
  const missing = rule.needs.map((part) => snapshot[part]).filter((part) => part.status !== "collected");
  if (missing.length > 0) return [notEvaluated(snapshot, missing)];
  try {
    const results = rule.evaluate(snapshot, settings, now);
    return rule.needs.includes("credentialReport") ? distrustUnreadable(results, snapshot) : [...results];
  } catch (error) {
    return [crashed(snapshot, error)];
  }
}
function notEvaluated(snapshot, missing) {
  const permissions = [
    ...new Set(missing.flatMap((part) => part.status === "denied" ? [part.permission] : []))
  ];
  return {
    status: "error",
    resource: accountResource(snapshot),
    message: `Could not be evaluated: ${missing.map(whyMissing).join("; ")}.`,
    evidence: { missing: missing.map(whyMissing) },
    ...permissions.length > 0 && { missingPermission: permissions.join(", ") }
  };
}
function whyMissing(part) {
  switch (part.status) {
    case "denied":
      return `${part.permission} is not allowed`;
    case "failed":
      return `${part.operation} failed with ${part.code}`;
    case "not-collected":
      return part.reason;
    case "collected":
      return "nothing is missing";
  }
}
var crashed = (snapshot, error) => ({
  status: "error",
  resource: accountResource(snapshot),
  message: `Could not be evaluated: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}.`,
  evidence: {}
});
function distrustUnreadable(results, snapshot) {
  const report = snapshot.credentialReport;
  if (report.status !== "collected" || report.value.unreadable.length === 0) return [...results];
  const { root: root2, users, unreadable } = report.value;
  const rows = root2 === null ? users : [root2, ...users];
  const columnsByArn = new Map(
    rows.map((row2) => [row2.arn, unreadable.filter((cell2) => cell2.user === row2.user).map((cell2) => cell2.column)])
  );
  return results.map((result) => {
    const columns2 = columnsByArn.get(result.resource.arn) ?? [];
    if (result.status !== "pass" || columns2.length === 0) return result;
    const message = `Could not be evaluated: the credential report's ${columns2.join(", ")} cannot be read.`;
    return { ...result, status: "error", message, evidence: { ...result.evidence, unreadable: columns2 } };
  });
}

// src/audit/report/publish.ts
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

// src/audit/snapshot-file.ts
var import_ajv2 = __toESM(require_ajv(), 1);
import { readFile as readFile2 } from "node:fs/promises";

// src/audit/snapshot-schema.ts
var text = { type: "string" };
var flag2 = { type: "boolean" };
var count = { type: "number" };
var time = { type: "string", format: "instant" };
var nullable = (schema) => ({ ...schema, nullable: true });
var listOf2 = (items) => ({ type: "array", items });
var mapOf2 = (values) => ({ type: "object", additionalProperties: values });
var record = (properties) => ({
  type: "object",
  properties,
  required: Object.keys(properties)
});
var texts = (...names2) => Object.fromEntries(names2.map((name) => [name, text]));
var collected2 = (value) => ({
  type: "object",
  required: ["status"],
  discriminator: { propertyName: "status" },
  oneOf: [
    { properties: { status: { const: "collected" }, value }, required: ["value"] },
    {
      properties: { status: { const: "denied" }, ...texts("permission", "message") },
      required: ["permission", "message"]
    },
    {
      properties: { status: { const: "failed" }, ...texts("operation", "code", "message") },
      required: ["operation", "code", "message"]
    },
    { properties: { status: { const: "not-collected" }, reason: text }, required: ["reason"] }
  ]
});
var reportDate = record({ at: nullable(time), raw: text });
var accessKeySlot = record({
  active: flag2,
  lastRotated: reportDate,
  lastUsed: reportDate,
  lastUsedRegion: nullable(text),
  lastUsedService: nullable(text)
});
var certificateSlot = record({ active: flag2, lastRotated: reportDate });
var pairOf = (item) => ({ type: "array", items: item, minItems: 2, maxItems: 2 });
var reportRow = record({
  ...texts("user", "arn"),
  createdAt: nullable(time),
  passwordEnabled: nullable(flag2),
  passwordLastUsed: reportDate,
  passwordLastChanged: reportDate,
  passwordNextRotation: reportDate,
  mfaActive: nullable(flag2),
  accessKeys: pairOf(accessKeySlot),
  certificates: pairOf(certificateSlot),
  additionalCredentials: nullable(text)
});
var credentialReport = record({
  generatedAt: time,
  reused: flag2,
  root: nullable(reportRow),
  users: listOf2(reportRow),
  unreadable: listOf2(record(texts("user", "column", "value")))
});
var passwordPolicy = record({
  minimumPasswordLength: count,
  requireSymbols: flag2,
  requireNumbers: flag2,
  requireUppercaseCharacters: flag2,
  requireLowercaseCharacters: flag2,
  allowUsersToChangePassword: flag2,
  expirePasswords: flag2,
  maxPasswordAge: nullable(count),
  passwordReusePrevention: nullable(count),
  hardExpiry: flag2
});
var tags = listOf2(record(texts("key", "value")));
var principal = {
  ...texts("name", "id", "arn", "path"),
  createdAt: time,
  inlinePolicies: listOf2(record(texts("name", "document"))),
  attachedPolicies: listOf2(record(texts("name", "arn")))
};
var bounded = { permissionsBoundary: nullable(text), tags };
var authorizationDetails = record({
  users: listOf2(record({ ...principal, ...bounded, groups: listOf2(text) })),
  groups: listOf2(record(principal)),
  roles: listOf2(
    record({
      ...principal,
      ...bounded,
      trustPolicy: text,
      lastUsedAt: nullable(time),
      lastUsedRegion: nullable(text),
      instanceProfiles: listOf2(text),
      maxSessionDuration: nullable(count)
    })
  ),
  policies: listOf2(
    record({
      ...texts("name", "id", "arn", "path", "defaultVersionId"),
      awsManaged: flag2,
      attachmentCount: count,
      permissionsBoundaryUsageCount: count,
      isAttachable: flag2,
      createdAt: time,
      updatedAt: time,
      versions: listOf2(record({ ...texts("id", "document"), isDefault: flag2, createdAt: time }))
    })
  )
});
var oidcProvider = record({
  ...texts("arn", "issuer"),
  details: collected2(
    record({ clientIds: listOf2(text), thumbprints: listOf2(text), createdAt: nullable(time), tags })
  )
});
var parts = {
  accountAlias: nullable(text),
  credentialReport,
  accountSummary: mapOf2(count),
  passwordPolicy: nullable(passwordPolicy),
  authorizationDetails,
  virtualMfaDevices: listOf2(
    record({ serialNumber: text, userArn: nullable(text), enabledAt: nullable(time) })
  ),
  serverCertificates: listOf2(
    record({ ...texts("name", "arn", "path"), uploadedAt: time, expiresAt: nullable(time) })
  ),
  serviceSpecificCredentials: listOf2(
    record({
      ...texts("id", "userName", "serviceName", "status"),
      createdAt: time,
      expiresAt: nullable(time)
    })
  ),
  oidcProviders: listOf2(oidcProvider),
  samlProviders: listOf2(record({ arn: text, validUntil: nullable(time), createdAt: nullable(time) }))
};
var userDetails = record({
  accessKeys: collected2(listOf2(record({ ...texts("id", "status"), createdAt: time }))),
  mfaDevices: collected2(listOf2(record({ serialNumber: text, enabledAt: time }))),
  signingCertificates: collected2(listOf2(record({ ...texts("id", "status", "body"), uploadedAt: time }))),
  sshPublicKeys: collected2(listOf2(record({ ...texts("id", "status"), uploadedAt: time })))
});
var snapshotSchema = record({
  version: count,
  accountId: { type: "string", pattern: "^\\d{12}$" },
  ...texts("partition", "callerArn"),
  collectedAt: time,
  ...Object.fromEntries(Object.entries(parts).map(([part, value]) => [part, collected2(value)])),
  userDetails: mapOf2(userDetails)
});

// src/audit/snapshot-file.ts
var serializeSnapshot = (snapshot) => `${JSON.stringify(snapshot)}
`;
async function loadSnapshot(path2) {
  let text2;
  try {
    text2 = await readFile2(path2, "utf8");
  } catch (error) {
    const code = error.code ?? "unknown error";
    throw new KeylessError("snapshot-invalid", `The snapshot ${path2} cannot be read (${code}).`, {
      cause: error
    });
  }
  return parseSnapshot(text2, path2);
}
function parseSnapshot(text2, path2) {
  const value = parseJson(text2, path2);
  const version2 = typeof value === "object" && value !== null ? Reflect.get(value, "version") : void 0;
  if (version2 !== SNAPSHOT_VERSION)
    throw invalid2(
      path2,
      version2 === void 0 ? "has no version, so it is no snapshot of this action" : `is of version ${JSON.stringify(version2)}, and this action reads version ${SNAPSHOT_VERSION}`
    );
  const isSnapshot = validator();
  if (!isSnapshot(value)) throw invalid2(path2, problemOf(isSnapshot.errors?.[0]));
  return value;
}
function parseJson(text2, path2) {
  try {
    return JSON.parse(text2);
  } catch (error) {
    throw invalid2(path2, "is not JSON; perhaps it was cut short", error);
  }
}
var compiled;
function validator() {
  if (compiled !== void 0) return compiled;
  const ajv = new import_ajv2.Ajv({ discriminator: true, strictTypes: false });
  ajv.addFormat("instant", isInstant);
  compiled = ajv.compile(snapshotSchema);
  return compiled;
}
var isInstant = (value) => /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value));
function problemOf(error) {
  const steps = (error?.instancePath ?? "").split("/").slice(1);
  const field = steps.map((step) => /^\d+$/.test(step) ? `[${step}]` : `.${step.replaceAll("~1", "/").replaceAll("~0", "~")}`).join("").replace(/^\./, "");
  return `is wrong at ${field || "its top level"}: it ${error?.message ?? "is not as it should be"}`;
}
var invalid2 = (path2, problem, cause) => new KeylessError("snapshot-invalid", `The snapshot ${path2} ${problem}.`, { cause });

// src/audit/report/escape.ts
var ZERO_WIDTH_SPACE = "&#8203;";
var INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
var oneLine = (text2) => text2.replace(INVISIBLE, spelt);
var spelt = (character) => {
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "	") return "\\t";
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
};
var logLine = (text2) => oneLine(text2).replace(/^(\s*):(?=:)/, "$1\\u{3a}").replaceAll("##[", "#\\u{23}[");
var shorten = (text2, length) => {
  if (text2.length <= length) return text2;
  const characters = [...text2];
  return characters.length <= length ? text2 : `${characters.slice(0, length - 1).join("")}\u2026`;
};
var markdown = (text2) => oneLine(text2).replace(/[&<>\\`*_[\]{}#|~@!^$]|:(?=[:/])/g, reference).replace(/&#64;|&#35;(?=\d)|&#58;(?=\/)|www(?=\.)/gi, (start) => `${start}${ZERO_WIDTH_SPACE}`).replace(/^(?=[-+=]|\d+[.)](?:\s|$))/, ZERO_WIDTH_SPACE);
var reference = (character) => `&#${character.codePointAt(0)};`;
var markdownCode = (text2) => {
  const line2 = oneLine(text2);
  if (line2 === "") return "<code></code>";
  if (/^[\p{L}\p{N} _.,:;/+=@#%*?!(){}"'-]+$/u.test(line2) && line2.trim() === line2) return `\`${line2}\``;
  return `<code>${line2.replace(/[^\p{L}\p{N} ]/gu, reference)}</code>`;
};
var markdownBlock = (text2) => {
  const lines = text2.replace(/\r\n?/g, "\n").split("\n").map(logLine);
  const longest = Math.max(2, ...(text2.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return [fence, ...lines, fence].join("\n");
};
var FORMULA_STARTS = new Set("=+-@	\r\n\uFF1D\uFF0B\uFF0D\uFF20");
var csvCell = (text2) => {
  const inert = FORMULA_STARTS.has(text2[0] ?? "") ? `'${text2}` : text2;
  return inert.includes('"') ? `"${inert.replaceAll('"', '""')}"` : `"${inert}"`;
};

// src/audit/report/wording.ts
var statusNames = {
  fail: "failed",
  error: "not evaluated",
  manual: "to be looked at",
  waived: "waived",
  pass: "passed",
  "not-applicable": "not applicable"
};
var counted = (count2, noun) => `${count2.toLocaleString("en-US")} ${noun}${count2 === 1 ? "" : "s"}`;
function verdict({ decision }) {
  const threshold = decision.failOn === "none" ? "" : `of severity ${decision.failOn} or worse`;
  switch (decision.result) {
    case "fail":
      return `Failed: ${counted(decision.blocking, "finding")} ${threshold}.`;
    case "incomplete":
      return `Incomplete: no finding ${threshold}, but rules of that severity could not be evaluated, so this is no pass.`;
    case "pass":
      return decision.failOn === "none" ? "Passed: findings are reported and fail nothing (audit-fail-on is none)." : `Passed: no finding ${threshold}.`;
  }
}
function clocks({ times }) {
  const report = times.credentialReport === null ? "There is no credential report." : `The credential report is of ${times.credentialReport}${times.credentialReportReused ? ", because AWS makes a new one only every four hours" : ""}; ages in it are measured then.`;
  return `${report} All other ages are measured at ${times.asOf}.`;
}
var evidenceText = (evidence) => Object.entries(evidence).map(([key, value]) => `${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`).join(", ");
var controlsText = (controls) => Object.entries(controls).flatMap(([framework, ids]) => ids.map((id) => `${framework} ${id}`)).join(", ");

// src/audit/report/annotations.ts
var MOST2 = 10;
var MESSAGE_LENGTH = 400;
var levels = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "notice",
  informational: null
};
function annotations(report) {
  const unseen = notEvaluated2(report.findings);
  const failed = report.findings.filter(
    ({ status, severity }) => status === "fail" && levels[severity] !== null
  );
  const groups = [...Map.groupBy(failed, ({ rule, severity }) => `${severity}: ${rule}`)];
  const room = MOST2 - unseen.length;
  const shown2 = groups.slice(0, groups.length > room ? room - 1 : room);
  return [
    ...unseen,
    ...shown2.map(([name, findings]) => annotationOf(name, findings)),
    ...andMore(groups.length - shown2.length)
  ];
}
function annotationOf(name, findings) {
  const [first] = findings;
  const more = findings.length > 1 ? ` (and ${findings.length - 1} more)` : "";
  return {
    level: levels[first.severity] ?? "notice",
    message: logLine(`${name}: ${shorten(first.message, MESSAGE_LENGTH)}${more}`)
  };
}
function notEvaluated2(findings) {
  const errors = findings.filter(({ status }) => status === "error");
  if (errors.length === 0) return [];
  const rules2 = new Set(errors.map(({ rule }) => rule)).size;
  const permissions = new Set(errors.flatMap(({ missingPermission }) => missingPermission?.split(", ") ?? []));
  const allow = permissions.size > 0 ? ` Allow: ${[...permissions].join(", ")}.` : "";
  return [
    {
      level: "warning",
      message: logLine(shorten(`${counted(rules2, "rule")} could not be evaluated.${allow}`, MESSAGE_LENGTH))
    }
  ];
}
var andMore = (rules2) => rules2 > 0 ? [{ level: "notice", message: `${counted(rules2, "rule")} more with findings: see the job summary.` }] : [];

// src/audit/report/batches.ts
var BATCH = 500;
function* batches(items) {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}

// src/audit/report/csv.ts
var columns = [
  ["status", (finding) => finding.status],
  ["severity", (finding) => finding.severity],
  ["rule", (finding) => finding.rule],
  ["title", (finding) => finding.title],
  ["account", (finding) => finding.account],
  ["resource type", (finding) => finding.resource.type],
  ["resource name", (finding) => finding.resource.name],
  ["resource arn", (finding) => finding.resource.arn],
  ["message", (finding) => finding.message],
  ["evidence", (finding) => JSON.stringify(finding.evidence)],
  ["remedy", (finding) => finding.remedy],
  ["controls", (finding) => controlsText(finding.controls)],
  ["missing permission", (finding) => finding.missingPermission ?? ""],
  ["waiver reason", (finding) => finding.waiver?.reason ?? ""],
  ["waiver owner", (finding) => finding.waiver?.owner ?? ""],
  ["waiver expires", (finding) => finding.waiver?.expires ?? ""],
  ["fingerprint", (finding) => finding.fingerprint]
];
function* csvParts(report) {
  yield line(columns.map(([name]) => name));
  for (const findings of batches(report.findings))
    yield findings.map((finding) => line(columns.map(([, value]) => value(finding)))).join("");
}
var line = (cells) => `${cells.map(csvCell).join(",")}\r
`;

// src/audit/report/report.ts
var REPORT_VERSION = 1;
function reportOf({ snapshot, generated, asOf, ...rest }) {
  const { accountId, accountAlias, partition, callerArn, credentialReport: credentialReport2 } = snapshot;
  const csv = credentialReport2.status === "collected" ? credentialReport2.value : null;
  return {
    ...rest,
    account: accountId,
    accountAlias: accountAlias.status === "collected" ? accountAlias.value : null,
    partition,
    callerArn,
    times: {
      generated: generated.toISOString(),
      credentialReport: csv?.generatedAt ?? null,
      credentialReportReused: csv?.reused ?? false,
      asOf: asOf.toISOString()
    }
  };
}

// src/audit/report/json.ts
function* jsonParts(report) {
  yield `${JSON.stringify(headerOf(report), null, 2).replace(/\n\}$/, "")},
  "results": [`;
  let separator = "\n";
  for (const findings of batches(report.findings)) {
    yield separator + findings.map((finding) => `    ${JSON.stringify(finding)}`).join(",\n");
    separator = ",\n";
  }
  yield report.findings.length > 0 ? "\n  ]\n}\n" : "]\n}\n";
}
var headerOf = (report) => ({
  version: REPORT_VERSION,
  tool: { name: "keyless-aws", version: report.toolVersion },
  account: report.account,
  accountAlias: report.accountAlias,
  partition: report.partition,
  callerArn: report.callerArn,
  times: report.times,
  apiCalls: report.apiCalls,
  decision: report.decision,
  rules: report.rules.map(({ id, title, severity, rationale, remedy: remedy3, controls }) => ({
    id,
    title,
    severity,
    rationale,
    remedy: remedy3,
    controls
  }))
});

// src/audit/report/name-replacer.ts
var IAM_NAME = /^[A-Za-z0-9_][\w+=,.@-]*$/;
var IAM_NAME_HERE = /[\w+=,.@-]+/y;
var WORD = /[\p{L}\p{N}_]+/gu;
var STARTS_WITH_WORD = /^[\p{L}\p{N}_]/u;
var ARN_WORDS = /* @__PURE__ */ new Set(["aws", "iam", "sts", "user", "role", "group", "policy", "mfa", "root"]);
function nameReplacer(replacements) {
  const odd = oddNames(replacements.keys());
  return (text2) => {
    let replaced = "";
    let done = 0;
    for (const { 0: word2, index: index2 } of text2.matchAll(WORD)) {
      if (index2 < done) continue;
      const regular = regularNameAt(text2, index2, replacements);
      const found = (odd.get(word2) ?? []).map((name) => oddNameAt(text2, index2, name)).reduce(longer, regular);
      if (found === null || found.start < done) continue;
      replaced += text2.slice(done, found.start) + replacements.get(found.name);
      done = found.start + found.name.length;
    }
    return replaced + text2.slice(done);
  };
}
var longer = (a2, b2) => (b2?.name.length ?? 0) > (a2?.name.length ?? 0) ? b2 : a2;
function regularNameAt(text2, start, names2) {
  IAM_NAME_HERE.lastIndex = start;
  const [run = ""] = IAM_NAME_HERE.exec(text2) ?? [];
  for (let length = run.length; length > 0; length--) {
    const name = run.slice(0, length);
    if (names2.has(name) && standsAlone(text2, start, name)) return { start, name };
  }
  return null;
}
function oddNames(names2) {
  const byWord = /* @__PURE__ */ new Map();
  for (const name of names2) {
    const [word2] = name.match(WORD) ?? [];
    if (word2 === void 0 || IAM_NAME.test(name)) continue;
    byWord.set(word2, [...byWord.get(word2) ?? [], name]);
  }
  return byWord;
}
function oddNameAt(text2, index2, name) {
  const start = index2 - name.search(WORD);
  return text2.startsWith(name, start) && standsAlone(text2, start, name) ? { start, name } : null;
}
function standsAlone(text2, start, name) {
  const end = start + name.length;
  if (ARN_WORDS.has(name) && text2[start - 1] === ":" && /[:/]/.test(text2[end] ?? "")) return false;
  return !STARTS_WITH_WORD.test(text2.slice(end, end + 2)) || !STARTS_WITH_WORD.test(name.at(-1) ?? "");
}

// src/audit/report/pseudonyms.ts
import { createHash as createHash2 } from "node:crypto";
var DIGITS = 4;
var pseudonym = (kind, value, salt = "", digits = DIGITS) => `${kind}-${digest(kind, value, salt).slice(0, digits)}`;
function pseudonyms(kind, values, salt) {
  const named2 = /* @__PURE__ */ new Map();
  let unnamed = [...new Set(values)];
  for (let digits = DIGITS; unnamed.length > 0; digits++) {
    const alike = Map.groupBy(unnamed, (value) => pseudonym(kind, value, salt, digits));
    for (const [name, group] of alike) if (group.length === 1) named2.set(group[0], name);
    unnamed = unnamed.filter((value) => !named2.has(value));
  }
  return named2;
}
var digest = (...parts2) => createHash2("sha256").update(parts2.join("\0")).digest("hex");

// src/audit/report/redact.ts
var REMEMBERED = 2e4;
var ACCOUNT_ID = /(?<!\d)\d{12}(?!\d)/g;
var KEY_ID = /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,124}\b/g;
var UNIQUE_ID = /\b(?:AIDA|AROA|AGPA|AIPA|ANPA|ANVA|APKA|ASCA)[A-Z0-9]{12,124}\b/g;
function userNames(snapshot) {
  const { credentialReport: credentialReport2, authorizationDetails: authorizationDetails2, serviceSpecificCredentials } = snapshot;
  return [
    ...credentialReport2.status === "collected" ? credentialReport2.value.users.map((row2) => row2.user) : [],
    ...authorizationDetails2.status === "collected" ? authorizationDetails2.value.users.map((user) => user.name) : [],
    ...serviceSpecificCredentials.status === "collected" ? serviceSpecificCredentials.value.map((credential) => credential.userName) : [],
    ...Object.keys(snapshot.userDetails)
  ];
}
function redact2(report, users) {
  const hide = hider(report, [...users, ...usersOf(report)]);
  return {
    ...report,
    account: hide(report.account),
    accountAlias: report.accountAlias === null ? null : hide(report.accountAlias),
    callerArn: hide(report.callerArn),
    findings: withNewFingerprints(report.findings.map((finding) => redactFinding(finding, hide)))
  };
}
var usersOf = ({ findings, callerArn }) => [callerArn, ...findings.map(({ resource: resource2 }) => resource2.arn)].flatMap((arn) => {
  const name = /:user\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1];
  return name === void 0 ? [] : [name];
});
function hider({ account, accountAlias }, users) {
  const names2 = pseudonyms("user", users, account);
  if (accountAlias !== null && !names2.has(accountAlias))
    names2.set(accountAlias, pseudonym("alias", accountAlias, account));
  const replaceNames = nameReplacer(names2);
  return remembering(
    (text2) => names2.get(text2) ?? replaceNames(text2).replace(KEY_ID, (id) => pseudonym("key", id)).replace(UNIQUE_ID, (id) => pseudonym("id", id)).replace(ACCOUNT_ID, (id) => pseudonym("account", id))
  );
}
function remembering(hide) {
  const known = /* @__PURE__ */ new Map();
  return (text2) => {
    const before = known.get(text2);
    if (before !== void 0) return before;
    const hidden = hide(text2);
    if (known.size >= REMEMBERED) known.clear();
    known.set(text2, hidden);
    return hidden;
  };
}
function redactFinding(finding, hide) {
  const { account, resource: resource2, message, evidence, remedy: remedy3, waiver } = finding;
  return {
    ...finding,
    account: hide(account),
    resource: redactResource(resource2, hide),
    message: hide(message),
    evidence: hideWithin(evidence, hide),
    remedy: hide(remedy3),
    ...waiver && { waiver: { ...waiver, reason: hide(waiver.reason) } }
  };
}
function redactResource({ type, name, arn }, hide) {
  const last = arn.lastIndexOf("/") + 1;
  return { type, name: hide(name), arn: hide(arn.slice(0, last)) + hide(arn.slice(last)) };
}
function hideWithin(value, hide) {
  if (typeof value === "string") return hide(value);
  if (Array.isArray(value)) return value.map((item) => hideWithin(item, hide));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [hide(key), hideWithin(item, hide)]));
}
function withNewFingerprints(findings) {
  const seen = /* @__PURE__ */ new Map();
  return findings.map((finding) => {
    const { rule, account, resource: resource2 } = finding;
    const ordinal = seen.get(`${rule} ${resource2.arn}`) ?? 0;
    seen.set(`${rule} ${resource2.arn}`, ordinal + 1);
    return { ...finding, fingerprint: fingerprint(rule, account, resource2, String(ordinal)) };
  });
}

// src/audit/report/sarif.ts
import { gzipSync } from "node:zlib";

// src/audit/controls.ts
var frameworks = {
  "cis-1.4": "CIS AWS Foundations Benchmark 1.4.0",
  "cis-3.0": "CIS AWS Foundations Benchmark 3.0.0",
  "cis-5.0": "CIS AWS Foundations Benchmark 5.0.0",
  "cis-6.0": "CIS AWS Foundations Benchmark 6.0.0",
  "cis-7.0": "CIS AWS Foundations Benchmark 7.0.0",
  "security-hub": "AWS Security Hub CSPM controls",
  "nist-800-53-r5": "NIST SP 800-53 Revision 5",
  "pci-dss-4.0.1": "PCI DSS 4.0.1"
};

// src/audit/report/sarif-rule.ts
var MOST_CHARACTERS = 1024;
var MOST_TAGS = 10;
var scores = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "3.0",
  informational: null
};
var levels2 = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
  informational: "note"
};
var levelOf = (severity) => levels2[severity];
var sarifRule = (rule) => ({
  id: rule.id,
  name: pascalCase(rule.id),
  shortDescription: { text: shorten(rule.title, MOST_CHARACTERS) },
  fullDescription: { text: shorten(rule.rationale, MOST_CHARACTERS) },
  help: { text: helpText(rule), markdown: helpMarkdown(rule) },
  defaultConfiguration: { level: levelOf(rule.severity) },
  properties: {
    tags: tagsOf(rule),
    precision: "high",
    ...scores[rule.severity] !== null && { "security-severity": scores[rule.severity] }
  }
});
var pascalCase = (id) => id.replace(/(?:^|-)([a-z0-9])/g, (_, letter) => letter.toUpperCase());
var helpText = ({ rationale, remedy: remedy3, controls }) => [
  rationale,
  `Remedy: ${remedy3}`,
  ...Object.keys(controls).length > 0 ? [`Controls: ${controlsText(controls)}`] : []
].join("\n\n");
var helpMarkdown = ({ id, title, rationale, remedy: remedy3, controls }) => [
  `# ${markdown(title)}`,
  markdown(rationale),
  `## Remedy

${markdown(remedy3)}`,
  ...controlsMarkdown(controls),
  `To accept a finding for a time, add a waiver of \`${id}\` with a reason and an expiry date to the audit configuration.`
].join("\n\n");
function controlsMarkdown(controls) {
  const lines = Object.keys(controls).map(
    (framework) => `- ${frameworks[framework]}: ${markdown((controls[framework] ?? []).join(", "))}`
  );
  return lines.length > 0 ? [`## Controls

${lines.join("\n")}`] : [];
}
var tagsOf = ({ controls }) => [
  "security",
  "aws",
  "iam",
  ...Object.entries(controls).flatMap(([framework, ids]) => ids.map((id) => `${framework}/${id}`))
].slice(0, MOST_TAGS);

// src/audit/report/sarif.ts
var MOST_RESULTS = 25e3;
var MOST_GZIP_BYTES = 10 * 1e3 * 1e3;
function sarif(report, options) {
  const { maxBytes = MOST_GZIP_BYTES } = options;
  const failed = report.findings.filter((finding) => finding.status === "fail");
  let kept = failed.slice(0, MOST_RESULTS);
  for (; ; ) {
    const text2 = `${JSON.stringify(sarifLog(report, kept, failed.length - kept.length, options))}
`;
    const size = text2.length > maxBytes ? gzipSync(text2).length : text2.length;
    if (size <= maxBytes || kept.length === 0) return text2;
    kept = kept.slice(0, Math.floor(kept.length * maxBytes * 0.9 / size));
  }
}
var sarifLog = (report, failed, leftOut, { location }) => ({
  $schema: "https://json.schemastore.org/sarif-2.1.0.json",
  version: "2.1.0",
  runs: [
    {
      tool: {
        driver: {
          name: "Keyless AWS",
          semanticVersion: report.toolVersion,
          rules: report.rules.map(sarifRule)
        }
      },
      // The category keeps the alerts of several accounts apart.
      automationDetails: { id: `keyless-aws/${report.account}/` },
      invocations: [invocation(report, leftOut)],
      columnKind: "utf16CodeUnits",
      results: failed.map(resultOf(report.rules, location))
    }
  ]
});
function resultOf(rules2, location) {
  const indexes = new Map(rules2.map((rule, index2) => [rule.id, index2]));
  const uri = location.split("/").map(encodeURIComponent).join("/");
  const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  return (finding) => ({
    ruleId: finding.rule,
    ruleIndex: indexes.get(finding.rule) ?? -1,
    level: levelOf(finding.severity),
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, region },
        logicalLocations: [
          { name: oneLine(finding.resource.name), fullyQualifiedName: oneLine(finding.resource.arn) }
        ]
      }
    ],
    // Code scanning looks at primaryLocationLineHash only; others may look at the name that says what it is.
    partialFingerprints: {
      primaryLocationLineHash: finding.fingerprint,
      "keylessAwsFinding/v1": finding.fingerprint
    }
  });
}
var messageOf = ({ resource: resource2, title, account }) => oneLine(
  `${resource2.type} ${shorten(resource2.name, 128)} in account ${account} violates: ${title}. ARN: ${resource2.arn}`
).replace(/[[\]\\]/g, "\\$&");
function invocation(report, leftOut) {
  const errors = report.findings.filter((finding) => finding.status === "error");
  return {
    executionSuccessful: errors.length === 0,
    endTimeUtc: report.times.generated,
    toolExecutionNotifications: [
      ...errors.slice(0, MOST_RESULTS).map((finding) => ({
        level: "error",
        message: { text: oneLine(finding.message) },
        associatedRule: { id: finding.rule }
      })),
      ...leftOut > 0 ? [
        {
          level: "warning",
          message: { text: `${counted(leftOut, "result")} left out: too many for GitHub.` }
        }
      ] : []
    ]
  };
}

// src/audit/report/blocks.ts
var SEPARATOR_BYTES = 2;
var NOTICE_BYTES = 400;
function withinBytes(blocks, maxBytes, notice) {
  const fitting = chosen(blocks, maxBytes);
  const firstLost = blocks.findIndex((block) => !fitting.has(block));
  if (firstLost === -1) return blocks.map((block) => block.text);
  const lost = blocks.filter((block) => !fitting.has(block)).reduce((sum, { results }) => sum + results, 0);
  return blocks.flatMap((block, index2) => {
    if (fitting.has(block)) return [block.text];
    return index2 === firstLost ? [notice(lost)] : [];
  });
}
function chosen(blocks, maxBytes) {
  const fitting = /* @__PURE__ */ new Set();
  let left = maxBytes - NOTICE_BYTES;
  for (const block of blocks.toSorted((a2, b2) => a2.rank - b2.rank)) {
    const size = Buffer.byteLength(block.text) + SEPARATOR_BYTES;
    if (size > left) continue;
    fitting.add(block);
    left -= size;
  }
  return fitting;
}

// src/audit/report/markdown-parts.ts
var table = (head, rows) => [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
var folded = (summary3, body) => `<details><summary>${summary3}</summary>

${body}

</details>`;
function longTable(head, rows, limits, rest) {
  const open = table(head, rows.slice(0, limits.open));
  const tail = rows.slice(limits.open, limits.most);
  const parts2 = [open];
  if (tail.length > 0) parts2.push(folded(`${tail.length} more`, table(head, tail)));
  if (rows.length > limits.most) parts2.push(rest(rows.length - limits.most));
  return parts2.join("\n\n");
}

// src/audit/report/summary-findings.ts
var ROWS = { open: 10, most: 100 };
var REMEDIES = 20;
var MESSAGE_LENGTH2 = 500;
var EVIDENCE_LENGTH = 300;
var findingBlocks = (findings) => severities.flatMap((severity, index2) => {
  const failed = findings.filter((finding) => finding.status === "fail" && finding.severity === severity);
  return [...Map.groupBy(failed, (finding) => finding.rule).values()].map((group, position) => ({
    text: (position === 0 ? heading(severity, failed.length) : "") + ruleSection(group),
    rank: 2 + index2,
    results: group.length
  }));
});
var heading = (severity, count2) => `### ${severity[0]?.toUpperCase()}${severity.slice(1)}: ${counted(count2, "finding")}

`;
function ruleSection(findings) {
  const [first] = findings;
  const controls = controlsText(first.controls);
  return [
    `#### ${markdown(first.title)}: no`,
    `${markdownCode(first.rule)} \xB7 ${counted(findings.length, "finding")}${controls && ` \xB7 ${markdown(controls)}`}`,
    longTable(
      ["Resource", "Finding", "Evidence"],
      findings.map(row),
      ROWS,
      (count2) => `\u2026 and ${count2.toLocaleString("en-US")} more in audit.json and audit.csv.`
    ),
    folded("Remedy", remedies(findings))
  ].join("\n\n");
}
var row = ({ resource: resource2, message, evidence }) => [
  `${markdown(resource2.type)} ${markdownCode(shorten(resource2.name, 128))}<br>${markdownCode(shorten(resource2.arn, 256))}`,
  markdown(shorten(message, MESSAGE_LENGTH2)),
  Object.keys(evidence).length === 0 ? "" : markdownCode(shorten(evidenceText(evidence), EVIDENCE_LENGTH))
];
function remedies(findings) {
  const texts2 = [...new Set(findings.map((finding) => finding.remedy))];
  const shown2 = texts2.slice(0, REMEDIES);
  const block = markdownBlock(shown2.join(shown2.some((text2) => text2.includes("\n")) ? "\n\n" : "\n"));
  const more = texts2.length - shown2.length;
  return more > 0 ? `${block}

\u2026 and ${more.toLocaleString("en-US")} more in audit.json.` : block;
}

// src/audit/report/control-results.ts
var worstFirst = ["fail", "error", "manual", "waived", "pass", "not-applicable"];
function controlResults(findings, framework) {
  const byControl = /* @__PURE__ */ new Map();
  for (const finding of findings)
    for (const control of finding.controls[framework] ?? []) {
      const group = byControl.get(control);
      if (group) group.push(finding);
      else byControl.set(control, [finding]);
    }
  return [...byControl].map(([control, group]) => resultOf2(control, group)).sort((a2, b2) => naturally.compare(a2.control, b2.control));
}
var naturally = new Intl.Collator("en", { numeric: true });
function resultOf2(control, findings) {
  const count2 = (...statuses) => findings.filter(({ status }) => statuses.includes(status)).length;
  return {
    control,
    status: worstFirst.find((status) => count2(status) > 0) ?? "not-applicable",
    rules: [...new Set(findings.map((finding) => finding.rule))],
    failed: count2("fail"),
    judged: count2("fail", "pass", "waived")
  };
}

// src/audit/report/summary-sections.ts
var ROWS2 = { open: 10, most: 100 };
var CELL_LENGTH = 300;
var headerBlock = (report) => ({
  text: [
    `## AWS credential audit: ${report.decision.result}`,
    markdown(verdict(report)),
    numbers(report),
    circumstances(report),
    ...pie(report)
  ].join("\n\n"),
  rank: 0,
  results: 0
});
function numbers({ decision }) {
  const failed = severities.map((severity) => [severity, decision.counts[severity]]);
  const others = Object.keys(statusNames).filter((status) => status !== "fail").map((status) => [statusNames[status], decision.statuses[status]]);
  const columns2 = [...failed, ...others];
  return table(
    columns2.map(([name]) => String(name)),
    [columns2.map(([, count2]) => count2?.toLocaleString("en-US") ?? "")]
  );
}
function circumstances(report) {
  const alias = report.accountAlias === null ? "" : ` (${markdownCode(report.accountAlias)})`;
  const account = `Account ${markdownCode(report.account)}${alias}, partition ${markdownCode(report.partition)}, seen as ${markdownCode(report.callerArn)}`;
  const work = `${counted(report.rules.length, "rule")}, ${counted(report.apiCalls, "API call")}`;
  return `${account}; ${work}. ${markdown(clocks(report))}`;
}
function pie({ decision }) {
  const slices = severities.filter((severity) => decision.counts[severity] > 0);
  if (slices.length === 0) return [];
  return [
    [
      "```mermaid",
      "pie showData",
      "  title Failed findings by severity",
      ...slices.map((severity) => `  "${severity}" : ${decision.counts[severity]}`),
      "```"
    ].join("\n")
  ];
}
function listBlocks(findings) {
  return [
    list(
      findings,
      "error",
      "Could not be evaluated",
      ["Rule", "Resource", "Why", "Permission to add"],
      (finding) => [
        resource(finding),
        cell(finding.message),
        finding.missingPermission === void 0 ? "" : markdownCode(finding.missingPermission)
      ]
    ),
    list(findings, "manual", "To be looked at", ["Rule", "Resource", "What"], (finding) => [
      resource(finding),
      cell(finding.message)
    ]),
    list(findings, "waived", "Waived", ["Rule", "Resource", "Reason", "Owner", "Until"], (finding) => [
      resource(finding),
      cell(finding.waiver?.reason ?? ""),
      cell(finding.waiver?.owner ?? ""),
      cell(finding.waiver?.expires ?? "")
    ])
  ].flat();
}
var cell = (text2) => markdown(shorten(text2, CELL_LENGTH));
var resource = (finding) => markdownCode(shorten(finding.resource.name, 128));
function list(findings, status, title, head, cells) {
  const listed2 = findings.filter((finding) => finding.status === status);
  if (listed2.length === 0) return [];
  const rows = listed2.map((finding) => [markdownCode(finding.rule), ...cells(finding)]);
  const body = longTable(head, rows, ROWS2, (count2) => `\u2026 and ${counted(count2, "result")} more in audit.json.`);
  return [{ text: `### ${title}: ${listed2.length}

${body}`, rank: 1, results: listed2.length }];
}
var frameworkBlocks = (report) => report.frameworks.map((framework) => ({
  text: `### ${frameworks[framework]}

${frameworkTable(report.findings, framework)}`,
  rank: 1,
  results: 0
}));
function frameworkTable(findings, framework) {
  const controls = controlResults(findings, framework);
  if (controls.length === 0) return "No rule that was evaluated answers a control of this framework.";
  const rows = controls.map(({ control, status, rules: rules2, failed, judged }) => [
    markdown(control),
    statusNames[status],
    `${failed} of ${judged}`,
    rules2.map(markdownCode).join(", ")
  ]);
  return longTable(["Control", "Status", "Failed", "Rules"], rows, { open: 20, most: rows.length }, () => "");
}

// src/audit/report/summary.ts
var SUMMARY_BYTES = 900 * 1024;
function summary(report, maxBytes = SUMMARY_BYTES) {
  const blocks = [
    headerBlock(report),
    ...findingBlocks(report.findings),
    ...listBlocks(report.findings),
    ...frameworkBlocks(report)
  ];
  return `${withinBytes(blocks, maxBytes, cutNotice).join("\n\n")}
`;
}
var cutNotice = (leftOut) => `> **This summary is cut.** GitHub takes no more than 1 MiB; left out: ${counted(leftOut, "result")}. All are in audit.json and audit.csv.`;

// src/audit/report/write.ts
import { randomUUID } from "node:crypto";
import { chmod, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
var reportFiles = {
  summary: "summary.md",
  sarif: "audit.sarif",
  json: "audit.json",
  csv: "audit.csv",
  snapshot: "snapshot.json"
};
async function writeReports(directory, texts2) {
  await describing(directory, () => mkdir(directory, { recursive: true, mode: 448 }));
  const paths = {};
  for (const [kind, text2] of Object.entries(texts2)) {
    const path2 = join(directory, reportFiles[kind]);
    await describing(path2, () => replaceFile(path2, text2));
    paths[kind] = path2;
  }
  return paths;
}
async function replaceFile(path2, text2) {
  const temporary = `${path2}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, text2, { mode: 384, flag: "wx" });
    await chmod(temporary, 384);
    await rename(temporary, path2);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
async function describing(path2, action) {
  try {
    await action();
  } catch (error) {
    const code = error.code ?? String(error);
    throw new KeylessError("report-unwritable", `${path2} cannot be written: ${code}.`, { cause: error });
  }
}

// src/audit/report/publish.ts
var publish = async (report, snapshot, inputs, runner) => {
  const shown2 = isRedacted(inputs.auditRedact, runner) ? redact2(report, userNames(snapshot)) : report;
  const markdown2 = summary(shown2);
  const directory = await reportDirectory(inputs.auditReportDir, runner.env);
  const files = await writeReports(directory, {
    summary: markdown2,
    sarif: sarif(report, { location: locationOf(inputs, runner) }),
    json: jsonParts(report),
    csv: csvParts(report),
    ...inputs.auditSaveSnapshot && { snapshot: serializeSnapshot(snapshot) }
  });
  await runner.summary(markdown2);
  for (const { level, message } of annotations(shown2)) runner[level](message);
  for (const line2 of [verdict(shown2), clocks(shown2), `Reports: ${directory}`]) runner.info(line2);
  setOutputs(report, directory, files, runner);
};
var isRedacted = (wanted, runner) => {
  const repository = runner.event().repository;
  const isClosed = repository?.visibility ? repository.visibility !== "public" : repository?.private === true;
  return wanted ?? !isClosed;
};
var reportDirectory = async (wanted, env) => wanted === null ? mkdtemp(path.join(env.RUNNER_TEMP || tmpdir(), "keyless-audit-")) : path.resolve(env.GITHUB_WORKSPACE ?? "", wanted);
var locationOf = ({ auditConfig }, { env }) => auditConfig ?? /^[^/]+\/[^/]+\/([^@]+)@/.exec(env.GITHUB_WORKFLOW_REF ?? "")?.[1] ?? DEFAULT_CONFIG_PATH;
var setOutputs = ({ decision }, directory, files, runner) => {
  const { counts } = decision;
  const total2 = severities.reduce((sum, severity) => sum + counts[severity], 0);
  const values = [
    ["result", decision.result],
    ["findings", total2],
    ...severities.map((severity) => [severity, counts[severity]]),
    ["waived", decision.waived],
    ["errors", decision.errors],
    ["report-dir", directory],
    ...Object.entries(files).filter(([kind]) => kind !== "snapshot")
  ];
  for (const [name, value] of values) runner.setOutput(`audit-${name}`, String(value));
};

// src/audit/rules/judge-rows.ts
function judgeUsers(snapshot, { reads, nobody, judge: judge30 }) {
  const report = collected(snapshot.credentialReport);
  const unknown = unknownColumns(report, reads);
  const results = report.users.flatMap((row2) => {
    const columns2 = unknown(row2);
    const verdict2 = columns2.length > 0 ? cannotBeRead(columns2) : judge30(row2, report);
    return verdict2 === null ? [] : [{ ...verdict2, resource: userResource(row2) }];
  });
  return results.length > 0 ? results : [notApplicable(snapshot, nobody)];
}
function judgeRoot(snapshot, reads, judge30) {
  const report = collected(snapshot.credentialReport);
  return [{ ...rootVerdict(report, reads, judge30), resource: rootResource(snapshot) }];
}
var notApplicable = (snapshot, message) => ({
  status: "not-applicable",
  resource: accountResource(snapshot),
  message,
  evidence: {}
});
function rootVerdict(report, reads, judge30) {
  if (report.root === null)
    return {
      status: "error",
      message: "Could not be evaluated: the credential report has no row <root_account>.",
      evidence: {}
    };
  const columns2 = unreadableColumns(report, reads)(report.root);
  return columns2.length > 0 ? cannotBeRead(columns2) : judge30(report.root, report);
}
var cannotBeRead = (columns2) => ({
  status: "error",
  message: `Could not be evaluated: the credential report's ${columns2.join(", ")} cannot be read.`,
  evidence: { unreadable: columns2 }
});
function unknownColumns(report, reads) {
  const unreadable = unreadableColumns(report, reads);
  return (row2) => {
    const flags = { password_enabled: row2.passwordEnabled, mfa_active: row2.mfaActive };
    const unset = Object.entries(flags).flatMap(([column, flag3]) => flag3 === null ? [column] : []);
    return [.../* @__PURE__ */ new Set([...unreadable(row2), ...unset.filter((column) => reads.includes(column))])];
  };
}
function unreadableColumns(report, reads) {
  const cells = new Set(report.unreadable.map(({ user, column }) => `${user}
${column}`));
  return (row2) => reads.filter((column) => cells.has(`${row2.user}
${column}`));
}

// src/shell.ts
var word = (text2) => /^[\w+=,.@:/%][\w+=,.@:/%-]*$/.test(text2) ? text2 : `'${text2.replaceAll("'", String.raw`'\''`)}'`;

// src/audit/rules/shell.ts
var script = (...lines) => lines.join("\n");

// src/audit/rules/access-keys/commands.ts
var deactivateKey = (key) => script(...findKey(key), setStatus(key, "Inactive"));
var deleteKey = (key) => script(
  ...findKey(key),
  setStatus(key, "Inactive"),
  "# Wait until nothing has missed it, then:",
  removeKey(key)
);
var deleteInactiveKey = (key) => script(...findKey(key), removeKey(key));
var rotateKey = (key) => script(
  ...findKey(key),
  `aws iam create-access-key --user-name ${word(key.row.user)}`,
  "# Give the new key to everything that uses the old one (better: replace it by a role), then:",
  setStatus(key, "Inactive"),
  "# Wait until nothing has missed it, then:",
  removeKey(key)
);
var callsOfKey = (key) => script(
  ...findKey(key),
  `aws cloudtrail lookup-events --lookup-attributes AttributeKey=AccessKeyId,AttributeValue=${idOf(key)}`
);
var setStatus = (key, status) => `aws iam update-access-key --user-name ${word(key.row.user)} --access-key-id ${idOf(key)} --status ${status}`;
var removeKey = (key) => `aws iam delete-access-key --user-name ${word(key.row.user)} --access-key-id ${idOf(key)}`;
var idOf = ({ id }) => id === null ? '"$KEY_ID"' : word(id);
function findKey({ id, row: row2, createdAt }) {
  if (id !== null) return [];
  const list2 = `aws iam list-access-keys --user-name ${word(row2.user)}`;
  if (createdAt === null) return [list2, "# Choose the key, then: KEY_ID=<its id>"];
  const query = `AccessKeyMetadata[?starts_with(CreateDate, '${createdAt.slice(0, 19)}')].AccessKeyId`;
  return [`KEY_ID=$(${list2} --query "${query}" --output text)`];
}

// src/audit/rules/access-keys/keys.ts
function accessKeysOf(snapshot) {
  const report = collected(snapshot.credentialReport);
  const unreadable = new Set(report.unreadable.map((cell2) => `${cell2.user}
${cell2.column}`));
  return report.users.flatMap((row2) => {
    const slots = row2.accessKeys.flatMap((slot, index2) => {
      const cell2 = `${row2.user}
access_key_${index2 + 1}`;
      const state = stateOf(slot, unreadable.has(`${cell2}_active`));
      const use = useOf(slot, report, unreadable.has(`${cell2}_last_used_date`));
      return state === "empty" ? [] : [{ slot, state, use }];
    });
    return slots.map(({ slot, state, use }) => ({
      row: row2,
      state,
      use,
      createdAt: slot.lastRotated.at,
      ageDays: ageOf(slot, row2, report),
      lastUsedRegion: slot.lastUsedRegion,
      lastUsedService: slot.lastUsedService,
      discriminator: slot.lastRotated.at ?? "creation unknown",
      id: keyId(snapshot, row2, slot)
    }));
  });
}
var byUser = (keys) => [
  ...Map.groupBy(keys, (key) => key.row.arn).values()
];
var oldestFirst = (keys) => keys.toSorted((a2, b2) => bornAt(a2) - bornAt(b2));
var bornAt = ({ createdAt, row: row2 }) => Date.parse(createdAt ?? row2.createdAt ?? "") || 0;
function stateOf(slot, unreadable) {
  if (unreadable) return "unreadable";
  if (slot.active) return "active";
  return slot.lastRotated.at === null ? "empty" : "inactive";
}
function useOf({ lastUsed }, report, unreadable) {
  if (unreadable) return { kind: "unreadable", raw: lastUsed.raw };
  if (lastUsed.at === null) return { kind: "never" };
  return { kind: "used", at: lastUsed.at, days: daysBetween(lastUsed.at, report.generatedAt) };
}
function ageOf(slot, row2, report) {
  const since = slot.lastRotated.at ?? row2.createdAt;
  return since === null ? null : daysBetween(since, report.generatedAt);
}
function keyId(snapshot, row2, slot) {
  const listed2 = snapshot.userDetails[row2.user]?.accessKeys;
  if (listed2?.status !== "collected" || slot.lastRotated.at === null) return null;
  const created = Date.parse(slot.lastRotated.at);
  const same = listed2.value.filter((key) => Math.abs(Date.parse(key.createdAt) - created) < 1e3);
  return same.length === 1 ? same[0]?.id ?? null : null;
}

// src/audit/rules/access-keys/access-key-canary-used.ts
var accessKeyCanaryUsed = {
  id: "access-key-canary-used",
  title: "Decoy credentials were not used",
  severity: "critical",
  rationale: "A decoy key lies where only an intruder looks, and is good for nothing. Its first use is proof that somebody read what they should not have.",
  remedy: "Start the incident procedure: find out in CloudTrail who used the decoy and from where, and which other secrets lay beside it.",
  controls: {},
  needs: ["credentialReport"],
  evaluate: (snapshot, { canaryUsers }) => {
    if (canaryUsers.length === 0) return [notApplicable(snapshot, "No decoy users are configured.")];
    const { users } = collected(snapshot.credentialReport);
    const keys = accessKeysOf(snapshot);
    return canaryUsers.flatMap((pattern) => {
      const compiled2 = patternOf(pattern);
      const decoys = users.filter((row2) => fits(compiled2, row2.user));
      return decoys.length === 0 ? [missingDecoy(pattern, snapshot)] : decoys.map(
        (row2) => judgeDecoy(
          row2,
          keys.filter((key) => key.row === row2)
        )
      );
    });
  }
};
function judgeDecoy(row2, keys) {
  const resource2 = userResource(row2);
  const uses = [...keys.flatMap(({ use }) => use.kind === "used" ? [use.at] : []), row2.passwordLastUsed.at].filter((at2) => at2 !== null).toSorted();
  const lastUse3 = uses.at(-1);
  const evidence = { lastUses: uses, lastUsedServices: keys.map((key) => key.lastUsedService) };
  if (lastUse3 === void 0) {
    return { status: "pass", resource: resource2, message: `The decoy ${row2.user} was never used.`, evidence };
  }
  return {
    status: "fail",
    resource: resource2,
    message: `The decoy ${row2.user} was used, last at ${lastUse3}.`,
    evidence,
    remedy: script(...keys.flatMap((key) => [callsOfKey(key), deactivateKey(key)])),
    // Another use later is another event, not the one that was dealt with.
    discriminator: lastUse3
  };
}
var missingDecoy = (pattern, snapshot) => ({
  status: "error",
  resource: accountResource(snapshot),
  message: `No user matches the configured decoy "${pattern}", so nothing watches it.`,
  evidence: { canaryUser: pattern },
  discriminator: pattern
});

// src/audit/rules/access-keys/judge.ts
var judgeActiveKeys = (snapshot, judge30, nothing = "No user has an active access key.") => judgeKeys(
  snapshot,
  accessKeysOf(snapshot).filter((key) => key.state !== "inactive"),
  judge30,
  nothing
);
function judgeKeys(snapshot, keys, judge30, nothing) {
  const results = keys.flatMap((key) => {
    const verdict2 = isDated(key) ? judge30(key) : undatable(key);
    return verdict2 === null ? [] : [keyResult(key, verdict2)];
  });
  return results.length > 0 ? results : [notApplicable(snapshot, nothing)];
}
var unreadableUse = (raw) => ({
  status: "error",
  says: `cannot be judged: the report gives its last use as "${raw}"`
});
var keyName = ({ row: row2, createdAt }) => createdAt === null ? `${row2.user}'s access key of unknown date` : `${row2.user}'s access key of ${createdAt.slice(0, 10)}`;
function keyResult(key, { says, evidence, ...verdict2 }) {
  return {
    ...verdict2,
    resource: accessKeyResource(key.row),
    message: `${keyName(key)} ${says}.`,
    evidence: { ...keyEvidence(key), ...evidence },
    discriminator: key.discriminator
  };
}
var keyEvidence = ({ state, createdAt, ageDays, use, id, ...key }) => ({
  state,
  createdAt,
  ageDays,
  lastUsedAt: use.kind === "used" ? use.at : null,
  lastUsedRegion: key.lastUsedRegion,
  lastUsedService: key.lastUsedService,
  ...id !== null && { accessKeyId: id }
});
var isDated = (key) => key.state !== "unreadable" && key.ageDays !== null;
var undatable = ({ state }) => ({
  status: "error",
  says: state === "unreadable" ? "cannot be judged: the report does not say whether it is active" : "cannot be judged: the report has neither its creation time nor that of its user"
});

// src/audit/rules/access-keys/access-key-created-at-user-setup.ts
var SETUP_SECONDS = 10;
var accessKeyCreatedAtUserSetup = {
  id: "access-key-created-at-user-setup",
  title: "No access key was created together with a console user",
  severity: "medium",
  rationale: "A key made along with the user was made before anybody needed it. People with a password rarely use it, and never miss it when it is stolen.",
  remedy: "Delete the key. Whoever needs one later asks for it, and then gets a role first.",
  controls: {
    "cis-1.4": ["1.11"],
    "cis-3.0": ["1.11"],
    "cis-5.0": ["1.10"],
    "cis-6.0": ["2.10"]
  },
  needs: ["credentialReport"],
  evaluate: (snapshot) => judgeActiveKeys(
    snapshot,
    (key) => key.row.passwordEnabled === false ? null : judgeKeyOfConsoleUser(key),
    "No user with a console password has an active access key."
  )
};
function judgeKeyOfConsoleUser(key) {
  const { row: row2, use } = key;
  if (row2.passwordEnabled === null) {
    return {
      status: "error",
      says: "cannot be judged: the report does not say whether its user has a password"
    };
  }
  if (use.kind === "unreadable") return unreadableUse(use.raw);
  const evidence = { userCreatedAt: row2.createdAt, passwordEnabled: true };
  if (use.kind === "never") {
    return {
      status: "fail",
      says: "belongs to a user with a console password and was never used",
      evidence,
      remedy: deleteKey(key)
    };
  }
  return createdWithUser(key) ? {
    status: "fail",
    says: `was created within ${SETUP_SECONDS} seconds of its user, who has a console password`,
    evidence,
    remedy: deleteKey(key)
  } : { status: "pass", says: "was created apart from its user and has been used", evidence };
}
function createdWithUser({ row: row2, createdAt }) {
  if (createdAt === null || row2.createdAt === null) return false;
  return Math.abs(Date.parse(createdAt) - Date.parse(row2.createdAt)) < SETUP_SECONDS * 1e3;
}

// src/audit/rules/wording.ts
var days = (count2) => counted2(count2, "day");
var counted2 = (count2, noun) => `${count2} ${noun}${count2 === 1 ? "" : "s"}`;
function listed(names2) {
  if (names2.length > 10) return `${names2.slice(0, 10).join(", ")} and ${names2.length - 10} more`;
  return names2.length < 2 ? names2.join("") : `${names2.slice(0, -1).join(", ")} and ${names2.at(-1)}`;
}

// src/audit/rules/access-keys/access-key-inactive-present.ts
var accessKeyInactivePresent = {
  id: "access-key-inactive-present",
  title: "Inactive access keys are deleted",
  severity: "low",
  rationale: "Anyone with iam:UpdateAccessKey can switch an inactive key on again, and it takes one of the two places that a rotation needs.",
  remedy: "Delete the key.",
  controls: {},
  needs: ["credentialReport"],
  evaluate: (snapshot, { thresholds: { accessKeyInactive: limit } }) => judgeKeys(
    snapshot,
    accessKeysOf(snapshot).filter((key) => key.state !== "active"),
    (key) => {
      const evidence = { limitDays: limit };
      const says = `is inactive and was created ${days(key.ageDays)} ago; the limit is ${days(limit)}`;
      return key.ageDays > limit ? { status: "fail", says, evidence, remedy: deleteInactiveKey(key) } : { status: "pass", says, evidence };
    },
    "No user has an inactive access key."
  )
};

// src/audit/rules/access-keys/access-key-multiple-active.ts
var accessKeyMultipleActive = {
  id: "access-key-multiple-active",
  title: "Users have at most one active access key",
  severity: "medium",
  rationale: "Two keys double what can leak, and a user who always has two cannot be rotated: AWS allows no third.",
  remedy: "Find out which key is in use, deactivate the other, and delete it after a quiet period.",
  controls: { "cis-1.4": ["1.13"], "cis-3.0": ["1.13"], "cis-5.0": ["1.12"], "cis-6.0": ["2.12"] },
  needs: ["credentialReport"],
  evaluate: (snapshot, { thresholds: { accessKeyRotationWindow: window } }) => {
    const keys = accessKeysOf(snapshot).filter((key) => key.state !== "inactive");
    if (keys.length === 0) return [notApplicable(snapshot, "No user has an active access key.")];
    return byUser(keys).map((ofUser) => judgeUser(oldestFirst(ofUser), window));
  }
};
function judgeUser(keys, window) {
  const [older, younger] = keys;
  const { row: row2 } = older;
  const resource2 = userResource(row2);
  const evidence = { activeKeysCreatedAt: keys.map((key) => key.createdAt), windowDays: window };
  if (keys.some((key) => key.state === "unreadable")) {
    const message = `The report does not say which of ${row2.user}'s access keys are active.`;
    return { status: "error", resource: resource2, message, evidence };
  }
  if (younger === void 0) {
    return { status: "pass", resource: resource2, message: `${row2.user} has one active access key.`, evidence };
  }
  const both = `${row2.user} has two active access keys, the younger ${younger.ageDays ?? "an unknown number of"} days old`;
  return younger.ageDays !== null && younger.ageDays < window ? {
    status: "pass",
    resource: resource2,
    message: `${both}: within the ${days(window)} allowed for a rotation.`,
    evidence
  } : {
    status: "fail",
    resource: resource2,
    message: `${both}; a rotation is allowed ${days(window)}.`,
    evidence,
    remedy: deactivateKey(older)
  };
}

// src/audit/rules/access-keys/decoy.ts
var isDecoy = ({ user }, canaryUsers) => canaryUsers.some((pattern) => fits(patternOf(pattern), user));
var decoyKey = {
  status: "not-applicable",
  says: "is a decoy, which nothing should use; access-key-canary-used watches it"
};

// src/audit/rules/access-keys/access-key-unused.ts
var accessKeyUnused = {
  id: "access-key-unused",
  title: "Active access keys are in use",
  severity: "medium",
  rationale: "A key that nothing needs has no owner who would notice its misuse, and switching it off costs nothing.",
  remedy: "Deactivate the key; delete it after a quiet period.",
  controls: {
    "cis-1.4": ["1.12"],
    "cis-3.0": ["1.12"],
    "cis-5.0": ["1.11"],
    "cis-6.0": ["2.11"],
    "cis-7.0": ["2.11"],
    "security-hub": ["IAM.8", "IAM.22"],
    "nist-800-53-r5": ["AC-2", "AC-2(1)", "AC-2(3)", "AC-3", "AC-3(7)", "AC-3(15)", "AC-6"],
    "pci-dss-4.0.1": ["8.2.6"]
  },
  needs: ["credentialReport"],
  evaluate: (snapshot, { canaryUsers, thresholds: { accessKeyUnused: limit, accessKeyNeverUsed: accessKeyNeverUsed2 } }) => judgeActiveKeys(snapshot, (key) => {
    const { use, ageDays } = key;
    if (isDecoy(key.row, canaryUsers)) return decoyKey;
    if (use.kind === "unreadable") return unreadableUse(use.raw);
    if (use.kind === "never" && ageDays > accessKeyNeverUsed2) {
      return { status: "not-applicable", says: "was never used; access-key-never-used reports it" };
    }
    const idleDays = use.kind === "used" ? use.days : ageDays;
    const says = use.kind === "used" ? `was last used ${days(idleDays)} ago; the limit is ${days(limit)}` : `was never used in its ${days(ageDays)}; the limit is ${days(limit)}`;
    const evidence = { idleDays, limitDays: limit };
    return idleDays < limit ? { status: "pass", says, evidence } : { status: "fail", says, evidence, remedy: deactivateKey(key) };
  })
};

// src/audit/rules/access-keys/access-key-never-used.ts
var accessKeyNeverUsed = {
  id: "access-key-never-used",
  title: "Active access keys have been used at least once",
  severity: "medium",
  rationale: "A key made in advance, or by a tick in a form, lies about unguarded and serves nobody. Nothing breaks when it goes.",
  remedy: "Delete the key.",
  controls: {},
  needs: ["credentialReport"],
  evaluate: (snapshot, { canaryUsers, thresholds: { accessKeyNeverUsed: grace, accessKeyUnused: limit } }) => judgeActiveKeys(snapshot, (key) => {
    const { use, ageDays } = key;
    if (isDecoy(key.row, canaryUsers)) return decoyKey;
    if (use.kind === "unreadable") return unreadableUse(use.raw);
    if (use.kind === "used") return { status: "pass", says: `was last used on ${use.at.slice(0, 10)}` };
    const evidence = { graceDays: grace };
    if (ageDays <= grace) {
      return { status: "pass", says: `is ${days(ageDays)} old and may wait ${days(grace)}`, evidence };
    }
    return {
      status: "fail",
      says: `was never used in its ${days(ageDays)}; ${days(grace)} of grace are over`,
      evidence,
      remedy: deleteKey(key),
      // Past its own limit access-key-unused would fail too; it is silent here, so its controls fail with this.
      ...ageDays >= limit && { controls: accessKeyUnused.controls }
    };
  })
};

// src/audit/rules/access-keys/access-key-not-rotated.ts
var accessKeyNotRotated = {
  id: "access-key-not-rotated",
  title: "Active access keys are rotated in time",
  severity: "medium",
  rationale: "A key that leaks is good for as long as it exists. Every copy ever made of an old key, in a laptop, a log or a backup, still opens the account.",
  remedy: "Replace the key by a role. Where that cannot be, create a second key, switch every consumer to it, then deactivate and delete the old one.",
  controls: {
    "cis-1.4": ["1.14"],
    "cis-3.0": ["1.14"],
    "cis-5.0": ["1.13"],
    "cis-6.0": ["2.13"],
    "cis-7.0": ["2.12"],
    "security-hub": ["IAM.3"],
    "nist-800-53-r5": ["AC-2(1)", "AC-2(3)", "AC-3(15)"],
    "pci-dss-4.0.1": ["8.3.9", "8.6.3"]
  },
  needs: ["credentialReport"],
  evaluate: (snapshot, { thresholds: { accessKeyMaxAge, accessKeyVeryOld: accessKeyVeryOld2 } }) => judgeActiveKeys(snapshot, (key) => {
    const evidence = { maxAgeDays: accessKeyMaxAge };
    const says = `is ${days(key.ageDays)} old; the limit is ${days(accessKeyMaxAge)}`;
    if (key.ageDays <= accessKeyMaxAge) return { status: "pass", says, evidence };
    if (key.ageDays > accessKeyVeryOld2) {
      return { status: "not-applicable", says: `${says}; access-key-very-old reports it`, evidence };
    }
    return { status: "fail", says, evidence, remedy: rotateKey(key) };
  })
};

// src/audit/rules/access-keys/access-key-rotation-unfinished.ts
var accessKeyRotationUnfinished = {
  id: "access-key-rotation-unfinished",
  title: "Rotations of access keys are finished",
  severity: "medium",
  rationale: "A rotation that stops half-way leaves the old key alive, which was the one to get rid of, and one more besides.",
  remedy: "Where the old key is still in use, find its callers in CloudTrail and switch them over; then deactivate and delete it.",
  controls: {},
  needs: ["credentialReport"],
  evaluate: (snapshot, { thresholds: { accessKeyRotationWindow: window } }) => {
    const pairs2 = byUser(accessKeysOf(snapshot).filter((key) => key.state === "active")).filter((keys) => keys.length === 2).map(oldestFirst);
    const youngerOf = new Map(pairs2.map(([older, younger]) => [older, younger]));
    return judgeKeys(
      snapshot,
      [...youngerOf.keys()],
      (older) => judgePair(older, youngerOf.get(older), window),
      "No user has two active access keys."
    );
  }
};
function judgePair(older, younger, window) {
  const evidence = {
    youngerCreatedAt: younger.createdAt,
    youngerAgeDays: younger.ageDays,
    windowDays: window
  };
  if (younger.ageDays === null || younger.createdAt === null) {
    return { status: "error", says: "cannot be judged: the report does not date the key beside it", evidence };
  }
  const successor = `${keyName(younger)} (${days(younger.ageDays)} old)`;
  if (older.use.kind === "unreadable") return unreadableUse(older.use.raw);
  if (younger.ageDays <= window) {
    return {
      status: "pass",
      says: `stands beside ${successor}, within ${days(window)} of rotation`,
      evidence
    };
  }
  return usedSince(older, younger.createdAt) ? {
    status: "fail",
    says: `is still in use although ${successor} was made to replace it`,
    evidence: { ...evidence, olderStillUsed: true },
    remedy: script(
      callsOfKey(older),
      "# Switch those callers to the new key or to a role, then:",
      deactivateKey(older)
    )
  } : {
    status: "fail",
    says: `has not been used since ${successor} was made, and can go`,
    evidence: { ...evidence, olderStillUsed: false },
    remedy: deleteKey(older)
  };
}
var usedSince = ({ use }, instant) => use.kind === "used" && Date.parse(use.at) > Date.parse(instant);

// src/audit/rules/global-region.ts
var globalRegions = {
  aws: "us-east-1",
  "aws-cn": "cn-north-1",
  "aws-us-gov": "us-gov-west-1",
  "aws-iso": "us-iso-east-1",
  "aws-iso-b": "us-isob-east-1",
  "aws-iso-e": "eu-isoe-west-1",
  "aws-iso-f": "us-isof-south-1",
  "aws-eusc": "eusc-de-east-1"
};
var globalRegion = (partition) => globalRegions[partition] ?? '"$AWS_REGION"';

// src/audit/rules/access-keys/access-key-unexpected-region.ts
var accessKeyUnexpectedRegion = {
  id: "access-key-unexpected-region",
  title: "Access keys are used in expected regions only",
  severity: "high",
  rationale: "A key that suddenly works in a region where the account has nothing is the sign of a thief, who looks for regions that nobody watches.",
  remedy: "Look at the calls of the key in CloudTrail. If they are not yours, deactivate it and start the incident procedure; if they are, add the region to the configuration.",
  controls: {},
  needs: ["credentialReport"],
  evaluate: (snapshot, { expectedRegions }) => {
    if (expectedRegions.length === 0) {
      return [notApplicable(snapshot, "No expected regions are configured.")];
    }
    const expected = [...expectedRegions, globalRegion(snapshot.partition)];
    return judgeKeys(
      snapshot,
      accessKeysOf(snapshot).filter((key) => key.lastUsedRegion !== null),
      (key) => {
        const says = `was last used in ${key.lastUsedRegion}`;
        const evidence = { expectedRegions: expected };
        if (expected.includes(key.lastUsedRegion ?? "")) return { status: "pass", says, evidence };
        return {
          status: "fail",
          says: `${says}, which is not an expected region`,
          evidence,
          remedy: script(callsOfKey(key), "# If those calls are not yours:", deactivateKey(key))
        };
      },
      "No access key has a last-used region: never used, or only with services without region."
    );
  }
};

// src/audit/rules/access-keys/ci-names.ts
var ciWords = new Set(
  "ci cd cicd github gha gitlab action actions jenkins circleci travis bitbucket buildkite drone argo argocd codefresh semaphore teamcity azuredevops deploy deployer deployment pipeline pipelines terraform tf packer ansible pulumi serverless sls cdk automation bot svc service robot build builder release runner".split(" ")
);
var compounds = new Set("cicd github gitlab circleci bitbucket argocd teamcity azuredevops".split(" "));
var elsewhereWords = new Set("smtp backup onprem vpn synology veeam".split(" "));
var looksLikeCi = (text2) => {
  const words = wordsOf(text2);
  return words.some((word2) => ciWords.has(word2)) || pairs(words).some((pair2) => compounds.has(pair2));
};
var livesElsewhere = (userName) => {
  const words = wordsOf(userName);
  return userName.startsWith("BedrockAPIKey-") || words.some((word2) => elsewhereWords.has(word2)) || pairs(words).includes("onprem");
};
var wordsOf = (text2) => text2.replace(/([a-z\d])([A-Z])/g, "$1-$2").replace(/([A-Z]+)([A-Z][a-z])/g, "$1-$2").toLowerCase().split(/[^a-z\d]+/).filter((word2) => word2 !== "");
var pairs = (words) => words.slice(1).map((word2, index2) => `${words[index2]}${word2}`);

// src/audit/rules/access-keys/access-key-unexpected-service.ts
var unusualForCi = ["iam", "organizations"];
var accessKeyUnexpectedService = {
  id: "access-key-unexpected-service",
  title: "Access keys are used with expected services only",
  severity: "medium",
  rationale: "A key's last service tells what it is really used for. A pipeline's key that talks to IAM makes users and keys, which is how an intruder stays.",
  remedy: "Look at the calls of the key in CloudTrail. Narrow the policies of its user to the services it needs, or move the work to a role; if the service is right, add it to the configuration.",
  controls: {},
  needs: ["credentialReport"],
  evaluate: (snapshot, { expectedServices }) => judgeActiveKeys(
    snapshot,
    (key) => {
      if (key.lastUsedService === null) return null;
      return expectedServices.length > 0 ? judgeByList(key, key.lastUsedService, expectedServices) : judgeByName(key, key.lastUsedService);
    },
    expectedServices.length > 0 ? "No active access key has a last-used service." : "No expected services are configured, and no key of a pipeline user has a last-used service."
  )
};
function judgeByList(key, service, expected) {
  const says = `was last used with ${service}`;
  const evidence = { expectedServices: expected };
  return expected.includes(service) ? { status: "pass", says, evidence } : { status: "fail", says: `${says}, which is not an expected service`, evidence, remedy: remedyFor(key) };
}
function judgeByName(key, service) {
  if (!looksLikeCi(key.row.user)) return null;
  const says = `belongs to a pipeline by its user's name and was last used with ${service}`;
  return unusualForCi.includes(service) ? { status: "fail", says, evidence: { unusualForCi }, remedy: remedyFor(key) } : { status: "pass", says, evidence: { unusualForCi } };
}
var remedyFor = (key) => script(callsOfKey(key), "# If those calls are not yours:", deactivateKey(key));

// src/audit/rules/access-keys/access-key-very-old.ts
var accessKeyVeryOld = {
  id: "access-key-very-old",
  title: "No active access key is older than a year",
  severity: "high",
  rationale: "Nobody knows any more where a key of that age is in use, or who has read it. It has outlived people, machines and backups that held it.",
  remedy: "Find out what uses the key, move that to a role, and delete the key. Rotate it at once where the move takes time.",
  controls: {},
  needs: ["credentialReport"],
  evaluate: (snapshot, { thresholds: { accessKeyMaxAge, accessKeyVeryOld: limit } }) => judgeActiveKeys(snapshot, (key) => {
    const evidence = { maxAgeDays: limit };
    const says = `is ${days(key.ageDays)} old; beyond ${days(limit)} nobody knows who holds it`;
    if (key.ageDays <= limit) {
      return { status: "pass", says: `is ${days(key.ageDays)} old, not more than ${limit}`, evidence };
    }
    const controls = key.ageDays > accessKeyMaxAge ? accessKeyNotRotated.controls : {};
    return { status: "fail", says, evidence, remedy: rotateKey(key), controls };
  })
};

// src/audit/rules/access-keys/additional-credentials.ts
var additionalCredentials = {
  id: "additional-credentials",
  title: "No user has more than two access keys or certificates",
  severity: "medium",
  rationale: "The credential report has room for two keys and two certificates of a user. What is beyond, no check of the report sees.",
  remedy: "List all keys and certificates of the user, and delete those that are not in use.",
  controls: {},
  needs: ["credentialReport"],
  evaluate: (snapshot) => {
    const hits = collected(snapshot.credentialReport).users.filter((row2) => row2.additionalCredentials !== null);
    return hits.length > 0 ? hits.map((row2) => tooMany(row2, snapshot)) : [noneBeyond(snapshot)];
  }
};
function tooMany(row2, snapshot) {
  const user = word(row2.user);
  return {
    status: "fail",
    resource: userResource(row2),
    message: `${row2.user} has credentials that the report has no columns for: "${row2.additionalCredentials}".`,
    evidence: { additionalCredentials: row2.additionalCredentials, listed: listedCredentials(row2, snapshot) },
    remedy: script(
      `aws iam list-access-keys --user-name ${user}`,
      `aws iam list-signing-certificates --user-name ${user}`,
      "# For each that nothing uses, with its id:",
      `aws iam delete-access-key --user-name ${user} --access-key-id "$KEY_ID"`,
      `aws iam delete-signing-certificate --user-name ${user} --certificate-id "$CERTIFICATE_ID"`
    )
  };
}
function listedCredentials(row2, { userDetails: userDetails2 }) {
  const details = userDetails2[row2.user];
  if (details === void 0) return null;
  const { accessKeys, signingCertificates } = details;
  return {
    accessKeys: accessKeys.status === "collected" ? accessKeys.value : accessKeys.status,
    signingCertificates: signingCertificates.status === "collected" ? signingCertificates.value.map(({ id, status, uploadedAt }) => ({ id, status, uploadedAt })) : signingCertificates.status
  };
}
var noneBeyond = (snapshot) => ({
  status: "pass",
  resource: accountResource(snapshot),
  message: "The report mentions no credentials beyond its columns.",
  evidence: {}
});

// src/policy/pattern-sets.ts
var covers = (outer, inner) => fitsUnits(outer.units, {
  length: inner.units.length,
  charCodeAt: (index2) => inner.units[index2] ?? Number.NaN
});
var overlap = (one, other) => {
  let reached = startRow(other);
  for (const unit of one.units) reached = nextRow(reached, unit, other);
  return reached.at(-1) === true;
};
var startRow = (pattern) => {
  const row2 = [true];
  for (const unit of pattern.units) row2.push(row2.at(-1) === true && unit === ANY);
  return row2;
};
var nextRow = (above, unit, pattern) => {
  const row2 = [unit === ANY && above[0] === true];
  pattern.units.forEach((seen, j2) => {
    const either = unit === ANY || seen === ANY;
    const same = unit === seen || unit === ONE || seen === ONE;
    row2.push(either ? above[j2 + 1] === true || row2[j2] === true : same && above[j2] === true);
  });
  return row2;
};

// src/policy/action.ts
var namesAction = ({ statement, actions }, action) => actions.some((pattern) => fits(pattern, action)) === (statement.actions.kind === "Action");
var indexByService = (statements) => {
  const reached = statements.map((statement) => ({ statement, services: servicesOf(statement) }));
  const reaching = (service) => reached.filter(({ services }) => services === "any" || service !== null && services.has(service)).map(({ statement }) => statement);
  const names2 = new Set(reached.flatMap(({ services }) => services === "any" ? [] : [...services]));
  return { named: new Map([...names2].map((name) => [name, reaching(name)])), others: reaching(null) };
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
var statementsNaming = (index2, action) => (index2.named.get(serviceOf(action)) ?? index2.others).filter((statement) => namesAction(statement, action));

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

// src/policy/template.ts
var ESCAPES = /* @__PURE__ */ new Set(["*", "?", "$"]);
var plainValue = (text2) => [{ text: text2, from: "policy" }];
var parseTemplate = (text2) => {
  const parts2 = [];
  let from = 0;
  for (let open = text2.indexOf("${"); open >= 0; open = text2.indexOf("${", from)) {
    const close = text2.indexOf("}", open + 2);
    if (close < 0) break;
    if (open > from) parts2.push({ text: text2.slice(from, open), from: "policy" });
    parts2.push(parsePart(text2.slice(open + 2, close)));
    from = close + 1;
  }
  if (from < text2.length || parts2.length === 0) parts2.push({ text: text2.slice(from), from: "policy" });
  return parts2;
};
var parsePart = (inside) => {
  if (ESCAPES.has(inside)) return { text: inside, from: "escape" };
  const comma = inside.indexOf(",");
  const quoted2 = comma < 0 ? "" : inside.slice(comma + 1).trim();
  if (quoted2.length < 2 || !quoted2.startsWith("'") || !quoted2.endsWith("'"))
    return { variable: inside.trim().toLowerCase(), fallback: null };
  return { variable: inside.slice(0, comma).trim().toLowerCase(), fallback: quoted2.slice(1, -1) };
};
var isValue = (template) => template.every((part) => "text" in part);
var fill = (template, lookup) => {
  const pieces = [];
  for (const part of template) {
    const piece = "text" in part ? part : resolve2(part, lookup);
    if (typeof piece === "string") return piece;
    pieces.push(piece);
  }
  return pieces;
};
var resolve2 = ({ variable, fallback }, lookup) => {
  const values = lookup.get(variable) ?? [];
  if (values.length > 1) return "variable-multivalued";
  const text2 = values[0] || fallback;
  return text2 === null ? "variable-absent" : { text: text2, from: "request" };
};
var textOf = (value) => value.length === 1 ? value[0].text : value.map((piece) => piece.text).join("");
var unitsOf = (value) => value.some((piece) => piece.from === "request" && /[*?]/.test(piece.text)) ? null : value.flatMap((piece) => piece.from === "policy" ? wildUnits(piece.text) : plainUnits(piece.text));
var patternOfValue = (value) => {
  const units = unitsOf(value);
  return units === null ? null : patternOfUnits(units);
};

// src/policy/operators/bool.ts
var readBool = (text2) => {
  const lower = text2.toLowerCase();
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
      return (text2) => {
        const seen = readBool(text2);
        return seen === null ? "unknown" : seen === wanted;
      };
    }
  }
];

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
    const parts2 = splitArn(seen);
    return parts2 === null ? "unknown" : patterns.every((pattern, index2) => fits(pattern, parts2[index2]));
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
var splitArn = (text2) => {
  const parts2 = text2.split(":");
  if (parts2.length < COMPONENTS || parts2[0] !== "arn") return null;
  return [...parts2.slice(0, COMPONENTS - 1), parts2.slice(COMPONENTS - 1).join(":")];
};
var arnOperators = [
  ...pair("ArnEquals", "ArnNotEquals", { variables: true, text: null, test: like }),
  ...pair("ArnLike", "ArnNotLike", { variables: true, text: null, test: like })
];

// src/policy/operators/binary.ts
var BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
var readBytes = (text2) => BASE64.test(text2) ? Buffer.from(text2, "base64").toString("hex") : null;
var binaryOperators = [
  {
    name: "BinaryEquals",
    negated: false,
    variables: false,
    text: null,
    test: (value) => {
      const wanted = readBytes(textOf(value));
      if (wanted === null) return "value-malformed";
      return (text2) => {
        const seen = readBytes(text2);
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
  const compare2 = (relation) => ({
    variables: false,
    text: null,
    test: (value) => {
      const wanted = read(textOf(value));
      if (wanted === null) return "value-malformed";
      return (text2) => {
        const seen = read(text2);
        return seen === null ? "unknown" : relation(seen, wanted);
      };
    }
  });
  return [
    ...pair(
      `${family}Equals`,
      `${family}NotEquals`,
      compare2((seen, wanted) => seen === wanted)
    ),
    ...relations.map(([name, relation]) => ({
      name: `${family}${name}`,
      negated: false,
      ...compare2(relation)
    }))
  ];
};

// src/policy/operators/date.ts
var W3C = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?<fraction>\.\d+)?)?(?<zone>Z|[+-]\d\d:\d\d))?)?)?$/;
var EPOCH_SECONDS = /^\d{5,12}(\.\d+)?$/;
var readDate = (text2) => {
  if (EPOCH_SECONDS.test(text2)) return Number(text2) * 1e3;
  const parts2 = W3C.exec(text2)?.groups;
  if (parts2 === void 0) return null;
  const number2 = (name, absent2) => Number(parts2[name] ?? absent2);
  const month = number2("month", 1);
  const day = number2("day", 1);
  const hour = number2("hour", 0);
  const date = new Date(Date.UTC(number2("year", 0), month - 1, day, hour));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const minute = number2("minute", 0);
  const second = number2("second", 0);
  if (minute > 59 || second > 59) return null;
  const offset = zoneMinutes(parts2.zone);
  return offset === null ? null : date.getTime() + ((minute - offset) * 60 + second + number2("fraction", 0)) * 1e3;
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
var readIpv4 = (text2) => {
  const parts2 = text2.split(".");
  if (parts2.length !== 4 || !parts2.every((part) => DECIMAL.test(part) && Number(part) <= 255)) return null;
  const [a2, b2, c2, d2] = parts2.map(Number);
  return [a2 * 256 + b2, c2 * 256 + d2];
};
var readIpv6 = (text2) => {
  const halves = text2.split("::");
  if (halves.length > 2) return null;
  const head = readGroups(halves[0], halves.length === 1);
  const tail = readGroups(halves[1] ?? "", true);
  if (head === null || tail === null) return null;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1) return missing === 0 ? head : null;
  return missing < 1 ? null : [...head, ...new Array(missing).fill(0), ...tail];
};
var readGroups = (text2, last) => {
  if (text2 === "") return [];
  const groups = [];
  const parts2 = text2.split(":");
  for (const [index2, part] of parts2.entries()) {
    const dotted = last && index2 === parts2.length - 1 && part.includes(".") ? readIpv4(part) : null;
    if (dotted !== null) groups.push(...dotted);
    else if (HEX.test(part)) groups.push(Number.parseInt(part, 16));
    else return null;
  }
  return groups;
};
var readAddress = (text2) => text2.includes(":") ? readIpv6(text2) : readIpv4(text2);
var readRange = (text2) => {
  const [address = "", prefix, ...rest] = text2.split("/");
  const network = readAddress(address);
  if (network === null || rest.length > 0) return null;
  const size = network.length * GROUP;
  if (prefix === void 0) return { network, bits: size };
  return DECIMAL.test(prefix) && Number(prefix) <= size ? { network, bits: Number(prefix) } : null;
};
var contains = ({ network, bits }, address) => address.length === network.length && network.every((group, index2) => {
  const free = GROUP - Math.min(GROUP, Math.max(0, bits - index2 * GROUP));
  return group >> free === address[index2] >> free;
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
var readNumber = (text2) => /^[+-]?\d+(\.\d+)?$/.test(text2) && text2.replace(/\D/g, "").length <= EXACT_DIGITS ? Number(text2) : null;
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
var table2 = new Map(
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
var operatorNamed = (name) => table2.get(name.toLowerCase());
var canonicalOperator = (name) => name.toLowerCase() === NULL_OPERATOR.toLowerCase() ? NULL_OPERATOR : operatorNamed(name)?.name;

// src/policy/resource.ts
var COLONS = 5;
var compileResource = (text2, written) => {
  const template = complete(written);
  const parts2 = template.map((part) => "text" in part ? part : ANYTHING);
  return {
    text: text2,
    fixed: isValue(template) ? patternOfValue(template) : null,
    widest: patternOfValue(parts2) ?? patternOf("*"),
    template,
    supported: !hasEarlyVariable(template)
  };
};
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

// src/policy/scope.ts
var ALL = patternOf("*");
var everything = { text: "*", fixed: ALL, widest: ALL };
var scopeOf = ({ statement, resources }) => {
  if (statement.resources === null || statement.principals !== null) return { members: [], except: [] };
  if (statement.resources.kind === "Resource")
    return { members: resources.some(isEverything) ? [everything] : resources, except: [] };
  return resources.some(isEverything) ? { members: [], except: [] } : { members: [everything], except: resources };
};
var isEverything = (member) => member.fixed !== null && (member.text === "*" || covers(member.fixed, ALL));
var holds = ({ members, except }, member) => members.some(({ fixed }) => fixed !== null && covers(fixed, member.widest)) && !except.some(({ widest }) => overlap(widest, member.widest));
var narrow = (scope, member) => {
  if (holds(scope, member)) return [{ member, certain: true }];
  if (scope.except.some(({ fixed }) => fixed !== null && covers(fixed, member.widest))) return [];
  return scope.members.filter(({ widest }) => overlap(widest, member.widest)).map((limit) => narrower(limit, member, scope.except));
};
var narrower = (limit, member, except) => {
  const inside = member.fixed !== null && covers(member.fixed, limit.widest);
  const part = inside ? limit : member;
  return { member: part, certain: inside && limit.fixed !== null && except.length === 0 };
};

// src/policy/grants.ts
var grantsOf = (identity, action, boundary = []) => {
  const name = action.toLowerCase();
  const own2 = sharesIn(identity, name);
  const limits = boundary.length === 0 ? [] : sharesIn(boundary, name);
  const denies = [...own2, ...limits].filter(isDeny);
  const allows = own2.filter(isAllow);
  const bounded2 = boundary.length === 0 ? allows : bound(allows, limits.filter(isAllow));
  const certain = denies.filter(({ conditional }) => !conditional);
  const left = certain.length === 0 ? bounded2 : bounded2.flatMap((share) => withoutDenied(share, certain));
  return {
    grants: left.map(asGrant),
    deniedBy: denies.map(asGrant),
    fullyDenied: certain.some(isTotal) || left.length === 0 && bounded2.length > 0
  };
};
var isAllow = ({ statement }) => statement.effect === "Allow";
var isDeny = ({ statement }) => statement.effect === "Deny";
var isTotal = ({ scope }) => holds(scope, everything);
var sharesIn = (sources, action) => {
  const shares = [];
  for (const { name, document } of sources) {
    for (const compiled2 of statementsNaming(document.services, action)) {
      const share = shareOf(name, compiled2);
      if (share.scope.members.length > 0) shares.push(share);
    }
  }
  return shares;
};
var shareOf = (source, compiled2) => ({
  source,
  statement: compiled2.statement,
  scope: scopeOf(compiled2),
  conditional: compiled2.conditions.length > 0
});
var bound = (allows, limits) => allows.flatMap((share) => {
  const certain = /* @__PURE__ */ new Map();
  const possible = /* @__PURE__ */ new Map();
  for (const member of share.scope.members) {
    for (const limit of limits) {
      for (const part of narrow(limit.scope, member)) {
        const kept = part.certain && !limit.conditional ? certain : possible;
        kept.set(part.member.text, part.member);
      }
    }
  }
  for (const text2 of certain.keys()) possible.delete(text2);
  return [
    ...partOf(share, [...certain.values()], share.conditional),
    ...partOf(share, [...possible.values()], true)
  ];
});
var withoutDenied = (share, denies) => {
  const left = share.scope.members.filter((member) => !denies.some(({ scope }) => holds(scope, member)));
  return partOf(share, left, share.conditional);
};
var partOf = (share, members, conditional) => members.length === 0 ? [] : [{ ...share, scope: { ...share.scope, members }, conditional }];
var asGrant = ({ source, statement, scope, conditional }) => ({
  source,
  statement,
  resources: scope.members.map(({ text: text2 }) => text2),
  except: scope.except.map(({ text: text2 }) => text2),
  conditional
});

// src/audit/reach.ts
var order = ["limited", "conditional", "everything"];
var least = (reaches) => order[Math.min(...reaches.map((reach) => order.indexOf(reach)))] ?? "limited";
var greatest = (reaches) => order[Math.max(0, ...reaches.map((reach) => order.indexOf(reach)))] ?? "limited";
var reachOf = (policies, action, resources, boundary = []) => greatest(reachingGrants(grantsOf(policies, action, boundary), resources).map(reachOfGrant));
var reachingGrants = ({ grants }, resources) => {
  const all2 = patternOf(resources);
  return grants.filter((grant) => reachesAll(grant, all2));
};
var reachOfGrant = ({ conditional }) => conditional ? "conditional" : "everything";
var reachesAll = ({ resources, except }, all2) => resources.some((resource2) => covers(patternOf(resource2), all2)) && !except.some((resource2) => covers(patternOf(resource2), all2));
var within2 = ({ partition, accountId }, resources) => resources.replaceAll("{p}", partition).replaceAll("{a}", accountId);

// src/audit/administrator.ts
var UNNAMED_ACTION = "keyless-aws-no-such-service:AnyAction";
var policyWriting = [
  "iam:AttachUserPolicy",
  "iam:AttachGroupPolicy",
  "iam:AttachRolePolicy",
  "iam:PutUserPolicy",
  "iam:PutGroupPolicy",
  "iam:PutRolePolicy",
  "iam:CreatePolicyVersion",
  "iam:SetDefaultPolicyVersion"
];
function administratorReach(policies, account, boundary = []) {
  const everything2 = reachOf(policies, UNNAMED_ACTION, within2(account, "arn:{p}:*:*:*:*/*"), boundary);
  if (everything2 === "limited") return everything2;
  const overIam = within2(account, "arn:{p}:iam::{a}:*/*");
  return least([
    everything2,
    greatest(policyWriting.map((action) => reachOf(policies, action, overIam, boundary)))
  ]);
}

// src/policy/compile.ts
var compileStatement = (statement, version2) => {
  const variables = version2 === "2012-10-17";
  const template = (text2) => variables ? parseTemplate(text2) : plainValue(text2);
  return {
    statement,
    actions: statement.actions.patterns.map((action) => patternOf(action.toLowerCase())),
    resources: (statement.resources?.patterns ?? []).map((text2) => compileResource(text2, template(text2))),
    conditions: statement.conditions.map((condition) => compileCondition(condition, template))
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
var compileTest = (operator, text2, template) => {
  const parsed2 = operator.variables ? template(text2) : plainValue(text2);
  if (isValue(parsed2)) {
    const ready = operator.test(parsed2);
    return () => ready;
  }
  return (lookup) => {
    const value = fill(parsed2, lookup);
    return typeof value === "string" ? value : operator.test(value);
  };
};

// src/policy/json.ts
var QUOTED = 80;
var at = (path2, key) => typeof key === "number" ? `${path2}[${key}]` : path2 === "" ? key : `${path2}.${key}`;
var refuse = (path2, value, why) => {
  throw new KeylessError("policy-invalid", `${path2} ${quote(value)}${why}.`);
};
var quote = (value) => {
  if (value === void 0) return "";
  const text2 = JSON.stringify(value) ?? typeof value;
  return `is ${text2.length > QUOTED ? `${text2.slice(0, QUOTED)}\u2026` : text2}: it `;
};
var asObject = (value, path2) => typeof value === "object" && value !== null && !Array.isArray(value) ? value : refuse(path2, value, "must be an object");
var asText = (value, path2) => typeof value === "string" ? value : refuse(path2, value, "must be a string");
var asTexts = (value, path2) => {
  if (!Array.isArray(value)) return [asText(value, path2)];
  if (value.length === 0) return refuse(path2, value, "must name at least one value");
  return value.map((item, index2) => asText(item, at(path2, index2)));
};
var asScalars = (value, path2) => Array.isArray(value) ? value.map((item, index2) => asScalar(item, at(path2, index2))) : [asScalar(value, path2)];
var asScalar = (value, path2) => typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : refuse(path2, value, "must be a string, a number or a boolean");
var refuseOthers = (object, known, path2) => {
  for (const key of Object.keys(object)) {
    if (!known.includes(key)) {
      const alike = known.find((name) => name.toLowerCase() === key.toLowerCase());
      refuse(
        at(path2, key),
        void 0,
        alike ? `must be spelt ${alike}` : `is not an element of a policy here (known: ${known.join(", ")})`
      );
    }
  }
};

// src/policy/condition-block.ts
var QUALIFIERS = ["ForAllValues", "ForAnyValue"];
var IF_EXISTS = /ifexists$/i;
var parseConditions = (value, path2) => {
  if (value === void 0) return [];
  return Object.entries(asObject(value, path2)).flatMap(([written, keys]) => {
    const here = at(path2, written);
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
var parseStatement = (json, index2, path2) => {
  refuseOthers(json, ELEMENTS, path2);
  return {
    index: index2,
    ...json.Sid === void 0 ? {} : { sid: asText(json.Sid, at(path2, "Sid")) },
    effect: parseEffect(json.Effect, at(path2, "Effect")),
    principals: parsePrincipals(json, path2),
    actions: parseActions(json, path2),
    resources: parseResources(json, path2),
    conditions: parseConditions(json.Condition, at(path2, "Condition"))
  };
};
var parseEffect = (value, path2) => value === "Allow" || value === "Deny" ? value : refuse(path2, value, 'must be "Allow" or "Deny"');
var parsePrincipals = (json, path2) => {
  if (json.NotPrincipal !== void 0)
    return refuse(
      at(path2, "NotPrincipal"),
      json.NotPrincipal,
      "is not supported: name the principals, or use a condition on aws:PrincipalArn"
    );
  if (json.Principal === void 0) return null;
  if (json.Principal === "*") return { everyone: true };
  const here = at(path2, "Principal");
  const map = asObject(json.Principal, here);
  refuseOthers(map, PRINCIPAL_TYPES, here);
  if (Object.keys(map).length === 0) return refuse(here, map, "must name a principal");
  const listed2 = (type) => map[type] === void 0 ? [] : asTexts(map[type], at(here, type));
  return {
    everyone: false,
    AWS: listed2("AWS"),
    Service: listed2("Service"),
    Federated: listed2("Federated"),
    CanonicalUser: listed2("CanonicalUser")
  };
};
var parseActions = (json, path2) => {
  refuseBoth(json, "Action", "NotAction", path2);
  if (json.Action !== void 0) return { kind: "Action", patterns: asTexts(json.Action, at(path2, "Action")) };
  if (json.NotAction !== void 0)
    return { kind: "NotAction", patterns: asTexts(json.NotAction, at(path2, "NotAction")) };
  return refuse(path2, void 0, "must have Action or NotAction");
};
var parseResources = (json, path2) => {
  refuseBoth(json, "Resource", "NotResource", path2);
  if (json.Resource !== void 0)
    return { kind: "Resource", patterns: asTexts(json.Resource, at(path2, "Resource")) };
  if (json.NotResource !== void 0)
    return { kind: "NotResource", patterns: asTexts(json.NotResource, at(path2, "NotResource")) };
  return null;
};
var refuseBoth = (json, one, other, path2) => {
  if (json[one] !== void 0 && json[other] !== void 0)
    refuse(path2, void 0, `must not have both ${one} and ${other}`);
};

// src/policy/document.ts
var parsePolicy = (source) => {
  const root2 = asObject(typeof source === "string" ? parseJson2(source) : source, "the policy");
  refuseOthers(root2, ["Version", "Id", "Statement"], "");
  const version2 = parseVersion(root2.Version);
  const statements = parseStatements(root2.Statement);
  const compiled2 = statements.map((statement) => compileStatement(statement, version2));
  return {
    version: version2,
    ...root2.Id === void 0 ? {} : { id: asText(root2.Id, "Id") },
    statements,
    compiled: compiled2,
    services: indexByService(compiled2)
  };
};
var parseJson2 = (text2) => {
  const trimmed = text2.trim();
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
  const list2 = Array.isArray(value) ? value : [value];
  return list2.map((item, index2) => {
    const path2 = Array.isArray(value) ? at("Statement", index2) : "Statement";
    return parseStatement(asObject(item, path2), index2, path2);
  });
};

// src/audit/policies.ts
var readers = /* @__PURE__ */ new WeakMap();
function policyReader(details) {
  const known = readers.get(details);
  if (known !== void 0) return known;
  const reader = createReader(details);
  readers.set(details, reader);
  return reader;
}
function createReader(details) {
  const byText = /* @__PURE__ */ new Map();
  const read = (text2) => {
    const parsed2 = byText.get(text2) ?? { id: byText.size, ...tryParse(text2) };
    byText.set(text2, parsed2);
    return parsed2;
  };
  return {
    managed: new Map(
      details.policies.map((policy) => [policy.arn, { policy, ...read(defaultDocument(policy)) }])
    ),
    inline: (policy) => read(policy.document)
  };
}
var defaultDocument = ({ versions, defaultVersionId }) => versions.find((version2) => version2.isDefault || version2.id === defaultVersionId)?.document ?? "";
function tryParse(text2) {
  try {
    return { document: parsePolicy(text2), problem: null };
  } catch (error) {
    return { document: null, problem: asKeylessError(error).message };
  }
}

// src/audit/principals.ts
var views = /* @__PURE__ */ new WeakMap();
function principalsOf(details) {
  const known = views.get(details);
  if (known !== void 0) return known;
  const reader = policyReader(details);
  const groups = new Map(details.groups.map((group) => [group.name, group]));
  const view = [
    ...details.users.map((detail) => ({
      kind: "user",
      detail,
      ...effective(
        [...own(detail, reader), ...detail.groups.flatMap((name) => ofGroup(groups.get(name), reader))],
        detail.permissionsBoundary,
        reader
      ),
      editable: true
    })),
    ...details.groups.map((detail) => ({
      kind: "group",
      detail,
      ...effective(own(detail, reader), null, reader),
      editable: true
    })),
    ...details.roles.map((detail) => ({
      kind: "role",
      detail,
      ...effective(own(detail, reader), detail.permissionsBoundary, reader),
      editable: isEditable(detail)
    }))
  ];
  views.set(details, view);
  return view;
}
var isEditable = ({ path: path2 }) => !path2.startsWith("/aws-service-role/") && !path2.startsWith("/aws-reserved/");
function perPolicySet(ask) {
  const answers = /* @__PURE__ */ new Map();
  return ({ policySet, policies, boundary }) => {
    if (answers.has(policySet)) return answers.get(policySet);
    const answer = ask(policies, boundary);
    answers.set(policySet, answer);
    return answer;
  };
}
var own = (detail, reader) => [
  ...inlinePolicies(detail, reader, ""),
  ...attachedPolicies(detail, reader)
];
var ofGroup = (group, reader) => group === void 0 ? [] : [...inlinePolicies(group, reader, ` of group ${group.name}`), ...attachedPolicies(group, reader)];
var inlinePolicies = ({ inlinePolicies: inlinePolicies2 }, reader, owner) => inlinePolicies2.map((policy) => {
  const { id, document, problem } = reader.inline(policy);
  const name = `inline policy ${policy.name}${owner}`;
  return { name, key: `${name} #${id}`, document, problem };
});
var attachedPolicies = ({ attachedPolicies: attachedPolicies2 }, reader) => attachedPolicies2.map(({ arn }) => managed(arn, reader));
function managed(arn, reader) {
  const { document = null, problem = "its document was not collected" } = reader.managed.get(arn) ?? {};
  return { name: arn, key: arn, document, problem };
}
function effective(all2, boundaryArn, reader) {
  const named2 = [...new Map(all2.map((policy) => [policy.key, policy])).values()];
  const boundary = boundaryArn === null ? [] : [managed(boundaryArn, reader)];
  return {
    policies: named2.flatMap(toSource),
    boundary: boundary.flatMap(toSource),
    boundaryKnown: boundary.every(({ document }) => document !== null),
    malformed: [...named2, ...boundary].flatMap(
      ({ name, problem }) => problem === null ? [] : [{ name, problem }]
    ),
    policySet: [...named2.map(({ key }) => key).toSorted(), "", ...boundary.map(({ key }) => key)].join(
      "\n\n"
    )
  };
}
var toSource = ({ name, document }) => document === null ? [] : [{ name, document }];

// src/audit/rules/access-keys/github-provider.ts
var GITHUB_ISSUER = "token.actions.githubusercontent.com";
function githubProvider(snapshot) {
  const audience = snapshot.partition === "aws-cn" ? "sts.amazonaws.com.cn" : "sts.amazonaws.com";
  const found = findProvider(snapshot.oidcProviders);
  const issuer = found?.issuer ?? GITHUB_ISSUER;
  const arn = found?.arn ?? `arn:${snapshot.partition}:iam::${snapshot.accountId}:oidc-provider/${issuer}`;
  if (found === void 0) {
    const state2 = snapshot.oidcProviders.status === "collected" ? "absent" : "unknown";
    return { state: state2, issuer, arn, audience };
  }
  if (found.details.status !== "collected") return { state: "unknown", issuer, arn, audience };
  const state = found.details.value.clientIds.includes(audience) ? "present" : "audience-missing";
  return { state, issuer, arn, audience };
}
function findProvider(providers) {
  if (providers.status !== "collected") return void 0;
  return providers.value.find(({ issuer }) => issuer === GITHUB_ISSUER) ?? providers.value.find(({ issuer }) => issuer.startsWith(`${GITHUB_ISSUER}/`));
}

// src/audit/rules/access-keys/keyless-score.ts
var pipelineServices = new Set(
  "sts s3 ecr ecs eks lambda cloudformation cloudfront ssm codedeploy codepipeline elasticbeanstalk dynamodb secretsmanager iam apigateway".split(" ")
);
var mailServices = /* @__PURE__ */ new Set(["ses", "email"]);
var reasonsFor = (candidate, { accessKeyMaxAge }) => [
  ...nameReasons(candidate),
  ...serviceReasons(candidate),
  ...when(
    candidate.keysInUse.some((key) => key.ageDays > accessKeyMaxAge),
    1,
    `a key in use is older than ${days(accessKeyMaxAge)}`
  ),
  ...when(candidate.activeKeys.length > 1, 1, "two active keys"),
  ...when(hasDirectPolicies(candidate), 1, "policies attached to the user itself"),
  ...when(candidate.row.mfaActive === false, 1, "no MFA")
].toSorted((a2, b2) => Math.abs(b2.points) - Math.abs(a2.points));
var scoreOf = (reasons2) => reasons2.reduce((sum, { points }) => sum + points, 0);
function nameReasons({ row: row2, user }) {
  const { path: path2 = "", tags: tags2 = [] } = user?.detail ?? {};
  const tag = tags2.find(({ value }) => looksLikeCi(value));
  return [
    ...firstOf(
      [looksLikeCi(row2.user), `the name ${row2.user} is that of a pipeline`],
      [looksLikeCi(path2), `the path ${path2} is that of a pipeline`],
      [tag !== void 0, `the tag ${tag?.key}=${tag?.value} speaks of a pipeline`]
    ),
    ...when(livesElsewhere(row2.user), -3, `the name ${row2.user} is that of software outside of pipelines`)
  ];
}
function serviceReasons({ keysInUse, ownsServiceCredential }) {
  const services = keysInUse.flatMap((key) => key.lastUsedService ?? []);
  const deployed = services.find((service) => pipelineServices.has(service));
  const mailed = services.find((service) => mailServices.has(service));
  const bedrock = services.includes("bedrock") && ownsServiceCredential;
  return [
    ...when(deployed !== void 0, 1, `last used with ${deployed}`),
    ...when(mailed !== void 0, -3, `last used with ${mailed}, which SMTP needs a key for`),
    ...when(bedrock, -3, "last used with bedrock, by a user that has a service-specific credential")
  ];
}
var hasDirectPolicies = ({ user }) => user !== null && user.detail.attachedPolicies.length + user.detail.inlinePolicies.length > 0;
var when = (applies, points, reason2) => applies ? [{ points, reason: reason2 }] : [];
var firstOf = (...signs) => signs.flatMap(([applies, reason2]) => when(applies, 2, reason2)).slice(0, 1);

// src/policy/generate/wanted.ts
var exactly = (literal) => ({ literal, pattern: "" });
var startingWith = (literal, rest) => /[*?]/.test(rest) ? { literal, pattern: rest } : exactly(literal + rest);
var writeCondition = (wanted) => {
  const isLike = wanted.some(({ pattern }) => pattern !== "");
  const texts2 = wanted.map(
    ({ literal, pattern }) => isLike ? withoutWildcards(literal) + withoutVariables(pattern) : withoutVariables(literal)
  );
  const values = [...new Set(texts2)];
  return {
    operator: isLike ? "StringLike" : "StringEquals",
    values: values.length === 1 ? values[0] : values
  };
};
var withoutVariables = (text2) => text2.replace(/\$(?=\{)/g, () => "${$}");
var withoutWildcards = (text2) => withoutVariables(text2).replace(/\*|\?/g, (character) => `\${${character}}`);

// src/policy/generate/subjects.ts
var wantedSubjects = ({ repositories, context, subjectForm, provider }) => repositories.flatMap(
  (repository) => forms(subjectForm).flatMap((form) => {
    const subject2 = inContext(repository, form, context);
    const unescaped = unescapedEnvironment(repository, context);
    return unescaped !== null && issuerKind(provider.issuer) !== "cloud" ? [subject2, unescaped] : [subject2];
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
      return exactly(withContext({ kind: "environment", name: context.name }));
    case "branch":
      return exactly(withContext({ kind: "ref", ref: `refs/heads/${context.name}` }));
    case "tag":
      return startingWith(withContext({ kind: "ref", ref: "refs/tags/" }), context.pattern);
    case "pull-request":
      return exactly(withContext({ kind: "pull_request" }));
    case "merge-queue":
      return startingWith(withContext({ kind: "ref", ref: `${MERGE_QUEUE}${context.branch}/` }), "*");
  }
};
var MERGE_QUEUE = "refs/heads/gh-readonly-queue/";
var unescapedEnvironment = ({ owner, name }, context) => context.kind === "environment" && context.name.includes(":") ? exactly(`repo:${owner}/${name}:environment:${context.name}`) : null;

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
      Condition: conditionBlock(provider.issuer, { aud: [exactly(provider.audience)], ...claims })
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

// src/policy/generate/warnings.ts
var warningsFor = (wish, policy) => [
  ...contextWarnings(wish.context),
  ...formWarnings(wish),
  ...claimWarnings(wish),
  ...sizeWarnings(policy)
];
var contextWarnings = (context) => {
  switch (context.kind) {
    case "environment":
      return [
        {
          id: "environment-protection",
          text: `GitHub creates the environment ${JSON.stringify(context.name)} without protection on first use, for whoever can change a workflow. Give it reviewers or deployment branches.`
        }
      ];
    case "tag":
      return /[*?]/.test(context.pattern) ? [
        {
          id: "tag-wildcard",
          text: `Whoever may push a tag like ${context.pattern} gets the role. Protect these tags with a ruleset, or use an environment.`
        }
      ] : [];
    case "pull-request":
      return [
        {
          id: "pull-request",
          text: "Every branch of the repository gets the role as soon as a pull request is opened from it, before any review. Give it read-only permissions."
        }
      ];
    case "merge-queue":
      return [
        {
          id: "merge-queue",
          text: "The ref of a merge queue run is never the same twice, so the subject ends in a wildcard: every run of the queue gets the role."
        }
      ];
    case "branch":
      return [];
  }
};
var formWarnings = ({ subjectForm }) => {
  switch (subjectForm) {
    case "legacy":
      return [
        {
          id: "legacy-subject",
          text: "The subject names the repository without ids. It stops matching when the repository is renamed, transferred or changes to immutable subjects."
        }
      ];
    case "immutable":
      return [
        {
          id: "immutable-subject",
          text: "Only subjects with ids are admitted: make sure the repository already emits them (GET /repos/OWNER/REPO/actions/oidc/customization/sub, sub_claim_prefix)."
        }
      ];
    case "both":
      return [
        {
          id: "both-subjects",
          text: "Both forms of the subject are admitted. Take the one without ids out once the repository emits the other."
        }
      ];
  }
};
var claimWarnings = ({ provider: { issuer, partition }, repositories, ...wish }) => {
  if (readsGithubClaims(issuer, partition) === true) return [];
  const refWanted = wish.context.kind === "environment" && wish.context.branch !== null;
  const unconfirmed = {
    id: "claims-unconfirmed",
    text: `Whether AWS reads the claims job_workflow_ref and ref in the partition ${partition} is not confirmed. If it does not, this policy admits nobody.`
  };
  const leftOut = {
    id: "claims-left-out",
    text: `The policy has no conditions on repository_id and repository_owner_id, since AWS is not known to read them from ${issuer} in the partition ${partition}.`
  };
  return [
    ...wish.jobWorkflowRef !== null || refWanted ? [unconfirmed] : [],
    ...repositories.some(({ ids }) => ids !== null) ? [leftOut] : []
  ];
};
var sizeWarnings = (policy) => {
  const { length } = JSON.stringify(policy);
  return length <= TRUST_POLICY_QUOTA ? [] : [
    {
      id: "policy-size",
      text: `The policy has ${length} characters, and IAM takes ${TRUST_POLICY_QUOTA} unless the quota is raised (at most 8192). Use several roles.`
    }
  ];
};

// src/policy/generate/wish.ts
var requirePossible = (wish) => {
  const problems = [
    ...wish.repositories.flatMap(repositoryProblems),
    ...wish.repositories.length === 0 ? ["no repository is named"] : [],
    ...contextProblems(wish.context),
    ...formProblems(wish),
    ...claimProblems(wish),
    ...providerProblems(wish.provider)
  ];
  if (problems.length > 0)
    throw new KeylessError("trust-policy-impossible", `No such trust policy: ${problems.join("; ")}.`);
};
var quoted = (text2) => JSON.stringify(text2);
var when2 = (applies, problem) => applies ? [problem] : [];
var repositoryProblems = ({ owner, name, ids }) => [
  ...when2(!/^[A-Za-z0-9][\w-]*$/.test(owner), `the owner ${quoted(owner)} is not the name of an account`),
  ...when2(
    !/^[\w.-]{1,100}$/.test(name),
    `the repository ${quoted(name)} is not a name of letters, digits and ._- (name each repository by itself: a wildcard would admit those to come as well)`
  ),
  ...[ids?.owner, ids?.repository].flatMap(
    (id) => when2(id !== void 0 && !/^\d{1,20}$/.test(id), `the id ${quoted(id ?? "")} is not a number`)
  )
];
var NO_REF = /[\p{Cc} ~^:\\[]|\.\.|@\{|\/\/|^\/|\/$|^refs\//u;
var refProblems = (kind, name) => when2(name === "" || NO_REF.test(name), `${quoted(name)} is not the name of a ${kind} (without refs/\u2026)`);
var branchProblems = (name) => [
  ...refProblems("branch", name),
  ...when2(/[*?]/.test(name), `the branch ${quoted(name)} has a wildcard: name one branch, or an environment`)
];
var contextProblems = (context) => {
  switch (context.kind) {
    case "environment":
      return [
        ...when2(
          !/^[^\p{Cc}]{1,255}$/u.test(context.name),
          `${quoted(context.name)} is not the name of an environment`
        ),
        ...context.branch === null ? [] : branchProblems(context.branch)
      ];
    case "branch":
      return branchProblems(context.name);
    case "tag":
      return refProblems("tag", context.pattern);
    case "merge-queue":
      return branchProblems(context.branch);
    case "pull-request":
      return [];
  }
};
var formProblems = ({ subjectForm, repositories, provider }) => {
  if (subjectForm === "legacy") return [];
  return [
    ...when2(
      repositories.some(({ ids }) => ids === null),
      `the immutable subject needs the ids of the owner and of the repository`
    ),
    ...when2(
      issuerKind(provider.issuer) === "server",
      "GitHub Enterprise Server has no immutable subjects: use the legacy form"
    )
  ];
};
var JOB_WORKFLOW_REF = /^[\w-]+\/[\w.-]+\/\.github\/workflows\/[^@*?]+\.ya?ml@(refs\/[^*?\s]+|[0-9a-f]{40,64})$/;
var claimProblems = ({ jobWorkflowRef, context, provider: { issuer } }) => {
  const isRead = issuerKind(issuer) === "cloud";
  const refWanted = context.kind === "environment" && context.branch !== null;
  return [
    ...when2(
      jobWorkflowRef !== null && !JOB_WORKFLOW_REF.test(jobWorkflowRef),
      `the reusable workflow ${quoted(jobWorkflowRef ?? "")} is not written as in the token: OWNER/REPO/.github/workflows/FILE.yml@refs/heads/BRANCH (or @refs/tags/TAG, or @COMMIT)`
    ),
    ...when2(
      jobWorkflowRef !== null && !isRead,
      `AWS reads no claim job_workflow_ref from the issuer ${issuer}`
    ),
    ...when2(refWanted && !isRead, `AWS reads no claim ref from the issuer ${issuer}`)
  ];
};
var ISSUER = /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[\w.~-]+)*$/;
var providerProblems = ({ issuer, partition, accountId, audience }) => [
  ...when2(
    !ISSUER.test(issuer),
    `the issuer ${quoted(issuer)} is not a host and path without https:// and without a slash at the end`
  ),
  ...when2(
    !partitionById(partition),
    `there is no partition ${quoted(partition)}, only ${partitions.map(({ id }) => id).join(", ")}`
  ),
  ...when2(!/^\d{12}$/.test(accountId), `the account id ${quoted(accountId)} is not twelve digits`),
  ...when2(
    !/^[\w.~:/?#[\]@!$&'()*+,;=%-]{1,255}$/.test(audience),
    `the audience ${quoted(audience)} is not a client id of at most 255 characters`
  )
];

// src/policy/generate.ts
var generateTrustPolicy = (wish) => {
  requirePossible(wish);
  const policy = trustDocument(wish.provider, {
    sub: wantedSubjects(wish),
    ...repositoryIds(wish),
    ...contextRef(wish),
    ...wish.jobWorkflowRef === null ? {} : { job_workflow_ref: [exactly(wish.jobWorkflowRef)] }
  });
  return { policy, warnings: warningsFor(wish, policy) };
};
var repositoryIds = ({ repositories, provider }) => {
  const ids = repositories.flatMap((repository) => repository.ids ?? []);
  if (ids.length < repositories.length || readsGithubClaims(provider.issuer, provider.partition) !== true)
    return {};
  return {
    repository_id: ids.map(({ repository }) => exactly(repository)),
    repository_owner_id: ids.map(({ owner }) => exactly(owner))
  };
};
var contextRef = ({ context }) => context.kind === "environment" && context.branch !== null ? { ref: [exactly(`refs/heads/${context.branch}`)] } : {};

// src/audit/rules/access-keys/migration-steps.ts
function migrationSteps(mover, snapshot) {
  const provider = githubProvider(snapshot);
  const role = roleNameFor(mover, snapshot);
  const steps = [
    ...providerStep(provider),
    roleStep(mover, role, provider, snapshot),
    permissionsStep(mover, role, snapshot),
    workflowStep(role, snapshot),
    verifyStep(mover, role),
    script("Deactivate the keys, which can be undone:", ...mover.keys.map(deactivateKey)),
    script("Delete them when nothing has missed them:", ...mover.keys.map(deleteInactiveKey))
  ];
  return script(...steps.map((step, index2) => `# ${index2 + 1}. ${step}`));
}
function roleNameFor({ name }, { authorizationDetails: authorizationDetails2 }) {
  const taken = new Set(
    authorizationDetails2.status === "collected" ? authorizationDetails2.value.roles.map((role) => role.name.toLowerCase()) : []
  );
  const candidates = ["-github", "-github-2", "-github-3"].map(
    (suffix) => `${name.slice(0, 64 - suffix.length)}${suffix}`
  );
  return candidates.find((candidate) => !taken.has(candidate.toLowerCase())) ?? candidates[0];
}
function providerStep({ state, issuer, arn, audience }) {
  const create = `aws iam create-open-id-connect-provider --url https://${issuer} --client-id-list ${audience}`;
  switch (state) {
    case "present":
      return [];
    case "absent":
      return [script("Create GitHub's OIDC provider, once per account:", create)];
    case "audience-missing":
      return [
        script(
          "Let GitHub's OIDC provider accept the audience:",
          `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${word(arn)} --client-id ${audience}`
        )
      ];
    case "unknown":
      return [
        script(
          "Look whether GitHub's OIDC provider exists with this audience, and create it if not:",
          `aws iam get-open-id-connect-provider --open-id-connect-provider-arn ${word(arn)}`,
          create
        )
      ];
  }
}
function roleStep({ user }, role, provider, snapshot) {
  const boundary = user?.permissionsBoundary;
  return script(
    "Create the role; put your repository for OWNER/REPO, and its branch or environment:",
    `aws iam create-role --role-name ${word(role)} --assume-role-policy-document ${word(trustPolicy(provider, snapshot))}` + (boundary ? ` --permissions-boundary ${word(boundary)}` : "")
  );
}
var trustPolicy = ({ issuer, audience }, { partition, accountId }) => JSON.stringify(
  generateTrustPolicy({
    repositories: [{ owner: "OWNER", name: "REPO", ids: null }],
    context: { kind: "branch", name: "main" },
    jobWorkflowRef: null,
    subjectForm: "legacy",
    provider: { issuer, partition, accountId, audience }
  }).policy
);
function permissionsStep({ name, user }, role, snapshot) {
  if (user === null || snapshot.authorizationDetails.status !== "collected") {
    return script(
      "Give the role the policies that the user has, by itself and through its groups:",
      `aws iam list-attached-user-policies --user-name ${word(name)}`,
      `aws iam list-user-policies --user-name ${word(name)}`,
      `aws iam list-groups-for-user --user-name ${word(name)}`,
      `aws iam attach-role-policy --role-name ${word(role)} --policy-arn "$POLICY_ARN"`
    );
  }
  const groups = snapshot.authorizationDetails.value.groups.filter((group) => user.groups.includes(group.name));
  const attached = new Set([user, ...groups].flatMap((source) => source.attachedPolicies.map(({ arn }) => arn)));
  return script(
    "Give the role the permissions of the user; a good moment to leave out what is not needed:",
    ...[...attached].map(
      (arn) => `aws iam attach-role-policy --role-name ${word(role)} --policy-arn ${word(arn)}`
    ),
    ...copyInline("user", user, role),
    ...groups.flatMap((group) => copyInline("group", group, role))
  );
}
var copyInline = (kind, { name, inlinePolicies: inlinePolicies2 }, role) => inlinePolicies2.map(({ name: policy }) => {
  const read = `aws iam get-${kind}-policy --${kind}-name ${word(name)} --policy-name ${word(policy)} --query PolicyDocument --output json`;
  return `aws iam put-role-policy --role-name ${word(role)} --policy-name ${word(policy)} --policy-document "$(${read})"`;
});
var workflowStep = (role, { partition, accountId }) => script(
  "In the workflow, take the key and its secret out and write:",
  "#      permissions: { id-token: write, contents: read }",
  `#      with: { role-to-assume: arn:${partition}:iam::${accountId}:role/${role} }`
);
var verifyStep = ({ name }, role) => script(
  "Run the workflow; the role is used now, and the last use of the keys stands still from here on:",
  `aws iam get-role --role-name ${word(role)} --query Role.RoleLastUsed`,
  `aws iam list-access-keys --user-name ${word(name)} --query "AccessKeyMetadata[].AccessKeyId" --output text | xargs -n 1 aws iam get-access-key-last-used --access-key-id`
);

// src/audit/rules/access-keys/keyless-candidate.ts
var KEEP_KEY_TAG = "keyless-aws:keep-key";
var keylessCandidate = {
  id: "keyless-candidate",
  title: "Pipelines use roles instead of access keys",
  severity: "medium",
  rationale: "A key that a pipeline uses lies in its secrets for good and works from anywhere. GitHub Actions can prove who it is with a token of minutes, so the key need not exist.",
  remedy: `Create a role that trusts GitHub's OIDC provider, give it the user's permissions, switch the workflow over, then deactivate and delete the keys. Where a key has to stay, tag the user ${KEEP_KEY_TAG}=<reason>.`,
  controls: {},
  needs: ["credentialReport"],
  evaluate: (snapshot, settings) => {
    const results = candidatesOf(snapshot, settings).map((candidate) => judge(candidate, snapshot, settings));
    if (results.length > 0) return results;
    const days2 = settings.thresholds.keylessUsedWithin;
    return [
      notApplicable(snapshot, `No user without a password has a key that was used within ${days2} days.`)
    ];
  }
};
function candidatesOf(snapshot, settings) {
  const users = usersByArn(snapshot);
  const owners = ownersOfServiceCredentials(snapshot);
  const active = accessKeysOf(snapshot).filter(isActive);
  return byUser(active).flatMap((keys) => {
    const inUse = keys.filter((key) => isInUse(key, settings));
    const { row: row2 } = keys[0];
    if (inUse.length === 0 || row2.passwordEnabled || isDecoy(row2, settings.canaryUsers)) return [];
    return [
      {
        row: row2,
        activeKeys: keys,
        keysInUse: inUse,
        user: users.get(row2.arn) ?? null,
        ownsServiceCredential: owners.has(row2.user)
      }
    ];
  });
}
var isActive = (key) => key.state === "active" && key.ageDays !== null;
var isInUse = ({ use }, { thresholds }) => use.kind === "used" && use.days < thresholds.keylessUsedWithin;
function usersByArn({ authorizationDetails: authorizationDetails2 }) {
  if (authorizationDetails2.status !== "collected") return /* @__PURE__ */ new Map();
  const users = principalsOf(authorizationDetails2.value).filter((principal2) => principal2.kind === "user");
  return new Map(users.map((user) => [user.detail.arn, user]));
}
var ownersOfServiceCredentials = ({ serviceSpecificCredentials }) => new Set(
  serviceSpecificCredentials.status === "collected" ? serviceSpecificCredentials.value.map((credential) => credential.userName) : []
);
function judge(candidate, snapshot, { thresholds }) {
  const { row: row2, user } = candidate;
  const reasons2 = reasonsFor(candidate, thresholds);
  const score = scoreOf(reasons2);
  const evidence = {
    score,
    neededScore: thresholds.keylessScore,
    reasons: reasons2,
    ...evidenceOf2(candidate, snapshot)
  };
  const say = (status, message) => ({
    status,
    resource: userResource(row2),
    message,
    evidence
  });
  if (row2.passwordEnabled === null) {
    return say("error", `The report does not say whether ${row2.user}, whose keys are in use, has a password.`);
  }
  const kept = user?.detail.tags.find((tag) => tag.key === KEEP_KEY_TAG)?.value.trim();
  if (kept) return say("not-applicable", `${row2.user} keeps its access keys on purpose: ${kept}`);
  const verdict2 = `score ${score} of ${thresholds.keylessScore}`;
  if (score < thresholds.keylessScore) {
    return say("pass", `Too little speaks for ${row2.user} being a pipeline's user (${verdict2}).`);
  }
  return {
    ...say("fail", `${row2.user} uses access keys where a role would do (${verdict2}): ${inFavour(reasons2)}.`),
    remedy: migrationSteps(
      { name: row2.user, keys: candidate.activeKeys, user: user?.detail ?? null },
      snapshot
    ),
    ...isAdministrator(candidate, snapshot) && { severity: "high" }
  };
}
var inFavour = (reasons2) => reasons2.flatMap(({ points, reason: reason2 }) => points > 0 ? [reason2] : []).join(", ");
var isAdministrator = ({ user }, snapshot) => user !== null && administratorReach(user.policies, snapshot, user.boundary) !== "limited";
var evidenceOf2 = (candidate, snapshot) => ({
  keys: candidate.activeKeys.map(({ createdAt, use, lastUsedService }) => ({
    createdAt,
    lastUsedAt: use.kind === "used" ? use.at : null,
    lastUsedService
  })),
  githubProvider: githubProvider(snapshot).state,
  administrator: isAdministrator(candidate, snapshot),
  ...candidate.user === null && {
    notKnown: "tags and policies: iam:GetAccountAuthorizationDetails gave nothing on this user"
  }
});

// src/audit/rules/access-keys/user-key-quarantined.ts
var quarantinePolicy = /^arn:[\w-]+:iam::aws:policy\/AWSCompromisedKeyQuarantine/;
var formerInlinePolicy = "AWSExposedCredentialPolicy_DO_NOT_REMOVE";
var userKeyQuarantined = {
  id: "user-key-quarantined",
  title: "No principal is under quarantine for a leaked key",
  severity: "critical",
  rationale: "AWS attaches this policy when it has found a key in public. It denies a short list of actions only: for all else the key still works, for whoever found it too.",
  remedy: "Deactivate the user's keys first, rotate what depends on them, review CloudTrail, answer the AWS support case, and only then detach the policy.",
  controls: {},
  needs: ["authorizationDetails"],
  evaluate: (snapshot) => {
    const { users, groups, roles } = collected(snapshot.authorizationDetails);
    const keys = snapshot.credentialReport.status === "collected" ? accessKeysOf(snapshot) : null;
    const quarantined = [
      ...users.flatMap((user) => judge2("user", user, keys)),
      ...groups.flatMap((group) => judge2("group", group, keys)),
      ...roles.flatMap((role) => judge2("role", role, keys))
    ];
    return quarantined.length > 0 ? quarantined : [noneQuarantined(snapshot)];
  }
};
function judge2(kind, principal2, allKeys) {
  const attached = principal2.attachedPolicies.filter((policy) => quarantinePolicy.test(policy.arn));
  const inline = principal2.inlinePolicies.filter((policy) => policy.name.startsWith(formerInlinePolicy));
  if (attached.length + inline.length === 0) return [];
  const policies = [...attached.map((policy) => policy.arn), ...inline.map((policy) => policy.name)];
  const keys = allKeys?.filter((key) => key.row.arn === principal2.arn && key.state === "active") ?? null;
  const resource2 = { type: kind, name: principal2.name, arn: principal2.arn };
  const evidence = {
    policies,
    activeKeysCreatedAt: keys?.map((key) => key.createdAt) ?? "report not collected"
  };
  const message = `AWS has put ${kind} ${principal2.name} under quarantine: a key was found in public. ${stillOpen(kind, keys)}`;
  const detach = [
    ...attached.map(
      ({ arn }) => `aws iam detach-${kind}-policy --${kind}-name ${word(principal2.name)} --policy-arn ${word(arn)}`
    ),
    ...inline.map(
      ({ name }) => `aws iam delete-${kind}-policy --${kind}-name ${word(principal2.name)} --policy-name ${word(name)}`
    )
  ];
  return [
    { status: "fail", resource: resource2, message, evidence, remedy: endQuarantine(kind, principal2, keys, detach) }
  ];
}
function stillOpen(kind, keys) {
  if (keys === null || kind !== "user") return "Whether its keys still work is not known here.";
  if (keys.length === 0) return "No key of the user is active any more.";
  const lastUse3 = keys.flatMap(({ use }) => use.kind === "used" ? [use.at] : []).toSorted().at(-1);
  const active = `Active keys: ${keys.length}`;
  return lastUse3 === void 0 ? `${active}, never used.` : `${active}, last used at ${lastUse3}.`;
}
function endQuarantine(kind, { name }, keys, detach) {
  const listKeys2 = kind === "user" ? [`aws iam list-access-keys --user-name ${word(name)}`] : [];
  return script(
    ...keys === null || keys.length === 0 ? listKeys2 : keys.map(deactivateKey),
    `aws cloudtrail lookup-events --lookup-attributes AttributeKey=Username,AttributeValue=${word(name)}`,
    "# Replace what depends on the key, answer the AWS support case, and only then:",
    ...detach
  );
}
var noneQuarantined = (snapshot) => ({
  status: "pass",
  resource: accountResource(snapshot),
  message: "No user, group or role carries a quarantine policy.",
  evidence: {}
});

// src/audit/rules/access-keys/user-long-term-keys-for-workloads.ts
var forSessions = ["sts", "iam"];
var userLongTermKeysForWorkloads = {
  id: "user-long-term-keys-for-workloads",
  title: "Long-term access keys are used for STS and IAM only",
  severity: "medium",
  rationale: "Work done with a long-term key gives every machine it runs on a credential that never expires. The same work done with a role leaves an hour of damage.",
  remedy: "Give the work a role (OIDC for pipelines, a service role on AWS, IAM Roles Anywhere elsewhere). Until then deny the user everything but sts:AssumeRole.",
  controls: {},
  needs: ["credentialReport"],
  evaluate: (snapshot) => judgeActiveKeys(
    snapshot,
    (key) => {
      if (key.lastUsedService === null) return null;
      const says = `was last used with ${key.lastUsedService}`;
      return forSessions.includes(key.lastUsedService) ? { status: "pass", says } : { status: "fail", says: `${says}, which is work for a role`, remedy: guardAndReplace(key) };
    },
    "No active access key has a last-used service."
  )
};
var sessionsOnly = JSON.stringify({
  Version: "2012-10-17",
  Statement: [
    {
      Sid: "LongTermKeysMayOnlyAssumeRoles",
      Effect: "Deny",
      NotAction: "sts:AssumeRole",
      Resource: "*",
      Condition: { Null: { "aws:TokenIssueTime": "true" } }
    }
  ]
});
var guardAndReplace = (key) => script(
  "# Move the work to a role. Once it assumes that role, allow the key nothing else:",
  `aws iam put-user-policy --user-name ${word(key.row.user)} --policy-name LongTermKeysMayOnlyAssumeRoles --policy-document ${word(sessionsOnly)}`,
  "# When nothing needs the key any more:",
  deleteKey(key)
);

// src/audit/rules/access-keys/index.ts
var accessKeysRules = [
  accessKeyNotRotated,
  accessKeyVeryOld,
  accessKeyUnused,
  accessKeyNeverUsed,
  accessKeyCreatedAtUserSetup,
  accessKeyMultipleActive,
  accessKeyRotationUnfinished,
  accessKeyInactivePresent,
  accessKeyCanaryUsed,
  userKeyQuarantined,
  accessKeyUnexpectedRegion,
  accessKeyUnexpectedService,
  userLongTermKeysForWorkloads,
  keylessCandidate,
  additionalCredentials
];

// src/audit/rules/account/credential-report-stale.ts
var HOUR = 36e5;
var credentialReportStale = {
  id: "credential-report-stale",
  title: "The credential report is not older than expected",
  severity: "informational",
  rationale: "AWS makes a new report at most every four hours. One that is older than that by far means that generating it failed, and every finding speaks of an account of the past.",
  remedy: "Generate the report anew and run the audit again.",
  controls: {},
  needs: ["credentialReport"],
  evaluate: (snapshot, { thresholds }, now) => {
    const report = collected(snapshot.credentialReport);
    const verdict2 = judge3(report, thresholds.credentialReportMaxAgeHours, now);
    return [{ ...verdict2, resource: credentialReportResource(snapshot) }];
  }
};
function judge3(report, limitHours, now) {
  const age = Math.max(0, now.getTime() - Date.parse(report.generatedAt));
  const evidence = { generatedAt: report.generatedAt, reused: report.reused, limitHours };
  const message = `The credential report was generated at ${report.generatedAt}, ${(age / HOUR).toFixed(1)} hours ago.`;
  if (age <= limitHours * HOUR) return { status: "pass", message, evidence };
  return {
    status: "fail",
    message: report.reused ? `${message} AWS refused to make a new one.` : message,
    evidence,
    remedy: script(
      "aws iam generate-credential-report",
      "# When State is COMPLETE, run the audit again. LimitExceeded passes after some hours."
    )
  };
}

// src/audit/rules/account/quota-near-limit.ts
var quotaNearLimit = {
  id: "quota-near-limit",
  title: "IAM quotas are used to less than 80 percent",
  severity: "informational",
  rationale: "At the limit IAM refuses to create anything more, and the next deployment fails in the middle.",
  remedy: "Remove what is unused, or ask Service Quotas for more.",
  controls: {},
  needs: ["accountSummary"],
  evaluate: (snapshot, { thresholds }) => {
    const uses = quotas.flatMap((quota) => usesOf2(quota, collected(snapshot.accountSummary)));
    return uses.length > 0 ? uses.map((use) => judge4(use, thresholds.quotaPercent, snapshot)) : [nothingKnown(snapshot)];
  }
};
var quotas = [
  {
    entry: "Users",
    what: "IAM users",
    code: null,
    otherwise: "# This quota is fixed: move people to IAM Identity Center and programs to roles."
  },
  { entry: "Groups", what: "groups", code: "L-F4A5425F", otherwise: "# Or delete empty groups." },
  { entry: "Roles", what: "roles", code: "L-FE177D64", otherwise: "# Or delete unused roles." },
  {
    entry: "Policies",
    what: "customer-managed policies",
    code: "L-E95E4862",
    otherwise: "# Or delete unattached policies."
  },
  {
    entry: "InstanceProfiles",
    what: "instance profiles",
    code: "L-6E65F664",
    otherwise: "# Or delete unused instance profiles."
  },
  {
    entry: "ServerCertificates",
    what: "server certificates",
    code: "L-BF35879D",
    otherwise: "# Or move certificates to AWS Certificate Manager."
  },
  {
    entry: "PolicyVersionsInUse",
    what: "policy versions in use",
    code: null,
    otherwise: "# Delete customer-managed policies that nothing is attached to."
  }
];
function usesOf2(quota, summary3) {
  const used = summary3[quota.entry];
  const limit = summary3[`${quota.entry}Quota`];
  return used === void 0 || limit === void 0 || limit <= 0 ? [] : [{ ...quota, used, limit }];
}
function judge4(use, percent, snapshot) {
  const { entry, what, used, limit } = use;
  const result = {
    resource: accountResource(snapshot),
    message: `The account has ${used} of at most ${limit} ${what}.`,
    evidence: { quota: entry, used, limit, percent },
    discriminator: entry
  };
  return used * 100 >= percent * limit ? { ...result, status: "fail", remedy: raise(use, snapshot) } : { ...result, status: "pass" };
}
function raise({ code, otherwise }, { partition }) {
  if (code === null) return otherwise;
  return script(
    [
      `aws service-quotas request-service-quota-increase --region ${globalRegion(partition)}`,
      `--service-code iam --quota-code ${code} --desired-value "$LIMIT"`
    ].join(" "),
    otherwise
  );
}
var nothingKnown = (snapshot) => ({
  status: "error",
  resource: accountResource(snapshot),
  message: "Could not be evaluated: the account summary holds no quotas.",
  evidence: {}
});

// src/audit/rules/account/sts-global-token-version.ts
var stsGlobalTokenVersion = {
  id: "sts-global-token-version",
  title: "Global STS endpoint issues version 2 tokens",
  severity: "informational",
  rationale: "Version 1 tokens of the global endpoint are refused in regions that have to be enabled, with an error that names only the token.",
  remedy: "Use regional STS endpoints, and let the global one issue version 2 tokens.",
  controls: {},
  needs: ["accountSummary"],
  evaluate: (snapshot) => [{ ...judge5(snapshot), resource: accountResource(snapshot) }]
};
function judge5(snapshot) {
  const version2 = collected(snapshot.accountSummary).GlobalEndpointTokenVersion ?? null;
  const evidence = { globalEndpointTokenVersion: version2 };
  if (version2 === null && snapshot.partition !== "aws")
    return {
      status: "not-applicable",
      message: `${snapshot.partition} has no global STS endpoint.`,
      evidence
    };
  if (version2 === null)
    return {
      status: "error",
      message: "Could not be evaluated: the account summary has no GlobalEndpointTokenVersion.",
      evidence
    };
  if (version2 >= 2)
    return {
      status: "pass",
      message: "Tokens of the global STS endpoint are valid in every region.",
      evidence
    };
  return {
    status: "fail",
    message: "Tokens of the global STS endpoint are not valid in regions that have to be enabled.",
    evidence,
    remedy: "aws iam set-security-token-service-preferences --global-endpoint-token-version v2Token"
  };
}

// src/audit/rules/account/virtual-mfa-unassigned.ts
var virtualMfaUnassigned = {
  id: "virtual-mfa-unassigned",
  title: "No virtual MFA device is unassigned",
  severity: "informational",
  rationale: "An unassigned device is what an enrolment leaves behind that was not finished. Its name cannot be taken again, so the next attempt fails.",
  remedy: "Delete the device, unless somebody is enrolling it just now.",
  controls: {},
  needs: ["virtualMfaDevices"],
  evaluate: (snapshot) => {
    const devices = collected(snapshot.virtualMfaDevices);
    const unassigned = devices.filter((device) => device.userArn === null);
    if (unassigned.length > 0) return unassigned.map(leftOver);
    return [
      {
        status: "pass",
        resource: accountResource(snapshot),
        message: "Every virtual MFA device is assigned.",
        evidence: { devices: devices.length }
      }
    ];
  }
};
var leftOver = (device) => ({
  status: "fail",
  resource: virtualMfaResource(device),
  message: `The virtual MFA device ${device.serialNumber} is assigned to nobody.`,
  evidence: { serialNumber: device.serialNumber },
  remedy: `aws iam delete-virtual-mfa-device --serial-number ${word(device.serialNumber)}`
});

// src/audit/rules/account/index.ts
var accountRules = [
  quotaNearLimit,
  virtualMfaUnassigned,
  stsGlobalTokenVersion,
  credentialReportStale
];

// src/audit/rules/certificates/service-credentials.ts
var BEDROCK = "bedrock.amazonaws.com";
var isBedrockKey = ({ serviceName }) => serviceName === BEDROCK;
var authenticates = ({ status, expiresAt }, now) => status === "Active" && (expiresAt === null || new Date(expiresAt) > now);
var serviceCredentialResource = ({ userName }, arns, { partition, accountId }) => ({
  type: "service-specific-credential",
  name: userName,
  arn: arns.get(userName) ?? `arn:${partition}:iam::${accountId}:user/${userName}`
});
function userArns({ credentialReport: credentialReport2, authorizationDetails: authorizationDetails2 }) {
  const reported = credentialReport2.status === "collected" ? credentialReport2.value.users : [];
  const detailed = authorizationDetails2.status === "collected" ? authorizationDetails2.value.users : [];
  return new Map([
    ...detailed.map(({ name, arn }) => [name, arn]),
    ...reported.map(({ user, arn }) => [user, arn])
  ]);
}
function deleteServiceCredential({ userName, id }) {
  const credential = `--user-name ${word(userName)} --service-specific-credential-id ${word(id)}`;
  return script(
    `aws iam update-service-specific-credential ${credential} --status Inactive`,
    "# When nothing has missed it:",
    `aws iam delete-service-specific-credential ${credential}`
  );
}

// src/audit/rules/certificates/bedrock-long-term-api-key.ts
var FOR_GOOD = 1e4;
var ANY_BEDROCK_ACTION = "bedrock:KeylessAwsNoSuchAction";
var bedrockLongTermApiKey = {
  id: "bedrock-long-term-api-key",
  title: "There are no long-term API keys for Bedrock",
  severity: "high",
  rationale: "A long-term API key is a bearer token: whoever has the text runs models at your cost. It brings along an IAM user that nobody knows of, and the credential report does not mention it.",
  remedy: "Delete the key and its phantom user; use short-term keys, or a role.",
  controls: {},
  needs: ["serviceSpecificCredentials"],
  evaluate: (snapshot, _, now) => {
    const keys = collected(snapshot.serviceSpecificCredentials).filter(isBedrockKey);
    if (keys.length === 0) return [notApplicable(snapshot, "There are no API keys for Bedrock.")];
    const arns = userArns(snapshot);
    const owners = usersByName(snapshot);
    return keys.map((key) => ({
      ...judge6(key, privilegeOf(key, owners, snapshot), now),
      resource: serviceCredentialResource(key, arns, snapshot),
      discriminator: key.id
    }));
  }
};
function judge6(key, privilege, now) {
  const { id, userName, status, createdAt, expiresAt } = key;
  const evidence = { id, status, createdAt, expiresAt, ownerMay: privilege ?? "unknown" };
  const name = `${userName}'s API key ${id} for Bedrock`;
  if (!authenticates(key, now)) {
    return { status: "pass", message: `${name} is inactive or has expired.`, evidence };
  }
  const forGood = expiresAt === null || daysBetween(now, expiresAt) > FOR_GOOD;
  const privileged = privilege === "administrator" || privilege === "all of Bedrock";
  const validity = forGood ? "never expires" : `is valid until ${expiresAt}`;
  const power = privileged ? `, and its user may do ${privilege === "administrator" ? "anything" : "all in Bedrock"}` : "";
  return {
    status: "fail",
    message: `${name} ${validity}${power}.`,
    evidence,
    remedy: deleteServiceCredential(key),
    ...(forGood || privileged) && { severity: "critical" }
  };
}
function privilegeOf({ userName }, owners, snapshot) {
  const owner = owners.get(userName);
  if (owner === void 0) return null;
  const { policies, boundary } = owner;
  if (administratorReach(policies, snapshot, boundary) !== "limited") return "administrator";
  const bedrock = reachOf(policies, ANY_BEDROCK_ACTION, within2(snapshot, "arn:{p}:bedrock:*:{a}:*"), boundary);
  return bedrock === "limited" ? "ordinary" : "all of Bedrock";
}
function usersByName({ authorizationDetails: authorizationDetails2 }) {
  if (authorizationDetails2.status !== "collected") return /* @__PURE__ */ new Map();
  const users = principalsOf(authorizationDetails2.value).filter(({ kind }) => kind === "user");
  return new Map(users.map((user) => [user.detail.name, user]));
}

// src/audit/rules/certificates/server-certificates.ts
function judgeServerCertificates(snapshot, now, judge30) {
  const certificates = collected(snapshot.serverCertificates);
  if (certificates.length === 0) return [notApplicable(snapshot, "There are no server certificates in IAM.")];
  return certificates.map((certificate) => {
    const { name, path: path2, uploadedAt, expiresAt } = certificate;
    const { says, ...verdict2 } = expiresAt === null ? { status: "error", says: "has no expiry date in the answer of IAM" } : judge30({ ...certificate, expiresAt, daysLeft: daysBetween(now, expiresAt) });
    return {
      ...verdict2,
      resource: serverCertificateResource(certificate),
      message: `The server certificate ${name} ${says}.`,
      evidence: { path: path2, uploadedAt, expiresAt }
    };
  });
}
var serverCertificateResource = ({ name, arn }) => ({
  type: "server-certificate",
  name,
  arn
});
var deleteServerCertificate = ({ name }) => `aws iam delete-server-certificate --server-certificate-name ${word(name)}`;

// src/audit/rules/certificates/server-certificate-expired.ts
var serverCertificateExpired = {
  id: "server-certificate-expired",
  title: "Expired server certificates are removed from IAM",
  severity: "medium",
  rationale: "An expired certificate that lies beside valid ones gets deployed by mistake one day, and then every client refuses the connection.",
  remedy: "Replace the certificate on every listener that still has it, then delete it from IAM.",
  controls: {
    "cis-1.4": ["1.19"],
    "cis-3.0": ["1.19"],
    "cis-5.0": ["1.18"],
    "cis-6.0": ["2.18"],
    "cis-7.0": ["2.17"],
    "security-hub": ["IAM.26"]
  },
  needs: ["serverCertificates"],
  evaluate: (snapshot, _, now) => judgeServerCertificates(
    snapshot,
    now,
    (certificate) => new Date(certificate.expiresAt) <= now ? {
      status: "fail",
      says: `expired at ${certificate.expiresAt}`,
      remedy: script(
        "# Replace it on load balancers and distributions that still use it, then:",
        deleteServerCertificate(certificate)
      )
    } : { status: "pass", says: `is valid until ${certificate.expiresAt}` }
  )
};

// src/audit/rules/certificates/server-certificate-expiring.ts
var serverCertificateExpiring = {
  id: "server-certificate-expiring",
  title: "Server certificates are not about to expire",
  severity: "low",
  rationale: "IAM neither renews certificates nor warns of their end. The first to notice are the users.",
  remedy: "Request the certificate in ACM, which renews it by itself, and put it on the listeners; or upload a renewed one.",
  controls: {},
  needs: ["serverCertificates"],
  evaluate: (snapshot, { thresholds }, now) => judgeServerCertificates(
    snapshot,
    now,
    (certificate) => new Date(certificate.expiresAt) <= now ? { status: "not-applicable", says: "has expired; server-certificate-expired reports it" } : judge7(certificate, thresholds)
  )
};
function judge7(certificate, windows) {
  const says = `expires in ${days(certificate.daysLeft)}`;
  if (certificate.daysLeft < windows.serverCertificateExpiring) {
    return { status: "fail", says, remedy: renew(certificate) };
  }
  return certificate.daysLeft < windows.serverCertificateWarning ? { status: "fail", severity: "informational", says, remedy: renew(certificate) } : { status: "pass", says };
}
function renew({ name, path: path2 }) {
  const renewed = `--server-certificate-name ${word(`${name}-renewed`)}`;
  return script(
    "# Better: aws acm request-certificate, which renews by itself. Otherwise, with the files of the new certificate:",
    `aws iam upload-server-certificate ${renewed} --path ${word(path2)} --certificate-body file://certificate.pem --certificate-chain file://chain.pem --private-key file://key.pem`
  );
}

// src/audit/rules/certificates/server-certificate-in-iam.ts
var serverCertificateInIam = {
  id: "server-certificate-in-iam",
  title: "Server certificates live in ACM, not in IAM",
  severity: "informational",
  rationale: "IAM is the place for certificates only in regions without ACM: it renews nothing, and whoever uploaded the certificate holds its private key.",
  remedy: "Request the certificate in ACM, put it on the listeners, and delete it from IAM.",
  controls: {},
  needs: ["serverCertificates"],
  evaluate: (snapshot) => {
    const certificates = collected(snapshot.serverCertificates);
    if (certificates.length === 0) {
      const message = "There are no server certificates in IAM.";
      return [{ status: "pass", resource: accountResource(snapshot), message, evidence: {} }];
    }
    return certificates.map((certificate) => ({
      status: "fail",
      resource: serverCertificateResource(certificate),
      message: `The server certificate ${certificate.name} is kept in IAM.`,
      evidence: { path: certificate.path, uploadedAt: certificate.uploadedAt },
      remedy: script(
        "# With the domain name of the certificate, in the region of its listeners (CloudFront: us-east-1):",
        'aws acm request-certificate --domain-name "$DOMAIN" --validation-method DNS',
        "# Once it is validated and on all listeners:",
        deleteServerCertificate(certificate)
      )
    }));
  }
};

// src/audit/rules/certificates/service-specific-credential-present.ts
var serviceSpecificCredentialPresent = {
  id: "service-specific-credential-present",
  title: "Service-specific credentials have an end",
  severity: "medium",
  rationale: "User name and password for CodeCommit, Keyspaces or CloudWatch Logs are credentials like any other, but the credential report does not mention them, and without an expiry date they last for good.",
  remedy: "Delete the credential, and use temporary credentials of a role; where it has to stay, give it an expiry date.",
  controls: {},
  needs: ["serviceSpecificCredentials"],
  evaluate: (snapshot, { thresholds: { serviceCredentialMaxAge } }, now) => {
    const credentials = collected(snapshot.serviceSpecificCredentials).filter((one) => !isBedrockKey(one));
    if (credentials.length === 0) {
      return [notApplicable(snapshot, "There are no service-specific credentials but those of Bedrock.")];
    }
    const arns = userArns(snapshot);
    return credentials.map((credential) => ({
      ...judge8(credential, serviceCredentialMaxAge, now),
      resource: serviceCredentialResource(credential, arns, snapshot),
      discriminator: credential.id
    }));
  }
};
function judge8(credential, limit, now) {
  const { id, userName, serviceName, status, createdAt, expiresAt } = credential;
  const ageDays = daysBetween(createdAt, now);
  const evidence = { id, serviceName, status, createdAt, expiresAt, ageDays, maxAgeDays: limit };
  const name = `${userName}'s credential ${id} for ${serviceName}`;
  if (!authenticates(credential, now)) {
    return { status: "pass", message: `${name} is inactive or has expired.`, evidence };
  }
  const remedy3 = deleteServiceCredential(credential);
  if (expiresAt === null) {
    return { status: "fail", message: `${name} is active and never expires.`, evidence, remedy: remedy3 };
  }
  const message = `${name} is ${days(ageDays)} old and valid until ${expiresAt}; the limit is ${days(limit)}.`;
  return ageDays > limit ? { status: "fail", severity: "low", message, evidence, remedy: remedy3 } : { status: "pass", message, evidence };
}

// src/audit/rules/certificates/user-details.ts
function missingDetails(part, what, command2) {
  if (part === void 0 || part.status === "not-collected") {
    const reason2 = part === void 0 ? "not looked at in this run" : part.reason;
    return { status: "manual", message: `${what} were not listed: ${reason2}.`, evidence: {}, remedy: command2 };
  }
  const why = part.status === "denied" ? `${part.permission} is not allowed` : `${part.operation} failed with ${part.code}`;
  return {
    status: "error",
    message: `${what} could not be listed: ${why}.`,
    evidence: {},
    ...part.status === "denied" && { missingPermission: part.permission }
  };
}

// src/audit/rules/certificates/ssh-public-key-old.ts
var sshPublicKeyOld = {
  id: "ssh-public-key-old",
  title: "SSH public keys of users are rotated in time",
  severity: "low",
  rationale: "With an SSH key somebody reads and writes CodeCommit repositories as this user. It never expires, and the credential report does not mention it.",
  remedy: "Upload a new key and delete the old one, or use git-remote-codecommit with a role instead.",
  controls: {},
  needs: ["credentialReport"],
  evaluate: (snapshot, { thresholds }, now) => {
    const { users } = collected(snapshot.credentialReport);
    if (users.length === 0) return [notApplicable(snapshot, "There are no users.")];
    const looked = users.filter((row2) => wasListed(snapshot.userDetails[row2.user]?.sshPublicKeys));
    return [
      ...looked.flatMap((row2) => judgeUser2(row2, snapshot, thresholds.sshKeyMaxAge, now)),
      ...summary2(snapshot, users.length, looked.length)
    ];
  }
};
var wasListed = (keys) => keys !== void 0 && keys.status !== "not-collected";
function judgeUser2(row2, snapshot, limit, now) {
  const listed2 = snapshot.userDetails[row2.user]?.sshPublicKeys;
  if (listed2?.status !== "collected") {
    const missing = missingDetails(listed2, `${row2.user}'s SSH public keys`, listKeys(row2.user));
    return [{ ...missing, resource: resourceOf(row2) }];
  }
  return listed2.value.filter((key) => key.status === "Active").map((key) => judgeKey(key, row2, limit, now));
}
function judgeKey({ id, uploadedAt }, row2, limit, now) {
  const ageDays = daysBetween(uploadedAt, now);
  const message = `${row2.user}'s SSH public key ${id} is ${days(ageDays)} old; the limit is ${days(limit)}.`;
  const evidence = { sshPublicKeyId: id, uploadedAt, ageDays, maxAgeDays: limit };
  const result = { resource: resourceOf(row2), message, evidence, discriminator: id };
  if (ageDays <= limit) return { ...result, status: "pass" };
  const key = `--user-name ${word(row2.user)} --ssh-public-key-id ${word(id)}`;
  return {
    ...result,
    status: "fail",
    remedy: script(
      `aws iam update-ssh-public-key ${key} --status Inactive`,
      "# When nothing has missed it:",
      `aws iam delete-ssh-public-key ${key}`
    )
  };
}
function summary2(snapshot, users, looked) {
  const left = users - looked;
  if (left === 0) {
    const message = `The SSH public keys of all ${counted2(users, "user")} were looked at.`;
    return [{ status: "pass", resource: accountResource(snapshot), message, evidence: { users } }];
  }
  return [
    {
      status: "manual",
      resource: accountResource(snapshot),
      message: `The SSH public keys of ${counted2(left, "user")} were not listed: it takes one call per user.`,
      evidence: { users, looked },
      remedy: script(
        'aws iam list-users --query "Users[].UserName" --output text | tr "\\t" "\\n" | xargs -n 1 aws iam list-ssh-public-keys --user-name'
      )
    }
  ];
}
var listKeys = (userName) => `aws iam list-ssh-public-keys --user-name ${word(userName)}`;
var resourceOf = ({ user, arn }) => ({
  type: "ssh-public-key",
  name: user,
  arn
});

// src/audit/rules/certificates/signing-certificates.ts
function signingCertificatesOf(snapshot) {
  const report = collected(snapshot.credentialReport);
  const unreadable = new Set(report.unreadable.map(({ user, column }) => `${user}
${column}`));
  return report.users.flatMap(
    (row2) => row2.certificates.flatMap((slot, index2) => {
      const isUnreadable = unreadable.has(`${row2.user}
cert_${index2 + 1}_active`);
      if (!slot.active && !isUnreadable) return [];
      const { at: at2 } = slot.lastRotated;
      const ageDays = at2 === null ? null : daysBetween(at2, report.generatedAt);
      return [{ row: row2, state: isUnreadable ? "unreadable" : "active", uploadedAt: at2, ageDays }];
    })
  );
}
var signingCertificateResource = ({ user, arn }) => ({
  type: "signing-certificate",
  name: user,
  arn
});

// src/audit/rules/certificates/user-signing-certificate-active.ts
var userSigningCertificateActive = {
  id: "user-signing-certificate-active",
  title: "Users have no active signing certificates",
  severity: "low",
  rationale: "Signing certificates are long-lived credentials for the SOAP interfaces of old tools. Hardly anybody needs one, and hardly anybody looks whether there is one.",
  remedy: "Deactivate the certificate; delete it when nothing has missed it.",
  controls: {},
  needs: ["credentialReport"],
  evaluate: (snapshot) => {
    const found = signingCertificatesOf(snapshot);
    if (found.length > 0) return found.map(judge9);
    const message = "No user has an active signing certificate.";
    return [{ status: "pass", resource: accountResource(snapshot), message, evidence: {} }];
  }
};
function judge9({ row: row2, state, uploadedAt, ageDays }) {
  const result = {
    resource: signingCertificateResource(row2),
    evidence: { uploadedAt, ageDays },
    discriminator: uploadedAt ?? "upload unknown"
  };
  if (state === "unreadable") {
    const message = `The report does not say whether ${row2.user}'s signing certificate is active.`;
    return { ...result, status: "error", message };
  }
  const age = ageDays === null ? "of unknown age" : `uploaded ${days(ageDays)} ago`;
  const user = word(row2.user);
  return {
    ...result,
    status: "fail",
    message: `${row2.user} has an active signing certificate, ${age}.`,
    remedy: script(
      `aws iam list-signing-certificates --user-name ${user} --query "Certificates[].[CertificateId,UploadDate,Status]"`,
      "# With the id of the certificate:",
      `aws iam update-signing-certificate --user-name ${user} --certificate-id "$CERTIFICATE_ID" --status Inactive`,
      `aws iam delete-signing-certificate --user-name ${user} --certificate-id "$CERTIFICATE_ID"`
    )
  };
}

// src/audit/rules/certificates/x509.ts
import { X509Certificate } from "node:crypto";
var MIN_RSA_BITS = 2048;
var brokenSignatures = {
  "2a864886f70d010102": "MD2",
  "2a864886f70d010104": "MD5",
  "2a864886f70d010105": "SHA-1",
  "2a8648ce380403": "SHA-1",
  "2a8648ce3d0401": "SHA-1",
  "2b0e03021d": "SHA-1"
};
function readCertificate2(pem) {
  try {
    const certificate = new X509Certificate(pem);
    return {
      notAfter: new Date(certificate.validTo),
      weaknesses: [...weakKey(certificate), ...weakSignature(certificate.raw)]
    };
  } catch {
    return null;
  }
}
function weakKey({ publicKey }) {
  const bits = publicKey.asymmetricKeyDetails?.modulusLength;
  return bits !== void 0 && bits < MIN_RSA_BITS ? [`its key has ${bits} bits`] : [];
}
function weakSignature(der) {
  const digest2 = brokenSignatures[signatureAlgorithm(der)];
  return digest2 === void 0 ? [] : [`it is signed with ${digest2}`];
}
function signatureAlgorithm(der) {
  const certificate = elementAt(der, 0);
  const toBeSigned = elementAt(der, certificate.start);
  const algorithm = elementAt(der, toBeSigned.end);
  const identifier = elementAt(der, algorithm.start);
  return Buffer.from(der.subarray(identifier.start, identifier.end)).toString("hex");
}
function elementAt(der, offset) {
  const first = der[offset + 1] ?? 0;
  if (first < 128) return { start: offset + 2, end: offset + 2 + first };
  const start = offset + 2 + (first & 127);
  const length = der.subarray(offset + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  return { start, end: start + length };
}

// src/audit/rules/certificates/user-signing-certificate-expired.ts
var userSigningCertificateExpired = {
  id: "user-signing-certificate-expired",
  title: "Signing certificates are valid and strong",
  severity: "medium",
  rationale: "IAM does not check the dates of a signing certificate, so an expired one keeps working; a short key or an old digest can be forged.",
  remedy: "Deactivate the certificate. If something needs one, upload a new one with RSA 2048 or more and SHA-256.",
  controls: {},
  needs: ["credentialReport"],
  evaluate: (snapshot, { thresholds }, now) => {
    const owners = [...new Set(signingCertificatesOf(snapshot).map(({ row: row2 }) => row2))];
    if (owners.length === 0) return [notApplicable(snapshot, "No user has an active signing certificate.")];
    return owners.flatMap((row2) => judgeUser3(row2, snapshot, thresholds.signingCertificateExpiring, now));
  }
};
function judgeUser3(row2, snapshot, window, now) {
  const listed2 = snapshot.userDetails[row2.user]?.signingCertificates;
  const resource2 = signingCertificateResource(row2);
  if (listed2?.status !== "collected") {
    const list2 = `aws iam list-signing-certificates --user-name ${word(row2.user)}`;
    return [{ ...missingDetails(listed2, `${row2.user}'s signing certificates`, list2), resource: resource2 }];
  }
  const active = listed2.value.filter((certificate) => certificate.status === "Active");
  if (active.length === 0) {
    const message = `${row2.user} had an active signing certificate when the report was made, and has none now.`;
    return [{ status: "pass", resource: resource2, message, evidence: {} }];
  }
  return active.map((certificate) => ({ ...judgeCertificate(certificate, row2, window, now), resource: resource2 }));
}
function judgeCertificate({ id, uploadedAt, body }, row2, window, now) {
  const facts = readCertificate2(body);
  const name = `${row2.user}'s signing certificate ${id}`;
  const evidence = { certificateId: id, uploadedAt, notAfter: facts?.notAfter.toISOString() ?? null };
  if (facts === null) {
    return { status: "error", message: `${name} cannot be read.`, evidence, discriminator: id };
  }
  const { notAfter, weaknesses } = facts;
  const left = daysBetween(now, notAfter);
  const expired = notAfter <= now;
  const problems = [
    ...expired ? [`it expired on ${notAfter.toISOString().slice(0, 10)}`] : [],
    ...weaknesses
  ];
  if (problems.length > 0 || left < window) {
    const soon = expired ? [] : left < window ? [`it expires in ${days(left)}`] : [];
    return {
      status: "fail",
      message: `${name}: ${[...problems, ...soon].join(", ")}.`,
      evidence: { ...evidence, weaknesses },
      discriminator: id,
      remedy: deactivate(row2.user, id),
      // An end that is near is a reminder, not yet a fault.
      ...problems.length === 0 && { severity: "low" }
    };
  }
  return { status: "pass", message: `${name} is valid for ${days(left)}.`, evidence, discriminator: id };
}
var deactivate = (userName, id) => script(
  `aws iam update-signing-certificate --user-name ${word(userName)} --certificate-id ${word(id)} --status Inactive`,
  "# When nothing has missed it:",
  `aws iam delete-signing-certificate --user-name ${word(userName)} --certificate-id ${word(id)}`
);

// src/audit/rules/certificates/index.ts
var certificatesRules = [
  userSigningCertificateActive,
  userSigningCertificateExpired,
  serverCertificateExpired,
  serverCertificateExpiring,
  serverCertificateInIam,
  sshPublicKeyOld,
  serviceSpecificCredentialPresent,
  bedrockLongTermApiKey
];

// src/audit/rules/console/iam-users-present.ts
var iamUsersPresent = {
  id: "iam-users-present",
  title: "No human IAM users exist (federation used)",
  severity: "low",
  rationale: "People who come through IAM Identity Center or another identity provider leave every account at once when they leave the company; IAM users stay until somebody remembers them.",
  remedy: "Move people to IAM Identity Center or a federated role, then delete their console passwords.",
  controls: {
    "cis-1.4": ["1.21"],
    "cis-3.0": ["1.21"],
    "cis-5.0": ["1.20"],
    "cis-6.0": ["2.20"],
    "cis-7.0": ["2.19"]
  },
  needs: ["credentialReport"],
  evaluate: (snapshot, { forbidConsoleUsers }) => {
    const report = collected(snapshot.credentialReport);
    return [
      { ...judge10(report.users.filter(mayBePerson), forbidConsoleUsers), resource: accountResource(snapshot) }
    ];
  }
};
var mayBePerson = (row2) => row2.passwordEnabled !== false;
function judge10(people, forbidden) {
  const names2 = people.map((row2) => row2.user);
  const evidence = { usersWithPassword: names2 };
  if (names2.length === 0) return { status: "pass", message: "No IAM user has a console password.", evidence };
  return {
    status: forbidden ? "fail" : "manual",
    message: `${counted2(names2.length, "IAM user")} with a console password: ${listed(names2)}.`,
    evidence,
    remedy
  };
}
var remedy = script(
  "# For each user, once the person behind it signs in through federation:",
  'aws iam delete-login-profile --user-name "$USER_NAME"'
);

// src/audit/rules/console/commands.ts
var deletePassword = ({ user }) => `aws iam delete-login-profile --user-name ${word(user)}`;
var enrolMfa = ({ user }, snapshot) => script(
  "# Best, the user registers a passkey or security key in the console, under Security credentials. Otherwise:",
  `aws iam create-virtual-mfa-device --virtual-mfa-device-name ${word(user)} --outfile mfa.png --bootstrap-method QRCodePNG`,
  [
    `aws iam enable-mfa-device --user-name ${word(user)}`,
    `--serial-number ${word(`arn:${snapshot.partition}:iam::${snapshot.accountId}:mfa/${user}`)}`,
    '--authentication-code1 "$CODE1" --authentication-code2 "$CODE2"'
  ].join(" ")
);
function removeMfaDevice({ user }, serialNumber) {
  const serial = word(serialNumber);
  const deactivate2 = `aws iam deactivate-mfa-device --user-name ${word(user)} --serial-number ${serial}`;
  return serialNumber.includes(":mfa/") ? [deactivate2, `aws iam delete-virtual-mfa-device --serial-number ${serial}`] : [deactivate2];
}

// src/audit/rules/console/service-user-with-password.ts
var serviceUserWithPassword = {
  id: "service-user-with-password",
  title: "Members of a service-user group have no console password",
  severity: "medium",
  rationale: "No program signs in to the console. The password of a service user is either forgotten or shared by people who should sign in as themselves.",
  remedy: "Delete the console password of the service user.",
  controls: {},
  needs: ["credentialReport"],
  evaluate: (snapshot, settings) => {
    if (settings.serviceGroups.length + settings.serviceUsers.length === 0)
      return [notApplicable(snapshot, "No service-groups and no service-users are configured.")];
    const missing = missingGroups(snapshot, settings);
    return missing ? [missing] : judgeServices(snapshot, settings);
  }
};
function missingGroups(snapshot, settings) {
  const details = snapshot.authorizationDetails;
  if (settings.serviceGroups.length === 0 || details.status === "collected") return null;
  return {
    status: "error",
    resource: accountResource(snapshot),
    message: "Could not be evaluated: the members of service-groups are not known.",
    evidence: { serviceGroups: settings.serviceGroups },
    ...details.status === "denied" && { missingPermission: details.permission }
  };
}
function judgeServices(snapshot, settings) {
  const whyService = serviceClassifier(snapshot, settings);
  return judgeUsers(snapshot, {
    reads: ["password_enabled"],
    nobody: "No IAM user is in service-groups or matches service-users.",
    judge: (row2) => {
      const because = whyService(row2);
      if (because === null) return null;
      const evidence = { passwordEnabled: row2.passwordEnabled, because };
      return row2.passwordEnabled ? {
        status: "fail",
        message: `${row2.user} is a service user (${because}) and has a console password.`,
        evidence,
        remedy: deletePassword(row2)
      } : { status: "pass", message: `${row2.user} is a service user without a password.`, evidence };
    }
  });
}
function serviceClassifier(snapshot, settings) {
  const groups = groupsOfUsers(snapshot, settings);
  const patterns = settings.serviceUsers.map((text2) => ({ text: text2, pattern: patternOf(text2) }));
  return (row2) => {
    const group = groups.get(row2.user)?.find((name) => settings.serviceGroups.includes(name));
    if (group !== void 0) return `group ${group}`;
    const match = patterns.find(
      ({ text: text2, pattern }) => fits(pattern, text2.startsWith("/") ? pathAndName(row2) : row2.user)
    );
    return match === void 0 ? null : `pattern ${match.text}`;
  };
}
var groupsOfUsers = (snapshot, settings) => settings.serviceGroups.length === 0 ? /* @__PURE__ */ new Map() : new Map(collected(snapshot.authorizationDetails).users.map((user) => [user.name, user.groups]));
var pathAndName = ({ arn }) => arn.slice(arn.indexOf("/"));

// src/audit/rules/console/administrators.ts
function administrators(snapshot) {
  const details = collected(snapshot.authorizationDetails);
  const groups = new Map(details.groups.map((group) => [group.name, group]));
  const reach = perPolicySet((policies, boundary) => administratorReach(policies, snapshot, boundary));
  const users = new Map(
    principalsOf(details).flatMap((user) => user.kind === "user" ? [[user.detail.arn, user]] : [])
  );
  return (arn) => {
    const user = users.get(arn);
    return user && {
      reach: reach(user),
      unread: user.malformed.map(({ name }) => name),
      paths: () => pathsOf(user, groups, snapshot)
    };
  };
}
function pathsOf(user, groups, account) {
  const { detail, policies, boundary } = user;
  const isAdmin = (name) => policies.some(
    (policy) => policy.name === name && administratorReach([policy], account, boundary) !== "limited"
  );
  const userName = `--user-name ${word(detail.name)}`;
  return [
    ...detail.attachedPolicies.filter(({ arn }) => isAdmin(arn)).map(({ name, arn }) => ({
      says: `${name}, attached to the user`,
      remove: `aws iam detach-user-policy ${userName} --policy-arn ${word(arn)}`
    })),
    ...detail.inlinePolicies.filter(({ name }) => isAdmin(`inline policy ${name}`)).map(({ name }) => ({
      says: `${name}, inline in the user`,
      remove: `aws iam delete-user-policy ${userName} --policy-name ${word(name)}`
    })),
    ...detail.groups.flatMap((name) => groups.get(name) ?? []).flatMap(
      (group) => policiesOfGroup(group, isAdmin).map((policy) => ({
        says: `${policy}, by group ${group.name}`,
        remove: `aws iam remove-user-from-group ${userName} --group-name ${word(group.name)}`
      }))
    )
  ];
}
var policiesOfGroup = (group, isAdmin) => [
  ...group.attachedPolicies.filter(({ arn }) => isAdmin(arn)).map(({ name }) => name),
  ...group.inlinePolicies.filter(({ name }) => isAdmin(`inline policy ${name} of group ${group.name}`)).map(({ name }) => name)
];

// src/audit/rules/console/user-admin-mfa-disabled.ts
var userAdminMfaDisabled = {
  id: "user-admin-mfa-disabled",
  title: "Administrators have MFA",
  severity: "high",
  rationale: "Who takes over an administrator takes over the account. A second factor is the least that stands between a leaked password and that.",
  remedy: "Have the administrator register an MFA device, or take the administrator rights away.",
  controls: {},
  needs: ["credentialReport", "authorizationDetails"],
  evaluate: (snapshot) => {
    const administratorOf = administrators(snapshot);
    return judgeUsers(snapshot, {
      reads: ["mfa_active"],
      nobody: "No IAM user is an administrator.",
      judge: (row2) => {
        const administrator = administratorOf(row2.arn);
        return administrator === void 0 ? null : judge11(row2, administrator, snapshot);
      }
    });
  }
};
function judge11(row2, administrator, snapshot) {
  if (administrator.reach === "limited") return row2.mfaActive ? null : unlessAllRead(row2, administrator);
  const paths = administrator.paths();
  const by = paths.length > 0 ? listed(paths.map(({ says }) => says)) : "several policies together";
  const evidence = { mfaActive: row2.mfaActive, reach: administrator.reach, by };
  if (row2.mfaActive) return { status: "pass", message: `${row2.user} is an administrator with MFA.`, evidence };
  const removal = [...new Set(paths.map(({ remove }) => remove))];
  return {
    status: "fail",
    // The condition may well be the one that demands MFA.
    ...administrator.reach === "conditional" && { severity: "medium" },
    message: `${row2.user} is an administrator without MFA (${by}).`,
    evidence,
    remedy: script(
      enrolMfa(row2, snapshot),
      ...removal.length > 0 ? ["# Or, where the user needs less than everything:", ...removal] : []
    )
  };
}
var unlessAllRead = ({ user }, { unread }) => unread.length === 0 ? null : {
  status: "error",
  message: `Could not be evaluated: ${user} has no MFA, and what ${listed(unread)} allows is not known.`,
  evidence: { unread }
};

// src/audit/rules/console/user-console-mfa-disabled.ts
var userConsoleMfaDisabled = {
  id: "user-console-mfa-disabled",
  title: "Every IAM user with a console password has MFA",
  severity: "high",
  rationale: "A console password without MFA is one phishing page or one reused password away from being used by somebody else.",
  remedy: "Have the user register an MFA device, or delete the console password.",
  controls: {
    "cis-1.4": ["1.10"],
    "cis-3.0": ["1.10"],
    "cis-5.0": ["1.9"],
    "cis-6.0": ["2.9"],
    "cis-7.0": ["2.10"],
    "security-hub": ["IAM.5"],
    "nist-800-53-r5": ["AC-2(1)", "AC-3(15)", "IA-2(1)", "IA-2(2)", "IA-2(6)", "IA-2(8)"],
    "pci-dss-4.0.1": ["8.4.2"]
  },
  needs: ["credentialReport"],
  evaluate: (snapshot, { thresholds }) => judgeUsers(snapshot, {
    reads: ["password_enabled", "mfa_active", "password_last_used", "user_creation_time"],
    nobody: "No IAM user has a console password.",
    judge: (row2, report) => row2.passwordEnabled ? judge12(row2, report, thresholds.mfaEnrolmentGrace, snapshot) : null
  })
};
function judge12(row2, report, grace, snapshot) {
  const evidence = {
    mfaActive: row2.mfaActive,
    passwordLastUsed: row2.passwordLastUsed.at,
    createdAt: row2.createdAt,
    measuredAt: report.generatedAt
  };
  if (row2.mfaActive) return { status: "pass", message: `${row2.user} has MFA.`, evidence };
  if (isEnrolling(row2, report, grace))
    return { status: "pass", message: `${row2.user} is new and has ${days(grace)} to enrol MFA.`, evidence };
  return {
    status: "fail",
    message: `${row2.user} can sign in to the console without MFA.`,
    evidence,
    remedy: script(enrolMfa(row2, snapshot), "# Or, if the user needs no console:", deletePassword(row2))
  };
}
var isEnrolling = (row2, report, grace) => row2.passwordLastUsed.at === null && row2.createdAt !== null && daysBetween(row2.createdAt, report.generatedAt) < grace;

// src/audit/rules/console/password-use.ts
var passwordColumns = [
  "password_enabled",
  "password_last_used",
  "password_last_changed",
  "user_creation_time"
];
function passwordUse(row2, report) {
  const neverUsed = row2.passwordLastUsed.at === null;
  const since = row2.passwordLastUsed.at ?? row2.passwordLastChanged.at ?? row2.createdAt;
  return since === null ? null : { neverUsed, since, days: daysBetween(since, report.generatedAt) };
}
var undatedPassword = {
  status: "error",
  message: "Could not be evaluated: the credential report has no date to judge by, not even the creation of the user.",
  evidence: {}
};

// src/audit/rules/console/user-console-unused.ts
var userConsoleUnused = {
  id: "user-console-unused",
  title: "Console password unused for 45 days or more is disabled",
  severity: "medium",
  rationale: "A password that nobody uses is missed by nobody when it is stolen.",
  remedy: "Delete the console password; it can be set anew when it is needed.",
  controls: {
    "cis-1.4": ["1.12"],
    "cis-3.0": ["1.12"],
    "cis-5.0": ["1.11"],
    "cis-6.0": ["2.11"],
    "cis-7.0": ["2.11"],
    "security-hub": ["IAM.8", "IAM.22"],
    "nist-800-53-r5": ["AC-2", "AC-2(1)", "AC-2(3)", "AC-3", "AC-3(7)", "AC-3(15)", "AC-6"],
    "pci-dss-4.0.1": ["8.2.6"]
  },
  needs: ["credentialReport"],
  evaluate: (snapshot, { thresholds }) => judgeUsers(snapshot, {
    reads: passwordColumns,
    nobody: "No IAM user has a console password that was ever used.",
    judge: (row2, report) => row2.passwordEnabled ? judge13(row2, report, thresholds.passwordUnused) : null
  })
};
function judge13(row2, report, limit) {
  const use = passwordUse(row2, report);
  if (use === null) return undatedPassword;
  if (use.neverUsed) return null;
  const evidence = {
    passwordLastUsed: use.since,
    unusedDays: use.days,
    limitDays: limit,
    measuredAt: report.generatedAt
  };
  const message = `${row2.user}'s console password was last used ${days(use.days)} ago, on ${use.since}.`;
  return use.days >= limit ? { status: "fail", message, evidence, remedy: deletePassword(row2) } : { status: "pass", message, evidence };
}

// src/audit/rules/console/delete-user.ts
function deleteUser(row2, inventory) {
  const user = `--user-name ${word(row2.user)}`;
  const details = inventory.credentials(row2.user);
  return script(
    ...row2.passwordEnabled === false ? [] : [deletePassword(row2)],
    ...credentialCommands(user, details, row2),
    ...serviceCredentialCommands(user, inventory.serviceCredentials(row2.user)),
    ...mfaCommands(user, details, row2),
    ...permissionCommands(user, inventory.detail(row2.user)),
    `aws iam delete-user ${user}`
  );
}
function permissionCommands(user, detail) {
  if (detail === void 0)
    return [
      `aws iam list-groups-for-user ${user}`,
      `aws iam remove-user-from-group ${user} --group-name "$GROUP"`,
      `aws iam list-attached-user-policies ${user}`,
      `aws iam detach-user-policy ${user} --policy-arn "$POLICY_ARN"`,
      `aws iam list-user-policies ${user}`,
      `aws iam delete-user-policy ${user} --policy-name "$POLICY_NAME"`
    ];
  return [
    ...detail.groups.map((name) => `aws iam remove-user-from-group ${user} --group-name ${word(name)}`),
    ...detail.attachedPolicies.map(
      ({ arn }) => `aws iam detach-user-policy ${user} --policy-arn ${word(arn)}`
    ),
    ...detail.inlinePolicies.map(
      ({ name }) => `aws iam delete-user-policy ${user} --policy-name ${word(name)}`
    )
  ];
}
function credentialCommands(user, details, row2) {
  const hasKeys = row2.accessKeys.some((key) => key.active || key.lastRotated.at !== null);
  const hasCertificates = row2.certificates.some(
    ({ active, lastRotated }) => active || lastRotated.at !== null
  );
  return [
    ...eachOrListed(details?.accessKeys, hasKeys, {
      list: `aws iam list-access-keys ${user}`,
      remove: (id) => `aws iam delete-access-key ${user} --access-key-id ${id}`,
      variable: "ACCESS_KEY_ID"
    }),
    ...eachOrListed(details?.signingCertificates, hasCertificates, {
      list: `aws iam list-signing-certificates ${user}`,
      remove: (id) => `aws iam delete-signing-certificate ${user} --certificate-id ${id}`,
      variable: "CERTIFICATE_ID"
    }),
    // The report says nothing of SSH keys, so they are looked for unless they were collected.
    ...eachOrListed(details?.sshPublicKeys, true, {
      list: `aws iam list-ssh-public-keys ${user}`,
      remove: (id) => `aws iam delete-ssh-public-key ${user} --ssh-public-key-id ${id}`,
      variable: "SSH_KEY_ID"
    })
  ];
}
function eachOrListed(part, mayExist, { list: list2, remove, variable }) {
  if (part?.status === "collected") return part.value.map(({ id }) => remove(word(id)));
  return mayExist ? [list2, remove(`"$${variable}"`)] : [];
}
function serviceCredentialCommands(user, credentials) {
  const remove = (id) => `aws iam delete-service-specific-credential ${user} --service-specific-credential-id ${id}`;
  return credentials === void 0 ? [`aws iam list-service-specific-credentials ${user}`, remove('"$CREDENTIAL_ID"')] : credentials.map(({ id }) => remove(word(id)));
}
function mfaCommands(user, details, row2) {
  if (row2.mfaActive === false) return [];
  if (details?.mfaDevices.status === "collected")
    return details.mfaDevices.value.flatMap(({ serialNumber }) => removeMfaDevice(row2, serialNumber));
  return [
    `aws iam list-mfa-devices ${user}`,
    `aws iam deactivate-mfa-device ${user} --serial-number "$SERIAL_NUMBER"`,
    "# A virtual device, with :mfa/ in its serial number, stays behind until it is deleted:",
    'aws iam delete-virtual-mfa-device --serial-number "$SERIAL_NUMBER"'
  ];
}

// src/audit/rules/console/user-inventory.ts
function userInventory(snapshot) {
  const { authorizationDetails: details } = snapshot;
  const users = new Map(
    details.status === "collected" ? details.value.users.map((user) => [user.name, user]) : []
  );
  return {
    credentials: (user) => Object.hasOwn(snapshot.userDetails, user) ? snapshot.userDetails[user] : void 0,
    detail: (user) => users.get(user),
    serviceCredentials: index(snapshot.serviceSpecificCredentials, (credential) => credential.userName),
    virtualDevices: index(snapshot.virtualMfaDevices, (device) => device.userArn)
  };
}
function index(part, key) {
  if (part.status !== "collected") return () => void 0;
  const groups = Map.groupBy(part.value, key);
  return (wanted) => groups.get(wanted) ?? [];
}

// src/audit/rules/console/user-dormant.ts
var userDormant = {
  id: "user-dormant",
  title: "User has used a credential within the last 90 days",
  severity: "medium",
  rationale: "A user that does nothing still has its permissions, and a new password or key is all that it takes to use them.",
  remedy: "Delete the user, after its credentials, policies and memberships.",
  controls: {},
  needs: ["credentialReport"],
  evaluate: (snapshot, settings) => {
    const inventory = userInventory(snapshot);
    return judgeUsers(snapshot, {
      reads: [
        "user_creation_time",
        "password_last_used",
        "access_key_1_last_used_date",
        "access_key_2_last_used_date"
      ],
      nobody: "The account has no IAM users.",
      judge: (row2, report) => isDecoy(row2, settings.canaryUsers) ? { status: "not-applicable", message: `${row2.user} is a decoy, made to lie unused.`, evidence: {} } : judge14(activityOf(row2, report, inventory), settings, () => deleteUser(row2, inventory))
    });
  }
};
function judge14(activity, { thresholds }, remedy3) {
  if (activity.days === null) return undatedPassword;
  const { user, ...known } = activity;
  const evidence = { ...known, limitDays: thresholds.userDormant };
  const message = lastSeen(activity, activity.days);
  if (activity.days < thresholds.userDormant) return { status: "pass", message, evidence };
  return { status: "fail", message: `${message}${whatIsLeft(activity)}`, evidence, remedy: remedy3() };
}
var lastSeen = ({ user, lastUsedAt }, age) => lastUsedAt === null ? `${user} was created ${days(age)} ago, and no use of a credential is on record.` : `${user} last used a credential ${days(age)} ago, on ${lastUsedAt}.`;
function whatIsLeft({ credentials, unseen }) {
  if (!credentials) return " It is only a shell: it has no password, active key or certificate.";
  return unseen ? " It has credentials whose use the report does not show: ask their owner first." : "";
}
function activityOf(row2, report, inventory) {
  const lastUsedAt = lastUse(row2);
  const since = lastUsedAt ?? row2.createdAt;
  const unseen = hasUnseenCredentials(row2, inventory);
  return {
    user: row2.user,
    lastUsedAt,
    createdAt: row2.createdAt,
    days: since === null ? null : daysBetween(since, report.generatedAt),
    credentials: unseen || hasPasswordOrActiveKey(row2),
    unseen,
    measuredAt: report.generatedAt
  };
}
var lastUse = (row2) => [row2.passwordLastUsed.at, ...row2.accessKeys.map((key) => key.lastUsed.at)].filter((at2) => at2 !== null).toSorted().at(-1) ?? null;
var hasPasswordOrActiveKey = (row2) => row2.passwordEnabled !== false || row2.accessKeys.some((key) => key.active);
var hasUnseenCredentials = (row2, inventory) => row2.certificates.some((certificate) => certificate.active) || row2.additionalCredentials !== null || (inventory.serviceCredentials(row2.user) ?? []).some((credential) => credential.status === "Active");

// src/audit/rules/console/user-mfa-disabled.ts
var userMfaDisabled = {
  id: "user-mfa-disabled",
  title: "Every IAM user has MFA, with or without a password",
  severity: "medium",
  rationale: "MFA can guard access keys too, where policies demand aws:MultiFactorAuthPresent. Some frameworks ask for it of every user.",
  remedy: "Have every user register an MFA device, or replace users that are services by roles.",
  controls: {
    "security-hub": ["IAM.19"],
    "nist-800-53-r5": ["AC-2(1)", "AC-3(15)", "IA-2(1)", "IA-2(2)", "IA-2(6)", "IA-2(8)"],
    "pci-dss-4.0.1": ["8.4.2"]
  },
  needs: ["credentialReport"],
  evaluate: (snapshot, { mfaForAllUsers }) => {
    if (!mfaForAllUsers)
      return [
        notApplicable(
          snapshot,
          "MFA of users without a password is not asked for (mfa-for-all-users); user-console-mfa-disabled judges the others."
        )
      ];
    return judgeUsers(snapshot, {
      reads: ["mfa_active"],
      nobody: "The account has no IAM users.",
      judge: (row2) => {
        const evidence = { mfaActive: row2.mfaActive, passwordEnabled: row2.passwordEnabled };
        return row2.mfaActive ? { status: "pass", message: `${row2.user} has MFA.`, evidence } : { status: "fail", message: `${row2.user} has no MFA.`, evidence, remedy: enrolMfa(row2, snapshot) };
      }
    });
  }
};

// src/audit/rules/console/user-mfa-not-hardware.ts
var userMfaNotHardware = {
  id: "user-mfa-not-hardware",
  title: "User MFA is hardware or FIDO",
  severity: "medium",
  rationale: "Codes of a virtual device can be phished and its seed can be copied; a FIDO key signs in only to the real page.",
  remedy: "Have the user register a FIDO2 key, then remove the virtual device.",
  controls: {},
  needs: ["credentialReport", "virtualMfaDevices"],
  evaluate: (snapshot) => {
    const inventory = userInventory(snapshot);
    return judgeUsers(snapshot, {
      reads: ["password_enabled", "mfa_active"],
      nobody: "No IAM user has a console password.",
      judge: (row2) => row2.passwordEnabled ? judge15(row2, weakDevices(row2, inventory)) : null
    });
  }
};
function judge15(row2, weak) {
  const evidence = { mfaActive: row2.mfaActive, devices: weak };
  if (weak.length > 0)
    return {
      status: "fail",
      message: `${row2.user} signs in with ${listed(weak)}, which is neither hardware nor FIDO.`,
      evidence,
      remedy: script(
        register,
        "# After that, remove the old device:",
        ...weak.flatMap((serial) => removeMfaDevice(row2, serial))
      )
    };
  if (!row2.mfaActive)
    return {
      status: "fail",
      message: `${row2.user} has no MFA at all.`,
      evidence,
      remedy: register
    };
  return { status: "pass", message: `${row2.user} has MFA, and no virtual device.`, evidence };
}
function weakDevices(row2, inventory) {
  const virtual = inventory.virtualDevices(row2.arn) ?? [];
  const details = inventory.credentials(row2.user)?.mfaDevices;
  const textMessages = details?.status === "collected" ? details.value.filter(({ serialNumber }) => serialNumber.includes(":sms-mfa/")) : [];
  return [...virtual, ...textMessages].map((device) => device.serialNumber);
}
var register = "# The user registers a FIDO2 key in the console, under Security credentials.";

// src/audit/rules/console/user-name-pattern.ts
var userNamePattern = {
  id: "user-name-pattern",
  title: "User names follow the naming rule",
  severity: "low",
  rationale: "A naming rule tells people from programs and names the owner. A user outside of it was made outside of the usual way.",
  remedy: "Rename the user, or find out who made it. Policies that name its ARN must follow.",
  controls: {},
  needs: ["credentialReport"],
  evaluate: (snapshot, { userNamePattern: pattern }) => pattern === null ? [notApplicable(snapshot, "No user-name-pattern is configured.")] : judgeNames(snapshot, pattern, new RegExp(pattern, "u"))
};
var judgeNames = (snapshot, pattern, expression) => judgeUsers(snapshot, {
  reads: [],
  nobody: "The account has no IAM users.",
  judge: ({ user }) => {
    const evidence = { name: user, pattern };
    return expression.test(user) ? { status: "pass", message: `The name ${user} matches ${pattern}.`, evidence } : {
      status: "fail",
      message: `The name ${user} does not match ${pattern}.`,
      evidence,
      remedy: script(
        "# The ARN changes with the name: first correct the policies that name it.",
        `aws iam update-user --user-name ${word(user)} --new-user-name "$NEW_NAME"`
      )
    };
  }
});

// src/audit/rules/console/user-password-and-keys.ts
var userPasswordAndKeys = {
  id: "user-password-and-keys",
  title: "User does not mix console password and access keys",
  severity: "low",
  rationale: "A user that is both a person and a program cannot be given the least permissions of either, and neither credential can go without asking after the other.",
  remedy: "Split the user: people sign in, programs take a role.",
  controls: {},
  needs: ["credentialReport"],
  evaluate: (snapshot) => {
    const inventory = userInventory(snapshot);
    return judgeUsers(snapshot, {
      reads: ["password_enabled", "access_key_1_active", "access_key_2_active"],
      nobody: "No IAM user has a console password.",
      judge: (row2) => row2.passwordEnabled ? judge16(row2, inventory) : null
    });
  }
};
function judge16(row2, inventory) {
  const activeKeys = row2.accessKeys.filter((key) => key.active).length;
  const evidence = { passwordEnabled: true, activeKeys };
  if (activeKeys === 0)
    return {
      status: "pass",
      message: `${row2.user} has a console password and no active access key.`,
      evidence
    };
  return {
    status: "fail",
    message: `${row2.user} has a console password and ${counted2(activeKeys, "active access key")}.`,
    evidence,
    remedy: script("# If the user is a program:", deletePassword(row2), ...deleteKeys(row2, inventory))
  };
}
function deleteKeys({ user }, inventory) {
  const keys = inventory.credentials(user)?.accessKeys;
  const remove = (id) => `aws iam delete-access-key --user-name ${word(user)} --access-key-id ${id}`;
  const intro = "# If the user is a person who needs no keys:";
  if (keys?.status === "collected" && keys.value.length > 0)
    return [intro, ...keys.value.map(({ id }) => remove(word(id)))];
  return [intro, `aws iam list-access-keys --user-name ${word(user)}`, remove('"$ACCESS_KEY_ID"')];
}

// src/audit/rules/console/user-password-expired.ts
var userPasswordExpired = {
  id: "user-password-expired",
  title: "Console password is not past its rotation date",
  severity: "low",
  rationale: "Who lets a password expire does not sign in any more. The password is a leftover of a user who has gone.",
  remedy: "Ask whether the user is still there; if not, delete the console password.",
  controls: {},
  needs: ["credentialReport"],
  evaluate: (snapshot) => judgeUsers(snapshot, {
    reads: ["password_enabled", "password_next_rotation"],
    nobody: "No IAM user has a console password that expires.",
    judge: (row2, report) => row2.passwordEnabled ? judge17(row2, report) : null
  })
};
function judge17(row2, report) {
  const due = row2.passwordNextRotation.at;
  if (due === null) return null;
  const evidence = { passwordNextRotation: due, measuredAt: report.generatedAt };
  if (Date.parse(due) > Date.parse(report.generatedAt))
    return { status: "pass", message: `${row2.user}'s console password is due on ${due}.`, evidence };
  return {
    status: "fail",
    message: `${row2.user}'s console password expired ${days(daysBetween(due, report.generatedAt))} ago, on ${due}.`,
    evidence,
    remedy: script("# If the user has gone:", deletePassword(row2))
  };
}

// src/audit/rules/console/user-password-never-used.ts
var userPasswordNeverUsed = {
  id: "user-password-never-used",
  title: "Console passwords are used after they were set",
  severity: "low",
  rationale: "A first password was chosen by somebody else and sent to the user. Until the first sign-in it is still that one.",
  remedy: "Delete the console password until its user asks for it.",
  // The same as user-console-unused, whose place it takes for passwords without a sign-in.
  controls: {
    "cis-1.4": ["1.12"],
    "cis-3.0": ["1.12"],
    "cis-5.0": ["1.11"],
    "cis-6.0": ["2.11"],
    "cis-7.0": ["2.11"],
    "security-hub": ["IAM.8", "IAM.22"],
    "nist-800-53-r5": ["AC-2", "AC-2(1)", "AC-2(3)", "AC-3", "AC-3(7)", "AC-3(15)", "AC-6"],
    "pci-dss-4.0.1": ["8.2.6"]
  },
  needs: ["credentialReport"],
  evaluate: (snapshot, { thresholds }) => judgeUsers(snapshot, {
    reads: passwordColumns,
    nobody: "No IAM user has a console password.",
    judge: (row2, report) => row2.passwordEnabled ? judge18(row2, report, thresholds) : null
  })
};
function judge18(row2, report, thresholds) {
  const use = passwordUse(row2, report);
  if (use === null) return undatedPassword;
  const evidence = {
    neverUsed: use.neverUsed,
    since: use.since,
    days: use.days,
    graceDays: thresholds.passwordNeverUsed,
    measuredAt: report.generatedAt
  };
  if (!use.neverUsed)
    return { status: "pass", message: `${row2.user} has signed in with the console password.`, evidence };
  const message = `${row2.user}'s console password was set ${days(use.days)} ago and never used.`;
  if (use.days < thresholds.passwordNeverUsed) return { status: "pass", message, evidence };
  return { status: "fail", message, evidence, ...graver(use.days, thresholds), remedy: deletePassword(row2) };
}
var graver = (age, { passwordUnused }) => age >= passwordUnused ? { severity: "medium" } : {};

// src/audit/rules/console/user-password-old.ts
var userPasswordOld = {
  id: "user-password-old",
  title: "Console password changed within the last year",
  severity: "low",
  rationale: "The older a password, the more places it may have leaked from. Where passwords never expire, nobody else asks.",
  remedy: "Have the user choose a new password at the next sign-in.",
  controls: {},
  needs: ["credentialReport", "passwordPolicy"],
  evaluate: (snapshot, { thresholds }) => {
    const maxAge = collected(snapshot.passwordPolicy)?.maxPasswordAge ?? null;
    if (maxAge !== null)
      return [notApplicable(snapshot, `The password policy lets passwords expire after ${days(maxAge)}.`)];
    return judgeUsers(snapshot, {
      reads: ["password_enabled", "password_last_changed", "user_creation_time"],
      nobody: "No IAM user has a console password.",
      judge: (row2, report) => row2.passwordEnabled ? judge19(row2, report, thresholds.passwordMaxAge) : null
    });
  }
};
function judge19(row2, report, limit) {
  const since = row2.passwordLastChanged.at ?? row2.createdAt;
  if (since === null) return undatedPassword;
  const age = daysBetween(since, report.generatedAt);
  const evidence = {
    passwordLastChanged: since,
    ageDays: age,
    limitDays: limit,
    measuredAt: report.generatedAt
  };
  const message = `${row2.user}'s console password was last changed ${days(age)} ago, on ${since}.`;
  return age > limit ? { status: "fail", message, evidence, remedy: demandNewPassword(row2) } : { status: "pass", message, evidence };
}
var demandNewPassword = ({ user }) => `aws iam update-login-profile --user-name ${word(user)} --password-reset-required`;

// src/audit/rules/console/index.ts
var consoleRules = [
  userConsoleMfaDisabled,
  userMfaDisabled,
  userMfaNotHardware,
  userAdminMfaDisabled,
  userConsoleUnused,
  userPasswordNeverUsed,
  userPasswordOld,
  userPasswordExpired,
  userPasswordAndKeys,
  serviceUserWithPassword,
  userDormant,
  iamUsersPresent,
  userNamePattern
];

// src/audit/rules/federation/index.ts
var federationRules = [];

// src/audit/rules/password-policy/command.ts
var switches = {
  requireUppercaseCharacters: "require-uppercase-characters",
  requireLowercaseCharacters: "require-lowercase-characters",
  requireNumbers: "require-numbers",
  requireSymbols: "require-symbols",
  allowUsersToChangePassword: "allow-users-to-change-password",
  hardExpiry: "hard-expiry"
};
function policyCommand(base, wanted) {
  const policy = { ...base, ...wanted };
  const { maxPasswordAge, passwordReusePrevention } = policy;
  const options = [
    `--minimum-password-length ${policy.minimumPasswordLength}`,
    ...switchesOf(policy, wanted),
    ...maxPasswordAge === null ? [] : [`--max-password-age ${maxPasswordAge}`],
    ...passwordReusePrevention === null ? [] : [`--password-reuse-prevention ${passwordReusePrevention}`]
  ];
  return script(
    "# This replaces the whole policy. Apply one finding on it at a time and run the audit again in between.",
    `aws iam update-account-password-policy ${options.join(" ")}`
  );
}
var basePolicy = (current, { thresholds }) => current ?? {
  minimumPasswordLength: thresholds.passwordPolicyMinLength,
  requireSymbols: true,
  requireNumbers: true,
  requireUppercaseCharacters: true,
  requireLowercaseCharacters: true,
  allowUsersToChangePassword: true,
  expirePasswords: true,
  maxPasswordAge: thresholds.passwordPolicyMaxAge,
  passwordReusePrevention: thresholds.passwordPolicyReuse,
  hardExpiry: false
};
function switchesOf(policy, wanted) {
  return Object.keys(switches).flatMap((setting) => {
    if (policy[setting]) return [`--${switches[setting]}`];
    return wanted[setting] === false ? [`--no-${switches[setting]}`] : [];
  });
}

// src/audit/rules/password-policy/console-users.ts
var usersWithPassword = ({ credentialReport: credentialReport2 }) => credentialReport2.status === "collected" ? credentialReport2.value.users.filter((row2) => row2.passwordEnabled !== false).length : null;

// src/audit/rules/password-policy/judge.ts
var IAM_DEFAULT = "IAM's default applies: eight characters of three kinds, no expiry, no memory of earlier passwords";
var judgePolicy = (snapshot, settings, requirement) => [judgeAll(snapshot, settings, [requirement])];
function judgeAll(snapshot, settings, requirements) {
  const policy = collected(snapshot.passwordPolicy);
  const unmet = requirements.filter((requirement) => policy === null || !requirement.meets(policy));
  const result = { resource: passwordPolicyResource(snapshot), evidence: policyEvidence(policy) };
  if (unmet.length === 0)
    return { ...result, status: "pass", message: sentence3(requirements.map(({ asks }) => asks)) };
  return {
    ...result,
    status: "fail",
    message: policy === null ? `There is no password policy that ${listed(unmet.map(({ asks }) => asks))}; ${IAM_DEFAULT}.` : sentence3(unmet.map((requirement) => requirement.lacks(policy))),
    remedy: commandFor(requirements, basePolicy(policy, settings))
  };
}
var commandFor = (requirements, base) => policyCommand(
  base,
  Object.assign({}, ...requirements.filter((one) => !one.meets(base)).map(({ wanted }) => wanted))
);
var policyEvidence = (policy) => ({ policy });
var sentence3 = (says) => `The password policy ${listed(says)}.`;

// src/audit/rules/password-policy/password-policy-allow-change.ts
var passwordPolicyAllowChange = {
  id: "password-policy-allow-change",
  title: "Users may change their own password",
  severity: "medium",
  rationale: "Who cannot change a password keeps the one that an administrator chose and knows, and cannot act when it leaks.",
  remedy: "Allow users to change their own password in the password policy of the account.",
  controls: {},
  needs: ["passwordPolicy"],
  evaluate: (snapshot, settings) => [
    { ...judge20(snapshot, settings), resource: passwordPolicyResource(snapshot) }
  ]
};
function judge20(snapshot, settings) {
  const policy = collected(snapshot.passwordPolicy);
  const users = usersWithPassword(snapshot);
  const evidence = { ...policyEvidence(policy), usersWithPassword: users };
  if (policy?.allowUsersToChangePassword)
    return { status: "pass", message: "The password policy lets users change their password.", evidence };
  if (users === 0) return { status: "not-applicable", message: "No IAM user has a password.", evidence };
  return {
    status: "fail",
    message: policy?.hardExpiry ? "Users may not change their password, and once it expires only an administrator can let them in again." : "No password policy lets users change their password.",
    evidence,
    remedy: policyCommand(basePolicy(policy, settings), { allowUsersToChangePassword: true })
  };
}

// src/audit/rules/password-policy/requirements.ts
var minimumLength = (length) => ({
  asks: `requires at least ${length} characters`,
  lacks: (policy) => `requires ${policy.minimumPasswordLength} characters rather than ${length}`,
  meets: (policy) => policy.minimumPasswordLength >= length,
  wanted: { minimumPasswordLength: length }
});
var uppercase = characterClass("requireUppercaseCharacters", "an uppercase letter");
var lowercase = characterClass("requireLowercaseCharacters", "a lowercase letter");
var number = characterClass("requireNumbers", "a number");
var symbol = characterClass("requireSymbols", "a symbol");
var reusePrevention = (count2) => ({
  asks: `remembers at least ${count2} passwords`,
  lacks: (policy) => policy.passwordReusePrevention === null ? "remembers no earlier passwords" : `remembers ${policy.passwordReusePrevention} passwords rather than ${count2}`,
  meets: (policy) => (policy.passwordReusePrevention ?? 0) >= count2,
  wanted: { passwordReusePrevention: count2 }
});
var maximumAge = (days2) => ({
  asks: `lets passwords expire within ${days2} days`,
  lacks: ({ maxPasswordAge }) => maxPasswordAge === null ? "never lets passwords expire" : `lets passwords expire after ${maxPasswordAge} days rather than ${days2}`,
  meets: ({ maxPasswordAge }) => maxPasswordAge !== null && maxPasswordAge >= 1 && maxPasswordAge <= days2,
  wanted: { maxPasswordAge: days2, expirePasswords: true }
});
function characterClass(setting, characters) {
  return {
    asks: `requires ${characters}`,
    lacks: () => `does not require ${characters}`,
    meets: (policy) => policy[setting],
    wanted: { [setting]: true }
  };
}

// src/audit/rules/password-policy/password-policy-composite.ts
var passwordPolicyComposite = {
  id: "password-policy-composite",
  title: "Password policy meets the profiles of strength as a whole",
  severity: "medium",
  rationale: "Frameworks judge a password policy as a whole: one setting short of the profile is a failed control, however strong the others are.",
  remedy: "Set all that the profile asks for in one command.",
  controls: {
    "security-hub": ["IAM.7", "IAM.10"],
    "nist-800-53-r5": ["AC-2(1)", "AC-2(3)", "AC-3(15)", "IA-5(1)"],
    "pci-dss-4.0.1": ["8.3.6", "8.3.7", "8.3.9", "8.3.10.1", "8.6.3"]
  },
  needs: ["passwordPolicy"],
  evaluate: (snapshot, settings) => {
    const results = settings.passwordPolicyProfiles.map((profile) => {
      const result = judgeAll(snapshot, settings, profiles[profile]);
      return {
        ...result,
        message: `${names[profile]}: ${result.message}`,
        evidence: { profile, ...result.evidence },
        discriminator: profile
      };
    });
    return results.length > 0 ? results : [notApplicable(snapshot, "No profile of strength is asked for.")];
  }
};
var profiles = {
  fsbp: [minimumLength(8), uppercase, lowercase, number, symbol],
  pci: [minimumLength(7), uppercase, lowercase, number, reusePrevention(4), maximumAge(90)],
  cis: [minimumLength(14), reusePrevention(24)]
};
var names = {
  fsbp: "Security Hub IAM.7",
  pci: "Security Hub IAM.10",
  cis: "CIS Foundations"
};

// src/audit/rules/password-policy/password-policy-hard-expiry.ts
var passwordPolicyHardExpiry = {
  id: "password-policy-hard-expiry",
  title: "Hard expiry does not lock users out",
  severity: "informational",
  rationale: "With hard expiry an expired password cannot be changed at sign-in: an administrator has to reset it. That is a choice, but one that can lock out the last administrator.",
  remedy: "Turn hard expiry off, or make sure that somebody who does not depend on a password can reset them.",
  controls: {},
  needs: ["passwordPolicy"],
  evaluate: (snapshot) => {
    const policy = collected(snapshot.passwordPolicy);
    return [{ ...judge21(policy), resource: passwordPolicyResource(snapshot) }];
  }
};
function judge21(policy) {
  const evidence = policyEvidence(policy);
  if (!policy?.hardExpiry)
    return { status: "pass", message: "Expired passwords can be changed at sign-in.", evidence };
  if (policy.maxPasswordAge === null)
    return { status: "pass", message: "Hard expiry is on, but passwords never expire.", evidence };
  return {
    status: "fail",
    message: "Hard expiry is on: users whose password has expired need an administrator to sign in again.",
    evidence,
    remedy: policyCommand(policy, { hardExpiry: false })
  };
}

// src/audit/rules/password-policy/password-policy-lowercase.ts
var passwordPolicyLowercase = {
  id: "password-policy-lowercase",
  title: "Password policy requires at least one lowercase letter",
  severity: "medium",
  rationale: "A password in one case only has far fewer possibilities for each of its characters.",
  remedy: "Require a lowercase letter in the password policy of the account.",
  controls: {
    "security-hub": ["IAM.12"],
    "pci-dss-4.0.1": ["8.3.6", "8.6.3"]
  },
  needs: ["passwordPolicy"],
  evaluate: (snapshot, settings) => judgePolicy(snapshot, settings, lowercase)
};

// src/audit/rules/password-policy/password-policy-max-age.ts
var passwordPolicyMaxAge = {
  id: "password-policy-max-age",
  title: "Passwords expire within 90 days",
  severity: "low",
  rationale: "Expiry bounds the time for which a stolen password is of use. Frameworks disagree: PCI DSS asks for it, NIST SP 800-63B advises against it where MFA is in force.",
  remedy: "Set a maximum password age, or switch this rule off where your framework advises against expiry.",
  controls: {
    "security-hub": ["IAM.17"],
    "pci-dss-4.0.1": ["8.3.9", "8.3.10.1"]
  },
  needs: ["passwordPolicy"],
  evaluate: (snapshot, settings) => judgePolicy(snapshot, settings, maximumAge(settings.thresholds.passwordPolicyMaxAge))
};

// src/audit/rules/password-policy/password-policy-min-length.ts
var passwordPolicyMinLength = {
  id: "password-policy-min-length",
  title: "Minimum password length is at least 14",
  severity: "medium",
  rationale: "Length is what makes a password hard to guess; every character more counts for more than any rule about kinds of characters.",
  remedy: "Raise the minimum password length of the account.",
  // AWS maps IAM.15 to no NIST control; of Prowler's long list only the control of password strength is kept.
  controls: {
    "cis-1.4": ["1.8"],
    "cis-3.0": ["1.8"],
    "cis-5.0": ["1.7"],
    "cis-6.0": ["2.7"],
    "cis-7.0": ["2.8"],
    "security-hub": ["IAM.15"],
    "nist-800-53-r5": ["IA-5", "IA-5(1)"]
  },
  needs: ["passwordPolicy"],
  evaluate: (snapshot, settings) => judgePolicy(snapshot, settings, minimumLength(settings.thresholds.passwordPolicyMinLength))
};

// src/audit/rules/password-policy/password-policy-missing.ts
var passwordPolicyMissing = {
  id: "password-policy-missing",
  title: "A custom account password policy exists",
  severity: "medium",
  rationale: "IAM's default asks for eight characters, lets old passwords come back and never makes them expire. A policy of the account's own says what its owner wants.",
  remedy: "Set an account password policy.",
  controls: {},
  needs: ["passwordPolicy"],
  evaluate: (snapshot, settings) => [
    { ...judge22(snapshot, settings), resource: passwordPolicyResource(snapshot) }
  ]
};
function judge22(snapshot, settings) {
  const policy = collected(snapshot.passwordPolicy);
  const users = usersWithPassword(snapshot);
  const evidence = { ...policyEvidence(policy), usersWithPassword: users };
  if (policy !== null) return { status: "pass", message: "The account has a password policy.", evidence };
  if (users === 0 && !settings.passwordPolicyWithoutPasswords)
    return {
      status: "not-applicable",
      message: "There is no password policy, and no IAM user has a password that it could govern.",
      evidence
    };
  return {
    status: "fail",
    message: `The account has no password policy; ${IAM_DEFAULT}.`,
    evidence,
    remedy: policyCommand(basePolicy(null, settings), {})
  };
}

// src/audit/rules/password-policy/password-policy-number.ts
var passwordPolicyNumber = {
  id: "password-policy-number",
  title: "Password policy requires at least one number",
  severity: "medium",
  rationale: "Digits among the letters take a password out of the dictionaries that guessing programs begin with.",
  remedy: "Require a number in the password policy of the account.",
  controls: {
    "security-hub": ["IAM.14"],
    "pci-dss-4.0.1": ["8.3.6", "8.6.3"]
  },
  needs: ["passwordPolicy"],
  evaluate: (snapshot, settings) => judgePolicy(snapshot, settings, number)
};

// src/audit/rules/password-policy/password-policy-reuse.ts
var passwordPolicyReuse = {
  id: "password-policy-reuse",
  title: "Password reuse prevention remembers 24 passwords",
  severity: "low",
  rationale: "Who may take an old password again soon does so, and with it returns whatever was leaked of it.",
  remedy: "Let the password policy remember 24 passwords, the most that IAM can.",
  controls: {
    "cis-1.4": ["1.9"],
    "cis-3.0": ["1.9"],
    "cis-5.0": ["1.8"],
    "cis-6.0": ["2.8"],
    "cis-7.0": ["2.9"],
    "security-hub": ["IAM.16"],
    "pci-dss-4.0.1": ["8.3.7"]
  },
  needs: ["passwordPolicy"],
  evaluate: (snapshot, settings) => judgePolicy(snapshot, settings, reusePrevention(settings.thresholds.passwordPolicyReuse))
};

// src/audit/rules/password-policy/password-policy-symbol.ts
var passwordPolicySymbol = {
  id: "password-policy-symbol",
  title: "Password policy requires at least one symbol",
  severity: "medium",
  rationale: "Symbols widen the choice for each character and break up dictionary words.",
  remedy: "Require a symbol in the password policy of the account.",
  controls: {
    "security-hub": ["IAM.13"]
  },
  needs: ["passwordPolicy"],
  evaluate: (snapshot, settings) => judgePolicy(snapshot, settings, symbol)
};

// src/audit/rules/password-policy/password-policy-uppercase.ts
var passwordPolicyUppercase = {
  id: "password-policy-uppercase",
  title: "Password policy requires at least one uppercase letter",
  severity: "medium",
  rationale: "Words in lower case alone are the first that guessing programs try.",
  remedy: "Require an uppercase letter in the password policy of the account.",
  controls: {
    "security-hub": ["IAM.11"],
    "pci-dss-4.0.1": ["8.3.6", "8.6.3"]
  },
  needs: ["passwordPolicy"],
  evaluate: (snapshot, settings) => judgePolicy(snapshot, settings, uppercase)
};

// src/audit/rules/password-policy/index.ts
var passwordPolicyRules = [
  passwordPolicyMissing,
  passwordPolicyMinLength,
  passwordPolicyUppercase,
  passwordPolicyLowercase,
  passwordPolicyNumber,
  passwordPolicySymbol,
  passwordPolicyReuse,
  passwordPolicyMaxAge,
  passwordPolicyAllowChange,
  passwordPolicyHardExpiry,
  passwordPolicyComposite
];

// src/audit/rules/policies/index.ts
var policiesRules = [];

// src/audit/rules/roles/index.ts
var rolesRules = [];

// src/audit/rules/root/as-root.ts
var asRoot = (snapshot, ...commands) => script(
  "# Sign in as root; or, with centralised root access, take a root session from the management account:",
  [
    `aws sts assume-root --region ${globalRegion(snapshot.partition)} --target-principal ${word(snapshot.accountId)}`,
    `--task-policy-arn arn=${word(taskPolicy(snapshot.partition))}`
  ].join(" "),
  "# Then, with the credentials of root:",
  ...commands
);
var taskPolicy = (partition) => `arn:${partition}:iam::aws:policy/root-task/IAMDeleteRootUserCredentials`;

// src/audit/rules/root/root-state.ts
var rootColumns = {
  password: ["password_enabled"],
  mfa: ["mfa_active"],
  keys: [
    "access_key_1_active",
    "access_key_1_last_rotated",
    "access_key_2_active",
    "access_key_2_last_rotated"
  ],
  certificates: ["cert_1_active", "cert_1_last_rotated", "cert_2_active", "cert_2_last_rotated"]
};
function rootState(row2, snapshot) {
  const reported = [row2.mfaActive, summaryFlag(snapshot, "AccountMFAEnabled")].filter((flag3) => flag3 !== null);
  return {
    password: row2.passwordEnabled ?? summaryFlag(snapshot, "AccountPasswordPresent"),
    activeKeys: row2.accessKeys.filter((key) => key.active).length,
    inactiveKeys: row2.accessKeys.filter((key) => !key.active && key.lastRotated.at !== null).length,
    activeCertificates: row2.certificates.filter((certificate) => certificate.active).length,
    inactiveCertificates: row2.certificates.filter(
      ({ active, lastRotated }) => !active && lastRotated.at !== null
    ).length,
    mfa: reported.length === 0 ? null : reported.every((flag3) => flag3)
  };
}
function hasCredentials({ password, activeKeys, inactiveKeys }) {
  return activeKeys + inactiveKeys > 0 ? true : password;
}
function summaryFlag(snapshot, name) {
  if (snapshot.accountSummary.status !== "collected") return null;
  const value = snapshot.accountSummary.value[name];
  return value === void 0 ? null : value > 0;
}
var summaryPermission = ({ accountSummary }) => accountSummary.status === "denied" ? { missingPermission: accountSummary.permission } : {};

// src/audit/rules/root/root-access-key-active.ts
var rootAccessKeyActive = {
  id: "root-access-key-active",
  title: "Root user has no access keys",
  severity: "critical",
  rationale: "A key of the root user can do everything in the account, and no policy can limit it. Whoever holds it owns the account.",
  remedy: "Delete the access keys of the root user; use roles instead.",
  controls: {
    "cis-1.4": ["1.4"],
    "cis-3.0": ["1.4"],
    "cis-5.0": ["1.3"],
    "cis-6.0": ["2.3"],
    "cis-7.0": ["2.4"],
    "security-hub": ["IAM.4"],
    "nist-800-53-r5": ["AC-2(1)", "AC-3(7)", "AC-3(15)", "AC-6", "AC-6(2)", "AC-6(10)"]
  },
  needs: ["credentialReport"],
  evaluate: (snapshot) => judgeRoot(snapshot, rootColumns.keys, (row2) => judge23(rootState(row2, snapshot), snapshot))
};
function judge23({ activeKeys, inactiveKeys }, snapshot) {
  const inSummary = summaryFlag(snapshot, "AccountAccessKeysPresent");
  const evidence = { activeKeys, inactiveKeys, accountAccessKeysPresent: inSummary };
  const found = { status: "fail", evidence, remedy: deleteKeys2(snapshot) };
  if (activeKeys > 0) return { ...found, message: `Root has ${counted2(activeKeys, "active access key")}.` };
  if (inactiveKeys > 0)
    return {
      ...found,
      severity: "medium",
      message: `Root has ${counted2(inactiveKeys, "inactive access key")}, which root can switch on again.`
    };
  if (inSummary === true)
    return { ...found, message: "Root has an access key that the credential report does not show yet." };
  return { status: "pass", message: "Root has no access keys.", evidence };
}
var deleteKeys2 = (snapshot) => asRoot(snapshot, "aws iam list-access-keys", 'aws iam delete-access-key --access-key-id "$ACCESS_KEY_ID"');

// src/audit/rules/root/root-credentials-in-member-account.ts
var rootCredentialsInMemberAccount = {
  id: "root-credentials-in-member-account",
  title: "Member account has no root credentials of its own where the organisation centralises root",
  severity: "high",
  rationale: "Switching on centralised root access deletes nothing: passwords, keys and certificates that root had before go on working until they are removed.",
  remedy: "Delete the root user's password, access keys and certificates in a root session of the organisation.",
  controls: {},
  needs: ["credentialReport"],
  evaluate: (snapshot, settings) => judgeRoot(
    snapshot,
    [...rootColumns.password, ...rootColumns.keys, ...rootColumns.certificates],
    (row2) => judge24(rootState(row2, snapshot), snapshot, settings)
  )
};
function judge24(root2, snapshot, { centralisedRoot }) {
  const present = credentialsOf(root2);
  const evidence = { centralisedRoot, password: root2.password, credentials: present };
  if (centralisedRoot === false)
    return { status: "not-applicable", message: "Root is not managed by the organisation.", evidence };
  if (present.length > 0) return leftOver2(present, evidence, centralisedRoot, snapshot);
  if (root2.password === null)
    return {
      status: "error",
      message: "Could not be evaluated: nothing says whether root has a password.",
      evidence,
      ...summaryPermission(snapshot)
    };
  return { status: "pass", message: "Root has no credentials.", evidence };
}
var credentialsOf = (root2) => [
  ...root2.password === true ? ["a password"] : [],
  ...countedUnlessNone(root2.activeKeys + root2.inactiveKeys, "access key"),
  ...countedUnlessNone(root2.activeCertificates + root2.inactiveCertificates, "signing certificate")
];
var countedUnlessNone = (count2, noun) => count2 === 0 ? [] : [counted2(count2, noun)];
function leftOver2(present, evidence, centralised, snapshot) {
  const found = `Root has ${listed(present)}`;
  if (centralised === true)
    return { status: "fail", message: `${found}.`, evidence, remedy: deleteAll(snapshot) };
  return {
    status: "manual",
    message: `${found}. A member account whose organisation centralises root access should have none of that.`,
    evidence,
    remedy: script(
      "# In the management account; does the answer hold RootCredentialsManagement?",
      "aws iam list-organizations-features",
      "# If so, delete what root has here, and set centralised-root in the configuration of the audit.",
      deleteAll(snapshot)
    )
  };
}
var deleteAll = (snapshot) => asRoot(
  snapshot,
  "aws iam delete-login-profile",
  "aws iam list-access-keys",
  'aws iam delete-access-key --access-key-id "$ACCESS_KEY_ID"',
  "aws iam list-signing-certificates",
  'aws iam delete-signing-certificate --certificate-id "$CERTIFICATE_ID"',
  "aws iam list-mfa-devices",
  'aws iam deactivate-mfa-device --serial-number "$SERIAL_NUMBER"'
);

// src/audit/rules/root/root-mfa.ts
function whereMfaIsMoot(root2, snapshot) {
  const evidence = { password: root2.password, keys: root2.activeKeys + root2.inactiveKeys };
  if (snapshot.partition === "aws-us-gov")
    return {
      status: "not-applicable",
      message: "AWS GovCloud (US) has no console sign-in for root.",
      evidence
    };
  if (hasCredentials(root2) === false)
    return { status: "not-applicable", message: "Root has neither a password nor access keys.", evidence };
  return null;
}

// src/audit/rules/root/root-mfa-disabled.ts
var rootMfaDisabled = {
  id: "root-mfa-disabled",
  title: "Root user has MFA",
  severity: "critical",
  rationale: "Without MFA the password of the root user, or access to its mailbox, is enough to take over the account.",
  remedy: "Assign an MFA device to root, or, in a member account with centralised root access, delete root's password.",
  controls: {
    "cis-1.4": ["1.5"],
    "cis-3.0": ["1.5"],
    "cis-5.0": ["1.4"],
    "cis-6.0": ["2.4"],
    "cis-7.0": ["2.5"],
    "security-hub": ["IAM.9"],
    "nist-800-53-r5": ["AC-2(1)", "AC-3(15)", "IA-2(1)", "IA-2(2)", "IA-2(6)", "IA-2(8)"],
    "pci-dss-4.0.1": ["8.4.2"]
  },
  needs: ["credentialReport"],
  evaluate: (snapshot) => judgeRoot(snapshot, [...rootColumns.keys, ...rootColumns.password, ...rootColumns.mfa], (row2) => {
    const root2 = rootState(row2, snapshot);
    return whereMfaIsMoot(root2, snapshot) ?? judge25(root2, snapshot);
  })
};
function judge25(root2, snapshot) {
  const evidence = { mfa: root2.mfa, password: root2.password, keys: root2.activeKeys + root2.inactiveKeys };
  if (root2.mfa === true) return { status: "pass", message: "Root has MFA.", evidence };
  if (root2.mfa === null || hasCredentials(root2) === null)
    return {
      status: "error",
      message: "Could not be evaluated: the credential report does not say enough about root.",
      evidence,
      ...summaryPermission(snapshot)
    };
  return { status: "fail", message: "Root has no MFA device.", evidence, remedy: remedy2(snapshot) };
}
var remedy2 = (snapshot) => script(
  "# As root, in the console: Security credentials > Multi-factor authentication > Assign MFA device.",
  "# In a member account that needs no root, delete its password instead.",
  asRoot(snapshot, "aws iam delete-login-profile")
);

// src/audit/rules/root/root-mfa-not-hardware.ts
var rootMfaNotHardware = {
  id: "root-mfa-not-hardware",
  title: "Root MFA is hardware or FIDO, not a virtual device",
  severity: "high",
  rationale: "The seed of a virtual device can be copied from a phone or its backup, and its codes can be phished. A FIDO key answers only to the real sign-in page.",
  remedy: "Register a FIDO2 key or a hardware token for root, then remove its virtual devices.",
  controls: {
    "cis-1.4": ["1.6"],
    "cis-3.0": ["1.6"],
    "cis-5.0": ["1.5"],
    "cis-6.0": ["2.5"],
    "cis-7.0": ["2.6"],
    "security-hub": ["IAM.6"],
    "nist-800-53-r5": ["AC-2(1)", "AC-3(15)", "IA-2(1)", "IA-2(2)", "IA-2(6)", "IA-2(8)"],
    "pci-dss-4.0.1": ["8.4.2"]
  },
  needs: ["credentialReport", "virtualMfaDevices"],
  evaluate: (snapshot) => judgeRoot(snapshot, [...rootColumns.keys, ...rootColumns.password, ...rootColumns.mfa], (row2) => {
    const root2 = rootState(row2, snapshot);
    return whereMfaIsMoot(root2, snapshot) ?? judge26(root2, snapshot);
  })
};
function judge26({ mfa }, snapshot) {
  const virtual = virtualDevicesOfRoot(snapshot);
  const evidence = { mfa, virtualDevices: virtual };
  if (virtual.length > 0)
    return {
      status: "fail",
      message: `Root has virtual MFA: ${listed(virtual)}.`,
      evidence,
      remedy: replaceDevices(virtual, snapshot)
    };
  if (mfa === null)
    return {
      status: "error",
      message: "Could not be evaluated: nothing says whether root has MFA.",
      evidence,
      ...summaryPermission(snapshot)
    };
  return mfa ? { status: "pass", message: "Root has MFA, and none of its devices is virtual.", evidence } : { status: "fail", message: "Root has no MFA device.", evidence, remedy: register2 };
}
var virtualDevicesOfRoot = (snapshot) => collected(snapshot.virtualMfaDevices).filter((device) => device.userArn === rootArn(snapshot)).map((device) => device.serialNumber);
var register2 = "# As root, in the console: Security credentials > Assign MFA device > Passkey or security key.";
var replaceDevices = (serialNumbers, snapshot) => script(
  register2,
  "# After that, remove the virtual device, there or in a root session.",
  asRoot(
    snapshot,
    ...serialNumbers.flatMap((serial) => [
      `aws iam deactivate-mfa-device --serial-number ${word(serial)}`,
      `aws iam delete-virtual-mfa-device --serial-number ${word(serial)}`
    ])
  )
);

// src/audit/rules/root/root-signing-certificate-active.ts
var rootSigningCertificateActive = {
  id: "root-signing-certificate-active",
  title: "Root user has no active X.509 signing certificate",
  severity: "high",
  rationale: "A signing certificate authenticates SOAP requests of a few old services as root, past every policy, and nobody watches its private key.",
  remedy: "Delete the signing certificates of the root user.",
  controls: {},
  needs: ["credentialReport"],
  evaluate: (snapshot) => judgeRoot(snapshot, rootColumns.certificates, (row2) => judge27(rootState(row2, snapshot), snapshot))
};
function judge27({ activeCertificates, inactiveCertificates }, snapshot) {
  const inSummary = summaryFlag(snapshot, "AccountSigningCertificatesPresent");
  const evidence = { activeCertificates, inactiveCertificates, accountSigningCertificatesPresent: inSummary };
  const found = { status: "fail", evidence, remedy: deleteCertificates(snapshot) };
  if (activeCertificates > 0)
    return { ...found, message: `Root has ${counted2(activeCertificates, "active signing certificate")}.` };
  if (inactiveCertificates > 0)
    return {
      ...found,
      severity: "low",
      message: `Root has ${counted2(inactiveCertificates, "inactive signing certificate")}.`
    };
  if (inSummary === true)
    return {
      ...found,
      message: "Root has a signing certificate that the credential report does not show yet."
    };
  return { status: "pass", message: "Root has no signing certificates.", evidence };
}
var deleteCertificates = (snapshot) => asRoot(
  snapshot,
  "aws iam list-signing-certificates",
  'aws iam delete-signing-certificate --certificate-id "$CERTIFICATE_ID"'
);

// src/audit/rules/root/root-used-recently.ts
var rootUsedRecently = {
  id: "root-used-recently",
  title: "Root user has not been used recently",
  severity: "high",
  rationale: "Work done as root is beyond every policy and cannot be told apart by person. Use outside of the few tasks that need root is a sign of bad habit or of theft.",
  remedy: "Find out from CloudTrail who used root and what for, give that task to a role, and store the credentials of root away.",
  // Security Hub IAM.20 is left out: retired, and it looked at a CloudTrail alarm rather than at use.
  controls: {
    "cis-1.4": ["1.7"],
    "cis-3.0": ["1.7"],
    "cis-5.0": ["1.6"],
    "cis-6.0": ["2.6"],
    "cis-7.0": ["2.7"]
  },
  needs: ["credentialReport"],
  evaluate: (snapshot, { thresholds }) => judgeRoot(
    snapshot,
    ["password_last_used", "access_key_1_last_used_date", "access_key_2_last_used_date"],
    (row2, report) => judge28(row2, report, thresholds.rootUsed, snapshot.partition)
  )
};
function judge28(row2, report, window, partition) {
  const last = lastUse2(row2);
  const evidence = {
    lastUsedAt: last?.at ?? null,
    lastUsedBy: last?.by ?? null,
    windowDays: window,
    measuredAt: report.generatedAt
  };
  if (last === null) return { status: "pass", message: "No use of root is on record.", evidence };
  const age = daysBetween(last.at, report.generatedAt);
  const message = `Root was last used on ${last.at}, by ${last.by}.`;
  if (age >= window) return { status: "pass", message, evidence };
  return {
    status: "fail",
    message: `${message} That is within ${days(window)}.`,
    evidence,
    remedy: review(last.at, partition)
  };
}
function lastUse2(row2) {
  const uses = [
    { at: row2.passwordLastUsed.at, by: "password" },
    ...row2.accessKeys.map((key) => ({ at: key.lastUsed.at, by: "access key" }))
  ];
  const dated = uses.flatMap(({ at: at2, by }) => at2 === null ? [] : [{ at: at2, by }]);
  return dated.toSorted((one, other) => one.at.localeCompare(other.at)).at(-1) ?? null;
}
var review = (at2, partition) => [
  `aws cloudtrail lookup-events --region ${globalRegion(partition)}`,
  "--lookup-attributes AttributeKey=Username,AttributeValue=root",
  `--start-time ${at2.slice(0, 10)}T00:00:00Z`
].join(" ");

// src/audit/rules/root/index.ts
var rootRules = [
  rootAccessKeyActive,
  rootMfaDisabled,
  rootMfaNotHardware,
  rootUsedRecently,
  rootSigningCertificateActive,
  rootCredentialsInMemberAccount
];

// src/audit/rules/index.ts
var rules = [
  ...rootRules,
  ...passwordPolicyRules,
  ...consoleRules,
  ...accessKeysRules,
  ...certificatesRules,
  ...policiesRules,
  ...rolesRules,
  ...federationRules,
  ...accountRules
];

// src/audit/index.ts
var audit = async (inputs, session, edge) => {
  const config = await loadConfig2(workspaceOf(edge), inputs.auditConfig, knownRules(rules));
  const collection = await collected3(inputs, session, config, edge);
  const report = judge29(collection, config, inputs, edge.now());
  await publish(report, collection.snapshot, inputs, edge.runner);
  requirePassed(report.decision);
  return report;
};
var workspaceOf = ({ runner }) => runner.env.GITHUB_WORKSPACE ?? process.cwd();
var collected3 = async (inputs, session, config, edge) => {
  if (inputs.auditSnapshotFile !== null)
    return { snapshot: await loadSnapshot(inputs.auditSnapshotFile), apiCalls: 0 };
  if (session === null) throw new KeylessError("internal", "There is no session to audit with.");
  return collectAccount(inputs.awsRegion, session, config, edge);
};
var collectAccount = async (region, { credentials, accountId, arn }, { settings }, edge) => {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const agent = await edge.agentFor(new URL("https://iam.amazonaws.com/"));
  const iam = iamReader({
    region,
    credentials: { accessKeyId, secretAccessKey, ...sessionToken !== null && { sessionToken } },
    ...agent !== void 0 && { agent }
  });
  try {
    const caller = { accountId, arn, partition: arn.split(":")[1] };
    const snapshot = await collect(iam, {
      caller,
      settings,
      now: edge.now,
      sleep: edge.sleep,
      progress: edge.runner.info
    });
    return { snapshot, apiCalls: iam.calls() };
  } finally {
    iam.close();
  }
};
var judge29 = ({ snapshot, apiCalls }, config, inputs, generated) => {
  const asOf = inputs.auditAsOf ?? generated;
  const findings = evaluate(snapshot, rules, config, asOf);
  return reportOf({
    snapshot,
    apiCalls,
    findings,
    generated,
    asOf,
    toolVersion: version,
    decision: decide(findings, { failOn: inputs.auditFailOn, failOnError: inputs.auditFailOnError }),
    rules: activeRules([...rules, ...waiverRules], config),
    frameworks: inputs.auditFrameworks
  });
};
var requirePassed = ({ result, blocking, failOn, errors }) => {
  if (result === "fail")
    throw new KeylessError("audit-failed", `The audit found ${blocking} of severity ${failOn} or graver.`);
  if (result === "incomplete")
    throw new KeylessError(
      "audit-incomplete",
      `The audit could not evaluate everything (${errors} times), among it rules of severity ${failOn} or graver.`
    );
};
export {
  audit
};
