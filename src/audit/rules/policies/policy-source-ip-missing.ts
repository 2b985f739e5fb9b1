// Rule policy-source-ip-missing: keys work from known networks only. Off by default.
import type { PolicySource } from '../../../policy/permissions.ts'
import { word } from '../../../shell.ts'
import type { Rule } from '../../rule.ts'
import { accessKeysOf, byUser } from '../access-keys/keys.ts'
import { script } from '../remedy-script.ts'
import { judgePermissions } from './judge-principals.ts'

/** Keys of conditions on where a request comes from (IAM User Guide, "AWS global condition context keys"). */
const networkKeys = new Set(['aws:sourceip', 'aws:sourcevpc', 'aws:sourcevpce', 'aws:vpcsourceip'])

/**
 * Passes as soon as any statement of any policy looks at the network: whether it looks well, this rule cannot
 * tell.
 */
export const policySourceIpMissing: Rule = {
  id: 'policy-source-ip-missing',
  title: 'Users with access keys are bound to networks',
  severity: 'low',
  rationale:
    'A stolen key is used from elsewhere. Where a key cannot give way to a role yet, a network it must come from makes the theft useless.',
  remedy:
    'Deny everything that does not come from your networks, but for calls that AWS services make on behalf of the user.',
  controls: {},
  optIn: true,
  needs: ['authorizationDetails', 'credentialReport'],
  evaluate: snapshot => {
    const withKeys = new Map(
      byUser(accessKeysOf(snapshot).filter(({ state }) => state !== 'inactive')).map(keys => [
        keys[0]!.row.arn,
        keys.some(({ state }) => state === 'active'),
      ]),
    )
    return judgePermissions(snapshot, {
      among: ({ kind, detail }) => kind === 'user' && withKeys.has(detail.arn),
      nobody: 'No user has an active access key.',
      passes: 'The policies of every user with an active access key look at the network.',
      judge: ({ policies, boundary, malformed, detail }) =>
        malformed.length > 0 || [...policies, ...boundary].some(looksAtNetwork)
          ? null
          : {
              says: withKeys.get(detail.arn)
                ? 'has an active access key that works from everywhere'
                : 'may have an active access key, which would work from everywhere: the report cannot be read',
              evidence: { policies: policies.map(({ name }) => name) },
              remedy: script(
                '# With your networks for 203.0.113.0/24:',
                `aws iam put-user-policy --user-name ${word(detail.name)} --policy-name OnlyFromKnownNetworks --policy-document ${word(onlyFromKnownNetworks)}`,
              ),
            },
    })
  },
}

const looksAtNetwork = ({ document }: PolicySource): boolean =>
  document.statements.some(({ conditions }) =>
    conditions.some(({ key }) => networkKeys.has(key.toLowerCase())),
  )

/** IAM User Guide, "Denies access to AWS based on the source IP". */
const onlyFromKnownNetworks = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'OnlyFromKnownNetworks',
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: {
        NotIpAddress: { 'aws:SourceIp': ['203.0.113.0/24'] },
        Bool: { 'aws:ViaAWSService': 'false' },
      },
    },
  ],
})
