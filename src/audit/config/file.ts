// Where the audit's configuration comes from: a file of the repository.
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { KeylessError } from '../../errors.ts'
import { type AuditConfig, defaultConfig, parseConfig } from './index.ts'
import type { KnownRules } from './schema.ts'
import { MAX_CONFIG_BYTES } from './yaml.ts'

/** Read when no other path is asked for; may be absent. */
export const DEFAULT_CONFIG_PATH = '.github/keyless-aws.yml'

/**
 * Reads the configuration of the audit.
 * @param workspace GITHUB_WORKSPACE, which `path` is relative to
 * @param path as the user wrote it; null: {@link DEFAULT_CONFIG_PATH}, and the defaults where that does not exist
 * @throws KeylessError `config-invalid` when the file cannot be read or is wrong
 */
export async function loadConfig(
  workspace: string,
  path: string | null,
  known: KnownRules,
): Promise<AuditConfig> {
  const source = path ?? DEFAULT_CONFIG_PATH
  try {
    const file = resolve(workspace, source)
    const { size } = await stat(file)
    if (size > MAX_CONFIG_BYTES) throw new Error(`it is larger than ${MAX_CONFIG_BYTES} bytes`)
    return parseConfig(await readFile(file, 'utf8'), source, known)
  } catch (error) {
    if (error instanceof KeylessError) throw error
    if (path === null && isMissing(error)) return defaultConfig
    throw new KeylessError('config-invalid', `${source} cannot be read: ${reason(error)}.`, { cause: error })
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | null)?.code

const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')

const reason = (error: unknown): string =>
  isMissing(error)
    ? 'it does not exist (is the repository checked out?)'
    : (codeOf(error) ?? (error instanceof Error ? error.message : String(error)))
