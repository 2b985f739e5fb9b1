// A snapshot as a file: saved by one run, judged again by another, perhaps on another machine.
import { readFile } from 'node:fs/promises'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { KeylessError } from '../../errors.ts'
import { SNAPSHOT_VERSION, type Snapshot } from './index.ts'
import { snapshotSchema } from './schema.ts'

/** The saved form: JSON, UTF-8. It names users and quotes policies, and holds no secret. */
export const serializeSnapshot = (snapshot: Snapshot): string => `${JSON.stringify(snapshot)}\n`

/**
 * Reads a saved snapshot.
 *
 * @throws KeylessError `snapshot-invalid`: the file cannot be read, or see {@link parseSnapshot}
 */
export async function loadSnapshot(path: string): Promise<Snapshot> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
    throw new KeylessError('snapshot-invalid', `The snapshot ${path} cannot be read (${code}).`, {
      cause: error,
    })
  }
  return parseSnapshot(text, path)
}

/**
 * A saved snapshot from its text; `path` is what errors call it.
 *
 * @throws KeylessError `snapshot-invalid`: no JSON, another version, or a field that is missing or of the wrong kind
 */
export function parseSnapshot(text: string, path: string): Snapshot {
  const value = parseJson(text, path)
  const version = typeof value === 'object' && value !== null ? Reflect.get(value, 'version') : undefined
  if (version !== SNAPSHOT_VERSION)
    throw invalid(
      path,
      version === undefined
        ? 'has no version, so it is no snapshot of this action'
        : `is of version ${JSON.stringify(version)}, and this action reads version ${SNAPSHOT_VERSION}`,
    )
  const isSnapshot = validator()
  if (!isSnapshot(value)) throw invalid(path, problemOf(isSnapshot.errors?.[0]))
  return value
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw invalid(path, 'is not JSON; perhaps it was cut short', error)
  }
}

let compiled: ValidateFunction<Snapshot> | undefined

/** Compiled when first needed and kept: that takes longer than judging a small account. */
function validator(): ValidateFunction<Snapshot> {
  if (compiled !== undefined) return compiled
  const ajv = new Ajv({ discriminator: true, strictTypes: false })
  ajv.addFormat('instant', isInstant)
  compiled = ajv.compile<Snapshot>(snapshotSchema)
  return compiled
}

const isInstant = (value: string): boolean =>
  /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value))

/** `credentialReport.value.users[3].arn must be string`. Names of fields only: values may be anything. */
function problemOf(error: ErrorObject | undefined): string {
  const steps = (error?.instancePath ?? '').split('/').slice(1)
  const field = steps
    .map(step => (/^\d+$/.test(step) ? `[${step}]` : `.${step.replaceAll('~1', '/').replaceAll('~0', '~')}`))
    .join('')
    .replace(/^\./, '')
  return `is wrong at ${field || 'its top level'}: it ${error?.message ?? 'is not as it should be'}`
}

const invalid = (path: string, problem: string, cause?: unknown): KeylessError =>
  new KeylessError('snapshot-invalid', `The snapshot ${path} ${problem}.`, { cause })
