// The GitHub runner as an interface: everything this action reads from it or tells it. Alone imports @actions/core.
import { readFileSync } from 'node:fs'
import * as core from '@actions/core'
import { KeylessError } from './errors.ts'

export interface Runner {
  /** The process environment; read once at the edge, never written directly. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** The event payload (GITHUB_EVENT_PATH), or an empty object where there is none. */
  event(): Readonly<Record<string, unknown>>
  /** Registers secrets with the runner, before anything else is printed. */
  mask(...secrets: readonly string[]): void
  info(line: string): void
  notice(line: string): void
  warning(line: string): void
  /** An error annotation; the step goes on. */
  error(line: string): void
  debug(line: string): void
  /** Lines that start folded. */
  group(title: string, lines: readonly string[]): void
  /** This, the next two and `summary`: @throws KeylessError `runner-file-unwritable`. */
  setOutput(name: string, value: string): void
  /** For this process and for all later steps of the job. */
  exportVariable(name: string, value: string): void
  saveState(name: string, value: string): void
  getState(name: string): string
  /** Appends Markdown to the job summary; without GITHUB_STEP_SUMMARY does nothing. */
  summary(markdown: string): Promise<void>
  /** Prints the error and makes the step fail. */
  fail(message: string): void
}

/** The runner this process was started by. */
export const githubRunner = (env: NodeJS.ProcessEnv = process.env): Runner => ({
  env,
  event: () => readEvent(env.GITHUB_EVENT_PATH),
  // A multi-line secret is matched line by line in the log, so each line is masked. All of them in one write.
  mask: (...secrets) => {
    process.stdout.cork()
    for (const line of secrets.join('\n').split(/\r?\n/)) if (line.trim() !== '') core.setSecret(line)
    process.stdout.uncork()
  },
  info: line => core.info(withoutCommands(line)),
  notice: line => core.notice(line),
  warning: line => core.warning(line),
  error: line => core.error(line),
  debug: line => core.debug(line),
  group: (title, lines) => {
    core.startGroup(title)
    for (const line of lines) core.info(withoutCommands(line))
    core.endGroup()
  },
  setOutput: writing('GITHUB_OUTPUT', core.setOutput),
  exportVariable: writing('GITHUB_ENV', core.exportVariable),
  saveState: writing('GITHUB_STATE', core.saveState),
  getState: core.getState,
  summary: async markdown => {
    if (!env.GITHUB_STEP_SUMMARY) return
    await core.summary
      .addRaw(markdown, true)
      .write()
      .catch(error => {
        throw unwritable('GITHUB_STEP_SUMMARY', error)
      })
  },
  fail: message => core.setFailed(message),
})

/** The runner hands values on in files, and their disk can be full. The value stays out of the message. */
const writing =
  (file: string, write: (name: string, value: string) => void) =>
  (name: string, value: string): void => {
    try {
      write(name, value)
    } catch (error) {
      throw unwritable(file, error)
    }
  }

const unwritable = (file: string, error: unknown): KeylessError => {
  const reason = (error as NodeJS.ErrnoException).code ?? 'it is missing'
  return new KeylessError(
    'runner-file-unwritable',
    `The runner's file ${file} cannot be written: ${reason}.`,
    { cause: error },
  )
}

/**
 * A line that starts with `::`, or holds `##[` anywhere, is a command to the runner. What we print can hold names
 * that others chose, so nothing printed through this interface can be one.
 */
const withoutCommands = (text: string): string =>
  text.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '## [')

const readEvent = (path: string | undefined): Record<string, unknown> => {
  if (!path) return {}
  try {
    const payload: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof payload === 'object' && payload !== null ? (payload as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
