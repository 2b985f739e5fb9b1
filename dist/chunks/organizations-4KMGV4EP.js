import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  askedEndpoint,
  iamErrorCode,
  iamErrorMessage,
  isTransient
} from "./chunk-GJTBO5XI.js";
import "./chunk-UFIB5NSS.js";
import "./chunk-DDHAP43I.js";
import "./chunk-ICCHMMUK.js";
import {
  APP_ID,
  withBackoff
} from "./chunk-NLNQIBZA.js";
import {
  KeylessError
} from "./chunk-TITSTLJ6.js";
import "./chunk-FDGYIFXX.js";

// src/aws/organizations.ts
var BACKOFF = { maxAttempts: 8, baseMs: 300, capMs: 1e4 };
var activeAccounts = async ({
  region,
  credentials,
  world
}) => {
  const { OrganizationsClient, paginateListAccounts } = await import("./dist-es-ZYGLLYNJ.js");
  const agent = await world.agentFor(await organizationsEndpoint(region));
  const client = new OrganizationsClient(clientConfig(region, credentials, agent));
  const readAll = async () => {
    const active = [];
    for await (const { Accounts = [] } of paginateListAccounts({ client }, {}))
      for (const { Id, State, Status } of Accounts)
        if (Id !== void 0 && (State ?? Status) === "ACTIVE") active.push(Id);
    return active;
  };
  try {
    return await withBackoff(readAll, isTransient, { ...BACKOFF, sleep: world.sleep, random: world.random });
  } catch (error) {
    throw unreadable(error);
  } finally {
    client.destroy();
  }
};
var organizationsEndpoint = async (region) => {
  const { OrganizationsClient, ListAccountsCommand } = await import("./dist-es-ZYGLLYNJ.js");
  const credentials = { accessKeyId: "unused", secretAccessKey: "unused" };
  return askedEndpoint(
    (requestHandler) => new OrganizationsClient({ region, credentials, maxAttempts: 1, requestHandler }).send(
      new ListAccountsCommand({})
    )
  );
};
var clientConfig = (region, { accessKeyId, secretAccessKey, sessionToken }, agent) => ({
  region,
  credentials: { accessKeyId, secretAccessKey, ...sessionToken !== null && { sessionToken } },
  // One owner of repetition: withBackoff.
  maxAttempts: 1,
  userAgentAppId: APP_ID,
  requestHandler: {
    connectionTimeout: 1e4,
    requestTimeout: 3e4,
    throwOnRequestTimeout: true,
    ...agent !== void 0 && { httpAgent: agent, httpsAgent: agent }
  }
});
var unreadable = (error) => new KeylessError(
  "organization-unreadable",
  `The accounts of the organisation cannot be listed: ${iamErrorCode(error)}: ${iamErrorMessage(error)}`,
  { cause: error }
);
export {
  activeAccounts
};
