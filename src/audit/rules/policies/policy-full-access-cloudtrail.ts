// Rule policy-full-access-cloudtrail: nobody but administrators can blind the audit log.
import type { Rule } from '../../rule.ts'
import { judgeFullAccess, type Service } from './full-access.ts'

const cloudtrail: Service = {
  name: 'cloudtrail',
  resources: 'arn:{p}:cloudtrail:*:{a}:trail/*',
  gravest: [
    'StopLogging',
    'DeleteTrail',
    'UpdateTrail',
    'PutEventSelectors',
    'PutInsightSelectors',
    'CreateTrail',
  ],
}

/** All of CloudTrail on all trails, see judgeFullAccess. */
export const policyFullAccessCloudtrail: Rule = {
  id: 'policy-full-access-cloudtrail',
  title: 'Policies do not allow all of CloudTrail',
  severity: 'medium',
  rationale: 'Whoever may stop or redirect the trail acts unseen from then on.',
  remedy:
    'Allow reading (cloudtrail:Get*, Describe*, List*, LookupEvents); leave changing trails to one role.',
  controls: {},
  needs: ['authorizationDetails'],
  // An inline policy escapes those who review the list of policies.
  evaluate: snapshot =>
    judgeFullAccess(snapshot, cloudtrail, ({ kind }) => (kind === 'inline' ? 'high' : undefined)),
}
