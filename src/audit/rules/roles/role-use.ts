// When a role was last used, as far as IAM remembers, and which kind of role that is.
import { daysBetween } from '../../clock.ts'
import type { RoleDetail } from '../../snapshot/index.ts'
import { days } from '../wording.ts'

/** IAM keeps the last use of a role for this many days (IAM User Guide, "Refine permissions using last accessed"). */
export const TRACKED_DAYS = 400

export interface RoleUse {
  /** Whole days since the last use, or since the creation when there was none. */
  readonly days: number
  readonly createdDaysAgo: number
  readonly says: string
}

export function useOf({ lastUsedAt, createdAt }: RoleDetail, now: Date): RoleUse {
  const createdDaysAgo = daysBetween(createdAt, now)
  if (lastUsedAt === null)
    return {
      days: createdDaysAgo,
      createdDaysAgo,
      says: `was created ${days(createdDaysAgo)} ago, and no use of it is on record`,
    }
  const ago = daysBetween(lastUsedAt, now)
  return { days: ago, createdDaysAgo, says: `was last used ${days(ago)} ago` }
}

/** Roles that AWS services own: they come and go with what they are for. */
export const isServiceLinked = ({ path }: RoleDetail): boolean => path.startsWith('/aws-service-role/')

/** Roles that IAM Identity Center makes for its permission sets, and deletes with the last assignment. */
export const isOfIdentityCenter = ({ path }: RoleDetail): boolean => path.startsWith('/aws-reserved/')
