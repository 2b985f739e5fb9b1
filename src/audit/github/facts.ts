// What GitHub knows of the repositories that trust policies name, added to a snapshot where there is a token to ask with.
import type { Edge } from '../../federation/edge.ts'
import { collectGithub } from '../collect/github.ts'
import type { Collection } from '../collect-account.ts'
import { openGitHub } from './client.ts'
import { githubReader } from './reader.ts'

/** The collection as it is without a token, without roles, and for roles that name no repository. Never throws for what GitHub answers. */
export const withGithubFacts = async (
  collection: Collection,
  token: string | null,
  edge: Edge,
): Promise<Collection> => {
  const { snapshot } = collection
  if (token === null || snapshot.authorizationDetails.status !== 'collected') return collection
  const reader = githubReader(await openGitHub(token, edge))
  const github = await collectGithub(snapshot.authorizationDetails.value, reader, {
    progress: edge.runner.info,
  })
  return { ...collection, snapshot: { ...snapshot, github } }
}
