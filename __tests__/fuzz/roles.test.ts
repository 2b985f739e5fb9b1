// Fuzzing: the input roles, as lines and as a YAML list.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { KeylessError } from '../../src/errors.ts'
import { readRoles } from '../../src/federation/roles/read.ts'
import { fuzzing, hostile, PATIENCE } from './fuzzing.ts'

const lines = `# accounts
default = arn:aws:iam::111122223333:role/deploy region=eu-central-1 duration=3600
release = arn:aws:iam::444455556666:role/release via=default session-name='a b' external-id="x"
`
const list = `
- name: default
  role: arn:aws:iam::111122223333:role/deploy
  duration: 3600
  inline-session-policy: {Version: "2012-10-17", Statement: [{Effect: Deny, Action: "s3:*", Resource: "*"}]}
- {name: release, role: "arn:aws:iam::444455556666:role/release", via: default}
`

const read = async (text: string): Promise<Awaited<ReturnType<typeof readRoles>> | null> => {
  try {
    return await readRoles(text)
  } catch (error) {
    if (error instanceof KeylessError && error.code === 'input-invalid') return null
    throw error
  }
}

describe('a list of roles', () => {
  it(
    'names each role once, or is refused',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          hostile(lines, list, JSON.stringify([{ name: 'a', role: 'arn:aws:iam::111122223333:role/a' }])),
          async text => {
            const names = (await read(text))?.map(({ name }) => name)
            if (names) expect([names.length > 0, new Set(names).size]).toEqual([true, names.length])
          },
        ),
        fuzzing,
      )
    },
    PATIENCE,
  )

  it(
    'with aliases in a policy is refused or holds what they stand for',
    async () => {
      const anchors = fc.array(fc.constantFrom('&a', '*a', '*b', '&b', '<<', '!!set', 'x'), { maxLength: 6 })
      await fc.assert(
        fc.asyncProperty(anchors, async ([first = 'x', second = 'x', ...rest]) => {
          const text = `- name: a\n  role: arn:aws:iam::111122223333:role/a\n  inline-session-policy: {k: ${first} [1], l: ${second}, ${rest.map((word, index) => `m${index}: [${word}]`).join(', ')}}\n`
          const roles = await read(text)
          if (roles === null) return
          expect(roles).toHaveLength(1)
          expect(roles[0]?.inlineSessionPolicy).not.toMatch(/source|\*/)
        }),
        fuzzing,
      )
    },
    PATIENCE,
  )

  const sizes = [8, 16, 20, 24, 26, 28, 64, 1_000, 20_000]
  it.each([
    ['empty lines', (size: number) => `#\n${'\n'.repeat(size)}x`],
    ['comments', (size: number) => `${'# x\n'.repeat(size)}x`],
    ['settings', (size: number) => `a = b${' c=d'.repeat(size)} '`],
    ['spaces', (size: number) => `a = b${' '.repeat(size)}'`],
    ['quotation marks', (size: number) => `a = b c=${"'".repeat(size)}`],
    [
      'roles',
      (size: number) =>
        Array.from(
          { length: size / 10 },
          (_, index) => `r${index} = arn:aws:iam::111122223333:role/a via=r${index + 1}`,
        ).join('\n'),
    ],
    ['nested lists', (size: number) => '- ['.repeat(size / 5)],
    [
      'nested policies',
      (size: number) => `- name: a\n  role: b\n  inline-session-policy: ${'{a: '.repeat(size / 5)}`,
    ],
  ])('of many %s is read in time that grows with its length', async (_, textOf) => {
    for (const size of sizes) {
      const start = performance.now()
      await read(textOf(size))
      expect([size, performance.now() - start < 4_000]).toEqual([size, true])
    }
  })
})
