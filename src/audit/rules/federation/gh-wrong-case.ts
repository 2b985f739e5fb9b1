// Rule gh-wrong-case: names are spelt as GitHub spells them.
import { factsRule, foundRepositories } from './judge-facts.ts'
import { quotedList, quotesOf } from './select.ts'

export const ghWrongCase = factsRule({
  id: 'gh-wrong-case',
  title: 'Trust policies spell owners and repositories as GitHub does',
  severity: 'medium',
  kind: 'dead',
  rationale:
    'GitHub finds a repository by its name in any case and writes it into the token in one; AWS compares to the letter.',
  remedy: "Copy the name from the repository's page.",
  detect: (statement, facts, unknown) => {
    const wrong = foundRepositories(statement, facts, unknown).flatMap(({ value, name, facts: found }) => {
      if (value.condition.condition.operator === 'StringEqualsIgnoreCase') return []
      const spelt = `${found.owner}/${found.name}`
      return spelt !== name && spelt.toLowerCase() === name.toLowerCase() ? [{ value, spelt }] : []
    })
    return wrong.length === 0
      ? null
      : {
          says: `wants ${quotedList(wrong.map(({ value }) => value.pattern.written))}, and GitHub writes ${quotedList(wrong.map(({ spelt }) => spelt))}`,
          quote: quotesOf(wrong.map(({ value }) => value)),
        }
  },
})
