// `npm run demo`: the built action in a workflow, as its log would show it, with no GitHub and no AWS.
import path from 'node:path'
import { chapter, expectation, narrate, showLog } from './demo/narration.ts'
import { startSandbox } from './index.ts'
import { pushToMain } from './job.ts'
import { startJob } from './runner.ts'

const root = path.resolve(import.meta.dirname, '..')
const main = path.join(root, 'dist/index.js')
const post = path.join(root, 'dist/post.js')
const step = (name: string): string => path.join(import.meta.dirname, 'demo', name)
const ROLE = 'arn:aws:iam::111122223333:role/deploy'

narrate('A sandbox is started: GitHub’s token service, AWS STS, S3 and DynamoDB, all on 127.0.0.1.')
const sandbox = await startSandbox({ s3: true, dynamodb: true })
const endpoints = {
  AWS_ENDPOINT_URL_STS: sandbox.urls.sts,
  AWS_ENDPOINT_URL_S3: sandbox.urls.s3 as string,
  AWS_ENDPOINT_URL_DYNAMODB: sandbox.urls.dynamodb as string,
}
const ours = await sandbox.registerJob(pushToMain)
const job = await startJob({ ...ours.env, ...endpoints })
const foreign = await sandbox.registerJob({
  ...pushToMain,
  owner: 'mallory',
  ownerId: '666',
  repositoryId: '667',
})
const foreignJob = await startJob({ ...foreign.env, ...endpoints })

try {
  chapter('job: deploy (octo-org/octo-repo, push to main)')
  narrate(`uses: keyless-aws\n  with:\n    aws-region: us-east-1\n    role-to-assume: ${ROLE}`)
  const federated = await job.uses(main, {
    'aws-region': 'us-east-1',
    'role-to-assume': ROLE,
    audience: 'sts.amazonaws.com',
  })
  showLog(federated)
  expectation('the step passed', federated.exitCode === 0)
  const requests = sandbox.requests.map(({ service, action }) => `${service} ${action}`)
  expectation(`it took two requests: ${requests.join(', ')}`, requests.length === 2)

  narrate('run: node deploy-to-s3.ts       (the ordinary AWS SDK, nothing but the exported environment)')
  const upload = await job.run(process.execPath, [step('deploy-to-s3.ts')])
  showLog(upload)
  expectation('the object is in the bucket', upload.exitCode === 0)

  narrate('run: node write-to-dynamodb.ts')
  const write = await job.run(process.execPath, [step('write-to-dynamodb.ts')])
  showLog(write)
  expectation('the item is in the table', write.exitCode === 0)

  chapter('job: the same workflow in a foreign repository (mallory/octo-repo)')
  narrate(`uses: keyless-aws, with the same role`)
  const refused = await foreignJob.uses(main, {
    'aws-region': 'us-east-1',
    'role-to-assume': ROLE,
    audience: 'sts.amazonaws.com',
  })
  showLog(refused)
  expectation(
    'STS refused it, and nothing was exported',
    refused.exitCode === 1 && Object.keys(refused.exported).length === 0,
  )

  chapter('job: deploy, post step')
  const cleaned = await job.uses(post, {}, { state: federated.state })
  showLog(cleaned)
  narrate('run: node deploy-to-s3.ts       (again, after the post step)')
  const after = await job.run(process.execPath, [step('deploy-to-s3.ts')], {
    env: { AWS_REGION: 'us-east-1' },
  })
  showLog(after)
  expectation('the credentials are gone', after.exitCode !== 0)
} finally {
  await Promise.all([job.remove(), foreignJob.remove(), sandbox.stop()])
}
