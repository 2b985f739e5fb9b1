// HTML by template: whatever is put into a template is escaped, unless a template made it.
import { html } from '../../../escape.ts'

/** HTML that is known to be well formed. Only {@link markup} and {@link joined} make it. */
export interface Markup {
  readonly markup: string
}

type Value = string | number | Markup | readonly Markup[]

/** A template tag: strings become text (in attributes too, which must be quoted), markup stays markup. */
export const markup = (texts: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  markup: texts.reduce((before, text, index) => before + rendered(values[index - 1] ?? '') + text),
})

export const nothing: Markup = { markup: '' }

/** Pieces one after the other, each on a line of its own. */
export const joined = (pieces: readonly Markup[]): Markup => ({
  markup: pieces
    .map(piece => piece.markup)
    .filter(piece => piece !== '')
    .join('\n'),
})

function rendered(value: Value): string {
  if (typeof value === 'string') return html(value)
  if (typeof value === 'number') return String(value)
  return 'markup' in value ? value.markup : joined(value).markup
}
