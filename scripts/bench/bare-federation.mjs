// The baseline: a bare Node script that makes the same two requests and nothing else.
import http from 'node:http'
import https from 'node:https'

const send = (url, options, body) =>
  new Promise((resolve, reject) => {
    const request = (url.startsWith('https:') ? https : http).request(url, options, response => {
      let text = ''
      response.on('data', chunk => (text += chunk))
      response.on('end', () => (response.statusCode === 200 ? resolve(text) : reject(new Error(text))))
    })
    request.on('error', reject)
    request.end(body)
  })

const { ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN, STS_URL, ROLE } = process.env
const { value } = JSON.parse(
  await send(`${ACTIONS_ID_TOKEN_REQUEST_URL}&audience=sts.amazonaws.com`, {
    headers: { authorization: `bearer ${ACTIONS_ID_TOKEN_REQUEST_TOKEN}` },
  }),
)
const answer = await send(
  STS_URL,
  { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: ROLE,
    RoleSessionName: 'bench',
    WebIdentityToken: value,
  }).toString(),
)
if (!answer.includes('<SecretAccessKey>')) throw new Error('no credentials')
