import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  KeylessError
} from "./chunk-23LYAFRA.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-FDGYIFXX.js";

// node_modules/tunnel/lib/tunnel.js
var require_tunnel = __commonJS({
  "node_modules/tunnel/lib/tunnel.js"(exports) {
    "use strict";
    var net = __require("net");
    var tls = __require("tls");
    var http = __require("http");
    var https = __require("https");
    var events = __require("events");
    var assert = __require("assert");
    var util = __require("util");
    exports.httpOverHttp = httpOverHttp2;
    exports.httpsOverHttp = httpsOverHttp2;
    exports.httpOverHttps = httpOverHttps2;
    exports.httpsOverHttps = httpsOverHttps2;
    function httpOverHttp2(options) {
      var agent = new TunnelingAgent(options);
      agent.request = http.request;
      return agent;
    }
    function httpsOverHttp2(options) {
      var agent = new TunnelingAgent(options);
      agent.request = http.request;
      agent.createSocket = createSecureSocket;
      agent.defaultPort = 443;
      return agent;
    }
    function httpOverHttps2(options) {
      var agent = new TunnelingAgent(options);
      agent.request = https.request;
      return agent;
    }
    function httpsOverHttps2(options) {
      var agent = new TunnelingAgent(options);
      agent.request = https.request;
      agent.createSocket = createSecureSocket;
      agent.defaultPort = 443;
      return agent;
    }
    function TunnelingAgent(options) {
      var self = this;
      self.options = options || {};
      self.proxyOptions = self.options.proxy || {};
      self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
      self.requests = [];
      self.sockets = [];
      self.on("free", function onFree(socket, host, port, localAddress) {
        var options2 = toOptions(host, port, localAddress);
        for (var i = 0, len = self.requests.length; i < len; ++i) {
          var pending = self.requests[i];
          if (pending.host === options2.host && pending.port === options2.port) {
            self.requests.splice(i, 1);
            pending.request.onSocket(socket);
            return;
          }
        }
        socket.destroy();
        self.removeSocket(socket);
      });
    }
    util.inherits(TunnelingAgent, events.EventEmitter);
    TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
      var self = this;
      var options = mergeOptions({ request: req }, self.options, toOptions(host, port, localAddress));
      if (self.sockets.length >= this.maxSockets) {
        self.requests.push(options);
        return;
      }
      self.createSocket(options, function(socket) {
        socket.on("free", onFree);
        socket.on("close", onCloseOrRemove);
        socket.on("agentRemove", onCloseOrRemove);
        req.onSocket(socket);
        function onFree() {
          self.emit("free", socket, options);
        }
        function onCloseOrRemove(err) {
          self.removeSocket(socket);
          socket.removeListener("free", onFree);
          socket.removeListener("close", onCloseOrRemove);
          socket.removeListener("agentRemove", onCloseOrRemove);
        }
      });
    };
    TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
      var self = this;
      var placeholder = {};
      self.sockets.push(placeholder);
      var connectOptions = mergeOptions({}, self.proxyOptions, {
        method: "CONNECT",
        path: options.host + ":" + options.port,
        agent: false,
        headers: {
          host: options.host + ":" + options.port
        }
      });
      if (options.localAddress) {
        connectOptions.localAddress = options.localAddress;
      }
      if (connectOptions.proxyAuth) {
        connectOptions.headers = connectOptions.headers || {};
        connectOptions.headers["Proxy-Authorization"] = "Basic " + new Buffer(connectOptions.proxyAuth).toString("base64");
      }
      debug2("making CONNECT request");
      var connectReq = self.request(connectOptions);
      connectReq.useChunkedEncodingByDefault = false;
      connectReq.once("response", onResponse);
      connectReq.once("upgrade", onUpgrade);
      connectReq.once("connect", onConnect);
      connectReq.once("error", onError);
      connectReq.end();
      function onResponse(res) {
        res.upgrade = true;
      }
      function onUpgrade(res, socket, head) {
        process.nextTick(function() {
          onConnect(res, socket, head);
        });
      }
      function onConnect(res, socket, head) {
        connectReq.removeAllListeners();
        socket.removeAllListeners();
        if (res.statusCode !== 200) {
          debug2(
            "tunneling socket could not be established, statusCode=%d",
            res.statusCode
          );
          socket.destroy();
          var error2 = new Error("tunneling socket could not be established, statusCode=" + res.statusCode);
          error2.code = "ECONNRESET";
          options.request.emit("error", error2);
          self.removeSocket(placeholder);
          return;
        }
        if (head.length > 0) {
          debug2("got illegal response body from proxy");
          socket.destroy();
          var error2 = new Error("got illegal response body from proxy");
          error2.code = "ECONNRESET";
          options.request.emit("error", error2);
          self.removeSocket(placeholder);
          return;
        }
        debug2("tunneling connection has established");
        self.sockets[self.sockets.indexOf(placeholder)] = socket;
        return cb(socket);
      }
      function onError(cause) {
        connectReq.removeAllListeners();
        debug2(
          "tunneling socket could not be established, cause=%s\n",
          cause.message,
          cause.stack
        );
        var error2 = new Error("tunneling socket could not be established, cause=" + cause.message);
        error2.code = "ECONNRESET";
        options.request.emit("error", error2);
        self.removeSocket(placeholder);
      }
    };
    TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
      var pos = this.sockets.indexOf(socket);
      if (pos === -1) {
        return;
      }
      this.sockets.splice(pos, 1);
      var pending = this.requests.shift();
      if (pending) {
        this.createSocket(pending, function(socket2) {
          pending.request.onSocket(socket2);
        });
      }
    };
    function createSecureSocket(options, cb) {
      var self = this;
      TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
        var hostHeader = options.request.getHeader("host");
        var tlsOptions = mergeOptions({}, self.options, {
          socket,
          servername: hostHeader ? hostHeader.replace(/:.*$/, "") : options.host
        });
        var secureSocket = tls.connect(0, tlsOptions);
        self.sockets[self.sockets.indexOf(socket)] = secureSocket;
        cb(secureSocket);
      });
    }
    function toOptions(host, port, localAddress) {
      if (typeof host === "string") {
        return {
          host,
          port,
          localAddress
        };
      }
      return host;
    }
    function mergeOptions(target) {
      for (var i = 1, len = arguments.length; i < len; ++i) {
        var overrides = arguments[i];
        if (typeof overrides === "object") {
          var keys = Object.keys(overrides);
          for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
            var k = keys[j];
            if (overrides[k] !== void 0) {
              target[k] = overrides[k];
            }
          }
        }
      }
      return target;
    }
    var debug2;
    if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
      debug2 = function() {
        var args = Array.prototype.slice.call(arguments);
        if (typeof args[0] === "string") {
          args[0] = "TUNNEL: " + args[0];
        } else {
          args.unshift("TUNNEL:");
        }
        console.error.apply(console, args);
      };
    } else {
      debug2 = function() {
      };
    }
    exports.debug = debug2;
  }
});

