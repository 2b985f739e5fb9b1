// What the inputs say about failing.
import type { Inputs } from '../../inputs.ts'
import type { DecisionOptions } from '../decision.ts'

/** The three inputs about failing, as a decision takes them. */
export const decisionOptions = ({
  auditFailOn,
  auditFailOnError,
  auditFailOnNew,
}: Pick<Inputs, 'auditFailOn' | 'auditFailOnError' | 'auditFailOnNew'>): DecisionOptions => ({
  failOn: auditFailOn,
  failOnError: auditFailOnError,
  failOnNew: auditFailOnNew,
})
