// Rule service-specific-credential-present: passwords for single services are known and have an end.
import { daysBetween } from '../../clock.ts'
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { collected, type ServiceSpecificCredential } from '../../snapshot/index.ts'
import { notApplicable } from '../judge-rows.ts'
import { days } from '../wording.ts'
import {
  authenticates,
  deleteServiceCredential,
  isBedrockKey,
  serviceCredentialResource,
  userArns,
} from './service-credentials.ts'

/**
 * Fails on active credentials without expiry date, mildly on those that are more than `serviceCredentialMaxAge`
 * days old. Source: IAM API, ListServiceSpecificCredentials with AllUsers.
 */
export const serviceSpecificCredentialPresent: Rule = {
  id: 'service-specific-credential-present',
  title: 'Service-specific credentials have an end',
  severity: 'medium',
  rationale:
    'User name and password for CodeCommit, Keyspaces or CloudWatch Logs are credentials like any other, but the credential report does not mention them, and without an expiry date they last for good.',
  remedy:
    'Delete the credential, and use temporary credentials of a role; where it has to stay, give it an expiry date.',
  controls: {},
  needs: ['serviceSpecificCredentials'],
  evaluate: (snapshot, { thresholds: { serviceCredentialMaxAge } }, now): RuleResult[] => {
    // Bedrock's keys have a rule of their own, bedrock-long-term-api-key.
    const credentials = collected(snapshot.serviceSpecificCredentials).filter(one => !isBedrockKey(one))
    if (credentials.length === 0) {
      return [notApplicable(snapshot, 'There are no service-specific credentials but those of Bedrock.')]
    }
    const arns = userArns(snapshot)
    return credentials.map(credential => ({
      ...judge(credential, serviceCredentialMaxAge, now),
      resource: serviceCredentialResource(credential, arns, snapshot),
      discriminator: credential.id,
    }))
  },
}

function judge(
  credential: ServiceSpecificCredential,
  limit: number,
  now: Date,
): Omit<RuleResult, 'resource'> {
  const { id, userName, serviceName, status, createdAt, expiresAt } = credential
  const ageDays = daysBetween(createdAt, now)
  const evidence = { id, serviceName, status, createdAt, expiresAt, ageDays, maxAgeDays: limit }
  const name = `${userName}'s credential ${id} for ${serviceName}`
  if (!authenticates(credential, now)) {
    return { status: 'pass', message: `${name} is inactive or has expired.`, evidence }
  }
  const remedy = deleteServiceCredential(credential)
  if (expiresAt === null) {
    return { status: 'fail', message: `${name} is active and never expires.`, evidence, remedy }
  }
  const message = `${name} is ${days(ageDays)} old and valid until ${expiresAt}; the limit is ${days(limit)}.`
  return ageDays > limit
    ? { status: 'fail', severity: 'low', message, evidence, remedy }
    : { status: 'pass', message, evidence }
}
