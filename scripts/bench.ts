// `npm run bench`: every budget, as a ratio against a baseline of the same run or as a figure that does not depend on
// the machine; times are printed beside them. Names given as arguments choose some of the benches.
//   --record  keeps the figures as the ones to compare with
//   --check   fails only where a ratio, a count or a size is more than a third above the recorded one, or has none
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { benchAudit } from './bench/audit.ts'
import { benchFederation } from './bench/federation.ts'
import { type Figure, isWorse } from './bench/figure.ts'
import { benchOrganisation } from './bench/organisation.ts'
import { benchPolicy } from './bench/policy.ts'
import { benchRenewal } from './bench/renewal.ts'

const benches: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  federation: benchFederation,
  policy: benchPolicy,
  renewal: benchRenewal,
  audit: benchAudit,
  organisation: benchOrganisation,
}

const RECORDED = path.join(import.meta.dirname, 'bench/recorded.json')

const { values, positionals } = parseArgs({
  options: { record: { type: 'boolean' }, check: { type: 'boolean' } },
  allowPositionals: true,
})
const unknown = positionals.filter(name => !(name in benches))
if (unknown.length > 0) {
  console.error(`Unknown bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`)
  process.exit(2)
}

const recorded: Record<string, number> = JSON.parse(readFileSync(RECORDED, 'utf8'))

const exceeds = (figure: Figure): boolean =>
  values.check ? isWorse(figure, recorded) : figure.value > figure.budget

const print = (figure: Figure): void => {
  const { what, value, unit, budget, detail } = figure
  const verdict = exceeds(figure) ? 'MISSED' : 'met   '
  const limits = [
    `budget ${budget} ${unit}`,
    ...(what in recorded ? [`recorded ${recorded[what]?.toFixed(2)}`] : []),
  ]
  console.log(
    `${verdict}  ${what}: ${value.toFixed(2)} ${unit} (${limits.join(', ')})${detail ? ` — ${detail}` : ''}`,
  )
}

const figures: Figure[] = []
for (const [name, bench] of Object.entries(benches)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const measured = await bench()
  measured.forEach(print)
  figures.push(...measured)
}
if (values.record) {
  const kept = { ...recorded, ...Object.fromEntries(figures.map(({ what, value }) => [what, value])) }
  writeFileSync(RECORDED, `${JSON.stringify(kept, null, 2)}\n`)
}
process.exitCode = figures.some(exceeds) ? 1 : 0
