// The tables of inputs and outputs, from action.yml and the table of inputs.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { inputTable } from '../../src/inputs.ts'
import { table } from './table.ts'

interface ActionFile {
  readonly inputs: Record<string, { description: string; required?: boolean; default?: string }>
  readonly outputs: Record<string, { description: string }>
}

const action = (): ActionFile =>
  parse(readFileSync(path.resolve(import.meta.dirname, '../../action.yml'), 'utf8'))

const fallbackOf = (name: string): string => {
  const variables = Object.values(inputTable).find(input => input.name === name)?.env ?? []
  return variables.map(variable => `\`${variable}\``).join(', ')
}

export const inputs = (): string =>
  table(
    ['Input', 'What it does', 'Default', 'Falls back to'],
    Object.entries(action().inputs).map(([name, { description, required, default: value }]) => [
      `\`${name}\``,
      description,
      required ? '**required**' : value === undefined ? '' : `\`${value}\``,
      fallbackOf(name),
    ]),
  )

export const outputs = (): string =>
  table(
    ['Output', 'What it holds'],
    Object.entries(action().outputs).map(([name, { description }]) => [`\`${name}\``, description]),
  )
