// How our requests to AWS introduce themselves, in the format of the AWS SDKs. CloudTrail shows it as userAgent.
import os from 'node:os'
import { version } from '../version.ts'

/** The name under which CloudTrail finds our calls, also for those that the SDK makes (`app/keyless-aws`). */
export const APP_ID = 'keyless-aws'

export interface Machine {
  readonly platform: string
  readonly release: string
  readonly node: string
  /** AWS_EXECUTION_ENV. */
  readonly executionEnvironment: string | undefined
}

export const thisMachine = (env: Readonly<Record<string, string | undefined>>): Machine => ({
  platform: os.platform(),
  release: os.release(),
  node: process.versions.node,
  executionEnvironment: env.AWS_EXECUTION_ENV,
})

/**
 * The two headers that the SDK sends with a call of STS, field by field, with our name in place of the SDK's.
 * `m/E` is the SDK's mark for its standard retries, which ours follow.
 */
export const userAgentHeaders = (machine: Machine): Readonly<Record<string, string>> => {
  const product = `${APP_ID}/${escaped(version)}`
  const fields = [
    product,
    'ua/2.1',
    `os/${escaped(machine.platform)}#${escaped(machine.release)}`,
    'lang/js',
    `md/nodejs#${escaped(machine.node)}`,
    `api/sts#${escaped(version)}`,
    ...(machine.executionEnvironment ? [`exec-env/${escaped(machine.executionEnvironment)}`] : []),
    'm/E',
    `app/${APP_ID}`,
  ]
  return { 'user-agent': fields.join(' '), 'x-amz-user-agent': product }
}

/** Characters that the format does not allow become `-`. Letters of HTTP tokens, RFC 9110, section 5.6.2. */
const escaped = (value: string): string => value.replace(/[^!$%&'*+\-.^_`|~\w]/g, '-')
