// Serves an account of the given number of users from the sandbox and audits it with the built action, in a process
// of its own; prints what that process cost as JSON.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { directoryEntry } from '../../sandbox/accounts/directory-entry.ts'
import { fullSize, hugeAccount } from '../../sandbox/accounts/huge.ts'
import { iamState } from '../../sandbox/iam/state.ts'
import { iamService } from '../../sandbox/iam.ts'
import { startSandbox } from '../../sandbox/index.ts'

const KEYS = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
}

const users = Number(process.argv[2])
const share = users / fullSize.users
const part = (count: number): number => Math.round(count * share)
const snapshot = hugeAccount(new Date(), {
  users,
  roles: part(5000),
  groups: part(300),
  policies: part(1500),
})
const entry = directoryEntry(snapshot)
const auditor = { name: 'bench-auditor', accessKeys: [{ ...KEYS, active: true }] }
const sandbox = await startSandbox({
  accounts: [{ ...entry, roles: [], users: [auditor] }],
  iam: shared => iamService(new Map([[snapshot.accountId, iamState(snapshot)]]), shared),
})
const folder = await mkdtemp(path.join(tmpdir(), 'keyless-bench-'))
try {
  const files = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE'].map(
    name => [name, path.join(folder, name)] as const,
  )
  await Promise.all(files.map(([, file]) => writeFile(file, '')))
  const started = performance.now()
  const child = spawn(
    process.execPath,
    [
      '--import',
      path.join(import.meta.dirname, 'report-usage.mjs'),
      path.resolve(import.meta.dirname, '../../dist/index.js'),
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...Object.fromEntries(files),
        PATH: process.env.PATH,
        HOME: folder,
        RUNNER_TEMP: folder,
        USAGE_FILE: path.join(folder, 'usage.json'),
        AWS_ENDPOINT_URL_STS: sandbox.urls.sts,
        AWS_ENDPOINT_URL_IAM: sandbox.urls.iam,
        'INPUT_AWS-REGION': 'us-east-1',
        'INPUT_AWS-ACCESS-KEY-ID': KEYS.accessKeyId,
        'INPUT_AWS-SECRET-ACCESS-KEY': KEYS.secretAccessKey,
        INPUT_AUDIT: 'true',
        'INPUT_AUDIT-FAIL-ON': 'none',
      },
    },
  )
  let problems = ''
  child.stderr.on('data', chunk => (problems += chunk))
  const exitCode = await new Promise(resolve => child.on('close', resolve))
  if (exitCode !== 0) throw new Error(`the audit ended with ${exitCode}: ${problems}`)
  const usage = JSON.parse(await readFile(path.join(folder, 'usage.json'), 'utf8'))
  const calls = sandbox.requests.filter(({ service }) => service === 'iam').length
  console.log(JSON.stringify({ calls, wallSeconds: (performance.now() - started) / 1000, ...usage }))
} finally {
  await sandbox.stop()
  await rm(folder, { recursive: true, force: true })
}
