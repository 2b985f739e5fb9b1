// One statement of a policy document, from JSON to data.
import { parseConditions } from './condition-block.ts'
import type { Principals, Statement } from './document.ts'
import { asObject, asText, asTexts, at, type JsonObject, refuse, refuseOthers } from './json.ts'

const ELEMENTS = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]

const PRINCIPAL_TYPES = ['AWS', 'Service', 'Federated', 'CanonicalUser']

/**
 * Reads one statement. NotPrincipal is refused: trust policies cannot hold it, and identity policies have no
 * principal at all.
 * @throws KeylessError `policy-invalid`
 */
export const parseStatement = (json: JsonObject, index: number, path: string): Statement => {
  refuseOthers(json, ELEMENTS, path)
  return {
    index,
    ...(json.Sid === undefined ? {} : { sid: asText(json.Sid, at(path, 'Sid')) }),
    effect: parseEffect(json.Effect, at(path, 'Effect')),
    principals: parsePrincipals(json, path),
    actions: parseActions(json, path),
    resources: parseResources(json, path),
    conditions: parseConditions(json.Condition, at(path, 'Condition')),
  }
}

const parseEffect = (value: unknown, path: string): Statement['effect'] =>
  value === 'Allow' || value === 'Deny' ? value : refuse(path, value, 'must be "Allow" or "Deny"')

const parsePrincipals = (json: JsonObject, path: string): Principals | null => {
  if (json.NotPrincipal !== undefined)
    return refuse(
      at(path, 'NotPrincipal'),
      json.NotPrincipal,
      'is not supported: name the principals, or use a condition on aws:PrincipalArn',
    )
  if (json.Principal === undefined) return null
  if (json.Principal === '*') return { everyone: true }
  const here = at(path, 'Principal')
  const map = asObject(json.Principal, here)
  refuseOthers(map, PRINCIPAL_TYPES, here)
  if (Object.keys(map).length === 0) return refuse(here, map, 'must name a principal')
  const listed = (type: string): readonly string[] =>
    map[type] === undefined ? [] : asTexts(map[type], at(here, type))
  return {
    everyone: false,
    AWS: listed('AWS'),
    Service: listed('Service'),
    Federated: listed('Federated'),
    CanonicalUser: listed('CanonicalUser'),
  }
}

const parseActions = (json: JsonObject, path: string): Statement['actions'] => {
  refuseBoth(json, 'Action', 'NotAction', path)
  if (json.Action !== undefined) return { kind: 'Action', patterns: asTexts(json.Action, at(path, 'Action')) }
  if (json.NotAction !== undefined)
    return { kind: 'NotAction', patterns: asTexts(json.NotAction, at(path, 'NotAction')) }
  return refuse(path, undefined, 'must have Action or NotAction')
}

const parseResources = (json: JsonObject, path: string): Statement['resources'] => {
  refuseBoth(json, 'Resource', 'NotResource', path)
  if (json.Resource !== undefined)
    return { kind: 'Resource', patterns: asTexts(json.Resource, at(path, 'Resource')) }
  if (json.NotResource !== undefined)
    return { kind: 'NotResource', patterns: asTexts(json.NotResource, at(path, 'NotResource')) }
  return null
}

const refuseBoth = (json: JsonObject, one: string, other: string, path: string): void => {
  if (json[one] !== undefined && json[other] !== undefined)
    refuse(path, undefined, `must not have both ${one} and ${other}`)
}
