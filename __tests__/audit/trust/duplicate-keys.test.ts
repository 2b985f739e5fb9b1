// Keys that a JSON text repeats, found without being misled by strings that look like JSON.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { duplicateKeys } from '../../../src/audit/trust/duplicate-keys.ts'

describe('keys that stand twice', () => {
  it.each([
    ['{"a":1,"a":2}', ['a']],
    ['{"a":{"b":1,"b":2},"c":{"b":3}}', ['b']],
    ['{"a":[{"b":1},{"b":2}]}', []],
    ['{ "a" : 1 , "\\u0061"\n: 2 }', ['a']],
    ['{"a":"{\\"b\\":1,\\"b\\":2}"}', []],
    ['{"a":"a","b":["a","a"]}', []],
    ['{"a\\"b":1,"a\\"b":2}', ['a"b']],
    ['{"a":1,"a":2,"a":3}', ['a', 'a']],
    ['[]', []],
    ['"a"', []],
  ])('in %s are %j', (json, expected) => {
    expect(duplicateKeys(json)).toEqual(expected)
  })

  it('are none in what JSON.stringify writes, however deep and strange', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
        expect(duplicateKeys(JSON.stringify(value, null, indent))).toEqual([])
      }),
      { seed: 20261121 },
    )
  })

  it('are found wherever an object is written twice into another', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (key, value) => {
        const entry = `${JSON.stringify(key)}:${JSON.stringify(value)}`
        expect(duplicateKeys(`[{${entry},"other":{${entry}},${entry}}]`)).toContain(key)
      }),
      { seed: 20261121 },
    )
  })
})
