// AssumeRoleWithWebIdentity without the SDK: one unsigned form post, its answer read strictly.
// Source: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
import { randomUUID } from 'node:crypto'
import type { Agent } from 'node:http'
import { type HttpAnswer, request } from './http.ts'
import { readErrorAnswer, readWebIdentityAnswer, type WebIdentitySession } from './sts-answer.ts'
import { thisMachine, userAgentHeaders } from './user-agent.ts'

export interface WebIdentityCall {
  /** From `stsEndpoint`. */
  readonly endpoint: URL
  readonly roleArn: string
  readonly sessionName: string
  /** The ID token: a JSON Web Token. */
  readonly token: string
  /** 900 to 43200, and at most the role's MaxSessionDuration. */
  readonly durationSeconds: number
  /** JSON of an inline session policy. */
  readonly policy?: string | null
  /** ARNs of managed session policies. */
  readonly policyArns?: readonly string[]
  /** Milliseconds for the whole call. */
  readonly timeoutMs: number
  readonly agent?: Agent | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Exchanges an ID token for a session, in one try.
 * @throws StsError for a refusal, NetworkError below HTTP, KeylessError `session-incomplete` for a success without
 * the parts of a session.
 */
export const assumeRoleWithWebIdentity = async (call: WebIdentityCall): Promise<WebIdentitySession> => {
  const answer = await request({
    url: call.endpoint,
    method: 'POST',
    headers: headers(),
    body: form(call),
    timeoutMs: call.timeoutMs,
    agent: call.agent,
    signal: call.signal,
  })
  return readAnswer(answer)
}

const readAnswer = ({ status, headers, body }: HttpAnswer): WebIdentitySession => {
  if (status >= 200 && status < 300) return readWebIdentityAnswer(body)
  throw readErrorAnswer({ status, headers, body }, new Date())
}

const headers = (): Record<string, string> => ({
  'content-type': 'application/x-www-form-urlencoded',
  ...userAgentHeaders(thisMachine(process.env)),
  'amz-sdk-invocation-id': randomUUID(),
  'amz-sdk-request': 'attempt=1; max=1',
})

/** Parameters of the AWS query protocol; list members are numbered from 1. */
const form = (call: WebIdentityCall): string => {
  const parameters: [string, string][] = [
    ['Action', 'AssumeRoleWithWebIdentity'],
    ['Version', '2011-06-15'],
    ['RoleArn', call.roleArn],
    ['RoleSessionName', call.sessionName],
    ['WebIdentityToken', call.token],
    ...(call.policyArns ?? []).map((arn, index): [string, string] => [
      `PolicyArns.member.${index + 1}.arn`,
      arn,
    ]),
    ...(call.policy ? [['Policy', call.policy] satisfies [string, string]] : []),
    ['DurationSeconds', String(call.durationSeconds)],
  ]
  return parameters.map(([name, value]) => `${name}=${encoded(value)}`).join('&')
}

/** RFC 3986: everything but unreserved characters. */
const encoded = (value: string): string =>
  encodeURIComponent(value).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
