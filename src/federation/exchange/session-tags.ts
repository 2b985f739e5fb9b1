// The session tags of AssumeRole: who in GitHub acts. Pure.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
import { KeylessError } from '../../errors.ts'

export interface SessionTag {
  readonly key: string
  readonly value: string
  /** Given up first when STS says the packed policy is too large. */
  readonly droppable: boolean
}

const MAX_TAGS = 50
const MAX_VALUE = 256

const sources: readonly (readonly [key: string, variable: string, droppable: boolean])[] = [
  ['Repository', 'GITHUB_REPOSITORY', false],
  ['Workflow', 'GITHUB_WORKFLOW', false],
  ['Action', 'GITHUB_ACTION', false],
  ['Actor', 'GITHUB_ACTOR', false],
  ['Commit', 'GITHUB_SHA', false],
  ['Branch', 'GITHUB_REF', false],
  ['EventName', 'GITHUB_EVENT_NAME', true],
  ['BaseRef', 'GITHUB_BASE_REF', true],
  ['HeadRef', 'GITHUB_HEAD_REF', true],
  ['RunId', 'GITHUB_RUN_ID', true],
  ['Job', 'GITHUB_JOB', true],
  ['TriggeringActor', 'GITHUB_TRIGGERING_ACTOR', true],
]

/** Letters, separators, digits and `_.:/=+-@` are what AWS allows in a tag value; anything else becomes `_`. */
const sanitised = (value: string): string =>
  [...value.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, '_')].slice(0, MAX_VALUE).join('')

/**
 * Tags from the runner's environment, then the user's own.
 * @throws KeylessError `input-invalid` when custom-tags names a key we set, or there are more than 50 tags.
 */
export const sessionTags = (
  env: Readonly<Record<string, string | undefined>>,
  customTags: Readonly<Record<string, string>>,
): readonly SessionTag[] => {
  const ours: SessionTag[] = [{ key: 'GitHub', value: 'Actions', droppable: false }]
  for (const [key, variable, droppable] of sources) {
    const value = env[variable]
    if (value) ours.push({ key, value: sanitised(value), droppable })
  }
  const reserved = new Set(['github', ...sources.map(([key]) => key.toLowerCase())])
  const taken = Object.keys(customTags).filter(key => reserved.has(key.toLowerCase()))
  if (taken.length > 0)
    throw new KeylessError(
      'input-invalid',
      `The input custom-tags sets ${taken.join(', ')}, which this action sets itself.`,
    )
  const all = [
    ...ours,
    ...Object.entries(customTags).map(([key, value]) => ({ key, value, droppable: false })),
  ]
  if (all.length > MAX_TAGS)
    throw new KeylessError(
      'input-invalid',
      `The input custom-tags makes ${all.length} session tags; AWS allows ${MAX_TAGS}.`,
    )
  return all
}

/** Transitive keys that are among the tags; the others would make STS refuse the call. */
export const transitiveKeys = (wanted: readonly string[], tags: readonly SessionTag[]): readonly string[] =>
  wanted.filter(key => tags.some(tag => tag.key === key))

export const withoutDroppable = (tags: readonly SessionTag[]): readonly SessionTag[] =>
  tags.filter(({ droppable }) => !droppable)
