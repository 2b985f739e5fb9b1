// Repositories, templates, environments and owners as GitHub's REST API shows them, as far as anybody here reads.
import type { SiteEnvironment, SiteRepository } from './site.ts'

interface Owner {
  readonly login: string
  readonly id: number
}

export const ownerBody = ({ login, id }: Owner): object => ({ login, id, type: 'Organization' })

export const repositoryBody = (repository: SiteRepository, owner: Owner): object => {
  const { id, fullName, visibility = 'private' } = repository
  return {
    id,
    name: fullName.slice(fullName.indexOf('/') + 1),
    full_name: fullName,
    private: visibility !== 'public',
    visibility,
    owner: ownerBody(owner),
  }
}

/** `sub_claim_prefix`: how subjects of the default template begin now. */
export const templateBody = (
  { fullName, id, immutableSubject = true, template }: SiteRepository,
  owner: Owner,
): object => {
  const [login, name] = fullName.split('/')
  return {
    use_default: template === undefined,
    ...(template !== undefined && { include_claim_keys: template }),
    use_immutable_subject: immutableSubject,
    sub_claim_prefix: immutableSubject ? `repo:${login}@${owner.id}/${name}@${id}` : `repo:${fullName}`,
  }
}

/** A limit on branches stands among the rules and has its kind beside them. */
export const environmentBody = (
  name: string,
  { reviewers = [], waitMinutes = 0, branches }: SiteEnvironment,
  repositoryUrl: string,
): object => ({
  name,
  url: `${repositoryUrl}/environments/${encodeURIComponent(name)}`,
  protection_rules: [
    ...(waitMinutes > 0 ? [{ id: 1, type: 'wait_timer', wait_timer: waitMinutes }] : []),
    ...(reviewers.length > 0
      ? [{ id: 2, type: 'required_reviewers', reviewers: reviewers.map(reviewer) }]
      : []),
    ...(branches === undefined ? [] : [{ id: 3, type: 'branch_policy' }]),
  ],
  deployment_branch_policy:
    branches === undefined
      ? null
      : { protected_branches: branches === 'protected', custom_branch_policies: branches === 'selected' },
})

const reviewer = (login: string): object => ({ type: 'User', reviewer: { login } })
