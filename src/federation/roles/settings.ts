// The keys that a role may have in the input `roles`, and what their values mean. Pure.
import { parseRoleArn } from '../../aws/arn.ts'
import { asKeylessError } from '../../errors.ts'
import { InputProblem, jsonObjectText, region, sessionName, text, wholeNumber } from '../../input-parsers.ts'
import { type Entry, type Problem, quoted, type Read } from './entry.ts'
import { CHAINED_LIMIT, type RoleRequest } from './role-request.ts'

/** Key → its field, and how its value is read. */
const keys = {
  region: ['region', region],
  duration: ['durationSeconds', wholeNumber({ min: 900, max: 43200, default: 3600, unit: 'seconds' })],
  'session-name': ['sessionName', sessionName],
  'inline-session-policy': ['inlineSessionPolicy', jsonObjectText],
  'managed-session-policies': [
    'managedSessionPolicies',
    (raw: string) => raw.split(/[\s,]+/).filter(Boolean),
  ],
  via: ['via', text],
  'external-id': ['externalId', text],
} as const satisfies Record<string, readonly [keyof RoleRequest, (raw: string) => unknown]>

/** What all AWS SDKs read as the name of a profile. */
const NAME = /^[\w@+.%:-]+$/

/** Understands one role; every problem with it is reported. */
export const readRole = ({ line, name, roleArn, settings }: Entry): Read<RoleRequest> => {
  const problems: Problem[] = []
  const complain = (problem: string): void => void problems.push({ line, text: `(${name}): ${problem}` })
  const role: Record<string, unknown> = { ...unset, name, roleArn }
  if (!NAME.test(name)) complain('a name holds only letters, digits and _@+.%:-')
  attempt(() => parseRoleArn(roleArn), complain)
  for (const [key, value] of settings) {
    const known = Object.entries(keys).find(([candidate]) => candidate === key)?.[1]
    if (known === undefined) complain(`there is no key ${quoted(key)}, only ${Object.keys(keys).join(', ')}`)
    else
      attempt(
        () => {
          role[known[0]] = known[1](value)
        },
        problem => complain(`${key} ${problem}`),
      )
  }
  for (const key of repeatedKeys(settings)) complain(`${key} stands there twice`)
  for (const problem of contradictions(role as unknown as RoleRequest)) complain(problem)
  return { items: problems.length === 0 ? [role as unknown as RoleRequest] : [], problems }
}

const unset = {
  region: null,
  durationSeconds: null,
  sessionName: null,
  inlineSessionPolicy: null,
  managedSessionPolicies: null,
  via: null,
  externalId: null,
} as const

const attempt = (read: () => void, complain: (problem: string) => void): void => {
  try {
    read()
  } catch (error) {
    complain(error instanceof InputProblem ? error.message : asKeylessError(error).message.replace(/\.$/, ''))
  }
}

const repeatedKeys = (settings: Entry['settings']): string[] =>
  settings.map(([key]) => key).filter((key, index, all) => all.indexOf(key) < index)

const contradictions = ({ via, durationSeconds, externalId }: RoleRequest): string[] => [
  ...(via !== null && (durationSeconds ?? 0) > CHAINED_LIMIT
    ? [`duration must be at most ${CHAINED_LIMIT} with via: AWS lets chained sessions last no longer`]
    : []),
  ...(via === null && externalId !== null ? ['external-id goes with via: a web identity has none'] : []),
]
