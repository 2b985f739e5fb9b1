// What patterns of subjects pin, from the most open to the exact, and in odd shapes.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readSubjectPattern } from '../../../src/audit/trust/subject-pattern.ts'
import { formatSubject } from '../../../src/federation/token/claims.ts'
import { fits, patternOf } from '../../../src/policy/wildcard.ts'

const brief = (text: string): string => {
  const { tenant, owner, repository, context } = readSubjectPattern(text)
  const rest = 'text' in context ? `${context.kind} ${context.text}` : context.kind
  return `${tenant} | ${owner.extent} ${owner.text} ${owner.id} | ${repository.extent} ${repository.text} ${repository.id} | ${rest}`
}

describe('a subject', () => {
  it.each([
    ['*', 'anyone | any * none | any * none | any'],
    ['?*', 'anyone | any * none | any * none | any'],
    ['repo:*', 'anyone | any * none | any * none | any'],
    ['rep*', 'anyone | any * none | any * none | any'],
    ['repo:*/app:pull_request', 'anyone | any * none | whole app none | pull_request'],
    ['repo:*:environment:prod', 'anyone | any *:environment:prod none | any * none | environment prod'],
    ['*:ref:refs/heads/main', 'anyone | any * none | any * none | ref refs/heads/main'],
    ['repo:acme*', 'crafted | part acme* none | any * none | any'],
    ['repo:ac?e/app:*', 'crafted | part ac?e none | whole app none | any'],
    ['repo:acme*/app*:pull_request', 'crafted | part acme* none | part app* none | pull_request'],
    ['repo:acme/*', 'closed | whole acme none | any * none | any'],
    ['repo:acme@1/*', 'closed | whole acme literal | any * none | any'],
    ['repo:acme@*', 'closed | whole acme wild | any * none | any'],
    ['repo:acme@*/app@*:pull_request', 'closed | whole acme wild | whole app wild | pull_request'],
    ['repo:acme/app*', 'closed | whole acme none | part app* none | any'],
    ['repo:acme/*-app:*', 'closed | whole acme none | part *-app none | any'],
    ['repo:acme/app:*', 'closed | whole acme none | whole app none | any'],
    ['repo:acme/app', 'closed | whole acme none | whole app none | any'],
    [
      'repo:acme@1/app@2:ref:refs/heads/main',
      'closed | whole acme literal | whole app literal | ref refs/heads/main',
    ],
    ['repo:acme/app:environment:prod*', 'closed | whole acme none | whole app none | environment prod*'],
    ['repo:acme/app:*main', 'closed | whole acme none | whole app none | mixed *main'],
    [
      'repo:acme/app:environment:prod:ref:refs/heads/main',
      'closed | whole acme none | whole app none | other environment:prod:ref:refs/heads/main',
    ],
    ['environment:prod', 'anyone | any * none | any * none | environment prod'],
    ['repository_owner_id:1:*', 'closed | whole the owner with the id 1 literal | any * none | any'],
    ['repository_owner_id:1*', 'anyone | any * none | any * none | any'],
    ['repository_owner:acme', 'closed | whole acme none | any * none | any'],
    ['repository_owner:acme*', 'crafted | part acme* none | any * none | any'],
    [
      'repository:acme/app:ref:refs/heads/main',
      'closed | whole acme none | whole app none | ref refs/heads/main',
    ],
    [
      'environment:*:repository_owner_id:1',
      'crafted | whole the owner with the id 1 literal | any * none | environment *',
    ],
    ['', 'anyone | any * none | any * none | any'],
    ['repo:', 'closed | whole  none | any * none | any'],
  ])('%j reads as %s', (text, expected) => {
    expect(brief(text)).toBe(expected)
  })

  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/)
  const id = fc.option(fc.stringMatching(/^[1-9][0-9]{0,5}$/))
  const context = fc.oneof(
    fc.constant({ kind: 'pull_request' } as const),
    name.map(text => ({ kind: 'environment', name: text }) as const),
    name.map(text => ({ kind: 'ref', ref: `refs/heads/${text}` }) as const),
  )
  const subject = fc
    .record({ owner: name, repository: name, ids: id, context })
    .map(({ ids, ...rest }) => formatSubject({ ...rest, ownerId: ids, repositoryId: ids }))

  it('that is exact is closed, whoever it names', () => {
    fc.assert(
      fc.property(subject, text => {
        const { tenant, repository, context: read } = readSubjectPattern(text)
        expect([tenant, repository.extent]).toEqual(['closed', 'whole'])
        expect('whole' in read ? read.whole : read.kind).toEqual(
          read.kind === 'pull_request' ? 'pull_request' : true,
        )
      }),
      { seed: 20261121 },
    )
  })

  it('that is closed is met by subjects of its owner alone', () => {
    const wild = fc
      .tuple(subject, fc.nat(60), fc.nat(60), fc.constantFrom('*', '?'))
      .map(([text, from, length, wildcard]) => text.slice(0, from) + wildcard + text.slice(from + length))
    fc.assert(
      fc.property(wild, subject, (pattern, other) => {
        const { tenant, owner } = readSubjectPattern(pattern)
        if (tenant !== 'closed' || !fits(patternOf(pattern), other)) return
        expect(/^repo:([^/@]*)/.exec(other)?.[1]).toBe(owner.text)
      }),
      { seed: 20261121, numRuns: 2000 },
    )
  })
})
