// Words and remedies as a shell reads them.
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { sampleAccount } from '../../../sandbox/accounts/sample.ts'
import { defaultSettings } from '../../../src/audit/config/settings.ts'
import { runRule } from '../../../src/audit/evaluate.ts'
import type { RuleResult } from '../../../src/audit/finding.ts'
import { toFindings } from '../../../src/audit/findings.ts'
import { rules } from '../../../src/audit/rules/index.ts'
import type { Snapshot } from '../../../src/audit/snapshot/index.ts'
import { withJoinedValues, word } from '../../../src/shell.ts'

// Remedies are written for a POSIX shell, which Windows lacks.
const onPosix = process.platform === 'win32' ? describe.skip : describe

/** What a shell makes of the words: the arguments that a command would get. */
const argumentsOf = (words: readonly string[]): string[] =>
  execFileSync('sh', ['-c', `printf '%s\\0' ${words.join(' ')}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1)

const now = new Date('2026-11-21T12:00:00Z')

const failures = (snapshot: Snapshot): RuleResult[] =>
  rules.flatMap(rule =>
    runRule(rule, snapshot, defaultSettings, now).filter(({ status }) => status === 'fail'),
  )

describe('word', () => {
  it('leaves names and ARNs as they are', () => {
    for (const plain of ['alice', 'a+b=c,d.e@f-g', 'arn:aws:iam::111122223333:role/ci/deploy']) {
      expect(word(plain)).toBe(plain)
    }
  })

  it('quotes what begins with a dash, and nothing at all', () => {
    expect(word('-rf')).toBe("'-rf'")
    expect(word('')).toBe("''")
  })
})

describe('a value that the AWS CLI would take for an option', () => {
  it.each([
    ["aws iam get-user --user-name '-rf'", "aws iam get-user --user-name='-rf'"],
    [
      "aws iam tag-user --user-name '-a b' --tags 'Key=-x'\naws iam list-keys --user-name '-c'",
      "aws iam tag-user --user-name='-a b' --tags 'Key=-x'\naws iam list-keys --user-name='-c'",
    ],
    ['aws iam get-user --user-name alice', 'aws iam get-user --user-name alice'],
    [`aws iam put --document ${word("a --b '-c")}`, `aws iam put --document ${word("a --b '-c")}`],
  ])('in %j is joined to its option', (commands, joined) => {
    expect(withJoinedValues(commands)).toBe(joined)
  })

  it('is joined in the remedies of findings', () => {
    const resource = { type: 'user', name: '-rf', arn: 'arn:aws:iam::111122223333:user/-rf' } as const
    const rule = rules[0] as (typeof rules)[number]
    const remedy = `aws iam delete-login-profile --user-name ${word('-rf')}`
    const [finding] = toFindings(
      rule,
      [{ status: 'fail', resource, message: '', evidence: {}, remedy }],
      '111122223333',
    )
    expect(finding?.remedy).toBe("aws iam delete-login-profile --user-name='-rf'")
  })
})

onPosix('a shell', () => {
  it('reads every word back as it was', () => {
    const text = fc.string({ unit: 'binary' }).map(chars => chars.replaceAll('\0', ''))
    const hostile = fc.constantFrom("'", '"', '$(id)', '`id`', ';', '\n', '\\', '*', '!', '~', '#', '&&', '|')
    const words = fc.array(
      fc.oneof(
        text,
        fc.array(hostile).map(parts => parts.join('')),
      ),
      {
        minLength: 50,
        maxLength: 200,
      },
    )
    fc.assert(
      fc.property(words, list => expect(argumentsOf(list.map(word))).toEqual(list)),
      { numRuns: 10 },
    )
  })

  it('finds no fault in the syntax of any remedy for the sample account', () => {
    const remedies = failures(sampleAccount(now)).flatMap(({ remedy }) => remedy ?? [])
    expect(remedies.length).toBeGreaterThan(100)
    execFileSync('sh', ['-n'], { input: remedies.join('\n'), stdio: ['pipe', 'pipe', 'pipe'] })
  })
})

describe('the remedies', () => {
  it('name the partition of the account in every ARN, and no region of another', () => {
    const inChina = JSON.parse(
      JSON.stringify(sampleAccount(now)).replaceAll('arn:aws:', 'arn:aws-cn:'),
    ) as Snapshot
    const remedies = failures({ ...inChina, partition: 'aws-cn' }).flatMap(({ remedy }) => remedy ?? [])
    expect(remedies.filter(remedy => /arn:aws:|us-east-1/.test(remedy))).toEqual([])
  })
})
