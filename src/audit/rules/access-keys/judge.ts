// How the rules of this group turn a verdict on one key into a result.
import type { RuleResult } from '../../finding.ts'
import type { Snapshot } from '../../snapshot/index.ts'
import { notApplicable } from '../judge-rows.ts'
import { accessKeyResource } from '../subjects.ts'
import { type AccessKey, accessKeysOf } from './keys.ts'

/** A key whose age is known. */
export type DatedKey = AccessKey & { readonly ageDays: number }

/** What a rule says about a key. `says` continues the sentence that the key begins: "is 91 days old". */
export interface KeyVerdict extends Omit<RuleResult, 'resource' | 'message' | 'evidence' | 'discriminator'> {
  readonly says: string
  readonly evidence?: RuleResult['evidence']
}

/**
 * Judges the active keys of all users but root (root's are the matter of root-access-key-active). A verdict of null
 * means that the rule has nothing to say about that key. Keys whose cells cannot be read come out as `error`.
 */
export const judgeActiveKeys = (
  snapshot: Snapshot,
  judge: (key: DatedKey) => KeyVerdict | null,
  nothing = 'No user has an active access key.',
): RuleResult[] =>
  judgeKeys(
    snapshot,
    accessKeysOf(snapshot).filter(key => key.state !== 'inactive'),
    judge,
    nothing,
  )

/** As judgeActiveKeys, for keys chosen by the rule. */
export function judgeKeys(
  snapshot: Snapshot,
  keys: readonly AccessKey[],
  judge: (key: DatedKey) => KeyVerdict | null,
  nothing: string,
): RuleResult[] {
  const results = keys.flatMap(key => {
    const verdict = isDated(key) ? judge(key) : undatable(key)
    return verdict === null ? [] : [keyResult(key, verdict)]
  })
  return results.length > 0 ? results : [notApplicable(snapshot, nothing)]
}

/** The verdict on a key whose last use the report gives in no known form. */
export const unreadableUse = (raw: string): KeyVerdict => ({
  status: 'error',
  says: `cannot be judged: the report gives its last use as "${raw}"`,
})

/** How a key is spoken of: by its user and the day it was created. */
export const keyName = ({ row, createdAt }: AccessKey): string =>
  createdAt === null
    ? `${row.user}'s access key of unknown date`
    : `${row.user}'s access key of ${createdAt.slice(0, 10)}`

function keyResult(key: AccessKey, { says, evidence, ...verdict }: KeyVerdict): RuleResult {
  return {
    ...verdict,
    resource: accessKeyResource(key.row),
    message: `${keyName(key)} ${says}.`,
    evidence: { ...keyEvidence(key), ...evidence },
    discriminator: key.discriminator,
  }
}

const keyEvidence = ({ state, createdAt, ageDays, use, id, ...key }: AccessKey): RuleResult['evidence'] => ({
  state,
  createdAt,
  ageDays,
  lastUsedAt: use.kind === 'used' ? use.at : null,
  lastUsedRegion: key.lastUsedRegion,
  lastUsedService: key.lastUsedService,
  ...(id !== null && { accessKeyId: id }),
})

const isDated = (key: AccessKey): key is DatedKey => key.state !== 'unreadable' && key.ageDays !== null

const undatable = ({ state }: AccessKey): KeyVerdict => ({
  status: 'error',
  says:
    state === 'unreadable'
      ? 'cannot be judged: the report does not say whether it is active, or whether it is there at all'
      : 'cannot be judged: the report has no creation time to go by',
})
