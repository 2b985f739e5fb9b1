import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  require_tunnel
} from "./chunk-ICCHMMUK.js";
import {
  KeylessError,
  asFileError,
  asKeylessError,
  ensureDirectory,
  missingDirectories,
  readContent,
  removeEmptyDirectories,
  removeLeftovers,
  renderError,
  replaceFiles,
  thisMachine,
  withLocks
} from "./chunk-RAHEIYAP.js";
import {
  __commonJS,
  __toESM
} from "./chunk-FDGYIFXX.js";

// builtin:node:fs for src/runner.ts
var require_runner = __commonJS({
  "builtin:node:fs for src/runner.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:fs");
  }
});

// builtin:os for node_modules/@actions/core/lib/command.js
var require_command = __commonJS({
  "builtin:os for node_modules/@actions/core/lib/command.js"(exports, module) {
    module.exports = process.getBuiltinModule("os");
  }
});

// builtin:crypto for node_modules/@actions/core/lib/file-command.js
var require_file_command = __commonJS({
  "builtin:crypto for node_modules/@actions/core/lib/file-command.js"(exports, module) {
    module.exports = process.getBuiltinModule("crypto");
  }
});

// builtin:fs for node_modules/@actions/core/lib/file-command.js
var require_file_command2 = __commonJS({
  "builtin:fs for node_modules/@actions/core/lib/file-command.js"(exports, module) {
    module.exports = process.getBuiltinModule("fs");
  }
});

// builtin:os for node_modules/@actions/core/lib/file-command.js
var require_file_command3 = __commonJS({
  "builtin:os for node_modules/@actions/core/lib/file-command.js"(exports, module) {
    module.exports = process.getBuiltinModule("os");
  }
});

// builtin:os for node_modules/@actions/core/lib/core.js
var require_core = __commonJS({
  "builtin:os for node_modules/@actions/core/lib/core.js"(exports, module) {
    module.exports = process.getBuiltinModule("os");
  }
});

// builtin:path for node_modules/@actions/core/lib/core.js
var require_core2 = __commonJS({
  "builtin:path for node_modules/@actions/core/lib/core.js"(exports, module) {
    module.exports = process.getBuiltinModule("path");
  }
});

// builtin:http for node_modules/@actions/http-client/lib/index.js
var require_lib = __commonJS({
  "builtin:http for node_modules/@actions/http-client/lib/index.js"(exports, module) {
    module.exports = process.getBuiltinModule("http");
  }
});

// builtin:https for node_modules/@actions/http-client/lib/index.js
var require_lib2 = __commonJS({
  "builtin:https for node_modules/@actions/http-client/lib/index.js"(exports, module) {
    module.exports = process.getBuiltinModule("https");
  }
});

// builtin:os for node_modules/@actions/core/lib/summary.js
var require_summary = __commonJS({
  "builtin:os for node_modules/@actions/core/lib/summary.js"(exports, module) {
    module.exports = process.getBuiltinModule("os");
  }
});

// builtin:fs for node_modules/@actions/core/lib/summary.js
var require_summary2 = __commonJS({
  "builtin:fs for node_modules/@actions/core/lib/summary.js"(exports, module) {
    module.exports = process.getBuiltinModule("fs");
  }
});

// builtin:path for node_modules/@actions/core/lib/path-utils.js
var require_path_utils = __commonJS({
  "builtin:path for node_modules/@actions/core/lib/path-utils.js"(exports, module) {
    module.exports = process.getBuiltinModule("path");
  }
});

// builtin:os for node_modules/@actions/core/lib/platform.js
var require_platform = __commonJS({
  "builtin:os for node_modules/@actions/core/lib/platform.js"(exports, module) {
    module.exports = process.getBuiltinModule("os");
  }
});

// builtin:string_decoder for node_modules/@actions/exec/lib/exec.js
var require_exec = __commonJS({
  "builtin:string_decoder for node_modules/@actions/exec/lib/exec.js"(exports, module) {
    module.exports = process.getBuiltinModule("string_decoder");
  }
});

// builtin:os for node_modules/@actions/exec/lib/toolrunner.js
var require_toolrunner = __commonJS({
  "builtin:os for node_modules/@actions/exec/lib/toolrunner.js"(exports, module) {
    module.exports = process.getBuiltinModule("os");
  }
});

// builtin:events for node_modules/@actions/exec/lib/toolrunner.js
var require_toolrunner2 = __commonJS({
  "builtin:events for node_modules/@actions/exec/lib/toolrunner.js"(exports, module) {
    module.exports = process.getBuiltinModule("events");
  }
});

