// One measured figure against its budget, and against the one that was recorded.

export interface Figure {
  readonly what: string
  readonly value: number
  /** `×` for a ratio; s, ms and µs for times. */
  readonly unit: string
  /** Met when the value is at most this. */
  readonly budget: number
  readonly detail?: string
}

const WORSE_BY = 4 / 3

/** Times say as much about the machine as about the code: they are printed, not compared with other runs. */
const dependsOnMachine = ({ unit }: Figure): boolean => /^(s|ms|µs)\b/.test(unit)

/**
 * Whether a ratio, a count or a size is more than a third above the recorded one, or has none to be compared with: a
 * figure under a new name would otherwise pass whatever it is.
 */
export const isWorse = (figure: Figure, recorded: Readonly<Record<string, number>>): boolean => {
  if (dependsOnMachine(figure)) return false
  const before = recorded[figure.what]
  return before === undefined || figure.value > before * WORSE_BY
}
