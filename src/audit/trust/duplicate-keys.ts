// Keys that a JSON document has twice in one object: readers keep the last and lose the first.

/**
 * The names of such keys, in the order of the document.
 * @param json valid JSON
 */
export function duplicateKeys(json: string): string[] {
  const duplicates: string[] = []
  const open: (Set<string> | null)[] = []
  for (const [token, key] of json.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set())
    else if (token === '[') open.push(null)
    else if (token === '}' || token === ']') open.pop()
    else if (key !== undefined) {
      const name = String(JSON.parse(key))
      if (open.at(-1)?.has(name)) duplicates.push(name)
      open.at(-1)?.add(name)
    }
  }
  return duplicates
}

/** A key with its colon, another string, or a bracket: strings are read whole, since they may hold all of these. */
const TOKEN = /("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}[\]]/g
