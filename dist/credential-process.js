// src/credential-process/session-file.ts
var sessionFileOf = (settingsFile2) => settingsFile2.replace(/settings\.json$/, "session.json");
var readStored = (text) => {
  try {
    const { obtained, answer } = JSON.parse(text);
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer;
    const parts = [obtained, AccessKeyId, SecretAccessKey, SessionToken, Expiration];
    const whole = parts.every((part) => typeof part === "string" && part !== "") && answer.Version === 1;
    return whole ? { obtained, answer } : null;
  } catch {
    return null;
  }
};
var millisecondsLeft = ({ answer }, now) => Date.parse(answer.Expiration) - now;
var TEN_MINUTES = 6e5;
var isFresh = (stored2, now) => {
  const life = Date.parse(stored2.answer.Expiration) - Date.parse(stored2.obtained);
  return millisecondsLeft(stored2, now) > Math.min(TEN_MINUTES, life / 4);
};

// src/credential-process/index.ts
var fs = process.getBuiltinModule("node:fs");
var settingsFile = process.argv[2] ?? "";
var storedText = () => {
  try {
    return fs.readFileSync(sessionFileOf(settingsFile), "utf8");
  } catch {
    return "";
  }
};
var print = (answer) => fs.writeFileSync(1, JSON.stringify(answer));
var stored = readStored(storedText());
if (stored !== null && isFresh(stored, Date.now())) print(stored.answer);
else {
  const { renewed, failureLine, onSignals } = await import("./credential-process-renew.js");
  const fail = (error) => {
    fs.writeFileSync(2, failureLine(error));
    process.exit(1);
  };
  onSignals(fail);
  await renewed(settingsFile, process.env).then(print).catch(fail);
  process.exit();
}
