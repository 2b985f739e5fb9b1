// How closely a pattern holds on to whose repositories it means.
import type { Extent } from './name-pattern.ts'

/**
 * Who can emit a claim that fits. `anyone`: every repository of the issuer. `crafted`: whoever registers a fitting
 * name, or gives something of theirs a fitting name. `closed`: only repositories of those that are meant.
 */
export type Tenant = 'anyone' | 'crafted' | 'closed'

const ranks: Readonly<Record<Tenant, number>> = { anyone: 0, crafted: 1, closed: 2 }

/** 0 is the weakest. */
export const rankOfTenant = (tenant: Tenant): number => ranks[tenant]

const byExtent: Readonly<Record<Extent, Tenant>> = { any: 'anyone', part: 'crafted', whole: 'closed' }

/** What a pattern of an owner's name amounts to. */
export const tenantOfOwner = ({ extent }: { readonly extent: Extent }): Tenant => byExtent[extent]
