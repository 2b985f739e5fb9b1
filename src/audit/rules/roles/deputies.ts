// The services that say for whom they act when they assume a role.

/**
 * Service names (the part before `.amazonaws.com`) whose own documentation has a trust policy with `aws:SourceAccount`
 * or `aws:SourceArn`: their pages "Cross-service confused deputy prevention". With any other service such a condition
 * may shut the service out, so it is not asked for.
 */
const deputies: ReadonlySet<string> = new Set([
  'airflow',
  'airflow-env',
  'autoscaling',
  'bedrock',
  'cloudformation',
  'codebuild',
  'codedeploy',
  'comprehend',
  'datasync',
  'ecs-tasks',
  'greengrass',
  'iot',
  'mediaconvert',
  'personalize',
  'pipes',
  'sagemaker',
  'scheduler',
  'states',
  'transfer',
  'translate',
  'vpc-flow-logs',
])

/** @param service principal such as `scheduler.amazonaws.com`, `states.eu-west-1.amazonaws.com`, `iot.amazonaws.com.cn` */
export const saysForWhom = (service: string): boolean => {
  const [name = '', ...rest] = service.split('.')
  return deputies.has(name) && /^([a-z0-9-]+\.)?amazonaws\.com(\.cn)?$/.test(rest.join('.'))
}
