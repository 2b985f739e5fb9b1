// `npm run bench`: every budget as a ratio against a baseline of the same run, or as figures that do not depend on
// the machine. Names given as arguments choose some of them.
import { benchAudit } from './bench/audit.ts'
import { benchFederation } from './bench/federation.ts'
import type { Figure } from './bench/figure.ts'
import { benchOrganisation } from './bench/organisation.ts'

const benches: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  federation: benchFederation,
  audit: benchAudit,
  organisation: benchOrganisation,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !(name in benches))
if (unknown.length > 0) {
  console.error(`Unknown bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`)
  process.exit(2)
}

let missed = 0
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const { what, value, unit, budget, detail } of await bench()) {
    const met = value <= budget
    if (!met) missed += 1
    console.log(
      `${met ? 'met   ' : 'MISSED'}  ${what}: ${value.toFixed(2)} ${unit} (budget ${budget} ${unit})${detail ? ` — ${detail}` : ''}`,
    )
  }
}
process.exitCode = missed > 0 ? 1 : 0
