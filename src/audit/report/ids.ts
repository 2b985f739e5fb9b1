// Account ids, key ids and other unique ids in a report, and what stands for them where everybody can read. Pure.
import { pseudonym, pseudonyms } from './pseudonyms.ts'

/**
 * Key ids; unique ids of users, roles, groups, policies and certificates, which like key ids hold the account id; and
 * account ids. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
 */
const ID =
  /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,124}\b|\b(?:AIDA|AROA|AGPA|AIPA|ANPA|ANVA|APKA|ASCA)[A-Z0-9]{12,124}\b|(?<!\d)\d{12}(?!\d)/g

/** Every id that stands in a text. */
export const idsIn = (text: string): string[] => text.match(ID) ?? []

/**
 * Replaces ids in a text by `account-3f2a`, `key-3f2a` and `id-3f2a`. No two of the ids are called alike.
 * @param own accounts that the report is about. They are named before all others, so that an account that some policy
 * mentions does not change what they are called
 */
export function idReplacer(ids: Iterable<string>, own: readonly string[]): (text: string) => string {
  const byKind = Map.groupBy(ids, kindOf)
  const ownNames = pseudonyms('account', own)
  const others = (byKind.get('account') ?? []).filter(id => !ownNames.has(id))
  const names = new Map([
    ...pseudonyms('key', byKind.get('key') ?? []),
    ...pseudonyms('id', byKind.get('id') ?? []),
    ...pseudonyms('account', others, { taken: new Set(ownNames.values()) }),
    ...ownNames,
  ])
  return text => text.replace(ID, id => names.get(id) ?? pseudonym(kindOf(id), id))
}

const kindOf = (id: string): 'account' | 'key' | 'id' => {
  if (/^\d/.test(id)) return 'account'
  return /^(?:AKIA|ASIA|ABIA|ACCA)/.test(id) ? 'key' : 'id'
}
