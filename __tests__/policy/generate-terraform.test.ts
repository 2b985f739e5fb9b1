// The layout of generated Terraform, by its rules and, where there is a terraform, by itself.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { terraformModule } from '../../src/policy/generate/terraform.ts'
import { type Attribute, attributeLines, mapOf } from '../../src/policy/generate/terraform-attributes.ts'
import { generateTrustPolicy } from '../../src/policy/generate.ts'
import { filesBelow, readDocument } from '../documents/markdown.ts'
import { contextCases, wishFor } from '../fixtures/generated-trust.ts'

const layouts: readonly (readonly [string, readonly Attribute[], string])[] = [
  ['one attribute', [['a', '1']], 'a = 1'],
  [
    'names of different lengths',
    [
      ['a', '1'],
      ['"b:c"', '[1, 2]'],
      ['dd', '3'],
    ],
    'a     = 1\n"b:c" = [1, 2]\ndd    = 3',
  ],
  [
    'a long one between short ones',
    [
      ['a', '1'],
      ['longest', mapOf([['b', '2']])],
      ['c', '3'],
      ['dd', '4'],
    ],
    'a = 1\nlongest = {\n  b = 2\n}\nc  = 3\ndd = 4',
  ],
  [
    'two long ones',
    [
      ['a', mapOf([['b', '1']])],
      ['cc', mapOf([['d', '2']])],
    ],
    'a = {\n  b = 1\n}\ncc = {\n  d = 2\n}',
  ],
  ['nothing', [], ''],
]

describe('attributes', () => {
  it.each(layouts)('%s', (_, attributes, text) => {
    expect(attributeLines(attributes, 0)).toBe(text)
    expect(attributeLines(attributes, 4)).toBe(text.replaceAll(/^(?=.)/gm, '    '))
  })
})

/** Without a configuration of this machine, which terraform would warn of. */
const terraform = (args: readonly string[], input: string, cwd = tmpdir()) =>
  spawnSync('terraform', args, { input, cwd, encoding: 'utf8', env: { PATH: process.env.PATH ?? '' } })

const isInstalled = terraform(['version'], '').status === 0
const describeReal = isInstalled ? describe : describe.skip

describeReal(`terraform${isInstalled ? '' : ' (skipped: there is none on this machine)'}`, () => {
  const HOSTILE = `it's "x" $(reboot) \\ %{ if } \${aws:username} * ?`
  const wishes = [
    ...contextCases,
    { name: 'a hostile name', wish: wishFor({ kind: 'environment', name: HOSTILE, branch: null }) },
  ]

  it.each(wishes)('leaves a module as it is, and reads the policy that was meant: $name', ({ wish }) => {
    const { policy } = generateTrustPolicy(wish)
    const module = terraformModule({ roleName: 'deploy', provider: wish.provider, policy })
    expect(terraform(['fmt', '-'], module).stdout).toBe(module)
    expect(JSON.parse(evaluated(module))).toEqual(policy)
  })

  it.each(filesBelow('examples/terraform', '.tf').map(file => [file]))('leaves %s as it is', file => {
    expect(terraform(['fmt', '-'], readDocument(file)).stdout).toBe(readDocument(file))
  })

  it.each(layouts.slice(0, -1))('lays attributes out as we do: %s', (_, attributes, text) => {
    const ragged = attributes.map(([name, expression]) => `${name} = ${expression}`).join('\n')
    expect(terraform(['fmt', '-'], `locals {\nmap = {\n${ragged}\n}\n}\n`).stdout).toBe(
      `locals {\n  map = {\n${text.replaceAll(/^(?=.)/gm, '    ')}\n  }\n}\n`,
    )
  })

  /** What the module says for the trust policy, in our account. Terraform needs no provider for an expression. */
  const evaluated = (module: string): string => {
    const [, expression = ''] = /assume_role_policy = (jsonencode\([\s\S]*?\n {2}\}\))/.exec(module) ?? []
    const directory = mkdtempSync(path.join(tmpdir(), 'keyless-terraform-'))
    try {
      const arn = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'
      writeFileSync(
        path.join(directory, 'policy.tf'),
        `locals {\n  provider_arn = "${arn}"\n  policy = ${expression}\n}\n`,
      )
      // What the console prints of a text is quoted by rules of its own.
      const { stdout } = terraform(['console'], 'base64encode(local.policy)\n', directory)
      return Buffer.from(stdout.trim().slice(1, -1), 'base64').toString()
    } finally {
      rmSync(directory, { recursive: true, force: true })
    }
  }
})
