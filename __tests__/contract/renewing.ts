// Jobs with profiles that renew themselves: what the contract cases about them have in common.
import { readFileSync, writeFileSync } from 'node:fs'
import type { StepResult } from '../../sandbox/runner.ts'
import { configTitle } from '../../src/federation/profile/ini.ts'
import { readSection } from '../fixtures/one-section.ts'
import { type ContractJob, ROLE, type World } from './world.ts'

export const EXCHANGE = 'AssumeRoleWithWebIdentity'
/** Inputs of a step whose profile renews itself. */
export const renewing = { 'role-to-assume': ROLE, 'refreshable-credentials': 'true' }

/** How many sessions were given for a token since the job started. */
export const exchanges = (job: ContractJob): number =>
  job.stsActions().filter(action => action === EXCHANGE).length

/** What a profile says in the config file. */
export const profileOf = (job: ContractJob, name: string): Record<string, string> =>
  Object.fromEntries(readSection(job.homeFiles()['.aws/config'] ?? '', configTitle(name)) ?? [])

/** The profile that later steps of the job have by default. */
const exportedProfile = (job: ContractJob): Record<string, string> =>
  profileOf(job, job.env.AWS_PROFILE ?? '')

/** Runs the credential process of the exported profile as an SDK does. */
export const credentialProcess = (
  job: ContractJob,
  env: Record<string, string | undefined> = {},
): Promise<StepResult> => job.run('sh', ['-c', exportedProfile(job).credential_process ?? 'exit 9'], { env })

/** Makes the session stored for the exported profile due, as time would: most of its life is over. */
export const age = (job: ContractJob): void => {
  rewriteStored(job, 30)
}

/** Ends the life of the stored session: its time has passed, and STS takes it no more. */
export const expire = (job: ContractJob, { sandbox }: World): void =>
  sandbox.keyring.expire(rewriteStored(job, -1))

/** @returns its access key. */
const rewriteStored = (job: ContractJob, secondsLeft: number): string => {
  const file = (exportedProfile(job).keyless_settings ?? '').replace('settings.json', 'session.json')
  const { answer } = JSON.parse(readFileSync(file, 'utf8'))
  const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString()
  const stored = { obtained: inSeconds(-3000), answer: { ...answer, Expiration: inSeconds(secondsLeft) } }
  writeFileSync(file, JSON.stringify(stored))
  return answer.AccessKeyId
}
