// The workflows of this repository and of its examples, as data.
import { parse } from 'yaml'
import { filesBelow, readDocument } from './markdown.ts'

export interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

export interface Job {
  readonly steps?: readonly Step[]
  /** A reusable workflow, instead of steps. */
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly environment?: string
  readonly permissions?: object
}

export interface Workflow {
  readonly permissions?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

/** By its tag, from the repository itself, or from where a reusable workflow checks out its own commit. */
export const OUR_ACTION = /^(?:keyless-aws\/keyless-aws@v\d+|\.\/(?:\.keyless-aws)?)$/

export const OUR_WORKFLOW = /^keyless-aws\/keyless-aws\/\.github\/workflows\/[\w-]+\.yml@v\d+$/

export const workflowFiles = [
  ...filesBelow('.github/workflows', '.yml'),
  ...filesBelow('examples/workflows', '.yml'),
]

export const readWorkflow = (file: string): Workflow => parse(readDocument(file)) as Workflow

export const stepsOf = ({ jobs }: Workflow): readonly Step[] =>
  Object.values(jobs).flatMap(({ steps = [], uses }) => [...steps, ...(uses ? [{ uses }] : [])])

/** Every step in a piece of YAML, however deep: for fragments in documents that are not whole workflows. */
export const stepsWithin = (value: unknown): readonly Step[] => {
  if (Array.isArray(value)) return value.flatMap(stepsWithin)
  if (typeof value !== 'object' || value === null) return []
  const own = 'uses' in value && typeof value.uses === 'string' ? [value as Step] : []
  return [...own, ...Object.values(value).flatMap(stepsWithin)]
}
