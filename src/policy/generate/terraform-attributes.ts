// Attributes of a block or a map in Terraform's language, laid out as `terraform fmt` leaves them. Pure.
// Source: https://developer.hashicorp.com/terraform/language/style#code-formatting

/** A name, quoted where it must be, and an expression of one line or several. */
export type Attribute = readonly [name: string, expression: string]

/**
 * One attribute after the other, each line indented by `indent` spaces. The `=` of consecutive attributes of one line
 * stand below each other; an attribute of several lines stands for itself, and those after it begin anew.
 */
export const attributeLines = (attributes: readonly Attribute[], indent: number): string =>
  runs(attributes)
    .flatMap(run => {
      const width = Math.max(...run.map(([name]) => name.length))
      return run.map(([name, expression]) => `${name.padEnd(width)} = ${expression}`)
    })
    .join('\n')
    .replaceAll(/^(?=.)/gm, ' '.repeat(indent))

const isLong = ([, expression]: Attribute): boolean => expression.includes('\n')

/** The attributes in their order: those of one line together, each of several lines alone. */
const runs = (attributes: readonly Attribute[]): readonly (readonly Attribute[])[] => {
  const found: Attribute[][] = []
  for (const attribute of attributes) {
    const last = found.at(-1)
    if (last === undefined || [attribute, last[0]!].some(isLong)) found.push([attribute])
    else last.push(attribute)
  }
  return found
}

/** A map as the expression of an attribute. */
export const mapOf = (attributes: readonly Attribute[]): string => `{\n${attributeLines(attributes, 2)}\n}`
