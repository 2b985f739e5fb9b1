// Links between documents: each leads to a file of the repository, and to a heading where it names one.
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { anchorsOf, documents, linksOf, readDocument, root } from './markdown.ts'

/** What is wrong with a link, or null. */
const problemOf = (document: string, link: string): string | null => {
  if (/^[a-z]+:/.test(link)) return /^https:\/\//.test(link) ? null : `${link} is not https`
  const [target = '', anchor] = link.split('#')
  const file = target === '' ? document : path.posix.join(path.posix.dirname(document), target)
  if (!existsSync(path.join(root, file))) return `${link}: no such file`
  if (anchor === undefined || statSync(path.join(root, file)).isDirectory()) return null
  return anchorsOf(readDocument(file)).has(anchor) ? null : `${link}: no such heading`
}

describe.each(documents())('%s', document => {
  it('links to what is there', () => {
    const problems = linksOf(readDocument(document)).map(link => problemOf(document, link))
    expect(problems.filter(problem => problem !== null)).toEqual([])
  })

  it('begins with one title', () => {
    const titles = readDocument(document).match(/^# .+$/gm) ?? []
    expect(titles.length).toBeGreaterThan(0)
    expect(readDocument(document)).toMatch(/^# /)
  })
})

describe('the check of links', () => {
  it('finds a file and a heading that are not there', () => {
    expect(problemOf('README.md', 'docs/nothing.md')).toMatch(/no such file/)
    expect(problemOf('docs/setup.md', 'troubleshooting.md#nothing')).toMatch(/no such heading/)
    expect(problemOf('docs/setup.md', '#nothing')).toMatch(/no such heading/)
    expect(problemOf('README.md', 'docs/troubleshooting.md#sts-access-denied')).toBeNull()
  })
})
