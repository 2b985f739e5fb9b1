// Time arithmetic of the audit: whole days in UTC, and which instant an age is measured at.

const DAY = 86_400_000

/** Whole days from `from` to `to`, rounded down (UTC). Negative when `from` lies in the future. */
export const daysBetween = (from: string | Date, to: string | Date): number =>
  Math.floor((new Date(to).getTime() - new Date(from).getTime()) / DAY)
