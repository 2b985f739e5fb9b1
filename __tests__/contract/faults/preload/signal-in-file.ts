// Preloaded into a step: FAULT_SIGNAL reaches the process when it has opened a file whose name ends with
// FAULT_SIGNAL_FILE, once. What is written asynchronously is then half of it for as long as the process lives.
import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const { FAULT_SIGNAL = 'SIGTERM', FAULT_SIGNAL_FILE = '' } = process.env
let sent = false

const isIt = (file: unknown): boolean => !sent && typeof file === 'string' && file.endsWith(FAULT_SIGNAL_FILE)

const send = (): void => {
  sent = true
  process.kill(process.pid, FAULT_SIGNAL)
}

const { openSync } = fs
Object.assign(fs, {
  openSync: (...given: Parameters<typeof openSync>) => {
    const descriptor = openSync(...given)
    if (isIt(given[0])) send()
    return descriptor
  },
})

const { writeFile } = promises
Object.assign(promises, {
  writeFile: async (...given: Parameters<typeof writeFile>) => {
    if (!isIt(given[0])) return writeFile(...given)
    await writeFile(given[0], 'half', given[2])
    send()
    return new Promise<void>(resolve => setTimeout(resolve, 600_000))
  },
})
syncBuiltinESMExports()
