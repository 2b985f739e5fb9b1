// A directory that looks like a checkout, with a shell in it in which the commands of a document run as written.
import { spawn } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { nowhere } from '../fixtures/aws-environment.ts'
import { root } from './markdown.ts'

export interface Ran {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Workbench {
  readonly directory: string
  /** Runs the lines as `bash -eu` would a script. */
  run(script: string): Promise<Ran>
  remove(): void
}

const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))

/** What a checkout has and the commands need. */
const LINKED = ['docs', 'examples', 'node_modules', 'sandbox', 'schema', 'scripts', 'src', 'dist'] as const

/** Paths of real programs, where this machine has them. */
export type Tools = Readonly<Record<'aws' | 'terraform', string | null>>

export const findTools = async (): Promise<Tools> => {
  const [aws = null, terraform = null] = await Promise.all(
    ['aws', 'terraform'].map(async name => {
      const { exitCode, stdout } = await inShell(
        `command -v ${name}; ${name} --version >&2`,
        tmpdir(),
        process.env,
      )
      return exitCode === 0 ? stdout.trim() : null
    }),
  )
  return { aws, terraform }
}

/** @param endpoint where the AWS CLI takes its requests */
export const openWorkbench = (endpoint: string, tools: Tools): Workbench => {
  const directory = mkdtempSync(path.join(tmpdir(), 'keyless-workbench-'))
  const bin = path.join(directory, '.bin')
  mkdirSync(bin)
  for (const name of LINKED) symlinkSync(path.join(root, name), path.join(directory, name), 'dir')
  copyFileSync(path.join(root, 'package.json'), path.join(directory, 'package.json'))
  for (const [name, script] of Object.entries(standIns(endpoint, tools))) {
    writeFileSync(path.join(bin, name), `#!/usr/bin/env bash\n${script}\n`)
    chmodSync(path.join(bin, name), 0o755)
  }
  const env = {
    ...withoutAws(process.env),
    ...AWS,
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
    TMPDIR: directory,
  }
  return {
    directory,
    run: script => inShell(script, directory, env),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  }
}

const withoutAws = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('AWS_')))

/** Nothing of this machine's own AWS settings. */
const AWS = {
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  AWS_CONFIG_FILE: nowhere,
  AWS_SHARED_CREDENTIALS_FILE: nowhere,
  AWS_DEFAULT_REGION: 'us-east-2',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_PAGER: '',
}

/**
 * Programs that stand before the real ones: `aws` sends its requests to the endpoint, `npm` runs what prints something,
 * without npm's own start, and what would change this machine or needs the network does nothing.
 */
const standIns = (endpoint: string, { aws, terraform }: Tools): Readonly<Record<string, string>> => ({
  aws: aws === null ? 'exit 0' : `exec '${aws}' "$@" --endpoint-url '${endpoint}'`,
  npm: `case "$*" in
  ci | test${Object.keys(scripts)
    .map(name => ` | 'run ${name}'`)
    .join('')} ) exit 0;;
  'run -s '* ) shift 2;;
  'run '* ) shift;;
esac
case "$1 $2" in
  'generate --' | 'audit --' ) script=$1; shift 2; exec '${process.execPath}' "scripts/$script.ts" "$@";;
esac
echo "npm $* is not a command of these documents" >&2
exit 1`,
  // Without a registry there is no provider: a module can be read and laid out, and not applied.
  terraform: terraform === null ? 'exit 0' : `exec '${terraform}' "$1" fmt -check -diff`,
  gh: `case "$*" in 'api repos/'*' --jq '*) printf '65\\n74\\n';; *) exit 1;; esac`,
  git: '[ "$1" = clone ] && ln -s . keyless-aws',
})

const inShell = (script: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn('bash', ['-eu', '-o', 'pipefail', '-c', script], { cwd, env })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.once('error', reject)
    child.once('close', exitCode =>
      resolve({ exitCode, stdout: String(Buffer.concat(out)), stderr: String(Buffer.concat(err)) }),
    )
  })
