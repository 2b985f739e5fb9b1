// The AWS query protocol in the sandbox: what is read of a request, and what is written as XML.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { SandboxRequest } from '../../sandbox/message.ts'
import {
  listParam,
  type QueryService,
  queryHandler,
  Refusal,
  readCall,
} from '../../sandbox/query-protocol.ts'
import { escapeXml, renderElement } from '../../sandbox/xml.ts'

const post = (body: string, contentType = 'application/x-www-form-urlencoded'): SandboxRequest => ({
  method: 'POST',
  path: '/',
  query: '',
  headers: { 'content-type': contentType },
  body: Buffer.from(body),
})
const get = (query: string): SandboxRequest => ({
  method: 'GET',
  path: '/',
  query,
  headers: {},
  body: Buffer.alloc(0),
})

const service: QueryService = {
  namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
  version: '2011-06-15',
  actions: {
    Echo: ({ params }) => ({
      Text: params.get('Text'),
      At: new Date(1_000_999),
      List: ['a', { B: 1 }],
      Empty: [],
    }),
    Refuse: () => {
      throw new Refusal('AccessDenied', 403, 'No <way> & "no" \'how\'')
    },
    Fail: () => {
      throw new TypeError('a defect')
    },
  },
}
const answer = async (request: SandboxRequest) => queryHandler(service, () => 'request-1')(request)

describe('an answer', () => {
  it('is the result in its envelope, with the request id in body and header', async () => {
    expect(await answer(post('Action=Echo&Version=2011-06-15&Text=a%26b'))).toEqual({
      status: 200,
      headers: { 'content-type': 'text/xml', 'x-amzn-requestid': 'request-1' },
      body: `<EchoResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <EchoResult>
    <Text>a&amp;b</Text>
    <At>1970-01-01T00:16:40Z</At>
    <List>
      <member>a</member>
      <member>
        <B>1</B>
      </member>
    </List>
    <Empty/>
  </EchoResult>
  <ResponseMetadata>
    <RequestId>request-1</RequestId>
  </ResponseMetadata>
</EchoResponse>
`,
    })
  })

  it('is an error with type, code, escaped message and request id', async () => {
    expect(await answer(get('Action=Refuse&Version=2011-06-15'))).toMatchObject({
      status: 403,
      body: `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <Error>
    <Type>Sender</Type>
    <Code>AccessDenied</Code>
    <Message>No &lt;way&gt; &amp; &quot;no&quot; &apos;how&apos;</Message>
  </Error>
  <RequestId>request-1</RequestId>
</ErrorResponse>
`,
    })
  })

  it('never hides a defect of the sandbox behind an AWS error', async () => {
    await expect(answer(get('Action=Fail&Version=2011-06-15'))).rejects.toThrow('a defect')
  })
})

describe('a request', () => {
  it.each([
    ['no action', post('Version=2011-06-15'), 400, 'MissingAction'],
    [
      'a form under another type',
      post('Action=Echo&Version=2011-06-15', 'application/json'),
      400,
      'MissingAction',
    ],
    ['an action there is not', get('Action=Nothing&Version=2011-06-15'), 400, 'InvalidAction'],
    [
      'an action named like a property of objects',
      get('Action=constructor&Version=2011-06-15'),
      400,
      'InvalidAction',
    ],
    ['another version', get('Action=Echo&Version=2010-05-08'), 400, 'InvalidAction'],
    ['no version', get('Action=Echo'), 400, 'InvalidAction'],
    ['a parameter twice', get('Action=Echo&Version=2011-06-15&Text=a&Text=b'), 404, 'MalformedQueryString'],
    ['a broken escape', get('Action=Echo&Version=2011-06-15&Text=%zz'), 404, 'MalformedQueryString'],
  ])('with %s is refused', async (_name, request, status, code) => {
    expect(await answer(request)).toMatchObject({
      status,
      body: expect.stringContaining(`<Code>${code}</Code>`),
    })
  })

  it('gives back any parameter as it was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const form = new URLSearchParams({ Action: 'Echo', Text: text }).toString()
        expect(readCall(post(form)).params.get('Text')).toBe(text)
      }),
    )
  })

  it('has list members in the order of their numbers, with their fields', () => {
    const { params } = readCall(
      get('Action=A&T.member.10.Key=j&T.member.2.Key=b&T.member.2.Value=v&L.member.1=x&TT.member.1.Key=no'),
    )
    expect(listParam(params, 'T').map(member => Object.fromEntries(member))).toEqual([
      { Key: 'b', Value: 'v' },
      { Key: 'j' },
    ])
    expect(listParam(params, 'L').map(member => member.get(''))).toEqual(['x'])
    expect(listParam(params, 'Absent')).toEqual([])
  })
})

describe('XML', () => {
  it('holds no character of the text that could end it, and none that XML cannot carry', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(escapeXml(text)).not.toMatch(/[<>"'\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
        expect(escapeXml(text)).not.toMatch(/&(?!(amp|lt|gt|quot|apos|#xD);)/)
      }),
    )
  })

  it('leaves out what is undefined and keeps what is empty', () => {
    expect(renderElement('R', { A: undefined, B: '', C: false })).toBe(
      '<R>\n  <B></B>\n  <C>false</C>\n</R>\n',
    )
  })
})
