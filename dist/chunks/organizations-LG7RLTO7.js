import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);
import {
  askedEndpoint,
  iamErrorCode,
  iamErrorMessage,
  triesWorth,
  within
} from "./chunk-224DECMN.js";
import "./chunk-ABYIWLTX.js";
import "./chunk-KLEOSA4N.js";
import "./chunk-ICCHMMUK.js";
import {
  APP_ID,
  withBackoff
} from "./chunk-FCX2B2H4.js";
import {
  KeylessError
} from "./chunk-RAHEIYAP.js";
import "./chunk-FDGYIFXX.js";

// src/aws/organizations.ts
var BACKOFF = { maxAttempts: 8, baseMs: 300, capMs: 1e4 };
var LIMIT_MS = 3e4;
var activeAccounts = async ({
  region,
  credentials,
  world
}) => {
  const { OrganizationsClient, paginateListAccounts } = await import("./dist-es-6BVKBYVI.js");
  const agent = await world.agentFor(await organizationsEndpoint(region));
  const client = new OrganizationsClient(clientConfig(region, credentials, agent));
  const readAll = async () => {
    const active = [];
    const pages = paginateListAccounts({ client }, {});
    const nextPage = () => within(LIMIT_MS, "Organizations", () => pages.next());
    for (let page = await nextPage(); !page.done; page = await nextPage())
      for (const { Id, State, Status } of page.value.Accounts ?? [])
        if (Id !== void 0 && (State ?? Status) === "ACTIVE") active.push(Id);
    return active;
  };
  try {
    const active = await withBackoff(readAll, triesWorth, {
      ...BACKOFF,
      sleep: world.sleep,
      random: world.random
    });
    if (active.length > 0) return active;
  } catch (error) {
    throw unreadable(error);
  } finally {
    client.destroy();
  }
  throw new KeylessError(
    "organization-unreadable",
    "AWS Organizations lists no active account, not even the management account, so there is nothing to audit."
  );
};
var organizationsEndpoint = async (region) => {
  const { OrganizationsClient, ListAccountsCommand } = await import("./dist-es-6BVKBYVI.js");
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
    requestTimeout: LIMIT_MS,
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
