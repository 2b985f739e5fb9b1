// Text from outside made fit for a log: one line, no secret. Pure.

const MAX_LENGTH = 600

/**
 * Patterns of secrets, most telling first: a JWT or its beginning, an access key id, a long encoded run (session
 * tokens, encoded messages, opaque tokens).
 */
const secrets: readonly RegExp[] = [
  /eyJ[\w-]*(?:\.[\w-]*){0,2}/g,
  /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}\b/g,
  /[A-Za-z0-9+/_=-]{100,}/g,
]

/** Runs of the alphabet and exact length of a secret access key; paths of ARNs can look alike. */
const SECRET_KEY_SHAPE = /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=])/g

const looksRandom = (run: string): boolean => /[A-Z]/.test(run) && /[a-z]/.test(run) && /\d/.test(run)

/**
 * The text on one line of at most 600 characters, with everything that looks like a token or a key replaced by
 * `***`. Control characters, line separators included, become spaces, so that nothing in it can start a workflow
 * command.
 */
export const redact = (text: string): string => {
  const oneLine = text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  const clean = secrets
    .reduce((line, pattern) => line.replace(pattern, '***'), oneLine)
    .replace(SECRET_KEY_SHAPE, run => (looksRandom(run) ? '***' : run))
  return clean.length > MAX_LENGTH ? `${clean.slice(0, MAX_LENGTH)}…` : clean
}
