// Fuzzing: the AWS profile files, as edited and as read.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { selectProfile } from '../../src/aws/shared-config.ts'
import { readSections } from '../../src/federation/profile/ini.ts'
import { readSection, removeSection, sectionBody, setSection } from '../fixtures/one-section.ts'
import { fuzzing, hostile, PATIENCE, tooLongAt } from './fuzzing.ts'

const file = `# mine
[default]
region = eu-central-1
[profile deploy]
services = here
s3 =
  max_concurrent_requests = 20
[services here]
sts =
  endpoint_url = http://127.0.0.1:1
`
const entries = { aws_access_key_id: 'ASIAIOSFODNN7EXAMPLE', aws_session_token: 'IQ==' }

describe('a profile file', () => {
  it(
    'takes a section and gives it back, whatever else it holds',
    () => {
      fc.assert(
        fc.property(hostile(file, file.replaceAll('\n', '\r\n')), text => {
          const written = setSection(text, 'deploy', entries)
          expect([...(readSection(written, 'deploy') ?? [])]).toEqual(Object.entries(entries))
          expect(readSection(removeSection(written, 'deploy'), 'deploy')).toBeNull()
          expect([...readSections(written).keys()]).toContain('deploy')
        }),
        fuzzing,
      )
    },
    PATIENCE,
  )

  it(
    'gives settings, which are texts, for any profile',
    () => {
      fc.assert(
        fc.property(
          hostile(file),
          hostile(file),
          fc.constantFrom('default', 'deploy', '', '__proto__'),
          (config, credentials, profile) => {
            const { profile: settings, services } = selectProfile(config, credentials, profile)
            for (const value of [...settings.values(), ...(services?.values() ?? [])])
              expect(typeof value).toBe('string')
          },
        ),
        fuzzing,
      )
    },
    PATIENCE,
  )

  const work = (text: string): void => {
    setSection(text, 'deploy', entries)
    sectionBody(text, 'deploy')
    removeSection(text, 'deploy')
    selectProfile(text, text, 'deploy')
  }
  it.each([
    ['sections', '[deploy]\n'],
    ['open brackets', '['],
    ['spaces', ' '],
    ['spaces before a comment', ' \t#'],
    ['entries', '[deploy]\na = b\n'],
    ['nested entries', '  a = b\n'],
    ['carriage returns', '\r'],
    ['equals signs', '='],
  ])('of many %s is edited and read in time that grows with its length', (_, unit) => {
    expect(tooLongAt(size => `[deploy]\n${unit.repeat(size / 10)}x`, work)).toBeNull()
    expect(tooLongAt(size => `[profile ${unit.repeat(size)}]`, work)).toBeNull()
  })
})
