// The BinaryEquals operator: byte for byte, both sides in base64. IAM User Guide, "Condition operators", Binary.
import { textOf } from '../template.ts'
import type { Operator } from './operator.ts'

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** The bytes in a form that is the same for the same bytes, whatever the unused bits of the last character were. */
const readBytes = (text: string): string | null =>
  BASE64.test(text) ? Buffer.from(text, 'base64').toString('hex') : null

export const binaryOperators: readonly Operator[] = [
  {
    name: 'BinaryEquals',
    negated: false,
    variables: false,
    text: null,
    test: value => {
      const wanted = readBytes(textOf(value))
      if (wanted === null) return 'value-malformed'
      return text => {
        const seen = readBytes(text)
        return seen === null ? 'unknown' : seen === wanted
      }
    },
  },
]
