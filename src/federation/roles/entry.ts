// A role as it is written, before it is understood. Pure.

export interface Entry {
  /** Line of the input, from 1. */
  readonly line: number
  readonly name: string
  readonly roleArn: string
  /** Keys as written, with the text of their values. */
  readonly settings: readonly (readonly [key: string, value: string])[]
}

/** What is wrong with a line, in one sentence without its full stop. */
export interface Problem {
  readonly line: number
  readonly text: string
}

/** What was read; with a problem the role is left out, so that every problem can be reported at once. */
export interface Read<Item> {
  readonly items: readonly Item[]
  readonly problems: readonly Problem[]
}

export const quoted = (text: string): string =>
  JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
