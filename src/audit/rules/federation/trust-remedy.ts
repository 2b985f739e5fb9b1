// The command that puts a role's trust policy right.

import { word } from '../../../shell.ts'
import type { GithubFacts } from '../../snapshot/github-facts.ts'
import { correctedPolicy } from '../../trust/corrected-policy.ts'
import { script } from '../remedy-script.ts'
import type { RoleContext } from './detector.ts'

const remedies = new WeakMap<RoleContext['trusting'], string>()

/** Replaces the whole policy by one that names the same jobs exactly; made once per role, whichever rule asks. */
export function trustRemedy(context: RoleContext): string {
  const { trusting, snapshot, github } = context
  const known = remedies.get(trusting)
  if (known !== undefined) return known
  const { json, placeholders } = correctedPolicy(trusting, {
    partition: snapshot.partition,
    accountId: snapshot.accountId,
    clientIds: arn => clientIdsOf(arn, context),
    lookup: name => repositoryIn(github, name),
  })
  const remedy = script(
    ...(placeholders.length === 0 ? [] : [`# In the document, put your own for ${placeholders.join(', ')}.`]),
    ...(placeholders.some(name => name.endsWith('_ID')) ? [idsHint] : []),
    updateTrust(trusting.role.name, json),
  )
  remedies.set(trusting, remedy)
  return remedy
}

const idsHint =
  "# gh api repos/OWNER/REPOSITORY --jq '.owner.id, .id' prints OWNER_ID and REPOSITORY_ID of a repository."

/** The command that replaces a trust policy by `document`, which is JSON. */
const updateTrust = (role: string, document: string): string =>
  `aws iam update-assume-role-policy --role-name ${word(role)} --policy-document ${word(document)}`

const clientIdsOf = (arn: string, { provider }: RoleContext): readonly string[] | null => {
  const details = provider(arn)?.details
  return details?.status === 'collected' ? details.value.clientIds : null
}

/** Names on GitHub have no case. */
export const repositoryIn = (github: GithubFacts | null, name: string) =>
  github !== null && Object.hasOwn(github.repositories, name.toLowerCase())
    ? github.repositories[name.toLowerCase()]
    : undefined
