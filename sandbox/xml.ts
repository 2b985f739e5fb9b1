// XML as AWS services write it: elements only, everything escaped, lists wrapped in <member>.

export type XmlValue =
  | string
  | number
  | boolean
  | Date
  | readonly XmlValue[]
  | ReadonlyMap<string, XmlValue>
  | XmlRecord
export interface XmlRecord {
  readonly [element: string]: XmlValue | undefined
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#xD;',
}

// XML 1.0 section 2.2 has no way to write most control characters, lone surrogates or U+FFFE and U+FFFF at all.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu

/** Text as element content. Characters that XML cannot carry become U+FFFD. */
export const escapeXml = (text: string): string =>
  text.replace(unwritable, '\ufffd').replace(/[&<>"'\r]/g, character => escapes[character] ?? '')

/** A time as AWS writes it: ISO 8601 in UTC, whole seconds (the query protocol's `iso8601` timestamp format). */
export const xmlTime = (time: Date): string => time.toISOString().replace(/\.\d{3}Z$/, 'Z')

/**
 * One element with its content. Members of a record that are undefined are left out; a list becomes
 * `<member>` elements, a Map `<entry>` elements (AWS query protocol, non-flattened lists and maps).
 */
export const renderElement = (name: string, value: XmlValue, indent = ''): string => {
  if (value instanceof Date) return `${indent}<${name}>${xmlTime(value)}</${name}>\n`
  if (typeof value !== 'object') return `${indent}<${name}>${escapeXml(String(value))}</${name}>\n`
  const inner = childElements(value)
    .map(([child, content]) => renderElement(child, content, `${indent}  `))
    .join('')
  return inner === '' ? `${indent}<${name}/>\n` : `${indent}<${name}>\n${inner}${indent}</${name}>\n`
}

type XmlContainer = readonly XmlValue[] | ReadonlyMap<string, XmlValue> | XmlRecord

const childElements = (value: XmlContainer): [string, XmlValue][] => {
  if (isList(value)) return value.map(member => ['member', member])
  if (isMap(value)) return [...value].map(([key, content]) => ['entry', { key, value: content }])
  return Object.entries(value).filter((entry): entry is [string, XmlValue] => entry[1] !== undefined)
}

const isList = (value: XmlContainer): value is readonly XmlValue[] => Array.isArray(value)

const isMap = (value: XmlContainer): value is ReadonlyMap<string, XmlValue> => value instanceof Map
