// The machine as the editing of profile files sees it: file system, processes, clock. Tests stand in for each of them.
import fs from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'

export type FileSystem = Pick<
  typeof fs,
  | 'closeSync'
  | 'constants'
  | 'fchmodSync'
  | 'fchownSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readFileSync'
  | 'readdirSync'
  | 'renameSync'
  | 'rmSync'
  | 'rmdirSync'
  | 'writeFileSync'
>

export interface Machine {
  readonly fs: FileSystem
  readonly platform: NodeJS.Platform
  readonly host: string
  readonly pid: number
  /** Absolute path of the Node that runs. */
  readonly node: string
  /** Absolute path of the script that Node was started with. */
  readonly entry: string
  /** Whether a process of this machine runs, whoever owns it. */
  isAlive(pid: number): boolean
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number
  sleep(milliseconds: number): Promise<unknown>
  /** Runs a task should the process end first; what it gives calls that off. */
  onExit(task: () => void): () => void
}

/** The machine this process runs on. */
export const thisMachine: Machine = {
  fs,
  platform: process.platform,
  host: hostname(),
  pid: process.pid,
  node: process.execPath,
  entry: process.argv[1] ?? '',
  isAlive: pid => {
    try {
      return process.kill(pid, 0)
    } catch (error) {
      // EPERM: it runs, as another user.
      return errnoOf(error) !== 'ESRCH'
    }
  },
  now: Date.now,
  sleep,
  onExit: task => {
    process.once('exit', task)
    return () => process.off('exit', task)
  },
}

/** `ENOENT` and the like; undefined for anything but an error of the operating system. */
export const errnoOf = (thrown: unknown): string | undefined => (thrown as NodeJS.ErrnoException | null)?.code

/**
 * The flags to open a file with and never follow a symbolic link in its place, nor wait for the other end of a pipe.
 * Windows has neither flag.
 */
export const noFollow = ({ constants }: FileSystem): number =>
  (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
