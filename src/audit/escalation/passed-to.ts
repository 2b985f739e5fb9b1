// Which services a set passes its role to: iam:PassedToService is compared with their names.
import { judgeCondition } from '../../policy/condition.ts'
import type { Statement } from '../../policy/document.ts'
import type { PolicySource } from '../../policy/permissions.ts'
import type { EscalationSet } from './set.ts'
import { escalationSets } from './sets.ts'

/**
 * Namespace of an action → first parts of the service principals that take the role. Instances get theirs from EC2,
 * containers from ECS. A namespace that is not here takes the role itself.
 */
const takers: Readonly<Record<string, readonly string[]>> = {
  autoscaling: ['ec2', 'autoscaling'],
  imagebuilder: ['ec2', 'imagebuilder'],
  elasticmapreduce: ['ec2', 'elasticmapreduce'],
  datapipeline: ['ec2', 'elasticmapreduce', 'datapipeline'],
  ecs: ['ecs-tasks', 'ecs'],
  batch: ['ecs-tasks', 'batch'],
  apprunner: ['tasks.apprunner', 'build.apprunner'],
  // These only feed what has the role.
  dynamodb: [],
  s3: [],
  iam: [],
}

/** Service principals a set can pass a role to, with the suffix of China's partition as well. */
export const servicesOf = (set: EscalationSet): readonly string[] => services.get(set) ?? takersOf(set)

const takersOf = ({ actions }: EscalationSet): string[] =>
  [...new Set(actions.map(action => action.slice(0, action.indexOf(':'))))]
    .flatMap(namespace => takers[namespace] ?? [namespace])
    .flatMap(service => [`${service}.amazonaws.com`, `${service}.amazonaws.com.cn`])

const services: ReadonlyMap<EscalationSet, readonly string[]> = new Map(
  escalationSets.map(set => [set, takersOf(set)]),
)

const PASSED_TO = 'iam:passedtoservice'

/** Whether a statement lets roles be passed to one of the services, as far as its iam:PassedToService goes. */
export function passesTo(
  statement: Statement,
  services: readonly string[],
  policies: readonly PolicySource[],
): boolean {
  if (!statement.conditions.some(isPassedTo)) return true
  const compiled = policies
    .flatMap(({ document }) => document.compiled)
    .find(candidate => candidate.statement === statement)
  const conditions = compiled?.conditions.filter(({ key }) => key === PASSED_TO) ?? []
  return services.some(service => {
    const context = new Map([[PASSED_TO, [service]]])
    return conditions.every(condition => judgeCondition(condition, context).met !== false)
  })
}

const isPassedTo = ({ key }: Statement['conditions'][number]): boolean => key.toLowerCase() === PASSED_TO
