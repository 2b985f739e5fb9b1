// Rule access-key-unexpected-service: a key calls the services it was made for.
import type { Rule } from '../../rule.ts'
import { script } from '../remedy-script.ts'
import { looksLikeCi } from './ci-names.ts'
import { callsOfKey, deactivateKey } from './commands.ts'
import { type DatedKey, judgeActiveKeys, type KeyVerdict } from './judge.ts'

/** What a pipeline's key has no business with unless its owner says so. `sts` is normal there. */
const unusualForCi: readonly string[] = ['iam', 'organizations']

/**
 * By `expectedServices`; where that is empty, only users named like pipelines are judged, by a list of what
 * pipelines have no business with.
 */
export const accessKeyUnexpectedService: Rule = {
  id: 'access-key-unexpected-service',
  title: 'Access keys are used with expected services only',
  severity: 'medium',
  rationale:
    "A key's last service tells what it is really used for. A pipeline's key that talks to IAM makes users and keys, which is how an intruder stays.",
  remedy:
    'Look at the calls of the key in CloudTrail. Narrow the policies of its user to the services it needs, or move the work to a role; if the service is right, add it to the configuration.',
  controls: {},
  needs: ['credentialReport'],
  evaluate: (snapshot, { expectedServices }) =>
    judgeActiveKeys(
      snapshot,
      key => {
        if (key.lastUsedService === null) return null
        return expectedServices.length > 0
          ? judgeByList(key, key.lastUsedService, expectedServices)
          : judgeByName(key, key.lastUsedService)
      },
      expectedServices.length > 0
        ? 'No active access key has a last-used service.'
        : 'No expected services are configured, and no key of a pipeline user has a last-used service.',
    ),
}

function judgeByList(key: DatedKey, service: string, expected: readonly string[]): KeyVerdict {
  const says = `was last used with ${service}`
  const evidence = { expectedServices: expected }
  return expected.includes(service)
    ? { status: 'pass', says, evidence }
    : { status: 'fail', says: `${says}, which is not an expected service`, evidence, remedy: remedyFor(key) }
}

/** Without a list only users that are named like pipelines are judged, and only by what pipelines do not do. */
function judgeByName(key: DatedKey, service: string): KeyVerdict | null {
  if (!looksLikeCi(key.row.user)) return null
  const says = `belongs to a pipeline by its user's name and was last used with ${service}`
  return unusualForCi.includes(service)
    ? { status: 'fail', says, evidence: { unusualForCi }, remedy: remedyFor(key) }
    : { status: 'pass', says, evidence: { unusualForCi } }
}

const remedyFor = (key: DatedKey): string =>
  script(callsOfKey(key), '# If those calls are not yours:', deactivateKey(key))
