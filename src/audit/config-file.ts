// Where the audit's configuration comes from: a file of the repository.
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { KeylessError } from '../errors.ts'
import { type AuditConfig, defaultConfig, parseConfig } from './config.ts'
import type { KnownRules } from './config-schema.ts'
import { MAX_CONFIG_BYTES } from './config-yaml.ts'

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
    if (size > MAX_CONFIG_BYTES) throw new Error(`it has ${size} bytes, more than ${MAX_CONFIG_BYTES}`)
    return parseConfig(await readFile(file, 'utf8'), source, known)
  } catch (error) {
    if (error instanceof KeylessError) throw error
    if (path === null && isMissing(error)) return defaultConfig
    throw new KeylessError('config-invalid', `${source} cannot be read: ${reason(error)}.`, { cause: error })
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

const reason = (error: unknown): string => {
  if (isMissing(error)) return 'it does not exist (is the repository checked out?)'
  return error instanceof Error ? error.message : String(error)
}
