// The Action and NotAction elements.
import type { CompiledStatement } from './compile.ts'
import { fits } from './wildcard.ts'

/**
 * Whether a statement speaks of an action.
 * @param action `service:Name` in lower case; names are compared without regard to case
 */
export const namesAction = ({ statement, actions }: CompiledStatement, action: string): boolean =>
  actions.some(pattern => fits(pattern, action)) === (statement.actions.kind === 'Action')
