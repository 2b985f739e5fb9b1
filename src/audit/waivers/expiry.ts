// When a waiver ends.

const DAY = 86_400_000

/**
 * The instant from which on a waiver no longer holds. A date (YYYY-MM-DD) is its last day, in UTC; an instant
 * (ISO 8601 with `Z` or an offset) is taken as it is. Null when the text is neither or names a day that does not exist.
 */
export function expiryInstant(expires: string): Date | null {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(expires)?.[0]
  if (date === undefined || !exists(date)) return null
  if (date === expires) return new Date(Date.parse(date) + DAY)
  if (!/^.{10}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(expires)) return null
  const instant = new Date(expires)
  return Number.isNaN(instant.getTime()) ? null : instant
}

// Date.parse takes 30 February for 2 March.
const exists = (date: string): boolean => {
  const parsed = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date)
}
