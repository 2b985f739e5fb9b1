// Why GitHub did not say enough about a repository, and which permission of the token would help.
import type { GithubFacts, GithubRepository } from '../../snapshot/github-facts.ts'
import { repositoryIn } from './trust-remedy.ts'

export interface Gap {
  readonly name: string
  /** Without a full stop. */
  readonly why: string
  /** As `permissions` of a workflow has it: `actions: read`. */
  readonly permission?: string
}

/** @param name `OWNER/REPOSITORY` of which a rule could not know all it needs */
export function gapIn(facts: GithubFacts, name: string): Gap {
  const repository = repositoryIn(facts, name)
  switch (repository?.status) {
    case undefined:
      return { name, why: facts.skipped.includes(name) ? 'too many to ask about all' : 'not asked about' }
    case 'unknown':
      return { name, why: repository.reason }
    case 'not-found':
      return { name, why: 'not there, or this token lacks metadata: read for it' }
    case 'found':
      return { name, ...gapBelow(repository) }
  }
}

function gapBelow({
  subject,
  environments,
}: Extract<GithubRepository, { status: 'found' }>): Omit<Gap, 'name'> {
  const parts = [subject, ...Object.values(environments)]
  const denied = parts.find(part => part.status === 'denied')
  if (denied !== undefined)
    return { why: `the token lacks ${denied.permission}`, permission: denied.permission }
  const failed = parts.find(part => part.status === 'failed')
  return { why: failed?.message ?? 'its answer has less in it than expected' }
}
