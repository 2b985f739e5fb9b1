// The AWS query protocol on the service's side: form requests in, XML answers and errors out. Used by STS and IAM.
import type { Handler, SandboxRequest, SandboxResponse } from './message.ts'
import { renderElement, type XmlRecord } from './xml.ts'

/** Parameters as sent, flattened: `Tags.member.1.Key` → value. */
export type QueryParams = ReadonlyMap<string, string>

export interface QueryCall {
  readonly action: string
  readonly params: QueryParams
  readonly request: SandboxRequest
}

/** Answers one action, or throws a Refusal. */
export type QueryAction = (call: QueryCall) => XmlRecord | Promise<XmlRecord>

export interface QueryService {
  /** XML namespace of the answers, e.g. https://sts.amazonaws.com/doc/2011-06-15/ */
  readonly namespace: string
  /** API version that requests must name, e.g. 2011-06-15. */
  readonly version: string
  readonly actions: Readonly<Record<string, QueryAction>>
}

/** What an AWS service answers instead of a result: the wire code, the HTTP status and the text. */
export class Refusal extends Error {
  readonly code: string
  readonly status: number

  constructor(code: string, status: number, message: string) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.status = status
  }
}

/** The handler of a query service. `newRequestId` names each answer (x-amzn-RequestId). */
export const queryHandler =
  (service: QueryService, newRequestId: () => string): Handler =>
  async request => {
    const requestId = newRequestId()
    try {
      const call = readCall(request)
      const result = await actionOf(service, call)(call)
      return renderResponse(service.namespace, call.action, result, requestId)
    } catch (thrown) {
      if (thrown instanceof Refusal) return renderError(service.namespace, thrown, requestId)
      throw thrown
    }
  }

const actionOf = (service: QueryService, { action, params }: QueryCall): QueryAction => {
  const version = params.get('Version') ?? 'NO_VERSION_SPECIFIED'
  const found = Object.hasOwn(service.actions, action) ? service.actions[action] : undefined
  if (found === undefined || version !== service.version)
    throw new Refusal('InvalidAction', 400, `Could not find operation ${action} for version ${version}`)
  return found
}

/**
 * Reads the action and its parameters from a POST form, or from the query string of a GET.
 * Throws a Refusal: MissingAction, or MalformedQueryString (IAM API Reference, Common Errors).
 */
export const readCall = (request: SandboxRequest): QueryCall => {
  const params = readParams(isForm(request) ? request.body.toString('utf8') : request.query)
  const action = params.get('Action')
  if (!action)
    throw new Refusal('MissingAction', 400, 'The request is missing an action or a required parameter')
  return { action, params, request }
}

const isForm = ({ method, headers }: SandboxRequest): boolean =>
  method === 'POST' && /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '')

const readParams = (encoded: string): QueryParams => {
  const malformed = new Refusal('MalformedQueryString', 404, 'The query string contains a syntax error.')
  if (/%(?![0-9a-f]{2})/i.test(encoded)) throw malformed
  const params = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(encoded)) {
    if (params.has(name)) throw malformed
    params.set(name, value)
  }
  return params
}

/**
 * The members of a list parameter in order: `X.member.1.Key`, `X.member.2.Key` … gives one map per member,
 * with the plain value of a scalar member under the empty name.
 */
export const listParam = (params: QueryParams, name: string): QueryParams[] => {
  const members = new Map<number, Map<string, string>>()
  for (const [key, value] of params) {
    const [, index, field = ''] = key.match(new RegExp(`^${name}\\.member\\.(\\d+)(?:\\.(.+))?$`)) ?? []
    if (index === undefined) continue
    const member = members.get(Number(index)) ?? new Map<string, string>()
    members.set(Number(index), member.set(field, value))
  }
  return [...members].sort(([a], [b]) => a - b).map(([, member]) => member)
}

/** An answer: `<XResponse><XResult>…</XResult><ResponseMetadata>…</XResponse>`. */
export const renderResponse = (
  namespace: string,
  action: string,
  result: XmlRecord,
  requestId: string,
): SandboxResponse =>
  xmlAnswer(
    200,
    namespace,
    { [`${action}Response`]: { [`${action}Result`]: result, ResponseMetadata: { RequestId: requestId } } },
    requestId,
  )

/** An error: `<ErrorResponse><Error><Type/><Code/><Message/></Error><RequestId/></ErrorResponse>`. */
export const renderError = (
  namespace: string,
  { code, message, status }: Pick<Refusal, 'code' | 'message' | 'status'>,
  requestId: string,
): SandboxResponse => {
  const Type = status < 500 ? 'Sender' : 'Receiver'
  const ErrorResponse = { Error: { Type, Code: code, Message: message }, RequestId: requestId }
  return xmlAnswer(status, namespace, { ErrorResponse }, requestId)
}

const xmlAnswer = (
  status: number,
  namespace: string,
  document: XmlRecord,
  requestId: string,
): SandboxResponse => {
  const [root, content] = Object.entries(document)[0] ?? ['', '']
  const body = renderElement(root, content ?? '').replace(`<${root}>`, `<${root} xmlns="${namespace}">`)
  return { status, headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId }, body }
}
