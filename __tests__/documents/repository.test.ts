// Files that GitHub reads about the repository: issue forms, owners of code, updates, and the changelog.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { filesBelow, readDocument, root } from './markdown.ts'

const FORMS = '.github/ISSUE_TEMPLATE'

interface Field {
  readonly type: string
  readonly id?: string
  readonly attributes: {
    readonly label?: string
    readonly value?: string
    readonly options?: readonly string[]
  }
}

/** https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
const problemsOf = ({ type, id, attributes }: Field): readonly string[] => {
  const { label, value, options = [] } = attributes
  if (type === 'markdown') return value ? [] : ['a text without text']
  if (!['input', 'textarea', 'dropdown', 'checkboxes'].includes(type)) return [`no such type: ${type}`]
  return [
    ...(label ? [] : [`${id} has no label`]),
    ...(/^[\w-]+$/.test(id ?? '') ? [] : [`${label} has no id`]),
    ...(type === 'dropdown' && new Set(options).size < 2 ? [`${id} offers no choice`] : []),
  ]
}

describe.each(filesBelow(FORMS, '.yml').filter(file => !file.endsWith('/config.yml')))(
  'the form %s',
  file => {
    const form = parse(readDocument(file))
    const fields: readonly Field[] = form.body

    it('has a name, a description and fields that GitHub shows', () => {
      expect(form.name && form.description).toBeTruthy()
      expect(fields.flatMap(problemsOf)).toEqual([])
    })

    it('gives each field an id of its own', () => {
      const ids = fields.flatMap(({ id }) => id ?? [])
      expect(new Set(ids).size).toBe(ids.length)
    })
  },
)

describe('.github', () => {
  it('leads vulnerabilities away from issues', () => {
    const { blank_issues_enabled: blank, contact_links: links } = parse(readDocument(`${FORMS}/config.yml`))
    expect(blank).toBe(false)
    expect(links.map(({ url }: { url: string }) => url).join(' ')).toContain('/security/advisories/new')
  })

  it('names owners for paths that are there', () => {
    const lines = readDocument('.github/CODEOWNERS').split('\n')
    const paths = lines.filter(line => /^\//.test(line)).map(line => line.split(/\s+/)[0]!)
    expect(paths.length).toBeGreaterThan(2)
    expect(paths.filter(owned => !existsSync(path.join(root, owned)))).toEqual([])
  })

  it('keeps packages and actions up to date', () => {
    const { updates } = parse(readDocument('.github/dependabot.yml'))
    expect(updates.map((update: Record<string, string>) => update['package-ecosystem'])).toEqual([
      'npm',
      'github-actions',
    ])
  })
})

describe('CHANGELOG.md', () => {
  it('has sections of versions only, each once, the unreleased one first', () => {
    const sections = [...readDocument('CHANGELOG.md').matchAll(/^## (.+)$/gm)].map(([, title]) => title!)
    expect(sections[0]).toBe('[Unreleased]')
    for (const section of sections.slice(1)) expect(section).toMatch(/^\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$/)
    expect(new Set(sections).size).toBe(sections.length)
  })
})
