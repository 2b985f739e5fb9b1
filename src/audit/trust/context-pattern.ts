// The context at the end of a pattern of subjects: environment, pull request, branch or tag.
import { fits, patternOf } from '../../policy/wildcard.ts'
import { hasWildcard, isOnlyWildcards } from './value-pattern.ts'

/** `mixed`: a wildcard that spans more than one kind of context. `other`: claims of a customised template. */
export type ContextPattern =
  | { readonly kind: 'any' }
  | { readonly kind: 'environment' | 'ref'; readonly text: string; readonly whole: boolean }
  | { readonly kind: 'pull_request' }
  | { readonly kind: 'mixed' | 'other'; readonly text: string }

/** Reads what follows `repo:OWNER/REPOSITORY:`. */
export function readContext(text: string): ContextPattern {
  if (text === '' || isOnlyWildcards(text)) return { kind: 'any' }
  if (text === 'pull_request') return { kind: 'pull_request' }
  const [, kind, rest = ''] = /^(environment|ref):(.*)$/s.exec(text) ?? []
  // GitHub writes the colons of a name as %3A: another colon begins another claim.
  const single = rest !== '' && (!rest.includes(':') || hasWildcard(rest))
  if ((kind === 'environment' || kind === 'ref') && single)
    return { kind, text: rest, whole: !hasWildcard(rest) }
  const isClaim = /^[a-z_]+:/.test(text) && kind === undefined
  return { kind: hasWildcard(text) && !isClaim ? 'mixed' : 'other', text }
}

/** A context of a claim of its own: `ref` or `environment`. */
export const contextOfClaim = (kind: 'environment' | 'ref', text: string): ContextPattern =>
  isOnlyWildcards(text) ? { kind: 'any' } : { kind, text, whole: !hasWildcard(text) }

/** Whether a job of a pull request fits, when not every job does. */
export const admitsPullRequests = (context: ContextPattern): boolean =>
  context.kind === 'pull_request' ||
  (context.kind === 'mixed' && fits(patternOf(context.text), 'pull_request'))

/** Refs that GitHub makes for merge queues: the end is never the same twice, so no exact text fits two runs. */
export const isMergeQueue = (ref: string): boolean =>
  /^refs\/heads\/gh-readonly-queue\/[^*?]+\/(pr-)?\*$/.test(ref)

/** How much a context pins; 0 is nothing. */
export function rankOfContext(context: ContextPattern): number {
  if (context.kind === 'any') return 0
  if (context.kind === 'mixed') return 1
  if (context.kind === 'other') return hasWildcard(context.text) ? 1 : 3
  return 'whole' in context && !context.whole ? 2 : 3
}
