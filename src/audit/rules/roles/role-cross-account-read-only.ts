// Rule role-cross-account-read-only: no other account can read everything here.
import type { PolicyDocument } from '../../../policy/document.ts'
import { word } from '../../../shell.ts'
import { principalsOf } from '../../permissions/principals.ts'
import { type Reach, reachOf, within } from '../../permissions/reach.ts'
import type { Rule } from '../../rule.ts'
import { collected, type RoleDetail, type Snapshot } from '../../snapshot/index.ts'
import { script } from '../remedy-script.ts'
import { listed } from '../wording.ts'
import { mayEnter } from './admission.ts'
import { foreignTrusts } from './foreign-trust.ts'
import { judgeTrust, type RoleFault } from './judge-roles.ts'
import type { Target } from './request-facts.ts'
import { knowingExternalId, strangersTo } from './strangers.ts'

export const roleCrossAccountReadOnly: Rule = {
  id: 'role-cross-account-read-only',
  title: 'No other account has ReadOnlyAccess',
  severity: 'high',
  rationale:
    'ReadOnlyAccess is not harmless: it reads the contents of buckets, tables, queues and logs, not just how they are set up. Another account seldom needs more than the latter.',
  remedy: 'Give the role SecurityAudit or ViewOnlyAccess instead, or name the resources it is to read.',
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: (snapshot, { knownAccounts }, now) => {
    const arn = `arn:${snapshot.partition}:iam::aws:policy/ReadOnlyAccess`
    const reading = dataReach(snapshot)
    return judgeTrust(snapshot, {
      nobody: 'No role has ReadOnlyAccess.',
      passes: 'No role with ReadOnlyAccess lets in another account',
      judge: (role, trust) => {
        // Told by its ARN: anybody can call a policy so.
        if (!role.attachedPolicies.some(attached => attached.arn === arn)) return null
        const readers = readersOf(trust, { role, account: snapshot, now })
        return readers.length === 0 ? [] : [faultOf(role, arn, readers, reading(role), knownAccounts)]
      },
    })
  },
}

const ANYBODY = 'any account'

const readersOf = (trust: PolicyDocument, target: Target): string[] => [
  ...(strangersTo(trust, target).some(caller => mayEnter(trust, knowingExternalId(caller))) ? [ANYBODY] : []),
  ...foreignTrusts(trust, target).map(({ account }) => account),
]

function faultOf(
  role: RoleDetail,
  policyArn: string,
  readers: readonly string[],
  objects: Reach,
  known: readonly string[],
): RoleFault {
  const mild = objects === 'limited' || readers.every(reader => known.includes(reader))
  return {
    status: 'fail',
    ...(mild && { severity: 'medium' as const }),
    says: `gives ReadOnlyAccess to ${listed(readers)}${objects === 'limited' ? ', though not to all objects in S3' : ''}`,
    evidence: { readers, allObjects: objects },
    remedy: script(
      `aws iam attach-role-policy --role-name ${word(role.name)} --policy-arn ${word(policyArn.replace('ReadOnlyAccess', 'job-function/ViewOnlyAccess'))}`,
      `aws iam detach-role-policy --role-name ${word(role.name)} --policy-arn ${word(policyArn)}`,
    ),
  }
}

/** How far a role gets with the one action that stands for reading data: another policy or a boundary may deny it. */
function dataReach(snapshot: Snapshot): (role: RoleDetail) => Reach {
  const principals = new Map(
    principalsOf(collected(snapshot.authorizationDetails)).map(principal => [principal.detail, principal]),
  )
  return role => {
    const { policies, boundary } = principals.get(role)!
    return reachOf(policies, 's3:GetObject', within(snapshot, 'arn:{p}:s3:::*/*'), boundary)
  }
}
