// How grave a fault in trust is, given what the role may do and how many share the issuer.
import { type Severity, severities } from '../../finding.ts'
import { rankOf } from '../../findings.ts'
import { isPrivileged, type Privilege } from '../../trust/privilege.ts'

/** One step graver. */
export const raised = (severity: Severity): Severity =>
  severities[Math.max(0, rankOf(severity) - 1)] ?? severity

/** One step milder. */
export const lowered = (severity: Severity): Severity => severities[rankOf(severity) + 1] ?? severity

/** An exposure of a role that can do everything, or give itself everything, is one step graver. */
export const exposureSeverity = (severity: Severity, privilege: Privilege): Severity =>
  isPrivileged(privilege) && severity !== 'informational' ? raised(severity) : severity
