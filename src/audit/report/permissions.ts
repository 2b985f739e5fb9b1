// What to allow so that the next audit sees everything.
import type { Report } from './report.ts'

/** Every permission that the report misses, for a rule or beside the rules, each once, in order. */
export const permissionsToAdd = ({
  missingPermissions = [],
  findings,
}: Pick<Report, 'missingPermissions' | 'findings'>): string[] => {
  const forRules = findings.flatMap(({ missingPermission }) => missingPermission?.split(', ') ?? [])
  return [...new Set([...missingPermissions, ...forRules])].sort()
}
