// Statements seen through actions that do not exist: only what allows whole services or everything covers those.
import type { PolicyDocument, Statement } from '../../../policy/document.ts'
import { grantsOf } from '../../../policy/permissions.ts'
import { UNNAMED_ACTION } from '../../permissions/administrator.ts'

/** Whether a statement of the document allows an action, after every Deny of the same document. */
export const allows = (document: PolicyDocument, statement: Statement, action: string): boolean =>
  grantsOf([{ name: '', document }], action).grants.some(grant => grant.statement === statement)

/** The statements that allow whatever no policy names, by `*` or by NotAction. */
export const openEnded = (document: PolicyDocument): readonly Statement[] => [
  ...new Set(grantsOf([{ name: '', document }], UNNAMED_ACTION).grants.map(({ statement }) => statement)),
]

/** An action of a service that does not exist; wildcards in the service's name stand for some letter. */
export const unnamedActionOf = (service: string): string =>
  `${service.replace(/[*?]/g, 'x')}:KeylessAwsNoSuchAction`