// node_modules/tunnel/index.js
var require_tunnel2 = __commonJS({
  "node_modules/tunnel/index.js"(exports, module) {
    module.exports = require_tunnel();
  }
});

// src/runner.ts
import { readFileSync } from "node:fs";

// node_modules/@actions/core/lib/command.js
import * as os from "os";

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
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
  issueCommand(name, {}, message);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
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
import * as crypto from "crypto";
import * as fs from "fs";
import * as os2 from "os";
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
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
import * as os4 from "os";

// node_modules/@actions/http-client/lib/index.js
var tunnel = __toESM(require_tunnel2(), 1);
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
import { EOL as EOL3 } from "os";
import { constants, promises } from "fs";
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
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
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = promises;
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
        yield access(pathFromEnv, constants.R_OK | constants.W_OK);
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
    return this.addRaw(EOL3);
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

// node_modules/@actions/core/lib/platform.js
import os3 from "os";

// node_modules/@actions/io/lib/io-util.js
import * as fs2 from "fs";
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs2.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs2.constants.O_RDONLY;

// node_modules/@actions/exec/lib/toolrunner.js
var IS_WINDOWS2 = process.platform === "win32";

// node_modules/@actions/core/lib/platform.js
var platform = os3.platform();
var arch = os3.arch();

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
  process.stdout.write(os4.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function debug(message) {
  issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os4.EOL);
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
  // A multi-line secret is matched line by line in the log, so each line is masked.
  mask: (secret) => {
    for (const line of secret.split(/\r?\n/)) if (line.trim() !== "") setSecret(line);
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
  setOutput,
  exportVariable,
  saveState,
  getState,
  summary: async (markdown) => {
    if (env.GITHUB_STEP_SUMMARY) await summary.addRaw(markdown, true).write();
  },
  fail: (message) => setFailed(message)
});
var withoutCommands = (text) => text.replace(/^(\s*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
var readEvent = (path) => {
  if (!path) return {};
  try {
    const payload = JSON.parse(readFileSync(path, "utf8"));
    return typeof payload === "object" && payload !== null ? payload : {};
  } catch {
    return {};
  }
};

// src/federation/machine.ts
import fs3 from "node:fs";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
var thisMachine = {
  fs: fs3,
  platform: process.platform,
  host: hostname(),
  pid: process.pid,
  isAlive: (pid) => {
    try {
      return process.kill(pid, 0);
    } catch (error2) {
      return errnoOf(error2) !== "ESRCH";
    }
  },
  now: Date.now,
  sleep
};
var errnoOf = (thrown) => thrown?.code;
var noFollow = ({ constants: constants3 }) => (constants3.O_NOFOLLOW ?? 0) | (constants3.O_NONBLOCK ?? 0);

// src/federation/profile-directory.ts
import { basename, dirname } from "node:path";

// src/federation/file-error.ts
var asFileError = (thrown, path) => {
  const errno = errnoOf(thrown);
  if (thrown instanceof KeylessError || errno === void 0) return thrown;
  if (errno === "ELOOP") return unsafeFile(path, "a symbolic link");
  const [reason] = thrown.message.split(",");
  return new KeylessError("profile-file-unwritable", `${path} cannot be read or replaced: ${reason}.`, {
    cause: thrown
  });
};
var unsafeFile = (path, what) => new KeylessError("profile-file-unsafe", `${path} is ${what}, which is not followed or replaced.`);

// src/federation/profile-directory.ts
var ensureDirectory = (machine, directory) => {
  try {
    if (!isDirectory2(machine, directory)) machine.fs.mkdirSync(directory, { recursive: true, mode: 448 });
    if (isDirectory2(machine, directory) && basename(directory) === ".aws") tighten(machine, directory);
  } catch (error2) {
    throw asFileError(error2, directory);
  }
};
var missingDirectories = (machine, directory) => {
  const parent = dirname(directory);
  if (parent === directory || machine.fs.lstatSync(directory, { throwIfNoEntry: false })) return [];
  return [...missingDirectories(machine, parent), directory];
};
var removeEmptyDirectories = ({ fs: fs4 }, directories) => {
  for (const directory of [...directories].sort((a, b) => b.length - a.length))
    try {
      fs4.rmdirSync(directory);
    } catch {
    }
};
var isDirectory2 = ({ fs: fs4 }, path) => {
  const found = fs4.lstatSync(path, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) throw unsafeFile(path, "a symbolic link");
  if (found && !found.isDirectory()) throw unsafeFile(path, "not a directory");
  return found !== void 0;
};
var tighten = ({ fs: fs4, platform: platform2 }, directory) => {
  if (platform2 === "win32") return;
  const descriptor = fs4.openSync(directory, fs4.constants.O_RDONLY | fs4.constants.O_DIRECTORY | noFollow(fs4));
  try {
    const { mode } = fs4.fstatSync(descriptor);
    if (mode & 63) fs4.fchmodSync(descriptor, mode & 448);
  } finally {
    fs4.closeSync(descriptor);
  }
};

// src/federation/profile.ts
import { createHash } from "node:crypto";
import { dirname as dirname5 } from "node:path";

// src/federation/profile-file.ts
import { dirname as dirname4 } from "node:path";

// src/federation/atomic-file.ts
import { isUtf8 } from "node:buffer";
import { randomBytes } from "node:crypto";
import { basename as basename2, dirname as dirname2, join } from "node:path";

// src/federation/safe-file.ts
var readRegular = (fs4, path) => {
  const found = fs4.lstatSync(path, { throwIfNoEntry: false });
  if (!found) return null;
  if (found.isSymbolicLink()) throw unsafeFile(path, "a symbolic link");
  if (!found.isFile()) throw unsafeFile(path, "not a regular file");
  const descriptor = fs4.openSync(path, fs4.constants.O_RDONLY | noFollow(fs4));
  try {
    const stats = fs4.fstatSync(descriptor);
    if (!stats.isFile()) throw unsafeFile(path, "not a regular file");
    return { bytes: fs4.readFileSync(descriptor), stats };
  } finally {
    fs4.closeSync(descriptor);
  }
};
var writeNew = (fs4, path, bytes, finish = () => {
}) => {
  const { O_WRONLY, O_CREAT, O_EXCL } = fs4.constants;
  const descriptor = fs4.openSync(path, O_WRONLY | O_CREAT | O_EXCL | noFollow(fs4), 384);
  try {
    try {
      fs4.writeFileSync(descriptor, bytes);
      finish(descriptor);
    } finally {
      fs4.closeSync(descriptor);
    }
  } catch (error2) {
    fs4.rmSync(path, { force: true });
    throw error2;
  }
};

// src/federation/atomic-file.ts
var readContent = ({ fs: fs4 }, path) => {
  try {
    const found = readRegular(fs4, path);
    if (found === null) return null;
    const encoding = isUtf8(found.bytes) ? "utf8" : "latin1";
    return { text: found.bytes.toString(encoding), encoding, stats: found.stats };
  } catch (error2) {
    throw asFileError(error2, path);
  }
};
var replaceFiles = async (machine, replacements) => {
  try {
    await commit(
      machine,
      replacements.map((replacement2) => stage(machine, replacement2))
    );
  } finally {
    for (const { path } of replacements) removeLeftovers(machine, path);
  }
};
var TEMPORARY = /^\.keyless-\d+-[\da-f]{16}\.tmp$/;
var removeLeftovers = ({ fs: fs4 }, path) => {
  const name = basename2(path);
  const isTemporary = (entry) => entry.startsWith(name) && TEMPORARY.test(entry.slice(name.length));
  try {
    for (const entry of fs4.readdirSync(dirname2(path)).filter(isTemporary))
      fs4.rmSync(join(dirname2(path), entry), { force: true });
  } catch {
  }
};
var stage = (machine, { path, before, after }) => {
  const encoding = before?.encoding ?? "utf8";
  const write = (text) => text === null ? null : writeTemporary(machine, path, Buffer.from(text, encoding), before?.stats);
  return { path, next: write(after), previous: write(before?.text ?? null) };
};
var writeTemporary = ({ fs: fs4, pid }, path, bytes, owner) => {
  const temporary = `${path}.keyless-${pid}-${randomBytes(8).toString("hex")}.tmp`;
  try {
    writeNew(fs4, temporary, bytes, (descriptor) => {
      if (owner && owner.uid !== fs4.fstatSync(descriptor).uid) fs4.fchownSync(descriptor, owner.uid, owner.gid);
      fs4.fsyncSync(descriptor);
    });
    return temporary;
  } catch (error2) {
    throw asFileError(error2, path);
  }
};
var commit = async (machine, staged) => {
  const done = [];
  for (const file of staged)
    try {
      await put(machine, file.next, file.path);
      done.unshift(file);
    } catch (error2) {
      throw await takeBack(machine, done, asFileError(error2, file.path));
    }
};
var takeBack = async (machine, done, error2) => {
  const changed = [];
  for (const { path, previous } of done) await put(machine, previous, path).catch(() => changed.push(path));
  if (changed.length === 0 || !(error2 instanceof KeylessError)) return error2;
  return new KeylessError(
    error2.code,
    `${error2.message} ${changed.join(", ")} had been changed already and could not be put back.`,
    { cause: error2 }
  );
};
var BUSY_ATTEMPTS = 10;
var put = async (machine, temporary, path) => {
  const { fs: fs4, platform: platform2 } = machine;
  for (let attempt = 1; ; attempt++)
    try {
      return temporary === null ? fs4.rmSync(path, { force: true }) : fs4.renameSync(temporary, path);
    } catch (error2) {
      const busy = platform2 === "win32" && ["EPERM", "EACCES", "EBUSY"].includes(errnoOf(error2) ?? "");
      if (!busy || attempt === BUSY_ATTEMPTS) throw error2;
      await machine.sleep(attempt * 20);
    }
};

// src/federation/file-lock.ts
import { randomBytes as randomBytes2 } from "node:crypto";
import { dirname as dirname3 } from "node:path";
var STALE_AFTER = 6e4;
var ATTEMPTS = 125;
var delay = (attempt) => Math.min(10 * 2 ** attempt, 250);
var withLocks = async (machine, files, task) => {
  const [first, ...rest] = [...new Set(files)].sort();
  if (first === void 0) return task();
  const lock = `${first}.lock`;
  const content = await acquire(machine, lock);
  try {
    return await withLocks(machine, rest, task);
  } finally {
    release(machine, lock, content);
  }
};
var acquire = async (machine, lock) => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const content = create(machine, lock);
    if (content !== null) return content;
    if (!takeOver(machine, lock)) await machine.sleep(delay(attempt));
  }
  throw new KeylessError("profile-file-locked", `${lock} is held by ${holderOf(machine, lock)}.`);
};
var create = (machine, lock) => {
  const { fs: fs4, pid, host } = machine;
  const id = randomBytes2(8).toString("hex");
  const content = JSON.stringify({ pid, host, time: new Date(machine.now()).toISOString(), id });
  try {
    writeNew(fs4, lock, Buffer.from(content));
    return content;
  } catch (error2) {
    const errno = errnoOf(error2);
    if (errno === "EEXIST" || isBeingDeleted(machine, errno)) return null;
    if (errno !== "ENOENT") throw asFileError(error2, lock);
    ensureDirectory(machine, dirname3(lock));
    return null;
  }
};
var isBeingDeleted = ({ platform: platform2 }, errno) => platform2 === "win32" && (errno === "EPERM" || errno === "EACCES" || errno === "EBUSY");
var takeOver = (machine, lock) => {
  if (!isStale(machine, lock)) return false;
  const guard = `${lock}.takeover`;
  if (isOlderThan(machine, guard, STALE_AFTER)) remove(machine, guard);
  const content = create(machine, guard);
  if (content === null) return false;
  try {
    if (isStale(machine, lock)) remove(machine, lock);
    return true;
  } finally {
    release(machine, guard, content);
  }
};
var release = (machine, lock, content) => {
  if (read(machine, lock) === content) remove(machine, lock);
};
var isStale = (machine, lock) => {
  const holder = parseHolder(read(machine, lock));
  if (holder === null) return isOlderThan(machine, lock, STALE_AFTER);
  if (holder.host === machine.host && !machine.isAlive(holder.pid)) return true;
  return machine.now() - Date.parse(holder.time) > STALE_AFTER;
};
var isOlderThan = ({ fs: fs4, now }, path, milliseconds) => {
  const found = fs4.lstatSync(path, { throwIfNoEntry: false });
  return found !== void 0 && now() - found.mtimeMs > milliseconds;
};
var read = ({ fs: fs4 }, lock) => {
  try {
    return readRegular(fs4, lock)?.bytes.toString() ?? "";
  } catch {
    return "";
  }
};
var remove = ({ fs: fs4 }, lock) => {
  try {
    fs4.rmSync(lock, { force: true });
  } catch (error2) {
    throw asFileError(error2, lock);
  }
};
var holderOf = (machine, lock) => {
  const holder = parseHolder(read(machine, lock));
  return holder ? `process ${holder.pid} of ${JSON.stringify(holder.host)} since ${holder.time}` : "another process";
};
var parseHolder = (content) => {
  try {
    const { pid, host, time } = JSON.parse(content);
    const valid = Number.isSafeInteger(pid) && pid > 0 && typeof host === "string" && Date.parse(time) > 0;
    return valid ? { pid, host, time: new Date(time).toISOString() } : null;
  } catch {
    return null;
  }
};

