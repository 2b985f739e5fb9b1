// One measured figure against its budget.

export interface Figure {
  readonly what: string
  readonly value: number
  /** `×` for a ratio; s, ms and µs for times. */
  readonly unit: string
  /** Met when the value is at most this. */
  readonly budget: number
  readonly detail?: string
}

/** Times say as much about the machine as about the code: they are printed, not compared with other runs. */
export const dependsOnMachine = ({ unit }: Figure): boolean => /^(s|ms|µs)\b/.test(unit)
