// The credential process of a profile that renews itself: prints the stored session, or a new one when it is due.
// Called by AWS tools as `node credential-process.js <settings file>`, for every command of the AWS CLI anew.
// Source: https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
import { isFresh, type ProcessAnswer, readStored, sessionFileOf } from './session-file.ts'

// Importing node:fs makes Node load all that it exports, and process.stdout its streams: a quarter of the start-up time.
const fs = process.getBuiltinModule('node:fs')

const settingsFile = process.argv[2] ?? ''

const storedText = (): string => {
  try {
    return fs.readFileSync(sessionFileOf(settingsFile), 'utf8')
  } catch {
    return ''
  }
}

const print = (answer: ProcessAnswer): void => fs.writeFileSync(1, JSON.stringify(answer))

const stored = readStored(storedText())
if (stored !== null && isFresh(stored, Date.now())) print(stored.answer)
else {
  const { renewed, failureLine, onSignals } = await import('./renew.ts')
  const fail = (error: unknown): void => {
    fs.writeFileSync(2, failureLine(error))
    process.exit(1)
  }
  onSignals(fail)
  await renewed(settingsFile, process.env).then(print).catch(fail)
  // Whatever connection is still open, nobody waits for it.
  process.exit()
}
