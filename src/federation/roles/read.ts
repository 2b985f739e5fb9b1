// The input `roles`: text → roles, every problem reported at once.
import { KeylessError } from '../../errors.ts'
import type { Entry, Problem, Read } from './entry.ts'
import { readLines } from './lines.ts'
import { relationProblems } from './relations.ts'
import type { RoleRequest } from './role-request.ts'
import { readRole } from './settings.ts'

/** @throws KeylessError `input-invalid`, naming the line and the key of each problem. */
export const readRoles = async (text: string): Promise<readonly RoleRequest[]> => {
  const entries = await readEntries(text)
  const read = entries.items.map(readRole)
  const problems = [
    ...entries.problems,
    ...read.flatMap(role => role.problems),
    ...relationProblems(entries.items),
  ]
  if (problems.length > 0) throw invalid(problems)
  const roles = read.flatMap(role => role.items)
  if (roles.length === 0) throw invalid([{ line: 1, text: 'names no role' }])
  return roles
}

/**
 * There is one way only to pass over what comes before a list: white space, a comment to the end of its line, or the
 * mark that begins a document.
 */
const LIST = /^(?:\s|#.*\n|---\s)*(?:-\s|\[)/

/** A list begins with a hyphen, or a bracket in JSON; no name does. */
const readEntries = async (text: string): Promise<Read<Entry>> => {
  if (!LIST.test(text)) return readLines(text)
  const { readYamlList } = await import('./yaml-list.ts')
  return readYamlList(text)
}

const invalid = (problems: readonly Problem[]): KeylessError => {
  const lines = problems.toSorted((a, b) => a.line - b.line).map(({ line, text }) => `line ${line} ${text}`)
  return new KeylessError(
    'input-invalid',
    lines.length === 1
      ? `The input roles, ${lines[0]}.`
      : `The input roles has ${lines.length} problems:\n${lines.map(line => `  - ${line}`).join('\n')}`,
    {
      hint: 'Write one role per line: name = arn:aws:iam::<account id>:role/<role name> [region=… duration=… via=…]',
    },
  )
}