// src/federation/profile-file.ts
var editFiles = async (machine, edits) => {
  const paths = edits.map(({ path }) => path);
  for (const path of paths) ensureDirectory(machine, dirname4(path));
  await withLocks(machine, paths, async () => {
    for (const path of paths) removeLeftovers(machine, path);
    const replacements = edits.map((edit) => replacement(machine, edit));
    await replaceFiles(machine, replacements.filter(needed(machine)));
  });
};
var replacement = (machine, { path, edit }) => {
  const before = readContent(machine, path);
  return { path, before, after: edit(before?.text ?? null) };
};
var needed = (machine) => ({ before, after }) => after !== (before?.text ?? null) || before !== null && isOpenToOthers(machine, before);
var isOpenToOthers = ({ platform: platform2 }, { stats }) => platform2 !== "win32" && (stats.mode & 63) !== 0;

// src/federation/profile-ini.ts
var configTitle = (profile) => profile === "default" ? profile : `profile ${profile}`;
var readSection = (text, title) => {
  const lines = linesOf(text).filter((line) => line.title === canonicalTitle(title));
  if (lines.length === 0) return null;
  const properties = /* @__PURE__ */ new Map();
  let open2 = null;
  for (const { raw, kind } of lines) {
    if (kind === "header") open2 = null;
    if (kind !== "entry") continue;
    const indent = raw.search(/\S/);
    if (open2 && indent > open2.indent) {
      properties.set(open2.name, `${properties.get(open2.name)}
${raw.trim()}`);
    } else {
      const [name, value] = splitProperty(raw.trim());
      properties.set(name, value);
      open2 = { name, indent };
    }
  }
  return properties;
};
var sectionBody = (text, title) => {
  const lines = linesOf(text).filter((line) => line.title === canonicalTitle(title));
  if (lines.length === 0) return null;
  return lines.filter((line) => line.kind === "entry").map((line) => line.raw.replace(LINE_END, "")).join("\n");
};
var setSection = (text, title, entries) => {
  assertWritable(title, entries);
  const eol = lineEnding(text);
  const written = Object.entries(entries).map(([name, value]) => `${name} = ${value}${eol}`);
  return editLines(text, (lines) => {
    const header = lines.findIndex((line) => line.kind === "header" && line.title === canonicalTitle(title));
    if (header === -1) return [...lines.map((line) => line.raw), `[${headerTitle(title)}]${eol}`, ...written];
    const before = lines.slice(0, header).map((line) => line.raw);
    const after = withoutSection(lines.slice(header + 1), title);
    return [...before, lines[header].raw, ...written, ...after];
  });
};
var removeSection = (text, title) => readSection(text, title) === null ? text : editLines(text, (lines) => withoutSection(lines, title));
var withoutSection = (lines, title) => lines.filter((line) => line.kind === "other" || line.title !== canonicalTitle(title)).map((line) => line.raw);
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
var canonicalTitle = (title) => {
  const name = /^profile\s+(\S.*)$/s.exec(title.trim())?.[1];
  if (name === void 0) return title.trim();
  return configTitle(/^(["'])(.*)\1$/s.exec(name)?.[2] ?? name);
};
var headerTitle = (title) => title.replace(/^profile (.*\s.*)$/s, 'profile "$1"');
var splitProperty = (line) => {
  const delimiter = line.search(/[=:]/);
  if (delimiter === -1) return [line, ""];
  return [line.slice(0, delimiter).trim(), line.slice(delimiter + 1).trim()];
};
var assertWritable = (title, entries) => {
  if (title === "" || title !== canonicalTitle(title) || /[[\]\r\n]/.test(title))
    throw new KeylessError(
      "input-invalid",
      `A profile section cannot be called ${JSON.stringify(title)}: AWS tools would read another name.`,
      { hint: "Choose an aws-profile without brackets, quotation marks and space around it." }
    );
  for (const [name, value] of Object.entries(entries))
    if (/[\r\n]/.test(value))
      throw new KeylessError(
        "input-invalid",
        `The value for ${name} holds a line break and cannot be written to a profile.`,
        { hint: `Give ${name} as one line, for example without the final line break of the secret.` }
      );
};

// src/federation/profile.ts
var profileSections = ({ config, credentials }, profile, region, keys) => {
  const title = configTitle(profile);
  if (config === credentials && title === profile)
    return [{ file: config, title, entries: { region, ...keyEntries(keys) } }];
  return [
    { file: config, title, entries: { region } },
    { file: credentials, title: profile, entries: keyEntries(keys) }
  ];
};
var keyEntries = ({ accessKeyId, secretAccessKey, sessionToken }) => ({
  aws_access_key_id: accessKeyId,
  aws_secret_access_key: secretAccessKey,
  ...sessionToken === null ? {} : { aws_session_token: sessionToken }
});
var planProfile = (machine, sections) => {
  const files = [...new Set(sections.map(({ file }) => file))];
  return {
    sections: sections.map(({ file, title, entries }) => ({
      file,
      title,
      sha256: fingerprint(setSection("", title, entries), title)
    })),
    createdFiles: files.filter((file) => isMissing(machine, file)),
    createdDirectories: [...new Set(files.flatMap((file) => missingDirectories(machine, dirname5(file))))]
  };
};
var writeProfile = async (machine, { name, overwrite }, sections, { createdDirectories }) => {
  const edits = fileEdits(sections, (text, { file, title, entries }) => {
    if (!overwrite && readSection(text, title) !== null)
      throw new KeylessError(
        "profile-exists",
        `The profile ${JSON.stringify(name)} already exists in ${file}.`
      );
    return setSection(text, title, entries);
  });
  try {
    await editFiles(machine, edits);
  } catch (error2) {
    removeEmptyDirectories(machine, createdDirectories);
    throw error2;
  }
};
var removeFromFile = async (machine, file, { sections, createdFiles }) => {
  const removed = [];
  const changed = [];
  if (isMissing(machine, file)) return { removed, changed };
  const edit = (before) => {
    let text = before ?? "";
    for (const { title, sha256 } of sections.filter((section) => section.file === file)) {
      const found = fingerprint(text, title);
      if (found === null) continue;
      if (found === sha256) text = removeSection(text, title);
      const fate = found === sha256 ? removed : changed;
      fate.push(title);
    }
    return before === null || createdFiles.includes(file) && text.trim() === "" ? null : text;
  };
  await editFiles(machine, [{ path: file, edit }]);
  return { removed, changed };
};
var fileEdits = (sections, edit) => [...Map.groupBy(sections, ({ file }) => file)].map(([path, inFile]) => ({
  path,
  edit: (text) => inFile.reduce(edit, text ?? "")
}));
var fingerprint = (text, title) => {
  const body = sectionBody(text, title);
  return body === null ? null : createHash("sha256").update(body).digest("hex");
};
var isMissing = ({ fs: fs4 }, file) => {
  try {
    return fs4.lstatSync(file, { throwIfNoEntry: false }) === void 0;
  } catch (error2) {
    throw asFileError(error2, file);
  }
};

// src/federation/undo-record.ts
var STATE = "keyless-undo";
var recordsOf = /* @__PURE__ */ new WeakMap();
var recordUndo = (runner, record) => {
  const records = recordsOf.get(runner) ?? [];
  recordsOf.set(runner, records);
  records.push(record);
  save(runner, records);
  return () => {
    records.splice(records.indexOf(record), 1);
    save(runner, records);
  };
};
var save = (runner, records) => runner.saveState(STATE, JSON.stringify(records));
var readUndoRecords = (runner) => {
  const state = runner.getState(STATE);
  if (state === "") return [];
  const records = JSON.parse(state);
  if (!Array.isArray(records) || !records.every(isUndoRecord)) throw new TypeError("unknown form");
  return records.reverse();
};
var isUndoRecord = (value) => {
  const { variables, sections, createdFiles, createdDirectories } = value ?? {};
  return [variables, createdFiles, createdDirectories].every(isListOf(isString)) && isListOf(isSection)(sections);
};
var isSection = (value) => {
  const { file, title, sha256 } = value ?? {};
  return [file, title, sha256].every(isString);
};
var isString = (value) => typeof value === "string";
var isListOf = (isItem) => (value) => Array.isArray(value) && value.every(isItem);

export {
  thisMachine,
  removeEmptyDirectories,
  profileSections,
  planProfile,
  writeProfile,
  removeFromFile,
  recordUndo,
  readUndoRecords,
  githubRunner
};
