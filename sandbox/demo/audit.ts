// Second part of the demo: an audit of the sample account, which has something for every rule to find.
import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { directoryEntry } from '../accounts/directory-entry.ts'
import { sampleAccount } from '../accounts/sample.ts'
import { sampleGithub } from '../accounts/sample-github.ts'
import { iamState } from '../iam/state.ts'
import { iamService } from '../iam.ts'
import { startSandbox } from '../index.ts'
import { type Job, pushToMain } from '../job.ts'
import { startJob } from '../runner.ts'
import { main } from './entries.ts'
import { chapter, expectation, narrate, showLog } from './narration.ts'

const scheduled: Job = {
  ...pushToMain,
  ownerId: '1234',
  repositoryId: '5678',
  eventName: 'schedule',
  environment: 'audit',
  immutableSubject: true,
}

/** What github.token is to a job of the sandbox. */
const TOKEN = 'ghs_sandbox'

export const showAudit = async (): Promise<void> => {
  const account = sampleAccount(new Date())
  const sandbox = await startSandbox({
    accounts: [directoryEntry(account)],
    iam: shared => iamService(new Map([[account.accountId, iamState(account)]]), shared),
    github: { owner: scheduled.owner, repository: scheduled.repository, token: TOKEN, site: sampleGithub },
  })
  const { env } = await sandbox.registerJob(scheduled)
  const job = await startJob({
    ...env,
    AWS_ENDPOINT_URL_STS: sandbox.urls.sts,
    AWS_ENDPOINT_URL_IAM: sandbox.urls.iam as string,
    GITHUB_API_URL: sandbox.urls.github as string,
  })
  try {
    chapter('job: audit (scheduled, environment audit)')
    const role = `arn:aws:iam::${account.accountId}:role/github/keyless-audit`
    narrate(
      `uses: keyless-aws\n  with:\n    aws-region: us-east-1\n    role-to-assume: ${role}\n    audit: true\n    github-token: \${{ github.token }}`,
    )
    const reports = await mkdtemp(path.join(tmpdir(), 'keyless-aws-demo-reports-'))
    const step = await job.uses(main, {
      'aws-region': 'us-east-1',
      'role-to-assume': role,
      audit: 'true',
      'github-token': TOKEN,
      'audit-redact': 'false',
      'audit-report-dir': reports,
      'audit-save-snapshot': 'true',
      'audit-frameworks': 'cis-5.0',
    })
    showLog(step)
    const { 'audit-result': result, 'audit-findings': findings } = step.outputs
    expectation(
      `the audit made its findings (${findings}) and failed the job, as it should`,
      result === 'fail' && step.exitCode === 1,
    )
    const files = (await readdir(reports)).map(file => path.join(reports, file))
    narrate(`The reports are yours to read:\n${files.map(file => `  ${file}`).join('\n')}`)
    narrate(
      `Judge what was collected again, without AWS:\n  npm run audit -- --snapshot ${path.join(reports, 'snapshot.json')}`,
    )
  } finally {
    await Promise.all([job.remove(), sandbox.stop()])
  }
}
