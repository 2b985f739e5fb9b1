// What AWS itself says in any request to assume a role, whoever makes it.
import type { Account } from '../../permissions/reach.ts'
import type { RoleDetail } from '../../snapshot/index.ts'

/** Request values by key, as requestContext takes them. */
export type Facts = Readonly<Record<string, string | readonly string[]>>

/** A role as the target of requests. */
export interface Target {
  readonly role: RoleDetail
  readonly account: Account
  readonly now: Date
}

/** The organisation of the audited account. Its id is not in the snapshot, so only variables can be equal to it. */
const OUR_ORGANISATION = 'o-0000000000'

/**
 * The keys that tell of the time, of the role and of the way the request takes, for a principal that calls STS itself.
 *
 * Source: IAM User Guide, "AWS global condition context keys".
 */
export const requestFacts = ({ role, account, now }: Target): Facts => ({
  'aws:CurrentTime': now.toISOString(),
  'aws:EpochTime': String(Math.floor(now.getTime() / 1000)),
  'aws:ResourceAccount': account.accountId,
  'aws:ResourceOrgID': OUR_ORGANISATION,
  'aws:PrincipalIsAWSService': 'false',
  'aws:ViaAWSService': 'false',
  ...Object.fromEntries(
    role.tags.flatMap(({ key, value }) => [
      [`aws:ResourceTag/${key}`, value],
      [`iam:ResourceTag/${key}`, value],
    ]),
  ),
})
