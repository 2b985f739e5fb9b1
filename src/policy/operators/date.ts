// Date operators: W3C profile of ISO 8601, or seconds since 1970. IAM User Guide, "Condition operators", Date.
import { orderedOperators } from './ordered.ts'

const W3C =
  /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?<fraction>\.\d+)?)?(?<zone>Z|[+-]\d\d:\d\d))?)?)?$/
// Four digits are a year; no instant within an hour of 1970 is ever meant.
const EPOCH_SECONDS = /^\d{5,12}(\.\d+)?$/

/** Milliseconds since 1970, or null for what is no date, such as 2026-02-30. */
const readDate = (text: string): number | null => {
  if (EPOCH_SECONDS.test(text)) return Number(text) * 1000
  const parts = W3C.exec(text)?.groups
  if (parts === undefined) return null
  const number = (name: string, absent: number): number => Number(parts[name] ?? absent)
  const month = number('month', 1)
  const day = number('day', 1)
  const hour = number('hour', 0)
  const date = new Date(Date.UTC(number('year', 0), month - 1, day, hour))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  const minute = number('minute', 0)
  const second = number('second', 0)
  if (minute > 59 || second > 59) return null
  const offset = zoneMinutes(parts.zone)
  return offset === null
    ? null
    : date.getTime() + ((minute - offset) * 60 + second + number('fraction', 0)) * 1000
}

/** Minutes east of UTC; a date without a time is UTC. */
const zoneMinutes = (zone: string | undefined): number | null => {
  if (zone === undefined || zone === 'Z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(4))
  if (hours > 14 || minutes > 59) return null
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

export const dateOperators = orderedOperators('Date', readDate)