// builtin:child_process for node_modules/@actions/exec/lib/toolrunner.js
var require_toolrunner3 = __commonJS({
  "builtin:child_process for node_modules/@actions/exec/lib/toolrunner.js"(exports, module) {
    module.exports = process.getBuiltinModule("child_process");
  }
});

// builtin:path for node_modules/@actions/exec/lib/toolrunner.js
var require_toolrunner4 = __commonJS({
  "builtin:path for node_modules/@actions/exec/lib/toolrunner.js"(exports, module) {
    module.exports = process.getBuiltinModule("path");
  }
});

// builtin:assert for node_modules/@actions/io/lib/io.js
var require_io = __commonJS({
  "builtin:assert for node_modules/@actions/io/lib/io.js"(exports, module) {
    module.exports = process.getBuiltinModule("assert");
  }
});

// builtin:path for node_modules/@actions/io/lib/io.js
var require_io2 = __commonJS({
  "builtin:path for node_modules/@actions/io/lib/io.js"(exports, module) {
    module.exports = process.getBuiltinModule("path");
  }
});

// builtin:fs for node_modules/@actions/io/lib/io-util.js
var require_io_util = __commonJS({
  "builtin:fs for node_modules/@actions/io/lib/io-util.js"(exports, module) {
    module.exports = process.getBuiltinModule("fs");
  }
});

// builtin:path for node_modules/@actions/io/lib/io-util.js
var require_io_util2 = __commonJS({
  "builtin:path for node_modules/@actions/io/lib/io-util.js"(exports, module) {
    module.exports = process.getBuiltinModule("path");
  }
});

// builtin:timers for node_modules/@actions/exec/lib/toolrunner.js
var require_toolrunner5 = __commonJS({
  "builtin:timers for node_modules/@actions/exec/lib/toolrunner.js"(exports, module) {
    module.exports = process.getBuiltinModule("timers");
  }
});

// builtin:node:crypto for src/federation/profile/private-directory.ts
var require_private_directory = __commonJS({
  "builtin:node:crypto for src/federation/profile/private-directory.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:crypto");
  }
});

// builtin:node:os for src/federation/profile/private-directory.ts
var require_private_directory2 = __commonJS({
  "builtin:node:os for src/federation/profile/private-directory.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:os");
  }
});

// builtin:node:path for src/federation/profile/private-directory.ts
var require_private_directory3 = __commonJS({
  "builtin:node:path for src/federation/profile/private-directory.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:path");
  }
});

// builtin:node:crypto for src/federation/profile/index.ts
var require_profile = __commonJS({
  "builtin:node:crypto for src/federation/profile/index.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:crypto");
  }
});

// builtin:node:path for src/federation/profile/index.ts
var require_profile2 = __commonJS({
  "builtin:node:path for src/federation/profile/index.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:path");
  }
});

// builtin:node:path for src/federation/profile/abandoned.ts
var require_abandoned = __commonJS({
  "builtin:node:path for src/federation/profile/abandoned.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:path");
  }
});

// builtin:node:path for src/federation/profile/file.ts
var require_file = __commonJS({
  "builtin:node:path for src/federation/profile/file.ts"(exports, module) {
    module.exports = process.getBuiltinModule("node:path");
  }
});

// src/failure.ts
var fail = (runner, thrown) => {
  runner.fail(renderError(asKeylessError(thrown), runner.env));
  process.stdout.write("", () => process.exit(1));
};
var failAfter = (seconds, runner) => seconds === 0 ? void 0 : setTimeout(
  () => fail(runner, new KeylessError("action-timeout", `The action took longer than ${seconds} seconds.`)),
  seconds * 1e3
);
var failOnSignals = (runner) => {
  for (const signal of signals)
    process.once(
      signal,
      () => fail(runner, new KeylessError("cancelled", `The step was ended by ${signal}.`))
    );
  outliveSignals();
};
var outliveSignals = () => {
  for (const signal of signals) process.on(signal, () => {
  });
};
var signals = ["SIGINT", "SIGTERM"];

// src/runner.ts
var import_node_fs = __toESM(require_runner(), 1);

