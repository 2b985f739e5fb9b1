// First part of the demo: a deployment without keys, the same from a foreign repository, and the clean-up.
import { startSandbox } from '../index.ts'
import { pushToMain } from '../job.ts'
import { type RunningJob, type StepResult, startJob } from '../runner.ts'
import { laterStep, main, post } from './entries.ts'
import { chapter, expectation, narrate, showLog } from './narration.ts'

const ROLE = 'arn:aws:iam::111122223333:role/deploy'
const inputs = { 'aws-region': 'us-east-1', 'role-to-assume': ROLE, audience: 'sts.amazonaws.com' }

export const showDeployment = async (): Promise<void> => {
  narrate('A sandbox is started: GitHub’s token service, AWS STS, S3 and DynamoDB, all on 127.0.0.1.')
  const sandbox = await startSandbox({ s3: true, dynamodb: true })
  const endpoints = {
    AWS_ENDPOINT_URL_STS: sandbox.urls.sts,
    AWS_ENDPOINT_URL_S3: sandbox.urls.s3 as string,
    AWS_ENDPOINT_URL_DYNAMODB: sandbox.urls.dynamodb as string,
  }
  const ours = await startJob({ ...(await sandbox.registerJob(pushToMain)).env, ...endpoints })
  const mallory = { ...pushToMain, owner: 'mallory', ownerId: '666', repositoryId: '667' }
  const foreign = await startJob({ ...(await sandbox.registerJob(mallory)).env, ...endpoints })
  try {
    const federated = await federate(ours)
    const requests = sandbox.requests.map(({ service, action }) => `${service} ${action}`)
    expectation(`it took two requests: ${requests.join(', ')}`, requests.length === 2)
    await deploy(ours)
    await refuse(foreign)
    await cleanUp(ours, federated)
  } finally {
    await Promise.all([ours.remove(), foreign.remove(), sandbox.stop()])
  }
}

const federate = async (job: RunningJob): Promise<StepResult> => {
  chapter('job: deploy (octo-org/octo-repo, push to main)')
  narrate(`uses: keyless-aws\n  with:\n    aws-region: us-east-1\n    role-to-assume: ${ROLE}`)
  const step = await job.uses(main, inputs)
  showLog(step)
  expectation('the step passed', step.exitCode === 0)
  return step
}

const deploy = async (job: RunningJob): Promise<void> => {
  narrate('run: node upload-to-s3.ts       (the ordinary AWS SDK, nothing but the exported environment)')
  const upload = await job.run(process.execPath, [laterStep('upload-to-s3.ts')])
  showLog(upload)
  expectation('the object is in the bucket', upload.exitCode === 0)

  narrate('run: node write-to-dynamodb.ts')
  const write = await job.run(process.execPath, [laterStep('write-to-dynamodb.ts')])
  showLog(write)
  expectation('the item is in the table', write.exitCode === 0)
}

const refuse = async (job: RunningJob): Promise<void> => {
  chapter('job: the same workflow in a foreign repository (mallory/octo-repo)')
  narrate('uses: keyless-aws, with the same role')
  const refused = await job.uses(main, inputs)
  showLog(refused)
  const nothing = Object.keys({ ...refused.exported, ...refused.outputs }).length === 0
  expectation('STS refused it, and nothing was exported', refused.exitCode === 1 && nothing)
}

const cleanUp = async (job: RunningJob, { state }: StepResult): Promise<void> => {
  chapter('job: deploy, post step')
  showLog(await job.uses(post, {}, { state }))
  narrate('run: node upload-to-s3.ts       (again, after the post step)')
  const after = await job.run(process.execPath, [laterStep('upload-to-s3.ts')], {
    env: { AWS_REGION: 'us-east-1' },
  })
  showLog(after)
  expectation('the credentials are gone', after.exitCode !== 0)
}
