// The Action and NotAction elements.
import type { CompiledStatement } from './compile.ts'
import { fits } from './wildcard.ts'

/**
 * Whether a statement speaks of an action.
 * @param action `service:Name` in lower case; names are compared without regard to case
 */
export const namesAction = ({ statement, actions }: CompiledStatement, action: string): boolean =>
  actions.some(pattern => fits(pattern, action)) === (statement.actions.kind === 'Action')

/**
 * The statements of a document by the services they can speak of: most policies have nothing to say on most
 * services, and an audit asks about hundreds of actions of thousands of policies.
 */
export interface ServiceIndex {
  /** Service in lower case → its statements, in the order of the document. */
  readonly named: ReadonlyMap<string, readonly CompiledStatement[]>
  /** The statements that can speak of a service that no pattern names. */
  readonly others: readonly CompiledStatement[]
}

export const indexByService = (statements: readonly CompiledStatement[]): ServiceIndex => {
  const reached = statements.map(statement => ({ statement, services: servicesOf(statement) }))
  const reaching = (service: string | null): readonly CompiledStatement[] =>
    reached
      .filter(({ services }) => services === 'any' || (service !== null && services.has(service)))
      .map(({ statement }) => statement)
  const names = new Set(reached.flatMap(({ services }) => (services === 'any' ? [] : [...services])))
  return { named: new Map([...names].map(name => [name, reaching(name)])), others: reaching(null) }
}

const servicesOf = ({ statement }: CompiledStatement): ReadonlySet<string> | 'any' => {
  if (statement.actions.kind === 'NotAction') return 'any'
  const services = statement.actions.patterns.map(action => serviceOf(action.toLowerCase()))
  return services.some(service => /[*?]/.test(service)) ? 'any' : new Set(services)
}

/** All of a name without a colon, which then is no service of any action. */
const serviceOf = (action: string): string => {
  const colon = action.indexOf(':')
  return colon < 0 ? action : action.slice(0, colon)
}

/** The statements that speak of an action, in the order of the document. `action` in lower case. */
export const statementsNaming = (index: ServiceIndex, action: string): readonly CompiledStatement[] =>
  (index.named.get(serviceOf(action)) ?? index.others).filter(statement => namesAction(statement, action))
