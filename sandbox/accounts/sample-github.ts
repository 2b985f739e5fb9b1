// GitHub as the sample account's roles know it, and as those of the clean account do.
import type { GithubSite, SiteEnvironment, SiteRepository } from '../github/site.ts'

const reviewed: SiteEnvironment = { reviewers: ['octocat'] }
const owners = { 'octo-org': 1234 }

/** Repositories that the policy of one role lists. */
const apps = Array.from(
  { length: 32 },
  (_, index): SiteRepository => ({
    fullName: `octo-org/app-${index}`,
    id: 7000 + index,
    immutableSubject: false,
    environments: { production: reviewed },
  }),
)

/** Everything that the sample account's trust policies name, and in it something for each rule that asks GitHub. */
export const sampleGithub: GithubSite = {
  owners,
  repositories: [
    {
      fullName: 'octo-org/octo-repo',
      id: 5678,
      environments: {
        production: reviewed,
        audit: reviewed,
        staging: { waitMinutes: 5 },
        release: { branches: 'protected' },
        preview: {},
      },
    },
    { fullName: 'octo-org/workflows', id: 5679, visibility: 'internal' },
    {
      fullName: 'octo-org/web-shop',
      id: 5680,
      formerNames: ['octo-org/old-shop'],
      environments: { production: reviewed },
    },
    {
      fullName: 'octo-org/legacy-app',
      id: 5681,
      immutableSubject: false,
      environments: { production: reviewed },
    },
    { fullName: 'octo-org/billing', id: 5682 },
    ...apps,
  ],
}

/** The one repository that the clean account trusts. */
export const cleanGithub: GithubSite = {
  owners,
  repositories: [
    {
      fullName: 'octo-org/octo-repo',
      id: 5678,
      environments: { production: reviewed, audit: reviewed, support: { branches: 'selected' } },
    },
  ],
}
