// The map of who can enter: what is drawn when not everything can be.
import { describe, expect, it } from '@jest/globals'
import { entranceMap } from '../../../../src/audit/report/html/entrance-map.ts'
import type { Entrance } from '../../../../src/audit/report/html/entrances.ts'

const way = (who: string, role: string, given: Partial<Entrance> = {}): Entrance => ({
  kind: 'anyone',
  who,
  role: `arn:aws:iam::111122223333:role/${role}`,
  isAdministrator: false,
  ...given,
})

/** The map without the table below it. */
const drawn = (entrances: readonly Entrance[]): string =>
  entranceMap(entrances).markup.replace(/<details[\s\S]*/, '')

const many = Array.from({ length: 20 }, (_, index) => way('any repository on GitHub', `open-${index}`))
const everybody = way('every AWS principal of every account', 'public')

describe('the map of who can enter', () => {
  it('shows everybody who can enter once before it shows a second way of anybody', () => {
    const map = drawn([...many, everybody])
    expect(map).toContain('every AWS principal of every account')
    expect(map).toContain('open-14')
    expect(map).not.toContain('open-15')
    expect(map).toContain('The most open and most powerful 16 of 21 ways in.')
  })

  it('shows a second way into an administrator before another into a lesser role', () => {
    const admins = Array.from({ length: 16 }, (_, index) =>
      way('octo-org/octo-repo', `admin-${index}`, { kind: 'github', isAdministrator: true }),
    )
    const map = drawn([...admins, everybody])
    expect(map).toContain('admin-15')
    expect(map).not.toContain('every AWS principal')
  })
})
