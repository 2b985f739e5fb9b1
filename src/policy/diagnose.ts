// Why a job may not have a role: claims, STS's answer and the trust policy, put together. Pure.
import { parseRoleArn } from '../aws/arn.ts'
import { knownPartitionOfRegion } from '../aws/partition.ts'
import type { ErrorCode } from '../errors.ts'
import type { Claims } from '../federation/token/claims.ts'
import { meaningOf, otherReasonsFor } from './diagnose/answers.ts'
import { decideWithCertainty } from './diagnose/certainty.ts'
import { claimHints } from './diagnose/claim-hints.ts'
import { lookupCommand } from './diagnose/cloudtrail.ts'
import { shown } from './diagnose/comparison.ts'
import type { Assertion, Explanation, Hint, PolicyReading } from './diagnose/explanation.ts'
import { jobPolicy } from './diagnose/job-policy.ts'
import { providerHints } from './diagnose/provider-hints.ts'
import { decisiveStatement, differenceOf, readPolicy } from './diagnose/reading.ts'
import { statementHints } from './diagnose/statement-hints.ts'
import { certaintyFor, issuerOf, type WebIdentity, webIdentityRequest } from './diagnose/web-identity.ts'
import type { PolicyDocument } from './document.ts'
import type { TrustVerdict } from './trust-policy.ts'

export type { Explanation, Hint, HintId } from './diagnose/explanation.ts'

export interface KnownPolicy {
  readonly document: PolicyDocument
  /** Where it is from, e.g. `the file trust.json`. */
  readonly source: string
}

/** What STS answered, in its words and in ours. */
export interface Refusal {
  readonly code: ErrorCode
  /** E.g. `AccessDenied`. */
  readonly name: string
  readonly message: string
}

export interface DeniedJob {
  readonly claims: Claims
  /** As in role-to-assume. */
  readonly roleArn: string
  readonly sessionName: string
  /** Of the STS endpoint. */
  readonly region: string
  /** null when STS was not asked. */
  readonly refusal: Refusal | null
  readonly trustPolicy: KnownPolicy | null
}

/**
 * Decides the trust policy for a job as far as that is possible outside of AWS: `unknown` where it rests on what only
 * AWS sees (source address, time) or on what AWS does not document.
 * @throws KeylessError `input-invalid` for a role ARN that is none.
 */
export const decideForJob = (document: PolicyDocument, job: DeniedJob): TrustVerdict => {
  const identity = identityOf(job)
  return decideWithCertainty(document, webIdentityRequest(identity), certaintyFor(identity))
}

const identityOf = ({ claims, roleArn, sessionName }: DeniedJob): WebIdentity => {
  const { partition, accountId } = parseRoleArn(roleArn)
  return { claims, partition, accountId, sessionName }
}

/** Explains why a job was refused a role, or would be. */
export const diagnoseJob = (job: DeniedJob): Explanation => {
  const identity = identityOf(job)
  const read = job.trustPolicy && readTrustPolicy(job.trustPolicy, job, identity)
  const hints = hintsFor(job, identity, read)
  return {
    identity: 'What GitHub asserted',
    asserted: assertionsOf(job.claims),
    answer: job.refusal && {
      code: job.refusal.name,
      message: job.refusal.message,
      meaning: meaningOf(job.refusal.code),
    },
    reading: read?.reading ?? null,
    hints,
    otherReasons:
      read?.reading.decision === 'allowed' && job.refusal?.code === 'sts-access-denied'
        ? otherReasonsFor(job.roleArn, read.reading.source, null)
        : [],
    remedy: jobPolicy(identity, read?.claims ?? []),
    lookup: lookupCommand({
      region: job.region,
      eventName: 'AssumeRoleWithWebIdentity',
      contains: job.claims.sub,
    }),
    difference: differenceOf(read?.reading ?? null, hints),
  }
}

interface ReadPolicy {
  readonly reading: PolicyReading
  readonly hints: readonly Hint[]
  /** Claims that the statement shown has conditions on. */
  readonly claims: readonly string[]
}

const readTrustPolicy = (policy: KnownPolicy, job: DeniedJob, identity: WebIdentity): ReadPolicy => {
  const request = webIdentityRequest(identity)
  const verdict = decideForJob(policy.document, job)
  const statement = decisiveStatement(verdict)
  const asked = { token: { claims: job.claims, issuer: issuerOf(identity) }, region: job.region }
  return {
    reading: readPolicy(verdict, statement, request, policy.source),
    hints: verdict.decision === 'allowed' ? [] : statementHints(statement, request, asked),
    claims: (statement?.statement.conditions ?? []).map(({ key }) => key.split(':').at(-1)!.toLowerCase()),
  }
}

/** What is certain first. Without a policy, or before it is looked at, the claims have to do. */
const hintsFor = (job: DeniedJob, identity: WebIdentity, read: ReadPolicy | null): readonly Hint[] => {
  const issuer = issuerOf(identity)
  const certain = [
    ...partitionHints(identity.partition, job.region),
    ...(job.refusal === null ? [] : providerHints(job.refusal.code, job, identity)),
    ...(read?.hints ?? []),
  ]
  const isOpen = read === null && job.refusal?.code === 'sts-access-denied' && certain.length === 0
  return isOpen ? claimHints(job.claims, issuer) : certain
}

const partitionHints = (partition: string, region: string): Hint[] => {
  const regional = knownPartitionOfRegion(region)?.id
  return regional === undefined || regional === partition
    ? []
    : [
        shown(
          'role-partition',
          `The role is of partition ${partition}, and the region ${region} of ${regional}. Correct aws-region or role-to-assume.`,
        ),
      ]
}

/** Claims that trust policies are made of, in the order people look for them. */
const ASSERTED = [
  'repository',
  'repository_id',
  'repository_owner_id',
  'ref',
  'environment',
  'job_workflow_ref',
  'event_name',
]

const assertionsOf = ({ iss, sub, aud, all }: Claims): Assertion[] => [
  { name: 'iss', value: iss },
  { name: 'aud', value: aud.join(', ') },
  { name: 'sub', value: sub },
  ...ASSERTED.flatMap(name => (all[name] === undefined ? [] : [{ name, value: all[name] }])),
]
