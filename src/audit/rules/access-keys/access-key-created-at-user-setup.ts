// Rule access-key-created-at-user-setup: people who sign in to the console got no key thrown in.
import type { Rule } from '../../rule.ts'
import { deleteKey } from './commands.ts'
import { type DatedKey, judgeActiveKeys, type KeyVerdict, unreadableUse } from './judge.ts'

/** A key this close to the creation of its user was made in the same form, not asked for. */
const SETUP_SECONDS = 10

/**
 * For keys of users with a console password only. Source: CIS AWS Foundations 1.4 to 6.0, "do not setup access
 * keys during initial user setup"; 7.0 dropped it.
 */
export const accessKeyCreatedAtUserSetup: Rule = {
  id: 'access-key-created-at-user-setup',
  title: 'No access key was created together with a console user',
  severity: 'medium',
  rationale:
    'A key made along with the user was made before anybody needed it. People with a password rarely use it, and never miss it when it is stolen.',
  remedy: 'Delete the key. Whoever needs one later asks for it, and then gets a role first.',
  controls: {
    'cis-1.4': ['1.11'],
    'cis-3.0': ['1.11'],
    'cis-5.0': ['1.10'],
    'cis-6.0': ['2.10'],
  },
  needs: ['credentialReport'],
  evaluate: snapshot =>
    judgeActiveKeys(
      snapshot,
      key => (key.row.passwordEnabled === false ? null : judgeKeyOfConsoleUser(key)),
      'No user with a console password has an active access key.',
    ),
}

function judgeKeyOfConsoleUser(key: DatedKey): KeyVerdict {
  const { row, use } = key
  if (row.passwordEnabled === null) {
    return {
      status: 'error',
      says: 'cannot be judged: the report does not say whether its user has a password',
    }
  }
  if (use.kind === 'unreadable') return unreadableUse(use.raw)
  const evidence = { userCreatedAt: row.createdAt, passwordEnabled: true }
  if (use.kind === 'never') {
    return {
      status: 'fail',
      says: 'belongs to a user with a console password and was never used',
      evidence,
      remedy: deleteKey(key),
    }
  }
  return createdWithUser(key)
    ? {
        status: 'fail',
        says: `was created within ${SETUP_SECONDS} seconds of its user, who has a console password`,
        evidence,
        remedy: deleteKey(key),
      }
    : { status: 'pass', says: 'was created apart from its user and has been used', evidence }
}

function createdWithUser({ row, createdAt }: DatedKey): boolean {
  if (createdAt === null || row.createdAt === null) return false
  return Math.abs(Date.parse(createdAt) - Date.parse(row.createdAt)) < SETUP_SECONDS * 1000
}
