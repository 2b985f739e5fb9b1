// `npm run sandbox`: starts the sandbox, prints the environment to try the action in, and waits for Ctrl-C.
import { startSandbox } from './index.ts'
import { pushToMain } from './job.ts'

const sandbox = await startSandbox({
  s3: true,
  dynamodb: true,
  github: { owner: pushToMain.owner, repository: pushToMain.repository, token: 'sandbox-github-token' },
})
const {
  env: { ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN },
} = await sandbox.registerJob(pushToMain)

const variables = {
  ACTIONS_ID_TOKEN_REQUEST_URL,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN,
  AWS_REGION: 'eu-central-1',
  AWS_ENDPOINT_URL_STS: sandbox.urls.sts,
  AWS_ENDPOINT_URL_S3: sandbox.urls.s3,
  AWS_ENDPOINT_URL_DYNAMODB: sandbox.urls.dynamodb,
  GITHUB_API_URL: sandbox.urls.github,
  ROLE_TO_ASSUME: 'arn:aws:iam::111122223333:role/deploy',
}

console.log('# GitHub and AWS are up on 127.0.0.1. In another terminal:')
for (const [name, value] of Object.entries(variables)) console.log(assignment(name, value ?? ''))
console.log('# then:  node dist/index.js     (Ctrl-C here ends the sandbox)')

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.stop())

function assignment(name: string, value: string): string {
  return process.platform === 'win32' ? `$env:${name} = '${value}'` : `export ${name}='${value}'`
}
