// How much speaks for replacing a user's keys by a role that GitHub Actions assumes: points, each with its reason.

import type { Settings } from '../../config/settings.ts'
import type { Principal } from '../../permissions/principals.ts'
import type { CredentialReportRow } from '../../snapshot/index.ts'
import { days } from '../wording.ts'
import { livesElsewhere, looksLikeCi } from './ci-names.ts'
import type { DatedKey } from './judge.ts'

/** A user with all its policies. */
export type UserPrincipal = Extract<Principal, { readonly kind: 'user' }>

/** What is known about a user without a password; `user` is null without iam:GetAccountAuthorizationDetails. */
export interface Candidate {
  readonly row: CredentialReportRow
  readonly activeKeys: readonly DatedKey[]
  /** Those of the active keys that are in use. */
  readonly keysInUse: readonly DatedKey[]
  readonly user: UserPrincipal | null
  readonly ownsServiceCredential: boolean
}

export interface Reason {
  readonly points: number
  readonly reason: string
}

/** Services that pipelines deploy with. */
const pipelineServices = new Set(
  (
    'sts s3 ecr ecs eks lambda cloudformation cloudfront ssm codedeploy codepipeline elasticbeanstalk dynamodb ' +
    'secretsmanager iam apigateway'
  ).split(' '),
)

/** Mail over SMTP signs with a key and knows no sessions. The report says `ses` or `email`. */
const mailServices = new Set(['ses', 'email'])

/** Every reason for and against, strongest first. */
export const reasonsFor = (candidate: Candidate, { accessKeyMaxAge }: Settings['thresholds']): Reason[] =>
  [
    ...nameReasons(candidate),
    ...serviceReasons(candidate),
    ...when(
      candidate.keysInUse.some(key => key.ageDays > accessKeyMaxAge),
      1,
      `a key in use is older than ${days(accessKeyMaxAge)}`,
    ),
    ...when(candidate.activeKeys.length > 1, 1, 'two active keys'),
    ...when(hasDirectPolicies(candidate), 1, 'policies attached to the user itself'),
    ...when(candidate.row.mfaActive === false, 1, 'no MFA'),
  ].toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))

export const scoreOf = (reasons: readonly Reason[]): number =>
  reasons.reduce((sum, { points }) => sum + points, 0)

function nameReasons({ row, user }: Candidate): Reason[] {
  const { path = '', tags = [] } = user?.detail ?? {}
  const tag = tags.find(({ value }) => looksLikeCi(value))
  return [
    ...firstOf(
      [looksLikeCi(row.user), `the name ${row.user} is that of a pipeline`],
      [looksLikeCi(path), `the path ${path} is that of a pipeline`],
      [tag !== undefined, `the tag ${tag?.key}=${tag?.value} speaks of a pipeline`],
    ),
    ...when(livesElsewhere(row.user), -3, `the name ${row.user} is that of software outside of pipelines`),
  ]
}

function serviceReasons({ keysInUse, ownsServiceCredential }: Candidate): Reason[] {
  const services = keysInUse.flatMap(key => key.lastUsedService ?? [])
  const deployed = services.find(service => pipelineServices.has(service))
  const mailed = services.find(service => mailServices.has(service))
  const bedrock = services.includes('bedrock') && ownsServiceCredential
  return [
    ...when(deployed !== undefined, 1, `last used with ${deployed}`),
    ...when(mailed !== undefined, -3, `last used with ${mailed}, which SMTP needs a key for`),
    ...when(bedrock, -3, 'last used with bedrock, by a user that has a service-specific credential'),
  ]
}

const hasDirectPolicies = ({ user }: Candidate): boolean =>
  user !== null && user.detail.attachedPolicies.length + user.detail.inlinePolicies.length > 0

const when = (applies: boolean, points: number, reason: string): Reason[] =>
  applies ? [{ points, reason }] : []

/** However many places speak of a pipeline, it counts once. */
const firstOf = (...signs: readonly (readonly [applies: boolean, reason: string])[]): Reason[] =>
  signs.flatMap(([applies, reason]) => when(applies, 2, reason)).slice(0, 1)
