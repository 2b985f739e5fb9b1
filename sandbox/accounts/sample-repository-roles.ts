// The sample account's roles of which only GitHub can tell what is wrong: see sample-github.ts.
import type { RoleInput } from './details.ts'
import { trustGitHub } from './documents.ts'
import { sampleOwner as owner } from './sample-owner.ts'

const trusting = (name: string, subject: string): RoleInput => ({
  name,
  trustPolicy: trustGitHub(owner, 'StringEquals', subject),
})

export const repositoryRoles: readonly RoleInput[] = [
  // Whoever may push a branch may deploy to it.
  trusting('preview', 'repo:octo-org@1234/octo-repo@5678:environment:preview'),
  trusting('spelt-otherwise', 'repo:Octo-Org@1234/Web-Shop@5680:environment:production'),
  // Called web-shop by now, and the old name can be given to another.
  trusting('renamed', 'repo:octo-org/old-shop:environment:production'),
  // There is no octo-labs any more: anybody can register the name.
  trusting('abandoned', 'repo:octo-labs/site:environment:production'),
  // Older than subjects with ids, and not set to them.
  trusting('ids-too-early', 'repo:octo-org@1234/legacy-app@5681:environment:production'),
  trusting(
    'template-not-set',
    'repo:octo-org@1234/billing@5682:job_workflow_ref:octo-org/workflows/.github/workflows/deploy.yml@refs/heads/main',
  ),
]
