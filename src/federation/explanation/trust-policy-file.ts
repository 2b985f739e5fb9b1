// The trust policy of the role from the input trust-policy-file. Loaded only where that input is set.
import path from 'node:path'
import { asKeylessError, KeylessError } from '../../errors.ts'
import { readRegularFile } from '../../files/regular-file.ts'
import type { KnownPolicy } from '../../policy/diagnose.ts'
import { parsePolicy } from '../../policy/document.ts'
import type { Runner } from '../../runner.ts'

/** IAM takes trust policies of at most 8192 characters (with a raised quota); the rest is room for white space. */
const MAX_BYTES = 65_536

/**
 * Reads the policy document, relative to GITHUB_WORKSPACE.
 * @throws KeylessError `trust-policy-file-unreadable`; `policy-invalid` for what is no policy document.
 */
export const readTrustPolicyFile = async (file: string, { env }: Runner): Promise<KnownPolicy> => {
  const name = `trust-policy-file ${JSON.stringify(file)}`
  const text = await readRegularFile({
    path: path.resolve(env.GITHUB_WORKSPACE ?? '', file),
    maxBytes: MAX_BYTES,
    followLink: false,
    unreadable: why => new KeylessError('trust-policy-file-unreadable', `${name} ${why}.`),
  })
  try {
    return { document: parsePolicy(text.replace(/^\uFEFF/, '')), source: `the file ${file}` }
  } catch (error) {
    throw new KeylessError('policy-invalid', `${name}: ${asKeylessError(error).message}`, { cause: error })
  }
}
