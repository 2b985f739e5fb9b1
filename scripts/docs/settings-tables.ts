// The tables of the audit's settings and thresholds, from their JSON Schemas.

import { type Schema, settingSchemas, thresholdSchemas } from '../../src/audit/config/settings-schema.ts'
import { frameworks } from '../../src/audit/controls.ts'
import { table } from './table.ts'

const rows = (schemas: Readonly<Record<string, Schema>>): readonly (readonly string[])[] =>
  Object.entries(schemas).map(([key, { description, default: value }]) => [
    `\`${key}\``,
    String(description),
    `\`${JSON.stringify(value)}\``,
  ])

const head = ['Key', 'What it means', 'Default']

export const thresholds = (): string => table(head, rows(thresholdSchemas()))

export const settings = (): string => table(head, rows(settingSchemas()))

export const frameworkTable = (): string =>
  table(
    ['Name in `audit-frameworks`', 'Framework'],
    Object.entries(frameworks).map(([id, name]) => [`\`${id}\``, name]),
  )
