// Whom several conditions together leave.
import { describe, expect, it } from '@jest/globals'
import { whoFits } from '../../../src/audit/trust/admitted.ts'
import { scopesOf } from '../../../src/audit/trust/scope.ts'

const issuer = { issuer: 'token.actions.githubusercontent.com', kind: 'shared' } as const

const leaves = (wanted: Readonly<Record<string, readonly string[]>>): string[] =>
  scopesOf(
    Object.entries(wanted).map(([claim, values]) => ({
      claim,
      patterns: values.map(text => ({ text, written: text })),
    })),
  ).map(scope => whoFits(scope, issuer))

describe('conditions on', () => {
  it.each<[Record<string, string[]>, string[]]>([
    [{}, ['any repository on GitHub']],
    [{ sub: ['repo:acme/app:*'], environment: ['prod'] }, ['jobs of acme/app, in the environment prod']],
    [
      { sub: ['repo:acme/app:*'], environment: ['prod', 'prod*'] },
      ['jobs of acme/app, in any environment whose name fits prod*'],
    ],
    [{ sub: ['repo:acme/*'], repository: ['acme/app'] }, ['jobs of acme/app']],
    [{ sub: ['repo:acme/*'], repository_id: ['5'] }, ['jobs of the repository with the id 5']],
    [{ sub: ['repo:*'], repository_owner_id: ['1'] }, ['any repository of the owner with the id 1']],
    [{ sub: ['repo:*'], repository_owner_id: ['1*'] }, ['any repository on GitHub']],
    [{ repository: ['acme/app', 'acme/site'] }, ['jobs of acme/app', 'jobs of acme/site']],
    [
      { sub: ['repo:acme/app:*'], job_workflow_ref: ['acme/f/.github/workflows/d.yml@refs/heads/main'] },
      ['jobs of acme/app, through the workflow acme/f/.github/workflows/d.yml@refs/heads/main'],
    ],
    // One value leaves the repository open, the other the context: together they pin neither.
    [
      { repository_id: ['5'], sub: ['repo:acme/*:environment:prod', 'repo:acme/app:*'] },
      ['jobs of the repository with the id 5'],
    ],
    [{ actor: ['octocat'], workflow: ['deploy'] }, ['any repository on GitHub']],
  ])('%j leave %j', (wanted, expected) => {
    expect(leaves(wanted)).toEqual(expected)
  })
})