// node_modules/@actions/core/lib/command.js
var os = __toESM(require_command(), 1);

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties2, message) {
  const cmd = new Command(command, properties2, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
  issueCommand(name, {}, message);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties2, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties2;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
var crypto = __toESM(require_file_command(), 1);
var fs = __toESM(require_file_command2(), 1);
var os2 = __toESM(require_file_command3(), 1);
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter3 = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter3)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter3}"`);
  }
  if (convertedValue.includes(delimiter3)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter3}"`);
  }
  return `${key}<<${delimiter3}${os2.EOL}${convertedValue}${os2.EOL}${delimiter3}`;
}

// node_modules/@actions/core/lib/core.js
var os5 = __toESM(require_core(), 1);
var path5 = __toESM(require_core2(), 1);

// node_modules/@actions/http-client/lib/index.js
var http = __toESM(require_lib(), 1);
var https = __toESM(require_lib2(), 1);
var tunnel = __toESM(require_tunnel(), 1);
var HttpCodes;
(function(HttpCodes2) {
  HttpCodes2[HttpCodes2["OK"] = 200] = "OK";
  HttpCodes2[HttpCodes2["MultipleChoices"] = 300] = "MultipleChoices";
  HttpCodes2[HttpCodes2["MovedPermanently"] = 301] = "MovedPermanently";
  HttpCodes2[HttpCodes2["ResourceMoved"] = 302] = "ResourceMoved";
  HttpCodes2[HttpCodes2["SeeOther"] = 303] = "SeeOther";
  HttpCodes2[HttpCodes2["NotModified"] = 304] = "NotModified";
  HttpCodes2[HttpCodes2["UseProxy"] = 305] = "UseProxy";
  HttpCodes2[HttpCodes2["SwitchProxy"] = 306] = "SwitchProxy";
  HttpCodes2[HttpCodes2["TemporaryRedirect"] = 307] = "TemporaryRedirect";
  HttpCodes2[HttpCodes2["PermanentRedirect"] = 308] = "PermanentRedirect";
  HttpCodes2[HttpCodes2["BadRequest"] = 400] = "BadRequest";
  HttpCodes2[HttpCodes2["Unauthorized"] = 401] = "Unauthorized";
  HttpCodes2[HttpCodes2["PaymentRequired"] = 402] = "PaymentRequired";
  HttpCodes2[HttpCodes2["Forbidden"] = 403] = "Forbidden";
  HttpCodes2[HttpCodes2["NotFound"] = 404] = "NotFound";
  HttpCodes2[HttpCodes2["MethodNotAllowed"] = 405] = "MethodNotAllowed";
  HttpCodes2[HttpCodes2["NotAcceptable"] = 406] = "NotAcceptable";
  HttpCodes2[HttpCodes2["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
  HttpCodes2[HttpCodes2["RequestTimeout"] = 408] = "RequestTimeout";
  HttpCodes2[HttpCodes2["Conflict"] = 409] = "Conflict";
  HttpCodes2[HttpCodes2["Gone"] = 410] = "Gone";
  HttpCodes2[HttpCodes2["TooManyRequests"] = 429] = "TooManyRequests";
  HttpCodes2[HttpCodes2["InternalServerError"] = 500] = "InternalServerError";
  HttpCodes2[HttpCodes2["NotImplemented"] = 501] = "NotImplemented";
  HttpCodes2[HttpCodes2["BadGateway"] = 502] = "BadGateway";
  HttpCodes2[HttpCodes2["ServiceUnavailable"] = 503] = "ServiceUnavailable";
  HttpCodes2[HttpCodes2["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function(Headers2) {
  Headers2["Accept"] = "accept";
  Headers2["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function(MediaTypes2) {
  MediaTypes2["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
var HttpRedirectCodes = [
  HttpCodes.MovedPermanently,
  HttpCodes.ResourceMoved,
  HttpCodes.SeeOther,
  HttpCodes.TemporaryRedirect,
  HttpCodes.PermanentRedirect
];
var HttpResponseRetryCodes = [
  HttpCodes.BadGateway,
  HttpCodes.ServiceUnavailable,
  HttpCodes.GatewayTimeout
];

// node_modules/@actions/core/lib/summary.js
var import_os = __toESM(require_summary(), 1);
var import_fs = __toESM(require_summary2(), 1);
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve3) {
      resolve3(value);
    });
  }
  return new (P || (P = Promise))(function(resolve3, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve3(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = import_fs.promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, import_fs.constants.R_OK | import_fs.constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = false) {
    this._buffer += text;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(import_os.EOL);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var summary = _summary;

// node_modules/@actions/core/lib/path-utils.js
var path = __toESM(require_path_utils(), 1);

// node_modules/@actions/core/lib/platform.js
var import_os2 = __toESM(require_platform(), 1);

// node_modules/@actions/exec/lib/exec.js
var import_string_decoder = __toESM(require_exec(), 1);

// node_modules/@actions/exec/lib/toolrunner.js
var os3 = __toESM(require_toolrunner(), 1);
var events = __toESM(require_toolrunner2(), 1);
var child = __toESM(require_toolrunner3(), 1);
var path4 = __toESM(require_toolrunner4(), 1);

// node_modules/@actions/io/lib/io.js
var import_assert = __toESM(require_io(), 1);
var path3 = __toESM(require_io2(), 1);

// node_modules/@actions/io/lib/io-util.js
var fs2 = __toESM(require_io_util(), 1);
var path2 = __toESM(require_io_util2(), 1);
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs2.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs2.constants.O_RDONLY;

// node_modules/@actions/exec/lib/toolrunner.js
var import_timers = __toESM(require_toolrunner5(), 1);
var IS_WINDOWS2 = process.platform === "win32";

// node_modules/@actions/core/lib/platform.js
var platform = import_os2.default.platform();
var arch = import_os2.default.arch();

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
  const convertedVal = toCommandValue(val);
  process.env[name] = convertedVal;
  const filePath = process.env["GITHUB_ENV"] || "";
  if (filePath) {
    return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
  }
  issueCommand("set-env", { name }, convertedVal);
}
function setSecret(secret) {
  issueCommand("add-mask", {}, secret);
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os5.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function debug(message) {
  issueCommand("debug", {}, message);
}
function error(message, properties2 = {}) {
  issueCommand("error", toCommandProperties(properties2), message instanceof Error ? message.toString() : message);
}
function warning(message, properties2 = {}) {
  issueCommand("warning", toCommandProperties(properties2), message instanceof Error ? message.toString() : message);
}
function notice(message, properties2 = {}) {
  issueCommand("notice", toCommandProperties(properties2), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os5.EOL);
}
function startGroup(name) {
  issue("group", name);
}
function endGroup() {
  issue("endgroup");
}
function saveState(name, value) {
  const filePath = process.env["GITHUB_STATE"] || "";
  if (filePath) {
    return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
  }
  issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
  return process.env[`STATE_${name}`] || "";
}

// src/runner.ts
var githubRunner = (env = process.env) => ({
  env,
  event: () => readEvent(env.GITHUB_EVENT_PATH),
  // A multi-line secret is matched line by line in the log, so each line is masked. All of them in one write.
  mask: (...secrets) => {
    process.stdout.cork();
    for (const line of secrets.join("\n").split(/\r?\n/)) if (line.trim() !== "") setSecret(line);
    process.stdout.uncork();
  },
  info: (line) => info(withoutCommands(line)),
  notice: (line) => notice(line),
  warning: (line) => warning(line),
  error: (line) => error(line),
  debug: (line) => debug(line),
  group: (title, lines) => {
    startGroup(title);
    for (const line of lines) info(withoutCommands(line));
    endGroup();
  },
  setOutput: writing("GITHUB_OUTPUT", setOutput),
  exportVariable: writing("GITHUB_ENV", exportVariable),
  saveState: writing("GITHUB_STATE", saveState),
  getState,
  summary: async (markdown) => {
    if (!env.GITHUB_STEP_SUMMARY) return;
    await summary.addRaw(markdown, true).write().catch((error2) => {
      throw unwritable("GITHUB_STEP_SUMMARY", error2);
    });
  },
  fail: (message) => setFailed(message)
});
var writing = (file, write) => (name, value) => {
  try {
    write(name, value);
  } catch (error2) {
    throw unwritable(file, error2);
  }
};
var unwritable = (file, error2) => {
  const reason = error2.code ?? "it is missing";
  return new KeylessError(
    "runner-file-unwritable",
    `The runner's file ${file} cannot be written: ${reason}.`,
    { cause: error2 }
  );
};
var withoutCommands = (text) => text.replace(/^(\s*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
var readEvent = (path6) => {
  if (!path6) return {};
  try {
    const payload = JSON.parse((0, import_node_fs.readFileSync)(path6, "utf8"));
    return typeof payload === "object" && payload !== null ? payload : {};
  } catch {
    return {};
  }
};

// src/federation/profile/private-directory.ts
var import_node_crypto = __toESM(require_private_directory(), 1);
var import_node_os = __toESM(require_private_directory2(), 1);
var import_node_path = __toESM(require_private_directory3(), 1);
var newDirectoryPath = ({ RUNNER_TEMP }, { host }) => (0, import_node_path.join)((0, import_node_path.resolve)(RUNNER_TEMP || (0, import_node_os.tmpdir)()), `${prefixOf(host)}${(0, import_node_crypto.randomBytes)(8).toString("hex")}`);
var prefixOf = (host) => `keyless-aws-${(0, import_node_crypto.createHash)("sha256").update(host).digest("hex").slice(0, 8)}-`;
var isOfThisMachine = ({ host }, directory) => (0, import_node_path.basename)(directory).startsWith(prefixOf(host));
var writePrivateDirectory = async (machine, { path: path6, files }) => {
  try {
    machine.fs.mkdirSync(path6, { mode: 448 });
  } catch (error2) {
    throw asFileError(error2, path6);
  }
  try {
    await replaceFiles(
      machine,
      Array.from(files, ([file, text]) => ({ path: file, before: null, after: text }))
    );
  } catch (error2) {
    removePrivateDirectory(machine, path6);
    throw error2;
  }
};
var NAME = /^keyless-aws-[\da-f]{8}-[\da-f]{16}$/;
var removePrivateDirectory = ({ fs: fs3 }, path6) => {
  try {
    const found = fs3.lstatSync(path6, { throwIfNoEntry: false });
    if (!NAME.test((0, import_node_path.basename)(path6)) || !found?.isDirectory()) return false;
    fs3.rmSync(path6, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    return true;
  } catch (error2) {
    throw asFileError(error2, path6);
  }
};

// src/federation/profile/ini.ts
var configTitle = (profile) => profile === "default" ? profile : `profile ${profile}`;
var readSections = (text) => new Map([...linesByTitle(text)].map(([title, lines]) => [title, properties(lines)]));
var properties = (lines) => {
  const properties2 = /* @__PURE__ */ new Map();
  let open2 = null;
  for (const { raw, kind } of lines) {
    if (kind === "header") open2 = null;
    if (kind !== "entry") continue;
    const indent = raw.search(/\S/);
    if (open2 && indent > open2.indent) {
      properties2.set(open2.name, `${properties2.get(open2.name)}
${raw.trim()}`);
    } else {
      const [name, value] = splitProperty(raw.trim());
      properties2.set(name, value);
      open2 = { name, indent };
    }
  }
  return properties2;
};
var sectionBodies = (text) => new Map([...linesByTitle(text)].map(([title, lines]) => [title, body(lines)]));
var body = (lines) => lines.filter((line) => line.kind === "entry").map((line) => line.raw.replace(LINE_END, "")).join("\n");
var editSections = (text, sections) => {
  for (const [title, entries] of sections) if (entries !== null) assertWritable(title, entries);
  const wanted = new Map([...sections].map(([title, entries]) => [canonicalTitle(title), entries]));
  const eol = lineEnding(text);
  const written2 = (entries) => Object.entries(entries).map(([name, value]) => `${name} = ${value}${eol}`);
  return editLines(text, (lines) => {
    const missing = new Map(wanted);
    const edited = lines.flatMap(({ raw, kind, title }) => {
      if (kind === "other" || title === null || !wanted.has(title)) return [raw];
      const entries = missing.get(title) ?? null;
      missing.delete(title);
      return entries === null ? [] : [raw, ...written2(entries)];
    });
    for (const [title, entries] of missing)
      if (entries !== null) edited.push(`[${headerTitle(title)}]${eol}`, ...written2(entries));
    return edited;
  });
};
var LINE_END = /(?:\r\n|\n|\r)$/;
var lineEnding = (text) => /\r\n|\n|\r/.exec(text)?.[0] === "\r\n" ? "\r\n" : "\n";
var editLines = (text, edit) => {
  const ended = text === "" || LINE_END.test(text);
  const edited = edit(linesOf(ended ? text : text + lineEnding(text))).join("");
  return ended ? edited : edited.replace(LINE_END, "");
};
var linesOf = (text) => {
  let title = null;
  return (text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? []).map((raw) => {
    const header = /^\s*\[([^\]]*)\]/.exec(raw)?.[1];
    if (header !== void 0) title = canonicalTitle(header);
    const kind = header !== void 0 ? "header" : /^\s*(?:[#;]|$)/.test(raw) ? "other" : "entry";
    return { raw, kind, title };
  });
};
var linesByTitle = (text) => {
  const titled = linesOf(text).flatMap((line) => line.title === null ? [] : [{ ...line, title: line.title }]);
  return Map.groupBy(titled, ({ title }) => title);
};
var canonicalTitle = (title) => {
  const name = /^profile\s+(\S.*)$/s.exec(title.trim())?.[1];
  if (name === void 0) return title.trim();
  return configTitle(/^(["'])(.*)\1$/s.exec(name)?.[2] ?? name);
};
var headerTitle = (title) => title.replace(/^profile (.*\s.*)$/s, 'profile "$1"');
var splitProperty = (line) => {
  const delimiter3 = line.search(/[=:]/);
  if (delimiter3 === -1) return [line, ""];
  return [line.slice(0, delimiter3).trim(), line.slice(delimiter3 + 1).trim()];
};
var assertWritable = (title, entries) => {
  if (title === "" || title !== canonicalTitle(title) || /[[\]\r\n]/.test(title))
    throw new KeylessError(
      "input-invalid",
      `A profile section cannot be called ${JSON.stringify(title)}: AWS tools would read another name.`,
      { hint: "Choose an aws-profile without brackets, quotation marks and space around it." }
    );
  if (title === "DEFAULT")
    throw new KeylessError(
      "input-invalid",
      'A profile in the credentials file cannot be called "DEFAULT": the AWS CLI and boto3 would give its keys to every profile without any.',
      { hint: "Choose another name, for example default." }
    );
  for (const [name, value] of Object.entries(entries))
    if (/[\r\n]/.test(value))
      throw new KeylessError(
        "input-invalid",
        `The value for ${name} holds a line break and cannot be written to a profile.`,
        { hint: `Give ${name} as one line, for example without the final line break of the secret.` }
      );
};

// src/federation/profile/sections.ts
var SETTINGS_PROPERTY = "keyless_settings";
var DIRECTORY_PROPERTY = "keyless_directory";
var keySections = ({ config, credentials }, profile, region, keys, directory) => {
  const title = configTitle(profile);
  const mark = { [DIRECTORY_PROPERTY]: directory };
  if (config === credentials && title === profile)
    return [{ profile, file: config, title, entries: { region, ...keyEntries(keys), ...mark } }];
  return [
    { profile, file: config, title, entries: { region, ...mark } },
    { profile, file: credentials, title: profile, entries: { ...keyEntries(keys), ...mark } }
  ];
};
var keyEntries = ({ accessKeyId, secretAccessKey, sessionToken }) => ({
  aws_access_key_id: accessKeyId,
  aws_secret_access_key: secretAccessKey,
  ...sessionToken === null ? {} : { aws_session_token: sessionToken }
});
var renewingSections = ({ config, credentials }, profile, region, { command, settingsFile }) => {
  const title = configTitle(profile);
  const entries = { region, credential_process: command, [SETTINGS_PROPERTY]: settingsFile };
  const renewing = { profile, file: config, title, entries };
  if (config === credentials && title === profile) return [renewing];
  return [renewing, { profile, file: credentials, title: profile, entries: null }];
};

// src/federation/profile/index.ts
var import_node_crypto2 = __toESM(require_profile(), 1);
var import_node_path4 = __toESM(require_profile2(), 1);

// src/federation/profile/abandoned.ts
var import_node_path2 = __toESM(require_abandoned(), 1);
var withoutAbandoned = (machine, text) => {
  const abandoned = [...readSections(text)].filter(([, properties2]) => isAbandoned(machine, properties2));
  return editSections(text, new Map(abandoned.map(([title]) => [title, null])));
};
var isAbandoned = (machine, properties2) => {
  const settings = properties2.get(SETTINGS_PROPERTY);
  const directory = settings === void 0 ? properties2.get(DIRECTORY_PROPERTY) : (0, import_node_path2.dirname)(settings);
  if (directory === void 0 || !isOfThisMachine(machine, directory)) return false;
  try {
    return machine.fs.lstatSync(settings ?? directory, { throwIfNoEntry: false }) === void 0;
  } catch {
    return false;
  }
};

// src/federation/profile/file.ts
var import_node_path3 = __toESM(require_file(), 1);
var editFiles = async (machine, edits) => {
  const paths = edits.map(({ path: path6 }) => path6);
  for (const path6 of paths) ensureDirectory(machine, (0, import_node_path3.dirname)(path6));
  await withLocks(machine, paths, async () => {
    for (const path6 of paths) removeLeftovers(machine, path6);
    const replacements = edits.map((edit) => replacement(machine, edit));
    await replaceFiles(machine, replacements.filter(needed(machine)));
  });
};
var replacement = (machine, { path: path6, edit }) => {
  const before = readContent(machine, path6);
  return { path: path6, before, after: edit(before?.text ?? null) };
};
var needed = (machine) => ({ before, after }) => after !== (before?.text ?? null) || before !== null && isOpenToOthers(machine, before);
var isOpenToOthers = ({ platform: platform2 }, { stats }) => platform2 !== "win32" && (stats.mode & 63) !== 0;

// src/federation/profile/index.ts
var planProfiles = (machine, sections) => {
  const byFile = [...Map.groupBy(sections, ({ file }) => file)];
  const written2 = byFile.flatMap(([file, inFile]) => writtenSections(file, inFile));
  const files = byFile.map(([file]) => file);
  return {
    files,
    sections: written2,
    disposableFiles: files.filter(
      (file) => written2.some((to) => to.file === file) && isDisposable(machine, file)
    ),
    disposableDirectories: [...new Set(files.flatMap((file) => disposableDirectories(machine, (0, import_node_path4.dirname)(file))))]
  };
};
var writtenSections = (file, sections) => [...sectionBodies(editSections("", changes(sections)))].map(([title, body2]) => ({
  file,
  title,
  fingerprint: fingerprintOf(body2)
}));
var changes = (sections) => new Map(sections.map(({ title, entries }) => [title, entries]));
var isDisposable = (machine, file) => readContent(machine, file)?.text.trim() !== "";
var disposableDirectories = (machine, directory) => (0, import_node_path4.basename)(directory) === ".aws" && holdsFiles(machine, directory) ? [directory] : missingDirectories(machine, directory);
var holdsFiles = ({ fs: fs3 }, directory) => {
  try {
    return fs3.readdirSync(directory).length > 0;
  } catch {
    return false;
  }
};
var writeProfiles = async (machine, sections, { overwrite }, { disposableDirectories: disposableDirectories2 }) => {
  const edits = [...Map.groupBy(sections, ({ file }) => file)].map(
    ([path6, inFile]) => ({
      path: path6,
      edit: (text) => {
        const before = withoutAbandoned(machine, text ?? "");
        if (!overwrite) requireNew(before, inFile);
        const edited = editSections(before, changes(inFile));
        return edited === "" && (text === null || before !== text) ? null : edited;
      }
    })
  );
  try {
    await editFiles(machine, edits);
  } catch (error2) {
    removeEmptyDirectories(machine, disposableDirectories2);
    throw error2;
  }
};
var requireNew = (text, sections) => {
  const there = readSections(text);
  const existing = sections.find(({ title }) => there.has(title));
  if (existing === void 0) return;
  throw new KeylessError(
    "profile-exists",
    `The profile ${JSON.stringify(existing.profile)} already exists in ${existing.file}.`
  );
};
var removeFromFile = async (machine, file, { sections, disposableFiles }) => {
  const removed = [];
  const changed = [];
  if (isMissing(machine, (0, import_node_path4.dirname)(file))) return { removed, changed };
  const edit = (before) => {
    const bodies = sectionBodies(before ?? "");
    for (const { title, fingerprint } of sections.filter((section) => section.file === file)) {
      const body2 = bodies.get(title);
      if (body2 === void 0) continue;
      const fate = fingerprintOf(body2) === fingerprint ? removed : changed;
      fate.push(title);
    }
    const after = editSections(before ?? "", new Map(removed.map((title) => [title, null])));
    return before === null || disposableFiles.includes(file) && after.trim() === "" ? null : after;
  };
  await editFiles(machine, [{ path: file, edit }]);
  return { removed, changed };
};
var fingerprintOf = (body2) => (0, import_node_crypto2.createHash)("sha256").update(body2).digest("hex").slice(0, 24);
var isMissing = ({ fs: fs3 }, file) => {
  try {
    return fs3.lstatSync(file, { throwIfNoEntry: false }) === void 0;
  } catch (error2) {
    throw asFileError(error2, file);
  }
};

// src/federation/export/undo-record.ts
var STATE = "keyless-undo";
var MOST = 32e3;
var recordsOf = /* @__PURE__ */ new WeakMap();
var recordUndo = (runner, record) => {
  const records = recordsOf.get(runner) ?? [];
  recordsOf.set(runner, records);
  requireRoom([...records, record]);
  records.push(record);
  save(runner, records);
  return () => {
    records.splice(records.indexOf(record), 1);
    save(runner, records);
  };
};
var save = (runner, records) => runner.saveState(STATE, written(records));
var requireRoom = (records) => {
  const { length } = written(records);
  if (length <= MOST) return;
  throw new KeylessError(
    "input-invalid",
    `These are too many profiles for one step: what its post step has to undo takes ${length} characters, and ${MOST} can be handed on.`,
    { hint: "Divide the roles among several steps." }
  );
};
var written = (records) => JSON.stringify(records.map(saved));
var saved = ({ sections, ...record }) => {
  const byFile = [...Map.groupBy(sections, ({ file }) => file)];
  const fingerprints = byFile.map(([file, inFile]) => [
    file,
    Object.fromEntries(inFile.map(({ title, fingerprint }) => [title, fingerprint]))
  ]);
  return { ...record, sections: Object.fromEntries(fingerprints) };
};
var readUndoRecords = (runner) => {
  const state = runner.getState(STATE);
  if (state === "") return [];
  const records = JSON.parse(state);
  if (!Array.isArray(records) || !records.every(isSaved)) throw new TypeError("unknown form");
  return records.map(restored).reverse();
};
var restored = ({ sections, ...record }) => ({
  ...record,
  sections: Object.entries(sections).flatMap(
    ([file, inFile]) => Object.entries(inFile).map(([title, fingerprint]) => ({ file, title, fingerprint }))
  )
});
var lists = [
  "variables",
  "files",
  "disposableFiles",
  "disposableDirectories",
  "privateDirectories"
];
var isSaved = (value) => {
  const record = value ?? {};
  return lists.every((name) => isListOfTexts(record[name])) && isRecordOf(isRecordOf(isText))(record.sections);
};
var isText = (value) => typeof value === "string";
var isListOfTexts = (value) => Array.isArray(value) && value.every(isText);
var isRecordOf = (isItem) => (value) => typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(isItem);

// src/federation/export/undo.ts
var undo = async (runner, machine = thisMachine) => {
  try {
    if (runner.env.AWS_SKIP_CLEANUP_STEP === "true") {
      runner.info("AWS_SKIP_CLEANUP_STEP is true: credentials and profiles stay.");
      return;
    }
    for (const record of readUndoRecords(runner)) await undoExport(runner, machine, record);
  } catch (error2) {
    runner.warning(`The credentials of this step could not be cleaned up: ${asKeylessError(error2).message}`);
  }
};
var undoExport = async (runner, machine, record) => {
  undoVariables(runner, record);
  await undoProfiles(runner, machine, record);
  for (const directory of record.privateDirectories) undoDirectory(runner, machine, directory);
  removeEmptyDirectories(machine, record.disposableDirectories);
};
var undoVariables = (runner, { variables }) => {
  try {
    for (const name of variables) runner.exportVariable(name, "");
    if (variables.length > 0) runner.info(`Blanked: ${variables.join(", ")}`);
  } catch (error2) {
    runner.warning(`${variables.join(", ")} could not be blanked: ${asKeylessError(error2).message}`);
  }
};
var undoProfiles = async (runner, machine, record) => {
  const taken = /* @__PURE__ */ new Set();
  for (const file of record.files.toReversed()) {
    const sections = record.sections.filter(({ title }) => !taken.has(title));
    const changed = await undoFile(runner, machine, file, { ...record, sections });
    for (const title of changed) taken.add(configTitle(title));
  }
};
var undoFile = async (runner, machine, file, written2) => {
  try {
    const { removed, changed } = await removeFromFile(machine, file, written2);
    for (const title of removed) runner.info(`Removed: [${title}] from ${file}`);
    for (const title of changed)
      runner.warning(`[${title}] in ${file} has been changed since this action wrote it, and stays.`);
    return changed;
  } catch (error2) {
    runner.warning(`The profile in ${file} could not be removed: ${asKeylessError(error2).message}`);
    return [];
  }
};
var undoDirectory = (runner, machine, directory) => {
  try {
    if (removePrivateDirectory(machine, directory)) runner.info(`Removed: ${directory}`);
  } catch (error2) {
    runner.warning(`${directory} could not be removed: ${asKeylessError(error2).message}`);
  }
};

export {
  fail,
  failAfter,
  failOnSignals,
  outliveSignals,
  githubRunner,
  newDirectoryPath,
  writePrivateDirectory,
  removePrivateDirectory,
  SETTINGS_PROPERTY,
  keySections,
  renewingSections,
  planProfiles,
  writeProfiles,
  recordUndo,
  undo,
  undoExport
};
