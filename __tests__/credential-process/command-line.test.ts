// The value of credential_process as the programs read it that take it apart.
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { commandLine } from '../../src/credential-process/command-line.ts'

const posix = process.platform === 'win32' ? it.skip : it
const botocore = spawnSync('python3', ['-c', 'import botocore']).status === 0
if (!botocore) console.warn('botocore is not installed: the cases that use it are skipped.')
const withBotocore = botocore ? it : it.skip

const posixPaths = [
  '/opt/hostedtoolcache/node/24/bin/node',
  '/home/runner/actions runner/_work/_temp/1.settings.json',
  '/srv/it\'s here/$HOME `id` "x" \\n*?~/a',
  '/srv/größe/日本',
]
const windowsPaths = [
  'C:\\actions-runner\\externals\\node24\\bin\\node.exe',
  'D:\\a\\_actions\\keyless\\v1\\dist\\credential-process.js',
  'C:\\Program Files (x86)\\runner & co\\_temp\\1.settings.json',
  'C:\\RUNNER~1\\größe\\x,y;z=1.json',
]

/** How botocore splits the lines on a platform. */
const splitByBotocore = (lines: readonly string[], platform: string): string[][] => {
  const program =
    'import sys,json\nfrom botocore.compat import compat_shell_split\n' +
    'print(json.dumps([compat_shell_split(line, sys.argv[1]) for line in json.load(sys.stdin)]))'
  const { stdout } = spawnSync('python3', ['-c', program, platform], { input: JSON.stringify(lines) })
  return JSON.parse(stdout.toString())
}

describe('a command line', () => {
  it('has no quotes where none are needed, since some SDKs for Windows lose them', () => {
    const words = windowsPaths.slice(0, 2)
    expect(commandLine(words, 'win32')).toBe(words.join(' '))
  })

  it('has double quotes on Windows and single ones elsewhere', () => {
    expect(commandLine(['a b'], 'win32')).toBe('"a b"')
    expect(commandLine(['a b'], 'linux')).toBe("'a b'")
  })

  posix('is taken apart by a shell as it was put together', () => {
    const line = commandLine(posixPaths, 'linux')
    const { stdout } = spawnSync('sh', ['-c', `printf '%s\\0' ${line}`])
    expect(stdout.toString().split('\0').slice(0, -1)).toEqual(posixPaths)
  })

  withBotocore('is taken apart by the AWS CLI and boto3 as it was put together, on each platform', () => {
    expect(splitByBotocore([commandLine(posixPaths, 'linux')], 'linux')).toEqual([posixPaths])
    expect(splitByBotocore([commandLine(windowsPaths, 'win32')], 'win32')).toEqual([windowsPaths])
  })

  withBotocore('is so whatever the paths hold', () => {
    // Names of files: nothing that either system forbids, and no comment of an INI file.
    const name = fc.string({ unit: 'binary', minLength: 1 }).filter(text => !/[\0"\r\n/\\]|\s[#;]/.test(text))
    const words = fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 3 })
    for (const [platform, separator] of [
      ['linux', '/'],
      ['win32', '\\'],
    ] as const) {
      const samples = fc.sample(words, 100).map(word => word.map(parts => parts.join(separator)))
      const lines = samples.map(sample => commandLine(sample, platform))
      expect(splitByBotocore(lines, platform)).toEqual(samples)
    }
  })

  it.each(['/t/a #b', '/t/a ;b', '/t/a\nb'])(
    'is refused with the path %j, which a profile cannot hold',
    path => {
      expect(() => commandLine(['/node', path], 'linux')).toThrow(
        expect.objectContaining({
          code: 'input-invalid',
          message: expect.stringContaining(JSON.stringify(path)),
        }),
      )
    },
  )
})
